import { messages } from '../../functions/requestedScopes.ts';
import type { Case, Changes, Json, OwnFinding } from '../support/cases.ts';
import {
  bad,
  clientCredentials,
  document2,
  document3,
  documents,
  FLOW,
  files,
  flow,
  good,
  membersAt,
  other,
  quoting,
  REFER,
  requested,
  SCHEME,
  server,
  text,
} from '../support/cases.ts';

const UNREQUESTED: OwnFinding = [SCHEME, messages.scheme()];
/** An empty list in AsyncAPI 2, which is at the name of the scheme. */
const { requirement: unrequestedAt } = quoting(messages);

const SECURITY = 'servers/main/security';
const REQUIRED = membersAt(`${SECURITY}/0`, REFER);
/** The scheme, which a server requires, with such scopes. */
const requiredWith = (scopes: Changes['scopes'], more: Changes = {}) =>
  document3({ ...REQUIRED, ...more }, flow({}, { scopes }));

/** The end of an AsyncAPI 2 document. */
const SCHEMES_2 = `channels: {}
components:
  securitySchemes:
    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://as.example.com/token', scopes: {read: Read}}}}
`;

const HOLDERS = {
  'an empty list of a server': 'servers/main',
  'an empty list of an operation': 'channels/inbox/publish',
  'an empty list of a trait': 'channels/inbox/subscribe/traits/0',
  'an empty list of a server in components': 'components/servers/main',
  'an empty list of a trait in components': 'components/operationTraits/secured',
};
const HOLDERS_3 = {
  'a scheme without scopes, required by a server': 'servers/main',
  'a scheme without scopes, required by an operation': 'operations/send',
  'a scheme without scopes, required by a trait': 'operations/send/traits/0',
  'a scheme without scopes, required by an operation in components': 'components/operations/send',
};

export default [
  good('a scope that is requested', requested(['read:messages'])),
  good('schemes that nothing requires', documents()),
  good('an AsyncAPI 3 scheme with scopes', requiredWith(['read:messages'])),

  // AsyncAPI 2: an empty list
  ...bad.each<string>(
    holder => document2(membersAt(`${holder}/security/0/oauth`, [])),
    holder => unrequestedAt(`${holder}/security/0/oauth`),
    HOLDERS,
  ),
  bad(
    'two empty lists, around one with a scope',
    server({ security: [{ oauth: [] }, { oauth: ['read:messages'] }, { oauth: [] }] }).only(2),
    [unrequestedAt('security/0/oauth'), unrequestedAt('security/2/oauth')],
  ),
  bad('a near miss of the name', server({ security: [{ oauht: [] }] }).only(2), [
    unrequestedAt('security/0/oauht'),
    other.requirement.misspeltName('security/0/oauht', 'oauth'),
  ]),
  bad('a list without a dash', server({ security: { oauth: [] } }).only(2), [
    unrequestedAt('security/oauth'),
    other.requirement.noList('security', 'oauth', 2),
  ]),
  bad(
    'a list behind an alias, once',
    text(`asyncapi: 2.6.0
info: {title: Messages, version: 1.0.0}
servers:
  main: {url: a.example.com, protocol: wss, security: &none [{oauth: []}]}
  spare: {url: b.example.com, protocol: wss, security: *none}
${SCHEMES_2}`),
    [unrequestedAt('servers/main/security/0/oauth')],
  ),
  bad(
    'a list in another file',
    files({
      'document.yaml': `asyncapi: 2.6.0
info: {title: Messages, version: 1.0.0}
servers: {main: {$ref: other.yaml#/main}}
${SCHEMES_2}`,
      'other.yaml': 'main: {url: a.example.com, protocol: wss, security: [{oauth: []}]}\n',
    }),
    [unrequestedAt('other.yaml#main/security/0/oauth')],
  ),

  // AsyncAPI 3: a scheme without scopes, once
  ...bad.each<string>(holder => document3(membersAt(`${holder}/security/0`, REFER)), UNREQUESTED, HOLDERS_3),
  bad(
    'a scheme that several operations require',
    document3({ operations: { send: { security: [REFER] }, receive: { security: [REFER] } } }),
    [UNREQUESTED],
  ),
  bad('an empty list of scopes', requiredWith([]), [UNREQUESTED]),
  bad(
    'an inline scheme without scopes',
    document3(
      membersAt(SECURITY, [
        {
          type: 'oauth2',
          flows: { clientCredentials: { tokenUrl: 'https://as.example.com/token', availableScopes: { read: 'Read' } } },
        },
      ]),
    ),
    [[`${SECURITY}/0`, UNREQUESTED[1]]],
  ),
  ...bad.rows((scheme: Changes) => document3(REQUIRED, flow({}, scheme)), {
    'a scheme with another slip': [
      { bearerFormat: 'JWT' },
      UNREQUESTED,
      other.scheme.foreignField(`${SCHEME}/bearerFormat`, 'JWT'),
    ],
    'a $ref that is no scope': [
      { description: { $ref: '#/info/title' } },
      UNREQUESTED,
      other.scheme.reference(`${SCHEME}/description`, 'description'),
    ],
  }),
  bad('the name of the scheme', document3(membersAt(SECURITY, [{ oauth: [] }])), [
    UNREQUESTED,
    other.requirement.byName(`${SECURITY}/0`, 'oauth', false),
  ]),

  // Where another rule says what is wrong, scopes may well be meant.
  good('scopes beside a $ref', document3(membersAt(SECURITY, [{ ...REFER, scopes: ['read:messages'] }])), [
    other.requirement.besideReference(`${SECURITY}/0/scopes`),
  ]),
  good(
    'the name of the scheme and scopes, in AsyncAPI 3',
    document3(membersAt(SECURITY, [{ oauth: ['read:messages'] }])),
    [other.requirement.byName(`${SECURITY}/0`, 'oauth', true)],
  ),
  ...good.rows(requiredWith, {
    'scopes of a scheme that are no list': ['read:messages', other.scheme.scopesType(`${SCHEME}/scopes`, 'a string')],
    'scopes of a scheme that are no names': [[1], other.scheme.scopeType(`${SCHEME}/scopes/0`, 'a number')],
  }),
  good('a list of references', requiredWith([{ $ref: '#/x-scope' }], { 'x-scope': 'read:messages' }), [
    other.scheme.reference(`${SCHEME}/scopes/0`, 'scopes'),
  ]),
  ...good.rows((security: Json) => server({ security }).only(2), {
    'a bare name of the scheme': [['oauth'], other.requirement.noEntry('security/0', 'oauth')],
    'a $ref in AsyncAPI 2': [[REFER], other.requirement.byReference('security/0', 'oauth')],
    'a name in the place of the list': ['oauth', other.requirement.noList('security', 'oauth', 2)],
    'null for the list': [[{ oauth: null }], other.requirement.scopesType('security/0/oauth', 'null')],
    'a number in the list': [[{ oauth: [1] }], other.requirement.scopeType('security/0/oauth/0', 'oauth', 'a number')],
    'a scope that is not declared': [[{ oauth: ['admin'] }], other.declared.undeclared('security/0/oauth/0', 'admin')],
  }),

  // Nothing to request
  good('a flow without scopes', server({}, clientCredentials({ scopes: {} }))),
  good('an authorization code flow without scopes', documents(membersAt(SECURITY, []), flow({ scopes: {} })), [
    other.noScopes(`${FLOW}/scopes`),
  ]),
  good(
    'schemes of other types',
    document2({ ...membersAt(SECURITY, [{ key: [] }]), components: { securitySchemes: { key: { type: 'X509' } } } }),
  ),
  good('a scheme by itself', flow({}, { scopes: ['read:messages'] }).everywhere.only(3)),
] satisfies Case[];
