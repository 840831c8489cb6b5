/**
 * What `npm run mutate` runs for each mutant: every table of cases with the rule that it is about and no other, every use
 * of a function, and the rules on damaged documents. A test ends at its first case that differs, and runs in Mocha: Jest loads Spectral again for each of
 * thousands of mutants.
 */
import { deepEqual } from 'node:assert/strict';
import { parse } from 'yaml';
import { nearest } from '../functions/support/nearest.ts';
import ruleset from '../ruleset.ts';
import { findingsIn } from './support/case.ts';
import { directFindings, HOSTILE_VALUES, lessened, replaced } from './support/damage.ts';
import { type Finding, linter } from './support/lint.ts';
import { NAMES } from './support/names.ts';
import { REALISTIC } from './support/realistic.ts';
import { linterWith } from './support/runCase.ts';
import { TABLES } from './support/tables.ts';
import { errorsOf, FUNCTIONS, findingsOf, USES, WRONG_OPTIONS } from './support/uses.ts';

for (const name of FUNCTIONS) {
  it(name, async () => {
    for (const { findings, ...use } of USES.filter(({ check }) => check === name)) {
      deepEqual(await findingsOf(use), findings);
    }
    for (const [check, options, errors] of WRONG_OPTIONS) {
      if (check === name) deepEqual(errorsOf(check, options), errors);
    }
  });
}

it('names', () => {
  for (const [name, candidates, meant] of NAMES) deepEqual(nearest(name, candidates), meant);
});

for (const [rule, cases] of TABLES) {
  it(rule, async () => {
    const lint = linter({ extends: [[ruleset, 'off']], rules: { [rule]: true } });
    const own = (findings: readonly Finding[]) => findings.filter(([, code]) => code === rule).sort();
    for (const check of cases) {
      const withIts = check.options === undefined ? lint : linterWith(rule, check.options);
      for (const variant of check.subject.variants()) {
        const found = own(await withIts(variant.files));
        deepEqual(found, own(findingsIn(variant, check, rule)), `${check.name}: ${variant.name}`);
      }
    }
  });
}

for (const [name, text] of REALISTIC) {
  it(`${name}, damaged`, () => {
    const document = parse(text);
    for (const damaged of [...replaced(document, HOSTILE_VALUES), ...lessened(document)]) directFindings(damaged);
  });
}
