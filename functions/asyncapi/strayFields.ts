import { entries, isObject, type Path } from '../json/values.ts';
import type { FoundFlows, Stray } from './foundFlows.ts';
import type { SchemeSlip } from './model.ts';
import { flowFieldMeantBy } from './names.ts';
import {
  FLOW_FIELDS,
  FLOW_URL_FIELDS,
  type FlowField,
  type FlowName,
  isUrlField,
  type MajorVersion,
  SCOPES_FIELD,
} from './oauth2.ts';

/** A field of a flow that is written under a key outside it. */
export function strayAt(path: Path, written: string, value: unknown, meant: FlowField, version: MajorVersion): Stray {
  return { path: [...path, written], field: inVersion(meant, version), written, value };
}

/** Fields of a flow in one wrong place: however many, they are moved as one. */
export function misplacedFields(
  strays: readonly [Stray, ...Stray[]],
  found: FoundFlows,
  version: MajorVersion,
): SchemeSlip & { readonly kind: 'misplaced-fields' } {
  const lackedBy = flowsLacking(found, version);
  const [lacking] = strays.flatMap(({ field }) => lackedBy(field));
  const [{ path }] = strays;
  const names = strays.map(({ written }) => written);
  const flow = lacking ?? flowMadeUpOf([...found.strays, ...strays]);
  return { path, at: 'key', kind: 'misplaced-fields', names, flow, hasSwagger2Flow: false };
}

/** Without any flow, fields outside a flow make up one, where it can be told which: here it is added. */
export function makeUpFlow({ flows, strays }: FoundFlows, named: FlowName | undefined): void {
  const isAuthorizationCode = includesField(strays, 'authorizationUrl') && includesField(strays, 'tokenUrl');
  const flow = named ?? (isAuthorizationCode ? 'authorizationCode' : undefined);
  const [first] = strays;
  if (flows.size > 0 || flow === undefined || first === undefined) return;
  flows.set(flow, { path: first.path.slice(0, -1), value: null });
}

/** For a field of a flow the flows that can have it and do not have it, under its name or nearly. */
export function flowsLacking({ flows }: FoundFlows, version: MajorVersion): (field: FlowField) => FlowName[] {
  const present = [...flows].map(([name, { value }]) => ({ name, fields: fieldsOf(value, version) }));
  return field =>
    present.filter(({ name, fields }) => canHave(name, field) && !fields.has(field)).map(({ name }) => name);
}

/** The fields outside the flows that may be meant for each. Those that a flow has itself go first. */
export function straysOfEach(found: FoundFlows, version: MajorVersion): ReadonlyMap<FlowName, readonly Stray[]> {
  const { flows, strays } = found;
  const lackedBy = flowsLacking(found, version);
  const isObjectFlow = (name: FlowName) => isObject(flows.get(name)?.value);
  return new Map(
    [...flows.keys()].map(flow => {
      const own = strays.filter(stray => canHave(flow, stray.field) && (stray.flow ?? flow) === flow);
      // A flow that is null takes only what no other one lacks.
      const isTaken = ({ field }: Stray) => lackedBy(field).some(isObjectFlow);
      return [flow, isObjectFlow(flow) ? own : own.filter(stray => !isTaken(stray))];
    }),
  );
}

function canHave(flow: FlowName, field: FlowField): boolean {
  return !isUrlField(field) || FLOW_URL_FIELDS[flow].includes(field);
}

/** The fields that a flow has, but for the needed scopes of the scheme. */
function fieldsOf(flow: unknown, version: MajorVersion): ReadonlySet<FlowField> {
  const keys = entries(flow).filter(([key, value]) => !(version === 3 && key === 'scopes' && Array.isArray(value)));
  const meant = keys.flatMap(([key]) => flowFieldMeantBy(key, FLOW_FIELDS) ?? []);
  return new Set(meant.map(field => inVersion(field, version)));
}

/** A flow that can have these fields, and misses none by itself. */
function flowMadeUpOf(strays: readonly Stray[]): FlowName {
  return includesField(strays, 'tokenUrl') && !includesField(strays, 'authorizationUrl')
    ? 'clientCredentials'
    : 'authorizationCode';
}

function includesField(strays: readonly Stray[], field: FlowField): boolean {
  return strays.some(stray => stray.field === field);
}

/** A field under the name that the version has for it. */
function inVersion(field: FlowField, version: MajorVersion): FlowField {
  return isUrlField(field) ? field : SCOPES_FIELD[version];
}
