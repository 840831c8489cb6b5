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
