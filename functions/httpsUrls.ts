import { type Endpoint, endpoints } from './support/endpoints.ts';
import { isLoopback } from './support/hosts.ts';
import { type FlowOptions, finding, flowFunction, type RulesetFunction } from './support/rulesetFunction.ts';
import { quoteUrl } from './support/text.ts';

export interface HttpsUrlsOptions extends FlowOptions {
  /** Let `http` to `localhost`, `127.0.0.0/8` and `[::1]` pass; false by default. */
  readonly allowLoopback?: boolean;
}

/**
 * Checks that the endpoint URLs of a flow are `https://` and a host.
 *
 * Input: the document (`$`), or an OAuth Flow Object. Options: `allowLoopback`, `flows`.
 * Reports any other URI, at its field. What is no absolute URI is left to the flow's schema.
 *
 * RFC 6749, sections 1.6, 3.1 and 3.2; RFC 8252, section 8.3 for loopback.
 */
const httpsUrls: RulesetFunction<HttpsUrlsOptions> = flowFunction<HttpsUrlsOptions>(
  function httpsUrls(flow, { allowLoopback = false }, { name }) {
    return endpoints(flow, name).flatMap(endpoint => {
      const problem = problemOf(endpoint, allowLoopback);
      return problem === undefined ? [] : [finding(`"${endpoint.field}" ${problem}`, endpoint.field)];
    });
  },
  { allowLoopback: { type: 'boolean' } },
);
export default httpsUrls;

const CLEAR_TEXT: readonly string[] = ['http', 'ws'];

/** Read as RFC 3986 has it: `URL` would mend `https:host` and `https:///host`, which other clients do not. */
function problemOf({ value, url }: Endpoint, allowLoopback: boolean): string | undefined {
  const shown = quoteUrl(value);
  const colon = value.indexOf(':');
  const scheme = value.slice(0, colon).toLowerCase();
  const isLocal = allowLoopback && scheme === 'http' && url !== undefined && isLoopback(url.hostname);
  if (scheme !== 'https' && !isLocal) {
    const why = CLEAR_TEXT.includes(scheme) ? ': what is sent there would travel in clear text' : '';
    return `must be an https URL, not ${shown}${why}. Write "https://" before the host.`;
  }
  const rest = value.slice(colon + 1);
  if (!rest.startsWith('//')) return `has no "//" after "${scheme}:": ${shown}. Write "${scheme}://" before the host.`;
  const authority = rest.slice(2).replace(/[/?#].*/, '');
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  if (/^(?::|$)/.test(host)) return `has no host: ${shown}. Write the host after "${scheme}://".`;
  const port = /:([^:\]]*)$/.exec(host)?.[1] ?? '';
  if (/\D/.test(port)) return `has a port that is no number: ${shown}. Write the port of the server, or none.`;
  if (Number(port) > 65535) return `has a port above 65535: ${shown}. Write the port of the server, or none.`;
  if (url === undefined) return `has a host that no client can resolve: ${shown}. Write the name of the host.`;
  return undefined;
}
