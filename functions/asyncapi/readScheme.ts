import { isReference } from '../json/pointer.ts';
import { entries, type JsonObject, type Path } from '../json/values.ts';
import type { Extension, Scheme, SchemeName } from './model.ts';
import { isExtension } from './oauth2.ts';
import { type ReadFlows, readFlows } from './readFlows.ts';
import type { Reading } from './reading.ts';
import { readSchemeFields, slipsInNeededScopes } from './readSchemeFields.ts';
import { readScopeNames } from './readScopeNames.ts';
import { remember } from './remember.ts';
import { isMeantAsOAuth2 } from './schemeType.ts';

/** Reads a Security Scheme Object as it is meant; undefined where it is not meant as OAuth2. */
export function readScheme(
  scheme: JsonObject,
  path: Path,
  names: readonly SchemeName[],
  reading: Reading,
): Scheme | undefined {
  if (!isMeantAsOAuth2(scheme)) return undefined;
  const { version, isFragment } = reading;
  const flows = readFlows(scheme, path, reading);
  const fields = readSchemeFields(scheme, path, flows.keys, reading);
  const lists = fields.scopes === undefined ? flows.requestedScopes : [...flows.requestedScopes, fields.scopes];
  const listSlips = lists.flatMap(list => slipsInNeededScopes(list, reading));
  return {
    path,
    names,
    written: scheme,
    version,
    isFragment,
    description: fields.description,
    flows: flows.flows,
    declaredNames: declaredNamesOf(flows),
    requestedScopes: lists.flatMap(({ value, path }) => readScopeNames(value, path, reading)),
    extensions: extensionsOf(scheme, path, flows).filter(extension => isNew(extension, reading)),
    slips: [...flows.slips, ...fields.slips, ...listSlips],
  };
}

/** What all flows declare; undefined where a flow is so broken that nobody can tell. */
function declaredNamesOf({ flows, slips, container }: ReadFlows): ReadonlySet<string> | undefined {
  const isUnknown = slips.some(({ kind }) => kind === 'unknown-flow') || (flows.length === 0 && slips.length > 0);
  if (isUnknown || isReference(container?.value)) return undefined;
  const names = new Set<string>();
  for (const { name, declaredNames } of flows) {
    // The authorization code flow must declare scopes, and another rule says so.
    if (declaredNames === undefined || (name === 'authorizationCode' && declaredNames.size === 0)) return undefined;
    for (const scope of declaredNames) for (const word of namesMeantBy(scope)) names.add(word);
  }
  return names;
}

/** "read write" declares no scope, and another rule says so: a request for "read" is right. */
function namesMeantBy(scope: string): string[] {
  return /\s/.test(scope) ? [scope, ...scope.split(/[\s,]+/).filter(word => word !== '')] : [scope];
}

/** An extension that aliases repeat is looked at once. */
function isNew({ name, path, value }: Extension, { source, extensions }: Reading): boolean {
  if (typeof value !== 'object') return true;
  const names = remember(extensions, source.identity(path, value), () => new Set());
  if (names.has(name)) return false;
  names.add(name);
  return true;
}

function extensionsOf(scheme: JsonObject, path: Path, { flows, container }: ReadFlows): Extension[] {
  return [
    ...extensionsIn(scheme, path),
    ...extensionsIn(container?.value, container?.path ?? path),
    ...flows.flatMap(flow => extensionsIn(flow.meant, flow.path)),
  ];
}

function extensionsIn(value: unknown, path: Path): Extension[] {
  return entries(value)
    .filter(([name]) => isExtension(name))
    .map(([name, value]) => ({ name, value, path: [...path, name] }));
}
