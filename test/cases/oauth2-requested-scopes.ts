import { messages as declared } from '../../functions/declaredScopes.ts';
import { messages as nonEmpty } from '../../functions/nonEmptyScopes.ts';
import { messages } from '../../functions/requestedScopes.ts';
import { messages as schemeSchema } from '../../functions/schemeSchema.ts';
import { messages as requirement } from '../../functions/securityRequirement.ts';
import {
  bad,
  badEach,
  type Case,
  clientCredentials,
  document2,
  document3,
  documents,
  everywhere,
  FLOW,
  files,
  flow,
  good,
  requested,
  SCHEME,
  server,
  text,
} from '../support/cases.ts';

const UNREQUESTED = messages.scheme();
const REFER = { $ref: `#/${SCHEME}` };
const REQUIREMENT = 'oauth2-security-requirement';

const HOLDERS = {
  'a server': 'servers/main',
  'an operation': 'channels/inbox/publish',
  'a trait': 'channels/inbox/subscribe/traits/0',
  'a server in components': 'components/servers/main',
  'a trait in components': 'components/operationTraits/secured',
};
const HOLDERS_3 = {
  'a server': 'servers/main',
  'an operation': 'operations/send',
  'a trait': 'operations/send/traits/0',
  'an operation in components': 'components/operations/send',
};
/** Members of a document with `security` at a place in them. */
const membersWith = (holder: string, security: unknown) =>
  `${holder}/security`
    .split('/')
    .reduceRight<unknown>((inner, key) => (key === '0' ? [inner] : { [key]: inner }), security) as Parameters<
    typeof document2
  >[0];

export default [
  good('a scope', requested(['read:messages'])),
  good('schemes that nothing requires', documents()),
  good(
    'an AsyncAPI 3 scheme with scopes',
    document3(membersWith('servers/main', [REFER]), flow({}, { scopes: ['read:messages'] })),
  ),

  // AsyncAPI 2: an empty list
  ...badEach<string>(
    holder => document2(membersWith(holder, [{ oauth: [] }])),
    holder => [`${holder}/security/0/oauth`, messages.requirement('oauth')],
    HOLDERS,
  ),
  bad(
    'each list by itself',
    server({ security: [{ oauth: [] }, { oauth: ['read:messages'] }, { oauth: [] }] }).only(2),
    ['security/0/oauth', messages.requirement('oauth')],
    ['security/2/oauth', messages.requirement('oauth')],
  ),
  bad(
    'a near miss of the name',
    server({ security: [{ oauht: [] }] }).only(2),
    ['security/0/oauht', messages.requirement('oauht')],
    [REQUIREMENT, 'security/0/oauht', requirement.misspeltName('oauht', 'oauth')],
  ),
  bad(
    'a list without a dash',
    server({ security: { oauth: [] } }).only(2),
    ['security/oauth', messages.requirement('oauth')],
    [REQUIREMENT, 'security', requirement.noList('oauth', 2)],
  ),
  bad(
    'a list behind an alias, once',
    text(`asyncapi: 2.6.0
info: {title: Messages, version: 1.0.0}
servers:
  main: {url: a.example.com, protocol: wss, security: &none [{oauth: []}]}
  spare: {url: b.example.com, protocol: wss, security: *none}
channels: {}
components:
  securitySchemes:
    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://as.example.com/token', scopes: {read: Read}}}}
`),
    ['servers/main/security/0/oauth', messages.requirement('oauth')],
  ),
  bad(
    'a list in another file',
    files({
      'document.yaml': `asyncapi: 2.6.0
info: {title: Messages, version: 1.0.0}
servers: {main: {$ref: other.yaml#/main}}
channels: {}
components:
  securitySchemes:
    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://as.example.com/token', scopes: {read: Read}}}}
`,
      'other.yaml': 'main: {url: a.example.com, protocol: wss, security: [{oauth: []}]}\n',
    }),
    ['other.yaml#main/security/0/oauth', messages.requirement('oauth')],
  ),

  // AsyncAPI 3: a scheme without scopes, once
  ...badEach<string>(
    holder => document3(membersWith(holder, [REFER])),
    () => [SCHEME, UNREQUESTED],
    HOLDERS_3,
  ),
  bad(
    'a scheme that several operations require',
    document3({ operations: { send: { security: [REFER] }, receive: { security: [REFER] } } }),
    [SCHEME, UNREQUESTED],
  ),
  bad('an empty list of scopes', document3(membersWith('servers/main', [REFER]), flow({}, { scopes: [] })), [
    SCHEME,
    UNREQUESTED,
  ]),
  bad(
    'an inline scheme',
    document3(
      membersWith('servers/main', [
        {
          type: 'oauth2',
          flows: { clientCredentials: { tokenUrl: 'https://as.example.com/token', availableScopes: { read: 'Read' } } },
        },
      ]),
    ),
    ['servers/main/security/0', UNREQUESTED],
  ),
  bad(
    'the name of the scheme',
    document3(membersWith('servers/main', [{ oauth: [] }])),
    [SCHEME, UNREQUESTED],
    [REQUIREMENT, 'servers/main/security/0', requirement.byName('oauth', false)],
  ),

  // Where another rule says what is wrong, scopes may well be meant.
  good('scopes beside a $ref', document3(membersWith('servers/main', [{ ...REFER, scopes: ['read:messages'] }])), [
    REQUIREMENT,
    'servers/main/security/0/scopes',
    requirement.besideReference('scopes'),
  ]),
  good(
    'the name of the scheme and scopes, in AsyncAPI 3',
    document3(membersWith('servers/main', [{ oauth: ['read:messages'] }])),
    [REQUIREMENT, 'servers/main/security/0', requirement.byName('oauth', true)],
  ),
  good(
    'scopes of a scheme that are no list',
    document3(membersWith('servers/main', [REFER]), flow({}, { scopes: 'read:messages' })),
    ['oauth2-scheme-schema', `${SCHEME}/scopes`, schemeSchema.scopesType('a string')],
  ),
  good(
    'scopes of a scheme that are no names',
    document3(membersWith('servers/main', [REFER]), flow({}, { scopes: [1] })),
    ['oauth2-scheme-schema', `${SCHEME}/scopes/0`, schemeSchema.scopeType('a number')],
  ),
  good(
    'a list of references',
    document3(
      { ...membersWith('servers/main', [REFER]), 'x-scope': 'read:messages' },
      flow({}, { scopes: [{ $ref: '#/x-scope' }] }),
    ),
    ['oauth2-scheme-schema', `${SCHEME}/scopes/0`, schemeSchema.reference('scopes')],
  ),
  good('a bare name', server({ security: ['oauth'] }).only(2), [
    REQUIREMENT,
    'security/0',
    requirement.noEntry('oauth'),
  ]),
  good('a $ref in AsyncAPI 2', server({ security: [REFER] }).only(2), [
    REQUIREMENT,
    'security/0',
    requirement.byReference('oauth'),
  ]),
  good('a name in the place of the list', server({ security: 'oauth' }).only(2), [
    REQUIREMENT,
    'security',
    requirement.noList('oauth', 2),
  ]),
  good('no list of scopes', server({ security: [{ oauth: null }] }).only(2), [
    REQUIREMENT,
    'security/0/oauth',
    requirement.scopesType('oauth', 'null'),
  ]),
  good('a list of no names', server({ security: [{ oauth: [1] }] }).only(2), [
    REQUIREMENT,
    'security/0/oauth/0',
    requirement.scopeType('oauth', 'a number'),
  ]),
  good('a scope that is not declared', server({ security: [{ oauth: ['admin'] }] }).only(2), [
    'oauth2-declared-scopes',
    'security/0/oauth/0',
    declared.undeclared('admin'),
  ]),

  // Nothing to request
  good('a flow without scopes', server({}, clientCredentials({ scopes: {} }))),
  good('an authorization code flow without scopes', documents(membersWith('servers/main', []), flow({ scopes: {} })), [
    'oauth2-authorization-code-scopes',
    `${FLOW}/scopes`,
    ({ scopes }) => nonEmpty.empty(scopes),
  ]),
  good(
    'schemes of other types',
    document2({
      ...membersWith('servers/main', [{ key: [] }]),
      components: { securitySchemes: { key: { type: 'X509' } } },
    }),
  ),
  good('a scheme by itself', everywhere(flow({}, { scopes: ['read:messages'] })).only(3)),
] satisfies Case[];
