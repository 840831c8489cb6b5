import type { RulesetFunction } from './spectral/rulesetFunction.ts';
import { schemeFunction } from './spectral/schemeFunction.ts';

export const messages = {
  missing: (): string => 'Missing "description" in the OAuth2 scheme. Say who issues tokens and how to get access.',
  empty: (): string => '"description" of the OAuth2 scheme is empty. Say who issues tokens and how to get access.',
};

/**
 * Checks that an OAuth2 scheme is described.
 *
 * Input: the document (`$`), or a scheme. Options: none.
 * Reports a missing description at the scheme, an empty or blank one at the description.
 *
 * AsyncAPI 2.6.0 and 3.0.0, "Security Scheme Object".
 */
const schemeDescription: RulesetFunction = schemeFunction(function schemeDescription(scheme, report) {
  const { description } = scheme;
  if (description === undefined) report(scheme, messages.missing());
  else if (typeof description.value === 'string' && description.value.trim() === '')
    report(description, messages.empty());
});
export default schemeDescription;
