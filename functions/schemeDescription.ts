import { isOAuth2 } from './support/document.ts';
import { has, isExtension, type JsonObject, text } from './support/json.ts';
import { nearest } from './support/nearest.ts';
import { finding, type RulesetFunction, schemeFunction } from './support/rulesetFunction.ts';

/**
 * Checks that an OAuth2 scheme is described.
 *
 * Input: the document (`$`), or a Security Scheme Object. Options: none.
 * Reports a missing description at the scheme, an empty or blank one at the description.
 *
 * AsyncAPI 2.6.0 and 3.0.0, "Security Scheme Object".
 */
const schemeDescription: RulesetFunction = schemeFunction(function schemeDescription(scheme) {
  if (!isOAuth2(scheme)) return [];
  const remedy = 'Say in a few words who issues the tokens and how to get access.';
  if (!has(scheme, 'description')) {
    return isMisspelt(scheme) ? [] : [finding(`The OAuth2 scheme has no description. ${remedy}`)];
  }
  return text(scheme, 'description')?.trim() === ''
    ? [finding(`The description of the OAuth2 scheme is empty. ${remedy}`, 'description')]
    : [];
});
export default schemeDescription;

/** The description is there under another name, and `oauth2-scheme-schema` says how to spell it. */
function isMisspelt(scheme: JsonObject): boolean {
  return Object.keys(scheme).some(key => !isExtension(key) && nearest(key, ['description']));
}
