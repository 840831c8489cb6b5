import {
  bad,
  badEach,
  type Case,
  document2,
  documents,
  everywhere,
  FLOW,
  flow,
  flows,
  fragment,
  good,
  goodEach,
} from '../support/cases.ts';

// Until the check exports its messages.
const ALLOWED = `a scope is made of printable ASCII characters but space, '"' and "\\".`;
const messages = {
  unnamed: () => 'A scope must have a name: this one is empty. Name it, or remove it.',
  character: (name: string, character: string) =>
    `The scope ${name} must not contain ${character}: ${ALLOWED} Rename it as the authorization server has it.`,
  several: (name: string) =>
    `The scope ${name} must not contain a space: ${ALLOWED} Declare each scope by itself, or rename it.`,
};

/** The authorization code flow with one scope. */
const withScope = (name: string) => flow({ scopes: { [name]: 'Read messages' } });

const BROKEN = { scopes: { 'read write': 'Read and write messages' } };
const SEVERAL = messages.several('"read write"');

/** Something that asks for a scope of a flow with a broken name. */
const asking2 = (scope: string) =>
  document2(
    { servers: { main: { url: 'a.example.com', protocol: 'kafka-secure', security: [{ oauth: [scope] }] } } },
    flow(BROKEN),
  );
const asking3 = (scope: string) => flow(BROKEN, { scopes: [scope] }).only(3);

/** The printable characters of ASCII but space, `"` and `\`. */
const SCOPE_TOKEN = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index))
  .filter(character => !'"\\'.includes(character))
  .join('');

const SCHEMA = 'oauth2-authorization-code-schema';
const noMap = (field: string, is: string) =>
  `"${field}" must be a map from the name of each scope to its description, not ${is}. Write one line for each scope: "name: description".`;

export default [
  good('good names', everywhere(flow())),
  ...goodEach(withScope, {
    'every character that a name can have': SCOPE_TOKEN,
    'one character': '!',
    'a URL': 'https://graph.microsoft.com/.default',
    'a URL with a query and a fragment': 'https://as.example.com/scopes/read?tenant=acme#all',
    'a URN': 'urn:example:messages:read',
    '/ and ~': 'messages/~0/~1/read',
    'a percent sign': 'read%20messages',
    'a comma': 'read,write',
    braces: '{{scope}}',
    'an asterisk': 'messages:*',
    'a name like an extension': 'x-read',
    'a name called constructor': 'constructor',
    'a name called toString': 'toString',
    'a name of digits': '1',
    'a name called null': 'null',
    'a long name': `${'messages:'.repeat(100)}read`,
  }),

  bad('no name', everywhere(withScope('')), [['scopes', ''], messages.unnamed()]),
  ...badEach(withScope, name => [['scopes', name], messages.several(JSON.stringify(name))], {
    'a space': 'read write',
    'two spaces': 'read  write',
    'a comma and a space': 'read, write',
    '/, ~ and a space': 'read:/~messages all',
    'braces and a space': '{{ scope }}',
    'a space in a name like an extension': 'x-read all',
    'a space in a name like that of a prototype': '__proto__ constructor',
  }),
  // How the message has the name is written out: what cannot be seen, or turns the text around, is shown by its code.
  ...badEach<[name: string, shown: string, character: string]>(
    ([name]) => withScope(name),
    ([name, shown, character]) => [['scopes', name], messages.character(shown, character)],
    {
      'a space before': [' read', '" read"', 'a space'],
      'a space behind': ['read ', '"read "', 'a space'],
      'a space alone': [' ', '" "', 'a space'],
      'a tab': ['read\twrite', '"read\\twrite"', 'a tab'],
      'a line feed': ['read\nwrite', '"read\\nwrite"', 'a line break'],
      'a carriage return': ['read\rwrite', '"read\\rwrite"', 'a line break'],
      'a quotation mark': ['"read"', '"\\"read\\""', `a quotation mark ('"')`],
      'a backslash': ['read\\all', '"read\\\\all"', 'a backslash ("\\")'],
      'a control character': ['read\u0007', '"read\\u0007"', 'U+0007'],
      'the null character': ['\0', '"\\u0000"', 'U+0000'],
      'a letter outside ASCII': ['lésen', '"lésen"', '"é" (U+00E9)'],
      'an accent of its own': ['e\u0301criture', '"e\u0301criture"', 'U+0301'],
      'another script': ['読む', '"読む"', '"読" (U+8AAD)'],
      'a dash outside ASCII': ['read–write', '"read–write"', '"–" (U+2013)'],
      'an emoji': ['read📨', '"read📨"', '"📨" (U+1F4E8)'],
      'a no-break space': ['read\u00a0all', '"read\u00a0all"', 'U+00A0'],
      delete: ['read\x7f', '"read\\u007f"', 'U+007F'],
      'a control character of terminals': ['\x9b1mread', '"\\u009b1mread"', 'U+009B'],
      'a zero-width space': ['read\u200b', '"read\\u200b"', 'U+200B'],
      'a byte order mark': ['\ufeffread', '"\\ufeffread"', 'U+FEFF'],
      'text from right to left': ['\u202eread', '"\\u202eread"', 'U+202E'],
      'the first of two characters': ['é ü', '"é ü"', '"é" (U+00E9)'],
    },
  ),
  ...badEach<[name: string, shown: string]>(
    ([name]) => withScope(name),
    ([name, shown]) => [['scopes', name], messages.several(shown)],
    {
      'a space in a URL with userinfo and a query': [
        'https://client:s3cret@as.example.com/read all?token=s3cret',
        '"https://…@as.example.com/read all?…"',
      ],
      'a space in a long name': [`read ${'messages'.repeat(20)}`, `"read ${'messages'.repeat(9)}me…"`],
    },
  ),

  bad(
    'several names',
    flow({ scopes: { 'read write': 'All', read: 'Read', lésen: 'Read', '': 'None' } }),
    ['scopes/read write', SEVERAL],
    ['scopes/lésen', messages.character('"lésen"', '"é" (U+00E9)')],
    [['scopes', ''], messages.unnamed()],
  ),
  bad(
    'each flow',
    flows({ authorizationCode: BROKEN, clientCredentials: BROKEN, implicit: BROKEN, password: BROKEN }),
    ['authorizationCode/scopes/read write', SEVERAL],
    ['clientCredentials/scopes/read write', SEVERAL],
    ['implicit/scopes/read write', SEVERAL],
    ['password/scopes/read write', SEVERAL],
    [
      'oauth2-no-implicit-flow',
      'implicit',
      'The implicit flow is not safe: access tokens pass through the browser, where they leak and can be replaced (RFC 9700, section 2.1.2). Use the authorization code flow with PKCE.',
    ],
    [
      'oauth2-no-password-flow',
      'password',
      "The password flow is not safe: the client gets to see the user's password (RFC 9700, section 2.4). Use the authorization code flow with PKCE, or client credentials where there is no user.",
    ],
  ),
  bad('a name with a space in a fragment', fragment(flow(BROKEN)), ['scopes/read write', SEVERAL]),

  // What asks for a scope as it is declared, or for a part of it, has done nothing wrong.
  ...badEach(asking2, () => [`${FLOW}/scopes/read write`, SEVERAL], {
    'a name that is asked for, in AsyncAPI 2': 'read write',
    'a part of a name that is asked for, in AsyncAPI 2': 'write',
  }),
  ...badEach(asking3, () => ['scopes/read write', SEVERAL], {
    'a name that is asked for, in AsyncAPI 3': 'read write',
    'a part of a name that is asked for, in AsyncAPI 3': 'write',
  }),

  // Behind a `$ref`
  bad('scopes behind a $ref', documents({ 'x-scopes': BROKEN.scopes }, flow({ scopes: { $ref: '#/x-scopes' } })), [
    'x-scopes/read write',
    SEVERAL,
  ]),
  good('scopes behind a $ref to nothing', flow({ scopes: { $ref: '#/x-none', 'read write': 'All' } }), [
    'invalid-ref',
    'scopes/$ref',
    "'#/x-none' does not exist",
  ]),

  // Other rules own an empty map, and what is no map of texts.
  good('an empty map', flow({ scopes: {} }), [
    'oauth2-authorization-code-scopes',
    'scopes',
    ({ scopes }) =>
      `"${scopes}" is empty: a client cannot ask for access that is not declared. Add each scope with its description.`,
  ]),
  good('null', flow({ scopes: null }), [SCHEMA, 'scopes', ({ scopes }) => noMap(scopes, 'null')]),
  good('a list', flow({ scopes: ['read write'] }), [SCHEMA, 'scopes', ({ scopes }) => noMap(scopes, 'a list')]),
  good('a string', flow({ scopes: 'read write' }), [SCHEMA, 'scopes', ({ scopes }) => noMap(scopes, 'a string')]),
  good('a number', flow({ scopes: 1 }), [SCHEMA, 'scopes', ({ scopes }) => noMap(scopes, 'a number')]),
  good('a name inside a description that is a map', flow({ scopes: { read: { 'read write': 'All' } } }), [
    SCHEMA,
    'scopes/read',
    'The description of scope "read" must be a string, not an object. Write a short text in quotes.',
  ]),
  good('a name called $ref that is no reference', flow({ scopes: { $ref: 1 } }), [
    SCHEMA,
    'scopes/$ref',
    'The description of scope "$ref" must be a string, not a number. Write a short text in quotes.',
  ]),
  good('a name in the scopes field of the other version', flow({ scopes: undefined, otherScopes: BROKEN.scopes }), [
    SCHEMA,
    'otherScopes',
    ({ major, scopes, otherScopes }) =>
      `AsyncAPI ${major} calls this field "${scopes}", not "${otherScopes}". Rename it.`,
  ]),

  // No declared scope
  good('an extension of the flow', flow({ 'x-scopes': BROKEN.scopes })),
  good('an extension of flows', flows({ authorizationCode: {}, 'x-device': BROKEN })),
  good('a scheme of another type', flow(BROKEN, { type: 'userPassword' })),
  good(
    'a scheme outside the places of schemes',
    documents({
      'x-schemes': {
        staff: { type: 'oauth2', flows: { authorizationCode: { ...BROKEN, availableScopes: BROKEN.scopes } } },
      },
    }),
  ),
] satisfies Case[];
