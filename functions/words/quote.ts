import { escaped, isVisible } from './characters.ts';
import { isLiteralSecret } from './secrets.ts';

/** As long as a name that is suggested: what is to be typed is never cut. */
const LONGEST_QUOTE = 64;

/** Of more than this, nothing is shown in any case. */
const LONGEST_LOOK = 4096;

/**
 * Text of the document as a message may repeat it: quoted, on one line, short, and without what it can carry in confidence:
 * the userinfo, query and fragment of a URL, and the value of `client_secret=…`.
 */
export function quote(text: string): string {
  const look = text.slice(0, LONGEST_LOOK);
  return quoted(withoutValues(look.includes('//') ? withoutSecrets(look) : look));
}

/** As `quote`, for a value that is meant as a URL, however broken it is. */
export function quoteUrl(url: string): string {
  return quoted(withoutValues(withoutSecrets(url.slice(0, LONGEST_LOOK))));
}

/** Character by character, so that nothing is cut in the middle: no emoji, and no escape. */
function quoted(text: string): string {
  let shown = '';
  for (const character of text) {
    // In a report for JUnit, "]]>" would end more than the name.
    const isShown = isVisible(character) && !(character === '>' && shown.endsWith(']]'));
    const next = /["\\]/.test(character) ? `\\${character}` : isShown ? character : escaped(character);
    if (shown.length + next.length > LONGEST_QUOTE) return `"${shown}…"`;
    shown += next;
  }
  return `"${shown}"`;
}

/**
 * By hand and neither with `URL` nor by the parts of a URI, since it has to hold for broken URLs too: whatever is before
 * an "@" may be userinfo, also where a password has a "/", "?" or "#" in it.
 */
function withoutSecrets(url: string): string {
  const [scheme = ''] = /^[a-z][a-z\d+.-]*:\/\//i.exec(url) ?? [];
  const query = url.search(/[?#]/);
  const end = query < 0 ? url.length : query;
  const hidden = query < 0 ? '' : `${url[query]}…`;
  const at = [...url.matchAll(/@|%40/gi)].at(-1);
  if (at === undefined) return withoutPassword(url.slice(0, end), scheme) + hidden;
  const rest = at.index < end ? `@${url.slice(at.index + at[0].length, end)}${hidden}` : '';
  return `${scheme}…${rest}`;
}

/** `https://client:…`, where the rest has been cut off: what is not a port is a password. */
function withoutPassword(url: string, scheme: string): string {
  return scheme + url.slice(scheme.length).replace(/^([^:[/]*:)(?!\d*(?:\/|$))[^/]*/, '$1…');
}

/** What may be before a secret and behind it. What follows is often nothing, as in the scope `token:read`. */
const VALUES: readonly RegExp[] = [
  /(=|%3D)[^&;,\s]+/gi, // client_secret=…, also in a path whose "?" is forgotten
  /(\b(?:bearer|basic)\s+)\S+/gi, // Bearer …
  /((?:assertion|code|credentials?|key|pass|passphrase|passw(?:or)?d|pwd|secret|signature|token)["']?:\s+)\S.*$/gis, // password: …
];
/** `client:…@host` without a scheme before it, and `password:…`: only if it looks like a secret. */
const LIKELY_VALUES: readonly RegExp[] = [
  /^([^:@/\s]+:)([^@]+)(?=@)/,
  /((?:assertion|credentials?|key|pass|passphrase|passw(?:or)?d|pwd|secret|token):)(\S+)$/i,
];

function withoutValues(text: string): string {
  const hidden = VALUES.reduce((shown, pattern) => shown.replace(pattern, '$1…'), text);
  return LIKELY_VALUES.reduce(
    (shown, pattern) =>
      shown.replace(pattern, (whole, name: string, value: string) => (isLiteralSecret(value) ? `${name}…` : whole)),
    hidden,
  );
}
