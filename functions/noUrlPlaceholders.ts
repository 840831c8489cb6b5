import {
  isSecretParameter,
  meantParameters,
  type QueryParameter,
  REQUEST_PARAMETERS,
} from './asyncapi/queryParameters.ts';
import { flowFunction } from './spectral/flowFunction.ts';
import type { FlowOptions, RulesetFunction } from './spectral/rulesetFunction.ts';
import { placeholderIn, placeholderInHost } from './words/placeholder.ts';
import { quote } from './words/quote.ts';
import { percentDecoded, type Uri } from './words/uri.ts';

export const messages = {
  placeholder: (field: string, placeholder: string): string =>
    `"${field}" contains the placeholder ${placeholder}. Write the actual value.`,
  inQuery: (field: string): string => `"${field}" contains a placeholder in its query. Write the actual value.`,
};

/**
 * Checks that the endpoint URLs of a flow have no placeholder that a template or a sample left behind.
 *
 * Input: the document (`$`), a scheme, a `flows` map or a flow. Options: `flows`.
 * Reports a placeholder in the host, the path or the query of a legal URL, such as `%7Btenant%7D` or `YOUR_TENANT`, at the
 * URL's field. Illegal characters (`{tenant}`) are left to the flow's schema, parameters that must not be there to
 * noUrlCredentials and noUrlRequestParameters.
 *
 * AsyncAPI 2.6.0 and 3.0.0, "OAuth Flow Object".
 */
const noUrlPlaceholders: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(function noUrlPlaceholders(
  { endpoints },
  report,
) {
  for (const endpoint of endpoints) {
    const { field, uri } = endpoint;
    const { inQuery, inPath } = meantParameters(uri);
    const placeholder = placeholderOf(uri);
    if (placeholder !== undefined) report(endpoint, messages.placeholder(field, quote(placeholder)));
    else if ([...inQuery, ...inPath].some(hasPlaceholder)) report(endpoint, messages.inQuery(field));
  }
});
export default noUrlPlaceholders;

/** The first placeholder in the host or the path of a URL. */
export function placeholderOf(uri: Uri): string | undefined {
  return placeholderInHost(uri) ?? placeholderInPath(meantParameters(uri).path);
}

function placeholderInPath(path: string): string | undefined {
  return path
    .split('/')
    .map(segment => placeholderIn(percentDecoded(segment)))
    .find(found => found !== undefined);
}

/** What is to be removed needs no value. */
function hasPlaceholder(parameter: QueryParameter): boolean {
  const { name, value } = parameter;
  if (REQUEST_PARAMETERS.has(name) || isSecretParameter(parameter)) return false;
  return placeholderIn(name) !== undefined || placeholderIn(value) !== undefined;
}
