/** What the repository shows to people: the README, and what GitHub reads. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import manifest from '../package.json' with { type: 'json' };
import ruleset from '../ruleset.ts';
import { spectral } from './support/spectral.ts';

const root = join(__dirname, '..');
const path = join(root, 'README.md');
const readme = readFileSync(path, 'utf8');

/** Compares what stands between two markers, or with UPDATE=1 writes it. */
function expectBlock(name: string, content: string): void {
  const block = new RegExp(`(<!-- ${name} -->\n).*(<!-- /${name} -->)`, 's');
  if (process.env.UPDATE) writeFileSync(path, readFileSync(path, 'utf8').replace(block, `$1${content}$2`));
  else expect(block.exec(readme)?.[0]).toEqual(`<!-- ${name} -->\n${content}<!-- /${name} -->`);
}

function ruleTable(): string {
  if (!('rules' in ruleset)) throw new Error('The ruleset has no rules.');
  const rows = Object.entries(ruleset.rules).map(([name, rule]) => {
    if (typeof rule !== 'object') throw new Error(`${name} is not defined.`);
    const byDefault = rule.recommended === false ? 'no' : 'yes';
    return `| [${name}](docs/rules/${name}.md) | ${rule.severity} | ${byDefault} | ${rule.description} |\n`;
  });
  return `| rule | severity | on by default | what it expects |\n| --- | --- | --- | --- |\n${rows.join('')}`;
}

test('the table of rules is that of the ruleset', () => {
  expectBlock('rules', ruleTable());
});

test('the command for a fresh clone prints what the README shows', async () => {
  const args = /^npm ci && npx spectral lint (.*)$/m.exec(readme)?.[1]?.split(' ') ?? [];
  const { stdout, status } = await spectral(root, args);
  expectBlock('output', `\`\`\`text\n$ npx spectral lint ${args[0]}\n${stdout.replaceAll(`${root}/`, '')}\`\`\`\n`);
  expect(status).toBe(1);
});

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
