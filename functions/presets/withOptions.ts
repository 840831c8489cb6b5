import type { RuleDefinition } from '@stoplight/spectral-core';

/** A rule whose function takes other options. */
export function withOptions(rule: RuleDefinition | undefined, functionOptions: object): RuleDefinition {
  return { ...rule, then: { ...(rule?.then as object), functionOptions } } as RuleDefinition;
}
