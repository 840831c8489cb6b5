import { messages } from '../../functions/broadScopes.ts';
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
  requested,
  scheme,
  withOptions,
} from '../support/cases.ts';

const withScope = (name: string) => flow({ scopes: { 'read:messages': 'Read messages', [name]: 'Messages' } });
const { broad: broadAt } = quoting(messages);
const at = (scope: string) => broadAt(['scopes', scope]);
const broad = (...names: string[]) => bad.each(withScope, at, called('the scope', ...names));
const narrow = (...names: string[]) => good.each(withScope, called('the scope', ...names));

const ADMIN = { scopes: { admin: 'Everything' } };
const SERVER = { url: 'messages.example.com', protocol: 'kafka-secure', security: [{ oauth: ['admin'] }] };

export default [
  good('scopes for each kind of access', flow().everywhere),
  bad('a scope for everything', flow(ADMIN).everywhere, [at('admin')]),

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

  bad('two broad scopes of three', flow({ scopes: { root: 'All', read: 'Read', '*': 'All' } }), [at('root'), at('*')]),
  common.inEachFlow(ADMIN, at('admin')),
  bad('a broad scope in a fragment', flow(ADMIN).fragment, [at('admin')]),

  // It is reported where it is declared, and not where it is requested.
  good('a broad scope that is not declared', requested(['admin']), [other.declared.undeclared('0', 'admin')]),
  bad('declared and requested in AsyncAPI 2', document2({ servers: { main: SERVER } }, flow(ADMIN)), [
    broadAt(`${FLOW}/scopes/admin`),
  ]),
  bad('declared and requested in AsyncAPI 3', flow(ADMIN, { scopes: ['admin'] }).only(3), [at('admin')]),

  // Behind a $ref
  bad('a broad scope behind a $ref', referredScopes({ 'messages:*': 'Messages' }), [broadAt('x-scopes/messages:*')]),
  common.brokenScopes(ADMIN.scopes),

  // Other rules own names with a space, and what is not a map of texts.
  good('two names in one', withScope('full access'), [other.names.several('scopes/full access')]),
  ...common.wrongScopes({ null: null, 'a list': ['admin'], 'a string': '*', 'a number': 1 }),
  good('a name inside a description that is a map', flow({ scopes: { read: { admin: 'Everything' } } }), [
    other.flow.description('scopes/read', 'an object'),
  ]),
  bad('the scopes field of the other version', flow({ scopes: undefined, otherScopes: { admin: 'Everything' } }), [
    broadAt('otherScopes/admin'),
    other.flow.otherScopesField('otherScopes'),
  ]),

  // No declared scope
  good('the name of a broad scope as a description', flow({ scopes: { read: 'admin' } })),
  good('an extension of the flow', flow({ 'x-scopes': { admin: 'Everything' } })),
  good('an extension of flows', flows({ authorizationCode: {}, 'x-device': ADMIN })),
  good('a scheme of another type', scheme('type: userPassword\nx-flows: {password: {scopes: {admin: Everything}}}\n')),
  common.elsewhere({ implicit: ADMIN }),

  // Options
  ...withOptions(
    { patterns: ['^super', ':manage$', '\\p{Lu}'] },
    ...broad('superuser:read', 'orders:manage', 'readAll', 'admin'),
    ...narrow('orders:manages', 'messages'),
  ),
  ...withOptions({ patterns: [] }, ...broad('admin'), ...narrow('orders:manage')),
  ...withOptions(
    { patterns: ['write'] },
    bad('two for one pattern', flow({ scopes: { 'write:a': 'A', 'write:b': 'B' } }), [at('write:a'), at('write:b')]),
  ),
] satisfies Case[];
