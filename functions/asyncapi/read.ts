import { isObject, type JsonObject } from '../json/values.ts';
import { suggester } from '../words/nearest.ts';
import { NamedSchemes, Schemes } from './knownSchemes.ts';
import type { AsyncApiDocument, Flow, RequestedScope, Scheme } from './model.ts';
import type { Reading } from './reading.ts';
import { type ReadRequirements, readRequirements, readWithoutEffect, scopesByName } from './readRequirements.ts';
import { readServers } from './readServers.ts';
import { remember } from './remember.ts';
import type { Source } from './source.ts';
import { fragmentVersion, isFragment, majorVersion } from './version.ts';

/** What the document as a whole says about how to read a part of it. */
export function readingOf(root: unknown, part: JsonObject, source: Source, isUri: (text: string) => boolean): Reading {
  const version = majorVersion(root);
  return {
    version: version ?? fragmentVersion(part),
    isFragment: version === undefined,
    source,
    isUri,
    suggest: suggester(),
    scopeNames: new Map(),
    scopeLists: new Map(),
    extensions: new Map(),
  };
}

/**
 * Reads a resolved document as it is meant: the schemes and flows, what requires them, and what is wrong with either.
 * Undefined for a value that is no AsyncAPI document and no scheme.
 */
export function read(root: JsonObject, source: Source, isUri: (text: string) => boolean): AsyncApiDocument | undefined {
  if (majorVersion(root) === undefined && !isFragment(root)) return undefined;
  const reading = readingOf(root, root, source, isUri);
  const schemes = new Schemes(reading);
  if (reading.isFragment) {
    schemes.add(root, []);
    return assembled(schemes, reading, NO_REQUIREMENTS, []);
  }
  const required = readRequired(root, schemes, reading);
  return assembled(schemes, reading, required, readServers(root, required.secured, reading));
}

const NO_REQUIREMENTS: ReadRequirements = { requirements: [], slips: [], mentionedScopes: [], secured: [] };

/** What the document requires. Most documents without an OAuth2 scheme end here. */
function readRequired(root: JsonObject, schemes: Schemes, reading: Reading): ReadRequirements {
  const { version } = reading;
  const named = new NamedSchemes(root, schemes, reading);
  // Only in AsyncAPI 3 does a scheme stand elsewhere.
  if (version === 2 && schemes.found.length === 0) return NO_REQUIREMENTS;
  const schemeAt: Schemes['add'] = (value, path) => schemes.peek(value, path);
  const peeking = { ...reading, named, schemeAt, maps: new Map() };
  const effective = readRequirements(
    root,
    version === 2 ? peeking : { ...peeking, schemeAt: (value, path) => schemes.add(value, path) },
  );
  if (schemes.found.length === 0) return effective;
  const others = readWithoutEffect(root, peeking);
  return {
    ...effective,
    slips: [...effective.slips, ...others.slips],
    mentionedScopes: [...effective.mentionedScopes, ...others.mentionedScopes],
  };
}

function assembled(
  { found }: Schemes,
  { version, isFragment, suggest, source }: Reading,
  { requirements, slips, mentionedScopes }: ReadRequirements,
  securedServers: AsyncApiDocument['securedServers'],
): AsyncApiDocument {
  return {
    version,
    isFragment,
    schemes: found,
    flows: distinctFlows(found, source),
    requirements,
    requestedScopes: [...found.flatMap(scopesOfScheme), ...scopesByName(requirements)],
    mentionedScopes,
    securedServers,
    slips,
    suggest,
  };
}

/** The scopes that an AsyncAPI 3 scheme lists. */
function scopesOfScheme(scheme: Scheme): RequestedScope[] {
  return scheme.requestedScopes.map(scope => ({ ...scope, scheme }));
}

/** A flow that several schemes share is checked once, if it is the same flow to all of them. */
function distinctFlows(schemes: readonly Scheme[], source: Source): Flow[] {
  const seen = new Map<unknown, Set<unknown>>();
  return schemes.flatMap(({ flows }) =>
    flows.filter(({ name, path, written }) => {
      if (!isObject(written)) return true;
      const names = remember(seen, source.identity(path, written), () => new Set());
      if (names.has(name)) return false;
      names.add(name);
      return true;
    }),
  );
}
