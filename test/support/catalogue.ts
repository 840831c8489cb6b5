import type { RuleDefinition } from '@stoplight/spectral-core';
import ruleset from '../../ruleset.ts';
import type { Severity } from './lint.ts';

const RULES = new Map(Object.entries('rules' in ruleset ? ruleset.rules : {}));

/** What Spectral itself reports, whatever the rules are. */
const SPECTRAL: Readonly<Record<string, Severity>> = {
  'invalid-ref': 'error',
  parser: 'error',
  'unrecognized-format': 'warn',
};

/** The entry of a rule in `ruleset.ts`. */
export function ruleNamed(name: string): RuleDefinition {
  const rule = RULES.get(name);
  if (typeof rule !== 'object' || Array.isArray(rule)) throw new Error(`ruleset.ts has no rule "${name}".`);
  return rule as RuleDefinition;
}

/** The severity of a rule's findings: no table repeats it, as the page of the rule has it too. */
export function severityOf(code: string): Severity {
  return SPECTRAL[code] ?? (ruleNamed(code).severity as Severity);
}
