import { type AsyncApiDocument, isOAuth2, type RequirementPlace, securityRequirements } from './document.ts';
import { items, type JsonObject, member, members, type Path } from './json.ts';
import { memoize } from './memoize.ts';

/** A place that asks for an OAuth2 scheme of the document, and what it says of the scopes. */
export interface OAuth2Requirement {
  readonly scheme: JsonObject;
  /** The name of the scheme, where it is required by name: in AsyncAPI 2. */
  readonly name: string | undefined;
  readonly place: RequirementPlace;
}

/**
 * What a document requires of its OAuth2 schemes, in the form of its version: AsyncAPI 3 lists the schemes themselves,
 * AsyncAPI 2 lists maps from the names of schemes to scopes.
 */
export const oauth2Requirements: (document: AsyncApiDocument) => readonly OAuth2Requirement[] = memoize(document =>
  securityRequirements(document.root).flatMap((place): OAuth2Requirement[] => {
    const { requirement } = place;
    if (document.version === 3) return isOAuth2(requirement) ? [{ scheme: requirement, name: undefined, place }] : [];
    return members(requirement).flatMap(([name]) => {
      const scheme = namedOAuth2Scheme(document, name);
      return scheme === undefined ? [] : [{ scheme, name, place }];
    });
  }),
);

/** The OAuth2 scheme that stands in `components.securitySchemes` under a name. */
export function namedOAuth2Scheme({ root }: AsyncApiDocument, name: string): JsonObject | undefined {
  const schemes = member(member(root, 'components'), 'securitySchemes');
  const scheme = member(schemes, name);
  return isOAuth2(scheme) ? scheme : undefined;
}

/** A scope that a document asks for, and the scheme that has to declare it. */
export interface AskedScope {
  readonly scope: string;
  readonly scheme: JsonObject;
  readonly path: Path;
}

/** The scopes that are asked for: in AsyncAPI 3 by the scheme itself, in AsyncAPI 2 by what requires the scheme. */
export const askedScopes: (document: AsyncApiDocument) => readonly AskedScope[] = memoize(document => {
  const lists =
    document.version === 3
      ? document.schemes.map(({ scheme, path }) => ({
          scheme,
          list: member(scheme, 'scopes'),
          path: [...path, 'scopes'],
        }))
      : oauth2Requirements(document).map(({ scheme, name, place }) => ({
          scheme,
          list: member(place.requirement, String(name)),
          path: [...place.path, String(name)],
        }));
  return lists.flatMap(({ scheme, list, path }) =>
    items(list).flatMap(([index, scope]) =>
      typeof scope === 'string' && isOAuth2(scheme) ? [{ scope, scheme, path: [...path, index] }] : [],
    ),
  );
});
