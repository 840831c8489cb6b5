import { flowFunction } from './spectral/flowFunction.ts';
import { flowsOption } from './spectral/options.ts';
import type { FlowOptions, RulesetFunction } from './spectral/rulesetFunction.ts';

export const messages = {
  implicit: (): string =>
    'The implicit flow exposes access tokens in the browser (RFC 9700). Use authorizationCode with PKCE.',
  password: (): string =>
    "The password flow gives the client the user's password (RFC 9700). Use authorizationCode or clientCredentials.",
};

/**
 * Checks that a scheme has none of the flows that are not safe any more: `implicit` and `password`.
 *
 * Input: the document (`$`), a scheme, a `flows` map or a flow. Options: `flows`.
 * Reports the flow, whatever it says.
 *
 * RFC 9700, sections 2.1.2 and 2.4; RFC 8252, section 8.2; RFC 6749, section 10.7.
 */
const discouragedFlows: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(
  function discouragedFlows(flow, report) {
    if (flow.name === 'implicit' || flow.name === 'password') report(flow, messages[flow.name]());
  },
  { flows: flowsOption(['implicit', 'password']) },
);
export default discouragedFlows;
