import { isOAuth2 } from './support/document.ts';
import { isExtension, member, members, type Path } from './support/json.ts';
import { FLOWS, saysClientSecret } from './support/oauth2.ts';
import { type Finding, finding, type RulesetFunction, schemeFunction } from './support/rulesetFunction.ts';
import { quote } from './support/text.ts';

/**
 * Checks that no extension of an OAuth2 scheme, of its flows or of a flow holds a client secret.
 *
 * Input: the document (`$`), or a Security Scheme Object. Options: none.
 * Reports an extension whose name says client secret and whose value is no placeholder. Never repeats the value.
 *
 * RFC 6749, section 10.1; RFC 8252, section 8.5.
 */
const noClientSecret: RulesetFunction = schemeFunction(function noClientSecret(scheme) {
  if (!isOAuth2(scheme)) return [];
  const flows = member(scheme, 'flows');
  return [
    ...secrets(scheme, []),
    ...secrets(flows, ['flows']),
    ...FLOWS.flatMap(name => secrets(member(flows, name), ['flows', name])),
  ];
});
export default noClientSecret;

function secrets(object: unknown, path: Path): Finding[] {
  return members(object)
    .filter(([key, value]) => isExtension(key) && saysClientSecret(key) && isLiteral(value))
    .map(([key]) =>
      finding(
        `${quote(key)} must not hold a client secret: whoever reads this document could act as the client. Remove it, and have a new secret issued.`,
        ...path,
        key,
      ),
    );
}

/** What people write where a secret will be filled in, or has been taken out: `${SECRET}`, `{{ secret }}`, `***`, `xxxx`. */
function isPlaceholder(value: string): boolean {
  if (/^(?:your\W.*|your_.*|redacted|removed|replace\W?me|to ?do|tbd|n\/?a)$/is.test(value)) return true;
  return /\$[{(]|\{\{/.test(value) || /^(?:\{.*\}|<.*>|\[.*\]|\$\w+|%\w+%|(?:x|[^\p{L}\p{N}])*)$/isu.test(value);
}

function isLiteral(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && !isPlaceholder(value.trim()));
}
