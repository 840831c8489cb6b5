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

const UNSAFE = messages.implicit();
const SCHEMA = 'oauth2-implicit-schema';
const SCHEMES = 'oauth2-scheme-schema';

const URL = 'https://as.example.com/authorize';
const SCOPES = { read: 'Read messages' };
/** Documents that have a flow elsewhere, where a scheme refers to it. */
const elsewhere = (name: string) => {
  const oauth = scheme({ flows: { [name]: { $ref: '#/x-flow' } } });
  return each(
    document2({ 'x-flow': { authorizationUrl: URL, scopes: SCOPES } }, oauth),
    document3({ 'x-flow': { authorizationUrl: URL, availableScopes: SCOPES } }, oauth),
  );
};

export default [
  good('the authorization code flow', everywhere(flow())),
  good('the client credentials flow', clientCredentials()),
  good('the password flow', password(), ['oauth2-no-password-flow', '', messages.password()]),
  good('no flow', scheme({ flows: {} })),

  bad('the implicit flow', everywhere(implicit()), ['', UNSAFE]),
  bad('no refreshUrl', implicit({ refreshUrl: undefined }), ['', UNSAFE]),
  bad('no scopes', implicit({ scopes: {} }), ['', UNSAFE]),
  bad('before the authorization code flow', flows({ implicit: {}, authorizationCode: {} }), ['implicit', UNSAFE]),
  bad('behind the authorization code flow', flows({ authorizationCode: {}, implicit: {} }), ['implicit', UNSAFE]),
  bad('beside an extension', flows({ implicit: {}, 'x-reason': 'Kept for old clients' }), ['implicit', UNSAFE]),
  bad('in a fragment', fragment(flows({ authorizationCode: {}, implicit: {} })), ['implicit', UNSAFE]),

  // Behind a `$ref`
  bad('a flow behind a $ref', elsewhere('implicit'), ['x-flow', UNSAFE]),
  good('another flow behind a $ref', elsewhere('x-implicit')),
  good('a flow behind a $ref to nothing', flows({ implicit: { $ref: '#/x-none' } }), [
    'invalid-ref',
    'implicit/$ref',
    "'#/x-none' does not exist",
  ]),

  // The schema rule owns what is wrong in the flow, and this one that it is there.
  bad(
    'no authorizationUrl',
    implicit({ authorizationUrl: undefined }),
    ['', UNSAFE],
    [SCHEMA, '', flowSchema.missingUrl('authorizationUrl', 'implicit')],
  ),
  bad(
    'no field at all',
    scheme({ flows: { implicit: {} } }),
    ['flows/implicit', UNSAFE],
    [SCHEMA, 'flows/implicit', flowSchema.missingUrl('authorizationUrl', 'implicit')],
    [SCHEMA, 'flows/implicit', ({ scopes }) => flowSchema.missingScopes(scopes, 'implicit')],
  ),
  bad(
    'a field of another flow',
    implicit({ tokenUrl: URL }),
    ['', UNSAFE],
    [SCHEMA, 'tokenUrl', flowSchema.otherEndpoint('tokenUrl', 'implicit')],
  ),
  bad('null', implicit(null), ['', UNSAFE]),
  ...Object.entries({ 'a boolean': false, 'a number': 0, 'a string': '', 'a list': [] }).map(([is, value]) =>
    bad(
      is,
      implicit(value),
      ['', UNSAFE],
      [SCHEMA, '', ({ scopes }) => flowSchema.notObject('implicit', is, ['authorizationUrl', scopes])],
    ),
  ),

  // Slips that are read through: the scheme rule owns them, and this one that the flow is there.
  ...['Implicit', 'implict', 'implicitGrant'].map(name =>
    bad(
      `${name} for implicit`,
      flows({ [name]: { tokenUrl: undefined } }),
      [name, UNSAFE],
      [SCHEMES, name, schemes.misspeltFlow(name, 'implicit')],
    ),
  ),
  bad(
    'the flow in the scheme',
    scheme(version => `type: oauth2\n${version.implicit}`),
    ['implicit', UNSAFE],
    [SCHEMES, 'implicit', schemes.misplacedFlows(['implicit'])],
  ),
  bad(
    'the form of Swagger 2',
    scheme(`type: oauth2\nflow: implicit\nauthorizationUrl: ${URL}\nscopes: {read: Read messages}\n`),
    ['', UNSAFE],
    [SCHEMES, 'flow', schemes.swagger2Flow(['authorizationUrl', 'scopes'], 'implicit')],
  ),
  bad(
    'a scheme of another type',
    scheme({ type: 'http', flows: { implicit: { authorizationUrl: URL, scopes: SCOPES } } }),
    ['flows/implicit', UNSAFE],
    [SCHEMES, 'type', schemes.otherType('"http"')],
  ),
  good('the name of the flow for flows', scheme({ flows: ['implicit'] }), [
    SCHEMES,
    'flows',
    schemes.flowsType('a list'),
  ]),
  good('a flow called constructor', flows({ constructor: {} }), [
    SCHEMES,
    'constructor',
    schemes.unknownFlow('constructor'),
  ]),

  // No implicit flow
  good('an extension of flows', flows({ authorizationCode: {}, 'x-implicit': {} })),
  ...goodEach(changes => flow(changes), {
    'an extension of a flow': { 'x-implicit': {} },
    'a scope called implicit': { scopes: { implicit: 'Read messages' } },
  }),
  good(
    'a scheme called implicit',
    documents({ components: { securitySchemes: { implicit: { type: 'oauth2', flows: {} } } } }),
  ),
  good(
    'a scheme outside the places of schemes',
    documents({ 'x-schemes': { staff: { type: 'oauth2', flows: { implicit: {} } } } }),
  ),
] satisfies Case[];
