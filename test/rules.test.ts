/** The case tables: each file in cases/ is about the rule that it is named after, and runs with all default rules. */
import ruleset from '../ruleset.ts';
import { linter, withRule } from './support/lint.ts';
import { TABLES } from './support/tables.ts';

test('every rule has cases', () => {
  expect(TABLES.map(([rule]) => rule).sort()).toEqual(Object.keys('rules' in ruleset ? ruleset.rules : {}).sort());
});

describe.each(TABLES)('%s', (rule, cases) => {
  const lint = linter(withRule(rule));

  test.each(cases)('%s', async (...[, document, findings]) => {
    expect(await lint(document)).toEqual(findings);
  });

  test('has cases that report and silent ones, in AsyncAPI 2 and 3', () => {
    const kinds = cases.map(([, document, findings]) => {
      const [text = ''] = typeof document === 'string' ? [document] : Object.values(document);
      const [, version = 'none'] = /^\W*asyncapi\W+(\d)/.exec(text) ?? [];
      return `${version} ${findings.some(([, code]) => code === rule) ? 'reports' : 'is silent'}`;
    });
    expect([...new Set(kinds)].filter(kind => !kind.startsWith('none')).sort()).toEqual([
      '2 is silent',
      '2 reports',
      '3 is silent',
      '3 reports',
    ]);
  });
});
