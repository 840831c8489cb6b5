import { isReference } from '../json/pointer.ts';
import { items, type Path } from '../json/values.ts';
import type { Place, RequirementSlip } from './model.ts';
import { merged, NOTHING, type ReadRequirement, readRequirement, type SecurityReading } from './readRequirement.ts';

/** What the entries of one `security` require, each as it is meant. */
export interface ReadSecurity {
  readonly entries: readonly ReadRequirement[];
  /** Whether one of them is about an OAuth2 scheme. */
  readonly requiresOAuth2: boolean;
}

/** Reads the value of `security`: a list, or what stands where one belongs. */
export function readSecurity(security: unknown, path: Path, reading: SecurityReading): ReadSecurity {
  const read = Array.isArray(security)
    ? items(security).map(([index, entry]) => readEntry(entry, [...path, index], reading))
    : [readWithoutList(security, path, reading)];
  return { entries: read, requiresOAuth2: read.some(({ requirements }) => requirements.length > 0) };
}

/** An entry of the list; perhaps a list that holds it, where a dash is too many. */
function readEntry(entry: unknown, path: Path, reading: SecurityReading): ReadRequirement {
  if (!Array.isArray(entry)) return readRequirement(entry, path, reading);
  const read = merged(items(entry).map(([index, inner]) => readRequirement(inner, [...path, index], reading)));
  if (read.requirements.length === 0) return NOTHING;
  // What is said of the form of the entry tells how to write it, without the dash.
  const form = read.slips.find(isAboutForm);
  return withForm(read, form === undefined ? { path, kind: 'nested-list' } : { ...form, path });
}

/** One entry where the list belongs: its dash is forgotten. */
function readWithoutList(security: unknown, path: Path, reading: SecurityReading): ReadRequirement {
  const read = readRequirement(security, path, reading);
  const [first] = read.requirements;
  if (first === undefined) return NOTHING;
  const place: Place = isReference(reading.source.written(path)) ? { path, at: 'reference' } : { path };
  return withForm(read, { ...place, kind: 'no-list', name: first.scheme.names[0]?.name, version: reading.version });
}

/** With one thing to be said of the form, whatever else is wrong with it. */
function withForm(read: ReadRequirement, slip: RequirementSlip): ReadRequirement {
  return { ...read, slips: [slip, ...read.slips.filter(other => !isAboutForm(other))] };
}

function isAboutForm({ kind }: RequirementSlip): boolean {
  return kind === 'by-name' || kind === 'by-reference' || kind === 'no-entry';
}
