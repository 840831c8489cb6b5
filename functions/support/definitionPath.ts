import { member, type Path, pointerKeys, text } from './json.ts';

/** So many references in a row are a circle. */
const MOST_REFERENCES = 100;

/**
 * The path to the same value where it is defined, in a document whose references still stand. Spectral finds that place
 * itself, but not below a key that a URI has to encode, such as `read:messages`, nor where a `$ref` has siblings. Another
 * file is left to it all the same. A rule that is `resolved: false` wants the place of the last `$ref` itself.
 */
export function definitionPath(path: Path, unresolved: unknown, isResolved: boolean): Path {
  let value = unresolved;
  let way: (string | number)[] = [];
  let rest = [...path];
  for (let references = 0; ; ) {
    const reference = rest.length > 0 || isResolved ? text(value, '$ref') : undefined;
    if (reference === undefined) {
      if (rest.length === 0) return value === undefined ? path : way;
      const [key = '', ...below] = rest;
      value = Array.isArray(value) ? value[Number(key)] : member(value, String(key));
      way.push(key);
      rest = below;
    } else {
      const keys = localKeys(reference);
      if (keys === undefined || ++references > MOST_REFERENCES) return path;
      value = unresolved;
      way = [];
      rest = [...keys, ...rest];
    }
  }
}

/** The keys of a `$ref` into the same document: a JSON Pointer in a URI fragment (RFC 6901, section 6). */
function localKeys(reference: string): string[] | undefined {
  return /^#(?:\/|$)/.test(reference) ? pointerKeys(decoded(reference)) : undefined;
}

/** A "%" that encodes nothing is taken as it stands, as Spectral does. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
