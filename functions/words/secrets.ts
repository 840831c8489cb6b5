import { kebab } from './kebab.ts';

/** The secrets that a name can say. */
export type SecretKind = 'client secret' | 'secret token' | 'access token' | 'refresh token' | 'password';

/** What a secret is called at the end of a name, and what may follow: which of several it is. */
const KINDS: readonly (readonly [SecretKind, RegExp])[] = (
  [
    ['client secret', 'client-?secrets?'],
    ['secret token', 'secret-?tokens?'],
    ['access token', 'access-?tokens?'],
    ['refresh token', 'refresh-?tokens?'],
    ['password', 'passwords?'],
  ] as const
).map(([kind, name]) => [
  kind,
  new RegExp(
    `${name}(?:-(?:values?|dev|development|test|testing|stage|staging|sandbox|qa|uat|prod|production|live|default|\\d+))*$`,
  ),
]);

/** No name is longer than this before it says what it is. */
const LONGEST_ENDING = 100;

/** `x-client-secret`, `x-clientSecrets`, `x-oauth2-client-secret-value`; not `x-client-secret-required` or `-file`. */
export function secretKind(name: string): SecretKind | undefined {
  const ending = name.slice(-LONGEST_ENDING);
  // Nearly all names are others.
  if (!/secret|token|password/i.test(ending)) return undefined;
  const words = kebab(ending);
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Whether a name says that its value is a secret. */
export function saysSecret(name: string): boolean {
  return secretKind(name) !== undefined;
}

/** What is beside a secret, or instead of it, by the last word of its name. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  [
    // Where it is kept: `secretKeyRef`, `vault_path`
    'env, environment, file, host, id, ids, location, name, names, path, provider, ref, reference, refs, source, store, uri, url, var, variable, vault',
    // What it is like: `minLength`, `token_format`
    'alg, algorithm, format, hash, kid, kind, length, max, maximum, method, methods, min, minimum, pattern, policy, prefix, scheme, size, type, version',
    // How long it lasts: `expires_in`, `createdAt`
    'age, at, by, created, expiration, expires, expiry, from, in, lifetime, on, rotated, rotation, since, ttl, until, updated',
    // What it is used for: `endpoint`, `clientId`
    'audience, contact, endpoint, header, issuer, login, owner, parameter, scope, scopes, status, team, user, username',
    // What is said of it
    'comment, description, docs, example, examples, help, hint, label, note, summary, title',
  ].flatMap(words => words.split(', ')),
);

/** `algorithm`, `expires_in`, `clientId`: a name inside that of a secret that says something else. */
export function saysAttribute(name: string): boolean {
  return ATTRIBUTES.has(String(kebab(name.slice(-LONGEST_ENDING)).split('-').at(-1)));
}

/** What people write in the place of a secret, each with an example. */
const NO_SECRETS: readonly RegExp[] = [
  // Text
  /\s/, // Ask the platform team.
  /^[\p{Ll}\p{Lo}]+(?:[-_./:#@+][\p{Ll}\p{Lo}]+)*$/u, // changeme, client-secret
  /^\p{Lu}+(?:[-_./:#@+]\p{Lu}+)*$/u, // CLIENT_SECRET
  /^\p{Lu}\p{Ll}+(?:[-_.]\p{Lu}?\p{Ll}+)*$/u, // Changeme, Client-Secret
  /^[a-z]*(?:secret|password|token|change|replace|placeholder)[a-z]*$/i, // myClientSecret, ChangeMe
  /(?:^|[^a-z\d])(?:change-?me|dummy|example|fake|insert|placeholder|redacted|removed|replace-?me|sample|todo|your)(?:\d{0,4}$|[^a-z\d])/i, // YOUR_SECRET_1, example-123
  /^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}$/i, // platform2@acme.io

  // Placeholders
  /\$[{(]/, // ${CLIENT_SECRET}, $(CLIENT_SECRET)
  /\{\{/, // {{ clientSecret }}
  /#\{/, // #{CLIENT_SECRET}#
  /^<.*>$/, // <client-secret-1>
  /^\{.*\}$/, // {clientSecret1}
  /^\[.*\]$/, // [client-secret-1]
  /^\$(?:env:)?(?:[A-Z][A-Z\d_]*|[a-z][a-z\d_]*)$/, // $CLIENT_SECRET, $env:CLIENT_SECRET
  /^%\w+%$/, // %CLIENT_SECRET%
  /^@[\w.-]+@$/, // @oauth.clientSecret1@
  /^__\w+__$/, // __CLIENT_SECRET_1__
  /\*{3}/, // ***REMOVED***, ****4711
  /[•●·]{3}/u, // ••••4711
  /\.{3}|…/, // eyJhbGciOi...
  /^(?:x|[^\p{L}\p{N}])+$/iu, // xxxx-xxxx, ----
  /^(?:0|[^\p{L}\p{N}])+$/u, // 00000000-0000

  // Where it is kept
  /^[a-z][a-z\d+.-]*:\/\//i, // op://vault/oauth/secret, https://vault.acme.io/s1
  /^(?:akv|arn|asm|aws|azure|bitwarden|bws|conjur|doppler|env|file|gcp|gsm|infisical|k8s|keychain|keyring|keyvault|kms|op|ref|ref\+\w+|secret|secretmanager|secretref|secrets|secretsmanager|sm|sops|ssm|vault):/i, // vault:secret/data/oauth2, arn:aws:secretsmanager:eu-1:1:secret:s
  /^(?:process|import\.meta|deno|bun)\.env\b/i, // process.env.OAUTH2_SECRET
  /^(?:config|context|data|env|inputs?|local|params?|parameters|secrets?|settings|vars?)\.[a-z_][\w.-]*$/i, // secrets.OAUTH2_SECRET
  /^@?[\w.:]+[([].*[)\]]$/, // @Microsoft.KeyVault(SecretUri=…), ENV["SECRET_1"], ENC[AES256_GCM,…]
  /^\{cipher\}/, // {cipher}7f9c2ba4
  /^\$ANSIBLE_VAULT/, // $ANSIBLE_VAULT;1.1;AES256
  /^[.~]{0,2}\/[a-z._-]+\/[\w./-]+$/, // /run/secrets/OAuth2
  /^[.~]{0,2}\/?[a-z][a-z\d._-]*(?:\/[a-z\d._-]+)+(?:#[\w.-]+)?$/, // projects/acme/secrets/s1, kv/data/s1#secret
  /^[a-z]:\\/i, // C:\secrets\oauth2
  /\.(?:conf|enc|env|gpg|ini|jks|json|key|p12|pem|pfx|properties|toml|txt|ya?ml)$/i, // client_secret_1.json
  /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/, // KAFKA_2_SECRET

  // What is said of a token
  /^\d+(?:ms|s|sec|m|min|h|d|w|y)$/i, // 3600s
  /^P(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/, // PT15M
  /^(?:[ehrp]s|sha-?)\d{3}$/i, // RS256
];

/** Shorter ones are numbers of something, and abbreviations. */
const SHORTEST_SECRET = 4;
/** What a secret looks like shows long before this. */
const LONGEST_LOOK = 4096;

/** Whether a value looks like a secret itself, and not like a placeholder or like the place where it is kept. */
export function isLiteralSecret(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && String(value).length >= SHORTEST_SECRET;
  if (typeof value !== 'string') return false;
  const text = value.slice(0, LONGEST_LOOK).trim();
  if (/^-----BEGIN [A-Z ]*PRIVATE KEY/.test(text)) return true;
  // A header's value is as good as the token in it, and a long one may be wrapped over lines.
  const lines = text.replace(/^(?:bearer|basic|token)\s+/i, '').split(/\s*[\r\n]\s*/);
  return lines.every(looksSecret);
}

function looksSecret(line: string): boolean {
  // OAuth2 is a word, with a digit in it.
  const text = line.replace(/oauth2(?:\.0)?/gi, word => word.slice(0, 5));
  return text.length >= SHORTEST_SECRET && !NO_SECRETS.some(pattern => pattern.test(text));
}
