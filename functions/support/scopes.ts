import { isObject, type JsonObject, member, members, type Path } from './json.ts';
import { type MajorVersion, SCOPES_FIELD } from './oauth2.ts';

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

export function declaredScopes(flow: unknown, version: MajorVersion): DeclaredScope[] {
  return members(scopesMap(flow, version)).map(([name, description]) => ({
    name,
    description,
    path: [SCOPES_FIELD[version], name],
  }));
}
