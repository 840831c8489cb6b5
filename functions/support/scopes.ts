import { isObject, items, type JsonObject, member, members, typeName } from './json.ts';
import { memoize } from './memoize.ts';
import { type MajorVersion, SCOPES_FIELD } from './oauth2.ts';
import { type Finding, finding } from './rulesetFunction.ts';

/** The map of scopes of a flow, or undefined where there is none: the flow's schema reports that. */
export function scopesMap(flow: unknown, version: MajorVersion): JsonObject | undefined {
  const scopes = member(flow, SCOPES_FIELD[version]);
  return isObject(scopes) ? scopes : undefined;
}

/** The scopes that a flow declares, each with its description. They stand in the field that `SCOPES_FIELD` names. */
export function declaredScopes(flow: unknown, version: MajorVersion): readonly DeclaredScope[] {
  const scopes = scopesMap(flow, version);
  return scopes === undefined ? [] : readScopes(scopes);
}

type DeclaredScope = readonly [name: string, description: unknown];

const readScopes = memoize((scopes: JsonObject): readonly DeclaredScope[] => members(scopes));

/** What to say of a scope whose name is the empty string. */
export const UNNAMED = 'A scope must have a name: this one is empty. Name it, or remove it.';

/** What is no name in a list of scopes. */
export function notNames(scopes: unknown, what: string): Finding[] {
  return items(scopes)
    .filter(([, scope]) => typeof scope !== 'string')
    .map(([index, scope]) =>
      finding(`The ${what} must be names, not ${typeName(scope)}. Write the name, in quotes if need be.`, index),
    );
}
