import { document2, document3, FLOW, FLOW_2, FLOW_3, indent, scheme, withField, yaml } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, fragment, inEachVersion, inVersion, type Version } from '../support/places.ts';

/** A finding at a scopes field, which stands at the end of the place. */
function at(place: string): Finding {
  const [field] = place.split('/').slice(-1);
  return ['error', 'oauth2-authorization-code-scopes', place, `"${field}" ${EMPTY}`];
}

/** A finding of the rule that owns what is no map of scopes. */
function schema(below: string, message: string): Finding {
  return ['error', 'oauth2-authorization-code-schema', `/flows/authorizationCode${below}`, message];
}

/** The authorization code flow with another value for its scopes field. */
function withScopes({ flow, scopes }: Version, value: string): string {
  return withField(flow, scopes, value);
}

/** Cases in which the scopes field has scopes. */
function silent(name: string, value: string): Case[] {
  return inEachVersion(name, version => scheme(withScopes(version, value)));
}

/** Cases in which the scopes field is no map. */
function noMap(name: string, value: string, is: string): Case[] {
  return inEachVersion(
    name,
    version => scheme(withScopes(version, value)),
    ({ scopes }) => [
      schema(
        `/${scopes}`,
        `"${scopes}" must be a map from the name of each scope to its description, not ${is}. Write one line for each scope: "name: description".`,
      ),
    ],
  );
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

const EMPTY = 'is empty: a client cannot ask for access that is not declared. Add each scope with its description.';

const EMPTY_2 = withField(FLOW_2, 'scopes', '{}');
const EMPTY_3 = withField(FLOW_3, 'availableScopes', '{}');
const REFERRING_2 = withField(FLOW_2, 'scopes', "{$ref: '#/x-scopes'}");
const REFERRING_3 = withField(FLOW_3, 'availableScopes', "{$ref: '#/x-scopes'}");

/** Another scheme, which goes behind the first. */
const STAFF = "    staff: {$ref: '#/x-schemes/staff'}\n";
function elsewhere(flow: string): string {
  return `x-schemes:\n  staff:\n${indent(scheme(flow), 4)}`;
}

/** A server that asks for a scope, in AsyncAPI 2. */
const ASKING = yaml`
  servers:
    production:
      url: broker.example.com
      protocol: kafka-secure
      security:
        - oauth: ['read:messages']
`;

export default [
  ...everywhere('scopes', ({ flow }) => scheme(flow)),
  ...silent('one scope', '{read: Read messages}'),
  ...silent('a scope like an extension', '{x-read: Read messages}'),
  ...silent('a scope called constructor', '{constructor: Build messages}'),
  ...silent('a scope called toString', '{toString: Print messages}'),
  ...silent('a scope like a URL', "{'https://graph.microsoft.com/.default': All that an admin has granted}"),
  ...silent('many scopes', `{${Array.from({ length: 50 }, (_, index) => `read:${index}: Read messages`).join(', ')}}`),

  ...everywhere(
    'an empty map',
    version => scheme(withScopes(version, '{}')),
    ({ scopes }) => [at(`/flows/authorizationCode/${scopes}`)],
  ),
  ...inEachVersion(
    'an empty map with a comment in it',
    version => scheme(withScopes(version, '{\n      # None yet.\n    }')),
    ({ scopes }) => [at(`/flows/authorizationCode/${scopes}`)],
  ),
  ...inEachVersion(
    'an empty map beside other flows that have scopes',
    version => scheme(withScopes(version, '{}') + version.clientCredentials),
    ({ scopes }) => [at(`/flows/authorizationCode/${scopes}`)],
  ),
  ...inEachVersion(
    'an empty map and an extension',
    version => scheme(`${withScopes(version, '{}')}  x-scopes: {read: Read messages}\n`),
    ({ scopes }) => [at(`/flows/authorizationCode/${scopes}`)],
  ),

  // What asks for a scope of such a flow has done nothing wrong.
  ['an empty map, and a scope that is asked for: 2.6', document2(scheme(EMPTY_2), ASKING), [at(`${FLOW}/scopes`)]],
  ...inVersion(
    3,
    'an empty map, and a scope that is asked for',
    () => `${scheme(EMPTY_3)}scopes: ['read:messages']\n`,
    [at('/flows/authorizationCode/availableScopes')],
  ),

  // Several schemes, and maps behind a $ref
  [
    'two schemes: 2.6',
    document2(scheme(EMPTY_2)) + STAFF + elsewhere(EMPTY_2),
    [at(`${FLOW}/scopes`), at('/x-schemes/staff/flows/authorizationCode/scopes')],
  ],
  [
    'two schemes: 3.0',
    document3(scheme(EMPTY_3)) + STAFF + elsewhere(EMPTY_3),
    [at(`${FLOW}/availableScopes`), at('/x-schemes/staff/flows/authorizationCode/availableScopes')],
  ],
  ['the other scheme alone: 2.6', document2(scheme(FLOW_2)) + STAFF + elsewhere(FLOW_2), []],
  ['the other scheme alone: 3.0', document3(scheme(FLOW_3)) + STAFF + elsewhere(FLOW_3), []],
  [
    'a map behind a $ref in two schemes: 2.6',
    `${document2(scheme(REFERRING_2))}${STAFF}${elsewhere(REFERRING_2)}x-scopes: {}\n`,
    [['error', 'oauth2-authorization-code-scopes', '/x-scopes', `"scopes" ${EMPTY}`]],
  ],
  [
    'a map behind a $ref in two schemes: 3.0',
    `${document3(scheme(REFERRING_3))}${STAFF}${elsewhere(REFERRING_3)}x-scopes: {}\n`,
    [['error', 'oauth2-authorization-code-scopes', '/x-scopes', `"availableScopes" ${EMPTY}`]],
  ],
  ...inEachVersion(
    'a map behind a $ref to nothing',
    version => scheme(withScopes(version, "{$ref: '#/x-none'}")),
    ({ scopes }) => [['error', 'invalid-ref', `/flows/authorizationCode/${scopes}/$ref`, "'#/x-none' does not exist"]],
  ),

  // A fragment may use the scopes field of either version.
  fragment('an empty scopes', scheme(EMPTY_2), [at('/flows/authorizationCode/scopes')]),
  fragment('an empty availableScopes', scheme(EMPTY_3), [at('/flows/authorizationCode/availableScopes')]),

  // The schema rule owns what is missing, misnamed or no map.
  ...inEachVersion(
    'no scopes field',
    ({ flow, scopes }) => scheme(withField(flow, scopes)),
    ({ scopes }) => [
      schema(
        '',
        `The authorizationCode flow has no "${scopes}". Add a map from the name of each scope to its description.`,
      ),
    ],
  ),
  ...noMap('no value', '', 'null'),
  ...noMap('an empty list', '[]', 'a list'),
  ...noMap('an empty string', "''", 'a string'),
  ...noMap('a number', '0', 'a number'),
  ...noMap('a boolean', 'false', 'a boolean'),
  ...inEachVersion(
    'a scope called $ref that is no reference',
    version => scheme(withScopes(version, '{$ref: null}')),
    ({ scopes }) => [
      schema(
        `/${scopes}/$ref`,
        'The description of scope "$ref" must be a string, not null. Write a short text in quotes.',
      ),
    ],
  ),
  ...inVersion(2, 'an empty availableScopes', () => scheme(EMPTY_3), [
    schema('/availableScopes', 'AsyncAPI 2 calls this field "scopes", not "availableScopes". Rename it.'),
  ]),
  ...inVersion(3, 'an empty scopes', () => scheme(EMPTY_2), [
    schema('/scopes', 'AsyncAPI 3 calls this field "availableScopes", not "scopes". Rename it.'),
  ]),
  ...inVersion(2, 'an empty map under a misspelt name', () => scheme(EMPTY_2.replace('scopes:', 'scope:')), [
    schema('/scope', '"scope" is no field of the authorizationCode flow. Did you mean "scopes"? Rename it.'),
  ]),
  ...inVersion(3, 'an empty map under a misspelt name', () => scheme(EMPTY_3.replace('Scopes:', 'Scope:')), [
    schema(
      '/availableScope',
      '"availableScope" is no field of the authorizationCode flow. Did you mean "availableScopes"? Rename it.',
    ),
  ]),
  ...inVersion(2, 'an empty availableScopes beside scopes', () => scheme(`${FLOW_2}  availableScopes: {}\n`), [
    schema('/availableScopes', 'AsyncAPI 2 calls this field "scopes", not "availableScopes". Keep only "scopes".'),
  ]),
  ...inVersion(3, 'an empty scopes beside availableScopes', () => scheme(`${FLOW_3}  scopes: {}\n`), [
    schema('/scopes', 'AsyncAPI 3 calls this field "availableScopes", not "scopes". Keep only "availableScopes".'),
  ]),
  ...noFlow('null for the flow', 'null', 'null'),
  ...noFlow('an empty list for the flow', '[]', 'a list'),
  ...noFlow('a string for the flow', "''", 'a string'),

  // Not this field, and not this flow
  ...inVersion(3, 'an empty list of the scopes that the scheme asks for', ({ flow }) => `${scheme(flow)}scopes: []\n`),
  ...inEachVersion('an empty map of another flow', version =>
    scheme(version.flow + withField(version.clientCredentials, version.scopes, '{}')),
  ),
  ...inEachVersion('an empty map of another flow alone', version =>
    scheme(withField(version.clientCredentials, version.scopes, '{}')),
  ),
  ...inEachVersion('an extension of flows', version =>
    scheme(version.flow + withScopes(version, '{}').replace('authorizationCode', 'x-device')),
  ),
  ...inEachVersion(
    'a misspelt flow',
    version => scheme(withScopes(version, '{}').replace('authorizationCode', 'authorization_code')),
    [
      [
        'error',
        'oauth2-scheme-schema',
        '/flows/authorization_code',
        '"authorization_code" is no OAuth2 flow. Did you mean "authorizationCode"? Rename it.',
      ],
    ],
  ),
  ...inEachVersion('a scheme of another type', version =>
    scheme(withScopes(version, '{}')).replace('oauth2', 'userPassword'),
  ),
  ['a scheme outside the places of schemes: 2.6', document2(scheme(FLOW_2)) + elsewhere(EMPTY_2), []],
  ['a scheme outside the places of schemes: 3.0', document3(scheme(FLOW_3)) + elsewhere(EMPTY_3), []],
] satisfies Case[];
