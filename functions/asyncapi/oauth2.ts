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
export type ScopesField = 'scopes' | 'availableScopes';
export const SCOPES_FIELD: Readonly<Record<MajorVersion, ScopesField>> = { 2: 'scopes', 3: 'availableScopes' };

/** The fields of a flow in one version or the other. */
export type FlowField = UrlField | ScopesField;
export const FLOW_FIELDS: readonly FlowField[] = [...URL_FIELDS, 'scopes', 'availableScopes'];

/** The fields of a Security Scheme Object of type `oauth2`; `scopes` came with AsyncAPI 3. */
export const SCHEME_FIELDS: Readonly<Record<MajorVersion, readonly string[]>> = {
  2: ['type', 'description', 'flows'],
  3: ['type', 'description', 'flows', 'scopes'],
};

export function isUrlField(field: string): field is UrlField {
  return URL_FIELDS.some(name => name === field);
}

export function isFlowName(name: unknown): name is FlowName {
  return FLOWS.some(flow => flow === name);
}

/** `x-…`: every AsyncAPI object that concerns OAuth2 may carry Specification Extensions. */
export function isExtension(key: string): boolean {
  return key.startsWith('x-');
}
