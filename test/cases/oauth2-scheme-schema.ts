import { document2, document3, FLOW_2, FLOW_3, scheme, yaml } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, fragment, inEachVersion, inVersion } from '../support/places.ts';

/** A finding of this rule at the scheme itself or below it. */
function at(below: string, message: string): Finding {
  return ['error', 'oauth2-scheme-schema', below, message];
}

/** Cases in which one value of `type` is reported, or is not. */
function reportedType(name: string, type: string, is: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(flow).replace('type: oauth2', `type: ${type}`), [
    at('/type', `"type" must be "oauth2" for a scheme with flows, not ${is}. Write "oauth2".`),
  ]);
}
function silentType(name: string, type: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(flow).replace('type: oauth2', `type: ${type}`));
}

/** Cases in which something stands in the place of the map of flows. */
function reportedFlows(name: string, value: string, is: string): Case[] {
  return inEachVersion(name, () => `type: oauth2\nflows: ${value}\n`, [
    at(
      '/flows',
      `"flows" must be a map from the name of each flow to its fields, not ${is}. Put a flow such as "authorizationCode" below it.`,
    ),
  ]);
}

/** Cases in which the name of a flow is reported. */
function reportedFlow(name: string, written: string, remedy: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(flow.replace('authorizationCode', written)), [
    at(`/flows/${written}`, `"${written}" is no OAuth2 flow. ${remedy}`),
  ]);
}

/** Cases in which one line more in the scheme is reported, or is not. */
function reportedField(name: string, line: string, field: string, message: string): Case[] {
  return inEachVersion(name, ({ flow }) => `${scheme(flow)}${line}\n`, [at(`/${field}`, message)]);
}
function silentField(name: string, line: string): Case[] {
  return inEachVersion(name, ({ flow }) => `${scheme(flow)}${line}\n`);
}

/** Cases in which one value of `scopes` is reported, in AsyncAPI 3 that it is no list, in AsyncAPI 2 that it is there. */
function reportedScopes(name: string, value: string, is: string): Case[] {
  return [
    ...inVersion(3, name, ({ flow }) => `${scheme(flow)}scopes: ${value}\n`, [
      at(
        '/scopes',
        `"scopes" must be a list of the names of needed scopes, not ${is}. Write "- name" lines; descriptions belong in "availableScopes" of a flow.`,
      ),
    ]),
    ...inVersion(2, name, ({ flow }) => `${scheme(flow)}scopes: ${value}\n`, [SCOPES_IN_2]),
  ];
}

/** Cases in which one entry of `scopes` is reported. */
function reportedScope(name: string, entry: string, is: string): Case[] {
  return inVersion(3, name, ({ flow }) => `${scheme(flow)}scopes:\n  - read:messages\n  - ${entry}\n`, [
    at('/scopes/1', `The entries of "scopes" must be names, not ${is}. Write the name, in quotes if need be.`),
  ]);
}

/** Behind a `$ref`, Spectral itself misplaces names that a URI would have to encode or that all JavaScript objects have. */
function inPlace(cases: Case[]): Case[] {
  return cases.filter(([name]) => !name.endsWith('behind a $ref'));
}

const USE_ONE = 'Use one of authorizationCode, clientCredentials, implicit or password.';
const MAKE_EXTENSION = 'Remove it, or make it an extension with a name that starts with "x-".';
const MOVE = 'Move the fields of the flow below "flows" and the name of the flow, such as "authorizationCode"';

const NO_FLOWS = at(
  '',
  'The OAuth2 scheme has no "flows". Add them, with at least one flow such as "authorizationCode".',
);
const SCOPES_IN_2 = at(
  '/scopes',
  '"scopes" of a scheme is a field of AsyncAPI 3. In AsyncAPI 2 list the scopes where the scheme is required: "- name: [scopes]" under "security".',
);

const SWAGGER_2 = yaml`
  type: oauth2
  flow: accessCode
  authorizationUrl: https://as.example.com/authorize
  tokenUrl: https://as.example.com/token
  scopes:
    read:messages: Read messages
`;

/** The fields of a flow, without its name. */
function fieldsOf(flow: string): string {
  return flow.replace('authorizationCode:\n', '').replace(/^ {2}/gm, '');
}

export default [
  ...everywhere(
    'a good scheme',
    ({ flow, clientCredentials }) =>
      `${scheme(flow + clientCredentials)}description: Tokens of as.example.com\nx-owner: security\n`,
  ),

  // The type
  ...reportedType('capitals', 'OAuth2', '"OAuth2"'),
  ...reportedType('capitals alone', 'OAUTH2', '"OAUTH2"'),
  ...reportedType('no number', 'oauth', '"oauth"'),
  ...reportedType('an underscore', 'oauth_2', '"oauth_2"'),
  ...reportedType('the full name', 'OAuth 2.0', '"OAuth 2.0"'),
  ...reportedType('a slip', 'oath2', '"oath2"'),
  ...reportedType('null for the type', 'null', 'null'),
  ...reportedType('a number for the type', '2', 'a number'),
  ...reportedType('a list for the type', '[oauth2]', 'a list'),
  ...inEachVersion('no type', ({ flow }) => scheme(flow).replace('type: oauth2\n', ''), [
    at('', 'The scheme has flows but no "type". Add "type: oauth2".'),
  ]),
  ...inEachVersion('a misspelt type', ({ flow }) => scheme(flow).replace('type:', 'Type:'), [
    at('/Type', '"Type" is no field of an OAuth2 scheme. Did you mean "type"? Rename it.'),
  ]),
  ...inEachVersion(
    'a type that is nearly oauth2, and a name that is nearly a flow',
    ({ flow }) => scheme(flow.replace('authorizationCode', 'accessCode')).replace('oauth2', 'OAuth2'),
    [
      at('/type', '"type" must be "oauth2" for a scheme with flows, not "OAuth2". Write "oauth2".'),
      at('/flows/accessCode', '"accessCode" is no OAuth2 flow. Did you mean "authorizationCode"? Rename it.'),
    ],
  ),
  ...inEachVersion('a type that is nearly oauth2, and flows without a value', () => 'type: OAuth2\nflows:\n', [
    at('/type', '"type" must be "oauth2" for a scheme with flows, not "OAuth2". Write "oauth2".'),
    at(
      '/flows',
      '"flows" must be a map from the name of each flow to its fields, not null. Put a flow such as "authorizationCode" below it.',
    ),
  ]),
  ...inEachVersion('a type that is nearly oauth2, without flows', () => 'type: OAuth2\n'),
  ...silentType('another type with flows', 'openIdConnect'),
  ...silentType('a type that is not of AsyncAPI', 'mutualTLS'),
  ...inEachVersion(
    'schemes of other types',
    () => 'type: httpApiKey\nname: key\nin: header\nscheme: bearer\nauthorizationUrl: /authorize\n',
  ),
  ...inEachVersion('neither type nor flows', () => 'description: Tokens\nauthorizationUrl: /authorize\n'),

  // The map of flows
  ...inEachVersion('no flows', () => 'type: oauth2\ndescription: Tokens of as.example.com\n', [NO_FLOWS]),
  ...inVersion(3, 'scopes and no flows', () => 'type: oauth2\nscopes: [read]\n', [NO_FLOWS]),
  ...inEachVersion('a misspelt name of flows', ({ flow }) => scheme(flow).replace('flows:', 'flow:'), [
    at('/flow', '"flow" is no field of an OAuth2 scheme. Did you mean "flows"? Rename it.'),
  ]),
  ...inEachVersion('the case of flows', ({ flow }) => scheme(flow).replace('flows:', 'Flows:'), [
    at('/Flows', '"Flows" is no field of an OAuth2 scheme. Did you mean "flows"? Rename it.'),
  ]),
  ...inEachVersion('an empty map of flows', () => 'type: oauth2\nflows: {}\n'),
  ...inEachVersion('only extensions in flows', () => scheme('x-device: {tokenUrl: /token}\n')),
  ...reportedFlows('null for flows', 'null', 'null'),
  ...reportedFlows('a list of flows', '[authorizationCode]', 'a list'),
  ...reportedFlows('a string for flows', 'authorizationCode', 'a string'),
  ...reportedFlows('a number for flows', '0', 'a number'),
  ...reportedFlows('a boolean for flows', 'true', 'a boolean'),
  ...inEachVersion('flows behind a $ref to nothing', () => "type: oauth2\nflows: {$ref: '#/x-none'}\n", [
    ['error', 'invalid-ref', '/flows/$ref', "'#/x-none' does not exist"],
  ]),

  // The names of flows
  ...everywhere('the name in Swagger 2', ({ flow }) => scheme(flow.replace('authorizationCode', 'accessCode')), [
    at('/flows/accessCode', '"accessCode" is no OAuth2 flow. Did you mean "authorizationCode"? Rename it.'),
  ]),
  ...reportedFlow('snake case', 'authorization_code', 'Did you mean "authorizationCode"? Rename it.'),
  ...reportedFlow('lower case', 'authorizationcode', 'Did you mean "authorizationCode"? Rename it.'),
  ...reportedFlow('a slip in authorizationCode', 'autorizationCode', 'Did you mean "authorizationCode"? Rename it.'),
  ...reportedFlow('a short form', 'authCode', 'Did you mean "authorizationCode"? Rename it.'),
  ...reportedFlow('another name in Swagger 2', 'application', 'Did you mean "clientCredentials"? Rename it.'),
  ...reportedFlow('a kebab', 'client-credentials', 'Did you mean "clientCredentials"? Rename it.'),
  ...reportedFlow('the case of implicit', 'Implicit', 'Did you mean "implicit"? Rename it.'),
  ...reportedFlow('the resource owner', 'resourceOwnerPassword', 'Did you mean "password"? Rename it.'),
  ...reportedFlow('a flow that AsyncAPI does not have', 'deviceAuthorization', USE_ONE),
  ...reportedFlow('a flow called constructor', 'constructor', USE_ONE),
  ...inEachVersion('a flow with / and ~', () => scheme('a/~b: {}\n'), [
    at('/flows/a~1~0b', `"a/~b" is no OAuth2 flow. ${USE_ONE}`),
  ]),
  ...inPlace(
    inEachVersion('a flow called $ref that is no reference', () => scheme('$ref: null\n'), [
      at('/flows/$ref', `"$ref" is no OAuth2 flow. ${USE_ONE}`),
    ]),
  ),
  ...inEachVersion('an unknown flow without a value', () => scheme('accessCode:\n'), [
    at('/flows/accessCode', '"accessCode" is no OAuth2 flow. Did you mean "authorizationCode"? Rename it.'),
  ]),
  ...inEachVersion(
    'an unknown flow beside the one that it looks like',
    ({ flow }) => scheme(`${flow}accessCode: {}\n`),
    [at('/flows/accessCode', `"accessCode" is no OAuth2 flow. ${USE_ONE}`)],
  ),
  ...inEachVersion('two unknown flows', () => scheme('accessCode: {}\nclient_credentials: {}\n'), [
    at('/flows/accessCode', '"accessCode" is no OAuth2 flow. Did you mean "authorizationCode"? Rename it.'),
    at(
      '/flows/client_credentials',
      '"client_credentials" is no OAuth2 flow. Did you mean "clientCredentials"? Rename it.',
    ),
  ]),
  ...inEachVersion('an extension of flows', ({ flow }) => scheme(`${flow}x-device: {tokenUrl: /token}\n`)),
  // The text of the specification has no pattern for the names of extensions.
  ...inEachVersion('an extension of flows with a strange name', ({ flow }) => scheme(`${flow}x-device/~ flow: null\n`)),
  ...inEachVersion('an extension of flows with an upper-case X', ({ flow }) => scheme(`${flow}X-device: {}\n`), [
    at('/flows/X-device', `"X-device" is no OAuth2 flow. ${USE_ONE}`),
  ]),

  // The fields of a flow in flows itself
  ...inEachVersion(
    'the fields of a flow in flows itself',
    ({ flow }) => scheme(fieldsOf(flow)),
    ({ scopes }) => [
      at(
        '/flows/authorizationUrl',
        `"authorizationUrl", "tokenUrl", "refreshUrl" and "${scopes}" must not stand in "flows" itself. ${MOVE}.`,
      ),
    ],
  ),
  ...inEachVersion(
    'one field in flows itself, beside a flow',
    ({ flow }) => scheme(`${flow}tokenUrl: https://as.example.com/token\n`),
    [at('/flows/tokenUrl', `"tokenUrl" must not stand in "flows" itself. ${MOVE}.`)],
  ),
  ...inEachVersion('a field in flows itself that is null', () => scheme('scopes: null\n'), [
    at('/flows/scopes', `"scopes" must not stand in "flows" itself. ${MOVE}.`),
  ]),

  // The fields of a flow, or flows, in the scheme itself
  ...inEachVersion('the form of Swagger 2', () => SWAGGER_2, [
    at(
      '/flow',
      `"flow", "authorizationUrl", "tokenUrl" and "scopes" must not stand in the scheme itself. ${MOVE}, and remove "flow".`,
    ),
  ]),
  ...inEachVersion(
    'the form of Swagger 2, for client credentials',
    () => yaml`
      type: oauth2
      flow: application
      tokenUrl: https://as.example.com/token
      scopes: {}
    `,
    [
      at(
        '/flow',
        '"flow", "tokenUrl" and "scopes" must not stand in the scheme itself. Move the fields of the flow below "flows" and the name of the flow, such as "clientCredentials", and remove "flow".',
      ),
    ],
  ),
  ...inEachVersion('the name of a flow alone, as in Swagger 2', () => 'type: oauth2\nflow: implicit\n', [
    at(
      '/flow',
      '"flow" must not stand in the scheme itself. Move the fields of the flow below "flows" and the name of the flow, such as "implicit", and remove "flow".',
    ),
  ]),
  ...inEachVersion(
    'the fields of a flow in the scheme itself',
    ({ flow }) => `type: oauth2\n${fieldsOf(flow)}`,
    ({ scopes }) => [
      at(
        '/authorizationUrl',
        `"authorizationUrl", "tokenUrl", "refreshUrl" and "${scopes}" must not stand in the scheme itself. ${MOVE}.`,
      ),
    ],
  ),
  ...reportedField(
    'one field in the scheme itself, beside flows',
    'tokenUrl: https://as.example.com/token',
    'tokenUrl',
    `"tokenUrl" must not stand in the scheme itself. ${MOVE}.`,
  ),
  ...inEachVersion('a flow in the scheme itself', ({ flow }) => `type: oauth2\n${flow}`, [
    at('/authorizationCode', '"authorizationCode" must not stand in the scheme itself. Move it below "flows".'),
  ]),
  ...inEachVersion(
    'two flows in the scheme itself',
    ({ flow, clientCredentials }) => `type: oauth2\n${flow}${clientCredentials}`,
    [
      at(
        '/authorizationCode',
        '"authorizationCode" and "clientCredentials" must not stand in the scheme itself. Move them below "flows".',
      ),
    ],
  ),

  // Foreign fields and extensions
  ...reportedField(
    'a field of another type of scheme',
    'scheme: bearer',
    'scheme',
    `"scheme" is no field of an OAuth2 scheme. ${MAKE_EXTENSION}`,
  ),
  ...reportedField(
    'a field of OpenID Connect',
    'openIdConnectUrl: https://as.example.com/.well-known/openid-configuration',
    'openIdConnectUrl',
    `"openIdConnectUrl" is no field of an OAuth2 scheme. ${MAKE_EXTENSION}`,
  ),
  ...reportedField(
    'a field of Swagger 2 beside flows',
    'flow: accessCode',
    'flow',
    `"flow" is no field of an OAuth2 scheme. ${MAKE_EXTENSION}`,
  ),
  ...reportedField(
    'a misspelt description',
    'desciption: Tokens of as.example.com',
    'desciption',
    '"desciption" is no field of an OAuth2 scheme. Did you mean "description"? Rename it.',
  ),
  ...inPlace(
    reportedField(
      'a field called toString',
      'toString: null',
      'toString',
      `"toString" is no field of an OAuth2 scheme. ${MAKE_EXTENSION}`,
    ),
  ),
  ...reportedField(
    'a field with / and ~',
    'a/~b: 1',
    'a~1~0b',
    `"a/~b" is no field of an OAuth2 scheme. ${MAKE_EXTENSION}`,
  ),
  ...inEachVersion('two foreign fields', ({ flow }) => `${scheme(flow)}in: header\nname: Authorization\n`, [
    at('/in', `"in" is no field of an OAuth2 scheme. ${MAKE_EXTENSION}`),
    at('/name', `"name" is no field of an OAuth2 scheme. ${MAKE_EXTENSION}`),
  ]),
  ...silentField('an extension', 'x-owner: {team: security}'),
  ...silentField('an extension with a strange name', 'x-token/~ format: null'),

  // The description
  ...silentField('an empty description', "description: ''"),
  ...reportedField(
    'null for the description',
    'description:',
    'description',
    '"description" must be a string, not null. Write a text in quotes.',
  ),
  ...reportedField(
    'a number for the description',
    'description: 2',
    'description',
    '"description" must be a string, not a number. Write a text in quotes.',
  ),
  ...reportedField(
    'a list for the description',
    'description: [Tokens]',
    'description',
    '"description" must be a string, not a list. Write a text in quotes.',
  ),

  // The scopes that are needed, a field of AsyncAPI 3
  ...inVersion(3, 'a list of scopes', ({ flow }) => `${scheme(flow)}scopes: ['read:messages']\n`),
  ...inVersion(3, 'an empty list of scopes', ({ flow }) => `${scheme(flow)}scopes: []\n`),
  fragment('a list of scopes', `${scheme(FLOW_3)}scopes: ['read:messages']\n`),
  ...inVersion(2, 'a list of scopes', ({ flow }) => `${scheme(flow)}scopes: ['read:messages']\n`, [SCOPES_IN_2]),
  ...inVersion(2, 'an empty list of scopes', ({ flow }) => `${scheme(flow)}scopes: []\n`, [SCOPES_IN_2]),
  ...reportedScopes('null for scopes', 'null', 'null'),
  ...reportedScopes('a string for scopes', "'read:messages'", 'a string'),
  ...reportedScopes('a map of scopes', "{'read:messages': Read messages}", 'an object'),
  ...reportedScope('a scope that is null', 'null', 'null'),
  ...reportedScope('a scope that is a number', '1', 'a number'),
  ...reportedScope('a scope with a description', 'write: Send messages', 'an object'),
  ...reportedScope('a list in the list of scopes', "['write:messages']", 'a list'),
  ...inVersion(3, 'a misspelt name of scopes', ({ flow }) => `${scheme(flow)}scope: ['read:messages']\n`, [
    at('/scope', '"scope" is no field of an OAuth2 scheme. Did you mean "scopes"? Rename it.'),
  ]),

  // What is no scheme, and what the rules about flows own
  ...(['null', '[]', 'oauth2', '2'] as const).flatMap((value): Case[] => [
    [`${value} for the scheme: 2.6`, document2(`${value}\n`), []],
    [`${value} for the scheme: 3.0`, document3(`${value}\n`), []],
  ]),
  [
    'a scheme where none may stand: 2.6',
    document2(scheme(FLOW_2), 'x-draft: {type: OAuth2, flows: {accessCode: {}}}\n'),
    [],
  ],
  [
    'a scheme where none may stand: 3.0',
    document3(scheme(FLOW_3), 'x-draft: {type: OAuth2, flows: {accessCode: {}}}\n'),
    [],
  ],
  ...inEachVersion(
    'a flow that is no object',
    () => scheme('clientCredentials: null\n'),
    ({ scopes }) => [
      [
        'error',
        'oauth2-client-credentials-schema',
        '/flows/clientCredentials',
        `The clientCredentials flow must be an object, not null. Give it the fields "tokenUrl", "refreshUrl" and "${scopes}".`,
      ],
    ],
  ),

  ...reportedField(
    'a client secret',
    'clientSecret: s3cret',
    'clientSecret',
    '"clientSecret" is no field of an OAuth2 scheme. Remove it.',
  ),
  ...inVersion(2, 'a field like one of AsyncAPI 3', ({ flow }) => `${scheme(flow)}scopez: [read]\n`, [
    at(
      '/scopez',
      '"scopez" is no field of an OAuth2 scheme. Remove it, or make it an extension with a name that starts with "x-".',
    ),
  ]),
  ...inVersion(3, 'a misspelt list of scopes', ({ flow }) => `${scheme(flow)}scopez: [read]\n`, [
    at('/scopez', '"scopez" is no field of an OAuth2 scheme. Did you mean "scopes"? Rename it.'),
  ]),
  fragment(
    'a list of scopes, by which it is one of AsyncAPI 3',
    'type: oauth2\nscopes: [read]\nflows: {clientCredentials: {tokenUrl: https://as.example.com/token}}\n',
    [
      [
        'error',
        'oauth2-client-credentials-schema',
        '/flows/clientCredentials',
        'The clientCredentials flow has no "scopes" (AsyncAPI 2) or "availableScopes" (AsyncAPI 3). Add a map from the name of each scope to its description.',
      ],
    ],
  ),
  [
    'an alias without its anchor in the list of scopes: 3.0',
    document3(`${scheme(FLOW_3)}scopes:\n  - *none\n`),
    [
      ['error', 'parser', '', 'Bad indentation of a sequence entry'],
      ['error', 'parser', '', 'Unidentified alias "none"'],
    ],
  ],
] satisfies Case[];
