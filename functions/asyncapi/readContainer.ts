import { entries, get, has, type JsonObject, type Path } from '../json/values.ts';
import { nearest } from '../words/nearest.ts';
import type { FoundFlow, FoundFlows, Stray } from './foundFlows.ts';
import { flowFieldMeantBy, flowMeantBy } from './names.ts';
import { FLOW_FIELDS, FLOWS, isExtension, isFlowName, type MajorVersion } from './oauth2.ts';
import { misplacedFields, strayAt } from './strayFields.ts';

/** `flows`, or whatever is written in its place. */
export interface FlowsContainer extends FoundFlow {
  /** The name that it has, give or take a slip. */
  readonly key: string;
}

/** Finds `flows` in a scheme. `flow: accessCode` is what Swagger 2 had, and not a misspelt `flows`. */
export function containerOf(scheme: JsonObject, path: Path): FlowsContainer | undefined {
  const isMisspelt = ([key, value]: [string, unknown]) =>
    !isExtension(key) && typeof value !== 'string' && nearest(key, ['flows']) !== undefined;
  const key = has(scheme, 'flows') ? 'flows' : entries(scheme).find(isMisspelt)?.[0];
  return key === undefined ? undefined : { key, path: [...path, key], value: get(scheme, key) };
}

/** Reads what is in `flows`: flows under their names or nearly, fields of a flow, and what is neither. */
export function readContainer({ path, value }: FoundFlow, found: FoundFlows, version: MajorVersion): void {
  const { flows, slips } = found;
  for (const name of FLOWS) if (has(value, name)) flows.set(name, { path: [...path, name], value: get(value, name) });
  const strays: Stray[] = [];
  for (const [key, inside] of entries(value)) {
    if (isFlowName(key) || isExtension(key)) continue;
    const place = { path: [...path, key], at: 'key' } as const;
    const absent = FLOWS.filter(name => !flows.has(name));
    const flow = flowMeantBy(key, absent);
    const field = flow === undefined ? flowFieldMeantBy(key, FLOW_FIELDS) : undefined;
    if (flow !== undefined) {
      flows.set(flow, { path: place.path, value: inside });
      slips.push({ ...place, kind: 'misspelt-flow', name: key, meant: flow });
    } else if (field !== undefined) strays.push(strayAt(path, key, inside, field, version));
    else slips.push({ ...place, kind: 'unknown-flow', name: key, value: inside });
  }
  const [first, ...others] = strays;
  if (first !== undefined) slips.push(misplacedFields([first, ...others], found, version));
  found.strays.push(...strays);
}
