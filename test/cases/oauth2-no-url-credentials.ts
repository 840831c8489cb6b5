import { scheme, withField } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, inEachVersion } from '../support/places.ts';

/** A finding at a URL of the authorization code flow, or of another one. */
function at(field: string, message: string, flow = 'authorizationCode'): Finding {
  return ['error', 'oauth2-no-url-credentials', `/flows/${flow}/${field}`, `"${field}" ${message}`];
}

/** Cases in which one value of `tokenUrl` is reported, or none of it is. */
function reported(name: string, url: string, message: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(withField(flow, 'tokenUrl', `'${url}'`)), [at('tokenUrl', message)]);
}
function silent(name: string, url: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(withField(flow, 'tokenUrl', `'${url}'`)));
}

/** Cases in which a parameter of the query carries a secret. */
function reportedParameter(parameter: string): Case[] {
  return reported(parameter, `https://as.example.com/token?${parameter}=s3cr3t`, one(parameter));
}

/** Cases in which the schema rule owns a value of `tokenUrl`. */
function invalid(name: string, value: string, problem: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(withField(flow, 'tokenUrl', value)), [
    [
      'error',
      'oauth2-authorization-code-schema',
      '/flows/authorizationCode/tokenUrl',
      `"tokenUrl" ${problem}. Write the URL where a client gets its access token, in full: "https://…".`,
    ],
  ]);
}

function one(parameter: string): string {
  return `must not carry "${parameter}" in its query: ${READERS} it. Remove it, and have a new one issued.`;
}
function many(parameters: string): string {
  return `must not carry ${parameters} in its query: ${READERS} them. Remove them, and have new ones issued.`;
}

const READERS = 'whoever reads this document could use';
const USERINFO = `must not have a user or password before the host: ${READERS} it. Remove it, up to the "@", and have new credentials issued.`;

const WITH_USER = 'https://client:s3cr3t@as.example.com/token';
const WITH_KEY = 'https://as.example.com/token?api_key=s3cr3t';

export default [
  ...everywhere('no credentials', ({ flow }) => scheme(flow)),

  // Userinfo
  ...everywhere('a user and a password', ({ flow }) => scheme(withField(flow, 'tokenUrl', WITH_USER)), [
    at('tokenUrl', USERINFO),
  ]),
  ...reported('a user alone', 'https://client@as.example.com/token', USERINFO),
  ...reported('a password alone', 'https://:s3cr3t@as.example.com/token', USERINFO),
  ...reported('a user behind upper-case HTTPS', 'HTTPS://client:s3cr3t@as.example.com/token', USERINFO),
  ...reported('a user before a port', 'https://client:s3cr3t@as.example.com:8443/token', USERINFO),
  ...reported('a user before an IPv6 address', 'https://client:s3cr3t@[2001:db8::1]/token', USERINFO),
  ...reported('a user with encoded characters', 'https://client%40acme:s%2Fcr3t@as.example.com/token', USERINFO),
  ...reported('a user called __proto__', 'https://__proto__:constructor@as.example.com/token', USERINFO),
  ...reported('a password with colons', 'https://client:s3:cr3t:8443@as.example.com/token', USERINFO),
  ...inEachVersion('each URL by itself', ({ flow }) => scheme(flow.replaceAll('https://', '$&client:s3cr3t@')), [
    at('authorizationUrl', USERINFO),
    at('tokenUrl', USERINFO),
    at('refreshUrl', USERINFO),
  ]),
  ...silent('an at sign in the path', 'https://as.example.com/@acme/token'),
  ...silent('an encoded at sign in the path', 'https://as.example.com/client:s3cr3t%40acme/token'),
  ...silent('an at sign in the query', 'https://as.example.com/token?contact=https://admin@example.com'),
  ...silent('an at sign in the query behind the host', 'https://as.example.com?contact=admin@example.com'),
  ...silent('a port', 'https://as.example.com:8443/token'),

  // Parameters
  ...everywhere(
    'a client secret in the query',
    ({ flow }) => scheme(withField(flow, 'tokenUrl', 'https://as.example.com/token?client_secret=s3cr3t')),
    [at('tokenUrl', one('client_secret'))],
  ),
  ...reportedParameter('access_token'),
  ...reportedParameter('refresh_token'),
  ...reportedParameter('password'),
  ...reportedParameter('api_key'),
  ...reportedParameter('assertion'),
  ...reportedParameter('client_assertion'),
  ...reportedParameter('code'),
  ...reportedParameter('code_verifier'),
  ...reportedParameter('Client-Secret'),
  ...reportedParameter('clientSecret'),
  ...reportedParameter('CLIENT_SECRET'),
  ...reportedParameter('api-key'),
  ...reportedParameter('apiKey'),
  ...reported('an encoded name', 'https://as.example.com/token?client%5Fsecret=s3cr3t', one('client_secret')),
  ...reported('an encoded value', 'https://as.example.com/token?client_secret=%73%33cr3t', one('client_secret')),
  ...reported('a blank value', 'https://as.example.com/token?client_secret=%20', one('client_secret')),
  ...reported('no path', 'https://as.example.com?client_secret=s3cr3t', one('client_secret')),
  ...reported(
    'a secret behind other parameters',
    'https://as.example.com/token?tenant=acme&__proto__=1&client_secret=s3cr3t&p=2',
    one('client_secret'),
  ),
  ...reported(
    'a parameter with and without a value',
    'https://as.example.com/token?api_key=&api_key=s3cr3t',
    one('api_key'),
  ),
  ...reported(
    'a secret that stands there twice',
    'https://as.example.com/token?api_key=s3cr3t&api_key=s3cr3t',
    one('api_key'),
  ),
  ...reported(
    'two secrets',
    'https://as.example.com/token?api_key=s3cr3t&password=s3cr3t',
    many('"api_key" and "password"'),
  ),
  ...reported(
    'three secrets',
    'https://as.example.com/token?password=s3cr3t&client_secret=s3cr3t&code=s3cr3t',
    many('"password", "client_secret" and "code"'),
  ),
  ...inEachVersion(
    'each flow',
    ({ flow, clientCredentials, implicit, password }) =>
      scheme(
        [flow, clientCredentials, implicit, password].map(text => withField(text, 'refreshUrl', WITH_KEY)).join(''),
      ),
    [
      at('refreshUrl', one('api_key')),
      at('refreshUrl', one('api_key'), 'clientCredentials'),
      [
        'warn',
        'oauth2-no-implicit-flow',
        '/flows/implicit',
        'The implicit flow is not safe: access tokens pass through the browser, where they leak and can be replaced (RFC 9700, section 2.1.2). Use the authorization code flow with PKCE.',
      ],
      at('refreshUrl', one('api_key'), 'implicit'),
      [
        'warn',
        'oauth2-no-password-flow',
        '/flows/password',
        "The password flow is not safe: the client gets to see the user's password (RFC 9700, section 2.4). Use the authorization code flow with PKCE, or client credentials where there is no user.",
      ],
      at('refreshUrl', one('api_key'), 'password'),
    ],
  ),

  ...silent('a secret parameter with an empty value', 'https://as.example.com/token?client_secret='),
  ...silent('a secret parameter without a value', 'https://as.example.com/token?api_key&tenant=acme'),
  ...silent('an empty query', 'https://as.example.com/token?'),
  ...silent('other parameters', 'https://as.example.com/token?tenant=acme&audience=messages'),
  ...silent(
    'parameters called as members of JavaScript objects',
    'https://as.example.com/token?__proto__=1&constructor=2&toString=3',
  ),
  ...silent('the name of a secret as a value', 'https://as.example.com/token?fields=client_secret'),
  ...silent('the name of a secret in the path', 'https://as.example.com/password/client_secret=required'),
  ...silent('the name of a secret in another name', 'https://as.example.com/token?password_policy=2&country_code=de'),

  // Two defects of one URL
  ...inEachVersion(
    'a user before the host and a secret in the query',
    ({ flow }) => scheme(withField(flow, 'tokenUrl', `${WITH_USER}?api_key=s3cr3t`)),
    [at('tokenUrl', USERINFO), at('tokenUrl', one('api_key'))],
  ),
  ...inEachVersion(
    'a user and a password in clear text',
    ({ flow }) => scheme(withField(flow, 'tokenUrl', 'http://client:s3cr3t@as.example.com/token?api_key=s3cr3t')),
    [
      [
        'error',
        'oauth2-https-urls',
        '/flows/authorizationCode/tokenUrl',
        '"tokenUrl" must be an https URL, not "http://…@as.example.com/token?…": what is sent there would travel in clear text. Write "https://" before the host.',
      ],
      at('tokenUrl', USERINFO),
      at('tokenUrl', one('api_key')),
    ],
  ),

  // Other rules own what the request carries, what stands in a fragment, and what is no absolute URL.
  ...inEachVersion(
    'parameters that the request carries',
    ({ flow }) => scheme(withField(flow, 'tokenUrl', 'https://as.example.com/token?grant_type=password')),
    [
      [
        'warn',
        'oauth2-no-url-request-parameters',
        '/flows/authorizationCode/tokenUrl',
        '"tokenUrl" must not have "grant_type" in its query: it belongs to the request, and the client adds it itself. Remove it from the URL.',
      ],
    ],
  ),
  ...inEachVersion(
    'a secret in a fragment',
    ({ flow }) => scheme(withField(flow, 'tokenUrl', 'https://as.example.com/token#?client_secret=s3cr3t')),
    [
      [
        'error',
        'oauth2-no-url-fragment',
        '/flows/authorizationCode/tokenUrl',
        '"tokenUrl" must not have a fragment: clients never send one to the server. Remove the "#" and what follows it.',
      ],
    ],
  ),
  ...invalid(
    'a password that makes the URL none',
    'https://client:s3 cr3t@as.example.com/token',
    'must not contain a space: "https://…@as.example.com/token"',
  ),
  ...invalid('a list of URLs', `['${WITH_USER}']`, 'must be a string, not a list'),
  ...invalid('null', 'null', 'must be a string, not null'),
  ...inEachVersion(
    'the URL of an endpoint that the flow does not use',
    ({ clientCredentials }) => scheme(`${clientCredentials}  authorizationUrl: ${WITH_USER}\n`),
    [
      [
        'error',
        'oauth2-client-credentials-schema',
        '/flows/clientCredentials/authorizationUrl',
        'The clientCredentials flow must not have "authorizationUrl": it does not use that endpoint. Remove "authorizationUrl".',
      ],
    ],
  ),

  // What is no endpoint URL of an OAuth2 flow
  ...inEachVersion('a user in the URL of an extension', ({ flow }) => scheme(`${flow}  x-docs: ${WITH_USER}\n`)),
  ...inEachVersion('a scope like a URL with a user', ({ flow }) =>
    scheme(`${flow}    https://audit@www.example.com/scopes: Read the log\n`),
  ),
  ...inEachVersion('a scheme of another type', () => `type: openIdConnect\nopenIdConnectUrl: ${WITH_USER}\n`),

  // Every name that the rule knows, as people write it
  ...[
    'accessKey',
    'access_token',
    'actor_token',
    'API-Key',
    'apiSecret',
    'app_secret',
    'assertion',
    'auth_token',
    'authorization_code',
    'bearer_token',
    'client_assertion',
    'client_secret',
    'code',
    'code_verifier',
    'consumerSecret',
    'device_code',
    'id_token',
    'jwt',
    'passphrase',
    'passwd',
    'password',
    'privateKey',
    'pwd',
    'refresh_token',
    'secret',
    'secret_key',
    'sessionToken',
    'shared_secret',
    'subject_token',
    'subscription-key',
    'token',
    'x-api-key',
  ].flatMap(parameter => reportedParameter(parameter).slice(0, 1)),
] satisfies Case[];
