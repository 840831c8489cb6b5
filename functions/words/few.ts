import { listOf } from './lists.ts';
import { quote } from './quote.ts';

/** One or two names as a short message repeats them, and how many others there are: "a", "b" and 3 others. */
export function few(names: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (names.length < 3) return listOf(names, conjunction);
  const shown = names.slice(0, 2).map(quote).join(', ');
  const others = names.length - 2;
  return `${shown} ${conjunction} ${others} ${others > 1 ? 'others' : 'other'}`;
}
