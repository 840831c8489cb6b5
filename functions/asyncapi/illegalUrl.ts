import { nameOfCharacter } from '../words/characters.ts';

/** What makes a text that looks like an absolute URL no URI (RFC 3986, section 2 and appendix A). */
export interface IllegalPart {
  /** As in `"tokenUrl" must not …`. Of a URL it repeats a character at most: more could be part of a secret. */
  readonly part: string;
  readonly remedy: string;
}

/** Names such a part of a URL that the official schema rejects; undefined where it does not look absolute. */
export function illegalPart(url: string): IllegalPart | undefined {
  const text = url.trim();
  if (!LOOKS_ABSOLUTE.test(text)) return undefined;
  return surroundingBlank(url) ?? variable(text) ?? illegalCharacter(text) ?? illegalPercent(text) ?? misplaced(text);
}

/** `https:` or another scheme with `://`, also behind a quotation mark, or a variable that may hold them. */
const LOOKS_ABSOLUTE = /^(?:["'<`]?https?:.|[^/?#]+:\/\/|\$?\{)/i;

function surroundingBlank(url: string): IllegalPart | undefined {
  const [leading] = /^\s/.exec(url) ?? [];
  if (leading !== undefined) return { part: `begin with ${nameOfCharacter(leading)}`, remedy: 'Remove it.' };
  const [trailing] = /\s$/.exec(url) ?? [];
  return trailing === undefined ? undefined : { part: `end with ${nameOfCharacter(trailing)}`, remedy: 'Remove it.' };
}

/** `{tenant}` or `<tenant>`. */
function variable(text: string): IllegalPart | undefined {
  const [opening] = /\{[^{}]*\}|<[^<>/]*>/.exec(text)?.[0] ?? '';
  if (opening === undefined) return undefined;
  return { part: `contain "${opening}": URLs here have no variables`, remedy: 'Write the actual value.' };
}

/** What is neither an unreserved nor a reserved character, nor the `%` of one that is encoded. */
const ILLEGAL_CHARACTER = /[^\w.~:/?#[\]@!$&'()*+,;=%-]/u;

function illegalCharacter(text: string): IllegalPart | undefined {
  const found = ILLEGAL_CHARACTER.exec(text);
  if (found === null) return undefined;
  const [character] = found;
  const name = nameOfCharacter(character);
  if (found.index === 0) return { part: `begin with ${name}`, remedy: 'Remove it.' };
  return { part: `contain ${name}`, remedy: remedyFor(character, isInHost(text, found.index)) };
}

function remedyFor(character: string, isInHost: boolean): string {
  if (character === '\\') return 'Write "/".';
  return isInHost && /\p{L}/u.test(character) ? 'Write the host in its "xn--" form.' : 'Remove or percent-encode it.';
}

function isInHost(text: string, index: number): boolean {
  return /^[^/?#]*:\/\/[^/?#]*$/.test(text.slice(0, index));
}

function illegalPercent(text: string): IllegalPart | undefined {
  const found = /%(?![\da-f]{2})/i.exec(text);
  if (found === null) return undefined;
  const { index } = found;
  const isPublic = index > text.lastIndexOf('@') && !/[?#=&;]/.test(text.slice(0, index));
  const shown = isPublic ? text.slice(index, index + 3) : '%';
  return { part: `contain "${shown}": "%" needs two hex digits`, remedy: 'Write "%25" for "%".' };
}

/** Characters that have their places in a URI, in another place. */
function misplaced(text: string): IllegalPart | undefined {
  if (text.split('#').length > 2) return { part: 'contain a second "#"', remedy: 'Remove it.' };
  const brackets = text.match(/[[\]]/g) ?? [];
  const [first] = brackets;
  if (first !== undefined) {
    const isHost = brackets.length === 2 && /^[^/?#]*:\/\/(?:[^/?#@]*@)?\[[^[\]]*\]/.test(text);
    if (!isHost) return { part: `contain "${first}"`, remedy: 'Remove or percent-encode it.' };
    return { part: 'have a host in brackets that is not an IPv6 address', remedy: 'Remove the brackets.' };
  }
  const isScheme = /^[a-z][a-z\d+.-]*:/i.test(text);
  return isScheme ? undefined : { part: 'begin with anything but a scheme', remedy: 'Write "https://".' };
}
