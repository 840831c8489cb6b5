/**
 * What `npm run mutate` runs for each mutant, and `npm run plant` for most bugs: every table of cases with the rule that it
 * is about and no other, every use of a function, the quick tests, and the rules on damaged documents. A test ends at its
 * first case that differs, and runs in Mocha: Jest loads Spectral again for each of thousands of mutants.
 */
import './support/inMocha.ts';
import { deepEqual } from 'node:assert/strict';
import { parse } from 'yaml';
import ruleset from '../ruleset.ts';
import { findingsIn } from './support/case.ts';
import { directFindings, HOSTILE_VALUES, lessened, replaced } from './support/damage.ts';
import { type Finding, linter } from './support/lint.ts';
import { REALISTIC } from './support/realistic.ts';
import { linterWith } from './support/runCase.ts';
import { TABLES } from './support/tables.ts';
import { errorsOf, FUNCTIONS, findingsOf, USES } from './support/uses.ts';
import { RIGHT_OPTIONS, WRONG_OPTIONS } from './support/wrongOptions.ts';

for (const name of FUNCTIONS) {
  it(name, async () => {
    for (const { findings, ...use } of USES.filter(({ check }) => check === name)) {
      deepEqual(await findingsOf(use), findings, use.name);
    }
    for (const [check, options, errors] of WRONG_OPTIONS) {
      if (check === name) deepEqual(errorsOf(check, options), errors);
    }
    for (const [check, options] of RIGHT_OPTIONS) {
      if (check === name) deepEqual(errorsOf(check, options), []);
    }
  });
}

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

/** Test files that load nothing but functions/ and the ruleset. */
for (const name of ['words', 'meant', 'messages', 'places', 'corners']) {
  describe(name, () => {
    require(`./${name}.test.ts`);
  });
}

for (const [name, text] of REALISTIC) {
  it(`${name}, damaged`, () => {
    const document = parse(text);
    for (const damaged of [...replaced(document, HOSTILE_VALUES), ...lessened(document)]) directFindings(damaged);
  });
}
