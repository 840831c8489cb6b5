/**
 * What the rules cost, measured and written into docs/performance.md. `--quick` takes a minute, measures less and writes
 * nothing.
 */
import { statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { largeDocuments, type Text } from './documents.ts';
import { COUNTS, growth } from './growth.ts';
import { type LintTime, lintTimes } from './lint.ts';
import { type Table, writeBlocks } from './page.ts';
import { bundleTimes, commandLine, importTimes, type ProcessUse } from './processes.ts';
import { DIST, type Name } from './rulesets.ts';
import { median, summary } from './statistics.ts';

const isQuick = process.argv.includes('--quick');
const ROUNDS = isQuick ? 3 : 15;
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
  const rows = (await growth(ROUNDS)).map(({ name, perItem }) => {
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
  const bundles = await bundleTimes(ROUNDS);
  const more = bundles.ours.map((time, round) => time - (bundles.empty[round] ?? Number.NaN));
  return [
    ['loading', 'ms', 'target', 'met'],
    ['`import` of the ES module', spread(imports.import), 'at most 10 ms', met(median(imports.import) <= 10)],
    ['`require` of the CommonJS file', spread(imports.require), 'at most 10 ms', met(median(imports.require) <= 10)],
    ['in an editor: bundling a ruleset of one rule', spread(bundles.empty), '', ''],
    ['in an editor: more than that, with ours', spread(more), '', ''],
  ];
}

function sizeTable(): Table {
  const rows = ['ruleset.mjs', 'ruleset.cjs'].map(file => {
    const kilobytes = statSync(join(DIST, file)).size / 1024;
    return [`\`${file}\``, number(kilobytes), 'at most 60 KB', met(kilobytes <= 60)];
  });
  return [['built file', 'KB of 1,024 bytes', 'target', 'met'], ...rows];
}

async function commandLineTable(): Promise<Table> {
  const rows = [];
  const runs = isQuick
    ? ([
        [1, 3],
        [100, 3],
      ] as const)
    : ([
        [1, 7],
        [100, 5],
        [10_000, 1],
      ] as const);
  let perDocument = 0;
  for (const [count, rounds] of runs) {
    const { empty, ours } = await commandLine(count, rounds);
    const seconds = (uses: readonly ProcessUse[]) => uses.map(({ time }) => time);
    const memory = Math.max(...ours.map(use => use.memory));
    perDocument = median(seconds(ours)) / count;
    rows.push([count.toLocaleString('en'), 'measured', spread(seconds(empty)), spread(seconds(ours)), number(memory)]);
  }
  const million = 1_000_000 * perDocument;
  const hours = (cores: number) => `${number(million / cores / 3600, 2)} h on ${cores} cores`;
  rows.push(['1,000,000', 'computed', '', [1, 2, 4, 40, 80].map(hours).join(', ').replace('1 cores', '1 core'), '']);
  return [['documents', '', 's, one empty rule', 's, ours', 'MB at the most'], ...rows];
}

async function main(): Promise<void> {
  // First, as long as there is little to collect as garbage.
  const grown = await growthTable();
  const { source, texts } = largeDocuments();
  const { times, thrown } = await lintTimes(texts, ROUNDS);
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
      size: sizeTable(),
      documents: await commandLineTable(),
    },
    isQuick,
  );
}

function version(name: string): string {
  return require(join(__dirname, `../../node_modules/@stoplight/spectral-${name}/package.json`)).version;
}

main();
