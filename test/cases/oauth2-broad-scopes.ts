import { messages } from '../../functions/broadScopes.ts';
import { messages as requestedScopes } from '../../functions/declaredScopes.ts';
import { messages as discouraged } from '../../functions/discouragedFlows.ts';
import { messages as schema } from '../../functions/flowSchema.ts';
import { messages as names } from '../../functions/scopeNames.ts';
import {
  bad,
  type Case,
  document2,
  documents,
  everywhere,
  FLOW,
  flow,
  flows,
  fragment,
  good,
  requested,
  scheme,
  withOptions,
} from '../support/cases.ts';

const withScope = (name: string) => flow({ scopes: { 'read:messages': 'Read messages', [name]: 'Messages' } });
const at = (name: string) => [['scopes', name], messages.broad(name)] as const;

/** No scope has a space in it. */
const each = (all: string[]) => all.flatMap(names => names.split(' '));
const broad = (...all: string[]) => each(all).map(name => bad(name, withScope(name), at(name)));
const narrow = (...all: string[]) => each(all).map(name => good(name, withScope(name)));

const ADMIN = { scopes: { admin: 'Everything' } };
const SERVER = { url: 'messages.example.com', protocol: 'kafka-secure', security: [{ oauth: ['admin'] }] };
const SCHEMA = 'oauth2-authorization-code-schema';
/** A scopes field that is not a map. */
const noMap = (value: null | number | string | string[], type: string) =>
  good(`${type} for the scopes field`, flow({ scopes: value }), [
    SCHEMA,
    'scopes',
    ({ scopes }) => schema.scopesType(scopes, type),
  ]);

export default [
  good('scopes for each kind of access', everywhere(flow())),
  bad('a scope for everything', everywhere(flow(ADMIN)), at('admin')),

  // Wildcards
  ...broad(
    '* .* messages:* messages.* messages/* messages/~inbox:* acme:messages:* *:* admin:*',
    'https://as.example.com/scopes/* {{tenant}}:* https://client:s3cret@as.example.com/*',
    `${'messages:'.repeat(20)}*`,
  ),
  ...narrow('*:read', 'messages:*:read', '*@acme.example', 'read*', '**'),

  // Every name that the rule knows, as people write it
  ...broad(
    'admin ADMIN administrator all All all:access all-access everything full full_access full-access fullAccess',
    'full.access full.control god root ROOT sudo super-admin super_user superuser unrestricted',
  ),
  ...narrow(
    'read messages messages:admin admin:read admin.messages administration read:all all-messages call allow',
    'reboot roots fulfil offline_access openid x-admin constructor toString 1',
    'https://graph.microsoft.com/.default https://as.example.com/scopes/admin.read',
  ),

  bad('several scopes', flow({ scopes: { root: 'All', read: 'Read', '*': 'All' } }), at('root'), at('*')),
  bad(
    'each flow',
    flows({ authorizationCode: ADMIN, clientCredentials: ADMIN, implicit: ADMIN, password: ADMIN }),
    ['authorizationCode/scopes/admin', messages.broad('admin')],
    ['clientCredentials/scopes/admin', messages.broad('admin')],
    ['implicit/scopes/admin', messages.broad('admin')],
    ['password/scopes/admin', messages.broad('admin')],
    ['oauth2-no-implicit-flow', 'implicit', discouraged.implicit()],
    ['oauth2-no-password-flow', 'password', discouraged.password()],
  ),
  bad('in a document by itself', fragment(flow(ADMIN)), at('admin')),

  // It is reported where it is declared, and not where it is requested.
  good('requested and not declared', requested(['admin']), [
    'oauth2-declared-scopes',
    '0',
    requestedScopes.undeclared('admin'),
  ]),
  bad('declared and requested in AsyncAPI 2', document2({ servers: { main: SERVER } }, flow(ADMIN)), [
    `${FLOW}/scopes/admin`,
    messages.broad('admin'),
  ]),
  bad('declared and requested in AsyncAPI 3', flow(ADMIN, { scopes: ['admin'] }).only(3), at('admin')),

  // Behind a $ref
  bad(
    'scopes behind a $ref',
    documents({ 'x-scopes': { 'messages:*': 'Messages' } }, flow({ scopes: { $ref: '#/x-scopes' } })),
    ['x-scopes/messages:*', messages.broad('messages:*')],
  ),
  good('scopes behind a $ref to nothing', flow({ scopes: { $ref: '#/x-none', admin: 'Everything' } }), [
    'invalid-ref',
    'scopes/$ref',
    "'#/x-none' does not exist",
  ]),

  // Other rules own names with a space, and what is not a map of texts.
  good('two names in one', withScope('full access'), [
    'oauth2-scope-names',
    ['scopes', 'full access'],
    names.several('full access'),
  ]),
  noMap(null, 'null'),
  noMap(['admin'], 'a list'),
  noMap('*', 'a string'),
  noMap(1, 'a number'),
  good('a name inside a description that is a map', flow({ scopes: { read: { admin: 'Everything' } } }), [
    SCHEMA,
    'scopes/read',
    schema.description('read', 'an object'),
  ]),
  bad(
    'the scopes field of the other version',
    flow({ scopes: undefined, otherScopes: { admin: 'Everything' } }),
    ['otherScopes/admin', messages.broad('admin')],
    [SCHEMA, 'otherScopes', ({ otherScopes, major }) => schema.otherScopesField(otherScopes, major)],
  ),

  // No declared scope
  good('a description', flow({ scopes: { read: 'admin' } })),
  good('an extension of the flow', flow({ 'x-scopes': { admin: 'Everything' } })),
  good('an extension of flows', flows({ authorizationCode: {}, 'x-device': ADMIN })),
  good('a scheme of another type', scheme('type: userPassword\nx-flows: {password: {scopes: {admin: Everything}}}\n')),
  good(
    'a scheme outside the places of schemes',
    documents({ 'x-schemes': { staff: { type: 'oauth2', flows: { implicit: ADMIN } } } }),
  ),

  // Options
  ...withOptions(
    { patterns: ['^super', ':manage$', '\\p{Lu}'] },
    ...broad('superuser:read', 'orders:manage', 'readAll', 'admin'),
    ...narrow('orders:manages', 'messages'),
  ),
  ...withOptions({ patterns: [] }, ...broad('admin'), ...narrow('orders:manage')),
  ...withOptions(
    { patterns: ['write'] },
    bad(
      'two scopes of one pattern',
      flow({ scopes: { 'write:a': 'A', 'write:b': 'B' } }),
      at('write:a'),
      at('write:b'),
    ),
  ),
] satisfies Case[];
