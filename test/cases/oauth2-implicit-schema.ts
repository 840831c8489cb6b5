import { FLOW_2, FLOW_3, scheme, withField } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, fragment, inEachVersion, inVersion, type Version } from '../support/places.ts';

/** What a rule of its own says of every implicit flow. */
const UNSAFE: Finding = [
  'warn',
  'oauth2-no-implicit-flow',
  '/flows/implicit',
  'The implicit flow is not safe: access tokens pass through the browser, where they leak and can be replaced (RFC 9700, section 2.1.2). Use the authorization code flow with PKCE.',
];

/** A finding of this rule in the implicit flow, at the flow itself or below it. */
function at(below: string, message: string): Finding {
  return ['error', 'oauth2-implicit-schema', `/flows/implicit${below}`, message];
}

/** Cases in which one value of `authorizationUrl` is reported. */
function reported(name: string, value: string, message: string): Case[] {
  return inEachVersion(name, ({ implicit }) => scheme(withField(implicit, 'authorizationUrl', value)), [
    UNSAFE,
    at('/authorizationUrl', `"authorizationUrl" ${message} Write the URL where the user grants access, ${IN_FULL}`),
  ]);
}

/** Cases in which one line more in the flow is reported, or is not. */
function reportedField(name: string, line: string, field: string, message: string): Case[] {
  return inEachVersion(name, ({ implicit }) => scheme(`${implicit}  ${line}\n`), [UNSAFE, at(`/${field}`, message)]);
}
function silentField(name: string, line: string): Case[] {
  return inEachVersion(name, ({ implicit }) => scheme(`${implicit}  ${line}\n`), [UNSAFE]);
}

/** Cases in which the name of a field is reported. */
function reportedName(name: string, field: string, written: string): Case[] {
  return inEachVersion(name, ({ implicit }) => scheme(implicit.replace(`${field}:`, `${written}:`)), [
    UNSAFE,
    at(`/${written}`, `"${written}" is no field of the implicit flow. Did you mean "${field}"? Rename it.`),
  ]);
}

/** Cases in which one value of the scopes field is reported. */
function reportedScopes(name: string, value: string, is: string): Case[] {
  return inEachVersion(
    name,
    ({ implicit, scopes }) => scheme(withField(implicit, scopes, value)),
    ({ scopes }) => [
      UNSAFE,
      at(
        `/${scopes}`,
        `"${scopes}" must be a map from the name of each scope to its description, not ${is}. Write one line for each scope: "name: description".`,
      ),
    ],
  );
}

/** Cases in which the description of one scope more, `audit`, is reported. */
function reportedDescription(name: string, value: string, is: string): Case[] {
  return inEachVersion(
    name,
    ({ implicit }) => scheme(`${implicit}    audit: ${value}\n`),
    ({ scopes }) => [
      UNSAFE,
      at(
        `/${scopes}/audit`,
        `The description of scope "audit" must be a string, not ${is}. Write a short text in quotes.`,
      ),
    ],
  );
}
function silentScope(name: string, line: string): Case[] {
  return inEachVersion(name, ({ implicit }) => scheme(`${implicit}    ${line}\n`), [UNSAFE]);
}

/** Cases in which something stands in the place of the flow. */
function reportedFlow(name: string, value: string, is: string): Case[] {
  return inEachVersion(
    name,
    () => scheme(`implicit: ${value}\n`),
    ({ scopes }) => [
      at(
        '',
        `The implicit flow must be an object, not ${is}. Give it the fields "authorizationUrl", "refreshUrl" and "${scopes}".`,
      ),
      UNSAFE,
    ],
  );
}

function noScopes(scopes: Version['scopes']): Finding {
  return at('', `The implicit flow has no "${scopes}". Add a map from the name of each scope to its description.`);
}

const IN_FULL = 'in full: "https://…".';
const MAKE_EXTENSION = 'Remove it, or make it an extension with a name that starts with "x-".';

const NO_AUTHORIZATION_URL = at(
  '',
  'The implicit flow has no "authorizationUrl". Add the URL where the user grants access, in full: "https://…".',
);
const FOREIGN = 'The implicit flow must not have "tokenUrl": it does not use that endpoint. Remove "tokenUrl".';

const IN_2 = named(FLOW_2);
const IN_3 = named(FLOW_3);
function named(authorizationCode: string): string {
  return withField(authorizationCode, 'tokenUrl').replace('authorizationCode', 'implicit');
}
const BOTH_SCOPES = `${IN_2}  availableScopes: {read: Read messages}\n`;

export default [
  ...everywhere('a good flow', ({ implicit }) => scheme(implicit), [UNSAFE]),
  ...inEachVersion('no refreshUrl', ({ implicit }) => scheme(withField(implicit, 'refreshUrl')), [UNSAFE]),
  ...inEachVersion('an empty map of scopes', ({ implicit, scopes }) => scheme(withField(implicit, scopes, '{}')), [
    UNSAFE,
  ]),

  // What is missing
  ...everywhere('no authorizationUrl', ({ implicit }) => scheme(withField(implicit, 'authorizationUrl')), [
    NO_AUTHORIZATION_URL,
    UNSAFE,
  ]),
  ...inEachVersion(
    'no scopes field',
    ({ implicit, scopes }) => scheme(withField(implicit, scopes)),
    ({ scopes }) => [noScopes(scopes), UNSAFE],
  ),
  fragment('no scopes field', scheme(withField(IN_2, 'scopes')), [
    at(
      '',
      'The implicit flow has no "scopes" (AsyncAPI 2) or "availableScopes" (AsyncAPI 3). Add a map from the name of each scope to its description.',
    ),
    UNSAFE,
  ]),
  ...inEachVersion(
    'no field at all',
    () => scheme('implicit: {}\n'),
    ({ scopes }) => [NO_AUTHORIZATION_URL, noScopes(scopes), UNSAFE],
  ),

  // The endpoint that the flow does not use
  ...reportedField('a tokenUrl', 'tokenUrl: https://as.example.com/token', 'tokenUrl', FOREIGN),
  ...reportedField('a tokenUrl that is no URL', 'tokenUrl: /token', 'tokenUrl', FOREIGN),
  ...reportedField('a tokenUrl that is a list', 'tokenUrl: [https://as.example.com/token]', 'tokenUrl', FOREIGN),
  ...reportedField(
    'a tokenUrl with a secret, in clear text',
    'tokenUrl: http://client:s3cret@as.example.com/token?client_secret=s3cret&grant_type=password#top',
    'tokenUrl',
    FOREIGN,
  ),
  ...inEachVersion(
    'a tokenUrl in place of the authorizationUrl',
    ({ implicit }) => scheme(implicit.replace('authorizationUrl:', 'tokenUrl:')),
    [NO_AUTHORIZATION_URL, UNSAFE, at('/tokenUrl', FOREIGN)],
  ),
  ...reportedField(
    'a misspelt tokenUrl',
    'token_url: https://as.example.com/token',
    'token_url',
    `"token_url" is no field of the implicit flow. ${MAKE_EXTENSION}`,
  ),

  // URLs
  ...reported('a relative authorizationUrl', '/authorize', 'is no absolute URL: "/authorize".'),
  ...reported('no URI scheme', 'as.example.com/authorize', 'is no absolute URL: "as.example.com/authorize".'),
  ...reported('an empty authorizationUrl', "''", 'is no absolute URL: "".'),
  ...reported('null for authorizationUrl', 'null', 'must be a string, not null.'),
  ...reported('a number for authorizationUrl', '443', 'must be a string, not a number.'),
  ...reported('a list for authorizationUrl', '[https://as.example.com]', 'must be a string, not a list.'),
  ...reported('an object for authorizationUrl', '{default: /authorize}', 'must be a string, not an object.'),
  ...inEachVersion('a relative refreshUrl', ({ implicit }) => scheme(withField(implicit, 'refreshUrl', '/token')), [
    UNSAFE,
    at(
      '/refreshUrl',
      `"refreshUrl" is no absolute URL: "/token". Write the URL where a client renews its access token, ${IN_FULL}`,
    ),
  ]),
  ...inEachVersion('null for refreshUrl', ({ implicit }) => scheme(withField(implicit, 'refreshUrl', 'null')), [
    UNSAFE,
    at(
      '/refreshUrl',
      `"refreshUrl" must be a string, not null. Write the URL where a client renews its access token, ${IN_FULL}`,
    ),
  ]),
  // What has a URI scheme is owned by the rule about https.
  ...inEachVersion(
    'an authorizationUrl in clear text',
    ({ implicit }) => scheme(withField(implicit, 'authorizationUrl', 'http://as.example.com/authorize')),
    [
      UNSAFE,
      [
        'error',
        'oauth2-https-urls',
        '/flows/implicit/authorizationUrl',
        '"authorizationUrl" must be an https URL, not "http://as.example.com/authorize": what is sent there would travel in clear text. Write "https://" before the host.',
      ],
    ],
  ),

  // Scopes
  ...silentScope('a scope like a URL', 'https://www.example.com/auth/messages.read: Read messages'),
  ...silentScope('a scope like an extension', 'x-read: Read messages'),
  ...silentScope('scopes called as members of JavaScript objects', 'constructor: Build\n    toString: Print'),
  ...reportedDescription('null for a description', 'null', 'null'),
  ...reportedDescription('a boolean for a description', 'true', 'a boolean'),
  ...reportedDescription('a list for a description', '[Read]', 'a list'),
  ...reportedDescription('an object for a description', '{description: Read}', 'an object'),
  ...inEachVersion(
    'no description of a scope with / and ~',
    ({ implicit }) => scheme(`${implicit}    audit/~log: 1\n`),
    ({ scopes }) => [
      UNSAFE,
      at(
        `/${scopes}/audit~1~0log`,
        'The description of scope "audit/~log" must be a string, not a number. Write a short text in quotes.',
      ),
    ],
  ),
  ...reportedScopes('null for the scopes field', 'null', 'null'),
  ...reportedScopes('a list for the scopes field', "['read:messages']", 'a list'),
  ...reportedScopes('a string for the scopes field', "'read:messages'", 'a string'),
  ...inVersion(2, 'the scopes field of AsyncAPI 3', () => scheme(IN_3), [
    UNSAFE,
    at('/availableScopes', 'AsyncAPI 2 calls this field "scopes", not "availableScopes". Rename it.'),
  ]),
  ...inVersion(3, 'the scopes field of AsyncAPI 2', () => scheme(IN_2), [
    UNSAFE,
    at('/scopes', 'AsyncAPI 3 calls this field "availableScopes", not "scopes". Rename it.'),
  ]),
  ...inVersion(2, 'the scopes fields of both versions', () => scheme(BOTH_SCOPES), [
    UNSAFE,
    at('/availableScopes', 'AsyncAPI 2 calls this field "scopes", not "availableScopes". Keep only "scopes".'),
  ]),
  ...inVersion(3, 'the scopes fields of both versions', () => scheme(BOTH_SCOPES), [
    UNSAFE,
    at('/scopes', 'AsyncAPI 3 calls this field "availableScopes", not "scopes". Keep only "availableScopes".'),
  ]),

  // Misspelt names, unknown fields and extensions
  ...reportedName('the case of authorizationUrl', 'authorizationUrl', 'authorizationURL'),
  ...reportedName('a slip in authorizationUrl', 'authorizationUrl', 'authorisationUrl'),
  ...reportedName('another name of authorizationUrl', 'authorizationUrl', 'authorization_endpoint'),
  ...reportedName('refreshUrl in snake case', 'refreshUrl', 'refresh_url'),
  ...inVersion(2, 'a slip in scopes', () => scheme(IN_2.replace('scopes:', 'scope:')), [
    UNSAFE,
    at('/scope', '"scope" is no field of the implicit flow. Did you mean "scopes"? Rename it.'),
  ]),
  ...inVersion(3, 'a slip in availableScopes', () => scheme(IN_3.replace('available', 'avaliable')), [
    UNSAFE,
    at(
      '/avaliableScopes',
      '"avaliableScopes" is no field of the implicit flow. Did you mean "availableScopes"? Rename it.',
    ),
  ]),
  ...silentField('an extension', 'x-audience: messages'),
  ...silentField('an extension with every kind of character', 'x-Client.id_2-of-2: [null]'),
  ...reportedField(
    'an unknown field',
    'responseType: token',
    'responseType',
    `"responseType" is no field of the implicit flow. ${MAKE_EXTENSION}`,
  ),
  ...reportedField(
    'a field called toString',
    'toString: token',
    'toString',
    `"toString" is no field of the implicit flow. ${MAKE_EXTENSION}`,
  ),
  ...reportedField(
    'an extension with a tilde',
    'x-client~id: messages',
    'x-client~0id',
    '"x-client~id" is no field of the implicit flow. After "x-" write only letters, digits, ".", "-" and "_".',
  ),

  // Something else in the place of the flow
  ...reportedFlow('null for the flow', 'null', 'null'),
  ...reportedFlow('a string for the flow', 'https://as.example.com/authorize', 'a string'),
  ...reportedFlow('a boolean for the flow', 'true', 'a boolean'),
  ...reportedFlow('a list for the flow', '[]', 'a list'),

  // Not this flow
  ...inEachVersion('a scheme of another type', () => 'type: http\nscheme: bearer\nflows: {implicit: {}}\n'),
  ...inEachVersion('an extension of flows', ({ flow }) =>
    scheme(`${flow}x-implicit: {authorizationUrl: /authorize}\n`),
  ),
  ...inEachVersion(
    'a defect of another flow',
    ({ flow, implicit }) => scheme(withField(flow, 'tokenUrl', '/token') + implicit),
    [
      [
        'error',
        'oauth2-authorization-code-schema',
        '/flows/authorizationCode/tokenUrl',
        `"tokenUrl" is no absolute URL: "/token". Write the URL where a client gets its access token, ${IN_FULL}`,
      ],
      UNSAFE,
    ],
  ),
] satisfies Case[];
