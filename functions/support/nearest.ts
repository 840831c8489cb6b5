import { OTHER_NAMES } from './oauth2.ts';

const LONGEST_NAME = 64;
const MOST_CANDIDATES = 200;
const MOST_SLIPS = 2;

/**
 * The one candidate that a name was surely meant to be, or undefined: a wrong suggestion is worse than none.
 * Names that differ only in case and punctuation are the same; else one slip of the keyboard in four characters is
 * forgiven, two at the most (optimal string alignment distance), in each part of a name: `repo:push` is no slip of
 * `repo:pull`. Digits tell names apart (`v1`, `v2`), so does a prefix (`unsubscribe`), and a tie tells nothing.
 */
export function nearest<Name extends string>(name: string, candidates: readonly Name[]): Name | undefined {
  if (name.length > LONGEST_NAME || candidates.length > MOST_CANDIDATES) return undefined;
  const wanted = letters(name);
  if (wanted === '') return undefined;
  const known = candidates.filter(candidate => candidate.length <= LONGEST_NAME);
  const same = known.filter(candidate => letters(candidate) === wanted);
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;

  let best: Name | undefined;
  let least = MOST_SLIPS + 1;
  for (const candidate of known) {
    const slips = slipsBetween(name, candidate);
    if (slips < least) [best, least] = [candidate, slips];
    else if (slips === least) best = undefined;
  }
  return best;
}

/** How many slips of the keyboard make one name of the other, or infinitely many if it is another name. */
function slipsBetween(name: string, candidate: string): number {
  const [wanted, other] = [letters(name), letters(candidate)];
  const longer = Math.abs(other.length - wanted.length);
  if (longer > slipsIn(wanted) || digits(other) !== digits(wanted)) return Number.POSITIVE_INFINITY;
  if (longer > 1 && (wanted.endsWith(other) || other.endsWith(wanted))) return Number.POSITIVE_INFINITY;
  const parts = partsOf(name);
  const others = partsOf(candidate);
  // A separator too many or too few leaves only the whole names to compare.
  if (parts.length !== others.length) return slips(wanted, other);
  return parts.reduce((sum, part, index) => sum + slips(part, String(others[index])), 0);
}

/** The slips in one part of a name, or infinitely many if they are too many for it. */
function slips(part: string, other: string): number {
  return distance(part, other, Math.max(slipsIn(part), slipsIn(other)));
}

function slipsIn(part: string): number {
  return Math.min(MOST_SLIPS, Math.floor(part.length / 4));
}

function partsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}*]+/u)
    .filter(part => part !== '');
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
function distance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (most === 0) return Number.POSITIVE_INFINITY;
  if (a[0] === b[0]) return distance(a.slice(1), b.slice(1), most);
  const rests: [string, string][] = [
    [a.slice(1), b.slice(1)],
    [a.slice(1), b],
    [a, b.slice(1)],
  ];
  if (a[0] === b[1] && a[1] === b[0]) rests.push([a.slice(2), b.slice(2)]);
  return 1 + Math.min(...rests.map(([left, right]) => distance(left, right, most - 1)));
}
