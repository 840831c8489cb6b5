import { entries, get, getString, has, isObject, type JsonObject } from '../json/values.ts';
import { flowMeantBy, isMeantAsFlow, isNearlyOAuth2, scopesFieldMeantBy } from './names.ts';
import type { MajorVersion, ScopesField } from './oauth2.ts';

/** The major version that the `asyncapi` field states, if it is one we know. */
export function majorVersion(root: unknown): MajorVersion | undefined {
  const version = getString(root, 'asyncapi');
  if (version?.startsWith('2.')) return 2;
  return version?.startsWith('3.') ? 3 : undefined;
}

/** `security` of an operation came with AsyncAPI 2.4. */
export function hasOperationSecurity(root: unknown): boolean {
  return !/^2\.[0-3](?:\.|$)/.test(String(get(root, 'asyncapi')));
}

/** Fields by which OpenAPI 3.2 tells its own OAuth2 schemes. */
const OPENAPI_FIELDS = ['asyncapi', 'openapi', 'swagger', 'oauth2MetadataUrl'];

/**
 * A document that is itself one OAuth2 Security Scheme Object: the file that others `$ref`. Its type may be missing or
 * wrong if `flows` has a flow with a field that only a flow has.
 */
export function isFragment(root: unknown): root is JsonObject {
  if (!isObject(root) || !has(root, 'flows') || OPENAPI_FIELDS.some(field => has(root, field))) return false;
  const flows = get(root, 'flows');
  if (has(flows, 'deviceAuthorization')) return false;
  if (isNearlyOAuth2(get(root, 'type'))) return true;
  return entries(flows).some(([key, flow]) => flowMeantBy(key) !== undefined && isMeantAsFlow(flow));
}

/** The version of a fragment: that of most of its fields, AsyncAPI 3 for as many of each, AsyncAPI 2 if no field tells. */
export function fragmentVersion(scheme: JsonObject): MajorVersion {
  const meant = entries(get(scheme, 'flows')).flatMap(([, flow]) =>
    entries(flow).map(([key, value]) => (Array.isArray(value) ? undefined : scopesFieldMeantBy(key))),
  );
  const countOf = (field: ScopesField) => meant.filter(name => name === field).length;
  const two = countOf('scopes');
  const three = countOf('availableScopes') + (Array.isArray(get(scheme, 'scopes')) ? 1 : 0);
  return three === 0 || two > three ? 2 : 3;
}
