import { flowFunction } from './spectral/flowFunction.ts';
import type { FlowOptions, RulesetFunction } from './spectral/rulesetFunction.ts';

export const messages = {
  fragment: (field: string): string => `"${field}" must not have a fragment. Remove "#" and everything after it.`,
};

/**
 * Checks that the endpoint URLs of a flow have no fragment.
 *
 * Input: the document (`$`), a scheme, a `flows` map or a flow. Options: `flows`.
 * Reports a fragment, an empty one too, at the URL's field. A `#` inside a password is left to noUrlCredentials.
 *
 * RFC 6749, sections 3.1 and 3.2; RFC 9110, section 10.2.2.
 */
const noUrlFragment: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(function noUrlFragment(
  { endpoints },
  report,
) {
  for (const endpoint of endpoints) {
    if (endpoint.uri.fragment !== undefined) report(endpoint, messages.fragment(endpoint.field));
  }
});
export default noUrlFragment;
