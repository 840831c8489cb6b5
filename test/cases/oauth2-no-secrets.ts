import { messages as discouraged } from '../../functions/discouragedFlows.ts';
import { messages as flowSchema } from '../../functions/flowSchema.ts';
import { messages } from '../../functions/noSecrets.ts';
import { messages as schemeSchema } from '../../functions/schemeSchema.ts';
import {
  bad,
  badEach,
  type Case,
  document2,
  document3,
  documents,
  each,
  everywhere,
  flow,
  flows,
  good,
  goodEach,
  scheme,
  text,
} from '../support/cases.ts';
import { SECRET_NAMES, SECRET_VALUES } from '../support/secrets.ts';

const NAME = 'x-client-secret';
const SECRET = 'Zk3vQ8pT1r';
const OTHER = '7f9c2ba4e8';
const LEAK = { [NAME]: SECRET };

type Changes = Parameters<typeof scheme>[0];
const withValue = (value: unknown) => scheme({ [NAME]: value } as Changes);
const inTool = (name: string) => scheme({ 'x-tool': { [name]: SECRET } });

const at = (...path: string[]) => [path, messages.secret(path.at(-1) ?? '', 'client secret')] as const;
const FOUND = at(NAME);

const named = (value: unknown) => `the value ${JSON.stringify(value).slice(0, 60)}`;

export default [
  good('no secret', everywhere(scheme({ 'x-client-id': 'messages' }))),

  // Places
  bad('in the scheme', everywhere(withValue(SECRET)), FOUND),
  bad('in flows', everywhere(flows({ authorizationCode: {}, [NAME]: SECRET })), FOUND),
  bad('in the flow', everywhere(flow(LEAK)), FOUND),
  bad(
    'in the scheme, in flows and in the flow',
    scheme(
      ({ flow }) =>
        `type: oauth2\n${NAME}: ${SECRET}\nflows:\n  ${NAME}: ${SECRET}\n${`${flow}  ${NAME}: ${SECRET}\n`.replace(/^(?=.)/gm, '  ')}`,
    ),
    FOUND,
    at('flows', NAME),
    at('flows', 'authorizationCode', NAME),
  ),
  bad(
    'two in one place',
    scheme({ [NAME]: SECRET, 'x-oauth2-clientSecret': OTHER }),
    FOUND,
    at('x-oauth2-clientSecret'),
  ),
  bad(
    'each flow',
    flows({
      authorizationCode: LEAK,
      clientCredentials: LEAK,
      implicit: LEAK,
      password: LEAK,
    }),
    at('authorizationCode', NAME),
    at('clientCredentials', NAME),
    at('implicit', NAME),
    at('password', NAME),
    ['oauth2-no-implicit-flow', 'implicit', discouraged.implicit()],
    ['oauth2-no-password-flow', 'password', discouraged.password()],
  ),
  bad('no flows but an extension', scheme({ flows: { [NAME]: SECRET } }), at('flows', NAME)),
  bad('a scheme whose type is misspelt', scheme({ type: 'OAuth2', [NAME]: SECRET }), FOUND, [
    'oauth2-scheme-schema',
    'type',
    schemeSchema.wrongType('"OAuth2"'),
  ]),
  ...goodEach((subject: ReturnType<typeof good>['subject']) => subject, {
    'a scope with the name of a secret': flow({ scopes: { [NAME]: 'Manage the secrets of clients' } }),
    'a scheme of another type': scheme(
      `type: openIdConnect\nopenIdConnectUrl: https://as.example.com\n${NAME}: ${SECRET}\n`,
    ),
    'outside a scheme': documents({ [NAME]: SECRET, 'x-tool': { [NAME]: SECRET } }),
    'on a server': each(
      document2({ servers: { main: { url: 'a.example.com', protocol: 'kafka-secure', [NAME]: SECRET } } }),
    ),
    'on an operation': document3({
      operations: { send: { action: 'send', channel: { $ref: '#/channels/a' }, [NAME]: SECRET } },
      channels: { a: {} },
    }),
  }),

  // Names, as the place and the message have them
  ...SECRET_NAMES.map(([name, kind]) =>
    kind === undefined
      ? good(`the name ${name}`, inTool(name).only(3))
      : bad(`the name ${name}`, inTool(name).only(3), [['x-tool', name], messages.secret(name, kind)]),
  ),
  bad('a name with a slash and a tilde', scheme({ 'x-acme/client~secret': SECRET }), at('x-acme/client~secret')),

  // At any depth
  bad(
    'in a map',
    everywhere(scheme({ 'x-tool': { client_id: 'a', client_secret: SECRET } })),
    at('x-tool', 'client_secret'),
  ),
  ...badEach(withValue, () => FOUND, {
    'a list': [SECRET],
    'a list of lists': [[[SECRET]]],
    'a map by environment': { dev: SECRET, prod: OTHER },
    'a map in a map': { eu: { prod: SECRET } },
    'a map with a placeholder in it': { dev: '$CLIENT_SECRET', prod: SECRET },
    'a list of names and values': [{ env: 'dev', value: SECRET }],
  }),
  bad('a secret inside a map of secrets', scheme({ 'x-client-secrets': { dev: { client_secret: SECRET } } }), [
    ['x-client-secrets', 'dev', 'client_secret'],
    messages.secret('client_secret', 'client secret'),
  ]),
  bad('another secret inside a map of secrets', scheme({ 'x-client-secrets': { dev: { password: SECRET } } }), [
    ['x-client-secrets', 'dev', 'password'],
    messages.secret('password', 'password'),
  ]),
  bad(
    'several in a list',
    scheme({ 'x-clients': [{ client_secret: SECRET }, { clientSecret: `\${SECRET}` }, { client_secret: OTHER }] }),
    [['x-clients', '0', 'client_secret'], messages.secret('client_secret', 'client secret')],
    [['x-clients', '2', 'client_secret'], messages.secret('client_secret', 'client secret')],
  ),
  bad(
    'behind a flow of that name',
    scheme({ 'x-flows': { clientCredentials: { tokenUrl: '/t', client_secret: SECRET } } }),
    [['x-flows', 'clientCredentials', 'client_secret'], messages.secret('client_secret', 'client secret')],
  ),
  ...goodEach(withValue, {
    'what else is said of it': { alg: 'RS25678', expires_in: 3600, name: 'orders2secret', ref: 'kv1store' },
    'what is said of it, in a map': { rotation: { days: 'every30days' } },
    'the client': { clientId: 'a1b2c3d4' },
  }),
  ...goodEach((value: Changes) => scheme(value), {
    'what is said of a token': { 'x-access-token': { lifetime: 3600, format: 'jwt' } },
    'how long a token lasts': { 'x-access-token': 3600, 'x-refresh-token': '86400' },
    'a switch': { 'x-refresh-token-rotation': true },
    'a method': { 'x-token-endpoint-auth-method': 'client_secret_basic' },
    'the password flow': { 'x-flows': { password: { tokenUrl: '/token', clientId: 'a1b2c3d4', x: 'Zk3vQ8' } } },
  }),
  bad('in a hundred lists', scheme({ 'x-tool': nested(100, { client_secret: SECRET }) as string }), [
    ['x-tool', ...Array.from({ length: 100 }, () => '0'), 'client_secret'],
    messages.secret('client_secret', 'client secret'),
  ]),

  // What is shared is reported once, where it is written.
  bad(
    'an alias',
    scheme(
      ({ flow }) =>
        `type: oauth2\nx-a: &a {client_secret: ${SECRET}}\nx-b: *a\nflows:\n${flow.replace(/^(?=.)/gm, '  ')}`,
    ),
    at('x-a', 'client_secret'),
  ),
  bad(
    'an alias, first under another name',
    scheme(
      ({ flow }) => `type: oauth2\nx-a: &a {dev: ${SECRET}}\n${NAME}: *a\nflows:\n${flow.replace(/^(?=.)/gm, '  ')}`,
    ),
    ['x-a', messages.secret(NAME, 'client secret')],
  ),
  bad(
    'an extension that two schemes share',
    text(`asyncapi: 3.0.0
info: {title: Messages, version: 1.0.0}
components:
  securitySchemes:
    a: {type: oauth2, flows: {}, x-tool: {$ref: '#/x-tool'}}
    b: {type: oauth2, flows: {}, x-tool: {$ref: '#/x-tool'}}
x-tool: {client_secret: ${SECRET}}
`),
    ['x-tool/client_secret', messages.secret('client_secret', 'client secret')],
  ),
  bad(
    'a $ref, first under another name',
    text(`asyncapi: 3.0.0
info: {title: Messages, version: 1.0.0}
components:
  securitySchemes:
    oauth: {type: oauth2, flows: {}, x-tool: {$ref: '#/x-tool'}, ${NAME}: {$ref: '#/x-tool'}}
x-tool: {dev: ${SECRET}}
`),
    ['x-tool', messages.secret(NAME, 'client secret')],
  ),
  good(
    'a circle',
    scheme(({ flow }) => `type: oauth2\nx-a: &a {b: [*a]}\nflows:\n${flow.replace(/^(?=.)/gm, '  ')}`),
  ),

  // Each value that is a secret itself, and each that is none
  ...SECRET_VALUES.map(([value, isLiteral]) =>
    isLiteral ? bad(named(value), withValue(value).only(3), FOUND) : good(named(value), withValue(value).only(3)),
  ),

  // The schema rules own what is not an extension.
  good('a field of the scheme', scheme({ clientSecret: SECRET }), [
    'oauth2-scheme-schema',
    'clientSecret',
    schemeSchema.foreignField('clientSecret', SECRET),
  ]),
  good('a field of the flow', flow({ clientSecret: SECRET }), [
    'oauth2-authorization-code-schema',
    'clientSecret',
    flowSchema.unknownField('clientSecret', 'authorizationCode', SECRET),
  ]),
  good('a list in place of the flow', flow([`${NAME}: ${SECRET}`]), [
    'oauth2-authorization-code-schema',
    '',
    ({ scopes }) => flowSchema.notObject('authorizationCode', 'a list', ['authorizationUrl', 'tokenUrl', scopes]),
  ]),
  good('a string in place of flows', scheme({ flows: `${NAME}: ${SECRET}` }), [
    'oauth2-scheme-schema',
    'flows',
    schemeSchema.flowsType('a string'),
  ]),

  bad(
    'a secret in what two extensions refer to',
    text(`asyncapi: 3.0.0
info: {title: Messages, version: 1.0.0}
x-tool: {client_secret: ${SECRET}}
components:
  securitySchemes:
    oauth:
      type: oauth2
      flows: {}
      x-one: {$ref: '#/x-tool'}
      x-two: {$ref: '#/x-tool'}
`),
    at('x-tool', 'client_secret'),
  ),
] satisfies Case[];

function nested(depth: number, value: unknown): unknown {
  return depth === 0 ? value : [nested(depth - 1, value)];
}
