import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

export const FUNCTIONS = join(__dirname, '../../functions');

/** A message of a check: a template, or a text that is always the same. */
export type Template = string | ((...values: never[]) => string);

export type Messages = Readonly<Record<string, Template>>;

/** The checks, each with its messages, if it has any: `functions/<check>.ts` but for the index. */
export const CHECKS: readonly (readonly [check: string, messages: Messages])[] = readdirSync(FUNCTIONS)
  .filter(file => file.endsWith('.ts') && file !== 'index.ts')
  .map(file => withMessages(basename(file, '.ts')));

/** What every check says of its input and its options. */
export const SHARED: typeof CHECKS = ['spectral/input', 'spectral/options'].map(withMessages);

function withMessages(file: string): (typeof CHECKS)[number] {
  return [file, require(join(FUNCTIONS, `${file}.ts`)).messages ?? {}];
}
