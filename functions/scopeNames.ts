import { flowFunction } from './spectral/flowFunction.ts';
import type { FlowOptions, RulesetFunction } from './spectral/rulesetFunction.ts';
import { nameOfCharacter } from './words/characters.ts';
import { quote } from './words/quote.ts';
import { illegalInScope } from './words/scopeToken.ts';

export const messages = {
  empty: (): string => 'Scope name is empty. Name the scope or remove it.',
  several: (scope: string): string => `Scope ${quote(scope)} must not contain a space. Declare each scope separately.`,
  character: (scope: string, character: string): string =>
    `Scope ${quote(scope)} must not contain ${nameOfCharacter(character)}. Use the name that the authorization server expects.`,
};

/**
 * Checks that the scopes that a flow declares are scope-tokens.
 *
 * Input: the document (`$`), a scheme, a `flows` map or a flow. Options: `flows`.
 * Reports, at the scope, an empty name and the first character that a scope cannot have.
 *
 * RFC 6749, section 3.3: scope-token = 1*( %x21 / %x23-5B / %x5D-7E ).
 */
const scopeNames: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(function scopeNames({ scopes }, report) {
  for (const { name, path } of scopes) {
    const scope = { path, at: 'key' } as const;
    const illegal = illegalInScope(name);
    if (name === '') report(scope, messages.empty());
    else if (illegal === ' ' && name.trim().includes(' ')) report(scope, messages.several(name));
    else if (illegal !== undefined) report(scope, messages.character(name, illegal));
  }
});
export default scopeNames;
