import { percentDecoded, type Uri } from './uri.ts';

/** What templates and samples leave to be filled in, anywhere in a part of a URL. */
const MARKED: readonly RegExp[] = [
  /\{{1,2}[\w .:$-]{1,40}\}{1,2}/, // {tenant}, {{tenant}}, ${TENANT}
  /<[\w .:-]{1,40}>/, // <tenant>, <your tenant>
  /%[A-Z][A-Z\d_]{1,40}%/, // %TENANT%
  /(?<![A-Za-z\d])YOUR[-_ ][A-Z][A-Z\d_ -]{0,40}/, // YOUR_TENANT, dev-YOUR-DOMAIN
];

/** The same as a whole part of a URL: a label of the host, a segment of the path, a value in the query. */
const WHOLE: readonly RegExp[] = [
  /^\$[A-Z][A-Z\d_]*$/, // $TENANT
  /^__[A-Z][A-Z\d_]*__$/, // __TENANT__
  /^(?:TENANT|REALM|CLIENT|DOMAIN|ORG|ACCOUNT|PROJECT|APP|COMPANY|POOL)[-_](?:ID|NAME)$/, // TENANT_ID
  /^(?:TODO|TBD|FIXME)$/, // TODO
  /^(?:change|replace)[-_]?me$/i, // changeme, REPLACE_ME
  /^replace[-_]with[-_][\w-]+$/i, // REPLACE_WITH_TENANT
  /^insert[-_][\w-]+[-_]here$/i, // insert-tenant-here
  /^[A-Z][A-Z\d_-]*[-_]HERE$/, // TENANT_HERE
  /^x{4}[x-]*$/i, // xxxx, xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx
  /^(?:\.{3}|…)$/, // ...
];

/** What is "your" in samples, as one word: few companies are called so. */
const YOUR_WORD: ReadonlySet<string> = new Set([
  'yourcompany',
  'yourcompanyname',
  'yourdomain',
  'yourdomainname',
  'yourinstance',
  'yourorg',
  'yourorganisation',
  'yourorganization',
  'yourrealm',
  'yoursubdomain',
  'yourtenant',
  'yourtenantid',
  'yourtenantname',
]);

/** The words behind "your" in samples: `your-domain`, `your_tenant_id`, `yourOktaDomain`. */
const YOUR_WORDS: ReadonlySet<string> = new Set([
  'account',
  'app',
  'application',
  'auth',
  'auth0',
  'authorization',
  'client',
  'company',
  'directory',
  'domain',
  'environment',
  'here',
  'host',
  'hostname',
  'id',
  'identity',
  'idp',
  'instance',
  'issuer',
  'keycloak',
  'name',
  'okta',
  'org',
  'organisation',
  'organization',
  'policy',
  'pool',
  'prefix',
  'project',
  'provider',
  'realm',
  'region',
  'server',
  'service',
  'site',
  'sso',
  'store',
  'subdomain',
  'team',
  'tenant',
  'user',
  'workspace',
]);

/** Domains of real companies that read like a sample. */
const REAL_DOMAINS: readonly string[] = ['your-server.de'];

/** An identifier in braces, as Windows writes it. */
const GUID = /^\{+[\da-f]{8}-[\da-f]{4}-/i;

/** What a template or a sample left behind in a part of a URL, decoded. */
export function placeholderIn(part: string): string | undefined {
  for (const pattern of MARKED) {
    const found = pattern.exec(part)?.[0];
    if (found !== undefined && !GUID.test(found)) return found;
  }
  return part.split('.').find(isYours) ?? (WHOLE.some(pattern => pattern.test(part)) ? part : undefined);
}

/** A placeholder in the host of a URL. */
export function placeholderInHost({ host, port = '' }: Uri): string | undefined {
  const name = percentDecoded(host);
  if (REAL_DOMAINS.some(domain => `.${name.toLowerCase()}`.endsWith(`.${domain}`))) return undefined;
  return [...name.split('.'), percentDecoded(port)].map(placeholderIn).find(found => found !== undefined);
}

function isYours(part: string): boolean {
  // Nearly all parts are others.
  if (!/^your/i.test(part)) return false;
  if (YOUR_WORD.has(part.toLowerCase())) return true;
  const [first, ...words] = part
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_ ]/);
  return first === 'your' && words.length > 0 && words.every(word => YOUR_WORDS.has(word));
}
