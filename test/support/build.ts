import { execSync, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

const ROOT = join(__dirname, '../..');

/**
 * Jest's `globalSetup`: builds `dist/` before the first test, so that no test runs on what was built last week, and packs
 * the package as npm would publish it, for all tests that install it.
 */
export default function build(): void {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'build.js')], { stdio: 'inherit' });
  if (status !== 0) process.exit(1); // The build has said why.
  const { name, version } = manifest;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `${name}-`)));
  execSync(`npm pack --ignore-scripts --pack-destination ${JSON.stringify(folder)}`, { cwd: ROOT, stdio: 'pipe' });
  execSync(`tar -xzf ${name}-${version}.tgz`, { cwd: folder });
  process.env.PACKED = folder;
}
