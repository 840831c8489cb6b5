import type { Format, RuleDefinition, RulesetDefinition } from '@stoplight/spectral-core';
import { aas2, aas3 } from '@stoplight/spectral-formats';
import {
  broadScopes,
  declaredScopes,
  discouragedFlows,
  endpointRoles,
  flowSchema,
  httpsUrls,
  nonEmptyScopes,
  noSecrets,
  noUrlCredentials,
  noUrlFragment,
  noUrlPlaceholders,
  noUrlRequestParameters,
  pkce,
  publicHosts,
  refreshUrl,
  requestedScopes,
  schemeDescription,
  schemeSchema,
  scopeDescriptions,
  scopeNames,
  secureTransport,
  securityRequirement,
  serverMetadata,
  unusedScopes,
} from './functions/index.ts';
import { oauth2SecurityScheme } from './functions/spectral/oauth2SecurityScheme.ts';

type Clauses = readonly string[];

/** One row of the catalogue. Its page is docs/rules/<name>.md, its cases are test/cases/<name>.ts. */
interface Rule extends Pick<RuleDefinition, 'then' | 'recommended'> {
  /** What the rule requires or disallows, in one sentence. */
  readonly description: string;
  /** error: a MUST is surely broken; warn: a SHOULD; info: advice. */
  readonly severity: 'error' | 'warn' | 'info';
  /** The clauses that the expectation comes from; none for a rule of taste. */
  readonly references: readonly Clauses[];
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
    description: 'Require the authorization code flow to match the AsyncAPI schema.',
    severity: 'error',
    then: { function: flowSchema, functionOptions: authorizationCode },
    references: [asyncApi('OAuth Flow Object'), rfc(6749, '4.1')],
  },
  'oauth2-authorization-code-scopes': {
    description: 'Require at least one scope in the authorization code flow.',
    severity: 'error',
    then: { function: nonEmptyScopes, functionOptions: authorizationCode },
    references: [asyncApi('OAuth Flow Object'), rfc(6749, '3.3')],
  },
  'oauth2-authorization-code-refresh-url': {
    description: 'Require refreshUrl in the authorization code flow.',
    severity: 'warn',
    then: { function: refreshUrl, functionOptions: authorizationCode },
    references: [asyncApi('OAuth Flow Object'), rfc(6749, '6')],
  },
  'oauth2-authorization-code-endpoint-roles': {
    description: 'Disallow endpoint URLs that are swapped, shared or of another purpose.',
    severity: 'warn',
    then: { function: endpointRoles, functionOptions: authorizationCode },
    references: [rfc(6749, '3', '6'), rfc(8414, '2', '3'), rfc(7009, '2'), rfc(7662, '2')],
  },

  // Every flow
  'oauth2-https-urls': {
    description: 'Require https for endpoint URLs.',
    severity: 'error',
    then: { function: httpsUrls },
    references: [rfc(6749, '1.6', '3.1', '3.2'), rfc(8252, '8.3')],
  },
  'oauth2-no-url-fragment': {
    description: 'Disallow fragments in endpoint URLs.',
    severity: 'error',
    then: { function: noUrlFragment },
    references: [rfc(6749, '3.1', '3.2'), rfc(9110, '10.2.2')],
  },
  'oauth2-no-url-credentials': {
    description: 'Disallow credentials in endpoint URLs.',
    severity: 'error',
    then: { function: noUrlCredentials },
    references: [rfc(6749, '2.3.1'), rfc(6750, '5.3'), rfc(9700, '4.3.2'), rfc(3986, '3.2.1')],
  },
  'oauth2-no-url-request-parameters': {
    description: 'Disallow OAuth request parameters in endpoint URLs.',
    severity: 'warn',
    then: { function: noUrlRequestParameters },
    references: [rfc(6749, '3.1', '3.2', '4.1.1', '4.1.3'), rfc(7636, '4.3'), rfc(8707, '2')],
  },
  'oauth2-no-url-placeholders': {
    description: 'Disallow placeholders in endpoint URLs.',
    severity: 'warn',
    then: { function: noUrlPlaceholders },
    references: [asyncApi('OAuth Flow Object')],
  },
  'oauth2-scope-names': {
    description: 'Disallow characters in scope names that OAuth2 does not allow.',
    severity: 'error',
    then: { function: scopeNames },
    references: [rfc(6749, '3.3')],
  },
  'oauth2-scope-descriptions': {
    description: 'Require a description for each scope.',
    severity: 'warn',
    then: { function: scopeDescriptions },
    references: [asyncApi('OAuth Flow Object')],
  },
  'oauth2-client-credentials-schema': {
    description: 'Require the client credentials flow to match the AsyncAPI schema.',
    severity: 'error',
    then: { function: flowSchema, functionOptions: { flows: ['clientCredentials'] } },
    references: [asyncApi('OAuth Flow Object'), rfc(6749, '4.4')],
  },
  'oauth2-implicit-schema': {
    description: 'Require the implicit flow to match the AsyncAPI schema.',
    severity: 'error',
    then: { function: flowSchema, functionOptions: { flows: ['implicit'] } },
    references: [asyncApi('OAuth Flow Object'), rfc(6749, '4.2')],
  },
  'oauth2-password-schema': {
    description: 'Require the password flow to match the AsyncAPI schema.',
    severity: 'error',
    then: { function: flowSchema, functionOptions: { flows: ['password'] } },
    references: [asyncApi('OAuth Flow Object'), rfc(6749, '4.3')],
  },
  'oauth2-no-implicit-flow': {
    description: 'Disallow the implicit flow.',
    severity: 'warn',
    then: { function: discouragedFlows, functionOptions: { flows: ['implicit'] } },
    references: [rfc(9700, '2.1.2'), rfc(8252, '8.2')],
  },
  'oauth2-no-password-flow': {
    description: 'Disallow the password flow.',
    severity: 'warn',
    then: { function: discouragedFlows, functionOptions: { flows: ['password'] } },
    references: [rfc(9700, '2.4'), rfc(6749, '10.7')],
  },

  // The scheme and its use
  'oauth2-scheme-schema': {
    description: 'Require OAuth2 security schemes to match the AsyncAPI specification.',
    severity: 'error',
    then: { function: schemeSchema },
    references: [asyncApi('Security Scheme Object'), asyncApi('OAuth Flows Object')],
  },
  'oauth2-security-requirement': {
    description: "Require the security syntax of the document's AsyncAPI version.",
    severity: 'error',
    then: { function: securityRequirement },
    references: [asyncApi2('Security Requirement Object'), asyncApi3('Server Object'), asyncApi3('Operation Object')],
  },
  'oauth2-declared-scopes': {
    description: 'Require requested scopes to be declared in a flow.',
    severity: 'error',
    then: { function: declaredScopes },
    references: [asyncApi2('Security Requirement Object'), asyncApi3('Security Scheme Object'), rfc(6749, '3.3')],
  },
  'oauth2-secure-transport': {
    description: 'Require TLS protocols for servers that accept OAuth2 tokens.',
    severity: 'warn',
    then: { function: secureTransport },
    references: [rfc(6749, '10.3'), rfc(6750, '5.3'), rfc(9700, '2.6'), asyncApi('Server Object')],
  },
  'oauth2-no-secrets': {
    description: 'Disallow secrets in extensions.',
    severity: 'error',
    then: { function: noSecrets },
    references: [rfc(6749, '10.1', '10.3', '10.4'), rfc(8252, '8.5')],
  },

  // Opt-in: policy and taste
  'oauth2-server-metadata': {
    description: 'Require endpoints, flows and scopes that the authorization server publishes.',
    severity: 'error',
    recommended: false,
    then: { function: serverMetadata },
    references: [rfc(8414, '2'), rfc(9700, '4.4')],
  },
  'oauth2-pkce': {
    description: 'Disallow extensions that turn PKCE off or weaken it.',
    severity: 'warn',
    recommended: false,
    then: { function: pkce },
    references: [rfc(9700, '2.1.1'), rfc(7636, '4.2')],
  },
  'oauth2-requested-scopes': {
    description: 'Require a scope wherever an OAuth2 scheme is required.',
    severity: 'info',
    recommended: false,
    then: { function: requestedScopes },
    references: [asyncApi2('Security Requirement Object'), asyncApi3('Security Scheme Object'), rfc(6749, '3.3')],
  },
  'oauth2-public-hosts': {
    description: 'Require public hosts in endpoint URLs.',
    severity: 'warn',
    recommended: false,
    then: { function: publicHosts },
    references: [['RFC 2606', 'RFC 6761', 'RFC 6762', 'RFC 6890', 'RFC 4193', 'RFC 9525']],
  },
  'oauth2-unused-scopes': {
    description: 'Disallow declared scopes that nothing requests.',
    severity: 'info',
    recommended: false,
    then: { function: unusedScopes },
    references: [rfc(6749, '10.3'), rfc(9700, '2.3')],
  },
  'oauth2-broad-scopes': {
    description: 'Disallow scopes that grant full access.',
    severity: 'info',
    recommended: false,
    then: { function: broadScopes },
    references: [rfc(6749, '10.3'), rfc(9700, '2.3')],
  },
  'oauth2-scheme-description': {
    description: 'Require a description for OAuth2 schemes.',
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

/** What presets build on: the definition of each rule by its name. */
type Oauth2Ruleset = RulesetDefinition & {
  readonly formats: Format[];
  readonly rules: Readonly<Record<string, RuleDefinition>>;
};

const ruleset: Oauth2Ruleset = {
  description: 'The OAuth2 authorization code flow of AsyncAPI documents: complete, correct and safe.',
  formats: [aas2, aas3, oauth2SecurityScheme],
  rules: Object.fromEntries(Object.entries(rules).map(definition)),
};

export default ruleset;
