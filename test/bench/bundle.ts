/** Bundles a ruleset several times as an editor or a terminal does, and prints the milliseconds of each time. */
import * as fs from 'node:fs';
import { bundleRuleset } from '@stoplight/spectral-ruleset-bundler';
import { builtins } from '@stoplight/spectral-ruleset-bundler/plugins/builtins';
import { commonjs } from '@stoplight/spectral-ruleset-bundler/plugins/commonjs';
import { stdin } from '@stoplight/spectral-ruleset-bundler/plugins/stdin';
import { node } from '@stoplight/spectral-ruleset-bundler/presets/node';
import { migrateRuleset } from '@stoplight/spectral-ruleset-migrator';
import { load } from '../support/editor.ts';

const TIMES = 6;
const WAYS: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  terminal: bundleForTerminal,
  editor: load,
};

/** As the command line of Spectral does it. */
async function bundleForTerminal(path: string): Promise<string> {
  const input = `${path}.js`;
  const ruleset = await migrateRuleset(path, { format: 'esm', fs });
  const plugins = [stdin(ruleset, input), builtins(), commonjs(), ...node({ fs, fetch })];
  return bundleRuleset(input, { target: 'node', format: 'commonjs', plugins });
}

async function main([way = '', path = '']: readonly string[]): Promise<void> {
  const times: number[] = [];
  while (times.length < TIMES) {
    const begin = performance.now();
    await WAYS[way]?.(path);
    times.push(performance.now() - begin);
  }
  process.stdout.write(JSON.stringify(times));
}

main(process.argv.slice(-2));
