/** The parts of a URI as RFC 3986, appendix B, splits them. */
export interface Uri {
  /** What is before the first `:`, in small letters. */
  readonly scheme: string | undefined;
  /** What is between `//` and the path. */
  readonly authority: string | undefined;
  /** What is before the `@` of the authority, or of what would be one if `https://` were not missing. */
  readonly userinfo: string | undefined;
  readonly host: string;
  /** What is behind the `:` of the host, digits or not. */
  readonly port: string | undefined;
  readonly path: string;
  readonly query: string | undefined;
  readonly fragment: string | undefined;
}

/**
 * Splits whatever is in the place of a URI, blanks before it aside. It holds for what no parser of URLs accepts: a
 * password with a `/`, `?` or `#` in it belongs to the userinfo all the same, and so does what is before the `@` of
 * `user:password@host`.
 */
export function splitUri(given: string): Uri {
  const text = given.trimStart();
  const scheme = /^[a-z][a-z\d+.-]*(?=:)/i.exec(text)?.[0];
  const rest = scheme === undefined ? text : text.slice(scheme.length + 1);
  const afterPrefix = text.replace(PREFIX, '');
  const hasPrefix = afterPrefix.length < text.length;
  const userinfo = userinfoOf(afterPrefix, hasPrefix);
  const hasAuthority = rest.startsWith('//');
  const afterSlashes = hasAuthority ? rest.slice(2) : rest;
  const skipped = hasAuthority && userinfo !== undefined && afterSlashes.startsWith(`${userinfo}@`);
  const afterUserinfo = skipped ? afterSlashes.slice(userinfo.length + 1) : afterSlashes;
  const end = hasAuthority ? endOf(afterUserinfo, /[/?#]/) : 0;
  const [host, port] = splitPort(afterUserinfo.slice(0, end));
  const [beforeFragment, fragment] = splitAt(afterUserinfo.slice(end), '#');
  const [path, query] = splitAt(beforeFragment, '?');
  const authority = hasAuthority ? afterSlashes.slice(0, afterSlashes.length - afterUserinfo.length + end) : undefined;
  if (!hasPrefix && userinfo !== undefined) {
    // In `user:password@host` the user only looks like a scheme.
    return {
      scheme: undefined,
      authority,
      userinfo,
      host,
      port,
      path: text.slice(0, endOf(text, /[?#]/)),
      query,
      fragment,
    };
  }
  return { scheme: scheme?.toLowerCase(), authority, userinfo, host, port, path, query, fragment };
}

/** `https://https://…`: the scheme was pasted twice, and the host seems to be "https". */
export function hasSchemeTwice({ scheme, authority, host, port, path }: Uri): boolean {
  if (scheme !== 'https' && scheme !== 'http') return false;
  if (authority === undefined) return /^\/?https?:\//i.test(path);
  return /^https?$/i.test(host) && !port && path.startsWith('//');
}

/** Text without its percent-encoding; as it is where that encodes no text. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What is before a userinfo: `https://`, `//`, `https:/`, `https//`, and a scheme that was pasted twice. */
const PREFIX = /^(?:https?(?::[\\/]*|[\\/]{2,})|[a-z][a-z\d+.-]*:\/\/|\/\/)*/i;

/** Schemes of URIs that may have an `@` and have no userinfo. */
const WITHOUT_USERINFO = /^(?:acct|cid|data|javascript|mailto|mid|sips?|tel|urn|xmpp):/i;

/** Up to the last `@` before the path, or up to the `@` behind a password that a `/`, `?` or `#` seems to end. */
function userinfoOf(text: string, hasPrefix: boolean): string | undefined {
  const authority = text.slice(0, endOf(text, /[/?#]/));
  const at = authority.lastIndexOf('@');
  if (!hasPrefix && (WITHOUT_USERINFO.test(text) || !authority.slice(0, at).includes(':'))) return undefined;
  if (at >= 0) return authority.slice(0, at);
  const next = text.indexOf('@', authority.length);
  return next >= 0 && isPassword(authority, text.slice(authority.length, next)) ? text.slice(0, next) : undefined;
}

/**
 * Whether the port of an authority rather begins a password: it is not a number, or it belongs to a host without a dot and
 * one odd segment follows, as in `tracker:12#34@login.example.com`.
 */
function isPassword(authority: string, rest: string): boolean {
  const [host, port = ''] = splitPort(authority);
  if (port === '') return false;
  return /\D/.test(port) || (!host.includes('.') && /^[#/][^/?#]+$/.test(rest));
}

/** An IPv6 address in brackets has colons in it. */
function splitPort(authority: string): [host: string, port: string | undefined] {
  const colon = authority.lastIndexOf(':');
  if (colon < 0 || authority.indexOf(']', colon) >= 0) return [authority, undefined];
  return [authority.slice(0, colon), authority.slice(colon + 1)];
}

/** What is before a separator, and behind it. */
export function splitAt(text: string, separator: string): [before: string, behind: string | undefined] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + separator.length)];
}

function endOf(text: string, pattern: RegExp): number {
  const index = text.search(pattern);
  return index < 0 ? text.length : index;
}
