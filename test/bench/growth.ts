import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import { CROWDS } from './documents.ts';
import { CHECKS } from './rulesets.ts';
import { interleaved, median } from './statistics.ts';

export const COUNTS = [100, 1000, 10_000] as const;

/** What one more of a kind adds to the time of the default rules, in microseconds, in documents of several sizes. */
export interface Growth {
  readonly name: string;
  readonly perItem: readonly number[];
}

/** Calls the functions themselves: what Spectral does with each finding is its own cost. */
export async function growth(rounds: number): Promise<Growth[]> {
  const all: Growth[] = [];
  for (const [name, make] of Object.entries(CROWDS)) {
    const runs = Object.fromEntries([0, ...COUNTS].map(count => [count, () => timeOf(make, count)]));
    await interleaved(runs, 2);
    const times = await interleaved(runs, rounds);
    const added = (count: number) =>
      median((times[count] ?? []).map((time, round) => time - Number(times[0]?.[round])));
    all.push({ name, perItem: COUNTS.map(count => (1000 * added(count)) / count) });
  }
  return all;
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** A small document is done too soon to be timed by itself, and what others have left behind is not its own. */
function timeOf(make: (count: number) => unknown, count: number): number {
  const documents = Array.from({ length: Math.max(1, 10_000 / Math.max(count, 20)) }, () => make(count));
  collectGarbage();
  const begin = performance.now();
  for (const document of documents) run(document);
  return (performance.now() - begin) / documents.length;
}

function run(document: unknown): void {
  for (const { function: check, functionOptions, resolved } of CHECKS) {
    const context = {
      path: [],
      document: { data: document },
      documentInventory: { resolved: document },
      rule: { resolved },
    };
    check(document, (functionOptions ?? null) as never, context as unknown as RulesetFunctionContext);
  }
}
