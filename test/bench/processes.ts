import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { service } from './documents.ts';
import { DIST } from './rulesets.ts';
import { interleaved } from './statistics.ts';

/** The time that a new process needs to load the ruleset when Spectral's own packages are there, in milliseconds. */
export async function importTimes(rounds: number): Promise<Record<'import' | 'require', number[]>> {
  const timed = (load: string, file: string) => () => {
    const loads = ['core', 'functions', 'formats'].map(name => `await ${load}('@stoplight/spectral-${name}');`);
    const script = `(async () => {
      ${loads.join('\n')}
      const begin = performance.now();
      await ${load}(${JSON.stringify(join(DIST, file))});
      console.log(performance.now() - begin);
    })();`;
    return Number(execFileSync(process.execPath, ['-e', script], { cwd: DIST, encoding: 'utf8' }));
  };
  return interleaved({ import: timed('import', 'ruleset.mjs'), require: timed('require', 'ruleset.cjs') }, rounds);
}

const PACKAGE = 'spectral-asyncapi-oauth2';

/** Spectral's command line takes no ruleset without a rule. */
const FILES = {
  'empty.yaml': 'rules: { empty: { given: $, severity: hint, then: { field: asyncapi, function: truthy } } }\n',
  'ours.yaml': `extends: ${PACKAGE}\n`,
  'asyncapi.yaml': 'extends: spectral:asyncapi\n',
};

/** Calls something with a folder that has some files, the rulesets and the package, as if installed, as long as it runs. */
async function inFolder<Result>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  for (const [name, text] of Object.entries({ ...files, ...FILES })) writeFileSync(join(folder, name), text);
  for (const part of ['package.json', 'dist']) {
    cpSync(join(DIST, '..', part), join(folder, 'node_modules', PACKAGE, part), { recursive: true });
  }
  return use(folder).finally(() => rmSync(folder, { recursive: true }));
}

/** What Spectral does with a ruleset before it can lint, in milliseconds. */
export interface BundleTimes {
  /** In a new process. */
  readonly first: number;
  /** In the same process again, when the JavaScript engine has made the code fast. */
  readonly later: number;
}

/** The time that Spectral needs to bundle a ruleset of one rule and ours. */
export function bundleTimes(
  way: 'terminal' | 'editor',
  rounds: number,
): Promise<Record<'empty' | 'ours', BundleTimes[]>> {
  return inFolder({}, folder => {
    const timed = (ruleset: string) => () => {
      const script = `require('tsx/cjs'); require(${JSON.stringify(join(__dirname, 'bundle.ts'))});`;
      const args = ['-e', script, way, join(folder, ruleset)];
      const times = JSON.parse(execFileSync(process.execPath, args, { cwd: DIST, encoding: 'utf8' }));
      return { first: times.at(0), later: times.at(-1) };
    };
    return interleaved({ empty: timed('empty.yaml'), ours: timed('ours.yaml') }, rounds);
  });
}

const COMMANDS = {
  empty: spectral('empty.yaml'),
  ours: spectral('ours.yaml'),
  asyncapi: spectral('asyncapi.yaml'),
  redocly: ['redocly', 'lint', 'service*.json', '--extends', 'recommended', '--format', 'json'],
};
export type Command = keyof typeof COMMANDS;

function spectral(ruleset: string): string[] {
  const cli = require.resolve('@stoplight/spectral-cli/dist/index.js');
  return [process.execPath, cli, 'lint', 'service*.json', '--ruleset', ruleset, '--format', 'json', '--quiet'];
}

export function hasRedocly(): boolean {
  return spawnSync('redocly', ['--version']).status === 0;
}

export interface ProcessUse {
  /** In seconds of processors, its own and the system's for it: what else a machine does makes little difference. */
  readonly time: number;
  /** The most memory at one time, in megabytes. */
  readonly memory: number;
}

/** What commands take for so many documents, each as a whole process. */
export function commandLine<Name extends Command>(
  names: readonly Name[],
  documents: number,
  isGood: boolean,
  rounds: number,
): Promise<Record<Name, ProcessUse[]>> {
  const files = Object.fromEntries(
    Array.from({ length: documents }, (_, index) => [`service${index}.json`, service(index, isGood)]),
  );
  return inFolder(files, folder => {
    const runs = names.map(name => [name, () => use(COMMANDS[name], folder)]);
    return interleaved(Object.fromEntries(runs) as Record<Name, () => ProcessUse>, rounds);
  });
}

function use([program = '', ...args]: readonly string[], cwd: string): ProcessUse {
  const file = join(cwd, 'usage');
  const env = {
    ...process.env,
    NODE_OPTIONS: `--require ${JSON.stringify(join(__dirname, 'usage.cjs'))}`,
    USAGE_FILE: file,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  };
  const { status, stderr } = spawnSync(program, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0 && status !== 1) throw new Error(`${program} failed: ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(file, 'utf8'));
  return { time: (userCPUTime + systemCPUTime) / 1_000_000, memory: maxRSS / 1024 };
}
