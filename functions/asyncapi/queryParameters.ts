import { splitAt, type Uri } from '../words/uri.ts';

/** A parameter of a URL, decoded (RFC 6749, appendix B). */
export interface QueryParameter {
  readonly name: string;
  readonly value: string;
}

/** The parameters in the query of a URL, as a server reads them. */
export function queryParameters({ query = '' }: Uri): QueryParameter[] {
  return parse(query);
}

/** The path of a URL and its parameters, as somebody means them. */
export interface MeantParameters {
  readonly path: string;
  readonly inQuery: readonly QueryParameter[];
  readonly inPath: readonly QueryParameter[];
}

/**
 * The parameters that somebody means to be in the query: behind `;` and a second `?` too, which not every server takes
 * for a separator, and in the path behind `&`, `;` and an encoded `?`, where the `?` was forgotten.
 */
export function meantParameters({ path, query = '' }: Uri): MeantParameters {
  const [beforeParameters, parameters = ''] = splitAt(path.replace(/;|%3f/gi, '&'), '&');
  return { path: beforeParameters, inQuery: parse(query.replace(/[;?]/g, '&')), inPath: parse(parameters) };
}

function parse(query: string): QueryParameter[] {
  // A "?" at the beginning is part of the first name, which URLSearchParams would drop.
  return [...new URLSearchParams(`?${query}`)].map(([name, value]) => ({ name, value }));
}

/** Parameters that a client adds to each request and that carry no secret. */
export const REQUEST_PARAMETERS: ReadonlySet<string> = new Set([
  'actor_token_type',
  'authorization_details',
  'client_assertion_type',
  'client_id',
  'code_challenge',
  'code_challenge_method',
  'dpop_jkt',
  'grant_type',
  'id_token_hint',
  'nonce',
  'redirect_uri',
  'request',
  'request_uri',
  'requested_token_type',
  'response_mode',
  'response_type',
  'scope',
  'state',
  'subject_token_type',
  'username',
]);

/** Query parameters that carry a secret, of OAuth2 and of the interfaces of many products. */
const SECRET_PARAMETERS: readonly string[] = [
  // OAuth2, OpenID Connect and their extensions
  'access_token',
  'actor_token',
  'assertion',
  'authorization_code',
  'client_assertion',
  'client_password',
  'client_secret',
  'code',
  'code_verifier',
  'device_code',
  'id_token',
  'logout_token',
  'oauth_token',
  'password',
  'refresh_token',
  'registration_access_token',
  'saml_assertion',
  'saml_response',
  'subject_token',
  // OAuth 1
  'access_token_secret',
  'consumer_secret',
  'oauth_signature',
  'oauth_token_secret',
  'oauth_verifier',
  'token_secret',
  // Tokens and keys of APIs
  'access_key',
  'access_key_secret',
  'access_secret',
  'account_key',
  'api_key',
  'api_password',
  'api_secret',
  'api_token',
  'app_key',
  'app_secret',
  'app_token',
  'auth_code',
  'auth_key',
  'auth_token',
  'authorization',
  'bearer',
  'bearer_token',
  'deploy_token',
  'function_key',
  'functions_key',
  'job_token',
  'jwt',
  'jwt_token',
  'key',
  'login_token',
  'master_key',
  'ocp_apim_subscription_key',
  'personal_access_token',
  'private_key',
  'private_token',
  'sas_token',
  'secret',
  'secret_access_key',
  'secret_key',
  'secret_token',
  'security_token',
  'service_token',
  'session_key',
  'session_token',
  'shared_access_key',
  'shared_access_signature',
  'shared_key',
  'shared_secret',
  'signing_key',
  'signing_secret',
  'sso_token',
  'subscription_key',
  'token',
  'user_token',
  'webhook_secret',
  'x_amz_security_token',
  'x_api_key',
  'x_auth_token',
  'x_functions_key',
  // Passwords
  'pass',
  'passcode',
  'passphrase',
  'passwd',
  'pwd',
  'user_pass',
  'user_password',
  // Signatures, with which anybody can repeat the request
  'sig',
  'signature',
  'x_amz_signature',
  'x_goog_signature',
];

const SECRETS: ReadonlySet<string> = new Set(SECRET_PARAMETERS.map(simplified));

/** Whether a parameter carries a secret by its name, or by the names that a ruleset adds. Without a value it carries none. */
export function isSecretParameter({ name, value }: QueryParameter, furtherNames: readonly string[] = []): boolean {
  const simple = simplified(name);
  return value !== '' && (SECRETS.has(simple) || furtherNames.some(further => simplified(further) === simple));
}

/** Case, `-`, `_`, `.` and blanks make no difference: `Client-Secret`, `clientSecret` and `client_secret` are one name. */
function simplified(name: string): string {
  return name.toLowerCase().replace(/[-_.\s]/g, '');
}
