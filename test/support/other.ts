/** Findings of other rules that recur in the tables. */
import { FLOW_URL_FIELDS, type FlowName, type UrlField } from '../../functions/asyncapi/oauth2.ts';
import { messages as declaredScopes } from '../../functions/declaredScopes.ts';
import { messages as discouraged } from '../../functions/discouragedFlows.ts';
import { messages as endpointRoles } from '../../functions/endpointRoles.ts';
import { messages as flowSchema } from '../../functions/flowSchema.ts';
import { messages as httpsUrls } from '../../functions/httpsUrls.ts';
import { messages as nonEmptyScopes } from '../../functions/nonEmptyScopes.ts';
import { messages as noUrlCredentials } from '../../functions/noUrlCredentials.ts';
import { messages as noUrlFragment } from '../../functions/noUrlFragment.ts';
import { messages as noUrlPlaceholders } from '../../functions/noUrlPlaceholders.ts';
import { messages as noUrlRequestParameters } from '../../functions/noUrlRequestParameters.ts';
import { messages as refreshUrl } from '../../functions/refreshUrl.ts';
import { messages as schemeSchema } from '../../functions/schemeSchema.ts';
import { messages as scopeNames } from '../../functions/scopeNames.ts';
import { messages as securityRequirement } from '../../functions/securityRequirement.ts';
import type { OtherFinding } from './case.ts';
import { lastOf, otherQuoting, otherSaying } from './findings.ts';
import { type Path, segmentsOf } from './pointer.ts';

const { misspeltFlow, unknownFlow, misspeltField, foreignField } = schemeSchema;
const { misspeltName, unknownScheme, besideReference, scopesType } = securityRequirement;

/**
 * Findings of other rules: the place, and then the words of the message, without the name that the place ends with, and
 * those that follow from the rule.
 */
export const other = {
  /** What Spectral says of a `$ref` that leads nowhere. */
  brokenRef: (place: Path, to = '#/x-none') =>
    found('invalid-ref', [...segmentsOf(place), '$ref'], `'${to}' does not exist`),
  /** What the parser says of an alias, `*none`, that has no anchor. */
  brokenAlias: (error = 'Bad indentation of a sequence entry'): readonly [OtherFinding, OtherFinding] => [
    ['parser', '', error],
    ['parser', '', 'Unidentified alias "none"'],
  ],

  implicitFlow: (place: Path) => found('oauth2-no-implicit-flow', place, discouraged.implicit()),
  passwordFlow: (place: Path) => found('oauth2-no-password-flow', place, discouraged.password()),
  noRefreshUrl: (place: Path) =>
    found('oauth2-authorization-code-refresh-url', place, refreshUrl.missing('authorizationCode')),
  noScopes: (place: Path) =>
    found('oauth2-authorization-code-scopes', place, ({ scopes }) => nonEmptyScopes.empty(scopes)),

  // The rules about URLs
  https: otherQuoting('oauth2-https-urls', httpsUrls),
  /** The URL begins with `http://`; its field may be misspelt, and then the place ends with another name. */
  notEncrypted: (place: Path, field = lastOf(place)) =>
    found('oauth2-https-urls', place, httpsUrls.notEncrypted(field, 'http://')),
  credentials: otherQuoting('oauth2-no-url-credentials', noUrlCredentials),
  fragment: otherQuoting('oauth2-no-url-fragment', noUrlFragment).fragment,
  placeholder: otherQuoting('oauth2-no-url-placeholders', noUrlPlaceholders).placeholder,
  parameters: otherQuoting('oauth2-no-url-request-parameters', noUrlRequestParameters),
  roles: otherQuoting('oauth2-authorization-code-endpoint-roles', endpointRoles),

  // The rules about scopes and requirements
  names: {
    ...otherSaying('oauth2-scope-names', scopeNames),
    ...otherQuoting('oauth2-scope-names', { several: scopeNames.several, character: scopeNames.character }),
  },
  declared: otherSaying('oauth2-declared-scopes', declaredScopes),
  requirement: {
    ...otherSaying('oauth2-security-requirement', securityRequirement),
    ...otherQuoting('oauth2-security-requirement', { misspeltName, unknownScheme, besideReference, scopesType }),
  },

  // The schema rules
  scheme: {
    ...otherSaying('oauth2-scheme-schema', schemeSchema),
    ...otherQuoting('oauth2-scheme-schema', { misspeltFlow, unknownFlow, misspeltField, foreignField }),
    wrongType: (place: Path, type: string) => found('oauth2-scheme-schema', place, schemeSchema.wrongType(`"${type}"`)),
    otherType: (place: Path, type: string) => found('oauth2-scheme-schema', place, schemeSchema.otherType(`"${type}"`)),
    misplacedScopes: (place: Path, flow: FlowName) =>
      found('oauth2-scheme-schema', place, ({ major }) => schemeSchema.misplacedScopes(flow, major)),
  },
  /** What is wrong in an authorization code flow, and in a client credentials flow. */
  flow: ofFlow('oauth2-authorization-code-schema', 'authorizationCode'),
  clientFlow: ofFlow('oauth2-client-credentials-schema', 'clientCredentials'),
};

function ofFlow(rule: string, name: FlowName) {
  const { relativeUrl, urlType, illegalUrl, reference, description, descriptionReference } = flowSchema;
  const urls = FLOW_URL_FIELDS[name].filter(field => field !== 'refreshUrl');
  return {
    ...otherQuoting(rule, {
      ...{ relativeUrl, urlType, illegalUrl, reference, description, descriptionReference },
      variable: (field: UrlField) =>
        illegalUrl(field, 'contain "{": URLs here have no variables', 'Write the actual value.'),
      misspeltField: (field: string, meant: string) => flowSchema.misspeltField(field, name, meant),
      unknownField: (field: string, value: unknown) => flowSchema.unknownField(field, name, value),
      otherEndpoint: (field: UrlField) => flowSchema.otherEndpoint(field, name),
    }),
    notObject: (place: Path, type: string) =>
      found(rule, place, ({ scopes }) => flowSchema.notObject(name, type, [...urls, scopes])),
    missingUrl: (place: Path, field: UrlField) => found(rule, place, flowSchema.missingUrl(field, name)),
    missingScopes: (place: Path) => found(rule, place, ({ scopes }) => flowSchema.missingScopes(scopes, name)),
    missingScopesOfFragment: (place: Path) => found(rule, place, flowSchema.missingScopesOfFragment(name)),
    scopesType: (place: Path, type: string) => found(rule, place, ({ scopes }) => flowSchema.scopesType(scopes, type)),
    otherScopesField: (place: Path) =>
      found(rule, place, ({ otherScopes, major }) => flowSchema.otherScopesField(otherScopes, major)),
    mixedScopesFields: (place: Path) =>
      found(rule, place, ({ otherScopes }) => flowSchema.mixedScopesFields(otherScopes, 'Remove')),
    requestedScopes: (place: Path) => found(rule, place, flowSchema.requestedScopes()),
  };
}

function found(...finding: OtherFinding): OtherFinding {
  return finding;
}
