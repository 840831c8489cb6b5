import { type AsyncApiDocument, securityRequirements } from './support/document.ts';
import { type JsonObject, member, members, type Path } from './support/json.ts';
import { nearest } from './support/nearest.ts';
import { FLOWS, type MajorVersion, SCOPES_FIELD } from './support/oauth2.ts';
import { askedScopes, namedOAuth2Scheme } from './support/requirements.ts';
import { documentFunction, finding, type RulesetFunction } from './support/rulesetFunction.ts';
import { declaredScopes } from './support/scopes.ts';
import { quote } from './support/text.ts';

/**
 * Checks that every declared scope is asked for, where something asks for scopes of its scheme at all.
 *
 * Input: the document (`$`). Options: none.
 * Reports a scope that nothing asks for, once, at the first flow that declares it.
 *
 * RFC 6749, section 10.3; RFC 9700, section 2.3: privileges restricted to the minimum required.
 */
const unusedScopes: RulesetFunction = documentFunction(function unusedScopes(document) {
  const asked = new Map<JsonObject, Set<string>>();
  for (const { scheme, scope } of mentionedScopes(document)) {
    asked.set(scheme, (asked.get(scheme) ?? new Set()).add(scope));
  }
  return document.schemes.flatMap(({ scheme, path }) => {
    const mentioned = asked.get(scheme);
    if (mentioned === undefined) return [];
    const declarations = firstDeclarations(scheme, document.version);
    const used = namesIn(mentioned, [...declarations.keys()]);
    return [...declarations]
      .filter(([name]) => !words(name).some(word => used.has(word)))
      .map(([name, declaration]) =>
        finding(
          `The scope ${quote(name)} is declared, but nothing in this document asks for it. Ask for it where it is needed, or remove it.`,
          ...path,
          ...declaration,
        ),
      );
  });
});
export default unusedScopes;

function firstDeclarations(scheme: JsonObject, version: MajorVersion): Map<string, Path> {
  const first = new Map<string, Path>();
  for (const flow of FLOWS) {
    for (const [name] of declaredScopes(member(member(scheme, 'flows'), flow), version)) {
      if (!first.has(name)) first.set(name, ['flows', flow, SCOPES_FIELD[version], name]);
    }
  }
  return first;
}

interface MentionedScope {
  readonly scheme: JsonObject;
  readonly scope: string;
}

/** The scopes that are asked for, also in the form of the other version or in none: other rules report that. */
function mentionedScopes(document: AsyncApiDocument): MentionedScope[] {
  const byName = securityRequirements(document.root).flatMap(({ requirement }) =>
    members(requirement).flatMap(([name, scopes]) => {
      const scheme = namedOAuth2Scheme(document, name);
      const named = [scopes].flat().filter(scope => typeof scope === 'string');
      return scheme === undefined ? [] : named.map(scope => ({ scheme, scope }));
    }),
  );
  return [...byName, ...askedScopes(document)];
}

/** What is meant by what is asked for: a misspelt name and several names in one string are another rule's findings. */
function namesIn(mentioned: ReadonlySet<string>, declared: readonly string[]): ReadonlySet<string> {
  const known = new Set(declared);
  const meant = [...mentioned].map(scope => (known.has(scope) ? scope : (nearest(scope, declared) ?? scope)));
  return new Set([...mentioned, ...meant].flatMap(words));
}

function words(scope: string): string[] {
  return [scope, ...scope.split(/[\s,]+/)];
}
