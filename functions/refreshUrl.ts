import { isObject } from './json/values.ts';
import { flowFunction } from './spectral/flowFunction.ts';
import type { FlowOptions, RulesetFunction } from './spectral/rulesetFunction.ts';

export const messages = {
  missing: (flow: string): string => `Missing "refreshUrl" in the ${flow} flow. It is usually the same as "tokenUrl".`,
};

/**
 * Checks that a flow says where access tokens are renewed.
 *
 * Input: the document (`$`), a scheme, a `flows` map or a flow. Options: `flows`.
 * Reports a flow without `refreshUrl`, at the flow.
 *
 * AsyncAPI 2.6.0 and 3.0.0, "OAuth Flow Object"; RFC 6749, section 6.
 */
const refreshUrl: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(function refreshUrl(flow, report) {
  const isMissing = isObject(flow.meant) && !flow.fields.has('refreshUrl');
  if (isMissing) report(flow, messages.missing(flow.name ?? 'OAuth2'));
});
export default refreshUrl;
