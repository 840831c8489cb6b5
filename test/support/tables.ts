import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Case } from './case.ts';

const FOLDER = join(__dirname, '../cases');

/** The tables of cases/, each with the name of the rule that it is about. */
export const TABLES: readonly (readonly [rule: string, cases: readonly Case[]])[] = readdirSync(FOLDER)
  .filter(file => file.endsWith('.ts'))
  .map(file => [basename(file, '.ts'), require(join(FOLDER, file)).default]);
