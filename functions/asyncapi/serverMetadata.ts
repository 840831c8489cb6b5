import type { ParsedEndpoint } from './model.ts';
import type { FlowName, UrlField } from './oauth2.ts';

/** The metadata of an authorization server as it publishes it (RFC 8414, OpenID Connect Discovery); more fields are fine. */
export interface ServerMetadata extends PublishedEndpoints {
  readonly issuer: string;
  /** Aliases for clients that authenticate by mutual TLS (RFC 8705, section 5). */
  readonly mtls_endpoint_aliases?: PublishedEndpoints;
  readonly grant_types_supported?: readonly string[];
  readonly response_types_supported?: readonly string[];
  readonly scopes_supported?: readonly string[];
  readonly code_challenge_methods_supported?: readonly string[];
}

interface PublishedEndpoints {
  readonly authorization_endpoint?: string;
  readonly token_endpoint?: string;
}

/** What a server publishes for a field of a flow. Access tokens are refreshed at the token endpoint (RFC 6749, section 6). */
export function publishedEndpoints(server: ServerMetadata, field: UrlField): string[] {
  const name = field === 'authorizationUrl' ? 'authorization_endpoint' : 'token_endpoint';
  return [server[name], server.mtls_endpoint_aliases?.[name]].filter(url => url !== undefined);
}

/**
 * Whether a URL is a published endpoint, give or take what makes no difference or what other rules report: the scheme, a
 * final slash, a fragment, and parameters that the published endpoint does not have.
 */
export function isPublished({ url }: ParsedEndpoint, published: string): boolean {
  const endpoint = new URL(published);
  return (
    hostOf(url) === hostOf(endpoint) &&
    withoutSlash(url.pathname) === withoutSlash(endpoint.pathname) &&
    [...endpoint.searchParams].every(([name, value]) => url.searchParams.getAll(name).includes(value))
  );
}

/** Whether a URL is on the host of a published endpoint. */
export function isOnHostOf({ url }: ParsedEndpoint, published: string): boolean {
  return url.hostname === new URL(published).hostname;
}

/** The grant type and, if there is one, the response type of each flow (RFC 6749, sections 4.1 to 4.4). */
const GRANTS: Readonly<Record<FlowName, readonly [grantType: string, responseType?: string]>> = {
  authorizationCode: ['authorization_code', 'code'],
  clientCredentials: ['client_credentials'],
  implicit: ['implicit', 'token'],
  password: ['password'],
};

/** Whether the server states grant types or response types, and not the one of the flow. */
export function lacksFlow(server: ServerMetadata, flow: FlowName): boolean {
  const [grantType, responseType] = GRANTS[flow];
  if (server.grant_types_supported?.includes(grantType) === false) return true;
  if (responseType === undefined) return false;
  return server.response_types_supported?.some(type => type.split(' ').includes(responseType)) === false;
}

/** Whether the server states PKCE methods, and not the one that is safe (RFC 7636, section 4.2). */
export function lacksS256({ code_challenge_methods_supported: methods }: ServerMetadata): boolean {
  return methods?.includes('S256') === false;
}

/** The scopes that the servers state; undefined where one of them states none. */
export function supportedScopes(servers: readonly ServerMetadata[]): ReadonlySet<string> | undefined {
  const supported = new Set<string>();
  for (const { scopes_supported: scopes } of servers) {
    if (scopes === undefined) return undefined;
    for (const scope of scopes) supported.add(scope);
  }
  return supported;
}

function hostOf({ hostname, port }: URL): string {
  return `${hostname.replace(/\.$/, '')}:${port}`;
}

function withoutSlash(path: string): string {
  return path.replace(/\/$/, '');
}
