import { spawn } from 'node:child_process';
import { relative } from 'node:path';
import { documents, type PlacedFinding } from './sample.ts';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Programs print colours where CI asks for them; tests read plain text everywhere. */
const PLAIN = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };

/** A program of a second takes a quarter less without the optimizing compiler. */
export const UNOPTIMIZED = '--no-opt';

/** Runs a script with Node in a folder. */
export function run(
  folder: string,
  script: string,
  args: readonly string[] = [],
  node = process.execPath,
): Promise<Run> {
  return runProgram(folder, node, [UNOPTIMIZED, script, ...args]);
}

/** Runs a program in a folder. */
export function runProgram(folder: string, program: string, args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, env: PLAIN });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', chunk => {
      stdout += chunk;
    });
    child.stderr.on('data', chunk => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', status => resolve({ status, stdout, stderr }));
  });
}

/** Runs the command line of Spectral that is installed in a folder or above it. */
export function spectral(folder: string, args: readonly string[], node?: string): Promise<Run> {
  const script = require.resolve('@stoplight/spectral-cli/dist/index.js', { paths: [folder] });
  return run(folder, script, ['lint', ...args], node);
}

/** Lints files in a folder from the command line: the sample documents, if no others are named. */
export async function lintFiles(
  folder: string,
  { files = Object.keys(documents), args = [], node }: { files?: string[]; args?: string[]; node?: string } = {},
): Promise<PlacedFinding[]> {
  const { stdout, stderr } = await spectral(folder, ['--quiet', '--format', 'json', ...args, ...files], node);
  if (stderr !== '') throw new Error(stderr);
  return placed(JSON.parse(stdout), folder);
}

/** What the command line prints as JSON and what Spectral's API returns. */
export interface Result {
  readonly severity: number;
  readonly code: string | number;
  readonly source?: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The findings in the order of their places. */
export function placed(results: readonly Result[], folder: string): PlacedFinding[] {
  return results
    .map(
      ({ severity, code, source = '', path, message }): PlacedFinding => [
        ['error', 'warn', 'info', 'hint'][severity] ?? '',
        String(code),
        `${relative(folder, source).replaceAll('\\', '/')}#${path.map(segment => `/${segment}`).join('')}`,
        message,
      ],
    )
    .sort(([, codeA, placeA], [, codeB, placeB]) => (`${placeA} ${codeA}` < `${placeB} ${codeB}` ? -1 : 1));
}
