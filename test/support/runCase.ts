import { remember } from '../../functions/asyncapi/remember.ts';
import ruleset from '../../ruleset.ts';
import { type Case, findingsIn } from './case.ts';
import { ruleNamed } from './catalogue.ts';
import { type Files, type Finding, lint, linter, withRule } from './lint.ts';
import { marked } from './marks.ts';
import type { Variant } from './subject.ts';

/** The first document of a case that fails, with the findings marked, and as it should be: the same texts if none does. */
export interface Outcome {
  readonly received: string;
  readonly expected: string;
}

/** What the default rules say of a document. Several tables have the same ones, which are linted once. */
const known = new Map<string, Promise<Finding[]>>();
function lintOnce(files: Files): Promise<Finding[]> {
  return remember(known, JSON.stringify(files), () => lint(files));
}

/** Runs the cases of a rule's table, each with all default rules and this one, which may not be among them. */
export function runnerOf(rule: string): (check: Case) => Promise<Outcome> {
  const lintWithIt = 'recommended' in ruleNamed(rule) ? linter(withRule(rule)) : lintOnce;
  return async check => {
    const withIts = check.options === undefined ? lintWithIt : linterWith(rule, check.options);
    const variants = check.subject.variants();
    const failures: { variant: Variant; received: Finding[]; expected: Finding[] }[] = [];
    for (const variant of variants) {
      const expected = findingsIn(variant, check, rule).sort();
      const received = (await withIts(variant.files)).sort();
      if (JSON.stringify(received) !== JSON.stringify(expected)) failures.push({ variant, received, expected });
    }
    const [first] = failures;
    if (first === undefined) return { received: '', expected: '' };
    const names = failures.map(({ variant }) => variant.name);
    const where = names.length < variants.length ? `only in ${names.join('; ')}` : `in all ${names.length} documents`;
    const title = variants.length === 1 ? '' : `# ${first.variant.name}. It fails ${where}.\n`;
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
