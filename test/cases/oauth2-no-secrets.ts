import { messages } from '../../functions/noSecrets.ts';
import type { Case, Json } from '../support/cases.ts';
import {
  bad,
  common,
  document2,
  document3,
  documents,
  flow,
  flows,
  good,
  other,
  quoting,
  scheme,
  text,
} from '../support/cases.ts';
import { SECRET_NAMES, SECRET_VALUES } from '../support/secrets.ts';

const NAME = 'x-client-secret';
const SECRET = 'Zk3vQ8pT1r';
const OTHER = '7f9c2ba4e8';
const LEAK = { [NAME]: SECRET };

const withExtension = (name: string) => (value: unknown) => scheme({ [name]: value as Json });
const withValue = withExtension(NAME);
const withTool = withExtension('x-tool');
const inTool = (name: string) => withTool({ [name]: SECRET });
/** A scheme whose first members are these lines, which YAML alone can say. */
const withLines = (lines: string) =>
  scheme(({ flow }) => `type: oauth2\n${lines}\nflows:\n${flow.replace(/^(?=.)/gm, '  ')}`);
/** An AsyncAPI 3 document with schemes that have no flow, and with an extension. */
const documentWithTool = (schemes: string, tool: string) =>
  text(`asyncapi: 3.0.0
info: {title: Messages, version: 1.0.0}
components:
  securitySchemes:
${schemes}
x-tool: ${tool}
`);

const { secret } = quoting(messages);
const at = (...path: string[]) => secret(path, 'client secret');
const FOUND = at(NAME);
const IN_TOOL = at('x-tool', 'client_secret');

const named = (value: unknown) => `the value ${JSON.stringify(value).slice(0, 60)}`;

export default [
  good('no secret', scheme({ 'x-client-id': 'messages' }).everywhere),

  // Places
  bad('a secret in the scheme', withValue(SECRET).everywhere, [FOUND]),
  bad('a secret in flows', flows({ authorizationCode: {}, [NAME]: SECRET }).everywhere, [FOUND]),
  bad('a secret in the flow', flow(LEAK).everywhere, [FOUND]),
  bad(
    'in the scheme, in flows and in the flow',
    scheme(
      ({ flow }) =>
        `type: oauth2\n${NAME}: ${SECRET}\nflows:\n  ${NAME}: ${SECRET}\n${`${flow}  ${NAME}: ${SECRET}\n`.replace(/^(?=.)/gm, '  ')}`,
    ),
    [FOUND, at('flows', NAME), at('flows', 'authorizationCode', NAME)],
  ),
  bad('two secrets', scheme({ [NAME]: SECRET, 'x-oauth2-clientSecret': OTHER }), [FOUND, at('x-oauth2-clientSecret')]),
  common.inEachFlow(LEAK, FOUND),
  bad('no flows but an extension', scheme({ flows: LEAK }), [at('flows', NAME)]),
  bad('a misspelt type', scheme({ type: 'OAuth2', ...LEAK }), [FOUND, other.scheme.wrongType('type', 'OAuth2')]),

  good('the name of a scope', flow({ scopes: { [NAME]: 'Manage the secrets of clients' } })),
  good(
    'a secret in a scheme of another type',
    scheme(`type: openIdConnect\nopenIdConnectUrl: https://as.example.com\n${NAME}: ${SECRET}\n`),
  ),
  good('a secret outside a scheme', documents({ ...LEAK, 'x-tool': LEAK })),
  good(
    'a secret on a server',
    document2({ servers: { main: { url: 'a.example.com', protocol: 'kafka-secure', ...LEAK } } }),
  ),
  good(
    'a secret on an operation',
    document3({
      operations: { send: { action: 'send', channel: { $ref: '#/channels/a' }, ...LEAK } },
      channels: { a: {} },
    }),
  ),

  // Names, as the place and the message have them
  ...SECRET_NAMES.map(([name, kind]) =>
    kind === undefined
      ? good(`the name ${name}`, inTool(name).only(3))
      : bad(`the name ${name}`, inTool(name).only(3), [secret(['x-tool', name], kind)]),
  ),
  bad('a name with a slash and a tilde', scheme({ 'x-acme/client~secret': SECRET }), [at('x-acme/client~secret')]),

  // At any depth
  bad('a secret in a map', withTool({ client_id: 'a', client_secret: SECRET }).everywhere, [IN_TOOL]),
  ...bad.each(withValue, FOUND, {
    'a list': [SECRET],
    'a list of lists': [[[SECRET]]],
    'a map by environment': { dev: SECRET, prod: OTHER },
    'a map in a map': { eu: { prod: SECRET } },
    'a map with a placeholder in it': { dev: '$CLIENT_SECRET', prod: SECRET },
    'a list of names and values': [{ env: 'dev', value: SECRET }],
  }),
  ...bad.rows(withExtension('x-client-secrets'), {
    'inside a map of secrets': [{ dev: { client_secret: SECRET } }, at('x-client-secrets', 'dev', 'client_secret')],
    'another secret inside a map of secrets': [
      { dev: { password: SECRET } },
      secret('x-client-secrets/dev/password', 'password'),
    ],
  }),
  bad(
    'two secrets in a list',
    scheme({ 'x-clients': [{ client_secret: SECRET }, { clientSecret: `\${SECRET}` }, { client_secret: OTHER }] }),
    [at('x-clients', '0', 'client_secret'), at('x-clients', '2', 'client_secret')],
  ),
  bad(
    'a secret in an extension like flows',
    scheme({ 'x-flows': { clientCredentials: { tokenUrl: '/t', client_secret: SECRET } } }),
    [at('x-flows', 'clientCredentials', 'client_secret')],
  ),
  ...good.each(withValue, {
    'what else is said of it': { alg: 'RS25678', expires_in: 3600, name: 'orders2secret', ref: 'kv1store' },
    'what is said of it, in a map': { rotation: { days: 'every30days' } },
    'the name of the client': { clientId: 'a1b2c3d4' },
  }),
  ...good.each((changes: Readonly<Record<string, Json>>) => scheme(changes), {
    'what is said of a token': { 'x-access-token': { lifetime: 3600, format: 'jwt' } },
    'how long a token lasts': { 'x-access-token': 3600, 'x-refresh-token': '86400' },
    'a switch about tokens': { 'x-refresh-token-rotation': true },
    'a method of the token endpoint': { 'x-token-endpoint-auth-method': 'client_secret_basic' },
    'the password flow': { 'x-flows': { password: { tokenUrl: '/token', clientId: 'a1b2c3d4', x: 'Zk3vQ8' } } },
  }),
  bad('a secret in a hundred lists', withTool(nested(100, { client_secret: SECRET })), [
    at('x-tool', ...Array.from({ length: 100 }, () => '0'), 'client_secret'),
  ]),

  // What is shared is reported once, where it is written.
  bad('one behind an alias', withLines(`x-a: &a {client_secret: ${SECRET}}\nx-b: *a`), [at('x-a', 'client_secret')]),
  bad('an alias, first under another name', withLines(`x-a: &a {dev: ${SECRET}}\n${NAME}: *a`), [['x-a', FOUND[1]]]),
  good('an alias that leads in a circle', withLines('x-a: &a {b: [*a]}')),
  bad(
    'an extension that two schemes share',
    documentWithTool(
      `    a: {type: oauth2, flows: {}, x-tool: {$ref: '#/x-tool'}}
    b: {type: oauth2, flows: {}, x-tool: {$ref: '#/x-tool'}}`,
      `{client_secret: ${SECRET}}`,
    ),
    [IN_TOOL],
  ),
  bad(
    'a $ref, first under another name',
    documentWithTool(
      `    oauth: {type: oauth2, flows: {}, x-tool: {$ref: '#/x-tool'}, ${NAME}: {$ref: '#/x-tool'}}`,
      `{dev: ${SECRET}}`,
    ),
    [['x-tool', FOUND[1]]],
  ),
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
    [IN_TOOL],
  ),

  // Each value that is a secret itself, and each that is none
  ...SECRET_VALUES.map(([value, isLiteral]) =>
    isLiteral ? bad(named(value), withValue(value).only(3), [FOUND]) : good(named(value), withValue(value).only(3)),
  ),

  // The schema rules own what is not an extension.
  good('a field of the scheme', scheme({ clientSecret: SECRET }), [other.scheme.foreignField('clientSecret', SECRET)]),
  good('a field of the flow', flow({ clientSecret: SECRET }), [other.flow.unknownField('clientSecret', SECRET)]),
  good('a list in place of the flow', flow([`${NAME}: ${SECRET}`]), [other.flow.notObject('', 'a list')]),
  good('a string for flows', scheme({ flows: `${NAME}: ${SECRET}` }), [other.scheme.flowsType('flows', 'a string')]),
] satisfies Case[];

function nested(depth: number, value: unknown): unknown {
  return depth === 0 ? value : [nested(depth - 1, value)];
}
