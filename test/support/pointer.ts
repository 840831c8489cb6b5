/** A place in a document: names with slashes between them, or a list where a name has a slash in it. */
export type Path = string | readonly (string | number)[];

export function segmentsOf(path: Path): readonly (string | number)[] {
  if (typeof path !== 'string') return path;
  return path === '' ? [] : path.split('/');
}

/** As a JSON Pointer. */
export function pointerTo(segments: readonly (string | number)[]): string {
  return segments.map(segment => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The segments of a JSON Pointer. */
export function segmentsIn(pointer: string): string[] {
  const segments = pointer.split('/').slice(1);
  return segments.map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
