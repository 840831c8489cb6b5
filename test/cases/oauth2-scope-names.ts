import { messages as discouraged } from '../../functions/discouragedFlows.ts';
import { messages as flowSchema } from '../../functions/flowSchema.ts';
import { messages as nonEmptyScopes } from '../../functions/nonEmptyScopes.ts';
import { messages as schemes } from '../../functions/schemeSchema.ts';
import { messages } from '../../functions/scopeNames.ts';
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
  scheme,
} from '../support/cases.ts';

/** The authorization code flow with one scope. */
const withScope = (name: string) => flow({ scopes: { [name]: 'Read messages' } });

const BROKEN = { scopes: { 'read write': 'Read and write messages' } };
const SEVERAL = messages.several('read write');

/** Something that requests a scope of a flow with a broken name. */
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
const noMap = (is: string) =>
  [SCHEMA, 'scopes', ({ scopes }: { scopes: string }) => flowSchema.scopesType(scopes, is)] as const;

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

  bad('no name', everywhere(withScope('')), [['scopes', ''], messages.empty()]),
  ...badEach(withScope, name => [['scopes', name], messages.several(name)], {
    'a space': 'read write',
    'two spaces': 'read  write',
    'a comma and a space': 'read, write',
    '/, ~ and a space': 'read:/~messages all',
    'braces and a space': '{{ scope }}',
    'a space in a name like an extension': 'x-read all',
    'a space in a name like that of a prototype': '__proto__ constructor',
  }),
  ...badEach(
    ([name]) => withScope(name),
    ([name, character]) => [['scopes', name], messages.character(name, character)],
    {
      'a space before': [' read', ' '],
      'a space behind': ['read ', ' '],
      'a space alone': [' ', ' '],
      'a tab': ['read\twrite', '\t'],
      'a line feed': ['read\nwrite', '\n'],
      'a carriage return': ['read\rwrite', '\r'],
      'a quotation mark': ['"read"', '"'],
      'a backslash': ['read\\all', '\\'],
      'a control character': ['read\u0007', '\u0007'],
      'the null character': ['\0', '\0'],
      'a letter outside ASCII': ['lésen', 'é'],
      'an accent by itself': ['e\u0301criture', '\u0301'],
      'another script': ['読む', '読'],
      'a dash outside ASCII': ['read–write', '–'],
      'an emoji': ['read📨', '📨'],
      'a no-break space': ['read\u00a0all', '\u00a0'],
      delete: ['read\x7f', '\x7f'],
      'a control character of terminals': ['\x9b1mread', '\x9b'],
      'a zero-width space': ['read\u200b', '\u200b'],
      'a byte order mark': ['\ufeffread', '\ufeff'],
      'text from right to left': ['\u202eread', '\u202e'],
      'the first of two characters': ['é ü', 'é'],
    } satisfies Record<string, [name: string, character: string]>,
  ),
  ...badEach(withScope, name => [['scopes', name], messages.several(name)], {
    'a space in a URL with userinfo and a query': 'https://client:s3cret@as.example.com/read all?token=s3cret',
    'a space in a long name': `read ${'messages'.repeat(20)}`,
  }),

  bad(
    'several names',
    flow({ scopes: { 'read write': 'All', read: 'Read', lésen: 'Read', '': 'None' } }),
    ['scopes/read write', SEVERAL],
    ['scopes/lésen', messages.character('lésen', 'é')],
    [['scopes', ''], messages.empty()],
  ),
  bad(
    'each flow',
    flows({ authorizationCode: BROKEN, clientCredentials: BROKEN, implicit: BROKEN, password: BROKEN }),
    ['authorizationCode/scopes/read write', SEVERAL],
    ['clientCredentials/scopes/read write', SEVERAL],
    ['implicit/scopes/read write', SEVERAL],
    ['password/scopes/read write', SEVERAL],
    ['oauth2-no-implicit-flow', 'implicit', discouraged.implicit()],
    ['oauth2-no-password-flow', 'password', discouraged.password()],
  ),
  bad('a name with a space in a fragment', fragment(flow(BROKEN)), ['scopes/read write', SEVERAL]),

  // A request for a scope as it is declared, or for a part of it, is right.
  ...badEach(asking2, () => [`${FLOW}/scopes/read write`, SEVERAL], {
    'a name that is requested, in AsyncAPI 2': 'read write',
    'a part of a name that is requested, in AsyncAPI 2': 'write',
  }),
  ...badEach(asking3, () => ['scopes/read write', SEVERAL], {
    'a name that is requested, in AsyncAPI 3': 'read write',
    'a part of a name that is requested, in AsyncAPI 3': 'write',
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

  // Other rules own an empty map, and what is not a map of texts.
  good('an empty map', flow({ scopes: {} }), [
    'oauth2-authorization-code-scopes',
    'scopes',
    ({ scopes }) => nonEmptyScopes.empty(scopes),
  ]),
  good('null', flow({ scopes: null }), noMap('null')),
  good('a list', flow({ scopes: ['read write'] }), noMap('a list')),
  good('a string', flow({ scopes: 'read write' }), noMap('a string')),
  good('a number', flow({ scopes: 1 }), noMap('a number')),
  good('a name inside a description that is a map', flow({ scopes: { read: { 'read write': 'All' } } }), [
    SCHEMA,
    'scopes/read',
    flowSchema.description('read', 'an object'),
  ]),
  good('a name called $ref that is not a reference', flow({ scopes: { $ref: 1 } }), [
    SCHEMA,
    'scopes/$ref',
    flowSchema.description('$ref', 'a number'),
  ]),
  bad(
    'a name in the scopes field of the other version',
    flow({ scopes: undefined, otherScopes: BROKEN.scopes }),
    ['otherScopes/read write', SEVERAL],
    [SCHEMA, 'otherScopes', ({ major, otherScopes }) => flowSchema.otherScopesField(otherScopes, major)],
  ),
  bad(
    'a name in a misspelt flow',
    flows({ authorization_code: BROKEN }),
    ['authorization_code/scopes/read write', SEVERAL],
    ['oauth2-scheme-schema', 'authorization_code', schemes.misspeltFlow('authorization_code', 'authorizationCode')],
  ),

  // No declared scope
  good('an extension of the flow', flow({ 'x-scopes': BROKEN.scopes })),
  good('an extension of flows', flows({ authorizationCode: {}, 'x-device': BROKEN })),
  bad(
    'a flow in a scheme of another type',
    scheme({ type: 'http', flows: { clientCredentials: { tokenUrl: 'https://as.example.com/token', ...BROKEN } } }),
    ['flows/clientCredentials/scopes/read write', SEVERAL],
    ['oauth2-scheme-schema', 'type', schemes.otherType('"http"')],
  ),
  good(
    'a scheme outside the places of schemes',
    documents({
      'x-schemes': {
        staff: { type: 'oauth2', flows: { authorizationCode: { ...BROKEN, availableScopes: BROKEN.scopes } } },
      },
    }),
  ),
] satisfies Case[];
