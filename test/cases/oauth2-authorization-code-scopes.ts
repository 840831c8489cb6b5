import { messages } from '../../functions/nonEmptyScopes.ts';
import {
  bad,
  type Case,
  clientCredentials,
  common,
  document2,
  document3,
  each,
  FLOW,
  flow,
  flows,
  good,
  other,
  referredScopes,
  scheme,
} from '../support/cases.ts';

const isEmpty = ({ scopes }: { readonly scopes: string }) => messages.empty(scopes);
const EMPTY = flow({ scopes: {} });

const TOKEN = 'https://as.example.com/token';
const URLS = { authorizationUrl: 'https://as.example.com/authorize', tokenUrl: TOKEN, refreshUrl: TOKEN };
/** What a scheme behind a `$ref` is in each version. */
const staff = (scopes: string) => ({ type: 'oauth2', flows: { authorizationCode: { ...URLS, [scopes]: {} } } });
const TO_STAFF = { components: { securitySchemes: { staff: { $ref: '#/x-staff' } } } };

export default [
  good('two scopes', flow().everywhere),
  ...good.each(scope => flow({ scopes: { [scope]: 'Read messages' } }), {
    'one scope alone': 'read',
    'a scope like an extension': 'x-read',
    'a scope called constructor': 'constructor',
    'a scope like a URL': 'https://graph.microsoft.com/.default',
  }),
  good('50 scopes', flow({ scopes: Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`read:${n}`, 'Read'])) })),

  bad('an empty map', EMPTY.everywhere, [['scopes', isEmpty]]),
  bad('an empty map in a fragment', EMPTY.fragment, [['scopes', isEmpty]]),
  bad(
    'an empty map beside another flow that has scopes',
    flows({ authorizationCode: { scopes: {} }, clientCredentials: {} }),
    [['authorizationCode/scopes', isEmpty]],
  ),
  bad('an empty map, an extension', flow({ scopes: {}, 'x-scopes': { read: 'Read messages' } }), [['scopes', isEmpty]]),

  // What requests a scope of such a flow has done nothing wrong.
  bad(
    'a requested scope in AsyncAPI 2',
    document2({ servers: { main: { url: 'a.example.com', protocol: 'wss', security: [{ oauth: ['read'] }] } } }, EMPTY),
    [[`${FLOW}/scopes`, isEmpty]],
  ),
  bad('a requested scope in AsyncAPI 3', flow({ scopes: {} }, { scopes: ['read'] }).only(3), [['scopes', isEmpty]]),

  // Several schemes, and maps behind a `$ref`
  bad(
    'an empty map in each of two schemes',
    each(
      document2({ ...TO_STAFF, 'x-staff': staff('scopes') }, EMPTY),
      document3({ ...TO_STAFF, 'x-staff': staff('availableScopes') }, EMPTY),
    ),
    [
      [`${FLOW}/scopes`, isEmpty],
      ['x-staff/flows/authorizationCode/scopes', isEmpty],
    ],
  ),
  bad('a map behind a $ref', referredScopes({}), [['x-scopes', isEmpty]]),
  common.brokenScopes({}),

  // Slips that are read through
  bad('an empty map under the name of the other version', flow({ scopes: undefined, otherScopes: {} }), [
    ['otherScopes', isEmpty],
    other.flow.otherScopesField('otherScopes'),
  ]),
  bad('an empty map in the scheme', scheme({ flows: { authorizationCode: URLS }, scopes: {} }), [
    ['scopes', isEmpty],
    other.scheme.misplacedScopes('scopes', 'authorizationCode'),
  ]),
  bad('an empty map in a misspelt flow', flows({ authorization_code: { scopes: {} } }), [
    ['authorization_code/scopes', isEmpty],
    other.scheme.misspeltFlow('authorization_code', 'authorizationCode'),
  ]),
  bad('an empty map in a scheme of another type', scheme({ ...staff('scopes'), type: 'http' }), [
    ['flows/authorizationCode/scopes', isEmpty],
    other.scheme.otherType('type', 'http'),
  ]),

  // The schema rule owns what is missing, not a map, or an extra.
  good('no scopes field', flow({ scopes: undefined }), [other.flow.missingScopes('')]),
  ...common.wrongScopes({ null: null, 'a list': [], 'a string': '', 'a number': 0, 'a boolean': false }),
  ...good.types('the flow', flow, '', other.flow.notObject, { null: null, 'a list': [], 'a string': '' }),
  good('a scope called $ref', flow({ scopes: { $ref: null } }), [other.flow.description('scopes/$ref', 'null')]),
  good('an empty map beside scopes', flow({ otherScopes: {} }), [other.flow.mixedScopesFields('otherScopes')]),

  // Not this field, and not this flow
  good('an empty list of requested scopes', scheme({ scopes: [] }).only(3)),
  good('an empty map in another flow', clientCredentials({ scopes: {} })),
  good('an empty map in another flow beside it', flows({ authorizationCode: {}, clientCredentials: { scopes: {} } })),
  good('an extension of flows', flows({ authorizationCode: {}, 'x-device': { scopes: {} } })),
  common.elsewhere(staff('scopes').flows),
] satisfies Case[];
