import { FLOW_2, FLOW_3, scheme, withField } from './documents.ts';
import type { Finding } from './lint.ts';
import type { Case } from './literalCase.ts';
import { everywhere, fragment, inEachVersion, inVersion, type Version } from './places.ts';

/**
 * The cases of a flow that has the token endpoint alone: of its own official schema, beside what other rules advise of
 * every such flow.
 */
export function tokenFlowCases(
  rule: string,
  flow: 'clientCredentials' | 'password',
  advice: readonly Finding[],
): Case[] {
  /** A finding of the rule, at the flow itself or below it. */
  function at(below: string, message: string): Finding {
    return ['error', rule, `/flows/${flow}${below}`, message];
  }

  /** Cases in which one value of `tokenUrl` is reported. */
  function reported(name: string, value: string, message: string): Case[] {
    return inEachVersion(name, ({ [flow]: good }) => scheme(withField(good, 'tokenUrl', value)), [
      ...advice,
      at('/tokenUrl', `"tokenUrl" ${message} Write the URL where a client gets its access token, ${IN_FULL}`),
    ]);
  }

  /** Cases in which one line more in the flow is reported, or is not. */
  function reportedField(name: string, line: string, field: string, message: string): Case[] {
    return inEachVersion(name, ({ [flow]: good }) => scheme(`${good}  ${line}\n`), [
      ...advice,
      at(`/${field}`, message),
    ]);
  }
  function silentField(name: string, line: string): Case[] {
    return inEachVersion(name, ({ [flow]: good }) => scheme(`${good}  ${line}\n`), [...advice]);
  }

  /** Cases in which the name of a field is reported. */
  function reportedName(name: string, field: string, written: string): Case[] {
    return inEachVersion(name, ({ [flow]: good }) => scheme(good.replace(`${field}:`, `${written}:`)), [
      ...advice,
      at(`/${written}`, `"${written}" is no field of the ${flow} flow. Did you mean "${field}"? Rename it.`),
    ]);
  }

  /** Cases in which one value of the scopes field is reported. */
  function reportedScopes(name: string, value: string, is: string): Case[] {
    return inEachVersion(
      name,
      ({ [flow]: good, scopes }) => scheme(withField(good, scopes, value)),
      ({ scopes }) => [
        ...advice,
        at(
          `/${scopes}`,
          `"${scopes}" must be a map from the name of each scope to its description, not ${is}. Write one line for each scope: "name: description".`,
        ),
      ],
    );
  }

  /** Cases in which the description of one scope more, `audit`, is reported. */
  function reportedDescription(name: string, value: string, is: string): Case[] {
    return inEachVersion(
      name,
      ({ [flow]: good }) => scheme(`${good}    audit: ${value}\n`),
      ({ scopes }) => [
        ...advice,
        at(
          `/${scopes}/audit`,
          `The description of scope "audit" must be a string, not ${is}. Write a short text in quotes.`,
        ),
      ],
    );
  }
  function silentScope(name: string, line: string): Case[] {
    return inEachVersion(name, ({ [flow]: good }) => scheme(`${good}    ${line}\n`), [...advice]);
  }

  /** Cases in which something stands in the place of the flow. */
  function reportedFlow(name: string, value: string, is: string): Case[] {
    return inEachVersion(
      name,
      () => scheme(`${flow}: ${value}\n`),
      ({ scopes }) => [
        ...advice,
        at(
          '',
          `The ${flow} flow must be an object, not ${is}. Give it the fields "tokenUrl", "refreshUrl" and "${scopes}".`,
        ),
      ],
    );
  }

  function noScopes(scopes: Version['scopes']): Finding {
    return at('', `The ${flow} flow has no "${scopes}". Add a map from the name of each scope to its description.`);
  }

  const IN_FULL = 'in full: "https://…".';
  const MAKE_EXTENSION = 'Remove it, or make it an extension with a name that starts with "x-".';

  const NO_TOKEN_URL = at(
    '',
    `The ${flow} flow has no "tokenUrl". Add the URL where a client gets its access token, in full: "https://…".`,
  );
  const FOREIGN = `The ${flow} flow must not have "authorizationUrl": it does not use that endpoint. Remove "authorizationUrl".`;

  const IN_2 = named(FLOW_2);
  const IN_3 = named(FLOW_3);
  function named(authorizationCode: string): string {
    return withField(authorizationCode, 'authorizationUrl').replace('authorizationCode', flow);
  }
  const BOTH_SCOPES = `${IN_2}  availableScopes: {read: Read messages}\n`;

  return [
    ...everywhere('a good flow', ({ [flow]: good }) => scheme(good), [...advice]),
    ...inEachVersion('no refreshUrl', ({ [flow]: good }) => scheme(withField(good, 'refreshUrl')), [...advice]),
    ...inEachVersion('an empty map of scopes', ({ [flow]: good, scopes }) => scheme(withField(good, scopes, '{}')), [
      ...advice,
    ]),

    // What is missing
    ...everywhere('no tokenUrl', ({ [flow]: good }) => scheme(withField(good, 'tokenUrl')), [...advice, NO_TOKEN_URL]),
    ...inEachVersion(
      'no scopes field',
      ({ [flow]: good, scopes }) => scheme(withField(good, scopes)),
      ({ scopes }) => [...advice, noScopes(scopes)],
    ),
    fragment('no scopes field', scheme(withField(IN_2, 'scopes')), [
      ...advice,
      at(
        '',
        `The ${flow} flow has no "scopes" (AsyncAPI 2) or "availableScopes" (AsyncAPI 3). Add a map from the name of each scope to its description.`,
      ),
    ]),
    ...inEachVersion(
      'no field at all',
      () => scheme(`${flow}: {}\n`),
      ({ scopes }) => [...advice, NO_TOKEN_URL, noScopes(scopes)],
    ),

    // The endpoint that the flow does not use
    ...reportedField(
      'an authorizationUrl',
      'authorizationUrl: https://as.example.com/authorize',
      'authorizationUrl',
      FOREIGN,
    ),
    ...reportedField('an authorizationUrl that is no URL', 'authorizationUrl: /authorize', 'authorizationUrl', FOREIGN),
    ...reportedField('an authorizationUrl that is an object', 'authorizationUrl: {}', 'authorizationUrl', FOREIGN),
    ...reportedField(
      'an authorizationUrl with a secret, in clear text',
      'authorizationUrl: http://client:s3cret@as.example.com/authorize#top',
      'authorizationUrl',
      FOREIGN,
    ),
    ...inEachVersion(
      'an authorizationUrl in place of the tokenUrl',
      ({ [flow]: good }) => scheme(good.replace('tokenUrl:', 'authorizationUrl:')),
      [...advice, NO_TOKEN_URL, at('/authorizationUrl', FOREIGN)],
    ),
    ...reportedField(
      'a misspelt authorizationUrl',
      'authUrl: https://as.example.com/authorize',
      'authUrl',
      `"authUrl" is no field of the ${flow} flow. ${MAKE_EXTENSION}`,
    ),

    // URLs
    ...reported('a relative tokenUrl', '/token', 'is no absolute URL: "/token".'),
    ...reported('no URI scheme', 'as.example.com/token', 'is no absolute URL: "as.example.com/token".'),
    ...reported('an empty tokenUrl', "''", 'is no absolute URL: "".'),
    ...reported('null for tokenUrl', 'null', 'must be a string, not null.'),
    ...reported('a boolean for tokenUrl', 'false', 'must be a string, not a boolean.'),
    ...reported('a list for tokenUrl', '[https://as.example.com/token]', 'must be a string, not a list.'),
    ...reported('an object for tokenUrl', '{default: /token}', 'must be a string, not an object.'),
    ...inEachVersion('a relative refreshUrl', ({ [flow]: good }) => scheme(withField(good, 'refreshUrl', '/token')), [
      ...advice,
      at(
        '/refreshUrl',
        `"refreshUrl" is no absolute URL: "/token". Write the URL where a client renews its access token, ${IN_FULL}`,
      ),
    ]),
    ...inEachVersion('null for refreshUrl', ({ [flow]: good }) => scheme(withField(good, 'refreshUrl', 'null')), [
      ...advice,
      at(
        '/refreshUrl',
        `"refreshUrl" must be a string, not null. Write the URL where a client renews its access token, ${IN_FULL}`,
      ),
    ]),
    // What has a URI scheme is owned by the rule about https.
    ...inEachVersion(
      'a tokenUrl in clear text',
      ({ [flow]: good }) => scheme(withField(good, 'tokenUrl', 'http://as.example.com/token')),
      [
        ...advice,
        [
          'error',
          'oauth2-https-urls',
          `/flows/${flow}/tokenUrl`,
          '"tokenUrl" must be an https URL, not "http://as.example.com/token": what is sent there would travel in clear text. Write "https://" before the host.',
        ],
      ],
    ),

    // Scopes
    ...silentScope('a scope like a URL', 'https://www.example.com/auth/messages.read: Read messages'),
    ...silentScope('a scope like an extension', 'x-read: Read messages'),
    ...silentScope('scopes called as members of JavaScript objects', 'constructor: Build\n    toString: Print'),
    ...reportedDescription('null for a description', 'null', 'null'),
    ...reportedDescription('a boolean for a description', 'true', 'a boolean'),
    ...reportedDescription('a list for a description', '[Read]', 'a list'),
    ...reportedDescription('an object for a description', '{description: Read}', 'an object'),
    ...inEachVersion(
      'no description of a scope with / and ~',
      ({ [flow]: good }) => scheme(`${good}    audit/~log: 1\n`),
      ({ scopes }) => [
        ...advice,
        at(
          `/${scopes}/audit~1~0log`,
          'The description of scope "audit/~log" must be a string, not a number. Write a short text in quotes.',
        ),
      ],
    ),
    ...reportedScopes('null for the scopes field', 'null', 'null'),
    ...reportedScopes('a list for the scopes field', "['read:messages']", 'a list'),
    ...reportedScopes('a string for the scopes field', "'read:messages'", 'a string'),
    ...inVersion(2, 'the scopes field of AsyncAPI 3', () => scheme(IN_3), [
      ...advice,
      at('/availableScopes', 'AsyncAPI 2 calls this field "scopes", not "availableScopes". Rename it.'),
    ]),
    ...inVersion(3, 'the scopes field of AsyncAPI 2', () => scheme(IN_2), [
      ...advice,
      at('/scopes', 'AsyncAPI 3 calls this field "availableScopes", not "scopes". Rename it.'),
    ]),
    ...inVersion(2, 'the scopes fields of both versions', () => scheme(BOTH_SCOPES), [
      ...advice,
      at('/availableScopes', 'AsyncAPI 2 calls this field "scopes", not "availableScopes". Keep only "scopes".'),
    ]),
    ...inVersion(3, 'the scopes fields of both versions', () => scheme(BOTH_SCOPES), [
      ...advice,
      at('/scopes', 'AsyncAPI 3 calls this field "availableScopes", not "scopes". Keep only "availableScopes".'),
    ]),

    // Misspelt names, unknown fields and extensions
    ...reportedName('the case of tokenUrl', 'tokenUrl', 'tokenURL'),
    ...reportedName('a slip in tokenUrl', 'tokenUrl', 'tokneUrl'),
    ...reportedName('another name of tokenUrl', 'tokenUrl', 'token_endpoint'),
    ...reportedName('refreshUrl in snake case', 'refreshUrl', 'refresh_url'),
    ...inVersion(2, 'a slip in scopes', () => scheme(IN_2.replace('scopes:', 'scope:')), [
      ...advice,
      at('/scope', `"scope" is no field of the ${flow} flow. Did you mean "scopes"? Rename it.`),
    ]),
    ...inVersion(3, 'a slip in availableScopes', () => scheme(IN_3.replace('available', 'avaliable')), [
      ...advice,
      at(
        '/avaliableScopes',
        `"avaliableScopes" is no field of the ${flow} flow. Did you mean "availableScopes"? Rename it.`,
      ),
    ]),
    ...silentField('an extension', 'x-audience: messages'),
    ...silentField('an extension with every kind of character', 'x-Client.id_2-of-2: {}'),
    ...reportedField(
      'an unknown field',
      'username: messages',
      'username',
      `"username" is no field of the ${flow} flow. ${MAKE_EXTENSION}`,
    ),
    ...reportedField(
      'a field called constructor',
      'constructor: messages',
      'constructor',
      `"constructor" is no field of the ${flow} flow. ${MAKE_EXTENSION}`,
    ),
    ...reportedField(
      'an extension without a name',
      'x-: messages',
      'x-',
      `"x-" is no field of the ${flow} flow. After "x-" write only letters, digits, ".", "-" and "_".`,
    ),

    // Something else in the place of the flow
    ...reportedFlow('null for the flow', 'null', 'null'),
    ...reportedFlow('a string for the flow', 'https://as.example.com/token', 'a string'),
    ...reportedFlow('a number for the flow', '0', 'a number'),
    ...reportedFlow('a list for the flow', '[]', 'a list'),

    // Not this flow
    ...inEachVersion('a scheme of another type', () => `type: userPassword\nflows: {${flow}: {}}\n`),
    ...inEachVersion('an extension of flows', ({ flow: authorizationCode }) =>
      scheme(`${authorizationCode}x-${flow}: {tokenUrl: /token}\n`),
    ),
    ...inEachVersion(
      'a defect of another flow',
      ({ flow: authorizationCode, [flow]: good }) => scheme(withField(authorizationCode, 'tokenUrl', '/token') + good),
      [
        [
          'error',
          'oauth2-authorization-code-schema',
          '/flows/authorizationCode/tokenUrl',
          `"tokenUrl" is no absolute URL: "/token". Write the URL where a client gets its access token, ${IN_FULL}`,
        ],
        ...advice,
      ],
    ),
  ];
}
