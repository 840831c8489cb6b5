import type { AsyncApiDocument, Requirement, Scheme, SchemeSlip } from './asyncapi/model.ts';
import { documentFunction } from './spectral/documentFunction.ts';
import type { RulesetFunction } from './spectral/rulesetFunction.ts';
import { quote } from './words/quote.ts';

export const messages = {
  requirement: (name: string): string => `${quote(name)} is required without a scope. List the scopes that are needed.`,
  scheme: (): string => 'The scheme is required without a scope. List the needed scopes in its "scopes".',
};

/**
 * Checks that a scope is requested wherever an OAuth2 scheme is required.
 *
 * Input: the document (`$`). Options: none.
 * Reports, in AsyncAPI 2, a requirement with an empty list of scopes; in AsyncAPI 3, a scheme that is required and lists
 * none, once. Stays silent on a scheme that declares no scope, and where another rule reports what the list should be.
 *
 * AsyncAPI 2.6.0, "Security Requirement Object"; AsyncAPI 3.0.0, "Security Scheme Object"; RFC 6749, section 3.3.
 */
const requestedScopes: RulesetFunction = documentFunction(function requestedScopes(document, report) {
  if (document.version === 3) {
    for (const scheme of schemesWithoutScopes(document)) report(scheme, messages.scheme());
  } else {
    for (const { path } of requirementsWithoutScopes(document)) {
      report({ path }, messages.requirement(String(path.at(-1))));
    }
  }
});
export default requestedScopes;

/** AsyncAPI 2: the entries with an empty list. */
function requirementsWithoutScopes({ requirements, slips }: AsyncApiDocument): Requirement[] {
  const places = slips.filter(({ kind }) => kind !== 'misspelt-name').map(({ path }) => path);
  const reported = new Set(places.flatMap(path => [path, path.slice(0, -1)]).map(path => JSON.stringify(path)));
  return requirements.filter(
    ({ scheme, scopes, path }) => scopes.length === 0 && declaresScopes(scheme) && !reported.has(JSON.stringify(path)),
  );
}

/** AsyncAPI 3: the schemes that are required. Scopes beside a `$ref` are meant as theirs. */
function schemesWithoutScopes({ requirements, mentionedScopes }: AsyncApiDocument): Scheme[] {
  const required = new Set(requirements.filter(({ scopes }) => scopes.length === 0).map(({ scheme }) => scheme));
  for (const { scheme } of mentionedScopes) required.delete(scheme);
  return [...required].filter(scheme => declaresScopes(scheme) && !hasScopes(scheme));
}

function declaresScopes({ flows }: Scheme): boolean {
  return flows.some(({ declaredNames }) => declaredNames !== undefined && declaredNames.size > 0);
}

/** A list of scopes, or what another rule reports in its place. */
function hasScopes({ requestedScopes, slips }: Scheme): boolean {
  return requestedScopes.length > 0 || slips.some(isInPlaceOfScopes);
}

function isInPlaceOfScopes(slip: SchemeSlip): boolean {
  return (
    slip.kind === 'scopes-type' || slip.kind === 'scope-type' || (slip.kind === 'reference' && slip.field === 'scopes')
  );
}
