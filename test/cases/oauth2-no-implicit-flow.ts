import { document2, document3, FLOW_2, FLOW_3, indent, scheme, withField } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, fragment, inEachVersion } from '../support/places.ts';

/** A finding at an implicit flow. */
function at(place: string): Finding {
  return [
    'warn',
    'oauth2-no-implicit-flow',
    place,
    'The implicit flow is not safe: access tokens pass through the browser, where they leak and can be replaced (RFC 9700, section 2.1.2). Use the authorization code flow with PKCE.',
  ];
}

/** A finding of the rule that owns what is wrong in the flow. */
function schema(below: string, message: string): Finding {
  return ['error', 'oauth2-implicit-schema', `/flows/implicit${below}`, message];
}

/** Cases in which something stands in the place of the flow: what is there, and that something is there at all. */
function noFlow(name: string, value: string, is: string): Case[] {
  return inEachVersion(
    name,
    () => scheme(`implicit: ${value}\n`),
    ({ scopes }) => [
      schema(
        '',
        `The implicit flow must be an object, not ${is}. Give it the fields "authorizationUrl", "refreshUrl" and "${scopes}".`,
      ),
      UNSAFE,
    ],
  );
}

/** Cases in which a key of flows is no flow, or is one with another name. */
function noFlowName(name: string, key: string, remedy: string): Case[] {
  return inEachVersion(name, ({ implicit }) => scheme(implicit.replace('implicit', key)), [
    ['error', 'oauth2-scheme-schema', `/flows/${key}`, `"${key}" is no OAuth2 flow. ${remedy}`],
  ]);
}

const UNSAFE = at('/flows/implicit');
const NO_AUTHORIZATION_URL =
  'The implicit flow has no "authorizationUrl". Add the URL where the user grants access, in full: "https://…".';

const IMPLICIT_2 = withField(FLOW_2, 'tokenUrl').replace('authorizationCode', 'implicit');
const IMPLICIT_3 = withField(FLOW_3, 'tokenUrl').replace('authorizationCode', 'implicit');

/** Another scheme, which goes behind the first. */
const STAFF = "    staff: {$ref: '#/x-schemes/staff'}\n";
function elsewhere(flows: string): string {
  return `x-schemes:\n  staff:\n${indent(scheme(flows), 4)}`;
}

/** A flow that stands behind a `$ref`. */
const REFERRING = scheme("implicit: {$ref: '#/x-flow'}\n");
function flowElsewhere(flow: string): string {
  return flow.replace('implicit', 'x-flow');
}

export default [
  ...everywhere('the authorization code flow', ({ flow }) => scheme(flow)),
  ...inEachVersion('the client credentials flow', ({ clientCredentials }) => scheme(clientCredentials)),
  ...inEachVersion('the password flow', ({ password }) => scheme(password), [
    [
      'warn',
      'oauth2-no-password-flow',
      '/flows/password',
      "The password flow is not safe: the client gets to see the user's password (RFC 9700, section 2.4). Use the authorization code flow with PKCE, or client credentials where there is no user.",
    ],
  ]),
  ...inEachVersion('no flow', () => 'type: oauth2\nflows: {}\n'),

  ...everywhere('the implicit flow', ({ implicit }) => scheme(implicit), [UNSAFE]),
  ...inEachVersion('no refreshUrl', ({ implicit }) => scheme(withField(implicit, 'refreshUrl')), [UNSAFE]),
  ...inEachVersion('no scopes', ({ implicit, scopes }) => scheme(withField(implicit, scopes, '{}')), [UNSAFE]),
  ...inEachVersion('before the authorization code flow', ({ flow, implicit }) => scheme(implicit + flow), [UNSAFE]),
  ...inEachVersion('behind the authorization code flow', ({ flow, implicit }) => scheme(flow + implicit), [UNSAFE]),
  ...inEachVersion('beside an extension', ({ implicit }) => scheme(`${implicit}x-reason: Kept for old clients\n`), [
    UNSAFE,
  ]),
  fragment('beside the authorization code flow', scheme(FLOW_3 + IMPLICIT_3), [UNSAFE]),

  // Several schemes, and flows behind a $ref
  [
    'each of two schemes: 2.6',
    document2(scheme(IMPLICIT_2)) + STAFF + elsewhere(FLOW_2 + IMPLICIT_2),
    [at('/components/securitySchemes/oauth/flows/implicit'), at('/x-schemes/staff/flows/implicit')],
  ],
  [
    'each of two schemes: 3.0',
    document3(scheme(IMPLICIT_3)) + STAFF + elsewhere(FLOW_3 + IMPLICIT_3),
    [at('/components/securitySchemes/oauth/flows/implicit'), at('/x-schemes/staff/flows/implicit')],
  ],
  ['a flow behind a $ref: 2.6', document2(REFERRING) + flowElsewhere(IMPLICIT_2), [at('/x-flow')]],
  ['a flow behind a $ref: 3.0', document3(REFERRING) + flowElsewhere(IMPLICIT_3), [at('/x-flow')]],
  [
    'an authorization code flow behind a $ref: 2.6',
    document2(scheme("authorizationCode: {$ref: '#/x-flow'}\n")) + FLOW_2.replace('authorizationCode', 'x-flow'),
    [],
  ],
  [
    'an authorization code flow behind a $ref: 3.0',
    document3(scheme("authorizationCode: {$ref: '#/x-flow'}\n")) + FLOW_3.replace('authorizationCode', 'x-flow'),
    [],
  ],
  ...inEachVersion('a flow behind a $ref to nothing', () => scheme("implicit: {$ref: '#/x-none'}\n"), [
    ['error', 'invalid-ref', '/flows/implicit/$ref', "'#/x-none' does not exist"],
  ]),

  // The schema rule owns what is wrong in the flow, and this one that it is there.
  ...inEachVersion('no authorizationUrl', ({ implicit }) => scheme(withField(implicit, 'authorizationUrl')), [
    schema('', NO_AUTHORIZATION_URL),
    UNSAFE,
  ]),
  ...inEachVersion(
    'no field at all',
    () => scheme('implicit: {}\n'),
    ({ scopes }) => [
      schema('', NO_AUTHORIZATION_URL),
      schema('', `The implicit flow has no "${scopes}". Add a map from the name of each scope to its description.`),
      UNSAFE,
    ],
  ),
  ...inEachVersion('a field of another flow', ({ flow }) => scheme(flow.replace('authorizationCode', 'implicit')), [
    UNSAFE,
    schema(
      '/tokenUrl',
      'The implicit flow must not have "tokenUrl": it does not use that endpoint. Remove "tokenUrl".',
    ),
  ]),
  ...noFlow('no value', '', 'null'),
  ...noFlow('a boolean', 'false', 'a boolean'),
  ...noFlow('a number', '0', 'a number'),
  ...noFlow('a string', "''", 'a string'),
  ...noFlow('a list', '[]', 'a list'),

  // The scheme rule owns what is no flow, and flows in the wrong place.
  ...noFlowName('another case', 'Implicit', 'Did you mean "implicit"? Rename it.'),
  ...noFlowName('a slip', 'implict', 'Did you mean "implicit"? Rename it.'),
  ...noFlowName(
    'a flow called constructor',
    'constructor',
    'Use one of authorizationCode, clientCredentials, implicit or password.',
  ),
  ...inEachVersion('the flow in the scheme itself', ({ implicit }) => `type: oauth2\n${implicit}`, [
    [
      'error',
      'oauth2-scheme-schema',
      '/implicit',
      '"implicit" must not stand in the scheme itself. Move it below "flows".',
    ],
  ]),
  ...inEachVersion(
    'the form of Swagger 2',
    () =>
      'type: oauth2\nflow: implicit\nauthorizationUrl: https://as.example.com/authorize\nscopes: {read: Read messages}\n',
    [
      [
        'error',
        'oauth2-scheme-schema',
        '/flow',
        '"flow", "authorizationUrl" and "scopes" must not stand in the scheme itself. Move the fields of the flow below "flows" and the name of the flow, such as "implicit", and remove "flow".',
      ],
    ],
  ),
  ...inEachVersion('a list of flows', () => 'type: oauth2\nflows: [implicit]\n', [
    [
      'error',
      'oauth2-scheme-schema',
      '/flows',
      '"flows" must be a map from the name of each flow to its fields, not a list. Put a flow such as "authorizationCode" below it.',
    ],
  ]),
  ...inEachVersion('a scheme whose type is misspelt', ({ implicit }) => scheme(implicit).replace('oauth2', 'OAuth2'), [
    [
      'error',
      'oauth2-scheme-schema',
      '/type',
      '"type" must be "oauth2" for a scheme with flows, not "OAuth2". Write "oauth2".',
    ],
  ]),

  // No implicit flow
  ...inEachVersion('an extension of flows', ({ flow, implicit }) =>
    scheme(flow + implicit.replace('implicit', 'x-implicit')),
  ),
  ...inEachVersion('an extension of the flow', ({ flow }) => scheme(`${flow}  x-implicit: {}\n`)),
  ...inEachVersion('a scope called implicit', ({ flow }) => scheme(`${flow}    implicit: Read implicit messages\n`)),
  ...inEachVersion('a scheme of another type', ({ implicit }) => scheme(implicit).replace('oauth2', 'userPassword')),
  ['a scheme called implicit: 2.6', document2(scheme(FLOW_2)).replace('    oauth:', '    implicit:'), []],
  ['a scheme called implicit: 3.0', document3(scheme(FLOW_3)).replace('    oauth:', '    implicit:'), []],
  ['a scheme outside the places of schemes: 2.6', document2(scheme(FLOW_2)) + elsewhere(IMPLICIT_2), []],
  ['a scheme outside the places of schemes: 3.0', document3(scheme(FLOW_3)) + elsewhere(IMPLICIT_3), []],
] satisfies Case[];
