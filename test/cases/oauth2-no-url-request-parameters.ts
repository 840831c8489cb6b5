import { scheme, withField } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, inEachVersion } from '../support/places.ts';

type UrlField = 'authorizationUrl' | 'tokenUrl' | 'refreshUrl';

/** A finding at a URL of the authorization code flow, or of another one. */
function at(field: UrlField, message: string, flow = 'authorizationCode'): Finding {
  return ['warn', 'oauth2-no-url-request-parameters', `/flows/${flow}/${field}`, `"${field}" ${message}`];
}

/** Cases in which one URL with this query is reported, or nothing of it is. */
function reported(name: string, field: UrlField, query: string, message: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(withField(flow, field, urlWith(field, query))), [at(field, message)]);
}
function silent(name: string, field: UrlField, query: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(withField(flow, field, urlWith(field, query))));
}

/** Cases in which a parameter of a request stands in a URL. */
function reportedParameter(field: UrlField, parameter: string, value: string): Case[] {
  return reported(parameter, field, `?${parameter}=${value}`, one(parameter));
}

function urlWith(field: UrlField, query: string): string {
  return `'https://as.example.com/${field === 'authorizationUrl' ? 'authorize' : 'token'}${query}'`;
}

function one(parameter: string): string {
  return `must not have "${parameter}" in its query: it belongs to the request, and the client adds it itself. Remove it from the URL.`;
}
function many(parameters: string): string {
  return `must not have ${parameters} in its query: they belong to the request, and the client adds them itself. Remove them from the URL.`;
}

const URL = 'https://as.example.com/token?scope=read:messages';

export default [
  ...everywhere('no query', ({ flow }) => scheme(flow)),

  ...everywhere(
    'the client in the query',
    ({ flow }) => scheme(withField(flow, 'authorizationUrl', 'https://as.example.com/authorize?client_id=messages')),
    [at('authorizationUrl', one('client_id'))],
  ),
  ...reportedParameter('authorizationUrl', 'response_type', 'code'),
  ...reportedParameter('authorizationUrl', 'redirect_uri', 'https://www.example.com/callback'),
  ...reportedParameter('authorizationUrl', 'scope', 'read:messages+write:messages'),
  ...reportedParameter('authorizationUrl', 'state', '7f9c2b'),
  ...reportedParameter('authorizationUrl', 'code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'),
  ...reportedParameter('authorizationUrl', 'code_challenge_method', 'S256'),
  ...reportedParameter('tokenUrl', 'grant_type', 'authorization_code'),
  ...reportedParameter('refreshUrl', 'grant_type', 'refresh_token'),
  ...reported('no value', 'authorizationUrl', '?scope', one('scope')),
  ...reported('an encoded name', 'authorizationUrl', '?client%5Fid=messages', one('client_id')),
  ...reported('a parameter that stands there twice', 'authorizationUrl', '?state=1&state=2', one('state')),
  ...reported(
    'parameters of the server around one of the request',
    'authorizationUrl',
    '?tenant=acme&__proto__=1&client_id=messages&prompt=consent',
    one('client_id'),
  ),
  ...reported(
    'two parameters',
    'authorizationUrl',
    '?response_type=code&client_id=messages',
    many('"client_id" and "response_type"'),
  ),
  ...reported(
    'a whole request',
    'authorizationUrl',
    '?response_type=code&client_id=messages&redirect_uri=https://www.example.com/callback&scope=read:messages&state=7f9c2b&nonce=n-0S6&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256',
    many('"client_id", "code_challenge", "code_challenge_method", "nonce", "redirect_uri", "response_type" and others'),
  ),
  ...inEachVersion('each URL by itself', ({ flow }) => scheme(flow.replace(/https:.*/g, '$&?client_id=messages')), [
    at('authorizationUrl', one('client_id')),
    at('tokenUrl', one('client_id')),
    at('refreshUrl', one('client_id')),
  ]),
  ...inEachVersion(
    'each flow',
    ({ flow, clientCredentials, implicit, password }) =>
      scheme([flow, clientCredentials, implicit, password].map(text => withField(text, 'refreshUrl', URL)).join('')),
    [
      at('refreshUrl', one('scope')),
      at('refreshUrl', one('scope'), 'clientCredentials'),
      [
        'warn',
        'oauth2-no-implicit-flow',
        '/flows/implicit',
        'The implicit flow is not safe: access tokens pass through the browser, where they leak and can be replaced (RFC 9700, section 2.1.2). Use the authorization code flow with PKCE.',
      ],
      at('refreshUrl', one('scope'), 'implicit'),
      [
        'warn',
        'oauth2-no-password-flow',
        '/flows/password',
        "The password flow is not safe: the client gets to see the user's password (RFC 9700, section 2.4). Use the authorization code flow with PKCE, or client credentials where there is no user.",
      ],
      at('refreshUrl', one('scope'), 'password'),
    ],
  ),

  // Parameters of the server's own
  ...silent('tenant', 'authorizationUrl', '?tenant=acme'),
  ...silent('audience', 'tokenUrl', '?audience=messages'),
  ...silent('the policy of Azure AD B2C', 'tokenUrl', '?p=b2c_1_sign_in'),
  ...silent('prompt', 'authorizationUrl', '?prompt=consent&access_type=offline'),
  ...silent('an empty query', 'authorizationUrl', '?'),
  ...silent('a name that begins alike', 'authorizationUrl', '?scopes=all&state_code=CA&client_id_format=uuid'),
  ...silent(
    'parameters called as members of JavaScript objects',
    'authorizationUrl',
    '?__proto__=1&constructor=2&toString=3',
  ),
  ...silent('the name of a parameter as a value', 'authorizationUrl', '?fields=scope,state&next=client_id'),
  ...silent('the name of a parameter in the path', 'tokenUrl', '/scope/client_id=messages'),

  // Other rules own secrets, fragments and what is no absolute URL.
  ...inEachVersion(
    'a secret in the query',
    ({ flow }) => scheme(withField(flow, 'tokenUrl', 'https://as.example.com/token?client_secret=s3cr3t')),
    [
      [
        'error',
        'oauth2-no-url-credentials',
        '/flows/authorizationCode/tokenUrl',
        '"tokenUrl" must not carry "client_secret" in its query: whoever reads this document could use it. Remove it, and have a new one issued.',
      ],
    ],
  ),
  ...inEachVersion(
    'the client and its secret in the query',
    ({ flow }) =>
      scheme(withField(flow, 'tokenUrl', 'https://as.example.com/token?client_id=messages&client_secret=s3cr3t')),
    [
      [
        'error',
        'oauth2-no-url-credentials',
        '/flows/authorizationCode/tokenUrl',
        '"tokenUrl" must not carry "client_secret" in its query: whoever reads this document could use it. Remove it, and have a new one issued.',
      ],
      at('tokenUrl', one('client_id')),
    ],
  ),
  ...inEachVersion(
    'a parameter in a fragment',
    ({ flow }) => scheme(withField(flow, 'authorizationUrl', 'https://as.example.com/authorize#?state=7f9c2b')),
    [
      [
        'error',
        'oauth2-no-url-fragment',
        '/flows/authorizationCode/authorizationUrl',
        '"authorizationUrl" must not have a fragment: clients never send one to the server. Remove the "#" and what follows it.',
      ],
    ],
  ),
  ...inEachVersion(
    'a relative reference',
    ({ flow }) => scheme(withField(flow, 'authorizationUrl', '/authorize?client_id=messages')),
    [
      [
        'error',
        'oauth2-authorization-code-schema',
        '/flows/authorizationCode/authorizationUrl',
        '"authorizationUrl" is no absolute URL: "/authorize?…". Write the URL where the user grants access, in full: "https://…".',
      ],
    ],
  ),
  ...inEachVersion(
    'a map of parameters',
    ({ flow }) => scheme(withField(flow, 'authorizationUrl', '{client_id: messages}')),
    [
      [
        'error',
        'oauth2-authorization-code-schema',
        '/flows/authorizationCode/authorizationUrl',
        '"authorizationUrl" must be a string, not an object. Write the URL where the user grants access, in full: "https://…".',
      ],
    ],
  ),
  ...inEachVersion(
    'the URL of an endpoint that the flow does not use',
    ({ clientCredentials }) =>
      scheme(`${clientCredentials}  authorizationUrl: https://as.example.com/authorize?client_id=messages\n`),
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
  ...inEachVersion('a query in an extension', ({ flow }) =>
    scheme(`${flow}  x-try: https://as.example.com/authorize?client_id=messages\n`),
  ),
  ...inEachVersion('a scope like a URL with a query', ({ flow }) =>
    scheme(`${flow}    https://www.example.com/scopes?scope=audit: Read the log\n`),
  ),
  ...inEachVersion(
    'a scheme of another type',
    () => 'type: openIdConnect\nopenIdConnectUrl: https://as.example.com/configuration?client_id=messages\n',
  ),

  // Every parameter that the rule knows
  ...[
    'client_assertion_type',
    'client_id',
    'code_challenge',
    'code_challenge_method',
    'grant_type',
    'nonce',
    'redirect_uri',
    'response_type',
    'scope',
    'state',
    'username',
  ].flatMap(name => reported(`the parameter ${name}`, 'tokenUrl', `?${name}=a`, one(name)).slice(0, 1)),
] satisfies Case[];
