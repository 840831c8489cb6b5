import { SCOPES_FIELD } from './asyncapi/oauth2.ts';
import { flowFunction } from './spectral/flowFunction.ts';
import type { FlowOptions, RulesetFunction } from './spectral/rulesetFunction.ts';

export const messages = {
  empty: (field: string): string => `"${field}" is empty. Add at least one scope with a description.`,
};

/**
 * Checks that a flow declares at least one scope.
 *
 * Input: the document (`$`), a scheme, a `flows` map or a flow. Options: `flows`.
 * Reports an empty `scopes` (AsyncAPI 2) or `availableScopes` (AsyncAPI 3), at that field.
 *
 * AsyncAPI 2.6.0 and 3.0.0, "OAuth Flow Object"; RFC 6749, section 3.3.
 */
const nonEmptyScopes: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(function nonEmptyScopes(
  { fields, declaredNames, version },
  report,
) {
  const name = SCOPES_FIELD[version];
  const field = fields.get(name);
  if (field !== undefined && declaredNames?.size === 0) report({ path: field.path }, messages.empty(name));
});
export default nonEmptyScopes;
