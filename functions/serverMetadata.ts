import type { Flow, ParsedEndpoint } from './asyncapi/model.ts';
import type { FlowName, UrlField } from './asyncapi/oauth2.ts';
import {
  isOnHostOf,
  isPublished,
  lacksFlow,
  lacksS256,
  publishedEndpoints,
  type ServerMetadata,
  supportedScopes,
} from './asyncapi/serverMetadata.ts';
import { reportRoles } from './endpointRoles.ts';
import { placeholderOf } from './noUrlPlaceholders.ts';
import { flowFunction } from './spectral/flowFunction.ts';
import { booleanOption } from './spectral/options.ts';
import type { FlowOptions, Report, RulesetFunction } from './spectral/rulesetFunction.ts';
import { serversOption } from './spectral/serversOption.ts';
import { suggester } from './words/nearest.ts';
import { quote } from './words/quote.ts';
import { isScopeToken } from './words/scopeToken.ts';

export interface ServerMetadataOptions extends FlowOptions {
  /** The metadata of the authorization servers that documents may name. None: nothing is reported. */
  readonly servers?: readonly ServerMetadata[];
  /** Endpoints of servers that are not listed are fine; false by default. */
  readonly otherServers?: boolean;
  /** The stated scopes are complete: any other one is reported, and not only a near miss; false by default. */
  readonly complete?: boolean;
  /** Servers that state their PKCE methods must have S256; false by default. */
  readonly pkce?: boolean;
}

export const messages = {
  unknown: (field: UrlField): string =>
    `"${field}" is not an endpoint of a known authorization server. Use a published one.`,
  misspelt: (field: UrlField, endpoint: string): string =>
    `"${field}" is not in the server metadata. Did you mean "${endpoint}"?`,
  mixed: (field: UrlField, other: UrlField): string =>
    `"${field}" and "${other}" belong to different authorization servers. Use one server.`,
  grant: (flow: FlowName): string => `The authorization server does not support the ${flow} flow. Use another flow.`,
  pkce: (): string => 'The authorization server does not support PKCE with S256. Use a server that does.',
  misspeltScope: (scope: string, meant: string): string =>
    `Scope ${quote(scope)} is not supported by the authorization server. Did you mean ${quote(meant)}?`,
  unknownScope: (scope: string): string =>
    `Scope ${quote(scope)} is not supported by the authorization server. Remove it or register it there.`,
};

/**
 * Checks that a flow does not contradict what its authorization server publishes.
 *
 * Input: the document (`$`), a scheme, a `flows` map or a flow. Options: `servers`, `otherServers`, `complete`, `pkce`,
 * `flows`.
 * Reports an endpoint of none of the servers and endpoints of different servers, at the URL's field; a flow whose grant or
 * response type the server states it lacks, at the flow; and a scope that is nearly one that it states, at the scope. What
 * metadata leaves out proves nothing, and what other rules report of a URL is left to them.
 *
 * RFC 8414, section 2; RFC 9700, section 4.4.
 */
const serverMetadata: RulesetFunction<ServerMetadataOptions> = flowFunction<ServerMetadataOptions>(
  function serverMetadata(flow, report) {
    const { servers = [], otherServers = false, complete = false, pkce = false } = flow.options;
    if (servers.length === 0) return;
    const possible = reportEndpoints(flow, servers, otherServers, report);
    if (possible.length === 0) return;
    const { name, path } = flow;
    if (name !== undefined && possible.every(server => lacksFlow(server, name))) report({ path }, messages.grant(name));
    else if (pkce && name === 'authorizationCode' && possible.every(lacksS256)) report({ path }, messages.pkce());
    reportScopes(flow, possible, complete, report);
  },
  { servers: serversOption(), otherServers: booleanOption(), complete: booleanOption(), pkce: booleanOption() },
);
export default serverMetadata;

/** Reports the endpoints that contradict the servers, and returns the servers that the flow can be one of. */
function reportEndpoints(
  flow: Flow,
  servers: readonly ServerMetadata[],
  otherServers: boolean,
  report: Report,
): readonly ServerMetadata[] {
  let possible = servers;
  let known: ParsedEndpoint | undefined;
  const unknown: ParsedEndpoint[] = [];
  for (const endpoint of endpointsToCompare(flow)) {
    const isOf = (server: ServerMetadata) =>
      publishedEndpoints(server, endpoint.field).some(published => isPublished(endpoint, published));
    if (!servers.some(isOf)) unknown.push(endpoint);
    else if (known !== undefined && !possible.some(isOf)) {
      report(endpoint, messages.mixed(endpoint.field, known.field));
      return [];
    } else {
      possible = possible.filter(isOf);
      known ??= endpoint;
    }
  }
  for (const endpoint of unknown) {
    const meant = endpointMeant(endpoint, possible);
    // Where other servers are fine, only what is on the host of a known one or beside its endpoint is a slip.
    if (otherServers && known === undefined && !meant.isNear) continue;
    if (meant.published === undefined) report(endpoint, messages.unknown(endpoint.field));
    else report(endpoint, messages.misspelt(endpoint.field, meant.published));
  }
  return known === undefined ? [] : possible;
}

/** The endpoints of which no other rule says that they are something else, or not finished. */
function endpointsToCompare({ endpoints }: Flow): ParsedEndpoint[] {
  const explained = new Set(reportRoles(endpoints, () => {}).map(({ field }) => field));
  return endpoints.filter((endpoint): endpoint is ParsedEndpoint => {
    const { field, uri, url } = endpoint;
    // A path that follows "#" is missing for the same reason.
    const isFinished = placeholderOf(uri) === undefined && !uri.fragment?.startsWith('/');
    return Boolean(url?.host) && isFinished && !explained.has(field);
  });
}

/** The published endpoint that an unknown one is meant as: of the server on its host, or of the only one that can be. */
function endpointMeant(
  endpoint: ParsedEndpoint,
  servers: readonly ServerMetadata[],
): { published: string | undefined; isNear: boolean } {
  const published = servers.map(server => publishedEndpoints(server, endpoint.field));
  const near = published.filter(urls => urls.some(url => isOnHostOf(endpoint, url)));
  const [first] = near.length > 0 ? near : published;
  const isTold = near.length > 0 || published.length === 1;
  return { published: isTold ? first?.[0] : undefined, isNear: near.length > 0 };
}

function reportScopes(flow: Flow, servers: readonly ServerMetadata[], complete: boolean, report: Report): void {
  const supported = supportedScopes(servers);
  if (supported === undefined) return;
  // What the metadata lists is made comparable once, and not for each scope.
  const suggest = suggester(Number.POSITIVE_INFINITY);
  for (const { name, path } of flow.scopes) {
    if (supported.has(name) || !isScopeToken(name)) continue;
    const meant = suggest(name, supported);
    const scope = { path, at: 'key' } as const;
    if (meant !== undefined) report(scope, messages.misspeltScope(name, meant));
    else if (complete) report(scope, messages.unknownScope(name));
  }
}
