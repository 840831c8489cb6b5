import type { Path } from './values.ts';

/** What has been walked through, apart by whether something around it gave it a meaning. */
export interface Seen {
  readonly meant: Set<object>;
  readonly other: Set<object>;
}

interface Step<Meaning> {
  readonly key: string | number;
  readonly value: unknown;
  readonly parent: Step<Meaning> | undefined;
  /** What the keys around it say that it is. */
  readonly meaning: Meaning | undefined;
}

/** Told of each key and each index, with what it leads to; returns what that means for everything inside. */
export type Visit<Meaning> = (
  key: string | number,
  value: unknown,
  meaning: Meaning | undefined,
  path: () => Path,
) => Meaning | undefined;

const SEEN = new WeakMap<object, Seen>();

/** One memory for each run of a check over a document: what schemes share is looked at once. */
export function seenIn(run: object): Seen {
  const seen = SEEN.get(run) ?? { meant: new Set(), other: new Set() };
  SEEN.set(run, seen);
  return seen;
}

/** Walks through a value of any depth, in the order of the text, and through what is shared or circular once. */
export function walk<Meaning>(name: string, value: unknown, path: Path, seen: Seen, visit: Visit<Meaning>): void {
  // By hand and not by recursion, which 100,000 lists in each other would exhaust.
  const stack: Step<Meaning>[] = [{ key: name, value, parent: undefined, meaning: undefined }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const parent = step;
    const meaning = visit(step.key, step.value, step.meaning, () => [...path, ...keysTo(parent)]);
    if (typeof step.value !== 'object' || step.value === null) continue;
    const seenBefore = meaning === undefined ? seen.other : seen.meant;
    if (seenBefore.has(step.value)) continue;
    seenBefore.add(step.value);
    const members = Array.isArray(step.value) ? [...step.value.entries()] : Object.entries(step.value);
    for (const [key, member] of members.reverse()) stack.push({ key, value: member, parent, meaning });
  }
}

/** The keys from the root, which is not among them, to a step. */
function keysTo<Meaning>(step: Step<Meaning>): Path {
  const keys: (string | number)[] = [];
  for (let at = step; at.parent !== undefined; at = at.parent) keys.push(at.key);
  return keys.reverse();
}
