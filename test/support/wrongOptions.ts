import { FUNCTIONS, type FunctionName } from './uses.ts';

/** A function, options that are wrong, and what is said of them. */
type WrongOptions = readonly [FunctionName, options: unknown, errors: readonly string[]];

/** An option with values of which each is wrong: as they are written, and as they are shown if that is not the same. */
function wrong(
  check: FunctionName,
  option: string,
  expected: string,
  values: readonly (readonly [value: unknown, shown?: string])[],
): WrongOptions[] {
  return values.map(([value, shown = JSON.stringify(value)]) => [
    check,
    { [option]: value },
    [`"${check}" function: "${option}" must be ${expected}, not ${shown}`],
  ]);
}

/** A list in which one entry is wrong. */
function wrongEntries(
  check: FunctionName,
  option: string,
  expected: string,
  right: unknown,
  ...values: readonly (readonly [value: unknown, shown?: string])[]
): WrongOptions[] {
  return [
    ...wrong(check, option, `a list of ${expected}`, [['text'], [1], [null, 'null'], [{ 0: right }, 'an object']]),
    ...[...values, [null, 'null'] as const, [[right], 'a list'] as const].map(
      ([value, shown = JSON.stringify(value)]): WrongOptions => [
        check,
        { [option]: [right, value] },
        [`"${check}" function: "${option}" must be ${expected}, not ${shown}`],
      ],
    ),
  ];
}

const ALL_FLOWS = '"authorizationCode", "clientCredentials", "implicit" or "password"';
const HOST_NAMES = 'host names such as "example.com"';
const NO_HOSTS = [
  [''],
  [' '],
  [1],
  ['https://example.com'],
  ['example.com:443'],
  ['example.com/token'],
  ['*.example.com'],
  ['a b.com'],
  ['example.com.'],
  ['user@example.com'],
  ['münchen.de'],
  ['127.1'],
] as const;
const METADATA = 'metadata documents with "issuer" and "token_endpoint"';
const SERVER = { issuer: 'https://as.acme.com', token_endpoint: 'https://as.acme.com/token' };
const booleans = (check: FunctionName, option: string) =>
  wrong(check, option, 'true or false', [['yes please'], [1], [null, 'null'], [[true], 'a list']]);
const lacking = (server: object, lack: string): WrongOptions => [
  'serverMetadata',
  { servers: [SERVER, server] },
  [`"serverMetadata" function: "servers[1]" must have ${lack}`],
];

export const WRONG_OPTIONS: readonly WrongOptions[] = [
  ...FUNCTIONS.flatMap((check): WrongOptions[] => [
    [check, { allowLocalhost: true }, [`"${check}" function does not support "allowLocalhost" option`]],
    [check, { constructor: 1 }, [`"${check}" function does not support "constructor" option`]],
    [check, 'text', [`"${check}" function: the options must be an object, not a string`]],
    [check, [], [`"${check}" function: the options must be an object, not a list`]],
  ]),
  [
    'publicHosts',
    { trustedHost: ['example.com'] },
    ['"publicHosts" function does not support "trustedHost" option. Did you mean "trustedHosts"?'],
  ],
  [
    'httpsUrls',
    { flows: ['implicit', 'implict'], allowLoopback: 1 },
    [
      `"httpsUrls" function: "flows" must be ${ALL_FLOWS}, not "implict"`,
      '"httpsUrls" function: "allowLoopback" must be true or false, not 1',
    ],
  ],
  ...booleans('httpsUrls', 'allowLoopback'),
  ...wrongEntries('httpsUrls', 'flows', ALL_FLOWS, 'implicit', ['implict'], ['Implicit'], ['x-own'], [1]),
  ...wrongEntries('discouragedFlows', 'flows', '"implicit" or "password"', 'implicit', ['authorizationCode'], ['x']),
  ...wrongEntries(
    'noUrlCredentials',
    'parameters',
    'parameter names such as "ticket"',
    'ticket',
    [''],
    [' '],
    [1],
    ['?ticket'],
    ['ticket='],
    ['a b'],
    ['-'],
    ['a&b'],
    ['https://a'],
  ),
  ...['trustedHosts', 'allowedHosts', 'forbiddenHosts'].flatMap(option =>
    wrongEntries('publicHosts', option, HOST_NAMES, 'example.com', ...NO_HOSTS),
  ),
  ...wrongEntries(
    'secureTransport',
    'safeProtocols',
    'protocol names such as "kafka"',
    'kafka',
    [''],
    [' '],
    [1],
    ['kafka://'],
    ['kafka://broker'],
    ['a b'],
    ['*'],
  ),
  ...wrongEntries(
    'broadScopes',
    'patterns',
    'regular expressions with the "u" flag',
    '^super',
    [''],
    ['('],
    ['\\-'],
    [1],
    [`(${'a'.repeat(100)}`, `"(${'a'.repeat(63)}…"`],
  ),
  ...booleans('serverMetadata', 'otherServers'),
  ...booleans('serverMetadata', 'complete'),
  ...booleans('serverMetadata', 'pkce'),
  ...wrongEntries('serverMetadata', 'servers', METADATA, SERVER, ['https://as.acme.com'], [1]),
  lacking({}, '"issuer"'),
  lacking({ ...SERVER, issuer: 1 }, '"issuer"'),
  lacking({ issuer: 'https://as.acme.com' }, '"token_endpoint" or "authorization_endpoint"'),
  lacking({ ...SERVER, token_endpoint: '/token' }, 'an absolute URL as "token_endpoint"'),
  lacking({ ...SERVER, authorization_endpoint: null }, 'an absolute URL as "authorization_endpoint"'),
  lacking({ ...SERVER, mtls_endpoint_aliases: 'a' }, 'an object as "mtls_endpoint_aliases"'),
  lacking({ ...SERVER, mtls_endpoint_aliases: { token_endpoint: 1 } }, 'an absolute URL as "token_endpoint"'),
  ...[
    'grant_types_supported',
    'response_types_supported',
    'scopes_supported',
    'code_challenge_methods_supported',
  ].flatMap(list => [
    lacking({ ...SERVER, [list]: 'text' }, `a list of strings as "${list}"`),
    lacking({ ...SERVER, [list]: ['a', 1] }, `a list of strings as "${list}"`),
  ]),
];

/** Options that every function that has them takes. */
export const RIGHT_OPTIONS: readonly (readonly [FunctionName, options: object | null])[] = [
  ...FUNCTIONS.flatMap((check): [FunctionName, object | null][] => [
    [check, {}],
    [check, null],
  ]),
  ['httpsUrls', { flows: [], allowLoopback: false }],
  ['discouragedFlows', { flows: ['password', 'implicit'] }],
  ['noUrlCredentials', { parameters: ['ticket', 'X-Ticket', 'a.b', 'ключ'] }],
  ['publicHosts', { trustedHosts: ['.corp.internal', 'localhost', '10.0.0.1', '[::1]', 'xn--mnchen-3ya.de', 'A.com'] }],
  ['secureTransport', { safeProtocols: ['kafka', 'MQTT', 'kafka+ssl', 'amqp1'] }],
  ['broadScopes', { patterns: ['^super', '\\p{Lu}', '[a-z]{2}'] }],
  [
    'serverMetadata',
    { servers: [SERVER, { ...SERVER, scopes_supported: [], jwks_uri: 1, mtls_endpoint_aliases: {} }], pkce: true },
  ],
];
