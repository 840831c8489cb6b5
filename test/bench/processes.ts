import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../support/editor.ts';
import { service } from './documents.ts';
import { DIST } from './rulesets.ts';
import { interleaved } from './statistics.ts';

const CLI = require.resolve('@stoplight/spectral-cli/dist/index.js');

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

/** Spectral's command line takes no ruleset without a rule. */
const RULESETS = {
  empty: 'rules: { empty: { given: $, severity: hint, then: { field: asyncapi, function: truthy } } }\n',
  ours: `extends: ${JSON.stringify(join(DIST, 'ruleset.mjs'))}\n`,
};

/** Calls something with a folder of files that is there as long as it runs. */
async function inFolder<Result>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return use(folder).finally(() => rmSync(folder, { recursive: true }));
}

/** The time that an editor needs to bundle and evaluate a ruleset, in milliseconds. */
export function bundleTimes(rounds: number): Promise<Record<'empty' | 'ours', number[]>> {
  return inFolder({ 'empty.yaml': RULESETS.empty, 'ours.yaml': RULESETS.ours }, folder => {
    const timed = (file: string) => async () => {
      const begin = performance.now();
      await load(join(folder, file));
      return performance.now() - begin;
    };
    return interleaved({ empty: timed('empty.yaml'), ours: timed('ours.yaml') }, rounds);
  });
}

export interface ProcessUse {
  /** In seconds. */
  readonly time: number;
  /** The most memory at one time, in megabytes. */
  readonly memory: number;
}

/** What the command line takes for so many documents, as a whole process. */
export function commandLine(documents: number, rounds: number): Promise<Record<'empty' | 'ours', ProcessUse[]>> {
  const files = Object.fromEntries(
    Array.from({ length: documents }, (_, index) => [`service${index}.json`, service(index)]),
  );
  return inFolder({ ...files, 'empty.yaml': RULESETS.empty, 'ours.yaml': RULESETS.ours }, folder => {
    const timed = (ruleset: string) => () => {
      const args = [
        CLI,
        'lint',
        'service*.json',
        '--ruleset',
        ruleset,
        '--quiet',
        '--format',
        'json',
        '--output',
        'out.json',
      ];
      const script = `process.on('exit', () => console.log(process.resourceUsage().maxRSS)); require(${JSON.stringify(CLI)});`;
      const begin = performance.now();
      const output = execFileSync(process.execPath, ['-e', script, ...args], { cwd: folder, encoding: 'utf8' });
      return { time: (performance.now() - begin) / 1000, memory: Number(output.trim().split('\n').at(-1)) / 1024 };
    };
    return interleaved({ empty: timed('empty.yaml'), ours: timed('ours.yaml') }, rounds);
  });
}
