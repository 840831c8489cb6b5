import { has, type Path } from './json/values.ts';
import { seenIn, walk } from './json/walk.ts';
import type { RulesetFunction } from './spectral/rulesetFunction.ts';
import { schemeFunction } from './spectral/schemeFunction.ts';
import { quote } from './words/quote.ts';
import { isLiteralSecret, type SecretKind, saysAttribute, secretKind } from './words/secrets.ts';

/** What it is, and what makes it worthless to a finder. */
const WORDS: Readonly<Record<SecretKind, readonly [is: string, remedy: string]>> = {
  'client secret': ['a client secret', 'rotate the secret'],
  'secret token': ['a secret token', 'revoke the token'],
  'access token': ['an access token', 'revoke the token'],
  'refresh token': ['a refresh token', 'revoke the token'],
  password: ['a password', 'rotate the password'],
};

export const messages = {
  secret: (name: string, kind: SecretKind) =>
    `${quote(name)} contains ${WORDS[kind][0]}. Remove it and ${WORDS[kind][1]}.`,
};

/**
 * Checks that no extension of an OAuth2 scheme, of its flows or of a flow contains a secret.
 *
 * Input: the document (`$`), or a Security Scheme Object. Options: none.
 * Reports, at any depth, the key whose name says client secret, secret token, access token, refresh token or password
 * and that has a literal one, once for all that it has. Never repeats the value.
 *
 * RFC 6749, sections 10.1, 10.3 and 10.4; RFC 8252, section 8.5.
 */
const noSecrets: RulesetFunction = schemeFunction(function noSecrets({ extensions }, report) {
  for (const { name, value, path } of extensions) {
    walk<Secret>(name, value, path, seenIn(report), (key, member, outer, pathOf) => {
      const secret = secretAt(key, member, outer, pathOf);
      if (secret !== undefined && !secret.isReported && isLiteral(member, secret.kind)) {
        secret.isReported = true;
        report({ path: secret.path() }, messages.secret(secret.name, secret.kind));
      }
      return secret;
    });
  }
});
export default noSecrets;

/** A key whose name says that its value is a secret. */
interface Secret {
  readonly name: string;
  readonly kind: SecretKind;
  readonly path: () => Path;
  isReported: boolean;
}

function secretAt(
  key: string | number,
  value: unknown,
  outer: Secret | undefined,
  path: () => Path,
): Secret | undefined {
  if (typeof key === 'number') return outer;
  const kind = secretKind(key);
  // `password` is the name of a flow, too.
  if (kind !== undefined && !has(value, 'tokenUrl')) {
    return { name: key, kind, path, isReported: false };
  }
  return outer === undefined || kind !== undefined || saysAttribute(key) ? undefined : outer;
}

/** A number in the place of a token is how long it lasts. */
function isLiteral(value: unknown, kind: SecretKind): boolean {
  return isLiteralSecret(value) && !(kind.endsWith('token') && /^\d+$/.test(String(value)));
}
