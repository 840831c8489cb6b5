import { document2, document3, FLOW_2, FLOW_3, indent, scheme, yaml } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, fragment } from '../support/places.ts';

function at(place: string, message: string): Finding {
  return ['error', 'oauth2-security-requirement', place, message];
}

/** What may have a list of security. */
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
const HOLDERS_3 = [
  '/servers/main',
  '/operations/send',
  '/operations/se~1nd~0',
  '/operations/send/traits/0',
  '/components/servers/main',
  '/components/operations/send',
  '/components/operations/send/traits/0',
  '/components/operationTraits/secured',
];

/** The keys of a place around a list of security. */
function nested(place: string, list: string): string {
  const keys = place.slice(1).split('/');
  const lines = keys.map((key, depth) => {
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
    return `${'  '.repeat(depth)}${name === '0' ? '-' : `${name}:`}\n`;
  });
  return `${lines.join('')}${'  '.repeat(keys.length)}security: ${list}\n`;
}

function in2(holder: string, list: string, oauth = scheme(FLOW_2)): string {
  const [, components] = holder.split('/components');
  return components === undefined
    ? document2(oauth, nested(holder, list))
    : document2(oauth, '', nested(components, list));
}
function in3(holder: string, list: string, oauth = scheme(FLOW_3)): string {
  const [, components] = holder.split('/components');
  return components === undefined
    ? document3(oauth, nested(holder, list))
    : document3(oauth, '', nested(components, list));
}

/** What is found, with pointers that begin at the list of security. */
type Found = readonly (readonly [below: string, message: string])[];

function from(holder: string, found: Found): Finding[] {
  return found.map(([below, message]) => at(`${holder}/security${below}`, message));
}

/** Cases of a list of security wherever one may stand. */
function everyHolder2(name: string, list: string, found: Found = []): Case[] {
  return HOLDERS_2.map(holder => [`${name}: 2.6, ${holder}`, in2(holder, list), from(holder, found)]);
}
function everyHolder3(name: string, list: string, found: Found = []): Case[] {
  return HOLDERS_3.map(holder => [`${name}: 3.0, ${holder}`, in3(holder, list), from(holder, found)]);
}

/** Cases of the list of security of a server, with the scheme in place and behind a `$ref`. */
function inServer2(name: string, list: string, found: Found = []): Case[] {
  const findings = from('/servers/main', found);
  return [
    [`${name}: 2.6`, in2('/servers/main', list), findings],
    [`${name}: 2.6, behind a $ref`, in2('/servers/main', list, REFERENCE) + elsewhere(FLOW_2), findings],
  ];
}
function inServer3(name: string, list: string, found: Found = []): Case[] {
  const findings = from('/servers/main', found);
  return [
    [`${name}: 3.0`, in3('/servers/main', list), findings],
    [`${name}: 3.0, behind a $ref`, in3('/servers/main', list, REFERENCE) + elsewhere(FLOW_3), findings],
  ];
}

const REFERENCE = "$ref: '#/x-schemes/oauth'\n";

function elsewhere(flow: string): string {
  return `x-schemes:\n  oauth:\n${indent(scheme(flow), 4)}`;
}

/** Cases in which one value, or one entry, of the scopes of AsyncAPI 2 is reported. */
function reportedList(name: string, value: string, is: string): Case[] {
  return inServer2(name, `[{oauth: ${value}}]`, [
    ['/0/oauth', `"oauth" must have a list of scopes, not ${is}. Write "[]" for none, else "[scope, …]".`],
  ]);
}
function reportedEntry(name: string, entry: string, is: string): Case[] {
  return inServer2(name, `[{oauth: ['read:messages', ${entry}]}]`, [
    ['/0/oauth/1', `The scopes of "oauth" must be names, not ${is}. Write the name, in quotes if need be.`],
  ]);
}

/** Cases of a scheme with another name: a document whose only scheme is called so. */
function called(name: string, document: string): string {
  return document.replace('    oauth:\n', `    ${name}:\n`);
}

const BY_NAME =
  '"oauth" is required by its name, which is the form of AsyncAPI 2. Refer to the scheme, "$ref: \'#/components/securitySchemes/oauth\'"';
const LIST_THEM = ', and list the scopes in the "scopes" of the scheme.';
const WHOLE = 'A scheme is given where AsyncAPI 2 wants its name.';
const WRITE_NAME = `${WHOLE} Write "- oauth: [scopes]".`;
const DEFINE_IT = `${WHOLE} Define it in "components.securitySchemes" and write "- name: [scopes]".`;
const NO_LIST = '"oauth" must have a list of scopes, not a string. Write "[]" for none, else "[scope, …]".';

const REFER = "[{$ref: '#/components/securitySchemes/oauth'}]";
const INLINE_2 =
  '[{type: oauth2, flows: {clientCredentials: {tokenUrl: https://as.example.com/token, scopes: {read: Read}}}}]';
const BAD_INLINE_2 = '[{type: oauth2, flows: {implicit: {tokenUrl: /token}}}]';
const INLINE_3 = INLINE_2.replace('scopes', 'availableScopes');
const DESCRIBED_3 = INLINE_3.replace('flows', 'description: Tokens of as.example.com, flows');

/** Schemes of other types. */
const OTHERS = '    certificate: {type: X509}\n    key: {type: httpApiKey, name: key, in: query}\n';

export default [
  ...everywhere('no requirement, or a good one', ({ flow }) => scheme(flow)),
  fragment('scopes of a fragment', `${scheme(FLOW_3)}scopes: ['read:messages']\n`),

  // AsyncAPI 3: the scheme itself
  ...everyHolder3('a reference to the scheme', REFER),
  ...inServer3('a reference to the scheme', REFER),
  ...inServer3('the scheme itself', INLINE_3),
  ...inServer3('an empty list', '[]'),
  ...everyHolder3('the name and scopes', "[{oauth: ['read:messages']}]", [['/0', BY_NAME + LIST_THEM]]),
  ...inServer3('the name and scopes', "[{oauth: ['read:messages']}]", [['/0', BY_NAME + LIST_THEM]]),
  ...inServer3('the name and no scopes', '[{oauth: []}]', [['/0', `${BY_NAME}.`]]),
  ...inServer3('the name alone', '[{oauth: null}]', [['/0', `${BY_NAME}.`]]),
  ...inServer3('the name and a string', '[{oauth: read:messages}]', [['/0', `${BY_NAME}.`]]),
  ...inServer3('a scope that is not declared', '[{oauth: [admin]}]', [['/0', BY_NAME + LIST_THEM]]),
  ...inServer3('the name behind a reference', `[{$ref: '#/components/securitySchemes/oauth'}, {oauth: []}]`, [
    ['/1', `${BY_NAME}.`],
  ]),
  ...inServer3('the name twice', '[{oauth: []}, {oauth: []}]', [
    ['/0', `${BY_NAME}.`],
    ['/1', `${BY_NAME}.`],
  ]),
  ...inServer3('the name beside one that is no scheme', '[{none: [], oauth: []}]', [['/0', `${BY_NAME}.`]]),
  ['the name of another scheme: 3.0', in3('/servers/main', '[{certificate: []}, {key: [read]}]') + OTHERS, []],
  [
    'the name beside that of another scheme: 3.0',
    in3('/servers/main', '[{certificate: [], oauth: []}]') + OTHERS,
    [at('/servers/main/security/0', `${BY_NAME}.`)],
  ],
  ...inServer3('the name of no scheme', '[{none: [read]}, {constructor: []}, {toString: []}]'),
  ...inServer3('no objects', '[null, oauth, 1, true, [oauth], {}]'),
  ...inServer3('null for the list', 'null'),
  ...inServer3('a string for the list', 'oauth'),
  ...inServer3('a map for the list', "{oauth: ['read:messages']}"),
  [
    'a scheme called constructor: 3.0',
    called('constructor', in3('/servers/main', '[{constructor: []}]')),
    [
      at(
        '/servers/main/security/0',
        '"constructor" is required by its name, which is the form of AsyncAPI 2. Refer to the scheme, "$ref: \'#/components/securitySchemes/constructor\'".',
      ),
    ],
  ],
  [
    'a scheme whose name a $ref would have to encode: 3.0',
    called('our/oauth', in3('/servers/main', '[{our/oauth: []}]')),
    [
      at(
        '/servers/main/security/0',
        '"our/oauth" is required by its name, which is the form of AsyncAPI 2. Refer to the scheme, "$ref: \'#/components/securitySchemes/…\'".',
      ),
    ],
  ],
  [
    'a reference to nothing: 3.0',
    in3('/servers/main', "[{$ref: '#/components/securitySchemes/none'}]"),
    [['error', 'invalid-ref', '/servers/main/security/0/$ref', "'#/components/securitySchemes/none' does not exist"]],
  ],
  ['a scheme called description: 3.0', called('description', in3('/servers/main', DESCRIBED_3)), []],
  [
    'a server in components that is referred to: 3.0',
    document3(
      scheme(FLOW_3),
      "servers: {main: {$ref: '#/components/servers/shared'}, spare: {$ref: '#/components/servers/shared'}}\n",
      nested('/servers/shared', '[{oauth: []}]'),
    ),
    [at('/components/servers/shared/security/0', `${BY_NAME}.`)],
  ],
  [
    'a trait in components that is referred to: 3.0',
    document3(
      scheme(FLOW_3),
      "operations: {send: {action: send, traits: [{$ref: '#/components/operationTraits/secured'}]}}\n",
      nested('/operationTraits/secured', '[{oauth: []}]'),
    ),
    [at('/components/operationTraits/secured/security/0', `${BY_NAME}.`)],
  ],
  [
    'a server in another file: 3.0',
    {
      'document.yaml': document3(scheme(FLOW_3), 'servers: {main: {$ref: servers.yaml#/main}}\n'),
      'servers.yaml': 'main: {host: example.com, protocol: wss, security: [{oauth: []}]}\n',
    },
    [['error', 'oauth2-security-requirement', '/servers/main', `${BY_NAME}.`]],
  ],
  [
    'requirements of what is no server and no operation: 3.0',
    document3(scheme(FLOW_3), 'security: [{oauth: []}]\nchannels: {inbox: {security: [{oauth: []}]}}\n'),
    [],
  ],

  // AsyncAPI 2: the name of the scheme
  ...everyHolder2('the name and scopes', "[{oauth: ['read:messages']}]"),
  ...inServer2('the name and scopes', "[{oauth: ['read:messages', 'write:messages']}]"),
  ...inServer2('the name and no scopes', '[{oauth: []}]'),
  ...inServer2('an empty list', '[]'),
  ...inServer2('an empty requirement', '[{}, {oauth: []}]'),
  ...everyHolder2('a reference to the scheme', REFER, [['/0', WRITE_NAME]]),
  ...inServer2('a reference to the scheme', REFER, [['/0', WRITE_NAME]]),
  ...everyHolder2('a scheme itself', INLINE_2, [['/0', DEFINE_IT]]),
  ...inServer2('a scheme itself', INLINE_2, [['/0', DEFINE_IT]]),
  ...inServer2('a scheme with a bad URL', BAD_INLINE_2, [['/0', DEFINE_IT]]),
  ...inServer2('a reference beside the name', "[{oauth: []}, {$ref: '#/components/securitySchemes/oauth'}]", [
    ['/1', WRITE_NAME],
  ]),
  [
    'a reference to where the scheme is defined: 2.6',
    in2('/servers/main', "[{$ref: '#/x-schemes/oauth'}]", REFERENCE) + elsewhere(FLOW_2),
    [at('/servers/main/security/0', WRITE_NAME)],
  ],
  [
    'a reference to a scheme outside components: 2.6',
    in2('/servers/main', "[{$ref: '#/x-schemes/oauth'}]") + elsewhere(FLOW_2),
    [at('/servers/main/security/0', DEFINE_IT)],
  ],
  [
    'a reference to a scheme in another file: 2.6',
    {
      'document.yaml': in2('/servers/main', '[{$ref: staff.yaml}]'),
      'staff.yaml': scheme(FLOW_2),
    },
    [at('/servers/main/security/0', DEFINE_IT)],
  ],
  [
    'a reference to another scheme: 2.6',
    in2('/servers/main', "[{$ref: '#/components/securitySchemes/certificate'}, {type: X509}]") + OTHERS,
    [],
  ],
  [
    'a reference to nothing: 2.6',
    in2('/servers/main', "[{$ref: '#/components/securitySchemes/none'}]"),
    [['error', 'invalid-ref', '/servers/main/security/0/$ref', "'#/components/securitySchemes/none' does not exist"]],
  ],
  [
    'a scheme called constructor: 2.6',
    called('constructor', in2('/servers/main', "[{$ref: '#/components/securitySchemes/constructor'}]")),
    [at('/servers/main/security/0', `${WHOLE} Write "- constructor: [scopes]".`)],
  ],
  ['a scheme called type: 2.6', called('type', in2('/servers/main', '[{type: []}]')), []],

  // AsyncAPI 2: the list of scopes
  ...everyHolder2('a string for the scopes', '[{oauth: read:messages}]', [['/0/oauth', NO_LIST]]),
  ...reportedList('a string for the scopes', 'read:messages', 'a string'),
  ...reportedList('null for the scopes', 'null', 'null'),
  ...reportedList('nothing for the scopes', '', 'null'),
  ...reportedList('a number for the scopes', '0', 'a number'),
  ...reportedList('a boolean for the scopes', 'true', 'a boolean'),
  ...reportedList('a map for the scopes', '{read:messages: Read messages}', 'an object'),
  ...reportedEntry('a number in the list', '2', 'a number'),
  ...reportedEntry('null in the list', 'null', 'null'),
  ...reportedEntry('a boolean in the list', 'true', 'a boolean'),
  ...reportedEntry('a list in the list', "['write:messages']", 'a list'),
  ...reportedEntry('a map in the list', '{write:messages: Send messages}', 'an object'),
  ...inServer2('two entries that are no names', '[{oauth: [1, 2]}]', [
    ['/0/oauth/0', 'The scopes of "oauth" must be names, not a number. Write the name, in quotes if need be.'],
    ['/0/oauth/1', 'The scopes of "oauth" must be names, not a number. Write the name, in quotes if need be.'],
  ]),
  [
    'an entry of a list without a value: 2.6',
    in2('/servers/main', '\n      - oauth:\n          -'),
    [
      at(
        '/servers/main/security/0/oauth/0',
        'The scopes of "oauth" must be names, not null. Write the name, in quotes if need be.',
      ),
    ],
  ],
  ...inServer2('the scopes of no scheme', '[{none: read}, {constructor: 1}, {toString: [1]}]'),
  ['the scopes of another scheme: 2.6', in2('/servers/main', '[{certificate: read}, {key: [1]}]') + OTHERS, []],
  [
    'the scopes beside those of another scheme: 2.6',
    in2('/servers/main', '[{certificate: [], oauth: read:messages}]') + OTHERS,
    [at('/servers/main/security/0/oauth', NO_LIST)],
  ],
  [
    'the scopes of a scheme called toString: 2.6',
    called('toString', in2('/servers/main', '[{toString: read:messages}]')),
    [
      at(
        '/servers/main/security/0/toString',
        '"toString" must have a list of scopes, not a string. Write "[]" for none, else "[scope, …]".',
      ),
    ],
  ],
  [
    'the scopes of a scheme with / and ~: 2.6',
    called('our/o~auth', in2('/servers/main', '[{our/o~auth: read:messages}]')),
    [
      at(
        '/servers/main/security/0/our~1o~0auth',
        '"our/o~auth" must have a list of scopes, not a string. Write "[]" for none, else "[scope, …]".',
      ),
    ],
  ],
  ...inServer2('no objects', '[null, oauth, 1, true, [oauth]]'),
  ...inServer2('null for the list', 'null'),
  ...inServer2('a map for the list', '{oauth: read:messages}'),
  [
    'a server in components that is referred to: 2.6',
    document2(
      scheme(FLOW_2),
      "servers: {main: {$ref: '#/components/servers/shared'}, spare: {$ref: '#/components/servers/shared'}}\n",
      nested('/servers/shared', '[{oauth: read:messages}]'),
    ),
    [at('/components/servers/shared/security/0/oauth', NO_LIST)],
  ],
  [
    'a trait in components that is referred to: 2.6',
    document2(
      scheme(FLOW_2),
      "channels: {inbox: {publish: {traits: [{$ref: '#/components/operationTraits/secured'}]}}}\n",
      nested('/operationTraits/secured', REFER),
    ),
    [at('/components/operationTraits/secured/security/0', WRITE_NAME)],
  ],
  [
    'a server in another file: 2.6',
    {
      'document.yaml': document2(scheme(FLOW_2), 'servers: {main: {$ref: servers.yaml#/main}}\n'),
      'servers.yaml': 'main: {url: example.com, protocol: wss, security: [{oauth: read:messages}]}\n',
    },
    [['error', 'oauth2-security-requirement', '/servers/main', NO_LIST]],
  ],
  [
    'requirements of what is no server and no operation: 2.6',
    document2(scheme(FLOW_2), 'security: [{oauth: read}]\nchannels: {inbox: {security: [{oauth: read}]}}\n'),
    [],
  ],

  [
    'an alias without its anchor in the list of scopes: 2.6',
    document2(
      scheme(FLOW_2),
      yaml`
        servers:
          main:
            url: broker.example.com
            protocol: kafka-secure
            security:
              - oauth:
                  - *none
      `,
    ),
    [
      ['error', 'parser', '', 'Bad indentation of a sequence entry'],
      ['error', 'parser', '', 'Unidentified alias "none"'],
    ],
  ],
] satisfies Case[];
