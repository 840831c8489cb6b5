import { document2, document3, FLOW_2, FLOW_3, indent, scheme, withField } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, fragment, inEachVersion } from '../support/places.ts';

/** A finding at an authorization code flow. */
function at(place: string): Finding {
  return [
    'warn',
    'oauth2-authorization-code-refresh-url',
    place,
    'The authorizationCode flow has no "refreshUrl": a client cannot tell how to renew an expired access token. Add it; it is usually the same as "tokenUrl".',
  ];
}

/** A finding of the rule that owns a `refreshUrl` that is there but wrong. */
function schema(below: string, message: string): Finding {
  return ['error', 'oauth2-authorization-code-schema', `/flows/authorizationCode${below}`, message];
}

/** Cases in which the flow has a `refreshUrl` that is wrong. */
function wrong(name: string, value: string, message: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(withField(flow, 'refreshUrl', value)), [
    schema(
      '/refreshUrl',
      `"refreshUrl" ${message} Write the URL where a client renews its access token, in full: "https://…".`,
    ),
  ]);
}

/** Cases in which the flow has the field under another name. */
function misnamed(name: string, field: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(flow.replace('refreshUrl', field)), [
    schema(`/${field}`, `"${field}" is no field of the authorizationCode flow. Did you mean "refreshUrl"? Rename it.`),
  ]);
}

/** Cases in which the flow has another field instead, one that may stand there. */
function reportedBeside(name: string, line: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(`${withField(flow, 'refreshUrl')}  ${line}\n`), [MISSING]);
}

/** Cases in which something stands in the place of the flow. */
function noFlow(name: string, value: string, is: string): Case[] {
  return inEachVersion(
    name,
    () => scheme(`authorizationCode: ${value}\n`),
    ({ scopes }) => [
      schema(
        '',
        `The authorizationCode flow must be an object, not ${is}. Give it the fields "authorizationUrl", "tokenUrl", "refreshUrl" and "${scopes}".`,
      ),
    ],
  );
}

const MISSING = at('/flows/authorizationCode');

const WITHOUT_2 = withField(FLOW_2, 'refreshUrl');
const WITHOUT_3 = withField(FLOW_3, 'refreshUrl');

/** Another scheme, which goes behind the first. */
const STAFF = "    staff: {$ref: '#/x-schemes/staff'}\n";
function elsewhere(flow: string): string {
  return `x-schemes:\n  staff:\n${indent(scheme(flow), 4)}`;
}

/** A flow that stands behind a `$ref`. */
const REFERRING = scheme("authorizationCode: {$ref: '#/x-flow'}\n");
function flowElsewhere(flow: string): string {
  return flow.replace('authorizationCode', 'x-flow');
}

export default [
  ...everywhere('a refreshUrl', ({ flow }) => scheme(flow)),
  ...inEachVersion('a refreshUrl of its own', ({ flow }) =>
    scheme(withField(flow, 'refreshUrl', 'https://as.example.com/refresh')),
  ),

  ...everywhere('no refreshUrl', ({ flow }) => scheme(withField(flow, 'refreshUrl')), [MISSING]),
  ...inEachVersion(
    'no refreshUrl beside another flow that has one',
    ({ flow, clientCredentials }) => scheme(withField(flow, 'refreshUrl') + clientCredentials),
    [MISSING],
  ),
  ...reportedBeside('an extension', 'x-refreshUrl: https://as.example.com/token'),
  ...reportedBeside('an extension in kebab case', 'x-refresh-url: https://as.example.com/token'),
  ...inEachVersion(
    'a scope called refreshUrl',
    ({ flow }) => scheme(`${withField(flow, 'refreshUrl')}    refreshUrl: Refresh messages\n`),
    [MISSING],
  ),
  ...inEachVersion(
    'no field at all',
    () => scheme('authorizationCode: {}\n'),
    ({ scopes }) => [
      MISSING,
      schema(
        '',
        'The authorizationCode flow has no "authorizationUrl". Add the URL where the user grants access, in full: "https://…".',
      ),
      schema(
        '',
        'The authorizationCode flow has no "tokenUrl". Add the URL where a client gets its access token, in full: "https://…".',
      ),
      schema(
        '',
        `The authorizationCode flow has no "${scopes}". Add a map from the name of each scope to its description.`,
      ),
    ],
  ),
  ...inEachVersion(
    'a field called toString',
    ({ flow }) => scheme(`${withField(flow, 'refreshUrl')}  toString: https://as.example.com/token\n`),
    [
      MISSING,
      schema(
        '/toString',
        '"toString" is no field of the authorizationCode flow. Remove it, or make it an extension with a name that starts with "x-".',
      ),
    ],
  ),
  fragment('no refreshUrl, and no version', scheme(withField(WITHOUT_2, 'scopes')), [
    MISSING,
    schema(
      '',
      'The authorizationCode flow has no "scopes" (AsyncAPI 2) or "availableScopes" (AsyncAPI 3). Add a map from the name of each scope to its description.',
    ),
  ]),

  // Several schemes, and flows behind a $ref
  [
    'the second of two schemes: 2.6',
    document2(scheme(FLOW_2)) + STAFF + elsewhere(WITHOUT_2),
    [at('/x-schemes/staff/flows/authorizationCode')],
  ],
  [
    'the second of two schemes: 3.0',
    document3(scheme(FLOW_3)) + STAFF + elsewhere(WITHOUT_3),
    [at('/x-schemes/staff/flows/authorizationCode')],
  ],
  ['a flow behind a $ref: 2.6', document2(REFERRING) + flowElsewhere(WITHOUT_2), [at('/x-flow')]],
  ['a flow behind a $ref: 3.0', document3(REFERRING) + flowElsewhere(WITHOUT_3), [at('/x-flow')]],
  ['a complete flow behind a $ref: 2.6', document2(REFERRING) + flowElsewhere(FLOW_2), []],
  ['a complete flow behind a $ref: 3.0', document3(REFERRING) + flowElsewhere(FLOW_3), []],
  ...inEachVersion('a flow behind a $ref to nothing', () => scheme("authorizationCode: {$ref: '#/x-none'}\n"), [
    ['error', 'invalid-ref', '/flows/authorizationCode/$ref', "'#/x-none' does not exist"],
  ]),
  ...inEachVersion(
    'a URL behind a $ref to nothing',
    ({ flow }) => scheme(withField(flow, 'refreshUrl', "{$ref: '#/x-none'}")),
    [['error', 'invalid-ref', '/flows/authorizationCode/refreshUrl/$ref', "'#/x-none' does not exist"]],
  ),

  // The schema rule owns what is there but wrong.
  ...wrong('no value', '', 'must be a string, not null.'),
  ...wrong('an empty string', "''", 'is no absolute URL: "".'),
  ...wrong('a relative reference', '/token', 'is no absolute URL: "/token".'),
  ...wrong('a number', '443', 'must be a string, not a number.'),
  ...wrong('a boolean', 'false', 'must be a string, not a boolean.'),
  ...wrong('a list', '[https://as.example.com/token]', 'must be a string, not a list.'),
  ...wrong('an object', '{url: https://as.example.com/token}', 'must be a string, not an object.'),
  ...misnamed('another case', 'refreshURL'),
  ...misnamed('snake case', 'refresh_url'),
  ...misnamed('a slip', 'refeshUrl'),
  ...misnamed('the name in clients', 'refreshTokenUrl'),
  ...misnamed('the name in metadata', 'refresh_endpoint'),
  ...noFlow('null for the flow', 'null', 'null'),
  ...noFlow('a list for the flow', '[]', 'a list'),
  ...noFlow('a string for the flow', 'https://as.example.com/token', 'a string'),
  ...noFlow('a number for the flow', '1', 'a number'),

  // What has a URI scheme is owned by the rules about URLs.
  ...inEachVersion(
    'a refreshUrl in clear text',
    ({ flow }) => scheme(withField(flow, 'refreshUrl', 'http://as.example.com/token')),
    [
      [
        'error',
        'oauth2-https-urls',
        '/flows/authorizationCode/refreshUrl',
        '"refreshUrl" must be an https URL, not "http://as.example.com/token": what is sent there would travel in clear text. Write "https://" before the host.',
      ],
    ],
  ),

  // Not this flow
  ...inEachVersion('the client credentials flow', ({ clientCredentials }) =>
    scheme(withField(clientCredentials, 'refreshUrl')),
  ),
  ...inEachVersion('the implicit flow', ({ implicit }) => scheme(withField(implicit, 'refreshUrl')), [
    [
      'warn',
      'oauth2-no-implicit-flow',
      '/flows/implicit',
      'The implicit flow is not safe: access tokens pass through the browser, where they leak and can be replaced (RFC 9700, section 2.1.2). Use the authorization code flow with PKCE.',
    ],
  ]),
  ...inEachVersion('the password flow', ({ password }) => scheme(withField(password, 'refreshUrl')), [
    [
      'warn',
      'oauth2-no-password-flow',
      '/flows/password',
      "The password flow is not safe: the client gets to see the user's password (RFC 9700, section 2.4). Use the authorization code flow with PKCE, or client credentials where there is no user.",
    ],
  ]),
  ...inEachVersion('an extension of flows', ({ flow }) =>
    scheme(flow + withField(flow, 'refreshUrl').replace('authorizationCode', 'x-device')),
  ),
  ...inEachVersion(
    'a misspelt flow',
    ({ flow }) => scheme(withField(flow, 'refreshUrl').replace('authorizationCode', 'accessCode')),
    [
      [
        'error',
        'oauth2-scheme-schema',
        '/flows/accessCode',
        '"accessCode" is no OAuth2 flow. Did you mean "authorizationCode"? Rename it.',
      ],
    ],
  ),
  ...inEachVersion('no flow', () => 'type: oauth2\nflows: {}\n'),
  ...inEachVersion('a scheme of another type', ({ flow }) =>
    scheme(withField(flow, 'refreshUrl')).replace('oauth2', 'userPassword'),
  ),
  ['a scheme outside the places of schemes: 2.6', document2(scheme(FLOW_2)) + elsewhere(WITHOUT_2), []],
  ['a scheme outside the places of schemes: 3.0', document3(scheme(FLOW_3)) + elsewhere(WITHOUT_3), []],
] satisfies Case[];
