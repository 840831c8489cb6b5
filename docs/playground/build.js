// Builds the playground into dist/ beside this file: static files that any web server can serve.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';

const here = import.meta.dirname;
const out = join(here, 'dist');

rmSync(out, { recursive: true, force: true });
mkdirSync(out);

const assets = {
  'style.css': readFileSync(join(here, 'style.css')),
  'main.js': await bundle('main.ts', 'esm'),
  // A classic script: it is loaded by `importScripts`.
  'worker.js': await bundle('worker.ts', 'iife'),
};
writeFileSync(
  join(out, 'index.html'),
  Object.entries(assets).reduce(publish, readFileSync(join(here, 'index.html'), 'utf8')),
);

/** Names a file after its content, so that no browser pairs an old file with a new one. */
function publish(page, [name, content]) {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  const hashed = name.replace('.', `-${hash}.`);
  writeFileSync(join(out, hashed), content);
  return page.replace(`="${name}"`, `="${hashed}"`);
}

async function bundle(entry, format) {
  const { output } = await build({
    input: join(here, entry),
    platform: 'browser',
    write: false,
    moduleTypes: { '.yaml': 'text' },
    experimental: { attachDebugInfo: 'none' },
    resolve: {
      alias: {
        buffer: join(here, 'buffer.ts'),
        fs: join(here, 'readers.ts'),
        '@stoplight/json-ref-readers': join(here, 'readers.ts'),
      },
    },
    output: { format, minify: true, comments: false },
  });
  return output[0].code;
}
