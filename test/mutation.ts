/**
 * What `npm run mutate` runs for each mutant: every table of cases with the rule that it is about and no other, and every
 * use of a function. A test ends at its first case that differs, and runs in Mocha: Jest loads Spectral again for each of
 * thousands of mutants.
 */
import { deepEqual } from 'node:assert/strict';
import ruleset from '../ruleset.ts';
import { linter } from './lint.ts';
import { TABLES } from './tables.ts';
import { errorsOf, FUNCTIONS, findingsOf, USES, WRONG_OPTIONS } from './uses.ts';

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

for (const [rule, cases] of TABLES) {
  it(rule, async () => {
    const lint = linter({ extends: [[ruleset, 'off']], rules: { [rule]: true } });
    for (const [name, document, findings] of cases) {
      const expected = findings.filter(([, code]) => code === rule);
      const found = (await lint(document)).filter(([, code]) => code === rule);
      deepEqual(found, expected, name);
    }
  });
}
