/** A JSON object whose members may be anything: documents are read as people left them. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The keys and indices that lead from one JSON value to another inside it. */
export type Path = readonly (string | number)[];

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an object has a member of its own: in a document, `constructor` and `__proto__` are names like any other. */
export function has(value: unknown, key: string): boolean {
  return isObject(value) && Object.hasOwn(value, key);
}

/** The member of an object under a key, or undefined where there is no such object or member. */
export function get(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A member that is a string: a number or an object is no name and no address, whatever it would turn into. */
export function getString(value: unknown, key: string): string | undefined {
  const found = get(value, key);
  return typeof found === 'string' ? found : undefined;
}

/** What a key or an index of a path leads to. */
export function child(value: unknown, key: string | number): unknown {
  return Array.isArray(value) ? value[Number(key)] : get(value, String(key));
}

/** The members of an object; none of anything else. */
export function entries(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

/** The entries of a list; none of anything else. Of an alias without an anchor nothing is left, and Spectral's parser says so. */
export function items(value: unknown): [number, unknown][] {
  return Array.isArray(value) ? [...value.entries()].filter(([, item]) => item !== undefined) : [];
}

/** The JSON type of a value, as a sentence says it. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (getString(value, '$ref') !== undefined) return 'a "$ref"';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Whether a path leads to what another one leads to, or to something inside it. */
export function isWithin(path: Path, outer: Path): boolean {
  return outer.every((key, index) => String(path[index]) === String(key));
}
