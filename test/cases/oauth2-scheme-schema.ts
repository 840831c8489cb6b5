import { messages as discouraged } from '../../functions/discouragedFlows.ts';
import { messages as flowSchema } from '../../functions/flowSchema.ts';
import { messages as httpsUrls } from '../../functions/httpsUrls.ts';
import { messages as nonEmptyScopes } from '../../functions/nonEmptyScopes.ts';
import { messages as refreshUrl } from '../../functions/refreshUrl.ts';
import { messages } from '../../functions/schemeSchema.ts';
import { messages as scopeNames } from '../../functions/scopeNames.ts';
import {
  bad,
  type Case,
  document2,
  document3,
  documents,
  each,
  everywhere,
  files,
  flowNamed,
  flows,
  fragment,
  good,
  goodEach,
  SCHEME,
  scheme,
  text,
} from '../support/cases.ts';

const NAME = 'authorizationCode';
const UNRECOGNIZED = [
  'unrecognized-format',
  '',
  'The provided document does not match any of the registered formats [AsyncAPI 2.x, AsyncAPI 3.x, OAuth2 Security Scheme]',
] as const;
/** A document of AsyncAPI 3 with the text of its members and of its schemes. */
const document = (members: string, schemes: string) =>
  text(
    `asyncapi: 3.0.0\ninfo: {title: Messages, version: 1.0.0}\n${members}components: {securitySchemes: ${schemes}}\n`,
  );
const MISSPELT_TYPE = ['type', messages.wrongType('"OAuth2"')] as const;
const ANOTHER_TYPE = ['type', messages.otherType('"http"')] as const;
const NO_TYPE = ['', messages.missingType()] as const;
const { wrongType, otherType, missingFlows, flowsType, misspeltFlow, pkceFlow, unknownFlow, misplacedFlows } = messages;
const { misplacedFields, swagger2Flow, misplacedScopes, misspeltField, foreignField, reference } = messages;
const { scopesOf3, scopesType, scopeType, descriptionType } = messages;
const moved = (...fields: string[]) => misplacedFields(fields, NAME);
const meantAsCode = (name: string) => misspeltFlow(name, NAME);

const AUTHORIZE = 'https://as.example.com/authorize';
const TOKEN = 'https://as.example.com/token';
const READ = { 'read:messages': 'Read messages' };
const CODE = { authorizationUrl: AUTHORIZE, tokenUrl: TOKEN, refreshUrl: TOKEN, scopes: READ };

/** A flow with a defect for each rule about it, and what is found there, whatever the flow and its scheme are called. */
const BROKEN = { authorizationUrl: AUTHORIZE.replace('https', 'http'), scopes: {} };
const SCHEMA = 'oauth2-authorization-code-schema';
const HTTP = (place: string) =>
  ['oauth2-https-urls', place, httpsUrls.notEncrypted(place.replace(/.*\//, ''), 'http://')] as const;
const NO_REFRESH_URL = (place: string) =>
  ['oauth2-authorization-code-refresh-url', place, refreshUrl.missing('authorizationCode')] as const;
const DEFECTS = (place: string) =>
  [
    [SCHEMA, place, flowSchema.missingUrl('tokenUrl', 'authorizationCode')],
    HTTP(`${place}/authorizationUrl`),
    [
      'oauth2-authorization-code-scopes',
      `${place}/scopes`,
      ({ scopes }: { scopes: string }) => nonEmptyScopes.empty(scopes),
    ],
    NO_REFRESH_URL(place),
  ] as const;

const NO_SCOPES = [
  SCHEMA,
  'flows',
  ({ scopes }: { scopes: string }) => flowSchema.missingScopes(scopes, NAME),
] as const;

const BROKEN_TOKEN = TOKEN.replace('https', 'http');
const without = (field: string) => Object.fromEntries(Object.entries(CODE).filter(([name]) => name !== field));

const URLS = ['authorizationUrl', 'tokenUrl', 'refreshUrl'] as const;
/** What the versions call the scopes field of a flow. */
const FIELDS = [
  [2, 'scopes'],
  [3, 'availableScopes'],
] as const;

const SWAGGER_2 = `type: oauth2
flow: accessCode
authorizationUrl: ${AUTHORIZE}
tokenUrl: ${TOKEN}
refreshUrl: ${TOKEN}
scopes: {'read:messages': Read messages}
`;

/** A field of the scheme under another name, and one that it does not have. */
const misspelt = (field: string, meant: string, value: string | object = 'oauth2') =>
  bad(`${field} for ${meant}`, scheme({ [meant]: undefined, [field]: value as never }), [
    field,
    misspeltField(field, meant),
  ]);
const foreign = (field: string, value: string | object = 'bearer') =>
  bad(`a field called ${field}`, scheme({ [field]: value as never }), [[field], foreignField(field, value)]);

/** By what messages call their types. */
const NO_TEXT = {
  null: null,
  'a number': 2,
  'a boolean': false,
  'a list': ['oauth2'],
  'an object': { oauth2: 'OAuth2' },
};
const NO_OBJECT = {
  null: null,
  'a number': 0,
  'a boolean': true,
  'a list': ['authorizationCode'],
  'a string': 'authorizationCode',
};

/** A document that has a flow behind a `$ref`, with an http URL. */
const FLOW = { ...CODE, tokenUrl: BROKEN_TOKEN };
const TO_FLOW = { $ref: '#/x-flow' };
const withFlow = (oauth: ReturnType<typeof scheme>) =>
  each(
    document2({ 'x-flow': FLOW }, oauth),
    document3({ 'x-flow': { ...without('scopes'), tokenUrl: BROKEN_TOKEN, availableScopes: READ } }, oauth),
  );

const DANGLING = (place: string) => ['invalid-ref', `${place}/$ref`, "'#/x-none' does not exist"] as const;

/** The text of a flow without its name, and as much further right as `by`. */
const fieldsOf = (flow: string, by = '') => flow.replace('authorizationCode:\n', '').replace(/^ {2}(?=.)/gm, by);
const within = (flow: string) => flow.replace(/^(?=.)/gm, '  ');

export default [
  good('a good scheme', everywhere(scheme({ description: 'Tokens of as.example.com', 'x-owner': 'security' }))),

  // The type
  ...[
    'OAuth2',
    'OAUTH2',
    'oauth',
    'oauth_2',
    'OAuth 2.0',
    'oath2',
    'oauthtwo',
    'oauth2-authorization-code',
    'mutualTLS',
    '',
  ].map(type => bad(`type: "${type}"`, scheme({ type }), ['type', wrongType(`"${type}"`)])),
  ...['userPassword', 'apiKey', 'X509', 'openIdConnect', 'httpApiKey', 'scramSha512'].map(type =>
    bad(`type: ${type}`, scheme({ type }), ['type', otherType(`"${type}"`)]),
  ),
  ...Object.entries(NO_TEXT).map(([is, type]) => bad(`${is} for the type`, scheme({ type }), ['type', wrongType(is)])),
  bad('no type', everywhere(scheme({ type: undefined })), NO_TYPE),
  misspelt('Type', 'type'),
  bad(
    'a misspelt type under a misspelt name',
    scheme({ type: undefined, tpye: 'OAuth2' }),
    ['tpye', misspeltField('tpye', 'type')],
    ['tpye', wrongType('"OAuth2"')],
  ),
  bad(
    'the name of the type twice, both misspelt',
    scheme({ type: undefined, Type: 'oauth2', tpye: 'oauth2' }),
    ['Type', misspeltField('Type', 'type')],
    ['tpye', foreignField('tpye', 'oauth2')],
  ),

  // What is meant as OAuth2 is checked as OAuth2.
  ...(
    [
      ['a misspelt type', { type: 'OAuth2' }, MISSPELT_TYPE],
      ['an unknown type', { type: 'oauth2AuthorizationCode' }, ['type', wrongType('"oauth2AuthorizationCode"')]],
      ['another type', { type: 'http' }, ANOTHER_TYPE],
      ['no type', { type: undefined }, NO_TYPE],
    ] as const
  ).map(([name, type, finding]) =>
    bad(
      `${name} hides nothing`,
      everywhere(scheme({ ...type, flows: { authorizationCode: BROKEN } })),
      finding,
      ...DEFECTS('flows/authorizationCode'),
    ),
  ),
  bad(
    'another type, with a misspelt flow',
    scheme({ type: 'http', scheme: 'bearer', flows: { authorization_code: BROKEN } }),
    ANOTHER_TYPE,
    ['flows/authorization_code', meantAsCode('authorization_code')],
    ...DEFECTS('flows/authorization_code'),
  ),
  bad(
    'another type, with fields of a flow in flows',
    scheme({
      type: 'apiKey',
      flows: { authorizationUrl: BROKEN.authorizationUrl, tokenUrl: TOKEN, refreshUrl: TOKEN },
    }),
    ['type', otherType('"apiKey"')],
    ['flows/authorizationUrl', moved(...URLS)],
    NO_SCOPES,
    HTTP('flows/authorizationUrl'),
  ),
  bad('a misspelt type, and null for flows', scheme({ type: 'OAuth2', flows: null }), MISSPELT_TYPE, [
    'flows',
    flowsType('null'),
  ]),
  ...goodEach(text => scheme(text), {
    'a misspelt type alone': 'type: OAuth2\n',
    'a scheme of another type':
      'type: httpApiKey\nname: key\nin: header\nscheme: bearer\nauthorizationUrl: /authorize\n',
    'another type, with an empty map of flows': 'type: http\nflows: {}\n',
    'another type, with an extension of flows': 'type: http\nflows: {x-device: {tokenUrl: /token}}\n',
    'another type, with null for flows': 'type: openIdConnect\nflows: null\n',
    'another type, with an unknown flow': 'type: http\nflows: {device: {}}\n',
    'neither type nor flows': 'description: Tokens\nauthorizationUrl: /authorize\n',
  }),

  // The map of flows
  good('no flow', scheme({ flows: {} })),
  good('an extension of flows alone', flows({ 'x-device': {} })),
  bad('no flows', scheme({ flows: undefined }), ['', missingFlows()]),
  bad('scopes and no flows', scheme({ flows: undefined, scopes: ['read'] }).only(3), ['', missingFlows()]),
  ...Object.entries({ ...NO_OBJECT, 'a list': [{ authorizationCode: CODE }] }).map(([is, flows]) =>
    bad(`${is} for flows`, scheme({ flows }), ['flows', flowsType(is)]),
  ),
  good('flows behind a $ref to nothing', scheme({ flows: { $ref: '#/x-none' } }), DANGLING('flows')),
  ...['flow', 'Flows', 'fows'].map(name =>
    bad(
      `flows called ${name}`,
      scheme(({ flow }) => `type: oauth2\n${name}:\n${within(flow.replace(TOKEN, TOKEN.replace('https', 'http')))}`),
      [name, misspeltField(name, 'flows')],
      ['oauth2-https-urls', `${name}/authorizationCode/tokenUrl`, httpsUrls.notEncrypted('tokenUrl', 'http://')],
    ),
  ),
  bad(
    'a misspelt name of flows, in another type',
    scheme(({ flow }) => `type: http\nFlows:\n${within(flow)}`),
    ANOTHER_TYPE,
    ['Flows', misspeltField('Flows', 'flows')],
  ),
  foreign('Flows', {}),

  // The names of flows
  bad('the name in Swagger 2', everywhere(flowNamed('accessCode')), ['', meantAsCode('accessCode')]),
  ...'authorization_code authorizationcode autorizationCode authCode authorizationCodeFlow authorization_code_grant_type'
    .split(' ')
    .map(name => bad(`a flow called ${name}`, flowNamed(name), ['', meantAsCode(name)])),
  ...['pkce', 'authorizationCodeWithPKCE', 'authorization_code_pkce'].map(name =>
    bad(`a flow called ${name}`, flowNamed(name), ['', pkceFlow(name)]),
  ),
  ...['application', 'client-credentials'].map(name =>
    bad(`a flow called ${name}`, flowNamed(name, { authorizationUrl: undefined }), [
      '',
      misspeltFlow(name, 'clientCredentials'),
    ]),
  ),
  bad(
    'a misspelt implicit flow',
    flowNamed('Implicit', { tokenUrl: undefined }),
    ['', misspeltFlow('Implicit', 'implicit')],
    ['oauth2-no-implicit-flow', '', discouraged.implicit()],
  ),
  bad(
    'another name of the password flow',
    flowNamed('resourceOwnerPassword', { authorizationUrl: undefined }),
    ['', misspeltFlow('resourceOwnerPassword', 'password')],
    ['oauth2-no-password-flow', '', discouraged.password()],
  ),
  bad(
    'a misspelt name hides nothing',
    everywhere(scheme({ flows: { authorizationCodeFlow: BROKEN } })),
    ['flows/authorizationCodeFlow', meantAsCode('authorizationCodeFlow')],
    ...DEFECTS('flows/authorizationCodeFlow'),
  ),
  bad(
    'null under a misspelt name',
    scheme({ flows: { accessCode: null } }),
    ['flows/accessCode', meantAsCode('accessCode')],
    [
      SCHEMA,
      'flows/accessCode',
      ({ scopes }) => flowSchema.notObject(NAME, 'null', ['authorizationUrl', 'tokenUrl', scopes]),
    ],
  ),
  bad(
    'two misspelt names',
    scheme({ flows: { accessCode: CODE, client_credentials: { tokenUrl: TOKEN, scopes: READ } } }),
    ['flows/accessCode', meantAsCode('accessCode')],
    ['flows/client_credentials', misspeltFlow('client_credentials', 'clientCredentials')],
  ),
  ...'device_code deviceAuthorization accessCode constructor a/~b X-device urn:ietf:params:oauth:grant-type:device_code'
    .split(' ')
    .map(name =>
      bad(`a flow called ${name} beside another`, flows({ authorizationCode: {}, [name]: {} }), [
        [name],
        unknownFlow(name),
      ]),
    ),
  // Behind a `$ref`, Spectral cannot place a key of this name.
  bad('a flow called $ref that is not a reference', flows({ $ref: null }), ['$ref', unknownFlow('$ref')]),
  good('an extension of flows', flows({ authorizationCode: {}, 'x-device': {} })),
  // The text of the specification has no pattern for the names of extensions.
  good('an extension of flows with an odd name', flows({ authorizationCode: {}, 'x-device/~ flow': null })),

  // Fields of a flow in `flows`
  bad(
    'the fields of a flow in flows',
    everywhere(scheme(({ flow }) => `type: oauth2\nflows:\n${fieldsOf(flow, '  ')}`)),
    ['flows/authorizationUrl', ({ scopes }) => moved(...URLS, scopes)],
  ),
  bad(
    'the fields of a flow in flows hide nothing',
    scheme({ flows: { authorizationUrl: BROKEN.authorizationUrl, tokenUrl: TOKEN } }),
    ['flows/authorizationUrl', moved('authorizationUrl', 'tokenUrl')],
    NO_SCOPES,
    HTTP('flows/authorizationUrl'),
    NO_REFRESH_URL('flows'),
  ),
  bad(
    'a field in flows beside the flow that lacks it',
    scheme({ flows: { authorizationCode: without('tokenUrl'), tokenUrl: BROKEN_TOKEN } }),
    ['flows/tokenUrl', moved('tokenUrl')],
    HTTP('flows/tokenUrl'),
  ),
  bad(
    'a misspelt field in flows',
    scheme({ flows: { authorizationCode: without('tokenUrl'), accessTokenUri: BROKEN_TOKEN } }),
    ['flows/accessTokenUri', moved('accessTokenUri')],
    ['oauth2-https-urls', 'flows/accessTokenUri', httpsUrls.notEncrypted('tokenUrl', 'http://')],
  ),
  ...FIELDS.map(([major, field]) =>
    bad(
      `the scopes in flows, in AsyncAPI ${major}`,
      scheme({ flows: { authorizationCode: without('scopes'), [field]: { 'read write': 'All' } } }).only(major),
      [`flows/${field}`, moved(field)],
      ['oauth2-scope-names', `flows/${field}/read write`, scopeNames.several('read write')],
    ),
  ),
  bad(
    'a map of scopes in flows, under the name of AsyncAPI 2',
    scheme({ flows: { authorizationCode: without('scopes'), scopes: READ } }),
    ['flows/scopes', moved('scopes')],
  ),
  bad(
    'a field in flows beside several flows that lack it',
    scheme({
      flows: { tokenUrl: BROKEN_TOKEN, clientCredentials: { scopes: READ }, authorizationCode: without('tokenUrl') },
    }),
    ['flows/tokenUrl', moved('tokenUrl')],
    HTTP('flows/tokenUrl'),
  ),
  bad(
    'a field in flows that the flow there cannot have',
    scheme({ flows: { implicit: without('tokenUrl'), tokenUrl: TOKEN } }),
    ['flows/tokenUrl', misplacedFields(['tokenUrl'], 'clientCredentials')],
    ['oauth2-no-implicit-flow', 'flows/implicit', discouraged.implicit()],
  ),
  bad('null for a field in flows', scheme('type: oauth2\nflows: {tokenUrl: null}\n'), [
    'flows/tokenUrl',
    misplacedFields(['tokenUrl'], 'clientCredentials'),
  ]),

  // Fields of a flow, or flows, in the scheme
  bad('the name of a flow that Swagger 2 does not have, alone', scheme('type: oauth2\nflow: other\n'), [
    'flow',
    swagger2Flow([], NAME),
  ]),
  bad('the form of Swagger 2', scheme(SWAGGER_2), ['flow', swagger2Flow([...URLS, 'scopes'], NAME)]),
  bad('the form of Swagger 2, and null for flows', scheme(`${SWAGGER_2}flows: null\n`), [
    'flow',
    swagger2Flow([...URLS, 'scopes'], NAME),
  ]),
  bad(
    'the form of Swagger 2 hides nothing',
    scheme(
      SWAGGER_2.replace(TOKEN, BROKEN_TOKEN)
        .replace(/refreshUrl.*\n/, '')
        .replace('oauth2', 'OAuth2'),
    ),
    MISSPELT_TYPE,
    ['flow', swagger2Flow(['authorizationUrl', 'tokenUrl', 'scopes'], NAME)],
    HTTP('tokenUrl'),
    NO_REFRESH_URL(''),
  ),
  bad('another flow of Swagger 2', scheme(`type: oauth2\nflow: application\ntokenUrl: ${TOKEN}\nscopes: {}\n`), [
    'flow',
    swagger2Flow(['tokenUrl', 'scopes'], 'clientCredentials'),
  ]),
  bad('the name of a flow alone, as in Swagger 2', scheme('type: oauth2\nflow: implicit\n'), [
    'flow',
    swagger2Flow([], 'implicit'),
  ]),
  bad('an unknown flow as in Swagger 2', scheme(`type: oauth2\nflow: device\ntokenUrl: ${TOKEN}\n`), [
    'flow',
    swagger2Flow(['tokenUrl'], 'clientCredentials'),
  ]),
  bad(
    'the fields of a flow in the scheme',
    scheme(({ flow }) => `type: oauth2\n${fieldsOf(flow)}`),
    ['authorizationUrl', ({ scopes }) => moved(...URLS, scopes)],
  ),
  bad(
    'the fields of a flow in the scheme, and a flow of nothing',
    scheme({ ...without('scopes'), flows: { authorizationCode: {} }, availableScopes: READ }).only(3),
    ['authorizationUrl', moved(...URLS, 'availableScopes')],
  ),
  bad('one field in the scheme, of which flow nobody can tell', scheme({ flows: undefined, tokenUrl: BROKEN_TOKEN }), [
    'tokenUrl',
    misplacedFields(['tokenUrl'], 'clientCredentials'),
  ]),
  ...URLS.map(field =>
    bad(
      `${field} in the scheme, beside the flow that lacks it`,
      everywhere(
        scheme({ flows: { authorizationCode: without(field) }, [field]: CODE[field].replace('https', 'http') }),
      ),
      [field, moved(field)],
      HTTP(field),
    ),
  ),
  bad(
    'fields in the scheme, beside several flows that lack them',
    scheme({
      flows: { authorizationCode: without('tokenUrl'), clientCredentials: { scopes: READ } },
      tokenUrl: BROKEN_TOKEN,
    }),
    ['tokenUrl', moved('tokenUrl')],
    HTTP('tokenUrl'),
  ),
  bad(
    'one field in the scheme and one in flows',
    scheme({
      flows: { authorizationCode: { scopes: READ }, authorizationUrl: AUTHORIZE, refreshUrl: TOKEN },
      tokenUrl: TOKEN,
    }),
    ['flows/authorizationUrl', moved('authorizationUrl', 'refreshUrl')],
    ['tokenUrl', moved('tokenUrl')],
  ),
  foreign('tokenUrl', TOKEN),
  bad(
    'a field in the scheme that no flow can have',
    scheme({ flows: { clientCredentials: { tokenUrl: TOKEN, scopes: READ } }, authorizationUrl: AUTHORIZE }),
    ['authorizationUrl', foreignField('authorizationUrl', AUTHORIZE)],
  ),
  ...[undefined, null, {}].map(flows =>
    bad(
      `a flow in the scheme, and ${flows === undefined ? 'no' : JSON.stringify(flows)} flows`,
      scheme({ flows, clientCredentials: { tokenUrl: BROKEN_TOKEN } }),
      ['clientCredentials', misplacedFlows(['clientCredentials'])],
      [
        'oauth2-client-credentials-schema',
        'clientCredentials',
        ({ scopes }) => flowSchema.missingScopes(scopes, 'clientCredentials'),
      ],
      HTTP('clientCredentials/tokenUrl'),
    ),
  ),
  bad(
    'a flow in a scheme of another type, and null for flows',
    scheme(({ flow }) => `type: http\nflows:\n${flow}`),
    ANOTHER_TYPE,
    [NAME, misplacedFlows(['authorizationCode'])],
  ),
  bad(
    'a flow in the scheme, and null for it in flows',
    scheme(({ flow }) => `type: oauth2\nflows: {authorizationCode: }\n${flow}`),
    [NAME, misplacedFlows(['authorizationCode'])],
  ),
  bad(
    'two flows in the scheme',
    scheme(({ flow, clientCredentials }) => `type: oauth2\n${flow}${clientCredentials}`),
    [NAME, misplacedFlows([NAME, 'clientCredentials'])],
  ),
  bad(
    'a misspelt flow in the scheme',
    scheme(({ flow }) => `type: oauth2\n${flow.replace(NAME, 'accessCode')}`),
    ['accessCode', misplacedFlows(['accessCode'])],
    ['accessCode', meantAsCode('accessCode')],
  ),
  bad(
    'a flow in the scheme that has what the flow in flows lacks',
    scheme({
      flows: { authorizationCode: without('tokenUrl'), clientCredentials: { scopes: READ } },
      authorizationCode: { tokenUrl: BROKEN_TOKEN, 'x-note': 'A part of the flow' },
    }),
    [NAME, misplacedFlows(['authorizationCode'])],
    HTTP('authorizationCode/tokenUrl'),
    [
      'oauth2-client-credentials-schema',
      'flows/clientCredentials',
      flowSchema.missingUrl('tokenUrl', 'clientCredentials'),
    ],
  ),
  foreign('password', 's3cretPa55'),

  // The map of scopes in the scheme
  bad(
    'the map of scopes in the scheme',
    scheme({ flows: { authorizationCode: without('scopes') }, scopes: { 'read write': 'All' } }),
    ['scopes', ({ major }) => misplacedScopes(NAME, major)],
    ['oauth2-scope-names', 'scopes/read write', scopeNames.several('read write')],
  ),
  bad(
    'the map of scopes in the scheme, for the second flow',
    scheme({ flows: { authorizationCode: CODE, clientCredentials: { tokenUrl: TOKEN } }, scopes: READ }),
    ['scopes', ({ major }) => misplacedScopes('clientCredentials', major)],
  ),
  bad(
    'the map of scopes in the scheme, with a URL',
    scheme({
      flows: { authorizationCode: { authorizationUrl: AUTHORIZE, refreshUrl: TOKEN } },
      tokenUrl: TOKEN,
      scopes: READ,
    }),
    ['tokenUrl', moved('tokenUrl', 'scopes')],
  ),
  bad(
    'availableScopes in the scheme',
    scheme({ flows: { authorizationCode: without('scopes') }, availableScopes: READ }),
    ['availableScopes', moved('availableScopes')],
  ),
  foreign('availableScopes', READ),

  // The needed scopes, a field of AsyncAPI 3
  good('an empty list of scopes', scheme({ scopes: [] }).only(3)),
  good('a list of scopes, everywhere', everywhere(scheme({ scopes: ['read:messages'] })).only(3)),
  ...Object.entries({
    'a list': ['read:messages'],
    'an empty list': [],
    null: null,
    'a string': 'read',
    'a map': READ,
  }).map(([is, scopes]) => bad(`${is} for scopes in AsyncAPI 2`, scheme({ scopes }).only(2), ['scopes', scopesOf3()])),
  ...Object.entries({ null: null, 'a string': 'read:messages', 'an object': READ }).map(([is, scopes]) =>
    bad(`${is} for scopes`, scheme({ scopes }).only(3), ['scopes', scopesType(is)]),
  ),
  ...Object.entries(NO_TEXT).map(([is, scope]) =>
    bad(`${is} for a scope`, scheme({ scopes: ['read:messages', scope] }).only(3), ['scopes/1', scopeType(is)]),
  ),
  ...['scope', 'scpoes'].flatMap(name => {
    const subject = scheme({ [name]: ['read:messages'] });
    return [
      bad(`${name} in AsyncAPI 3`, subject.only(3), [name, misspeltField(name, 'scopes')]),
      bad(`${name} in AsyncAPI 2`, subject.only(2), [name, foreignField(name, [])]),
    ];
  }),
  bad(
    'broken scopes of a fragment that only they make one of AsyncAPI 3',
    fragment(scheme({ scopes: ['read', 1], flows: { clientCredentials: { tokenUrl: TOKEN } } })).only(3),
    ['scopes/1', scopeType('a number')],
    [
      'oauth2-client-credentials-schema',
      'flows/clientCredentials',
      flowSchema.missingScopesOfFragment('clientCredentials'),
    ],
  ),
  good(
    'an alias without its anchor in the list of scopes',
    text(`asyncapi: 3.0.0
info: {title: Messages, version: 1.0.0}
components:
  securitySchemes:
    oauth:
      type: oauth2
      flows: {}
      scopes:
        - *none
`),
    ['parser', '', 'Bad indentation of a sequence entry'],
    ['parser', '', 'Unidentified alias "none"'],
  ),

  // The description
  good('an empty description', scheme({ description: '' })),
  ...Object.entries(NO_TEXT).map(([is, description]) =>
    bad(`${is} for the description`, scheme({ description }), ['description', descriptionType(is)]),
  ),
  misspelt('desciption', 'description'),
  bad(
    'a misspelt description that is not a text',
    scheme({ Description: ['Tokens'] }),
    ['Description', misspeltField('Description', 'description')],
    ['Description', descriptionType('a list')],
  ),

  // Foreign fields and extensions
  ...'scheme bearerFormat openIdConnectUrl deviceAuthorizationUrl flow a/~b constructor X-owner'
    .split(' ')
    .map(field => foreign(field)),
  // Behind a `$ref`, Spectral cannot place a key that all JavaScript objects have.
  bad('a field called toString', documents({}, scheme({ toString: 'bearer' } as never)), [
    `${SCHEME}/toString`,
    foreignField('toString', 'bearer'),
  ]),
  bad('a client secret', everywhere(scheme({ clientSecret: 's3cretPa55' })), [
    'clientSecret',
    foreignField('clientSecret', 's3cretPa55'),
  ]),
  foreign('clientSecret', '<client-secret>'),
  bad(
    'two foreign fields',
    scheme({ in: 'header', name: 'Authorization' }),
    ['in', foreignField('in', 'header')],
    ['name', foreignField('name', 'Authorization')],
  ),
  ...goodEach(extension => scheme(extension), {
    'an extension': { 'x-owner': { team: 'security' } },
    'an extension with an odd name': { 'x-token/~ format': null },
    'an extension that is called like a flow': { 'x-flows': { accessCode: {} } },
  }),

  // A `$ref` in the place of a text: what it leads to is neither checked nor quoted.
  ...(['type', 'description'] as const).map(field =>
    bad(
      `a $ref for the ${field}`,
      files({
        'document.yaml': `asyncapi: 2.6.0
info: {title: Messages, version: 1.0.0}
channels: {}
components:
  securitySchemes:
    oauth:
      ${field === 'type' ? '' : 'type: oauth2'}
      ${field}: {$ref: ./secret.yaml}
      flows: {clientCredentials: {tokenUrl: '${TOKEN}', scopes: {}}}
`,
        'secret.yaml': 's3cretPa55\n',
      }),
      [`${SCHEME}/${field}`, reference(field)],
    ),
  ),
  bad(
    'a $ref for a scope',
    document3({ 'x-scope': 's3cretPa55' }, scheme({ scopes: ['read:messages', { $ref: '#/x-scope' }] })),
    [`${SCHEME}/scopes/1`, reference('scopes')],
  ),
  bad(
    'a $ref to nothing for the description',
    scheme({ description: { $ref: '#/x-none' } }),
    ['description', reference('description')],
    DANGLING('description'),
  ),

  // What is said of a key is said of the object that has it, wherever a `$ref` under the key leads.
  bad(
    'a misspelt flow behind a $ref',
    withFlow(scheme({ flows: { accessCode: TO_FLOW } })),
    [`${SCHEME}/flows`, meantAsCode('accessCode')],
    HTTP('x-flow/tokenUrl'),
  ),
  bad('an unknown flow behind a $ref', withFlow(scheme({ flows: { device_code: TO_FLOW } })), [
    `${SCHEME}/flows`,
    unknownFlow('device_code'),
  ]),
  bad(
    'a flow behind a $ref in the scheme',
    withFlow(scheme({ flows: undefined, authorizationCode: TO_FLOW })),
    [SCHEME, misplacedFlows(['authorizationCode'])],
    HTTP('x-flow/tokenUrl'),
  ),
  bad(
    'misspelt flows behind a $ref',
    documents({ 'x-flows': {} }, scheme({ flows: undefined, Flows: { $ref: '#/x-flows' } })),
    [SCHEME, misspeltField('Flows', 'flows')],
  ),
  bad('a foreign field behind a $ref', withFlow(scheme({ bearer: TO_FLOW })), [
    SCHEME,
    foreignField('bearer', TO_FLOW),
  ]),
  bad(
    'the map of scopes behind a $ref in the scheme',
    documents(
      { 'x-scopes': { 'read write': 'All' } },
      scheme({ flows: { authorizationCode: without('scopes') }, scopes: { $ref: '#/x-scopes' } }),
    ),
    [SCHEME, ({ major }) => misplacedScopes(NAME, major)],
    ['oauth2-scope-names', 'x-scopes/read write', scopeNames.several('read write')],
  ),

  // What is not a scheme, and where none may be
  ...goodEach(oauth => documents({ components: { securitySchemes: { oauth } } }), {
    'null for the scheme': null,
    'a list for the scheme': [],
    'a string for the scheme': 'oauth2',
    'a number for the scheme': 2,
  }),
  good(
    'a scheme of OpenAPI 3.2',
    text(`type: OAuth2\nflows: {implicit: {}}\noauth2MetadataUrl: ${TOKEN}\n`),
    UNRECOGNIZED,
  ),
  good(
    'schemes in a circle, beside an alias',
    document(
      'x-a: &a {}\nx-b: *a\n',
      "{a: {$ref: '#/components/securitySchemes/b'}, b: {$ref: '#/components/securitySchemes/a'}}",
    ),
  ),
  good('a scheme where none may be', documents({ 'x-draft': { type: 'OAuth2', flows: { accessCode: {} } } })),
  good('null for a flow, which its own rule has', flows({ clientCredentials: null }), [
    'oauth2-client-credentials-schema',
    'clientCredentials',
    ({ scopes }) => flowSchema.notObject('clientCredentials', 'null', ['tokenUrl', scopes]),
  ]),
] satisfies Case[];
