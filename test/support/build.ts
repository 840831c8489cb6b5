import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Jest's `globalSetup`: builds `dist/` before the first test, so that no test runs on what was built last week. */
export default function build(): void {
  execFileSync(process.execPath, [join(__dirname, '../../build.js')], { stdio: 'inherit' });
}
