import { document2, document3, FLOW, FLOW_2, FLOW_3, indent, scheme, withField, yaml } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, fragment, inEachVersion, inVersion, type Version } from '../support/places.ts';

/** A finding at a declared scope, with its name as the message has it. */
function at(place: string, shown: string): Finding {
  return [
    'info',
    'oauth2-broad-scopes',
    place,
    `The scope ${shown} looks like one for everything. Declare a scope for each kind of access instead.`,
  ];
}

/** The authorization code flow with one scope more, whose name stands in quotes. */
function withScope({ flow }: Version, name: string): string {
  return `${flow}    '${name}': Messages\n`;
}

/** Cases in which one name is reported, or is not. */
function reported(name: string, key = name, shown = `"${name}"`): Case[] {
  return inEachVersion(
    name,
    version => scheme(withScope(version, name)),
    ({ scopes }) => [at(`/flows/authorizationCode/${scopes}/${key}`, shown)],
  );
}
function silent(name: string): Case[] {
  return inEachVersion(name, version => scheme(withScope(version, name)));
}

/** Cases in which the scopes field is no map. */
function noMap(name: string, value: string, is: string): Case[] {
  return inEachVersion(
    name,
    ({ flow, scopes }) => scheme(withField(flow, scopes, value)),
    ({ scopes }) => [
      schema(
        scopes,
        `"${scopes}" must be a map from the name of each scope to its description, not ${is}. Write one line for each scope: "name: description".`,
      ),
    ],
  );
}

function schema(below: string, message: string): Finding {
  return ['error', 'oauth2-authorization-code-schema', `/flows/authorizationCode/${below}`, message];
}

const BROAD_2 = `${FLOW_2}    admin: Everything\n`;
const BROAD_3 = `${FLOW_3}    admin: Everything\n`;

/** A server that asks for scopes, in AsyncAPI 2. */
function asking(list: string): string {
  return yaml`
    servers:
      production:
        url: broker.example.com
        protocol: kafka-secure
        security:
          - oauth: ${list}
  `;
}

function elsewhere(flow: string): string {
  return `x-schemes:\n  staff:\n${indent(scheme(flow), 4)}`;
}

export default [
  ...everywhere('scopes for each kind of access', ({ flow }) => scheme(flow)),
  ...everywhere(
    'a scope for everything',
    ({ flow }) => scheme(`${flow}    admin: Everything\n`),
    ({ scopes }) => [at(`/flows/authorizationCode/${scopes}/admin`, '"admin"')],
  ),

  // Wildcards
  ...reported('*'),
  ...reported('.*'),
  ...reported('messages:*'),
  ...reported('messages.*'),
  ...reported('messages/*', 'messages~1*'),
  ...reported('messages/~inbox:*', 'messages~1~0inbox:*'),
  ...reported('acme:messages:*'),
  ...reported('*:*'),
  ...reported('admin:*'),
  ...reported('https://as.example.com/scopes/*', 'https:~1~1as.example.com~1scopes~1*'),
  ...reported('{{tenant}}:*'),
  ...reported(
    'https://client:s3cret@as.example.com/*',
    'https:~1~1client:s3cret@as.example.com~1*',
    '"https://…@as.example.com/*"',
  ),
  ...reported(`${'messages:'.repeat(20)}*`, `${'messages:'.repeat(20)}*`, `"${'messages:'.repeat(8)}message…"`),
  ...silent('*:read'),
  ...silent('messages:*:read'),
  ...silent('*@acme.example'),
  ...silent('read*'),

  // Names
  ...reported('administrator'),
  ...reported('all'),
  ...reported('everything'),
  ...reported('full'),
  ...reported('full_access'),
  ...reported('full-access'),
  ...reported('fullAccess'),
  ...reported('full.access'),
  ...reported('all:access'),
  ...reported('root'),
  ...reported('sudo'),
  ...reported('superuser'),
  ...reported('super_user'),
  ...reported('ADMIN'),
  ...reported('Superuser'),
  ...silent('read'),
  ...silent('messages'),
  ...silent('messages:admin'),
  ...silent('admin:read'),
  ...silent('admin.messages'),
  ...silent('administration'),
  ...silent('read:all'),
  ...silent('all-messages'),
  ...silent('call'),
  ...silent('allow'),
  ...silent('reboot'),
  ...silent('roots'),
  ...silent('fulfil'),
  ...silent('offline_access'),
  ...silent('openid'),
  ...silent('x-admin'),
  ...silent('constructor'),
  ...silent('toString'),
  ...silent('1'),
  ...silent('https://graph.microsoft.com/.default'),
  ...silent('https://as.example.com/scopes/admin.read'),

  ...inEachVersion(
    'several scopes',
    ({ flow, scopes }) => scheme(withField(flow, scopes, "{root: All, read: Read, '*': All}")),
    ({ scopes }) => [
      at(`/flows/authorizationCode/${scopes}/root`, '"root"'),
      at(`/flows/authorizationCode/${scopes}/*`, '"*"'),
    ],
  ),
  ...inEachVersion(
    'each flow',
    version =>
      scheme(
        [version.flow, version.clientCredentials, version.implicit, version.password]
          .map(flow => `${flow}    admin: Everything\n`)
          .join(''),
      ),
    ({ scopes }) => [
      at(`/flows/authorizationCode/${scopes}/admin`, '"admin"'),
      at(`/flows/clientCredentials/${scopes}/admin`, '"admin"'),
      [
        'warn',
        'oauth2-no-implicit-flow',
        '/flows/implicit',
        'The implicit flow is not safe: access tokens pass through the browser, where they leak and can be replaced (RFC 9700, section 2.1.2). Use the authorization code flow with PKCE.',
      ],
      at(`/flows/implicit/${scopes}/admin`, '"admin"'),
      [
        'warn',
        'oauth2-no-password-flow',
        '/flows/password',
        "The password flow is not safe: the client gets to see the user's password (RFC 9700, section 2.4). Use the authorization code flow with PKCE, or client credentials where there is no user.",
      ],
      at(`/flows/password/${scopes}/admin`, '"admin"'),
    ],
  ),
  fragment('a scope for everything in scopes', scheme(BROAD_2), [
    at('/flows/authorizationCode/scopes/admin', '"admin"'),
  ]),
  fragment('a scope for everything in availableScopes', scheme(BROAD_3), [
    at('/flows/authorizationCode/availableScopes/admin', '"admin"'),
  ]),

  // It is reported where it is declared, and not where it is asked for.
  [
    'a scope for everything that is asked for: 2.6',
    document2(scheme(BROAD_2), asking('[admin]')),
    [at(`${FLOW}/scopes/admin`, '"admin"')],
  ],
  ...inVersion(3, 'a scope for everything that is asked for', () => `${scheme(BROAD_3)}scopes: [admin]\n`, [
    at('/flows/authorizationCode/availableScopes/admin', '"admin"'),
  ]),
  [
    'a scope for everything that is asked for and not declared: 2.6',
    document2(scheme(FLOW_2), asking('[admin]')),
    [
      [
        'error',
        'oauth2-declared-scopes',
        '/servers/production/security/0/oauth/0',
        'The scope "admin" is declared by no flow of the scheme. Declare it with its description in a flow, or do not ask for it.',
      ],
    ],
  ],
  ...inVersion(
    3,
    'a scope for everything that is asked for and not declared',
    ({ flow }) => `${scheme(flow)}scopes: [admin]\n`,
    [
      [
        'error',
        'oauth2-declared-scopes',
        '/scopes/0',
        'The scope "admin" is declared by no flow of the scheme. Declare it with its description in a flow, or do not ask for it.',
      ],
    ],
  ),

  // Scopes behind a $ref
  [
    'scopes behind a $ref: 2.6',
    `${document2(scheme(withField(FLOW_2, 'scopes', "{$ref: '#/x-scopes'}")))}x-scopes: {'messages:*': Messages}\n`,
    [at('/x-scopes/messages:*', '"messages:*"')],
  ],
  [
    'scopes behind a $ref: 3.0',
    `${document3(scheme(withField(FLOW_3, 'availableScopes', "{$ref: '#/x-scopes'}")))}x-scopes: {'messages:*': Messages}\n`,
    [at('/x-scopes/messages:*', '"messages:*"')],
  ],
  ...inEachVersion(
    'scopes behind a $ref to nothing',
    ({ flow, scopes }) => scheme(withField(flow, scopes, "{$ref: '#/x-none', admin: Everything}")),
    ({ scopes }) => [['error', 'invalid-ref', `/flows/authorizationCode/${scopes}/$ref`, "'#/x-none' does not exist"]],
  ),

  // Other rules own names with a space, and what is no map of texts.
  ...inEachVersion(
    'two names in one',
    version => scheme(withScope(version, 'full access')),
    ({ scopes }) => [
      [
        'error',
        'oauth2-scope-names',
        `/flows/authorizationCode/${scopes}/full access`,
        `The scope "full access" must not contain a space: a scope is made of printable ASCII characters but space, '"' and "\\". Declare each scope by itself, or rename it.`,
      ],
    ],
  ),
  ...noMap('null for the scopes field', 'null', 'null'),
  ...noMap('a list for the scopes field', '[admin]', 'a list'),
  ...noMap('a string for the scopes field', "'*'", 'a string'),
  ...noMap('a number for the scopes field', '1', 'a number'),
  ...inEachVersion(
    'a name inside a description that is a map',
    ({ flow, scopes }) => scheme(withField(flow, scopes, '{read: {admin: Everything}}')),
    ({ scopes }) => [
      schema(
        `${scopes}/read`,
        'The description of scope "read" must be a string, not an object. Write a short text in quotes.',
      ),
    ],
  ),
  ...inVersion(2, 'the scopes field of AsyncAPI 3', () => scheme(BROAD_3), [
    schema('availableScopes', 'AsyncAPI 2 calls this field "scopes", not "availableScopes". Rename it.'),
  ]),
  ...inVersion(3, 'the scopes field of AsyncAPI 2', () => scheme(BROAD_2), [
    schema('scopes', 'AsyncAPI 3 calls this field "availableScopes", not "scopes". Rename it.'),
  ]),

  // No declared scope
  ...inEachVersion('a description', ({ flow }) => scheme(`${flow}    read: admin\n`)),
  ...inEachVersion('an extension of the flow', ({ flow }) => scheme(`${flow}  x-scopes: {admin: Everything}\n`)),
  ...inEachVersion('an extension of flows', version =>
    scheme(version.flow + withScope(version, 'admin').replace('authorizationCode', 'x-device')),
  ),
  ...inEachVersion('a scheme of another type', version =>
    scheme(withScope(version, 'admin')).replace('oauth2', 'userPassword'),
  ),
  ['a scheme outside the places of schemes: 2.6', document2(scheme(FLOW_2)) + elsewhere(BROAD_2), []],
  ['a scheme outside the places of schemes: 3.0', document3(scheme(FLOW_3)) + elsewhere(BROAD_3), []],

  // Every name that the rule knows, as people write it
  ...[
    'admin',
    'administrator',
    'All',
    'all-access',
    'everything',
    'full',
    'full_access',
    'full.control',
    'god',
    'ROOT',
    'sudo',
    'super-admin',
    'superuser',
    'unrestricted',
  ].flatMap(name => reported(name).slice(0, 1)),
] satisfies Case[];
