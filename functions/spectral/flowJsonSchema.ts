import { FLOW_URL_FIELDS, type FlowName, type MajorVersion, SCOPES_FIELD, URL_FIELDS } from '../asyncapi/oauth2.ts';
import type { JsonObject } from '../json/values.ts';

const URI: JsonObject = { type: 'string', format: 'uri' };
const SCOPES: JsonObject = { type: 'object', additionalProperties: { type: 'string' } };

/** The names that the official schemas accept as Specification Extensions of a flow. */
const EXTENSION_PATTERN = '^x-[\\w\\d\\.\\x2d_]+$';

/** What a URL must be for `authorizationUrl`, `tokenUrl` and `refreshUrl`: an absolute URI. */
export const URI_SCHEMA: JsonObject = URI;

/**
 * The JSON Schema of a flow, true to `oauth2Flow.json` and the part of `oauth2Flows.json` about that flow in the
 * official definitions of AsyncAPI 2.0.0 to 2.6.0 and 3.0.0 to 3.1.0, which are the same within a major version.
 */
export function flowJsonSchema(name: FlowName, version: MajorVersion): JsonObject {
  const scopes = SCOPES_FIELD[version];
  const urls = FLOW_URL_FIELDS[name];
  const foreign = URL_FIELDS.filter(field => !urls.includes(field));
  return {
    type: 'object',
    required: [...urls.filter(field => field !== 'refreshUrl'), scopes],
    properties: { authorizationUrl: URI, tokenUrl: URI, refreshUrl: URI, [scopes]: SCOPES },
    patternProperties: { [EXTENSION_PATTERN]: true },
    additionalProperties: false,
    ...(foreign.length > 0 && { not: { required: foreign, properties: anything(foreign) } }),
  };
}

/** The validator is strict: what is required is to be defined beside it. */
function anything(fields: readonly string[]): JsonObject {
  return Object.fromEntries(fields.map(field => [field, true]));
}
