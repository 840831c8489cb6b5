import { SCOPES_FIELD } from './support/oauth2.ts';
import { type FlowOptions, finding, flowFunction, type RulesetFunction } from './support/rulesetFunction.ts';
import { declaredScopes } from './support/scopes.ts';
import { quote } from './support/text.ts';

/**
 * Checks that the scopes that a flow declares are described.
 *
 * Input: the document (`$`), or an OAuth Flow Object. Options: `flows`.
 * Reports an empty or blank description, at the scope. One that is no string is left to the flow's schema.
 *
 * AsyncAPI 2.6.0 and 3.0.0, "OAuth Flow Object": a map between the scope name and a short description for it.
 */
const scopeDescriptions: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(function scopeDescriptions(
  flow,
  _options,
  { version },
) {
  return declaredScopes(flow, version)
    .filter(([, description]) => typeof description === 'string' && description.trim() === '')
    .map(([name]) =>
      finding(
        `The scope ${quote(name)} has no description: nobody can tell what it grants. Say it in a few words.`,
        SCOPES_FIELD[version],
        name,
      ),
    );
});
export default scopeDescriptions;
