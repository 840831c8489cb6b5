import type { RuleDefinition, RulesetDefinition } from '@stoplight/spectral-core';
import { aas2, aas3 } from '@stoplight/spectral-formats';
import {
  broadScopes,
  declaredScopes,
  discouragedFlows,
  endpointRoles,
  flowSchema,
  httpsUrls,
  noClientSecret,
  nonEmptyScopes,
  noUrlCredentials,
  noUrlFragment,
  noUrlRequestParameters,
  publicHosts,
  refreshUrl,
  schemeDescription,
  schemeSchema,
  scopeDescriptions,
  scopeNames,
  secureTransport,
  securityRequirement,
  unusedScopes,
} from './functions/index.ts';
import { oauth2SecurityScheme } from './functions/support/oauth2SecurityScheme.ts';

type Clauses = readonly string[];

/** One row of the catalogue. Its page is docs/rules/<name>.md, its cases are test/cases/<name>.ts. */
interface Rule extends Pick<RuleDefinition, 'then' | 'resolved' | 'recommended'> {
  /** What is expected of a document, in one sentence. */
  readonly description: string;
  /** error: a MUST is surely broken; warn: a SHOULD; info: advice. */
  readonly severity: 'error' | 'warn' | 'info';
  /** The clauses that the expectation comes from. */
  readonly references: readonly [Clauses, ...Clauses[]];
}

/** The clauses as the pages of the rules name them. */
function rfc(number: number, ...sections: string[]): Clauses {
  return sections.map(section => `RFC ${number}, section ${section}`);
}
function asyncApi(object: string): Clauses {
  return [...asyncApi2(object), ...asyncApi3(object)];
}
function asyncApi2(object: string): Clauses {
  return [`AsyncAPI 2.6.0, ${object}`];
}
function asyncApi3(object: string): Clauses {
  return [`AsyncAPI 3.0.0, ${object}`];
}

const authorizationCode = { flows: ['authorizationCode'] } as const;

const rules: Readonly<Record<`oauth2-${string}`, Rule>> = {
  // The authorization code flow
  'oauth2-authorization-code-schema': {
    description: 'The authorization code flow is valid against the AsyncAPI JSON Schema.',
    severity: 'error',
    then: { function: flowSchema, functionOptions: authorizationCode },
    references: [asyncApi('OAuth Flow Object'), rfc(6749, '4.1')],
  },
  'oauth2-authorization-code-scopes': {
    description: 'The authorization code flow declares at least one scope.',
    severity: 'error',
    then: { function: nonEmptyScopes, functionOptions: authorizationCode },
    references: [asyncApi('OAuth Flow Object'), rfc(6749, '3.3')],
  },
  'oauth2-authorization-code-refresh-url': {
    description: 'The authorization code flow has a refreshUrl.',
    severity: 'warn',
    then: { function: refreshUrl, functionOptions: authorizationCode },
    references: [asyncApi('OAuth Flow Object'), rfc(6749, '6')],
  },
  'oauth2-authorization-code-endpoint-roles': {
    description: 'Each URL of the authorization code flow is the endpoint that its name says.',
    severity: 'warn',
    then: { function: endpointRoles, functionOptions: authorizationCode },
    references: [rfc(6749, '3', '6'), rfc(8414, '2', '3')],
  },

  // Every flow
  'oauth2-https-urls': {
    description: 'The endpoint URLs of a flow use https.',
    severity: 'error',
    then: { function: httpsUrls },
    references: [rfc(6749, '1.6', '3.1', '3.2'), rfc(8252, '8.3')],
  },
  'oauth2-no-url-fragment': {
    description: 'The endpoint URLs of a flow have no fragment.',
    severity: 'error',
    then: { function: noUrlFragment },
    references: [rfc(6749, '3.1', '3.2')],
  },
  'oauth2-no-url-credentials': {
    description: 'The endpoint URLs of a flow carry no credentials.',
    severity: 'error',
    then: { function: noUrlCredentials },
    references: [rfc(6749, '2.3.1'), rfc(6750, '5.3'), rfc(9700, '4.3.2'), rfc(3986, '3.2.1')],
  },
  'oauth2-no-url-request-parameters': {
    description: 'The endpoint URLs of a flow have no parameter that the request itself carries.',
    severity: 'warn',
    then: { function: noUrlRequestParameters },
    references: [rfc(6749, '3.1', '3.2', '4.1.1', '4.1.3'), rfc(7636, '4.3')],
  },
  'oauth2-scope-names': {
    description: 'The names of scopes are scope-tokens.',
    severity: 'error',
    then: { function: scopeNames },
    references: [rfc(6749, '3.3')],
  },
  'oauth2-scope-descriptions': {
    description: 'The scopes of a flow are described.',
    severity: 'warn',
    then: { function: scopeDescriptions },
    references: [asyncApi('OAuth Flow Object')],
  },
  'oauth2-client-credentials-schema': {
    description: 'The client credentials flow is valid against the AsyncAPI JSON Schema.',
    severity: 'error',
    then: { function: flowSchema, functionOptions: { flows: ['clientCredentials'] } },
    references: [asyncApi('OAuth Flow Object'), rfc(6749, '4.4')],
  },
  'oauth2-implicit-schema': {
    description: 'The implicit flow is valid against the AsyncAPI JSON Schema.',
    severity: 'error',
    then: { function: flowSchema, functionOptions: { flows: ['implicit'] } },
    references: [asyncApi('OAuth Flow Object'), rfc(6749, '4.2')],
  },
  'oauth2-password-schema': {
    description: 'The password flow is valid against the AsyncAPI JSON Schema.',
    severity: 'error',
    then: { function: flowSchema, functionOptions: { flows: ['password'] } },
    references: [asyncApi('OAuth Flow Object'), rfc(6749, '4.3')],
  },
  'oauth2-no-implicit-flow': {
    description: 'The implicit flow is not used.',
    severity: 'warn',
    then: { function: discouragedFlows, functionOptions: { flows: ['implicit'] } },
    references: [rfc(9700, '2.1.2'), rfc(8252, '8.2')],
  },
  'oauth2-no-password-flow': {
    description: 'The password flow is not used.',
    severity: 'warn',
    then: { function: discouragedFlows, functionOptions: { flows: ['password'] } },
    references: [rfc(9700, '2.4'), rfc(6749, '10.7')],
  },

  // The scheme and its use
  'oauth2-scheme-schema': {
    description: 'A security scheme that is meant as OAuth2 is valid against the AsyncAPI specification.',
    severity: 'error',
    then: { function: schemeSchema },
    references: [asyncApi('Security Scheme Object'), asyncApi('OAuth Flows Object')],
  },
  'oauth2-security-requirement': {
    description: 'OAuth2 schemes are required in the form of the AsyncAPI version.',
    severity: 'error',
    resolved: false,
    then: { function: securityRequirement },
    references: [asyncApi2('Security Requirement Object'), asyncApi3('Server Object'), asyncApi3('Operation Object')],
  },
  'oauth2-declared-scopes': {
    description: 'Every scope that is asked for is declared by a flow of its scheme.',
    severity: 'error',
    then: { function: declaredScopes },
    references: [asyncApi2('Security Requirement Object'), asyncApi3('Security Scheme Object'), rfc(6749, '3.3')],
  },
  'oauth2-secure-transport': {
    description: 'Servers that take OAuth2 tokens encrypt their transport.',
    severity: 'warn',
    then: { function: secureTransport },
    references: [rfc(6749, '10.3'), rfc(6750, '5.3'), rfc(9700, '2.6'), asyncApi('Server Object')],
  },
  'oauth2-no-client-secret': {
    description: 'No extension of an OAuth2 scheme holds a client secret.',
    severity: 'error',
    then: { function: noClientSecret },
    references: [rfc(6749, '10.1'), rfc(8252, '8.5')],
  },

  // Opt-in: policy and taste
  'oauth2-public-hosts': {
    description: 'The endpoint URLs of a flow lead to hosts of the public internet.',
    severity: 'warn',
    recommended: false,
    then: { function: publicHosts },
    references: [['RFC 2606', 'RFC 6761', 'RFC 6762', 'RFC 6890', 'RFC 4193', 'RFC 9525']],
  },
  'oauth2-unused-scopes': {
    description: 'Every declared scope is asked for.',
    severity: 'info',
    recommended: false,
    then: { function: unusedScopes },
    references: [rfc(6749, '10.3'), rfc(9700, '2.3')],
  },
  'oauth2-broad-scopes': {
    description: 'No scope grants everything.',
    severity: 'info',
    recommended: false,
    then: { function: broadScopes },
    references: [rfc(6749, '10.3'), rfc(9700, '2.3')],
  },
  'oauth2-scheme-description': {
    description: 'OAuth2 schemes are described.',
    severity: 'info',
    recommended: false,
    then: { function: schemeDescription },
    references: [asyncApi('Security Scheme Object')],
  },
};

const PAGES = 'https://github.com/spectral-asyncapi-oauth2/spectral-asyncapi-oauth2/blob/main/docs/rules';

/** Every rule is given the document itself: the functions know the places, and Spectral need not search for them. */
function definition([name, { references, ...rule }]: [string, Rule]): [string, RuleDefinition] {
  return [
    name,
    {
      ...rule,
      given: '$',
      message: '{{error}}',
      documentationUrl: `${PAGES}/${name}.md`,
      extensions: { references: references.flat() },
    },
  ];
}

const ruleset: RulesetDefinition = {
  description: 'The OAuth2 authorization code flow of AsyncAPI documents: complete, correct and safe.',
  formats: [aas2, aas3, oauth2SecurityScheme],
  rules: Object.fromEntries(Object.entries(rules).map(definition)),
};

export default ruleset;
