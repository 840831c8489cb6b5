/**
 * `npm test`: all tests, with their coverage. `npm test -- oauth2-https-urls`: what concerns one rule, in seconds, and
 * nothing else. Other arguments are those of Jest.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { shown, todos } from './todo.ts';

/** The tests that say something of one rule by its name, or by that of its check; and those of all rules that are quick. */
const FILES = '/(?:rules|docs|documents|functions|messages|readme)\\.test';
const OF_ALL_RULES = 'the tables of rules|the page of the standards';

const [name = '', ...others] = process.argv.slice(2);

if (/^oauth2-[\w-]+$/.test(name)) {
  // A name that goes on is that of another rule.
  const own = `(?<![\\w-])(?:${name}|${checkOf(name)})(?![\\w-])|${OF_ALL_RULES}`;
  // What is begun and not finished comes before all else, one thing after the other.
  if (!process.env.UPDATE) stopAtTodo();
  jest(['--verbose=false', '--testNamePattern', own, '--testPathPatterns', FILES, ...others]);
  if (process.env.UPDATE) stopAtTodo();
} else if (name === '') jest(['--coverage']);
else jest([name, ...others]);

function stopAtTodo(): void {
  const [todo] = todos('.');
  if (todo !== undefined) fail(`${shown(todo)}\nRemove the line with "TODO:" when that is done, and run this again.`);
}

/** The name of the check behind a rule, as the ruleset has it: loading the ruleset would take longer than the tests. */
function checkOf(rule: string): string {
  const entry = readFileSync('ruleset.ts', 'utf8').split(`'${rule}': {`)[1];
  if (entry === undefined) fail(`ruleset.ts has no rule "${rule}". Add one by: npm run new-rule ${rule}`);
  return /function: (\w+)/.exec(entry)?.[1] ?? rule;
}

function jest(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function fail(reason: string): never {
  console.error(reason);
  process.exit(1);
}
