import { isObject, items, type JsonObject, member, members, type Path, typeName } from './json.ts';
import { type MajorVersion, SCOPES_FIELD } from './oauth2.ts';
import { type Finding, finding } from './rulesetFunction.ts';

/** A scope that a flow declares. */
export interface DeclaredScope {
  readonly name: string;
  readonly description: unknown;
  readonly path: Path;
}

/** The map of scopes of a flow, or undefined where there is none: the flow's schema reports that. */
export function scopesMap(flow: unknown, version: MajorVersion): JsonObject | undefined {
  const scopes = member(flow, SCOPES_FIELD[version]);
  return isObject(scopes) ? scopes : undefined;
}

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

export function declaredScopes(flow: unknown, version: MajorVersion): DeclaredScope[] {
  return members(scopesMap(flow, version)).map(([name, description]) => ({
    name,
    description,
    path: [SCOPES_FIELD[version], name],
  }));
}
