/** What templates and samples leave in a URL, and what only looks like it. Each is a legal URL. */

/** Paths, and the placeholder in each. */
export const PLACEHOLDERS_IN_PATH: Readonly<Record<string, string>> = {
  '/%7Btenant%7D/token': '{tenant}',
  '/%7btenant%7d/token': '{tenant}',
  '/%3Ctenant%3E/token': '<tenant>',
  '/%3Cyour%20tenant%3E/token': '<your tenant>',
  '/%7B%7Btenant%7D%7D/token': '{{tenant}}',
  '/%7B%7B%20.Values.tenant%20%7D%7D/token': '{{ .Values.tenant }}',
  '/$%7BTENANT%7D/token': '{TENANT}',
  '/realms/acme-%7Bstage%7D/token': '{stage}',
  '/%25TENANT%25/token': '%TENANT%',
  '/$TENANT/token': '$TENANT',
  '/__TENANT__/token': '__TENANT__',
  '/YOUR_TENANT_ID/token': 'YOUR_TENANT_ID',
  '/your-tenant-id/token': 'your-tenant-id',
  '/realms/your-realm/token': 'your-realm',
  '/yourTenantName/token': 'yourTenantName',
  '/TENANT_ID/token': 'TENANT_ID',
  '/REALM-NAME/token': 'REALM-NAME',
  '/TENANT_HERE/token': 'TENANT_HERE',
  '/insert-tenant-here/token': 'insert-tenant-here',
  '/TODO/token': 'TODO',
  '/TBD/token': 'TBD',
  '/FIXME/token': 'FIXME',
  '/changeme/token': 'changeme',
  '/change-me/token': 'change-me',
  '/REPLACE_ME/token': 'REPLACE_ME',
  '/REPLACE_WITH_TENANT/token': 'REPLACE_WITH_TENANT',
  '/xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx/token': 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
  '/a/.../token': '...',
  '/a/%E2%80%A6/token': '…',
};

/** Hosts, and the placeholder in each. */
export const PLACEHOLDERS_IN_HOST: Readonly<Record<string, string>> = {
  '%7Btenant%7D.acme.com': '{tenant}',
  'login-%7Bstage%7D.acme.com': '{stage}',
  '%3Ctenant%3E.acme.com': '<tenant>',
  'YOUR_TENANT.auth0.com': 'YOUR_TENANT',
  'dev-YOUR_TENANT.okta.com': 'YOUR_TENANT',
  'YOUR-DOMAIN': 'YOUR-DOMAIN',
  'your-domain.com': 'your-domain',
  'yourdomain.com': 'yourdomain',
  'yourtenant.b2clogin.com': 'yourtenant',
  'yourOktaDomain.acme.com': 'yourOktaDomain',
  'your_subdomain.acme.com': 'your_subdomain',
  'your-server.com': 'your-server',
  'xxxx.auth0.com': 'xxxx',
};

export const NO_PLACEHOLDERS_IN_PATH: readonly string[] = [
  '/:tenant/token /tenant/token /common/token /organizations/token',
  '/%7B3F2504E0-4F89-11D3-9A0C-0305E82C3301%7D/token /%7B%7D/token /%3C/token /xxx/token /__proto__/token',
  '/insert/token /replace/token /yours/token /your/token /your-story/token /TENANT/token /client_id/token /$token',
  '/100%25/token /%FF/token /../token /TOKEN',
].flatMap(parts => parts.split(' '));

export const NO_PLACEHOLDERS_IN_HOST: readonly string[] = [
  'yourmembership.com yourstory.com yours.com your.org www12.your-server.de my-tenant.auth0.com',
  'mydomain.my.salesforce.com acme.xxx login.acme.com',
].flatMap(parts => parts.split(' '));

/** Queries with a placeholder in them. */
export const PLACEHOLDERS_IN_QUERY: readonly string[] = [
  'p=%3Cpolicy%3E',
  'p=%7Bpolicy%7D',
  'tenant=YOUR_TENANT',
  'tenant=acme&p=%7Bpolicy%7D',
  'tenant=acme;p=%7Bpolicy%7D',
  'tenant=changeme',
  '%7Bname%7D=acme',
];

export const NO_PLACEHOLDERS_IN_QUERY: readonly string[] = [
  'claims=%7B%22id_token%22%3A%7B%7D%7D hint=%7B%7D filter%5Bx%5D=1 tenant=acme&p=B2C_1_sign_in p=yours',
].flatMap(parts => parts.split(' '));
