import type { FlowName } from './support/oauth2.ts';
import { type FlowOptions, finding, flowFunction, type RulesetFunction } from './support/rulesetFunction.ts';

/**
 * Checks that a scheme has no flow that is no longer considered safe: `implicit` and `password`.
 *
 * Input: the document (`$`), or an OAuth Flow Object. Options: `flows`.
 * Reports the flow, whatever it says.
 *
 * RFC 9700, sections 2.1.2 and 2.4; RFC 8252, section 8.2; RFC 6749, section 10.7.
 */
const discouragedFlows: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(function discouragedFlows(
  _flow,
  _options,
  { name },
) {
  const message = name === undefined ? undefined : MESSAGES[name];
  return message === undefined ? [] : [finding(message)];
});
export default discouragedFlows;

const MESSAGES: Readonly<Partial<Record<FlowName, string>>> = {
  implicit:
    'The implicit flow is not safe: access tokens pass through the browser, where they leak and can be replaced (RFC 9700, section 2.1.2). Use the authorization code flow with PKCE.',
  password:
    "The password flow is not safe: the client gets to see the user's password (RFC 9700, section 2.4). Use the authorization code flow with PKCE, or client credentials where there is no user.",
};
