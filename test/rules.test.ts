/** The tables of cases: each file in cases/ is about the rule that it is named after, and runs with all default rules. */
import ruleset from '../ruleset.ts';
import { findingsIn } from './support/case.ts';
import { runnerOf } from './support/runCase.ts';
import { TABLES } from './support/tables.ts';

test('every rule has a table in test/cases, and every table a rule', () => {
  expect(TABLES.map(([rule]) => rule).sort()).toEqual(Object.keys('rules' in ruleset ? ruleset.rules : {}).sort());
});

describe.each(TABLES)('%s', (rule, cases) => {
  const run = runnerOf(rule);

  test.each(cases)('$name', async check => {
    const { received, expected } = await run(check);
    expect(received).toEqual(expected);
  });

  test('no two cases have one name', () => {
    const names = cases.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  });

  test('has cases that report and silent ones, in AsyncAPI 2 and 3', () => {
    const kinds = cases.flatMap(check =>
      check.subject.variants().flatMap(variant => {
        const [, version] = /^\W*asyncapi\W+(\d)/.exec(String(Object.values(variant.files)[0])) ?? [];
        const reports = findingsIn(variant, check, rule).some(([, code]) => code === rule);
        return version === undefined ? [] : `${version} ${reports ? 'reports' : 'is silent'}`;
      }),
    );
    expect([...new Set(kinds)].sort()).toEqual(['2 is silent', '2 reports', '3 is silent', '3 reports']);
  });
});
