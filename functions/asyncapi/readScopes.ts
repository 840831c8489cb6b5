import { isReference } from '../json/pointer.ts';
import { entries, get, isObject } from '../json/values.ts';
import type { DeclaredScope, FlowSlip } from './model.ts';
import type { FlowPart } from './readFields.ts';
import type { Reading } from './reading.ts';

/** What a scopes field declares. */
export interface ReadScopes {
  /** Empty for a map that another flow shares and that has been read there. */
  readonly scopes: readonly DeclaredScope[];
  /** All their names; undefined if they cannot be read. */
  readonly names: ReadonlySet<string> | undefined;
  /** What is left for the official schema to check. */
  readonly value: unknown;
  readonly slips: readonly FlowSlip[];
}

/** Reads the scopes field of a flow. */
export function readScopes(field: FlowPart | undefined, { source, scopeNames }: Reading): ReadScopes {
  const map = field?.value;
  if (field === undefined || !isObject(map) || isReference(map)) {
    return { scopes: [], names: undefined, value: map, slips: [] };
  }
  const identity = field.entriesAt === undefined ? source.identity(field.path, map) : map;
  const known = scopeNames.get(identity);
  // A map that several flows share is reported once.
  if (known !== undefined) return { scopes: [], names: known, value: {}, slips: [] };
  const names = new Set(Object.keys(map));
  scopeNames.set(identity, names);

  const holder = field.entriesAt ?? field.path;
  const written = source.container(holder);
  const scopes: DeclaredScope[] = [];
  const slips: FlowSlip[] = [];
  const checked: [string, unknown][] = [];
  for (const [name, description] of entries(map)) {
    const place = { path: [...holder, name] };
    if (isReference(get(written, name))) {
      scopes.push({ ...place, name, description: undefined });
      slips.push({ ...place, at: 'reference', kind: 'referenced-description', scope: name });
    } else {
      scopes.push({ ...place, name, description });
      checked.push([name, description]);
    }
  }
  return { scopes, names, value: Object.fromEntries(checked), slips };
}
