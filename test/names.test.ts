/** No name means two things in functions/, so that a reader who has met one knows it everywhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as functions from '../functions/index.ts';
import { CHECKS, FUNCTIONS } from './support/checks.ts';

const DECLARED =
  /^(export )?(?:default )?(?:async )?(?:abstract )?(?:function|const|let|class|interface|type|enum) (\w+)/gm;

/** What each file declares on its top level, but for its messages, which are read as those of the file. */
const names = readdirSync(FUNCTIONS, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && basename(file) !== 'index.ts')
  .flatMap(file => {
    const text = readFileSync(join(FUNCTIONS, file), 'utf8');
    const [, check] = /^export default (\w+)/m.exec(text) ?? [];
    return [...text.matchAll(DECLARED)].map(([, exported, name = '']) => ({
      file,
      name,
      isExported: exported !== undefined || name === check,
    }));
  })
  .filter(({ name }) => name !== 'messages');

test('a file is named after its check, and the index exports each', () => {
  expect(Object.keys(functions).sort()).toEqual(CHECKS.map(([check]) => check).sort());
  const checks = names.filter(({ name, file, isExported }) => isExported && file === `${name}.ts`);
  expect(checks.map(({ name }) => name).sort()).toEqual(Object.keys(functions).sort());
});

test('an exported name means one thing', () => {
  const filesOf = new Map<string, string[]>();
  for (const { name, file } of names) filesOf.set(name, [...(filesOf.get(name) ?? []), file]);
  const exported = new Set(names.filter(({ isExported }) => isExported).map(({ name }) => name));
  expect([...filesOf].filter(([name, files]) => exported.has(name) && files.length > 1)).toEqual([]);
});
