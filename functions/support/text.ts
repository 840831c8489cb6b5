const LONGEST_QUOTE = 80;
const MOST_NAMES = 6;

/**
 * Text of the document as a message may repeat it: quoted, on one line, short, and without what a URL can carry in
 * confidence (userinfo, query, fragment).
 */
export function quote(text: string): string {
  return quoted(text.includes('://') ? withoutSecrets(text) : text);
}

/** As `quote`, for a value that is meant as a URL, however broken it is. */
export function quoteUrl(url: string): string {
  return quoted(withoutSecrets(url));
}

function quoted(text: string): string {
  const shown = JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text);
  // What cannot be seen can turn a line around or command a terminal.
  return shown.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, character => `\\u${hexadecimal(character)}`);
}

/**
 * By hand and not with `URL`, since it has to hold for what no URL parser accepts: whatever stands before an "@" may be
 * userinfo, also where a password has a "/", "?" or "#" in it.
 */
function withoutSecrets(url: string): string {
  const [scheme = ''] = /^[a-z][a-z\d+.-]*:\/\//i.exec(url) ?? [];
  const query = url.search(/[?#]/);
  const end = query < 0 ? url.length : query;
  const at = [...url.matchAll(/@|%40/gi)].at(-1);
  const hidden = query < 0 ? '' : `${url[query]}…`;
  if (at === undefined) return withoutValues(url.slice(0, end)) + hidden;
  const rest = at.index < end ? `@${withoutValues(url.slice(at.index + at[0].length, end))}${hidden}` : '';
  return `${scheme}…${rest}`;
}

/** `client_secret=…`, where somebody has forgotten the "?". */
function withoutValues(path: string): string {
  return path.replace(/=[^&;\s]+/g, '=…');
}

/** "a", "a" and "b", "a", "b" and "c": a list of names as a sentence says it, and not more of them than one reads. */
export function enumerate(names: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const shown = names.length > MOST_NAMES + 1 ? [...names.slice(0, MOST_NAMES), 'others'] : names;
  const last = String(shown.at(-1));
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

const CHARACTERS: Readonly<Record<string, string>> = {
  ' ': 'a space',
  '\t': 'a tab',
  '\n': 'a line break',
  '\r': 'a line break',
  '"': `a quotation mark ('"')`,
  '\\': 'a backslash ("\\")',
};

/** A character as a sentence says it, also where it cannot be seen. */
export function nameOfCharacter(character: string): string {
  const name = CHARACTERS[character];
  if (name !== undefined) return name;
  if (/[!-~]/.test(character)) return `"${character}"`;
  const code = `U+${hexadecimal(character).toUpperCase()}`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `"${character}" (${code})` : code;
}

function hexadecimal(character: string): string {
  return Number(character.codePointAt(0)).toString(16).padStart(4, '0');
}
