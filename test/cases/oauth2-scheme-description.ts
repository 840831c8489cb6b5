import { document2, document3, FLOW_2, FLOW_3, indent, SCHEME, scheme } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, fragment, inEachVersion, inVersion } from '../support/places.ts';

/** What is found of a scheme without a description, and of one with an empty one. */
function missing(place: string): Finding {
  return [
    'info',
    'oauth2-scheme-description',
    place,
    'The OAuth2 scheme has no description. Say in a few words who issues the tokens and how to get access.',
  ];
}
function empty(place: string): Finding {
  return [
    'info',
    'oauth2-scheme-description',
    `${place}/description`,
    'The description of the OAuth2 scheme is empty. Say in a few words who issues the tokens and how to get access.',
  ];
}

/** A finding of the rule that owns the rest of the scheme. */
function schema(below: string, message: string): Finding {
  return ['error', 'oauth2-scheme-schema', below, message];
}

/** Cases in which a description is empty, or says something. */
function reported(name: string, description: string): Case[] {
  return inEachVersion(name, ({ flow }) => `${scheme(flow)}description: ${description}\n`, [empty('')]);
}
function silent(name: string, description: string): Case[] {
  return inEachVersion(name, ({ flow }) => `${scheme(flow)}description: ${description}\n`);
}

/** Cases in which the scheme has another line instead of a description. */
function reportedBeside(name: string, line: string): Case[] {
  return inEachVersion(name, ({ flow }) => `${scheme(flow)}${line}\n`, [missing('')]);
}

/** Cases in which a description is no string. */
function noString(name: string, description: string, is: string): Case[] {
  return inEachVersion(name, ({ flow }) => `${scheme(flow)}description: ${description}\n`, [
    schema('/description', `"description" must be a string, not ${is}. Write a text in quotes.`),
  ]);
}

/** Cases in which the scheme has the field under another name. */
function misnamed(name: string, field: string): Case[] {
  return inEachVersion(name, ({ flow }) => `${scheme(flow)}${field}: ${TEXT}\n`, [
    schema(`/${field}`, `"${field}" is no field of an OAuth2 scheme. Did you mean "description"? Rename it.`),
  ]);
}

const TEXT = 'Tokens are issued by as.example.com. Ask the messaging team for a client.';

function described(flow: string): string {
  return `${scheme(flow)}description: ${TEXT}\n`;
}

/** Goes behind the schemes. */
const ALIAS = "    staff: {$ref: '#/components/securitySchemes/oauth'}\n";
function staff(text: string): string {
  return `    staff:\n${indent(text, 6)}`;
}
function elsewhere(text: string): string {
  return `x-schemes:\n  oauth:\n${indent(text, 4)}`;
}

export default [
  ...everywhere('a description', ({ flow }) => described(flow)),
  ...silent('one character', "'-'"),
  ...silent('blanks around it', "'  Ask the messaging team.  '"),
  ...silent('several lines', '|\n  Tokens are issued by as.example.com.\n\n  Ask the messaging team.'),
  ...silent('another script', 'トークンの発行元'),
  ...silent('digits in quotes', "'0'"),
  ...silent('null in quotes', "'null'"),
  ...silent('a name as all JavaScript objects have it', '__proto__'),

  ...everywhere('no description', ({ flow }) => scheme(flow), [missing('')]),
  ...reported('an empty description', "''"),
  ...reported('a space', "' '"),
  ...reported('spaces', "'    '"),
  ...reported('a tab', '"\\t"'),
  ...reported('a line break', '"\\n"'),
  ...reported('an empty block', '|'),
  ...reported('a no-break space', '"\\u00a0"'),
  ...reportedBeside('an extension', `x-description: ${TEXT}`),
  ...reportedBeside('a comment', `# ${TEXT}`),
  ...inEachVersion('an extension of flows', ({ flow }) => scheme(`${flow}x-description: ${TEXT}\n`), [missing('')]),
  ...inEachVersion('an extension of the flow', ({ flow }) => scheme(`${flow}  x-description: ${TEXT}\n`), [
    missing(''),
  ]),
  ...inEachVersion('a scope called description', ({ flow }) => scheme(`${flow}    description: ${TEXT}\n`), [
    missing(''),
  ]),
  ...inEachVersion('no flow', () => 'type: oauth2\nflows: {}\n', [missing('')]),
  ...inVersion(3, 'scopes that are asked for', ({ flow }) => `${scheme(flow)}scopes: ['read:messages']\n`, [
    missing(''),
  ]),
  fragment('an empty description', `${scheme(FLOW_3)}description: ''\n`, [empty('')]),

  // Several schemes
  [
    'the second of two schemes: 2.6',
    document2(described(FLOW_2)) + staff(scheme(FLOW_2)),
    [missing('/components/securitySchemes/staff')],
  ],
  [
    'the second of two schemes: 3.0',
    document3(described(FLOW_3)) + staff(scheme(FLOW_3)),
    [missing('/components/securitySchemes/staff')],
  ],
  [
    'each of two schemes: 2.6',
    document2(scheme(FLOW_2)) + staff(`${scheme(FLOW_2)}description: ''\n`),
    [missing(SCHEME), empty('/components/securitySchemes/staff')],
  ],
  [
    'each of two schemes: 3.0',
    document3(scheme(FLOW_3)) + staff(`${scheme(FLOW_3)}description: ''\n`),
    [missing(SCHEME), empty('/components/securitySchemes/staff')],
  ],
  ['a scheme with two names: 2.6', document2(scheme(FLOW_2)) + ALIAS, [missing(SCHEME)]],
  ['a scheme with two names: 3.0', document3(scheme(FLOW_3)) + ALIAS, [missing(SCHEME)]],
  [
    'a scheme with / and ~ in its name: 2.6',
    document2(scheme(FLOW_2)).replace('    oauth:', '    our/~oauth:'),
    [missing('/components/securitySchemes/our~1~0oauth')],
  ],
  [
    'a scheme with / and ~ in its name: 3.0',
    document3(scheme(FLOW_3)).replace('    oauth:', '    our/~oauth:'),
    [missing('/components/securitySchemes/our~1~0oauth')],
  ],
  [
    'a scheme called constructor: 2.6',
    document2(scheme(FLOW_2)).replace('    oauth:', '    constructor:'),
    [missing('/components/securitySchemes/constructor')],
  ],
  [
    'a scheme called constructor: 3.0',
    document3(scheme(FLOW_3)).replace('    oauth:', '    constructor:'),
    [missing('/components/securitySchemes/constructor')],
  ],

  // A Reference Object has no description of its own: what stands beside a $ref is ignored.
  [
    'a description beside a $ref: 2.6',
    document2(`$ref: '#/x-schemes/oauth'\ndescription: ${TEXT}\n`) + elsewhere(scheme(FLOW_2)),
    [missing('/x-schemes/oauth')],
  ],
  [
    'a description beside a $ref: 3.0',
    document3(`$ref: '#/x-schemes/oauth'\ndescription: ${TEXT}\n`) + elsewhere(scheme(FLOW_3)),
    [missing('/x-schemes/oauth')],
  ],
  [
    'a scheme behind a $ref to nothing: 2.6',
    document2("$ref: '#/x-schemes/oauth'\n"),
    [['error', 'invalid-ref', `${SCHEME}/$ref`, "'#/x-schemes/oauth' does not exist"]],
  ],
  [
    'a scheme behind a $ref to nothing: 3.0',
    document3("$ref: '#/x-schemes/oauth'\n"),
    [['error', 'invalid-ref', `${SCHEME}/$ref`, "'#/x-schemes/oauth' does not exist"]],
  ],
  ...inEachVersion(
    'a description behind a $ref to nothing',
    ({ flow }) => `${scheme(flow)}description: {$ref: '#/x-none'}\n`,
    [['error', 'invalid-ref', '/description/$ref', "'#/x-none' does not exist"]],
  ),

  // The schema rule owns a description that is no string, or misnamed.
  ...noString('no value', '', 'null'),
  ...noString('a number', '0', 'a number'),
  ...noString('a boolean', 'false', 'a boolean'),
  ...noString('an empty list', '[]', 'a list'),
  ...noString('a list', `[${TEXT}]`, 'a list'),
  ...noString('an empty map', '{}', 'an object'),
  ...misnamed('another case', 'Description'),
  ...misnamed('a slip', 'desciption'),
  ...misnamed('two slips', 'decripton'),

  // No OAuth2 scheme
  ...inEachVersion('a scheme of another type', () => 'type: http\nscheme: bearer\n'),
  ...inEachVersion('an empty description of another type', () => "type: userPassword\ndescription: ''\n"),
  ...inEachVersion('a scheme whose type is misspelt', ({ flow }) => scheme(flow).replace('oauth2', 'OAuth2'), [
    schema('/type', '"type" must be "oauth2" for a scheme with flows, not "OAuth2". Write "oauth2".'),
  ]),
  ...inEachVersion('no type', ({ flow }) => scheme(flow).replace('type: oauth2\n', ''), [
    schema('', 'The scheme has flows but no "type". Add "type: oauth2".'),
  ]),
  ['null for a scheme: 2.6', document2('null\n'), []],
  ['null for a scheme: 3.0', document3('null\n'), []],
  ['a list for a scheme: 2.6', document2('- type: oauth2\n'), []],
  ['a list for a scheme: 3.0', document3('- type: oauth2\n'), []],
  ['a scheme outside the places of schemes: 2.6', document2(described(FLOW_2)) + elsewhere(scheme(FLOW_2)), []],
  ['a scheme outside the places of schemes: 3.0', document3(described(FLOW_3)) + elsewhere(scheme(FLOW_3)), []],
] satisfies Case[];
