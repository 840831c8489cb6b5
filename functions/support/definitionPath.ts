import { child, type Path, pointerKeys, text } from './json.ts';

/** So many references in a row are a circle. */
const MOST_REFERENCES = 100;

/**
 * The path to the same value where it is defined, in a document whose references still stand. Spectral finds that place
 * itself, but not below a key that a URI has to encode, such as `read:messages`, nor where a `$ref` has siblings. Another
 * file is left to it all the same. A rule that is `resolved: false` wants the place of the last `$ref` itself.
 */
export function definitionPath(path: Path, unresolved: unknown, isResolved: boolean): Path {
  let keys = path;
  for (let references = 0; references < MOST_REFERENCES; references++) {
    const { depth, reference } = walk(keys, unresolved, isResolved);
    if (reference === undefined) return keys;
    const target = localKeys(reference);
    if (target === undefined) return path;
    keys = [...target, ...keys.slice(depth)];
  }
  return path;
}

interface Walk {
  /** How many keys led there. */
  readonly depth: number;
  /** The `$ref` that the walk ended at, if it did. */
  readonly reference: string | undefined;
}

/** Follows the keys from the root to the first `$ref`, or to the value that they lead to. */
function walk(keys: Path, root: unknown, isResolved: boolean): Walk {
  let value = root;
  for (const [depth, key] of keys.entries()) {
    const reference = text(value, '$ref');
    if (reference !== undefined) return { depth, reference };
    value = child(value, key);
  }
  return { depth: keys.length, reference: isResolved ? text(value, '$ref') : undefined };
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
