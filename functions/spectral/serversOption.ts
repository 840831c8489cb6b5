import { get, getString, has, isObject, type JsonObject } from '../json/values.ts';
import { listOption, type OptionSchema } from './options.ts';

const ENDPOINTS = ['token_endpoint', 'authorization_endpoint'];
const LISTS = [
  'grant_types_supported',
  'response_types_supported',
  'scopes_supported',
  'code_challenge_methods_supported',
];

/** An option that is a list of metadata documents of authorization servers (RFC 8414, section 2). */
export function serversOption(): OptionSchema {
  const lack = (server: unknown) => (isObject(server) ? lackOf(server) : undefined);
  const expected = 'metadata documents with "issuer" and "token_endpoint"';
  return { ...listOption(expected, server => isObject(server) && lackOf(server) === undefined), lack };
}

/** What a metadata document lacks, or has in another form than the check can read. */
function lackOf(server: JsonObject): string | undefined {
  if (getString(server, 'issuer') === undefined) return '"issuer"';
  if (!ENDPOINTS.some(name => has(server, name))) return '"token_endpoint" or "authorization_endpoint"';
  const list = LISTS.find(name => has(server, name) && !isListOfTexts(get(server, name)));
  if (list !== undefined) return `a list of strings as "${list}"`;
  const aliases = get(server, 'mtls_endpoint_aliases') ?? {};
  if (!isObject(aliases)) return 'an object as "mtls_endpoint_aliases"';
  const endpoint = endpointLackingIn(server) ?? endpointLackingIn(aliases);
  return endpoint === undefined ? undefined : `an absolute URL as "${endpoint}"`;
}

function endpointLackingIn(endpoints: JsonObject): string | undefined {
  return ENDPOINTS.find(name => has(endpoints, name) && !isUrl(get(endpoints, name)));
}

function isUrl(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value);
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(text => typeof text === 'string');
}
