import { isLoopback } from './asyncapi/hosts.ts';
import type { EndpointUrl } from './asyncapi/model.ts';
import { flowFunction } from './spectral/flowFunction.ts';
import { booleanOption } from './spectral/options.ts';
import type { FlowOptions, RulesetFunction } from './spectral/rulesetFunction.ts';
import { placeholderInHost } from './words/placeholder.ts';
import { hasSchemeTwice, percentDecoded } from './words/uri.ts';

export interface HttpsUrlsOptions extends FlowOptions {
  /** Let `http` to `localhost`, names under it, `127.0.0.0/8` and `[::1]` pass; false by default. */
  readonly allowLoopback?: boolean;
}

export const messages = {
  notEncrypted: (field: string, start: string): string =>
    `"${field}" uses "${start}", which is not encrypted. Use "https://".`,
  noScheme: (field: string): string => `"${field}" must start with "https://". Write it before the host.`,
  otherScheme: (field: string, scheme: string): string =>
    `"${field}" must be an https URL, not a "${scheme}:" URI. Write "https://…".`,
  schemeTwice: (field: string): string => `"${field}" starts with a scheme twice. Keep only one "https://".`,
  noSlashes: (field: string, scheme: string): string =>
    `"${field}" lacks "//" after "${scheme}:". Write "${scheme}://" before the host.`,
  noHost: (field: string, scheme: string): string => `"${field}" has no host. Add it after "${scheme}://".`,
  extraDot: (field: string): string => `"${field}" has an extra dot in its host. Remove it.`,
  invalidPort: (field: string): string => `"${field}" has an invalid port. Use a number from 1 to 65535, or remove it.`,
  invalidHost: (field: string): string => `"${field}" has an invalid host. Correct the host name.`,
};

/**
 * Checks that the endpoint URLs of a flow are `https://` and a host.
 *
 * Input: the document (`$`), a scheme, a `flows` map or a flow. Options: `allowLoopback`, `flows`.
 * Reports any other URI, at its field. What is not an absolute URI is left to the flow's schema, a placeholder in the host to
 * noUrlPlaceholders.
 *
 * RFC 6749, sections 1.6, 3.1 and 3.2; RFC 8252, section 8.3.
 */
const httpsUrls: RulesetFunction<HttpsUrlsOptions> = flowFunction<HttpsUrlsOptions>(
  function httpsUrls({ endpoints, options: { allowLoopback = false } }, report) {
    for (const endpoint of endpoints) {
      const message = problemWithScheme(endpoint, allowLoopback) ?? problemWithHost(endpoint);
      if (message !== undefined) report(endpoint, message);
    }
  },
  { allowLoopback: booleanOption() },
);
export default httpsUrls;

/** Nobody knows a longer scheme, and no message has room for one. */
const LONGEST_SCHEME = 30;

const NOT_ENCRYPTED: readonly string[] = ['http', 'ws'];

/** Read as RFC 3986 has it: `URL` would accept `https:host` and `https:///host`, which other clients do not. */
function problemWithScheme({ field, uri, url }: EndpointUrl, allowLoopback: boolean): string | undefined {
  const { scheme, authority, host, path } = uri;
  if (hasSchemeTwice(uri)) return messages.schemeTwice(field);
  if (scheme === undefined || scheme.length > LONGEST_SCHEME || isPort(path)) return messages.noScheme(field);
  const isLocal = allowLoopback && scheme === 'http' && isLoopback(url?.hostname ?? uri.host);
  if (scheme !== 'https' && !isLocal) {
    const start = authority === undefined ? `${scheme}:` : `${scheme}://`;
    return NOT_ENCRYPTED.includes(scheme) ? messages.notEncrypted(field, start) : messages.otherScheme(field, scheme);
  }
  if (authority === undefined) return messages.noSlashes(field, scheme);
  return host === '' ? messages.noHost(field, scheme) : undefined;
}

/** In `host:8443/path` the host only looks like a scheme. */
function isPort(path: string): boolean {
  return /^\d+(?:\/|$)/.test(path);
}

function problemWithHost({ field, uri, url }: EndpointUrl): string | undefined {
  const { host, port = '', userinfo = '' } = uri;
  if (placeholderInHost(uri) !== undefined) return undefined;
  if (port !== '' && !isPortNumber(port)) return messages.invalidPort(field);
  if (hasEmptyLabel(percentDecoded(host))) return messages.extraDot(field);
  // A password with such a character makes the URL unreadable; noUrlCredentials reports it.
  const isPassword = /[/?#]/.test(userinfo);
  return url === undefined && !isPassword ? messages.invalidHost(field) : undefined;
}

function isPortNumber(port: string): boolean {
  return /^\d+$/.test(port) && Number(port) >= 1 && Number(port) <= 65535;
}

/** A final dot is legal: it says that the name is complete (RFC 3986, section 3.2.2). */
function hasEmptyLabel(host: string): boolean {
  return host.replace(/\.$/, '').split('.').includes('');
}
