import { isBrokenReference, isExtension, isObject, type JsonObject, member } from './support/json.ts';
import { memoize } from './support/memoize.ts';
import { nearest } from './support/nearest.ts';
import { FLOWS, type MajorVersion } from './support/oauth2.ts';
import { askedScopes } from './support/requirements.ts';
import { documentFunction, finding, type RulesetFunction } from './support/rulesetFunction.ts';
import { scopesMap, UNNAMED } from './support/scopes.ts';
import { enumerate, quote } from './support/text.ts';

/**
 * Checks that every scope that is asked for is declared by a flow of its scheme.
 *
 * Input: the document (`$`). Options: none.
 * Reports, at its place in the list, a scope that no flow of the scheme declares: in AsyncAPI 3 in the `scopes` of the
 * scheme, in AsyncAPI 2 in the requirements of servers, operations and operation traits.
 * Stays silent where the scopes of a flow cannot be read: another rule reports that.
 *
 * AsyncAPI 2.6.0, "Security Requirement Object"; AsyncAPI 3.0.0, "Security Scheme Object"; RFC 6749, section 3.3.
 */
const declaredScopes: RulesetFunction = documentFunction(function declaredScopes(document) {
  return askedScopes(document).flatMap(({ scope, scheme, path }) => {
    const declared = declaredNames[document.version](scheme);
    return declared === undefined || declared.has(scope) ? [] : [finding(undeclared(scope, declared), ...path)];
  });
});
export default declaredScopes;

const declaredNames: Readonly<Record<MajorVersion, (scheme: JsonObject) => ReadonlySet<string> | undefined>> = {
  2: memoize(scheme => namesOf(scheme, 2)),
  3: memoize(scheme => namesOf(scheme, 3)),
};

/** What all flows of a scheme declare, or undefined where a flow is so broken that nobody can tell. */
function namesOf(scheme: JsonObject, version: MajorVersion): Set<string> | undefined {
  const flows = member(scheme, 'flows');
  if (!isObject(flows)) return undefined;
  const names = new Set<string>();
  for (const [key, flow] of Object.entries(flows)) {
    if (isExtension(key)) continue;
    const scopes = scopesMap(flow, version);
    if (scopes === undefined || isBrokenReference(scopes) || !FLOWS.some(name => name === key)) return undefined;
    // The authorization code flow must declare scopes, and a rule of its own says so.
    if (key === 'authorizationCode' && Object.keys(scopes).length === 0) return undefined;
    // "read write" declares no scope, and a rule of its own says so; who asks for "read" has done nothing wrong.
    for (const name of Object.keys(scopes).flatMap(scope => [scope, ...scope.split(/\s+/)])) names.add(name);
  }
  return names;
}

const listOf = memoize((names: ReadonlySet<string>) => [...names]);

function undeclared(scope: string, declared: ReadonlySet<string>): string {
  if (scope === '') return UNNAMED;
  const several = severalIn(scope, declared);
  if (several.length > 0) {
    return `${quote(scope)} is one string, but each scope is an entry of the list. Write ${enumerate(several.map(quote))} as ${several.length > 1 ? 'entries of their' : 'an entry of its'} own.`;
  }
  const meant = nearest(scope, listOf(declared));
  const remedy =
    meant === undefined
      ? 'Declare it with its description in a flow, or do not ask for it.'
      : `Did you mean ${quote(meant)}? Write that, or declare the scope in a flow.`;
  return `The scope ${quote(scope)} is declared by no flow of the scheme. ${remedy}`;
}

/** The names in a string such as "read write". A comma may be part of a name, a space may not. */
function severalIn(scope: string, declared: ReadonlySet<string>): string[] {
  const words = scope.split(/[\s,]+/).filter(word => word !== '');
  const isList = words.length > 1 && (/\s/.test(scope.trim()) || words.every(word => declared.has(word)));
  return isList ? [...new Set(words)] : [];
}
