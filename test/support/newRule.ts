/**
 * `npm run new-rule oauth2-scheme-name [flow|scheme|document]`: begins a rule, with its entry in the ruleset, its check,
 * its table and its page.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkOf, entryOf, type Kind, pageOf, type Skeleton, tableOf } from './skeletons.ts';

const KINDS: readonly string[] = ['flow', 'scheme', 'document'];

/** Writes what a new rule begins with into a folder of the project, and returns the names of the files. */
export function newRule(root: string, rule = '', kind = 'flow'): string[] {
  if (!/^oauth2(?:-[a-z\d]+)+$/.test(rule)) {
    throw new Error(
      'Name the rule "oauth2-", the thing, and what is expected of it: npm run new-rule oauth2-scheme-name',
    );
  }
  if (!KINDS.includes(kind)) throw new Error(`A check is given a ${KINDS.join(', a ')}, but no ${kind}.`);
  const check = rule.slice('oauth2-'.length).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const skeleton: Skeleton = { rule, check, kind: kind as Kind };
  const created = {
    [`functions/${check}.ts`]: checkOf(skeleton),
    [`test/cases/${rule}.ts`]: tableOf(skeleton),
    [`docs/rules/${rule}.md`]: pageOf(
      { rule, description: '…', severity: 'info', isOnByDefault: false, versions: '2.x, 3.x', check, references: [] },
      kind === 'flow' ? ['flows'] : [],
    ),
  };
  const taken = Object.keys(created).filter(file => existsSync(join(root, file)));
  if (taken.length > 0) throw new Error(`${taken.join(', ')}: there already.`);

  const edited = {
    'ruleset.ts': edit(root, 'ruleset.ts', [
      ["} from './functions/index.ts';", `  ${check},\n} from './functions/index.ts';`],
      ['\n};\n\nconst PAGES', `\n${entryOf(skeleton)}};\n\nconst PAGES`],
    ]),
    'functions/index.ts': `export { default as ${check} } from './${check}.ts';\n${edit(root, 'functions/index.ts', [])}`,
  };
  const files = Object.entries({ ...edited, ...created });
  for (const [file, text] of files) writeFileSync(join(root, file), text);
  return files.map(([file]) => file);
}

/** The text of a file, with each first text replaced by the second. */
function edit(root: string, file: string, replacements: readonly (readonly [from: string, to: string])[]): string {
  return replacements.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${file} has no place for a rule any more: "${from.trim()}" is gone.`);
      return text.replace(from, () => to);
    },
    readFileSync(join(root, file), 'utf8'),
  );
}

// Run by itself, and not imported by the test.
if (process.argv[1]?.endsWith('newRule.ts')) {
  const [rule, kind] = process.argv.slice(2);
  try {
    const files = newRule('.', rule, kind);
    // Sorts the imports.
    execFileSync(process.execPath, [
      'node_modules/@biomejs/biome/bin/biome',
      'check',
      '--write',
      ...files.slice(0, -1),
    ]);
    console.log(`${files.join('\n')}\n\nSee what is to be written, one thing after the other: npm test -- ${rule}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
