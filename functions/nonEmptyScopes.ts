import { SCOPES_FIELD } from './support/oauth2.ts';
import { type FlowOptions, finding, flowFunction, type RulesetFunction } from './support/rulesetFunction.ts';
import { declaredScopes, scopesMap } from './support/scopes.ts';

/**
 * Checks that a flow declares at least one scope.
 *
 * Input: the document (`$`), or an OAuth Flow Object. Options: `flows`.
 * Reports an empty `scopes` (AsyncAPI 2) or `availableScopes` (AsyncAPI 3), at that field.
 *
 * AsyncAPI 2.6.0 and 3.0.0, "OAuth Flow Object"; RFC 6749, section 3.3.
 */
const nonEmptyScopes: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(function nonEmptyScopes(
  flow,
  _options,
  { version },
) {
  const scopes = scopesMap(flow, version);
  if (scopes === undefined || declaredScopes(flow, version).length > 0) return [];
  const field = SCOPES_FIELD[version];
  return [
    finding(
      `"${field}" is empty: a client cannot ask for access that is not declared. Add each scope with its description.`,
      field,
    ),
  ];
});
export default nonEmptyScopes;
