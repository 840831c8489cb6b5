import type { EndpointUrl, ParsedEndpoint } from './asyncapi/model.ts';
import type { UrlField } from './asyncapi/oauth2.ts';
import { flowFunction } from './spectral/flowFunction.ts';
import type { FlowOptions, Report, RulesetFunction } from './spectral/rulesetFunction.ts';
import { listOf } from './words/lists.ts';

export const messages = {
  discovery: (field: UrlField): string =>
    `"${field}" points to a discovery document. Use the "${METADATA[field]}" that it lists.`,
  otherEndpoint: (field: UrlField, endpoint: string): string =>
    `"${field}" points to ${endpoint}. Use the ${ENDPOINT[field]}.`,
  swapped: (field: UrlField, other: UrlField): string =>
    `"${field}" and "${other}" look swapped. Exchange their values.`,
  same: (fields: readonly [UrlField, ...UrlField[]], others: readonly UrlField[]): string =>
    `${listOf(fields)} ${fields.length > 1 ? 'are' : 'is'} the same URL as ${listOf(others)}. Use the ${ENDPOINT[fields[0]]}.`,
};

/**
 * Checks that each endpoint URL of a flow is plainly what its field says.
 *
 * Input: the document (`$`), a scheme, a `flows` map or a flow. Options: `flows`.
 * Reports, at the URL's field, a discovery document, an endpoint of another purpose, an authorization endpoint that is the
 * token endpoint too, and the two in each other's place. Equal `tokenUrl` and `refreshUrl` are the normal case.
 *
 * RFC 6749, sections 3 and 6; RFC 8414, sections 2 and 3; RFC 7009, section 2; RFC 7662, section 2.
 */
const endpointRoles: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(function endpointRoles(
  { endpoints },
  report,
) {
  reportRoles(endpoints, report);
});
export default endpointRoles;

/** Reports the endpoint URLs that are plainly something else, and returns the endpoints that this explains. */
export function reportRoles(endpoints: readonly EndpointUrl[], report: Report): readonly EndpointUrl[] {
  const known = endpoints.filter(isParsed).map(endpoint => ({ ...endpoint, role: roleOf(endpoint.url) }));
  const others = known.filter(endpoint => otherPurpose(endpoint) !== undefined);
  for (const endpoint of others) report(endpoint, String(otherPurpose(endpoint)));
  return [
    ...others,
    ...reportConfused(
      known.filter(endpoint => !others.includes(endpoint)),
      report,
    ),
  ];
}

type KnownEndpoint = ParsedEndpoint & { readonly role: Role | undefined };

function isParsed(endpoint: EndpointUrl): endpoint is ParsedEndpoint {
  return endpoint.url !== undefined;
}

/** What the path of a URL says that the endpoint is. `weak` may be another one: `auth` is the name of many things. */
type Role = 'authorization' | 'weak authorization' | 'token' | 'discovery' | OtherEndpoint;
type OtherEndpoint = keyof typeof OTHER_ENDPOINTS;

const ENDPOINT: Readonly<Record<UrlField, string>> = {
  authorizationUrl: 'authorization endpoint',
  tokenUrl: 'token endpoint',
  refreshUrl: 'token endpoint',
};

/** Where the metadata of an authorization server has each URL (RFC 8414, section 2). */
const METADATA: Readonly<Record<UrlField, string>> = {
  authorizationUrl: 'authorization_endpoint',
  tokenUrl: 'token_endpoint',
  refreshUrl: 'token_endpoint',
};

/** Endpoints that no field of a flow is for, as a message says them, and the ends of paths that name them. */
const OTHER_ENDPOINTS = {
  introspection: {
    text: 'the introspection endpoint',
    ends: ['introspect', 'introspection', 'introspecttoken', 'tokeninfo', 'tokenintrospect', 'tokenintrospection'],
  },
  revocation: {
    text: 'the revocation endpoint',
    ends: ['revoke', 'revocation', 'revoketoken', 'tokenrevocation', 'tokenrevoke'],
  },
  userinfo: { text: 'the userinfo endpoint', ends: ['userinfo'] },
  logout: {
    text: 'the logout endpoint',
    ends: ['endsession', 'logoff', 'logout', 'oidclogout', 'signout'],
  },
  session: { text: 'the session check page', ends: ['checksession', 'checksessioniframe', 'loginstatusiframe'] },
  keys: { text: 'a key set (JWKS)', ends: ['certs', 'jwks', 'jwkset'] },
  registration: {
    text: 'the client registration endpoint',
    ends: ['clientregistration', 'register', 'registration', 'clientsregistrations/openidconnect'],
  },
  device: {
    text: 'the device authorization endpoint',
    ends: [
      'auth/device',
      'device/authorize',
      'device/code',
      'deviceauthorization',
      'deviceauthorize',
      'deviceauthz',
      'devicecode',
    ],
  },
  pushed: {
    text: 'the pushed authorization request endpoint',
    ends: ['par', 'par/request', 'pushedauthorization', 'pushedauthorizationrequest'],
  },
  backchannel: {
    text: 'the backchannel authentication endpoint',
    ends: ['backchannelauthentication', 'bcauth', 'bcauthorize', 'ciba', 'ciba/auth', 'cibaauthentication'],
  },
} as const satisfies Readonly<Record<string, { readonly text: string; readonly ends: readonly string[] }>>;

/** The ends of paths, in small letters and without `-` and `_`, by the role that they name. */
const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...Object.entries(OTHER_ENDPOINTS).flatMap(([role, { ends }]) =>
    ends.map((end): [string, Role] => [end, role as OtherEndpoint]),
  ),
  ['accesstoken', 'token'],
  ['accesstokens', 'token'],
  ['gettoken', 'token'],
  ['refreshtoken', 'token'],
  ['token', 'token'],
  ['tokens', 'token'],
  ['auth', 'weak authorization'],
  ['authorisation', 'authorization'],
  ['authorise', 'authorization'],
  ['authorization', 'authorization'],
  ['authorize', 'authorization'],
]);

/** A segment before `auth` that tells what it is: `/openid-connect/auth`, `/oauth2/v2/auth`. */
const OAUTH_SEGMENT = /^(?:oauth|oidc|openid)/;

/** Tells the role by the last segments of the path, without an extension such as `.php`. */
function roleOf(url: URL): Role | undefined {
  const segments = unreserved(url.pathname)
    .toLowerCase()
    .split('/')
    .filter(segment => segment !== '');
  const [last = '', before = ''] = segments.slice(-2).reverse().map(simplified);
  const role = ROLES.get(`${before}/${last}`) ?? ROLES.get(last);
  if (role === undefined) return segments.includes('.well-known') ? 'discovery' : undefined;
  const isStrong = role === 'weak authorization' && segments.some(segment => OAUTH_SEGMENT.test(segment));
  return isStrong ? 'authorization' : role;
}

function simplified(segment: string): string {
  return segment
    .replace(/;.*$/, '')
    .replace(/\.\w+$/, '')
    .replace(/[-_]/g, '');
}

/** Of percent-encodings what needs none is left, as RFC 3986, section 6.2.2, has it; `URL` normalises the rest. */
function unreserved(text: string): string {
  return text.replace(/%[\da-f]{2}/gi, encoded => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : encoded.toUpperCase();
  });
}

/** Whether the URL is a discovery document or an endpoint that the flow has no field for. */
function otherPurpose({ field, role }: KnownEndpoint): string | undefined {
  if (role === 'discovery') return messages.discovery(field);
  return isOtherEndpoint(role) ? messages.otherEndpoint(field, OTHER_ENDPOINTS[role].text) : undefined;
}

function isOtherEndpoint(role: Role | undefined): role is OtherEndpoint {
  return role !== undefined && Object.hasOwn(OTHER_ENDPOINTS, role);
}

/** Reports an authorization endpoint in the place of a token endpoint, and the other way round. */
function reportConfused(endpoints: readonly KnownEndpoint[], report: Report): readonly KnownEndpoint[] {
  const authorization = endpoints.find(({ field }) => field === 'authorizationUrl');
  const others = endpoints.filter(endpoint => endpoint !== authorization);
  const explained = authorization === undefined ? [] : reportPair(authorization, others, report);
  const oneSided = endpoints.filter(
    ({ field, role }) => role === (field === 'authorizationUrl' ? 'token' : 'authorization'),
  );
  const alone = oneSided.filter(endpoint => !explained.includes(endpoint));
  for (const endpoint of alone) {
    const { field } = endpoint;
    const role = field === 'authorizationUrl' ? 'a token endpoint' : 'an authorization endpoint';
    report(endpoint, messages.otherEndpoint(field, role));
  }
  return [...explained, ...alone];
}

/** Reports `authorizationUrl` and a token endpoint that are swapped or the same, and returns those that this explains. */
function reportPair(
  authorization: KnownEndpoint,
  others: readonly KnownEndpoint[],
  report: Report,
): readonly KnownEndpoint[] {
  const swapped =
    authorization.role === 'token' ? others.find(({ role }) => role?.endsWith('authorization')) : undefined;
  if (swapped !== undefined) {
    report(authorization, messages.swapped(authorization.field, swapped.field));
    return [authorization, swapped];
  }
  const same = others.filter(({ url }) => normalized(url) === normalized(authorization.url));
  const [first, ...rest] = same;
  if (first === undefined) return [];
  if (isRight(authorization, others, same)) {
    report(first, messages.same([first.field, ...rest.map(({ field }) => field)], [authorization.field]));
    return same;
  }
  report(
    authorization,
    messages.same(
      [authorization.field],
      same.map(({ field }) => field),
    ),
  );
  return [authorization];
}

/** Whether the URL of several fields is the one of the authorization endpoint. */
function isRight({ role }: KnownEndpoint, others: readonly KnownEndpoint[], same: readonly KnownEndpoint[]): boolean {
  if (role !== undefined) return role.endsWith('authorization');
  const token = others.find(({ field }) => field === 'tokenUrl');
  return token !== undefined && !same.includes(token);
}

function normalized(url: URL): string {
  return unreserved(url.href);
}
