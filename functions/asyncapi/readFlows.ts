import { isObject, type JsonObject, type Path } from '../json/values.ts';
import type { FoundFlow, FoundFlows } from './foundFlows.ts';
import type { Flow, SchemeSlip } from './model.ts';
import { readBeside } from './readBeside.ts';
import { containerOf, type FlowsContainer, readContainer } from './readContainer.ts';
import { type ListOfScopes, readFlow } from './readFlow.ts';
import type { Reading } from './reading.ts';
import { straysOfEach } from './strayFields.ts';

/** The flows of a scheme, wherever they are written, and what the search for them has shown. */
export interface ReadFlows {
  readonly flows: readonly Flow[];
  readonly slips: readonly SchemeSlip[];
  /** Lists of requested scopes that are written in a flow. */
  readonly requestedScopes: readonly ListOfScopes[];
  /** The keys of the scheme that have been read as flows or as something in them. */
  readonly keys: ReadonlySet<string>;
  /** `flows`, under the name that it has. */
  readonly container: FoundFlow | undefined;
}

/**
 * Reads the flows of a Security Scheme Object: those in `flows` and those beside it, under their names or nearly, each with
 * the fields that it lacks and that are written outside it.
 */
export function readFlows(scheme: JsonObject, path: Path, reading: Reading): ReadFlows {
  const { version } = reading;
  const found: FoundFlows = { flows: new Map(), strays: [], slips: [] };
  const container = containerOf(scheme, path);
  if (container !== undefined) readContainer(container, found, version);
  const beside = readBeside(scheme, path, container?.key, found, version);
  const strays = straysOfEach(found, version);
  const read = [...found.flows].map(([name, flow]) => readFlow(flow.value, name, flow.path, reading, strays.get(name)));
  return {
    flows: read.map(({ flow }) => flow),
    slips: [...containerSlips(container, path, beside.size > 0), ...found.slips],
    requestedScopes: read.flatMap(({ requestedScopes }) => requestedScopes),
    keys: new Set([...beside, ...(container === undefined ? [] : [container.key])]),
    container,
  };
}

/** Flows beside `flows` say why it is missing or null: they are only to be moved. */
function containerSlips(container: FlowsContainer | undefined, scheme: Path, isBeside: boolean): SchemeSlip[] {
  if (container === undefined) return isBeside ? [] : [{ path: scheme, kind: 'missing-flows' }];
  const { key, path, value } = container;
  const slips: SchemeSlip[] = [];
  if (key !== 'flows') slips.push({ path, at: 'key', kind: 'misspelt-field', field: key, meant: 'flows' });
  if (!isObject(value) && !(value === null && isBeside)) slips.push({ path, kind: 'flows-type', value });
  return slips;
}
