const LONGEST_QUOTE = 80;

/**
 * Text of the document as a message may repeat it: quoted, on one line, short, and without what a URL can carry in
 * confidence (userinfo, query, fragment).
 */
export function quote(text: string): string {
  return quoted(text.includes('://') || text.includes('@') ? withoutSecrets(text) : text);
}

/** As `quote`, for a value that is meant as a URL, however broken it is. */
export function quoteUrl(url: string): string {
  return quoted(withoutSecrets(url));
}

function quoted(text: string): string {
  return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text);
}

/** By hand and not with `URL`, since it has to hold for what no URL parser accepts. */
function withoutSecrets(url: string): string {
  const beforeQuery = url.slice(0, firstOf(url, '?', '#'));
  const authority = beforeQuery.indexOf('//') + 2;
  if (authority < 2) return beforeQuery.slice(beforeQuery.lastIndexOf('@') + 1);
  const host = authority + firstOf(beforeQuery.slice(authority), '/', '\\');
  // An "@" behind an empty authority (https:///user:secret@host) may still be userinfo: browsers read it so.
  const end = host === authority ? beforeQuery.length : host;
  const userinfo = beforeQuery.slice(authority, end).lastIndexOf('@') + 1;
  return beforeQuery.slice(0, authority) + beforeQuery.slice(authority + userinfo);
}

function firstOf(text: string, ...characters: string[]): number {
  const found = characters.map(character => text.indexOf(character)).filter(index => index >= 0);
  return Math.min(text.length, ...found);
}

/** "a", "a" and "b", "a", "b" and "c": a list of names as a sentence says it. */
export function enumerate(names: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
