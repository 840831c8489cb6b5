import { endpoints } from './support/endpoints.ts';
import { queryParameters } from './support/queryParameters.ts';
import { type FlowOptions, finding, flowFunction, type RulesetFunction } from './support/rulesetFunction.ts';
import { enumerate } from './support/text.ts';

/** Parameters that a client sends with each request and that carry no secret. */
const REQUEST_PARAMETERS: readonly string[] = [
  'client_assertion_type',
  'client_id',
  'code_challenge',
  'code_challenge_method',
  'grant_type',
  'nonce',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'username',
];

/**
 * Checks that the endpoint URLs of a flow have no query parameter that the request itself carries.
 *
 * Input: the document (`$`), or an OAuth Flow Object. Options: `flows`.
 * Reports such parameters, at the URL's field; those of the server's own, such as `tenant`, may stand there.
 *
 * RFC 6749, sections 3.1, 3.2, 4.1.1 and 4.1.3; RFC 7636, section 4.3.
 */
const noUrlRequestParameters: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(function noUrlRequestParameters(
  flow,
  _options,
  { name },
) {
  return endpoints(flow, name).flatMap(({ field, value }) => {
    const sent = new Set(queryParameters(value).map(([parameter]) => parameter));
    const found = REQUEST_PARAMETERS.filter(parameter => sent.has(parameter)).map(parameter => `"${parameter}"`);
    if (found.length === 0) return [];
    const [belongs, remedy] = found.length > 1 ? ['they belong', 'them'] : ['it belongs', 'it'];
    return [
      finding(
        `"${field}" must not have ${enumerate(found)} in its query: ${belongs} to the request, and the client adds ${remedy} itself. Remove ${remedy} from the URL.`,
        field,
      ),
    ];
  });
});
export default noUrlRequestParameters;
