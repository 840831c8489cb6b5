/** The command line of Spectral, in a folder where the package is installed. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ISpectralDiagnostic } from '@stoplight/spectral-core';
import type { Shown } from './playground.ts';

const ROOT = join(__dirname, '../..');
const SCRIPT = require.resolve('@stoplight/spectral-cli/dist/index.js');

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'playground-')));
afterAll(() => rmSync(folder, { recursive: true }));

const installed = join(folder, 'node_modules/spectral-asyncapi-oauth2');
mkdirSync(installed, { recursive: true });
cpSync(join(ROOT, 'dist'), join(installed, 'dist'), { recursive: true });
cpSync(join(ROOT, 'package.json'), join(installed, 'package.json'));
symlinkSync(join(ROOT, 'node_modules/@stoplight'), join(folder, 'node_modules/@stoplight'), 'junction');

/** What `spectral lint` says of a text, as the page shows it. */
export async function lint(text: string, config: string): Promise<Shown[]> {
  writeFileSync(join(folder, '.spectral.yaml'), config);
  writeFileSync(join(folder, 'asyncapi.yaml'), text);
  const findings: ISpectralDiagnostic[] = JSON.parse(await run('lint', '--quiet', '--format', 'json', 'asyncapi.yaml'));
  return findings.map(({ severity, code, message, range: { start } }) => ({
    severity: ['error', 'warning', 'info', 'hint'][severity] ?? '',
    code: String(code),
    message,
    place: `${start.line + 1}:${start.character + 1}`,
  }));
}

function run(...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [SCRIPT, ...args], { cwd: folder }, (_error, stdout, stderr) => {
      // It also fails where it found errors.
      if (stdout === '') reject(new Error(stderr));
      else resolve(stdout);
    });
  });
}
