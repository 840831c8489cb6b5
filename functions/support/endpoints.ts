import { URI_SCHEMA } from './flowSchemas.ts';
import { isObject, type JsonObject, member } from './json.ts';
import { memoize } from './memoize.ts';
import { FLOW_URL_FIELDS, type FlowName, URL_FIELDS, type UrlField } from './oauth2.ts';
import { validator } from './schema.ts';

/** An endpoint URL of a flow. */
export interface Endpoint {
  readonly field: UrlField;
  readonly value: string;
  /** Undefined where the value is a URI that no client can open. */
  readonly url: URL | undefined;
}

/**
 * The endpoint URLs that a flow has and may have. Values that are no absolute URI are left out: the flow's schema
 * reports them, and the rules about URLs have nothing to add.
 */
export function endpoints(flow: unknown, name: FlowName | undefined): readonly Endpoint[] {
  if (!isObject(flow)) return [];
  const fields = name === undefined ? URL_FIELDS : FLOW_URL_FIELDS[name];
  return readEndpoints(flow).filter(({ field }) => fields.includes(field));
}

const uriErrors = validator(URI_SCHEMA);

/** Each URL is parsed once for all rules that look at it. */
const readEndpoints = memoize((flow: JsonObject): Endpoint[] =>
  URL_FIELDS.flatMap(field => {
    const value = member(flow, field);
    return typeof value === 'string' && uriErrors(value).length === 0 ? [{ field, value, url: parse(value) }] : [];
  }),
);

function parse(value: string): URL | undefined {
  try {
    return new URL(value);
  } catch {
    return undefined;
  }
}
