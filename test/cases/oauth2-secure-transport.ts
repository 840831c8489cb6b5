import { messages } from '../../functions/secureTransport.ts';
import { messages as requirement } from '../../functions/securityRequirement.ts';
import type { Case, Changes, Json, OtherFinding, Subject, Version } from '../support/cases.ts';
import {
  bad,
  called,
  document2,
  document3,
  each,
  flow,
  good,
  other,
  REFER,
  SCHEME,
  server,
  serverApart,
  shared,
  text,
  text3,
  withOptions,
} from '../support/cases.ts';

const MQTT = messages.protocol('mqtt', { protocol: 'secure-mqtt' });
const AT_PROTOCOL = ['protocol', MQTT] as const;
const PUBLIC = ['servers/public/protocol', MQTT] as const;
const LEGACY = ['servers/legacy/protocol', messages.protocol('amqp', { protocol: 'amqps' })] as const;
const MAIN = ['servers/main/protocol', MQTT] as const;
const NO_LIST = ({ major }: Version) => requirement.noList('oauth', major);
const IN_COMPONENTS = ['components/servers/main/protocol', MQTT] as const;

// In AsyncAPI 2 and 3: what requires the scheme, and a server with a public host.
const REQUIRES_2 = { security: [{ oauth: [] }] };
const REQUIRES_3 = { security: [REFER] };
const MQTT_2 = { url: 'a.example.com', protocol: 'mqtt' };
const MQTT_3 = { host: 'a.example.com', protocol: 'mqtt' };
const MQTT_SERVER_2 = { servers: { main: MQTT_2 } };
const MQTT_SERVER_3 = { servers: { main: MQTT_3 } };

const withProtocol = (protocol: Json | undefined) => server({ protocol });
const withHost = (host: string) => server({ protocol: 'mqtt', host });
const withUrl = (url: string) => withHost(url).only(2);
const withVariables = (variables: Json) => server({ protocol: 'mqtt', host: '{place}:1883', variables });
const SCHEME_VARIABLE = { host: '{scheme}://a.example.com', variables: { scheme: { default: 'mqtts' } } };
const requiring = (security: Json) => server({ protocol: 'mqtt', security });
/** A requirement in a form that another rule reports, but that requires the scheme. */
const inForm = (name: string, subject: Subject, slip: OtherFinding) => bad(name, subject, [AT_PROTOCOL, slip]);

/** A public, a secure and a legacy server, which require nothing themselves. */
const servers = (address: string) => ({
  public: { [address]: 'a.example.com', protocol: 'mqtt' },
  secure: { [address]: 'b.example.com', protocol: 'secure-mqtt' },
  legacy: { [address]: 'c.example.com', protocol: 'amqp' },
});
const SERVERS_2 = { servers: servers('url') };
const SERVERS_3 = { servers: servers('host') };

/** References to servers. */
const to = (...names: string[]) => names.map(name => ({ $ref: `#/servers/${name}` }));
const TO_MAIN = shared('servers/main');
const TRAITS = { traits: [shared('operationTraits/secured')] };
const TO_INBOX = { channel: { $ref: '#/channels/inbox' } };

/** Operations that require the scheme, in a channel that is called inbox. */
const PUBLISHES = { inbox: { publish: REQUIRES_2 } };
const SENDS = { send: { ...TO_INBOX, ...REQUIRES_3 } };
const SENDS_IN_COMPONENTS = { send: { channel: shared('channels/inbox'), ...REQUIRES_3 } };

/** An operation of a channel that lists these servers, or has this in the place of the list. */
const operation2 = (operation: Changes, listed?: Json) =>
  document2({ ...SERVERS_2, channels: { inbox: { servers: listed, subscribe: operation } as Json } });
const operation3 = (operation: Changes, listed?: Json) =>
  document3({
    ...SERVERS_3,
    channels: { inbox: { address: 'inbox', servers: listed } as Json },
    operations: { send: { action: 'send', ...TO_INBOX, ...operation } as Json },
  });
/** The same in each version: an operation made of what requires the scheme, on all servers or on these. */
const operation = (made: (requires: typeof REQUIRES_2 | typeof REQUIRES_3) => Changes, listed?: string[]) =>
  each(operation2(made(REQUIRES_2), listed), operation3(made(REQUIRES_3), listed && to(...listed)));
const itself = (requires: Changes) => requires;
const withTrait = (requires: Changes) => ({ traits: [requires as Json] });
const withTraits = (requires: Changes) => ({ traits: [{}, requires as Json] });
const withoutAny = () => ({ security: [] });
const halfTyped = () => ({ security: [null, 1], traits: [null, 'oauth', 1] });

export default [
  good('no server', flow().everywhere),

  // The protocol
  ...Object.entries({
    ...{ http: 'https', ws: 'wss', mqtt: 'secure-mqtt', amqp: 'amqps', stomp: 'stomps', coap: 'coaps' },
    ...{ kafka: 'kafka-secure', ibmmq: 'ibmmq-secure', MQTT: 'secure-mqtt', Kafka: 'kafka-secure' },
  }).map(([name, protocol]) =>
    bad(`the protocol ${name}`, withProtocol(name), [['protocol', messages.protocol(name, { protocol })]]),
  ),
  ...bad.rows(withProtocol, {
    'mqtt of version 5': ['mqtt5', ['protocol', messages.protocol('mqtt5', { protocol: 'secure-mqtt', version: '5' })]],
    'amqp of version 1.0': ['amqp1', ['protocol', messages.protocol('amqp1', { protocol: 'amqps', version: '1.0' })]],
  }),
  ...good.each<Json | undefined>(withProtocol, {
    ...called('over TLS', 'https wss secure-mqtt mqtts amqps kafka-secure stomps coaps ibmmq-secure HTTPS'),
    ...called('a protocol that does not tell', 'nats redis jms sns sqs pulsar solace googlepubsub mercure'),
    'a name that ends like a protocol': 'my-mqtt',
    'a name that all JavaScript objects have': 'constructor',
    'null for the protocol': null,
    'a number for the protocol': 1,
    'a list for the protocol': ['mqtt'],
    'an object for the protocol': { mqtt: 5 },
    'no protocol': undefined,
  }),

  // The address
  ...good.each(withHost, {
    ...called(
      'the loopback host',
      'localhost localhost:1883 LOCALHOST:1883 broker.localhost:1883 localhost/mqtt 127.0.0.1:1883 127.1.2.3',
      '[::1]:1883',
    ),
  }),
  ...bad.each(withHost, AT_PROTOCOL, {
    ...called(
      'almost loopback',
      'localhost.example.com mylocalhost 127.0.0.1.example.com broker.example.com/localhost',
      'localhost@broker.example.com',
    ),
    ...called('the host', '192.168.0.1:1883 [2001:db8::1]:1883 0.0.0.0:1883'),
    'the port of TLS': 'broker.example.com:8883',
    'an empty address': '',
  }),
  ...good.each(withUrl, {
    ...called(
      'over TLS',
      'mqtts://broker.example.com wss://broker.example.com/mqtt MQTTS://broker.example.com tls://broker.example.com',
      'secure-mqtt://broker.example.com mqtt+ssl://broker.example.com kafkas://broker.example.com',
    ),
    ...called('the loopback URL', 'mqtt://localhost:1883 mqtt://user:s3cr3t@127.0.0.1:1883'),
  }),
  ...bad.each(withUrl, AT_PROTOCOL, {
    ...called('without TLS', 'mqtt://broker.example.com ws://broker.example.com'),
    ...called('almost TLS', 'mqtt://broker.example.com/mqtts:// mqtt+sslproxy://broker.example.com'),
  }),
  ...Object.entries<[protocol: string | undefined, url: string, scheme: string, secure: string]>({
    'a URL of ws where the protocol is wss': ['wss', 'ws://a.example.com', 'ws', 'wss'],
    'a URL of http where the protocol is https': ['https', 'HTTP://a.example.com', 'http', 'https'],
    'a URL of mqtt where the protocol is secure-mqtt': ['secure-mqtt', 'mqtt://a.example.com', 'mqtt', 'mqtts'],
    'a URL of mqtt5 where the protocol does not tell': ['jms', 'mqtt5://a.example.com', 'mqtt5', 'mqtts'],
    'a URL of amqp where there is no protocol': [undefined, 'amqp://a.example.com', 'amqp', 'amqps'],
  }).map(([name, [protocol, host, scheme, secure]]) =>
    bad(name, server({ protocol, host }).only(2), [['host', messages.url(scheme, { protocol: secure })]]),
  ),
  // AsyncAPI 3 has no such field.
  good('a URL without TLS in AsyncAPI 3', server({ protocol: 'wss', host: 'ws://a.example.com' }).only(3)),
  good('no address', server({ protocol: 'wss', host: undefined })),

  // Variables of the address
  good('a variable that is localhost by default', withVariables({ place: { default: 'localhost' } })),
  ...bad.each(withVariables, AT_PROTOCOL, {
    'a variable that is another host by default': { place: { default: 'broker.example.com' } },
    'a variable that may be localhost': { place: { enum: ['localhost', 'broker.example.com'] } },
    'a variable that is not there': { toString: { default: 'localhost' } } as never,
    'a number for a variable': { place: { default: 127 } },
    'null for the variables': null,
  }),
  good('a variable for the scheme of the URL', server({ protocol: 'mqtt', ...SCHEME_VARIABLE }).only(2)),

  // What requires the scheme
  bad('an operation on all servers', operation(itself), [PUBLIC, LEGACY]),
  bad('a trait of an operation on all servers', operation(withTraits), [PUBLIC, LEGACY]),
  bad('an empty list of servers', operation(itself, []), [PUBLIC, LEGACY]),
  bad('an operation on one server without TLS', operation(itself, ['legacy', 'secure']), [LEGACY]),
  bad('a trait of an operation on one server without TLS', operation(withTrait, ['legacy']), [LEGACY]),
  bad(
    'an operation that takes something else, too',
    each(
      operation2({ security: [{}, { oauth: [] }] }, ['legacy']),
      operation3({ security: [{ type: 'X509' }, REFER] }, to('legacy')),
    ),
    [LEGACY],
  ),
  good('an operation on a server with TLS', operation(itself, ['secure'])),
  good('an operation that requires nothing', operation(withoutAny)),
  good('an operation that requires another scheme', operation3({ security: [{ type: 'X509' }] })),
  good('null and texts for requirements and traits', operation(halfTyped)),
  // What is no list has named a server all the same.
  good('a server for the list', each(operation2(REQUIRES_2, 'secure'), operation3(REQUIRES_3, to('secure')[0]))),
  good('servers that are not there', operation2(REQUIRES_2, ['none', 'toString'])),
  good('a $ref to no server', operation3(REQUIRES_3, to('none')), [
    other.brokenRef('channels/inbox/servers/0', '#/servers/none'),
  ]),
  good('an operation whose channel is not there yet', operation3({ ...REQUIRES_3, channel: undefined })),
  good('an operation whose channel is null', operation3({ ...REQUIRES_3, channel: null })),
  good('an operation with a $ref to no channel', operation3({ ...REQUIRES_3, channel: { $ref: '#/channels/none' } }), [
    other.brokenRef('operations/send/channel', '#/channels/none'),
  ]),
  bad(
    'an operation of one of two channels',
    each(
      document2({
        ...SERVERS_2,
        channels: { inbox: { servers: ['legacy'], publish: REQUIRES_2 }, outbox: { subscribe: {} } },
      }),
      document3({
        ...SERVERS_3,
        channels: { inbox: { servers: to('legacy') }, outbox: {} },
        operations: { send: { channel: { $ref: '#/channels/outbox' } }, receive: { ...TO_INBOX, ...REQUIRES_3 } },
      }),
    ),
    [LEGACY],
  ),
  bad(
    'a server that requires the scheme, as its operation does',
    document2({ servers: { main: { ...MQTT_2, ...REQUIRES_2 } }, channels: PUBLISHES }),
    [MAIN],
  ),
  ...['eu/w~1', 'constructor', 'prototype', '50%25off'].map(name =>
    bad(
      `a server called ${name}`,
      each(
        document2({ servers: { [name]: MQTT_2 }, channels: { inbox: { servers: [name], publish: REQUIRES_2 } } }),
        document3({ servers: { [name]: { ...MQTT_3, ...REQUIRES_3 } } }),
      ),
      [[['servers', name, 'protocol'], MQTT]],
    ),
  ),
  bad(
    'a server with / and ~ behind a $ref',
    document3({ servers: { 'eu/w~1': MQTT_3 }, channels: { inbox: { servers: to('eu~1w~01') } }, operations: SENDS }),
    [[['servers', 'eu/w~1', 'protocol'], MQTT]],
  ),
  bad('a server that requires an inline scheme', requiring([{ type: 'oauth2', flows: {} }]).only(3), [AT_PROTOCOL]),
  good('a server that requires another scheme', requiring([{ type: 'X509' }]).only(3)),

  // Requirements in whatever form
  inForm('a bare name, in AsyncAPI 2', requiring(['oauth']).only(2), other.requirement.noEntry('security/0', 'oauth')),
  inForm(
    'a bare name, in AsyncAPI 3',
    requiring(['oauth']).only(3),
    other.requirement.byName('security/0', 'oauth', false),
  ),
  inForm('a near miss without a dash', requiring('oauht'), ['oauth2-security-requirement', 'security', NO_LIST]),
  inForm('a $ref, in AsyncAPI 2', requiring([REFER]).only(2), other.requirement.byReference('security/0', 'oauth')),
  good('a name of no scheme', requiring([{ none: [] }]).only(2), [other.requirement.unknownScheme('security/0/none')]),
  good('a requirement at the root', document2({ ...SERVERS_2, ...REQUIRES_2 }), [
    other.requirement.noEffect('security', 'root'),
  ]),
  good('an operation before AsyncAPI 2.4', document2({ asyncapi: '2.3.0', ...SERVERS_2, channels: PUBLISHES }), [
    other.requirement.noEffect('channels/inbox/publish/security', 'operation'),
  ]),

  // Components
  ...Object.entries({ none: {}, two: { servers: { main: TO_MAIN, spare: TO_MAIN } } }).map(([references, members]) =>
    bad(
      `a server in components to which ${references} refer`,
      each(
        document2({ ...members, components: { servers: { main: { ...MQTT_2, ...REQUIRES_2 } } } }),
        document3({ ...members, components: { servers: { main: { ...MQTT_3, ...REQUIRES_3 } } } }),
      ),
      [IN_COMPONENTS],
    ),
  ),
  bad(
    'an operation behind $refs',
    each(
      document2({
        servers: { main: TO_MAIN },
        channels: { inbox: shared('channels/inbox') },
        components: {
          servers: { main: MQTT_2 },
          channels: { inbox: { servers: ['main'], publish: TRAITS } },
          operationTraits: { secured: REQUIRES_2 },
        },
      }),
      document3({
        servers: { main: TO_MAIN },
        channels: { inbox: shared('channels/inbox') },
        operations: { send: shared('operations/send') },
        components: {
          servers: { main: MQTT_3 },
          channels: { inbox: { servers: to('main') } },
          operations: { send: { ...TO_INBOX, ...TRAITS } },
          operationTraits: { secured: REQUIRES_3 },
        },
      }),
    ),
    [IN_COMPONENTS],
  ),
  bad(
    'an operation in components, on the servers of the document',
    each(
      document2({ ...SERVERS_2, components: { channels: PUBLISHES } }),
      document3({ ...SERVERS_3, components: { channels: { inbox: {} }, operations: SENDS_IN_COMPONENTS } }),
    ),
    [PUBLIC, LEGACY],
  ),
  bad(
    'an operation in components, or of the document, on all servers in components',
    each(
      document2({ channels: PUBLISHES, components: MQTT_SERVER_2 }),
      document2({ components: { ...MQTT_SERVER_2, channels: PUBLISHES } }),
      document3({ components: { ...MQTT_SERVER_3, channels: { inbox: {} }, operations: SENDS_IN_COMPONENTS } }),
    ),
    [IN_COMPONENTS],
  ),
  bad(
    'an operation in components, on one server there',
    each(
      document2({ components: { ...MQTT_SERVER_2, channels: { inbox: { servers: ['main'], publish: REQUIRES_2 } } } }),
      document3({
        components: { ...MQTT_SERVER_3, channels: { inbox: { servers: [TO_MAIN] } }, operations: SENDS_IN_COMPONENTS },
      }),
    ),
    [IN_COMPONENTS],
  ),
  bad(
    'an operation of the document, and a server in components that is not used',
    document2({
      ...MQTT_SERVER_2,
      channels: PUBLISHES,
      components: { servers: { main: { url: 'b.example.com', protocol: 'amqp' } } },
    }),
    [MAIN],
  ),

  // In another file, and behind aliases
  bad(
    'a server in another file',
    each(
      serverApart(2, '{url: a.example.com, protocol: mqtt, security: [{oauth: []}]}'),
      serverApart(3, `{host: a.example.com, protocol: mqtt, security: [{$ref: 'document.yaml#/${SCHEME}'}]}`),
    ),
    [['other.yaml#main/protocol', MQTT]],
  ),
  bad(
    'an operation on a server in another file',
    serverApart(
      3,
      '{host: a.example.com, protocol: mqtt}',
      `channels: {inbox: {servers: [{$ref: '#/servers/main'}]}}
operations: {send: {channel: {$ref: '#/channels/inbox'}, security: [{$ref: '#/${SCHEME}'}]}}`,
    ),
    [['other.yaml#main/protocol', MQTT]],
  ),
  bad(
    'servers behind aliases and merge keys',
    text3(`x-mqtt: &mqtt {protocol: mqtt}
servers:
  main: &main {<<: *mqtt, host: a.example.com}
  same: *main
  other: {<<: *mqtt, host: b.example.com}
channels: {inbox: {servers: [{$ref: '#/servers/same'}]}, outbox: {servers: [{$ref: '#/servers/other'}]}}
operations:
  send: &send {channel: {$ref: '#/channels/inbox'}, security: &security [{$ref: '#/${SCHEME}'}]}
  again: *send
  receive: {channel: {$ref: '#/channels/outbox'}, security: *security}`),
    [['x-mqtt/protocol', MQTT]],
  ),

  // Documents that are half typed
  ...[null, ['mqtt'], 'mqtt', { main: null }, { main: 'mqtt' }, { main: ['mqtt'] }, { main: {} }].map(servers =>
    good(
      `${JSON.stringify(servers)} for the servers`,
      each(
        document2({ servers, channels: PUBLISHES }),
        document3({ servers, channels: { inbox: {} }, operations: SENDS }),
      ),
    ),
  ),
  ...[null, ['inbox'], 'inbox', { inbox: null }, { inbox: ['publish'] }].map(value =>
    good(
      `${JSON.stringify(value)} for the channels or the operations`,
      each(document2({ ...SERVERS_2, channels: value }), document3({ ...SERVERS_3, operations: value })),
    ),
  ),
  good(
    'a server without TLS, and no OAuth2',
    text(
      'asyncapi: 3.0.0\ninfo: {title: Messages, version: 1.0.0}\nservers: {main: {host: a.example.com, protocol: mqtt, security: [{type: X509}]}}\n',
    ),
  ),

  // Options
  ...withOptions(
    { safeProtocols: ['Kafka', 'ws'] },
    ...good.each<string>(withProtocol, { 'a safe protocol': 'kafka', 'a safe protocol in capitals': 'WS' }),
    good('a URL of a safe protocol', server({ protocol: 'wss', host: 'ws://a.example.com' }).only(2)),
    bad('another protocol', withProtocol('mqtt'), [AT_PROTOCOL]),
  ),
] satisfies Case[];
