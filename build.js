// Builds dist/. `npm ci`, `npm pack` and `npm publish` run this too, on every system: so it is Node, and no shell.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'rolldown';

process.chdir(import.meta.dirname);
rmSync('dist', { recursive: true, force: true });

// Each function as a file of its own, for `functionsDir`, and the declarations.
const tsc = ['node_modules/typescript/bin/tsc', '--declarationDir', 'dist/types'];
const { status } = spawnSync(process.execPath, tsc, { stdio: 'inherit' });
if (status !== 0) process.exit(1); // The compiler has said why.

// What is imported by name is one file: editors fetch or bundle it again for every document that is opened.
await build([
  bundle('ruleset.ts', 'esm', 'dist/ruleset.mjs'),
  bundle('ruleset.ts', 'cjs', 'dist/ruleset.cjs'),
  bundle('functions/index.ts', 'cjs', 'dist/functions.cjs'),
]);

// ES modules can use the declarations of CommonJS, but not the other way round: so there is one set, of CommonJS.
writeFileSync('dist/types/package.json', '{ "type": "commonjs" }\n');
writeFileSync('dist/functions.d.cts', "export * from './types/functions/index.js';\n");
writeFileSync('dist/functions/index.d.ts', "export * from '../types/functions/index.js';\n");

// The CommonJS file is the ruleset itself (`module.exports = ruleset`): Spectral takes no other.
const declaration = readFileSync('dist/types/ruleset.d.ts', 'utf8');
writeFileSync('dist/ruleset.d.mts', declaration);
writeFileSync('dist/ruleset.d.cts', declaration.replace('export default', 'export ='));
rmSync('dist/types/ruleset.d.ts');
rmSync('dist/ruleset.js');

function bundle(input, format, file) {
  return {
    input,
    external: /^@stoplight\//,
    experimental: { attachDebugInfo: 'none' },
    output: { format, file, comments: false },
  };
}
