/**
 * `npm run test:nodes`: npm installs the tarball in an empty folder, under each Node.js that the workflow names, and
 * Spectral lints with it there. `npm test` leaves this out: it takes the newest packages from the registry, as users do.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { NAME, packed, write } from './support/pack.ts';
import { documents, findings, referred } from './support/sample.ts';
import { lintFiles, run } from './support/spectral.ts';

interface Workflow {
  readonly jobs: { readonly test: { readonly strategy: { readonly matrix: { readonly node: readonly string[] } } } };
}

const workflow = readFileSync(join(__dirname, '../.github/workflows/test.yml'), 'utf8');
const versions = (parse(workflow) as Workflow).jobs.test.strategy.matrix.node;

// What the package `node` downloads when it is installed. npm is about to ask before it runs such scripts.
const system = `${process.platform}-${process.arch}`;
const binary = system === 'darwin-arm64' ? `node-bin-${system}` : `node-${system}`;
const binaries = packed.folder();
beforeAll(() =>
  install(
    binaries,
    versions.map(version => `node-${version}@npm:${binary}@${version}`),
  ),
);

test.concurrent.each(versions)('Node.js %s', async version => {
  const node = join(binaries, `node_modules/node-${version}/bin/node`);
  const project = packed.folder();
  // With --engine-strict npm refuses packages that want another Node.js, instead of a warning that nobody reads.
  await install(project, ['--engine-strict', packed.tarball, '@stoplight/spectral-cli'], node);
  write(project, { ...documents, ...referred, '.spectral.yaml': `extends: ${NAME}` });
  expect(await lintFiles(project, { node })).toEqual(findings);
  // `require` leads to other files of a preset where Node.js cannot require an ES module.
  const required = ['', '/strict', '/loopback'].map(name => `require('${NAME}${name}')`);
  const ruleset = `module.exports = { extends: [${required.join(', ')}] };`;
  write(project, { '.spectral.cjs': ruleset });
  const strict = await lintFiles(project, { node, args: ['--ruleset', '.spectral.cjs'] });
  expect(new Set(strict.map(([severity]) => severity))).toEqual(new Set(['error']));
});

async function install(folder: string, packages: readonly string[], node?: string): Promise<void> {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('Run this with npm: npm run test:nodes');
  const { status, stderr } = await run(folder, npm, ['install', '--no-audit', '--no-fund', ...packages], node);
  if (status !== 0) throw new Error(stderr);
}
