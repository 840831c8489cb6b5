/**
 * The README and the guides in docs/, followed from the top to the bottom in a project that has the package installed:
 * files are written, rulesets are used in an editor, commands are run in a terminal. `UPDATE=1` writes what comes out anew.
 *
 * Behind the language of a block, GitHub shows nothing of this:
 *   title="file"      the block is that file
 *   findings="file"   what an editor shows in the example, under that name
 *   status="1"        the block, or what its file says, is run, and ends with this status; a `text` block behind it is its output
 *   document="file"   where the example is written before that
 *   needs="package"   run only where this package is installed
 *   where="clone"     the block is for a clone of this repository, and not tried here
 *   arguments="…"     what the command of a file is given
 */
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ruleset, type RulesetFunctionWithValidator } from '@stoplight/spectral-core';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import ruleset from '../../ruleset.ts';
import { editor, load } from '../support/editor.ts';
import { packed, write } from '../support/pack.ts';
import { runCommands } from '../support/programs.ts';
import { type Run, run } from '../support/spectral.ts';
import { type Website, website } from '../support/website.ts';

const ROOT = join(__dirname, '../..');
const EXAMPLE = readFileSync(join(ROOT, 'docs/examples/messages.asyncapi.yaml'), 'utf8');

/** Pages without a block to follow. */
const NOT_FOLLOWED = ['README.md', 'authorization-code.md', 'standards.md'];

const guides = readdirSync(join(ROOT, 'docs')).filter(file => file.endsWith('.md') && !NOT_FOLLOWED.includes(file));

let web: Website;
beforeAll(async () => {
  web = await website(packed.contents);
});
afterAll(async () => {
  await web.close();
});

/** A fenced block: its language, what is said of it behind that, and its text. */
interface Block {
  readonly language: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

const FENCE = /^```(\w+)(.*)\n((?:.*\n)*?)^```$/gm;

function blocksOf(page: string): Block[] {
  return [...page.matchAll(FENCE)].map(([, language = '', info = '', text = '']) => ({
    language,
    attributes: new Map([...info.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])),
    text,
  }));
}

/** The text that each block should have. */
async function follow(blocks: readonly Block[]): Promise<string[]> {
  const project = packed.project({
    'package.json': '{ "private": true, "type": "module" }\n',
    'package-lock.json': '{}\n',
    '.gitignore': 'node_modules\n',
  });
  // A page that writes a document has no need of the example.
  if (!blocks.some(({ attributes }) => attributes.get('title') === 'asyncapi.yaml')) {
    write(project, { 'messages.asyncapi.yaml': EXAMPLE });
  }
  linkParser(project);
  const texts: string[] = [];
  let ruleset = '.spectral.yaml';
  let output: string | undefined;
  for (const { attributes, language, text } of blocks) {
    const [title, findings, status] = ['title', 'findings', 'status'].map(name => attributes.get(name));
    const expected = language === 'text' ? output : undefined;
    output = undefined;
    if (title !== undefined) {
      write(project, { [title]: web.locally(text, project) });
      if (/spectral\.\w+$/.test(title)) ruleset = title;
      if (language === 'json') JSON.parse(text);
      if (language === 'yaml') parse(text);
      if (language === 'ts') await compile(project, title);
    }
    const document = attributes.get('document');
    if (document !== undefined) write(project, { [document]: EXAMPLE });
    if (status !== undefined && isInstalled(attributes.get('needs'))) {
      const isService = title !== undefined && language !== 'sh';
      const commands = isService ? commandIn(title, text, attributes.get('arguments')) : text;
      const result = await runIn(project, web.locally(commands, project));
      if (result.status !== Number(status)) throw new Error(`${text} exits with ${result.status}: ${outputOf(result)}`);
      output = web.publicly(outputOf(result).replaceAll(`${project}/`, ''), manifest.version);
    }
    texts.push(withVersion(findings === undefined ? (expected ?? text) : await findingsIn(project, findings, ruleset)));
  }
  return texts;
}

function isInstalled(name: string | undefined): boolean {
  return name === undefined || existsSync(join(ROOT, 'node_modules', name));
}

function outputOf({ stdout, stderr }: Run): string {
  return `${stdout}${stderr}`.trim().concat('\n');
}

/** Where a page names a version of this package, it is that of package.json. */
function withVersion(text: string): string {
  return text.replace(/(spectral-asyncapi-oauth2@)\d+\.\d+\.\d+/g, `$1${manifest.version}`);
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}

/** What a file of a CI service runs: a workflow of GitHub in its first shard, any other by its line with Spectral. */
function commandIn(title: string, file: string, args = ''): string {
  if (title.startsWith('.github/workflows/')) {
    const steps = Object.values((parse(file) as Workflow).jobs).flatMap(({ steps }) => steps);
    const command = steps.map(({ run = '' }) => run).find(run => run.includes('npx spectral'));
    return String(command).replace(/\$\{\{ matrix\.shard \}\}/, '1');
  }
  const [command = ''] = /npx spectral lint[^'\n]*/.exec(file) ?? [];
  return `${command} ${args}`;
}

async function runIn(project: string, commands: string): Promise<Run> {
  const repository = commands.includes('git ls-files') ? 'git init --quiet && git add --all\n' : '';
  const result = await runCommands(project, repository + commands);
  const [, report] = /spectral lint .*--output (\S+)/.exec(commands) ?? [];
  if (report !== undefined) expectReport(readFileSync(join(project, report), 'utf8'));
  return result;
}

/** JSON or XML, in which the rules are named. */
function expectReport(report: string): void {
  expect(report).toMatch(/oauth2-/);
  if (!report.startsWith('<?xml')) JSON.parse(report);
}

/** A line for each finding that an editor shows in the example, if it opens it under this name. */
async function findingsIn(project: string, file: string, ruleset: string): Promise<string> {
  const lint = editor(await load(join(project, ruleset)));
  const lines = (await lint(join(project, file), EXAMPLE)).map(({ code, severity, range: { start } }) => {
    const severityName = ['error', 'warning', 'information', 'hint'][severity];
    return `${start.line + 1}:${start.character + 1}  ${severityName}  ${code}\n`;
  });
  return lines.join('');
}

async function compile(project: string, file: string): Promise<void> {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const options = '--noEmit --strict --target es2022 --types node --module nodenext'.split(' ');
  const { status, stdout } = await run(project, tsc, [...options, file]);
  if (status !== 0) throw new Error(stdout);
}

/** `@asyncapi/parser`, which one page uses, with its own dependencies. */
function linkParser(project: string): void {
  const modules = join(ROOT, 'node_modules/@asyncapi');
  const place = join(project, 'node_modules/@asyncapi');
  if (existsSync(modules) && !existsSync(place)) symlinkSync(modules, place, 'junction');
}

const pages = ['README.md', ...guides.map(file => `docs/${file}`)];
/** The commands of one page are for Linux. */
const followed = pages.filter(file => file !== 'docs/many-documents.md' || process.platform === 'linux');

async function followPage(file: string): Promise<void> {
  const path = join(ROOT, file);
  const page = readFileSync(path, 'utf8');
  const blocks = blocksOf(page);
  const texts = await follow(blocks);
  if (process.env.UPDATE) {
    let index = 0;
    const written = page.replace(
      FENCE,
      (_, language: string, info: string) => `\`\`\`${language}${info}\n${texts[index++]}\`\`\``,
    );
    writeFileSync(path, written);
  } else {
    expect(texts).toEqual(blocks.map(({ text }) => text));
  }
}

// Some pages run a dozen commands, of a second each on a machine that does nothing else.
test.concurrent.each(followed)('%s', followPage, 240_000);

test.each(pages)('%s shows no command or ruleset that is not tried', file => {
  const untried = blocksOf(readFileSync(join(ROOT, file), 'utf8')).filter(
    ({ language, attributes }) =>
      ['sh', 'yaml', 'json', 'js', 'ts', 'groovy'].includes(language) &&
      !['title', 'status', 'where'].some(name => attributes.has(name)),
  );
  expect(untried.map(({ text }) => text)).toEqual([]);
});

describe('what pages repeat of the ruleset', () => {
  const { rules } = new Ruleset(ruleset, { severity: 'all' });
  const page = (file: string) => readFileSync(join(ROOT, 'docs', file), 'utf8');

  test('the table of options has each option, with an example that its function takes', () => {
    const rows = [...page('configuring.md').matchAll(/^\| (.*?) \| `(\w+)` \| .*? \| .*? \| `(.*?)` \|$/gm)];
    const shown = rows.map(([, rule = '', option = '', example = '']) => {
      const [name = 'oauth2-https-urls'] = /(?<=^\[)oauth2-[\w-]+/.exec(rule) ?? [];
      const value: unknown = parse(example);
      expect(Object.keys(value as object)).toEqual([option]);
      const validate: (options: unknown) => void = checkOf(name).validator;
      validate(value);
      return option === 'flows' ? option : `${name} ${option}`;
    });
    const options = Object.keys(rules).flatMap(name =>
      Object.keys(checkOf(name).schemas?.options?.properties ?? {}).map(option =>
        option === 'flows' ? option : `${name} ${option}`,
      ),
    );
    expect(shown.sort()).toEqual([...new Set(options)].sort());
  });

  test('the list for those who adopt it has each rule that is an error', () => {
    const [, list = ''] = /# Delete a line.*\n((?: {2}oauth2-.*\n)*)/.exec(page('adopting.md')) ?? [];
    const errors = Object.values(rules).filter(({ severity, recommended }) => severity === 0 && recommended);
    expect(list).toBe(errors.map(({ name }) => `  ${name}: warn\n`).join(''));
  });

  function checkOf(name: string): RulesetFunctionWithValidator {
    return rules[name]?.then[0]?.function as RulesetFunctionWithValidator;
  }
});
