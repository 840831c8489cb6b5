import { messages as discouraged } from '../../functions/discouragedFlows.ts';
import { messages } from '../../functions/endpointRoles.ts';
import { messages as schema } from '../../functions/flowSchema.ts';
import { messages as https } from '../../functions/httpsUrls.ts';
import {
  bad,
  badEach,
  type Case,
  clientCredentials,
  everywhere,
  flow,
  good,
  goodEach,
  implicit,
  scheme,
} from '../support/cases.ts';
import { PROVIDERS } from '../support/providers.ts';

const at = (path: string) => `https://as.example.com${path}`;
const AUTHORIZE = at('/authorize');
const TOKEN = at('/token');
const OAUTH2 = at('/oauth2');
const DISCOVERY = at('/.well-known/openid-configuration');

/** A flow with these paths; the refreshUrl is the tokenUrl. */
const paths = (authorization: string, token: string, refresh = token) =>
  flow({ authorizationUrl: at(authorization), tokenUrl: at(token), refreshUrl: at(refresh) });
const withToken = (path: string) => flow({ tokenUrl: at(path) });

const SWAPPED = ['authorizationUrl', messages.swapped('authorizationUrl', 'tokenUrl')] as const;
const SWAPPED_WITH_REFRESH = ['authorizationUrl', messages.swapped('authorizationUrl', 'refreshUrl')] as const;
const SAME = ['authorizationUrl', messages.same(['authorizationUrl'], ['tokenUrl'])] as const;
const SAME_AS_BOTH = ['authorizationUrl', messages.same(['authorizationUrl'], ['tokenUrl', 'refreshUrl'])] as const;
const isAuthorization = (field: 'tokenUrl' | 'refreshUrl') =>
  [field, messages.otherEndpoint(field, 'an authorization endpoint')] as const;
const IS_TOKEN = ['authorizationUrl', messages.otherEndpoint('authorizationUrl', 'a token endpoint')] as const;

/** Another spelling of the URL in both fields. */
const pair = ([authorizationUrl, tokenUrl]: readonly [string, string]) => flow({ authorizationUrl, tokenUrl });

const SCHEMA = 'oauth2-authorization-code-schema';
const NO_TOKEN = [SCHEMA, '', schema.missingUrl('tokenUrl', 'authorizationCode')] as const;

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
  good('an address of each, and the same for tokenUrl and refreshUrl', everywhere(flow())),
  good('three different URLs', paths('/authorize', '/token', '/refresh')),
  good('names that say nothing', paths('/oauth2/1', '/oauth2/2', '/oauth2/3')),
  ...PROVIDERS.map(({ name, ...urls }) => good(name, flow(urls))),

  // One URL for both
  bad('authorizationUrl equal to tokenUrl', everywhere(flow({ authorizationUrl: OAUTH2, tokenUrl: OAUTH2 })), SAME),
  bad('authorizationUrl equal to refreshUrl', paths('/oauth2', '/token', '/oauth2'), [
    'refreshUrl',
    messages.same(['refreshUrl'], ['authorizationUrl']),
  ]),
  bad('one URL for all', paths('/oauth2', '/oauth2'), SAME_AS_BOTH),
  bad('the token endpoint for all', paths('/token', '/token'), SAME_AS_BOTH),
  bad('the authorization endpoint for all', paths('/authorize', '/authorize'), [
    'tokenUrl',
    messages.same(['tokenUrl', 'refreshUrl'], ['authorizationUrl']),
  ]),
  bad('the authorization endpoint in place of the token endpoint', paths('/authorize', '/authorize', '/token'), [
    'tokenUrl',
    messages.same(['tokenUrl'], ['authorizationUrl']),
  ]),
  bad('the authorization endpoint in place of the refreshUrl', paths('/authorize', '/token', '/authorize'), [
    'refreshUrl',
    messages.same(['refreshUrl'], ['authorizationUrl']),
  ]),
  bad('an old token endpoint for authorizationUrl and refreshUrl', paths('/token', '/v2/token', '/token'), [
    'authorizationUrl',
    messages.same(['authorizationUrl'], ['refreshUrl']),
  ]),
  ...badEach(pair, () => SAME, {
    'equal after the case of the host': [OAUTH2, 'https://AS.Example.com/oauth2'],
    'equal after the case of the URI scheme': [OAUTH2, 'HTTPS://as.example.com/oauth2'],
    'equal after the default port': [OAUTH2, 'https://as.example.com:443/oauth2'],
    'equal after an empty path': ['https://as.example.com', 'https://as.example.com/'],
    'equal after dot segments': [OAUTH2, at('/v1/./../oauth2')],
    'equal after needless percent-encoding': [OAUTH2, at('/o%61uth2')],
    'equal after the case of percent-encoding': [at('/a%2fb'), at('/a%2Fb')],
    'equal with a query': [`${OAUTH2}?tenant=acme`, `${OAUTH2}?tenant=acme`],
  }),
  ...goodEach(pair, {
    'another case of the path': [OAUTH2, at('/OAuth2')],
    'another port': [OAUTH2, 'https://as.example.com:8443/oauth2'],
    'another host': [OAUTH2, 'https://login.example.com/oauth2'],
    'a slash at the end': [OAUTH2, `${OAUTH2}/`],
    'another query': [`${OAUTH2}?endpoint=1`, `${OAUTH2}?endpoint=2`],
    'an encoded slash': [at('/a/b'), at('/a%2Fb')],
    'an encoding that is encoded': [OAUTH2, at('/o%2561uth2')],
  }),

  // The two swapped
  bad('swapped', everywhere(flow({ authorizationUrl: TOKEN, tokenUrl: AUTHORIZE })), SWAPPED),
  bad('swapped, with another refreshUrl', paths('/token', '/authorize', '/refresh'), SWAPPED),
  bad('swapped, and the same in refreshUrl', paths('/token', '/authorize'), SWAPPED, isAuthorization('refreshUrl')),
  bad('authorizationUrl and refreshUrl swapped', paths('/token', '/exchange', '/authorize'), SWAPPED_WITH_REFRESH),
  ...badEach(
    ([token, authorization]: readonly [string, string]) => paths(token, authorization, '/oauth2/token'),
    () => SWAPPED,
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
  ...badEach(withToken, () => isAuthorization('tokenUrl'), {
    'another authorize in tokenUrl': '/v2/authorize',
    'authorize with a query in tokenUrl': '/authorize?tenant=acme',
    'authorization in tokenUrl': '/authorization',
    'authorise in tokenUrl': '/authorise',
    'authorisation in tokenUrl': '/as/authorisation.oauth2',
    'auth under oauth2 in tokenUrl': '/oauth2/auth',
    'auth under a version of OAuth2 in tokenUrl': '/oauth2/v2/auth',
    'auth under openid-connect in tokenUrl': '/acme/openid-connect/auth',
    'auth under oidc in tokenUrl': '/oidc/auth',
  }),
  bad('another authorize in refreshUrl', flow({ refreshUrl: at('/v2/authorize') }), isAuthorization('refreshUrl')),
  ...badEach(
    path => paths(path, '/exchange'),
    () => IS_TOKEN,
    {
      'token in authorizationUrl': '/token',
      'tokens in authorizationUrl': '/tokens',
      'access_token in authorizationUrl': '/access_token',
      'access-tokens in authorizationUrl': '/access-tokens',
      'get_token in authorizationUrl': '/get_token',
      'refresh_token in authorizationUrl': '/refresh_token',
    },
  ),

  // What is not plain
  ...goodEach(withToken, {
    'auth alone in tokenUrl': '/auth',
    'auth of an interface in tokenUrl': '/api/auth',
    'a token endpoint called refresh_token': '/refresh_token',
    'oauth in tokenUrl': '/oauth',
    'reauthorize in tokenUrl': '/reauthorize',
    'authorized in tokenUrl': '/authorized',
    'the other name before the last segment': '/authorize/finish',
    'the other name in the query': '/oauth2?after=/authorize',
    'a last segment called __proto__': '/__proto__',
    'keys in tokenUrl': '/keys',
    'device in tokenUrl': '/device',
    'a host called well-known': '/well-known/token',
    'a token endpoint under .well-known': '/.well-known/token',
  }),
  ...goodEach(path => flow({ authorizationUrl: at(path) }), {
    'an authorization endpoint called token_request': '/token_request',
    'an authorization endpoint called mytoken': '/mytoken',
    'the other name before the last segment of authorizationUrl': '/token/start',
    'the other name in the query of authorizationUrl': '/oauth2?next=/token',
    'a last segment called constructor': '/constructor',
  }),
  good('the other name in the host', flow({ tokenUrl: 'https://authorize.example.com/oauth2' })),

  // Endpoints of other purposes
  ...Object.entries(OTHER_ENDPOINTS).flatMap(([endpoint, all]) =>
    all.split(' ').map(path => bad(path, withToken(path), ['tokenUrl', messages.otherEndpoint('tokenUrl', endpoint)])),
  ),
  bad(
    'two endpoints of other purposes, which are not the same too',
    paths('/introspect', '/introspect', '/logout'),
    ['authorizationUrl', messages.otherEndpoint('authorizationUrl', 'the introspection endpoint')],
    ['tokenUrl', messages.otherEndpoint('tokenUrl', 'the introspection endpoint')],
    ['refreshUrl', messages.otherEndpoint('refreshUrl', 'the logout endpoint')],
  ),

  // Discovery documents
  bad(
    'a discovery document as each URL',
    flow({ authorizationUrl: DISCOVERY, tokenUrl: DISCOVERY, refreshUrl: DISCOVERY }),
    ['authorizationUrl', messages.discovery('authorizationUrl')],
    ['tokenUrl', messages.discovery('tokenUrl')],
    ['refreshUrl', messages.discovery('refreshUrl')],
  ),
  ...badEach(withToken, () => ['tokenUrl', messages.discovery('tokenUrl')], {
    'the discovery document of OpenID Connect': '/.well-known/openid-configuration',
    'that of OAuth2, with an issuer behind it': '/.well-known/oauth-authorization-server/acme',
    'one behind the path of an issuer': '/acme/.well-known/openid-configuration',
    'an encoded dot': '/%2Ewell-known/openid-configuration',
    'an encoded letter': '/.%77ell-known/openid-configuration',
  }),
  bad(
    'a discovery document beside one URL for both',
    flow({ authorizationUrl: OAUTH2, tokenUrl: OAUTH2, refreshUrl: DISCOVERY }),
    SAME,
    ['refreshUrl', messages.discovery('refreshUrl')],
  ),
  good('a discovery document in the query', flow({ authorizationUrl: `${AUTHORIZE}?metadata=/.well-known/oauth` })),

  // What is not an absolute URL cannot be confused.
  good(
    'the same relative reference twice',
    flow({ authorizationUrl: '/oauth2', tokenUrl: '/oauth2' }),
    [SCHEMA, 'authorizationUrl', schema.relativeUrl('authorizationUrl', '/oauth2')],
    [SCHEMA, 'tokenUrl', schema.relativeUrl('tokenUrl', '/oauth2')],
  ),
  good('a relative discovery document', flow({ tokenUrl: '/.well-known/openid-configuration' }), [
    SCHEMA,
    'tokenUrl',
    schema.relativeUrl('tokenUrl', '/.well-known/openid-configuration'),
  ]),
  good(
    'null twice',
    flow({ authorizationUrl: null, tokenUrl: null }),
    [SCHEMA, 'authorizationUrl', schema.urlType('authorizationUrl', 'null')],
    [SCHEMA, 'tokenUrl', schema.urlType('tokenUrl', 'null')],
  ),
  good('a host that is none', flow({ tokenUrl: 'https://300.1.1.1/token' }), [
    'oauth2-https-urls',
    'tokenUrl',
    https.invalidHost('tokenUrl'),
  ]),

  // Without one of the two, which the schema rule reports
  bad('no authorizationUrl', flow({ authorizationUrl: undefined, tokenUrl: AUTHORIZE }), isAuthorization('tokenUrl'), [
    SCHEMA,
    '',
    schema.missingUrl('authorizationUrl', 'authorizationCode'),
  ]),
  bad(
    'no tokenUrl, and a refreshUrl like an authorization endpoint',
    flow({ authorizationUrl: TOKEN, tokenUrl: undefined, refreshUrl: AUTHORIZE }),
    SWAPPED_WITH_REFRESH,
    NO_TOKEN,
  ),
  bad(
    'no tokenUrl, and a refreshUrl that is the authorizationUrl',
    flow({ authorizationUrl: OAUTH2, tokenUrl: undefined, refreshUrl: OAUTH2 }),
    ['authorizationUrl', messages.same(['authorizationUrl'], ['refreshUrl'])],
    NO_TOKEN,
  ),

  // Another flow, or a scheme of another type
  good('a discovery document in another flow', clientCredentials({ tokenUrl: DISCOVERY })),
  good('one URL for both in the implicit flow', implicit({ authorizationUrl: OAUTH2, refreshUrl: OAUTH2 }), [
    'oauth2-no-implicit-flow',
    '',
    discouraged.implicit(),
  ]),
  good('the discovery document of OpenID Connect', scheme(`type: openIdConnect\nopenIdConnectUrl: ${DISCOVERY}\n`)),
] satisfies Case[];
