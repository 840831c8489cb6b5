/** `npm run new-rule`: what it begins, in a copy of the files that it edits. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newRule } from './support/newRule.ts';
import { todos } from './support/todo.ts';

const RULE = 'oauth2-lower-case-names';
const root = mkdtempSync(join(tmpdir(), 'new-rule-'));
afterAll(() => rmSync(root, { recursive: true }));

for (const folder of ['functions', 'test/cases', 'docs/rules']) mkdirSync(join(root, folder), { recursive: true });
for (const file of ['ruleset.ts', 'functions/index.ts']) cpSync(join(__dirname, '..', file), join(root, file));

const read = (file: string) => readFileSync(join(root, file), 'utf8');

test.each([
  ['', 'flow', /^Name the rule "oauth2-"/],
  ['scheme-names', 'flow', /^Name the rule "oauth2-"/],
  ['oauth2-Scheme', 'flow', /^Name the rule "oauth2-"/],
  [RULE, 'server', /^A check is given a flow, a scheme, a document, but no server/],
])('%j for a %s is refused', (rule, kind, reason) => {
  expect(() => newRule(root, rule, kind)).toThrow(reason);
});

test('a rule is begun, with everything that a person has to write', () => {
  const files = ['functions/lowerCaseNames.ts', `test/cases/${RULE}.ts`, `docs/rules/${RULE}.md`];
  expect(newRule(root, RULE, 'scheme').sort()).toEqual(['ruleset.ts', 'functions/index.ts', ...files].sort());
  expect(read('ruleset.ts')).toContain(`  '${RULE}': {\n`);
  expect(read('functions/index.ts')).toContain("export { default as lowerCaseNames } from './lowerCaseNames.ts';\n");
  const [first, ...rest] = todos(root);
  expect(first?.what).toMatch(/^Say in one sentence what is expected/);
  expect([...new Set(rest.map(({ file }) => file))]).toEqual(['ruleset.ts', ...files]);
});

test('a rule is begun once', () => {
  expect(() => newRule(root, RULE, 'scheme')).toThrow(/there already/);
});
