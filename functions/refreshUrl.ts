import { isExtension, isObject } from './support/json.ts';
import { meantName } from './support/nearest.ts';
import { type FlowOptions, finding, flowFunction, type RulesetFunction } from './support/rulesetFunction.ts';

/**
 * Checks that a flow says where access tokens are renewed.
 *
 * Input: the document (`$`), or an OAuth Flow Object. Options: `flows`.
 * Reports a flow without `refreshUrl`, at the flow.
 *
 * AsyncAPI 2.6.0 and 3.0.0, "OAuth Flow Object"; RFC 6749, section 6.
 */
const refreshUrl: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(function refreshUrl(
  flow,
  _options,
  { name },
) {
  if (!isObject(flow) || Object.keys(flow).some(isMeantAsRefreshUrl)) return [];
  return [
    finding(
      `The ${name ?? 'OAuth2'} flow has no "refreshUrl": a client cannot tell how to renew an expired access token. Add it; it is usually the same as "tokenUrl".`,
    ),
  ];
});
export default refreshUrl;

/** A misspelt one is there, and the flow's schema says how to spell it. */
function isMeantAsRefreshUrl(field: string): boolean {
  return !isExtension(field) && meantName(field, ['refreshUrl']) !== undefined;
}
