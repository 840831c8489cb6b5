import { type Endpoint, endpoints } from './support/endpoints.ts';
import type { UrlField } from './support/oauth2.ts';
import {
  type Finding,
  type FlowOptions,
  finding,
  flowFunction,
  type RulesetFunction,
} from './support/rulesetFunction.ts';
import { enumerate } from './support/text.ts';

/**
 * Checks that each endpoint URL of a flow is plainly what its field says.
 *
 * Input: the document (`$`), or an OAuth Flow Object. Options: `flows`.
 * Reports, at the URL's field, a discovery document, an authorization endpoint that is the token endpoint too, and the
 * two in each other's place. Equal `tokenUrl` and `refreshUrl` are the normal case (RFC 6749, section 6).
 *
 * RFC 6749, sections 3 and 6; RFC 8414, sections 2 and 3.
 */
const endpointRoles: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(function endpointRoles(
  flow,
  _options,
  { name },
) {
  const found = endpoints(flow, name).filter(isParsed);
  const discovery = found.filter(({ url }) => url.pathname.includes('/.well-known/'));
  const real = found.filter(endpoint => !discovery.includes(endpoint));
  return [...discovery.map(({ field }) => discoveryDocument(field)), ...confusedWithAuthorization(real)];
});
export default endpointRoles;

type ParsedEndpoint = Endpoint & { readonly url: URL };

function isParsed(endpoint: Endpoint): endpoint is ParsedEndpoint {
  return endpoint.url !== undefined;
}

function discoveryDocument(field: UrlField): Finding {
  return finding(
    `"${field}" is the address of a discovery document, not of the endpoint. Write what it names as "${METADATA[field]}".`,
    field,
  );
}

/** Where the metadata of an authorization server has each URL (RFC 8414, section 2). */
const METADATA: Readonly<Record<UrlField, string>> = {
  authorizationUrl: 'authorization_endpoint',
  tokenUrl: 'token_endpoint',
  refreshUrl: 'token_endpoint',
};

function confusedWithAuthorization(found: readonly ParsedEndpoint[]): Finding[] {
  const authorization = found.find(({ field }) => field === 'authorizationUrl');
  if (authorization === undefined) return [];
  const others = found.filter(endpoint => endpoint !== authorization);
  const token = others.find(({ field }) => field === 'tokenUrl');
  if (roleOf(authorization) === 'token' && token !== undefined && roleOf(token) === 'authorization') {
    return [
      finding(
        '"authorizationUrl" ends like a token endpoint and "tokenUrl" like an authorization endpoint. Swap them.',
        'authorizationUrl',
      ),
    ];
  }
  const same = others.filter(({ url }) => normalized(url) === normalized(authorization.url));
  if (same.length === 0) return [];
  // The wrong one is to be edited: what ends like an authorization endpoint is no wrong `authorizationUrl`.
  const role = roleOf(authorization);
  const isAuthorization =
    role === 'authorization' || (role === undefined && token !== undefined && !same.includes(token));
  const [wrong, right] = isAuthorization ? [same, [authorization]] : [[authorization], same];
  return [
    finding(
      `${names(wrong)} ${wrong.length > 1 ? 'are' : 'is'} the same as ${names(right)}: the page where the user grants access is not the endpoint that issues tokens. Write the address of each.`,
      String(wrong[0]?.field),
    ),
  ];
}

function names(found: readonly Endpoint[]): string {
  return enumerate(found.map(({ field }) => `"${field}"`));
}

/** `URL` has normalised the rest (RFC 3986, section 6.2.2): of percent-encodings, what needs none is left, and the case. */
function normalized({ href }: URL): string {
  return href.replace(/%[\da-f]{2}/gi, encoded => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : encoded.toUpperCase();
  });
}

/** What the last segment of the path says that the endpoint is, without an extension such as `.php`. */
function roleOf({ url }: ParsedEndpoint): 'authorization' | 'token' | undefined {
  const segments = url.pathname.toLowerCase().split('/');
  const last = String(segments.filter(segment => segment !== '').at(-1));
  const name = last.replace(/\.\w+$/, '').replace(/[-_]/g, '');
  if (/^auth(?:ori[sz](?:e|ation))?$/.test(name)) return 'authorization';
  return /^(?:access)?tokens?$/.test(name) ? 'token' : undefined;
}
