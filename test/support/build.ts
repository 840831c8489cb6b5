import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Jest's `globalSetup`: builds `dist/` before the first test, so that no test runs on what was built last week. */
export default function build(): void {
  const { status } = spawnSync(process.execPath, [join(__dirname, '../../build.js')], { stdio: 'inherit' });
  if (status !== 0) process.exit(1); // The build has said why.
}
