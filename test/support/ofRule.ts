/** What other rules say, in a table whose rule goes together with theirs. */
import type { OtherFinding } from './case.ts';
import type { Path } from './pointer.ts';

/** What a rule says somewhere. */
export function ofRule(rule: string): (place: Path, message: OtherFinding[2]) => OtherFinding {
  return (place, message) => [rule, place, message];
}
export const ofScheme: ReturnType<typeof ofRule> = ofRule('oauth2-scheme-schema');
export const ofCodeFlow: ReturnType<typeof ofRule> = ofRule('oauth2-authorization-code-schema');
export const ofClientFlow: ReturnType<typeof ofRule> = ofRule('oauth2-client-credentials-schema');
export const ofRequirement: ReturnType<typeof ofRule> = ofRule('oauth2-security-requirement');
