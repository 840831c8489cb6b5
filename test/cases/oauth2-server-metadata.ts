import { messages } from '../../functions/serverMetadata.ts';
import {
  bad,
  type Case,
  clientCredentials,
  flow,
  flows,
  good,
  implicit,
  other,
  quoting,
  withOptions,
} from '../support/cases.ts';

// Metadata in the forms that products publish it in (November 2026), with tenants that are made up.

/** Auth0: no grant types, only the scopes of OpenID Connect, an issuer that ends in a slash. */
const AUTH0 = {
  issuer: 'https://orders.eu.auth0.com/',
  authorization_endpoint: 'https://orders.eu.auth0.com/authorize',
  token_endpoint: 'https://orders.eu.auth0.com/oauth/token',
  response_types_supported: ['code', 'token', 'id_token'],
  scopes_supported: ['openid', 'profile', 'offline_access'],
  code_challenge_methods_supported: ['S256', 'plain'],
};
/** AD FS: endpoints that end in a slash, an issuer in capitals. */
const ADFS = {
  issuer: 'https://ADFS.ORDERS.IO/adfs',
  authorization_endpoint: 'https://adfs.orders.io/adfs/oauth2/authorize/',
  token_endpoint: 'https://adfs.orders.io/adfs/oauth2/token/',
  grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
  scopes_supported: ['openid', 'user_impersonation'],
};
/** Keycloak: aliases for mutual TLS. */
const KEYCLOAK = {
  issuer: 'https://sso.orders.io/realms/main',
  authorization_endpoint: 'https://sso.orders.io/realms/main/protocol/openid-connect/auth',
  token_endpoint: 'https://sso.orders.io/realms/main/protocol/openid-connect/token',
  mtls_endpoint_aliases: { token_endpoint: 'https://mtls.sso.orders.io/realms/main/protocol/openid-connect/token' },
  grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
  response_types_supported: ['code', 'none'],
  code_challenge_methods_supported: ['plain'],
};
/** Amazon Cognito: the issuer is on another host than the endpoints. */
const COGNITO = {
  issuer: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Made0Up00',
  authorization_endpoint: 'https://orders.auth.us-east-1.amazoncognito.com/oauth2/authorize',
  token_endpoint: 'https://orders.auth.us-east-1.amazoncognito.com/oauth2/token',
  response_types_supported: ['code', 'token'],
  scopes_supported: ['openid', 'email', 'phone', 'profile'],
};
/** Azure AD B2C: the policy is in the query. */
const B2C = {
  issuer: 'https://orders.b2clogin.com/orders.onmicrosoft.com/v2.0/',
  authorization_endpoint: 'https://orders.b2clogin.com/orders.onmicrosoft.com/oauth2/v2.0/authorize?p=b2c_1_signin',
  token_endpoint: 'https://orders.b2clogin.com/orders.onmicrosoft.com/oauth2/v2.0/token?p=b2c_1_signin',
};
/** authentik: applications share the endpoints, and each has scopes. */
const SHOP = {
  issuer: 'https://id.orders.io/application/o/shop/',
  authorization_endpoint: 'https://id.orders.io/application/o/authorize/',
  token_endpoint: 'https://id.orders.io/application/o/token/',
  scopes_supported: ['openid', 'shop:read'],
};
const STOCK = {
  ...SHOP,
  issuer: 'https://id.orders.io/application/o/stock/',
  scopes_supported: ['openid', 'stock:read'],
};
/** An application that states no scopes. */
const SILENT = {
  issuer: 'https://id.orders.io/application/o/parcels/',
  authorization_endpoint: SHOP.authorization_endpoint,
  token_endpoint: SHOP.token_endpoint,
};

type Server = typeof B2C;

/** The authorization code flow of a server, with changes. */
const of = ({ authorization_endpoint, token_endpoint }: Server, changes: object = {}) =>
  flow({ authorizationUrl: authorization_endpoint, tokenUrl: token_endpoint, refreshUrl: token_endpoint, ...changes });
const ALL = [AUTH0, ADFS, KEYCLOAK, COGNITO, B2C, SHOP, STOCK];

const found = quoting(messages);
const withScope = (server: Server, name: string, description = 'Read') =>
  of(server, { scopes: { [name]: description } });
/** A tokenUrl that may be meant as that of a server. */
const misspelt = (name: string, server: Server, tokenUrl: string) =>
  bad(name, of(server, { tokenUrl }), [found.misspelt('tokenUrl', server.token_endpoint)]);

export default [
  ...withOptions(
    { servers: [SHOP, SILENT] },
    good('a scope that may be one of the server that states none', withScope(SHOP, 'shop:raed')),
  ),
  ...withOptions(
    { servers: ALL },
    ...good.each(server => of(server), { AUTH0, ADFS, KEYCLOAK, COGNITO, B2C, SHOP, STOCK }),
    ...good.each(tokenUrl => of(ADFS, { tokenUrl, refreshUrl: tokenUrl }), {
      'no final slash': 'https://adfs.orders.io/adfs/oauth2/token',
      'a final dot of the host': 'https://adfs.orders.io./adfs/oauth2/token/',
      'a parameter of the server': 'https://adfs.orders.io/adfs/oauth2/token/?lang=en',
      'the port of https': 'https://adfs.orders.io:443/adfs/oauth2/token/',
    }),
    good('an alias for mutual TLS', of(KEYCLOAK, { tokenUrl: KEYCLOAK.mtls_endpoint_aliases.token_endpoint })),
    good('scopes of both applications', of(SHOP, { scopes: { 'shop:read': 'Read', 'stock:read': 'Read' } })),
    good('scopes that the server does not state', withScope(AUTH0, 'orders:read', 'Read orders')),
    good('grant types are not stated', clientCredentials({ tokenUrl: AUTH0.token_endpoint, refreshUrl: undefined })),
    good('the flow of a server in a fragment', of(AUTH0).fragment),

    bad('endpoints of two servers', of(AUTH0, { tokenUrl: COGNITO.token_endpoint, refreshUrl: undefined }), [
      found.mixed('tokenUrl', 'authorizationUrl'),
      other.noRefreshUrl(''),
    ]),
    bad('the authorizationUrl of another server', of(AUTH0, { authorizationUrl: 'https://id.acme.io/authorize' }), [
      found.misspelt('authorizationUrl', AUTH0.authorization_endpoint),
    ]),
    bad('another server in all fields', flow(), [
      found.unknown('authorizationUrl'),
      found.unknown('tokenUrl'),
      found.unknown('refreshUrl'),
    ]),
    misspelt('a path that is nearly right', KEYCLOAK, 'https://sso.orders.io/realms/man/protocol/openid-connect/token'),
    misspelt('a host that is nearly right', COGNITO, 'https://order.auth.us-east-1.amazoncognito.com/oauth2/token'),
    misspelt('a tokenUrl with another policy', B2C, B2C.token_endpoint.replace('signin', 'reset')),
    misspelt('a tokenUrl without a policy', B2C, B2C.token_endpoint.replace(/\?.*/, '')),
    misspelt('a tokenUrl with another port', AUTH0, 'https://orders.eu.auth0.com:8443/oauth/token'),

    bad('a misspelt scope', withScope(AUTH0, 'ofline_access', 'Refresh'), [
      found.misspeltScope('scopes/ofline_access', 'offline_access'),
    ]),
    bad('of one application', withScope(SHOP, 'shop:raed'), [found.misspeltScope('scopes/shop:raed', 'shop:read')]),
    good('a blank in a scope', withScope(AUTH0, 'offline _access', 'Refresh'), [
      other.names.several('scopes/offline _access'),
    ]),

    bad(
      'a flow whose grant type is not stated',
      implicit({ authorizationUrl: ADFS.authorization_endpoint, refreshUrl: undefined }),
      [['', messages.grant('implicit')], other.implicitFlow('')],
    ),

    // One finding for one defect: another rule has it.
    good(
      'swapped endpoints',
      of(AUTH0, { authorizationUrl: AUTH0.token_endpoint, tokenUrl: AUTH0.authorization_endpoint }),
      [other.roles.swapped('authorizationUrl', 'tokenUrl')],
    ),
    ...good.rows((tokenUrl: string) => of(AUTH0, { tokenUrl }), {
      'a discovery document': [`${AUTH0.issuer}.well-known/openid-configuration`, other.roles.discovery('tokenUrl')],
      'http for https': ['http://orders.eu.auth0.com/oauth/token', other.notEncrypted('tokenUrl')],
      'a fragment in a URL': [`${AUTH0.token_endpoint}#top`, other.fragment('tokenUrl')],
      'a placeholder': ['https://YOUR_TENANT.eu.auth0.com/oauth/token', other.placeholder('tokenUrl', '"YOUR_TENANT"')],
    }),
  ),
  ...withOptions(
    { servers: [AUTH0], otherServers: true },
    good('another server where others are allowed', flow()),
    misspelt('an unknown endpoint of a known host', AUTH0, 'https://orders.eu.auth0.com/token'),
    misspelt('one endpoint of a known server', AUTH0, 'https://id.acme.io/token'),
  ),
  ...withOptions(
    { servers: [SHOP], complete: true },
    good('a stated scope', withScope(SHOP, 'shop:read')),
    bad('another scope', withScope(SHOP, 'orders:write', 'Write'), [found.unknownScope('scopes/orders:write')]),
  ),
  ...withOptions(
    { servers: [AUTH0, KEYCLOAK, COGNITO], pkce: true },
    good('a server with S256', of(AUTH0)),
    good('a server that states no methods', of(COGNITO)),
    bad('a server with plain alone', of(KEYCLOAK), [['', messages.pkce()]]),
    good('a flow without PKCE', clientCredentials({ tokenUrl: KEYCLOAK.token_endpoint, refreshUrl: undefined })),
  ),
  ...withOptions({ servers: [] }, good('no server', flow())),
  good('no options, and so no servers', flow()),
  good('several flows of one server', flows({ authorizationCode: {}, clientCredentials: {} })),
] satisfies Case[];
