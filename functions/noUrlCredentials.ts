import type { EndpointUrl } from './asyncapi/model.ts';
import { isSecretParameter, meantParameters, type QueryParameter } from './asyncapi/queryParameters.ts';
import { flowFunction } from './spectral/flowFunction.ts';
import { parametersOption } from './spectral/options.ts';
import type { FlowOptions, RulesetFunction } from './spectral/rulesetFunction.ts';
import { few } from './words/few.ts';
import { placeholderIn } from './words/placeholder.ts';
import { quote } from './words/quote.ts';
import { percentDecoded, splitAt } from './words/uri.ts';

export interface NoUrlCredentialsOptions extends FlowOptions {
  /** Names of further query parameters that carry a secret; case, `-`, `_` and `.` make no difference. */
  readonly parameters?: readonly string[];
}

export const messages = {
  user: (field: string): string =>
    `"${field}" contains a user name before the host. Remove it, and rotate it if it is a token.`,
  password: (field: string): string =>
    `"${field}" contains credentials before the host. Remove them and rotate the password.`,
  parameter: (field: string, name: string, where: 'query' | 'path'): string =>
    `"${field}" contains ${quote(name)} in its ${where}. Remove it and rotate the secret.`,
  parameters: (field: string, names: readonly string[], where: 'query' | 'path'): string =>
    `"${field}" contains ${few(names)} in its ${where}. Remove and rotate them.`,
  passwordAndParameter: (field: string, name: string): string =>
    `"${field}" contains credentials before the host and in ${quote(name)}. Remove and rotate them.`,
  passwordAndParameters: (field: string, count: number): string =>
    `"${field}" contains credentials before the host and in ${count} parameters. Remove and rotate them.`,
  /** Nobody can use a placeholder: there is nothing to rotate. */
  userinfo: (field: string): string => `"${field}" contains userinfo before the host. Remove it from the URL.`,
  placeholder: (field: string, names: readonly string[], where: 'query' | 'path'): string =>
    `"${field}" contains ${few(names)} in its ${where}. Remove ${names.length > 1 ? 'them' : 'it'} from the URL.`,
};

/**
 * Checks that the endpoint URLs of a flow carry no credentials.
 *
 * Input: the document (`$`), a scheme, a `flows` map or a flow. Options: `parameters`, `flows`.
 * Reports userinfo, and query parameters that carry a secret, all those of one URL together, at the URL's field; those of
 * relative and broken URLs too. Never repeats the secret.
 *
 * RFC 6749, section 2.3.1; RFC 6750, section 5.3; RFC 9700, section 4.3.2; RFC 3986, section 3.2.1.
 */
const noUrlCredentials: RulesetFunction<NoUrlCredentialsOptions> = flowFunction<NoUrlCredentialsOptions>(
  function noUrlCredentials({ urls, options: { parameters = [] } }, report) {
    for (const url of urls) {
      const message = problemWith(url, parameters);
      if (message !== undefined) report(url, message);
    }
  },
  { parameters: parametersOption() },
);
export default noUrlCredentials;

function problemWith({ field, uri }: EndpointUrl, furtherNames: readonly string[]): string | undefined {
  const [user, password = ''] = splitAt(percentDecoded(uri.userinfo ?? ''), ':');
  const { inQuery, inPath } = meantParameters(uri);
  const isSecret = (parameter: QueryParameter) => isSecretParameter(parameter, furtherNames);
  const secrets = [...inQuery, ...inPath].filter(isSecret);
  const [name, ...others] = new Set(secrets.map(parameter => parameter.name));
  const where = inQuery.some(isSecret) ? 'query' : 'path';
  const hasUserinfo = user !== '' || password !== '';
  const values = [password === '' ? user : password, ...secrets.map(({ value }) => value)];
  if (values.every(isPlaceholder)) {
    if (hasUserinfo) return messages.userinfo(field);
    return name === undefined ? undefined : messages.placeholder(field, [name, ...others], where);
  }
  if (name === undefined) return password === '' ? messages.user(field) : messages.password(field);
  if (others.length === 0) {
    return hasUserinfo ? messages.passwordAndParameter(field, name) : messages.parameter(field, name, where);
  }
  return hasUserinfo
    ? messages.passwordAndParameters(field, others.length + 1)
    : messages.parameters(field, [name, ...others], where);
}

/** Whether a value is empty, or has nothing beside a placeholder and the `$` or `#` that some have around it. */
function isPlaceholder(value: string): boolean {
  const placeholder = placeholderIn(value);
  return value === '' || (placeholder !== undefined && value.length - placeholder.length <= 2);
}
