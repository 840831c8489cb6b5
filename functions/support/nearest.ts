import { OTHER_NAMES } from './oauth2.ts';

const LONGEST_NAME = 64;
const MOST_CANDIDATES = 200;

/**
 * The one candidate that a name was surely meant to be, or undefined: a wrong suggestion is worse than none.
 * Names that differ only in case and punctuation are the same; else one slip of the keyboard in four characters is
 * forgiven, two at the most (optimal string alignment distance). Digits tell names apart (`v1`, `v2`), and a tie
 * between two candidates tells nothing.
 */
export function nearest<Name extends string>(name: string, candidates: readonly Name[]): Name | undefined {
  if (name.length > LONGEST_NAME || candidates.length > MOST_CANDIDATES) return undefined;
  const wanted = letters(name);
  if (wanted === '') return undefined;
  const known = candidates.filter(candidate => candidate.length <= LONGEST_NAME);
  const same = known.filter(candidate => letters(candidate) === wanted);
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;

  const limit = Math.min(2, Math.floor(wanted.length / 4));
  let best: Name | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    const other = letters(candidate);
    if (Math.abs(other.length - wanted.length) > limit || digits(other) !== digits(wanted)) continue;
    const slips = distance(wanted, other);
    if (slips < least) [best, least] = [candidate, slips];
    else if (slips === least) best = undefined;
  }
  return best;
}

/** As `nearest`, for the name of a flow or of a field: one that others use for it is as good as a slip. */
export function meantName<Name extends string>(name: string, candidates: readonly Name[]): Name | undefined {
  const wanted = letters(name);
  const known = candidates.find(candidate => OTHER_NAMES.get(candidate)?.some(other => letters(other) === wanted));
  return known ?? nearest(name, candidates);
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}*]/gu, '');
}

function digits(name: string): string {
  return name.replace(/\D/g, '');
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each counting one. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, substitution);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      }
      row.push(cost);
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
