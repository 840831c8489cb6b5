/** The four flows of the OAuth Flows Object, the same in AsyncAPI 2.x and 3.x. */
export const FLOWS = ['authorizationCode', 'clientCredentials', 'implicit', 'password'] as const;
export type FlowName = (typeof FLOWS)[number];

/** The fields of an OAuth Flow Object that hold a URL. */
export const URL_FIELDS = ['authorizationUrl', 'tokenUrl', 'refreshUrl'] as const;
export type UrlField = (typeof URL_FIELDS)[number];

/** The URL fields that each flow has. Those it requires are all but `refreshUrl`. */
export const FLOW_URL_FIELDS: Readonly<Record<FlowName, readonly UrlField[]>> = {
  authorizationCode: ['authorizationUrl', 'tokenUrl', 'refreshUrl'],
  clientCredentials: ['tokenUrl', 'refreshUrl'],
  implicit: ['authorizationUrl', 'refreshUrl'],
  password: ['tokenUrl', 'refreshUrl'],
};

/** The major versions of AsyncAPI differ in the name of the field that declares the scopes of a flow. */
export type MajorVersion = 2 | 3;
export const SCOPES_FIELD: Readonly<Record<MajorVersion, 'scopes' | 'availableScopes'>> = {
  2: 'scopes',
  3: 'availableScopes',
};

/**
 * What else people call the flows and the fields of a flow, beyond a slip of the keyboard: in Swagger 2, in RAML, in the
 * metadata of authorization servers (RFC 8414, section 2) and in HTTP clients.
 */
export const OTHER_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['authorizationCode', ['accessCode', 'authCode']],
  ['clientCredentials', ['application']],
  ['password', ['resourceOwner', 'resourceOwnerPassword', 'resourceOwnerPasswordCredentials']],
  ['authorizationUrl', addressesOf('auth', 'authorize', 'authorization')],
  ['tokenUrl', addressesOf('token', 'accessToken')],
  ['refreshUrl', addressesOf('refresh', 'refreshToken', 'tokenRefresh')],
]);

function addressesOf(...names: string[]): string[] {
  return names.flatMap(name => ['Url', 'Uri', 'Endpoint'].map(address => name + address));
}

/** `x-client-secret`, `x-clientSecret`, `x-oauth2-client-secret-value`; not `x-client-secret-required` or `-file`. */
export function saysClientSecret(name: string): boolean {
  return /clientsecrets?(?:value)?$/.test(name.toLowerCase().replace(/[^a-z]/g, ''));
}

/** What to do with a field that does not belong where it is, under this name. */
export function renameOrRemove(field: string, meant: string | undefined): string {
  if (meant !== undefined) return `Did you mean "${meant}"? Rename it.`;
  if (saysClientSecret(field)) return 'Remove it.';
  return 'Remove it, or make it an extension with a name that starts with "x-".';
}
