import { quote } from './quote.ts';

/** One more is shown, and not "1 other". */
const MOST_NAMES = 4;

/**
 * `"a"`, `"a" and "b"`, `"a", "b" and "c"`: names of the document as a sentence lists them, and not more than one reads. By
 * hand: making an `Intl.ListFormat` would take longer than loading all the rest.
 */
export function listOf(names: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const shown = names.length > MOST_NAMES + 1 ? names.slice(0, MOST_NAMES) : names;
  const rest = names.length - shown.length;
  const parts = [...shown.map(quote), ...(rest > 0 ? [`${rest} others`] : [])];
  const last = parts.slice(-2).join(` ${conjunction} `);
  return [...parts.slice(0, -2), last].join(', ');
}
