import { endpoints } from './support/endpoints.ts';
import {
  type FlowOptions,
  finding,
  flowFunction,
  namesOption,
  type RulesetFunction,
} from './support/rulesetFunction.ts';

export interface PublicHostsOptions extends FlowOptions {
  /** Suffixes of hosts that pass whatever they look like, such as `corp.internal`. */
  readonly trustedHosts?: readonly string[];
  /** Suffixes of further hosts that are reported, such as `staging.example.org`. */
  readonly forbiddenHosts?: readonly string[];
}

/**
 * Checks that the endpoint URLs of a flow lead to hosts of the public internet.
 *
 * Input: the document (`$`), or an OAuth Flow Object. Options: `trustedHosts`, `forbiddenHosts`, `flows`.
 * Reports an IP address, a single label, and a name under a special-use domain, at the URL's field.
 *
 * RFC 2606, RFC 6761, RFC 6762, RFC 6890, RFC 4193, RFC 9525.
 */
const publicHosts: RulesetFunction<PublicHostsOptions> = flowFunction<PublicHostsOptions>(
  function publicHosts(flow, { trustedHosts = [], forbiddenHosts = [] }, { name }) {
    return endpoints(flow, name).flatMap(({ field, url }) => {
      if (url === undefined) return [];
      const host = url.hostname.toLowerCase().replace(/\.$/, '');
      if (host === '' || trustedHosts.some(suffix => isUnder(host, domainOf(suffix)))) return [];
      const problem = problemOf(host, forbiddenHosts);
      if (problem === undefined) return [];
      return [finding(`The host of "${field}" ${problem}. Write the public name of the host.`, field)];
    });
  },
  { trustedHosts: namesOption('trustedHosts'), forbiddenHosts: namesOption('forbiddenHosts') },
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

function problemOf(host: string, forbidden: readonly string[]): string | undefined {
  if (isIpAddress(host)) {
    return isPrivate(host)
      ? 'is an address of a private or local network (RFC 6890)'
      : 'is an IP address, which changes with the machine behind it';
  }
  const special = SPECIAL_DOMAINS.find(([domain]) => isUnder(host, domain));
  if (special !== undefined)
    return `${isOrIsUnder(host, special[0])}, which is reserved for special use (${special[1]})`;
  if (!host.includes('.')) return 'is a single label, which only a private network can resolve';
  const suffix = forbidden.map(domainOf).find(domain => isUnder(host, domain));
  return suffix === undefined ? undefined : `${isOrIsUnder(host, suffix)}, which this ruleset forbids`;
}

function isOrIsUnder(host: string, domain: string): string {
  return host === domain ? `is "${domain}"` : `is under "${domain}"`;
}

function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** The domain that a suffix names: letter case and leading dots make no difference. */
function domainOf(suffix: string): string {
  return suffix.toLowerCase().replace(/^\.+/, '');
}

/** `URL` has brought every form of an IPv4 address to four decimal numbers, and put IPv6 in brackets. */
function isIpAddress(host: string): boolean {
  return host.startsWith('[') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
}

/** Loopback, private, link-local, shared and unique local addresses (RFC 6890, section 2.2; RFC 4193). */
function isPrivate(address: string): boolean {
  const host = mappedIpv4(address) ?? address;
  return (
    /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(host) ||
    /^\[(?:::1?\]|f[cd]|fe[89ab])/.test(host)
  );
}

/** The IPv4 address that `URL` writes as `[::ffff:a00:7]` (RFC 4291, section 2.5.5.2). */
function mappedIpv4(host: string): string | undefined {
  const [, ...parts] = /^\[::ffff:([\da-f]+):([\da-f]+)\]$/.exec(host) ?? [];
  const bytes = parts.map(part => Number.parseInt(part, 16)).flatMap(number => [number >> 8, number & 255]);
  return bytes.length > 0 ? bytes.join('.') : undefined;
}
