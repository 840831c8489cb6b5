import { messages } from '../../functions/scopeDescriptions.ts';
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
  text,
} from '../support/cases.ts';
import { BLANKS, ODD_TEXTS } from '../support/descriptionTexts.ts';

const { empty } = quoting(messages);
const READ = empty('scopes/read');

const described = (read: string) => flow({ scopes: { read } });
const undescribed = (scope: string) => flow({ scopes: { [scope]: '' } });

export default [
  good('descriptions', flow().everywhere),
  ...good.each(described, {
    ...ODD_TEXTS,
    'the name of the scope as its description': 'read',
    'a description with blanks around it': '  Read messages  ',
    'a description of several lines': 'Read messages\n\nof all channels\n',
    'a description in another script': 'メッセージを読む',
  }),
  good(
    'scopes called as members of JavaScript objects',
    flow({ scopes: { constructor: 'Build messages', toString: 'Print messages' } as never }),
  ),

  bad('an empty description', described('').everywhere, [READ]),
  ...bad.each(described, READ, BLANKS),
  ...bad.each(undescribed, scope => empty(['scopes', scope]), {
    ...called(
      'the scope',
      'https://graph.microsoft.com/.default https://client:s3cret@as.example.com/read?token=s3cret messages/~read',
      `messages~1read x-read constructor {{scope}} 1 ${'messages:'.repeat(20)}`,
    ),
  }),
  bad('two scopes without a description', flow({ scopes: { read: '', write: 'Send messages', audit: ' ' } }), [
    READ,
    empty('scopes/audit'),
  ]),
  common.inEachFlow({ scopes: { read: '' } }, READ),
  bad('an empty description in a fragment', described('').fragment, [READ]),

  // Two defects: the name, and what it is for
  bad('a wrong name and no description', undescribed('read write'), [
    empty('scopes/read write'),
    other.names.several('scopes/read write'),
  ]),
  good('an empty name without a description', undescribed(''), [other.names.empty(['scopes', ''])]),

  // Slips that are read through
  bad('the scopes field of the other version', flow({ scopes: undefined, otherScopes: { read: '' } }), [
    empty('otherScopes/read'),
    other.flow.otherScopesField('otherScopes'),
  ]),
  bad(
    'the map of scopes in the scheme',
    scheme({ flows: { clientCredentials: { tokenUrl: 'https://as.example.com/token' } }, scopes: { read: '' } }),
    [READ, other.scheme.misplacedScopes('scopes', 'clientCredentials')],
  ),

  // Scopes behind a `$ref`
  bad('scopes behind a $ref', referredScopes({ read: '' }), [empty('x-scopes/read')]),
  common.brokenScopes({ read: '' }),
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
    [empty('x-a/read')],
  ),
  good(
    'an empty description behind a $ref, where AsyncAPI has none',
    document2({ 'x-empty': '' }, flow({ scopes: { read: { $ref: '#/x-empty' } } })),
    [other.flow.descriptionReference(`${FLOW}/scopes/read`)],
  ),

  // The schema rule owns what is not a string, and what is not a map.
  ...good.types('a description', read => flow({ scopes: { read } }), 'scopes/read', other.flow.description, {
    null: null,
    'a number': 0,
    'a boolean': false,
    'a list': [],
    'an object': { description: '' },
  }),
  ...common.wrongScopes({ null: null, 'a list': ['', ''], 'a string': '', 'a number': 0 }),
  good('a scope called $ref', flow({ scopes: { $ref: null } }), [other.flow.description('scopes/$ref', 'null')]),

  // No declared scope
  good('an extension of the flow', flow({ 'x-scopes': { read: '' } })),
  good('an extension of flows', flows({ authorizationCode: {}, 'x-device': { scopes: { read: '' } } })),
  common.elsewhere({ authorizationCode: { scopes: { read: '' } } }),
] satisfies Case[];
