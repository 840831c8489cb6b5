import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { headOf, type PageHead, pageOf, referencesOf } from './skeletons.ts';

/** A document in a page, and the text behind it that says what is found in it. */
export interface Example {
  readonly document: string;
  readonly findings: string;
}

/** The page of a rule, in the parts that every such page has. */
export interface Page {
  readonly title: string;
  readonly summary: string;
  /** The cells of the table below its head. */
  readonly row: readonly string[];
  readonly headings: readonly string[];
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
  readonly options: string;
  readonly references: readonly string[];
}

const FOLDER = join(__dirname, '../../docs/rules');
const EXAMPLE = /^```yaml\n(.*?)^```$(?:\n\n```text\n(.*?)^```$)?/gms;

/** The names of the pages, which are those of the rules. */
export function pageNames(): string[] {
  return readdirSync(FOLDER).map(file => basename(file, '.md'));
}

export function readPage(name: string): Page {
  const [head = '', ...rest] = readFileSync(pathOf(name), 'utf8').split(/^## /m);
  const [title = '', summary = '', table = ''] = head.trim().split('\n\n');
  const row = table.split('\n')[2]?.split('|').slice(1, -1) ?? [];
  const sections = rest.map(split);
  const section = (heading: string) => new Map(sections).get(heading) ?? '';
  return {
    title,
    summary,
    row: row.map(cell => cell.trim()),
    headings: sections.map(([heading]) => heading),
    bad: examples(section('Bad')),
    good: examples(section('Good')),
    options: section('Options'),
    references: [...section('References').matchAll(/^- (.*)$/gm)].map(([, reference = '']) => reference),
  };
}

/** The text below each heading of the third level. */
export function subsections(section: string): ReadonlyMap<string, string> {
  return new Map(section.split(/^### /m).slice(1).map(split));
}

export function examples(section: string): Example[] {
  return [...section.matchAll(EXAMPLE)].map(([, document = '', findings = '']) => ({ document, findings }));
}

export function withoutBlocks(text: string): string {
  return text.replace(/^```.*?^```$/gms, '');
}

/** Writes the page of a rule if there is none, or else what it repeats from the entry of the rule. */
export function writePage(head: PageHead, options: readonly string[]): void {
  const path = pathOf(head.rule);
  if (!existsSync(path)) writeFileSync(path, pageOf(head, options));
  const page = readFileSync(path, 'utf8');
  const withHead = page.replace(/^.*?(?=^## )/ms, () => headOf(head));
  writeFileSync(
    path,
    withHead.replace(/(?<=^## References\n\n).*$/ms, () => referencesOf(head)),
  );
}

/** Puts findings behind a document of a page, in place of those that are there, if any are. */
export function writeFindings(name: string, document: string, findings: string): void {
  const page = readFileSync(pathOf(name), 'utf8');
  const written = page.replace(EXAMPLE, (example: string, found: string) =>
    found === document ? `\`\`\`yaml\n${document}\`\`\`\n\n\`\`\`text\n${findings}\`\`\`` : example,
  );
  writeFileSync(pathOf(name), written);
}

function pathOf(name: string): string {
  return join(FOLDER, `${name}.md`);
}

function split(part: string): [heading: string, text: string] {
  const end = part.indexOf('\n');
  return [part.slice(0, end), part.slice(end + 1).trim()];
}
