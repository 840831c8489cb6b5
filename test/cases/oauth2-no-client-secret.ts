import { document2, document3, FLOW_2, FLOW_3, scheme } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, inEachVersion } from '../support/places.ts';

/** A finding at an extension of the scheme, or of what is below it. */
function at(name: string, below = '', key = name): Finding {
  return [
    'error',
    'oauth2-no-client-secret',
    `${below}/${key}`,
    `"${name}" must not hold a client secret: whoever reads this document could act as the client. Remove it, and have a new secret issued.`,
  ];
}

/** Cases in which an extension of the scheme with this name is reported, or is not. */
function reportedName(name: string, key = name): Case[] {
  return inEachVersion(name, ({ flow }) => `${scheme(flow)}${name}: Zk3vQ8pT1r\n`, [at(name, '', key)]);
}
function silentName(name: string): Case[] {
  return inEachVersion(name, ({ flow }) => `${scheme(flow)}${name}: Zk3vQ8pT1r\n`);
}

/** Cases in which this value is reported, or is not. */
function reportedValue(name: string, value: string): Case[] {
  return inEachVersion(name, ({ flow }) => `${scheme(flow)}x-client-secret: ${value}\n`, [at('x-client-secret')]);
}
function silentValue(name: string, value: string): Case[] {
  return inEachVersion(name, ({ flow }) => `${scheme(flow)}x-client-secret: ${value}\n`);
}

const SECRET = 'x-client-secret: Zk3vQ8pT1r\n';

export default [
  ...everywhere('no client secret', ({ flow }) => `${scheme(flow)}x-client-id: messages\n`),

  // Places
  ...everywhere('in the scheme', ({ flow }) => scheme(flow) + SECRET, [at('x-client-secret')]),
  ...inEachVersion('in flows', ({ flow }) => scheme(flow + SECRET), [at('x-client-secret', '/flows')]),
  ...inEachVersion('in the flow', ({ flow }) => scheme(`${flow}  ${SECRET}`), [
    at('x-client-secret', '/flows/authorizationCode'),
  ]),
  ...inEachVersion(
    'in the scheme, in flows and in the flow',
    ({ flow }) => scheme(`${flow}  ${SECRET}${SECRET}`) + SECRET,
    [at('x-client-secret', '/flows/authorizationCode'), at('x-client-secret', '/flows'), at('x-client-secret')],
  ),
  ...inEachVersion('twice in one place', ({ flow }) => `${scheme(flow)}${SECRET}x-oauth2-clientSecret: 7f9c2ba4e8\n`, [
    at('x-client-secret'),
    at('x-oauth2-clientSecret'),
  ]),
  ...inEachVersion(
    'each flow',
    ({ flow, clientCredentials, implicit, password }) =>
      scheme([flow, clientCredentials, implicit, password].map(text => `${text}  ${SECRET}`).join('')),
    [
      at('x-client-secret', '/flows/authorizationCode'),
      at('x-client-secret', '/flows/clientCredentials'),
      [
        'warn',
        'oauth2-no-implicit-flow',
        '/flows/implicit',
        'The implicit flow is not safe: access tokens pass through the browser, where they leak and can be replaced (RFC 9700, section 2.1.2). Use the authorization code flow with PKCE.',
      ],
      at('x-client-secret', '/flows/implicit'),
      [
        'warn',
        'oauth2-no-password-flow',
        '/flows/password',
        "The password flow is not safe: the client gets to see the user's password (RFC 9700, section 2.4). Use the authorization code flow with PKCE, or client credentials where there is no user.",
      ],
      at('x-client-secret', '/flows/password'),
    ],
  ),
  ...inEachVersion('no flows but an extension', () => `type: oauth2\nflows:\n  ${SECRET}`, [
    at('x-client-secret', '/flows'),
  ]),
  ...inEachVersion('a scope with the name of a secret', ({ flow }) =>
    scheme(`${flow}    x-client-secret: Manage the secrets of clients\n`),
  ),
  ...inEachVersion('inside another extension', ({ flow }) => `${scheme(flow)}x-try-it:\n  ${SECRET}`),
  ...inEachVersion('in an extension like a flow', ({ flow }) => scheme(`${flow}x-device:\n  ${SECRET}`)),
  ...inEachVersion(
    'in a scheme of another type',
    () => `type: openIdConnect\nopenIdConnectUrl: https://as.example.com\n${SECRET}`,
  ),
  ...inEachVersion(
    'in a scheme whose type is misspelt',
    ({ flow }) => scheme(flow).replace('oauth2', 'OAuth2') + SECRET,
    [
      [
        'error',
        'oauth2-scheme-schema',
        '/type',
        '"type" must be "oauth2" for a scheme with flows, not "OAuth2". Write "oauth2".',
      ],
    ],
  ),
  ['outside a scheme: 2.6', document2(scheme(FLOW_2), SECRET), []],
  ['outside a scheme: 3.0', document3(scheme(FLOW_3), SECRET), []],

  // Names
  ...reportedName('x-clientSecret'),
  ...reportedName('x-client_secret'),
  ...reportedName('x-clientsecret'),
  ...reportedName('x-CLIENT-SECRET'),
  ...reportedName('x-oauth2-client-secret'),
  ...reportedName('x-acme.oauth.client-secret'),
  ...reportedName('x-acme/client~secret', 'x-acme~1client~0secret'),
  ...reportedName('x-client-secret-value'),
  ...silentName('x-client-id'),
  ...silentName('x-client'),
  ...silentName('x-secret-client'),
  ...silentName('x-client-secret-required'),
  ...silentName('x-client-secret-file'),
  ...silentName('x-client-secrets-endpoint'),
  ...silentName('x-constructor'),
  ...silentName('x-__proto__'),

  // Literal values
  ...reportedValue('a secret of digits', '20240117'),
  ...reportedValue('a secret in quotes', "'Zk3vQ8pT1r'"),
  ...reportedValue('a secret with special characters', "'p$1<Zk>{3}*xx'"),
  ...reportedValue('a secret that begins like a placeholder', "'xxxZk3vQ8pT1r'"),
  ...reportedValue('a secret of several lines', '|\n  Zk3vQ8pT1r\n  7f9c2ba4e8'),
  ...reportedValue('a secret in another script', 'ключ'),
  ...reportedValue('a secret called __proto__', '__proto__'),
  ...reportedValue('a secret with blanks around it', "' Zk3vQ8pT1r '"),

  // Placeholders
  ...silentValue('nothing', ''),
  ...silentValue('null', 'null'),
  ...silentValue('an empty text', "''"),
  ...silentValue('a blank text', "'  '"),
  ...silentValue('a variable', `\${CLIENT_SECRET}`),
  ...silentValue('a variable inside a text', `'acme-\${CLIENT_SECRET}'`),
  ...silentValue('a variable with a default', `'\${CLIENT_SECRET:-none}'`),
  ...silentValue('a template', "'{{ clientSecret }}'"),
  ...silentValue('angle brackets', '<your client secret>'),
  ...silentValue('stars', "'***'"),
  ...silentValue('one star for each character', "'****************'"),
  ...silentValue('x', 'xxxxxxxx'),
  ...silentValue('X in groups', 'XXXX-XXXX'),
  ...silentValue('a request to fill it in', 'YOUR_CLIENT_SECRET'),
  ...silentValue('a secret that was taken out', 'REDACTED'),
  ...silentValue('a secret to come', 'TBD'),
  ...silentValue('a request with a space', 'your secret goes here'),
  ...silentValue('a request with a hyphen, over two lines', '"your-client\\nsecret"'),
  ...silentValue('a note that it was removed', 'removed'),
  ...silentValue('a request to replace it', 'replaceme'),
  ...silentValue('a request to replace it, with a hyphen', 'REPLACE-ME'),
  ...silentValue('something to do', 'todo'),
  ...silentValue('something to do, in two words', 'TO DO'),
  ...silentValue('not applicable', 'n/a'),
  ...silentValue('not applicable, without a slash', 'NA'),
  ...silentValue('braces', "'{client secret}'"),
  ...silentValue('square brackets', "'[client secret]'"),
  ...silentValue('a variable of a shell', '$CLIENT_SECRET'),
  ...silentValue('a variable of Windows', "'%CLIENT_SECRET%'"),
  ...silentValue('a placeholder with blanks around it', "' <secret> '"),
  ...reportedValue('a secret that ends like a placeholder', 'Zk3vQ8removed'),
  ...reportedValue('a secret that begins with a word of a placeholder', 'removedZk3vQ8'),
  ...reportedValue('a secret that begins with "your"', 'yourZk3vQ8'),
  ...reportedValue('a secret with a word between', 'replaceXme'),
  ...reportedValue('a secret with a dollar sign', '$Zk3v-Q8pT'),
  ...reportedValue('a secret with percent signs', "'%Zk3v-Q8pT%'"),
  ...silentValue('a boolean', 'true'),
  ...silentValue('an empty map', '{}'),
  ...silentValue('an empty list', '[]'),

  // What is no extension is owned by the schema rules.
  ...inEachVersion('a field of the scheme', ({ flow }) => `${scheme(flow)}clientSecret: Zk3vQ8pT1r\n`, [
    ['error', 'oauth2-scheme-schema', '/clientSecret', '"clientSecret" is no field of an OAuth2 scheme. Remove it.'],
  ]),
  ...inEachVersion('a field of the flow', ({ flow }) => scheme(`${flow}  clientSecret: Zk3vQ8pT1r\n`), [
    [
      'error',
      'oauth2-authorization-code-schema',
      '/flows/authorizationCode/clientSecret',
      '"clientSecret" is no field of the authorizationCode flow. Remove it.',
    ],
  ]),
  ...inEachVersion(
    'a list in place of the flow',
    () => scheme(`authorizationCode: ['${SECRET.trim()}']\n`),
    ({ scopes }) => [
      [
        'error',
        'oauth2-authorization-code-schema',
        '/flows/authorizationCode',
        `The authorizationCode flow must be an object, not a list. Give it the fields "authorizationUrl", "tokenUrl", "refreshUrl" and "${scopes}".`,
      ],
    ],
  ),
  ...inEachVersion('a string in place of flows', () => `type: oauth2\nflows: 'x-client-secret: Zk3vQ8pT1r'\n`, [
    [
      'error',
      'oauth2-scheme-schema',
      '/flows',
      '"flows" must be a map from the name of each flow to its fields, not a string. Put a flow such as "authorizationCode" below it.',
    ],
  ]),
] satisfies Case[];
