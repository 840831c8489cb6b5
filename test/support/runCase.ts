import ruleset from '../../ruleset.ts';
import { type Case, findingsIn } from './case.ts';
import { ruleNamed } from './catalogue.ts';
import { type Files, type Finding, linter, withRule } from './lint.ts';
import { marked } from './marks.ts';
import type { Variant } from './subject.ts';

/** Documents with what is found in them, and with what should be: two texts that are the same if the case holds. */
export interface Outcome {
  readonly received: string;
  readonly expected: string;
}

/** Lints documents with the default rules, and one that may not be among them. */
export function runnerOf(rule: string): (check: Case) => Promise<Outcome> {
  const lint = linter(withRule(rule));
  return async check => {
    const withIts = check.options === undefined ? lint : linterWith(rule, check.options);
    const variants = check.subject.variants();
    const failures: { variant: Variant; received: Finding[]; expected: Finding[] }[] = [];
    for (const variant of variants) {
      const expected = findingsIn(variant, check, rule).sort();
      const received = (await withIts(variant.files)).sort();
      if (JSON.stringify(received) !== JSON.stringify(expected)) failures.push({ variant, received, expected });
    }
    const [first] = failures;
    if (first === undefined) return { received: '', expected: '' };
    const [here, ...others] = failures.map(({ variant }) => variant.name);
    const title = `# ${here}${others.length > 0 ? `; it also fails in: ${others.join(', ')}` : ''}\n`;
    const show = (findings: readonly Finding[]) => title + marked(first.variant.files, findings);
    const outcome = { received: show(first.received), expected: show(first.expected) };
    if (outcome.received === outcome.expected) throw new Error(`Two findings have one mark:\n${outcome.received}`);
    return outcome;
  };
}

/** The default rules, with options of one. */
export function linterWith(rule: string, options: object): (files: Files) => Promise<Finding[]> {
  const { then, ...entry } = ruleNamed(rule);
  const functionOptions = { ...('functionOptions' in then ? (then.functionOptions as object) : {}), ...options };
  return linter({
    extends: ruleset,
    rules: { [rule]: { ...entry, recommended: true, then: { ...then, functionOptions } } },
  });
}
