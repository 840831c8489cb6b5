/** The pipeline of the Spectral extension for VS Code, put together from the same public packages. */
import * as fs from 'node:fs';
import { Document, type ISpectralDiagnostic, Ruleset, Spectral } from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import { httpAndFileResolver } from '@stoplight/spectral-ref-resolver';
import { commonjs } from '@stoplight/spectral-ruleset-bundler/plugins/commonjs';
import { stdin } from '@stoplight/spectral-ruleset-bundler/plugins/stdin';
import { runtime } from '@stoplight/spectral-ruleset-bundler/presets/runtime';
import { migrateRuleset } from '@stoplight/spectral-ruleset-migrator';
import { rollup } from 'rollup';

const io = {
  fs,
  fetch: async (url: unknown): Promise<never> => {
    throw new Error(`There is no network to fetch ${url} from.`);
  },
};

/** Loads a ruleset as the extension does: bundled for a browser, and evaluated as one expression. */
export async function load(path: string): Promise<Ruleset> {
  const isScript = /\.m?js$/.test(path);
  const input = isScript ? path : `${path}.js`;
  const plugins = [...runtime(io), commonjs()];
  if (!isScript) plugins.unshift(stdin(await migrateRuleset(path, { format: 'esm', ...io }), input));
  const bundle = await rollup({ input, plugins, treeshake: false, onwarn: () => {} });
  const { output } = await bundle.generate({ format: 'iife', exports: 'auto' });
  return new Ruleset(Function(`return ${output[0].code}`)(), { severity: 'recommended', source: input });
}

/** An editor with one ruleset, which reads every document as YAML and knows it by its path. */
export function editor(ruleset: Ruleset): (path: string, text: string) => Promise<ISpectralDiagnostic[]> {
  const spectral = new Spectral({ resolver: httpAndFileResolver });
  spectral.setRuleset(ruleset);
  return (path, text) => spectral.run(new Document(text, Yaml, path), { ignoreUnknownFormat: true });
}
