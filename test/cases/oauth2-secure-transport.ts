import { messages } from '../../functions/secureTransport.ts';
import { messages as requirement } from '../../functions/securityRequirement.ts';
import {
  bad,
  badEach,
  type Case,
  document2,
  document3,
  each,
  everywhere,
  files,
  flow,
  good,
  goodEach,
  SCHEME,
  server,
  text,
  withOptions,
} from '../support/cases.ts';

const REFER = { $ref: `#/${SCHEME}` };
const MQTT = messages.protocol('mqtt', { protocol: 'secure-mqtt' });
const AMQP = messages.protocol('amqp', { protocol: 'amqps' });

type Members = NonNullable<Parameters<typeof document2>[0]>;
type Json = NonNullable<Members[string]> | null;

const withProtocol = (protocol: Members[string]) => server({ protocol });
const withHost = (host: string) => server({ protocol: 'mqtt', host });
const withUrl = (url: string) => server({ protocol: 'mqtt', host: url }).only(2);

/** A public, a secure and a legacy server, which require nothing themselves. */
const servers = (address: string) => ({
  public: { [address]: 'a.example.com', protocol: 'mqtt' },
  secure: { [address]: 'b.example.com', protocol: 'secure-mqtt' },
  legacy: { [address]: 'c.example.com', protocol: 'amqp' },
});
const PUBLIC = ['servers/public/protocol', MQTT] as const;
const LEGACY = ['servers/legacy/protocol', AMQP] as const;

/** Without members that are undefined. */
const changed = (members: Members) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Record<string, Json>;

/** An operation of a channel that lists these servers, or has this in the place of the list. */
const operation2 = (operation: Record<string, Json>, listed?: Members[string]) =>
  document2({ servers: servers('url'), channels: { inbox: changed({ servers: listed, subscribe: operation }) } });
const operation3 = (operation: Members, listed?: Members[string]) =>
  document3({
    servers: servers('host'),
    channels: { inbox: changed({ address: 'inbox', servers: listed }) },
    operations: { send: changed({ action: 'send', channel: { $ref: '#/channels/inbox' }, ...operation }) },
  });
const REQUIRES_2 = { security: [{ oauth: [] }] };
const REQUIRES_3 = { security: [REFER] };
const to = (...names: string[]) => names.map(name => ({ $ref: `#/servers/${name}` }));
const ALL = each(operation2(REQUIRES_2), operation3(REQUIRES_3));

/** The head of a document with a scheme. */
const HEAD_2 = `asyncapi: 2.6.0
info: {title: Messages, version: 1.0.0}
components:
  securitySchemes:
    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://as.example.com/token', scopes: {read: Read}}}}
`;
const HEAD_3 = HEAD_2.replace('2.6.0', '3.0.0').replace('scopes:', 'availableScopes:');

export default [
  good('no server', everywhere(flow())),

  // The protocol
  ...badEach<[protocol: string, secure: string, version?: string]>(
    ([protocol]) => withProtocol(protocol),
    ([protocol, secure, version]) => [
      'protocol',
      messages.protocol(protocol, { protocol: secure, ...(version && { version }) }),
    ],
    {
      http: ['http', 'https'],
      ws: ['ws', 'wss'],
      mqtt: ['mqtt', 'secure-mqtt'],
      'mqtt of version 5': ['mqtt5', 'secure-mqtt', '5'],
      amqp: ['amqp', 'amqps'],
      'amqp of version 1.0': ['amqp1', 'amqps', '1.0'],
      kafka: ['kafka', 'kafka-secure'],
      stomp: ['stomp', 'stomps'],
      coap: ['coap', 'coaps'],
      ibmmq: ['ibmmq', 'ibmmq-secure'],
      'capital letters': ['MQTT', 'secure-mqtt'],
      'a capital letter': ['Kafka', 'kafka-secure'],
    },
  ),
  ...['https', 'wss', 'secure-mqtt', 'mqtts', 'amqps', 'kafka-secure', 'stomps', 'coaps', 'ibmmq-secure', 'HTTPS'].map(
    protocol => good(`${protocol}, which is TLS`, withProtocol(protocol)),
  ),
  ...['nats', 'redis', 'jms', 'sns', 'sqs', 'pulsar', 'solace', 'googlepubsub', 'mercure'].map(protocol =>
    good(`${protocol}, which does not tell`, withProtocol(protocol)),
  ),
  ...goodEach(withProtocol, {
    'a name that ends like a protocol': 'my-mqtt',
    'a name that all JavaScript objects have': 'constructor',
    null: null,
    'a number': 1,
    'a list': ['mqtt'],
    'an object': { mqtt: 5 },
    'no protocol': undefined,
  }),

  // The address
  ...goodEach(withHost, {
    localhost: 'localhost',
    'localhost with a port': 'localhost:1883',
    'LOCALHOST in capitals': 'LOCALHOST:1883',
    'a name under localhost': 'broker.localhost:1883',
    'an IPv4 address of loopback': '127.0.0.1:1883',
    'another loopback address': '127.1.2.3',
    'the IPv6 address of loopback': '[::1]:1883',
    'localhost and a path': 'localhost/mqtt',
  }),
  ...badEach(withHost, () => ['protocol', MQTT], {
    'a host that begins like loopback': 'localhost.example.com',
    'a host that ends like loopback': 'mylocalhost',
    'a loopback address in a host': '127.0.0.1.example.com',
    'localhost in the path': 'broker.example.com/localhost',
    'localhost before an @': 'localhost@broker.example.com',
    'a private address': '192.168.0.1:1883',
    'another IPv6 address': '[2001:db8::1]:1883',
    'all addresses': '0.0.0.0:1883',
    'the port of TLS': 'broker.example.com:8883',
    'an empty address': '',
  }),
  ...goodEach(withUrl, {
    'a URL of mqtts': 'mqtts://broker.example.com',
    'a URL of wss': 'wss://broker.example.com/mqtt',
    'a URL of MQTTS in capitals': 'MQTTS://broker.example.com',
    'a URL of secure-mqtt': 'secure-mqtt://broker.example.com',
    'a URL of mqtt+ssl': 'mqtt+ssl://broker.example.com',
    'a URL of tls': 'tls://broker.example.com',
    'a URL of kafkas': 'kafkas://broker.example.com',
    'a URL of loopback': 'mqtt://localhost:1883',
    'a URL of loopback with userinfo': 'mqtt://user:s3cr3t@127.0.0.1:1883',
  }),
  ...badEach(withUrl, () => ['protocol', MQTT], {
    'a URL of mqtt': 'mqtt://broker.example.com',
    'a URL of another protocol without TLS': 'ws://broker.example.com',
    'a scheme of TLS in the path': 'mqtt://broker.example.com/mqtts://',
    'a scheme that begins like TLS': 'mqtt+sslproxy://broker.example.com',
  }),
  ...badEach<[protocol: string | undefined, url: string, scheme: string, secure: string]>(
    ([protocol, host]) => server({ protocol, host }).only(2),
    ([, , scheme, secure]) => ['host', messages.url(scheme, { protocol: secure })],
    {
      'a URL of ws where the protocol is wss': ['wss', 'ws://a.example.com', 'ws', 'wss'],
      'a URL of http where the protocol is https': ['https', 'HTTP://a.example.com', 'http', 'https'],
      'a URL of mqtt where the protocol is secure-mqtt': ['secure-mqtt', 'mqtt://a.example.com', 'mqtt', 'mqtts'],
      'a URL of mqtt5 where the protocol does not tell': ['jms', 'mqtt5://a.example.com', 'mqtt5', 'mqtts'],
      'a URL of amqp where there is no protocol': [undefined, 'amqp://a.example.com', 'amqp', 'amqps'],
    },
  ),
  good(
    'a URL without TLS in AsyncAPI 3, which has no such field',
    server({ protocol: 'wss', host: 'ws://a.example.com' }).only(3),
  ),
  good('no address', server({ protocol: 'wss', host: undefined })),

  // Variables of the address
  ...goodEach<Members[string]>(variables => server({ protocol: 'mqtt', host: '{place}:1883', variables }), {
    'a variable that is localhost by default': { place: { default: 'localhost' } },
  }),
  ...badEach<Members[string]>(
    variables => server({ protocol: 'mqtt', host: '{place}:1883', variables }),
    () => ['protocol', MQTT],
    {
      'a variable that is another host by default': { place: { default: 'broker.example.com' } },
      'a variable that may be localhost': { place: { enum: ['localhost', 'broker.example.com'] } },
      'a variable that is not there': { toString: { default: 'localhost' } },
      'a number for a variable': { place: { default: 127 } },
      'null for the variables': null,
    },
  ),
  ...goodEach<string>(
    scheme =>
      server({ protocol: 'mqtt', host: '{scheme}://a.example.com', variables: { scheme: { default: scheme } } }).only(
        2,
      ),
    { 'a variable for the scheme of the URL': 'mqtts' },
  ),

  // What requires the scheme
  bad('an operation on all servers', ALL, PUBLIC, LEGACY),
  bad(
    'a trait of an operation on all servers',
    each(operation2({ traits: [{}, REQUIRES_2] }), operation3({ traits: [{}, REQUIRES_3] })),
    PUBLIC,
    LEGACY,
  ),
  bad('an empty list of servers', each(operation2(REQUIRES_2, []), operation3(REQUIRES_3, [])), PUBLIC, LEGACY),
  bad(
    'an operation on one server without TLS',
    each(operation2(REQUIRES_2, ['legacy', 'secure']), operation3(REQUIRES_3, to('legacy', 'secure'))),
    LEGACY,
  ),
  bad(
    'a trait of an operation on one server without TLS',
    each(operation2({ traits: [REQUIRES_2] }, ['legacy']), operation3({ traits: [REQUIRES_3] }, to('legacy'))),
    LEGACY,
  ),
  bad(
    'an operation that takes something else, too',
    each(
      operation2({ security: [{}, { oauth: [] }] }, ['legacy']),
      operation3({ security: [{ type: 'X509' }, REFER] }, to('legacy')),
    ),
    LEGACY,
  ),
  good(
    'an operation on a server with TLS',
    each(operation2(REQUIRES_2, ['secure']), operation3(REQUIRES_3, to('secure'))),
  ),
  good('an operation that requires nothing', each(operation2({ security: [] }), operation3({ security: [] }))),
  good('an operation that requires another scheme', operation3({ security: [{ type: 'X509' }] })),
  good(
    'no objects',
    each(
      operation2({ security: [null, 1], traits: [null, 'oauth', 1] }),
      operation3({ security: [null, 1], traits: [null, 'oauth', 1] }),
    ),
  ),
  // What is no list has named a server all the same.
  good(
    'a server in the place of the list',
    each(operation2(REQUIRES_2, 'secure'), operation3(REQUIRES_3, to('secure')[0])),
  ),
  good('servers that are not there', operation2(REQUIRES_2, ['none', 'toString'])),
  good('a $ref to a server that is not there', operation3(REQUIRES_3, to('none')), [
    'invalid-ref',
    'channels/inbox/servers/0/$ref',
    "'#/servers/none' does not exist",
  ]),
  good('an operation whose channel is not there yet', operation3({ ...REQUIRES_3, channel: undefined })),
  good('an operation whose channel is null', operation3({ ...REQUIRES_3, channel: null })),
  good('an operation with a $ref to no channel', operation3({ ...REQUIRES_3, channel: { $ref: '#/channels/none' } }), [
    'invalid-ref',
    'operations/send/channel/$ref',
    "'#/channels/none' does not exist",
  ]),
  bad(
    'one of two channels',
    each(
      document2({
        servers: servers('url'),
        channels: { inbox: { servers: ['legacy'], publish: REQUIRES_2 }, outbox: { subscribe: {} } },
      }),
      document3({
        servers: servers('host'),
        channels: { inbox: { servers: to('legacy') }, outbox: {} },
        operations: {
          send: { channel: { $ref: '#/channels/outbox' } },
          receive: { channel: { $ref: '#/channels/inbox' }, ...REQUIRES_3 },
        },
      }),
    ),
    LEGACY,
  ),
  bad(
    'a server that requires the scheme, as its operation does',
    document2({
      servers: { main: { url: 'a.example.com', protocol: 'mqtt', ...REQUIRES_2 } },
      channels: { inbox: { publish: REQUIRES_2 } },
    }),
    ['servers/main/protocol', MQTT],
  ),
  ...badEach<string>(
    name =>
      each(
        document2({
          servers: { [name]: { url: 'a.example.com', protocol: 'mqtt' } },
          channels: { inbox: { servers: [name], publish: REQUIRES_2 } },
        }),
        document3({
          servers: { [name]: { host: 'a.example.com', protocol: 'mqtt', ...REQUIRES_3 } },
        }),
      ),
    name => [['servers', name, 'protocol'], MQTT],
    {
      'a server with / and ~': 'eu/w~1',
      'a server called constructor': 'constructor',
      'a server called prototype': 'prototype',
      'a server with a percent sign': '50%25off',
    },
  ),
  bad(
    'a server with / and ~ behind a $ref',
    document3({
      servers: { 'eu/w~1': { host: 'a.example.com', protocol: 'mqtt' } },
      channels: { inbox: { servers: to('eu~1w~01') } },
      operations: { send: { channel: { $ref: '#/channels/inbox' }, ...REQUIRES_3 } },
    }),
    [['servers', 'eu/w~1', 'protocol'], MQTT],
  ),
  bad('an inline scheme', server({ protocol: 'mqtt', security: [{ type: 'oauth2', flows: {} }] }).only(3), [
    'protocol',
    MQTT,
  ]),
  good('another scheme', server({ protocol: 'mqtt', security: [{ type: 'X509' }] }).only(3)),

  // Requirements in whatever form
  ...([2, 3] as const).flatMap(version => [
    bad(
      `a bare name, in AsyncAPI ${version}`,
      server({ protocol: 'mqtt', security: ['oauth'] }).only(version),
      ['protocol', MQTT],
      [
        'oauth2-security-requirement',
        'security/0',
        version === 2 ? requirement.noEntry('oauth') : requirement.byName('oauth', false),
      ],
    ),
    bad(
      `a near miss of the name without a dash, in AsyncAPI ${version}`,
      server({ protocol: 'mqtt', security: 'oauht' }).only(version),
      ['protocol', MQTT],
      ['oauth2-security-requirement', 'security', requirement.noList('oauth', version)],
    ),
  ]),
  bad(
    'a $ref, in AsyncAPI 2',
    server({ protocol: 'mqtt', security: [REFER] }).only(2),
    ['protocol', MQTT],
    ['oauth2-security-requirement', 'security/0', requirement.byReference('oauth')],
  ),
  good('the name of no scheme', server({ protocol: 'mqtt', security: [{ none: [] }] }).only(2), [
    'oauth2-security-requirement',
    'security/0/none',
    requirement.unknownScheme('none'),
  ]),
  good('requirements of the root', document2({ servers: servers('url'), ...REQUIRES_2 }), [
    'oauth2-security-requirement',
    'security',
    requirement.noEffect('root'),
  ]),
  good(
    'an operation before AsyncAPI 2.4',
    document2({ asyncapi: '2.3.0', servers: servers('url'), channels: { inbox: { publish: REQUIRES_2 } } }),
    ['oauth2-security-requirement', 'channels/inbox/publish/security', requirement.noEffect('operation')],
  ),

  // Components
  ...(
    [
      ['a server in components', {}],
      [
        'a server in components that is referred to',
        { servers: { main: { $ref: '#/components/servers/main' }, spare: { $ref: '#/components/servers/main' } } },
      ],
    ] as const
  ).map(([name, members]) =>
    bad(
      name,
      each(
        document2({
          ...members,
          components: { servers: { main: { url: 'a.example.com', protocol: 'mqtt', ...REQUIRES_2 } } },
        }),
        document3({
          ...members,
          components: { servers: { main: { host: 'a.example.com', protocol: 'mqtt', ...REQUIRES_3 } } },
        }),
      ),
      ['components/servers/main/protocol', MQTT],
    ),
  ),
  bad(
    'an operation behind $refs',
    each(
      document2({
        servers: { main: { $ref: '#/components/servers/main' } },
        channels: { inbox: { $ref: '#/components/channels/inbox' } },
        components: {
          servers: { main: { url: 'a.example.com', protocol: 'mqtt' } },
          channels: {
            inbox: { servers: ['main'], publish: { traits: [{ $ref: '#/components/operationTraits/secured' }] } },
          },
          operationTraits: { secured: REQUIRES_2 },
        },
      }),
      document3({
        servers: { main: { $ref: '#/components/servers/main' } },
        channels: { inbox: { $ref: '#/components/channels/inbox' } },
        operations: { send: { $ref: '#/components/operations/send' } },
        components: {
          servers: { main: { host: 'a.example.com', protocol: 'mqtt' } },
          channels: { inbox: { servers: to('main') } },
          operations: {
            send: { channel: { $ref: '#/channels/inbox' }, traits: [{ $ref: '#/components/operationTraits/secured' }] },
          },
          operationTraits: { secured: REQUIRES_3 },
        },
      }),
    ),
    ['components/servers/main/protocol', MQTT],
  ),
  bad(
    'an operation in components, on the servers of the document',
    each(
      document2({ servers: servers('url'), components: { channels: { inbox: { publish: REQUIRES_2 } } } }),
      document3({
        servers: servers('host'),
        components: {
          channels: { inbox: {} },
          operations: { send: { channel: { $ref: '#/components/channels/inbox' }, ...REQUIRES_3 } },
        },
      }),
    ),
    PUBLIC,
    LEGACY,
  ),
  ...(
    [
      ['an operation in components, on the servers there', undefined],
      ['an operation in components, on one server there', 'main'],
    ] as const
  ).map(([name, listed]) =>
    bad(
      name,
      each(
        document2({
          components: {
            servers: { main: { url: 'a.example.com', protocol: 'mqtt' } },
            channels: { inbox: changed({ servers: listed && [listed], publish: REQUIRES_2 }) },
          },
        }),
        document3({
          components: {
            servers: { main: { host: 'a.example.com', protocol: 'mqtt' } },
            channels: { inbox: changed({ servers: listed && [{ $ref: '#/components/servers/main' }] }) },
            operations: { send: { channel: { $ref: '#/components/channels/inbox' }, ...REQUIRES_3 } },
          },
        }),
      ),
      ['components/servers/main/protocol', MQTT],
    ),
  ),
  bad(
    'an operation of the document, with servers in components alone',
    document2({
      channels: { inbox: { publish: REQUIRES_2 } },
      components: { servers: { main: { url: 'a.example.com', protocol: 'mqtt' } } },
    }),
    ['components/servers/main/protocol', MQTT],
  ),
  bad(
    'an operation of the document, and a server in components that is not used',
    document2({
      servers: { main: { url: 'a.example.com', protocol: 'mqtt' } },
      channels: { inbox: { publish: REQUIRES_2 } },
      components: { servers: { main: { url: 'b.example.com', protocol: 'amqp' } } },
    }),
    ['servers/main/protocol', MQTT],
  ),

  // In another file, and behind aliases
  ...(
    [
      ['url', HEAD_2, '{oauth: []}'],
      ['host', HEAD_3, "{$ref: 'document.yaml#/components/securitySchemes/oauth'}"],
    ] as const
  ).map(([address, head, entry]) =>
    bad(
      `a server in another file, with its ${address}`,
      files({
        'document.yaml': `${head}servers: {main: {$ref: other.yaml#/main}}\n`,
        'other.yaml': `main: {${address}: a.example.com, protocol: mqtt, security: [${entry}]}\n`,
      }),
      ['other.yaml#main/protocol', MQTT],
    ),
  ),
  bad(
    'an operation on a server in another file',
    files({
      'document.yaml': `${HEAD_3}servers: {main: {$ref: other.yaml#/main}}
channels: {inbox: {servers: [{$ref: '#/servers/main'}]}}
operations: {send: {channel: {$ref: '#/channels/inbox'}, security: [{$ref: '#/${SCHEME}'}]}}
`,
      'other.yaml': 'main: {host: a.example.com, protocol: mqtt}\n',
    }),
    ['other.yaml#main/protocol', MQTT],
  ),
  bad(
    'servers behind aliases and merge keys',
    text(`${HEAD_3}x-mqtt: &mqtt {protocol: mqtt}
servers:
  main: &main {<<: *mqtt, host: a.example.com}
  same: *main
  other: {<<: *mqtt, host: b.example.com}
channels: {inbox: {servers: [{$ref: '#/servers/same'}]}, outbox: {servers: [{$ref: '#/servers/other'}]}}
operations:
  send: &send {channel: {$ref: '#/channels/inbox'}, security: &security [{$ref: '#/${SCHEME}'}]}
  again: *send
  receive: {channel: {$ref: '#/channels/outbox'}, security: *security}
`),
    ['x-mqtt/protocol', MQTT],
  ),

  // Documents that are half typed
  ...[null, ['mqtt'], 'mqtt', { main: null }, { main: 'mqtt' }, { main: ['mqtt'] }, { main: {} }].map(value =>
    good(
      `${JSON.stringify(value)} for the servers`,
      each(
        document2({ servers: value, channels: { inbox: { publish: REQUIRES_2 } } }),
        document3({
          servers: value,
          channels: { inbox: {} },
          operations: { send: { channel: { $ref: '#/channels/inbox' }, ...REQUIRES_3 } },
        }),
      ),
    ),
  ),
  ...[null, ['inbox'], 'inbox', { inbox: null }, { inbox: ['publish'] }].map(value =>
    good(
      `${JSON.stringify(value)} for the channels or the operations`,
      each(
        document2({ servers: servers('url'), channels: value }),
        document3({ servers: servers('host'), operations: value }),
      ),
    ),
  ),
  good(
    'no OAuth2 at all',
    text(
      'asyncapi: 3.0.0\ninfo: {title: Messages, version: 1.0.0}\nservers: {main: {host: a.example.com, protocol: mqtt, security: [{type: X509}]}}\n',
    ),
  ),

  // Options
  ...withOptions(
    { safeProtocols: ['Kafka', 'ws'] },
    ...goodEach<string>(withProtocol, { 'a safe protocol': 'kafka', 'a safe protocol in capitals': 'WS' }),
    good('a URL of a safe protocol', server({ protocol: 'wss', host: 'ws://a.example.com' }).only(2)),
    bad('another protocol', withProtocol('mqtt'), ['protocol', MQTT]),
  ),
] satisfies Case[];
