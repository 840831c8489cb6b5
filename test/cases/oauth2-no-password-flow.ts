import { messages } from '../../functions/discouragedFlows.ts';
import { messages as flowSchema } from '../../functions/flowSchema.ts';
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
  flow,
  flows,
  fragment,
  good,
  goodEach,
  implicit,
  password,
  scheme,
} from '../support/cases.ts';

const UNSAFE = messages.password();
const SCHEMA = 'oauth2-password-schema';
const SCHEMES = 'oauth2-scheme-schema';

const URL = 'https://as.example.com/token';
const SCOPES = { read: 'Read messages' };
/** Documents that have a flow elsewhere, where a scheme refers to it. */
const elsewhere = (name: string) => {
  const oauth = scheme({ flows: { [name]: { $ref: '#/x-flow' } } });
  return each(
    document2({ 'x-flow': { tokenUrl: URL, scopes: SCOPES } }, oauth),
    document3({ 'x-flow': { tokenUrl: URL, availableScopes: SCOPES } }, oauth),
  );
};

export default [
  good('the authorization code flow', everywhere(flow())),
  good('the client credentials flow', clientCredentials()),
  good('the implicit flow', implicit(), ['oauth2-no-implicit-flow', '', messages.implicit()]),
  good('no flow', scheme({ flows: {} })),

  bad('the password flow', everywhere(password()), ['', UNSAFE]),
  bad('no refreshUrl', password({ refreshUrl: undefined }), ['', UNSAFE]),
  bad('no scopes', password({ scopes: {} }), ['', UNSAFE]),
  bad('before the authorization code flow', flows({ password: {}, authorizationCode: {} }), ['password', UNSAFE]),
  bad('behind the authorization code flow', flows({ authorizationCode: {}, password: {} }), ['password', UNSAFE]),
  bad('beside an extension', flows({ password: {}, 'x-reason': 'Kept for old clients' }), ['password', UNSAFE]),
  bad('in a fragment', fragment(flows({ authorizationCode: {}, password: {} })), ['password', UNSAFE]),

  // Behind a `$ref`
  bad('a flow behind a $ref', elsewhere('password'), ['x-flow', UNSAFE]),
  good('another flow behind a $ref', elsewhere('clientCredentials')),
  good('a flow behind a $ref to nothing', flows({ password: { $ref: '#/x-none' } }), [
    'invalid-ref',
    'password/$ref',
    "'#/x-none' does not exist",
  ]),

  // The schema rule owns what is wrong in the flow, and this one that it is there.
  bad(
    'no tokenUrl',
    password({ tokenUrl: undefined }),
    ['', UNSAFE],
    [SCHEMA, '', flowSchema.missingUrl('tokenUrl', 'password')],
  ),
  bad(
    'no field at all',
    scheme({ flows: { password: {} } }),
    ['flows/password', UNSAFE],
    [SCHEMA, 'flows/password', flowSchema.missingUrl('tokenUrl', 'password')],
    [SCHEMA, 'flows/password', ({ scopes }) => flowSchema.missingScopes(scopes, 'password')],
  ),
  bad(
    'a field of another flow',
    password({ authorizationUrl: URL }),
    ['', UNSAFE],
    [SCHEMA, 'authorizationUrl', flowSchema.otherEndpoint('authorizationUrl', 'password')],
  ),
  bad('null', password(null), ['', UNSAFE]),
  ...Object.entries({ 'a boolean': false, 'a number': 0, 'a string': '', 'a list': [] }).map(([is, value]) =>
    bad(
      is,
      password(value),
      ['', UNSAFE],
      [SCHEMA, '', ({ scopes }) => flowSchema.notObject('password', is, ['tokenUrl', scopes])],
    ),
  ),

  // Slips that are read through: the scheme rule owns them, and this one that the flow is there.
  ...['Password', 'pasword', 'resourceOwnerPassword'].map(name =>
    bad(
      `${name} for password`,
      flows({ [name]: { authorizationUrl: undefined } }),
      [name, UNSAFE],
      [SCHEMES, name, schemes.misspeltFlow(name, 'password')],
    ),
  ),
  bad(
    'the flow in the scheme',
    scheme(version => `type: oauth2\n${version.password}`),
    ['password', UNSAFE],
    [SCHEMES, 'password', schemes.misplacedFlows(['password'])],
  ),
  bad(
    'the form of Swagger 2',
    scheme(`type: oauth2\nflow: password\ntokenUrl: ${URL}\nscopes: {read: Read messages}\n`),
    ['', UNSAFE],
    [SCHEMES, 'flow', schemes.swagger2Flow(['tokenUrl', 'scopes'], 'password')],
  ),
  bad(
    'a scheme of another type',
    scheme({ type: 'http', flows: { password: { tokenUrl: URL, scopes: SCOPES } } }),
    ['flows/password', UNSAFE],
    [SCHEMES, 'type', schemes.otherType('"http"')],
  ),
  good('the name of the flow for flows', scheme({ flows: 'password' }), [
    SCHEMES,
    'flows',
    schemes.flowsType('a string'),
  ]),
  good('a flow called constructor', flows({ constructor: {} }), [
    SCHEMES,
    'constructor',
    schemes.unknownFlow('constructor'),
  ]),

  // No password flow
  good('an extension of flows', flows({ authorizationCode: {}, 'x-password': {} })),
  ...goodEach(changes => flow(changes), {
    'an extension of a flow': { 'x-password': {} },
    'a scope called password': { scopes: { password: 'Read messages' } },
  }),
  good(
    'a scheme called password',
    documents({ components: { securitySchemes: { password: { type: 'oauth2', flows: {} } } } }),
  ),
  good(
    'a scheme outside the places of schemes',
    documents({ 'x-schemes': { staff: { type: 'oauth2', flows: { password: {} } } } }),
  ),
] satisfies Case[];
