import { document2, document3, FLOW_2, FLOW_3, indent, scheme, yaml } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere } from '../support/places.ts';

function at(server: string, protocol: string, variant: string): Finding {
  return [
    'warn',
    'oauth2-secure-transport',
    `${server}/protocol`,
    `The server takes OAuth2 tokens, and "${protocol}" sends them in clear text. Use "${variant}".`,
  ];
}

const REFERENCE = "$ref: '#/x-schemes/oauth'\n";

/** Cases of what else than the scheme is in a document, with the scheme in place and behind a `$ref`. */
function in2(name: string, rest: string, found: readonly Finding[] = [], components = ''): Case[] {
  return [
    [`${name}: 2.6`, document2(scheme(FLOW_2), rest, components), found],
    [`${name}: 2.6, behind a $ref`, document2(REFERENCE, rest, components) + elsewhere(scheme(FLOW_2)), found],
  ];
}
function in3(name: string, rest: string, found: readonly Finding[] = [], components = ''): Case[] {
  return [
    [`${name}: 3.0`, document3(scheme(FLOW_3), rest, components), found],
    [`${name}: 3.0, behind a $ref`, document3(REFERENCE, rest, components) + elsewhere(scheme(FLOW_3)), found],
  ];
}

function elsewhere(oauth: string): string {
  return `x-schemes:\n  oauth:\n${indent(oauth, 4)}`;
}

/** A server that requires the scheme. */
function server2(url: string, protocol: string): string {
  return `servers: {main: {url: '${url}', protocol: ${protocol}, security: [{oauth: []}]}}\n`;
}
function server3(host: string, protocol: string): string {
  return `servers: {main: {host: '${host}', protocol: ${protocol}, security: [${REFER}]}}\n`;
}

const REFER = "{$ref: '#/components/securitySchemes/oauth'}";

/** Cases of the protocol of a server that requires the scheme. */
function reported(protocol: string, variant: string): Case[] {
  const found = [at('/servers/main', protocol, variant)];
  return [
    ...in2(protocol, server2('broker.example.com', protocol), found),
    ...in3(protocol, server3('broker.example.com', protocol), found),
  ];
}
function silent(protocol: string): Case[] {
  return [
    ...in2(protocol, server2('broker.example.com', protocol)),
    ...in3(protocol, server3('broker.example.com', protocol)),
  ];
}

/** Cases of the address of a server that requires the scheme, and speaks MQTT in clear text. */
function reportedAddress(name: string, address: string): Case[] {
  const found = [at('/servers/main', 'mqtt', 'secure-mqtt')];
  return [...in2(name, server2(address, 'mqtt'), found), ...in3(name, server3(address, 'mqtt'), found)];
}
function silentAddress(name: string, address: string): Case[] {
  return [...in2(name, server2(address, 'mqtt')), ...in3(name, server3(address, 'mqtt'))];
}

/** Cases of an address with a variable, `place`, and what the server says of it. */
function silentVariable(name: string, variables: string): Case[] {
  return variable(name, variables, []);
}
function reportedVariable(name: string, variables: string): Case[] {
  return variable(name, variables, [at('/servers/main', 'mqtt', 'secure-mqtt')]);
}
function variable(name: string, variables: string, found: readonly Finding[]): Case[] {
  const servers = (document: string) => document.replace('protocol:', `variables: ${variables}, protocol:`);
  return [
    ...in2(name, servers(server2('{place}:1883', 'mqtt')), found),
    ...in3(name, servers(server3('{place}:1883', 'mqtt')), found),
  ];
}

/** Cases of the URL of a server of AsyncAPI 2. */
function reportedUrl(name: string, url: string): Case[] {
  return in2(name, server2(url, 'mqtt'), [at('/servers/main', 'mqtt', 'secure-mqtt')]);
}
function silentUrl(url: string): Case[] {
  return in2(url, server2(url, 'mqtt'));
}

const SERVERS_2 = yaml`
  servers:
    public: {url: broker.example.com, protocol: mqtt}
    secure: {url: broker.example.com, protocol: secure-mqtt}
    legacy: {url: broker.example.com, protocol: amqp}
`;
const SERVERS_3 = SERVERS_2.replaceAll('url:', 'host:');

/** What is said of all servers in clear text, and of one. */
const LEGACY = [at('/servers/legacy', 'amqp', 'amqps')];
const BOTH = [at('/servers/public', 'mqtt', 'secure-mqtt'), ...LEGACY];

/** A channel and an operation of it. */
function channel2(channel: string, operation: string): string {
  return `channels: {inbox: {${channel}subscribe: {${operation}}}}\n`;
}
function channel3(channel: string, operation: string): string {
  return yaml`
    channels: {inbox: {${channel}address: inbox}}
    operations: {send: {action: send, channel: {$ref: '#/channels/inbox'}, ${operation}}}
  `;
}

/** Cases of an operation, with the servers above. */
function operation(
  name: string,
  [channelOf2, channelOf3]: readonly [string, string],
  [operationOf2, operationOf3]: readonly [string, string],
  found: readonly Finding[],
): Case[] {
  return [
    ...in2(name, SERVERS_2 + channel2(channelOf2, operationOf2), found),
    ...in3(name, SERVERS_3 + channel3(channelOf3, operationOf3), found),
  ];
}

const ANY = ['', ''] as const;
const ON_LEGACY = [
  'servers: [legacy, secure], ',
  "servers: [{$ref: '#/servers/legacy'}, {$ref: '#/servers/secure'}], ",
] as const;
const ON_SECURE = ['servers: [secure], ', "servers: [{$ref: '#/servers/secure'}], "] as const;
const REQUIRES = ['security: [{oauth: []}]', `security: [${REFER}]`] as const;
const TRAIT_REQUIRES = ['traits: [{}, {security: [{oauth: []}]}]', `traits: [{}, {security: [${REFER}]}]`] as const;

export default [
  ...everywhere('no server in clear text', ({ flow }) => scheme(flow)),

  // The protocol
  ...reported('http', 'https'),
  ...reported('ws', 'wss'),
  ...reported('mqtt', 'secure-mqtt'),
  ...reported('mqtt5', 'secure-mqtt'),
  ...reported('amqp', 'amqps'),
  ...reported('amqp1', 'amqps'),
  ...reported('kafka', 'kafka-secure'),
  ...reported('stomp', 'stomps'),
  ...reported('coap', 'coaps'),
  ...reported('MQTT', 'secure-mqtt'),
  ...reported('Kafka', 'kafka-secure'),
  ...['https', 'wss', 'secure-mqtt', 'mqtts', 'amqps', 'kafka-secure', 'stomps', 'coaps', 'HTTPS'].flatMap(silent),
  ...['nats', 'redis', 'jms', 'sns', 'sqs', 'pulsar', 'solace', 'ibmmq', 'googlepubsub', 'mercure'].flatMap(silent),
  ...['my-mqtt', 'constructor', '__proto__', 'null', '1', '[mqtt]', '{mqtt: 5}'].flatMap(silent),

  // The address
  ...silentAddress('localhost', 'localhost'),
  ...silentAddress('localhost with a port', 'localhost:1883'),
  ...silentAddress('upper-case LOCALHOST', 'LOCALHOST:1883'),
  ...silentAddress('127.0.0.1', '127.0.0.1:1883'),
  ...silentAddress('another loopback address', '127.1.2.3'),
  ...silentAddress('the IPv6 loopback address', '[::1]:1883'),
  ...silentAddress('localhost and a path', 'localhost/mqtt'),
  ...reportedAddress('a host that begins like loopback', 'localhost.example.com'),
  ...reportedAddress('a host with a loopback address in it', '127.0.0.1.example.com'),
  ...reportedAddress('localhost in the path', 'broker.example.com/localhost'),
  ...reportedAddress('localhost before an @', 'localhost@broker.example.com'),
  ...reportedAddress('a private address', '192.168.0.1:1883'),
  ...reportedAddress('another IPv6 address', '[2001:db8::1]:1883'),
  ...reportedAddress('all addresses', '0.0.0.0:1883'),
  ...reportedAddress('the port of TLS', 'broker.example.com:8883'),
  ...reportedAddress('an empty address', ''),
  ...[
    'mqtts://broker.example.com',
    'wss://broker.example.com/mqtt',
    'MQTTS://broker.example.com',
    'secure-mqtt://broker.example.com',
    'mqtt+ssl://broker.example.com',
    'tls://broker.example.com',
    'https://broker.example.com',
  ].flatMap(silentUrl),
  ...silentUrl('mqtt://localhost:1883'),
  ...silentUrl('mqtt://user:s3cr3t@127.0.0.1:1883'),
  ...reportedUrl('a URL in clear text', 'mqtt://broker.example.com'),
  ...reportedUrl('a TLS scheme in the path', 'mqtt://broker.example.com/mqtts://'),
  ...silentVariable('a variable that is localhost by default', '{place: {default: localhost}}'),
  ...reportedVariable('a variable that is not', '{place: {default: broker.example.com}}'),
  ...reportedVariable('a variable that may be localhost', '{place: {enum: [localhost, broker.example.com]}}'),
  ...reportedVariable('a variable that is not there', '{toString: {default: localhost}}'),
  ...reportedVariable('a number for a variable', '{place: {default: 127}}'),
  ...reportedVariable('null for the variables', 'null'),
  ...in2(
    'a variable for the scheme of the URL',
    "servers: {main: {url: '{scheme}://broker.example.com', variables: {scheme: {default: mqtts}}, protocol: mqtt, security: [{oauth: []}]}}\n",
  ),

  // What requires the scheme
  ...operation('an operation on all servers', ANY, REQUIRES, BOTH),
  ...operation('a trait of an operation on all servers', ANY, TRAIT_REQUIRES, BOTH),
  ...operation('an empty list of servers', ['servers: [], ', 'servers: [], '], REQUIRES, BOTH),
  ...operation('an operation on one server in clear text', ON_LEGACY, REQUIRES, LEGACY),
  ...operation('a trait of an operation on one server in clear text', ON_LEGACY, TRAIT_REQUIRES, LEGACY),
  ...operation('an operation on a server with TLS', ON_SECURE, REQUIRES, []),
  ...operation('an operation that requires nothing', ANY, ['security: []', 'security: []'], []),
  ...operation(
    'an operation that requires another scheme',
    ANY,
    ['security: [{certificate: []}]', 'security: [{type: X509}]'],
    [],
  ),
  ...operation(
    'an operation that takes something else, too',
    ON_LEGACY,
    ['security: [{certificate: []}, {oauth: []}]', `security: [{type: X509}, ${REFER}]`],
    LEGACY,
  ),
  ...operation(
    'no objects',
    ANY,
    ['security: [null, oauth, 1], traits: [null, oauth, 1]', 'security: [null, oauth, 1], traits: [null, oauth, 1]'],
    [],
  ),
  // Who writes no list has named a server all the same.
  ...operation('no list of servers', ['servers: secure, ', "servers: {$ref: '#/servers/secure'}, "], REQUIRES, []),
  ...in2('a scheme that does not exist', server2('broker.example.com', 'mqtt').replace('oauth', 'none')),
  ...in2('a server that is not there', SERVERS_2 + channel2('servers: [none, toString], ', 'security: [{oauth: []}]')),
  ...in3(
    'a server that is not there',
    SERVERS_3 + channel3("servers: [{$ref: '#/servers/none'}], ", `security: [${REFER}]`),
    [['error', 'invalid-ref', '/channels/inbox/servers/0/$ref', "'#/servers/none' does not exist"]],
  ),
  ...in3(
    'a channel that is not there',
    `${SERVERS_3}operations: {send: {action: send, channel: {$ref: '#/channels/none'}, security: [${REFER}]}}\n`,
    [['error', 'invalid-ref', '/operations/send/channel/$ref', "'#/channels/none' does not exist"]],
  ),
  ...in2(
    'two channels',
    `${SERVERS_2}channels: {inbox: {servers: [legacy], publish: {security: [{oauth: []}]}}, outbox: {subscribe: {}}}\n`,
    LEGACY,
  ),
  ...in3(
    'two channels',
    `${SERVERS_3}${yaml`
      channels:
        inbox: {servers: [{$ref: '#/servers/legacy'}]}
        outbox: {address: outbox}
      operations:
        send: {action: send, channel: {$ref: '#/channels/outbox'}}
        receive: {action: receive, channel: {$ref: '#/channels/inbox'}, security: [${REFER}]}
    `}`,
    LEGACY,
  ),
  ...in2(
    'a server that requires the scheme, as its operation does',
    `${server2('broker.example.com', 'mqtt')}${channel2('', 'security: [{oauth: []}]')}`,
    [at('/servers/main', 'mqtt', 'secure-mqtt')],
  ),
  ...in3(
    'a server that requires the scheme, as its operation does',
    `${server3('broker.example.com', 'mqtt')}${channel3('', `security: [${REFER}]`)}`,
    [at('/servers/main', 'mqtt', 'secure-mqtt')],
  ),
  ...in2(
    'a server with / and ~',
    "servers: {'eu/w~1': {url: broker.example.com, protocol: mqtt}}\nchannels: {inbox: {servers: ['eu/w~1'], publish: {security: [{oauth: []}]}}}\n",
    [at('/servers/eu~1w~01', 'mqtt', 'secure-mqtt')],
  ),
  ...in3(
    'a server with / and ~',
    `servers: {'eu/w~1': {host: broker.example.com, protocol: mqtt}}\n${channel3("servers: [{$ref: '#/servers/eu~1w~01'}], ", `security: [${REFER}]`)}`,
    [at('/servers/eu~1w~01', 'mqtt', 'secure-mqtt')],
  ),
  ...in2(
    'a server called constructor',
    `servers: {constructor: {url: broker.example.com, protocol: mqtt}}\n${channel2('servers: [constructor], ', 'security: [{oauth: []}]')}`,
    [at('/servers/constructor', 'mqtt', 'secure-mqtt')],
  ),

  // Components
  ...in2(
    'a server in components',
    '',
    [at('/components/servers/main', 'mqtt', 'secure-mqtt')],
    server2('broker.example.com', 'mqtt'),
  ),
  ...in3(
    'a server in components',
    '',
    [at('/components/servers/main', 'mqtt', 'secure-mqtt')],
    server3('broker.example.com', 'mqtt'),
  ),
  ...in2(
    'a server behind a reference',
    "servers: {main: {$ref: '#/components/servers/main'}, spare: {$ref: '#/components/servers/main'}}\n",
    [at('/components/servers/main', 'mqtt', 'secure-mqtt')],
    server2('broker.example.com', 'mqtt'),
  ),
  ...in3(
    'a server behind a reference',
    "servers: {main: {$ref: '#/components/servers/main'}, spare: {$ref: '#/components/servers/main'}}\n",
    [at('/components/servers/main', 'mqtt', 'secure-mqtt')],
    server3('broker.example.com', 'mqtt'),
  ),
  ...in2(
    'an operation behind references',
    yaml`
      servers: {main: {$ref: '#/components/servers/main'}}
      channels: {inbox: {$ref: '#/components/channels/inbox'}}
    `,
    [at('/components/servers/main', 'mqtt', 'secure-mqtt')],
    yaml`
      servers: {main: {url: broker.example.com, protocol: mqtt}}
      channels: {inbox: {servers: [main], publish: {traits: [{$ref: '#/components/operationTraits/secured'}]}}}
      operationTraits: {secured: {security: [{oauth: []}]}}
    `,
  ),
  ...in3(
    'an operation behind references',
    yaml`
      servers: {main: {$ref: '#/components/servers/main'}}
      channels: {inbox: {$ref: '#/components/channels/inbox'}}
      operations: {send: {$ref: '#/components/operations/send'}}
    `,
    [at('/components/servers/main', 'mqtt', 'secure-mqtt')],
    yaml`
      servers: {main: {host: broker.example.com, protocol: mqtt}}
      channels: {inbox: {servers: [{$ref: '#/servers/main'}]}}
      operations:
        send:
          action: send
          channel: {$ref: '#/channels/inbox'}
          traits: [{$ref: '#/components/operationTraits/secured'}]
      operationTraits: {secured: {security: [${REFER}]}}
    `,
  ),
  ...in2(
    'an operation in components that is not used',
    SERVERS_2,
    [],
    'channels: {inbox: {publish: {security: [{oauth: []}]}}}\n',
  ),
  ...in3(
    'an operation in components that is not used',
    SERVERS_3,
    [],
    `operations: {send: {action: send, security: [${REFER}]}}\n`,
  ),
  ...in2(
    'a server in components that is not used',
    channel2('', 'security: [{oauth: []}]'),
    [],
    'servers: {main: {url: broker.example.com, protocol: mqtt}}\n',
  ),
  ...in3(
    'a server in components that is not used',
    channel3('', `security: [${REFER}]`),
    [],
    'servers: {main: {host: broker.example.com, protocol: mqtt}}\n',
  ),
  [
    'a server in another file: 2.6',
    {
      'document.yaml': document2(scheme(FLOW_2), 'servers: {main: {$ref: servers.yaml#/main}}\n'),
      'servers.yaml': 'main: {url: broker.example.com, protocol: mqtt, security: [{oauth: []}]}\n',
    },
    [at('servers.yaml#/main', 'mqtt', 'secure-mqtt')],
  ],
  [
    'a server in another file: 3.0',
    {
      'document.yaml': document3(
        scheme(FLOW_3),
        `servers: {main: {$ref: servers.yaml#/main}}\n${channel3("servers: [{$ref: '#/servers/main'}], ", `security: [${REFER}]`)}`,
      ),
      'servers.yaml': 'main: {host: broker.example.com, protocol: mqtt}\n',
    },
    [at('servers.yaml#/main', 'mqtt', 'secure-mqtt')],
  ],
  [
    'a scheme in the server: 3.0',
    document3(
      scheme(FLOW_3),
      `servers: {main: {host: broker.example.com, protocol: mqtt, security: [{type: oauth2, flows: {}}]}}\n`,
    ),
    [at('/servers/main', 'mqtt', 'secure-mqtt')],
  ],

  // No servers
  ...in2('no servers', channel2('', 'security: [{oauth: []}]')),
  ...in3('no servers', channel3('', `security: [${REFER}]`)),
  ...['null', '[mqtt]', 'mqtt', '{main: null}', '{main: mqtt}', '{main: [mqtt]}', '{main: {}}'].flatMap(servers => [
    ...in2(`${servers} for the servers`, `servers: ${servers}\n${channel2('', 'security: [{oauth: []}]')}`),
    ...in3(`${servers} for the servers`, `servers: ${servers}\n${channel3('', `security: [${REFER}]`)}`),
  ]),
  ...['null', '[inbox]', 'inbox', '{inbox: null}', '{inbox: [publish]}'].flatMap(channels =>
    in2(`${channels} for the channels`, `${SERVERS_2}channels: ${channels}\n`),
  ),
  ...['null', '[send]', 'send', '{send: null}', '{send: [action]}'].flatMap(operations =>
    in3(`${operations} for the operations`, `${SERVERS_3}operations: ${operations}\n`),
  ),

  [
    'no OAuth2 at all: 3.0',
    `${document3('type: X509\n', 'servers: {main: {host: a.example.com, protocol: mqtt, security: [{type: X509}]}}\n')}`,
    [],
  ],
  ...in3('a server without a host', `servers: {main: {protocol: mqtt, security: [${REFER}]}}\n`, [
    at('/servers/main', 'mqtt', 'secure-mqtt'),
  ]),
  ...in3('a server without a protocol', `servers: {main: {host: a.example.com, security: [${REFER}]}}\n`),
  ...in2('a scheme with a word that begins like TLS', server2('mqtt+sslproxy://broker.example.com', 'mqtt'), [
    at('/servers/main', 'mqtt', 'secure-mqtt'),
  ]),
] satisfies Case[];
