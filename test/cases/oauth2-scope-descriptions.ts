import { messages as discouraged } from '../../functions/discouragedFlows.ts';
import { messages as flowSchema } from '../../functions/flowSchema.ts';
import { messages as schemes } from '../../functions/schemeSchema.ts';
import { messages } from '../../functions/scopeDescriptions.ts';
import { messages as scopeNames } from '../../functions/scopeNames.ts';
import {
  bad,
  badEach,
  type Case,
  document2,
  documents,
  everywhere,
  flow,
  flows,
  fragment,
  good,
  goodEach,
  scheme,
  text,
} from '../support/cases.ts';

const SCHEMA = 'oauth2-authorization-code-schema';
const EMPTY = messages.empty('read');

const described = (read: string) => flow({ scopes: { read } });
const undescribed = (scope: string) => flow({ scopes: { [scope]: '' } });

export default [
  good('descriptions', everywhere(flow())),
  ...goodEach(described, {
    'one character': '-',
    'the name again': 'read',
    'blanks around it': '  Read messages  ',
    'several lines': 'Read messages\n\nof all channels\n',
    'another script': 'メッセージを読む',
    'digits in quotes': '0',
    'null in quotes': 'null',
    'a name as all JavaScript objects have it': '__proto__',
  }),
  good(
    'names as all JavaScript objects have them',
    flow({ scopes: { constructor: 'Build messages', toString: 'Print messages' } as never }),
  ),

  bad('an empty description', everywhere(described('')), ['scopes/read', EMPTY]),
  ...badEach(described, () => ['scopes/read', EMPTY], {
    'a space': ' ',
    spaces: '    ',
    'a tab': '\t',
    'a line break': '\n',
    'a no-break space': '\u00a0',
  }),
  ...badEach(undescribed, scope => [['scopes', scope], messages.empty(scope)], {
    'a name like a URL': 'https://graph.microsoft.com/.default',
    'a URL with userinfo and a query': 'https://client:s3cret@as.example.com/read?token=s3cret',
    '/ and ~': 'messages/~read',
    '~1 in a name': 'messages~1read',
    'a name like an extension': 'x-read',
    'a name called constructor': 'constructor',
    'a name in braces': '{{scope}}',
    'a name of digits': '1',
    'a long name': 'messages:'.repeat(20),
  }),
  bad(
    'several scopes',
    flow({ scopes: { read: '', write: 'Send messages', audit: ' ' } }),
    ['scopes/read', EMPTY],
    ['scopes/audit', messages.empty('audit')],
  ),
  bad(
    'each flow',
    flows(
      Object.fromEntries(
        ['authorizationCode', 'clientCredentials', 'implicit', 'password'].map(name => [
          name,
          { scopes: { read: '' } },
        ]),
      ),
    ),
    ['authorizationCode/scopes/read', EMPTY],
    ['clientCredentials/scopes/read', EMPTY],
    ['implicit/scopes/read', EMPTY],
    ['password/scopes/read', EMPTY],
    ['oauth2-no-implicit-flow', 'implicit', discouraged.implicit()],
    ['oauth2-no-password-flow', 'password', discouraged.password()],
  ),
  bad('an empty description in a fragment', fragment(described('')), ['scopes/read', EMPTY]),

  // Two defects: the name, and what it is for
  bad(
    'a bad name too',
    undescribed('read write'),
    ['scopes/read write', messages.empty('read write')],
    ['oauth2-scope-names', 'scopes/read write', scopeNames.several('read write')],
  ),
  good('no name', undescribed(''), ['oauth2-scope-names', ['scopes', ''], scopeNames.empty()]),

  // Slips that are read through
  bad(
    'the scopes field of the other version',
    flow({ scopes: undefined, otherScopes: { read: '' } }),
    ['otherScopes/read', EMPTY],
    [SCHEMA, 'otherScopes', ({ major, otherScopes }) => flowSchema.otherScopesField(otherScopes, major)],
  ),
  bad(
    'the map of scopes in the scheme',
    scheme({ flows: { clientCredentials: { tokenUrl: 'https://as.example.com/token' } }, scopes: { read: '' } }),
    ['scopes/read', EMPTY],
    ['oauth2-scheme-schema', 'scopes', ({ major }) => schemes.misplacedScopes('clientCredentials', major)],
  ),

  // Scopes behind a `$ref`
  bad('scopes behind a $ref', documents({ 'x-scopes': { read: '' } }, flow({ scopes: { $ref: '#/x-scopes' } })), [
    'x-scopes/read',
    EMPTY,
  ]),
  bad(
    'two maps that are merged, of which the first one counts',
    text(`asyncapi: 3.0.0
info: {title: Messages, version: 1.0.0}
x-a: &a {read: ''}
x-b: &b {read: Read messages}
components:
  securitySchemes:
    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.io', availableScopes: {<<: [*a, *b]}}}}
`),
    ['x-a/read', EMPTY],
  ),
  good('scopes behind a $ref to nothing', flow({ scopes: { $ref: '#/x-none', read: '' } }), [
    'invalid-ref',
    'scopes/$ref',
    "'#/x-none' does not exist",
  ]),
  good(
    'an empty description behind a $ref, where AsyncAPI has none',
    document2({ 'x-empty': '' }, flow({ scopes: { read: { $ref: '#/x-empty' } } })),
    [
      SCHEMA,
      'components/securitySchemes/oauth/flows/authorizationCode/scopes/read',
      flowSchema.descriptionReference('read'),
    ],
  ),

  // The schema rule owns what is not a string, and what is not a map.
  ...Object.entries({
    null: null,
    'a number': 0,
    'a boolean': false,
    'a list': [],
    'an object': { description: '' },
  }).map(([is, read]) =>
    good(`${is} for a description`, flow({ scopes: { read } }), [
      SCHEMA,
      'scopes/read',
      flowSchema.description('read', is),
    ]),
  ),
  ...Object.entries({ null: null, 'a list': ['', ''], 'a string': '', 'a number': 0 }).map(([is, scopes]) =>
    good(`${is} for the scopes field`, flow({ scopes }), [
      SCHEMA,
      'scopes',
      ({ scopes }) => flowSchema.scopesType(scopes, is),
    ]),
  ),
  good('a scope called $ref that is not a reference', flow({ scopes: { $ref: null } }), [
    SCHEMA,
    'scopes/$ref',
    flowSchema.description('$ref', 'null'),
  ]),

  // No declared scope
  good('an extension of the flow', flow({ 'x-scopes': { read: '' } })),
  good('an extension of flows', flows({ authorizationCode: {}, 'x-device': { scopes: { read: '' } } })),
  good(
    'a scheme outside the places of schemes',
    documents({ 'x-schemes': { staff: { type: 'oauth2', flows: { authorizationCode: { scopes: { read: '' } } } } } }),
  ),
] satisfies Case[];
