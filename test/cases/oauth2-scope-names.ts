import { document2, document3, FLOW, FLOW_2, FLOW_3, indent, scheme, withField, yaml } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, fragment, inEachVersion, inVersion, type Version } from '../support/places.ts';

/** A finding at a declared scope. */
function at(place: string, message: string): Finding {
  return ['error', 'oauth2-scope-names', place, message];
}

/** The authorization code flow with one scope more, whose name is written as YAML. */
function withScope({ flow }: Version, name: string): string {
  return `${flow}    ${name}: Read messages\n`;
}

/** Cases in which one name is reported, written as YAML, as the pointer has it and as the message has it. */
function reported(name: string, written: string, key: string, shown: string, says: string): Case[] {
  return inEachVersion(
    name,
    version => scheme(withScope(version, written)),
    ({ scopes }) => [at(`/flows/authorizationCode/${scopes}/${key}`, `The scope ${shown} must not contain ${says}`)],
  );
}
function silent(name: string, written: string): Case[] {
  return inEachVersion(name, version => scheme(withScope(version, written)));
}

/** Cases in which the scopes field is no map of texts. */
function owned(name: string, value: string, below: string, message: (scopes: string) => string): Case[] {
  return inEachVersion(
    name,
    ({ flow, scopes }) => scheme(withField(flow, scopes, value)),
    ({ scopes }) => [
      ['error', 'oauth2-authorization-code-schema', `/flows/authorizationCode/${scopes}${below}`, message(scopes)],
    ],
  );
}
function noMap(name: string, value: string, is: string): Case[] {
  return owned(
    name,
    value,
    '',
    scopes =>
      `"${scopes}" must be a map from the name of each scope to its description, not ${is}. Write one line for each scope: "name: description".`,
  );
}

const ALLOWED = `a scope is made of printable ASCII characters but space, '"' and "\\".`;
const RENAME = `${ALLOWED} Rename it as the authorization server has it.`;
const EACH_BY_ITSELF = `${ALLOWED} Declare each scope by itself, or rename it.`;

const NAMELESS = 'A scope must have a name: this one is empty. Name it, or remove it.';
const SPACE = `The scope "read write" must not contain a space: ${EACH_BY_ITSELF}`;

/** The printable characters of ASCII but space, `"` and `\`. */
const SCOPE_TOKEN = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index))
  .filter(character => !'"\\'.includes(character))
  .join('');

const BROKEN_2 = `${FLOW_2}    read write: Read and write messages\n`;
const BROKEN_3 = `${FLOW_3}    read write: Read and write messages\n`;

/** A server that asks for scopes, in AsyncAPI 2. */
function asking(list: string): string {
  return yaml`
    servers:
      production:
        url: broker.example.com
        protocol: kafka-secure
        security:
          - oauth: ${list}
  `;
}

function elsewhere(flow: string): string {
  return `x-schemes:\n  staff:\n${indent(scheme(flow), 4)}`;
}

export default [
  ...everywhere('good names', ({ flow }) => scheme(flow)),
  ...silent('every character that a name can have', `'${SCOPE_TOKEN.replaceAll("'", "''")}'`),
  ...silent('one character', "'!'"),
  ...silent('a URL', 'https://graph.microsoft.com/.default'),
  ...silent('a URL with a query and a fragment', "'https://as.example.com/scopes/read?tenant=acme#all'"),
  ...silent('a URN', 'urn:example:messages:read'),
  ...silent('/ and ~', 'messages/~0/~1/read'),
  ...silent('a percent sign', "'read%20messages'"),
  ...silent('a comma', "'read,write'"),
  ...silent('braces', "'{{scope}}'"),
  ...silent('an asterisk', "'messages:*'"),
  ...silent('a name like an extension', 'x-read'),
  ...silent('a name called constructor', 'constructor'),
  ...silent('a name called toString', 'toString'),
  ...silent('a name of digits', "'1'"),
  ...silent('a name called null', "'null'"),
  ...silent('a long name', `'${'messages:'.repeat(100)}read'`),

  // Spectral itself misplaces what is in another file, below a name that a URI would have to encode.
  ...everywhere(
    'no name',
    version => scheme(withScope(version, "''")),
    ({ scopes }) => [at(`/flows/authorizationCode/${scopes}/`, NAMELESS)],
  ),
  ...reported('a space', 'read write', 'read write', '"read write"', `a space: ${EACH_BY_ITSELF}`),
  ...reported('two spaces', "'read  write'", 'read  write', '"read  write"', `a space: ${EACH_BY_ITSELF}`),
  ...reported('a comma and a space', "'read, write'", 'read, write', '"read, write"', `a space: ${EACH_BY_ITSELF}`),
  ...reported('a space before', "' read'", ' read', '" read"', `a space: ${RENAME}`),
  ...reported('a space behind', "'read '", 'read ', '"read "', `a space: ${RENAME}`),
  ...reported('a space alone', "' '", ' ', '" "', `a space: ${RENAME}`),
  ...reported('a tab', '"read\\twrite"', 'read\twrite', '"read\\twrite"', `a tab: ${RENAME}`),
  ...reported('a line feed', '"read\\nwrite"', 'read\nwrite', '"read\\nwrite"', `a line break: ${RENAME}`),
  ...reported('a carriage return', '"read\\rwrite"', 'read\rwrite', '"read\\rwrite"', `a line break: ${RENAME}`),
  ...reported('a quotation mark', `'"read"'`, '"read"', '"\\"read\\""', `a quotation mark ('"'): ${RENAME}`),
  ...reported('a backslash', "'read\\all'", 'read\\all', '"read\\\\all"', `a backslash ("\\"): ${RENAME}`),
  ...reported('a control character', '"read\\u0007"', 'read\u0007', '"read\\u0007"', `U+0007: ${RENAME}`),
  ...reported('the null character', '"\\0"', '\0', '"\\u0000"', `U+0000: ${RENAME}`),
  ...reported('a letter outside ASCII', 'lésen', 'lésen', '"lésen"', `"é" (U+00E9): ${RENAME}`),
  ...reported('an accent of its own', '"e\\u0301criture"', 'e\u0301criture', '"e\u0301criture"', `U+0301: ${RENAME}`),
  ...reported('another script', '読む', '読む', '"読む"', `"読" (U+8AAD): ${RENAME}`),
  ...reported('a dash outside ASCII', 'read–write', 'read–write', '"read–write"', `"–" (U+2013): ${RENAME}`),
  ...reported('an emoji', 'read📨', 'read📨', '"read📨"', `"📨" (U+1F4E8): ${RENAME}`),
  ...reported('a no-break space', '"read\\u00a0all"', 'read\u00a0all', '"read\u00a0all"', `U+00A0: ${RENAME}`),

  // What cannot be seen, or turns the text around, is shown by its code.
  ...reported('delete', '"read\\x7f"', 'read\x7f', '"read\\u007f"', `U+007F: ${RENAME}`),
  ...reported(
    'a control character of terminals',
    '"\\x9b1mread"',
    '\x9b1mread',
    '"\\u009b1mread"',
    `U+009B: ${RENAME}`,
  ),
  ...reported('a zero-width space', '"read\\u200b"', 'read\u200b', '"read\\u200b"', `U+200B: ${RENAME}`),
  ...reported('a byte order mark', '"\\ufeffread"', '\ufeffread', '"\\ufeffread"', `U+FEFF: ${RENAME}`),
  ...reported('text from right to left', '"\\u202eread"', '\u202eread', '"\\u202eread"', `U+202E: ${RENAME}`),

  ...reported('the first of two characters', "'é ü'", 'é ü', '"é ü"', `"é" (U+00E9): ${RENAME}`),
  ...reported(
    '/, ~ and a space',
    "'read:/~messages all'",
    'read:~1~0messages all',
    '"read:/~messages all"',
    `a space: ${EACH_BY_ITSELF}`,
  ),
  ...reported('braces and a space', "'{{ scope }}'", '{{ scope }}', '"{{ scope }}"', `a space: ${EACH_BY_ITSELF}`),
  ...reported(
    'a space in a name like an extension',
    'x-read all',
    'x-read all',
    '"x-read all"',
    `a space: ${EACH_BY_ITSELF}`,
  ),
  ...reported(
    'a space in a name like that of a prototype',
    '__proto__ constructor',
    '__proto__ constructor',
    '"__proto__ constructor"',
    `a space: ${EACH_BY_ITSELF}`,
  ),
  ...reported(
    'a space in a URL with userinfo and a query',
    "'https://client:s3cret@as.example.com/read all?token=s3cret'",
    'https:~1~1client:s3cret@as.example.com~1read all?token=s3cret',
    '"https://…@as.example.com/read all?…"',
    `a space: ${EACH_BY_ITSELF}`,
  ),
  ...reported(
    'a space in a long name',
    `'read ${'messages'.repeat(20)}'`,
    `read ${'messages'.repeat(20)}`,
    `"read ${'messages'.repeat(9)}me…"`,
    `a space: ${EACH_BY_ITSELF}`,
  ),

  ...inEachVersion(
    'several names',
    ({ flow, scopes }) => scheme(withField(flow, scopes, "{read write: All, read: Read, lésen: Read, '': None}")),
    ({ scopes }) => [
      at(`/flows/authorizationCode/${scopes}/read write`, SPACE),
      at(`/flows/authorizationCode/${scopes}/lésen`, `The scope "lésen" must not contain "é" (U+00E9): ${RENAME}`),
      at(`/flows/authorizationCode/${scopes}/`, NAMELESS),
    ],
  ),
  ...inEachVersion(
    'each flow',
    version =>
      scheme(
        [version.flow, version.clientCredentials, version.implicit, version.password]
          .map(flow => `${flow}    read write: Read and write messages\n`)
          .join(''),
      ),
    ({ scopes }) => [
      at(`/flows/authorizationCode/${scopes}/read write`, SPACE),
      at(`/flows/clientCredentials/${scopes}/read write`, SPACE),
      [
        'warn',
        'oauth2-no-implicit-flow',
        '/flows/implicit',
        'The implicit flow is not safe: access tokens pass through the browser, where they leak and can be replaced (RFC 9700, section 2.1.2). Use the authorization code flow with PKCE.',
      ],
      at(`/flows/implicit/${scopes}/read write`, SPACE),
      [
        'warn',
        'oauth2-no-password-flow',
        '/flows/password',
        "The password flow is not safe: the client gets to see the user's password (RFC 9700, section 2.4). Use the authorization code flow with PKCE, or client credentials where there is no user.",
      ],
      at(`/flows/password/${scopes}/read write`, SPACE),
    ],
  ),
  fragment('a name with a space in scopes', scheme(BROKEN_2), [
    at('/flows/authorizationCode/scopes/read write', SPACE),
  ]),
  fragment('a name with a space in availableScopes', scheme(BROKEN_3), [
    at('/flows/authorizationCode/availableScopes/read write', SPACE),
  ]),

  // What asks for a scope as it is declared, or for a part of it, has done nothing wrong.
  [
    'a name that is asked for: 2.6',
    document2(scheme(BROKEN_2), asking('[read write]')),
    [at(`${FLOW}/scopes/read write`, SPACE)],
  ],
  [
    'a part of a name that is asked for: 2.6',
    document2(scheme(BROKEN_2), asking('[write]')),
    [at(`${FLOW}/scopes/read write`, SPACE)],
  ],
  ...inVersion(3, 'a name that is asked for', () => `${scheme(BROKEN_3)}scopes: [read write]\n`, [
    at('/flows/authorizationCode/availableScopes/read write', SPACE),
  ]),
  ...inVersion(3, 'a part of a name that is asked for', () => `${scheme(BROKEN_3)}scopes: [write]\n`, [
    at('/flows/authorizationCode/availableScopes/read write', SPACE),
  ]),

  // Scopes behind a $ref
  [
    'scopes behind a $ref: 2.6',
    `${document2(scheme(withField(FLOW_2, 'scopes', "{$ref: '#/x-scopes'}")))}x-scopes: {read write: Read and write messages}\n`,
    [at('/x-scopes/read write', SPACE)],
  ],
  [
    'scopes behind a $ref: 3.0',
    `${document3(scheme(withField(FLOW_3, 'availableScopes', "{$ref: '#/x-scopes'}")))}x-scopes: {read write: Read and write messages}\n`,
    [at('/x-scopes/read write', SPACE)],
  ],
  ...inEachVersion(
    'scopes behind a $ref to nothing',
    ({ flow, scopes }) => scheme(withField(flow, scopes, "{$ref: '#/x-none', read write: All}")),
    ({ scopes }) => [['error', 'invalid-ref', `/flows/authorizationCode/${scopes}/$ref`, "'#/x-none' does not exist"]],
  ),

  // Other rules own an empty map, and what is no map of texts.
  ...inEachVersion(
    'an empty map',
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
  ...noMap('null', 'null', 'null'),
  ...noMap('a list', '[read write]', 'a list'),
  ...noMap('a string', 'read write', 'a string'),
  ...noMap('a number', '1', 'a number'),
  ...owned(
    'a name inside a description that is a map',
    '{read: {read write: All}}',
    '/read',
    () => 'The description of scope "read" must be a string, not an object. Write a short text in quotes.',
  ),
  ...owned(
    'a name called $ref that is no reference',
    '{$ref: 1}',
    '/$ref',
    () => 'The description of scope "$ref" must be a string, not a number. Write a short text in quotes.',
  ),
  ...inVersion(2, 'a name in the scopes field of AsyncAPI 3', () => scheme(BROKEN_3), [
    [
      'error',
      'oauth2-authorization-code-schema',
      '/flows/authorizationCode/availableScopes',
      'AsyncAPI 2 calls this field "scopes", not "availableScopes". Rename it.',
    ],
  ]),
  ...inVersion(3, 'a name in the scopes field of AsyncAPI 2', () => scheme(BROKEN_2), [
    [
      'error',
      'oauth2-authorization-code-schema',
      '/flows/authorizationCode/scopes',
      'AsyncAPI 3 calls this field "availableScopes", not "scopes". Rename it.',
    ],
  ]),

  // No declared scope
  ...inEachVersion('an extension of the flow', ({ flow }) =>
    scheme(`${flow}  x-scopes: {read write: Read and write messages}\n`),
  ),
  ...inEachVersion('an extension of flows', version =>
    scheme(version.flow + withScope(version, 'read write').replace('authorizationCode', 'x-device')),
  ),
  ...inEachVersion('a scheme of another type', version =>
    scheme(withScope(version, 'read write')).replace('oauth2', 'userPassword'),
  ),
  ['a scheme outside the places of schemes: 2.6', document2(scheme(FLOW_2)) + elsewhere(BROKEN_2), []],
  ['a scheme outside the places of schemes: 3.0', document3(scheme(FLOW_3)) + elsewhere(BROKEN_3), []],
] satisfies Case[];
