const LONGEST_NAME = 64;
const MOST_SLIPS = 2;
/** A shorter word with another letter in it is mostly another word. */
const LONG_WORD = 8;
/** So many names are compared with each other for one document. */
const BUDGET = 20_000;

/**
 * The one candidate that a name was surely meant to be, or undefined: a wrong suggestion is worse than none.
 * Names that differ only in case and punctuation are the same. Of others, one slip of the keyboard in four characters is
 * forgiven, two at the most (optimal string alignment distance), in each part of a name: `repo:push` is not a slip of
 * `repo:pull`. Digits tell names apart (`v1`, `v2`), so do a prefix (`unsubscribe`), the first letter (`lights`, `rights`)
 * and, in a short part, any other letter (`cart`, `card`). A tie tells nothing.
 */
export function nearest<Name extends string>(name: string, candidates: Iterable<Name>): Name | undefined {
  return find(name, candidatesOf(candidates));
}

/**
 * `nearest` for a whole document, whose names share one budget of comparisons: when it is used up, nothing more is
 * suggested but what has the same letters. Answers are remembered for each object of candidates, which must not change.
 */
export function suggester(budget: number = BUDGET): (name: string, candidates: Iterable<string>) => string | undefined {
  const known = new WeakMap<object, Candidates & { readonly answers: Map<string, string | undefined> }>();
  let left = budget;
  return (name, candidates) => {
    const among = known.get(candidates) ?? { ...candidatesOf(candidates), answers: new Map() };
    known.set(candidates, among);
    if (among.answers.has(name)) return among.answers.get(name);
    const isCompared = among.names.length <= left;
    if (isCompared && !among.byLetters.has(lettersOf(name))) left -= among.names.length;
    const answer = find(name, among, isCompared);
    among.answers.set(name, answer);
    return answer;
  };
}

/** Whether two names look the same and are not: an accent is part of its letter in one and a character by itself in the other. */
export function differsInNormalization(name: string, meant: string): boolean {
  return name !== meant && name.normalize('NFC') === meant.normalize('NFC');
}

/** A name as it is compared. */
interface Compared<Name extends string = string> {
  readonly name: Name;
  readonly letters: string;
  readonly digits: string;
  readonly parts: readonly string[];
}

interface Candidates<Name extends string = string> {
  readonly names: readonly Compared<Name>[];
  /** Undefined where several have the same letters. */
  readonly byLetters: ReadonlyMap<string, Name | undefined>;
}

function candidatesOf<Name extends string>(candidates: Iterable<Name>): Candidates<Name> {
  const names = [...candidates].filter(candidate => candidate.length <= LONGEST_NAME).map(comparedAs);
  const byLetters = new Map<string, Name | undefined>();
  for (const { name, letters } of names) byLetters.set(letters, byLetters.has(letters) ? undefined : name);
  return { names, byLetters };
}

function find<Name extends string>(
  name: string,
  { names, byLetters }: Candidates<Name>,
  isCompared = true,
): Name | undefined {
  const written = comparedAs(name);
  if (written.letters === '') return undefined;
  if (byLetters.has(written.letters)) return byLetters.get(written.letters);
  if (!isCompared || name.length > LONGEST_NAME) return undefined;

  let best: Compared<Name> | undefined;
  let least = MOST_SLIPS + 1;
  for (const candidate of names) {
    const slips = slipsBetween(written, candidate);
    if (slips < least) [best, least] = [candidate, slips];
    else if (slips === least) best = undefined;
  }
  return best === undefined || isAnotherName(written, best) ? undefined : best.name;
}

function comparedAs<Name extends string>(name: Name): Compared<Name> {
  const letters = lettersOf(name);
  return { name, letters, digits: letters.replace(/\D/g, ''), parts: partsOf(name) };
}

function lettersOf(name: string): string {
  return name.length > LONGEST_NAME ? '' : partsOf(name).join('');
}

function partsOf(name: string): string[] {
  return name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}*]+/u)
    .filter(part => part !== '');
}

/** How many slips of the keyboard make one name of the other, or infinitely many if it is another name. */
function slipsBetween(written: Compared, candidate: Compared): number {
  const longer = Math.abs(candidate.letters.length - written.letters.length);
  if (longer > slipsIn(written.letters) || candidate.digits !== written.digits) return Number.POSITIVE_INFINITY;
  if (longer > 1 && (written.letters.endsWith(candidate.letters) || candidate.letters.endsWith(written.letters))) {
    return Number.POSITIVE_INFINITY;
  }
  return pairsOf(written, candidate).reduce((sum, [part, other]) => sum + slips(part, other), 0);
}

/** The parts that are to be compared. A separator too many or too few leaves only the whole names. */
function pairsOf(written: Compared, candidate: Compared): [part: string, other: string][] {
  if (written.parts.length !== candidate.parts.length) return [[written.letters, candidate.letters]];
  return written.parts.map((part, index) => [part, candidate.parts[index] as string]);
}

function isAnotherName(written: Compared, candidate: Compared): boolean {
  return pairsOf(written, candidate).some(([part, other]) => part !== other && isAnotherWord(part, other));
}

/** Words that are nearly the same, and yet both are words: `lights` and `flights`, `internal` and `external`. */
function isAnotherWord(part: string, other: string): boolean {
  const isShort = Math.min(part.length, other.length) < LONG_WORD;
  const isSwapped = part[0] === other[1] && part[1] === other[0];
  if (part.length !== other.length) return isShort && part[0] !== other[0] && !isSwapped;
  const differing = [...part].filter((letter, index) => letter !== other[index]).length;
  return (part[0] !== other[0] && !isSwapped) || (isShort && differing === 1);
}

/** The slips in one part of a name, or infinitely many if they are too many for it. */
function slips(part: string, other: string): number {
  return distance(part, other, Math.max(slipsIn(part), slipsIn(other)));
}

function slipsIn(part: string): number {
  return Math.min(MOST_SLIPS, Math.floor(part.length / 4));
}

/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each counting one. Row by row,
 * and no further than up to the first row with too many. Of two names that are nearly the same, a few letters are left.
 */
function distance(written: string, candidate: string, most: number): number {
  const [a, b] = differingMiddles(written, candidate);
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwap ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...current) > most) return Number.POSITIVE_INFINITY;
    [beforeLast, last] = [last, current];
  }
  const slips = at(last, b.length);
  return slips > most ? Number.POSITIVE_INFINITY : slips;
}

/** What is left of two names without the beginning and the end that they have in common. */
function differingMiddles(a: string, b: string): [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

function at(row: readonly number[], column: number): number {
  return row[column] as number;
}
