import { type Endpoint, endpoints } from './support/endpoints.ts';
import { queryParameters } from './support/queryParameters.ts';
import {
  type Finding,
  type FlowOptions,
  finding,
  flowFunction,
  namesOption,
  type RulesetFunction,
} from './support/rulesetFunction.ts';
import { enumerate, quote } from './support/text.ts';

export interface NoUrlCredentialsOptions extends FlowOptions {
  /** Names of further query parameters that carry a secret; case, `-` and `_` make no difference. */
  readonly parameters?: readonly string[];
}

/** Query parameters that carry a secret; case, `-` and `_` make no difference. */
const SECRET_PARAMETERS: readonly string[] = [
  'access_key',
  'access_token',
  'actor_token',
  'api_key',
  'api_secret',
  'app_secret',
  'assertion',
  'auth_token',
  'authorization_code',
  'bearer_token',
  'client_assertion',
  'client_secret',
  'code',
  'code_verifier',
  'consumer_secret',
  'device_code',
  'id_token',
  'jwt',
  'passphrase',
  'passwd',
  'password',
  'private_key',
  'pwd',
  'refresh_token',
  'secret',
  'secret_key',
  'session_token',
  'shared_secret',
  'subject_token',
  'subscription_key',
  'token',
  'x_api_key',
];

/**
 * Checks that the endpoint URLs of a flow carry no credentials.
 *
 * Input: the document (`$`), or an OAuth Flow Object. Options: `parameters`, `flows`.
 * Reports userinfo, and query parameters that carry a secret, each at the URL's field. Never repeats the secret.
 *
 * RFC 6749, section 2.3.1; RFC 6750, section 5.3; RFC 9700, section 4.3.2; RFC 3986, section 3.2.1.
 */
const noUrlCredentials: RulesetFunction<NoUrlCredentialsOptions> = flowFunction<NoUrlCredentialsOptions>(
  function noUrlCredentials(flow, { parameters = [] }, { name }) {
    const secret = new Set([...SECRET_PARAMETERS, ...parameters].map(normalized));
    return endpoints(flow, name).flatMap(endpoint => [...userinfo(endpoint), ...secrets(endpoint, secret)]);
  },
  { parameters: namesOption('parameters') },
);
export default noUrlCredentials;

function userinfo({ field, value }: Endpoint): Finding[] {
  if (!/^[^:/?#]*:\/\/[^/?#]*@/.test(value)) return [];
  return [
    finding(
      `"${field}" must not have a user or password before the host: whoever reads this document could use it. Remove it, up to the "@", and have new credentials issued.`,
      field,
    ),
  ];
}

function secrets({ field, value }: Endpoint, secret: ReadonlySet<string>): Finding[] {
  const found = queryParameters(value).filter(([name, content]) => content !== '' && secret.has(normalized(name)));
  if (found.length === 0) return [];
  const names = [...new Set(found.map(([name]) => quote(name)))];
  const remedy =
    names.length > 1 ? 'them. Remove them, and have new ones issued.' : 'it. Remove it, and have a new one issued.';
  return [
    finding(
      `"${field}" must not carry ${enumerate(names)} in its query: whoever reads this document could use ${remedy}`,
      field,
    ),
  ];
}

function normalized(parameter: string): string {
  return parameter.toLowerCase().replace(/[-_]/g, '');
}
