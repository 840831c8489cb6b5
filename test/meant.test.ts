/** The names that people give to flows and to their fields, and names of other things. */
import { flowFieldMeantBy, flowMeantBy, isNearlyOAuth2, scopesFieldMeantBy } from '../functions/asyncapi/names.ts';
import { FLOW_FIELDS, type FlowField } from '../functions/asyncapi/oauth2.ts';

const wordsOf = (text: string) => text.trim().split(/\s+/);

const FLOW_NAMES = {
  authorizationCode: `authorizationCode authorization_code AuthorizationCode authorisationCode accessCode authCode code
    codeFlow authorizationCodeFlow authorizationCodeGrant authorizationCodeWithPKCE oauth2AuthorizationCode pkce
    authorizatonCode`,
  clientCredentials:
    'clientCredentials client_credentials clientCredential clientCredentialsFlow application clientCredentails',
  implicit: 'implicit Implicit implicitFlow implicit_grant implict',
  password: `password Password passwordCredentials userPassword resourceOwnerPassword
    resource_owner_password_credentials resourceOwner ropc pasword`,
};

test.each(Object.entries(FLOW_NAMES))('%s: other names of the flow', (flow, names) => {
  expect(wordsOf(names).filter(name => flowMeantBy(name) !== flow)).toEqual([]);
});

test('names of no flow', () => {
  const names = `deviceCode device_authorization deviceAuthorization hybrid tokenExchange jwtBearer refreshToken ciba client
    credentials user authorization auth token flow grant oauth2 openIdConnect scopes tokenUrl x-authorizationCode x-implicit`;
  expect(wordsOf(names).filter(name => flowMeantBy(name) !== undefined)).toEqual([]);
});

test('only candidates are found', () => {
  expect(flowMeantBy('accessCode', ['implicit', 'password'])).toBeUndefined();
});

test('other names of the scopes field, which are those of either version', () => {
  const names = 'supportedScopes scopes_supported declaredScopes allowedScopes oauthScopes scopeList scopesAvailable';
  for (const field of ['scopes', 'availableScopes'] as const) {
    const candidates: readonly FlowField[] = ['tokenUrl', field];
    expect(wordsOf(names).filter(name => flowFieldMeantBy(name, candidates) !== field)).toEqual([]);
  }
});

test('a scopes field by its name in one version, give or take a slip', () => {
  const names =
    'scopes Scopes scope available_scopes avaliableScopes scopesAvailable supportedScopes x-available-scopes';
  expect(wordsOf(names).map(scopesFieldMeantBy)).toEqual([
    ...['scopes', 'scopes', 'scopes'],
    ...['availableScopes', 'availableScopes', 'availableScopes'],
    ...[undefined, undefined],
  ]);
});

test('only absent fields are found', () => {
  expect(flowFieldMeantBy('accessTokenUrl', ['authorizationUrl', 'refreshUrl'])).toBeUndefined();
});

test('long text is not a name', () => {
  expect(flowFieldMeantBy(`${'oauth'.repeat(13)}TokenUrl`, FLOW_FIELDS)).toBeUndefined();
  expect(flowMeantBy('implicit'.repeat(9))).toBeUndefined();
});

test('types that are nearly oauth2', () => {
  const near = 'oauth2 OAuth2 oauth OAuth oAuth2.0 oauth-2 oauth2AuthorizationCode oath2 aouth2';
  const other = ['http', 'apiKey', 'openIdConnect', 'X509', 'auth', '', `oauth${'2a'.repeat(30)}`, 2, null, ['oauth2']];
  expect(wordsOf(near).filter(type => !isNearlyOAuth2(type))).toEqual([]);
  expect(other.filter(isNearlyOAuth2)).toEqual([]);
});
