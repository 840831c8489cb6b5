import { messages as transport } from '../../functions/secureTransport.ts';
import { messages } from '../../functions/securityRequirement.ts';
import type { Case, Changes, Json, Path } from '../support/cases.ts';
import {
  apart,
  bad,
  called,
  document2,
  document3,
  documents,
  flow,
  good,
  membersAt,
  other,
  quoting,
  REFER,
  SCHEME,
  server,
  serverApart,
  shared,
  text,
  text2,
  text3,
} from '../support/cases.ts';

/** `security` of a server. Places begin at the server. */
const inEach = (security: Json) => server({ security });
const in2 = (security: Json) => inEach(security).only(2);
const in3 = (security: Json) => inEach(security).only(3);
/** `security` at a place of the document. */
const held2 = (security: Json) => (holder: string) => document2(membersAt(`${holder}/security`, security));
const held3 = (security: Json) => (holder: string) => document3(membersAt(`${holder}/security`, security));
const heldEach = (security: Json) => (holder: string) => documents(membersAt(`${holder}/security`, security));
/** A server that requires it, in a document with other members. */
const serverWith = (security: Json) => ({ main: { url: 'a.example.com', protocol: 'wss', security } });
const main2 = (security: Json, members: Changes = {}) => document2({ servers: serverWith(security), ...members });

const TOKEN = 'https://as.example.com/token';
const inline = (scopes: string): Json => ({
  type: 'oauth2',
  flows: { clientCredentials: { tokenUrl: TOKEN, refreshUrl: TOKEN, [scopes]: { read: 'Read' } } },
});
const to = (name: string) => [shared(`securitySchemes/${name}`)];
const READ = { 'read:messages': 'Read messages' };
const WRITE = { 'write:messages': 'Send messages' };
/** By what messages call their types. */
const NO_LIST = { 'a string': 'read:messages', null: null, 'a number': 0, 'a boolean': true, 'an object': READ };
const NO_TEXT = { 'a number': 2, null: null, 'a boolean': true, 'a list': Object.keys(WRITE), 'an object': WRITE };
const SHARED = { $ref: '#/x-security' };
const REQUIRES = { security: [{ oauth: [] }] };
/** Schemes of other types, beside `oauth`. */
const OTHERS = {
  securitySchemes: { certificate: { type: 'X509' }, key: { type: 'httpApiKey', name: 'key', in: 'query' } },
};
const beside2 = (security: Json) => main2(security, { components: OTHERS });
const beside3 = (security: Json) =>
  document3({ servers: { main: { host: 'a.example.com', protocol: 'wss', security } }, components: OTHERS });

/** The text of a server that requires it. */
const onServer = (security: string) => `servers: {main: {url: a.example.com, protocol: wss, security: ${security}}}`;
/** The same, where the only scheme has another name. */
const named2 = (name: string, security: string) => text2(onServer(security), name);
const named3 = (name: string, security: string) => text3(onServer(security), name);
/** A server that requires it, or a channel, in another file. */
const apart2 = (security: string, more = '') =>
  serverApart(2, `{url: a.example.com, protocol: wss, security: ${security}}${more}`);
const inboxApart = (major: 2 | 3, inbox: string) =>
  apart(major, 'channels: {inbox: {$ref: other.yaml#/inbox}}', `inbox: ${inbox}\n`);

/** Places, as names of cases. */
const at =
  (...places: string[]) =>
  (what: string) =>
    called(`${what} at`, ...places);
const holders2 = at(
  'servers/main channels/inbox/publish channels/inbox/subscribe channels/inbox/publish/traits/0',
  'channels/in~box{id}/publish components/servers/main components/channels/inbox/publish',
  'components/channels/inbox/subscribe/traits/0 components/operationTraits/secured',
);
const holders3 = at(
  'servers/main operations/send operations/send~ operations/send/traits/0 components/servers/main',
  'components/operations/send components/operations/send/traits/0 components/operationTraits/secured',
);

// What is found; the message quotes the last name of the place.
const MAIN = 'servers/main/security/0';
const scopeType = (place: Path, type: string) => [place, messages.scopeType('oauth', type)] as const;
const scopeReference = (place: string) => [place, messages.scopeReference('oauth')] as const;
const byName = (place: string, name = 'oauth') => [place, messages.byName(name, false)] as const;
const withScopes = (place: string) => [place, messages.byName('oauth', true)] as const;
const byReference = (place: string, name?: 'oauth') => [place, messages.byReference(name)] as const;
const noEntry = (place: string, name = 'oauth') => [place, messages.noEntry(name)] as const;
const noList = (place: string, ...words: Parameters<typeof messages.noList>) =>
  [place, messages.noList(...words)] as const;
const nestedList = ['security/0', messages.nestedList()] as const;
const { scopesType, misspeltName, unknownScheme, besideReference } = quoting(messages);
const isString = (place: string) => scopesType(place, 'a string');
const nearMiss = (place: string) => misspeltName(place, 'oauth');
const noEffect = (place: string, holder: Parameters<typeof messages.noEffect>[0]) =>
  [place, messages.noEffect(holder)] as const;
const onMessage = (holder: string) => noEffect(`${holder}/security`, 'message');
const onChannel = (holder: string) => noEffect(`${holder}/security`, 'channel');

export default [
  good('no requirement', flow().everywhere),
  good('the scopes of a fragment', flow({}, { scopes: ['read:messages'] }).fragment.only(3)),

  // AsyncAPI 2: the name of the scheme, and a list of scopes
  ...good.each(in2, {
    'the name and scopes, in AsyncAPI 2': [{ oauth: ['read:messages', 'write:messages'] }],
    'the name and no scopes, in AsyncAPI 2': [{ oauth: [] }],
    'no requirement at all': [],
    'an empty requirement': [{}, { oauth: [] }],
    'no entries that name a scheme': [null, 1, true, 'none', ['none']],
    'null in the place of the list': null,
    'a text that names no scheme': 'none',
    'a map that names no scheme': { none: [] },
  }),
  ...good.each(held2([{ oauth: ['read:messages'] }]), holders2('the name and scopes')),
  ...bad.each(
    held2([{ oauth: 'read:messages' }]),
    holder => isString(`${holder}/security/0/oauth`),
    holders2('a string'),
  ),
  ...bad.types<Json>('the scopes', oauth => in2([{ oauth }]), 'security/0/oauth', scopesType, NO_LIST),
  ...bad.types<Json>(
    'a scope',
    scope => in2([{ oauth: ['read:messages', scope] }]),
    'security/0/oauth/1',
    scopeType,
    NO_TEXT,
  ),
  bad('two entries that are no names', in2([{ oauth: [1, null] }]), [
    scopeType('security/0/oauth/0', 'a number'),
    scopeType('security/0/oauth/1', 'null'),
  ]),
  bad('an entry without a value', named2('oauth', '[{oauth: [~]}]'), [scopeType(`${MAIN}/oauth/0`, 'null')]),
  bad('an undeclared scope in a string', in2([{ oauth: 'admin' }]), [
    isString('security/0/oauth'),
    other.declared.undeclared('security/0/oauth', 'admin'),
  ]),
  bad('a $ref for a scope', main2([{ oauth: ['read:messages', { $ref: '#/x-secret' }] }], { 'x-secret': 's3cr3t' }), [
    scopeReference(`${MAIN}/oauth/1`),
  ]),
  bad('a $ref to another file', apart(2, onServer('[{oauth: [{$ref: other.yaml#/secret}]}]'), 'secret: s3cr3t\n'), [
    scopeReference(`${MAIN}/oauth/0`),
  ]),
  bad('a $ref for a scope, in another file', apart2("[{oauth: [{$ref: '#/secret'}]}]", '\nsecret: s3cr3t'), [
    scopeReference('other.yaml#main/security/0/oauth'),
  ]),

  // AsyncAPI 3: the scheme itself
  ...good.each(in3, {
    'a $ref to the scheme, in AsyncAPI 3': [REFER],
    'the scheme itself': [inline('availableScopes')],
    'no requirement in the list': [],
    'no entries that are a scheme': [null, 1, true, 'none', ['none'], {}],
    'the names of no scheme': [{ none: ['read'] }, { constructor: [] }, { toString: [] }],
    'null in the place of a list': null,
    'a description beside a $ref': [{ ...REFER, description: 'Tokens' }],
  }),
  ...good.each(held3([REFER]), holders3('a $ref to the scheme')),
  ...bad.each(
    held3([{ oauth: ['read:messages'] }]),
    holder => withScopes(`${holder}/security/0`),
    holders3('the name'),
  ),
  ...bad.each(in3, byName('security/0'), {
    'the name and no scopes, in AsyncAPI 3': [{ oauth: [] }],
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
  ...bad.each(in3, withScopes('security/0'), {
    'the name and scopes, in AsyncAPI 3': [{ oauth: ['read:messages'] }],
    'the name and a string': [{ oauth: 'read:messages' }],
    'the name as a field, with scopes, in AsyncAPI 3': [{ name: 'oauth', scopes: ['read:messages'] }],
    'ref for $ref, with scopes': [{ ref: `#/${SCHEME}`, scopes: ['read:messages'] }],
  }),
  bad('the name behind a $ref', in3([REFER, { oauth: [] }]), [byName('security/1')]),
  bad('the name in two entries', in3([{ oauth: [] }, { oauth: [] }]), [byName('security/0'), byName('security/1')]),
  bad('a scope by name that is not declared', in3([{ oauth: ['admin'] }]), [
    withScopes('security/0'),
    other.declared.undeclared('security/0/oauth/0', 'admin'),
  ]),
  ...bad.each(in3, nestedList, {
    'a list with a $ref in the list': [[REFER]],
    'a list with two schemes in the list': [[inline('availableScopes'), REFER]],
  }),
  bad(
    'the name of a scheme beside that of another type, in AsyncAPI 3',
    beside3([{ certificate: [], oauth: [] }, { key: ['read'] }, 'certificate', { name: 'key' }]),
    [byName(MAIN)],
  ),
  good('schemes of other types, in AsyncAPI 3', beside3([{ certificate: [] }, { type: 'X509' }, 'key'])),
  ...['constructor', 'our/oauth'].map(name =>
    bad(`a scheme called ${name}, in AsyncAPI 3`, named3(name, `[{${name}: []}]`), [byName(MAIN, name)]),
  ),
  good('a scheme called description', named3('description', "[{$ref: '#/components/securitySchemes/description'}]")),
  good('a $ref to no scheme', in3(to('none')), [other.brokenRef('security/0', '#/components/securitySchemes/none')]),
  good('a $ref to a near miss of the name', server({ protocol: 'kafka', security: to('oauht') }).only(3), [
    other.brokenRef('security/0', '#/components/securitySchemes/oauht'),
    ['oauth2-secure-transport', 'protocol', transport.protocol('kafka', { protocol: 'kafka-secure' })],
  ]),

  // AsyncAPI 3: what stands beside a $ref has no effect.
  ...bad.each(in3, besideReference('security/0/scopes'), {
    'scopes beside a $ref': [{ ...REFER, scopes: ['read:messages'] }],
    'undeclared scopes beside a $ref': [{ ...REFER, scopes: ['admin'] }],
    'a string of scopes beside a $ref': [{ ...REFER, scopes: 'read:messages' }],
    'what is no scope beside a $ref': [{ ...REFER, scopes: [1] }],
  }),
  bad('the name beside a $ref', in3([{ ...REFER, oauth: ['read:messages'] }]), [besideReference('security/0/oauth')]),
  bad('the name of another scheme beside a $ref', beside3([{ ...REFER, key: [] }]), [besideReference(`${MAIN}/key`)]),

  // AsyncAPI 2: no scheme, and no $ref to one
  ...bad.each(held2([REFER]), holder => byReference(`${holder}/security/0`, 'oauth'), holders2('a $ref')),
  ...bad.each(held2([inline('scopes')]), holder => byReference(`${holder}/security/0`), holders2('a scheme')),
  bad('a scheme, in AsyncAPI 2', in2([{ type: 'oauth2', flows: { implicit: { tokenUrl: '/token' } } }]), [
    byReference('security/0'),
  ]),
  bad('a $ref beside the name', in2([{ oauth: [] }, REFER]), [byReference('security/1', 'oauth')]),
  bad('two $refs to the scheme, in AsyncAPI 2', in2([REFER, REFER]), [
    byReference('security/0', 'oauth'),
    byReference('security/1', 'oauth'),
  ]),
  bad(
    'a $ref to where the scheme is defined',
    text(`asyncapi: 2.6.0
info: {title: Messages, version: 1.0.0}
servers: {main: {url: a.example.com, protocol: wss, security: [{$ref: '#/x-schemes/oauth'}]}}
channels: {}
components: {securitySchemes: {oauth: {$ref: '#/x-schemes/oauth'}}}
x-schemes: {oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://as.example.com/token', scopes: {read: Read}}}}}
`),
    [byReference(MAIN, 'oauth')],
  ),
  bad('a $ref to an extension', main2([{ $ref: '#/x-scheme' }], { 'x-scheme': inline('scopes') }), [byReference(MAIN)]),
  bad('a $ref to a file', apart(2, onServer('[{$ref: other.yaml}]'), 'type: oauth2\nflows: {}\n'), [byReference(MAIN)]),
  good(
    'schemes of other types, in AsyncAPI 2',
    beside2([...to('certificate'), { type: 'X509' }, { certificate: 'read' }, { key: [1] }, 'key', { name: 'key' }]),
  ),
  bad('a string for the scopes, beside another name', beside2([{ certificate: [], oauth: 'read:messages' }]), [
    isString(`${MAIN}/oauth`),
  ]),
  ...bad.each(in2, noEntry('security/0'), {
    'a bare name, in AsyncAPI 2': ['oauth'],
    'a near miss of a bare name, in AsyncAPI 2': ['oauht'],
    'a pointer without $ref, in AsyncAPI 2': [`#/${SCHEME}`],
    'ref for $ref, in AsyncAPI 2': [{ ref: `#/${SCHEME}` }],
    'the name as a field, in AsyncAPI 2': [{ name: 'oauth', scopes: ['read:messages'] }],
    'a list with a name in the list, in AsyncAPI 2': [['oauth']],
  }),
  bad('a list with the name in the list, in AsyncAPI 2', in2([[{ oauth: [] }]]), [nestedList]),
  bad('a list with a scope that is no string in the list', in2([[{ oauth: [1] }]]), [
    nestedList,
    scopeType('security/0/0/oauth/0', 'a number'),
  ]),
  good('a scheme called type', named2('type', '[{type: []}]')),
  good('a scheme called name', named2('name', '[{name: []}]')),
  ...['name', 'toString'].map(name =>
    bad(`the scopes of a scheme called ${name}`, named2(name, `[{${name}: read}]`), [isString(`${MAIN}/${name}`)]),
  ),
  bad('a bare name: constructor', named2('constructor', '[constructor]'), [noEntry(MAIN, 'constructor')]),
  bad('the scopes of a scheme with / and ~', named2('our/o~auth', '[{our/o~auth: read}]'), [
    scopesType(['servers', 'main', 'security', 0, 'our/o~auth'], 'a string'),
  ]),

  // AsyncAPI 2: names of no scheme
  ...['oauht', 'OAuth', 'o_auth'].map(name =>
    bad(`a near miss: ${name}`, in2([{ [name]: [] }]), [nearMiss(`security/0/${name}`)]),
  ),
  ...['none', 'constructor'].map(name =>
    bad(`the name of no scheme: ${name}`, in2([{ [name]: [] }]), [unknownScheme(`security/0/${name}`)]),
  ),
  bad('a near miss of another name', beside2([{ certifcate: [] }]), [
    misspeltName(`${MAIN}/certifcate`, 'certificate'),
  ]),
  bad('a near miss, an undeclared scope and one that is no string', in2([{ oauht: ['admin', 1] }]), [
    nearMiss('security/0/oauht'),
    ['security/0/oauht/1', messages.scopeType('oauht', 'a number')],
    other.declared.undeclared('security/0/oauht/0', 'admin'),
  ]),
  bad('a known and an unknown name', in2([{ oauth: [], none: [] }]), [unknownScheme('security/0/none')]),
  good(
    'names of no scheme in a document without OAuth2',
    text(
      'asyncapi: 2.6.0\ninfo: {title: Messages, version: 1.0.0}\nservers: {main: {url: a.example.com, protocol: ws, security: [{none: []}]}}\nchannels: {}\n',
    ),
  ),

  // No list: the dash is forgotten
  ...bad.each(inEach, ['security', ({ major }) => messages.noList('oauth', major)], {
    'a map for the list': { oauth: ['read:messages'] },
    'a name for the list': 'oauth',
    'a $ref for the list': REFER,
    'a map with ref for the list': { ref: `#/${SCHEME}` },
  }),
  bad('a scheme for the list, in AsyncAPI 3', in3(inline('availableScopes')), [noList('security', undefined, 3)]),
  bad('a scheme for the list, in AsyncAPI 2', in2(inline('scopes')), [noList('security', undefined, 2)]),
  bad('a map with a near miss of the name and a string', in2({ oauht: 'admin' }), [
    noList('security', 'oauth', 2),
    nearMiss('security/oauht'),
    isString('security/oauht'),
    other.declared.undeclared('security/oauht', 'admin'),
  ]),
  bad(
    'two servers with the same name for a list',
    document2({
      servers: { one: { url: 'a.example.com', security: 'oauth' }, two: { url: 'b.example.com', security: 'oauth' } },
    }),
    [noList('servers/one/security', 'oauth', 2), noList('servers/two/security', 'oauth', 2)],
  ),

  // Where AsyncAPI does not read it
  ...bad.each(heldEach([{ oauth: ['admin'] }]), onChannel, {
    'the name at a channel': 'channels/inbox',
    'the name at a channel in components': 'components/channels/inbox',
  }),
  ...bad.each(heldEach([REFER]), onMessage, { 'a message in components': 'components/messages/sent' }),
  ...bad.each(held3([REFER]), onMessage, { 'a message of a channel': 'channels/inbox/messages/sent' }),
  ...bad.each(held2({ oauth: [] }), onMessage, {
    'a message of an operation': 'channels/inbox/publish/message',
    'one of several messages': 'channels/inbox/subscribe/message/oneOf/0',
    'a message of an operation in components': 'components/channels/inbox/publish/message',
  }),
  bad('a requirement at the root', documents({ security: [{ oauth: [] }] }), [noEffect('security', 'root')]),
  bad(
    'a requirement at the root, with a scheme',
    document3({ security: [{ type: 'oauth2', flows: { implicit: {} } }] }),
    [noEffect('security', 'root')],
  ),
  ...good.each(heldEach([{ none: [] }, { type: 'X509' }]), {
    'another scheme at a channel': 'channels/inbox',
    'another scheme at a message': 'components/messages/sent',
  }),
  ...['2.0.0', '2.1.0', '2.2.0', '2.3.0'].map(asyncapi => {
    const publish = { security: [{ oauth: ['admin'] }], traits: [{ security: [REFER] }] };
    return bad(`an operation in ${asyncapi}`, document2({ asyncapi, channels: { inbox: { publish } } }), [
      noEffect('channels/inbox/publish/security', 'operation'),
      noEffect('channels/inbox/publish/traits/0/security', 'operation'),
    ]);
  }),
  good('messages that are no objects', document2(membersAt('channels/inbox/publish/message/oneOf', [null, 'sent']))),
  good(
    'schemes of which nobody knows the names',
    text(`asyncapi: 3.0.0
info: {title: Messages, version: 1.0.0}
servers: {main: {host: a.example.com, protocol: wss, security: [{none: []}, {name: none}, {type: oauth2, flows: {}}]}}
components: {securitySchemes: {$ref: '#/x-none'}}
`),
    [other.brokenRef('components/securitySchemes')],
  ),
  good('a server in 2.0.0', document2({ asyncapi: '2.0.0', ...membersAt('servers/main', REQUIRES) })),
  good('an operation in 2.4.0', document2({ asyncapi: '2.4.0', ...membersAt('channels/inbox/publish', REQUIRES) })),

  // What is shared is reported once, where it is written.
  bad(
    'a server in components that is referred to twice',
    document2({
      servers: { main: shared('servers/shared'), spare: shared('servers/shared') },
      components: { servers: { shared: serverWith([{ oauth: 'read:messages' }]).main } },
    }),
    [isString('components/servers/shared/security/0/oauth')],
  ),
  bad(
    'a trait in components that is referred to',
    document3({
      operations: { send: { action: 'send', traits: [shared('operationTraits/secured')] } },
      components: { operationTraits: { secured: { security: [{ oauth: [] }] } } },
    }),
    [byName('components/operationTraits/secured/security/0')],
  ),
  bad(
    'a list of requirements behind a $ref',
    document2({
      servers: { main: { url: 'a.example.com', security: SHARED }, spare: { url: 'b.example.com', security: SHARED } },
      'x-security': ['oauth'],
    }),
    [noEntry('x-security/0')],
  ),
  bad(
    'a list of requirements behind an alias',
    text2(`servers:
  main: {url: a.example.com, protocol: wss, security: &security [{oauth: &scopes [read, 1]}, &name {oauht: []}]}
  spare: {url: b.example.com, protocol: wss, security: *security}
channels:
  inbox: {publish: {security: [{oauth: *scopes}, *name]}, subscribe: {security: *security}}`),
    [scopeType(`${MAIN}/oauth/1`, 'a number'), nearMiss('servers/main/security/1/oauht')],
  ),
  bad(
    'a requirement behind a merge key',
    text3(`x-base: &base {protocol: mqtt, security: [{oauth: [read]}]}
servers:
  main: {<<: *base, host: a.example.com}
  spare: {<<: *base, host: b.example.com}`),
    [
      withScopes('x-base/security/0'),
      ['oauth2-secure-transport', 'x-base/protocol', transport.protocol('mqtt', { protocol: 'secure-mqtt' })],
    ],
  ),

  // In another file: in that file
  bad(
    'a server in another file, with the name',
    serverApart(3, '{url: a.example.com, protocol: wss, security: [{oauth: []}]}'),
    [byName('other.yaml#main/security/0')],
  ),
  bad('a string for the scopes of a server', apart2('[{oauth: read}]'), [isString('other.yaml#main/security/0/oauth')]),
  bad('a near miss of the name, in another file', inboxApart(2, '{publish: {security: [{oauht: [read]}]}}'), [
    nearMiss('other.yaml#inbox/publish/security/0/oauht'),
  ]),
  bad(
    'a $ref to the scheme, from another file to this one',
    apart2("[{$ref: 'document.yaml#/components/securitySchemes/oauth'}]"),
    [byReference('other.yaml#main/security', 'oauth')],
  ),
  bad(
    'scopes beside a $ref in an operation',
    apart(
      3,
      'operations: {send: {$ref: other.yaml#/send}}',
      "send: {action: send, security: [{$ref: 'document.yaml#/components/securitySchemes/oauth', scopes: [read]}]}\n",
    ),
    [
      // What stands beside a `$ref` there has no path of its own.
      ['other.yaml#send/security', messages.besideReference('scopes')],
    ],
  ),
  bad('a requirement of a channel, in another file', inboxApart(3, '{address: inbox, security: [oauth]}'), [
    noEffect('other.yaml#inbox/security', 'channel'),
  ]),

  good(
    'an alias without its anchor',
    text2(`servers:
  main:
    url: a.example.com
    protocol: wss
    security:
      - oauth:
          - *none`),
    other.brokenAlias(),
  ),
] satisfies Case[];
