/** The messages of checks as findings, and findings of other rules that recur in the tables. */
import type { FlowName, UrlField } from '../../functions/asyncapi/oauth2.ts';
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
import { lastOf, type OtherFinding, type OwnFinding } from './case.ts';
import { type Path, segmentsOf } from './pointer.ts';

type Templates = Readonly<Record<string, (...words: never[]) => string>>;
/** The same templates, each of which makes a finding. */
type Findings<All extends Templates, Finding> = {
  readonly [Name in keyof All]: (...words: Parameters<All[Name]>) => Finding;
};

/** Findings at the field that a message names first: `noHost('tokenUrl', 'https')` is at `tokenUrl`. */
export function atField<All extends Templates>(messages: All): Findings<All, OwnFinding> {
  return findingsOf(messages, (field, message) => [field, message]);
}

/** A finding at each URL of the authorization code flow. */
export function atEachUrl(finding: (field: UrlField) => OwnFinding): [OwnFinding, OwnFinding, OwnFinding] {
  return [finding('authorizationUrl'), finding('tokenUrl'), finding('refreshUrl')];
}

/** Findings at the scope that a message names first: `several('a b')` is at the scope `a b` of a flow. */
export function atScope<All extends Templates>(messages: All): Findings<All, OwnFinding> {
  return findingsOf(messages, (scope, message) => [['scopes', scope], message]);
}

const CODE = 'authorizationCode';

/** Findings of other rules, at places in the flow or scheme that the case is about. */
export const other = {
  /** What Spectral says of a `$ref` that leads nowhere. */
  brokenReference: (place: string) => found('invalid-ref', [...segmentsOf(place), '$ref'], "'#/x-none' does not exist"),
  implicitFlow: (place = '') => found('oauth2-no-implicit-flow', place, discouraged.implicit()),
  passwordFlow: (place = '') => found('oauth2-no-password-flow', place, discouraged.password()),
  noRefreshUrl: () => found('oauth2-authorization-code-refresh-url', '', refreshUrl.missing(CODE)),

  // The rules about URLs
  https: otherAtField('oauth2-https-urls', httpsUrls),
  notEncrypted: (field: UrlField) => found('oauth2-https-urls', field, httpsUrls.notEncrypted(field, 'http://')),
  credentials: otherAtField('oauth2-no-url-credentials', noUrlCredentials),
  fragment: otherAtField('oauth2-no-url-fragment', noUrlFragment).fragment,
  placeholder: otherAtField('oauth2-no-url-placeholders', noUrlPlaceholders).placeholder,
  parameters: otherAtField('oauth2-no-url-request-parameters', noUrlRequestParameters),
  roles: otherAtField('oauth2-authorization-code-endpoint-roles', endpointRoles),

  /** What is wrong in the name of a scope of a flow. */
  emptyScope: () => found('oauth2-scope-names', ['scopes', ''], scopeNames.empty()),
  severalScopes: (scope: string) => found('oauth2-scope-names', ['scopes', scope], scopeNames.several(scope)),

  /** What is wrong in an authorization code flow. */
  flow: {
    notObject: (type: string) =>
      inFlow('', ({ scopes }) => flowSchema.notObject(CODE, type, ['authorizationUrl', 'tokenUrl', scopes])),
    missingUrl: (field: UrlField) => inFlow('', flowSchema.missingUrl(field, CODE)),
    relativeUrl: (field: UrlField, url: string) => inFlow(field, flowSchema.relativeUrl(field, url)),
    urlType: (field: UrlField, type: string) => inFlow(field, flowSchema.urlType(field, type)),
    illegalUrl: (field: UrlField, part: string, remedy: string) =>
      inFlow(field, flowSchema.illegalUrl(field, part, remedy)),
    variable: (field: UrlField) =>
      inFlow(
        field,
        flowSchema.illegalUrl(field, 'contain "{": URLs here have no variables', 'Write the actual value.'),
      ),
    misspeltField: (field: string, meant: string) => inFlow(field, flowSchema.misspeltField(field, CODE, meant)),
    unknownField: (field: string, value: string) => inFlow(field, flowSchema.unknownField(field, CODE, value)),
    missingScopes: () => inFlow('', ({ scopes }) => flowSchema.missingScopes(scopes, CODE)),
    scopesType: (type: string) => inFlow('scopes', ({ scopes }) => flowSchema.scopesType(scopes, type)),
    otherScopesField: () =>
      inFlow('otherScopes', ({ otherScopes, major }) => flowSchema.otherScopesField(otherScopes, major)),
    mixedScopesFields: () =>
      inFlow('otherScopes', ({ otherScopes }) => flowSchema.mixedScopesFields(otherScopes, 'Remove')),
    description: (scope: string, type: string) => inFlow(['scopes', scope], flowSchema.description(scope, type)),
  },
  /** An authorizationUrl in a client credentials flow. */
  foreignUrl: () =>
    found(
      'oauth2-client-credentials-schema',
      'authorizationUrl',
      flowSchema.otherEndpoint('authorizationUrl', 'clientCredentials'),
    ),

  /** What is wrong in a scheme. */
  scheme: {
    wrongType: (type: string) => inScheme('type', schemeSchema.wrongType(`"${type}"`)),
    otherType: (type: string) => inScheme('type', schemeSchema.otherType(`"${type}"`)),
    flowsType: (type: string) => inScheme('flows', schemeSchema.flowsType(type)),
    descriptionType: (type: string) => inScheme('description', schemeSchema.descriptionType(type)),
    misspeltField: (field: string, meant: string) => inScheme(field, schemeSchema.misspeltField(field, meant)),
    misspeltFlow: (name: string, meant: FlowName) => inScheme(name, schemeSchema.misspeltFlow(name, meant)),
    misplacedScopes: (flow: FlowName) => inScheme('scopes', ({ major }) => schemeSchema.misplacedScopes(flow, major)),
  },
};

function found(...finding: OtherFinding): OtherFinding {
  return finding;
}

function inFlow(place: Path, message: OtherFinding[2]): OtherFinding {
  return ['oauth2-authorization-code-schema', place, message];
}

function inScheme(place: Path, message: OtherFinding[2]): OtherFinding {
  return ['oauth2-scheme-schema', place, message];
}

/** The finding in a part of what the case is about: that of a flow in a document. */
export function inside(part: string, [rule, place, message]: OtherFinding): OtherFinding {
  return [rule, [...segmentsOf(part), ...segmentsOf(place)], message];
}

function otherAtField<All extends Templates>(rule: string, messages: All): Findings<All, OtherFinding> {
  return findingsOf(messages, (field, message) => [rule, field, message]);
}

function findingsOf<All extends Templates, Finding>(
  messages: All,
  finding: (first: string, message: string) => Finding,
): Findings<All, Finding> {
  const entries = Object.entries(messages).map(([name, message]) => [
    name,
    (...words: never[]) => finding(firstOf(words[0]), message(...words)),
  ]);
  return Object.fromEntries(entries) as Findings<All, Finding>;
}

/** A message may be about several fields: it is at the first one. */
function firstOf(word: unknown): string {
  return String(Array.isArray(word) ? word[0] : word);
}

/** A `$ref` that leads to nothing. */
export function dangling(place: string, reference = '#/x-none'): OtherFinding {
  return ['invalid-ref', `${place}/$ref`.replace(/^\//, ''), `'${reference}' does not exist`];
}

/** The URL of a flow begins with `http://`. */
export function notEncrypted(place: string, field: string = lastOf(place)): OtherFinding {
  return ['oauth2-https-urls', place, httpsUrls.notEncrypted(field, 'http://')];
}

export function noRefreshUrl(place: string): OtherFinding {
  return ['oauth2-authorization-code-refresh-url', place, refreshUrl.missing('authorizationCode')];
}

export function noScopes(place: string): OtherFinding {
  return ['oauth2-authorization-code-scopes', place, ({ scopes }) => nonEmptyScopes.empty(scopes)];
}

/** The name of a scope is that of several. */
export function severalScopes(place: string): OtherFinding {
  return ['oauth2-scope-names', place, scopeNames.several(lastOf(place))];
}

export function undeclaredScope(place: string, scope = 'admin'): OtherFinding {
  return ['oauth2-declared-scopes', place, declaredScopes.undeclared(scope)];
}

export function discouragedFlow(place: string, name: 'implicit' | 'password'): OtherFinding {
  return [`oauth2-no-${name}-flow`, place, discouraged[name]()];
}
