import { isReference } from '../json/pointer.ts';
import { entries, get, isObject, items, type JsonObject, type Path } from '../json/values.ts';
import type { NamedSchemes } from './knownSchemes.ts';
import type { Place, RequestedScope, Requirement, RequirementSlip, Scheme, ScopeName } from './model.ts';
import type { Reading } from './reading.ts';
import { readScopeNames, slipsInScopes } from './readScopeNames.ts';
import { remember } from './remember.ts';

/** What an entry of `security` requires of OAuth2 schemes, and what is wrong with it. */
export interface ReadRequirement {
  readonly requirements: readonly Requirement[];
  readonly slips: readonly RequirementSlip[];
  /** Scopes beside a `$ref`, which AsyncAPI ignores. */
  readonly ignoredScopes: readonly RequestedScope[];
}

/** What the parts of the reader share while requirements are read. */
export interface SecurityReading extends Reading {
  readonly named: NamedSchemes;
  /** The OAuth2 scheme that a value is; undefined for any other value. */
  readonly schemeAt: (value: JsonObject, path: Path) => Scheme | undefined;
  /** The maps that have been read as requirements. */
  readonly maps: Map<unknown, ReadRequirement>;
}

export const NOTHING: ReadRequirement = { requirements: [], slips: [], ignoredScopes: [] };

export function merged(parts: readonly ReadRequirement[]): ReadRequirement {
  return {
    requirements: parts.flatMap(({ requirements }) => requirements),
    slips: parts.flatMap(({ slips }) => slips),
    ignoredScopes: parts.flatMap(({ ignoredScopes }) => ignoredScopes),
  };
}

/** Reads one requirement, in whatever form it is written. */
export function readRequirement(entry: unknown, path: Path, reading: SecurityReading): ReadRequirement {
  if (typeof entry === 'string') return readText(entry, path, [], reading);
  if (!isObject(entry)) return NOTHING;
  if (isReference(entry)) return readBrokenReference(entry, path, reading);
  if (isScheme(entry)) return readSchemeItself(entry, path, reading);
  const identity = reading.source.identity(path, entry);
  return remember(reading.maps, identity, () => readPointer(entry, path, reading) ?? readNames(entry, path, reading));
}

/** A scheme says its type, or has flows; the name of a scheme has a list. */
function isScheme(entry: JsonObject): boolean {
  return typeof get(entry, 'type') === 'string' || isObject(get(entry, 'flows'));
}

/** `- oauth`, `- '#/components/securitySchemes/oauth'`. */
function readText(
  text: string,
  path: Path,
  scopes: readonly ScopeName[],
  { named, version }: SecurityReading,
): ReadRequirement {
  const meant = named.oauth2MeantBy(text.replace(/^#?\/?components\/securitySchemes\//, ''));
  if (meant === undefined) return NOTHING;
  const { name, scheme } = meant;
  const slip: RequirementSlip =
    version === 3
      ? { path, kind: 'by-name', name, hasScopes: scopes.length > 0 }
      : { path, kind: 'no-entry', name, version };
  return { ...NOTHING, requirements: [{ path, scheme, scopes }], slips: [slip] };
}

/** `- ref: '#/…'`, and `- name: oauth` with `scopes`. */
function readPointer(entry: JsonObject, path: Path, reading: SecurityReading): ReadRequirement | undefined {
  const key = ['ref', 'name'].find(name => typeof get(entry, name) === 'string' && !reading.named.has(name));
  if (key === undefined) return undefined;
  const scopes = readScopeNames(get(entry, 'scopes'), [...path, 'scopes'], reading);
  return readText(String(get(entry, key)), path, scopes, reading);
}

/** A `$ref` that leads nowhere, of which Spectral's `invalid-ref` says so. */
function readBrokenReference(entry: JsonObject, path: Path, reading: SecurityReading): ReadRequirement {
  return { ...readText(String(get(entry, '$ref')), path, [], reading), slips: [] };
}

/** In AsyncAPI 3 a `$ref` to the scheme or the scheme; in AsyncAPI 2 neither belongs there. */
function readSchemeItself(entry: JsonObject, path: Path, reading: SecurityReading): ReadRequirement {
  const scheme = reading.schemeAt(entry, path);
  if (scheme === undefined) return NOTHING;
  const requirements = [{ path, scheme, scopes: [] }];
  const written = reading.source.written(path);
  const beside = isReference(written) ? readSiblings(written, scheme, path, reading) : NOTHING;
  if (reading.version === 3) return { ...beside, requirements };
  const place: Place = isReference(written) ? { path, at: 'reference' } : { path };
  return { ...beside, requirements, slips: [{ ...place, kind: 'by-reference', name: scheme.names[0]?.name }] };
}

/** `scopes`, or the name of a scheme with its scopes, beside a `$ref`. */
function readSiblings(written: JsonObject, referred: Scheme, path: Path, { named }: SecurityReading): ReadRequirement {
  const key = Object.keys(written).find(name => name === 'scopes' || named.has(name));
  if (key === undefined) return NOTHING;
  const place = [...path, key];
  const scheme = named.oauth2MeantBy(key)?.scheme ?? referred;
  const ignoredScopes = items(get(written, key)).flatMap(([index, name]) =>
    typeof name === 'string' ? [{ path: [...place, index], name, scheme }] : [],
  );
  return { ...NOTHING, slips: [{ path: place, at: 'beside-reference', kind: 'beside-reference', key }], ignoredScopes };
}

/** A map from the names of schemes to scopes: the form of AsyncAPI 2. */
function readNames(entry: JsonObject, path: Path, reading: SecurityReading): ReadRequirement {
  const read = merged(entries(entry).map(([name, scopes]) => readName(name, scopes, [...path, name], reading)));
  if (reading.version === 2) return read;
  const [meant] = Object.keys(entry).flatMap(key => reading.named.oauth2MeantBy(key) ?? []);
  if (meant === undefined) return NOTHING;
  const hasScopes = read.requirements.some(({ scopes }) => scopes.length > 0);
  return { ...read, slips: [{ path, kind: 'by-name', name: meant.name, hasScopes }] };
}

function readName(name: string, scopes: unknown, path: Path, reading: SecurityReading): ReadRequirement {
  const place: Place = { path, at: 'key' };
  const meant = reading.named.meantBy(name);
  if (meant === undefined) return { ...NOTHING, slips: [{ ...place, kind: 'unknown-scheme', name }] };
  const ofName: RequirementSlip[] = meant === name ? [] : [{ ...place, kind: 'misspelt-name', name, meant }];
  const scheme = reading.named.oauth2MeantBy(meant)?.scheme;
  if (scheme === undefined) return { ...NOTHING, slips: ofName };
  const slips = [...ofName, ...slipsInScopes(name, scopes, path, reading)];
  return { ...NOTHING, requirements: [{ path, scheme, scopes: readScopeNames(scopes, path, reading) }], slips };
}
