import { messages as declared } from '../../functions/declaredScopes.ts';
import { messages as transport } from '../../functions/secureTransport.ts';
import { messages } from '../../functions/securityRequirement.ts';
import {
  bad,
  badEach,
  type Case,
  document2,
  document3,
  documents,
  everywhere,
  files,
  flow,
  fragment,
  good,
  goodEach,
  SCHEME,
  server,
  text,
} from '../support/cases.ts';

type Members = Parameters<typeof document2>[0];
type Security = NonNullable<NonNullable<Members>[string]> | null;

/** `security` of a server. Places begin at the server. */
const in2 = (security: Security) => server({ security }).only(2);
const in3 = (security: Security) => server({ security }).only(3);

/** Members of a document with a value at a place in them. */
const membersWith = (place: string, value: unknown) =>
  place.split('/').reduceRight((inner, key) => (key === '0' ? [inner] : { [key]: inner }), value) as Members;

const REFER = { $ref: `#/${SCHEME}` };
const TO_NAME = messages.byName('oauth', false);
const TO_NAME_WITH_SCOPES = messages.byName('oauth', true);
const TO_SCHEME = messages.byReference('oauth');
const NO_LIST = messages.scopesType('oauth', 'a string');

const inline = (scopes: string): Security => ({
  type: 'oauth2',
  flows: {
    clientCredentials: {
      tokenUrl: 'https://as.example.com/token',
      refreshUrl: 'https://as.example.com/token',
      [scopes]: { read: 'Read' },
    },
  },
});

/** Schemes of other types, beside `oauth`. */
const OTHERS = {
  securitySchemes: { certificate: { type: 'X509' }, key: { type: 'httpApiKey', name: 'key', in: 'query' } },
};
const beside2 = (security: Security) =>
  document2({ servers: { main: { url: 'a.example.com', protocol: 'wss', security } }, components: OTHERS });
const beside3 = (security: Security) =>
  document3({ servers: { main: { host: 'a.example.com', protocol: 'wss', security } }, components: OTHERS });

/** A document with a scheme and these members. */
const written = (version: 2 | 3, members: string, name = 'oauth') => `asyncapi: ${version === 2 ? '2.6.0' : '3.0.0'}
info: {title: Messages, version: 1.0.0}
components:
  securitySchemes:
    ${name}: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://as.example.com/token', ${version === 2 ? 'scopes' : 'availableScopes'}: {read: Read}}}}
${members}
`;
/** The only scheme has another name. */
const called = (name: string, version: 2 | 3, security: string) =>
  text(written(version, `servers: {main: {url: a.example.com, protocol: wss, security: ${security}}}`, name));
/** The scheme is in the main file, and something in another one. */
const apart = (version: 2 | 3, members: string, other: string) =>
  files({ 'document.yaml': written(version, members), 'other.yaml': `${other}\n` });
/** Another file has the server, or the operation. */
const serverApart = (version: 2 | 3, security: string, more = '') =>
  apart(
    version,
    'servers: {main: {$ref: other.yaml#/main}}',
    `main: {url: a.example.com, protocol: wss, security: ${security}}${more}`,
  );

const places = (...all: string[]) => Object.fromEntries(all.map(place => [`at ${place}`, place]));
const HOLDERS_2 = places(
  ...['servers/main', 'channels/inbox/publish', 'channels/inbox/subscribe', 'channels/inbox/publish/traits/0'],
  ...['channels/in~box{id}/publish', 'components/servers/main', 'components/channels/inbox/publish'],
  ...['components/channels/inbox/subscribe/traits/0', 'components/operationTraits/secured'],
);
const HOLDERS_3 = places(
  ...['servers/main', 'operations/send', 'operations/send~', 'operations/send/traits/0', 'components/servers/main'],
  ...['components/operations/send', 'components/operations/send/traits/0', 'components/operationTraits/secured'],
);
const held2 = (security: Security) => (holder: string) => document2(membersWith(`${holder}/security`, security));
const held3 = (security: Security) => (holder: string) => document3(membersWith(`${holder}/security`, security));

export default [
  good('no requirement', everywhere(flow())),
  good('the scopes of a fragment', fragment(flow({}, { scopes: ['read:messages'] })).only(3)),

  // AsyncAPI 2: the name of the scheme, and a list of scopes
  ...goodEach(in2, {
    'the name and scopes': [{ oauth: ['read:messages', 'write:messages'] }],
    'the name and no scopes': [{ oauth: [] }],
    'no requirement at all': [],
    'an empty requirement': [{}, { oauth: [] }],
    'no entries that name a scheme': [null, 1, true, 'none', ['none']],
    'null in the place of the list': null,
    'a text that names no scheme': 'none',
    'a map that names no scheme': { none: [] },
  }),
  ...goodEach(held2([{ oauth: ['read:messages'] }]), HOLDERS_2),
  ...badEach(held2([{ oauth: 'read:messages' }]), holder => [`${holder}/security/0/oauth`, NO_LIST], HOLDERS_2),
  ...badEach<[value: Security, type: string]>(
    ([value]) => in2([{ oauth: value }]),
    ([, type]) => ['security/0/oauth', messages.scopesType('oauth', type)],
    {
      'a string for the scopes': ['read:messages', 'a string'],
      'null for the scopes': [null, 'null'],
      'a number for the scopes': [0, 'a number'],
      'a boolean for the scopes': [true, 'a boolean'],
      'a map for the scopes': [{ 'read:messages': 'Read messages' }, 'an object'],
    },
  ),
  ...badEach<[value: Security, type: string]>(
    ([value]) => in2([{ oauth: ['read:messages', value as string] }]),
    ([, type]) => ['security/0/oauth/1', messages.scopeType('oauth', type)],
    {
      'a number in the list': [2, 'a number'],
      'null in the list': [null, 'null'],
      'a boolean in the list': [true, 'a boolean'],
      'a list in the list': [['write:messages'], 'a list'],
      'a map in the list': [{ 'write:messages': 'Send messages' }, 'an object'],
    },
  ),
  bad(
    'two entries that are no names',
    in2([{ oauth: [1, null] }]),
    ['security/0/oauth/0', messages.scopeType('oauth', 'a number')],
    ['security/0/oauth/1', messages.scopeType('oauth', 'null')],
  ),
  bad('an entry of the list without a value', called('oauth', 2, '[{oauth: [~]}]'), [
    'servers/main/security/0/oauth/0',
    messages.scopeType('oauth', 'null'),
  ]),
  bad(
    'a scope that is not declared, in a string',
    in2([{ oauth: 'admin' }]),
    ['security/0/oauth', messages.scopesType('oauth', 'a string')],
    ['oauth2-declared-scopes', 'security/0/oauth', declared.undeclared('admin')],
  ),
  bad(
    'a $ref in the place of a scope',
    document2({
      servers: {
        main: {
          url: 'a.example.com',
          protocol: 'wss',
          security: [{ oauth: ['read:messages', { $ref: '#/x-secret' }] }],
        },
      },
      'x-secret': 's3cr3t',
    }),
    ['servers/main/security/0/oauth/1', messages.scopeReference('oauth')],
  ),
  bad(
    'a $ref to a text of another file in the place of a scope',
    apart(
      2,
      'servers: {main: {url: a.example.com, protocol: wss, security: [{oauth: [{$ref: other.yaml#/secret}]}]}}',
      'secret: s3cr3t\n',
    ),
    ['servers/main/security/0/oauth/0', messages.scopeReference('oauth')],
  ),
  bad(
    'a $ref in the place of a scope, in another file',
    serverApart(2, "[{oauth: [{$ref: '#/secret'}]}]", '\nsecret: s3cr3t'),
    ['other.yaml#main/security/0/oauth', messages.scopeReference('oauth')],
  ),

  // AsyncAPI 3: the scheme itself
  ...goodEach(in3, {
    'a $ref to the scheme': [REFER],
    'the scheme itself': [inline('availableScopes')],
    'no requirement in the list': [],
    'no entries that are a scheme': [null, 1, true, 'none', ['none'], {}],
    'the names of no scheme': [{ none: ['read'] }, { constructor: [] }, { toString: [] }],
    'null in the place of a list': null,
  }),
  ...goodEach(held3([REFER]), HOLDERS_3),
  ...badEach(held3([{ oauth: ['read:messages'] }]), holder => [`${holder}/security/0`, TO_NAME_WITH_SCOPES], HOLDERS_3),
  ...badEach(in3, () => ['security/0', TO_NAME], {
    'the name and no scopes': [{ oauth: [] }],
    'the name alone': [{ oauth: null }],
    'the name beside one that is no scheme': [{ none: [], oauth: [] }],
    'a near miss of the name, in AsyncAPI 3': [{ oauht: [] }],
    'a bare name, in AsyncAPI 3': ['oauth'],
    'a near miss of a bare name, in AsyncAPI 3': ['oAuth'],
    'a pointer without $ref, in AsyncAPI 3': [`#/${SCHEME}`],
    'a pointer without # and $ref': [`/${SCHEME}`],
    'ref for $ref, in AsyncAPI 3': [{ ref: `#/${SCHEME}` }],
    'the name as a field, in AsyncAPI 3': [{ name: 'oauth' }],
    'a list with a name in the list, in AsyncAPI 3': [['oauth']],
    'a list with the name and no scopes in the list': [[{ oauth: [] }]],
  }),
  ...badEach(in3, () => ['security/0', TO_NAME_WITH_SCOPES], {
    'the name and scopes': [{ oauth: ['read:messages'] }],
    'the name and a string': [{ oauth: 'read:messages' }],
    'the name as a field, with scopes, in AsyncAPI 3': [{ name: 'oauth', scopes: ['read:messages'] }],
    'ref for $ref, with scopes': [{ ref: `#/${SCHEME}`, scopes: ['read:messages'] }],
  }),
  bad('the name behind a $ref', in3([REFER, { oauth: [] }]), ['security/1', TO_NAME]),
  bad('the name twice', in3([{ oauth: [] }, { oauth: [] }]), ['security/0', TO_NAME], ['security/1', TO_NAME]),
  bad(
    'a scope by name that is not declared',
    in3([{ oauth: ['admin'] }]),
    ['security/0', TO_NAME_WITH_SCOPES],
    ['oauth2-declared-scopes', 'security/0/oauth/0', declared.undeclared('admin')],
  ),
  ...badEach(in3, () => ['security/0', messages.nestedList()], {
    'a list with a $ref in the list': [[REFER]],
    'a list with two schemes in the list': [[inline('availableScopes'), REFER]],
  }),
  bad(
    'the name of a scheme beside that of another type, in AsyncAPI 3',
    beside3([{ certificate: [], oauth: [] }, { key: ['read'] }, 'certificate', { name: 'key' }]),
    ['servers/main/security/0', TO_NAME],
  ),
  good('schemes of other types, in AsyncAPI 3', beside3([{ certificate: [] }, { type: 'X509' }, 'key'])),
  bad('a scheme called constructor, in AsyncAPI 3', called('constructor', 3, '[{constructor: []}]'), [
    'servers/main/security/0',
    messages.byName('constructor', false),
  ]),
  bad('a scheme whose name a $ref would have to encode', called('our/oauth', 3, '[{our/oauth: []}]'), [
    'servers/main/security/0',
    messages.byName('our/oauth', false),
  ]),
  good('a scheme called description', called('description', 3, "[{$ref: '#/components/securitySchemes/description'}]")),
  good('a $ref to no scheme', in3([{ $ref: '#/components/securitySchemes/none' }]), [
    'invalid-ref',
    'security/0/$ref',
    "'#/components/securitySchemes/none' does not exist",
  ]),
  good(
    'a $ref to a near miss of the name',
    server({ protocol: 'kafka', security: [{ $ref: '#/components/securitySchemes/oauht' }] }).only(3),
    ['invalid-ref', 'security/0/$ref', "'#/components/securitySchemes/oauht' does not exist"],
    ['oauth2-secure-transport', 'protocol', transport.protocol('kafka', { protocol: 'kafka-secure' })],
  ),

  // AsyncAPI 3: what stands beside a $ref has no effect.
  ...badEach(in3, () => ['security/0/scopes', messages.besideReference('scopes')], {
    'scopes beside a $ref': [{ ...REFER, scopes: ['read:messages'] }],
    'undeclared scopes beside a $ref': [{ ...REFER, scopes: ['admin'] }],
    'a string of scopes beside a $ref': [{ ...REFER, scopes: 'read:messages' }],
    'what is no scope beside a $ref': [{ ...REFER, scopes: [1] }],
  }),
  bad('the name and scopes beside a $ref', in3([{ ...REFER, oauth: ['read:messages'] }]), [
    'security/0/oauth',
    messages.besideReference('oauth'),
  ]),
  bad('the name of another scheme beside a $ref', beside3([{ ...REFER, key: [] }]), [
    'servers/main/security/0/key',
    messages.besideReference('key'),
  ]),
  good('a description beside a $ref', in3([{ ...REFER, description: 'Tokens' }])),

  // AsyncAPI 2: no scheme, and no $ref to one
  ...badEach(held2([REFER]), holder => [`${holder}/security/0`, TO_SCHEME], HOLDERS_2),
  ...badEach(held2([inline('scopes')]), holder => [`${holder}/security/0`, messages.byReference(undefined)], HOLDERS_2),
  bad('a scheme itself with a bad URL', in2([{ type: 'oauth2', flows: { implicit: { tokenUrl: '/token' } } }]), [
    'security/0',
    messages.byReference(undefined),
  ]),
  bad('a $ref beside the name', in2([{ oauth: [] }, REFER]), ['security/1', TO_SCHEME]),
  bad('the same $ref twice', in2([REFER, REFER]), ['security/0', TO_SCHEME], ['security/1', TO_SCHEME]),
  bad(
    'a $ref to where the scheme is defined',
    text(`asyncapi: 2.6.0
info: {title: Messages, version: 1.0.0}
servers: {main: {url: a.example.com, protocol: wss, security: [{$ref: '#/x-schemes/oauth'}]}}
channels: {}
components: {securitySchemes: {oauth: {$ref: '#/x-schemes/oauth'}}}
x-schemes: {oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://as.example.com/token', scopes: {read: Read}}}}}
`),
    ['servers/main/security/0', TO_SCHEME],
  ),
  bad(
    'a $ref to a scheme outside components',
    document2({
      servers: { main: { url: 'a.example.com', protocol: 'wss', security: [{ $ref: '#/x-scheme' }] } },
      'x-scheme': inline('scopes'),
    }),
    ['servers/main/security/0', messages.byReference(undefined)],
  ),
  bad(
    'a $ref to a scheme in another file',
    apart(
      2,
      'servers: {main: {url: a.example.com, protocol: wss, security: [{$ref: other.yaml}]}}',
      'type: oauth2\nflows: {}\n',
    ),
    ['servers/main/security/0', messages.byReference(undefined)],
  ),
  good(
    'schemes of other types, in AsyncAPI 2',
    beside2([
      { $ref: '#/components/securitySchemes/certificate' },
      { type: 'X509' },
      { certificate: 'read' },
      { key: [1] },
      'key',
      { name: 'key' },
    ]),
  ),
  bad('the scopes beside those of another scheme', beside2([{ certificate: [], oauth: 'read:messages' }]), [
    'servers/main/security/0/oauth',
    NO_LIST,
  ]),
  ...badEach(in2, () => ['security/0', messages.noEntry('oauth')], {
    'a bare name, in AsyncAPI 2': ['oauth'],
    'a near miss of a bare name, in AsyncAPI 2': ['oauht'],
    'a pointer without $ref, in AsyncAPI 2': [`#/${SCHEME}`],
    'ref for $ref, in AsyncAPI 2': [{ ref: `#/${SCHEME}` }],
    'the name as a field, in AsyncAPI 2': [{ name: 'oauth', scopes: ['read:messages'] }],
    'a list with a name in the list, in AsyncAPI 2': [['oauth']],
  }),
  bad('a list with the name in the list, in AsyncAPI 2', in2([[{ oauth: [] }]]), ['security/0', messages.nestedList()]),
  bad(
    'a list with a scope that is no string in the list',
    in2([[{ oauth: [1] }]]),
    ['security/0', messages.nestedList()],
    ['security/0/0/oauth/0', messages.scopeType('oauth', 'a number')],
  ),
  good('a scheme called type', called('type', 2, '[{type: []}]')),
  good('a scheme called name', called('name', 2, '[{name: []}]')),
  bad('a string for the scopes of a scheme called name', called('name', 2, '[{name: read}]'), [
    'servers/main/security/0/name',
    messages.scopesType('name', 'a string'),
  ]),
  bad('a scheme called constructor, in AsyncAPI 2', called('constructor', 2, '[constructor]'), [
    'servers/main/security/0',
    messages.noEntry('constructor'),
  ]),
  bad('the scopes of a scheme called toString', called('toString', 2, '[{toString: read}]'), [
    'servers/main/security/0/toString',
    messages.scopesType('toString', 'a string'),
  ]),
  bad('the scopes of a scheme with / and ~', called('our/o~auth', 2, '[{our/o~auth: read}]'), [
    ['servers', 'main', 'security', 0, 'our/o~auth'],
    messages.scopesType('our/o~auth', 'a string'),
  ]),

  // AsyncAPI 2: names of no scheme
  ...badEach<string>(
    name => in2([{ [name]: [] }]),
    name => [`security/0/${name}`, messages.misspeltName(name, 'oauth')],
    { 'a slip of the keyboard': 'oauht', 'another case': 'OAuth', 'another punctuation': 'o_auth' },
  ),
  ...badEach<string>(
    name => in2([{ [name]: [] }]),
    name => [`security/0/${name}`, messages.unknownScheme(name)],
    { 'the name of no scheme': 'none', 'a name that all JavaScript objects have': 'constructor' },
  ),
  bad('a near miss of the name of another scheme', beside2([{ certifcate: [] }]), [
    'servers/main/security/0/certifcate',
    messages.misspeltName('certifcate', 'certificate'),
  ]),
  bad(
    'a near miss of the name, with a scope that is not declared and one that is no string',
    in2([{ oauht: ['admin', 1] }]),
    ['security/0/oauht', messages.misspeltName('oauht', 'oauth')],
    ['security/0/oauht/1', messages.scopeType('oauht', 'a number')],
    ['oauth2-declared-scopes', 'security/0/oauht/0', declared.undeclared('admin')],
  ),
  bad('a known and an unknown name', in2([{ oauth: [], none: [] }]), [
    'security/0/none',
    messages.unknownScheme('none'),
  ]),
  good(
    'names of no scheme in a document without OAuth2',
    text(
      'asyncapi: 2.6.0\ninfo: {title: Messages, version: 1.0.0}\nservers: {main: {url: a.example.com, protocol: ws, security: [{none: []}]}}\nchannels: {}\n',
    ),
  ),

  // No list: the dash is forgotten
  ...badEach(in2, () => ['security', messages.noList('oauth', 2)], {
    'a map, in AsyncAPI 2': { oauth: ['read:messages'] },
    'a name, in AsyncAPI 2': 'oauth',
    'a $ref, in AsyncAPI 2': REFER,
    'a map with ref, in AsyncAPI 2': { ref: `#/${SCHEME}` },
  }),
  ...badEach(in3, () => ['security', messages.noList('oauth', 3)], {
    'a map, in AsyncAPI 3': { oauth: ['read:messages'] },
    'a name, in AsyncAPI 3': 'oauth',
    'a $ref, in AsyncAPI 3': REFER,
    'a map with ref, in AsyncAPI 3': { ref: `#/${SCHEME}` },
  }),
  bad('a scheme, in AsyncAPI 3', in3(inline('availableScopes')), ['security', messages.noList(undefined, 3)]),
  bad('a scheme, in AsyncAPI 2', in2(inline('scopes')), ['security', messages.noList(undefined, 2)]),
  bad(
    'a map with a near miss of the name and a string',
    in2({ oauht: 'admin' }),
    ['security', messages.noList('oauth', 2)],
    ['security/oauht', messages.misspeltName('oauht', 'oauth')],
    ['security/oauht', messages.scopesType('oauht', 'a string')],
    ['oauth2-declared-scopes', 'security/oauht', declared.undeclared('admin')],
  ),
  bad(
    'two servers with the same name for a list',
    documents({
      servers: { one: { url: 'a.example.com', security: 'oauth' }, two: { url: 'b.example.com', security: 'oauth' } },
    }).only(2),
    ['servers/one/security', messages.noList('oauth', 2)],
    ['servers/two/security', messages.noList('oauth', 2)],
  ),

  // Where AsyncAPI does not read it
  ...badEach<string>(
    holder => documents(membersWith(`${holder}/security`, [{ oauth: ['admin'] }])),
    holder => [`${holder}/security`, messages.noEffect('channel')],
    { 'a channel': 'channels/inbox', 'a channel in components': 'components/channels/inbox' },
  ),
  ...badEach<string>(
    holder => documents(membersWith(`${holder}/security`, [REFER])),
    holder => [`${holder}/security`, messages.noEffect('message')],
    { 'a message in components': 'components/messages/sent' },
  ),
  bad('the root', documents({ security: [{ oauth: [] }] }), ['security', messages.noEffect('root')]),
  bad(
    'the root, with a scheme that has a bad URL',
    document3({ security: [{ type: 'oauth2', flows: { implicit: {} } }] }),
    ['security', messages.noEffect('root')],
  ),
  bad('a message of a channel', document3(membersWith('channels/inbox/messages/sent/security', [REFER])), [
    'channels/inbox/messages/sent/security',
    messages.noEffect('message'),
  ]),
  ...badEach<string>(
    holder => document2(membersWith(`${holder}/security`, { oauth: [] })),
    holder => [`${holder}/security`, messages.noEffect('message')],
    {
      'a message of an operation': 'channels/inbox/publish/message',
      'one of several messages': 'channels/inbox/subscribe/message/oneOf/0',
      'a message of an operation in components': 'components/channels/inbox/publish/message',
    },
  ),
  ...goodEach<string>(place => documents(membersWith(`${place}/security`, [{ none: [] }, { type: 'X509' }])), {
    'another scheme at a channel': 'channels/inbox',
    'another scheme at a message': 'components/messages/sent',
  }),
  ...['2.0.0', '2.1.0', '2.2.0', '2.3.0'].map(version =>
    bad(
      `an operation in ${version}`,
      document2({
        asyncapi: version,
        ...membersWith('channels/inbox/publish', { security: [{ oauth: ['admin'] }], traits: [{ security: [REFER] }] }),
      }),
      ['channels/inbox/publish/security', messages.noEffect('operation')],
      ['channels/inbox/publish/traits/0/security', messages.noEffect('operation')],
    ),
  ),
  good('messages that are no objects', document2(membersWith('channels/inbox/publish/message/oneOf', [null, 'sent']))),
  good(
    'schemes of which nobody knows the names',
    text(`asyncapi: 3.0.0
info: {title: Messages, version: 1.0.0}
servers: {main: {host: a.example.com, protocol: wss, security: [{none: []}, {name: none}, {type: oauth2, flows: {}}]}}
components: {securitySchemes: {$ref: '#/x-none'}}
`),
    ['invalid-ref', 'components/securitySchemes/$ref', "'#/x-none' does not exist"],
  ),
  good('a server in 2.0.0', document2({ asyncapi: '2.0.0', ...membersWith('servers/main/security', [{ oauth: [] }]) })),
  good(
    'an operation in 2.4.0',
    document2({ asyncapi: '2.4.0', ...membersWith('channels/inbox/publish/security', [{ oauth: [] }]) }),
  ),

  // What is shared is reported once, where it is written.
  bad(
    'a server in components that is referred to twice',
    document2({
      servers: { main: { $ref: '#/components/servers/shared' }, spare: { $ref: '#/components/servers/shared' } },
      components: {
        servers: { shared: { url: 'a.example.com', protocol: 'wss', security: [{ oauth: 'read:messages' }] } },
      },
    }),
    ['components/servers/shared/security/0/oauth', NO_LIST],
  ),
  bad(
    'a trait in components that is referred to',
    document3({
      operations: { send: { action: 'send', traits: [{ $ref: '#/components/operationTraits/secured' }] } },
      components: { operationTraits: { secured: { security: [{ oauth: [] }] } } },
    }),
    ['components/operationTraits/secured/security/0', TO_NAME],
  ),
  bad(
    'a list behind a $ref',
    document2({
      servers: {
        main: { url: 'a.example.com', security: { $ref: '#/x-security' } },
        spare: { url: 'b.example.com', security: { $ref: '#/x-security' } },
      },
      'x-security': ['oauth'],
    }),
    ['x-security/0', messages.noEntry('oauth')],
  ),
  bad(
    'a list behind an alias',
    text(
      written(
        2,
        `servers:
  main: {url: a.example.com, protocol: wss, security: &security [{oauth: &scopes [read, 1]}, &name {oauht: []}]}
  spare: {url: b.example.com, protocol: wss, security: *security}
channels:
  inbox: {publish: {security: [{oauth: *scopes}, *name]}, subscribe: {security: *security}}`,
      ),
    ),
    ['servers/main/security/0/oauth/1', messages.scopeType('oauth', 'a number')],
    ['servers/main/security/1/oauht', messages.misspeltName('oauht', 'oauth')],
  ),
  bad(
    'a merge key',
    text(
      written(
        3,
        `x-base: &base {protocol: mqtt, security: [{oauth: [read]}]}
servers:
  main: {<<: *base, host: a.example.com}
  spare: {<<: *base, host: b.example.com}`,
      ),
    ),
    ['x-base/security/0', TO_NAME_WITH_SCOPES],
    ['oauth2-secure-transport', 'x-base/protocol', transport.protocol('mqtt', { protocol: 'secure-mqtt' })],
  ),

  // In another file: in that file
  bad('a server by name', serverApart(3, '[{oauth: []}]'), ['other.yaml#main/security/0', TO_NAME]),
  bad('a string for the scopes of a server', serverApart(2, '[{oauth: read}]'), [
    'other.yaml#main/security/0/oauth',
    NO_LIST,
  ]),
  bad(
    'a near miss of a name in an operation',
    apart(2, 'channels: {inbox: {$ref: other.yaml#/inbox}}', 'inbox: {publish: {security: [{oauht: [read]}]}}\n'),
    ['other.yaml#inbox/publish/security/0/oauht', messages.misspeltName('oauht', 'oauth')],
  ),
  bad(
    'a $ref to the scheme, in AsyncAPI 2',
    serverApart(2, "[{$ref: 'document.yaml#/components/securitySchemes/oauth'}]"),
    ['other.yaml#main/security', TO_SCHEME],
  ),
  bad(
    'scopes beside a $ref in an operation',
    apart(
      3,
      'operations: {send: {$ref: other.yaml#/send}}',
      "send: {action: send, security: [{$ref: 'document.yaml#/components/securitySchemes/oauth', scopes: [read]}]}\n",
    ),
    // What stands beside a `$ref` there has no path of its own.
    ['other.yaml#send/security', messages.besideReference('scopes')],
  ),
  bad(
    'security of a channel',
    apart(3, 'channels: {inbox: {$ref: other.yaml#/inbox}}', 'inbox: {address: inbox, security: [oauth]}\n'),
    ['other.yaml#inbox/security', messages.noEffect('channel')],
  ),

  good(
    'an alias without its anchor',
    text(
      written(
        2,
        `servers:
  main:
    url: a.example.com
    protocol: wss
    security:
      - oauth:
          - *none`,
      ),
    ),
    ['parser', '', 'Bad indentation of a sequence entry'],
    ['parser', '', 'Unidentified alias "none"'],
  ),
] satisfies Case[];
