import { endpoints } from './support/endpoints.ts';
import { type FlowOptions, finding, flowFunction, type RulesetFunction } from './support/rulesetFunction.ts';

/**
 * Checks that the endpoint URLs of a flow have no fragment.
 *
 * Input: the document (`$`), or an OAuth Flow Object. Options: `flows`.
 * Reports a fragment, an empty one too, at the URL's field.
 *
 * RFC 6749, sections 3.1 and 3.2.
 */
const noUrlFragment: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(function noUrlFragment(
  flow,
  _options,
  { name },
) {
  return endpoints(flow, name)
    .filter(({ value }) => value.includes('#'))
    .map(({ field }) =>
      finding(
        `"${field}" must not have a fragment: clients never send one to the server. Remove the "#" and what follows it.`,
        field,
      ),
    );
});
export default noUrlFragment;
