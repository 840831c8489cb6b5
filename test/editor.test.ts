import * as fs from 'node:fs';
import { join } from 'node:path';
import type { Ruleset } from '@stoplight/spectral-core';
import { type Plugin, rollup } from 'rollup';
import { median } from './bench/statistics.ts';
import { editor, load } from './support/editor.ts';
import { NAME, packed, write } from './support/pack.ts';
import { documents, findings, type PlacedFinding, referred } from './support/sample.ts';
import { placed } from './support/spectral.ts';

const folder = `./node_modules/${NAME}/dist`;
const project = packed.project({ ...documents, ...referred });

async function loaded(file: string, text: string): Promise<Ruleset> {
  write(project, { [file]: text });
  return load(join(project, file));
}

function linter(ruleset: Ruleset): (file: string, text: string) => Promise<PlacedFinding[]> {
  const lint = editor(ruleset);
  return async (file, text) => placed(await lint(join(project, file), text), project);
}

async function lintSample(ruleset: Ruleset): Promise<PlacedFinding[]> {
  const lint = linter(ruleset);
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
  expect(await lintSample(await loaded(file, text))).toEqual(findings);
});

test('every keystroke is answered, in milliseconds', async () => {
  const lint = linter(await loaded('.spectral.yaml', `extends: ${NAME}`));
  const text = String(documents['two.yaml']);
  const times: number[] = [];
  for (let end = 1; end < text.length; end++) {
    const begin = performance.now();
    await lint('two.yaml', text.slice(0, end));
    times.push(performance.now() - begin);
  }
  // It takes one or two; the rest is room for a machine that runs other tests at the same time.
  expect(median(times)).toBeLessThan(50);
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
    const [core, formats, spectralFunctions, rulesets] = Object.keys(dependencies);
    expect(await imports([join(dist, 'ruleset.mjs')])).toEqual([core, formats, spectralFunctions]);
    expect(await imports([join(dist, 'asyncapi.mjs')])).toEqual([core, spectralFunctions, rulesets]);
    expect(await imports([join(dist, 'loopback.mjs')])).toEqual([core, formats, spectralFunctions]);
    expect(await imports([join(dist, 'strict.mjs')])).toEqual([core, formats, spectralFunctions]);
    expect(await imports(functions)).toEqual([core, spectralFunctions]);
  });

  test.each(['lodash', 'tslib', '@stoplight/types'])('an import of %s would be', async name => {
    const text = fs.readFileSync(join(dist, 'ruleset.mjs'), 'utf8');
    await expect(loaded('ruleset.mjs', `import '${name}';\n${text}`)).rejects.toThrow('There is no network to fetch');
  });
});

/** What files import, other than files by their whole names; `import()` and `import.meta`, which no editor can load. */
async function imports(files: string[]): Promise<string[]> {
  const found = new Set<string>();
  const spy: Plugin = {
    name: 'spy',
    resolveId: (source, importer) => {
      if (importer === undefined || /^\.{1,2}\/.*\.m?js$/.test(source)) return null;
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
  const bundle = await rollup({ input: files, plugins: [spy], onwarn: () => {} });
  await bundle.generate({ format: 'es' });
  return [...found].sort();
}
