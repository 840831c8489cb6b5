import {
  isSecretParameter,
  type QueryParameter,
  queryParameters,
  REQUEST_PARAMETERS,
} from './asyncapi/queryParameters.ts';
import { flowFunction } from './spectral/flowFunction.ts';
import type { FlowOptions, RulesetFunction } from './spectral/rulesetFunction.ts';
import { few } from './words/few.ts';
import type { Uri } from './words/uri.ts';

export const messages = {
  one: (field: string, name: string): string =>
    `"${field}" must not contain "${name}": clients add it to each request. Remove it.`,
  two: (field: string, names: readonly string[]): string =>
    `"${field}" must not contain ${few(names)}: clients add them. Remove them.`,
  many: (field: string, names: readonly string[]): string =>
    `"${field}" contains ${names.length} request parameters. Remove ${few(names)}.`,
  repeated: (field: string, names: readonly string[]): string =>
    `"${field}" contains ${few(names)} more than once. Keep one${names.length > 1 ? ' of each' : ''}.`,
  both: (field: string, names: readonly string[], repeated: readonly string[]): string =>
    `"${field}" contains ${few(names)}, and repeats ${few(repeated)}. Remove them.`,
};

/**
 * Checks that the endpoint URLs of a flow have no query parameter that the request itself carries, and none twice.
 *
 * Input: the document (`$`), a scheme, a `flows` map or a flow. Options: `flows`.
 * Reports such parameters, all those of one URL together, at the URL's field. Parameters of the server, such as `tenant`,
 * are legal; `resource` and `audience` may be repeated. Secrets are left to noUrlCredentials.
 *
 * RFC 6749, sections 3.1, 3.2, 4.1.1 and 4.1.3; RFC 7636, section 4.3; RFC 8707, section 2.
 */
const noUrlRequestParameters: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(function noUrlRequestParameters(
  { endpoints },
  report,
) {
  for (const endpoint of endpoints) {
    const message = problemWith(endpoint.field, endpoint.uri);
    if (message !== undefined) report(endpoint, message);
  }
});
export default noUrlRequestParameters;

/** Parameters that may be repeated (RFC 8707, section 2; RFC 8693, section 2.1), and those that may not be there at all. */
const REPEATABLE: ReadonlySet<string> = new Set(['audience', 'resource', ...REQUEST_PARAMETERS]);

function problemWith(field: string, uri: Uri): string | undefined {
  const parameters = queryParameters(uri);
  const names = new Set(parameters.map(({ name }) => name));
  const sent = [...names].filter(name => REQUEST_PARAMETERS.has(name));
  const repeated = repeatedNames(parameters);
  const [first] = sent;
  if (first === undefined) return repeated.length > 0 ? messages.repeated(field, repeated) : undefined;
  if (repeated.length > 0) return messages.both(field, sent, repeated);
  if (sent.length === 1) return messages.one(field, first);
  return sent.length === 2 ? messages.two(field, sent) : messages.many(field, sent);
}

/** A parameter without a value is as good as none (RFC 6749, section 3.1). */
function repeatedNames(parameters: readonly QueryParameter[]): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const parameter of parameters) {
    const { name, value } = parameter;
    if (name === '' || value === '' || REPEATABLE.has(name) || isSecretParameter(parameter)) continue;
    if (seen.has(name)) repeated.add(name);
    seen.add(name);
  }
  return [...repeated];
}
