import { messages } from '../../functions/noUrlPlaceholders.ts';
import { bad, type Case, called, common, flow, flows, good, other, quoting } from '../support/cases.ts';
import {
  NO_PLACEHOLDERS_IN_HOST,
  NO_PLACEHOLDERS_IN_PATH,
  NO_PLACEHOLDERS_IN_QUERY,
  PLACEHOLDERS_IN_HOST,
  PLACEHOLDERS_IN_PATH,
  PLACEHOLDERS_IN_QUERY,
} from '../support/placeholders.ts';

const HOST = 'https://as.acme.com';
const TENANT = 'https://as.acme.com/%7Btenant%7D/token';

const withUrl = (tokenUrl: string) => flow({ tokenUrl });
const withPath = (path: string) => withUrl(HOST + path);
const withHost = (host: string) => withUrl(`https://${host}/token`);
const withQuery = (query: string) => withUrl(`${HOST}/token?${query}`);

const { placeholder, inQuery } = quoting(messages);
const at = (field: string) => placeholder(field, '"{tenant}"');
const found = (text: string) => placeholder('tokenUrl', `"${text}"`);
const IN_QUERY = inQuery('tokenUrl');
/** A placeholder for a secret. */
const key = (where: 'query' | 'path') => other.credentials.placeholder('tokenUrl', ['api_key'], where);

export default [
  good('no placeholder', flow().everywhere),
  bad('a placeholder in the path', withUrl(TENANT).everywhere, [at('tokenUrl')]),
  bad('a placeholder in the host', withHost('%7Btenant%7D.acme.com').everywhere, [at('tokenUrl')]),
  bad('a placeholder in the query', withQuery('p=%7Bpolicy%7D').everywhere, [IN_QUERY]),
  bad(
    'each URL',
    flow({ authorizationUrl: 'https://as.acme.com/%7Btenant%7D/authorize', tokenUrl: TENANT, refreshUrl: TENANT }),
    [at('authorizationUrl'), at('tokenUrl'), at('refreshUrl')],
  ),
  bad('each flow', flows({ authorizationCode: { refreshUrl: TENANT }, clientCredentials: { refreshUrl: TENANT } }), [
    at('authorizationCode/refreshUrl'),
    at('clientCredentials/refreshUrl'),
  ]),
  bad('a placeholder in the port', withUrl('https://as.acme.com:%7Bport%7D/token'), [found('{port}')]),
  bad(
    'placeholders in the host, the path and the query',
    withUrl('https://YOUR_TENANT.acme.com/%7Btenant%7D?p=%3Cp%3E'),
    [found('YOUR_TENANT')],
  ),
  bad('a placeholder behind a forgotten question mark', withPath('/token&p=%7Bpolicy%7D'), [IN_QUERY]),

  // Each placeholder, and what only looks like one
  ...Object.entries(PLACEHOLDERS_IN_PATH).map(([path, text]) => bad(`the path ${path}`, withPath(path), [found(text)])),
  ...Object.entries(PLACEHOLDERS_IN_HOST).map(([host, text]) => bad(`the host ${host}`, withHost(host), [found(text)])),
  ...bad.each(withQuery, IN_QUERY, called('the query', ...PLACEHOLDERS_IN_QUERY)),
  ...good.each(withPath, called('the path', ...NO_PLACEHOLDERS_IN_PATH)),
  ...good.each(withHost, called('the host', ...NO_PLACEHOLDERS_IN_HOST)),
  ...good.each(withQuery, called('the query', ...NO_PLACEHOLDERS_IN_QUERY)),

  // What another rule reports
  ...bad.rows(withUrl, {
    'http and a placeholder': ['http://as.acme.com/%7Btenant%7D/token', at('tokenUrl'), other.notEncrypted('tokenUrl')],
  }),
  ...good.rows(withUrl, {
    'a placeholder for a parameter of the request': [
      `${HOST}/token?client_id=YOUR_CLIENT_ID`,
      other.parameters.one('tokenUrl', 'client_id'),
    ],
    'a placeholder for a secret': [`${HOST}/token?api_key=%7Bkey%7D`, key('query')],
    'a secret behind a forgotten question mark': [`${HOST}/token&api_key=%7Bkey%7D`, key('path')],
    'a secret behind a semicolon': [`${HOST}/token?tenant=acme;api_key=%7Bkey%7D`, key('query')],
    'placeholders for user and password': [
      'https://%7Buser%7D:%7Bpassword%7D@as.acme.com/token',
      other.credentials.userinfo('tokenUrl'),
    ],
    'a variable in a URL': [`${HOST}/{tenant}/token`, other.flow.variable('tokenUrl')],
    'a relative reference': ['/%7Btenant%7D/token', other.flow.relativeUrl('tokenUrl', '/%7Btenant%7D/token')],
  }),

  ...common.noEndpoints({
    foreign: TENANT,
    extension: TENANT,
    scope: { [TENANT]: 'Read the log' },
    openIdConnect: TENANT,
  }),
] satisfies Case[];
