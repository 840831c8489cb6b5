/** docs/contributing/laboratory.md, where what the laboratory has seen stands in tables. */
import { join } from 'node:path';
import type { Outcome } from './run.ts';

export const PAGE: string = join(__dirname, '../../docs/contributing/laboratory.md');

/** A line of a table. */
export type Row = readonly string[];

/** The page with this table in the place that has this name. */
export function withTable(page: string, name: string, head: Row, rows: readonly Row[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map(row => `| ${row.map(escaped).join(' | ')} |`);
  const [before, after] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const start = page.indexOf(before) + before.length;
  return `${page.slice(0, start)}${lines.join('\n')}\n${page.slice(page.indexOf(after))}`;
}

/** What a client met, in the words of a cell. */
export function shown(outcome: Outcome): string {
  if (!outcome.completed) return `${outcome.step}, ${outcome.by}: ${outcome.message}`;
  return `completes${outcome.fragment ? `, and later comes back with \`${outcome.fragment}\`` : ''}`;
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
