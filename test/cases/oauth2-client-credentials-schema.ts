import type { Case } from '../case.ts';
import { FLOW_2, FLOW_3, scheme, withField } from '../documents.ts';
import type { Finding } from '../lint.ts';
import { everywhere, fragment, inEachVersion, inVersion, type Version } from '../places.ts';

/** A finding of this rule in the client credentials flow, at the flow itself or below it. */
function at(below: string, message: string): Finding {
  return ['error', 'oauth2-client-credentials-schema', `/flows/clientCredentials${below}`, message];
}

/** Cases in which one value of `tokenUrl` is reported. */
function reported(name: string, value: string, message: string): Case[] {
  return inEachVersion(name, ({ clientCredentials }) => scheme(withField(clientCredentials, 'tokenUrl', value)), [
    at('/tokenUrl', `"tokenUrl" ${message} ${WRITE_TOKEN_URL}`),
  ]);
}

/** Cases in which one line more in the flow is reported, or is not. */
function reportedField(name: string, line: string, field: string, message: string): Case[] {
  return inEachVersion(name, ({ clientCredentials }) => scheme(`${clientCredentials}  ${line}\n`), [
    at(`/${field}`, message),
  ]);
}
function silentField(name: string, line: string): Case[] {
  return inEachVersion(name, ({ clientCredentials }) => scheme(`${clientCredentials}  ${line}\n`));
}

/** Cases in which the name of a field is reported. */
function reportedName(name: string, field: string, written: string): Case[] {
  return inEachVersion(name, ({ clientCredentials }) => scheme(clientCredentials.replace(`${field}:`, `${written}:`)), [
    at(`/${written}`, `"${written}" is no field of the clientCredentials flow. Did you mean "${field}"? Rename it.`),
  ]);
}

/** Cases in which one value of the scopes field is reported. */
function reportedScopes(name: string, value: string, is: string): Case[] {
  return inEachVersion(
    name,
    ({ clientCredentials, scopes }) => scheme(withField(clientCredentials, scopes, value)),
    ({ scopes }) => [
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
    ({ clientCredentials }) => scheme(`${clientCredentials}    audit: ${value}\n`),
    ({ scopes }) => [
      at(
        `/${scopes}/audit`,
        `The description of scope "audit" must be a string, not ${is}. Write a short text in quotes.`,
      ),
    ],
  );
}
function silentScope(name: string, line: string): Case[] {
  return inEachVersion(name, ({ clientCredentials }) => scheme(`${clientCredentials}    ${line}\n`));
}

/** Cases in which something stands in the place of the flow. */
function reportedFlow(name: string, value: string, is: string): Case[] {
  return inEachVersion(
    name,
    () => scheme(`clientCredentials: ${value}\n`),
    ({ scopes }) => [
      at(
        '',
        `The clientCredentials flow must be an object, not ${is}. Give it the fields "tokenUrl", "refreshUrl" and "${scopes}".`,
      ),
    ],
  );
}

function noScopes(scopes: Version['scopes']): Finding {
  return at(
    '',
    `The clientCredentials flow has no "${scopes}". Add a map from the name of each scope to its description.`,
  );
}

const WRITE_TOKEN_URL = 'Write the URL where a client gets its access token, in full: "https://…".';
const MAKE_EXTENSION = 'Remove it, or make it an extension with a name that starts with "x-".';

const NO_TOKEN_URL = at(
  '',
  'The clientCredentials flow has no "tokenUrl". Add the URL where a client gets its access token, in full: "https://…".',
);
const FOREIGN =
  'The clientCredentials flow must not have "authorizationUrl": it does not use that endpoint. Remove "authorizationUrl".';

const IN_2 = named(FLOW_2);
const IN_3 = named(FLOW_3);
function named(authorizationCode: string): string {
  return withField(authorizationCode, 'authorizationUrl').replace('authorizationCode', 'clientCredentials');
}
const BOTH_SCOPES = `${IN_2}  availableScopes: {read: Read messages}\n`;

export default [
  ...everywhere('a good flow', ({ clientCredentials }) => scheme(clientCredentials)),
  ...inEachVersion('no refreshUrl', ({ clientCredentials }) => scheme(withField(clientCredentials, 'refreshUrl'))),
  ...inEachVersion('an empty map of scopes', ({ clientCredentials, scopes }) =>
    scheme(withField(clientCredentials, scopes, '{}')),
  ),

  // What is missing
  ...everywhere('no tokenUrl', ({ clientCredentials }) => scheme(withField(clientCredentials, 'tokenUrl')), [
    NO_TOKEN_URL,
  ]),
  ...inEachVersion(
    'no scopes field',
    ({ clientCredentials, scopes }) => scheme(withField(clientCredentials, scopes)),
    ({ scopes }) => [noScopes(scopes)],
  ),
  fragment('no scopes field', scheme(withField(IN_2, 'scopes')), [
    at(
      '',
      'The clientCredentials flow has no "scopes" (AsyncAPI 2) or "availableScopes" (AsyncAPI 3). Add a map from the name of each scope to its description.',
    ),
  ]),
  ...inEachVersion(
    'no field at all',
    () => scheme('clientCredentials: {}\n'),
    ({ scopes }) => [NO_TOKEN_URL, noScopes(scopes)],
  ),

  // The endpoint that the flow does not use
  ...reportedField(
    'an authorizationUrl',
    'authorizationUrl: https://as.example.com/authorize',
    'authorizationUrl',
    FOREIGN,
  ),
  ...reportedField('an authorizationUrl that is no URL', 'authorizationUrl: /authorize', 'authorizationUrl', FOREIGN),
  ...reportedField('an authorizationUrl that is null', 'authorizationUrl: null', 'authorizationUrl', FOREIGN),
  ...reportedField(
    'an authorizationUrl with a secret, in clear text',
    'authorizationUrl: http://client:s3cret@as.example.com/authorize#top',
    'authorizationUrl',
    FOREIGN,
  ),
  ...inEachVersion(
    'an authorizationUrl in place of the tokenUrl',
    ({ clientCredentials }) => scheme(clientCredentials.replace('tokenUrl:', 'authorizationUrl:')),
    [NO_TOKEN_URL, at('/authorizationUrl', FOREIGN)],
  ),
  ...reportedField(
    'a misspelt authorizationUrl',
    'authorizationURL: https://as.example.com/authorize',
    'authorizationURL',
    `"authorizationURL" is no field of the clientCredentials flow. ${MAKE_EXTENSION}`,
  ),

  // URLs
  ...reported('a relative tokenUrl', '/token', 'is no absolute URL: "/token".'),
  ...reported('no URI scheme', 'as.example.com/token', 'is no absolute URL: "as.example.com/token".'),
  ...reported('an empty tokenUrl', "''", 'is no absolute URL: "".'),
  ...reported('null for tokenUrl', 'null', 'must be a string, not null.'),
  ...reported('a number for tokenUrl', '443', 'must be a string, not a number.'),
  ...reported('a list for tokenUrl', '[https://as.example.com/token]', 'must be a string, not a list.'),
  ...reported('an object for tokenUrl', '{default: /token}', 'must be a string, not an object.'),
  ...inEachVersion(
    'a relative refreshUrl',
    ({ clientCredentials }) => scheme(withField(clientCredentials, 'refreshUrl', '/token')),
    [
      at(
        '/refreshUrl',
        '"refreshUrl" is no absolute URL: "/token". Write the URL where a client renews its access token, in full: "https://…".',
      ),
    ],
  ),
  ...inEachVersion(
    'null for refreshUrl',
    ({ clientCredentials }) => scheme(withField(clientCredentials, 'refreshUrl', 'null')),
    [
      at(
        '/refreshUrl',
        '"refreshUrl" must be a string, not null. Write the URL where a client renews its access token, in full: "https://…".',
      ),
    ],
  ),
  // What has a URI scheme is owned by the rule about https.
  ...inEachVersion(
    'a tokenUrl in clear text',
    ({ clientCredentials }) => scheme(withField(clientCredentials, 'tokenUrl', 'http://as.example.com/token')),
    [
      [
        'error',
        'oauth2-https-urls',
        '/flows/clientCredentials/tokenUrl',
        '"tokenUrl" must be an https URL, not "http://as.example.com/token": what is sent there would travel in clear text. Write "https://" before the host.',
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
    ({ clientCredentials }) => scheme(`${clientCredentials}    audit/~log: 1\n`),
    ({ scopes }) => [
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
    at('/availableScopes', 'AsyncAPI 2 calls this field "scopes", not "availableScopes". Rename it.'),
  ]),
  ...inVersion(3, 'the scopes field of AsyncAPI 2', () => scheme(IN_2), [
    at('/scopes', 'AsyncAPI 3 calls this field "availableScopes", not "scopes". Rename it.'),
  ]),
  ...inVersion(2, 'the scopes fields of both versions', () => scheme(BOTH_SCOPES), [
    at('/availableScopes', 'AsyncAPI 2 calls this field "scopes", not "availableScopes". Keep only "scopes".'),
  ]),
  ...inVersion(3, 'the scopes fields of both versions', () => scheme(BOTH_SCOPES), [
    at('/scopes', 'AsyncAPI 3 calls this field "availableScopes", not "scopes". Keep only "availableScopes".'),
  ]),
  fragment('the scopes fields of both versions', scheme(BOTH_SCOPES), [
    at(
      '/scopes',
      'AsyncAPI 3, of which this scheme has other fields, calls this field "availableScopes", not "scopes". Keep only "availableScopes".',
    ),
  ]),

  // Misspelt names, unknown fields and extensions
  ...reportedName('the case of tokenUrl', 'tokenUrl', 'tokenURL'),
  ...reportedName('tokenUrl in snake case', 'tokenUrl', 'token_url'),
  ...reportedName('another name of tokenUrl', 'tokenUrl', 'accessTokenUrl'),
  ...reportedName('another name of refreshUrl', 'refreshUrl', 'refreshTokenUrl'),
  ...inVersion(2, 'a slip in scopes', () => scheme(IN_2.replace('scopes:', 'scope:')), [
    at('/scope', '"scope" is no field of the clientCredentials flow. Did you mean "scopes"? Rename it.'),
  ]),
  ...inVersion(3, 'a slip in availableScopes', () => scheme(IN_3.replace('available', 'avaliable')), [
    at(
      '/avaliableScopes',
      '"avaliableScopes" is no field of the clientCredentials flow. Did you mean "availableScopes"? Rename it.',
    ),
  ]),
  ...silentField('an extension', 'x-audience: messages'),
  ...silentField('an extension with every kind of character', 'x-Client.id_2-of-2: null'),
  ...reportedField(
    'an unknown field',
    'audience: messages',
    'audience',
    `"audience" is no field of the clientCredentials flow. ${MAKE_EXTENSION}`,
  ),
  ...reportedField(
    'a field called constructor',
    'constructor: messages',
    'constructor',
    `"constructor" is no field of the clientCredentials flow. ${MAKE_EXTENSION}`,
  ),
  ...reportedField(
    'an extension with a slash',
    'x-client/id: messages',
    'x-client~1id',
    '"x-client/id" is no field of the clientCredentials flow. After "x-" write only letters, digits, ".", "-" and "_".',
  ),

  // Something else in the place of the flow
  ...reportedFlow('null for the flow', 'null', 'null'),
  ...reportedFlow('a string for the flow', 'https://as.example.com/token', 'a string'),
  ...reportedFlow('a number for the flow', '0', 'a number'),
  ...reportedFlow('a list for the flow', '[]', 'a list'),

  // Not this flow
  ...inEachVersion('a scheme of another type', () => 'type: http\nscheme: bearer\nflows: {clientCredentials: {}}\n'),
  ...inEachVersion('an extension of flows', ({ clientCredentials }) =>
    scheme(`${clientCredentials}x-clientCredentials: {tokenUrl: /token}\n`),
  ),
  ...inEachVersion(
    'beside a good flow of another kind',
    ({ flow, clientCredentials }) => scheme(flow + clientCredentials.replace('tokenUrl:', 'token_url:')),
    [at('/token_url', '"token_url" is no field of the clientCredentials flow. Did you mean "tokenUrl"? Rename it.')],
  ),
  ...inEachVersion(
    'a defect of another flow',
    ({ flow, clientCredentials }) => scheme(withField(flow, 'tokenUrl', '/token') + clientCredentials),
    [
      [
        'error',
        'oauth2-authorization-code-schema',
        '/flows/authorizationCode/tokenUrl',
        `"tokenUrl" is no absolute URL: "/token". ${WRITE_TOKEN_URL}`,
      ],
    ],
  ),
] satisfies Case[];
