import { isObject, type Path } from '../json/values.ts';
import { isLiteralSecret, saysSecret } from '../words/secrets.ts';
import { isExtension, type ScopesField } from './oauth2.ts';
import type { FlowParts } from './readFields.ts';

/** Parameters and fields of OAuth2, AsyncAPI and OpenAPI that are never scopes. */
const OTHER_NAMES: ReadonlySet<string> = new Set(
  [
    'audience resource scope prompt state nonce pkce clientid clientsecret redirecturi redirecturl username password',
    'granttype responsetype responsemode codechallengemethod tokentype tokenname issuer type name title description summary',
    'bearerformat scheme in flow $ref',
  ].flatMap(names => names.split(' ')),
);

/** Moves scopes that are written beside an empty scopes field, one level too far left, into it. */
export function gatherScopes({ fields, others, slips }: FlowParts, scopesField: ScopesField, path: Path): void {
  const part = fields.get(scopesField);
  const scattered = [...others].filter(([name, description]) => isScope(name, description));
  const isDescribed = scattered.some(([, description]) => typeof description === 'string');
  if (part === undefined || !isEmpty(part.value) || !isDescribed) return;
  const names = scattered.map(([name]) => name);
  fields.set(scopesField, { ...part, value: Object.fromEntries(scattered), entriesAt: path });
  for (const name of names) others.delete(name);
  slips.push({ path: part.path, kind: 'scattered-scopes', names });
}

/** YAML reads a field as null when its entries are not indented. */
function isEmpty(scopes: unknown): boolean {
  return scopes === null || (isObject(scopes) && Object.keys(scopes).length === 0);
}

function isScope(name: string, description: unknown): boolean {
  if (isExtension(name.toLowerCase()) || OTHER_NAMES.has(name.toLowerCase().replace(/[-_]/g, ''))) return false;
  if (description === null) return true;
  const isText = typeof description === 'string' && !/^[a-z][a-z\d+.-]*:\/\//i.test(description);
  return isText && !(saysSecret(name) && isLiteralSecret(description));
}
