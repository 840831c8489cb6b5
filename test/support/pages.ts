/** The pages of the rules: their parts, and what `UPDATE=1` writes into them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { headOf, type PageHead, pageOf, referencesOf } from './skeletons.ts';

/** A block of YAML in a page, and the text behind it that says what is found in it. */
export interface Example {
  readonly document: string;
  readonly findings: string;
  /** The file that the block is, where it is no document that is linted: a ruleset, for example. */
  readonly title: string | undefined;
}

/** The page of a rule, in the parts that every such page has. */
export interface Page {
  /** Everything before the first section. */
  readonly head: string;
  readonly headings: readonly string[];
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
  readonly options: string;
  /** The rules that the page leads to, and whether each says why. */
  readonly related: readonly string[];
  readonly references: string;
}

/** Where something was found in an example. */
export interface Mark {
  /** From 0. */
  readonly line: number;
  readonly severity: string;
}

const FOLDER = join(__dirname, '../../docs/rules');
const EXAMPLE = /^```yaml(?: title="([^"]*)")?\n(.*?)^```$(?:\n\n```text\n(.*?)^```$)?/gms;
const MARK = / # <- .*$/;

/** The names of the pages, which are those of the rules. */
export function pageNames(): string[] {
  return readdirSync(FOLDER).map(file => basename(file, '.md'));
}

export function textOf(name: string): string {
  return readFileSync(pathOf(name), 'utf8');
}

export function readPage(name: string): Page {
  const [head = '', ...rest] = textOf(name).split(/^## /m);
  const sections = rest.map(split);
  const section = (heading: string) => new Map(sections).get(heading) ?? '';
  return {
    head,
    headings: sections.map(([heading]) => heading),
    bad: examples(section('Bad')),
    good: examples(section('Good')),
    options: section('Options').trim(),
    related: [...section('Related rules').matchAll(/^- \[(.*?)\]\(\1\.md\): \S/gm)].map(([, rule = '']) => rule),
    references: section('References'),
  };
}

/** The rows of the table of options. */
export function optionRows(section: string): string[][] {
  const rows = [...section.matchAll(/^\| (`.*) \|$/gm)].map(([, row = '']) => row);
  return rows.map(row => row.split(' | '));
}

export function examples(section: string): Example[] {
  return [...section.matchAll(EXAMPLE)].map(([, title, document = '', findings = '']) => ({
    title,
    document,
    findings,
  }));
}

/** The files that a page shows, each with its title. */
export function blocksOf(page: string): { readonly title: string; readonly text: string }[] {
  const blocks = [...page.matchAll(/^```\w+ title="([^"]*)"\n(.*?)^```$/gms)];
  return blocks.map(([, title = '', text = '']) => ({ title, text }));
}

export function withoutBlocks(text: string): string {
  return text.replace(/^```.*?^```$/gms, '');
}

/** Marks the lines of a document in which something is found: `tokenUrl: http://… # <- error`. */
export function withMarks(document: string, marks: readonly Mark[]): string {
  return document
    .split('\n')
    .map((line, index) => {
      const severities = new Set(marks.filter(mark => mark.line === index).map(({ severity }) => severity));
      return line.replace(MARK, '') + (severities.size > 0 ? ` # <- ${[...severities].join(', ')}` : '');
    })
    .join('\n');
}

/** Writes the page of a rule if there is none, or what it repeats from the entry of the rule. */
export function writePage(head: PageHead, options: readonly string[]): void {
  const path = pathOf(head.rule);
  if (!existsSync(path)) writeFileSync(path, pageOf(head, options));
  const page = readFileSync(path, 'utf8');
  const withHead = page.replace(/^.*?(?=^## )/ms, () => headOf(head));
  writeFileSync(
    path,
    withHead.replace(/(?<=^## References\n).*$/ms, () => referencesOf(head)),
  );
}

/** Writes an example anew, with its marks, and with its findings behind it if it has any. */
export function writeExample(name: string, old: Example, marked: string, findings: string): void {
  const page = textOf(name).replace(EXAMPLE, (block: string, title: string | undefined, document: string) => {
    if (document !== old.document || title !== old.title) return block;
    return `\`\`\`yaml\n${marked}\`\`\`${findings && `\n\n\`\`\`text\n${findings}\`\`\``}`;
  });
  writeFileSync(pathOf(name), page);
}

function pathOf(name: string): string {
  return join(FOLDER, `${name}.md`);
}

function split(part: string): [heading: string, text: string] {
  const end = part.indexOf('\n');
  return [part.slice(0, end), part.slice(end + 1)];
}
