import { document2, document3, FLOW_2, FLOW_3, indent, scheme, withField } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, fragment, inEachVersion, inVersion, type Version } from '../support/places.ts';

/** A finding at a declared scope, with its name as the message has it. */
function at(place: string, shown: string): Finding {
  return [
    'warn',
    'oauth2-scope-descriptions',
    place,
    `The scope ${shown} has no description: nobody can tell what it grants. Say it in a few words.`,
  ];
}

/** The authorization code flow with one scope more, written as YAML. */
function withScope({ flow }: Version, line: string): string {
  return `${flow}    ${line}\n`;
}

/** Cases in which one description is reported, or is not. */
function reported(name: string, description: string): Case[] {
  return inEachVersion(
    name,
    version => scheme(withScope(version, `read: ${description}`)),
    ({ scopes }) => [at(`/flows/authorizationCode/${scopes}/read`, '"read"')],
  );
}
function silent(name: string, description: string): Case[] {
  return inEachVersion(name, version => scheme(withScope(version, `read: ${description}`)));
}

/** Cases in which a scope without a description has this name: as YAML, as the pointer has it and as the message has it. */
function reportedName(name: string, written: string, key: string, shown = `"${key}"`): Case[] {
  return inEachVersion(
    name,
    version => scheme(withScope(version, `${written}: ''`)),
    ({ scopes }) => [at(`/flows/authorizationCode/${scopes}/${key}`, shown)],
  );
}

/** Cases in which a description is no string. */
function noString(name: string, description: string, is: string): Case[] {
  return inEachVersion(
    name,
    version => scheme(withScope(version, `read: ${description}`)),
    ({ scopes }) => [
      schema(
        `${scopes}/read`,
        `The description of scope "read" must be a string, not ${is}. Write a short text in quotes.`,
      ),
    ],
  );
}

/** Cases in which the scopes field is no map. */
function noMap(name: string, value: string, is: string): Case[] {
  return inEachVersion(
    name,
    ({ flow, scopes }) => scheme(withField(flow, scopes, value)),
    ({ scopes }) => [
      schema(
        scopes,
        `"${scopes}" must be a map from the name of each scope to its description, not ${is}. Write one line for each scope: "name: description".`,
      ),
    ],
  );
}

function schema(below: string, message: string): Finding {
  return ['error', 'oauth2-authorization-code-schema', `/flows/authorizationCode/${below}`, message];
}

const BROKEN_2 = `${FLOW_2}    read: ''\n`;
const BROKEN_3 = `${FLOW_3}    read: ''\n`;

function elsewhere(flow: string): string {
  return `x-schemes:\n  staff:\n${indent(scheme(flow), 4)}`;
}

export default [
  ...everywhere('descriptions', ({ flow }) => scheme(flow)),
  ...silent('one character', "'-'"),
  ...silent('the name again', 'read'),
  ...silent('blanks around it', "'  Read messages  '"),
  ...silent('several lines', '|\n        Read messages\n\n        of all channels'),
  ...silent('another script', 'メッセージを読む'),
  ...silent('digits in quotes', "'0'"),
  ...silent('null in quotes', "'null'"),
  ...silent('a name as all JavaScript objects have it', '__proto__'),
  ...inEachVersion('names as all JavaScript objects have them', version =>
    scheme(withScope(version, 'constructor: Build messages\n    toString: Print messages')),
  ),

  ...everywhere(
    'an empty description',
    version => scheme(withScope(version, "read: ''")),
    ({ scopes }) => [at(`/flows/authorizationCode/${scopes}/read`, '"read"')],
  ),
  ...reported('a space', "' '"),
  ...reported('spaces', "'    '"),
  ...reported('a tab', '"\\t"'),
  ...reported('a line break', '"\\n"'),
  ...reported('an empty block', '|'),
  ...reported('an empty folded block', '>-'),
  ...reported('a no-break space', '"\\u00a0"'),

  ...reportedName(
    'a name like a URL',
    'https://graph.microsoft.com/.default',
    'https:~1~1graph.microsoft.com~1.default',
    '"https://graph.microsoft.com/.default"',
  ),
  ...reportedName(
    'a URL with userinfo and a query',
    "'https://client:s3cret@as.example.com/read?token=s3cret'",
    'https:~1~1client:s3cret@as.example.com~1read?token=s3cret',
    '"https://…@as.example.com/read?…"',
  ),
  ...reportedName('/ and ~', 'messages/~read', 'messages~1~0read', '"messages/~read"'),
  ...reportedName('~1 in a name', 'messages~1read', 'messages~01read', '"messages~1read"'),
  ...reportedName('a name like an extension', 'x-read', 'x-read'),
  ...reportedName('a name called constructor', 'constructor', 'constructor'),
  ...reportedName('a name called toString', 'toString', 'toString'),
  ...reportedName('a name in braces', "'{{scope}}'", '{{scope}}'),
  ...reportedName('a name of digits', "'1'", '1'),
  ...reportedName(
    'a long name',
    `'${'messages:'.repeat(20)}'`,
    'messages:'.repeat(20),
    `"${'messages:'.repeat(8)}message…"`,
  ),

  ...inEachVersion(
    'several scopes',
    ({ flow, scopes }) => scheme(withField(flow, scopes, "{read: '', write: Send messages, audit: ' '}")),
    ({ scopes }) => [
      at(`/flows/authorizationCode/${scopes}/read`, '"read"'),
      at(`/flows/authorizationCode/${scopes}/audit`, '"audit"'),
    ],
  ),
  ...inEachVersion(
    'each flow',
    version =>
      scheme(
        [version.flow, version.clientCredentials, version.implicit, version.password]
          .map(flow => `${flow}    read: ''\n`)
          .join(''),
      ),
    ({ scopes }) => [
      at(`/flows/authorizationCode/${scopes}/read`, '"read"'),
      at(`/flows/clientCredentials/${scopes}/read`, '"read"'),
      [
        'warn',
        'oauth2-no-implicit-flow',
        '/flows/implicit',
        'The implicit flow is not safe: access tokens pass through the browser, where they leak and can be replaced (RFC 9700, section 2.1.2). Use the authorization code flow with PKCE.',
      ],
      at(`/flows/implicit/${scopes}/read`, '"read"'),
      [
        'warn',
        'oauth2-no-password-flow',
        '/flows/password',
        "The password flow is not safe: the client gets to see the user's password (RFC 9700, section 2.4). Use the authorization code flow with PKCE, or client credentials where there is no user.",
      ],
      at(`/flows/password/${scopes}/read`, '"read"'),
    ],
  ),
  fragment('an empty description in scopes', scheme(BROKEN_2), [at('/flows/authorizationCode/scopes/read', '"read"')]),
  fragment('an empty description in availableScopes', scheme(BROKEN_3), [
    at('/flows/authorizationCode/availableScopes/read', '"read"'),
  ]),

  // Two defects: the name, and what it stands for
  ...inEachVersion(
    'a bad name too',
    version => scheme(withScope(version, "read write: ''")),
    ({ scopes }) => [
      at(`/flows/authorizationCode/${scopes}/read write`, '"read write"'),
      [
        'error',
        'oauth2-scope-names',
        `/flows/authorizationCode/${scopes}/read write`,
        `The scope "read write" must not contain a space: a scope is made of printable ASCII characters but space, '"' and "\\". Declare each scope by itself, or rename it.`,
      ],
    ],
  ),

  // Scopes behind a $ref
  [
    'scopes behind a $ref: 2.6',
    `${document2(scheme(withField(FLOW_2, 'scopes', "{$ref: '#/x-scopes'}")))}x-scopes: {'read:messages': ''}\n`,
    [at('/x-scopes/read:messages', '"read:messages"')],
  ],
  [
    'scopes behind a $ref: 3.0',
    `${document3(scheme(withField(FLOW_3, 'availableScopes', "{$ref: '#/x-scopes'}")))}x-scopes: {'read:messages': ''}\n`,
    [at('/x-scopes/read:messages', '"read:messages"')],
  ],
  ...inEachVersion(
    'scopes behind a $ref to nothing',
    ({ flow, scopes }) => scheme(withField(flow, scopes, "{$ref: '#/x-none', read: ''}")),
    ({ scopes }) => [['error', 'invalid-ref', `/flows/authorizationCode/${scopes}/$ref`, "'#/x-none' does not exist"]],
  ),
  ...inEachVersion(
    'a description behind a $ref to nothing',
    version => scheme(withScope(version, "read: {$ref: '#/x-none'}")),
    ({ scopes }) => [
      ['error', 'invalid-ref', `/flows/authorizationCode/${scopes}/read/$ref`, "'#/x-none' does not exist"],
    ],
  ),

  // The schema rule owns what is no string, and what is no map.
  ...noString('no value', '', 'null'),
  ...noString('a number', '0', 'a number'),
  ...noString('a boolean', 'false', 'a boolean'),
  ...noString('an empty list', '[]', 'a list'),
  ...noString('an empty map', '{}', 'an object'),
  ...noString('a description inside a map', "{description: ''}", 'an object'),
  ...inEachVersion(
    'a scope called $ref that is no reference',
    version => scheme(withScope(version, '$ref: null')),
    ({ scopes }) => [
      schema(
        `${scopes}/$ref`,
        'The description of scope "$ref" must be a string, not null. Write a short text in quotes.',
      ),
    ],
  ),
  ...noMap('null for the scopes field', 'null', 'null'),
  ...noMap('a list of empty texts', "['', '']", 'a list'),
  ...noMap('a string for the scopes field', "''", 'a string'),
  ...noMap('a number for the scopes field', '0', 'a number'),
  ...inVersion(2, 'the scopes field of AsyncAPI 3', () => scheme(BROKEN_3), [
    schema('availableScopes', 'AsyncAPI 2 calls this field "scopes", not "availableScopes". Rename it.'),
  ]),
  ...inVersion(3, 'the scopes field of AsyncAPI 2', () => scheme(BROKEN_2), [
    schema('scopes', 'AsyncAPI 3 calls this field "availableScopes", not "scopes". Rename it.'),
  ]),

  // No declared scope
  ...inEachVersion('an extension of the flow', ({ flow }) => scheme(`${flow}  x-scopes: {read: ''}\n`)),
  ...inEachVersion('an extension of flows', version =>
    scheme(version.flow + withScope(version, "read: ''").replace('authorizationCode', 'x-device')),
  ),
  ...inEachVersion('a scheme of another type', version =>
    scheme(withScope(version, "read: ''")).replace('oauth2', 'userPassword'),
  ),
  ['a scheme outside the places of schemes: 2.6', document2(scheme(FLOW_2)) + elsewhere(BROKEN_2), []],
  ['a scheme outside the places of schemes: 3.0', document3(scheme(FLOW_3)) + elsewhere(BROKEN_3), []],
] satisfies Case[];
