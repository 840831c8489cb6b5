// Builds dist/. `npm test`, `npm pack` and `npm publish` run this too, on every system: so it is Node, and no shell.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'rolldown';

process.chdir(import.meta.dirname);
rmSync('dist', { recursive: true, force: true });

// Each function as a file of its own, for `functionsDir`, and the declarations.
const tsc = ['node_modules/typescript/bin/tsc', '--declarationDir', 'dist/types'];
const { status } = spawnSync(process.execPath, tsc, { stdio: 'inherit' });
if (status !== 0) process.exit(1); // The compiler has said why.

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

// Presets are a few lines over the ruleset, which stays a file by itself.
const PRESETS = ['asyncapi', 'loopback', 'strict'];
const over = ruleset => ({
  name: 'over-the-ruleset',
  resolveId: source => (source.endsWith('/ruleset.ts') ? { id: ruleset, external: true } : null),
});

// What is imported by name is one file: editors fetch or bundle it again for every document that is opened.
await build([
  bundle('ruleset.ts', 'esm', 'dist/ruleset.mjs'),
  bundle('ruleset.ts', 'cjs', 'dist/ruleset.cjs'),
  bundle('functions/index.ts', 'cjs', 'dist/functions.cjs'),
  ...PRESETS.flatMap(name => [
    bundle(`functions/presets/${name}.ts`, 'esm', `dist/${name}.mjs`, [over('./ruleset.mjs')]),
    bundle(`functions/presets/${name}.ts`, 'cjs', `dist/${name}.cjs`, [over('./ruleset.cjs')]),
  ]),
]);

// Spectral resolves a name as `require` does, and bundles the file at every start: it reads an ES module faster, since it
// parses a CommonJS file twice. Where Node can require an ES module, these files lead there.
mkdirSync('dist/require', { recursive: true });
for (const name of ['ruleset', ...PRESETS])
  writeFileSync(`dist/require/${name}.cjs`, `module.exports = require('../${name}.mjs').default;\n`);

// ES modules can use the declarations of CommonJS, but not the other way round: so there is one set, of CommonJS.
writeFileSync('dist/types/package.json', '{ "type": "commonjs" }\n');
writeFileSync('dist/functions.d.cts', "export * from './types/functions/index.js';\n");
writeFileSync('dist/functions/index.d.ts', "export * from '../types/functions/index.js';\n");

// The CommonJS file is the ruleset itself (`module.exports = ruleset`): Spectral takes no other.
for (const [name, file] of [['ruleset', 'ruleset'], ...PRESETS.map(name => [name, `functions/presets/${name}`])]) {
  const declaration = readFileSync(`dist/types/${file}.d.ts`, 'utf8');
  writeFileSync(`dist/${name}.d.mts`, declaration);
  writeFileSync(`dist/${name}.d.cts`, declaration.replace('export default', 'export ='));
}
rmSync('dist/types/ruleset.d.ts');
rmSync('dist/types/functions/presets', { recursive: true });
rmSync('dist/ruleset.js');
rmSync('dist/functions/presets', { recursive: true });

function bundle(input, format, file, plugins = []) {
  return {
    input,
    external: /^@stoplight\//,
    plugins: [pinned, ...plugins],
    experimental: { attachDebugInfo: 'none' },
    output: { format, file, comments: false },
  };
}
