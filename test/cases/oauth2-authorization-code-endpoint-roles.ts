import { messages } from '../../functions/endpointRoles.ts';
import {
  bad,
  type Case,
  called,
  clientCredentials,
  flow,
  good,
  implicit,
  other,
  quoting,
  scheme,
} from '../support/cases.ts';
import { PROVIDERS } from '../support/providers.ts';

const at = (path: string) => `https://as.example.com${path}`;
const AUTHORIZE = at('/authorize');
const TOKEN = at('/token');
const OAUTH2 = at('/oauth2');
const RELATIVE = '/.well-known/openid-configuration';
const DISCOVERY = at(RELATIVE);

/** The paths of a flow; the refreshUrl is the tokenUrl unless it is given. */
type Paths = readonly [authorization: string, token: string, refresh?: string];
const withPaths = ([authorization, token, refresh = token]: Paths) =>
  flow({ authorizationUrl: at(authorization), tokenUrl: at(token), refreshUrl: at(refresh) });
const withToken = (path: string) => flow({ tokenUrl: at(path) });

const { swapped, discovery, otherEndpoint } = quoting(messages);
const same = (...fields: Parameters<typeof messages.same>) => [fields[0][0], messages.same(...fields)] as const;
const SWAPPED = swapped('authorizationUrl', 'tokenUrl');
const SWAPPED_WITH_REFRESH = swapped('authorizationUrl', 'refreshUrl');
const SAME = same(['authorizationUrl'], ['tokenUrl']);
const SAME_AS_BOTH = same(['authorizationUrl'], ['tokenUrl', 'refreshUrl']);
const isAuthorization = (field: 'tokenUrl' | 'refreshUrl') => otherEndpoint(field, 'an authorization endpoint');

/** Another spelling of the URL in both fields. */
const pair = ([authorizationUrl, tokenUrl]: readonly [string, string]) => flow({ authorizationUrl, tokenUrl });

/** The paths of endpoints that no field of a flow is for. */
const OTHER_ENDPOINTS: Readonly<Record<string, string>> = {
  'the introspection endpoint':
    '/introspect /connect/introspect /oauth2/introspection /introspect_token /tokeninfo /token_introspection /token-introspect',
  'the revocation endpoint': '/oauth/revoke.php /revocation /revoke_token /token-revocation /tokenRevoke/',
  'the userinfo endpoint': '/userinfo /idp/userinfo.openid /openid-connect/userInfo /user_info?schema=openid',
  'the logout endpoint': '/logout /connect/endsession /end_session /logoff /signout /oidc-logout',
  'the session check page': '/checksession /check_session_iframe /login-status-iframe.html',
  'a key set (JWKS)': '/pf/JWKS /.well-known/jwks.json /openid-connect/certs /jwk_set',
  'the client registration endpoint':
    '/register /client-registration /connect/registration /clients-registrations/openid-connect',
  'the device authorization endpoint':
    '/auth/device /device/code /device/authorize /device_authorization /deviceauthorize /device_authz /devicecode',
  'the pushed authorization request endpoint':
    '/par /ext/par/request /pushed_authorization_request /pushedAuthorization',
  'the backchannel authentication endpoint':
    '/bc-authorize /bc-auth /backchannel_authentication /ciba /ext/ciba/auth /ciba_authentication',
};

export default [
  good('an address of each, and the same for tokenUrl and refreshUrl', flow().everywhere),
  good('three different URLs', withPaths(['/authorize', '/token', '/refresh'])),
  good('names that say nothing', withPaths(['/oauth2/1', '/oauth2/2', '/oauth2/3'])),
  ...PROVIDERS.map(({ name, ...urls }) => good(name, flow(urls))),

  // One URL for both
  bad('authorizationUrl equal to tokenUrl', flow({ authorizationUrl: OAUTH2, tokenUrl: OAUTH2 }).everywhere, [SAME]),
  ...bad.rows<Paths>(withPaths, {
    'one URL for all': [['/oauth2', '/oauth2'], SAME_AS_BOTH],
    'a token endpoint in all fields': [['/token', '/token'], SAME_AS_BOTH],
    'an authorization endpoint in all fields': [
      ['/authorize', '/authorize'],
      same(['tokenUrl', 'refreshUrl'], ['authorizationUrl']),
    ],
    'an authorization endpoint for both first URLs': [
      ['/authorize', '/authorize', '/token'],
      same(['tokenUrl'], ['authorizationUrl']),
    ],
    'the authorizationUrl as refreshUrl': [
      ['/authorize', '/token', '/authorize'],
      same(['refreshUrl'], ['authorizationUrl']),
    ],
    'an unclear URL as authorizationUrl and refreshUrl': [
      ['/oauth2', '/token', '/oauth2'],
      same(['refreshUrl'], ['authorizationUrl']),
    ],
    'an old token endpoint': [['/token', '/v2/token', '/token'], same(['authorizationUrl'], ['refreshUrl'])],
  }),
  ...bad.each(pair, SAME, {
    'equal after the case of the host': [OAUTH2, 'https://AS.Example.com/oauth2'],
    'equal after the case of the URI scheme': [OAUTH2, 'HTTPS://as.example.com/oauth2'],
    'equal after the default port': [OAUTH2, 'https://as.example.com:443/oauth2'],
    'equal after an empty path': ['https://as.example.com', 'https://as.example.com/'],
    'equal after dot segments': [OAUTH2, at('/v1/./../oauth2')],
    'equal after needless percent-encoding': [OAUTH2, at('/o%61uth2')],
    'equal after the case of percent-encoding': [at('/a%2fb'), at('/a%2Fb')],
    'equal with a query': [`${OAUTH2}?tenant=acme`, `${OAUTH2}?tenant=acme`],
  }),
  ...good.each(pair, {
    'URLs that differ in the case of the path': [OAUTH2, at('/OAuth2')],
    'URLs that differ in the port': [OAUTH2, 'https://as.example.com:8443/oauth2'],
    'URLs that differ in the host': [OAUTH2, 'https://login.example.com/oauth2'],
    'URLs that differ in a slash at the end': [OAUTH2, `${OAUTH2}/`],
    'URLs that differ in the query': [`${OAUTH2}?endpoint=1`, `${OAUTH2}?endpoint=2`],
    'URLs that differ in an encoded slash': [at('/a/b'), at('/a%2Fb')],
    'URLs that differ in an encoding that is encoded': [OAUTH2, at('/o%2561uth2')],
  }),

  // The two swapped
  bad('swapped', flow({ authorizationUrl: TOKEN, tokenUrl: AUTHORIZE }).everywhere, [SWAPPED]),
  ...bad.rows<Paths>(withPaths, {
    'swapped, with another refreshUrl': [['/token', '/authorize', '/refresh'], SWAPPED],
    'swapped, and the same in refreshUrl': [['/token', '/authorize'], SWAPPED, isAuthorization('refreshUrl')],
    'authorizationUrl and refreshUrl swapped': [['/token', '/exchange', '/authorize'], SWAPPED_WITH_REFRESH],
  }),
  ...bad.each(
    ([token, authorization]: readonly [string, string]) => withPaths([token, authorization, '/oauth2/token']),
    SWAPPED,
    {
      'swapped under a path': ['/oauth2/v1/token', '/oauth2/v1/authorize'],
      'swapped, in upper case': ['/oauth2/Token', '/oauth2/Authorize'],
      'swapped, with a slash at the end': ['/token/', '/authorize/'],
      'swapped, with a query': ['/token?tenant=acme', '/authorize?tenant=acme'],
      'swapped, with an extension of the file': ['/token.php', '/authorize.php'],
      'swapped, with parameters of the path': ['/token;v=1', '/authorize;v=1'],
      'swapped, with needless percent-encoding': ['/%74oken', '/%61uthorize'],
      'swapped, as GitHub names them': ['/login/oauth/access_token', '/login/oauth/authorize'],
      'swapped, as Keycloak names them': ['/acme/openid-connect/token', '/acme/openid-connect/auth'],
      'swapped, with auth alone': ['/token', '/auth'],
    },
  ),

  // One in the place of the other
  ...bad.each(withToken, isAuthorization('tokenUrl'), {
    ...called(
      'the tokenUrl',
      '/v2/authorize /authorize?tenant=acme /authorization /authorise /as/authorisation.oauth2',
      '/oauth2/auth /oauth2/v2/auth /acme/openid-connect/auth /oidc/auth',
    ),
  }),
  bad('another authorize in refreshUrl', flow({ refreshUrl: at('/v2/authorize') }), [isAuthorization('refreshUrl')]),
  ...bad.each(
    path => withPaths([path, '/exchange']),
    otherEndpoint('authorizationUrl', 'a token endpoint'),
    called('the authorizationUrl', '/token /tokens /access_token /access-tokens /get_token /refresh_token'),
  ),

  // What is not plain
  ...good.each(withToken, {
    ...called(
      'the tokenUrl',
      '/auth /api/auth /refresh_token /oauth /reauthorize /authorized /authorize/finish /oauth2?after=/authorize',
      '/__proto__ /keys /device /well-known/token /.well-known/token',
    ),
  }),
  ...good.each(path => flow({ authorizationUrl: at(path) }), {
    ...called('the authorizationUrl', '/token_request /mytoken /token/start /oauth2?next=/token /constructor'),
  }),
  good('the other name in the host', flow({ tokenUrl: 'https://authorize.example.com/oauth2' })),

  // Endpoints of other purposes
  ...Object.entries(OTHER_ENDPOINTS).flatMap(([endpoint, all]) =>
    all.split(' ').map(path => bad(`the tokenUrl: ${path}`, withToken(path), [otherEndpoint('tokenUrl', endpoint)])),
  ),
  bad(
    'two endpoints of other purposes, which are not the same too',
    withPaths(['/introspect', '/introspect', '/logout']),
    [
      otherEndpoint('authorizationUrl', 'the introspection endpoint'),
      otherEndpoint('tokenUrl', 'the introspection endpoint'),
      otherEndpoint('refreshUrl', 'the logout endpoint'),
    ],
  ),

  // Discovery documents
  bad('a discovery document as each URL', withPaths([RELATIVE, RELATIVE]), [
    discovery('authorizationUrl'),
    discovery('tokenUrl'),
    discovery('refreshUrl'),
  ]),
  ...bad.each(withToken, discovery('tokenUrl'), {
    'the discovery document of OpenID Connect': '/.well-known/openid-configuration',
    'the discovery document of OAuth2, with an issuer behind it': '/.well-known/oauth-authorization-server/acme',
    'a discovery document behind the path of an issuer': '/acme/.well-known/openid-configuration',
    'an encoded dot in the path of discovery': '/%2Ewell-known/openid-configuration',
    'an encoded letter in the path of discovery': '/.%77ell-known/openid-configuration',
  }),
  bad(
    'a discovery document beside one URL for both',
    flow({ authorizationUrl: OAUTH2, tokenUrl: OAUTH2, refreshUrl: DISCOVERY }),
    [SAME, discovery('refreshUrl')],
  ),
  good('a discovery document in the query', flow({ authorizationUrl: `${AUTHORIZE}?metadata=/.well-known/oauth` })),

  // What is not an absolute URL cannot be confused.
  good('the same relative reference twice', flow({ authorizationUrl: '/oauth2', tokenUrl: '/oauth2' }), [
    other.flow.relativeUrl('authorizationUrl', '/oauth2'),
    other.flow.relativeUrl('tokenUrl', '/oauth2'),
  ]),
  good('null for both URLs', flow({ authorizationUrl: null, tokenUrl: null }), [
    other.flow.urlType('authorizationUrl', 'null'),
    other.flow.urlType('tokenUrl', 'null'),
  ]),
  good('a relative discovery document', flow({ tokenUrl: RELATIVE }), [other.flow.relativeUrl('tokenUrl', RELATIVE)]),
  good('a host that is none', flow({ tokenUrl: 'https://300.1.1.1/token' }), [other.https.invalidHost('tokenUrl')]),

  // Without one of the two, which the schema rule reports
  bad('no authorizationUrl', flow({ authorizationUrl: undefined, tokenUrl: AUTHORIZE }), [
    isAuthorization('tokenUrl'),
    other.flow.missingUrl('', 'authorizationUrl'),
  ]),
  bad(
    'no tokenUrl, and a refreshUrl like an authorization endpoint',
    flow({ authorizationUrl: TOKEN, tokenUrl: undefined, refreshUrl: AUTHORIZE }),
    [SWAPPED_WITH_REFRESH, other.flow.missingUrl('', 'tokenUrl')],
  ),
  bad(
    'no tokenUrl, and a refreshUrl that is the authorizationUrl',
    flow({ authorizationUrl: OAUTH2, tokenUrl: undefined, refreshUrl: OAUTH2 }),
    [same(['authorizationUrl'], ['refreshUrl']), other.flow.missingUrl('', 'tokenUrl')],
  ),

  // Another flow, or a scheme of another type
  good('a discovery document in another flow', clientCredentials({ tokenUrl: DISCOVERY })),
  good('one URL for both fields of the implicit flow', implicit({ authorizationUrl: OAUTH2, refreshUrl: OAUTH2 }), [
    other.implicitFlow(''),
  ]),
  good('a discovery document in another type', scheme(`type: openIdConnect\nopenIdConnectUrl: ${DISCOVERY}\n`)),
] satisfies Case[];
