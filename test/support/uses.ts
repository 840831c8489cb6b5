import { Ruleset, type RulesetDefinition } from '@stoplight/spectral-core';
import * as functions from '../../functions/index.ts';
import { document2, document3, FLOW_2, FLOW_3, indent, SCHEME, scheme, withField, yaml } from './documents.ts';
import { linter } from './lint.ts';

export type FunctionName = {
  [Name in keyof typeof functions]: (typeof functions)[Name] extends functions.RulesetFunction<never> ? Name : never;
}[keyof typeof functions];

const BY_NAME: Readonly<Record<string, unknown>> = functions;
export const FUNCTIONS = Object.keys(functions) as readonly FunctionName[];

type PlacedMessage = readonly [place: string, message: string];

/** A function in a ruleset of one's own, and everything that it says of a document. */
export interface Use {
  readonly name: string;
  readonly check: FunctionName;
  readonly options: object | null;
  readonly given: string;
  readonly document: string;
  readonly findings: readonly PlacedMessage[];
}

/** What a function says of a document. */
export async function findingsOf({
  check,
  options,
  document,
  given,
}: Omit<Use, 'name' | 'findings'>): Promise<PlacedMessage[]> {
  const found = await linter(rulesetWith(check, options, given))(document);
  return found.filter(([, code]) => code === 'own').map(([, , place, message]) => [place, message]);
}

/** What Spectral says of the options of a function. */
export function errorsOf(check: FunctionName, options: object): string[] {
  try {
    new Ruleset(rulesetWith(check, options, '$'));
    return [];
  } catch (error) {
    return error instanceof AggregateError ? error.errors.map(({ message }) => message) : [String(error)];
  }
}

function rulesetWith(name: FunctionName, functionOptions: object | null, given: string): RulesetDefinition {
  const check = BY_NAME[name] as functions.RulesetFunction<object>;
  return {
    rules: { own: { message: '{{error}}', severity: 'warn', given, then: { function: check, functionOptions } } },
  };
}

const CODE = `${SCHEME}/flows/authorizationCode`;

function withTokenUrl(url: string): string {
  return document2(scheme(withField(FLOW_2, 'tokenUrl', `'${url}'`)));
}

type OptionsUse = readonly [name: string, options: object | null, document: string, findings: readonly PlacedMessage[]];

/** Uses with options, given the document. */
function withOptions(check: FunctionName, uses: readonly OptionsUse[]): Use[] {
  return uses.map(([name, options, document, findings]) => ({
    name: `${check}: ${name}`,
    check,
    options,
    given: '$',
    document,
    findings,
  }));
}

const HTTP = ': what is sent there would travel in clear text. Write "https://" before the host.';

const SECRETS = withTokenUrl(
  'https://as.example.com/token?sas_token=4711&Function-Key=0815&lang=en&client_secret=1234',
);
const carries = (names: string, remedy: string): PlacedMessage => [
  `${CODE}/tokenUrl`,
  `"tokenUrl" must not carry ${names} in its query: whoever reads this document could use ${remedy}`,
];
const IT = 'it. Remove it, and have a new one issued.';
const THEM = 'them. Remove them, and have new ones issued.';

const NO_URL_CREDENTIALS = withOptions('noUrlCredentials', [
  ['no options', null, SECRETS, [carries('"client_secret"', IT)]],
  ['no parameters', { parameters: [] }, SECRETS, [carries('"client_secret"', IT)]],
  ['a parameter', { parameters: ['sas_token'] }, SECRETS, [carries('"sas_token" and "client_secret"', THEM)]],
  [
    'parameters in other letter case and punctuation',
    { parameters: ['SAS-Token', 'function_key'] },
    SECRETS,
    [carries('"sas_token", "Function-Key" and "client_secret"', THEM)],
  ],
  ['parts of names', { parameters: ['sas', 'key', 'ang'] }, SECRETS, [carries('"client_secret"', IT)]],
]);

const INTERNAL = 'is under "internal", which is reserved for special use (ICANN)';
const HOSTS: Readonly<Record<string, string>> = {
  'as.corp.internal': INTERNAL,
  'corp.internal': INTERNAL,
  'as.evilcorp.internal': INTERNAL,
  '10.0.0.7': 'is an address of a private or local network (RFC 6890)',
  'as.staging.mycompany.com': '',
  'staging.mycompany.com': '',
  'as.mystaging.mycompany.com': '',
  localhost: 'is "localhost", which is reserved for special use (RFC 6761)',
};

/** The hosts with options that change what is said of some. */
function hostsWith(name: string, options: object | null, changed: Readonly<Record<string, string>>): OptionsUse[] {
  return Object.entries({ ...HOSTS, ...changed }).map(([host, problem]) => [
    `${name}, and ${host}`,
    options,
    document2(scheme(`clientCredentials: {tokenUrl: 'https://${host}/token', scopes: {}}\n`)),
    problem === ''
      ? []
      : [
          [
            `${SCHEME}/flows/clientCredentials/tokenUrl`,
            `The host of "tokenUrl" ${problem}. Write the public name of the host.`,
          ],
        ],
  ]);
}

const PUBLIC_HOSTS = withOptions('publicHosts', [
  ...hostsWith('no options', null, {}),
  ...hostsWith(
    'a trusted domain',
    { trustedHosts: ['corp.internal'] },
    { 'as.corp.internal': '', 'corp.internal': '' },
  ),
  ...hostsWith(
    'trusted domains, an address and a label, in other forms',
    { trustedHosts: ['.Corp.Internal', '10.0.0.7', 'LOCALHOST'] },
    { 'as.corp.internal': '', 'corp.internal': '', '10.0.0.7': '', localhost: '' },
  ),
  ...hostsWith(
    'a forbidden domain in another form',
    { forbiddenHosts: ['..Staging.MyCompany.com'] },
    {
      'as.staging.mycompany.com': 'is under "staging.mycompany.com", which this ruleset forbids',
      'staging.mycompany.com': 'is "staging.mycompany.com", which this ruleset forbids',
    },
  ),
  ...hostsWith(
    'a forbidden domain that is trusted in part',
    {
      forbiddenHosts: ['mycompany.com', 'staging.mycompany.com'],
      trustedHosts: ['as.staging.mycompany.com', 'internal'],
    },
    {
      'as.corp.internal': '',
      'corp.internal': '',
      'as.evilcorp.internal': '',
      'staging.mycompany.com': 'is under "mycompany.com", which this ruleset forbids',
      'as.mystaging.mycompany.com': 'is under "mycompany.com", which this ruleset forbids',
    },
  ),
]);

const SERVERS = document3(
  scheme(FLOW_3),
  yaml`
    servers:
      broker: {host: broker.example.com, protocol: Kafka, security: [{$ref: '#/components/securitySchemes/oauth'}]}
      queue: {host: queue.example.com, protocol: amqp, security: [{$ref: '#/components/securitySchemes/oauth'}]}
  `,
);
const BROKER: PlacedMessage = [
  '/servers/broker/protocol',
  'The server takes OAuth2 tokens, and "Kafka" sends them in clear text. Use "kafka-secure".',
];
const QUEUE: PlacedMessage = [
  '/servers/queue/protocol',
  'The server takes OAuth2 tokens, and "amqp" sends them in clear text. Use "amqps".',
];

const SECURE_TRANSPORT = withOptions('secureTransport', [
  ['no options', null, SERVERS, [BROKER, QUEUE]],
  ['no safeProtocols', { safeProtocols: [] }, SERVERS, [BROKER, QUEUE]],
  ['a safe protocol', { safeProtocols: ['kafka'] }, SERVERS, [QUEUE]],
  ['safe protocols in other letter case', { safeProtocols: ['KAFKA', 'Amqp'] }, SERVERS, []],
  ['other protocols', { safeProtocols: ['mqtt', 'amqps', 'kaf'] }, SERVERS, [BROKER, QUEUE]],
]);

const SCOPES = document3(
  scheme(yaml`
    clientCredentials:
      tokenUrl: https://as.example.com/token
      availableScopes: {admin: All, 'superuser:read': R, 'orders:manage': M, 'orders:manages': N, Write: W}
  `),
);
const broad = (name: string): PlacedMessage => [
  `${SCHEME}/flows/clientCredentials/availableScopes/${name}`,
  `The scope "${name}" looks like one for everything. Declare a scope for each kind of access instead.`,
];

const BROAD_SCOPES = withOptions('broadScopes', [
  ['no options', null, SCOPES, [broad('admin')]],
  ['no patterns', { patterns: [] }, SCOPES, [broad('admin')]],
  ['a pattern', { patterns: ['^super'] }, SCOPES, [broad('admin'), broad('superuser:read')]],
  [
    'patterns, one of them with a Unicode property',
    { patterns: [':manage$', '\\p{Lu}'] },
    SCOPES,
    [broad('admin'), broad('orders:manage'), broad('Write')],
  ],
]);

/** A flow of which nearly every function of flows has something to say, and another for the others. */
export const BAD_FLOW = yaml`
  authorizationUrl: http://127.0.0.1/.well-known/openid-configuration?client_secret=1#top
  tokenUrl: http://as.example/token?scope=a#top
  availableScopes: {}
`;
export const BAD_SCOPES = yaml`
  authorizationUrl: https://as.example.com/authorize
  tokenUrl: https://as.example.com/authorize
  availableScopes:
    'all things': ''
    '*': Everything
`;

export const FLOWS: readonly functions.FlowName[] = ['authorizationCode', 'clientCredentials', 'implicit', 'password'];

/** The same flow under the name of each flow. */
export function inEachFlow(flow: string): string {
  return document3(scheme(FLOWS.map(name => `${name}:\n${indent(flow, 2)}`).join('')));
}

const noRefreshUrl = (place: string, name: string): PlacedMessage => [
  place,
  `The ${name} flow has no "refreshUrl": a client cannot tell how to renew an expired access token. Add it; it is usually the same as "tokenUrl".`,
];
const noRefreshUrls = (...flows: functions.FlowName[]) =>
  flows.map(flow => noRefreshUrl(`${SCHEME}/flows/${flow}`, flow));

const SOME_FLOWS = withOptions('refreshUrl', [
  ['all flows', {}, inEachFlow(BAD_FLOW), noRefreshUrls(...FLOWS)],
  ['no flow', { flows: [] }, inEachFlow(BAD_FLOW), []],
  ['one flow', { flows: ['implicit'] }, inEachFlow(BAD_FLOW), noRefreshUrls('implicit')],
  [
    'two flows',
    { flows: ['password', 'authorizationCode'] },
    inEachFlow(BAD_FLOW),
    noRefreshUrls('authorizationCode', 'password'),
  ],
]);

const HEADS = [
  ['AsyncAPI 2.6', 'asyncapi: 2.6.0\ninfo: {title: Messages, version: 1.0.0}\nchannels: {}\n', 'scopes'],
  ['AsyncAPI 3.0', 'asyncapi: 3.0.0\ninfo: {title: Messages, version: 1.0.0}\n', 'availableScopes'],
  ['a document of no version, by its fields as 2.x', '', 'scopes'],
  ['a document of no version, by its fields as 3.x', '', 'availableScopes'],
] as const;

/** Uses with a JSONPath to an extension of the document, in each version and in none. */
function givenOwn(
  check: FunctionName,
  value: string,
  findings: readonly (readonly [below: string, message: string])[],
): Use[] {
  return HEADS.map(([name, head, scopes]) => {
    const inVersion = (text: string) => text.replaceAll('availableScopes', scopes);
    return {
      name: `${check} given a part of one's own, in ${name}`,
      check,
      options: null,
      given: '$.x-own',
      document: `${head}x-own:\n${indent(inVersion(value), 2)}`,
      findings: findings.map(([below, message]) => [`/x-own${inVersion(below)}`, inVersion(message)]),
    };
  });
}

const fragment = (field: string): PlacedMessage => [
  `/${field}`,
  `"${field}" must not have a fragment: clients never send one to the server. Remove the "#" and what follows it.`,
];

const GIVEN_FLOWS = [
  ...givenOwn('broadScopes', BAD_SCOPES, [
    [
      '/availableScopes/*',
      'The scope "*" looks like one for everything. Declare a scope for each kind of access instead.',
    ],
  ]),
  ...givenOwn('discouragedFlows', BAD_FLOW, []),
  ...givenOwn('endpointRoles', BAD_SCOPES, [
    [
      '/tokenUrl',
      '"tokenUrl" is the same as "authorizationUrl": the page where the user grants access is not the endpoint that issues tokens. Write the address of each.',
    ],
  ]),
  ...givenOwn('flowSchema', BAD_SCOPES.replace('tokenUrl', 'tokenURL'), [
    ['/tokenURL', '"tokenURL" is no field of the authorizationCode flow. Did you mean "tokenUrl"? Rename it.'],
  ]),
  ...givenOwn('httpsUrls', BAD_FLOW, [
    [
      '/authorizationUrl',
      `"authorizationUrl" must be an https URL, not "http://127.0.0.1/.well-known/openid-configuration?…"${HTTP}`,
    ],
    ['/tokenUrl', `"tokenUrl" must be an https URL, not "http://as.example/token?…"${HTTP}`],
  ]),
  ...givenOwn('noUrlCredentials', BAD_FLOW, [
    [
      '/authorizationUrl',
      `"authorizationUrl" must not carry "client_secret" in its query: whoever reads this document could use ${IT}`,
    ],
  ]),
  ...givenOwn('noUrlFragment', BAD_FLOW, [fragment('authorizationUrl'), fragment('tokenUrl')]),
  ...givenOwn('noUrlRequestParameters', BAD_FLOW, [
    [
      '/tokenUrl',
      '"tokenUrl" must not have "scope" in its query: it belongs to the request, and the client adds it itself. Remove it from the URL.',
    ],
  ]),
  ...givenOwn('nonEmptyScopes', BAD_FLOW, [
    [
      '/availableScopes',
      '"availableScopes" is empty: a client cannot ask for access that is not declared. Add each scope with its description.',
    ],
  ]),
  ...givenOwn('publicHosts', BAD_FLOW, [
    [
      '/authorizationUrl',
      'The host of "authorizationUrl" is an address of a private or local network (RFC 6890). Write the public name of the host.',
    ],
    [
      '/tokenUrl',
      'The host of "tokenUrl" is under "example", which is reserved for special use (RFC 6761). Write the public name of the host.',
    ],
  ]),
  ...givenOwn('refreshUrl', BAD_FLOW, [noRefreshUrl('', 'OAuth2')]),
  ...givenOwn('scopeDescriptions', BAD_SCOPES, [
    [
      '/availableScopes/all things',
      'The scope "all things" has no description: nobody can tell what it grants. Say it in a few words.',
    ],
  ]),
  ...givenOwn('scopeNames', BAD_SCOPES, [
    [
      '/availableScopes/all things',
      `The scope "all things" must not contain a space: a scope is made of printable ASCII characters but space, '"' and "\\". Declare each scope by itself, or rename it.`,
    ],
  ]),
];

const BAD_SCHEME = yaml`
  type: oauth2
  bearerFormat: JWT
  flows:
    x-client-secret: "4711"
    authorizationCode: {availableScopes: {}}
`;

const GIVEN_SCHEMES = [
  ...givenOwn('noClientSecret', BAD_SCHEME, [
    [
      '/flows/x-client-secret',
      '"x-client-secret" must not hold a client secret: whoever reads this document could act as the client. Remove it, and have a new secret issued.',
    ],
  ]),
  ...givenOwn('schemeDescription', BAD_SCHEME, [
    ['', 'The OAuth2 scheme has no description. Say in a few words who issues the tokens and how to get access.'],
  ]),
  ...givenOwn('schemeSchema', BAD_SCHEME, [
    [
      '/bearerFormat',
      '"bearerFormat" is no field of an OAuth2 scheme. Remove it, or make it an extension with a name that starts with "x-".',
    ],
  ]),
  ...['null', 'text', '1', '[]', '[{type: oauth2}]'].flatMap(value =>
    (['noClientSecret', 'schemeDescription', 'schemeSchema'] as const).flatMap(check =>
      givenOwn(check, `${value}\n`, []),
    ),
  ),
];

/** What is missing in a flow whose version is known, and where it is not. */
const GIVEN_VERSIONS = HEADS.map(
  ([name, head, scopes]): Use => ({
    name: `flowSchema says what a flow has to have in ${name}`,
    check: 'flowSchema',
    options: null,
    given: '$.x-own',
    document: `${head}x-own: {authorizationUrl: https://as.example.com/a, tokenUrl: https://as.example.com/t}\n`,
    findings: [
      [
        '/x-own',
        `The authorizationCode flow has no ${head === '' ? '"scopes" (AsyncAPI 2) or "availableScopes" (AsyncAPI 3)' : `"${scopes}"`}. Add a map from the name of each scope to its description.`,
      ],
    ],
  }),
);

/** Documents that are neither AsyncAPI 2 or 3 nor a scheme, whatever they have in them. */
const NO_DOCUMENTS = [
  'openapi: 3.0.0\n',
  'asyncapi: 1.2.0\n',
  'asyncapi: 4.0.0\n',
  'asyncapi: 3\n',
  'flows: {password: {}}\n',
  'type: oauth2\n',
  'asyncapi: 4.0.0\ntype: oauth2\nflows: {password: {}}\n',
].flatMap(text =>
  FUNCTIONS.map(
    (check): Use => ({
      name: `${check} given what is no AsyncAPI: ${text.trim().replaceAll('\n', ', ')}`,
      check,
      options: null,
      given: '$',
      document: `${text}components: {securitySchemes: {oauth: {type: oauth2, flow: 1, x-client-secret: a, flows: {password: 1}}}}\n`,
      findings: [],
    }),
  ),
);

/** Uses with a JSONPath to every flow of every scheme. */
const GIVEN_NAMED_FLOWS = (
  [
    ['AsyncAPI 2.6', document2, 'scopes'],
    ['AsyncAPI 3.0', document3, 'availableScopes'],
  ] as const
).flatMap(([name, documentOf, scopes]) => {
  const document = documentOf(scheme(`implicit:\n${indent(BAD_FLOW.replace('availableScopes', scopes), 2)}`));
  const flow = `${SCHEME}/flows/implicit`;
  const uses: [FunctionName, PlacedMessage][] = [
    [
      'discouragedFlows',
      [
        flow,
        'The implicit flow is not safe: access tokens pass through the browser, where they leak and can be replaced (RFC 9700, section 2.1.2). Use the authorization code flow with PKCE.',
      ],
    ],
    [
      'flowSchema',
      [
        `${flow}/tokenUrl`,
        'The implicit flow must not have "tokenUrl": it does not use that endpoint. Remove "tokenUrl".',
      ],
    ],
    [
      'nonEmptyScopes',
      [
        `${flow}/${scopes}`,
        `"${scopes}" is empty: a client cannot ask for access that is not declared. Add each scope with its description.`,
      ],
    ],
    ['refreshUrl', noRefreshUrl(flow, 'implicit')],
  ];
  return uses.map(
    ([check, finding]): Use => ({
      name: `${check} given each flow, in ${name}`,
      check,
      options: null,
      given: '$.components.securitySchemes[*].flows[*]',
      document,
      findings: [finding],
    }),
  );
});

export const USES: readonly Use[] = [
  ...NO_URL_CREDENTIALS,
  ...PUBLIC_HOSTS,
  ...SECURE_TRANSPORT,
  ...BROAD_SCOPES,
  ...SOME_FLOWS,
  ...GIVEN_FLOWS,
  ...GIVEN_NAMED_FLOWS,
  ...GIVEN_SCHEMES,
  ...GIVEN_VERSIONS,
  ...NO_DOCUMENTS,
];

const types = (check: FunctionName, option: string, type: string) =>
  `"${check}" function and its "${option}" option accepts only the following types: ${type}`;
const flowNames = (option: string) =>
  `"httpsUrls" function and its "${option}" option accepts only the following values: "authorizationCode", "clientCredentials", "implicit", "password"`;

/** Options that are wrong, and what Spectral says of them. */
export const WRONG_OPTIONS: readonly (readonly [FunctionName, options: object, errors: readonly string[]])[] = [
  ...FUNCTIONS.map(
    check =>
      [check, { allowLocalhost: true }, [`"${check}" function does not support "allowLocalhost" option`]] as const,
  ),
  ['httpsUrls', { allowLoopback: 'yes' }, [types('httpsUrls', 'allowLoopback', 'boolean')]],
  ['httpsUrls', { flows: 'implicit' }, [types('httpsUrls', 'flows', 'array')]],
  ['httpsUrls', { flows: ['implicit', 'implict'] }, [flowNames('flows[1]')]],
  [
    'httpsUrls',
    { flows: [null], allowLoopback: 1 },
    [types('httpsUrls', 'allowLoopback', 'boolean'), flowNames('flows[0]')],
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
];
