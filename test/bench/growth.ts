import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import { CROWDS } from './documents.ts';
import { CHECKS } from './rulesets.ts';
import { median } from './statistics.ts';

export const COUNTS = [100, 1000, 10_000] as const;

/** What one more of a kind adds to the time of the default rules, in microseconds, in documents of several sizes. */
export interface Growth {
  readonly name: string;
  readonly isGood: boolean;
  readonly perItem: readonly number[];
}

/** Calls the functions themselves: what Spectral does with each finding is its own cost. */
export function growth(rounds: number): Growth[] {
  return Object.entries(CROWDS).flatMap(([name, make]) =>
    [true, false].map(isGood => {
      const time = (count: number) => median(Array.from({ length: rounds }, () => timeOf(make, count, isGood)));
      time(1000);
      const none = time(0);
      return { name, isGood, perItem: COUNTS.map(count => (1000 * (time(count) - none)) / count) };
    }),
  );
}

function timeOf(make: (count: number, isGood: boolean) => unknown, count: number, isGood: boolean): number {
  // A small document is done too soon to be timed by itself.
  const documents = Array.from({ length: Math.max(1, 2000 / Math.max(count, 20)) }, () => make(count, isGood));
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
