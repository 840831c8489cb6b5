/**
 * The guides in docs/, followed from the top to the bottom in a project that has the package installed: files are
 * written, rulesets are used in an editor, commands are run in a terminal. `UPDATE=1` writes what comes out anew.
 */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { editor, load } from './support/editor.ts';
import { pack, write } from './support/pack.ts';
import { type Run, run, runProgram, UNOPTIMIZED } from './support/spectral.ts';

const ROOT = join(__dirname, '..');
const EXAMPLE = readFileSync(join(ROOT, 'docs/examples/messages.asyncapi.yaml'), 'utf8');

const packed = pack();
afterAll(packed.remove);

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
  });
  const texts: string[] = [];
  let ruleset = '.spectral.yaml';
  let output: string | undefined;
  for (const { attributes, language, text } of blocks) {
    const [title, findings, status] = ['title', 'findings', 'status'].map(name => attributes.get(name));
    const expected = language === 'text' ? output : undefined;
    output = undefined;
    if (title !== undefined) {
      write(project, { [title]: text });
      if (/spectral\.\w+$/.test(title)) ruleset = title;
      if (language === 'json') JSON.parse(text);
      if (language === 'yaml') parse(text);
      if (language === 'ts') await compile(project, title);
    }
    if (status !== undefined) {
      write(project, { 'messages.asyncapi.yaml': EXAMPLE });
      const isFile = title !== undefined && language !== 'sh';
      const result = await runIn(project, isFile ? commandIn(text, attributes.get('arguments')) : text);
      if (result.status !== Number(status)) throw new Error(`${text} exits with ${result.status}: ${result.stderr}`);
      output = (result.stdout + result.stderr).replaceAll(`${project}/`, '').trim().concat('\n');
    }
    texts.push(findings === undefined ? (expected ?? text) : await findingsIn(project, findings, ruleset));
  }
  return texts;
}

/** What a file of a CI service runs. */
function commandIn(file: string, args = ''): string {
  const [command = ''] = /npx spectral lint[^'\n]*/.exec(file) ?? [];
  return `${command} ${args}`;
}

/** Runs commands as a shell does, where `npx spectral` is the command line of Spectral that we have. */
async function runIn(project: string, commands: string): Promise<Run> {
  const npx = `#!/bin/sh\nshift\nexec "${process.execPath}" ${UNOPTIMIZED} "${require.resolve('@stoplight/spectral-cli/dist/index.js')}" "$@"\n`;
  write(project, { '.bin/npx': npx });
  chmodSync(join(project, '.bin/npx'), 0o755);
  const result = await runProgram(project, 'bash', ['-c', `export PATH="${project}/.bin:$PATH"\n${commands}`]);
  const [, report] = /--output (\S+)/.exec(commands) ?? [];
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

test.concurrent.each([
  'getting-started',
  'configuring',
  'own-rules',
  'vscode',
  'ci',
  'beside-spectral-asyncapi',
  'many-documents',
])('%s', async name => {
  const path = join(ROOT, 'docs', `${name}.md`);
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
});
