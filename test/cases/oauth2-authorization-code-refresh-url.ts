import { messages as discouraged } from '../../functions/discouragedFlows.ts';
import { messages as flowSchema } from '../../functions/flowSchema.ts';
import { messages as httpsUrls } from '../../functions/httpsUrls.ts';
import { messages } from '../../functions/refreshUrl.ts';
import { messages as schemes } from '../../functions/schemeSchema.ts';
import {
  bad,
  badEach,
  type Case,
  clientCredentials,
  document2,
  document3,
  documents,
  each,
  everywhere,
  flow,
  flows,
  fragment,
  good,
  implicit,
  password,
  scheme,
} from '../support/cases.ts';

const SCHEMA = 'oauth2-authorization-code-schema';
const SCHEMES = 'oauth2-scheme-schema';
const MISSING = messages.missing('authorizationCode');
const NAME = 'authorizationCode';
const NOT_OBJECT = (is: string) =>
  [
    SCHEMA,
    '',
    ({ scopes }: { scopes: string }) => flowSchema.notObject(NAME, is, ['authorizationUrl', 'tokenUrl', scopes]),
  ] as const;

const TOKEN = 'https://as.example.com/token';
const REFRESH_URL = { refreshUrl: undefined };
const URLS = { authorizationUrl: 'https://as.example.com/authorize', tokenUrl: TOKEN };
const SCOPES = { read: 'Read messages' };

/** Documents that have a flow elsewhere too, with fields that may depend on the version. */
const withElsewhere = (fields: object, oauth: ReturnType<typeof flow>) =>
  each(
    document2({ 'x-flow': { ...URLS, ...fields, scopes: SCOPES } }, oauth),
    document3({ 'x-flow': { ...URLS, ...fields, availableScopes: SCOPES } }, oauth),
  );
const TO_FLOW = scheme({ flows: { authorizationCode: { $ref: '#/x-flow' } } });

export default [
  good('a refreshUrl', everywhere(flow())),
  good('a refreshUrl other than the tokenUrl', flow({ refreshUrl: 'https://as.example.com/refresh' })),

  bad('no refreshUrl', everywhere(flow(REFRESH_URL)), ['', MISSING]),
  bad(
    'no refreshUrl beside another flow that has one',
    flows({ authorizationCode: REFRESH_URL, clientCredentials: {} }),
    [NAME, MISSING],
  ),
  ...badEach(
    fields => flow({ ...REFRESH_URL, ...fields }),
    () => ['', MISSING],
    {
      'an extension': { 'x-refreshUrl': TOKEN },
      'an extension in kebab case': { 'x-refresh-url': TOKEN },
      'a scope called refreshUrl': { scopes: { refreshUrl: 'Refresh messages' } },
    },
  ),
  bad(
    'no field at all',
    scheme({ flows: { authorizationCode: {} } }),
    [`flows/${NAME}`, MISSING],
    [SCHEMA, `flows/${NAME}`, flowSchema.missingUrl('authorizationUrl', NAME)],
    [SCHEMA, `flows/${NAME}`, flowSchema.missingUrl('tokenUrl', NAME)],
    [SCHEMA, `flows/${NAME}`, ({ scopes }) => flowSchema.missingScopes(scopes, NAME)],
  ),
  bad(
    'a field called constructor',
    flow({ ...REFRESH_URL, constructor: TOKEN }),
    ['', MISSING],
    [SCHEMA, 'constructor', flowSchema.unknownField('constructor', NAME, TOKEN)],
  ),
  bad(
    'no refreshUrl and no scopes in a fragment',
    fragment(flow({ ...REFRESH_URL, scopes: undefined })),
    ['', MISSING],
    [SCHEMA, '', flowSchema.missingScopesOfFragment(NAME)],
  ),

  // Behind a `$ref`
  bad('a flow behind a $ref', withElsewhere({}, TO_FLOW), ['x-flow', MISSING]),
  good('a complete flow behind a $ref', withElsewhere({ refreshUrl: TOKEN }, TO_FLOW)),
  good('a flow behind a $ref to nothing', flows({ authorizationCode: { $ref: '#/x-none' } }), [
    'invalid-ref',
    'authorizationCode/$ref',
    "'#/x-none' does not exist",
  ]),

  // Slips that are read through
  bad(
    'no refreshUrl in a misspelt flow',
    flows({ accessCode: REFRESH_URL }),
    ['accessCode', MISSING],
    [SCHEMES, 'accessCode', schemes.misspeltFlow('accessCode', NAME)],
  ),
  bad(
    'no refreshUrl in a scheme of another type',
    scheme({ type: 'http', flows: { authorizationCode: { ...URLS, scopes: SCOPES } } }),
    ['flows/authorizationCode', MISSING],
    [SCHEMES, 'type', schemes.otherType('"http"')],
  ),
  good(
    'a refreshUrl in the scheme',
    scheme({ flows: { authorizationCode: { ...URLS, scopes: SCOPES } }, refreshUrl: TOKEN }),
    [SCHEMES, 'refreshUrl', schemes.misplacedFields(['refreshUrl'], NAME)],
  ),
  good('a refreshUrl in flows', flows({ authorizationCode: REFRESH_URL, refreshUrl: TOKEN }), [
    SCHEMES,
    'refreshUrl',
    schemes.misplacedFields(['refreshUrl'], NAME),
  ]),
  ...['refreshURL', 'refresh_url', 'refeshUrl', 'refreshTokenUrl', 'refresh_endpoint'].map(name =>
    good(`${name} for refreshUrl`, flow({ ...REFRESH_URL, [name]: TOKEN }), [
      SCHEMA,
      name,
      flowSchema.misspeltField(name, NAME, 'refreshUrl'),
    ]),
  ),

  // The schema rule owns what is there but wrong, the rules about URLs what has a URI scheme.
  ...Object.entries({
    null: null,
    'a number': 443,
    'a boolean': false,
    'a list': [TOKEN],
    'an object': { url: TOKEN },
  }).map(([is, refreshUrl]) =>
    good(`${is} for refreshUrl`, flow({ refreshUrl }), [SCHEMA, 'refreshUrl', flowSchema.urlType('refreshUrl', is)]),
  ),
  ...['', '/token'].map(refreshUrl =>
    good(`refreshUrl: "${refreshUrl}"`, flow({ refreshUrl }), [
      SCHEMA,
      'refreshUrl',
      flowSchema.relativeUrl('refreshUrl', refreshUrl),
    ]),
  ),
  good(
    'a $ref for refreshUrl',
    flow({ refreshUrl: { $ref: '#/x-none' } }),
    [SCHEMA, 'refreshUrl', flowSchema.reference('refreshUrl')],
    ['invalid-ref', 'refreshUrl/$ref', "'#/x-none' does not exist"],
  ),
  good('an http URL', flow({ refreshUrl: 'http://as.example.com/token' }), [
    'oauth2-https-urls',
    'refreshUrl',
    httpsUrls.notEncrypted('refreshUrl', 'http://'),
  ]),
  ...Object.entries({ null: null, 'a list': [], 'a string': TOKEN, 'a number': 1 }).map(([is, code]) =>
    good(`${is} for the flow`, flow(code), NOT_OBJECT(is)),
  ),

  // Not this flow
  good('the client credentials flow', clientCredentials(REFRESH_URL)),
  good('the implicit flow', implicit(REFRESH_URL), ['oauth2-no-implicit-flow', '', discouraged.implicit()]),
  good('the password flow', password(REFRESH_URL), ['oauth2-no-password-flow', '', discouraged.password()]),
  good('an extension of flows', flows({ authorizationCode: {}, 'x-device': REFRESH_URL })),
  good('no flow', scheme({ flows: {} })),
  good(
    'a scheme outside the places of schemes',
    documents({ 'x-schemes': { staff: { type: 'oauth2', flows: { authorizationCode: URLS } } } }),
  ),
] satisfies Case[];
