import { entries, get, type JsonObject } from '../json/values.ts';
import { nearest } from '../words/nearest.ts';
import { flowMeantBy, isMeantAsFlow, isNearlyOAuth2 } from './names.ts';
import { isExtension } from './oauth2.ts';

/** The types of a Security Scheme Object beside `oauth2`, and the fields that only they have. */
const OTHER_TYPES: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['userPassword', []],
  ['apiKey', ['in']],
  ['X509', []],
  ['symmetricEncryption', []],
  ['asymmetricEncryption', []],
  ['httpApiKey', ['name', 'in']],
  ['http', ['scheme', 'bearerFormat']],
  ['openIdConnect', ['openIdConnectUrl']],
  ['plain', []],
  ['scramSha256', []],
  ['scramSha512', []],
  ['gssapi', []],
]);

export function isOtherType(type: unknown): boolean {
  return OTHER_TYPES.has(type);
}

/** Whether a field is right as soon as its scheme is what its type says. */
export function isFieldOfOtherType(field: string, type: unknown): boolean {
  return OTHER_TYPES.get(type)?.includes(field) ?? false;
}

/**
 * Whether a scheme is meant as OAuth2, as far as one can tell: it is of type `oauth2`; nearly of that type, with some trace
 * of a flow; or it has `flows` and a flow, whatever its type says.
 */
export function isMeantAsOAuth2(scheme: JsonObject): boolean {
  const type = get(scheme, 'type');
  if (type === 'oauth2') return true;
  const containers = entries(scheme).filter(([key]) => !isExtension(key) && nearest(key, ['flows']) !== undefined);
  if (containers.some(([, flows]) => hasFlow(flows) || isMeantAsFlow(flows))) return true;
  if (isNearlyOAuth2(type)) return containers.length > 0 || hasFlow(scheme) || isMeantAsFlow(scheme);
  return containers.length > 0 && hasFlow(scheme);
}

function hasFlow(flows: unknown): boolean {
  return entries(flows).some(([key]) => flowMeantBy(key) !== undefined);
}
