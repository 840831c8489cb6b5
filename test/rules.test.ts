import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Case } from './case.ts';
import { lint, withRule } from './lint.ts';

const folder = join(__dirname, 'cases');

/** Each file of cases is about the rule that it is named after, and runs with all default rules. */
const tables = readdirSync(folder).map(
  file => [basename(file, '.ts'), require(join(folder, file)).default as readonly Case[]] as const,
);

describe.each(tables)('%s', (rule, cases) => {
  test.each(cases)('%s', async (_name, document, findings) => {
    expect(await lint(document, withRule(rule))).toEqual(findings);
  });

  test('has a case that reports and one that is silent', () => {
    const reported = cases.map(([, , findings]) => findings.some(([, code]) => code === rule));
    expect([...new Set(reported)].sort()).toEqual([false, true]);
  });
});
