import { entries, getString, isObject, type JsonObject, type Path } from '../json/values.ts';
import type { FoundFlows, Stray } from './foundFlows.ts';
import type { SchemeSlip } from './model.ts';
import { flowFieldMeantBy, flowMeantBy } from './names.ts';
import { FLOW_FIELDS, isExtension, type MajorVersion } from './oauth2.ts';
import { readFlowsBeside } from './readFlowsBeside.ts';
import { flowsLacking, makeUpFlow, misplacedFields, strayAt } from './strayFields.ts';

/**
 * Reads what a scheme has of flows beside `flows`, or in the place of it: whole flows, and fields of a flow, as Swagger 2
 * had them. Returns the keys that have been read.
 */
export function readBeside(
  scheme: JsonObject,
  path: Path,
  container: string | undefined,
  found: FoundFlows,
  version: MajorVersion,
): ReadonlySet<string> {
  const members = entries(scheme).filter(([key]) => key !== container && !isExtension(key));
  const flowKeys = readFlowsBeside(members, path, found, version);
  const swagger2Flow = found.flows.size === 0 ? getString(scheme, 'flow') : undefined;
  const strays = straysBeside(
    members.filter(([key]) => !flowKeys.has(key)),
    path,
    found,
    version,
  );
  const slip = slipOf(strays, swagger2Flow, path, found, version);
  if (slip !== undefined) found.slips.push(slip);
  found.strays.push(...strays);
  makeUpFlow(found, swagger2Flow === undefined ? undefined : flowMeantBy(swagger2Flow));
  const fieldKeys = strays.map(({ written }) => written);
  return new Set([...flowKeys, ...fieldKeys, ...(swagger2Flow === undefined ? [] : ['flow'])]);
}

/** Fields of a flow in a scheme. What no flow lacks is nothing that somebody forgot to move. */
function straysBeside(
  members: readonly [string, unknown][],
  path: Path,
  found: FoundFlows,
  version: MajorVersion,
): Stray[] {
  const lackedBy = flowsLacking(found, version);
  return members.flatMap(([key, value]) => {
    const meant = flowFieldMeantBy(key, FLOW_FIELDS);
    // A list of `scopes` is the needed scopes of AsyncAPI 3.
    if (meant === undefined || (meant === 'scopes' && !isObject(value))) return [];
    const stray = strayAt(path, key, value, meant, version);
    return found.flows.size === 0 || lackedBy(stray.field).length > 0 ? [stray] : [];
  });
}

/** What is wrong with fields of a flow in a scheme, and with `flow`, under which Swagger 2 had the name of its only flow. */
function slipOf(
  strays: readonly Stray[],
  swagger2Flow: string | undefined,
  path: Path,
  found: FoundFlows,
  version: MajorVersion,
): SchemeSlip | undefined {
  const [first, ...others] = strays;
  const slip = first === undefined ? undefined : misplacedFields([first, ...others], found, version);
  if (swagger2Flow !== undefined) {
    const place = { path: [...path, 'flow'], at: 'key', kind: 'misplaced-fields', hasSwagger2Flow: true } as const;
    const flow = flowMeantBy(swagger2Flow) ?? slip?.flow ?? 'authorizationCode';
    return { ...place, names: slip?.names ?? [], flow };
  }
  // In AsyncAPI 3, `scopes` of a scheme has another meaning.
  const isScopesAlone = first?.written === 'scopes' && others.length === 0 && found.flows.size > 0;
  if (slip === undefined || !isScopesAlone) return slip;
  return { path: slip.path, at: 'key', kind: 'misplaced-scopes', flow: slip.flow, version };
}
