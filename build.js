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

// What a name leads to. These two presets are a few lines over the ruleset, which stays a file by itself.
const RULESETS = { ruleset: 'ruleset.ts', ...presets('asyncapi', 'loopback', 'strict') };
await buildString('ruleset');
await buildString('asyncapi');
await buildCode('loopback');
await buildCode('strict');
await build(bundle('functions/index.ts', 'cjs', 'dist/functions.cjs'));

// Spectral resolves a name as `require` does, and its bundler parses a CommonJS file twice: so, where Node can require an ES
// module, a name leads to a line that does.
mkdirSync('dist/require', { recursive: true });
for (const name of Object.keys(RULESETS))
  writeFileSync(`dist/require/${name}.cjs`, `module.exports = require('../${name}.mjs').default;\n`);

// ES modules can use the declarations of CommonJS, but not the other way round: so there is one set, of CommonJS.
writeFileSync('dist/types/package.json', '{ "type": "commonjs" }\n');
writeFileSync('dist/functions.d.cts', "export * from './types/functions/index.js';\n");
writeFileSync('dist/functions/index.d.ts', "export * from '../types/functions/index.js';\n");

// The CommonJS file is the ruleset itself (`module.exports = ruleset`): Spectral takes no other.
for (const [name, source] of Object.entries(RULESETS)) {
  const declaration = readFileSync(`dist/types/${source.replace('.ts', '.d.ts')}`, 'utf8');
  writeFileSync(`dist/${name}.d.mts`, declaration);
  writeFileSync(`dist/${name}.d.cts`, declaration.replace('export default', 'export ='));
}
rmSync('dist/types/ruleset.d.ts');
rmSync('dist/types/functions/presets', { recursive: true });
rmSync('dist/ruleset.js');
rmSync('dist/functions/presets', { recursive: true });

function presets(...names) {
  return Object.fromEntries(names.map(name => [name, `functions/presets/${name}.ts`]));
}

function bundle(input, format, file, plugins = []) {
  return {
    input,
    external: /^@stoplight\//,
    plugins: [pinned, ...plugins],
    experimental: { attachDebugInfo: 'none' },
    output: { format, file, comments: false },
  };
}

/** Writes a ruleset over ours as an ES module and as CommonJS. */
async function buildCode(name) {
  const over = file => ({
    name: 'over-the-ruleset',
    resolveId: source => (source.endsWith('/ruleset.ts') ? { id: file, external: true } : null),
  });
  await build([
    bundle(RULESETS[name], 'esm', `dist/${name}.mjs`, [over('./ruleset.mjs')]),
    bundle(RULESETS[name], 'cjs', `dist/${name}.cjs`, [over('./ruleset.cjs')]),
  ]);
}

/**
 * Writes a ruleset whose code is in a string. Spectral reads the file with rollup at every start, and an editor does so for
 * every document that it opens: the syntax tree of the code takes 300 ms, a string next to nothing. What rollup gives back,
 * Spectral evaluates with `Function('module, require', …)`, and so does the file with its string.
 */
async function buildString(name) {
  const [{ code, imports }] = (await build({ ...bundle(RULESETS[name], 'cjs'), write: false })).output;
  const string = `'use strict';\n${code}`.replace(/[\\`]|\$\{/g, '\\$&');
  const packages = imports.map((source, index) => `  '${source}': package${index},\n`).join('');
  const evaluated = `const packages = {
${packages}};
const evaluated = {};
Function('module, require', \`${string}\`)(evaluated, name => packages[name]);
`;
  const imported = imports.map((source, index) => `import * as package${index} from '${source}';\n`).join('');
  const required = imports.map((source, index) => `const package${index} = require('${source}');\n`).join('');
  writeFileSync(`dist/${name}.mjs`, `${imported}${evaluated}export default evaluated.exports;\n`);
  writeFileSync(`dist/${name}.cjs`, `${required}${evaluated}module.exports = evaluated.exports;\n`);
}
