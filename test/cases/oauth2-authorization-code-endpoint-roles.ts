import { scheme, withField } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, inEachVersion } from '../support/places.ts';

interface Urls {
  readonly authorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
}

/** A finding at a URL of the authorization code flow. */
function at(field: keyof Urls, message: string): Finding {
  return ['warn', 'oauth2-authorization-code-endpoint-roles', `/flows/authorizationCode/${field}`, message];
}

/** Cases in which something is found in these URLs, or nothing is. */
function reported(name: string, urls: Urls, ...findings: readonly Finding[]): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(withUrls(flow, urls)), findings);
}
function silent(name: string, urls: Urls): Case[] {
  return reported(name, urls);
}

/** Cases in which another spelling of one URL is the same one, or is not. */
function same(name: string, authorizationUrl: string, tokenUrl: string): Case[] {
  return reported(
    name,
    { authorizationUrl, tokenUrl },
    at('authorizationUrl', `"authorizationUrl" is the same as "tokenUrl": ${WRITE_EACH}`),
  );
}
function different(name: string, authorizationUrl: string, tokenUrl: string): Case[] {
  return silent(name, { authorizationUrl, tokenUrl });
}

/** Cases in which the two paths are in each other's place. */
function swapped(name: string, token: string, authorize: string): Case[] {
  return reported(
    name,
    { authorizationUrl: `https://as.example.com${token}`, tokenUrl: `https://as.example.com${authorize}` },
    at('authorizationUrl', SWAPPED),
  );
}

function noTokenUrl(): Finding {
  return [
    'error',
    'oauth2-authorization-code-schema',
    '/flows/authorizationCode',
    'The authorizationCode flow has no "tokenUrl". Add the URL where a client gets its access token, in full: "https://…".',
  ];
}

function withUrls(flow: string, urls: Urls): string {
  return Object.entries(urls).reduce((text, [field, url]) => withField(text, field, `'${url}'`), flow);
}

function discovery(field: keyof Urls, endpoint: string): Finding {
  return at(
    field,
    `"${field}" is the address of a discovery document, not of the endpoint. Write what it names as "${endpoint}".`,
  );
}

const WRITE_EACH =
  'the page where the user grants access is not the endpoint that issues tokens. Write the address of each.';
const SWAPPED =
  '"authorizationUrl" ends like a token endpoint and "tokenUrl" like an authorization endpoint. Swap them.';

const AUTHORIZE = 'https://as.example.com/authorize';
const TOKEN = 'https://as.example.com/token';
const OAUTH2 = 'https://as.example.com/oauth2';
const DISCOVERY = 'https://as.example.com/.well-known/openid-configuration';

/** The rule about https reports it. */
const HOST_FINDINGS: readonly Finding[] = [
  [
    'error',
    'oauth2-https-urls',
    '/flows/authorizationCode/tokenUrl',
    '"tokenUrl" has a host that no client can resolve: "https://300.1.1.1/token". Write the name of the host.',
  ],
];

export default [
  ...everywhere('an address of each, and the same for tokenUrl and refreshUrl', ({ flow }) => scheme(flow)),
  ...silent('three different URLs', { refreshUrl: 'https://as.example.com/refresh' }),
  ...silent('names that say nothing', {
    authorizationUrl: 'https://as.example.com/oauth2/1',
    tokenUrl: 'https://as.example.com/oauth2/2',
    refreshUrl: 'https://as.example.com/oauth2/3',
  }),

  // One URL for both
  ...everywhere(
    'authorizationUrl equal to tokenUrl',
    ({ flow }) => scheme(withUrls(flow, { authorizationUrl: OAUTH2, tokenUrl: OAUTH2 })),
    [at('authorizationUrl', `"authorizationUrl" is the same as "tokenUrl": ${WRITE_EACH}`)],
  ),
  ...reported(
    'authorizationUrl equal to refreshUrl',
    { authorizationUrl: OAUTH2, refreshUrl: OAUTH2 },
    at('refreshUrl', `"refreshUrl" is the same as "authorizationUrl": ${WRITE_EACH}`),
  ),
  ...reported(
    'one URL for all',
    { authorizationUrl: OAUTH2, tokenUrl: OAUTH2, refreshUrl: OAUTH2 },
    at('authorizationUrl', `"authorizationUrl" is the same as "tokenUrl" and "refreshUrl": ${WRITE_EACH}`),
  ),
  ...reported(
    'the token endpoint for all',
    { authorizationUrl: TOKEN },
    at('authorizationUrl', `"authorizationUrl" is the same as "tokenUrl" and "refreshUrl": ${WRITE_EACH}`),
  ),
  ...reported(
    'the authorization endpoint for all',
    { tokenUrl: AUTHORIZE, refreshUrl: AUTHORIZE },
    at('tokenUrl', `"tokenUrl" and "refreshUrl" are the same as "authorizationUrl": ${WRITE_EACH}`),
  ),
  ...reported(
    'the authorization endpoint in place of the token endpoint',
    { tokenUrl: AUTHORIZE },
    at('tokenUrl', `"tokenUrl" is the same as "authorizationUrl": ${WRITE_EACH}`),
  ),
  ...reported(
    'the authorization endpoint in place of the refreshUrl',
    { refreshUrl: AUTHORIZE },
    at('refreshUrl', `"refreshUrl" is the same as "authorizationUrl": ${WRITE_EACH}`),
  ),
  ...reported(
    'an old token endpoint for authorizationUrl and refreshUrl',
    { authorizationUrl: TOKEN, tokenUrl: 'https://as.example.com/v2/token', refreshUrl: TOKEN },
    at('authorizationUrl', `"authorizationUrl" is the same as "refreshUrl": ${WRITE_EACH}`),
  ),

  ...same('equal after the case of the host', OAUTH2, 'https://AS.Example.com/oauth2'),
  ...same('equal after the case of the URI scheme', OAUTH2, 'HTTPS://as.example.com/oauth2'),
  ...same('equal after the default port', OAUTH2, 'https://as.example.com:443/oauth2'),
  ...same('equal after an empty path', 'https://as.example.com', 'https://as.example.com/'),
  ...same('equal after dot segments', OAUTH2, 'https://as.example.com/v1/./../oauth2'),
  ...same('equal after needless percent-encoding', OAUTH2, 'https://as.example.com/o%61uth2'),
  ...same('equal after the case of percent-encoding', 'https://as.example.com/a%2fb', 'https://as.example.com/a%2Fb'),
  ...same('equal with a query', `${OAUTH2}?tenant=acme`, `${OAUTH2}?tenant=acme`),
  ...different('another case of the path', OAUTH2, 'https://as.example.com/OAuth2'),
  ...different('another port', OAUTH2, 'https://as.example.com:8443/oauth2'),
  ...different('another host', OAUTH2, 'https://login.example.com/oauth2'),
  ...different('a slash at the end', OAUTH2, 'https://as.example.com/oauth2/'),
  ...different('another query', `${OAUTH2}?endpoint=1`, `${OAUTH2}?endpoint=2`),
  ...different('an encoded slash', 'https://as.example.com/a/b', 'https://as.example.com/a%2Fb'),
  ...different('an encoding that is encoded', OAUTH2, 'https://as.example.com/o%2561uth2'),

  // The two swapped
  ...everywhere('swapped', ({ flow }) => scheme(withUrls(flow, { authorizationUrl: TOKEN, tokenUrl: AUTHORIZE })), [
    at('authorizationUrl', SWAPPED),
  ]),
  ...reported(
    'swapped, with another refreshUrl',
    { authorizationUrl: TOKEN, tokenUrl: AUTHORIZE, refreshUrl: 'https://as.example.com/refresh' },
    at('authorizationUrl', SWAPPED),
  ),
  ...swapped('swapped below a path', '/oauth2/v1/token', '/oauth2/v1/authorize'),
  ...swapped('swapped, in upper case', '/oauth2/Token', '/oauth2/Authorize'),
  ...swapped('swapped, with a slash at the end', '/token/', '/authorize/'),
  ...swapped('swapped, with a query', '/token?tenant=acme', '/authorize?tenant=acme'),
  ...swapped('swapped, with an extension of the file', '/token.php', '/authorize.php'),
  ...swapped('swapped, as GitHub names them', '/login/oauth/access_token', '/login/oauth/authorize'),
  ...swapped(
    'swapped, as Keycloak names them',
    '/realms/acme/openid-connect/token',
    '/realms/acme/openid-connect/auth',
  ),
  ...silent('an authorization endpoint called token_request', {
    authorizationUrl: 'https://as.example.com/token_request',
  }),
  ...silent('a token endpoint called authorize', {
    authorizationUrl: 'https://as.example.com/login',
    tokenUrl: AUTHORIZE,
  }),
  ...silent('an authorization endpoint called token', {
    authorizationUrl: TOKEN,
    tokenUrl: 'https://as.example.com/exchange',
    refreshUrl: 'https://as.example.com/exchange',
  }),
  ...silent('the other name before the last segment', {
    authorizationUrl: 'https://as.example.com/token/start',
    tokenUrl: 'https://as.example.com/authorize/finish',
  }),
  ...silent('the other name in the query', {
    authorizationUrl: `${OAUTH2}?next=/token`,
    tokenUrl: `${OAUTH2}?after=/authorize`,
  }),
  ...silent('last segments called as members of JavaScript objects', {
    authorizationUrl: 'https://as.example.com/constructor',
    tokenUrl: 'https://as.example.com/__proto__',
  }),

  // Discovery documents
  ...reported('a discovery document as tokenUrl', { tokenUrl: DISCOVERY }, discovery('tokenUrl', 'token_endpoint')),
  ...reported(
    'a discovery document as authorizationUrl',
    { authorizationUrl: 'https://as.example.com/.well-known/oauth-authorization-server/acme' },
    discovery('authorizationUrl', 'authorization_endpoint'),
  ),
  ...reported(
    'a discovery document as refreshUrl',
    { refreshUrl: 'https://as.example.com/acme/.well-known/openid-configuration' },
    discovery('refreshUrl', 'token_endpoint'),
  ),
  ...reported(
    'a discovery document as each URL',
    { authorizationUrl: DISCOVERY, tokenUrl: DISCOVERY, refreshUrl: DISCOVERY },
    discovery('authorizationUrl', 'authorization_endpoint'),
    discovery('tokenUrl', 'token_endpoint'),
    discovery('refreshUrl', 'token_endpoint'),
  ),
  ...reported(
    'a discovery document beside one URL for both',
    { authorizationUrl: OAUTH2, tokenUrl: OAUTH2, refreshUrl: DISCOVERY },
    at('authorizationUrl', `"authorizationUrl" is the same as "tokenUrl": ${WRITE_EACH}`),
    discovery('refreshUrl', 'token_endpoint'),
  ),
  ...silent('a discovery document in the query', { authorizationUrl: `${AUTHORIZE}?metadata=/.well-known/oauth` }),
  ...silent('a host called well-known', { tokenUrl: 'https://well-known.example.com/well-known/token' }),

  // What is no absolute URL is no endpoint that could be confused.
  ...inEachVersion(
    'the same relative reference twice',
    ({ flow }) => scheme(withUrls(flow, { authorizationUrl: '/oauth2', tokenUrl: '/oauth2' })),
    [
      [
        'error',
        'oauth2-authorization-code-schema',
        '/flows/authorizationCode/authorizationUrl',
        '"authorizationUrl" is no absolute URL: "/oauth2". Write the URL where the user grants access, in full: "https://…".',
      ],
      [
        'error',
        'oauth2-authorization-code-schema',
        '/flows/authorizationCode/tokenUrl',
        '"tokenUrl" is no absolute URL: "/oauth2". Write the URL where a client gets its access token, in full: "https://…".',
      ],
    ],
  ),
  ...inEachVersion(
    'a relative discovery document',
    ({ flow }) => scheme(withUrls(flow, { tokenUrl: '/.well-known/openid-configuration' })),
    [
      [
        'error',
        'oauth2-authorization-code-schema',
        '/flows/authorizationCode/tokenUrl',
        '"tokenUrl" is no absolute URL: "/.well-known/openid-configuration". Write the URL where a client gets its access token, in full: "https://…".',
      ],
    ],
  ),
  ...inEachVersion(
    'null twice',
    ({ flow }) => scheme(withField(withField(flow, 'authorizationUrl', 'null'), 'tokenUrl', 'null')),
    [
      [
        'error',
        'oauth2-authorization-code-schema',
        '/flows/authorizationCode/authorizationUrl',
        '"authorizationUrl" must be a string, not null. Write the URL where the user grants access, in full: "https://…".',
      ],
      [
        'error',
        'oauth2-authorization-code-schema',
        '/flows/authorizationCode/tokenUrl',
        '"tokenUrl" must be a string, not null. Write the URL where a client gets its access token, in full: "https://…".',
      ],
    ],
  ),
  ...inEachVersion(
    'no authorizationUrl',
    ({ flow }) => scheme(withField(withUrls(flow, { tokenUrl: AUTHORIZE }), 'authorizationUrl')),
    [
      [
        'error',
        'oauth2-authorization-code-schema',
        '/flows/authorizationCode',
        'The authorizationCode flow has no "authorizationUrl". Add the URL where the user grants access, in full: "https://…".',
      ],
    ],
  ),

  // Another flow, or a scheme of another type
  ...inEachVersion('a discovery document in another flow', ({ clientCredentials }) =>
    scheme(withUrls(clientCredentials, { tokenUrl: DISCOVERY })),
  ),
  ...inEachVersion(
    'one URL for both in the implicit flow',
    ({ implicit }) => scheme(withUrls(implicit, { authorizationUrl: OAUTH2, refreshUrl: OAUTH2 })),
    [
      [
        'warn',
        'oauth2-no-implicit-flow',
        '/flows/implicit',
        'The implicit flow is not safe: access tokens pass through the browser, where they leak and can be replaced (RFC 9700, section 2.1.2). Use the authorization code flow with PKCE.',
      ],
    ],
  ),
  ...inEachVersion(
    'the discovery document of OpenID Connect',
    () => `type: openIdConnect\nopenIdConnectUrl: ${DISCOVERY}\n`,
  ),

  // Without a tokenUrl, which the schema rule reports
  ...inEachVersion(
    'a refreshUrl like an authorization endpoint',
    ({ flow }) =>
      scheme(
        withUrls(withField(flow, 'tokenUrl'), {
          authorizationUrl: 'https://as.example.com/token',
          refreshUrl: 'https://as.example.com/authorize',
        }),
      ),
    [noTokenUrl()],
  ),
  ...inEachVersion(
    'a refreshUrl that is the authorizationUrl, with a path that says nothing',
    ({ flow }) =>
      scheme(
        withUrls(withField(flow, 'tokenUrl'), {
          authorizationUrl: 'https://as.example.com/oauth2',
          refreshUrl: 'https://as.example.com/oauth2',
        }),
      ),
    [noTokenUrl(), at('authorizationUrl', `"authorizationUrl" is the same as "refreshUrl": ${WRITE_EACH}`)],
  ),
  ...inEachVersion(
    'a host that is none',
    ({ flow }) => scheme(withField(flow, 'tokenUrl', 'https://300.1.1.1/token')),
    HOST_FINDINGS,
  ),

  // Last segments that are nearly those that the rule knows
  ...['oauth', 'reauthorize', 'authorized'].flatMap(path =>
    silent(`not swapped, with ${path}`, {
      authorizationUrl: 'https://as.example.com/access_token',
      tokenUrl: `https://as.example.com/${path}`,
    }),
  ),
  ...['mytoken', 'tokeninfo'].flatMap(path =>
    silent(`not swapped, with ${path}`, {
      authorizationUrl: `https://as.example.com/${path}`,
      tokenUrl: 'https://as.example.com/authorize',
    }),
  ),

  // Every last segment that the rule knows
  ...['authorize', 'authorization', 'auth', 'authorise', 'authorisation'].flatMap(path =>
    swapped(`swapped, with ${path}`, '/token', `/${path}`).slice(0, 1),
  ),
  ...['token', 'tokens', 'accessToken', 'access-token', 'access_tokens'].flatMap(path =>
    swapped(`swapped, with ${path}`, `/${path}`, '/authorize').slice(0, 1),
  ),
] satisfies Case[];
