/** A JSON object whose members may be anything: documents are read as people left them. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The keys and indices that lead from one JSON value to another inside it. */
export type Path = readonly (string | number)[];

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of its own: in a document, `constructor` and `__proto__` are names like any other. */
export function member(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A member that is a string: a number or an object is no name and no address, whatever it would turn into. */
export function text(value: unknown, key: string): string | undefined {
  const found = member(value, key);
  return typeof found === 'string' ? found : undefined;
}

/** What a key or an index of a path leads to. */
export function child(value: unknown, key: string | number): unknown {
  return Array.isArray(value) ? value[Number(key)] : member(value, String(key));
}

export function has(value: unknown, key: string): boolean {
  return isObject(value) && Object.hasOwn(value, key);
}

/** As `Object.entries`, which takes twice as long where there are thousands. */
export function members(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.keys(value).map(key => [key, value[key]]) : [];
}

/** Of an alias without an anchor nothing is left, and Spectral's parser says so. */
export function items(value: unknown): [number, unknown][] {
  return Array.isArray(value) ? [...value.entries()].filter(([, item]) => item !== undefined) : [];
}

/** Spectral replaces every `$ref` by what it refers to; what is left refers to nothing, and Spectral itself reports it. */
export function isBrokenReference(value: unknown): boolean {
  return text(value, '$ref') !== undefined;
}

/** The keys of a JSON Pointer (RFC 6901, section 4). */
export function pointerKeys(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** `x-…`: every AsyncAPI object that concerns OAuth2 may carry Specification Extensions. */
export function isExtension(key: string): boolean {
  return key.startsWith('x-');
}

/** The JSON type of a value, as a sentence says it. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
