import type { Scheme } from '../asyncapi/model.ts';
import { schemesIn } from './input.ts';
import { type Report, type RulesetFunction, rulesetFunction } from './rulesetFunction.ts';

/**
 * Makes a ruleset function of a check of one Security Scheme Object that is meant as OAuth2. Given the document (`$`), it
 * checks every such scheme once; given a scheme by a JSONPath of one's own, that scheme.
 */
export function schemeFunction(check: (scheme: Scheme, report: Report) => void): RulesetFunction {
  return rulesetFunction(check.name, {}, (input, _options, context, report) => {
    for (const scheme of schemesIn(input, check.name, context, report)) check(scheme, report);
  });
}
