/** The presets, and the ruleset among them, by every way in: each finds what the source finds. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { remember } from '../../functions/asyncapi/remember.ts';
import asyncapi from '../../functions/presets/asyncapi.ts';
import loopback from '../../functions/presets/loopback.ts';
import strict from '../../functions/presets/strict.ts';
import ruleset from '../../ruleset.ts';
import { editor, load } from '../support/editor.ts';
import { NAME, packed, write } from '../support/pack.ts';
import { DOCUMENT, lintWith, PUBLIC } from '../support/presets.ts';
import type { PlacedFinding } from '../support/sample.ts';
import { lintFiles, placed } from '../support/spectral.ts';

const dist = `./node_modules/${NAME}/dist`;
const file = 'document.yaml';
/** The presets by the ends of their names, so that a ruleset reads as the list that it is. */
const sets = { '': ruleset, strict, loopback, asyncapi };
type Preset = keyof typeof sets;
type Combination = readonly [Preset, ...Preset[]];

const ALL: Combination = ['', 'strict', 'asyncapi', 'loopback'];
const COMBINATIONS: readonly Combination[] = [['', 'loopback'], ['strict', 'loopback'], ['asyncapi', ''], ALL];

function nameOf(preset: Preset): string {
  return preset === '' ? NAME : `${NAME}/${preset}`;
}

/** The file of a preset, at a path or a URL. */
function at(base: string, preset: Preset, ending = 'mjs'): string {
  return `${base}/${preset || 'ruleset'}.${ending}`;
}

function extend(names: readonly string[]): string {
  return `extends: ${JSON.stringify(names)}\n`;
}

/** A ruleset that several projects share, in a package. */
const shared = {
  'node_modules/@acme/rules/package.json': '{ "name": "@acme/rules", "version": "1.0.0", "main": "ruleset.yaml" }',
  'node_modules/@acme/rules/ruleset.yaml': extend(ALL.map(nameOf)),
};

function inOrder(findings: readonly PlacedFinding[]): PlacedFinding[] {
  return [...findings].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** What Spectral says with the presets as they are in the source. */
const findings = new Map<string, Promise<PlacedFinding[]>>();
function expected(combination: Combination): Promise<PlacedFinding[]> {
  return remember(findings, combination.join(), async () => {
    const found = await lintWith(...combination.map(preset => sets[preset]));
    return inOrder(found.map(([severity, code, place, message]) => [severity, code, `${file}#${place}`, message]));
  });
}

/** What the command line says with this ruleset, in a project with the package. */
async function inTerminal(files: Readonly<Record<string, string>>, args: string[] = []): Promise<PlacedFinding[]> {
  const project = packed.project({ [file]: DOCUMENT, ...files });
  return inOrder(await lintFiles(project, { files: [file], args }));
}

async function inEditor(files: Readonly<Record<string, string>>, name: string): Promise<PlacedFinding[]> {
  const project = packed.project({ [file]: DOCUMENT, ...files });
  const lint = editor(await load(join(project, name)));
  return inOrder(placed(await lint(join(project, file), DOCUMENT), project));
}

test.concurrent.each(COMBINATIONS.map(combination => [combination.map(nameOf), combination] as const))(
  'in the terminal: %j',
  async (names, combination) => {
    expect(await inTerminal({ '.spectral.yaml': extend(names) })).toEqual(await expected(combination));
  },
);

test.each(COMBINATIONS.map(combination => [combination.map(nameOf), combination] as const))(
  'in the editor: %j',
  async (names, combination) => {
    expect(await inEditor({ '.spectral.yaml': extend(names) }, '.spectral.yaml')).toEqual(await expected(combination));
  },
);

test.concurrent('a name alone, and not in a list', async () => {
  expect(await inTerminal({ '.spectral.yaml': `extends: ${NAME}/strict` })).toEqual(await expected(['strict']));
});

test.concurrent.each(['mjs', 'cjs'])('by the path of the file: %s', async ending => {
  const ruleset = extend(ALL.map(preset => at(dist, preset, ending)));
  expect(await inTerminal({ '.spectral.yaml': ruleset })).toEqual(await expected(ALL));
});

test('in the editor from a shared ruleset', async () => {
  const files = { ...shared, '.spectral.yaml': extend(['@acme/rules']) };
  expect(await inEditor(files, '.spectral.yaml')).toEqual(await expected(ALL));
});

test('in the editor by the path of the file', async () => {
  const files = {
    '.spectral.yaml': extend(ALL.map(preset => at(dist, preset))),
    '.spectral.js': `
      import strict from '${at(dist, 'strict')}';
      import loopback from '${at(dist, 'loopback')}';
      export default { extends: [strict, loopback] };`,
  };
  expect(await inEditor(files, '.spectral.yaml')).toEqual(await expected(ALL));
  expect(await inEditor(files, '.spectral.js')).toEqual(await expected(['strict', 'loopback']));
});

test.concurrent('by a URL', async () => {
  const server = createServer((request, response) => {
    response.end(readFileSync(join(packed.contents, 'dist', request.url ?? '')));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ruleset = extend(ALL.map(preset => at(`http://127.0.0.1:${port}`, preset)));
  const found = inTerminal({ '.spectral.yaml': ruleset }).finally(() => server.close());
  expect(await found).toEqual(await expected(ALL));
});

test.concurrent.each(['@acme/rules', './node_modules/@acme/rules/ruleset.yaml'])(
  'from a shared ruleset: %s',
  async name => {
    expect(await inTerminal({ ...shared, '.spectral.yaml': extend([name]) })).toEqual(await expected(ALL));
  },
);

test.concurrent.each([
  ['.spectral.mjs', (name: string, from: string) => `import ${name} from '${from}';`, 'export default'],
  ['.spectral.cjs', (name: string, from: string) => `const ${name} = require('${from}');`, 'module.exports ='],
])('from %s', async (name, imported, exported) => {
  const identifiers = ALL.map(preset => preset || 'ruleset');
  const imports = ALL.map(preset => imported(preset || 'ruleset', nameOf(preset))).join('\n');
  const ruleset = `${imports}\n${exported} { extends: [${identifiers.join(', ')}] };`;
  expect(await inTerminal({ [name]: ruleset }, ['--ruleset', name])).toEqual(await expected(ALL));
});

test.concurrent('with an option for all, and rules after it', async () => {
  const ruleset = `extends: [["${NAME}/strict", off], "${NAME}/loopback"]\nrules: { oauth2-https-urls: warn }\n`;
  const [, ...finding] = PUBLIC;
  expect(await inTerminal({ '.spectral.yaml': ruleset })).toEqual([
    ['warn', finding[0], `${file}#${finding[1]}`, finding[2]],
  ]);
});

test.concurrent('there is no other', async () => {
  const project = packed.project({ [file]: DOCUMENT });
  write(project, { '.spectral.yaml': extend([`${NAME}/lax`]) });
  await expect(lintFiles(project, { files: [file] })).rejects.toThrow('lax');
});
