// Builds dist/. `npm test`, `npm pack` and `npm publish` run this too, on every system: so it is Node, and no shell.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'rolldown';

process.chdir(import.meta.dirname);
rmSync('dist', { recursive: true, force: true });

// Each function as a file of its own, for `functionsDir`, and the declarations.
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--declarationDir', 'dist/types'], {
  stdio: 'inherit',
});

// The pages of the rules as they are in this version. The tag is set when the version is published.
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const pinned = {
  name: 'pinned-pages',
  transform(code, id) {
    if (!id.endsWith('ruleset.ts')) return null;
    const parts = code.split('/blob/main/');
    if (parts.length !== 2) throw new Error('ruleset.ts should name the folder of the pages once.');
    return { code: parts.join(`/blob/v${version}/`), map: null };
  },
};

// What is imported by name is one file: editors fetch or bundle it again for every document that is opened.
await build([
  bundle('ruleset.ts', 'esm', 'dist/ruleset.mjs'),
  bundle('ruleset.ts', 'cjs', 'dist/ruleset.cjs'),
  bundle('functions/index.ts', 'cjs', 'dist/functions.cjs'),
]);

// Spectral resolves a name as `require` does, and bundles the file at every start: it reads an ES module faster, since it
// parses a CommonJS file twice. Where Node can require an ES module, this file leads there.
writeFileSync('dist/require.cjs', "module.exports = require('./ruleset.mjs').default;\n");

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
    plugins: [pinned],
    experimental: { attachDebugInfo: 'none' },
    output: { format, file, comments: false },
  };
}
