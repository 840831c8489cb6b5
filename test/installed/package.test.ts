/** The package as npm would publish it: what is in it, and that each way to load it finds the same. */
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { messages as refreshUrl } from '../../functions/refreshUrl.ts';
import { messages as schemeDescription } from '../../functions/schemeDescription.ts';
import { nodesOf } from '../bench/nodes.ts';
import { NAME, packed, write } from '../support/pack.ts';
import { documents, findings, type PlacedFinding, referred } from '../support/sample.ts';
import { lintFiles, placed, run, spectral } from '../support/spectral.ts';

const root = join(__dirname, '../..');
const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const PRESETS = ['asyncapi', 'loopback', 'strict'];

const sample = { ...documents, ...referred };
const folder = `./node_modules/${NAME}/dist`;

/** A project with the sample documents and a ruleset that is found by its name. */
function projectWith(ruleset: string): string {
  return packed.project({ ...sample, '.spectral.yaml': ruleset });
}

function finding(code: string): PlacedFinding {
  const found = findings.find(([, name]) => name === code);
  if (found === undefined) throw new Error(`The sample has nothing of ${code}.`);
  return found;
}

// By paths and a URL, and from `.spectral.mjs` and `.spectral.cjs`: presets.test.ts has the ruleset among the presets.
describe('the same findings', () => {
  test.concurrent.each([
    ['the name', `extends: ${NAME}`],
    ['the name in a list, with "recommended"', `extends: [[${NAME}, recommended]]`],
    ['the ES module in the package', `extends: ${NAME}/dist/ruleset.mjs`],
    ['the CommonJS file in the package', `extends: ${NAME}/dist/ruleset.cjs`],
  ])('from YAML by %s', async (_name, ruleset) => {
    expect(await lintFiles(projectWith(ruleset))).toEqual(findings);
  });

  test.concurrent.each([
    ['.spectral.json', `{ "extends": ["${NAME}"] }`],
    ['.spectral.js', `import ruleset from '${folder}/ruleset.mjs'; export default { extends: [ruleset] };`],
  ])('from %s: %s', async (file, ruleset) => {
    expect(await lintFiles(packed.project({ ...sample, [file]: ruleset }), { args: ['--ruleset', file] })).toEqual(
      findings,
    );
  });

  test.concurrent.each([
    ['hoisted', '.'],
    ['nested', 'packages/api'],
  ])('in a monorepo, %s', async (_name, modules) => {
    const files = { ...sample, '.spectral.yaml': `extends: ${NAME}` };
    const inside = Object.fromEntries(Object.entries(files).map(([file, text]) => [`packages/api/${file}`, text]));
    const project = packed.project(inside, modules);
    expect(await lintFiles(join(project, 'packages/api'))).toEqual(findings);
  });

  test.concurrent('beside spectral:asyncapi', async () => {
    const all = await lintFiles(projectWith(`extends: ['spectral:asyncapi', ${NAME}]`));
    expect(all.filter(([, code]) => code.startsWith('oauth2-'))).toEqual(findings);
    expect(all.filter(([, code]) => code === 'asyncapi-info-contact').map(([, , place]) => place)).toEqual([
      'good-2.yaml#/info',
      'good-3.json#/info',
      'three.yaml#/info',
      'two.yaml#/info',
    ]);
  });
});

describe('what a ruleset in YAML can change', () => {
  const undescribed = [
    'fragment.yaml#',
    'good-2.yaml#/components/securitySchemes/oauth',
    'good-3.json#/components/securitySchemes/oauth',
    'shared/oauth.yaml#',
    'two.yaml#/components/securitySchemes/oauth',
  ].map((place): PlacedFinding => ['info', 'oauth2-scheme-description', place, schemeDescription.missing()]);

  test.concurrent('all rules, but one', async () => {
    const project = projectWith(`{ extends: [[${NAME}, all]], rules: { oauth2-public-hosts: off } }`);
    expect(await lintFiles(project)).toEqual(inOrder([...findings, ...undescribed]));
  });

  test.concurrent('no rules, but those that are named', async () => {
    const project = projectWith(`
extends: [[${NAME}, off]]
rules: { oauth2-https-urls: true, oauth2-no-password-flow: error }
`);
    const [, ...flow] = finding('oauth2-no-password-flow');
    expect(await lintFiles(project)).toEqual([['error', ...flow], finding('oauth2-https-urls')]);
  });

  test.concurrent('severities, on and off', async () => {
    const project = projectWith(`
extends: ${NAME}
rules:
  oauth2-https-urls: hint
  oauth2-no-password-flow: off
  oauth2-password-schema: false
  oauth2-scheme-description: true
`);
    const [, ...url] = finding('oauth2-https-urls');
    expect(await lintFiles(project)).toEqual(
      inOrder([finding('oauth2-authorization-code-refresh-url'), ['hint', ...url], ...undescribed]),
    );
  });

  test.concurrent('overrides by file and by pointer', async () => {
    const project = projectWith(`
extends: ${NAME}
overrides:
  - files: ['frag*.yaml']
    rules: { oauth2-no-password-flow: off }
  - files: ['two.yaml#/components/securitySchemes/oauth']
    rules: { oauth2-https-urls: info }
`);
    const [, ...url] = finding('oauth2-https-urls');
    expect(await lintFiles(project)).toEqual([
      finding('oauth2-password-schema'),
      finding('oauth2-authorization-code-refresh-url'),
      ['info', ...url],
    ]);
  });
});

describe("functions in a ruleset of one's own", () => {
  const renewable: PlacedFinding = [
    'info',
    'renewable-client-credentials',
    'good-3.json#/components/securitySchemes/oauth/flows/clientCredentials',
    refreshUrl.missing('clientCredentials'),
  ];

  /** Our rule with an option, and a rule of one's own. */
  function withFunctions(options: string): string {
    return `
extends: ${NAME}
functionsDir: ${folder}/functions
functions: [httpsUrls, refreshUrl]
rules:
  oauth2-https-urls:
    given: $
    severity: error
    message: '{{error}}'
    then: { function: httpsUrls, functionOptions: ${options} }
  renewable-client-credentials:
    given: $.components.securitySchemes[*].flows.clientCredentials
    severity: info
    message: '{{error}}'
    then: { function: refreshUrl }
`;
  }

  test.concurrent('in YAML', async () => {
    const local = String(documents['two.yaml']).replace('http://as.example.com', 'http://localhost:8080');
    const ruleset = withFunctions('{ allowLoopback: true }');
    const project = packed.project({ ...sample, 'local.yaml': local, '.spectral.yaml': ruleset });
    const files = [...Object.keys(documents), 'local.yaml'];
    expect(await lintFiles(project, { files })).toEqual(inOrder([...findings, renewable]));
  });

  test.concurrent('in YAML with a wrong option, which is named', async () => {
    const project = projectWith(withFunctions('{ allowLocalhost: true }'));
    const { status, stderr } = await spectral(project, ['two.yaml']);
    expect(status).toBe(2);
    expect(stderr.replace(project, '').trim().split('\n').at(-1)).toBe(
      'Error #1: /.spectral.yaml:10:69 — "httpsUrls" function does not support "allowLocalhost" option',
    );
  });

  const program = `
import { readFileSync } from 'node:fs';
import { Document, Spectral } from '@stoplight/spectral-core';
import { httpAndFileResolver } from '@stoplight/spectral-ref-resolver';
import { type FlowName, httpsUrls, type HttpsUrlsOptions, refreshUrl } from '${NAME}/functions';

const flows: FlowName[] = ['authorizationCode'];
const functionOptions: HttpsUrlsOptions = { flows };
// @ts-expect-error: the names of options are checked
const misspelt: HttpsUrlsOptions = { allowLocalhost: true };
// @ts-expect-error: the ruleset is no any
const wrong: number = ruleset;

const spectral = new Spectral({ resolver: httpAndFileResolver });
spectral.setRuleset({
  extends: [ruleset],
  rules: {
    'oauth2-https-urls': { given: '$', severity: 'error', message: '{{error}}', then: { function: httpsUrls, functionOptions } },
    'renewable-client-credentials': {
      given: '$.components.securitySchemes[*].flows.clientCredentials',
      severity: 'info',
      message: '{{error}}',
      then: { function: refreshUrl },
    },
  },
});

async function lint(file: string) {
  return spectral.run(new Document(readFileSync(file, 'utf8'), parsers.Yaml, \`\${process.cwd()}/\${file}\`));
}
Promise.all(process.argv.slice(2).map(lint)).then(results => console.log(JSON.stringify(results.flat())));
`;

  test.concurrent('in TypeScript, as an ES module and as CommonJS', async () => {
    const project = packed.project({
      ...sample,
      'program.mts': `import ruleset from '${NAME}'; import parsers from '@stoplight/spectral-parsers';${program}`,
      'program.cts': `import ruleset = require('${NAME}'); import * as parsers from '@stoplight/spectral-parsers';${program}`,
    });
    const options = '--strict --skipLibCheck false --target es2022 --types node --module nodenext'.split(' ');
    const compiled = await run(project, bin('typescript/bin/tsc'), [...options, 'program.mts', 'program.cts']);
    expect(compiled).toEqual({ status: 0, stdout: '', stderr: '' });
    for (const file of ['program.mjs', 'program.cjs']) {
      const { stdout, stderr } = await run(project, file, Object.keys(documents));
      expect(stderr).toBe('');
      expect(placed(JSON.parse(stdout), project)).toEqual(inOrder([...findings, renewable]));
    }
  });

  test.concurrent('in TypeScript for a bundler', async () => {
    const project = packed.project({
      'program.ts': `import ruleset from '${NAME}'; import parsers from '@stoplight/spectral-parsers';${program}`,
    });
    const options = '--noEmit --strict --skipLibCheck false --target es2022 --types node --module preserve'.split(' ');
    const compiled = await run(project, bin('typescript/bin/tsc'), [...options, 'program.ts']);
    expect(compiled).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

test.concurrent('warnings alone do not fail the command line', async () => {
  expect((await spectral(projectWith(`extends: ${NAME}`), ['three.yaml'])).status).toBe(0);
});

describe('in Node.js, by name', () => {
  function evaluate(code: string): Promise<string> {
    const project = packed.project({ 'program.cjs': `const name = '${NAME}'; (async () => { ${code} })();` });
    return run(project, 'program.cjs').then(({ stdout, stderr }) => stdout + stderr);
  }

  test.concurrent.each(['', ...PRESETS.map(preset => `/${preset}`)])(
    'name%s: `require` gives the ruleset itself, the same as `import`, and like the CommonJS file',
    async path => {
      const code = `
        const shape = ruleset => JSON.stringify(ruleset, (_key, value) => typeof value === 'function' ? value.name : value);
        const { default: ruleset } = await import(name + '${path}');
        const common = require('./node_modules/' + name + '/dist${path || '/ruleset'}.cjs');
        console.log(require(name + '${path}') === ruleset, shape(common) === shape(ruleset), !!ruleset.rules);`;
      expect(await evaluate(code)).toBe('true true true\n');
    },
  );

  test.concurrent('package.json can be read', async () => {
    expect(await evaluate('console.log(require(name + "/package.json").version);')).toBe(`${version}\n`);
  });

  test.concurrent('the main entry exports the ruleset alone', async () => {
    const code = 'console.log(Object.keys(await import(name)).join());';
    expect(await evaluate(code)).toMatch(/^default(?:,module\.exports)?\n$/);
  });

  test.concurrent.each(['functions/httpsUrls.js', 'types/functions/index.d.ts', 'require/ruleset.cjs', 'strict.mjs'])(
    'dist/%s is nobody else’s',
    async file => {
      const code = `try { require(name + '/dist/${file}'); } catch ({ code }) { console.log(code); }`;
      expect(await evaluate(code)).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED\n');
    },
  );
});

describe('the tarball', () => {
  const files = filesIn(packed.contents);

  test('has what users need and nothing else', () => {
    const functions = filesIn(join(root, 'functions')).filter(file => !file.startsWith('presets/'));
    const sources = functions.map(file => `functions/${file.replace('.ts', '')}`);
    const pages = filesIn(join(root, 'docs')).filter(file => !/^(contributing|playground)\//.test(file));
    expect(files).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'package.json',
        ...['ruleset', ...PRESETS].flatMap(name => [
          ...['mjs', 'd.mts', 'cjs', 'd.cts'].map(ending => `dist/${name}.${ending}`),
          `dist/require/${name}.cjs`,
        ]),
        'dist/functions.cjs',
        'dist/functions.d.cts',
        'dist/functions/index.d.ts',
        'dist/types/package.json',
        ...sources.flatMap(file => [`dist/${file}.js`, `dist/types/${file}.d.ts`]),
        ...pages.map(page => `docs/${page}`),
      ].sort(),
    );
  });

  // Spectral bundles the file at every start, and an editor for every document: what that costs grows with the nodes of
  // the syntax tree, and not with the bytes. So the code of the ruleset is one string.
  test.each(['ruleset', ...PRESETS].flatMap(name => [`${name}.mjs`, `${name}.cjs`]))(
    'has at most 300 nodes in %s',
    async file => {
      expect(await nodesOf(join(packed.contents, 'dist', file))).toBeLessThanOrEqual(300);
    },
  );

  test('is below 310 kB', () => {
    expect(statSync(packed.tarball).size).toBeLessThan(310_000);
  });

  test('has the pages of its rules, and names them as they are in this version', () => {
    const urls = readFileSync(join(packed.contents, 'dist/ruleset.mjs'), 'utf8').match(/https:\/\/github\.com[^"'`]*/g);
    expect(urls).toEqual([`https://github.com/${NAME}/${NAME}/blob/v${version}/docs/rules`]);
    const { rules } = require(join(packed.project({}), 'node_modules', NAME, 'dist/ruleset.cjs'));
    const pages = Object.values<{ documentationUrl: string }>(rules).map(rule => rule.documentationUrl);
    expect(pages).toEqual(Object.keys(rules).map(name => `${urls?.[0]}/${name}.md`));
    expect(filesIn(join(packed.contents, 'docs/rules'))).toEqual(
      Object.keys(rules)
        .map(name => `${name}.md`)
        .sort(),
    );
  });

  test.concurrent('is what the source builds, whatever was built before', async () => {
    const folder = packed.folder();
    for (const file of ['build.js', 'functions', 'package.json', 'ruleset.ts', 'tsconfig.json']) {
      cpSync(join(root, file), join(folder, file), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    mkdirSync(join(folder, 'dist'));
    write(folder, { 'dist/functions/removed.js': '' });
    expect(await run(folder, 'build.js')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(contentsOf(join(folder, 'dist'))).toEqual(contentsOf(join(packed.contents, 'dist')));
  });

  test.concurrent('is clean for publint', async () => {
    const { status, stdout } = await run(root, bin('publint/src/cli.js'), ['run', packed.tarball, '--strict']);
    expect([status, stdout.trim().split('\n').at(-1)]).toEqual([0, 'All good!']);
  });

  test.concurrent('is clean for are-the-types-wrong', async () => {
    const { status, stdout } = await run(root, bin('@arethetypeswrong/cli/dist/index.js'), [packed.tarball]);
    expect([status, / No problems found /.test(stdout)]).toEqual([0, true]);
  });
});

function bin(path: string): string {
  return join(root, 'node_modules', path);
}

/** The files in a folder and below it, with `/` on every system. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function contentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(filesIn(folder).map(file => [file, readFileSync(join(folder, file), 'utf8')]));
}

function inOrder(findings: PlacedFinding[]): PlacedFinding[] {
  return findings.sort(([, codeA, placeA], [, codeB, placeB]) =>
    `${placeA} ${codeA}` < `${placeB} ${codeB}` ? -1 : 1,
  );
}
