/** Stand-ins for the programs that pages use. They ask no registry: `npx spectral` runs the Spectral that we have. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { write } from './pack.ts';
import { type Run, runProgram, UNOPTIMIZED } from './spectral.ts';

const SPECTRAL = require.resolve('@stoplight/spectral-cli/dist/index.js');
const TSX = require.resolve('tsx/cli');
const LINT = `exec "${process.execPath}" ${UNOPTIMIZED} "${SPECTRAL}" "$@"`;

/** Packages that a page may ask for. */
const PACKAGES =
  'spectral-asyncapi-oauth2|@stoplight/spectral-cli|@stoplight/spectral-core|@stoplight/spectral-parsers|@asyncapi/parser';

/** Fails for a package that is not of the list, as its name may be misspelt; `-…` are options. */
const INSTALL = `for name in "$@"; do
  case "$name" in
    -*|${PACKAGES}) ;;
    *) echo "The pages use no package $name." >&2; exit 1 ;;
  esac
done`;

const PROGRAMS: Readonly<Record<string, string>> = {
  // npx [--yes] spectral …, npx [--yes] @stoplight/spectral-cli …, npx tsx …
  npx: `while [ "\${1#-}" != "$1" ]; do shift; done
case "$1" in
  spectral|@stoplight/spectral-cli) shift ;;
  tsx) shift; exec "${process.execPath}" "${TSX}" "$@" ;;
  *) echo "npx knows no $1." >&2; exit 1 ;;
esac
${LINT}`,
  spectral: LINT,
  npm: `command="$1"; shift
case "$command" in
  ci|init) ;;
  root) echo "$PWD/node_modules" ;;
  install) ${INSTALL} ;;
  *) echo "npm knows no $command." >&2; exit 1 ;;
esac`,
  pnpm: `command="$1"; shift
case "$command" in
  add) ${INSTALL} ;;
  exec) shift; ${LINT} ;;
  *) echo "pnpm knows no $command." >&2; exit 1 ;;
esac`,
  yarn: `command="$1"; shift
case "$command" in
  add) ${INSTALL} ;;
  spectral) ${LINT} ;;
  *) echo "yarn knows no $command." >&2; exit 1 ;;
esac`,
  // docker run … node:24 <command>
  docker: `while [ "$1" != node:24 ]; do shift || exit 1; done
shift
exec "$@"`,
};

/** Runs commands in a folder as a shell does, with these programs in front of all others. */
export function runCommands(folder: string, commands: string): Promise<Run> {
  const programs = Object.entries(PROGRAMS).map(([name, text]) => [`.bin/${name}`, `#!/bin/sh\n${text}\n`] as const);
  write(folder, Object.fromEntries(programs));
  for (const [file] of programs) chmodSync(join(folder, file), 0o755);
  return runProgram(folder, 'bash', ['-c', `export PATH="${folder}/.bin:$PATH"\n${commands}`]);
}
