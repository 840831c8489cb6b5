import { messages } from '../../functions/scopeNames.ts';
import {
  bad,
  type Case,
  called,
  common,
  document2,
  FLOW,
  flow,
  flows,
  good,
  other,
  quoting,
  referredScopes,
  scheme,
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
  good('good names', flow().everywhere),
  ...good.each(withScope, {
    ...called(
      'the scope',
      `${SCOPE_TOKEN} ! https://graph.microsoft.com/.default https://as.example.com/scopes/read?tenant=acme#all`,
      'urn:example:messages:read messages/~0/~1/read read%20messages read,write {{scope}} messages:* x-read',
      `constructor toString 1 null ${'messages:'.repeat(100)}read`,
    ),
  }),

  bad('an empty name', withScope('').everywhere, [EMPTY]),
  ...bad.each(withScope, name => several(['scopes', name]), {
    'a space in a name': 'read write',
    'two spaces in a name': 'read  write',
    'a comma and a space in a name': 'read, write',
    '/, ~ and a space in a name': 'read:/~messages all',
    'braces and a space in a name': '{{ scope }}',
    'a space in a name like an extension': 'x-read all',
    'a space in a name like that of a prototype': '__proto__ constructor',
    'a space in a URL with userinfo and a query': 'https://client:s3cret@as.example.com/read all?token=s3cret',
    'a space in a long name': `read ${'messages'.repeat(20)}`,
  }),
  ...bad.each<readonly [name: string, character: string]>(
    ([name]) => withScope(name),
    ([name, wrong]) => character(['scopes', name], wrong),
    {
      'a space before in a name': [' read', ' '],
      'a space behind in a name': ['read ', ' '],
      'a space alone in a name': [' ', ' '],
      'a tab in a name': ['read\twrite', '\t'],
      'a line feed in a name': ['read\nwrite', '\n'],
      'a carriage return in a name': ['read\rwrite', '\r'],
      'a quotation mark in a name': ['"read"', '"'],
      'a backslash in a name': ['read\\all', '\\'],
      'a control character in a name': ['read\u0007', '\u0007'],
      'the null character in a name': ['\0', '\0'],
      'a letter outside ASCII in a name': ['lésen', 'é'],
      'an accent by itself in a name': ['e\u0301criture', '\u0301'],
      'another script': ['読む', '読'],
      'a dash outside ASCII in a name': ['read–write', '–'],
      'an emoji in a name': ['read📨', '📨'],
      'a no-break space in a name': ['read\u00a0all', '\u00a0'],
      'a delete character in a name': ['read\x7f', '\x7f'],
      'a control character of terminals in a name': ['\x9b1mread', '\x9b'],
      'a zero-width space in a name': ['read\u200b', '\u200b'],
      'a byte order mark in a name': ['\ufeffread', '\ufeff'],
      'text from right to left in a name': ['\u202eread', '\u202e'],
      'two characters, of which the first is reported': ['é ü', 'é'],
    },
  ),

  bad(
    'a good name and three wrong ones',
    flow({ scopes: { 'read write': 'All', read: 'Read', lésen: 'Read', '': 'None' } }),
    [SEVERAL, character('scopes/lésen', 'é'), EMPTY],
  ),
  common.inEachFlow(BROKEN, SEVERAL),
  bad('a name with a space in a fragment', flow(BROKEN).fragment, [SEVERAL]),

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
  common.brokenScopes({ 'read write': 'All' }),

  // Other rules own an empty map, and what is not a map of texts.
  good('an empty map', flow({ scopes: {} }), [other.noScopes('scopes')]),
  ...common.wrongScopes({ null: null, 'a list': ['read write'], 'a string': 'read write', 'a number': 1 }),
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
  common.elsewhere({ authorizationCode: { ...BROKEN, availableScopes: BROKEN.scopes } }),
] satisfies Case[];
