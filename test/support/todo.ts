/** What a person still has to write, in files that `npm run new-rule` or `UPDATE=1` has begun: the lines with "TODO:". */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Files that a rule is made of, in the order in which they are best written. */
const FOLDERS = ['functions', 'test/cases', 'docs/rules', 'docs'];

/** Something to do, and where. */
export interface Todo {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** All that is to do in a folder of the project. */
export function todos(root: string): Todo[] {
  const files = FOLDERS.flatMap(folder =>
    readdirSync(`${root}/${folder}`)
      .filter(name => /\.(?:ts|md)$/.test(name))
      .map(name => `${folder}/${name}`),
  );
  return ['ruleset.ts', ...files].flatMap(file => todosIn(root, file));
}

/** The file and the line are links in most terminals. */
export function shown({ file, line, what }: Todo): string {
  return `${file}:${line}: ${what}`;
}

function todosIn(root: string, file: string): Todo[] {
  if (!existsSync(`${root}/${file}`)) return [];
  const lines = readFileSync(`${root}/${file}`, 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    const [, what] = /TODO: (.*?)['"`]?(?: \|.*)?[;,]?$/.exec(text) ?? [];
    return what === undefined ? [] : [{ file, line: index + 1, what }];
  });
}
