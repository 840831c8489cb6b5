import { isReference } from '../json/pointer.ts';
import { isObject, type Path } from '../json/values.ts';
import { splitUri } from '../words/uri.ts';
import type { EndpointUrl, Flow, Place } from './model.ts';
import { type FlowField, type FlowName, SCOPES_FIELD, type UrlField } from './oauth2.ts';
import { type FlowParts, type ListOfScopes, readFields, urlFieldsOf } from './readFields.ts';
import type { Reading } from './reading.ts';
import { readScopes } from './readScopes.ts';
import { gatherScopes } from './scatteredScopes.ts';

export type { ListOfScopes } from './readFields.ts';

/** A field of a flow that is written outside it. */
export interface StrayField extends Place {
  readonly field: FlowField;
  readonly written: string;
  readonly value: unknown;
}

/** A flow, and the lists of `scopes` in it that belong to the scheme (AsyncAPI 3). */
export interface ReadFlow {
  readonly flow: Flow;
  readonly requestedScopes: readonly ListOfScopes[];
}

/** Reads a flow, whatever its value is, together with the fields that it lacks and that are written outside it. */
export function readFlow(
  value: unknown,
  name: FlowName | undefined,
  path: Path,
  reading: Reading,
  strays: readonly StrayField[] = [],
): ReadFlow {
  const { version, isFragment } = reading;
  const flow = { path, name, version, isFragment, written: value };
  const isMissing = value === null && strays.length > 0;
  if (!isObject(value) && !isMissing) {
    const nothing = { fields: new Map(), urls: [], endpoints: [], scopes: [], declaredNames: undefined, slips: [] };
    return { flow: { ...flow, meant: value, ...nothing }, requestedScopes: [] };
  }
  const parts = readFields(isObject(value) ? value : {}, name, path, reading);
  const { fields, others, requestedScopes, slips } = parts;
  for (const stray of strays) {
    if (!fields.has(stray.field)) fields.set(stray.field, { ...stray, isReference: false });
  }
  const scopesField = SCOPES_FIELD[version];
  gatherScopes(parts, scopesField, path);
  readReferences(parts, urlFieldsOf(name), reading);
  const declared = readScopes(fields.get(scopesField), reading);
  const checked = [...fields].filter(([, { isReference }]) => !isReference);
  const urls = readUrls(fields, urlFieldsOf(name));
  return {
    flow: {
      ...flow,
      meant: Object.fromEntries([
        ...others,
        ...checked.map(([field, part]) => [field, field === scopesField ? declared.value : part.value]),
      ]),
      fields,
      urls,
      endpoints: urls.filter(url => reading.isUri(url.value)),
      scopes: declared.scopes,
      declaredNames: declared.names,
      slips: [...slips, ...declared.slips],
    },
    requestedScopes,
  };
}

/** Where AsyncAPI has no Reference Object, what a `$ref` leads to is neither checked nor quoted. */
function readReferences({ fields, slips }: FlowParts, urls: readonly UrlField[], { source }: Reading): void {
  for (const field of urls) {
    const part = fields.get(field);
    if (part === undefined || !isReference(source.written(part.path))) continue;
    fields.set(field, { ...part, isReference: true });
    slips.push({ path: part.path, at: 'reference', kind: 'reference', field: part.written });
  }
}

function readUrls(fields: FlowParts['fields'], urls: readonly UrlField[]): EndpointUrl[] {
  return urls.flatMap((field): EndpointUrl[] => {
    const part = fields.get(field);
    if (typeof part?.value !== 'string' || part.isReference) return [];
    const { path, value } = part;
    return [{ path, field, value, uri: splitUri(value), url: parsed(value) }];
  });
}

function parsed(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
