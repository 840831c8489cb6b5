import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import { CROWDS } from './documents.ts';
import { collectGarbage } from './memory.ts';
import { CHECKS } from './rulesets.ts';
import { interleaved, median } from './statistics.ts';

/** What one more of a kind adds to the time of the default rules, in microseconds, in documents of several sizes. */
export interface Growth {
  readonly name: string;
  readonly perItem: readonly number[];
}

/** Calls the functions themselves: what Spectral does with each finding is its own cost. */
export async function growth(counts: readonly number[], rounds: number): Promise<Growth[]> {
  const most = Math.max(...counts);
  const all: Growth[] = [];
  for (const [name, make] of Object.entries(CROWDS)) {
    const runs = Object.fromEntries([0, ...counts].map(count => [count, () => timeOf(make, count, most)]));
    await interleaved(runs, 2);
    const times = await interleaved(runs, rounds);
    const added = (count: number) =>
      median((times[count] ?? []).map((time, round) => time - Number(times[0]?.[round])));
    all.push({ name, perItem: counts.map(count => (1000 * added(count)) / count) });
  }
  return all;
}

/** A small document is done too soon to be timed by itself, and what others have left behind is not its own. */
function timeOf(make: (count: number) => unknown, count: number, most: number): number {
  const documents = Array.from({ length: Math.max(1, most / Math.max(count, 20)) }, () => make(count));
  collectGarbage();
  const begin = performance.now();
  for (const document of documents) run(document);
  return (performance.now() - begin) / documents.length;
}

/** As Spectral does: every rule gets the same inventory, by which ours know that the document has been read. */
function run(data: unknown): void {
  const shared = { path: [], document: { data }, documentInventory: { resolved: data } };
  for (const { function: check, functionOptions, resolved } of CHECKS) {
    const context = { ...shared, rule: { resolved } };
    check(data, (functionOptions ?? null) as never, context as unknown as RulesetFunctionContext);
  }
}
