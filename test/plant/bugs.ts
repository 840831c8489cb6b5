import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, testNamed } from './tests.ts';

/** Something that somebody might break, and the test that has to notice. */
export interface Bug {
  readonly file: string;
  /** What it breaks. */
  readonly breaks: string;
  readonly edits: readonly Edit[];
  readonly test: Test;
}

interface Edit {
  readonly text: string;
  readonly planted: string;
}

/** The list in bugs.diff, whose head says how it is written. */
export const BUGS: readonly Bug[] = readFileSync(join(import.meta.dirname, 'bugs.diff'), 'utf8')
  .split(/^(?=@@ )/m)
  .slice(1)
  .flatMap(bugsOfFile);

function bugsOfFile(section: string): Bug[] {
  const [, file = '', test = ''] = /^@@ (\S+) @@ (.+)\n/.exec(section) ?? [];
  const [, ...bugs] = section.split(/^! /m);
  return bugs.map(bug => ({
    file,
    breaks: bug.slice(0, bug.indexOf('\n')),
    edits: editsOf(bug),
    test: testNamed(test),
  }));
}

function editsOf(bug: string): Edit[] {
  const edits = bug.matchAll(/((?:^- .*\n)+)((?:^\+.*\n)*)/gm);
  return [...edits].map(([, removed = '', added = '']) => ({ text: textOf(removed), planted: textOf(added) }));
}

/** Without the signs, and the last line break. */
function textOf(lines: string): string {
  return lines
    .trimEnd()
    .split('\n')
    .map(line => line.slice(2))
    .join('\n');
}
