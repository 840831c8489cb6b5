import fc from 'fast-check';

/** The same random values in every run, so that a test fails for a change and not by chance. `SEED=… npx jest …` takes others. */
export const SEED = Number(process.env.SEED || 20261126);

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Every kind of JSON value, the awkward ones too. */
export const VALUES: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1.5,
  '',
  ' ',
  'text',
  'https://as.example.com/token',
  [],
  [null],
  ['text'],
  [['text']],
  {},
  { key: 'text' },
  { key: null },
  { key: { key: 'text' } },
  { toString: 'text' },
];

/** Names that every JavaScript object seems to have. */
export const PROTOTYPE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'length',
  'then',
] as const;

/** A copy with one more member; `__proto__` is a name like any other. */
export function withMember(object: JsonObject, key: string, value: Json): JsonObject {
  return { ...object, [key]: value };
}

export function withoutMember(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

/** Strings that are URLs, nearly URLs and no URLs at all. */
export const URLS: readonly string[] = [
  'https://as.example.com',
  'https://as.example.com/',
  'HTTPS://AS.EXAMPLE.COM/TOKEN',
  'http://as.example.com/token',
  'https://as.example.com:8443/token',
  'https://as.example.com:99999/token',
  'https://as.example.com:port/token',
  'https://as.example.com:/token',
  'https://user:password@as.example.com/token',
  'https://user@name@as.example.com/token',
  'https://as.example.com/token?audience=a&audience=b',
  'https://as.example.com/token?a=b c',
  'https://as.example.com/token?a=[b]',
  'https://as.example.com/token#',
  'https://as.example.com/token#fragment',
  'https://as.example.com/token##',
  'https://as.example.com/a b',
  ' https://as.example.com/token',
  'https://as.example.com/token ',
  'https://as.example.com/token\n',
  'https://as.example.com/%41',
  'https://as.example.com/%4',
  'https://as.example.com/%zz',
  'https://as.example.com/{tenant}/token',
  'https://{host}/token',
  'https://as.example.com/<token>',
  'https://as.example.com/"token"',
  'https://as.example.com/to|ken',
  'https://as.example.com/to\\ken',
  'https:\\\\as.example.com\\token',
  'https://as.example.com/tökén',
  'https://äs.example.com/token',
  'https://as.example.com/🔑',
  'https://as_1.example.com/token',
  'https://-as-.example.com/token',
  'https://as..example.com/token',
  'https://.example.com/token',
  'https://as.example.com./token',
  'https://as.example.com//token',
  'https://as.example.com/./../token',
  'https://127.0.0.1/token',
  'https://1.2.3/token',
  'https://1.2.3.4.5/token',
  'https://999.999.999.999/token',
  'https://[::1]/token',
  'https://[::1]:8443/token',
  'https://[::ffff:127.0.0.1]/token',
  'https://[1::2::3]/token',
  'https://[::1/token',
  'https://::1/token',
  'https://[v1.a]/token',
  'https://[]/token',
  'https://localhost/token',
  'https://',
  'https:///token',
  'https:/as.example.com/token',
  'https:as.example.com/token',
  'https:',
  'https',
  '://as.example.com/token',
  '//as.example.com/token',
  '/token',
  'token',
  './token',
  '?token',
  '#token',
  '#',
  '?',
  '.',
  ':',
  'a:',
  'a:b',
  'a:#',
  'a:?',
  '1a:b',
  'a+b-c.d:e',
  'a_b:c',
  'as.example.com',
  'as.example.com/token',
  'as.example.com:8443/token',
  'localhost:8443/token',
  'urn:example:token',
  'mailto:someone@example.com',
  'javascript:alert(1)',
  'data:text/plain,token',
  'file:///etc/token',
  'ws://as.example.com/token',
  'custom-scheme://token',
  '$TOKEN_URL',
  '$(TOKEN_URL)',
  '<TOKEN_URL>',
  '{{tokenUrl}}',
  'TODO',
  'https://as.example.com/\u0000',
  'https://as.example.com/\u00a0',
  'https://as.example.com/\u202e',
  'https://as.example.com/\ud800',
];

/** Names that a flow or a scheme does not know: misspelt ones, those that look like extensions, anything. */
export const STRANGE_NAMES: readonly string[] = [
  'authorizationURL',
  'authorisationUrl',
  'authorization_url',
  'authorizationUri',
  'authUrl',
  'tokenURL',
  'token-url',
  'tokenUrls',
  'toeknUrl',
  'tokenEndpoint',
  'refresh_url',
  'refeshUrl',
  'scope',
  'Scopes',
  'availablescopes',
  'avaliableScopes',
  'flow',
  'flows',
  'Flows',
  'Description',
  'desc',
  'type',
  'name',
  'in',
  'bearerFormat',
  'openIdConnectUrl',
  'authorization_code',
  'accessCode',
  'application',
  'clientcredentials',
  'Implicit',
  'x-',
  'x-a',
  'x-A.b-c_d9',
  'x--',
  'x-.',
  'x-a b',
  'x-a/b',
  'x-a~b',
  'x-ä',
  'x-a\n',
  'X-a',
  'x_a',
  'xa',
  'x',
  ' x-a',
  '',
  ' ',
  '0',
  '/',
  '~',
  '~0',
  '~1',
  '$ref',
  '{{error}}',
  '🔑',
  ...PROTOTYPE_NAMES,
  'hasOwnProperty',
];

/** Names of scopes, legal and not. */
export const SCOPE_NAMES: readonly string[] = [
  'read',
  'read:messages',
  'https://as.example.com/scopes/read',
  '*',
  '',
  ' ',
  'read write',
  'a"b',
  'a\\b',
  'ä',
  '/',
  '~',
  '~0',
  '~1',
  'x-a',
  '0',
  '$id',
  '{{error}}',
  ...PROTOTYPE_NAMES,
];

/** Any JSON value, one of those above more often than not. */
export const anyJson: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...VALUES),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

/** Mostly a URL, perhaps with a character too many. */
export const anyUrl: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.webUrl({ validSchemes: ['https', 'http'], withQueryParameters: true, withFragments: true }),
  },
  { weight: 2, arbitrary: fc.constantFrom(...URLS) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.webUrl(), fc.nat(), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }))
      .map(([url, at, more]) => url.slice(0, at % url.length) + more + url.slice(at % url.length)),
  },
  { weight: 1, arbitrary: fc.string() },
);

export const anyScopeName: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...SCOPE_NAMES), fc.string());

/** Mostly a map from the names of scopes to texts. */
export const anyScopes: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: fc.dictionary(anyScopeName, fc.string(), { maxKeys: 4, noNullPrototype: true }) },
  { weight: 1, arbitrary: fc.dictionary(anyScopeName, anyJson, { maxKeys: 3, noNullPrototype: true }) },
);

/** Names of fields that are nearly known, or extensions, or anything. */
export const anyStrangeName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...STRANGE_NAMES),
  fc.stringMatching(/^x-[\w.-]{1,8}$/),
  fc.string({ unit: 'grapheme', maxLength: 5 }).map(name => `x-${name}`),
  fc.string(),
);

// Documents around the places of security

function mostly<Value>(wanted: fc.Arbitrary<Value>): fc.Arbitrary<Value | Json> {
  return fc.oneof(
    { weight: 12, arbitrary: wanted },
    { weight: 1, arbitrary: anyJson },
    { weight: 1, arbitrary: anyRef },
  );
}

const anyRef: fc.Arbitrary<JsonObject> = fc
  .constantFrom(
    '#',
    '#/nowhere',
    '#/servers/a',
    '#/channels/a',
    '#/operations/a',
    '#/components',
    '#/components/servers/a',
    '#/components/operationTraits/a',
    '#/components/securitySchemes/a',
    '#/components/securitySchemes/b',
    '#/components/securitySchemes/a/flows',
  )
  .map($ref => ({ $ref }));

function named(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return mostly(
    fc.dictionary(fc.constantFrom('a', 'b', 'a/b~c'), value as fc.Arbitrary<Json>, { noNullPrototype: true }),
  );
}

function listed(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return mostly(fc.array(value as fc.Arbitrary<Json>, { maxLength: 3 }));
}

function some(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> {
  return mostly(fc.record(fields, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<JsonObject>);
}

const anyFlow = some({
  authorizationUrl: anyUrl,
  tokenUrl: anyUrl,
  refreshUrl: anyUrl,
  scopes: anyScopes,
  availableScopes: anyScopes,
  'x-client-secret': anyJson,
});

const anyScheme = some({
  type: fc.constantFrom('oauth2', 'oauth2', 'oauth2', 'OAuth2', 'http'),
  description: fc.string(),
  flows: some({
    authorizationCode: anyFlow,
    clientCredentials: anyFlow,
    implicit: anyFlow,
    password: anyFlow,
    flow: anyFlow,
  }),
  scopes: listed(anyScopeName),
  tokenUrl: anyUrl,
});

const security = listed(fc.oneof(anyScheme, anyRef, named(listed(anyScopeName))));
const traits = listed(some({ security }));
const operation = some({ channel: anyRef, traits, security });

const servers = named(
  some({
    url: fc.constantFrom('a', 'https://a', '{b}', 'localhost'),
    host: fc.constantFrom('a', '127.0.0.1'),
    protocol: fc.constantFrom('http', 'MQTT', 'kafka', 'wss', 'other'),
    variables: named(some({ default: anyJson })),
    security,
  }),
);
const channels = named(
  some({ servers: listed(fc.oneof(anyRef, fc.constantFrom('a', 'b'))), publish: operation, subscribe: operation }),
);
const operations = named(operation);
const operationTraits = named(some({ security }));

/** Documents of AsyncAPI 2 and 3, and schemes by themselves. */
export const anyDocument: fc.Arbitrary<Json> = fc.oneof(
  { weight: 1, arbitrary: anyScheme as fc.Arbitrary<Json> },
  {
    weight: 5,
    arbitrary: fc.record(
      {
        asyncapi: fc.constantFrom('2.0.0', '2.6.0', '3.0.0', '3.1.0'),
        servers,
        channels,
        operations,
        components: some({ servers, channels, operations, operationTraits, securitySchemes: named(anyScheme) }),
      },
      { requiredKeys: ['asyncapi', 'components'], noNullPrototype: true },
    ) as fc.Arbitrary<Json>,
  },
);
