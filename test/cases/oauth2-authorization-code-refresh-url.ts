import { messages } from '../../functions/refreshUrl.ts';
import {
  bad,
  type Case,
  clientCredentials,
  common,
  document2,
  document3,
  each,
  flow,
  flows,
  good,
  implicit,
  other,
  password,
  scheme,
} from '../support/cases.ts';

const NAME = 'authorizationCode';
const MISSING = messages.missing(NAME);

const TOKEN = 'https://as.example.com/token';
const REFRESH_URL = { refreshUrl: undefined };
const URLS = { authorizationUrl: 'https://as.example.com/authorize', tokenUrl: TOKEN };
const SCOPES = { read: 'Read messages' };

/** A refreshUrl that stands above its flow. */
const MISPLACED = other.scheme.misplacedFields('refreshUrl', ['refreshUrl'], NAME);

/** Documents that have a flow elsewhere too, with fields that may depend on the version. */
const withElsewhere = (fields: object, oauth: ReturnType<typeof flow>) =>
  each(
    document2({ 'x-flow': { ...URLS, ...fields, scopes: SCOPES } }, oauth),
    document3({ 'x-flow': { ...URLS, ...fields, availableScopes: SCOPES } }, oauth),
  );
const TO_FLOW = scheme({ flows: { authorizationCode: { $ref: '#/x-flow' } } });

export default [
  good('a refreshUrl', flow().everywhere),
  good('a refreshUrl other than the tokenUrl', flow({ refreshUrl: 'https://as.example.com/refresh' })),

  bad('no refreshUrl', flow(REFRESH_URL).everywhere, [['', MISSING]]),
  bad('no refreshUrl, two flows', flows({ authorizationCode: REFRESH_URL, clientCredentials: {} }), [[NAME, MISSING]]),
  ...bad.each(fields => flow({ ...REFRESH_URL, ...fields }), ['', MISSING], {
    'an extension called x-refreshUrl': { 'x-refreshUrl': TOKEN },
    'an extension called x-refresh-url': { 'x-refresh-url': TOKEN },
    'a scope called refreshUrl': { scopes: { refreshUrl: 'Refresh messages' } },
  }),
  bad(
    'no field at all',
    flow({ authorizationUrl: undefined, tokenUrl: undefined, refreshUrl: undefined, scopes: undefined }),
    [
      ['', MISSING],
      other.flow.missingUrl('', 'authorizationUrl'),
      other.flow.missingUrl('', 'tokenUrl'),
      other.flow.missingScopes(''),
    ],
  ),
  bad('a field called constructor', flow({ ...REFRESH_URL, constructor: TOKEN }), [
    ['', MISSING],
    other.flow.unknownField('constructor', TOKEN),
  ]),
  bad('no refreshUrl and no scopes in a fragment', flow({ ...REFRESH_URL, scopes: undefined }).fragment, [
    ['', MISSING],
    other.flow.missingScopesOfFragment(''),
  ]),

  // Behind a `$ref`
  bad('a flow behind a $ref', withElsewhere({}, TO_FLOW), [['x-flow', MISSING]]),
  good('a complete flow behind a $ref', withElsewhere({ refreshUrl: TOKEN }, TO_FLOW)),
  good('a flow behind a $ref to nothing', flow({ $ref: '#/x-none' }), [other.brokenRef('')]),

  // Slips that are read through
  bad('no refreshUrl in a misspelt flow', flows({ accessCode: REFRESH_URL }), [
    ['accessCode', MISSING],
    other.scheme.misspeltFlow('accessCode', NAME),
  ]),
  bad(
    'no refreshUrl in a scheme of another type',
    scheme({ type: 'http', flows: { authorizationCode: { ...URLS, scopes: SCOPES } } }),
    [['flows/authorizationCode', MISSING], other.scheme.otherType('type', 'http')],
  ),
  good(
    'a refreshUrl in the scheme',
    scheme({ flows: { authorizationCode: { ...URLS, scopes: SCOPES } }, refreshUrl: TOKEN }),
    [MISPLACED],
  ),
  good('a refreshUrl in flows', flows({ authorizationCode: REFRESH_URL, refreshUrl: TOKEN }), [MISPLACED]),
  ...['refreshURL', 'refresh_url', 'refeshUrl', 'refreshTokenUrl', 'refresh_endpoint'].map(name =>
    good(`${name} for refreshUrl`, flow({ ...REFRESH_URL, [name]: TOKEN }), [
      other.flow.misspeltField(name, 'refreshUrl'),
    ]),
  ),

  // The schema rule owns what is there but wrong, the rules about URLs what has a URI scheme.
  ...good.types('refreshUrl', refreshUrl => flow({ refreshUrl }), 'refreshUrl', other.flow.urlType, {
    null: null,
    'a number': 443,
    'a boolean': false,
    'a list': [TOKEN],
    'an object': { url: TOKEN },
  }),
  ...good.rows((refreshUrl: string) => flow({ refreshUrl }), {
    'an empty URL': ['', other.flow.relativeUrl('refreshUrl', '')],
    'a relative URL': ['/token', other.flow.relativeUrl('refreshUrl', '/token')],
    'an http URL': ['http://as.example.com/token', other.notEncrypted('refreshUrl')],
  }),
  good('a $ref for refreshUrl', flow({ refreshUrl: { $ref: '#/x-none' } }), [
    other.flow.reference('refreshUrl'),
    other.brokenRef('refreshUrl'),
  ]),
  ...good.types('the flow', flow, '', other.flow.notObject, {
    null: null,
    'a list': [],
    'a string': TOKEN,
    'a number': 1,
  }),

  // Not this flow
  good('the client credentials flow', clientCredentials(REFRESH_URL)),
  good('the implicit flow', implicit(REFRESH_URL), [other.implicitFlow('')]),
  good('the password flow', password(REFRESH_URL), [other.passwordFlow('')]),
  good('an extension of flows', flows({ authorizationCode: {}, 'x-device': REFRESH_URL })),
  good('no flow', scheme({ flows: {} })),
  common.elsewhere({ authorizationCode: URLS }),
] satisfies Case[];
