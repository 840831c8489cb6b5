import type { Suggest } from './asyncapi/model.ts';
import { remember } from './asyncapi/remember.ts';
import type { Path } from './json/values.ts';
import { documentFunction } from './spectral/documentFunction.ts';
import type { RulesetFunction } from './spectral/rulesetFunction.ts';
import { listOf } from './words/lists.ts';
import { quote } from './words/quote.ts';
import { isScopeToken } from './words/scopeToken.ts';

export const messages = {
  misspelt: (scope: string, meant: string): string =>
    `Scope ${quote(scope)} is not declared in any flow of the scheme. Did you mean ${quote(meant)}?`,
  undeclared: (scope: string): string =>
    `Scope ${quote(scope)} is not declared in any flow of the scheme. Declare it in a flow or remove it here.`,
  normalization: (scope: string): string =>
    `Scope ${quote(scope)} is declared with different Unicode characters. Copy the name from the flow.`,
  several: (scope: string, names: readonly string[]): string =>
    names.length > 1
      ? `${quote(scope)} is a single list entry. List ${listOf(names)} separately.`
      : `${quote(scope)} has a blank or a comma. Write ${listOf(names)}.`,
  empty: (): string => 'Scope name is empty. Name the scope or remove it.',
};

/**
 * Checks that every scope that is requested is declared by a flow of its scheme.
 *
 * Input: the document (`$`). Options: none.
 * Reports, at its place in the list, a scope that no flow of the scheme declares: in AsyncAPI 3 in the `scopes` of the
 * scheme, in AsyncAPI 2 in the requirements of servers, operations and operation traits.
 * Stays silent where the scopes of a flow cannot be read: another rule reports that.
 *
 * AsyncAPI 2.6.0, "Security Requirement Object"; AsyncAPI 3.0.0, "Security Scheme Object"; RFC 6749, section 3.3.
 */
const declaredScopes: RulesetFunction = documentFunction(function declaredScopes({ requestedScopes, suggest }, report) {
  const memory = new Map<ReadonlySet<string>, Declared>();
  const reported = new Map<Path, Set<string>>();
  for (const { scheme, name, path } of requestedScopes) {
    const names = scheme.declaredNames;
    if (names === undefined || names.has(name)) continue;
    // The entry of a list that several schemes share is written once.
    const reportedHere = remember(reported, path, () => new Set());
    if (reportedHere.has(name)) continue;
    reportedHere.add(name);
    const declared = remember(memory, names, () => declaredAs(names));
    report({ path }, messageOf(name, declared, suggest));
  }
});
export default declaredScopes;

/** The names that a scheme declares, as they are compared. */
interface Declared {
  readonly names: ReadonlySet<string>;
  /** Those that may be suggested: no other rule reports them. */
  readonly tokens: readonly string[];
  readonly normalized: ReadonlySet<string>;
}

function declaredAs(names: ReadonlySet<string>): Declared {
  const all = [...names];
  return { names, tokens: all.filter(isScopeToken), normalized: new Set(all.map(name => name.normalize())) };
}

function messageOf(scope: string, { names, tokens, normalized }: Declared, suggest: Suggest): string {
  if (scope.trim() === '') return messages.empty();
  const several = severalIn(scope, names);
  if (several.length > 0) return messages.several(scope, several);
  if (normalized.has(scope.normalize())) return messages.normalization(scope);
  const meant = suggest(scope, tokens);
  return meant === undefined ? messages.undeclared(scope) : messages.misspelt(scope, meant);
}

/** The names in a string such as "read write". A comma may be part of a name, a space may not. */
function severalIn(scope: string, declared: ReadonlySet<string>): string[] {
  const words = scope.split(/[\s,]+/).filter(word => word !== '');
  const isList = words.length > 1 && (/\s/.test(scope.trim()) || words.every(word => declared.has(word)));
  return isList ? [...new Set(words)] : [];
}
