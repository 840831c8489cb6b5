/**
 * `npm run plant`: breaks the project in one line after the other, each time in a copy, and fails if the tests do not. With
 * a word, only the bugs that have it. The list is in plant/bugs.diff.
 */
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { BUGS, type Bug } from './plant/bugs.ts';
import { run, type Test, together } from './plant/tests.ts';

const ROOT = join(import.meta.dirname, '..');
const NOT_COPIED = new Set(['node_modules', '.git', '.stryker', 'dist', 'coverage']);

const [word = ''] = process.argv.slice(2);
const bugs = BUGS.filter(bug => [bug.file, bug.breaks, bug.test.name].some(text => text.includes(word)));

void main();

async function main(): Promise<void> {
  const start = Date.now();
  const folders = Array.from({ length: Math.min(2, availableParallelism()) }, copy);
  try {
    // A test that fails anyway notices nothing.
    const failing = await problems(folders, together(bugs.map(({ test }) => test)), problemBefore);
    const survivors = await problems(folders, bugs, problemWith);
    const count = failing.length + survivors.length;
    const seconds = Math.round((Date.now() - start) / 1000);
    console.log(`${bugs.length} planted bugs, ${count} problems, ${seconds} seconds`);
    if (count > 0 || bugs.length === 0) process.exitCode = 1;
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true });
  }
}

function copy(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'planted-')));
  cpSync(ROOT, folder, { recursive: true, filter: path => path === ROOT || !NOT_COPIED.has(basename(path)) });
  symlinkSync(realpathSync(join(ROOT, 'node_modules')), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Runs through a list in all copies at once, prints each problem when it is found, and returns them. */
async function problems<Item>(
  folders: readonly string[],
  items: readonly Item[],
  problemOf: (item: Item, folder: string) => Promise<string | undefined>,
): Promise<string[]> {
  const queue = [...items];
  const found: string[] = [];
  await Promise.all(
    folders.map(async folder => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
        const problem = await problemOf(item, folder);
        if (problem === undefined) continue;
        console.log(problem);
        found.push(problem);
      }
    }),
  );
  return found;
}

async function problemBefore(test: Test, folder: string): Promise<string | undefined> {
  const { is, output } = await run(test, folder);
  if (is === 'passed') return undefined;
  return `${is === 'failed' ? 'Fails' : 'Does not run'} without a bug, too: ${test.name}\n${ending(output)}`;
}

/** Plants a bug, and says what is wrong if the test does not notice. */
async function problemWith({ file, breaks, edits, test }: Bug, folder: string): Promise<string | undefined> {
  const path = join(folder, file);
  const original = readFileSync(path, 'utf8');
  let broken = original;
  for (const { text, planted } of edits) {
    const [before = '', after, ...others] = broken.split(text);
    if (after === undefined) return `Gone from ${file}: ${text}\n  Plant "${breaks}" in the code of today.`;
    if (others.length > 0) return `More than once in ${file}: ${text}\n  Write more of the line.`;
    broken = before + planted + after;
  }
  writeFileSync(path, broken);
  const { is, output } = await run(test, folder);
  writeFileSync(path, original);
  if (is === 'passed') return `SURVIVED: ${breaks}, in ${file}\n  Not noticed by: ${test.name}`;
  if (is === 'broken') return `Not even run: ${test.name}, with "${breaks}" in ${file}\n${ending(output)}`;
  console.log(`noticed: ${breaks} (${test.name})`);
  return undefined;
}

/** What a test says last is mostly why it fails. */
function ending(output: string): string {
  return output.trim().split('\n').slice(-30).join('\n');
}
