/** What other rules say in several tables. Many a message quotes the field or scope that the place ends with. */
import { messages as declaredScopes } from '../../functions/declaredScopes.ts';
import { messages as discouraged } from '../../functions/discouragedFlows.ts';
import { messages as httpsUrls } from '../../functions/httpsUrls.ts';
import { messages as nonEmptyScopes } from '../../functions/nonEmptyScopes.ts';
import { messages as refreshUrl } from '../../functions/refreshUrl.ts';
import { messages as scopeNames } from '../../functions/scopeNames.ts';
import { lastOf, type OtherFinding } from './case.ts';

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
