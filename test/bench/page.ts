import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Cell = string | number;
/** The head of a table, and its rows. */
export type Table = readonly (readonly Cell[])[];

const PAGE = join(__dirname, '../../docs/contributing/performance.md');

/** Writes texts and tables between the markers of the page, each by its name; or only shows them. */
export function writeBlocks(blocks: Readonly<Record<string, string | Table>>, isShown: boolean): void {
  let page = readFileSync(PAGE, 'utf8');
  for (const [name, block] of Object.entries(blocks)) {
    const text = typeof block === 'string' ? block : markdown(block);
    if (isShown) process.stdout.write(`${name}\n${text}\n`);
    page = page.replace(
      new RegExp(`(<!-- ${name} -->\n).*?(<!-- /${name} -->)`, 's'),
      (_, begin: string, end: string) => begin + text + end,
    );
  }
  if (!isShown) writeFileSync(PAGE, page);
}

function markdown([head = [], ...rows]: Table): string {
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |\n`).join('');
}
