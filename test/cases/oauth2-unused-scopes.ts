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

/** A finding at a declared scope. */
function at(place: string, scope: string): Finding {
  return [
    'info',
    'oauth2-unused-scopes',
    place,
    `The scope "${scope}" is declared, but nothing in this document asks for it. Ask for it where it is needed, or remove it.`,
  ];
}

/** A server that asks for scopes, in AsyncAPI 2. */
function server(list: string): string {
  return yaml`
    servers:
      production:
        url: broker.example.com
        protocol: kafka-secure
        security:
          - oauth: ${list}
  `;
}

const REFER = "{$ref: '#/components/securitySchemes/oauth'}";
/** Goes behind the schemes. */
const ALIAS = "    staff: {$ref: '#/components/securitySchemes/oauth'}\n";
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

/** Cases in which some of the scopes of a flow are reported, or none of them is. */
function reported(name: string, list: string, unused: readonly string[], flows = FLOW_2): Case[] {
  const found = ({ oauth, scopes }: Where) =>
    unused.map(scope =>
      at(`${oauth}/flows/authorizationCode/${scopes}/${scope.replaceAll('~', '~0').replaceAll('/', '~1')}`, scope),
    );
  return asking(name, list, found, flows);
}
function silent(name: string, list: string, flows = FLOW_2): Case[] {
  return asking(name, list, () => [], flows);
}

/** A flow that declares these scopes, beside one that is called `read`. */
function declaring(...scopes: readonly string[]): string {
  return withField(FLOW_2, 'scopes', `{${['read', ...scopes].map(scope => `'${scope}': Messages`).join(', ')}}`);
}

const CLIENT_CREDENTIALS = yaml`
  clientCredentials:
    tokenUrl: https://as.example.com/token
    scopes:
      write:messages: Send messages
      send:reports: Send reports
`;

/** What may ask for scopes in AsyncAPI 2. */
const HOLDERS_2 = [
  '/servers/main',
  '/channels/inbox/publish',
  '/channels/inbox/subscribe',
  '/channels/inbox/publish/traits/0',
  '/components/servers/main',
  '/components/channels/inbox/publish',
  '/components/channels/inbox/subscribe/traits/0',
  '/components/operationTraits/secured',
];

/** Cases of a list of scopes wherever one may stand in AsyncAPI 2. */
function everyHolder(name: string, list: string, found: readonly Finding[]): Case[] {
  return HOLDERS_2.map(holder => {
    const [, components] = holder.split('/components');
    const document =
      components === undefined
        ? document2(scheme(FLOW_2), nested(holder, list))
        : document2(scheme(FLOW_2), '', nested(components, list));
    return [`${name}: 2.6, ${holder}`, document, found];
  });
}

/** The keys of a place around a list of scopes. */
function nested(place: string, list: string): string {
  const keys = place.slice(1).split('/');
  const lines = keys.map((key, depth) => `${'  '.repeat(depth)}${key === '0' ? '-' : `${key}:`}\n`);
  return `${lines.join('')}${'  '.repeat(keys.length)}security: [{oauth: ${list}}]\n`;
}

/** Another scheme, with another scope. */
const STAFF_2 = yaml`
  staff:
    type: oauth2
    flows:
      clientCredentials:
        tokenUrl: https://as.example.com/token
        scopes: {send:reports: Send reports, read:reports: Read reports}
`;
const STAFF_3 = STAFF_2.replace('scopes:', 'availableScopes:');

export default [
  ...everywhere(
    'all scopes',
    ({ major, flow }) => `${scheme(flow)}${major === 3 ? "scopes: ['write:messages', 'read:messages']\n" : ''}`,
  ),
  // In another file, Spectral itself misplaces names that a URI would have to encode, such as `read:messages`.
  ...everywhere(
    'an unused scope',
    ({ major, flow, scopes }) =>
      `${scheme(withField(flow, scopes, '{read: Read messages, write: Send messages}'))}${major === 3 ? 'scopes: [read]\n' : ''}`,
    ({ major }) => (major === 3 ? [at('/flows/authorizationCode/availableScopes/write', 'write')] : []),
  ),
  ...everyHolder('all scopes', "['read:messages', 'write:messages']", []),
  ...everyHolder('an unused scope', "['read:messages']", [at(`${FLOW}/scopes/write:messages`, 'write:messages')]),

  // The names
  ...reported('an unused scope', "['write:messages']", ['read:messages']),
  ...reported('two unused scopes', '[read]', ['write', 'delete'], declaring('write', 'delete')),
  ...reported('a scope that another one begins with', "['read:messages']", ['read'], declaring('read:messages')),
  ...reported('another case', '[read]', ['Read'], declaring('Read')),
  ...reported(
    'a URL',
    '[read]',
    ['https://graph.microsoft.com/.default'],
    declaring('https://graph.microsoft.com/.default'),
  ),
  ...reported('a scope with / and ~', '[read]', ['messages/~write'], declaring('messages/~write')),
  ...reported(
    'names as all JavaScript objects have them',
    '[read]',
    ['constructor', 'toString'],
    declaring('constructor', 'toString'),
  ),
  ...reported('a scope that looks like an extension', '[read]', ['x-write'], declaring('x-write')),
  ...reported('a scope in braces', '[read]', ['{{scope}}'], declaring('{{scope}}')),
  ...silent(
    'names as all JavaScript objects have them',
    '[read, constructor, toString]',
    declaring('constructor', 'toString'),
  ),
  ...silent(
    'a URL',
    "[read, 'https://graph.microsoft.com/.default']",
    declaring('https://graph.microsoft.com/.default'),
  ),
  ...silent('a scope twice', "['read:messages', 'write:messages', 'read:messages']"),

  // Several flows
  ...silent('a scope of two flows', "['read:messages', 'write:messages', 'send:reports']", FLOW_2 + CLIENT_CREDENTIALS),
  ...asking(
    'an unused scope of two flows, and one of the second',
    "['read:messages']",
    ({ oauth, scopes }) => [
      at(`${oauth}/flows/authorizationCode/${scopes}/write:messages`, 'write:messages'),
      at(`${oauth}/flows/clientCredentials/${scopes}/send:reports`, 'send:reports'),
    ],
    FLOW_2 + CLIENT_CREDENTIALS,
  ),
  ...silent(
    'a scope of an extension',
    "['read:messages', 'write:messages']",
    `${FLOW_2}x-device: {scopes: {admin: Everything}}\n`,
  ),

  // Nothing asks for scopes.
  ...silent('an empty list', '[]'),
  ['no requirement: 2.6', document2(scheme(FLOW_2)), []],
  ['no list: 3.0', document3(scheme(FLOW_3), `operations: {send: {action: send, security: [${REFER}]}}\n`), []],
  ...silent('an empty map of flows', '[]', '{}\n'),
  ...silent('a flow without scopes', '[]', withField(CLIENT_CREDENTIALS, 'scopes', '{}')),
  [
    'null for the list: 2.6',
    document2(scheme(FLOW_2), server('null')),
    [
      [
        'error',
        'oauth2-security-requirement',
        '/servers/production/security/0/oauth',
        '"oauth" must have a list of scopes, not null. Write "[]" for none, else "[scope, …]".',
      ],
    ],
  ],
  ...inVersion(3, 'null for the list', ({ flow }) => `${scheme(flow)}scopes: null\n`, [
    [
      'error',
      'oauth2-scheme-schema',
      '/scopes',
      '"scopes" must be a list of the names of needed scopes, not null. Write "- name" lines; descriptions belong in "availableScopes" of a flow.',
    ],
  ]),

  // Who asks for a scope in a wrong way asks for it, and another rule owns that.
  ...asking('a slip', "['read:mesages', 'write:messages']", ({ list }) => [
    [
      'error',
      'oauth2-declared-scopes',
      `${list}/0`,
      'The scope "read:mesages" is declared by no flow of the scheme. Did you mean "read:messages"? Write that, or declare the scope in a flow.',
    ],
  ]),
  ...asking('two scopes in one string', "['read:messages write:messages']", ({ list }) => [
    [
      'error',
      'oauth2-declared-scopes',
      `${list}/0`,
      '"read:messages write:messages" is one string, but each scope is an entry of the list. Write "read:messages" and "write:messages" as entries of their own.',
    ],
  ]),
  ...asking(
    'scopes that are declared as one',
    '[read, write, delete]',
    ({ oauth, scopes }) => [
      [
        'error',
        'oauth2-scope-names',
        `${oauth}/flows/authorizationCode/${scopes}/write delete`,
        `The scope "write delete" must not contain a space: a scope is made of printable ASCII characters but space, '"' and "\\". Declare each scope by itself, or rename it.`,
      ],
    ],
    declaring('write delete'),
  ),
  [
    'a string for a list: 2.6',
    document2(
      scheme(FLOW_2),
      `${server("['read:messages']")}channels: {inbox: {publish: {security: [{oauth: write:messages}]}}}\n`,
    ),
    [
      [
        'error',
        'oauth2-security-requirement',
        '/channels/inbox/publish/security/0/oauth',
        '"oauth" must have a list of scopes, not a string. Write "[]" for none, else "[scope, …]".',
      ],
    ],
  ],
  [
    'the form of AsyncAPI 2: 3.0',
    document3(
      `${scheme(FLOW_3)}scopes: ['read:messages']\n`,
      "operations: {send: {action: send, security: [{oauth: ['write:messages']}]}}\n",
    ),
    [
      [
        'error',
        'oauth2-security-requirement',
        '/operations/send/security/0',
        `"oauth" is required by its name, which is the form of AsyncAPI 2. Refer to the scheme, "$ref: '#/components/securitySchemes/oauth'", and list the scopes in the "scopes" of the scheme.`,
      ],
    ],
  ],
  ...asking(
    'null for the scopes field',
    "['read:messages']",
    ({ oauth, scopes }) => [
      [
        'error',
        'oauth2-authorization-code-schema',
        `${oauth}/flows/authorizationCode/${scopes}`,
        `"${scopes}" must be a map from the name of each scope to its description, not null. Write one line for each scope: "name: description".`,
      ],
    ],
    withField(FLOW_2, 'scopes', 'null'),
  ),

  // All that asks for scopes counts.
  [
    'scopes that several places ask for: 2.6',
    document2(
      scheme(FLOW_2),
      `${server("['read:messages']")}channels: {inbox: {publish: {security: [{oauth: ['write:messages']}]}}}\n`,
    ),
    [],
  ],
  [
    'a scope that a trait in components asks for: 2.6',
    document2(
      scheme(FLOW_2),
      server("['read:messages']"),
      "operationTraits: {secured: {security: [{oauth: ['write:messages']}]}}\n",
    ),
    [],
  ],
  [
    'a scheme with two names: 2.6',
    document2(
      scheme(FLOW_2),
      `${server("['read:messages']")}channels: {inbox: {publish: {security: [{staff: ['write:messages']}]}}}\n`,
    ) + ALIAS,
    [],
  ],
  [
    'an unused scope of a scheme with two names: 2.6',
    document2(scheme(FLOW_2), server("['read:messages']")) + ALIAS,
    [at(`${FLOW}/scopes/write:messages`, 'write:messages')],
  ],
  [
    'an unused scope of a scheme with two names: 3.0',
    document3(`${scheme(FLOW_3)}scopes: ['read:messages']\n`) + ALIAS,
    [at(`${FLOW}/availableScopes/write:messages`, 'write:messages')],
  ],
  [
    'an unused scope of a scheme in another file: 2.6',
    {
      'document.yaml': document2('$ref: schemes/oauth.yaml\n', server('[read]')),
      'schemes/oauth.yaml': scheme(declaring('write')),
    },
    [at('schemes/oauth.yaml#/flows/authorizationCode/scopes/write', 'write')],
  ],

  // Other schemes
  [
    'a scheme that nothing asks for: 2.6',
    document2(scheme(FLOW_2), server("['read:messages', 'write:messages']")) + indent(STAFF_2, 4),
    [],
  ],
  [
    'a scheme that nothing asks for: 3.0',
    document3(`${scheme(FLOW_3)}scopes: ['read:messages', 'write:messages']\n`) + indent(STAFF_3, 4),
    [],
  ],
  [
    'two schemes: 2.6',
    document2(
      scheme(FLOW_2),
      `${server("['read:messages', 'write:messages']")}channels: {inbox: {publish: {security: [{staff: ['send:reports']}]}}}\n`,
    ) + indent(STAFF_2, 4),
    [at('/components/securitySchemes/staff/flows/clientCredentials/scopes/read:reports', 'read:reports')],
  ],
  [
    'two schemes: 3.0',
    document3(`${scheme(FLOW_3)}scopes: ['read:messages', 'write:messages']\n`) +
      indent(`${STAFF_3}  scopes: ['send:reports']\n`, 4),
    [at('/components/securitySchemes/staff/flows/clientCredentials/availableScopes/read:reports', 'read:reports')],
  ],
  [
    'a requirement where none may stand: 2.6',
    document2(scheme(FLOW_2), "security: [{oauth: ['read:messages']}]\n"),
    [],
  ],
  fragment('nothing asked for', scheme(FLOW_2)),
] satisfies Case[];
