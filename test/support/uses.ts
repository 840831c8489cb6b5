/** The functions in rulesets of one's own: given what a JSONPath of one's own selects, and with wrong options. */
import { Ruleset, type RulesetDefinition } from '@stoplight/spectral-core';
import { messages as broadScopes } from '../../functions/broadScopes.ts';
import { messages as endpointRoles } from '../../functions/endpointRoles.ts';
import { messages as flowSchema } from '../../functions/flowSchema.ts';
import { messages as httpsUrls } from '../../functions/httpsUrls.ts';
import * as functions from '../../functions/index.ts';
import { messages as nonEmptyScopes } from '../../functions/nonEmptyScopes.ts';
import { messages as noSecrets } from '../../functions/noSecrets.ts';
import { messages as noUrlCredentials } from '../../functions/noUrlCredentials.ts';
import { messages as noUrlFragment } from '../../functions/noUrlFragment.ts';
import { messages as noUrlPlaceholders } from '../../functions/noUrlPlaceholders.ts';
import { messages as noUrlRequestParameters } from '../../functions/noUrlRequestParameters.ts';
import { messages as pkce } from '../../functions/pkce.ts';
import { messages as publicHosts } from '../../functions/publicHosts.ts';
import { messages as refreshUrl } from '../../functions/refreshUrl.ts';
import { messages as schemeDescription } from '../../functions/schemeDescription.ts';
import { messages as schemeSchema } from '../../functions/schemeSchema.ts';
import { messages as scopeDescriptions } from '../../functions/scopeDescriptions.ts';
import { messages as scopeNames } from '../../functions/scopeNames.ts';
import { messages as serverMetadata } from '../../functions/serverMetadata.ts';
import { messages as input } from '../../functions/spectral/input.ts';
import { document3, indent, SCHEME, scheme, yaml } from './documents.ts';
import { linter } from './lint.ts';

export type FunctionName = {
  [Name in keyof typeof functions]: (typeof functions)[Name] extends functions.RulesetFunction<never> ? Name : never;
}[keyof typeof functions];

const BY_NAME: Readonly<Record<string, unknown>> = functions;
export const FUNCTIONS = Object.keys(functions) as readonly FunctionName[];

type PlacedMessage = readonly [place: string, message: string];

/** A function in a ruleset of one's own, and everything that it says of a document. */
export interface Use {
  readonly name: string;
  readonly check: FunctionName;
  readonly options: object | null;
  readonly given: string;
  readonly document: string;
  readonly findings: readonly PlacedMessage[];
}

/** What a function says of a document. */
export async function findingsOf({
  check,
  options,
  document,
  given,
}: Omit<Use, 'name' | 'findings'>): Promise<PlacedMessage[]> {
  const found = await linter(rulesetWith(check, options, given))(document);
  return found.filter(([, code]) => code === 'own').map(([, , place, message]) => [place, message]);
}

/** What Spectral says of the options of a function. */
export function errorsOf(check: FunctionName, options: unknown): string[] {
  try {
    new Ruleset(rulesetWith(check, options as object, '$'));
    return [];
  } catch (error) {
    return error instanceof AggregateError ? error.errors.map(({ message }) => message) : [String(error)];
  }
}

function rulesetWith(name: FunctionName, functionOptions: object | null, given: string): RulesetDefinition {
  const check = BY_NAME[name] as functions.RulesetFunction<object>;
  return {
    rules: { own: { message: '{{error}}', severity: 'warn', given, then: { function: check, functionOptions } } },
  };
}

export const FLOWS: readonly functions.FlowName[] = ['authorizationCode', 'clientCredentials', 'implicit', 'password'];

/** The same flow under the name of each flow. */
export function inEachFlow(flow: string): string {
  return document3(scheme(FLOWS.map(name => `${name}:\n${indent(flow, 2)}`).join('')));
}

/** What a function of flows says of a flow under a name of one's own, and under which names it says something. */
export interface FlowUse {
  readonly check: FunctionName;
  readonly flow: string;
  readonly findings: readonly PlacedMessage[];
  readonly flows: readonly functions.FlowName[];
  readonly options?: object;
}

const BAD_URLS = yaml`
  authorizationUrl: http://127.0.0.1/.well-known/openid-configuration?client_secret=1#top
  tokenUrl: http://as.example/token?scope=a#top
  availableScopes: {}
`;
const BAD_SCOPES = yaml`
  authorizationUrl: https://as.example.com/authorize
  tokenUrl: https://as.example.com/authorize
  availableScopes:
    'all things': ''
    '*': Everything
`;
const SERVER = {
  issuer: 'https://as.acme.com',
  authorization_endpoint: 'https://as.acme.com/authorize',
  token_endpoint: 'https://as.acme.com/token',
};

const WITH_TOKEN: readonly functions.FlowName[] = ['authorizationCode', 'clientCredentials', 'password'];
const WITH_AUTHORIZATION: readonly functions.FlowName[] = ['authorizationCode', 'implicit'];

/** By function; an unknown flow is one with every field. */
export const FLOW_USES: readonly FlowUse[] = [
  {
    check: 'broadScopes',
    flow: BAD_SCOPES,
    findings: [['/availableScopes/*', broadScopes.broad('*')]],
    flows: FLOWS,
  },
  { check: 'discouragedFlows', flow: BAD_URLS, findings: [], flows: ['implicit', 'password'] },
  {
    check: 'endpointRoles',
    flow: BAD_SCOPES,
    findings: [['/tokenUrl', endpointRoles.same(['tokenUrl'], ['authorizationUrl'])]],
    flows: WITH_TOKEN,
  },
  {
    check: 'flowSchema',
    flow: BAD_SCOPES.replace('tokenUrl', 'tokenURL'),
    findings: [['/tokenURL', flowSchema.misspeltField('tokenURL', 'authorizationCode', 'tokenUrl')]],
    flows: FLOWS,
  },
  {
    check: 'httpsUrls',
    flow: BAD_URLS,
    findings: [
      ['/authorizationUrl', httpsUrls.notEncrypted('authorizationUrl', 'http://')],
      ['/tokenUrl', httpsUrls.notEncrypted('tokenUrl', 'http://')],
    ],
    flows: FLOWS,
  },
  {
    check: 'noUrlCredentials',
    flow: BAD_URLS,
    findings: [['/authorizationUrl', noUrlCredentials.parameter('authorizationUrl', 'client_secret', 'query')]],
    flows: WITH_AUTHORIZATION,
  },
  {
    check: 'noUrlFragment',
    flow: BAD_URLS,
    findings: [
      ['/authorizationUrl', noUrlFragment.fragment('authorizationUrl')],
      ['/tokenUrl', noUrlFragment.fragment('tokenUrl')],
    ],
    flows: FLOWS,
  },
  {
    check: 'noUrlPlaceholders',
    flow: 'tokenUrl: https://as.acme.com/%7Btenant%7D/token\n',
    findings: [['/tokenUrl', noUrlPlaceholders.placeholder('tokenUrl', '"{tenant}"')]],
    flows: WITH_TOKEN,
  },
  {
    check: 'noUrlRequestParameters',
    flow: BAD_URLS,
    findings: [['/tokenUrl', noUrlRequestParameters.one('tokenUrl', 'scope')]],
    flows: WITH_TOKEN,
  },
  {
    check: 'nonEmptyScopes',
    flow: BAD_URLS,
    findings: [['/availableScopes', nonEmptyScopes.empty('availableScopes')]],
    flows: FLOWS,
  },
  {
    check: 'publicHosts',
    flow: BAD_URLS,
    findings: [
      ['/authorizationUrl', publicHosts.specialAddress('authorizationUrl', 'loopback', 'RFC 6890')],
      ['/tokenUrl', publicHosts.reserved('tokenUrl', '.example', 'RFC 6761')],
    ],
    flows: FLOWS,
  },
  { check: 'refreshUrl', flow: BAD_URLS, findings: [['', refreshUrl.missing('OAuth2')]], flows: FLOWS },
  {
    check: 'scopeDescriptions',
    flow: BAD_SCOPES,
    findings: [['/availableScopes/all things', scopeDescriptions.empty('all things')]],
    flows: FLOWS,
  },
  {
    check: 'scopeNames',
    flow: BAD_SCOPES,
    findings: [['/availableScopes/all things', scopeNames.several('all things')]],
    flows: FLOWS,
  },
  {
    check: 'serverMetadata',
    options: { servers: [SERVER] },
    flow: 'authorizationUrl: https://as.acme.com/authorize/v2\ntokenUrl: https://as.acme.com/token/v2\navailableScopes: {}\n',
    findings: [
      ['/authorizationUrl', serverMetadata.misspelt('authorizationUrl', SERVER.authorization_endpoint)],
      ['/tokenUrl', serverMetadata.misspelt('tokenUrl', SERVER.token_endpoint)],
    ],
    flows: FLOWS,
  },
];

const BAD_SCHEME = yaml`
  type: oauth2
  bearerFormat: JWT
  x-client-secret: "4711"
  x-usePkce: false
  flows:
    authorizationCode: {availableScopes: {}}
`;

/** What the functions of schemes say of it. */
const SCHEME_USES: readonly (readonly [FunctionName, PlacedMessage])[] = [
  ['noSecrets', ['/x-client-secret', noSecrets.secret('x-client-secret', 'client secret')]],
  ['pkce', ['/x-usePkce', pkce.off('x-usePkce')]],
  ['schemeDescription', ['', schemeDescription.missing()]],
  ['schemeSchema', ['/bearerFormat', schemeSchema.foreignField('bearerFormat', 'JWT')]],
];

const HEADS = [
  ['AsyncAPI 2.6', 'asyncapi: 2.6.0\ninfo: {title: Messages, version: 1.0.0}\nchannels: {}\n', 'scopes'],
  ['AsyncAPI 3.0', 'asyncapi: 3.0.0\ninfo: {title: Messages, version: 1.0.0}\n', 'availableScopes'],
  ['a document of no version, by its fields as 2.x', '', 'scopes'],
  ['a document of no version, by its fields as 3.x', '', 'availableScopes'],
] as const;

/** Uses with a JSONPath to an extension of the document, in each version and in none. */
function givenOwn(
  check: FunctionName,
  value: string,
  findings: readonly PlacedMessage[],
  options: object | null = null,
): Use[] {
  return HEADS.map(([name, head, scopes]) => {
    const inVersion = (text: string) => text.replaceAll('availableScopes', scopes);
    return {
      name: `${check} given a part of one's own, in ${name}`,
      check,
      options,
      given: '$.x-own',
      document: `${head}x-own:\n${indent(inVersion(value), 2)}`,
      findings: findings.map(([below, message]) => [`/x-own${inVersion(below)}`, inVersion(message)]),
    };
  });
}

/** Values that are no flow and no scheme, and what they are called. */
const NOTHING: Readonly<Record<string, string | undefined>> = {
  'https://as.example.com/token': 'a string',
  '1': 'a number',
  true: 'a boolean',
  '[]': 'a list',
  '[{type: oauth2}]': 'a list',
  null: undefined,
  "{$ref: '#/x-none'}": undefined,
};

/** Uses of a function that takes one thing, given another. */
function givenNothing(check: FunctionName, takes: string): Use[] {
  return Object.entries(NOTHING).map(([value, type]) => ({
    name: `${check} given ${value}`,
    check,
    options: null,
    given: '$.x-own',
    document: `asyncapi: 3.0.0\nx-own: ${value}\n`,
    findings: type === undefined ? [] : [['/x-own', input.input(check, takes, type)]],
  }));
}

const EACH_FLOW = inEachFlow(BAD_URLS);
const notEncrypted = (flow: functions.FlowName, field: string): PlacedMessage => [
  `${SCHEME}/flows/${flow}/${field}`,
  httpsUrls.notEncrypted(field, 'http://'),
];

/** The function keeps to its options, whichever of the four it is given. */
const GIVEN_WITH_OPTIONS = ['$', '$..securitySchemes[*]', '$..securitySchemes[*].flows', '$..flows[*]'].map(
  (given): Use => ({
    name: `httpsUrls given ${given}, with options`,
    check: 'httpsUrls',
    options: { flows: ['implicit', 'password'] },
    given,
    document: EACH_FLOW,
    findings: [notEncrypted('implicit', 'authorizationUrl'), notEncrypted('password', 'tokenUrl')],
  }),
);

/** What is missing in a flow whose version is known, and where it is not. */
const GIVEN_VERSIONS = HEADS.map(
  ([name, head, scopes]): Use => ({
    name: `flowSchema says what a flow has to have in ${name}`,
    check: 'flowSchema',
    options: null,
    given: '$.x-own',
    document: `${head}x-own: {authorizationUrl: https://as.example.com/a, tokenUrl: https://as.example.com/t}\n`,
    findings: [
      [
        '/x-own',
        head === ''
          ? flowSchema.missingScopesOfFragment('authorizationCode')
          : flowSchema.missingScopes(scopes, 'authorizationCode'),
      ],
    ],
  }),
);

/** Documents that are neither AsyncAPI 2 or 3 nor a scheme, whatever they have in them. */
const NO_DOCUMENTS = [
  'openapi: 3.0.0\n',
  'asyncapi: 1.2.0\n',
  'asyncapi: 4.0.0\n',
  'asyncapi: 3\n',
  'flows: {password: {}}\n',
  'type: oauth2\n',
  // OpenAPI 3.2
  'type: oauth2\nflows: {deviceAuthorization: {}, password: {}}\n',
  'type: oauth2\noauth2MetadataUrl: https://as.example.com\nflows: {password: {}}\n',
  'asyncapi: 4.0.0\ntype: oauth2\nflows: {password: {}}\n',
].flatMap(text =>
  FUNCTIONS.map(
    (check): Use => ({
      name: `${check} given what is not AsyncAPI: ${text.trim().replaceAll('\n', ', ')}`,
      check,
      options: null,
      given: '$',
      document: `${text}components: {securitySchemes: {oauth: {type: oauth2, flow: 1, x-client-secret: a, flows: {password: 1}}}}\n`,
      findings: [],
    }),
  ),
);

export const USES: readonly Use[] = [
  ...FLOW_USES.flatMap(({ check, flow, findings, options = null }) => givenOwn(check, flow, findings, options)),
  ...FLOW_USES.flatMap(({ check }) => givenNothing(check, 'a flow, a scheme or the document')),
  ...SCHEME_USES.flatMap(([check, finding]) => givenOwn(check, BAD_SCHEME, [finding])),
  ...SCHEME_USES.flatMap(([check]) => givenNothing(check, 'a scheme or the document')),
  ...GIVEN_WITH_OPTIONS,
  ...GIVEN_VERSIONS,
  ...NO_DOCUMENTS,
];
