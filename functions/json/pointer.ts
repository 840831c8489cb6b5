import { getString, isObject, type JsonObject } from './values.ts';

/** The keys of a JSON Pointer (RFC 6901, section 4). */
export function pointerKeys(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The keys of a `$ref` into the same document: a JSON Pointer in a URI fragment (RFC 6901, section 6). */
export function localKeys(reference: string): string[] | undefined {
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

/** A Reference Object. Spectral replaces each by what it refers to; one that is left refers to nothing. */
export function isReference(value: unknown): value is JsonObject {
  return isObject(value) && getString(value, '$ref') !== undefined;
}
