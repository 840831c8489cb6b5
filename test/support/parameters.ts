/** Query parameters that carry a secret, as people write them. */
export const SECRET_PARAMETERS: readonly string[] = [
  // OAuth2, OpenID Connect and their extensions
  'access_token actor-token assertion authorization_code client_assertion client_password client_secret code code_verifier',
  'device_code id_token logout_token oauth_token password refreshToken registration_access_token saml_assertion SAMLResponse',
  'subject_token',
  // OAuth 1
  'access_token_secret consumerSecret oauth_signature oauth_token_secret oauth_verifier token_secret',
  // Tokens and keys of APIs
  'accessKey access_key_secret access_secret account_key API-Key api_password apiSecret api_token app_key app_secret app_token',
  'auth_code auth_key auth_token authorization bearer bearer_token deploy_token functionKey functions_key job_token jwt',
  'jwt_token key login_token master_key Ocp-Apim-Subscription-Key personal_access_token privateKey private_token sas_token',
  'secret secretAccessKey secret_key secret_token security_token service_token session_key sessionToken shared_access_key',
  'SharedAccessSignature shared_key shared_secret signing_key signing_secret sso_token subscription-key token user_token',
  'webhook_secret X-Amz-Security-Token x-api-key x-auth-token x-functions-key',
  // Passwords
  'pass passcode passphrase passwd pwd user_pass user_password',
  // Signatures
  'sig signature X-Amz-Signature X-Goog-Signature',
].flatMap(names => names.split(' '));

/** Parameters that look like one. */
export const OTHER_PARAMETERS: readonly string[] = [
  'audience code_country country_code fields id keys keyword lang monkey p page_token_type password_policy passport prompt',
  'resource secretary signature_version tenant tokens token_type __proto__ constructor toString -',
].flatMap(names => names.split(' '));

/** Parameters that a client adds to each request. */
export const REQUEST_PARAMETERS: readonly string[] = [
  'actor_token_type authorization_details client_assertion_type client_id code_challenge code_challenge_method dpop_jkt',
  'grant_type id_token_hint nonce redirect_uri request request_uri requested_token_type response_mode response_type scope',
  'state subject_token_type username',
].flatMap(names => names.split(' '));
