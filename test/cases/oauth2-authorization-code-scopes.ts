import { messages as flowSchema } from '../../functions/flowSchema.ts';
import { messages } from '../../functions/nonEmptyScopes.ts';
import { messages as schemes } from '../../functions/schemeSchema.ts';
import {
  bad,
  type Case,
  clientCredentials,
  document2,
  document3,
  documents,
  each,
  everywhere,
  FLOW,
  flow,
  flows,
  fragment,
  good,
  goodEach,
  scheme,
} from '../support/cases.ts';

const SCHEMA = 'oauth2-authorization-code-schema';
type Words = { readonly scopes: string; readonly otherScopes: string };
const IS_EMPTY = ({ scopes }: Words) => messages.empty(scopes);

const EMPTY = flow({ scopes: {} });
/** What a scheme behind a `$ref` is in each version. */
const URL = 'https://as.example.com/token';
const staff = (scopes: string) => ({
  type: 'oauth2',
  flows: {
    authorizationCode: {
      authorizationUrl: 'https://as.example.com/authorize',
      tokenUrl: URL,
      refreshUrl: URL,
      [scopes]: {},
    },
  },
});
const TO_STAFF = { components: { securitySchemes: { staff: { $ref: '#/x-staff' } } } };

export default [
  good('scopes', everywhere(flow())),
  ...goodEach(scope => flow({ scopes: { [scope]: 'Read messages' } }), {
    'one scope': 'read',
    'a scope like an extension': 'x-read',
    'a scope called constructor': 'constructor',
    'a scope like a URL': 'https://graph.microsoft.com/.default',
  }),
  good(
    'many scopes',
    flow({ scopes: Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`read:${index}`, 'Read'])) }),
  ),

  bad('an empty map', everywhere(EMPTY), ['scopes', IS_EMPTY]),
  bad('an empty map in a fragment', fragment(EMPTY), ['scopes', IS_EMPTY]),
  bad(
    'an empty map beside another flow that has scopes',
    flows({ authorizationCode: { scopes: {} }, clientCredentials: {} }),
    ['authorizationCode/scopes', IS_EMPTY],
  ),
  bad('an empty map and an extension', flow({ scopes: {}, 'x-scopes': { read: 'Read messages' } }), [
    'scopes',
    IS_EMPTY,
  ]),

  // What requests a scope of such a flow has done nothing wrong.
  bad(
    'an empty map, and a requested scope in AsyncAPI 2',
    document2({ servers: { main: { url: 'a.example.com', protocol: 'wss', security: [{ oauth: ['read'] }] } } }, EMPTY),
    [`${FLOW}/scopes`, IS_EMPTY],
  ),
  bad('an empty map, and a requested scope in AsyncAPI 3', flow({ scopes: {} }, { scopes: ['read'] }).only(3), [
    'scopes',
    IS_EMPTY,
  ]),

  // Several schemes, and maps behind a `$ref`
  bad(
    'each of two schemes',
    each(
      document2({ ...TO_STAFF, 'x-staff': staff('scopes') }, EMPTY),
      document3({ ...TO_STAFF, 'x-staff': staff('availableScopes') }, EMPTY),
    ),
    [`${FLOW}/scopes`, IS_EMPTY],
    ['x-staff/flows/authorizationCode/scopes', IS_EMPTY],
  ),
  bad('a map behind a $ref', documents({ 'x-scopes': {} }, flow({ scopes: { $ref: '#/x-scopes' } })), [
    'x-scopes',
    IS_EMPTY,
  ]),
  good('a map behind a $ref to nothing', flow({ scopes: { $ref: '#/x-none' } }), [
    'invalid-ref',
    'scopes/$ref',
    "'#/x-none' does not exist",
  ]),

  // Slips that are read through
  bad(
    'an empty map under the name of the other version',
    flow({ scopes: undefined, otherScopes: {} }),
    ['otherScopes', IS_EMPTY],
    [SCHEMA, 'otherScopes', ({ major, otherScopes }) => flowSchema.otherScopesField(otherScopes, major)],
  ),
  bad(
    'an empty map in the scheme',
    scheme({
      flows: {
        authorizationCode: { authorizationUrl: 'https://as.example.com/authorize', tokenUrl: URL, refreshUrl: URL },
      },
      scopes: {},
    }),
    ['scopes', IS_EMPTY],
    ['oauth2-scheme-schema', 'scopes', ({ major }) => schemes.misplacedScopes('authorizationCode', major)],
  ),
  bad(
    'an empty map in a misspelt flow',
    flows({ authorization_code: { scopes: {} } }),
    ['authorization_code/scopes', IS_EMPTY],
    ['oauth2-scheme-schema', 'authorization_code', schemes.misspeltFlow('authorization_code', 'authorizationCode')],
  ),
  bad(
    'an empty map in a scheme of another type',
    scheme({ ...staff('scopes'), type: 'http' }),
    ['flows/authorizationCode/scopes', IS_EMPTY],
    ['oauth2-scheme-schema', 'type', schemes.otherType('"http"')],
  ),

  // The schema rule owns what is missing, not a map, or an extra.
  good('no scopes field', flow({ scopes: undefined }), [
    SCHEMA,
    '',
    ({ scopes }) => flowSchema.missingScopes(scopes, 'authorizationCode'),
  ]),
  ...Object.entries({ null: null, 'a list': [], 'a string': '', 'a number': 0, 'a boolean': false }).map(
    ([is, scopes]) =>
      good(`${is} for the scopes field`, flow({ scopes }), [
        SCHEMA,
        'scopes',
        ({ scopes }) => flowSchema.scopesType(scopes, is),
      ]),
  ),
  ...Object.entries({ null: null, 'a list': [], 'a string': '' }).map(([is, code]) =>
    good(`${is} for the flow`, flow(code), [
      SCHEMA,
      '',
      ({ scopes }) => flowSchema.notObject('authorizationCode', is, ['authorizationUrl', 'tokenUrl', scopes]),
    ]),
  ),
  good('a scope called $ref that is not a reference', flow({ scopes: { $ref: null } }), [
    SCHEMA,
    'scopes/$ref',
    flowSchema.description('$ref', 'null'),
  ]),
  good('an empty map of the other version beside scopes', flow({ otherScopes: {} }), [
    SCHEMA,
    'otherScopes',
    ({ otherScopes }) => flowSchema.mixedScopesFields(otherScopes, 'Remove'),
  ]),

  // Not this field, and not this flow
  good('an empty list of requested scopes', scheme({ scopes: [] }).only(3)),
  good('an empty map of another flow', clientCredentials({ scopes: {} })),
  good('an empty map of another flow beside it', flows({ authorizationCode: {}, clientCredentials: { scopes: {} } })),
  good('an extension of flows', flows({ authorizationCode: {}, 'x-device': { scopes: {} } })),
  good('a scheme outside the places of schemes', documents({ 'x-schemes': { staff: staff('scopes') } })),
] satisfies Case[];
