/** Indents a block of YAML, so that it can be set below a key. */
export function indent(yaml: string, by: number): string {
  return yaml.replace(/^(?=.)/gm, ' '.repeat(by));
}

/** Takes away what a template literal is indented by, and the line breaks around it. */
export function yaml(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const text = String.raw({ raw: strings.raw }, ...values);
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const margin = Math.min(...lines.filter(line => line.trim() !== '').map(line => line.search(/\S/)));
  return `${lines.map(line => line.slice(margin)).join('\n')}\n`;
}

/** An authorization code flow that no rule has anything to say of. */
export const FLOW_2 = yaml`
  authorizationCode:
    authorizationUrl: https://as.example.com/authorize
    tokenUrl: https://as.example.com/token
    refreshUrl: https://as.example.com/token
    scopes:
      read:messages: Read messages
      write:messages: Send messages
`;

/** The same in AsyncAPI 3. */
export const FLOW_3: string = FLOW_2.replace('scopes:', 'availableScopes:');

/** Where `document2` and `document3` have the scheme, and its authorization code flow. */
export const SCHEME = '/components/securitySchemes/oauth';
export const FLOW: string = `${SCHEME}/flows/authorizationCode`;

/** An OAuth2 scheme with these flows: a fragment, or what stands under the name of a scheme. */
export function scheme(flows: string): string {
  return `type: oauth2\nflows:\n${indent(flows, 2)}`;
}

/** The text with another value for a field, which stands there once, or without the field. */
export function withField(text: string, field: string, value?: string): string {
  const lines = new RegExp(`^( *)${field}:.*\\n(?:\\1 +.*\\n)*`, 'm');
  if (text.search(lines) < 0) throw new Error(`There is no ${field} in:\n${text}`);
  return text.replace(lines, (_, margin: string) => (value === undefined ? '' : `${margin}${field}: ${value}\n`));
}

/** An AsyncAPI 2.6 document that has one scheme, `oauth`, and what else it is given. */
export function document2(scheme: string, rest = '', components = ''): string {
  return `asyncapi: 2.6.0
info:
  title: Messages
  version: 1.0.0
${rest.includes('channels:') ? '' : 'channels: {}\n'}${rest}components:
${indent(components, 2)}  securitySchemes:
    oauth:
${indent(scheme, 6)}`;
}

/** The same in AsyncAPI 3.0. */
export function document3(scheme: string, rest = '', components = ''): string {
  return `asyncapi: 3.0.0
info:
  title: Messages
  version: 1.0.0
${rest}components:
${indent(components, 2)}  securitySchemes:
    oauth:
${indent(scheme, 6)}`;
}
