/** What GitHub runs for us, and what package.json runs on the machines of others. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

type Permissions = Readonly<Record<string, string>>;

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Permissions;
  readonly needs?: string;
  readonly environment?: string;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions?: Permissions;
  readonly concurrency?: { readonly group: string };
  readonly on: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dependencies?: Readonly<Record<string, string>> }>>;
}

const root = join(__dirname, '..');
const folder = join(root, '.github/workflows');
const texts = readdirSync(folder).map(file => [file, readFileSync(join(folder, file), 'utf8')] as const);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

/** What may be written, and by which job. Add one here before the workflow gets it. */
const WRITES: Readonly<Record<string, Permissions>> = {
  'codeql.yml analyze': { 'security-events': 'write' },
  'pages.yml deploy': { pages: 'write', 'id-token': 'write' },
  'publish.yml attach': { contents: 'write' },
  'publish.yml publish': { 'id-token': 'write' },
  'scorecard.yml analyze': { 'id-token': 'write', 'security-events': 'write' },
};

describe.each(texts)('%s', (file, text) => {
  const workflow: Workflow = parse(text);
  const jobs = Object.entries(workflow.jobs);

  test('may read, and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  test.each(jobs)('%s may write no more than it has to', (name, { permissions = {} }) => {
    const writes = Object.entries(permissions).filter(([, access]) => access !== 'read');
    expect(Object.fromEntries(writes)).toEqual(WRITES[`${file} ${name}`] ?? {});
  });

  test.each(jobs)('%s has a time limit', (_name, job) => {
    expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
  });

  test('does not run beside itself', () => {
    expect(workflow.concurrency?.group).toBeTruthy();
  });

  test('is not started by others with our rights', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
  });

  test('pins every action by its commit, with the version behind it', () => {
    const actions = text.match(/^.*\buses:.*$/gm) ?? [];
    expect(actions.filter(line => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('leaves no token in the checkout', () => {
    const checkouts = jobs
      .flatMap(([, { steps }]) => steps)
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter(step => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  test('puts nothing into a script that others can write', () => {
    const scripts = jobs.flatMap(([, { steps }]) => steps).flatMap(({ run }) => run ?? []);
    expect(scripts.filter(script => script.includes('${{'))).toEqual([]);
  });

  test('runs no install script', () => {
    const installs = text.match(/npm (ci|install|update)\b.*/g) ?? [];
    expect(installs.filter(command => !command.includes('--ignore-scripts'))).toEqual([]);
  });
});

describe('publishing', () => {
  const { on, jobs }: Workflow = parse(readFileSync(join(folder, 'publish.yml'), 'utf8'));
  const scripts = (job: string) => jobs[job]?.steps.flatMap(({ run }) => run ?? []) ?? [];
  const published = scripts('publish').join('\n');

  test('is what a release does', () => {
    expect(on).toEqual({ release: { types: ['published'] } });
  });

  test('comes after the tests, of a commit on main whose tag is the version', () => {
    expect(jobs.publish?.needs).toBe('test');
    expect(scripts('test')).toEqual(
      expect.arrayContaining(['npm run check', 'npm test', 'npm run test:installed', 'npm audit signatures']),
    );
    expect(scripts('test')).toContain('git merge-base --is-ancestor HEAD origin/main');
    expect(scripts('test').join('\n')).toMatch('test "v$version" = "$GITHUB_REF_NAME"');
  });

  test('installs and builds nothing where there is a token, and somebody approves it', () => {
    expect(jobs.publish?.environment).toBe('npm');
    expect(published.match(/\b(npm|npx|node|pnpm|yarn) .*/g)).toEqual([
      'npm publish ./package/*.tgz --provenance --ignore-scripts --tag "$DIST_TAG"',
    ]);
  });

  test('has the provenance of the build, also where the flag is missing', () => {
    expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true });
  });

  test('brings an SBOM', () => {
    expect(scripts('test').join('\n')).toMatch(/npm sbom .*--omit=dev .*> package\/sbom/);
    expect(jobs.attach?.needs).toBe('publish');
  });
});

describe('every commit', () => {
  test('is tested under each Node.js, on each system, and as the package that npm installs', () => {
    const text = readFileSync(join(folder, 'test.yml'), 'utf8');
    for (const node of ['"20.19"', '"22"', '"24"', '"26"']) expect(text).toMatch(node);
    for (const system of ['ubuntu-latest', 'macos-latest', 'windows-latest']) expect(text).toMatch(system);
    for (const script of ['check', 'audit', 'test:installed', 'test:nodes', 'test:lowest'])
      expect(text).toMatch(`run: npm run ${script}\n`);
    expect(text).toMatch('run: npm test\n');
  });
});

describe('package.json', () => {
  test('runs nothing where the package is installed', () => {
    const hooks = Object.keys(manifest.scripts).filter(name => /^(pre|post)?(install|uninstall|prepare)$/.test(name));
    expect(hooks).toEqual([]);
  });

  test('brings what the command line of Spectral has, and nothing else', () => {
    const names = ['core', 'formats', 'functions', 'rulesets'].map(name => `@stoplight/spectral-${name}`);
    expect(Object.keys(manifest.dependencies)).toEqual(names);
    expect([...installedWith('@stoplight/spectral-cli')]).toEqual(expect.arrayContaining(names));
  });

  test('exports what is documented, and package.json', () => {
    expect(Object.keys(manifest.exports)).toEqual([
      '.',
      './asyncapi',
      './loopback',
      './strict',
      './functions',
      './dist/ruleset.*',
      './package.json',
    ]);
  });

  test('runs every line and branch, and the laboratory, in `npm test`', () => {
    const { collectCoverageFrom, coverageThreshold, globalSetup, globalTeardown, testMatch } = manifest.jest;
    expect(collectCoverageFrom).toEqual(['functions/**/*.ts', 'ruleset.ts']);
    expect(coverageThreshold).toEqual({ global: { branches: 100, functions: 100, lines: 100, statements: 100 } });
    expect(testMatch).toEqual(['<rootDir>/test/*.test.ts', '<rootDir>/test/lab/*.test.ts']);
    expect([globalSetup, globalTeardown]).toEqual([
      '<rootDir>/test/support/build.ts',
      '<rootDir>/test/support/cleanUp.ts',
    ]);
    expect(manifest.scripts.test).toBe('tsx test/support/run.ts');
    expect(readFileSync(join(__dirname, 'support/run.ts'), 'utf8')).toMatch("if (name === '') jest(['--coverage']);");
  });
});

/** The names of a package and of all that it depends on, by the lock file. */
function installedWith(name: string, found: Set<string> = new Set()): Set<string> {
  const dependencies = lock.packages[`node_modules/${name}`]?.dependencies ?? {};
  for (const dependency of Object.keys(dependencies)) {
    if (found.has(dependency)) continue;
    found.add(dependency);
    installedWith(dependency, found);
  }
  return found;
}
