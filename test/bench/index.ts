/**
 * What the rules cost, measured and written into docs/contributing/performance.md. `--quick` measures less and
 * writes nothing.
 */
import { readdirSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { largeDocuments, type Text } from './documents.ts';
import { growth } from './growth.ts';
import { type LintTime, lintTimes } from './lint.ts';
import { memory } from './memory.ts';
import { nodesOf } from './nodes.ts';
import { type Table, writeBlocks } from './page.ts';
import {
  type BundleTimes,
  bundleTimes,
  type Command,
  commandLine,
  hasRedocly,
  importTimes,
  type ProcessUse,
} from './processes.ts';
import { DIST, type Name } from './rulesets.ts';
import { median, summary } from './statistics.ts';

const isQuick = process.argv.includes('--quick');
const ROUNDS = isQuick ? 3 : 15;
const BUNDLES = isQuick ? 3 : 9;
const COUNTS = isQuick ? [100, 1000] : [100, 1000, 10_000];
const TITLES: Readonly<Record<Name, string>> = {
  floor: 'one empty rule: the floor',
  ours: 'ours',
  all: 'ours, with `all`',
  asyncapi: '`spectral:asyncapi`',
};

type Times = Record<Name, LintTime[]>;

function met(isMet: boolean): string {
  return isMet ? 'yes' : '**no**';
}

function number(value: number, digits = 3): string {
  return value === 0 ? '0' : Number(value.toPrecision(digits)).toLocaleString('en');
}

function spread(values: readonly number[], digits?: number): string {
  const { median, low, high } = summary(values);
  if (values.length === 1) return number(median, digits);
  return `${number(median, digits)} (${number(low, digits)} to ${number(high, digits)})`;
}

/** The middle of the rounds, for each document. */
function perDocument(times: Iterable<Times>, value: (times: Times) => number[]): number[] {
  return [...times].map(each => median(value(each)));
}

function rulesAlone(times: readonly Times[]): Table {
  const ofRuleset = (name: Name) => perDocument(times, each => each[name].map(({ rules }) => rules));
  const share = (name: Name) => {
    const asyncapi = ofRuleset('asyncapi');
    return ofRuleset(name).map((time, index) => (100 * time) / (asyncapi[index] ?? Number.NaN));
  };
  const row = (name: Name, target?: number) => [
    TITLES[name],
    spread(ofRuleset(name)),
    spread(share(name)),
    target === undefined ? '' : `at most ${target} %`,
    target === undefined ? '' : met(median(share(name)) <= target),
  ];
  return [
    ['ruleset', 'ms', '% of `spectral:asyncapi`', 'target', 'met'],
    row('floor'),
    row('ours', 0.5),
    row('all', 1),
    row('asyncapi'),
  ];
}

function aboveTheFloor(times: readonly Times[]): Table {
  const row = (name: Name) => {
    const above = perDocument(times, each =>
      each[name].map(({ rules }, round) => rules - (each.floor[round]?.rules ?? Number.NaN)),
    );
    const most = Math.max(...above);
    return [TITLES[name], spread(above), number(most), 'at most 1 ms', met(most <= 1)];
  };
  return [['ruleset', 'ms above the floor', 'the most', 'target', 'met'], row('ours'), row('all')];
}

function wholeLint(times: ReadonlyMap<Text, Times>): Table {
  const large = [...times].filter(([{ text }]) => text.length >= 50_000).map(([, each]) => each);
  const ratio = (name: Name) =>
    perDocument(large, each => each[name].map(({ whole }, round) => whole / (each.floor[round]?.whole ?? Number.NaN)));
  const row = (name: Name, target?: number) => [
    TITLES[name],
    spread(perDocument(large, each => each[name].map(({ whole }) => whole))),
    spread(ratio(name), 4),
    target === undefined ? '' : `at most ${target}`,
    target === undefined ? '' : met(median(ratio(name)) <= target),
  ];
  return [
    ['ruleset', 'ms', 'times the floor', 'target', 'met'],
    row('floor'),
    row('ours', 1.03),
    row('all'),
    row('asyncapi'),
  ];
}

async function growthTable(): Promise<Table> {
  const rows = (await growth(COUNTS, ROUNDS)).map(({ name, perItem }) => {
    const least = Math.min(...perItem);
    const factor = least > 0 ? Math.max(...perItem) / least : Number.POSITIVE_INFINITY;
    return [name, ...perItem.map(time => number(time)), number(factor), 'at most 1.5', met(factor <= 1.5)];
  });
  return [
    ['one more', ...COUNTS.map(count => `µs among ${count.toLocaleString('en')}`), 'factor', 'target', 'met'],
    ...rows,
  ];
}

async function loadingTable(): Promise<Table> {
  const imports = await importTimes(ROUNDS);
  const row = (name: string, times: readonly number[]) => [
    name,
    spread(times),
    'at most 10 ms',
    met(median(times) <= 10),
  ];
  return [
    ['loading', 'ms', 'target', 'met'],
    row('`import` of the ES module', imports.import),
    row('`require` of the CommonJS file', imports.require),
  ];
}

const MOST_NODES = 100;

async function nodesTable(): Promise<Table> {
  const files = readdirSync(DIST).filter(name => /\.[cm]js$/.test(name));
  const rows = files.map(async file => {
    const nodes = await nodesOf(join(DIST, file));
    const target =
      file === 'ruleset.mjs' ? [`at most ${MOST_NODES.toLocaleString('en')}`, met(nodes <= MOST_NODES)] : ['', ''];
    return [`\`${file}\``, nodes.toLocaleString('en'), number(statSync(join(DIST, file)).size / 1024), ...target];
  });
  return [['built file', 'nodes', 'KB of 1,024 bytes', 'target', 'met'], ...(await Promise.all(rows))];
}

async function bundlingTable(): Promise<Table> {
  const terminal = await bundleTimes('terminal', BUNDLES);
  const editor = await bundleTimes('editor', BUNDLES);
  const row = (name: string, { empty, ours }: typeof editor, time: keyof BundleTimes, target?: number) => {
    const more = ours.map((each, round) => each[time] - (empty[round]?.[time] ?? Number.NaN));
    return [
      name,
      spread(empty.map(each => each[time])),
      spread(ours.map(each => each[time])),
      spread(more),
      target === undefined ? '' : `less than ${target} ms`,
      target === undefined ? '' : met(median(more) < target),
    ];
  };
  return [
    ['bundling', 'ms, one rule', 'ms, ours', 'ms more', 'target', 'met'],
    row('a terminal, each time', terminal, 'first'),
    row('an editor, the first document', editor, 'first'),
    row('an editor, a later document', editor, 'later', 60),
  ];
}

/** How many documents, how many pairs, and the most that ours may take, in times of one empty rule. */
const RUNS: readonly (readonly [documents: number, rounds: number, target?: number])[] = isQuick
  ? [[1, 3, 1.2]]
  : [
      [1, 9, 1.2],
      [200, 9, 1.25],
      [2000, 5],
    ];

async function pairsTable(): Promise<Table> {
  const rows = [];
  for (const [count, rounds, target] of RUNS) {
    for (const isGood of [true, false]) {
      const { empty, ours } = await commandLine(['empty', 'ours'], count, isGood, rounds);
      const ratios = ours.map(({ time }, round) => time / (empty[round]?.time ?? Number.NaN));
      rows.push([
        `${count.toLocaleString('en')}, ${isGood ? 'good' : 'with a finding each'}`,
        spread(seconds(empty)),
        spread(seconds(ours)),
        spread(ratios),
        target === undefined ? '' : `at most ${target}`,
        target === undefined ? '' : met(median(ratios) <= target),
        number(megabytes(empty)),
        number(megabytes(ours)),
      ]);
    }
  }
  const head = [
    'documents',
    's, one empty rule',
    's, ours',
    'ratio',
    'target',
    'met',
    'MB, one empty rule',
    'MB, ours',
  ];
  return [head, ...rows];
}

/** Other rulesets and another linter, which check other things: a comparison, and no target. */
async function othersTable(): Promise<Table> {
  const names: Command[] = ['empty', 'ours', 'asyncapi', ...(hasRedocly() ? (['redocly'] as const) : [])];
  const counts = isQuick ? [1] : [1, 200];
  const uses: Record<Command, ProcessUse[]>[] = [];
  for (const count of counts) uses.push(await commandLine(names, count, false, isQuick ? 1 : 3));
  const rows = names.map(name => [
    { ...TITLES, empty: TITLES.floor, redocly: 'Redocly, its own rules' }[name],
    ...uses.map(each => spread(seconds(each[name]))),
  ]);
  return [['', ...counts.map(count => `s, ${count === 1 ? '1 document' : `${count} documents`}`)], ...rows];
}

function seconds(uses: readonly ProcessUse[]): number[] {
  return uses.map(({ time }) => time);
}

function megabytes(uses: readonly ProcessUse[]): number {
  return median(uses.map(use => use.memory));
}

async function memoryTable(): Promise<Table> {
  const rows = [];
  for (const [way, isOneForAll] of [
    ['one `Spectral` for all, as in a terminal', true],
    ['one for each, as in an editor', false],
  ] as const) {
    const floor = await memory('floor', 1000, isOneForAll);
    const ours = await memory('ours', 1000, isOneForAll);
    const documents = [floor.documents, ours.documents].map(each => number(each, 4));
    const isMet = ours.documents <= floor.documents;
    rows.push([way, number(floor.held), number(ours.held), ...documents, 'no more', met(isMet)]);
  }
  const head = [
    '1,000 documents',
    'KB each, one empty rule',
    'KB each, ours',
    'still there, one empty rule',
    'still there, ours',
  ];
  return [[...head, 'target', 'met'], ...rows];
}

async function main(): Promise<void> {
  // First, as long as there is little to collect as garbage.
  const grown = await growthTable();
  const { source, texts } = largeDocuments();
  const { times, thrown } = await lintTimes(isQuick ? texts.slice(0, 4) : texts, ROUNDS);
  const all = [...times.values()];
  const versions = ['core', 'cli', 'rulesets'].map(name => `spectral-${name} ${version(name)}`).join(', ');
  const left = thrown.length === 0 ? '' : ` \`spectral:asyncapi\` throws on ${thrown.length} more, which are left out.`;
  writeBlocks(
    {
      measured: `Measured on ${new Date().toISOString().slice(0, 10)} with Node.js ${process.versions.node} on ${cpus().length} cores, ${versions}.\n${source}, ${ROUNDS} rounds.${left}\n`,
      rules: rulesAlone(all),
      floor: aboveTheFloor(all),
      whole: wholeLint(times),
      growth: grown,
      loading: await loadingTable(),
      nodes: await nodesTable(),
      bundling: await bundlingTable(),
      pairs: await pairsTable(),
      others: await othersTable(),
      memory: await memoryTable(),
    },
    isQuick,
  );
}

function version(name: string): string {
  return require(join(__dirname, `../../node_modules/@stoplight/spectral-${name}/package.json`)).version;
}

main();
