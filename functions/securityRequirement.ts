import { type AsyncApiDocument, isOAuth2, type RequirementPlace, securityRequirements } from './support/document.ts';
import { items, member, typeName } from './support/json.ts';
import { namedOAuth2Scheme, oauth2Requirements } from './support/requirements.ts';
import { below, documentFunction, type Finding, finding, type RulesetFunction } from './support/rulesetFunction.ts';
import { notNames } from './support/scopes.ts';
import { quote } from './support/text.ts';

/**
 * Checks that the entries of `security` that are about an OAuth2 scheme have the form of the document's version.
 *
 * Input: the document (`$`), in a rule that is `resolved: false`: the finding belongs where a `$ref` stands.
 * Reports, in AsyncAPI 3, an entry that names a scheme of the document; in AsyncAPI 2, one that is a scheme or refers to
 * one, and scopes that are no list of strings.
 *
 * AsyncAPI 2.6.0, "Security Requirement Object"; AsyncAPI 3.0.0, "Server Object" and "Operation Object".
 */
const securityRequirement: RulesetFunction = documentFunction(function securityRequirement(document) {
  if (document.version === 3) return securityRequirements(document.root).flatMap(place => named(place, document));
  return [...securityRequirements(document.root).flatMap(place => whole(place, document)), ...wrongScopes(document)];
});
export default securityRequirement;

/** In AsyncAPI 3: `- oauth: [read]`. */
function named({ requirement, path }: RequirementPlace, document: AsyncApiDocument): Finding[] {
  if (typeof member(requirement, 'type') === 'string') return [];
  const name = Object.keys(requirement).find(key => namedOAuth2Scheme(document, key) !== undefined);
  if (name === undefined) return [];
  const scopes =
    items(member(requirement, name)).length > 0 ? ', and list the scopes in the "scopes" of the scheme' : '';
  return [
    finding(
      `${quote(name)} is required by its name, which is the form of AsyncAPI 2. Refer to the scheme, "$ref: '#/components/securitySchemes/${plain(name)}'"${scopes}.`,
      ...path,
    ),
  ];
}

/** In AsyncAPI 2: `- $ref: '#/components/securitySchemes/oauth'`, or a scheme itself. */
function whole({ requirement, path }: RequirementPlace, { schemes }: AsyncApiDocument): Finding[] {
  if (!isOAuth2(requirement)) return [];
  const name = schemes.find(({ scheme }) => scheme === requirement)?.path.at(-1);
  const form =
    name === undefined
      ? 'Define it in "components.securitySchemes" and write "- name: [scopes]".'
      : `Write ${quote(`- ${name}: [scopes]`)}.`;
  return [finding(`A scheme is given where AsyncAPI 2 wants its name. ${form}`, ...path)];
}

/** In AsyncAPI 2: `- oauth: read`, `- oauth: [1]`. */
function wrongScopes(document: AsyncApiDocument): Finding[] {
  return oauth2Requirements(document).flatMap(({ name: required, place }): Finding[] => {
    const name = String(required);
    const scopes = member(place.requirement, name);
    const path = [...place.path, name];
    if (!Array.isArray(scopes)) {
      return [
        finding(
          `${quote(name)} must have a list of scopes, not ${typeName(scopes)}. Write "[]" for none, else "[scope, …]".`,
          ...path,
        ),
      ];
    }
    return below(path, notNames(scopes, `scopes of ${quote(name)}`));
  });
}

/** A name as it may stand in a `$ref`, or dots where it would have to be encoded. */
function plain(name: string): string {
  return /^[\w.-]{1,64}$/.test(name) ? name : '…';
}
