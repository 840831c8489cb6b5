/** What the repository shows to people: the README with its picture, and what GitHub reads. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Spectral } from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import { parse } from 'yaml';
import manifest from '../package.json' with { type: 'json' };
import ruleset from '../ruleset.ts';
import { COMPARISONS, GOOD, MEASURED, withDefect } from './support/comparison.ts';
import { spectral } from './support/spectral.ts';
import { THEMES, terminal } from './support/terminal.ts';

const root = join(__dirname, '..');
const path = join(root, 'README.md');
const readme = readFileSync(path, 'utf8');
const rules = 'rules' in ruleset ? Object.entries(ruleset.rules) : [];

/** Compares what is between two markers, or with UPDATE=1 writes it. */
function expectBlock(name: string, content: string): void {
  const block = new RegExp(`(<!-- ${name} -->\n).*(<!-- /${name} -->)`, 's');
  if (process.env.UPDATE) writeFileSync(path, readFileSync(path, 'utf8').replace(block, `$1${content}$2`));
  else expect(block.exec(readme)?.[0]).toEqual(`<!-- ${name} -->\n${content}<!-- /${name} -->`);
}

/** The names of the rules below each comment of the ruleset. */
function groups(): [title: string, names: string[]][] {
  const text = readFileSync(join(root, 'ruleset.ts'), 'utf8');
  const [, catalogue = ''] = text.split(/^const rules: .*$/m);
  return catalogue
    .split(/^ {2}\/\/ /m)
    .slice(1)
    .map(group => {
      const names = [...group.matchAll(/^ {2}'(oauth2-[\w-]+)': \{$/gm)].map(([, name = '']) => name);
      return [group.slice(0, group.indexOf('\n')), names];
    });
}

function rowOf(name: string): string {
  const [, rule] = rules.find(([each]) => each === name) ?? [];
  if (typeof rule !== 'object') throw new Error(`${name} is not defined.`);
  return `| [${name}](docs/rules/${name}.md) | ${rule.severity} | ${rule.description} |\n`;
}

test('the tables of rules are those of the ruleset', () => {
  expect(groups().flatMap(([, names]) => names)).toEqual(rules.map(([name]) => name));
  const tables = groups().map(
    ([title, names]) =>
      `### ${title}\n\n| rule | severity | description |\n| --- | --- | --- |\n${names.map(rowOf).join('')}`,
  );
  expectBlock('rules', `${tables.join('\n')}`);
});

test('the picture shows what the command prints', async () => {
  const folder = join(root, 'docs/examples');
  const file = 'messages.asyncapi.yaml';
  const { stdout, status } = await spectral(folder, [file]);
  expect(status).toBe(1);
  for (const [name, theme] of Object.entries(THEMES)) {
    const picture = terminal(`npx spectral lint ${file}`, stdout.replaceAll(`${folder}/`, ''), theme);
    const picturePath = join(root, `docs/terminal-${name}.svg`);
    if (process.env.UPDATE) writeFileSync(picturePath, picture);
    else expect(readFileSync(picturePath, 'utf8')).toEqual(picture);
    expect(readme).toContain(`docs/terminal-${name}.svg`);
  }
  const widths = stdout.split('\n').map(line => line.length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(200);
});

test('the command for a clone lints the example', async () => {
  const args = /^npm ci && npm run build && npx spectral lint (.*)$/m.exec(readme)?.[1]?.split(' ') ?? [];
  const { stdout, status } = await spectral(root, args);
  expect([status, stdout.includes(args[0] ?? '?')]).toEqual([1, true]);
});

test('the comparison has the findings of the ruleset', async () => {
  const good = await count(GOOD);
  const rows = COMPARISONS.map(async comparison => {
    const ours = (await count(withDefect(comparison))) - good;
    const { defect, asyncapi, redocly, validate } = comparison;
    const cells = [ours, asyncapi, redocly, validate].map(count => (count === 0 ? '–' : count));
    return `| ${[defect, ...cells].join(' | ')} |\n`;
  });
  const head = '| one defect | this ruleset | `spectral:asyncapi` | Redocly | `asyncapi validate` |';
  const table = `${head}\n| --- | --: | --: | --: | --: |\n${(await Promise.all(rows)).join('')}`;
  expectBlock('comparison', `${table}\nMeasured with ${MEASURED}.\n`);
});

async function count(text: string): Promise<number> {
  const linter = new Spectral();
  linter.setRuleset({ extends: [ruleset] });
  return (await linter.run(new Document(text, Yaml, '/document.yaml'))).length;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly strategy?: { readonly matrix: { readonly node: readonly string[] } };
  readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly { readonly type: string; readonly id?: string; readonly attributes: { label?: string } }[];
}

describe('what GitHub reads', () => {
  const workflows = read<Workflow>('.github/workflows');
  const jobs = Object.values(workflows).flatMap(({ jobs }) => Object.values(jobs));
  const steps = jobs.flatMap(({ steps }) => steps);

  test('the workflows run on what package.json promises, the lowest included', () => {
    const matrix = jobs.flatMap(({ strategy }) => strategy?.matrix.node ?? []);
    const [lowest = ''] = matrix;
    expect(manifest.engines.node).toBe(`>=${lowest}`);
    const fixed = steps.map(step => String(step.with?.['node-version'] ?? '')).filter(version => /^\d/.test(version));
    expect(fixed.filter(version => !matrix.includes(version))).toEqual([]);
  });

  test('the workflows use one version of each action', () => {
    const actions = new Set(steps.flatMap(({ uses }) => uses ?? []));
    const names = new Set([...actions].map(action => action.replace(/@.*/, '')));
    expect(names.size).toBe(actions.size);
  });

  test('the forms ask for what has a label, under a name of its own', () => {
    const { 'config.yml': _, ...forms } = read<Form>('.github/ISSUE_TEMPLATE');
    for (const { name, description, body } of Object.values(forms)) {
      expect([typeof name, typeof description]).toEqual(['string', 'string']);
      const fields = body.filter(({ type }) => type !== 'markdown');
      expect(fields.filter(({ type, attributes }) => !/^(input|textarea)$/.test(type) || !attributes.label)).toEqual(
        [],
      );
      expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    }
  });
});

test('what pages and workflows run is a script of package.json, or a test', () => {
  const workflows = readdirSync(join(root, '.github/workflows')).map(file => join('.github/workflows', file));
  const pages = readdirSync(root).filter(file => file.endsWith('.md'));
  const texts = [...workflows, ...pages, '.ci/run'].map(file => readFileSync(join(root, file), 'utf8'));
  const named = (command: RegExp) => texts.flatMap(text => [...text.matchAll(command)].map(([, name = '']) => name));
  expect(named(/npm run ([\w:-]+)/g).filter(name => !(name in manifest.scripts))).toEqual([]);
  const tests = readdirSync(join(root, 'test')).map(file => join('test', file));
  const patterns = named(/npx jest ([\w/. ]+)/g).flatMap(names => names.trim().split(' '));
  expect(patterns.filter(pattern => !tests.some(file => file.includes(pattern)))).toEqual([]);
});

/** The YAML files of a folder, by name. */
function read<Content>(folder: string): Readonly<Record<string, Content>> {
  const files = readdirSync(join(root, folder));
  return Object.fromEntries(files.map(file => [file, parse(readFileSync(join(root, folder, file), 'utf8'))]));
}
