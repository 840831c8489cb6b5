import { withField } from './documents.ts';

/** A change to one of the good documents that makes one defect of it. */
export interface Defect {
  readonly rule: string;
  readonly name: string;
  /** The change, where the scopes field of a flow is called `scopes`. */
  readonly edit: (text: string, scopes: string) => string;
  /** The place of the one finding, by major version; undefined where the version has no such defect. */
  readonly place: Readonly<Record<2 | 3, string | undefined>>;
}

const STAFF = '/components/securitySchemes/staff';
const CODE_FLOW = `${STAFF}/flows/authorizationCode`;
const MACHINE = '/components/securitySchemes/machine';
const CLIENT_FLOW = `${MACHINE}/flows/clientCredentials`;

function defect(rule: string, name: string, place: string | Defect['place'], edit: Defect['edit']): Defect {
  return { rule: `oauth2-${rule}`, name, edit, place: typeof place === 'string' ? { 2: place, 3: place } : place };
}

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`There is no ${from} in:\n${text}`);
  return text.replace(from, to);
}

/** A URL of the authorization code flow. */
function url(field: string, value: string): Defect['edit'] {
  return text => withField(text, field, value);
}

/** A line more at the end of the authorization code flow. */
function flowLine(line: string): Defect['edit'] {
  return text => replaced(text, "          x-client-id: '12345'\n", `          ${line}\n`);
}

/** A line more in the scheme of the staff. */
function schemeLine(line: string): Defect['edit'] {
  return text => replaced(text, '      x-owner:', `      ${line}\n      x-owner:`);
}

/** Another flow of the staff. */
function anotherFlow(name: string, lines: readonly string[]): Defect['edit'] {
  const flow = lines.map(line => `          ${line}\n`).join('');
  return (text, scopes) =>
    replaced(
      text,
      '      flows:\n        x-note',
      `      flows:\n        ${name}:\n${flow}          ${scopes}: {read: Read}\n        x-note`,
    );
}

/** Something else in place of what stands there once. */
function instead(from: string, to: string): Defect['edit'] {
  return text => replaced(text, from, to);
}

/** The place of something in the scopes field of the authorization code flow. */
function inScopes(pointer = ''): Defect['place'] {
  return { 2: `${CODE_FLOW}/scopes${pointer}`, 3: `${CODE_FLOW}/availableScopes${pointer}` };
}

const TOKEN = 'https://as.example.com/token';

/** One of each kind of defect that the rules on by default are about. */
export const DEFECTS: readonly Defect[] = [
  defect('authorization-code-schema', 'no authorizationUrl', CODE_FLOW, text => withField(text, 'authorizationUrl')),
  defect('authorization-code-schema', 'no tokenUrl', CODE_FLOW, text => withField(text, 'tokenUrl')),
  defect('authorization-code-schema', 'no scopes field', CODE_FLOW, (text, scopes) => withField(text, scopes)),
  defect('authorization-code-schema', 'a URL that is a number', `${CODE_FLOW}/tokenUrl`, url('tokenUrl', '443')),
  defect('authorization-code-schema', 'a URL that is empty', `${CODE_FLOW}/refreshUrl`, url('refreshUrl', '')),
  defect('authorization-code-schema', 'a relative URL', `${CODE_FLOW}/tokenUrl`, url('tokenUrl', '/oauth2/token')),
  defect(
    'authorization-code-schema',
    'a URL to be filled in',
    `${CODE_FLOW}/tokenUrl`,
    url('tokenUrl', "'{tokenUrl}'"),
  ),
  defect(
    'authorization-code-schema',
    'a misspelt field',
    `${CODE_FLOW}/tokenURL`,
    instead('tokenUrl: HTTPS', 'tokenURL: HTTPS'),
  ),
  defect(
    'authorization-code-schema',
    'a field of another name',
    `${CODE_FLOW}/authUrl`,
    instead('authorizationUrl:', 'authUrl:'),
  ),
  defect('authorization-code-schema', 'an unknown field', `${CODE_FLOW}/pkce`, flowLine('pkce: true')),
  defect(
    'authorization-code-schema',
    'no name of an extension',
    `${CODE_FLOW}/x-client id`,
    flowLine('x-client id: a'),
  ),
  defect(
    'authorization-code-schema',
    'the scopes field of the other version',
    { 2: `${CODE_FLOW}/availableScopes`, 3: `${CODE_FLOW}/scopes` },
    (text, scopes) =>
      replaced(text, `          ${scopes}:\n`, `          ${scopes === 'scopes' ? 'availableScopes' : 'scopes'}:\n`),
  ),
  defect('authorization-code-schema', 'a list of scopes', inScopes(), (text, scopes) =>
    withField(text, scopes, '[read]'),
  ),
  defect(
    'authorization-code-schema',
    'no description',
    inScopes('/x-audit'),
    instead('x-audit: Read the audit log', 'x-audit:'),
  ),
  defect('authorization-code-schema', 'a flow that is a string', CODE_FLOW, text =>
    withField(text, 'authorizationCode', 'yes'),
  ),
  defect('authorization-code-scopes', 'no scopes', inScopes(), (text, scopes) => withField(text, scopes, '{}')),
  defect('authorization-code-refresh-url', 'no refreshUrl', CODE_FLOW, text => withField(text, 'refreshUrl')),
  defect(
    'authorization-code-endpoint-roles',
    'one URL for both endpoints',
    `${CODE_FLOW}/authorizationUrl`,
    instead(
      'https://accounts.google.com/o/oauth2/v2/auth?prompt=consent',
      'https://OAuth2.googleapis.com:443/token?audience=acme-4711',
    ),
  ),
  defect('authorization-code-endpoint-roles', 'the two endpoints swapped', `${CODE_FLOW}/authorizationUrl`, text =>
    withField(withField(text, 'authorizationUrl', TOKEN), 'tokenUrl', 'https://as.example.com/authorize'),
  ),
  defect(
    'authorization-code-endpoint-roles',
    'a discovery document',
    `${CODE_FLOW}/authorizationUrl`,
    url('authorizationUrl', 'https://as.example.com/.well-known/openid-configuration'),
  ),

  ...[
    'http://as.example.com/token',
    'ws://as.example.com',
    'javascript:alert(1)',
    'urn:example:token',
    'as.example.com:8443/token',
  ].map(value => defect('https-urls', value, `${CODE_FLOW}/tokenUrl`, url('tokenUrl', value))),
  ...['https:as.example.com/token', 'https:///token', 'https://as.example.com:65536/token'].map(value =>
    defect('https-urls', value, `${CODE_FLOW}/refreshUrl`, url('refreshUrl', value)),
  ),
  defect('no-url-fragment', 'a fragment', `${CODE_FLOW}/tokenUrl`, url('tokenUrl', `${TOKEN}#here`)),
  defect('no-url-fragment', 'an empty fragment', `${CODE_FLOW}/tokenUrl`, url('tokenUrl', `${TOKEN}#`)),
  defect(
    'no-url-credentials',
    'userinfo',
    `${CODE_FLOW}/tokenUrl`,
    url('tokenUrl', 'https://client:s3cr3t@as.example.com/token'),
  ),
  defect(
    'no-url-credentials',
    'a secret in the query',
    `${CODE_FLOW}/tokenUrl`,
    url('tokenUrl', `${TOKEN}?Client-Secret=s3cr3t`),
  ),
  defect(
    'no-url-request-parameters',
    'a request parameter',
    `${CODE_FLOW}/tokenUrl`,
    url('tokenUrl', `${TOKEN}?grant_type=authorization_code`),
  ),
  defect('scope-names', 'a space', inScopes('/audit log'), instead('x-audit: Read', 'audit log: Read')),
  defect('scope-names', 'no name', inScopes('/'), instead('x-audit: Read', "'': Read")),
  defect('scope-names', 'a letter that is not ASCII', inScopes('/prüfen'), instead('x-audit: Read', 'prüfen: Read')),
  defect(
    'scope-descriptions',
    'an empty description',
    inScopes('/x-audit'),
    instead('x-audit: Read the audit log', "x-audit: ''"),
  ),
  defect(
    'scope-descriptions',
    'a blank description',
    inScopes('/x-audit'),
    instead('x-audit: Read the audit log', "x-audit: ' '"),
  ),
  defect('client-credentials-schema', 'no tokenUrl', CLIENT_FLOW, text =>
    text.replace(/ +tokenUrl: https:\/\/login.*\n/, ''),
  ),
  defect(
    'client-credentials-schema',
    'an authorizationUrl',
    `${CLIENT_FLOW}/authorizationUrl`,
    instead(
      '          tokenUrl: https://login',
      '          authorizationUrl: https://login.microsoftonline.com/authorize\n          tokenUrl: https://login',
    ),
  ),
  defect(
    'no-implicit-flow',
    'an implicit flow',
    `${STAFF}/flows/implicit`,
    anotherFlow('implicit', ['authorizationUrl: https://as.example.com/authorize']),
  ),
  defect(
    'no-password-flow',
    'a password flow',
    `${STAFF}/flows/password`,
    anotherFlow('password', [`tokenUrl: ${TOKEN}`]),
  ),

  defect(
    'scheme-schema',
    'a misspelt type',
    `${STAFF}/type`,
    instead('type: oauth2\n      description: Staff', 'type: OAuth2\n      description: Staff'),
  ),
  defect('scheme-schema', 'an unknown flow', `${STAFF}/flows/device`, anotherFlow('device', [`tokenUrl: ${TOKEN}`])),
  defect(
    'scheme-schema',
    'a misspelt flow',
    `${STAFF}/flows/authorization_code`,
    instead('authorizationCode:\n', 'authorization_code:\n'),
  ),
  defect(
    'scheme-schema',
    'a flow of Swagger 2',
    `${STAFF}/flows/accessCode`,
    instead('authorizationCode:\n', 'accessCode:\n'),
  ),
  defect('scheme-schema', 'a foreign field', `${STAFF}/bearerFormat`, schemeLine('bearerFormat: JWT')),
  defect('scheme-schema', 'a field of a flow', `${STAFF}/tokenUrl`, schemeLine(`tokenUrl: ${TOKEN}`)),
  defect(
    'scheme-schema',
    'a description that is no text',
    `${STAFF}/description`,
    instead('description: Staff', 'description: [Staff]'),
  ),
  defect('no-secrets', 'in the scheme', `${STAFF}/x-client-secret`, schemeLine('x-client-secret: s3cr3t')),
  defect('no-secrets', 'in a flow', `${CODE_FLOW}/x-oauth2-clientSecret`, flowLine('x-oauth2-clientSecret: s3cr3t')),
  defect('scheme-schema', 'no flows', STAFF, text => text.replace(/^ {6}flows:\n {8}x-note(?:.*\n {8,})*.*\n/m, '')),
  defect('scheme-schema', 'flows without a value', `${STAFF}/flows`, text =>
    text.replace(/^ {6}flows:\n {8}x-note(?:.*\n {8,})*.*\n/m, '      flows:\n'),
  ),
  defect('scheme-schema', 'a field of a flow beside the flows', `${STAFF}/flows/tokenUrl`, text =>
    replaced(text, '        x-note', `        tokenUrl: ${TOKEN}\n        x-note`),
  ),
  defect(
    'scheme-schema',
    'scopes that are no list',
    { 2: undefined, 3: `${STAFF}/scopes` },
    instead("scopes: [read:messages, 'https://graph.microsoft.com/.default']", 'scopes: read:messages'),
  ),
  defect(
    'scheme-schema',
    'scopes of AsyncAPI 3',
    { 2: `${STAFF}/scopes`, 3: undefined },
    schemeLine('scopes: [x-audit]'),
  ),

  defect(
    'security-requirement',
    'a requirement by name',
    { 2: undefined, 3: '/servers/production/security/0' },
    instead("- $ref: '#/components/securitySchemes/staff'", '- staff: [read:messages]'),
  ),
  defect(
    'security-requirement',
    'a requirement by reference',
    { 2: '/servers/production/security/0', 3: undefined },
    instead('- staff: [read:messages]', "- $ref: '#/components/securitySchemes/staff'"),
  ),
  defect(
    'security-requirement',
    'scopes that are no list',
    { 2: '/servers/production/security/0/staff', 3: undefined },
    instead('- staff: [read:messages]', '- staff: read:messages'),
  ),
  defect(
    'declared-scopes',
    'a misspelt scope',
    { 2: '/components/operationTraits/written/security/0/staff/0', 3: `${STAFF}/scopes/0` },
    (text, scopes) =>
      scopes === 'scopes'
        ? replaced(text, '- staff: [write:messages]', '- staff: [write:mesages]')
        : replaced(text, 'scopes: [read:messages,', 'scopes: [read:mesages,'),
  ),
  defect(
    'declared-scopes',
    'several scopes in one string',
    { 2: '/channels/messages~1{id}/subscribe/security/0/staff/0', 3: `${STAFF}/scopes/0` },
    instead("[read:messages, 'https:", "['read:messages write:messages', 'https:"),
  ),
  defect(
    'declared-scopes',
    'a scope of another scheme',
    { 2: '/channels/messages~1{id}/subscribe/security/1/machine/0', 3: `${MACHINE}/scopes/0` },
    instead('[constructor]', '[valueOf]'),
  ),
  defect(
    'secure-transport',
    'a server that asks for tokens',
    '/servers/production/protocol',
    instead('secure-mqtt', 'mqtt'),
  ),
  defect('secure-transport', 'a server of an operation that does', '/servers/telemetry/protocol', text =>
    text.includes('#/servers/production')
      ? replaced(text, '#/servers/production', '#/servers/telemetry')
      : replaced(text, 'servers: [production]', 'servers: [telemetry]'),
  ),
];
