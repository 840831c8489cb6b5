import { isIpAddress, isUnder, normalHost, specialRange } from './asyncapi/hosts.ts';
import type { EndpointUrl } from './asyncapi/model.ts';
import { flowFunction } from './spectral/flowFunction.ts';
import { hostsOption } from './spectral/options.ts';
import type { FlowOptions, RulesetFunction } from './spectral/rulesetFunction.ts';
import { few } from './words/few.ts';
import { placeholderInHost } from './words/placeholder.ts';
import { hasSchemeTwice } from './words/uri.ts';

export interface PublicHostsOptions extends FlowOptions {
  /** Domains whose hosts pass whatever they look like, such as `corp.internal`. */
  readonly trustedHosts?: readonly string[];
  /** The only domains whose hosts pass, beside the trusted ones. */
  readonly allowedHosts?: readonly string[];
  /** Further domains whose hosts are reported, such as `staging.example.org`; allowed ones too. */
  readonly forbiddenHosts?: readonly string[];
}

export const messages = {
  specialAddress: (field: string, kind: string, source: string): string =>
    `"${field}" points to a ${kind} address (${source}). Use the public host name.`,
  address: (field: string): string => `"${field}" points to an IP address. Use the public host name.`,
  reserved: (field: string, domain: string, source: string): string =>
    `"${field}" points to "${domain}", a reserved domain (${source}). Use the public host name.`,
  noDomain: (field: string): string => `"${field}" points to a host without a domain. Use the public host name.`,
  forbidden: (field: string, domain: string): string =>
    `"${field}" points to "${domain}", which this ruleset forbids. Use another host.`,
  notAllowed: (field: string, allowed: readonly string[]): string =>
    `"${field}" points to a host that this ruleset does not allow. Use ${allowed.length > 0 ? few(allowed, 'or') : 'another'}.`,
};

/**
 * Checks that the endpoint URLs of a flow lead to hosts of the public internet.
 *
 * Input: the document (`$`), a scheme, a `flows` map or a flow. Options: `trustedHosts`, `allowedHosts`,
 * `forbiddenHosts`, `flows`.
 * Reports an IP address, a host without a domain, and a name under a special-use domain, at the URL's field.
 *
 * RFC 2606, RFC 6761, RFC 6762, RFC 6890, RFC 4193, RFC 9525.
 */
const publicHosts: RulesetFunction<PublicHostsOptions> = flowFunction<PublicHostsOptions>(
  function publicHosts({ endpoints, options }, report) {
    for (const endpoint of endpoints) {
      const host = hostOf(endpoint);
      const message = host === undefined ? undefined : problemWith(host, endpoint.field, options);
      if (message !== undefined) report(endpoint, message);
    }
  },
  {
    trustedHosts: hostsOption(),
    allowedHosts: hostsOption(),
    forbiddenHosts: hostsOption(),
  },
);
export default publicHosts;

/** Domains that are reserved for special use, and by whom. */
const SPECIAL_DOMAINS: readonly (readonly [domain: string, source: string])[] = [
  ['localhost', 'RFC 6761'],
  ['test', 'RFC 6761'],
  ['invalid', 'RFC 6761'],
  ['example', 'RFC 6761'],
  ['example.com', 'RFC 2606'],
  ['example.net', 'RFC 2606'],
  ['example.org', 'RFC 2606'],
  ['local', 'RFC 6762'],
  ['internal', 'ICANN'],
];

/** The host as clients look it up; undefined where another rule reports that there is none. */
function hostOf({ uri, url }: EndpointUrl): string | undefined {
  // Of `https:///token`, `URL` makes a host.
  if (uri.authority !== undefined && uri.host === '') return undefined;
  if (hasSchemeTwice(uri) || placeholderInHost(uri) !== undefined) return undefined;
  const host = normalHost(url?.hostname ?? uri.host);
  return host === '' ? undefined : host;
}

function problemWith(host: string, field: string, options: PublicHostsOptions): string | undefined {
  const { trustedHosts = [], allowedHosts, forbiddenHosts = [] } = options;
  const domainIn = (domains: readonly string[]) => domains.map(domainOf).find(domain => isUnder(host, domain));
  if (domainIn(trustedHosts) !== undefined) return undefined;
  const isAllowed = allowedHosts !== undefined && domainIn(allowedHosts) !== undefined;
  if (allowedHosts !== undefined && !isAllowed) return messages.notAllowed(field, allowedHosts);
  const forbidden = domainIn(forbiddenHosts);
  if (forbidden !== undefined) return messages.forbidden(field, forbidden);
  return isAllowed ? undefined : problemWithHost(host, field);
}

function problemWithHost(host: string, field: string): string | undefined {
  const special = specialRange(host);
  if (special !== undefined) return messages.specialAddress(field, special.kind, special.source);
  if (isIpAddress(host)) return messages.address(field);
  const [domain, source] = SPECIAL_DOMAINS.find(([domain]) => isUnder(host, domain)) ?? [];
  if (domain !== undefined && source !== undefined) {
    const isTopLevel = !domain.includes('.') && host !== domain;
    return messages.reserved(field, isTopLevel ? `.${domain}` : domain, source);
  }
  return host.includes('.') ? undefined : messages.noDomain(field);
}

/** The domain that an option names, as hosts are compared: in small letters, without a dot before it. */
function domainOf(name: string): string {
  return name.replace(/^\./, '').toLowerCase();
}
