import { entries, isObject, type Path } from '../json/values.ts';
import type { FoundFlows, Stray } from './foundFlows.ts';
import type { SchemeSlip } from './model.ts';
import { flowFieldMeantBy, flowMeantBy, isMeantAsFlow } from './names.ts';
import { FLOW_FIELDS, FLOWS, type FlowName, isFlowName, type MajorVersion } from './oauth2.ts';
import { strayAt } from './strayFields.ts';

/**
 * Reads the flows that a scheme has beside `flows`, and returns their keys. However many they are, they are moved as one.
 * Of a flow that is in `flows` too, what that one lacks is read.
 */
export function readFlowsBeside(
  members: readonly [string, unknown][],
  path: Path,
  { flows, strays, slips }: FoundFlows,
  version: MajorVersion,
): ReadonlySet<string> {
  const names: string[] = [];
  const misspelt: SchemeSlip[] = [];
  for (const [key, value] of members) {
    const absent = FLOWS.filter(name => (flows.get(name)?.value ?? null) === null);
    const flow = flowBeside(key, value, absent);
    if (flow === undefined) continue;
    const place = { path: [...path, key], at: 'key' } as const;
    names.push(key);
    if (key !== flow) misspelt.push({ ...place, kind: 'misspelt-flow', name: key, meant: flow });
    if (absent.includes(flow)) flows.set(flow, { path: place.path, value });
    else strays.push(...fieldsIn(value, place.path, version).map(stray => ({ ...stray, flow })));
  }
  const [first] = names;
  if (first !== undefined)
    slips.push({ path: [...path, first], at: 'key', kind: 'misplaced-flows', names }, ...misspelt);
  return new Set(names);
}

/** A flow under its name; nearly under the name of one that is absent, if it looks like a flow. */
function flowBeside(key: string, value: unknown, absent: readonly FlowName[]): FlowName | undefined {
  if (isFlowName(key)) return value === null || isObject(value) ? key : undefined;
  return isMeantAsFlow(value) ? flowMeantBy(key, absent) : undefined;
}

/** The fields of a flow that is there twice. */
function fieldsIn(flow: unknown, path: Path, version: MajorVersion): Stray[] {
  return entries(flow).flatMap(([key, value]) => {
    const field = flowFieldMeantBy(key, FLOW_FIELDS);
    return field === undefined ? [] : [strayAt(path, key, value, field, version)];
  });
}
