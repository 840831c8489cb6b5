import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

export const FUNCTIONS = join(__dirname, '../../functions');

/** A message of a check: a template, or a text that is always the same. */
export type Template = string | ((...values: never[]) => string);

/** The checks, each with its messages, if it has any: `functions/<check>.ts` but for the index. */
export const CHECKS: readonly (readonly [check: string, messages: Readonly<Record<string, Template>>])[] = readdirSync(
  FUNCTIONS,
)
  .filter(file => file.endsWith('.ts') && file !== 'index.ts')
  .map(file => [basename(file, '.ts'), require(join(FUNCTIONS, file)).messages ?? {}]);
