import type { AsyncApiDocument, DeclaredScope, Scheme } from './asyncapi/model.ts';
import { remember } from './asyncapi/remember.ts';
import { documentFunction } from './spectral/documentFunction.ts';
import type { RulesetFunction } from './spectral/rulesetFunction.ts';
import { quote } from './words/quote.ts';

export const messages = {
  unused: (scope: string): string =>
    `Scope ${quote(scope)} is never requested in this document. Request it where needed, or remove it.`,
};

/**
 * Checks that every declared scope is requested, where something requests scopes of that authorization server at all.
 *
 * Input: the document (`$`). Options: none.
 * Reports a scope that nothing requests, once, at the first flow that declares it. Schemes with the same authorization and
 * token endpoints are one.
 *
 * RFC 6749, section 10.3; RFC 9700, section 2.3: privileges restricted to the minimum required.
 */
const unusedScopes: RulesetFunction = documentFunction(function unusedScopes(document, report) {
  const servers = new Map(document.schemes.map(scheme => [scheme, serverOf(scheme)]));
  const requested = requestedFrom(document, servers);
  for (const [server, declarations] of declarationsOf(document, servers)) {
    const names = requested.get(server);
    if (names === undefined) continue;
    const used = meantBy(names, [...declarations.keys()], document);
    for (const [name, scope] of declarations) {
      if (!wordsOf(name).some(word => used.has(word))) report(scope, messages.unused(name));
    }
  }
});
export default unusedScopes;

/** An authorization server: its endpoints or, where there are none, the scheme itself. */
type AuthorizationServer = string | Scheme;
/** The authorization server of each scheme. */
type Servers = ReadonlyMap<Scheme, AuthorizationServer>;

function serverOf(scheme: Scheme): AuthorizationServer {
  const endpoints = scheme.flows.flatMap(({ urls }) => urls.filter(({ field }) => field !== 'refreshUrl'));
  const addresses = new Set(endpoints.map(({ field, url, value }) => `${field} ${url?.href ?? value}`));
  return [...addresses].sort().join(' ') || scheme;
}

/** The scopes that are requested from each authorization server. */
function requestedFrom({ requestedScopes, mentionedScopes }: AsyncApiDocument, servers: Servers) {
  const requested = new Map<unknown, Set<string>>();
  for (const { scheme, name } of requestedScopes) {
    remember(requested, servers.get(scheme), () => new Set()).add(name);
  }
  // A request without effect, of which another rule says so, is no reason to speak.
  for (const { scheme, name } of mentionedScopes) requested.get(servers.get(scheme))?.add(name);
  return requested;
}

/** The first declaration of each scope, for each authorization server. */
function declarationsOf({ flows }: AsyncApiDocument, servers: Servers) {
  const declared = new Map<AuthorizationServer, Map<string, DeclaredScope>>();
  const isChecked = new Set(flows);
  for (const [scheme, server] of servers) {
    const declarations = remember(declared, server, () => new Map());
    for (const scope of scheme.flows.filter(flow => isChecked.has(flow)).flatMap(({ scopes }) => scopes)) {
      remember(declarations, scope.name, () => scope);
    }
  }
  return declared;
}

/** What is meant by what is requested: a misspelt name and several names in one string are findings of another rule. */
function meantBy(
  requested: ReadonlySet<string>,
  declared: readonly string[],
  { suggest }: AsyncApiDocument,
): Set<string> {
  const known = new Set(declared);
  const meant = [...requested].map(scope => (known.has(scope) ? scope : (suggest(scope, declared) ?? scope)));
  return new Set([...requested, ...meant].flatMap(wordsOf));
}

function wordsOf(scope: string): string[] {
  return [scope, ...scope.split(/[\s,]+/)];
}
