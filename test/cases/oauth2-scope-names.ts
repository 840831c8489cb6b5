import { messages } from '../../functions/scopeNames.ts';
import {
  bad,
  badInEachFlow,
  brokenScopes,
  type Case,
  called,
  document2,
  FLOW,
  flow,
  flows,
  good,
  other,
  quoting,
  referredScopes,
  scheme,
  schemeElsewhere,
  wrongScopes,
} from '../support/cases.ts';

/** The authorization code flow with one scope. */
const withScope = (name: string) => flow({ scopes: { [name]: 'Read messages' } });

const { several, character } = quoting(messages);
const EMPTY = [['scopes', ''], messages.empty()] as const;

const BROKEN = { scopes: { 'read write': 'Read and write messages' } };
const SERVER = { url: 'a.example.com', protocol: 'kafka-secure' };
const SEVERAL = several('scopes/read write');

/** The printable characters of ASCII but space, `"` and `\`. */
const SCOPE_TOKEN = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index))
  .filter(character => !'"\\'.includes(character))
  .join('');

export default [
  good('good names', flow().everywhere()),
  ...good.each(
    withScope,
    called(
      'the scope',
      `${SCOPE_TOKEN} ! https://graph.microsoft.com/.default https://as.example.com/scopes/read?tenant=acme#all`,
      'urn:example:messages:read messages/~0/~1/read read%20messages read,write {{scope}} messages:* x-read',
      `constructor toString 1 null ${'messages:'.repeat(100)}read`,
    ),
  ),

  bad('no name', withScope('').everywhere(), [EMPTY]),
  ...bad.each(withScope, name => several(['scopes', name]), {
    'a space': 'read write',
    'two spaces': 'read  write',
    'a comma and a space': 'read, write',
    '/, ~ and a space': 'read:/~messages all',
    'braces and a space': '{{ scope }}',
    'a space in a name like an extension': 'x-read all',
    'a space in a name like that of a prototype': '__proto__ constructor',
    'a space in a URL with userinfo and a query': 'https://client:s3cret@as.example.com/read all?token=s3cret',
    'a space in a long name': `read ${'messages'.repeat(20)}`,
  }),
  ...bad.each<readonly [name: string, character: string]>(
    ([name]) => withScope(name),
    ([name, wrong]) => character(['scopes', name], wrong),
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
    },
  ),

  bad('several names', flow({ scopes: { 'read write': 'All', read: 'Read', lésen: 'Read', '': 'None' } }), [
    SEVERAL,
    character('scopes/lésen', 'é'),
    EMPTY,
  ]),
  badInEachFlow(BROKEN, SEVERAL),
  bad('a name with a space in a fragment', flow(BROKEN).fragment(), [SEVERAL]),

  // A request for a scope as it is declared, or for a part of it, is right.
  ...['read write', 'write'].flatMap(scope => [
    bad(
      `"${scope}" is requested in AsyncAPI 2`,
      document2({ servers: { main: { ...SERVER, security: [{ oauth: [scope] }] } } }, flow(BROKEN)),
      [several(`${FLOW}/scopes/read write`)],
    ),
    bad(`"${scope}" is requested in AsyncAPI 3`, flow(BROKEN, { scopes: [scope] }).only(3), [SEVERAL]),
  ]),

  // Behind a `$ref`
  bad('scopes behind a $ref', referredScopes(BROKEN.scopes), [several('x-scopes/read write')]),
  brokenScopes({ 'read write': 'All' }),

  // Other rules own an empty map, and what is not a map of texts.
  good('an empty map', flow({ scopes: {} }), [other.noScopes('scopes')]),
  ...wrongScopes({ null: null, 'a list': ['read write'], 'a string': 'read write', 'a number': 1 }),
  good('a name inside a description that is a map', flow({ scopes: { read: { 'read write': 'All' } } }), [
    other.flow.description('scopes/read', 'an object'),
  ]),
  good('a name called $ref', flow({ scopes: { $ref: 1 } }), [other.flow.description('scopes/$ref', 'a number')]),
  bad('a name in the scopes field of the other version', flow({ scopes: undefined, otherScopes: BROKEN.scopes }), [
    several('otherScopes/read write'),
    other.flow.otherScopesField('otherScopes'),
  ]),
  bad('a name in a misspelt flow', flows({ authorization_code: BROKEN }), [
    several('authorization_code/scopes/read write'),
    other.scheme.misspeltFlow('authorization_code', 'authorizationCode'),
  ]),

  // No declared scope
  good('an extension of the flow', flow({ 'x-scopes': BROKEN.scopes })),
  good('an extension of flows', flows({ authorizationCode: {}, 'x-device': BROKEN })),
  bad(
    'a flow in a scheme of another type',
    scheme({ type: 'http', flows: { clientCredentials: { tokenUrl: 'https://as.example.com/token', ...BROKEN } } }),
    [several('flows/clientCredentials/scopes/read write'), other.scheme.otherType('type', 'http')],
  ),
  schemeElsewhere({ authorizationCode: { ...BROKEN, availableScopes: BROKEN.scopes } }),
] satisfies Case[];
