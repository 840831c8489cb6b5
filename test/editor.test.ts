import * as fs from 'node:fs';
import { join } from 'node:path';
import { Document, Ruleset, Spectral } from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import { httpAndFileResolver } from '@stoplight/spectral-ref-resolver';
import { commonjs } from '@stoplight/spectral-ruleset-bundler/plugins/commonjs';
import { stdin } from '@stoplight/spectral-ruleset-bundler/plugins/stdin';
import { runtime } from '@stoplight/spectral-ruleset-bundler/presets/runtime';
import { migrateRuleset } from '@stoplight/spectral-ruleset-migrator';
import { type Plugin, rollup } from 'rollup';
import { NAME, pack, write } from './pack.ts';
import { documents, findings, type PlacedFinding, referred } from './sample.ts';
import { placed } from './spectral.ts';

jest.setTimeout(30_000);

const packed = pack();
afterAll(packed.remove);

const folder = `./node_modules/${NAME}/dist`;
const project = packed.project({ ...documents, ...referred });

const io = {
  fs,
  fetch: async (url: unknown): Promise<never> => {
    throw new Error(`There is no network to fetch ${url} from.`);
  },
};

/** Loads a ruleset as the VS Code extension does: bundled for a browser, and evaluated as one expression. */
async function load(file: string, text: string): Promise<Ruleset> {
  write(project, { [file]: text });
  const isYaml = file.endsWith('.yaml');
  const input = join(project, isYaml ? '.spectral.js' : file);
  const plugins = [...runtime(io), commonjs()];
  if (isYaml) plugins.unshift(stdin(await migrateRuleset(join(project, file), { format: 'esm', ...io }), input));
  const bundle = await rollup({ input, plugins, treeshake: false, onwarn: () => {} });
  const { output } = await bundle.generate({ format: 'iife', exports: 'auto' });
  return new Ruleset(Function(`return ${output[0].code}`)(), { severity: 'recommended', source: input });
}

/** An editor with one ruleset, which reads every document as YAML and knows it by its path. */
function editor(ruleset: Ruleset): (file: string, text: string) => Promise<PlacedFinding[]> {
  const spectral = new Spectral({ resolver: httpAndFileResolver });
  spectral.setRuleset(ruleset);
  return async (file, text) =>
    placed(await spectral.run(new Document(text, Yaml, join(project, file)), { ignoreUnknownFormat: true }), project);
}

async function lintSample(ruleset: Ruleset): Promise<PlacedFinding[]> {
  const lint = editor(ruleset);
  const found = await Promise.all(Object.entries(documents).map(([file, text]) => lint(file, text)));
  return found.flat().sort(([, , placeA], [, , placeB]) => (placeA < placeB ? -1 : 1));
}

test.each([
  ['.spectral.yaml', `extends: ${NAME}`],
  ['.spectral.yaml', `extends: [${NAME}]`],
  ['.spectral.yaml', `extends: ${NAME}/dist/ruleset.mjs`],
  ['.spectral.yaml', `extends: ${folder}/ruleset.mjs`],
  ['.spectral.yaml', `extends: ${folder}/ruleset.cjs`],
  ['.spectral.js', `import ruleset from '${folder}/ruleset.mjs'; export default { extends: [ruleset] };`],
  [
    '.spectral.yaml',
    `
extends: ${NAME}
functionsDir: ${folder}/functions
functions: [httpsUrls]
rules:
  oauth2-https-urls:
    given: $
    severity: error
    message: '{{error}}'
    then: { function: httpsUrls, functionOptions: { allowLoopback: true } }
`,
  ],
])('%s gives the same findings: %s', async (file, text) => {
  expect(await lintSample(await load(file, text))).toEqual(findings);
});

test('every keystroke is answered', async () => {
  const lint = editor(await load('.spectral.yaml', `extends: ${NAME}`));
  const text = String(documents['two.yaml']);
  for (let end = 1; end < text.length; end++) await lint('two.yaml', text.slice(0, end));
  expect(await lint('two.yaml', text)).toEqual(findings.filter(([, , place]) => place.startsWith('two.yaml')));
});

describe('nothing is fetched', () => {
  const dist = join(packed.contents, 'dist');
  const functions = fs
    .readdirSync(join(dist, 'functions'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.js'))
    .map(file => join(dist, 'functions', file));

  test('what is published imports its dependencies, and files by their whole names', async () => {
    const { dependencies } = JSON.parse(fs.readFileSync(join(packed.contents, 'package.json'), 'utf8'));
    expect(await imports([join(dist, 'ruleset.mjs')])).toEqual(Object.keys(dependencies));
    expect(await imports(functions)).toEqual(
      Object.keys(dependencies).filter(name => name !== '@stoplight/spectral-formats'),
    );
  });

  test.each(['lodash', 'tslib', '@stoplight/types'])('an import of %s would be', async name => {
    const text = fs.readFileSync(join(dist, 'ruleset.mjs'), 'utf8');
    await expect(load('ruleset.mjs', `import '${name}';\n${text}`)).rejects.toThrow('There is no network to fetch');
  });
});

/** What files import, other than files by their whole names; `import()` and `import.meta`, which no editor can load. */
async function imports(files: string[]): Promise<string[]> {
  const found = new Set<string>();
  const spy: Plugin = {
    name: 'spy',
    resolveId: (source, importer) => {
      if (importer === undefined || /^\.{1,2}\/.*\.js$/.test(source)) return null;
      found.add(source);
      return { id: source, external: true };
    },
    resolveDynamicImport: () => {
      found.add('import()');
      return false;
    },
    resolveImportMeta: () => {
      found.add('import.meta');
      return null;
    },
  };
  const bundle = await rollup({ input: files, plugins: [spy] });
  await bundle.generate({ format: 'es' });
  return [...found].sort();
}
