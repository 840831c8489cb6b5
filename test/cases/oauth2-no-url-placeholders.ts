import { messages as schema } from '../../functions/flowSchema.ts';
import { messages as https } from '../../functions/httpsUrls.ts';
import { messages as credentials } from '../../functions/noUrlCredentials.ts';
import { messages } from '../../functions/noUrlPlaceholders.ts';
import { messages as requests } from '../../functions/noUrlRequestParameters.ts';
import {
  bad,
  type Case,
  clientCredentials,
  everywhere,
  flow,
  flows,
  good,
  goodEach,
  scheme,
} from '../support/cases.ts';
import {
  NO_PLACEHOLDERS_IN_HOST,
  NO_PLACEHOLDERS_IN_PATH,
  NO_PLACEHOLDERS_IN_QUERY,
  PLACEHOLDERS_IN_HOST,
  PLACEHOLDERS_IN_PATH,
  PLACEHOLDERS_IN_QUERY,
} from '../support/placeholders.ts';

const TOKEN = 'https://as.acme.com/token';
const TENANT = 'https://as.acme.com/%7Btenant%7D/token';

const withUrl = (tokenUrl: string) => flow({ tokenUrl });
const withPath = (path: string) => withUrl(`https://as.acme.com${path}`);
const withHost = (host: string) => withUrl(`https://${host}/token`);
const withQuery = (query: string) => withUrl(`${TOKEN}?${query}`);

const at = (field: string) => [field, messages.placeholder(field.split('/').at(-1) ?? '', '"{tenant}"')] as const;
const found = (placeholder: string) => ['tokenUrl', messages.placeholder('tokenUrl', `"${placeholder}"`)] as const;
const IN_QUERY = ['tokenUrl', messages.inQuery('tokenUrl')] as const;
const each = (texts: readonly string[]) => Object.fromEntries(texts.map(text => [text, text]));

const SCHEMA = 'oauth2-authorization-code-schema';

export default [
  good('no placeholder', everywhere(flow())),
  bad('a placeholder in the path', everywhere(withUrl(TENANT)), at('tokenUrl')),
  bad('a placeholder in the host', everywhere(withHost('%7Btenant%7D.acme.com')), at('tokenUrl')),
  bad('a placeholder in the query', everywhere(withQuery('p=%7Bpolicy%7D')), IN_QUERY),
  bad(
    'each URL by itself',
    flow({ authorizationUrl: 'https://as.acme.com/%7Btenant%7D/authorize', tokenUrl: TENANT, refreshUrl: TENANT }),
    at('authorizationUrl'),
    at('tokenUrl'),
    at('refreshUrl'),
  ),
  bad(
    'each flow',
    flows({ authorizationCode: { refreshUrl: TENANT }, clientCredentials: { refreshUrl: TENANT } }),
    at('authorizationCode/refreshUrl'),
    at('clientCredentials/refreshUrl'),
  ),
  bad('a placeholder in the port', withUrl('https://as.acme.com:%7Bport%7D/token'), found('{port}')),
  bad(
    'placeholders in the host, the path and the query',
    withUrl('https://YOUR_TENANT.acme.com/%7Btenant%7D?p=%3Cp%3E'),
    ['tokenUrl', messages.placeholder('tokenUrl', '"YOUR_TENANT"')],
  ),
  bad('a placeholder behind a forgotten question mark', withPath('/token&p=%7Bpolicy%7D'), IN_QUERY),

  // Each placeholder, and what only looks like one
  ...Object.entries(PLACEHOLDERS_IN_PATH).map(([path, placeholder]) => bad(path, withPath(path), found(placeholder))),
  ...Object.entries(PLACEHOLDERS_IN_HOST).map(([host, placeholder]) => bad(host, withHost(host), found(placeholder))),
  ...PLACEHOLDERS_IN_QUERY.map(query => bad(query, withQuery(query), IN_QUERY)),
  ...goodEach(withPath, each(NO_PLACEHOLDERS_IN_PATH)),
  ...goodEach(withHost, each(NO_PLACEHOLDERS_IN_HOST)),
  ...goodEach(withQuery, each(NO_PLACEHOLDERS_IN_QUERY)),

  // What another rule reports
  good('what is to be removed from the query', withQuery('client_id=YOUR_CLIENT_ID'), [
    'oauth2-no-url-request-parameters',
    'tokenUrl',
    requests.one('tokenUrl', 'client_id'),
  ]),
  good('a secret', withQuery('api_key=%7Bkey%7D'), [
    'oauth2-no-url-credentials',
    'tokenUrl',
    credentials.placeholder('tokenUrl', ['api_key'], 'query'),
  ]),
  good('a secret behind a forgotten question mark', withPath('/token&api_key=%7Bkey%7D'), [
    'oauth2-no-url-credentials',
    'tokenUrl',
    credentials.placeholder('tokenUrl', ['api_key'], 'path'),
  ]),
  good('a secret behind a semicolon', withQuery('tenant=acme;api_key=%7Bkey%7D'), [
    'oauth2-no-url-credentials',
    'tokenUrl',
    credentials.placeholder('tokenUrl', ['api_key'], 'query'),
  ]),
  good('userinfo', withUrl('https://%7Buser%7D:%7Bpassword%7D@as.acme.com/token'), [
    'oauth2-no-url-credentials',
    'tokenUrl',
    credentials.userinfo('tokenUrl'),
  ]),
  bad('http and a placeholder', withUrl('http://as.acme.com/%7Btenant%7D/token'), at('tokenUrl'), [
    'oauth2-https-urls',
    'tokenUrl',
    https.notEncrypted('tokenUrl', 'http://'),
  ]),
  good('a variable', withPath('/{tenant}/token'), [
    SCHEMA,
    'tokenUrl',
    schema.illegalUrl('tokenUrl', 'contain "{": URLs here have no variables', 'Write the actual value.'),
  ]),
  good('a relative reference', withUrl('/%7Btenant%7D/token'), [
    SCHEMA,
    'tokenUrl',
    schema.relativeUrl('tokenUrl', '/%7Btenant%7D/token'),
  ]),
  good('the URL of an endpoint that the flow does not use', clientCredentials({ authorizationUrl: TENANT }), [
    'oauth2-client-credentials-schema',
    'authorizationUrl',
    schema.otherEndpoint('authorizationUrl', 'clientCredentials'),
  ]),

  // What is not an endpoint URL of an OAuth2 flow
  good('a placeholder in a fragment of an extension', flow({ 'x-docs': TENANT })),
  good('a scope like a URL', flow({ scopes: { [TENANT]: 'Read the log' } })),
  good('a scheme of another type', scheme(`type: openIdConnect\nopenIdConnectUrl: ${TENANT}\n`)),
] satisfies Case[];
