import { document2, document3, FLOW_2, FLOW_3, indent, scheme, withField } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, fragment, inEachVersion, inVersion, type Version } from '../support/places.ts';

/** A finding of this rule in the authorization code flow, at the flow itself or below it. */
function at(below: string, message: string): Finding {
  return ['error', 'oauth2-authorization-code-schema', `/flows/authorizationCode${below}`, message];
}

/** Cases in which one value of `tokenUrl` is reported, or none of it is. */
function reported(name: string, value: string, message: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(withField(flow, 'tokenUrl', value)), [
    at('/tokenUrl', `"tokenUrl" ${message}`),
  ]);
}
function silent(name: string, value: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(withField(flow, 'tokenUrl', value)));
}

/** Cases in which one line more in the flow is reported, or is not. */
function reportedField(name: string, line: string, pointer: string, message: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(`${flow}  ${line}\n`), [at(pointer, message)]);
}
function silentField(name: string, line: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(`${flow}  ${line}\n`));
}

/** Cases in which the name of a field is reported. */
function reportedName(name: string, field: string, written: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(flow.replace(`${field}:`, `${written}:`)), [
    at(`/${written}`, `"${written}" is no field of the authorizationCode flow. Did you mean "${field}"? Rename it.`),
  ]);
}

/** Cases in which one value of the scopes field is reported. */
function reportedScopes(name: string, value: string, is: string): Case[] {
  return inEachVersion(
    name,
    ({ flow, scopes }) => scheme(withField(flow, scopes, value)),
    ({ scopes }) => [
      at(
        `/${scopes}`,
        `"${scopes}" must be a map from the name of each scope to its description, not ${is}. Write one line for each scope: "name: description".`,
      ),
    ],
  );
}

/** Cases in which one scope more is reported, or is not. */
function reportedScope(name: string, line: string, pointer: string, message: string): Case[] {
  return inEachVersion(
    name,
    ({ flow }) => scheme(`${flow}    ${line}\n`),
    ({ scopes }) => [at(`/${scopes}${pointer}`, `${message} Write a short text in quotes.`)],
  );
}
function silentScope(name: string, line: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(`${flow}    ${line}\n`));
}

/** Behind a `$ref`, Spectral itself loses the last step of a path if a URI would have to encode it. */
function inPlace(cases: Case[]): Case[] {
  return cases.filter(([name]) => !name.endsWith('behind a $ref'));
}

/** Cases in which something stands in the place of the flow. */
function reportedFlow(name: string, value: string, is: string): Case[] {
  return inEachVersion(
    name,
    () => scheme(`authorizationCode: ${value}\n`),
    ({ scopes }) => [at('', `The authorizationCode flow must be an object, not ${is}. ${fields(scopes)}`)],
  );
}
function fields(scopes: string): string {
  return `Give it the fields "authorizationUrl", "tokenUrl", "refreshUrl" and "${scopes}".`;
}

function noScopes(scopes: Version['scopes']): Finding {
  return at(
    '',
    `The authorizationCode flow has no "${scopes}". Add a map from the name of each scope to its description.`,
  );
}

const WRITE_AUTHORIZATION_URL = 'Write the URL where the user grants access, in full: "https://…".';
const WRITE_TOKEN_URL = 'Write the URL where a client gets its access token, in full: "https://…".';
const WRITE_REFRESH_URL = 'Write the URL where a client renews its access token, in full: "https://…".';

const NO_AUTHORIZATION_URL = at(
  '',
  'The authorizationCode flow has no "authorizationUrl". Add the URL where the user grants access, in full: "https://…".',
);
const NO_TOKEN_URL = at(
  '',
  'The authorizationCode flow has no "tokenUrl". Add the URL where a client gets its access token, in full: "https://…".',
);
const NO_REFRESH_URL: Finding = [
  'warn',
  'oauth2-authorization-code-refresh-url',
  '/flows/authorizationCode',
  'The authorizationCode flow has no "refreshUrl": a client cannot tell how to renew an expired access token. Add it; it is usually the same as "tokenUrl".',
];

const MAKE_EXTENSION = 'Remove it, or make it an extension with a name that starts with "x-".';
const AFTER_X = 'After "x-" write only letters, digits, ".", "-" and "_".';

const BOTH_SCOPES =
  'authorizationCode:\n  authorizationUrl: https://as.example.com/authorize\n  tokenUrl: https://as.example.com/token\n  refreshUrl: https://as.example.com/token\n  scopes: {read: Read messages}\n  availableScopes: {read: Read messages}\n';

export default [
  ...everywhere('a good flow', ({ flow }) => scheme(flow)),

  // What is missing
  ...inEachVersion('no authorizationUrl', ({ flow }) => scheme(withField(flow, 'authorizationUrl')), [
    NO_AUTHORIZATION_URL,
  ]),
  ...everywhere('no tokenUrl', ({ flow }) => scheme(withField(flow, 'tokenUrl')), [NO_TOKEN_URL]),
  ...inEachVersion(
    'no scopes field',
    ({ flow, scopes }) => scheme(withField(flow, scopes)),
    ({ scopes }) => [noScopes(scopes)],
  ),
  fragment('no scopes field', scheme(withField(FLOW_2, 'scopes')), [
    at(
      '',
      'The authorizationCode flow has no "scopes" (AsyncAPI 2) or "availableScopes" (AsyncAPI 3). Add a map from the name of each scope to its description.',
    ),
  ]),
  ...inEachVersion(
    'no field at all',
    () => scheme('authorizationCode: {}\n'),
    ({ scopes }) => [NO_REFRESH_URL, NO_AUTHORIZATION_URL, NO_TOKEN_URL, noScopes(scopes)],
  ),
  // A rule of its own owns what the official schema does not require.
  ...inEachVersion('no refreshUrl', ({ flow }) => scheme(withField(flow, 'refreshUrl')), [NO_REFRESH_URL]),

  // URLs
  ...silent('no path', 'https://as.example.com'),
  ...silent('a port, a query and percent-encoding', 'https://as.example.com:8443/t%C3%B6ken?tenant=a%20b'),
  ...silent('an IPv6 address', "'https://[2001:db8::1]/token'"),
  ...inEachVersion(
    'a relative authorizationUrl',
    ({ flow }) => scheme(withField(flow, 'authorizationUrl', '/authorize')),
    [at('/authorizationUrl', `"authorizationUrl" is no absolute URL: "/authorize". ${WRITE_AUTHORIZATION_URL}`)],
  ),
  ...inEachVersion('a relative refreshUrl', ({ flow }) => scheme(withField(flow, 'refreshUrl', './token')), [
    at('/refreshUrl', `"refreshUrl" is no absolute URL: "./token". ${WRITE_REFRESH_URL}`),
  ]),
  ...reported('a relative tokenUrl', '/token', `is no absolute URL: "/token". ${WRITE_TOKEN_URL}`),
  ...reported(
    'no URI scheme',
    'as.example.com/token',
    `is no absolute URL: "as.example.com/token". ${WRITE_TOKEN_URL}`,
  ),
  ...reported(
    'a reference with a host',
    '//as.example.com/token',
    `is no absolute URL: "//as.example.com/token". ${WRITE_TOKEN_URL}`,
  ),
  ...reported(
    'a space before the URL',
    "' https://as.example.com/token'",
    `is no absolute URL: " https://as.example.com/token". ${WRITE_TOKEN_URL}`,
  ),
  ...reported('a query alone', "'?client_secret=s3cret'", `is no absolute URL: "?…". ${WRITE_TOKEN_URL}`),
  ...inEachVersion(
    'two names for one field',
    ({ flow }) => scheme(flow.replace('tokenUrl:', 'tokenURL: https://as.example.com/token\n  token_url:')),
    [
      at('/tokenURL', '"tokenURL" is no field of the authorizationCode flow. Did you mean "tokenUrl"? Rename it.'),
      at(
        '/token_url',
        '"token_url" is no field of the authorizationCode flow. Remove it, or make it an extension with a name that starts with "x-".',
      ),
    ],
  ),
  ...reported(
    'an IPv6 address that does not end',
    'https://[::1/token',
    `is no absolute URL: "https://[::1/token". ${WRITE_TOKEN_URL}`,
  ),
  ...reported('an empty URL', "''", `is no absolute URL: "". ${WRITE_TOKEN_URL}`),
  ...reported(
    'a query without its "?"',
    "'client_secret=s3cr3t'",
    `is no absolute URL: "client_secret=…". ${WRITE_TOKEN_URL}`,
  ),
  ...reported('a URL to be filled in', "'{{tokenUrl}}'", `is no absolute URL: "{{tokenUrl}}". ${WRITE_TOKEN_URL}`),
  ...reported(
    'a reference with a secret',
    '//client:s3cret@as.example.com/token?client_secret=s3cret#s3cret',
    `is no absolute URL: "…@as.example.com/token?…". ${WRITE_TOKEN_URL}`,
  ),
  ...inEachVersion('all URLs relative', ({ flow }) => scheme(flow.replaceAll('https://as.example.com', '')), [
    at('/authorizationUrl', `"authorizationUrl" is no absolute URL: "/authorize". ${WRITE_AUTHORIZATION_URL}`),
    at('/tokenUrl', `"tokenUrl" is no absolute URL: "/token". ${WRITE_TOKEN_URL}`),
    at('/refreshUrl', `"refreshUrl" is no absolute URL: "/token". ${WRITE_REFRESH_URL}`),
  ]),
  ...reported(
    'a space in a URL',
    'https://as.example.com/oauth2 token',
    `must not contain a space: "https://as.example.com/oauth2 token". ${WRITE_TOKEN_URL}`,
  ),
  ...reported(
    'a template in a URL',
    "'https://as.example.com/{tenant}/token'",
    `must not contain "{": "https://as.example.com/{tenant}/token". ${WRITE_TOKEN_URL}`,
  ),
  ...reported('null for a URL', 'null', `must be a string, not null. ${WRITE_TOKEN_URL}`),
  ...reported('a number for a URL', '443', `must be a string, not a number. ${WRITE_TOKEN_URL}`),
  ...reported('a boolean for a URL', 'true', `must be a string, not a boolean. ${WRITE_TOKEN_URL}`),
  ...reported('a list for a URL', '[https://as.example.com/token]', `must be a string, not a list. ${WRITE_TOKEN_URL}`),
  ...reported('an object for a URL', '{default: /token}', `must be a string, not an object. ${WRITE_TOKEN_URL}`),
  ...inEachVersion('null for authorizationUrl', ({ flow }) => scheme(withField(flow, 'authorizationUrl', 'null')), [
    at('/authorizationUrl', `"authorizationUrl" must be a string, not null. ${WRITE_AUTHORIZATION_URL}`),
  ]),
  ...inEachVersion('null for refreshUrl', ({ flow }) => scheme(withField(flow, 'refreshUrl', 'null')), [
    at('/refreshUrl', `"refreshUrl" must be a string, not null. ${WRITE_REFRESH_URL}`),
  ]),
  // What has a URI scheme is owned by the rule about https.
  ...inEachVersion('a URN', ({ flow }) => scheme(withField(flow, 'tokenUrl', 'urn:example:token')), [
    [
      'error',
      'oauth2-https-urls',
      '/flows/authorizationCode/tokenUrl',
      '"tokenUrl" must be an https URL, not "urn:example:token". Write "https://" before the host.',
    ],
  ]),

  // Scopes
  ...silentScope('a scope like a URL', 'https://www.example.com/auth/messages.read: Read messages'),
  ...silentScope('a scope with / and ~', 'read/~messages: Read messages'),
  ...silentScope('a scope like an extension', 'x-read: Read messages'),
  ...silentScope('scopes called as members of JavaScript objects', 'constructor: Build\n    toString: Print'),
  ...reportedScope(
    'null for a description',
    'audit:',
    '/audit',
    'The description of scope "audit" must be a string, not null.',
  ),
  ...reportedScope(
    'a boolean for a description',
    'audit: true',
    '/audit',
    'The description of scope "audit" must be a string, not a boolean.',
  ),
  ...reportedScope(
    'a number for a description',
    'audit: 1',
    '/audit',
    'The description of scope "audit" must be a string, not a number.',
  ),
  ...reportedScope(
    'a list for a description',
    'audit: [Read]',
    '/audit',
    'The description of scope "audit" must be a string, not a list.',
  ),
  ...reportedScope(
    'an object for a description',
    'audit: {description: Read the audit log}',
    '/audit',
    'The description of scope "audit" must be a string, not an object.',
  ),
  ...reportedScope(
    'no description of a scope with / and ~',
    'read/~messages: null',
    '/read~1~0messages',
    'The description of scope "read/~messages" must be a string, not null.',
  ),
  ...reportedScope(
    'no description of a scope with a colon',
    'audit:read: null',
    '/audit:read',
    'The description of scope "audit:read" must be a string, not null.',
  ),
  ...inPlace(
    reportedScope(
      'no description of a scope like a URL',
      'https://www.example.com/auth: null',
      '/https:~1~1www.example.com~1auth',
      'The description of scope "https://www.example.com/auth" must be a string, not null.',
    ),
  ),
  ...reportedScope(
    'no description of an extension, which scopes do not have',
    'x-read: null',
    '/x-read',
    'The description of scope "x-read" must be a string, not null.',
  ),
  ...reportedScope(
    'no description of constructor',
    'constructor: null',
    '/constructor',
    'The description of scope "constructor" must be a string, not null.',
  ),
  ...inPlace(
    reportedScope(
      'no description of $ref',
      '$ref: null',
      '/$ref',
      'The description of scope "$ref" must be a string, not null.',
    ),
  ),
  ...inEachVersion(
    'two descriptions that are no strings',
    ({ flow, scopes }) => scheme(withField(flow, scopes, '{read: 1, write: 2}')),
    ({ scopes }) => [
      at(
        `/${scopes}/read`,
        'The description of scope "read" must be a string, not a number. Write a short text in quotes.',
      ),
      at(
        `/${scopes}/write`,
        'The description of scope "write" must be a string, not a number. Write a short text in quotes.',
      ),
    ],
  ),
  ...reportedScopes('null for the scopes field', 'null', 'null'),
  ...reportedScopes('a list for the scopes field', "['read:messages']", 'a list'),
  ...reportedScopes('a string for the scopes field', "'read:messages'", 'a string'),
  ...reportedScopes('a number for the scopes field', '1', 'a number'),
  // Rules of their own own what the official schema accepts.
  ...inEachVersion(
    'an empty map of scopes',
    ({ flow, scopes }) => scheme(withField(flow, scopes, '{}')),
    ({ scopes }) => [
      [
        'error',
        'oauth2-authorization-code-scopes',
        `/flows/authorizationCode/${scopes}`,
        `"${scopes}" is empty: a client cannot ask for access that is not declared. Add each scope with its description.`,
      ],
    ],
  ),
  ...inEachVersion(
    'an empty description',
    ({ flow }) => scheme(`${flow}    audit: ''\n`),
    ({ scopes }) => [
      [
        'warn',
        'oauth2-scope-descriptions',
        `/flows/authorizationCode/${scopes}/audit`,
        'The scope "audit" has no description: nobody can tell what it grants. Say it in a few words.',
      ],
    ],
  ),

  // The scopes field of the other version
  ...inVersion(2, 'the scopes field of AsyncAPI 3', () => scheme(FLOW_3), [
    at('/availableScopes', 'AsyncAPI 2 calls this field "scopes", not "availableScopes". Rename it.'),
  ]),
  ...inVersion(3, 'the scopes field of AsyncAPI 2', () => scheme(FLOW_2), [
    at('/scopes', 'AsyncAPI 3 calls this field "availableScopes", not "scopes". Rename it.'),
  ]),
  ...inVersion(
    2,
    'the scopes field of AsyncAPI 3, and a list',
    () => scheme(withField(FLOW_3, 'availableScopes', '[]')),
    [at('/availableScopes', 'AsyncAPI 2 calls this field "scopes", not "availableScopes". Rename it.')],
  ),
  ...inVersion(3, 'the scopes field of AsyncAPI 2, and a list', () => scheme(withField(FLOW_2, 'scopes', '[]')), [
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
  fragment(
    'the scopes field of AsyncAPI 2 and another flow of AsyncAPI 3',
    scheme(
      `${FLOW_2}clientCredentials:\n  tokenUrl: https://as.example.com/token\n  availableScopes: {read: Read messages}\n`,
    ),
    [
      at(
        '/scopes',
        'AsyncAPI 3, of which this scheme has other fields, calls this field "availableScopes", not "scopes". Rename it.',
      ),
    ],
  ),
  ...inVersion(2, 'a slip in the scopes field of AsyncAPI 3', () => scheme(FLOW_3.replace('Scopes:', 'Scope:')), [
    at('/availableScope', 'AsyncAPI 2 calls this field "scopes", not "availableScope". Rename it.'),
  ]),
  ...inVersion(3, 'a slip in the scopes field of AsyncAPI 2', () => scheme(FLOW_2.replace('scopes:', 'scope:')), [
    at('/scope', 'AsyncAPI 3 calls this field "availableScopes", not "scope". Rename it.'),
  ]),

  // Misspelt names
  ...reportedName('the case of authorizationUrl', 'authorizationUrl', 'authorizationURL'),
  ...reportedName('a slip in authorizationUrl', 'authorizationUrl', 'authorisationUrl'),
  ...reportedName('another name of authorizationUrl', 'authorizationUrl', 'authUrl'),
  ...reportedName('tokenUrl in snake case', 'tokenUrl', 'token_url'),
  ...reportedName('another name of tokenUrl', 'tokenUrl', 'accessTokenUrl'),
  ...reportedName('the name of tokenUrl in RFC 8414', 'tokenUrl', 'token_endpoint'),
  ...reportedName('the case of refreshUrl', 'refreshUrl', 'refreshURL'),
  ...reportedName('another name of refreshUrl', 'refreshUrl', 'refreshTokenUrl'),
  ...inVersion(2, 'a slip in scopes', () => scheme(FLOW_2.replace('scopes:', 'scope:')), [
    at('/scope', '"scope" is no field of the authorizationCode flow. Did you mean "scopes"? Rename it.'),
  ]),
  ...inVersion(3, 'a slip in availableScopes', () => scheme(FLOW_3.replace('available', 'avaliable')), [
    at(
      '/avaliableScopes',
      '"avaliableScopes" is no field of the authorizationCode flow. Did you mean "availableScopes"? Rename it.',
    ),
  ]),
  fragment('a slip in scopes', scheme(FLOW_2.replace('scopes:', 'scope:')), [
    at('/scope', '"scope" is no field of the authorizationCode flow. Did you mean "scopes"? Rename it.'),
  ]),
  fragment('a slip in availableScopes', scheme(FLOW_3.replace('available', 'avaliable')), [
    at(
      '/avaliableScopes',
      '"avaliableScopes" is no field of the authorizationCode flow. Did you mean "availableScopes"? Rename it.',
    ),
  ]),
  ...inEachVersion(
    'a misspelt name, and a value that is no URL',
    ({ flow }) => scheme(withField(flow, 'tokenUrl', '/token').replace('tokenUrl:', 'tokenURL:')),
    [at('/tokenURL', '"tokenURL" is no field of the authorizationCode flow. Did you mean "tokenUrl"? Rename it.')],
  ),
  ...inEachVersion(
    'two misspelt names',
    ({ flow }) => scheme(flow.replace('tionUrl:', 'tionURL:').replace('tokenUrl:', 'tokenURL:')),
    [
      at(
        '/authorizationURL',
        '"authorizationURL" is no field of the authorizationCode flow. Did you mean "authorizationUrl"? Rename it.',
      ),
      at('/tokenURL', '"tokenURL" is no field of the authorizationCode flow. Did you mean "tokenUrl"? Rename it.'),
    ],
  ),
  ...inEachVersion(
    'a misspelt name, and another field missing',
    ({ flow }) => scheme(withField(flow, 'authorizationUrl').replace('tokenUrl:', 'tokenURL:')),
    [
      NO_AUTHORIZATION_URL,
      at('/tokenURL', '"tokenURL" is no field of the authorizationCode flow. Did you mean "tokenUrl"? Rename it.'),
    ],
  ),
  ...reportedField(
    'a misspelt name beside the right one',
    'token_url: https://as.example.com/token',
    '/token_url',
    `"token_url" is no field of the authorizationCode flow. ${MAKE_EXTENSION}`,
  ),

  // Unknown fields and extensions
  ...silentField('an extension', 'x-audience: messages'),
  ...silentField('an extension with every kind of character', 'x-Client.id_2-of-2: true'),
  ...silentField('an extension of any value', 'x-pkce: {method: [S256, null]}'),
  ...reportedField(
    'an unknown field',
    'audience: messages',
    '/audience',
    `"audience" is no field of the authorizationCode flow. ${MAKE_EXTENSION}`,
  ),
  ...reportedField(
    'an unknown field with / and ~',
    'a/~b: 1',
    '/a~1~0b',
    `"a/~b" is no field of the authorizationCode flow. ${MAKE_EXTENSION}`,
  ),
  ...reportedField(
    'an upper-case X',
    'X-audience: messages',
    '/X-audience',
    `"X-audience" is no field of the authorizationCode flow. ${MAKE_EXTENSION}`,
  ),
  ...inPlace(
    reportedField(
      'an extension with a space',
      'x-client id: messages',
      '/x-client id',
      `"x-client id" is no field of the authorizationCode flow. ${AFTER_X}`,
    ),
  ),
  ...reportedField(
    'an extension without a name',
    'x-: messages',
    '/x-',
    `"x-" is no field of the authorizationCode flow. ${AFTER_X}`,
  ),
  ...reportedField(
    'a field called constructor',
    'constructor: 1',
    '/constructor',
    `"constructor" is no field of the authorizationCode flow. ${MAKE_EXTENSION}`,
  ),
  ...inPlace(
    reportedField(
      'a field called $ref that is no reference',
      '$ref: null',
      '/$ref',
      `"$ref" is no field of the authorizationCode flow. ${MAKE_EXTENSION}`,
    ),
  ),

  // Something else in the place of the flow
  ...reportedFlow('null for the flow', 'null', 'null'),
  ...reportedFlow('a string for the flow', 'https://as.example.com/authorize', 'a string'),
  ...reportedFlow('a number for the flow', '1', 'a number'),
  ...reportedFlow('a boolean for the flow', 'true', 'a boolean'),
  ...reportedFlow('a list for the flow', "[{tokenUrl: 'https://as.example.com/token'}]", 'a list'),
  fragment('null for the flow', scheme('authorizationCode:\n'), [
    at(
      '',
      'The authorizationCode flow must be an object, not null. Give it the fields "authorizationUrl", "tokenUrl", "refreshUrl" and "scopes" (AsyncAPI 2) or "availableScopes" (AsyncAPI 3).',
    ),
  ]),

  // References inside the scheme
  [
    'a flow behind a $ref: 2.6',
    `${document2(scheme("authorizationCode: {$ref: '#/x-flow'}\n"))}x-flow:\n${indent(withField(FLOW_2, 'tokenUrl', '/token').replace('authorizationCode:\n', ''), 2)}`,
    [
      [
        'error',
        'oauth2-authorization-code-schema',
        '/x-flow/tokenUrl',
        `"tokenUrl" is no absolute URL: "/token". ${WRITE_TOKEN_URL}`,
      ],
    ],
  ],
  [
    'a flow behind a $ref: 3.0',
    `${document3(scheme("authorizationCode: {$ref: '#/x-flow'}\n"))}x-flow:\n${indent(withField(FLOW_3, 'tokenUrl', '/token').replace('authorizationCode:\n', ''), 2)}`,
    [
      [
        'error',
        'oauth2-authorization-code-schema',
        '/x-flow/tokenUrl',
        `"tokenUrl" is no absolute URL: "/token". ${WRITE_TOKEN_URL}`,
      ],
    ],
  ],

  ...inEachVersion('a flow behind a $ref to nothing', () => scheme("authorizationCode: {$ref: '#/x-none'}\n"), [
    ['error', 'invalid-ref', '/flows/authorizationCode/$ref', "'#/x-none' does not exist"],
  ]),

  // Not the flow of an OAuth2 scheme
  ...inEachVersion('a scheme of another type', () => 'type: http\nscheme: bearer\nflows: {authorizationCode: {}}\n'),
  ...inEachVersion('an extension of flows', ({ flow }) => scheme(`${flow}x-authorizationCode: {tokenUrl: /token}\n`)),
  ...inEachVersion(
    'another flow',
    ({ clientCredentials }) => scheme(withField(clientCredentials, 'tokenUrl', '/token')),
    [
      [
        'error',
        'oauth2-client-credentials-schema',
        '/flows/clientCredentials/tokenUrl',
        `"tokenUrl" is no absolute URL: "/token". ${WRITE_TOKEN_URL}`,
      ],
    ],
  ),
  [
    'what looks like a scheme where none may stand: 2.6',
    document2(scheme(FLOW_2), 'x-draft: {type: oauth2, flows: {authorizationCode: {}}}\n'),
    [],
  ],
  [
    'what looks like a scheme where none may stand: 3.0',
    document3(scheme(FLOW_3), 'x-draft: {type: oauth2, flows: {authorizationCode: {}}}\n'),
    [],
  ],

  // Every other name that the rule knows of a field
  ...Object.entries({
    authorizationUrl: `authUrl authUri auth_endpoint authorizeUrl authorizeUri authorizeEndpoint
      authorizationUri authorization_endpoint`,
    tokenUrl: 'tokenUri token_endpoint accessTokenUrl accessTokenUri accessTokenEndpoint',
    refreshUrl: `refreshUri refreshEndpoint tokenRefreshUrl tokenRefreshUri tokenRefreshEndpoint
      refreshTokenUrl refreshTokenUri refreshTokenEndpoint`,
  }).flatMap(([field, names]) =>
    names.split(/\s+/).flatMap(name => reportedName(`${name} for ${field}`, field, name).slice(0, 1)),
  ),
] satisfies Case[];
