import { type JsonObject, member, type Path } from './support/json.ts';
import { FLOWS, type MajorVersion } from './support/oauth2.ts';
import { askedScopes } from './support/requirements.ts';
import { documentFunction, type RulesetFunction } from './support/rulesetFunction.ts';
import { declaredScopes } from './support/scopes.ts';
import { quote } from './support/text.ts';

/**
 * Checks that every declared scope is asked for, where something asks for scopes of its scheme at all.
 *
 * Input: the document (`$`). Options: none.
 * Reports a scope that nothing asks for, once, at the first flow that declares it.
 *
 * RFC 9700, section 2.3: privileges restricted to the minimum required.
 */
const unusedScopes: RulesetFunction = documentFunction(function unusedScopes(document) {
  const asked = new Map<JsonObject, Set<string>>();
  for (const { scheme, scope } of askedScopes(document)) {
    asked.set(scheme, (asked.get(scheme) ?? new Set()).add(scope));
  }
  return document.schemes.flatMap(({ scheme, path }) => {
    const used = asked.get(scheme);
    if (used === undefined) return [];
    return [...firstDeclarations(scheme, document.version)]
      .filter(([name]) => !used.has(name))
      .map(([name, declaration]) => ({
        message: `The scope ${quote(name)} is declared, but nothing in this document asks for it. Ask for it where it is needed, or remove it.`,
        path: [...path, ...declaration],
      }));
  });
});
export default unusedScopes;

function firstDeclarations(scheme: JsonObject, version: MajorVersion): Map<string, Path> {
  const first = new Map<string, Path>();
  for (const flow of FLOWS) {
    for (const { name, path } of declaredScopes(member(member(scheme, 'flows'), flow), version)) {
      if (!first.has(name)) first.set(name, ['flows', flow, ...path]);
    }
  }
  return first;
}
