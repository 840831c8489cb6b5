import { messages as requested } from '../../functions/declaredScopes.ts';
import { messages as discouraged } from '../../functions/discouragedFlows.ts';
import { messages } from '../../functions/flowSchema.ts';
import { messages as https } from '../../functions/httpsUrls.ts';
import { messages as nonEmpty } from '../../functions/nonEmptyScopes.ts';
import { messages as credentials } from '../../functions/noUrlCredentials.ts';
import { messages as refresh } from '../../functions/refreshUrl.ts';
import { messages as schemes } from '../../functions/schemeSchema.ts';
import { messages as descriptions } from '../../functions/scopeDescriptions.ts';
import { messages as scopeNames } from '../../functions/scopeNames.ts';
import {
  bad,
  badEach,
  type Case,
  document2,
  document3,
  documents,
  everywhere,
  FLOW,
  files,
  flow,
  flows,
  fragment,
  good,
  goodEach,
  scheme,
  text,
} from '../support/cases.ts';
import { OF_NO_OBJECT, OF_OTHER_TYPES } from '../support/flowSchemaCases.ts';

const NAME = 'authorizationCode';
const URL = 'https://as.example.com/oauth2';
const READ = { read: 'Read messages' };
type ScopesFields = Readonly<Record<'scopes' | 'otherScopes', string>>;
const otherScopes = ({ major, otherScopes }: ScopesFields & { major: 2 | 3 }) =>
  messages.otherScopesField(otherScopes, major);

const NO_AUTHORIZATION_URL = ['', messages.missingUrl('authorizationUrl', NAME)] as const;
const NO_TOKEN_URL = ['', messages.missingUrl('tokenUrl', NAME)] as const;
const NO_SCOPES = ['', ({ scopes }: ScopesFields) => messages.missingScopes(scopes, NAME)] as const;
const NO_REFRESH_URL = ['oauth2-authorization-code-refresh-url', '', refresh.missing(NAME)] as const;
const SCATTERED = { 'read:messages': 'Read messages', 'write:messages': 'Send messages' };
const OTHERS = { client_id: 'messages', grant_type: 'code', scheme: 'bearer' };
const OF_THE_OTHER = { scopes: undefined, otherScopes: READ };
/** A flow without fields. */
const NOTHING = { authorizationUrl: undefined, tokenUrl: undefined, refreshUrl: undefined, scopes: undefined };
/** All URLs, one of them relative. */
const URLS = { authorizationUrl: URL, tokenUrl: '/token', refreshUrl: `${URL}/token` };
const REFERRED = flow({ ...NOTHING, $ref: '#/x-flow' });

const VARIABLE = ['contain "{": URLs here have no variables', 'Write the actual value.'] as const;

const withTokenUrl = (value: string) => flow({ tokenUrl: value });
const withScope = (name: string) => flow({ scopes: { [name]: 'Read messages' } });

const misspelt = (name: string, meant: string) => [name, messages.misspeltField(name, NAME, meant)] as const;
const unknown = (name: string, value: unknown) => [[name], messages.unknownField(name, NAME, value)] as const;
const relative = (name: string, url: string) => [name, messages.relativeUrl('tokenUrl', url)] as const;
const scattered = (...names: string[]) =>
  ['scopes', ({ scopes }: ScopesFields) => messages.scatteredScopes(names, scopes)] as const;

/** Other names of a field: each is read as the field where that is absent. */
const otherNames = (field: string, names: string) =>
  names
    .split(/\s+/)
    .map(name => bad(`${name} for ${field}`, flow({ [field]: undefined, [name]: URL }), misspelt(name, field)));

const FOREIGN_NAMES = `redirectUrl redirect_uri callbackUrl issuerUrl issuer userInfoUrl userinfo_endpoint revocationUrl
  tokenRevocationUrl revokeTokenUrl introspectionUrl tokenIntrospectionEndpoint tokenInfoUrl deviceAuthorizationUrl
  device_authorization_endpoint deviceCodeUrl jwksUri logoutUrl end_session_endpoint registrationEndpoint
  pushed_authorization_request_endpoint requestUri requestTokenUrl authorizationServerUrl openIdConnectUrl metadataUrl baseUrl
  apiUrl accessUrl userUrl clientUri documentationUrl url endpoint authorization token refresh accessToken tokenType
  tokenName auth code scopeSeparator defaultScopes requiredScopes requestedScopes`.split(/\s+/);

export default [
  good('a good flow', everywhere(flow())),

  // What is missing
  bad('no authorizationUrl', flow({ authorizationUrl: undefined }), NO_AUTHORIZATION_URL),
  bad('no tokenUrl', everywhere(flow({ tokenUrl: undefined })), NO_TOKEN_URL),
  bad('no scopes field', flow({ scopes: undefined }), NO_SCOPES),
  bad('no scopes field in a fragment', fragment(flow({ scopes: undefined })), [
    '',
    messages.missingScopesOfFragment(NAME),
  ]),
  bad('no field at all', flow(NOTHING), NO_AUTHORIZATION_URL, NO_TOKEN_URL, NO_SCOPES, NO_REFRESH_URL),
  // Another rule owns what the official schema does not require.
  good('no refreshUrl', flow({ refreshUrl: undefined }), NO_REFRESH_URL),

  // URLs that are not absolute
  ...goodEach(withTokenUrl, {
    'no path': 'https://as.example.com',
    'a port, a query and percent-encoding': 'https://as.example.com:8443/t%C3%B6ken?tenant=a%20b',
    'an IPv6 address': 'https://[2001:db8::1]/token',
  }),
  ...badEach(withTokenUrl, url => relative('tokenUrl', url), {
    'a relative URL': '/token',
    'no URI scheme': 'as.example.com/token',
    'a reference with a host': '//as.example.com/token',
    'an empty URL': '',
    'a blank': ' ',
    'a query alone': '?tenant=acme',
  }),
  bad(
    'all URLs relative',
    flow({ authorizationUrl: '/authorize', tokenUrl: '/token', refreshUrl: './token' }),
    ['authorizationUrl', messages.relativeUrl('authorizationUrl', '/authorize')],
    relative('tokenUrl', '/token'),
    ['refreshUrl', messages.relativeUrl('refreshUrl', './token')],
  ),
  // What has a URI scheme is owned by the rule about https.
  good('a URN', withTokenUrl('urn:example:token'), [
    'oauth2-https-urls',
    'tokenUrl',
    https.otherScheme('tokenUrl', 'urn'),
  ]),
  bad(
    'a relative URL with secrets, of which nothing is quoted',
    withTokenUrl('//client:s3cr3tvalu3@as.example.com/token?client_secret=s3cr3tvalu3'),
    relative('tokenUrl', '//client:s3cr3tvalu3@as.example.com/token?client_secret=s3cr3tvalu3'),
    ['oauth2-no-url-credentials', 'tokenUrl', credentials.passwordAndParameter('tokenUrl', 'client_secret')],
  ),

  // URLs that look absolute, with a character that no URI has, or has elsewhere
  ...badEach<[url: string, part: string, remedy: string]>(
    ([url]) => withTokenUrl(url),
    ([, part, remedy]) => ['tokenUrl', messages.illegalUrl('tokenUrl', part, remedy)],
    {
      'a leading blank': [' https://as.example.com/token', 'begin with a space', 'Remove it.'],
      'a trailing line break': ['https://as.example.com/token\n', 'end with a line break', 'Remove it.'],
      'a leading no-break space': [
        '\u00a0https://as.example.com/token',
        'begin with a no-break space (U+00A0)',
        'Remove it.',
      ],
      'a line break': ['https://as.example.com/\ntoken', 'contain a line break', 'Remove or percent-encode it.'],
      'a space': ['https://as.example.com/oauth2 token', 'contain a space', 'Remove or percent-encode it.'],
      'a variable': ['https://as.example.com/{tenant}/token', ...VARIABLE],
      'a variable for all of it': ['{{tokenUrl}}', ...VARIABLE],
      'a variable for the host': ['https://{host}/token', ...VARIABLE],
      'a percent sign': [
        'https://as.example.com/%zz/token',
        'contain "%zz": "%" needs two hex digits',
        'Write "%25" for "%".',
      ],
      'a second number sign': ['https://as.example.com/token#a#b', 'contain a second "#"', 'Remove it.'],
      brackets: ['https://as.example.com/[x]/token', 'contain "["', 'Remove or percent-encode it.'],
      'a backslash': ['https://as.example.com\\token', 'contain a backslash ("\\")', 'Write "/".'],
      'a letter outside ASCII in the host': [
        'https://ás.example.com/token',
        'contain "á" (U+00E1)',
        'Write the host in its "xn--" form.',
      ],
      'an IPv6 address that does not end': ['https://[::1/token', 'contain "["', 'Remove or percent-encode it.'],
      'a host in brackets': [
        'https://[as.example.com]/token',
        'have a host in brackets that is not an IPv6 address',
        'Remove the brackets.',
      ],
    },
  ),
  bad(
    'a variable, and a secret',
    withTokenUrl('https://as.example.com/{tenant}/token?client_secret=s3cr3tvalu3'),
    ['tokenUrl', messages.illegalUrl('tokenUrl', ...VARIABLE)],
    ['oauth2-no-url-credentials', 'tokenUrl', credentials.parameter('tokenUrl', 'client_secret', 'query')],
  ),

  // Values of other types
  ...OF_OTHER_TYPES.map(([type, value]) =>
    bad(`${type} for a URL`, flow({ tokenUrl: value }), ['tokenUrl', messages.urlType('tokenUrl', type)]),
  ),
  bad(
    'null for the other URLs',
    flow({ authorizationUrl: null, refreshUrl: null }),
    ['authorizationUrl', messages.urlType('authorizationUrl', 'null')],
    ['refreshUrl', messages.urlType('refreshUrl', 'null')],
  ),
  ...OF_NO_OBJECT.map(([type, value]) =>
    bad(`${type} for the scopes field`, flow({ scopes: value }), [
      'scopes',
      ({ scopes }) => messages.scopesType(scopes, type),
    ]),
  ),
  ...OF_NO_OBJECT.map(([type, value]) =>
    bad(`${type} for the flow`, flow(value), [
      '',
      ({ scopes }) => messages.notObject(NAME, type, ['authorizationUrl', 'tokenUrl', scopes]),
    ]),
  ),
  bad('null for the flow in a fragment', fragment(flow(null)), [
    '',
    messages.notObject(NAME, 'null', ['authorizationUrl', 'tokenUrl', 'scopes']),
  ]),

  // Scopes
  ...goodEach(withScope, {
    'a scope like a URL': 'https://www.example.com/auth/messages.read',
    'a scope with / and ~': 'read/~messages',
    'a scope like an extension': 'x-read',
    'a scope like a member of JavaScript objects': 'constructor',
  }),
  ...OF_OTHER_TYPES.map(([type, value]) =>
    bad(`${type} for a description`, flow({ scopes: { ...READ, audit: value } }), [
      'scopes/audit',
      messages.description('audit', type),
    ]),
  ),
  ...badEach(
    name => flow({ scopes: { [name]: null } }),
    name => [['scopes', name], messages.description(name, 'null')],
    {
      'no description of a scope with / and ~': 'read/~messages',
      'no description of a scope with ~1': '~1',
      'no description of a scope like a URL': 'https://www.example.com/auth',
      'no description of a scope like an extension': 'x-read',
      'no description of a scope like a member of JavaScript objects': 'constructor',
      'no description of a scope called $ref': '$ref',
    },
  ),
  bad(
    'two descriptions that are not strings',
    flow({ scopes: { read: 1, write: [] } }),
    ['scopes/read', messages.description('read', 'a number')],
    ['scopes/write', messages.description('write', 'a list')],
  ),
  // Other rules own what the official schema accepts.
  good('an empty map of scopes', flow({ scopes: {} }), [
    'oauth2-authorization-code-scopes',
    'scopes',
    ({ scopes }) => nonEmpty.empty(scopes),
  ]),
  good('an empty description', flow({ scopes: { read: '' } }), [
    'oauth2-scope-descriptions',
    'scopes/read',
    descriptions.empty('read'),
  ]),

  // The scopes field of the other version, which is read as that of this one
  bad('the other scopes field', flow({ scopes: undefined, otherScopes: READ }), ['otherScopes', otherScopes]),
  bad(
    'the other scopes field, and a description that is not a string',
    flow({ scopes: undefined, otherScopes: { read: null } }),
    ['otherScopes', otherScopes],
    ['otherScopes/read', messages.description('read', 'null')],
  ),
  bad(
    'the other scopes field, and an illegal name',
    flow({ scopes: undefined, otherScopes: { 'read write': 'All' } }),
    ['otherScopes', otherScopes],
    ['oauth2-scope-names', 'otherScopes/read write', scopeNames.several('read write')],
  ),
  bad(
    'the other scopes field, and none in it',
    flow({ scopes: undefined, otherScopes: {} }),
    ['otherScopes', otherScopes],
    ['oauth2-authorization-code-scopes', 'otherScopes', ({ scopes }) => nonEmpty.empty(scopes)],
  ),
  bad(
    'the other scopes field, and another value',
    flow({ scopes: undefined, otherScopes: 'read' }),
    ['otherScopes', otherScopes],
    ['otherScopes', ({ scopes }) => messages.scopesType(scopes, 'a string')],
  ),
  bad(
    'the scopes field of AsyncAPI 3 with a list, in AsyncAPI 2',
    flow({ scopes: undefined, availableScopes: ['read'] }).only(2),
    ['availableScopes', messages.otherScopesField('availableScopes', 2)],
    ['availableScopes', messages.scopesType('scopes', 'a list')],
  ),
  bad('both scopes fields', flow({ otherScopes: READ }), [
    'otherScopes',
    ({ otherScopes }) => messages.mixedScopesFields(otherScopes, 'Remove'),
  ]),
  bad(
    'a slip in the scopes field of AsyncAPI 3, in AsyncAPI 2',
    flow({ scopes: undefined, avaliableScopes: READ }).only(2),
    ['avaliableScopes', messages.otherScopesField('avaliableScopes', 2)],
  ),
  bad('a slip in the scopes field of AsyncAPI 2, in AsyncAPI 3', flow({ scopes: undefined, scope: READ }).only(3), [
    'scope',
    messages.otherScopesField('scope', 3),
  ]),

  // In a fragment, the majority tells the version; where it is even, AsyncAPI 3.
  ...goodEach(field => fragment(flow({ scopes: undefined, [field]: READ })), {
    'scopes in a fragment': 'scopes',
    'availableScopes in a fragment': 'availableScopes',
  }),
  ...badEach<[name: string, meant: string]>(
    ([name]) => fragment(flow({ scopes: undefined, [name]: READ })),
    ([name, meant]) => misspelt(name, meant),
    {
      'a slip in scopes in a fragment': ['scope', 'scopes'],
      'a slip in availableScopes in a fragment': ['avaliableScopes', 'availableScopes'],
      'another name of availableScopes in a fragment': ['scopesAvailable', 'availableScopes'],
    },
  ),
  bad('both scopes fields in a fragment', fragment(flow({ otherScopes: READ })).only(3), [
    'otherScopes',
    messages.mixedScopesFields('scopes', 'Remove'),
  ]),
  bad(
    'one flow of AsyncAPI 3 and two of AsyncAPI 2 in a fragment',
    fragment(flows({ authorizationCode: {}, clientCredentials: OF_THE_OTHER, password: OF_THE_OTHER })).only(3),
    ['authorizationCode/scopes', messages.mixedScopesFields('availableScopes', 'Rename')],
    ['oauth2-no-password-flow', 'password', discouraged.password()],
  ),
  bad(
    'one flow of each version in a fragment',
    fragment(flows({ authorizationCode: OF_THE_OTHER, clientCredentials: {} })).only(3),
    ['authorizationCode/otherScopes', messages.mixedScopesFields('scopes', 'Rename')],
  ),
  bad(
    'a flow of AsyncAPI 2 in a fragment whose scheme has scopes',
    fragment(flow({ scopes: undefined, otherScopes: READ }, { scopes: ['read'] })).only(3),
    ['otherScopes', messages.mixedScopesFields('scopes', 'Rename')],
  ),
  bad(
    'a slip in the scopes field of the minority in a fragment',
    fragment(flows({ authorizationCode: { scopes: undefined, scope: READ }, clientCredentials: {} })).only(3),
    ['authorizationCode/scope', messages.misspeltField('scope', NAME, 'availableScopes')],
  ),
  good('an extension like a scopes field in a fragment', fragment(flow({ 'x-available-scopes': READ })).only(2)),

  // Entries of the scopes that are not indented far enough
  ...badEach<null | Record<string, never>>(
    scopes => flow({ scopes, ...SCATTERED }),
    () => scattered(...Object.keys(SCATTERED)),
    { 'scopes beside null': null, 'scopes beside an empty map': {} },
  ),
  bad('one scope beside null', flow({ scopes: null, ...READ }), scattered('read')),
  bad(
    'scopes beside null, one without a description',
    flow({ scopes: null, ...SCATTERED, audit: null }),
    scattered(...Object.keys(SCATTERED), 'audit'),
    ['audit', messages.description('audit', 'null')],
  ),
  bad('scopes beside null, one with a space', flow({ scopes: null, 'read write': 'All' }), scattered('read write'), [
    'oauth2-scope-names',
    'read write',
    scopeNames.several('read write'),
  ]),
  bad(
    'scopes beside null, and an unknown field',
    flow({ scopes: null, ...SCATTERED, audience: 'messages' }),
    scattered(...Object.keys(SCATTERED)),
    unknown('audience', 'messages'),
  ),
  bad(
    'scopes beside the other scopes field',
    flow({ scopes: undefined, otherScopes: null, ...SCATTERED }),
    ['otherScopes', otherScopes],
    ['otherScopes', ({ scopes }) => messages.scatteredScopes(Object.keys(SCATTERED), scopes)],
  ),
  bad(
    'scopes beside null that look like something else',
    flow({
      scopes: null,
      read: 'Read, see https://as.example.com/docs',
      'access-token': 'Get tokens',
      audit: 'a1b2c3d4',
    }),
    scattered('read', 'access-token', 'audit'),
  ),
  bad(
    'scopes and what is never one beside null',
    flow({ scopes: null, ...SCATTERED, lifetime: 3600, store: 's3://messages', ...OTHERS }),
    scattered(...Object.keys(SCATTERED)),
    unknown('lifetime', 3600),
    unknown('store', 's3://messages'),
    unknown('client_id', 'messages'),
    unknown('grant_type', 'code'),
    unknown('scheme', 'bearer'),
  ),
  bad(
    'null beside null',
    flow({ scopes: null, audit: null }),
    ['scopes', ({ scopes }) => messages.scopesType(scopes, 'null')],
    unknown('audit', null),
  ),
  bad(
    'a secret and scopes beside null',
    flow({ scopes: null, ...SCATTERED, accessToken: 's3cr3tvalu3' }),
    scattered(...Object.keys(SCATTERED)),
    unknown('accessToken', 's3cr3tvalu3'),
  ),
  bad(
    'a URL that is a $ref, behind a chain of $refs with names that have to be encoded',
    text(`asyncapi: 3.0.0
info: {title: Messages, version: 1.0.0}
components: {securitySchemes: {oauth: {$ref: '#/x-a'}}}
x-a: {$ref: '#/x-b'}
x-b: {$ref: '#/x-my%20schemes/~01/~0~0'}
x-my schemes:
  ~1:
    ~~:
      type: oauth2
      flows:
        authorizationCode:
          authorizationUrl: {$ref: '#/x-url'}
          tokenUrl: ${URL}/token
          refreshUrl: ${URL}/token
          availableScopes: {read: Read messages}
x-url: /authorize
`),
    [
      ['x-my schemes', '~1', '~~', 'flows', 'authorizationCode', 'authorizationUrl'],
      messages.reference('authorizationUrl'),
    ],
  ),
  bad('a field with x- in it', flow({ 'an-x-field': 1 }), unknown('an-x-field', 1)),
  bad('a scope beside a map of scopes', flow({ scopes: READ, write: 'Send' }), unknown('write', 'Send')),
  bad(
    'other fields beside null',
    flow({ scopes: null, audience: 'messages', userInfoUrl: URL, clientSecret: 's3cr3tvalu3', 'X-team': 'messages' }),
    ['scopes', ({ scopes }) => messages.scopesType(scopes, 'null')],
    unknown('audience', 'messages'),
    unknown('userInfoUrl', URL),
    unknown('clientSecret', 's3cr3tvalu3'),
    unknown('X-team', 'messages'),
  ),

  // A list of needed scopes, which is that of the scheme in AsyncAPI 3
  bad('a list of scopes in AsyncAPI 3', flow({ otherScopes: ['read:messages'] }).only(3), [
    'otherScopes',
    messages.requestedScopes(),
  ]),
  bad(
    'a list of scopes in AsyncAPI 3, one of which is not declared',
    flow({ otherScopes: ['read:messages', 'audit'] }).only(3),
    ['otherScopes', messages.requestedScopes()],
    ['oauth2-declared-scopes', 'otherScopes/1', requested.undeclared('audit')],
  ),
  bad(
    'a list of scopes in AsyncAPI 3, and no scopes field',
    flow({ scopes: undefined, otherScopes: ['read'] }).only(3),
    NO_SCOPES,
    ['otherScopes', messages.requestedScopes()],
  ),

  // Misspelt fields, which are read as the fields that they are meant as
  ...otherNames(
    'authorizationUrl',
    `authorizationURL authorisationUrl authorization_url authorizaton_url authUrl authUri auth_endpoint authorizeUrl
      authorizeUri authorizeEndpoint authorizationUri authorization_endpoint authorizationEndpointUrl authenticationUrl
      userAuthorizationUri authCodeUrl authorizationCodeUrl oauthAuthorizeUrl oauth2AuthorizationUrl loginUrl`,
  ),
  ...otherNames(
    'tokenUrl',
    `tokenURL tokneUrl token_url tokenUri token_endpoint tokenEndpointUrl accessTokenUrl accessTokenUri accessTokenEndpoint
      tokenExchangeUrl oauthTokenUrl oauth2TokenUrl authTokenUrl tokenAddress getTokenUrl`,
  ),
  ...otherNames(
    'refreshUrl',
    `refreshURL refreshUri refreshEndpoint refresh_endpoint_url tokenRefreshUrl tokenRefreshUri tokenRefreshEndpoint
      refreshTokenUrl refreshTokenUri refreshTokenEndpoint renewalUrl`,
  ),
  ...badEach(
    name => flow({ scopes: undefined, [name]: READ }),
    name => [name, ({ scopes }) => messages.misspeltField(name, NAME, scopes)],
    { supportedScopes: 'supportedScopes', scopes_supported: 'scopes_supported', oauthScopes: 'oauthScopes' },
  ),
  ...['scope', 'Scopes'].map(name =>
    bad(`${name} in AsyncAPI 2`, flow({ scopes: undefined, [name]: READ }).only(2), misspelt(name, 'scopes')),
  ),
  ...['avaliableScopes', 'available_scopes', 'scopesAvailable'].map(name =>
    bad(`${name} in AsyncAPI 3`, flow({ scopes: undefined, [name]: READ }).only(3), misspelt(name, 'availableScopes')),
  ),
  bad(
    'a misspelt field, and a relative URL',
    flow({ tokenUrl: undefined, tokenURL: '/token' }),
    misspelt('tokenURL', 'tokenUrl'),
    relative('tokenURL', '/token'),
  ),
  bad(
    'a misspelt field, and a URL that is not encrypted',
    flow({ tokenUrl: undefined, accessTokenUrl: 'http://as.example.com/token' }),
    misspelt('accessTokenUrl', 'tokenUrl'),
    ['oauth2-https-urls', 'accessTokenUrl', https.notEncrypted('tokenUrl', 'http://')],
  ),
  bad(
    'a misspelt field, and a scope without a description',
    flow({ scopes: undefined, supportedScopes: { read: null } }),
    ['supportedScopes', ({ scopes }) => messages.misspeltField('supportedScopes', NAME, scopes)],
    ['supportedScopes/read', messages.description('read', 'null')],
  ),
  bad(
    'two misspelt fields',
    flow({ authorizationUrl: undefined, tokenUrl: undefined, authUrl: URL, token_url: `${URL}/token` }),
    misspelt('authUrl', 'authorizationUrl'),
    misspelt('token_url', 'tokenUrl'),
  ),
  bad(
    'a misspelt field, and another one missing',
    flow({ authorizationUrl: undefined, tokenUrl: undefined, tokenURL: URL }),
    misspelt('tokenURL', 'tokenUrl'),
    NO_AUTHORIZATION_URL,
  ),
  bad('a misspelt field beside the right one', flow({ token_url: URL }), unknown('token_url', URL)),
  bad(
    'two names for one field',
    flow({ tokenUrl: undefined, tokenURL: URL, token_url: URL }),
    misspelt('tokenURL', 'tokenUrl'),
    unknown('token_url', URL),
  ),

  // Unknown fields and extensions
  bad(
    'names of something else, in a flow that has nothing',
    flow({ ...NOTHING, ...Object.fromEntries(FOREIGN_NAMES.map(name => [name, URL])) }),
    NO_AUTHORIZATION_URL,
    NO_TOKEN_URL,
    NO_SCOPES,
    NO_REFRESH_URL,
    ...FOREIGN_NAMES.map(name => unknown(name, URL)),
  ),
  ...badEach(
    name => flow({ [name]: 1 }),
    name => unknown(name, 1),
    {
      'an unknown field': 'audience',
      'an unknown field with / and ~': 'a/~b',
      'an upper-case X': 'X-audience',
      'a field like a member of JavaScript objects': 'constructor',
      'a field called $ref that is not a reference': '$ref',
    },
  ),
  bad('a client secret', flow({ clientSecret: 's3cr3tvalu3' }), unknown('clientSecret', 's3cr3tvalu3')),
  ...goodEach(name => flow({ [name]: { method: ['S256', null] } }), {
    'an extension': 'x-audience',
    'an extension with every kind of character': 'x-Client.id_2-of-2',
    'an extension like a field': 'x-tokenUrl',
  }),
  ...badEach(
    name => flow({ [name]: 'messages' }),
    name => [[name], messages.extensionName(name)],
    {
      'an extension with a space': 'x-client id',
      'an extension with a letter outside ASCII': 'x-föö',
      'an extension without a name': 'x-',
    },
  ),

  // `$ref` where AsyncAPI has no Reference Object: what it leads to is neither checked nor quoted
  bad(
    'a URL behind a $ref',
    documents({ 'x-url': 'http://client:s3cr3tvalu3@as.example.com' }, flow({ tokenUrl: { $ref: '#/x-url' } })),
    [`${FLOW}/tokenUrl`, messages.reference('tokenUrl')],
  ),
  bad(
    'a URL behind a $ref, and a relative one',
    documents({ 'x-url': URL }, flow({ authorizationUrl: { $ref: '#/x-url' }, tokenUrl: '/token' })),
    [`${FLOW}/authorizationUrl`, messages.reference('authorizationUrl')],
    relative(`${FLOW}/tokenUrl`, '/token'),
  ),
  bad(
    'a URL behind a $ref in a misspelt field',
    documents({ 'x-url': URL }, flow({ tokenUrl: undefined, token_url: { $ref: '#/x-url' } })),
    [FLOW, messages.misspeltField('token_url', NAME, 'tokenUrl')],
    [`${FLOW}/token_url`, messages.reference('token_url')],
  ),
  bad(
    'a URL behind a $ref to nothing',
    flow({ tokenUrl: { $ref: '#/x-none' } }),
    ['tokenUrl', messages.reference('tokenUrl')],
    ['invalid-ref', 'tokenUrl/$ref', "'#/x-none' does not exist"],
  ),
  bad(
    'a URL in another file',
    files({
      'document.yaml': `asyncapi: 3.0.0
info: {title: Messages, version: 1.0.0}
components:
  securitySchemes:
    oauth:
      type: oauth2
      flows:
        authorizationCode:
          authorizationUrl: https://as.example.com/authorize
          tokenUrl: {$ref: 'urls.yaml#/token'}
          refreshUrl: https://as.example.com/token
          availableScopes: {read: Read messages}
`,
      'urls.yaml': 'token: http://client:s3cr3tvalu3@as.example.com\n',
    }),
    [`${FLOW}/tokenUrl`, messages.reference('tokenUrl')],
  ),
  bad(
    'a description behind a $ref, and one that is not a string',
    documents({ 'x-text': '' }, flow({ scopes: { read: { $ref: '#/x-text' }, write: 1 } })),
    [`${FLOW}/scopes/read`, messages.descriptionReference('read')],
    [`${FLOW}/scopes/write`, messages.description('write', 'a number')],
  ),
  bad(
    'a scattered scope with a description behind a $ref',
    documents({ 'x-text': 'Read messages' }, flow({ scopes: null, read: { $ref: '#/x-text' }, write: 'Send' })),
    [`${FLOW}/scopes`, ({ scopes }) => messages.scatteredScopes(['read', 'write'], scopes)],
    [`${FLOW}/read`, messages.descriptionReference('read')],
  ),

  // `$ref` where Spectral reads through it
  bad(
    'a flow behind a $ref, in AsyncAPI 2',
    document2({ 'x-flow': { ...URLS, scopes: READ } }, REFERRED),
    relative('x-flow/tokenUrl', '/token'),
  ),
  bad(
    'a flow behind a $ref, in AsyncAPI 3',
    document3({ 'x-flow': { ...URLS, availableScopes: READ } }, REFERRED),
    relative('x-flow/tokenUrl', '/token'),
  ),
  bad('scopes behind a $ref', documents({ 'x-scopes': { read: null } }, flow({ scopes: { $ref: '#/x-scopes' } })), [
    'x-scopes/read',
    messages.description('read', 'null'),
  ]),
  good('a flow behind a $ref to nothing', flow({ ...NOTHING, $ref: '#/x-none' }), [
    'invalid-ref',
    '$ref',
    "'#/x-none' does not exist",
  ]),

  // Text that aliases repeat is reported once, where it is written.
  bad(
    'two flows with the same scopes',
    text(`asyncapi: 2.6.0
info: {title: Messages, version: 1.0.0}
channels: {}
components:
  securitySchemes:
    oauth:
      type: oauth2
      flows:
        authorizationCode:
          authorizationUrl: https://as.example.com/authorize
          tokenUrl: https://as.example.com/token
          refreshUrl: https://as.example.com/token
          scopes: &scopes
            read: null
        clientCredentials:
          tokenUrl: https://as.example.com/token
          scopes: *scopes
`),
    [`${FLOW}/scopes/read`, messages.description('read', 'null')],
  ),

  good(
    'an alias without its anchor in the place of the flow',
    text(`asyncapi: 3.0.0
info: {title: Messages, version: 1.0.0}
components:
  securitySchemes:
    oauth:
      type: oauth2
      flows:
        authorizationCode: *none
`),
    ['parser', '', 'Can not read an implicit mapping pair; a colon is missed'],
    ['parser', '', 'Unidentified alias "none"'],
  ),

  // Not this flow
  good('an extension of flows', flows({ authorizationCode: {}, 'x-authorizationCode': { tokenUrl: '/token' } })),
  good('a defect of another flow', flows({ authorizationCode: {}, clientCredentials: { tokenUrl: '/token' } }), [
    'oauth2-client-credentials-schema',
    'clientCredentials/tokenUrl',
    messages.relativeUrl('tokenUrl', '/token'),
  ]),
  bad(
    'a scheme of another type',
    scheme({ type: 'http', flows: { [NAME]: { ...URLS, scopes: READ } } }),
    relative(`flows/${NAME}/tokenUrl`, '/token'),
    ['oauth2-scheme-schema', 'type', schemes.otherType('"http"')],
  ),
  good(
    'what looks like a scheme where none may be',
    documents({ 'x-draft': { type: 'oauth2', flows: { authorizationCode: {} } } }),
  ),
] satisfies Case[];
