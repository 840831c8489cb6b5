import {
  document2,
  document3,
  FLOW,
  FLOW_2,
  FLOW_3,
  indent,
  SCHEME,
  scheme,
  withField,
  yaml,
} from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, fragment, inVersion } from '../support/places.ts';

function at(place: string, message: string): Finding {
  return ['error', 'oauth2-declared-scopes', place, message];
}

function undeclared(scope: string): string {
  return `The scope "${scope}" is declared by no flow of the scheme. Declare it with its description in a flow, or do not ask for it.`;
}
function nearly(scope: string, meant: string): string {
  return `The scope "${scope}" is declared by no flow of the scheme. Did you mean "${meant}"? Write that, or declare the scope in a flow.`;
}
function several(text: string, names: string): string {
  return `"${text}" is one string, but each scope is an entry of the list. Write ${names} as entries of their own.`;
}

/** A server that asks for scopes, in AsyncAPI 2. */
function server(list: string): string {
  return serverRequiring(`{oauth: ${list}}`);
}
function serverRequiring(requirement: string): string {
  return yaml`
    servers:
      production:
        url: broker.example.com
        protocol: kafka-secure
        security:
          - ${requirement}
  `;
}

const NO_FLOWS = 'The OAuth2 scheme has no "flows". Add them, with at least one flow such as "authorizationCode".';
const REFERENCE = "$ref: '#/x-schemes/oauth'\n";

function elsewhere(oauth: string): string {
  return `x-schemes:\n  oauth:\n${indent(oauth, 4)}`;
}

/** The place of the list of scopes that are asked for, the place of the scheme, and the name of the field that declares. */
interface Where {
  readonly list: string;
  readonly oauth: string;
  readonly scopes: 'scopes' | 'availableScopes';
}

/**
 * Cases of scopes that are asked for, by a server in AsyncAPI 2 and by the scheme itself in AsyncAPI 3, with the scheme in
 * place and behind a `$ref`.
 */
function asking(name: string, list: string, found: (where: Where) => Finding[], flows = FLOW_2): Case[] {
  const where2 = (oauth: string): Where => ({ list: '/servers/production/security/0/oauth', oauth, scopes: 'scopes' });
  return [
    [`${name}: 2.6`, document2(scheme(flows), server(list)), found(where2(SCHEME))],
    [
      `${name}: 2.6, behind a $ref`,
      document2(REFERENCE, server(list)) + elsewhere(scheme(flows)),
      found(where2('/x-schemes/oauth')),
    ],
    ...inVersion(
      3,
      name,
      () => `${scheme(flows.replaceAll('scopes:', 'availableScopes:'))}scopes: ${list}\n`,
      found({ list: '/scopes', oauth: '', scopes: 'availableScopes' }),
    ),
  ];
}

/** Cases in which entries of a list are reported, or none of them is. */
function reported(
  name: string,
  list: string,
  entries: readonly (readonly [index: number, message: string])[],
  flows = FLOW_2,
): Case[] {
  return asking(name, list, where => entries.map(([index, message]) => at(`${where.list}/${index}`, message)), flows);
}
function silent(name: string, list: string, flows = FLOW_2): Case[] {
  return asking(name, list, () => [], flows);
}

/** Cases in which the scheme is broken, so that nobody can tell what it declares. */
function untold(name: string, flows: string, found: (where: Where) => Finding): Case[] {
  return asking(name, '[admin]', where => [found(where)], flows);
}

/** Cases in which another rule owns the value, or the second entry, of the list of scopes. */
function noList(name: string, list: string, is: string): Case[] {
  return [
    [
      `${name}: 2.6`,
      document2(scheme(FLOW_2), server(list)),
      [
        [
          'error',
          'oauth2-security-requirement',
          '/servers/production/security/0/oauth',
          `"oauth" must have a list of scopes, not ${is}. Write "[]" for none, else "[scope, …]".`,
        ],
      ],
    ],
    ...inVersion(3, name, ({ flow }) => `${scheme(flow)}scopes: ${list}\n`, [
      [
        'error',
        'oauth2-scheme-schema',
        '/scopes',
        `"scopes" must be a list of the names of needed scopes, not ${is}. Write "- name" lines; descriptions belong in "availableScopes" of a flow.`,
      ],
    ]),
  ];
}
function noName(name: string, entry: string, is: string): Case[] {
  const list = `['read:messages', ${entry}]`;
  return [
    [
      `${name}: 2.6`,
      document2(scheme(FLOW_2), server(list)),
      [
        [
          'error',
          'oauth2-security-requirement',
          '/servers/production/security/0/oauth/1',
          `The scopes of "oauth" must be names, not ${is}. Write the name, in quotes if need be.`,
        ],
      ],
    ],
    ...inVersion(3, name, ({ flow }) => `${scheme(flow)}scopes: ${list}\n`, [
      [
        'error',
        'oauth2-scheme-schema',
        '/scopes/1',
        `The entries of "scopes" must be names, not ${is}. Write the name, in quotes if need be.`,
      ],
    ]),
  ];
}

/** A flow that declares one scope. */
function declaring(scope: string): string {
  return withField(FLOW_2, 'scopes', `{'${scope}': Read messages}`);
}

const CLIENT_CREDENTIALS = yaml`
  clientCredentials:
    tokenUrl: https://as.example.com/token
    scopes:
      send:reports: Send reports
`;

/** What may ask for scopes in AsyncAPI 2. */
const HOLDERS_2 = [
  '/servers/main',
  '/channels/inbox/publish',
  '/channels/inbox/subscribe',
  '/channels/inbox/publish/traits/0',
  '/channels/in~1box~0{id}/publish',
  '/components/servers/main',
  '/components/channels/inbox/publish',
  '/components/channels/inbox/subscribe/traits/0',
  '/components/operationTraits/secured',
];

/** Cases of a list of scopes wherever one may stand in AsyncAPI 2. */
function everyHolder(name: string, list: string, found: (place: string) => Finding[]): Case[] {
  return HOLDERS_2.map(holder => {
    const [, components] = holder.split('/components');
    const document =
      components === undefined
        ? document2(scheme(FLOW_2), nested(holder, list))
        : document2(scheme(FLOW_2), '', nested(components, list));
    return [`${name}: 2.6, ${holder}`, document, found(`${holder}/security/0/oauth`)];
  });
}

/** The keys of a place around a list of scopes. */
function nested(place: string, list: string): string {
  const keys = place.slice(1).split('/');
  const lines = keys.map((key, depth) => {
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
    return `${'  '.repeat(depth)}${name === '0' ? '-' : `${name}:`}\n`;
  });
  return `${lines.join('')}${'  '.repeat(keys.length)}security: [{oauth: ${list}}]\n`;
}

const OTHER_2 = yaml`
  staff:
    type: oauth2
    flows:
      clientCredentials:
        tokenUrl: https://as.example.com/token
        scopes: {send:reports: Send reports}
  certificate: {type: X509}
  key: {type: httpApiKey, name: key, in: query}
`;
const OTHER_3 = OTHER_2.replace('scopes:', 'availableScopes:');

export default [
  ...everywhere(
    'a declared scope',
    ({ major, flow }) => `${scheme(flow)}${major === 3 ? "scopes: ['read:messages', 'write:messages']\n" : ''}`,
  ),
  ...everywhere(
    'an undeclared scope',
    ({ major, flow }) => `${scheme(flow)}${major === 3 ? "scopes: ['read:messages', admin]\n" : ''}`,
    ({ major }) => (major === 3 ? [at('/scopes/1', undeclared('admin'))] : []),
  ),
  ...everyHolder('a declared scope', "['read:messages']", () => []),
  ...everyHolder('an undeclared scope', "['read:messages', admin]", place => [at(`${place}/1`, undeclared('admin'))]),

  // What is declared
  ...silent('an empty list', '[]'),
  ...silent('all scopes', "['read:messages', 'write:messages']"),
  ...silent('a scope twice', "['read:messages', 'read:messages']"),
  ...silent('a scope of another flow', "['read:messages', 'send:reports']", FLOW_2 + CLIENT_CREDENTIALS),
  ...silent('a URL', "['https://graph.microsoft.com/.default']", declaring('https://graph.microsoft.com/.default')),
  ...silent('a scope with / and ~', "['messages/~read']", declaring('messages/~read')),
  ...silent('a scope with a comma', "['read,write']", declaring('read,write')),
  ...silent('a scope called constructor', '[constructor]', declaring('constructor')),
  ...silent('a scope called toString', '[toString]', declaring('toString')),
  ...silent('a scope that looks like an extension', '[x-read]', declaring('x-read')),
  ...silent('a scope that looks like a number', "['1']", declaring('1')),

  // What is not
  ...reported('an undeclared scope', '[admin]', [[0, undeclared('admin')]]),
  ...reported('two undeclared scopes', "[admin, 'read:messages', audit]", [
    [0, undeclared('admin')],
    [2, undeclared('audit')],
  ]),
  ...reported('an undeclared scope twice', '[admin, admin]', [
    [0, undeclared('admin')],
    [1, undeclared('admin')],
  ]),
  ...reported('a part of a scope', '[read]', [[0, undeclared('read')]]),
  ...reported('a slip', "['read:mesages']", [[0, nearly('read:mesages', 'read:messages')]]),
  ...reported('another case', "['Read:Messages']", [[0, nearly('Read:Messages', 'read:messages')]]),
  ...reported('another punctuation', '[read_messages]', [[0, nearly('read_messages', 'read:messages')]]),
  ...reported('a space around', "[' read:messages ']", [[0, nearly(' read:messages ', 'read:messages')]]),
  ...reported(
    'a slip in a URL',
    "['https://graph.microsoft.com/default']",
    [[0, nearly('https://graph.microsoft.com/default', 'https://graph.microsoft.com/.default')]],
    declaring('https://graph.microsoft.com/.default'),
  ),
  ...reported('a slip in a short part', "['read:pet']", [[0, nearly('read:pet', 'read:pets')]], declaring('read:pets')),
  ...reported('another verb', "['repo:push']", [[0, undeclared('repo:push')]], declaring('repo:pull')),
  ...reported('another ending', '[stream.de]', [[0, undeclared('stream.de')]], declaring('stream.dk')),
  ...reported(
    'a prefix that says the opposite',
    '[unsubscribe]',
    [[0, undeclared('unsubscribe')]],
    declaring('subscribe'),
  ),
  ...reported('another number', "['read:v2']", [[0, undeclared('read:v2')]], declaring('read:v1')),
  ...reported(
    'a slip that may be two scopes',
    '[mall]',
    [[0, undeclared('mall')]],
    withField(FLOW_2, 'scopes', '{mail: Read mail, ball: Play}'),
  ),
  ...reported(
    'two scopes in other punctuation',
    '[readmail]',
    [[0, undeclared('readmail')]],
    withField(FLOW_2, 'scopes', '{read_mail: Read mail, read-mail: Read mail again}'),
  ),
  ...reported('names as all JavaScript objects have them', '[__proto__, constructor, toString]', [
    [0, undeclared('__proto__')],
    [1, undeclared('constructor')],
    [2, undeclared('toString')],
  ]),
  ...reported('a scope called $ref', '[$ref]', [[0, undeclared('$ref')]]),
  ...reported('a scope in braces', "['{{scope}}']", [[0, undeclared('{{scope}}')]]),
  ...reported('a URL with a query', "['https://as.example.com/admin?code=s3cr3t']", [
    [0, undeclared('https://as.example.com/admin?…')],
  ]),
  ...reported('an empty name', "['']", [[0, 'A scope must have a name: this one is empty. Name it, or remove it.']]),
  ...reported(
    'a scope of an extension',
    '[admin]',
    [[0, undeclared('admin')]],
    `${FLOW_2}x-device: {scopes: {admin: All}}\n`,
  ),
  ...reported('an empty map of flows', '[admin]', [[0, undeclared('admin')]], '{}\n'),
  ...reported(
    'a flow without scopes',
    '[admin]',
    [[0, undeclared('admin')]],
    withField(CLIENT_CREDENTIALS, 'scopes', '{}'),
  ),

  // Several names in one string
  ...reported('two names', "['read:messages write:messages']", [
    [0, several('read:messages write:messages', '"read:messages" and "write:messages"')],
  ]),
  ...reported('two names that are not declared', "['read admin']", [[0, several('read admin', '"read" and "admin"')]]),
  ...reported('two names with commas', "['read:messages,write:messages']", [
    [0, several('read:messages,write:messages', '"read:messages" and "write:messages"')],
  ]),
  ...reported('three names with commas and spaces', "['read:messages, write:messages, admin']", [
    [0, several('read:messages, write:messages, admin', '"read:messages", "write:messages" and "admin"')],
  ]),
  ...reported('a comma in an undeclared name', "['read:messages,admin']", [[0, undeclared('read:messages,admin')]]),
  ...reported('a tab', '["read:messages\\twrite:messages"]', [
    [0, several('read:messages\\twrite:messages', '"read:messages" and "write:messages"')],
  ]),
  ...reported('many names', "['a b c d e f g h']", [
    [0, several('a b c d e f g h', '"a", "b", "c", "d", "e", "f" and others')],
  ]),
  ...reported('seven names', "['a b c d e f g']", [
    [0, several('a b c d e f g', '"a", "b", "c", "d", "e", "f" and "g"')],
  ]),
  ...reported('names with more than one space, and some around', "[' read:messages ,  admin ']", [
    [0, several(' read:messages ,  admin ', '"read:messages" and "admin"')],
  ]),
  ...reported('a comma in an undeclared name after a space', "[' read:messages,admin']", [
    [0, undeclared(' read:messages,admin')],
  ]),
  ...reported('a name with an at sign and a question mark', "['admin@a?b']", [[0, undeclared('admin@a?b')]]),
  ...reported('a name with a URL in it', "['see=http://app:s3cret@as.example.com']", [
    [0, undeclared('…@as.example.com')],
  ]),
  ...reported('a name of eighty characters', `['${'a'.repeat(80)}']`, [[0, undeclared('a'.repeat(80))]]),
  ...reported('a longer name', `['${'a'.repeat(81)}']`, [[0, undeclared(`${'a'.repeat(79)}…`)]]),
  ...reported('one name twice', "['read:messages read:messages']", [
    [
      0,
      '"read:messages read:messages" is one string, but each scope is an entry of the list. Write "read:messages" as an entry of its own.',
    ],
  ]),

  // Other rules own what is no list of names.
  ...noList('null for the list', 'null', 'null'),
  ...noList('a string for the list', 'admin', 'a string'),
  ...noList('a number for the list', '1', 'a number'),
  ...noList('a map for the list', '{admin: Everything}', 'an object'),
  ...noName('null in the list', 'null', 'null'),
  ...noName('a number in the list', '1', 'a number'),
  ...noName('a list in the list', '[admin]', 'a list'),
  ...noName('a map in the list', '{admin: Everything}', 'an object'),

  // Other rules own flows that are so broken that nobody can tell what they declare.
  ...untold('no scopes field', withField(FLOW_2, 'scopes'), ({ oauth, scopes }) => [
    'error',
    'oauth2-authorization-code-schema',
    `${oauth}/flows/authorizationCode`,
    `The authorizationCode flow has no "${scopes}". Add a map from the name of each scope to its description.`,
  ]),
  ...untold('null for the scopes field', withField(FLOW_2, 'scopes', 'null'), ({ oauth, scopes }) => [
    'error',
    'oauth2-authorization-code-schema',
    `${oauth}/flows/authorizationCode/${scopes}`,
    `"${scopes}" must be a map from the name of each scope to its description, not null. Write one line for each scope: "name: description".`,
  ]),
  ...untold('a list for the scopes field', withField(FLOW_2, 'scopes', '[admin]'), ({ oauth, scopes }) => [
    'error',
    'oauth2-authorization-code-schema',
    `${oauth}/flows/authorizationCode/${scopes}`,
    `"${scopes}" must be a map from the name of each scope to its description, not a list. Write one line for each scope: "name: description".`,
  ]),
  ...untold('a misspelt scopes field', FLOW_2.replace('scopes:', 'scope:'), ({ oauth, scopes }) => [
    'error',
    'oauth2-authorization-code-schema',
    `${oauth}/flows/authorizationCode/scope`,
    scopes === 'scopes'
      ? '"scope" is no field of the authorizationCode flow. Did you mean "scopes"? Rename it.'
      : 'AsyncAPI 3 calls this field "availableScopes", not "scope". Rename it.',
  ]),
  ...untold('an empty scopes field', withField(FLOW_2, 'scopes', '{}'), ({ oauth, scopes }) => [
    'error',
    'oauth2-authorization-code-scopes',
    `${oauth}/flows/authorizationCode/${scopes}`,
    `"${scopes}" is empty: a client cannot ask for access that is not declared. Add each scope with its description.`,
  ]),
  ...untold('null for the flow', 'authorizationCode: null\n', ({ oauth, scopes }) => [
    'error',
    'oauth2-authorization-code-schema',
    `${oauth}/flows/authorizationCode`,
    `The authorizationCode flow must be an object, not null. Give it the fields "authorizationUrl", "tokenUrl", "refreshUrl" and "${scopes}".`,
  ]),
  ...untold('a broken flow beside a good one', `${FLOW_2}clientCredentials: null\n`, ({ oauth, scopes }) => [
    'error',
    'oauth2-client-credentials-schema',
    `${oauth}/flows/clientCredentials`,
    `The clientCredentials flow must be an object, not null. Give it the fields "tokenUrl", "refreshUrl" and "${scopes}".`,
  ]),
  ...untold('a misspelt flow', FLOW_2.replace('authorizationCode', 'accessCode'), ({ oauth }) => [
    'error',
    'oauth2-scheme-schema',
    `${oauth}/flows/accessCode`,
    '"accessCode" is no OAuth2 flow. Did you mean "authorizationCode"? Rename it.',
  ]),
  ...untold('null for the flows', 'null\n', ({ oauth }) => [
    'error',
    'oauth2-scheme-schema',
    `${oauth}/flows`,
    '"flows" must be a map from the name of each flow to its fields, not null. Put a flow such as "authorizationCode" below it.',
  ]),
  ...untold('a flow behind a $ref to nothing', "authorizationCode: {$ref: '#/x-none'}\n", ({ oauth }) => [
    'error',
    'invalid-ref',
    `${oauth}/flows/authorizationCode/$ref`,
    "'#/x-none' does not exist",
  ]),
  [
    'no flows: 2.6',
    document2('type: oauth2\n', server('[admin]')),
    [['error', 'oauth2-scheme-schema', SCHEME, NO_FLOWS]],
  ],
  ...inVersion(3, 'no flows', () => 'type: oauth2\nscopes: [admin]\n', [
    ['error', 'oauth2-scheme-schema', '', NO_FLOWS],
  ]),
  [
    'the scopes field of AsyncAPI 3: 2.6',
    document2(scheme(FLOW_3), server('[admin]')),
    [
      [
        'error',
        'oauth2-authorization-code-schema',
        `${FLOW}/availableScopes`,
        'AsyncAPI 2 calls this field "scopes", not "availableScopes". Rename it.',
      ],
    ],
  ],
  ...inVersion(3, 'the scopes field of AsyncAPI 2', () => `${scheme(FLOW_2)}scopes: [admin]\n`, [
    [
      'error',
      'oauth2-authorization-code-schema',
      '/flows/authorizationCode/scopes',
      'AsyncAPI 3 calls this field "availableScopes", not "scopes". Rename it.',
    ],
  ]),

  // Other rules own how a scope is declared.
  ...asking(
    'a scope without a description',
    '[audit]',
    ({ oauth, scopes }) => [
      [
        'error',
        'oauth2-authorization-code-schema',
        `${oauth}/flows/authorizationCode/${scopes}/audit`,
        'The description of scope "audit" must be a string, not null. Write a short text in quotes.',
      ],
    ],
    withField(FLOW_2, 'scopes', '{audit: null}'),
  ),
  ...asking(
    'scopes that are declared as one',
    '[read, write]',
    ({ oauth, scopes }) => [
      [
        'error',
        'oauth2-scope-names',
        `${oauth}/flows/authorizationCode/${scopes}/read write`,
        `The scope "read write" must not contain a space: a scope is made of printable ASCII characters but space, '"' and "\\". Declare each scope by itself, or rename it.`,
      ],
    ],
    declaring('read write'),
  ),
  ...asking(
    'a scope of an implicit flow',
    "['read:messages']",
    ({ oauth }) => [
      [
        'warn',
        'oauth2-no-implicit-flow',
        `${oauth}/flows/implicit`,
        'The implicit flow is not safe: access tokens pass through the browser, where they leak and can be replaced (RFC 9700, section 2.1.2). Use the authorization code flow with PKCE.',
      ],
    ],
    withField(FLOW_2, 'tokenUrl').replace('authorizationCode', 'implicit'),
  ),

  // Other schemes
  [
    'a scope of another scheme: 2.6',
    document2(scheme(FLOW_2), server("['read:messages', 'send:reports']")) + indent(OTHER_2, 4),
    [at('/servers/production/security/0/oauth/1', undeclared('send:reports'))],
  ],
  [
    'a scope of another scheme: 3.0',
    document3(`${scheme(FLOW_3)}scopes: ['read:messages', 'send:reports']\n`) + indent(OTHER_3, 4),
    [at(`${SCHEME}/scopes/1`, undeclared('send:reports'))],
  ],
  [
    'two schemes: 2.6',
    document2(scheme(FLOW_2), serverRequiring("{oauth: ['read:messages'], staff: ['read:messages']}")) +
      indent(OTHER_2, 4),
    [at('/servers/production/security/0/staff/0', undeclared('read:messages'))],
  ],
  [
    'a scheme that does not exist, and schemes of another type: 2.6',
    document2(
      scheme(FLOW_2),
      serverRequiring('{oauth: [], none: [admin], toString: [admin], certificate: [admin], key: [admin]}'),
    ) + indent(OTHER_2, 4),
    [],
  ],
  [
    'schemes of another type: 3.0',
    document3(scheme(FLOW_3)) +
      indent(
        `${OTHER_3}oidc:\n  type: openIdConnect\n  openIdConnectUrl: https://as.example.com\n  scopes: [admin]\n`,
        4,
      ),
    [],
  ],

  // Other rules own the form of the other version.
  [
    'the form of AsyncAPI 3: 2.6',
    document2(`${scheme(FLOW_2)}scopes: [admin]\n`),
    [
      [
        'error',
        'oauth2-scheme-schema',
        `${SCHEME}/scopes`,
        '"scopes" of a scheme is a field of AsyncAPI 3. In AsyncAPI 2 list the scopes where the scheme is required: "- name: [scopes]" under "security".',
      ],
    ],
  ],
  [
    'the form of AsyncAPI 2: 3.0',
    document3(scheme(FLOW_3), 'operations: {send: {action: send, security: [{oauth: [admin]}]}}\n'),
    [
      [
        'error',
        'oauth2-security-requirement',
        '/operations/send/security/0',
        `"oauth" is required by its name, which is the form of AsyncAPI 2. Refer to the scheme, "$ref: '#/components/securitySchemes/oauth'", and list the scopes in the "scopes" of the scheme.`,
      ],
    ],
  ],

  // What is shared is reported once.
  [
    'a trait in components that is referred to: 2.6',
    document2(
      scheme(FLOW_2),
      yaml`
        channels:
          inbox:
            publish: {traits: [{$ref: '#/components/operationTraits/secured'}]}
            subscribe: {traits: [{$ref: '#/components/operationTraits/secured'}]}
      `,
      nested('/operationTraits/secured', '[admin]'),
    ),
    [at('/components/operationTraits/secured/security/0/oauth/0', undeclared('admin'))],
  ],
  [
    'a server in another file: 2.6',
    {
      'document.yaml': document2(scheme(FLOW_2), "servers: {production: {$ref: 'servers.yaml#/production'}}\n"),
      'servers.yaml': 'production: {url: broker.example.com, protocol: kafka-secure, security: [{oauth: [admin]}]}\n',
    },
    [at('servers.yaml#/production/security/0/oauth/0', undeclared('admin'))],
  ],
  [
    'a scheme with two names: 2.6',
    document2(scheme(FLOW_2), serverRequiring('{staff: [admin]}')) +
      "    staff: {$ref: '#/components/securitySchemes/oauth'}\n",
    [at('/servers/production/security/0/staff/0', undeclared('admin'))],
  ],
  [
    'requirements of what is no server and no operation: 2.6',
    document2(scheme(FLOW_2), 'security: [{oauth: [admin]}]\nchannels: {inbox: {security: [{oauth: [admin]}]}}\n'),
    [],
  ],
  fragment('no scopes that are asked for', scheme(FLOW_2)),
] satisfies Case[];
