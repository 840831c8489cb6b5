import { document2, document3, FLOW_2, FLOW_3, indent, scheme, withField } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, fragment, inEachVersion } from '../support/places.ts';

/** A finding at a password flow. */
function at(place: string): Finding {
  return [
    'warn',
    'oauth2-no-password-flow',
    place,
    "The password flow is not safe: the client gets to see the user's password (RFC 9700, section 2.4). Use the authorization code flow with PKCE, or client credentials where there is no user.",
  ];
}

/** A finding of the rule that owns what is wrong in the flow. */
function schema(below: string, message: string): Finding {
  return ['error', 'oauth2-password-schema', `/flows/password${below}`, message];
}

/** Cases in which something stands in the place of the flow: what is there, and that something is there at all. */
function noFlow(name: string, value: string, is: string): Case[] {
  return inEachVersion(
    name,
    () => scheme(`password: ${value}\n`),
    ({ scopes }) => [
      UNSAFE,
      schema(
        '',
        `The password flow must be an object, not ${is}. Give it the fields "tokenUrl", "refreshUrl" and "${scopes}".`,
      ),
    ],
  );
}

/** Cases in which a key of flows is no flow, or is one with another name. */
function noFlowName(name: string, key: string, remedy: string): Case[] {
  return inEachVersion(name, ({ password }) => scheme(password.replace('password', key)), [
    ['error', 'oauth2-scheme-schema', `/flows/${key}`, `"${key}" is no OAuth2 flow. ${remedy}`],
  ]);
}

const UNSAFE = at('/flows/password');
const NO_TOKEN_URL =
  'The password flow has no "tokenUrl". Add the URL where a client gets its access token, in full: "https://…".';

const PASSWORD_2 = withField(FLOW_2, 'authorizationUrl').replace('authorizationCode', 'password');
const PASSWORD_3 = withField(FLOW_3, 'authorizationUrl').replace('authorizationCode', 'password');

/** Another scheme, which goes behind the first. */
const STAFF = "    staff: {$ref: '#/x-schemes/staff'}\n";
function elsewhere(flows: string): string {
  return `x-schemes:\n  staff:\n${indent(scheme(flows), 4)}`;
}

/** A flow that stands behind a `$ref`. */
const REFERRING = scheme("password: {$ref: '#/x-flow'}\n");
function flowElsewhere(flow: string): string {
  return flow.replace('password', 'x-flow');
}

export default [
  ...everywhere('the authorization code flow', ({ flow }) => scheme(flow)),
  ...inEachVersion('the client credentials flow', ({ clientCredentials }) => scheme(clientCredentials)),
  ...inEachVersion('the implicit flow', ({ implicit }) => scheme(implicit), [
    [
      'warn',
      'oauth2-no-implicit-flow',
      '/flows/implicit',
      'The implicit flow is not safe: access tokens pass through the browser, where they leak and can be replaced (RFC 9700, section 2.1.2). Use the authorization code flow with PKCE.',
    ],
  ]),
  ...inEachVersion('no flow', () => 'type: oauth2\nflows: {}\n'),

  ...everywhere('the password flow', ({ password }) => scheme(password), [UNSAFE]),
  ...inEachVersion('no refreshUrl', ({ password }) => scheme(withField(password, 'refreshUrl')), [UNSAFE]),
  ...inEachVersion('no scopes', ({ password, scopes }) => scheme(withField(password, scopes, '{}')), [UNSAFE]),
  ...inEachVersion('before the authorization code flow', ({ flow, password }) => scheme(password + flow), [UNSAFE]),
  ...inEachVersion('behind the authorization code flow', ({ flow, password }) => scheme(flow + password), [UNSAFE]),
  ...inEachVersion('beside an extension', ({ password }) => scheme(`${password}x-reason: Kept for old clients\n`), [
    UNSAFE,
  ]),
  fragment('beside the authorization code flow', scheme(FLOW_3 + PASSWORD_3), [UNSAFE]),

  // Several schemes, and flows behind a $ref
  [
    'each of two schemes: 2.6',
    document2(scheme(PASSWORD_2)) + STAFF + elsewhere(FLOW_2 + PASSWORD_2),
    [at('/components/securitySchemes/oauth/flows/password'), at('/x-schemes/staff/flows/password')],
  ],
  [
    'each of two schemes: 3.0',
    document3(scheme(PASSWORD_3)) + STAFF + elsewhere(FLOW_3 + PASSWORD_3),
    [at('/components/securitySchemes/oauth/flows/password'), at('/x-schemes/staff/flows/password')],
  ],
  ['a flow behind a $ref: 2.6', document2(REFERRING) + flowElsewhere(PASSWORD_2), [at('/x-flow')]],
  ['a flow behind a $ref: 3.0', document3(REFERRING) + flowElsewhere(PASSWORD_3), [at('/x-flow')]],
  [
    'a client credentials flow behind a $ref: 2.6',
    document2(scheme("clientCredentials: {$ref: '#/x-flow'}\n")) + flowElsewhere(PASSWORD_2),
    [],
  ],
  [
    'a client credentials flow behind a $ref: 3.0',
    document3(scheme("clientCredentials: {$ref: '#/x-flow'}\n")) + flowElsewhere(PASSWORD_3),
    [],
  ],
  ...inEachVersion('a flow behind a $ref to nothing', () => scheme("password: {$ref: '#/x-none'}\n"), [
    ['error', 'invalid-ref', '/flows/password/$ref', "'#/x-none' does not exist"],
  ]),

  // The schema rule owns what is wrong in the flow, and this one that it is there.
  ...inEachVersion('no tokenUrl', ({ password }) => scheme(withField(password, 'tokenUrl')), [
    UNSAFE,
    schema('', NO_TOKEN_URL),
  ]),
  ...inEachVersion(
    'no field at all',
    () => scheme('password: {}\n'),
    ({ scopes }) => [
      UNSAFE,
      schema('', NO_TOKEN_URL),
      schema('', `The password flow has no "${scopes}". Add a map from the name of each scope to its description.`),
    ],
  ),
  ...inEachVersion('a field of another flow', ({ flow }) => scheme(flow.replace('authorizationCode', 'password')), [
    UNSAFE,
    schema(
      '/authorizationUrl',
      'The password flow must not have "authorizationUrl": it does not use that endpoint. Remove "authorizationUrl".',
    ),
  ]),
  ...noFlow('no value', '', 'null'),
  ...noFlow('a boolean', 'false', 'a boolean'),
  ...noFlow('a number', '0', 'a number'),
  ...noFlow('a string', "''", 'a string'),
  ...noFlow('a list', '[]', 'a list'),

  // The scheme rule owns what is no flow, and flows in the wrong place.
  ...noFlowName('another case', 'Password', 'Did you mean "password"? Rename it.'),
  ...noFlowName('a slip', 'pasword', 'Did you mean "password"? Rename it.'),
  ...noFlowName('another name', 'resourceOwnerPassword', 'Did you mean "password"? Rename it.'),
  ...noFlowName(
    'a flow called toString',
    'toString',
    'Use one of authorizationCode, clientCredentials, implicit or password.',
  ),
  ...inEachVersion('the flow in the scheme itself', ({ password }) => `type: oauth2\n${password}`, [
    [
      'error',
      'oauth2-scheme-schema',
      '/password',
      '"password" must not stand in the scheme itself. Move it below "flows".',
    ],
  ]),
  ...inEachVersion(
    'the form of Swagger 2',
    () => 'type: oauth2\nflow: password\ntokenUrl: https://as.example.com/token\nscopes: {read: Read messages}\n',
    [
      [
        'error',
        'oauth2-scheme-schema',
        '/flow',
        '"flow", "tokenUrl" and "scopes" must not stand in the scheme itself. Move the fields of the flow below "flows" and the name of the flow, such as "password", and remove "flow".',
      ],
    ],
  ),
  ...inEachVersion('a string for flows', () => 'type: oauth2\nflows: password\n', [
    [
      'error',
      'oauth2-scheme-schema',
      '/flows',
      '"flows" must be a map from the name of each flow to its fields, not a string. Put a flow such as "authorizationCode" below it.',
    ],
  ]),
  ...inEachVersion('a scheme whose type is misspelt', ({ password }) => scheme(password).replace('oauth2', 'OAuth2'), [
    [
      'error',
      'oauth2-scheme-schema',
      '/type',
      '"type" must be "oauth2" for a scheme with flows, not "OAuth2". Write "oauth2".',
    ],
  ]),

  // No password flow
  ...inEachVersion('an extension of flows', ({ flow, password }) =>
    scheme(flow + password.replace('password', 'x-password')),
  ),
  ...inEachVersion('an extension of the flow', ({ flow }) => scheme(`${flow}  x-password: {}\n`)),
  ...inEachVersion('a scope called password', ({ flow }) => scheme(`${flow}    password: Change the password\n`)),
  ...inEachVersion('a scheme of another type', ({ password }) => scheme(password).replace('oauth2', 'userPassword')),
  ['a scheme called password: 2.6', document2(scheme(FLOW_2)).replace('    oauth:', '    password:'), []],
  ['a scheme called password: 3.0', document3(scheme(FLOW_3)).replace('    oauth:', '    password:'), []],
  ['a scheme outside the places of schemes: 2.6', document2(scheme(FLOW_2)) + elsewhere(PASSWORD_2), []],
  ['a scheme outside the places of schemes: 3.0', document3(scheme(FLOW_3)) + elsewhere(PASSWORD_3), []],
] satisfies Case[];
