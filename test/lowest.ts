/**
 * `npm run test:lowest`: npm installs the tarball with the lowest version of each dependency that package.json allows, and
 * an old command line of Spectral lints with it. `npm test` leaves this out: it needs the registry.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAME, packed, write } from './support/pack.ts';
import { documents, findings, referred } from './support/sample.ts';
import { lintFiles, run } from './support/spectral.ts';

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** A command line of two years ago: what it brings itself is older still. */
const CLI = '@stoplight/spectral-cli@6.11.1';

test('the lowest versions that package.json allows', async () => {
  const lowest = Object.entries(manifest(packed.contents).dependencies).map(
    ([name, range]) => [name, range.replace('^', '')] as const,
  );
  const project = packed.folder();
  await install(project, [packed.tarball, CLI, ...lowest.map(([name, version]) => `${name}@${version}`)]);
  const installed = lowest.map(([name]) => [name, manifest(join(project, 'node_modules', name)).version]);
  expect(installed).toEqual(lowest);

  write(project, { ...documents, ...referred, '.spectral.yaml': `extends: ${NAME}` });
  expect(await lintFiles(project)).toEqual(findings);
  write(project, { '.spectral.yaml': `extends: [${NAME}, ${NAME}/asyncapi, ${NAME}/loopback]` });
  expect((await lintFiles(project)).filter(([, code]) => code.startsWith('oauth2-'))).toEqual(findings);
  const imports = ['', '/asyncapi', '/loopback', '/strict'].map(name => `import('${NAME}${name}')`);
  write(project, {
    'program.mjs': `for (const { default: ruleset } of await Promise.all([${imports}])) console.log(typeof ruleset.rules);`,
  });
  expect(await run(project, 'program.mjs')).toMatchObject({ status: 0, stdout: 'object\n'.repeat(imports.length) });
});

function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

async function install(folder: string, packages: readonly string[]): Promise<void> {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('Run this with npm: npm run test:lowest');
  const { status, stderr } = await run(folder, npm, ['install', '--no-audit', '--no-fund', ...packages]);
  if (status !== 0) throw new Error(stderr);
}
