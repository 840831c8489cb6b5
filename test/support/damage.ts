import { type Json, type JsonObject, withMember, withoutMember } from './generators.ts';
import { type RawFinding, RULES, rawFindingsOfAll } from './rawFindings.ts';

/** Fails if a finding points to nothing. */
export function expectPath(document: unknown, finding: RawFinding, text: string): void {
  let value = document;
  for (const key of finding.path) {
    if (!isContainer(value) || !Object.hasOwn(value, key)) {
      throw new Error(`This points to nothing: ${JSON.stringify(finding)}\n${text}`);
    }
    value = (value as Record<string | number, unknown>)[key];
  }
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What all rules say of a document by plain calls of their functions, also of values that no text can express. */
export function directFindings(document: Json): RawFinding[] {
  const found = rawFindingsOfAll(RULES, document);
  for (const finding of found) expectPath(document, finding, '');
  return found;
}

/** Every kind of JSON value, and references to nothing, to everything, and that are none. */
export const HOSTILE_VALUES: readonly Json[] = [
  null,
  -1.5,
  '',
  [],
  ['text'],
  {},
  { key: null },
  { $ref: '#/nowhere' },
  { $ref: '#' },
  { $ref: '#/components/securitySchemes/oauth' },
  { $ref: 1 },
];

/** Every copy of a value in which one node is replaced. */
export function* replaced(value: Json, by: readonly Json[]): Generator<Json> {
  yield* by;
  yield* inside(value, child => replaced(child, by));
}

/** Every copy of a value in which one member of an object or one entry of a list is missing. */
export function* lessened(value: Json): Generator<Json> {
  if (Array.isArray(value)) yield* value.map((_, index) => value.filter((__, other) => other !== index));
  else if (isContainer(value)) for (const name of Object.keys(value)) yield withoutMember(value as JsonObject, name);
  yield* inside(value, lessened);
}

/** Every copy of a value in which one object has one more member. */
export function* extended(value: Json, names: readonly string[]): Generator<Json> {
  if (isContainer(value) && !Array.isArray(value)) {
    for (const name of names) yield withMember(value as JsonObject, name, { key: 'text' });
  }
  yield* inside(value, child => extended(child, names));
}

function* inside(value: Json, variants: (child: Json) => Iterable<Json>): Generator<Json> {
  for (const [key, child] of isContainer(value) ? Object.entries(value) : []) {
    for (const other of variants(child)) {
      yield Array.isArray(value)
        ? value.map((item, index) => (index === Number(key) ? other : item))
        : withMember(value as JsonObject, key, other);
    }
  }
}
