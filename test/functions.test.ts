/** The functions in rulesets of one's own: with options, and given what a JSONPath of one's own selects. */
import { Ruleset, type RulesetDefinition, type RulesetFunctionContext } from '@stoplight/spectral-core';
import * as functions from '../functions/index.ts';
import { document2, document3, FLOW_2, FLOW_3, indent, SCHEME, scheme, withField, yaml } from './documents.ts';
import { type Files, linter } from './lint.ts';

type FunctionName = {
  [Name in keyof typeof functions]: (typeof functions)[Name] extends functions.RulesetFunction<never> ? Name : never;
}[keyof typeof functions];

const BY_NAME: Readonly<Record<string, unknown>> = functions;
const NAMES = Object.keys(functions) as FunctionName[];

/** What a function says of a document: the place and the message of each finding. */
async function findingsOf(
  name: FunctionName,
  functionOptions: object | null,
  document: string | Files,
  given = '$',
): Promise<(readonly [place: string, message: string])[]> {
  const found = await linter(rulesetWith(name, functionOptions, given))(document);
  return found.filter(([, code]) => code === 'own').map(([, , place, message]) => [place, message]);
}

function rulesetWith(name: FunctionName, functionOptions: object | null, given = '$'): RulesetDefinition {
  const check = BY_NAME[name] as functions.RulesetFunction<object>;
  return {
    rules: { own: { message: '{{error}}', severity: 'warn', given, then: { function: check, functionOptions } } },
  };
}

const CODE = `${SCHEME}/flows/authorizationCode`;
const HTTP = ': what is sent there would travel in clear text. Write "https://" before the host.';

function withTokenUrl(url: string): string {
  return document2(scheme(withField(FLOW_2, 'tokenUrl', `'${url}'`)));
}

function withScopes(...names: string[]): string {
  const scopes = names.map(name => `    '${name}': Something\n`).join('');
  return document3(scheme(`${withField(FLOW_3, 'availableScopes')}  availableScopes:\n${scopes}`));
}

function mustBeHttps(url: string): [string, string] {
  return [`${CODE}/tokenUrl`, `"tokenUrl" must be an https URL, not "${url}"${HTTP}`];
}

describe('httpsUrls', () => {
  test.each([
    ['localhost', 'http://localhost:8080/token'],
    ['localhost in capitals', 'HTTP://LOCALHOST/token'],
    ['localhost as a whole name', 'http://localhost./token'],
    ['an IPv4 address', 'http://127.0.0.1/token'],
    ['another of its block', 'http://127.1.2.254:8080/token'],
    ['a short form of it', 'http://127.1/token'],
    ['an IPv6 address', 'http://[::1]:8080/token'],
  ])('allowLoopback lets %s pass', async (_name, url) => {
    const document = withTokenUrl(url);
    expect(await findingsOf('httpsUrls', { allowLoopback: true }, document)).toEqual([]);
    expect(await findingsOf('httpsUrls', { allowLoopback: false }, document)).toEqual([mustBeHttps(url)]);
    expect(await findingsOf('httpsUrls', null, document)).toEqual([mustBeHttps(url)]);
  });

  test.each([
    'http://localhost.example.com/token',
    'http://mylocalhost/token',
    'http://128.0.0.1/token',
    'http://192.168.0.1/token',
    'http://[::2]/token',
    'http://as.example.com/localhost',
    'ws://localhost/token',
  ])('allowLoopback does not concern %s', async url => {
    expect(await findingsOf('httpsUrls', { allowLoopback: true }, withTokenUrl(url))).toEqual([mustBeHttps(url)]);
  });

  test.each([
    ['ftp://localhost/token', 'must be an https URL, not "ftp://localhost/token". Write "https://" before the host.'],
    ['http:localhost/token', 'has no "//" after "http:": "http:localhost/token". Write "http://" before the host.'],
    [
      'http://localhost:65536/token',
      'must be an https URL, not "http://localhost:65536/token": what is sent there would travel in clear text. Write "https://" before the host.',
    ],
  ])('allowLoopback does not mend %s', async (url, problem) => {
    expect(await findingsOf('httpsUrls', { allowLoopback: true }, withTokenUrl(url))).toEqual([
      [`${CODE}/tokenUrl`, `"tokenUrl" ${problem}`],
    ]);
  });
});

describe('noUrlCredentials', () => {
  const url = 'https://as.example.com/token?sas_token=4711&Function-Key=0815&lang=en&client_secret=1234';
  const carries = (names: string, remedy: string): [string, string] => [
    `${CODE}/tokenUrl`,
    `"tokenUrl" must not carry ${names} in its query: whoever reads this document could use ${remedy}`,
  ];
  const one = 'it. Remove it, and have a new one issued.';
  const several = 'them. Remove them, and have new ones issued.';

  test.each([
    ['none', null, carries('"client_secret"', one)],
    ['an empty list', { parameters: [] }, carries('"client_secret"', one)],
    ['one', { parameters: ['sas_token'] }, carries('"sas_token" and "client_secret"', several)],
    [
      'several, in other letter case and punctuation',
      { parameters: ['SAS-Token', 'function_key'] },
      carries('"sas_token", "Function-Key" and "client_secret"', several),
    ],
    ['a part of a name', { parameters: ['sas', 'key', 'ang'] }, carries('"client_secret"', one)],
  ])('parameters: %s', async (_name, options, finding) => {
    expect(await findingsOf('noUrlCredentials', options, withTokenUrl(url))).toEqual([finding]);
  });
});

describe('publicHosts', () => {
  const hosts = [
    'as.corp.internal',
    'corp.internal',
    'as.evilcorp.internal',
    '10.0.0.7',
    'as.staging.mycompany.com',
    'staging.mycompany.com',
    'as.mystaging.mycompany.com',
    'localhost',
  ];
  const internal = 'is under "internal", which is reserved for special use (ICANN)';
  const loopback = 'is "localhost", which is reserved for special use (RFC 6761)';
  const address = 'is an address of a private or local network (RFC 6890)';

  test.each([
    ['none', null, [internal, internal, internal, address, '', '', '', loopback]],
    ['a trusted domain', { trustedHosts: ['corp.internal'] }, ['', '', internal, address, '', '', '', loopback]],
    [
      'trusted domains, an address and a label, in other forms',
      { trustedHosts: ['.Corp.Internal', '10.0.0.7', 'LOCALHOST'] },
      ['', '', internal, '', '', '', '', ''],
    ],
    [
      'a forbidden domain',
      { forbiddenHosts: ['staging.mycompany.com'] },
      [
        internal,
        internal,
        internal,
        address,
        'is under "staging.mycompany.com", which this ruleset forbids',
        'is "staging.mycompany.com", which this ruleset forbids',
        '',
        loopback,
      ],
    ],
    [
      'a forbidden domain that is trusted in part',
      { forbiddenHosts: ['mycompany.com'], trustedHosts: ['staging.mycompany.com', 'internal', 'localhost'] },
      ['', '', '', address, '', '', 'is under "mycompany.com", which this ruleset forbids', ''],
    ],
  ])('%s', async (_name, options, problems) => {
    const found = await Promise.all(
      hosts.map(host => findingsOf('publicHosts', options, withTokenUrl(`https://${host}/token`))),
    );
    const own = found.map(findings => findings.filter(([place]) => place.endsWith('/tokenUrl')));
    expect(own).toEqual(
      problems.map(problem =>
        problem === ''
          ? []
          : [[`${CODE}/tokenUrl`, `The host of "tokenUrl" ${problem}. Write the public name of the host.`]],
      ),
    );
  });
});

describe('secureTransport', () => {
  const document = document3(
    scheme(FLOW_3),
    yaml`
      servers:
        broker: {host: broker.example.com, protocol: Kafka, security: [{$ref: '#/components/securitySchemes/oauth'}]}
        queue: {host: queue.example.com, protocol: amqp, security: [{$ref: '#/components/securitySchemes/oauth'}]}
    `,
  );
  const broker = [
    '/servers/broker/protocol',
    'The server takes OAuth2 tokens, and "Kafka" sends them in clear text. Use "kafka-secure".',
  ];
  const queue = [
    '/servers/queue/protocol',
    'The server takes OAuth2 tokens, and "amqp" sends them in clear text. Use "amqps".',
  ];

  test.each([
    ['none', null, [broker, queue]],
    ['an empty list', { safeProtocols: [] }, [broker, queue]],
    ['one', { safeProtocols: ['kafka'] }, [queue]],
    ['several, in other letter case', { safeProtocols: ['KAFKA', 'Amqp'] }, []],
    ['others', { safeProtocols: ['mqtt', 'amqps', 'kaf'] }, [broker, queue]],
  ])('safeProtocols: %s', async (_name, options, findings) => {
    expect(await findingsOf('secureTransport', options, document)).toEqual(findings);
  });
});

describe('broadScopes', () => {
  const broad = (name: string) => [
    `${CODE}/availableScopes/${name}`,
    `The scope "${name}" looks like one for everything. Declare a scope for each kind of access instead.`,
  ];

  test.each([
    ['none', null, [broad('admin')]],
    ['an empty list', { patterns: [] }, [broad('admin')]],
    ['one', { patterns: ['^super'] }, [broad('admin'), broad('superuser:read')]],
    [
      'several, one of them with Unicode properties',
      { patterns: [':manage$', '\\p{Lu}'] },
      [broad('admin'), broad('orders:manage'), broad('Write')],
    ],
  ])('patterns: %s', async (_name, options, findings) => {
    const document = withScopes('admin', 'superuser:read', 'orders:manage', 'orders:manages', 'Write');
    expect(await findingsOf('broadScopes', options, document)).toEqual(findings);
  });
});

/** A flow that every function of flows has something to say of. */
const BAD_FLOW = yaml`
  authorizationUrl: http://127.0.0.1/.well-known/openid-configuration?client_secret=1#top
  tokenUrl: http://as.example/token?scope=a#top
  availableScopes: {}
`;
const BAD_SCOPES = yaml`
  authorizationUrl: https://as.example.com/authorize
  tokenUrl: https://as.example.com/authorize
  availableScopes:
    'all things': ''
    '*': Everything
`;

const FLOWS: readonly functions.FlowName[] = ['authorizationCode', 'clientCredentials', 'implicit', 'password'];

const FLOW_FUNCTIONS: readonly (readonly [FunctionName, flow: string, flows: readonly functions.FlowName[]])[] = [
  ['broadScopes', BAD_SCOPES, FLOWS],
  ['discouragedFlows', BAD_FLOW, ['implicit', 'password']],
  ['endpointRoles', BAD_SCOPES, ['authorizationCode']],
  ['flowSchema', 'typo: 1\n', FLOWS],
  ['httpsUrls', BAD_FLOW, FLOWS],
  ['noUrlCredentials', BAD_FLOW, ['authorizationCode', 'implicit']],
  ['noUrlFragment', BAD_FLOW, FLOWS],
  ['noUrlRequestParameters', BAD_FLOW, ['authorizationCode', 'clientCredentials', 'password']],
  ['nonEmptyScopes', BAD_FLOW, FLOWS],
  ['publicHosts', BAD_FLOW, FLOWS],
  ['refreshUrl', BAD_FLOW, FLOWS],
  ['scopeDescriptions', BAD_SCOPES, FLOWS],
  ['scopeNames', BAD_SCOPES, FLOWS],
];

describe.each(FLOW_FUNCTIONS)('%s with the option flows', (name, flow, reported) => {
  const document = document3(scheme(FLOWS.map(each => `${each}:\n${indent(flow, 2)}`).join('')));

  test.each<[string, readonly functions.FlowName[] | undefined]>([
    ['none', undefined],
    ['no flow', []],
    ...FLOWS.map((each): [string, functions.FlowName[]] => [each, [each]]),
    ['three', ['password', 'authorizationCode', 'implicit']],
  ])('%s', async (_name, flows) => {
    const found = await findingsOf(name, flows === undefined ? {} : { flows }, document);
    const among = FLOWS.filter(each => found.some(([place]) => `${place}/`.startsWith(`${SCHEME}/flows/${each}/`)));
    expect(among).toEqual(reported.filter(each => flows?.includes(each) ?? true));
    expect(found.filter(([place]) => !among.some(each => place.startsWith(`${SCHEME}/flows/${each}`)))).toEqual([]);
  });
});

describe('a function is the same wherever it is given a flow or a scheme', () => {
  const own = (head: string, value: string) => `${head}x-own:\n${indent(value, 2)}`;
  const HEAD_2 = 'asyncapi: 2.6.0\ninfo: {title: Messages, version: 1.0.0}\nchannels: {}\n';
  const HEAD_3 = 'asyncapi: 3.0.0\ninfo: {title: Messages, version: 1.0.0}\n';
  const HEADS = [
    ['AsyncAPI 2.6', HEAD_2, 'scopes'],
    ['AsyncAPI 3.0', HEAD_3, 'availableScopes'],
    ['a document of no version, by its fields as 2.x', '', 'scopes'],
    ['a document of no version, by its fields as 3.x', '', 'availableScopes'],
  ] as const;

  test.each(HEADS)('a flow under a name of its own, in %s', async (_name, head, scopes) => {
    const found = async (name: FunctionName, flow: string) =>
      findingsOf(name, null, own(head, flow.replace('availableScopes', scopes)), '$.x-own');
    expect(await found('broadScopes', BAD_SCOPES)).toEqual([
      [
        `/x-own/${scopes}/*`,
        'The scope "*" looks like one for everything. Declare a scope for each kind of access instead.',
      ],
    ]);
    expect(await found('discouragedFlows', BAD_FLOW)).toEqual([]);
    expect(await found('endpointRoles', BAD_SCOPES)).toEqual([
      [
        '/x-own/tokenUrl',
        '"tokenUrl" is the same as "authorizationUrl": the page where the user grants access is not the endpoint that issues tokens. Write the address of each.',
      ],
    ]);
    expect(await found('flowSchema', BAD_SCOPES.replace('tokenUrl', 'tokenURL'))).toEqual([
      ['/x-own/tokenURL', '"tokenURL" is no field of the authorizationCode flow. Did you mean "tokenUrl"? Rename it.'],
    ]);
    expect(await found('httpsUrls', BAD_FLOW)).toEqual([
      [
        '/x-own/authorizationUrl',
        `"authorizationUrl" must be an https URL, not "http://127.0.0.1/.well-known/openid-configuration?…"${HTTP}`,
      ],
      ['/x-own/tokenUrl', `"tokenUrl" must be an https URL, not "http://as.example/token?…"${HTTP}`],
    ]);
    expect(await found('noUrlCredentials', BAD_FLOW)).toEqual([
      [
        '/x-own/authorizationUrl',
        '"authorizationUrl" must not carry "client_secret" in its query: whoever reads this document could use it. Remove it, and have a new one issued.',
      ],
    ]);
    expect(await found('noUrlFragment', BAD_FLOW)).toEqual(
      ['authorizationUrl', 'tokenUrl'].map(field => [
        `/x-own/${field}`,
        `"${field}" must not have a fragment: clients never send one to the server. Remove the "#" and what follows it.`,
      ]),
    );
    expect(await found('noUrlRequestParameters', BAD_FLOW)).toEqual([
      [
        '/x-own/tokenUrl',
        '"tokenUrl" must not have "scope" in its query: it belongs to the request, and the client adds it itself. Remove it from the URL.',
      ],
    ]);
    expect(await found('nonEmptyScopes', BAD_FLOW)).toEqual([
      [
        `/x-own/${scopes}`,
        `"${scopes}" is empty: a client cannot ask for access that is not declared. Add each scope with its description.`,
      ],
    ]);
    expect(await found('publicHosts', BAD_FLOW)).toEqual([
      [
        '/x-own/authorizationUrl',
        'The host of "authorizationUrl" is an address of a private or local network (RFC 6890). Write the public name of the host.',
      ],
      [
        '/x-own/tokenUrl',
        'The host of "tokenUrl" is under "example", which is reserved for special use (RFC 6761). Write the public name of the host.',
      ],
    ]);
    expect(await found('refreshUrl', BAD_FLOW)).toEqual([
      [
        '/x-own',
        'The OAuth2 flow has no "refreshUrl": a client cannot tell how to renew an expired access token. Add it; it is usually the same as "tokenUrl".',
      ],
    ]);
    expect(await found('scopeDescriptions', BAD_SCOPES)).toEqual([
      [
        `/x-own/${scopes}/all things`,
        'The scope "all things" has no description: nobody can tell what it grants. Say it in a few words.',
      ],
    ]);
    expect(await found('scopeNames', BAD_SCOPES)).toEqual([
      [
        `/x-own/${scopes}/all things`,
        `The scope "all things" must not contain a space: a scope is made of printable ASCII characters but space, '"' and "\\". Declare each scope by itself, or rename it.`,
      ],
    ]);
  });

  test.each([
    [
      'AsyncAPI 2.6',
      document2(scheme(`implicit:\n${indent(BAD_FLOW.replace('availableScopes', 'scopes'), 2)}`)),
      'scopes',
    ],
    ['AsyncAPI 3.0', document3(scheme(`implicit:\n${indent(BAD_FLOW, 2)}`)), 'availableScopes'],
  ])('a flow of its name, in %s', async (_name, document, scopes) => {
    const given = '$.components.securitySchemes[*].flows[*]';
    const flow = `${SCHEME}/flows/implicit`;
    expect(await findingsOf('discouragedFlows', null, document, given)).toEqual([
      [
        flow,
        'The implicit flow is not safe: access tokens pass through the browser, where they leak and can be replaced (RFC 9700, section 2.1.2). Use the authorization code flow with PKCE.',
      ],
    ]);
    expect(await findingsOf('flowSchema', null, document, given)).toEqual([
      [
        `${flow}/tokenUrl`,
        'The implicit flow must not have "tokenUrl": it does not use that endpoint. Remove "tokenUrl".',
      ],
    ]);
    expect(await findingsOf('nonEmptyScopes', null, document, given)).toEqual([
      [
        `${flow}/${scopes}`,
        `"${scopes}" is empty: a client cannot ask for access that is not declared. Add each scope with its description.`,
      ],
    ]);
  });

  test('a flow behind a $ref, at its definition', async () => {
    const document = `${document3(scheme("implicit: {$ref: '#/x-own'}\n"))}${own('', BAD_FLOW)}`;
    expect(await findingsOf('noUrlRequestParameters', null, document, '$.x-own')).toEqual([
      [
        '/x-own/tokenUrl',
        '"tokenUrl" must not have "scope" in its query: it belongs to the request, and the client adds it itself. Remove it from the URL.',
      ],
    ]);
  });

  test.each(HEADS)('a scheme in %s', async (_name, head, scopes) => {
    const bad = yaml`
      type: oauth2
      bearerFormat: JWT
      flows:
        x-client-secret: "4711"
        authorizationCode: {${scopes}: {}}
    `;
    const found = async (name: FunctionName, value: string) => findingsOf(name, null, own(head, value), '$.x-own');
    expect(await found('noClientSecret', bad)).toEqual([
      [
        '/x-own/flows/x-client-secret',
        '"x-client-secret" must not hold a client secret: whoever reads this document could act as the client. Remove it, and have a new secret issued.',
      ],
    ]);
    expect(await found('schemeDescription', bad)).toEqual([
      [
        '/x-own',
        'The OAuth2 scheme has no description. Say in a few words who issues the tokens and how to get access.',
      ],
    ]);
    expect(await found('schemeSchema', bad)).toEqual([
      [
        '/x-own/bearerFormat',
        '"bearerFormat" is no field of an OAuth2 scheme. Remove it, or make it an extension with a name that starts with "x-".',
      ],
    ]);
  });

  test.each(['noClientSecret', 'schemeDescription', 'schemeSchema'] as const)('%s, given no object', async name => {
    for (const value of ['null', 'text', '1', '[]', '[{type: oauth2}]']) {
      expect(await findingsOf(name, null, `${HEAD_3}x-own: ${value}\n`, '$.x-own')).toEqual([]);
    }
  });

  test.each(FLOW_FUNCTIONS)('%s, given no object', async name => {
    for (const value of ['null', 'text', '1', '[]']) {
      const found = await findingsOf(name, null, `${HEAD_3}x-own: ${value}\n`, '$.x-own');
      expect(found.map(([place]) => place)).toEqual(name === 'flowSchema' ? ['/x-own'] : []);
    }
  });

  test.each(['declaredScopes', 'secureTransport', 'securityRequirement', 'unusedScopes'] as const)(
    '%s, given a part, reads the document all the same',
    async name => {
      const document = document3(
        `${scheme(FLOW_3)}scopes: [read:message]\n`,
        yaml`
          servers:
            broker: {host: b.example.com, protocol: kafka, security: [{$ref: '#/components/securitySchemes/oauth'}]}
            queue: {host: q.example.com, protocol: amqps, security: [oauth: []]}
        `,
      );
      const found = await findingsOf(name, null, document);
      expect(found).toHaveLength(1);
      expect(await findingsOf(name, null, document, '$.info')).toEqual(found);
    },
  );
});

describe('a wrong option is an error of the ruleset, which names it', () => {
  function errorsOf(name: FunctionName, options: object): string[] {
    try {
      new Ruleset(rulesetWith(name, options));
      return [];
    } catch (error) {
      return error instanceof AggregateError ? error.errors.map(({ message }) => message) : [String(error)];
    }
  }

  test.each(NAMES.map(name => [name, FLOW_FUNCTIONS.some(([of]) => of === name)] as const))('%s', (name, isOfFlows) => {
    expect(errorsOf(name, { allowLocalhost: true })).toEqual([
      `"${name}" function does not support "allowLocalhost" option`,
    ]);
    expect(errorsOf(name, {})).toEqual([]);
    expect(errorsOf(name, { flows: ['implicit'] })).toEqual(
      isOfFlows ? [] : [`"${name}" function does not support "flows" option`],
    );
  });

  const types = (name: string, option: string, type: string) =>
    `"${name}" function and its "${option}" option accepts only the following types: ${type}`;
  const flows = (option: string) =>
    `"httpsUrls" function and its "${option}" option accepts only the following values: "authorizationCode", "clientCredentials", "implicit", "password"`;

  test.each<[FunctionName, object, string[]]>([
    ['httpsUrls', { allowLoopback: 'yes' }, [types('httpsUrls', 'allowLoopback', 'boolean')]],
    ['httpsUrls', { flows: 'implicit' }, [types('httpsUrls', 'flows', 'array')]],
    ['httpsUrls', { flows: ['implicit', 'implict'] }, [flows('flows[1]')]],
    [
      'httpsUrls',
      { flows: [null], allowLoopback: 1 },
      [types('httpsUrls', 'allowLoopback', 'boolean'), flows('flows[0]')],
    ],
    ['noUrlCredentials', { parameters: 'ticket' }, [types('noUrlCredentials', 'parameters', 'array')]],
    ['noUrlCredentials', { parameters: [1] }, [types('noUrlCredentials', 'parameters[0]', 'string')]],
    ['noUrlCredentials', { parameters: [''] }, ['"parameters" option must not have an empty name']],
    ['publicHosts', { trustedHosts: 'internal' }, [types('publicHosts', 'trustedHosts', 'array')]],
    ['publicHosts', { trustedHosts: [''] }, ['"trustedHosts" option must not have an empty name']],
    ['publicHosts', { forbiddenHosts: [''] }, ['"forbiddenHosts" option must not have an empty name']],
    ['publicHosts', { forbiddenHosts: [1] }, [types('publicHosts', 'forbiddenHosts[0]', 'string')]],
    ['secureTransport', { safeProtocols: 'kafka' }, [types('secureTransport', 'safeProtocols', 'array')]],
    ['secureTransport', { safeProtocols: [''] }, ['"safeProtocols" option must not have an empty name']],
    ['broadScopes', { patterns: '^super' }, [types('broadScopes', 'patterns', 'array')]],
    ['broadScopes', { patterns: [/^super/] }, [types('broadScopes', 'patterns[0]', 'string')]],
    ['broadScopes', { patterns: ['('] }, ['"patterns" option accepts only regular expressions']],
  ])('%s: %j', (name, options, errors) => {
    expect(errorsOf(name, options)).toEqual(errors);
  });

  test('also where nothing validates the ruleset before it is run', () => {
    const { httpsUrls } = functions;
    expect(() => httpsUrls({}, { allowLoopback: 'yes' } as object, {} as RulesetFunctionContext)).toThrow(
      AggregateError,
    );
  });
});
