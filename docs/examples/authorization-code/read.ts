/** What a client takes from an AsyncAPI document, version 2 or 3: where to get a token, for which scopes, and where to use it. */
import { parse } from 'yaml';

export interface Access {
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly refreshUrl: string;
  readonly scope: string;
  /** The address of the first channel at the first server. */
  readonly url: string;
}

export type FlowName = 'authorizationCode' | 'clientCredentials';

interface Document {
  readonly asyncapi: string;
  readonly servers: Readonly<Record<string, Server>>;
  readonly channels: Readonly<Record<string, { readonly address?: string }>>;
  readonly components: { readonly securitySchemes: Readonly<Record<string, Scheme>> };
}

interface Server {
  readonly protocol: string;
  /** Version 3. */
  readonly host?: string;
  /** Version 2. */
  readonly url?: string;
  readonly security: readonly Requirement[];
}

/** Version 2 names a scheme and lists the scopes. Version 3 refers to a scheme, which lists the scopes itself. */
type Requirement = Readonly<Record<string, readonly string[]>> & { readonly $ref?: string };

interface Scheme {
  readonly type: string;
  readonly flows: Partial<Readonly<Record<FlowName, Flow>>>;
  readonly scopes?: readonly string[];
}

interface Flow {
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly refreshUrl?: string;
  /** Version 2. */
  readonly scopes?: Readonly<Record<string, string>>;
  /** Version 3. */
  readonly availableScopes?: Readonly<Record<string, string>>;
}

export function read(text: string, flowName: FlowName = 'authorizationCode'): Access {
  const document = parse(text) as Document;
  const isVersion3 = document.asyncapi.startsWith('3.');
  const [server] = Object.values(document.servers);
  const [[name = '', channel] = []] = Object.entries(document.channels);

  const [requirement] = server?.security ?? [];
  const schemeName = (isVersion3 ? requirement?.$ref?.split('/').at(-1) : Object.keys(requirement ?? {})[0]) ?? '';
  const scheme = document.components.securitySchemes[schemeName];

  // A client checks its own configuration, so what is missing here is left to the client to report.
  const flow = (scheme?.type === 'oauth2' ? scheme.flows?.[flowName] : undefined) ?? ({} as Flow);
  const declared = Object.keys((isVersion3 ? flow.availableScopes : flow.scopes) ?? {});
  const required = (isVersion3 ? scheme?.scopes : scheme && requirement?.[schemeName]) ?? [];

  return {
    authorizationUrl: flow.authorizationUrl,
    tokenUrl: flow.tokenUrl,
    // RFC 6749, section 6: a token is refreshed at the token endpoint, unless the document says otherwise.
    refreshUrl: flow.refreshUrl ?? flow.tokenUrl,
    scope: (required.length > 0 ? required : declared).join(' '),
    url: isVersion3 ? `${server?.protocol}://${server?.host}${channel?.address}` : `${server?.url}${name}`,
  };
}
