import { SCOPES_FIELD } from './support/oauth2.ts';
import { type FlowOptions, finding, flowFunction, type RulesetFunction } from './support/rulesetFunction.ts';
import { declaredScopes, UNNAMED } from './support/scopes.ts';
import { nameOfCharacter, quote } from './support/text.ts';

/**
 * Checks that the scopes that a flow declares are scope-tokens.
 *
 * Input: the document (`$`), or an OAuth Flow Object. Options: `flows`.
 * Reports, at the scope, an empty name and the first character that a scope cannot have.
 *
 * RFC 6749, section 3.3: scope-token = 1*( %x21 / %x23-5B / %x5D-7E ).
 */
const scopeNames: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(function scopeNames(
  flow,
  _options,
  { version },
) {
  return declaredScopes(flow, version).flatMap(([name]) => {
    if (name === '') return [finding(UNNAMED, SCOPES_FIELD[version], name)];
    const [illegal] = /[^\x21\x23-\x5b\x5d-\x7e]/u.exec(name) ?? [];
    if (illegal === undefined) return [];
    return [
      finding(
        `The scope ${quote(name)} must not contain ${nameOfCharacter(illegal)}: a scope is made of printable ASCII characters but space, '"' and "\\". ${remedy(name, illegal)}`,
        SCOPES_FIELD[version],
        name,
      ),
    ];
  });
});
export default scopeNames;

function remedy(name: string, illegal: string): string {
  return illegal === ' ' && name.trim().includes(' ')
    ? 'Declare each scope by itself, or rename it.'
    : 'Rename it as the authorization server has it.';
}
