/**
 * The text of each message, once, with names of ordinary length: the tables of the rules call the templates, so that a
 * better word is an edit in a check and here.
 */
import { median } from './bench/statistics.ts';
import { CHECKS, SHARED } from './support/checks.ts';
import { AVOIDED } from './support/voice.ts';

/** A message, and what its template was given for it. */
type Pinned = readonly [text: string, ...values: readonly unknown[]];

/** By check and template. A template that says several things has a row for each. */
const TEXTS: Readonly<Record<string, Readonly<Record<string, readonly Pinned[]>>>> = {
  broadScopes: {
    broad: [['Scope "admin" appears to grant full access. Split it into narrower scopes.', 'admin']],
  },
  declaredScopes: {
    misspelt: [
      [
        'Scope "read:mesages" is not declared in any flow of the scheme. Did you mean "read:messages"?',
        'read:mesages',
        'read:messages',
      ],
    ],
    undeclared: [
      ['Scope "admin" is not declared in any flow of the scheme. Declare it in a flow or remove it here.', 'admin'],
    ],
    normalization: [
      ['Scope "café:read" is declared with different Unicode characters. Copy the name from the flow.', 'café:read'],
    ],
    several: [
      ['"read write" is a single list entry. List "read" and "write" separately.', 'read write', ['read', 'write']],
      ['" read" has a blank or a comma. Write "read".', ' read', ['read']],
    ],
    empty: [['Scope name is empty. Name the scope or remove it.']],
  },
  discouragedFlows: {
    implicit: [['The implicit flow exposes access tokens in the browser (RFC 9700). Use authorizationCode with PKCE.']],
    password: [
      [
        "The password flow gives the client the user's password (RFC 9700). Use authorizationCode or clientCredentials.",
      ],
    ],
  },
  endpointRoles: {
    discovery: [
      [
        '"authorizationUrl" points to a discovery document. Use the "authorization_endpoint" that it lists.',
        'authorizationUrl',
      ],
      ['"tokenUrl" points to a discovery document. Use the "token_endpoint" that it lists.', 'tokenUrl'],
      ['"refreshUrl" points to a discovery document. Use the "token_endpoint" that it lists.', 'refreshUrl'],
    ],
    otherEndpoint: [
      [
        '"refreshUrl" points to the pushed authorization request endpoint. Use the token endpoint.',
        'refreshUrl',
        'the pushed authorization request endpoint',
      ],
      [
        '"authorizationUrl" points to a token endpoint. Use the authorization endpoint.',
        'authorizationUrl',
        'a token endpoint',
      ],
    ],
    swapped: [
      ['"authorizationUrl" and "tokenUrl" look swapped. Exchange their values.', 'authorizationUrl', 'tokenUrl'],
    ],
    same: [
      [
        '"authorizationUrl" is the same URL as "tokenUrl" and "refreshUrl". Use the authorization endpoint.',
        ['authorizationUrl'],
        ['tokenUrl', 'refreshUrl'],
      ],
      [
        '"tokenUrl" and "refreshUrl" are the same URL as "authorizationUrl". Use the token endpoint.',
        ['tokenUrl', 'refreshUrl'],
        ['authorizationUrl'],
      ],
    ],
  },
  flowSchema: {
    notObject: [
      [
        'The authorizationCode flow must be an object, not a list. Give it "authorizationUrl", "tokenUrl" and "availableScopes".',
        'authorizationCode',
        'a list',
        ['authorizationUrl', 'tokenUrl', 'availableScopes'],
      ],
    ],
    missingUrl: [
      [
        'Missing "tokenUrl" in the authorizationCode flow. Add the URL of the token endpoint.',
        'tokenUrl',
        'authorizationCode',
      ],
    ],
    missingScopes: [
      [
        'Missing "availableScopes" in the authorizationCode flow. Add a map of scope names to descriptions.',
        'availableScopes',
        'authorizationCode',
      ],
    ],
    missingScopesOfFragment: [
      [
        'Missing scopes in the authorizationCode flow. Add "scopes" (AsyncAPI 2) or "availableScopes" (AsyncAPI 3).',
        'authorizationCode',
      ],
    ],
    misspeltField: [
      [
        '"authorizationURL" is not a field of the authorizationCode flow. Did you mean "authorizationUrl"?',
        'authorizationURL',
        'authorizationCode',
        'authorizationUrl',
      ],
    ],
    unknownField: [
      [
        '"audience" is not a field of the authorizationCode flow. Remove it or rename it to "x-audience".',
        'audience',
        'authorizationCode',
        'messages',
      ],
      [
        '"clientSecret" is not a field of the authorizationCode flow. Remove it and rotate the secret.',
        'clientSecret',
        'authorizationCode',
        'Zk3vQ8pT1r',
      ],
      [
        '"clientSecret" is not a field of the authorizationCode flow. Remove it.',
        'clientSecret',
        'authorizationCode',
        '',
      ],
    ],
    extensionName: [
      ['"x-föö" is not a valid extension name. Use only letters, digits, ".", "-" and "_" after "x-".', 'x-föö'],
    ],
    otherScopesField: [['"scopes" is called "availableScopes" in AsyncAPI 3. Rename it.', 'scopes', 3]],
    mixedScopesFields: [
      [
        '"scopes" (AsyncAPI 2) and "availableScopes" (AsyncAPI 3) must not be mixed. Remove "scopes".',
        'scopes',
        'Remove',
      ],
    ],
    scatteredScopes: [
      ['"read:messages" belongs under "availableScopes". Indent it further.', ['read:messages'], 'availableScopes'],
      [
        '"read:messages" and "write:messages" belong under "availableScopes". Indent them further.',
        ['read:messages', 'write:messages'],
        'availableScopes',
      ],
    ],
    requestedScopes: [['A list of needed "scopes" belongs to the scheme, not to a flow. Move it out of "flows".']],
    otherEndpoint: [
      [
        '"authorizationUrl" does not apply to the clientCredentials flow. Remove it.',
        'authorizationUrl',
        'clientCredentials',
      ],
    ],
    description: [
      [
        'Description of scope "read:messages" must be a string, not a number. Put the text in quotes.',
        'read:messages',
        'a number',
      ],
      ['Description of scope "read:messages" must be a string, not null. Write a short text.', 'read:messages', 'null'],
    ],
    scopesType: [
      [
        '"availableScopes" must be a map, not a list. Write "name: description" for each scope.',
        'availableScopes',
        'a list',
      ],
    ],
    urlType: [
      [
        '"authorizationUrl" must be a string, not a number. Write the URL of the authorization endpoint.',
        'authorizationUrl',
        'a number',
      ],
      ['"refreshUrl" must be a string, not null. Write the URL of the token endpoint.', 'refreshUrl', 'null'],
    ],
    relativeUrl: [
      [
        '"authorizationUrl" must be an absolute URL, not "/oauth2/authorize". Write it in full, "https://…".',
        'authorizationUrl',
        '/oauth2/authorize',
      ],
    ],
    illegalUrl: [
      [
        '"authorizationUrl" must not contain "{": URLs here have no variables. Write the actual value.',
        'authorizationUrl',
        'contain "{": URLs here have no variables',
        'Write the actual value.',
      ],
    ],
    reference: [['"authorizationUrl" must be a string, not a "$ref". Write the URL here.', 'authorizationUrl']],
    descriptionReference: [
      ['Description of scope "read:messages" must be a string, not a "$ref". Write a short text.', 'read:messages'],
    ],
  },
  httpsUrls: {
    notEncrypted: [
      ['"authorizationUrl" uses "http://", which is not encrypted. Use "https://".', 'authorizationUrl', 'http://'],
    ],
    noScheme: [['"authorizationUrl" must start with "https://". Write it before the host.', 'authorizationUrl']],
    otherScheme: [
      ['"authorizationUrl" must be an https URL, not a "urn:" URI. Write "https://…".', 'authorizationUrl', 'urn'],
    ],
    schemeTwice: [['"authorizationUrl" starts with a scheme twice. Keep only one "https://".', 'authorizationUrl']],
    noSlashes: [
      ['"authorizationUrl" lacks "//" after "https:". Write "https://" before the host.', 'authorizationUrl', 'https'],
    ],
    noHost: [['"authorizationUrl" has no host. Add it after "https://".', 'authorizationUrl', 'https']],
    extraDot: [['"authorizationUrl" has an extra dot in its host. Remove it.', 'authorizationUrl']],
    invalidPort: [
      ['"authorizationUrl" has an invalid port. Use a number from 1 to 65535, or remove it.', 'authorizationUrl'],
    ],
    invalidHost: [['"authorizationUrl" has an invalid host. Correct the host name.', 'authorizationUrl']],
  },
  noSecrets: {
    secret: [
      [
        '"x-client-secret" contains a client secret. Remove it and rotate the secret.',
        'x-client-secret',
        'client secret',
      ],
      ['"x-secret-token" contains a secret token. Remove it and revoke the token.', 'x-secret-token', 'secret token'],
      ['"x-access-token" contains an access token. Remove it and revoke the token.', 'x-access-token', 'access token'],
      [
        '"x-refresh-token" contains a refresh token. Remove it and revoke the token.',
        'x-refresh-token',
        'refresh token',
      ],
      ['"x-password" contains a password. Remove it and rotate the password.', 'x-password', 'password'],
    ],
  },
  noUrlCredentials: {
    user: [
      [
        '"authorizationUrl" contains a user name before the host. Remove it, and rotate it if it is a token.',
        'authorizationUrl',
      ],
    ],
    password: [
      [
        '"authorizationUrl" contains credentials before the host. Remove them and rotate the password.',
        'authorizationUrl',
      ],
    ],
    parameter: [
      [
        '"authorizationUrl" contains "client_secret" in its query. Remove it and rotate the secret.',
        'authorizationUrl',
        'client_secret',
        'query',
      ],
    ],
    parameters: [
      [
        '"authorizationUrl" contains "client_secret" and "api_key" in its query. Remove and rotate them.',
        'authorizationUrl',
        ['client_secret', 'api_key'],
        'query',
      ],
      [
        '"authorizationUrl" contains "client_secret", "api_key" and 1 other in its path. Remove and rotate them.',
        'authorizationUrl',
        ['client_secret', 'api_key', 'password'],
        'path',
      ],
    ],
    passwordAndParameter: [
      [
        '"authorizationUrl" contains credentials before the host and in "client_secret". Remove and rotate them.',
        'authorizationUrl',
        'client_secret',
      ],
    ],
    passwordAndParameters: [
      [
        '"authorizationUrl" contains credentials before the host and in 2 parameters. Remove and rotate them.',
        'authorizationUrl',
        2,
      ],
    ],
    userinfo: [['"authorizationUrl" contains userinfo before the host. Remove it from the URL.', 'authorizationUrl']],
    placeholder: [
      [
        '"authorizationUrl" contains "client_secret" in its query. Remove it from the URL.',
        'authorizationUrl',
        ['client_secret'],
        'query',
      ],
      [
        '"authorizationUrl" contains "client_secret" and "api_key" in its query. Remove them from the URL.',
        'authorizationUrl',
        ['client_secret', 'api_key'],
        'query',
      ],
    ],
  },
  noUrlFragment: {
    fragment: [
      ['"authorizationUrl" must not have a fragment. Remove "#" and everything after it.', 'authorizationUrl'],
    ],
  },
  noUrlPlaceholders: {
    placeholder: [
      [
        '"authorizationUrl" contains the placeholder "YOUR_TENANT". Write the actual value.',
        'authorizationUrl',
        '"YOUR_TENANT"',
      ],
    ],
    inQuery: [['"authorizationUrl" contains a placeholder in its query. Write the actual value.', 'authorizationUrl']],
  },
  noUrlRequestParameters: {
    one: [
      [
        '"authorizationUrl" must not contain "response_type": clients add it to each request. Remove it.',
        'authorizationUrl',
        'response_type',
      ],
    ],
    two: [
      [
        '"authorizationUrl" must not contain "response_type" and "client_id": clients add them. Remove them.',
        'authorizationUrl',
        ['response_type', 'client_id'],
      ],
    ],
    many: [
      [
        '"authorizationUrl" contains 3 request parameters. Remove "response_type", "client_id" and 1 other.',
        'authorizationUrl',
        ['response_type', 'client_id', 'redirect_uri'],
      ],
    ],
    repeated: [
      ['"authorizationUrl" contains "tenant" more than once. Keep one.', 'authorizationUrl', ['tenant']],
      [
        '"authorizationUrl" contains "tenant" and "prompt" more than once. Keep one of each.',
        'authorizationUrl',
        ['tenant', 'prompt'],
      ],
    ],
    both: [
      [
        '"authorizationUrl" contains "response_type" and "client_id", and repeats "tenant". Remove them.',
        'authorizationUrl',
        ['response_type', 'client_id'],
        ['tenant'],
      ],
    ],
  },
  nonEmptyScopes: {
    empty: [['"availableScopes" is empty. Add at least one scope with a description.', 'availableScopes']],
  },
  pkce: {
    off: [['"x-usePkce" turns PKCE off. Turn it on with the "S256" method.', 'x-usePkce']],
    optional: [['"x-pkce-required" makes PKCE optional. Require it with the "S256" method.', 'x-pkce-required']],
    plain: [['"x-pkce-method" sends the PKCE verifier unhashed. Use "S256" (SHA-256).', 'x-pkce-method']],
  },
  publicHosts: {
    specialAddress: [
      [
        '"authorizationUrl" points to a private network address (RFC 6890). Use the public host name.',
        'authorizationUrl',
        'private network',
        'RFC 6890',
      ],
    ],
    address: [['"authorizationUrl" points to an IP address. Use the public host name.', 'authorizationUrl']],
    reserved: [
      [
        '"authorizationUrl" points to "example.com", a reserved domain (RFC 2606). Use the public host name.',
        'authorizationUrl',
        'example.com',
        'RFC 2606',
      ],
    ],
    noDomain: [['"authorizationUrl" points to a host without a domain. Use the public host name.', 'authorizationUrl']],
    forbidden: [
      [
        '"authorizationUrl" points to "staging.example.com", which this ruleset forbids. Use another host.',
        'authorizationUrl',
        'staging.example.com',
      ],
    ],
    notAllowed: [
      [
        '"authorizationUrl" points to a host that this ruleset does not allow. Use "login.example.com".',
        'authorizationUrl',
        ['login.example.com'],
      ],
      [
        '"authorizationUrl" points to a host that this ruleset does not allow. Use "example.com", "example.net" or 1 other.',
        'authorizationUrl',
        ['example.com', 'example.net', 'example.org'],
      ],
      ['"authorizationUrl" points to a host that this ruleset does not allow. Use another.', 'authorizationUrl', []],
    ],
  },
  refreshUrl: {
    missing: [
      [
        'Missing "refreshUrl" in the authorizationCode flow. It is usually the same as "tokenUrl".',
        'authorizationCode',
      ],
    ],
  },
  requestedScopes: {
    requirement: [['"oauth" is required without a scope. List the scopes that are needed.', 'oauth']],
    scheme: [['The scheme is required without a scope. List the needed scopes in its "scopes".']],
  },
  schemeDescription: {
    missing: [['Missing "description" in the OAuth2 scheme. Say who issues tokens and how to get access.']],
    empty: [['"description" of the OAuth2 scheme is empty. Say who issues tokens and how to get access.']],
  },
  schemeSchema: {
    missingType: [['Missing "type" in a scheme with "flows". Add "type: oauth2".']],
    wrongType: [['"type" must be "oauth2" in a scheme with "flows", not "OAuth2".', '"OAuth2"']],
    otherType: [
      [
        '"type" must be "oauth2" in a scheme with "flows", not "openIdConnect". Write "oauth2" or remove "flows".',
        '"openIdConnect"',
      ],
    ],
    missingFlows: [['Missing "flows" in the OAuth2 scheme. Add it with a flow such as "authorizationCode".']],
    flowsType: [['"flows" must be an object, not a list. Add a flow such as "authorizationCode" to it.', 'a list']],
    misspeltFlow: [
      [
        '"accessCode" is not an AsyncAPI OAuth flow. Did you mean "authorizationCode"?',
        'accessCode',
        'authorizationCode',
      ],
    ],
    pkceFlow: [
      [
        '"authorizationCodeWithPKCE" is not a flow. PKCE needs no flow: rename it to "authorizationCode".',
        'authorizationCodeWithPKCE',
      ],
    ],
    unknownFlow: [
      ['AsyncAPI has no "deviceCode" flow. Use "authorizationCode", or keep it as "x-deviceCode".', 'deviceCode'],
      ['AsyncAPI has no "device code" flow. Use "authorizationCode", or remove it.', 'device code'],
    ],
    misplacedFlows: [
      ['"authorizationCode" belongs under "flows". Move it there.', ['authorizationCode']],
      ['"authorizationCode" and "implicit" belong under "flows". Move them there.', ['authorizationCode', 'implicit']],
    ],
    misplacedFields: [
      ['"tokenUrl" belongs in a flow. Move it under "flows.authorizationCode".', ['tokenUrl'], 'authorizationCode'],
      [
        '"authorizationUrl", "tokenUrl" and "scopes" belong in a flow. Move them under "flows.authorizationCode".',
        ['authorizationUrl', 'tokenUrl', 'scopes'],
        'authorizationCode',
      ],
    ],
    swagger2Flow: [
      [
        '"flow" is not a field of an OAuth2 scheme. Write "flows" with "authorizationCode" in it.',
        [],
        'authorizationCode',
      ],
      [
        '"authorizationUrl", "tokenUrl" and "scopes" belong in a flow. Move them under "flows.authorizationCode" and remove "flow".',
        ['authorizationUrl', 'tokenUrl', 'scopes'],
        'authorizationCode',
      ],
    ],
    misplacedScopes: [
      ['"scopes" belongs in a flow. Move it under "flows.authorizationCode".', 'authorizationCode', 2],
      [
        '"scopes" of a scheme lists needed scopes. Move this map to "availableScopes" of the authorizationCode flow.',
        'authorizationCode',
        3,
      ],
    ],
    misspeltField: [['"flow" is not a field of an OAuth2 scheme. Did you mean "flows"?', 'flow', 'flows']],
    foreignField: [
      [
        '"bearerFormat" is not a field of an OAuth2 scheme. Remove it or rename it to "x-bearerFormat".',
        'bearerFormat',
        'JWT',
      ],
    ],
    scopesOf3: [
      ['"scopes" is not a scheme field in AsyncAPI 2. List the scopes under "security": "- name: [scopes]".'],
    ],
    scopesType: [
      ['"scopes" must be a list of scope names, not an object. Descriptions belong in "availableScopes".', 'an object'],
    ],
    scopeType: [
      ['Entries of "scopes" must be strings, not a number. Put the scope name in quotes.', 'a number'],
      ['Entries of "scopes" must be strings, not null. Write the scope name.', 'null'],
    ],
    descriptionType: [
      ['"description" must be a string, not a number. Put the text in quotes.', 'a number'],
      ['"description" must be a string, not null. Write a short text.', 'null'],
    ],
    reference: [
      ['"description" must be a string, not a "$ref". Write it here.', 'description'],
      ['Entries of "scopes" must be strings, not a "$ref". Write the scope name.', 'scopes'],
    ],
  },
  scopeDescriptions: {
    empty: [['Scope "read:messages" has no description. Describe what it grants.', 'read:messages']],
  },
  scopeNames: {
    empty: [['Scope name is empty. Name the scope or remove it.']],
    several: [['Scope "read write" must not contain a space. Declare each scope separately.', 'read write']],
    character: [
      [
        'Scope "lésen" must not contain "é" (U+00E9). Use the name that the authorization server expects.',
        'lésen',
        'é',
      ],
    ],
  },
  secureTransport: {
    protocol: [
      ['"kafka" sends OAuth2 tokens unencrypted. Use "kafka-secure".', 'kafka', { protocol: 'kafka-secure' }],
      [
        '"mqtt5" sends OAuth2 tokens unencrypted. Use "secure-mqtt" with protocolVersion "5".',
        'mqtt5',
        { protocol: 'secure-mqtt', version: '5' },
      ],
    ],
    url: [['"url" with "mqtt://" sends OAuth2 tokens unencrypted. Use "mqtts://".', 'mqtt', { protocol: 'mqtts' }]],
  },
  securityRequirement: {
    byName: [
      [
        '"oauth" must be a "$ref" in AsyncAPI 3. Write "$ref: \'#/components/securitySchemes/oauth\'" and move the scopes to the scheme.',
        'oauth',
        true,
      ],
      ['"oauth" must be a "$ref" in AsyncAPI 3. Write "$ref: \'#/components/securitySchemes/oauth\'".', 'oauth', false],
    ],
    byReference: [
      ['AsyncAPI 2 expects the name of a scheme here. Write "- oauth: [scopes]".', 'oauth'],
      [
        'AsyncAPI 2 expects the name of a scheme here. Define it in "components.securitySchemes" and name it.',
        undefined,
      ],
    ],
    noEntry: [
      ['AsyncAPI 2 expects the name of a scheme and its scopes here. Write "- oauth: [scopes]".', 'oauth'],
      ['AsyncAPI 2 expects the name of a scheme and its scopes here. Write "- name: [scopes]".', undefined],
    ],
    noList: [
      ['"security" must be a list. Write "- oauth: [scopes]".', 'oauth', 2],
      ['"security" must be a list. Write "- $ref: \'#/components/securitySchemes/oauth\'".', 'oauth', 3],
      ['"security" must be a list. Write "- $ref: \'#/components/securitySchemes/name\'".', undefined, 3],
    ],
    nestedList: [['Entries of "security" must be objects, not lists. Remove the extra "- ".']],
    misspeltName: [['"oaut" is not a security scheme of this document. Did you mean "oauth"?', 'oaut', 'oauth']],
    unknownScheme: [
      ['"oauth" is not a security scheme of this document. Define it in "components.securitySchemes".', 'oauth'],
    ],
    noEffect: [
      ['"security" at the root of the document has no effect. Move it to the servers or operations.', 'root'],
      ['"security" of a channel has no effect. Move it to the operations or servers.', 'channel'],
      ['"security" of a message has no effect. Move it to the operation.', 'message'],
      ['"security" of an operation has no effect before AsyncAPI 2.4. Move it to the servers.', 'operation'],
    ],
    besideReference: [
      ['"scopes" beside "$ref" has no effect. Define a scheme with these scopes and refer to it.', 'scopes'],
    ],
    scopesType: [
      ['"oauth" must have a list of scopes, not a string. Write "[scope, …]", or "[]" for none.', 'oauth', 'a string'],
    ],
    scopeType: [
      ['Scopes of "oauth" must be strings, not a number. Put the scope name in quotes.', 'oauth', 'a number'],
      ['Scopes of "oauth" must be strings, not null. Write the scope name.', 'oauth', 'null'],
    ],
    scopeReference: [['Scopes of "oauth" must be strings, not a "$ref". Write the scope name.', 'oauth']],
  },
  serverMetadata: {
    unknown: [
      [
        '"authorizationUrl" is not an endpoint of a known authorization server. Use a published one.',
        'authorizationUrl',
      ],
    ],
    misspelt: [
      [
        '"authorizationUrl" is not in the server metadata. Did you mean "https://login.example.com/oauth2/authorize"?',
        'authorizationUrl',
        'https://login.example.com/oauth2/authorize',
      ],
    ],
    mixed: [
      [
        '"refreshUrl" and "authorizationUrl" belong to different authorization servers. Use one server.',
        'refreshUrl',
        'authorizationUrl',
      ],
    ],
    grant: [
      ['The authorization server does not support the clientCredentials flow. Use another flow.', 'clientCredentials'],
    ],
    pkce: [['The authorization server does not support PKCE with S256. Use a server that does.']],
    misspeltScope: [
      [
        'Scope "read:mesages" is not supported by the authorization server. Did you mean "read:messages"?',
        'read:mesages',
        'read:messages',
      ],
    ],
    unknownScope: [
      ['Scope "admin" is not supported by the authorization server. Remove it or register it there.', 'admin'],
    ],
  },
  unusedScopes: {
    unused: [['Scope "admin" is never requested in this document. Request it where needed, or remove it.', 'admin']],
  },
  'spectral/input': {
    input: [
      [
        'httpsUrls checks a flow, a scheme or the document, not a string. Correct "given".',
        'httpsUrls',
        'a flow, a scheme or the document',
        'a string',
      ],
    ],
  },
  'spectral/options': {
    noOptions: [['"httpsUrls" function: the options must be an object, not a string', 'httpsUrls', 'loopback']],
    unknown: [
      [
        '"httpsUrls" function does not support "allowLoopbak" option. Did you mean "allowLoopback"?',
        'httpsUrls',
        'allowLoopbak',
        'allowLoopback',
      ],
      ['"httpsUrls" function does not support "hosts" option', 'httpsUrls', 'hosts', undefined],
    ],
    noList: [
      [
        '"broadScopes" function: "patterns" must be a list of regular expressions with the "u" flag, not "^super"',
        'broadScopes',
        'patterns',
        'regular expressions with the "u" flag',
        '^super',
      ],
    ],
    wrong: [
      [
        '"httpsUrls" function: "allowLoopback" must be true or false, not "yes"',
        'httpsUrls',
        'allowLoopback',
        'true or false',
        'yes',
      ],
      [
        '"publicHosts" function: "trustedHosts" must be host names such as "example.com", not 1',
        'publicHosts',
        'trustedHosts',
        'host names such as "example.com"',
        1,
      ],
    ],
    lacking: [
      ['"serverMetadata" function: "servers[0]" must have "issuer"', 'serverMetadata', 'servers', 0, '"issuer"'],
    ],
  },
};

/** An editor's list of problems and a terminal show about a hundred characters: the fix, or what it begins with, is there. */
const LONGEST = 125;
const SHOWN = 100;
const BEGINNING_OF_FIX = 20;
const MEDIAN = 85;

/** Errors of a ruleset are as Spectral has them, each on a line of its terminal. */
const OF_RULESETS = 'spectral/options';

const ALL = [...CHECKS, ...SHARED];

const pinned = Object.entries(TEXTS).flatMap(([check, templates]) =>
  Object.entries(templates).flatMap(([name, rows]) => rows.map(([text, ...values]) => ({ check, name, text, values }))),
);
const findings = pinned.filter(({ check }) => check !== OF_RULESETS);

test.each(ALL)('%s: every message is written out here, and none that is gone', (check, messages) => {
  const names = Object.keys(TEXTS[check] ?? {});
  const missing = Object.keys(messages).filter(name => !names.includes(name));
  expect(missing.map(name => `Add the text of "${name}" to ${check} in test/messages.test.ts.`)).toEqual([]);
  const gone = names.filter(name => !(name in messages));
  expect(gone.map(name => `functions/${check}.ts has no message "${name}": remove its text.`)).toEqual([]);
});

test('every check with texts is there', () => {
  expect(Object.keys(TEXTS).filter(name => !ALL.some(([check]) => check === name))).toEqual([]);
});

test.each(pinned)('$check, $name: $text', ({ check, name, text, values }) => {
  const template = new Map(ALL).get(check)?.[name];
  expect(typeof template === 'function' ? template(...(values as never[])) : template).toEqual(text);
});

test.each(findings)('$check, $name is short, in plain words, with its fix near the front: $text', ({ text }) => {
  const fix = text.replace(/^.*[.:?] (?=[A-Z])/, '');
  const begins = text.length - fix.length;
  expect(text.length).toBeLessThanOrEqual(LONGEST);
  expect(Math.min(text.length, begins + BEGINNING_OF_FIX)).toBeLessThanOrEqual(SHOWN);
  expect(text).toMatch(/[.?]$/);
  expect(text.match(AVOIDED) ?? []).toEqual([]);
});

test('messages are short as a rule', () => {
  expect(median(findings.map(({ text }) => text.length))).toBeLessThanOrEqual(MEDIAN);
});
