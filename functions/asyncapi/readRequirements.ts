import { get, type JsonObject } from '../json/values.ts';
import type { RequestedScope, Requirement, RequirementSlip, Scheme, ScopeName } from './model.ts';
import type { ReadRequirement, SecurityReading } from './readRequirement.ts';
import { type ReadSecurity, readSecurity } from './readSecurity.ts';
import { remember } from './remember.ts';
import { type Found, type Secured, securedPlaces, unreadPlaces } from './securityPlaces.ts';

/** What a document requires of OAuth2 schemes, wherever it does. */
export interface ReadRequirements {
  readonly requirements: readonly Requirement[];
  readonly slips: readonly RequirementSlip[];
  /** Scopes that somebody means to request, where that has no effect. */
  readonly mentionedScopes: readonly RequestedScope[];
  /** The servers, operations and traits that require OAuth2. */
  readonly secured: readonly Secured[];
}

/** Reads each `security` that AsyncAPI reads. */
export function readRequirements(root: JsonObject, reading: SecurityReading): ReadRequirements {
  const lists = new Map<unknown, ReadSecurity>();
  const places = securedPlaces(root, reading.version);
  const secured = places.filter(place => securityOf(place, lists, reading).requiresOAuth2);
  const entries = distinctEntries(lists);
  return {
    requirements: entries.flatMap(({ requirements }) => requirements),
    slips: entries.flatMap(({ slips }) => slips),
    mentionedScopes: entries.flatMap(({ ignoredScopes }) => ignoredScopes),
    secured,
  };
}

/** Reads each `security` that has no effect, of which that is all there is to say. */
export function readWithoutEffect(root: JsonObject, reading: SecurityReading): ReadRequirements {
  const lists = new Map<unknown, ReadSecurity>();
  const places = unreadPlaces(root, reading.version).filter(place => securityOf(place, lists, reading).requiresOAuth2);
  return {
    requirements: [],
    slips: places.map(({ kind, path }) => ({
      path: [...path, 'security'],
      at: 'key',
      kind: 'no-effect',
      holder: kind,
    })),
    mentionedScopes: scopesByName(distinctEntries(lists).flatMap(({ requirements }) => requirements)),
    secured: [],
  };
}

/** The `security` of a place. A list is read once, however many aliases and `$ref`s lead to it. */
function securityOf(holder: Found, lists: Map<unknown, ReadSecurity>, reading: SecurityReading): ReadSecurity {
  const path = [...holder.path, 'security'];
  const value = get(holder.value, 'security');
  const identity = typeof value === 'object' ? reading.source.identity(path, value) : path;
  return remember(lists, identity, () => readSecurity(value, path, reading));
}

function distinctEntries(lists: ReadonlyMap<unknown, ReadSecurity>): readonly ReadRequirement[] {
  return [...new Set([...lists.values()].flatMap(({ entries }) => entries))];
}

/** The scopes that stand beside the schemes. A list that several requirements of one scheme share is looked at once. */
export function scopesByName(requirements: readonly Requirement[]): RequestedScope[] {
  const seen = new Map<readonly ScopeName[], Set<Scheme>>();
  return requirements.flatMap(({ scheme, scopes }) => {
    const schemes = remember(seen, scopes, () => new Set());
    if (schemes.has(scheme)) return [];
    schemes.add(scheme);
    return scopes.map(scope => ({ ...scope, scheme }));
  });
}
