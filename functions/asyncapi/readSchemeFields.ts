import { isReference } from '../json/pointer.ts';
import { child, entries, get, has, items, type JsonObject, type Path } from '../json/values.ts';
import { nearest } from '../words/nearest.ts';
import type { Described, SchemeSlip } from './model.ts';
import { isExtension, SCHEME_FIELDS } from './oauth2.ts';
import type { ListOfScopes } from './readFlow.ts';
import type { Reading } from './reading.ts';
import { isFieldOfOtherType, isOtherType } from './schemeType.ts';

/** The fields of a scheme beside its flows. */
export interface SchemeFields {
  readonly description: Described | undefined;
  /** `scopes`, if it is the list that AsyncAPI 3 has. */
  readonly scopes: ListOfScopes | undefined;
  readonly slips: readonly SchemeSlip[];
}

/** What is written under the name of a field, or nearly. */
interface WrittenField extends Described {
  /** A `$ref` is written where AsyncAPI has none: what it leads to is neither checked nor quoted. */
  readonly isReference: boolean;
}

/** Reads the fields of a scheme other than those keys that have been read as its flows. */
export function readSchemeFields(
  scheme: JsonObject,
  path: Path,
  flowKeys: ReadonlySet<string>,
  reading: Reading,
): SchemeFields {
  const { fields, slips } = fieldsByName(scheme, path, flowKeys, reading);
  const [type, description, scopes] = [fields.get('type'), fields.get('description'), fields.get('scopes')];
  const isList = reading.version === 3 && Array.isArray(scopes?.value) && !scopes.isReference;
  return {
    description: description?.isReference ? { ...description, value: undefined } : description,
    scopes: isList ? scopes : undefined,
    slips: [
      ...slips,
      ...typeSlips(type, path),
      ...(description === undefined ? [] : descriptionSlips(description)),
      ...(scopes === undefined || isList ? [] : scopesSlips(scopes, reading)),
    ],
  };
}

/** Each field under its name: first those that have it, then those that nearly have it. */
function fieldsByName(
  scheme: JsonObject,
  path: Path,
  flowKeys: ReadonlySet<string>,
  { version, source }: Reading,
): { fields: ReadonlyMap<string, WrittenField>; slips: SchemeSlip[] } {
  const fields = new Map<string, WrittenField>();
  const slips: SchemeSlip[] = [];
  const written = source.container(path);
  const take = (field: string, key: string) => {
    fields.set(field, { path: [...path, key], value: get(scheme, key), isReference: isReference(get(written, key)) });
  };
  const isRead = (key: string) => flowKeys.has(key) || isExtension(key) || isFieldOfOtherType(key, get(scheme, 'type'));
  const others = entries(scheme).filter(([key]) => !isRead(key));
  // People write `scopes` in AsyncAPI 2 too, and then no other key is meant as it.
  for (const field of SCHEME_FIELDS[3]) if (has(scheme, field) && !flowKeys.has(field)) take(field, field);
  for (const [key, value] of others) {
    if (fields.has(key)) continue;
    const place = { path: [...path, key], at: 'key' } as const;
    const absent = SCHEME_FIELDS[version].filter(field => field !== 'flows' && !fields.has(field));
    const meant = nearest(key, absent);
    if (meant === undefined) slips.push({ ...place, kind: 'foreign-field', field: key, value });
    else {
      take(meant, key);
      slips.push({ ...place, kind: 'misspelt-field', field: key, meant });
    }
  }
  return { fields, slips };
}

function typeSlips(type: WrittenField | undefined, scheme: Path): SchemeSlip[] {
  if (type === undefined) return [{ path: scheme, kind: 'missing-type' }];
  const { path, value } = type;
  if (type.isReference) return [{ path, at: 'reference', kind: 'reference', field: 'type' }];
  return value === 'oauth2' ? [] : [{ path, kind: 'wrong-type', type: value, isOtherType: isOtherType(value) }];
}

function descriptionSlips({ path, value, isReference }: WrittenField): SchemeSlip[] {
  if (isReference) return [{ path, at: 'reference', kind: 'reference', field: 'description' }];
  return typeof value === 'string' ? [] : [{ path, kind: 'description-type', value }];
}

function scopesSlips({ path, value, isReference }: WrittenField, { version, source }: Reading): SchemeSlip[] {
  if (version === 2) return [{ path, at: 'key', kind: 'scopes-of-3' }];
  if (isReference) return [{ path, at: 'reference', kind: 'scopes-type', value: source.written(path) }];
  return [{ path, kind: 'scopes-type', value }];
}

/** What in a list of requested scopes is not a name. Of a list that aliases repeat it is said once, while it is new. */
export function slipsInNeededScopes({ path, value }: ListOfScopes, { source, scopeLists }: Reading): SchemeSlip[] {
  if (scopeLists.has(source.identity(path, value))) return [];
  const written = source.container(path);
  return items(value).flatMap(([index, name]): SchemeSlip[] => {
    const place = { path: [...path, index] };
    if (isReference(child(written, index))) return [{ ...place, at: 'reference', kind: 'reference', field: 'scopes' }];
    return typeof name === 'string' ? [] : [{ ...place, kind: 'scope-type', value: name }];
  });
}
