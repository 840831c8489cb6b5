import { messages } from '../../functions/schemeSchema.ts';
import type { Case, Changes, Json, Path, Version } from '../support/cases.ts';
import {
  bad,
  beside,
  called,
  document2,
  document3,
  documents,
  each,
  flowNamed,
  flows,
  good,
  other,
  quoting,
  SCHEME,
  scheme,
  text,
} from '../support/cases.ts';

const NAME = 'authorizationCode';
const CLIENT = 'clientCredentials';
type FlowName = Parameters<typeof messages.misspeltFlow>[1];
const { misplacedFields, misplacedScopes, foreignField } = messages;

// What is found; the message quotes the last name of the place.
const wrongType = (place: Path, type: string) => [place, messages.wrongType(type)] as const;
const otherType = (type: string) => ['type', messages.otherType(`"${type}"`)] as const;
const MISSPELT_TYPE = wrongType('type', '"OAuth2"');
const flowsType = (place: Path, type: string) => [place, messages.flowsType(type)] as const;
const NO_TYPE = ['', messages.missingType()] as const;
const { misspeltField: misspelt, misspeltFlow: flowFor, foreignField: foreign, unknownFlow } = quoting(messages);
const misspeltFlow = (place: string, meant: FlowName = NAME) => flowFor(place, meant);
const descriptionType = (place: Path, type: string) => [place, messages.descriptionType(type)] as const;
const scopesType = (place: Path, type: string) => [place, messages.scopesType(type)] as const;
const scopeType = (place: Path, type: string) => [place, messages.scopeType(type)] as const;
const reference = (place: string, field: string) => [place, messages.reference(field)] as const;
const lastOf = (place: string) => place.replace(/.*\//, '');
const moved = (place: string, ...more: string[]) => [place, misplacedFields([lastOf(place), ...more], NAME)] as const;
const allMoved = (place: string) => [place, ({ scopes }: Version) => misplacedFields([...URLS, scopes], NAME)] as const;
const movedToClient = (place: string) => [place, misplacedFields([lastOf(place)], CLIENT)] as const;
const movedFlows = (place: string, ...more: string[]) => [place, messages.misplacedFlows([place, ...more])] as const;
const swagger2 = (fields: string[], flow: FlowName = NAME) => ['flow', messages.swagger2Flow(fields, flow)] as const;
/** A token endpoint with an http URL in the wrong place: it is checked there. */
const movedToken = (place: string) => [moved(place), other.notEncrypted(place, 'tokenUrl')] as const;
const MOVED_SCOPES = ({ major }: Version) => misplacedScopes(NAME, major);
const NO_SCOPES = other.flow.missingScopes('flows');

const FORMATS = '[AsyncAPI 2.x, AsyncAPI 3.x, OAuth2 Security Scheme]';
const UNRECOGNIZED = `The provided document does not match any of the registered formats ${FORMATS}`;

const AUTHORIZE = 'https://as.example.com/authorize';
const TOKEN = 'https://as.example.com/token';
const HTTP_AUTHORIZE = 'http://as.example.com/authorize';
const HTTP_TOKEN = 'http://as.example.com/token';
const READ = { 'read:messages': 'Read messages' };
const CODE = { authorizationUrl: AUTHORIZE, tokenUrl: TOKEN, refreshUrl: TOKEN, scopes: READ };
const URLS = ['authorizationUrl', 'tokenUrl', 'refreshUrl'] as const;
const without = (field: string) => Object.fromEntries(Object.entries(CODE).filter(([name]) => name !== field));
const NO_AUTHORIZATION_URL = { authorizationUrl: undefined };
/** Flows that lack a field. */
const NO_TOKEN_URL = { authorizationCode: without('tokenUrl') };
const CLIENT_FLOW = { clientCredentials: { tokenUrl: TOKEN, scopes: READ } };
const SEVERAL = { ...NO_TOKEN_URL, clientCredentials: { scopes: READ } };
const NO_MAP = { authorizationCode: without('scopes') };

/** A flow with a defect for each rule about it, and what is found there, whatever the flow and its scheme are called. */
const BROKEN = { authorizationUrl: HTTP_AUTHORIZE, scopes: {} };
const defects = (place = 'flows/authorizationCode') =>
  [
    other.flow.missingUrl(place, 'tokenUrl'),
    other.notEncrypted(`${place}/authorizationUrl`),
    other.noScopes(`${place}/scopes`),
    other.noRefreshUrl(place),
  ] as const;

const SWAGGER_2 = `type: oauth2
flow: accessCode
authorizationUrl: ${AUTHORIZE}
tokenUrl: ${TOKEN}
refreshUrl: ${TOKEN}
scopes: {'read:messages': Read messages}
`;

/** A scheme that has a value there. */
const withField = (field: string) => (value: Json) => scheme({ [field]: value });
const withType = withField('type');
const withFlows = withField('flows');
const withNeeded = (scopes: Json) => scheme({ scopes }).only(3);

/** A field that a scheme does not have. */
const aForeignField = (name: string, value: Json) =>
  bad(`a field called ${name}`, scheme({ [name]: value }), [[[name], foreignField(name, value)]]);
/** A scheme without a type, and with something else. */
const noTypeBut = (changes: Changes) => scheme({ type: undefined, ...changes });
/** A scheme with a broken flow, and with something else. */
const withBroken = (changes: Changes) => scheme({ ...changes, flows: { authorizationCode: BROKEN } }).everywhere;

/** By what messages call their types. */
const NO_TEXT = {
  null: null,
  'a number': 2,
  'a boolean': false,
  'a list': ['oauth2'],
  'an object': { oauth2: 'OAuth2' },
};
const NO_OBJECT = { null: null, 'a number': 0, 'a boolean': true, 'a list': [{ [NAME]: CODE }], 'a string': NAME };

/** A document that has a flow behind a `$ref`, with an http URL. */
const HTTP_URLS = { authorizationUrl: AUTHORIZE, tokenUrl: HTTP_TOKEN, refreshUrl: TOKEN };
const withFlow = (changes: Changes) =>
  each(
    document2({ 'x-flow': { ...HTTP_URLS, scopes: READ } }, scheme(changes)),
    document3({ 'x-flow': { ...HTTP_URLS, availableScopes: READ } }, scheme(changes)),
  );
const TO_FLOW = { $ref: '#/x-flow' };

/** Members of a scheme, and below them a flow, that flow further right, or the fields of a flow. */
const flowIn = (members: string, name = NAME) => scheme(({ flow }) => `${members}\n${flow.replace(NAME, name)}`);
const flowBelow = (members: string, url = TOKEN) =>
  scheme(({ flow }) => `${members}\n${flow.replace(TOKEN, url).replace(/^(?=.)/gm, '  ')}`);
const fieldsIn = (members: string, indent = '') =>
  scheme(({ flow }) => `${members}\n${flow.replace(`${NAME}:\n`, '').replace(/^ {2}(?=.)/gm, indent)}`);

export default [
  good('a good scheme', scheme({ description: 'Tokens of as.example.com', 'x-owner': 'security' }).everywhere),

  // The type
  ...bad.each(withType, type => wrongType('type', `"${type}"`), {
    ...called('the type', 'OAuth2 OAUTH2 oauth oauth_2 oath2 oauthtwo oauth2-authorization-code mutualTLS'),
    'a type with a blank': 'OAuth 2.0',
    'an empty type': '',
  }),
  ...bad.each(withType, otherType, called('the type', 'userPassword apiKey X509 openIdConnect httpApiKey scramSha512')),
  ...bad.types('the type', withType, 'type', wrongType, NO_TEXT),
  bad('no type', scheme({ type: undefined }).everywhere, [NO_TYPE]),
  bad('Type for type', noTypeBut({ Type: 'oauth2' }), [misspelt('Type', 'type')]),
  bad('tpye: OAuth2', noTypeBut({ tpye: 'OAuth2' }), [misspelt('tpye', 'type'), wrongType('tpye', '"OAuth2"')]),
  bad('two fields like type', noTypeBut({ Type: 'oauth2', tpye: 'oauth2' }), [
    misspelt('Type', 'type'),
    foreign('tpye', 'oauth2'),
  ]),

  // What is meant as OAuth2 is checked as OAuth2.
  ...['OAuth2', 'oauth2AuthorizationCode'].map(type =>
    bad(`the type ${type} hides nothing`, withBroken({ type }), [wrongType('type', `"${type}"`), ...defects()]),
  ),
  bad('another type hides nothing', withBroken({ type: 'http' }), [otherType('http'), ...defects()]),
  bad('no type hides nothing', withBroken({ type: undefined }), [NO_TYPE, ...defects()]),
  bad(
    'another type, with a misspelt flow',
    scheme({ type: 'http', scheme: 'bearer', flows: { authorization_code: BROKEN } }),
    [otherType('http'), misspeltFlow('flows/authorization_code'), ...defects('flows/authorization_code')],
  ),
  bad(
    'another type, with fields of a flow in flows',
    scheme({ type: 'apiKey', flows: { authorizationUrl: HTTP_AUTHORIZE, tokenUrl: TOKEN, refreshUrl: TOKEN } }),
    [
      otherType('apiKey'),
      moved('flows/authorizationUrl', 'tokenUrl', 'refreshUrl'),
      NO_SCOPES,
      other.notEncrypted('flows/authorizationUrl'),
    ],
  ),
  bad('a misspelt type, null for flows', scheme({ type: 'OAuth2', flows: null }), [
    MISSPELT_TYPE,
    flowsType('flows', 'null'),
  ]),
  ...good.each(scheme, {
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
  good('no flow', withFlows({})),
  good('an extension of flows alone', flows({ 'x-device': {} })),
  bad(
    'no flows, with scopes or without',
    each(scheme({ flows: undefined }), scheme({ flows: undefined, scopes: ['read'] }).only(3)),
    [['', messages.missingFlows()]],
  ),
  ...bad.types('flows', withFlows, 'flows', flowsType, NO_OBJECT),
  good('flows behind a $ref to nothing', withFlows({ $ref: '#/x-none' }), [other.brokenRef('flows')]),
  ...['flow', 'Flows', 'fows'].map(name =>
    bad(`flows called ${name}`, flowBelow(`type: oauth2\n${name}:`, HTTP_TOKEN), [
      misspelt(name, 'flows'),
      other.notEncrypted(`${name}/authorizationCode/tokenUrl`),
    ]),
  ),
  bad('Flows in another type', flowBelow('type: http\nFlows:'), [otherType('http'), misspelt('Flows', 'flows')]),

  // The names of flows
  bad('the name in Swagger 2', flows({ accessCode: {} }).everywhere, [misspeltFlow('accessCode')]),
  ...bad.each(flowNamed, name => ['', messages.misspeltFlow(name, NAME)], {
    ...called('a flow called', 'authorization_code authorizationcode autorizationCode authCode authorizationCodeFlow'),
    'a flow called like its grant type': 'authorization_code_grant_type',
  }),
  ...['pkce', 'authorizationCodeWithPKCE', 'authorization_code_pkce'].map(name =>
    bad(`a flow called ${name}`, flowNamed(name), [['', messages.pkceFlow(name)]]),
  ),
  ...['application', 'client-credentials'].map(name =>
    bad(`a flow called ${name}`, flows({ [name]: NO_AUTHORIZATION_URL }), [misspeltFlow(name, CLIENT)]),
  ),
  bad('a misspelt implicit flow', flows({ Implicit: { tokenUrl: undefined } }), [
    misspeltFlow('Implicit', 'implicit'),
    other.implicitFlow('Implicit'),
  ]),
  bad('another name of the password flow', flows({ resourceOwnerPassword: NO_AUTHORIZATION_URL }), [
    misspeltFlow('resourceOwnerPassword', 'password'),
    other.passwordFlow('resourceOwnerPassword'),
  ]),
  bad('a misspelt name hides nothing', withFlows({ authorizationCodeFlow: BROKEN }).everywhere, [
    misspeltFlow('flows/authorizationCodeFlow'),
    ...defects('flows/authorizationCodeFlow'),
  ]),
  bad('null under a misspelt name', withFlows({ accessCode: null }), [
    misspeltFlow('flows/accessCode'),
    other.flow.notObject('flows/accessCode', 'null'),
  ]),
  bad('two misspelt names', withFlows({ accessCode: CODE, client_credentials: { tokenUrl: TOKEN, scopes: READ } }), [
    misspeltFlow('flows/accessCode'),
    misspeltFlow('flows/client_credentials', CLIENT),
  ]),
  ...'device_code deviceAuthorization accessCode constructor a/~b X-device urn:ietf:params:oauth:grant-type:device_code'
    .split(' ')
    .map(name => bad(`a flow called ${name} beside another`, flows({ [NAME]: {}, [name]: {} }), [unknownFlow([name])])),
  // Behind a `$ref`, Spectral cannot place a key of this name.
  bad('a flow called $ref that is not a reference', flows({ $ref: null }), [unknownFlow('$ref')]),
  good('an extension of flows', flows({ authorizationCode: {}, 'x-device': {} })),
  // The text of the specification has no pattern for the names of extensions.
  good('an extension of flows with an odd name', flows({ authorizationCode: {}, 'x-device/~ flow': null })),

  // Fields of a flow in `flows`
  bad('a flow without a name', fieldsIn('type: oauth2\nflows:', '  ').everywhere, [allMoved('flows/authorizationUrl')]),
  bad(
    'a field in flows beside the flow that lacks it, and beside several',
    each(
      withFlows({ ...NO_TOKEN_URL, tokenUrl: HTTP_TOKEN }),
      withFlows({ tokenUrl: HTTP_TOKEN, clientCredentials: { scopes: READ }, ...NO_TOKEN_URL }),
    ),
    movedToken('flows/tokenUrl'),
  ),
  bad(
    'a misspelt field of a flow in flows',
    withFlows({ ...NO_TOKEN_URL, accessTokenUri: HTTP_TOKEN }),
    movedToken('flows/accessTokenUri'),
  ),
  bad('fields of a flow in flows hide nothing', withFlows({ authorizationUrl: HTTP_AUTHORIZE, tokenUrl: TOKEN }), [
    moved('flows/authorizationUrl', 'tokenUrl'),
    NO_SCOPES,
    other.notEncrypted('flows/authorizationUrl'),
    other.noRefreshUrl('flows'),
  ]),
  bad('a field that the flow there cannot have', withFlows({ implicit: without('tokenUrl'), tokenUrl: TOKEN }), [
    movedToClient('flows/tokenUrl'),
    other.implicitFlow('flows/implicit'),
  ]),
  bad('a map in flows, called as in AsyncAPI 2', withFlows({ ...NO_MAP, scopes: READ }), [moved('flows/scopes')]),
  ...Object.entries({ scopes: 2, availableScopes: 3 } as const).map(([field, major]) =>
    bad(`${field} in flows`, withFlows({ ...NO_MAP, [field]: { 'read write': 'All' } }).only(major), [
      moved(`flows/${field}`),
      other.names.several(`flows/${field}/read write`),
    ]),
  ),
  bad('null for a URL in flows', scheme('type: oauth2\nflows: {tokenUrl: null}\n'), [movedToClient('flows/tokenUrl')]),

  // Fields of a flow, or flows, in the scheme
  ...bad.rows(scheme, {
    'the form of Swagger 2': [SWAGGER_2, swagger2([...URLS, 'scopes'])],
    'the form of Swagger 2, and null for flows': [`${SWAGGER_2}flows: null\n`, swagger2([...URLS, 'scopes'])],
    'the form of Swagger 2 hides nothing': [
      SWAGGER_2.replace(TOKEN, HTTP_TOKEN)
        .replace(/refreshUrl.*\n/, '')
        .replace('oauth2', 'OAuth2'),
      MISSPELT_TYPE,
      swagger2(['authorizationUrl', 'tokenUrl', 'scopes']),
      other.notEncrypted('tokenUrl'),
      other.noRefreshUrl(''),
    ],
    'another flow of Swagger 2': [
      `type: oauth2\nflow: application\ntokenUrl: ${TOKEN}\nscopes: {}\n`,
      swagger2(['tokenUrl', 'scopes'], CLIENT),
    ],
    'Swagger 2, an unknown flow': [`type: oauth2\nflow: device\ntokenUrl: ${TOKEN}\n`, swagger2(['tokenUrl'], CLIENT)],
    'the name of a flow alone': ['type: oauth2\nflow: implicit\n', swagger2([], 'implicit')],
    'a name that Swagger 2 does not have, alone': ['type: oauth2\nflow: other\n', swagger2([])],
  }),
  bad('the fields of a flow in the scheme', fieldsIn('type: oauth2'), [allMoved('authorizationUrl')]),
  bad(
    'the fields of a flow in the scheme, and a flow of nothing',
    scheme({ ...without('scopes'), flows: { authorizationCode: {} }, availableScopes: READ }).only(3),
    [moved(...URLS, 'availableScopes')],
  ),
  ...URLS.map(field =>
    bad(
      `${field} in the scheme, beside the flow that lacks it`,
      scheme({
        flows: { authorizationCode: without(field) },
        [field]: CODE[field].replace('https', 'http'),
      }).everywhere,
      [moved(field), other.notEncrypted(field)],
    ),
  ),
  bad('a tokenUrl without flows', scheme({ flows: undefined, tokenUrl: HTTP_TOKEN }), [movedToClient('tokenUrl')]),
  bad('a field beside several flows', scheme({ flows: SEVERAL, tokenUrl: HTTP_TOKEN }), movedToken('tokenUrl')),
  bad(
    'one field in the scheme and one in flows',
    scheme({ flows: { [NAME]: { scopes: READ }, authorizationUrl: AUTHORIZE, refreshUrl: TOKEN }, tokenUrl: TOKEN }),
    [moved('flows/authorizationUrl', 'refreshUrl'), moved('tokenUrl')],
  ),
  bad('a field that no flow can have', scheme({ flows: CLIENT_FLOW, authorizationUrl: AUTHORIZE }), [
    foreign('authorizationUrl', AUTHORIZE),
  ]),
  bad(
    'a flow in the scheme that has what the flow in flows lacks',
    scheme({ flows: SEVERAL, authorizationCode: { tokenUrl: HTTP_TOKEN, 'x-note': 'A part of the flow' } }),
    [
      movedFlows(NAME),
      other.notEncrypted('authorizationCode/tokenUrl'),
      other.clientFlow.missingUrl('flows/clientCredentials', 'tokenUrl'),
    ],
  ),
  bad(
    'a flow in the scheme, and no flows, or nothing in their place',
    each(...[undefined, null, {}].map(flows => scheme({ flows, clientCredentials: { tokenUrl: HTTP_TOKEN } }))),
    [
      movedFlows('clientCredentials'),
      other.clientFlow.missingScopes('clientCredentials'),
      other.notEncrypted('clientCredentials/tokenUrl'),
    ],
  ),
  ...bad.rows(flowIn, {
    'a flow in another type, and null for flows': ['type: http\nflows:', otherType('http'), movedFlows(NAME)],
    'a flow in the scheme, null in flows': ['type: oauth2\nflows: {authorizationCode: }', movedFlows(NAME)],
  }),
  bad(
    'two flows in the scheme',
    scheme(({ flow, clientCredentials }) => `type: oauth2\n${flow}${clientCredentials}`),
    [movedFlows(NAME, CLIENT)],
  ),
  bad('a misspelt flow in the scheme', flowIn('type: oauth2', 'accessCode'), [
    movedFlows('accessCode'),
    misspeltFlow('accessCode'),
  ]),

  // The map of scopes in the scheme
  bad('the map of scopes in the scheme', scheme({ flows: NO_MAP, scopes: { 'read write': 'All' } }), [
    ['scopes', MOVED_SCOPES],
    other.names.several('scopes/read write'),
  ]),
  bad(
    'the map of scopes in the scheme, for the second flow',
    scheme({ flows: { authorizationCode: CODE, clientCredentials: { tokenUrl: TOKEN } }, scopes: READ }),
    [['scopes', ({ major }) => misplacedScopes(CLIENT, major)]],
  ),
  bad(
    'the map of scopes in the scheme, with a URL',
    scheme({ flows: { [NAME]: { authorizationUrl: AUTHORIZE, refreshUrl: TOKEN } }, tokenUrl: TOKEN, scopes: READ }),
    [moved('tokenUrl', 'scopes')],
  ),
  bad('availableScopes in the scheme', scheme({ flows: NO_MAP, availableScopes: READ }), [moved('availableScopes')]),

  // The needed scopes, a field of AsyncAPI 3
  good('an empty list of scopes', withNeeded([])),
  good('a list of scopes, everywhere', scheme({ scopes: ['read:messages'] }).everywhere.only(3)),
  bad(
    'scopes in AsyncAPI 2, whatever they are',
    each(...[['read:messages'], [], null, 'read', READ].map(scopes => scheme({ scopes }).only(2))),
    [['scopes', messages.scopesOf3()]],
  ),
  ...bad.types<Json>('scopes', withNeeded, 'scopes', scopesType, {
    null: null,
    'a string': 'read:messages',
    'an object': READ,
  }),
  ...bad.types<Json>('a scope', scope => withNeeded(['read:messages', scope]), 'scopes/1', scopeType, NO_TEXT),
  ...['scope', 'scpoes'].flatMap(name => {
    const subject = scheme({ [name]: ['read:messages'] });
    return [
      bad(`${name} in AsyncAPI 3`, subject.only(3), [misspelt(name, 'scopes')]),
      bad(`${name} in AsyncAPI 2`, subject.only(2), [[name, foreignField(name, [])]]),
    ];
  }),
  bad(
    'broken scopes of a fragment that only they make one of AsyncAPI 3',
    scheme({ scopes: ['read', 1], flows: { clientCredentials: { tokenUrl: TOKEN } } }).fragment.only(3),
    [scopeType('scopes/1', 'a number'), other.clientFlow.missingScopesOfFragment('flows/clientCredentials')],
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
    other.brokenAlias(),
  ),

  // The description
  good('an empty description', scheme({ description: '' })),
  ...bad.types('the description', withField('description'), 'description', descriptionType, NO_TEXT),
  bad('desciption for description', scheme({ desciption: 'oauth2' }), [misspelt('desciption', 'description')]),
  bad('a misspelt description that is not a text', scheme({ Description: ['Tokens'] }), [
    misspelt('Description', 'description'),
    descriptionType('Description', 'a list'),
  ]),

  // Foreign fields and extensions
  ...'scheme bearerFormat openIdConnectUrl deviceAuthorizationUrl flow a/~b constructor X-owner'
    .split(' ')
    .map(name => aForeignField(name, 'bearer')),
  aForeignField('Flows', {}),
  aForeignField('tokenUrl', TOKEN),
  aForeignField('password', 's3cretPa55'),
  aForeignField('availableScopes', READ),
  aForeignField('clientSecret', '<client-secret>'),
  bad('two foreign fields', scheme({ in: 'header', name: 'Authorization' }), [
    foreign('in', 'header'),
    foreign('name', 'Authorization'),
  ]),
  // Behind a `$ref`, Spectral cannot place a key that all JavaScript objects have.
  bad('a field called toString', documents({}, scheme({ toString: 'bearer' } as never)), [
    foreign(`${SCHEME}/toString`, 'bearer'),
  ]),
  bad('a client secret', scheme({ clientSecret: 's3cretPa55' }).everywhere, [foreign('clientSecret', 's3cretPa55')]),
  ...good.each(scheme, {
    'an extension': { 'x-owner': { team: 'security' } },
    'an extension with an odd name': { 'x-token/~ format': null },
    'an extension that is called like a flow': { 'x-flows': { accessCode: {} } },
  }),

  // A `$ref` in the place of a text: what it leads to is neither checked nor quoted.
  ...['type', 'description'].map(field =>
    bad(
      `a $ref for the ${field}`,
      beside({ 'secret.yaml': 's3cretPa55\n' }, documents({}, scheme({ [field]: { $ref: './secret.yaml' } }))),
      [reference(`${SCHEME}/${field}`, field)],
    ),
  ),
  bad(
    'a $ref for a scope',
    document3({ 'x-scope': 's3cretPa55' }, scheme({ scopes: ['read:messages', { $ref: '#/x-scope' }] })),
    [reference(`${SCHEME}/scopes/1`, 'scopes')],
  ),
  bad('a $ref to nothing for the description', scheme({ description: { $ref: '#/x-none' } }), [
    reference('description', 'description'),
    other.brokenRef('description'),
  ]),

  // What is said of a key is said of the object that has it, wherever a `$ref` under the key leads.
  bad('a misspelt flow behind a $ref', withFlow({ flows: { accessCode: TO_FLOW } }), [
    [`${SCHEME}/flows`, messages.misspeltFlow('accessCode', NAME)],
    other.notEncrypted('x-flow/tokenUrl'),
  ]),
  bad('an unknown flow behind a $ref', withFlow({ flows: { device_code: TO_FLOW } }), [
    [`${SCHEME}/flows`, messages.unknownFlow('device_code')],
  ]),
  bad('a flow behind a $ref in the scheme', withFlow({ flows: undefined, authorizationCode: TO_FLOW }), [
    [SCHEME, messages.misplacedFlows(['authorizationCode'])],
    other.notEncrypted('x-flow/tokenUrl'),
  ]),
  bad('a foreign field behind a $ref', withFlow({ bearer: TO_FLOW }), [[SCHEME, foreignField('bearer', TO_FLOW)]]),
  bad(
    'misspelt flows behind a $ref',
    documents({ 'x-flows': {} }, scheme({ flows: undefined, Flows: { $ref: '#/x-flows' } })),
    [[SCHEME, messages.misspeltField('Flows', 'flows')]],
  ),
  bad(
    'the map of scopes behind a $ref in the scheme',
    documents({ 'x-scopes': { 'read write': 'All' } }, scheme({ flows: NO_MAP, scopes: { $ref: '#/x-scopes' } })),
    [[SCHEME, MOVED_SCOPES], other.names.several('x-scopes/read write')],
  ),

  // What is not a scheme, and where none may be
  good(
    'no object for the scheme',
    each(...[null, [], 'oauth2', 2].map(oauth => documents({ components: { securitySchemes: { oauth } } }))),
  ),
  good('a scheme of OpenAPI 3.2', text(`type: OAuth2\nflows: {implicit: {}}\noauth2MetadataUrl: ${TOKEN}\n`), [
    ['unrecognized-format', '', UNRECOGNIZED],
  ]),
  good(
    'schemes in a circle, beside an alias',
    text(`asyncapi: 3.0.0
info: {title: Messages, version: 1.0.0}
x-a: &a {}
x-b: *a
components: {securitySchemes: {a: {$ref: '#/components/securitySchemes/b'}, b: {$ref: '#/components/securitySchemes/a'}}}
`),
  ),
  good('a scheme where none may be', documents({ 'x-draft': { type: 'OAuth2', flows: { accessCode: {} } } })),
  good('null for a flow, which its own rule has', flows({ clientCredentials: null }), [
    other.clientFlow.notObject('clientCredentials', 'null'),
  ]),
] satisfies Case[];
