import { messages } from '../../functions/flowSchema.ts';
import { messages as descriptions } from '../../functions/scopeDescriptions.ts';
import type { Case, Changes, Json, OwnFinding, Path, Version } from '../support/cases.ts';
import {
  bad,
  beside,
  called,
  document2,
  document3,
  documents,
  each,
  FLOW,
  flow,
  flows,
  good,
  other,
  quoting,
  scheme,
  text,
} from '../support/cases.ts';
import { NO_OBJECT, NO_STRING } from '../support/flowSchemaCases.ts';

const NAME = 'authorizationCode';
const URL = 'https://as.example.com/oauth2';
const TOKEN = 'https://as.example.com/token';
const HTTP = 'http://client:s3cr3tvalu3@as.example.com';
const SECRETS = '//client:s3cr3tvalu3@as.example.com/token?client_secret=s3cr3tvalu3';
const READ = { read: 'Read messages' };
const SCATTERED = { 'read:messages': 'Read messages', 'write:messages': 'Send messages' };
/** The scopes field of the other version alone. */
const OF_THE_OTHER = { scopes: undefined, otherScopes: READ };
const AUDIENCE = { audience: 'messages' };
const SNAKE = { token_url: URL };
const SECRET = { accessToken: 's3cr3tvalu3' };
const NEVER = { lifetime: 3600, store: 's3://messages', client_id: 'messages', grant_type: 'code', scheme: 'bearer' };
const FOREIGN = { ...AUDIENCE, userInfoUrl: URL, clientSecret: 's3cr3tvalu3', 'X-team': 'messages' };
/** A flow without fields. */
const NOTHING = { authorizationUrl: undefined, tokenUrl: undefined, refreshUrl: undefined, scopes: undefined };
/** All URLs, one of them relative. */
const URLS = { authorizationUrl: URL, tokenUrl: '/token', refreshUrl: `${URL}/token` };
const TO_URL = { $ref: '#/x-url' };

// What is found; the message quotes the last name of the place.
type Found = [OwnFinding, ...OwnFinding[]];
const NO_AUTH_URL = ['', messages.missingUrl('authorizationUrl', NAME)] as const;
const NO_TOKEN_URL = ['', messages.missingUrl('tokenUrl', NAME)] as const;
const NO_FRAGMENT = ['', messages.notObject(NAME, 'null', ['authorizationUrl', 'tokenUrl', 'scopes'])] as const;
const NO_SCOPES = ['', ({ scopes }: Version) => messages.missingScopes(scopes, NAME)] as const;
const { otherScopesField, mixedScopesFields } = messages;
const OTHER_SCOPES = ['otherScopes', (of: Version) => otherScopesField(of.otherScopes, of.major)] as const;
const MIXED = ['otherScopes', (of: Version) => mixedScopesFields(of.otherScopes, 'Remove')] as const;
const REQUESTED = ['otherScopes', messages.requestedScopes()] as const;
const NO_IPV6 = 'have a host in brackets that is not an IPv6 address';
const REMOVE = 'Remove it.';
const ENCODE = 'Remove or percent-encode it.';
const VARIABLE = ['contain "{": URLs here have no variables', 'Write the actual value.'] as const;

const misspelt = (name: string, meant: string) => [name, messages.misspeltField(name, NAME, meant)] as const;
const misspeltScopes = (name: string) =>
  [name, (of: Version) => messages.misspeltField(name, NAME, of.scopes)] as const;
const mixed = (place: string, ...words: Parameters<typeof mixedScopesFields>) =>
  [place, mixedScopesFields(...words)] as const;
const unknown = (fields: Changes) =>
  Object.entries(fields).map(([name, value]) => [[name], messages.unknownField(name, NAME, value)]) as unknown as Found;
const relative = (place: string, url: string) => [place, messages.relativeUrl('tokenUrl', url)] as const;
const scopesType = (place: Path, type: string) =>
  [place, (of: Version) => messages.scopesType(of.scopes, type)] as const;
const notObject = (place: Path, type: string) =>
  [place, ({ scopes }: Version) => messages.notObject(NAME, type, ['authorizationUrl', 'tokenUrl', scopes])] as const;
const scattered = (...names: string[]) =>
  ['scopes', (of: Version) => messages.scatteredScopes(names, of.scopes)] as const;
const TOKEN_URL = misspelt('tokenURL', 'tokenUrl');
const INDENT = scattered(...Object.keys(SCATTERED));
const { description, descriptionReference, reference, urlType } = quoting(messages);
const otherField = (name: string, major: 2 | 3) => [name, otherScopesField(name, major)] as const;

const withTokenUrl = (value: Json) => flow({ tokenUrl: value });
const withScope = (name: string) => flow({ scopes: { [name]: 'Read messages' } });
const withExtension = (name: string) => flow({ [name]: { method: ['S256', null] } });
const withScopes = (value: Json) => flow({ scopes: value });
/** A flow without scopes or a URL, and with something else. */
const noScopesBut = (changes: Changes) => flow({ scopes: undefined, ...changes });
const withName = (name: string) => noScopesBut({ [name]: READ });
const withOther = (otherScopes: Json) => noScopesBut({ otherScopes });
const noTokenUrlBut = (changes: Changes) => flow({ tokenUrl: undefined, ...changes });
const withList = (...scopes: string[]) => flow({ otherScopes: scopes }).only(3);
/** A flow with null for the scopes, and these fields beside it. */
const besideNull = (changes: Changes) => flow({ scopes: null, ...changes });

const inFragment = (all: Parameters<typeof flows>[0]) => flows(all).fragment.only(3);

const namesIn = (names: string) => names.split(/\s+/);
const fields = (names: string) => Object.fromEntries(namesIn(names).map(name => [name, URL]));
/** Fields that this flow does not have, and that none of its own is meant as. */
const OF_SOMETHING_ELSE = fields(`redirectUrl redirect_uri callbackUrl issuerUrl issuer userInfoUrl userinfo_endpoint
  revocationUrl tokenRevocationUrl revokeTokenUrl introspectionUrl tokenIntrospectionEndpoint tokenInfoUrl
  deviceAuthorizationUrl device_authorization_endpoint deviceCodeUrl jwksUri logoutUrl end_session_endpoint
  registrationEndpoint pushed_authorization_request_endpoint requestUri requestTokenUrl authorizationServerUrl
  openIdConnectUrl metadataUrl baseUrl apiUrl accessUrl userUrl clientUri documentationUrl url endpoint authorization
  token refresh accessToken tokenType tokenName auth code scopeSeparator defaultScopes requiredScopes requestedScopes`);

export default [
  good('a good flow', flow().everywhere),

  // What is missing
  bad('no authorizationUrl', flow({ authorizationUrl: undefined }), [NO_AUTH_URL]),
  bad('no scopes field', flow({ scopes: undefined }), [NO_SCOPES]),
  bad('no field at all', flow(NOTHING), [NO_AUTH_URL, NO_TOKEN_URL, NO_SCOPES, other.noRefreshUrl('')]),
  bad('no tokenUrl', flow({ tokenUrl: undefined }).everywhere, [NO_TOKEN_URL]),
  bad('no scopes in a fragment', flow({ scopes: undefined }).fragment, [['', messages.missingScopesOfFragment(NAME)]]),
  // Another rule owns what the official schema does not require.
  good('no refreshUrl', flow({ refreshUrl: undefined }), [other.noRefreshUrl('')]),

  // URLs that are not absolute
  ...good.each(withTokenUrl, {
    ...called(
      'the absolute URL',
      'https://as.example.com https://[2001:db8::1]/token https://as.example.com:8443/t%C3%B6ken?tenant=a%20b',
    ),
  }),
  ...bad.each(withTokenUrl, url => relative('tokenUrl', String(url)), {
    ...called('the relative URL', '/token as.example.com/token //as.example.com/token ?tenant=acme'),
    'an empty URL': '',
    'a blank for a URL': ' ',
  }),
  bad('all URLs relative', flow({ authorizationUrl: '/authorize', tokenUrl: '/token', refreshUrl: './token' }), [
    ['authorizationUrl', messages.relativeUrl('authorizationUrl', '/authorize')],
    relative('tokenUrl', '/token'),
    ['refreshUrl', messages.relativeUrl('refreshUrl', './token')],
  ]),
  // What has a URI scheme is owned by the rule about https.
  good('a URN for a URL', withTokenUrl('urn:example:token'), [other.https.otherScheme('tokenUrl', 'urn')]),
  bad('a relative URL with secrets, of which nothing is quoted', withTokenUrl(SECRETS), [
    relative('tokenUrl', SECRETS),
    other.credentials.passwordAndParameter('tokenUrl', 'client_secret'),
  ]),

  // URLs that look absolute, with a character that no URI has, or has elsewhere
  ...Object.entries<[url: string, part: string, remedy: string]>({
    'a URL with a leading blank': [` ${TOKEN}`, 'begin with a space', REMOVE],
    'a URL with a trailing line break': [`${TOKEN}\n`, 'end with a line break', REMOVE],
    'a URL with a leading no-break space': [`\u00a0${TOKEN}`, 'begin with a no-break space (U+00A0)', REMOVE],
    'a line break in a URL': ['https://as.example.com/\ntoken', 'contain a line break', ENCODE],
    'a space in a URL': ['https://as.example.com/oauth2 token', 'contain a space', ENCODE],
    'a variable in a URL': ['https://as.example.com/{tenant}/token', ...VARIABLE],
    'a variable for all of a URL': ['{{tokenUrl}}', ...VARIABLE],
    'a variable for the host of a URL': ['https://{host}/token', ...VARIABLE],
    'a percent sign in a URL that encodes nothing': [
      'https://as.example.com/%zz/token',
      'contain "%zz": "%" needs two hex digits',
      'Write "%25" for "%".',
    ],
    'a second number sign in a URL': ['https://as.example.com/token#a#b', 'contain a second "#"', REMOVE],
    'brackets in a URL': ['https://as.example.com/[x]/token', 'contain "["', ENCODE],
    'a backslash in a URL': ['https://as.example.com\\token', 'contain a backslash ("\\")', 'Write "/".'],
    'an accent in a host': [
      'https://ás.example.com/token',
      'contain "á" (U+00E1)',
      'Write the host in its "xn--" form.',
    ],
    'an IPv6 address that does not end': ['https://[::1/token', 'contain "["', ENCODE],
    'a host in brackets': ['https://[as.example.com]/token', NO_IPV6, 'Remove the brackets.'],
  }).map(([name, [url, part, remedy]]) =>
    bad(name, withTokenUrl(url), [['tokenUrl', messages.illegalUrl('tokenUrl', part, remedy)]]),
  ),
  bad('a variable, and a secret', withTokenUrl('https://as.example.com/{tenant}/token?client_secret=s3cr3tvalu3'), [
    ['tokenUrl', messages.illegalUrl('tokenUrl', ...VARIABLE)],
    other.credentials.parameter('tokenUrl', 'client_secret', 'query'),
  ]),

  // Values of other types
  ...bad.types('a URL', withTokenUrl, 'tokenUrl', urlType, NO_STRING),
  bad('null for the other URLs', flow({ authorizationUrl: null, refreshUrl: null }), [
    urlType('authorizationUrl', 'null'),
    urlType('refreshUrl', 'null'),
  ]),
  ...bad.types('the scopes field', withScopes, 'scopes', scopesType, NO_OBJECT),
  ...bad.types('the flow', flow, '', notObject, NO_OBJECT),
  bad('null for the flow in a fragment', flow(null).fragment, [NO_FRAGMENT]),

  // Scopes
  ...good.each(withScope, {
    ...called('a scope called', 'https://www.example.com/auth/messages.read read/~messages x-read constructor'),
  }),
  ...bad.types('a description', audit => withScopes({ ...READ, audit }), 'scopes/audit', description, NO_STRING),
  ...['read/~messages', '~1', 'https://www.example.com/auth', 'x-read', 'constructor', '$ref'].map(name =>
    bad(`no description of ${name}`, withScopes({ [name]: null }), [description(['scopes', name], 'null')]),
  ),
  bad('two descriptions that are not strings', withScopes({ read: 1, write: [] }), [
    description('scopes/read', 'a number'),
    description('scopes/write', 'a list'),
  ]),
  // Other rules own what the official schema accepts.
  good('an empty map of scopes', withScopes({}), [other.noScopes('scopes')]),
  good('an empty description', withScopes({ read: '' }), [
    ['oauth2-scope-descriptions', 'scopes/read', descriptions.empty('read')],
  ]),

  // The scopes field of the other version, which is read as that of this one
  bad('the other scopes field', withOther(READ), [OTHER_SCOPES]),
  bad('no description in the other scopes field', withOther({ read: null }), [
    OTHER_SCOPES,
    description('otherScopes/read', 'null'),
  ]),
  bad('a space in a name in the other scopes field', withOther({ 'read write': 'All' }), [
    OTHER_SCOPES,
    other.names.several('otherScopes/read write'),
  ]),
  bad('nothing in the other scopes field', withOther({}), [OTHER_SCOPES, other.noScopes('otherScopes')]),
  bad('a string for the other scopes field', withOther('read'), [OTHER_SCOPES, scopesType('otherScopes', 'a string')]),
  bad('the scopes field of AsyncAPI 3 with a list, in AsyncAPI 2', noScopesBut({ availableScopes: ['read'] }).only(2), [
    otherField('availableScopes', 2),
    ['availableScopes', messages.scopesType('scopes', 'a list')],
  ]),
  bad('both scopes fields', flow({ otherScopes: READ }), [MIXED]),
  ...Object.entries({ avaliableScopes: 2, scope: 3 } as const).map(([name, major]) =>
    bad(`${name} in AsyncAPI ${major}`, withName(name).only(major), [otherField(name, major)]),
  ),

  // In a fragment, the majority tells the version; where it is even, AsyncAPI 3.
  good('either scopes field in a fragment', each(withName('scopes').fragment, withName('availableScopes').fragment)),
  ...['scope for scopes', 'avaliableScopes for availableScopes', 'scopesAvailable for availableScopes'].map(slip => {
    const [name = '', meant = ''] = slip.split(' for ');
    return bad(`${slip} in a fragment`, withName(name).fragment, [misspelt(name, meant)]);
  }),
  bad(
    'one flow of AsyncAPI 3 and two of AsyncAPI 2 in a fragment',
    inFragment({ authorizationCode: {}, clientCredentials: OF_THE_OTHER, password: OF_THE_OTHER }),
    [mixed('authorizationCode/scopes', 'availableScopes', 'Rename'), other.passwordFlow('password')],
  ),
  bad('one flow of each version', inFragment({ authorizationCode: OF_THE_OTHER, clientCredentials: {} }), [
    mixed('authorizationCode/otherScopes', 'scopes', 'Rename'),
  ]),
  bad(
    'a slip in the scopes field of the minority in a fragment',
    inFragment({ authorizationCode: { scopes: undefined, scope: READ }, clientCredentials: {} }),
    [['authorizationCode/scope', messages.misspeltField('scope', NAME, 'availableScopes')]],
  ),
  bad('both in a fragment', flow({ otherScopes: READ }).fragment.only(3), [mixed('otherScopes', 'scopes', 'Remove')]),
  bad('a flow of AsyncAPI 2 where the scheme has scopes', flow(OF_THE_OTHER, { scopes: ['read'] }).fragment.only(3), [
    mixed('otherScopes', 'scopes', 'Rename'),
  ]),
  good('an extension like a scopes field in a fragment', flow({ 'x-available-scopes': READ }).fragment.only(2)),

  // Entries of the scopes that are not indented far enough
  bad('scopes beside null, or an empty map', each(besideNull(SCATTERED), flow({ scopes: {}, ...SCATTERED })), [INDENT]),
  bad('scopes beside the other scopes field', noScopesBut({ otherScopes: null, ...SCATTERED }), [
    OTHER_SCOPES,
    ['otherScopes', INDENT[1]],
  ]),
  ...bad.rows(besideNull, {
    'one scope beside null': [READ, scattered('read')],
    'scopes beside null, one without a description': [
      { ...SCATTERED, audit: null },
      scattered(...Object.keys(SCATTERED), 'audit'),
      description('audit', 'null'),
    ],
    'a scope with a space beside null': [
      { 'read write': 'All' },
      scattered('read write'),
      other.names.several('read write'),
    ],
    'scopes that look like something else': [
      { read: 'Read, see https://as.example.com/docs', 'access-token': 'Get tokens', audit: 'a1b2c3d4' },
      scattered('read', 'access-token', 'audit'),
    ],
    'scopes and an unknown field': [{ ...SCATTERED, ...AUDIENCE }, INDENT, ...unknown(AUDIENCE)],
    'scopes and what is never one': [{ ...SCATTERED, ...NEVER }, INDENT, ...unknown(NEVER)],
    'scopes and a secret': [{ ...SCATTERED, ...SECRET }, INDENT, ...unknown(SECRET)],
    'a scope of null beside null': [{ audit: null }, scopesType('scopes', 'null'), ...unknown({ audit: null })],
    'other fields beside null': [FOREIGN, scopesType('scopes', 'null'), ...unknown(FOREIGN)],
  }),
  bad('a scope beside a map of scopes', flow({ scopes: READ, write: 'Send' }), unknown({ write: 'Send' })),

  // A list of needed scopes, which is that of the scheme in AsyncAPI 3
  bad('a list of scopes in AsyncAPI 3', withList('read:messages'), [REQUESTED]),
  bad('a list with an undeclared scope', withList('read:messages', 'audit'), [
    REQUESTED,
    other.declared.undeclared('otherScopes/1', 'audit'),
  ]),
  bad('a list of scopes, and no map', noScopesBut({ otherScopes: ['read'] }).only(3), [NO_SCOPES, REQUESTED]),

  // Misspelt fields, which are read as the fields that they are meant as
  ...Object.entries({
    authorizationUrl: `authorizationURL authorisationUrl authorization_url authorizaton_url authUrl authUri auth_endpoint authorizeUrl
      authorizeUri authorizeEndpoint authorizationUri authorization_endpoint authorizationEndpointUrl authenticationUrl
      userAuthorizationUri authCodeUrl authorizationCodeUrl oauthAuthorizeUrl oauth2AuthorizationUrl loginUrl`,
    tokenUrl: `tokenURL tokneUrl token_url tokenUri token_endpoint tokenEndpointUrl accessTokenUrl accessTokenUri accessTokenEndpoint
      tokenExchangeUrl oauthTokenUrl oauth2TokenUrl authTokenUrl tokenAddress getTokenUrl`,
    refreshUrl: `refreshURL refreshUri refreshEndpoint refresh_endpoint_url tokenRefreshUrl tokenRefreshUri tokenRefreshEndpoint
      refreshTokenUrl refreshTokenUri refreshTokenEndpoint renewalUrl`,
  }).flatMap(([field, names]) =>
    namesIn(names).map(name =>
      bad(`${name} for ${field}`, flow({ [field]: undefined, [name]: URL }), [misspelt(name, field)]),
    ),
  ),
  ...bad.each(withName, misspeltScopes, called('for scopes the name', 'supportedScopes scopes_supported oauthScopes')),
  ...['scope', 'Scopes'].map(name => bad(`${name} in AsyncAPI 2`, withName(name).only(2), [misspelt(name, 'scopes')])),
  ...['avaliableScopes', 'available_scopes', 'scopesAvailable'].map(name =>
    bad(`${name} in AsyncAPI 3`, withName(name).only(3), [misspelt(name, 'availableScopes')]),
  ),
  bad('a misspelt relative URL', noTokenUrlBut({ tokenURL: '/token' }), [TOKEN_URL, relative('tokenURL', '/token')]),
  bad('a misspelt and unencrypted URL', noTokenUrlBut({ accessTokenUrl: 'http://as.example.com/token' }), [
    misspelt('accessTokenUrl', 'tokenUrl'),
    other.notEncrypted('accessTokenUrl', 'tokenUrl'),
  ]),
  bad('two misspelt fields', noTokenUrlBut({ authorizationUrl: undefined, authUrl: URL, token_url: `${URL}/token` }), [
    misspelt('authUrl', 'authorizationUrl'),
    misspelt('token_url', 'tokenUrl'),
  ]),
  bad('a misspelt tokenUrl and no authorizationUrl', noTokenUrlBut({ authorizationUrl: undefined, tokenURL: URL }), [
    TOKEN_URL,
    NO_AUTH_URL,
  ]),
  bad('two names for one field', noTokenUrlBut({ tokenURL: URL, ...SNAKE }), [TOKEN_URL, ...unknown(SNAKE)]),
  bad('no description in a misspelt scopes field', noScopesBut({ supportedScopes: { read: null } }), [
    misspeltScopes('supportedScopes'),
    description('supportedScopes/read', 'null'),
  ]),
  bad('a misspelt field beside the right one', flow(SNAKE), unknown(SNAKE)),

  // Unknown fields and extensions
  bad('names of something else, in a flow that has nothing', flow({ ...NOTHING, ...OF_SOMETHING_ELSE }), [
    NO_AUTH_URL,
    NO_TOKEN_URL,
    NO_SCOPES,
    other.noRefreshUrl(''),
    ...unknown(OF_SOMETHING_ELSE),
  ]),
  ...['audience', 'a/~b', 'X-audience', 'an-x-field', 'constructor', '$ref'].map(name =>
    bad(`a field called ${name}`, flow({ [name]: 1 }), unknown({ [name]: 1 })),
  ),
  bad('a client secret in a field', flow({ clientSecret: 's3cr3tvalu3' }), unknown({ clientSecret: 's3cr3tvalu3' })),
  ...good.each(withExtension, called('an extension called', 'x-audience x-Client.id_2-of-2 x-tokenUrl')),
  // With a space, with a letter outside ASCII, and without a name
  ...['x-client id', 'x-föö', 'x-'].map(name =>
    bad(`the extension "${name}"`, flow({ [name]: 'messages' }), [[[name], messages.extensionName(name)]]),
  ),

  // `$ref` where AsyncAPI has no Reference Object: what it leads to is neither checked nor quoted
  bad('a URL behind a $ref', documents({ 'x-url': HTTP }, withTokenUrl(TO_URL)), [reference(`${FLOW}/tokenUrl`)]),
  bad(
    'a $ref and a relative URL',
    documents({ 'x-url': URL }, flow({ authorizationUrl: TO_URL, tokenUrl: '/token' })),
    [reference(`${FLOW}/authorizationUrl`), relative(`${FLOW}/tokenUrl`, '/token')],
  ),
  bad('a misspelt field with a $ref', documents({ 'x-url': URL }, noTokenUrlBut({ token_url: TO_URL })), [
    [FLOW, messages.misspeltField('token_url', NAME, 'tokenUrl')],
    reference(`${FLOW}/token_url`),
  ]),
  bad('a $ref to nothing', withTokenUrl({ $ref: '#/x-none' }), [reference('tokenUrl'), other.brokenRef('tokenUrl')]),
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
    [[['x-my schemes', '~1', '~~', 'flows', NAME, 'authorizationUrl'], messages.reference('authorizationUrl')]],
  ),
  bad(
    'a URL in another file',
    beside({ 'urls.yaml': `token: ${HTTP}\n` }, documents({}, withTokenUrl({ $ref: 'urls.yaml#/token' }))),
    [reference(`${FLOW}/tokenUrl`)],
  ),
  bad('a description as a $ref', documents({ 'x-text': '' }, withScopes({ read: { $ref: '#/x-text' }, write: 1 })), [
    descriptionReference(`${FLOW}/scopes/read`),
    description(`${FLOW}/scopes/write`, 'a number'),
  ]),
  bad(
    'a scattered scope with a description behind a $ref',
    documents({ 'x-text': 'Read messages' }, besideNull({ read: { $ref: '#/x-text' }, write: 'Send' })),
    [
      [`${FLOW}/scopes`, ({ scopes }) => messages.scatteredScopes(['read', 'write'], scopes)],
      descriptionReference(`${FLOW}/read`),
    ],
  ),

  // `$ref` where Spectral reads through it
  bad(
    'a flow behind a $ref',
    each(
      document2({ 'x-flow': { ...URLS, scopes: READ } }, flow({ ...NOTHING, $ref: '#/x-flow' })),
      document3({ 'x-flow': { ...URLS, availableScopes: READ } }, flow({ ...NOTHING, $ref: '#/x-flow' })),
    ),
    [relative('x-flow/tokenUrl', '/token')],
  ),
  bad('scopes behind a $ref', documents({ 'x-scopes': { read: null } }, withScopes({ $ref: '#/x-scopes' })), [
    description('x-scopes/read', 'null'),
  ]),
  good('a flow behind a $ref to nothing', flow({ ...NOTHING, $ref: '#/x-none' }), [other.brokenRef('')]),

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
          scopes: &scopes {read: null}
        clientCredentials: {tokenUrl: https://as.example.com/token, scopes: *scopes}
`),
    [description(`${FLOW}/scopes/read`, 'null')],
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
    other.brokenAlias('Can not read an implicit mapping pair; a colon is missed'),
  ),

  // Not this flow
  good('an extension of flows', flows({ authorizationCode: {}, 'x-authorizationCode': { tokenUrl: '/token' } })),
  good('a defect of another flow', flows({ authorizationCode: {}, clientCredentials: { tokenUrl: '/token' } }), [
    other.clientFlow.relativeUrl('clientCredentials/tokenUrl', '/token'),
  ]),
  bad('a scheme of another type', scheme({ type: 'http', flows: { [NAME]: { ...URLS, scopes: READ } } }), [
    relative(`flows/${NAME}/tokenUrl`, '/token'),
    other.scheme.otherType('type', 'http'),
  ]),
  good('a scheme where none may be', documents({ 'x-draft': { type: 'oauth2', flows: { authorizationCode: {} } } })),
] satisfies Case[];
