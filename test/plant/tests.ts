import { spawn } from 'node:child_process';

/** A test that is to notice a bug, as the list names it. */
export interface Test {
  readonly name: string;
  /** What Node.js runs, in a copy of the project. */
  readonly args: readonly string[];
}

const MOCHA = [
  'node_modules/mocha/bin/mocha.js',
  '--bail',
  '--reporter',
  'dot',
  '--timeout',
  '0',
  '--require',
  'tsx/cjs',
  'test/mutation.ts',
];
const JEST = ['node_modules/jest/bin/jest.js', '--bail', '--runInBand'];
const LOWEST = [...JEST, '--testMatch', '<rootDir>/test/lowest.ts', '--testTimeout', '300000'];
const INSTALLED = ['--testMatch', '<rootDir>/test/installed/*.test.ts'];
const WITHOUT_BUILD = ['--globalSetup', '<rootDir>/test/plant/noBuild.ts'];

/**
 * `oauth2-https-urls` and other tests of test/mutation.ts, which are the fastest; `places: a chain` is what Jest runs of
 * test/places.test.ts with that name; `types` is the compiler, and `lowest` is
 * `npm run test:lowest`, which needs the registry.
 */
export function testNamed(name: string): Test {
  if (name === 'lowest') return { name, args: LOWEST };
  if (name === 'types') return { name, args: ['node_modules/typescript/bin/tsc', '-p', 'test'] };
  const [, file, pattern] = /^(\w+): (.+)$/.exec(name) ?? [];
  if (file === undefined || pattern === undefined) return mochaTests([name]);
  const [setup, folder] = file === 'package' ? [INSTALLED, 'test/installed'] : [WITHOUT_BUILD, 'test'];
  return { name, args: [...JEST, `${folder}/${file}.test.ts`, ...setup, '--testNamePattern', exactly(pattern)] };
}

function mochaTests(names: readonly string[]): Test {
  return { name: names.join(', '), args: [...MOCHA, '--grep', `^(?:${names.map(exactly).join('|')})(?: |$)`] };
}

function exactly(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Each test once; those of Mocha together, since loading Spectral is most of what one takes. */
export function together(tests: readonly Test[]): Test[] {
  const isMocha = ({ args }: Test) => args[0] === MOCHA[0];
  const names = new Set(tests.filter(isMocha).map(({ name }) => name));
  const others = new Map(tests.filter(test => !isMocha(test)).map(test => [test.name, test]));
  return [...(names.size > 0 ? [mochaTests([...names])] : []), ...others.values()];
}

/** What has become of a test. One that is broken says nothing of the bug: it was not run at all. */
export interface Outcome {
  readonly is: 'passed' | 'failed' | 'broken';
  readonly output: string;
}

const LONGEST_RUN = 300_000;

export function run({ args }: Test, folder: string): Promise<Outcome> {
  return new Promise(resolve => {
    // A test that never ends is noticed, too.
    const child = spawn(process.execPath, args, { cwd: folder, timeout: LONGEST_RUN, killSignal: 'SIGKILL' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
    child.on('close', (status, signal) => {
      const hasFailure = signal !== null || /^ *[1-9]\d* failing|^Tests: +[1-9]\d* failed|error TS\d+/m.test(output);
      const hasPassed = status === 0 && !/^ *0 passing|^No tests found|^Tests: +\d+ skipped, \d+ total/m.test(output);
      resolve({ is: hasPassed ? 'passed' : hasFailure ? 'failed' : 'broken', output });
    });
  });
}
