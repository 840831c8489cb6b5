import { flowFunction } from './spectral/flowFunction.ts';
import type { FlowOptions, RulesetFunction } from './spectral/rulesetFunction.ts';
import { quote } from './words/quote.ts';

export const messages = {
  empty: (scope: string): string => `Scope ${quote(scope)} has no description. Describe what it grants.`,
};

/**
 * Checks that the scopes that a flow declares are described.
 *
 * Input: the document (`$`), a scheme, a `flows` map or a flow. Options: `flows`.
 * Reports an empty or blank description, at the scope. One that is not a string is left to the flow's schema, and a scope
 * without a name to the rule about names.
 *
 * AsyncAPI 2.6.0 and 3.0.0, "OAuth Flow Object": a map between the scope name and a short description for it.
 */
const scopeDescriptions: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(function scopeDescriptions(
  { scopes },
  report,
) {
  for (const scope of scopes) {
    const isEmpty = typeof scope.description === 'string' && scope.description.trim() === '';
    if (isEmpty && scope.name !== '') report(scope, messages.empty(scope.name));
  }
});
export default scopeDescriptions;
