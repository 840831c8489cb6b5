import { scheme, withField } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, inEachVersion } from '../support/places.ts';

/** A finding at a URL of the authorization code flow, or of another one. */
function at(field: string, flow = 'authorizationCode'): Finding {
  return ['error', 'oauth2-no-url-fragment', `/flows/${flow}/${field}`, `"${field}" ${MESSAGE}`];
}

/** Cases in which one value of `tokenUrl` is reported, or none of it is. */
function reported(name: string, url: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(withField(flow, 'tokenUrl', `'${url}'`)), [at('tokenUrl')]);
}
function silent(name: string, url: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(withField(flow, 'tokenUrl', `'${url}'`)));
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

const URL = 'https://as.example.com/token#top';
const MESSAGE = 'must not have a fragment: clients never send one to the server. Remove the "#" and what follows it.';

export default [
  ...everywhere('no fragment', ({ flow }) => scheme(flow)),
  ...silent('an encoded number sign in the path', 'https://as.example.com/%23/token'),
  ...silent('an encoded number sign in the query', 'https://as.example.com/token?label=%23top'),
  ...silent('an empty query', 'https://as.example.com/token?'),

  ...everywhere('a fragment', ({ flow }) => scheme(withField(flow, 'tokenUrl', 'https://as.example.com/token#top')), [
    at('tokenUrl'),
  ]),
  ...reported('an empty fragment', 'https://as.example.com/token#'),
  ...reported('a fragment behind a query', 'https://as.example.com/token?tenant=acme#top'),
  ...reported('a fragment behind the host', 'https://as.example.com#token'),
  ...reported('the route of a page', 'https://as.example.com/#/token'),
  ...reported('a query inside a fragment', 'https://as.example.com/token#top?tenant=acme'),
  ...reported('an encoded number sign before a fragment', 'https://as.example.com/%23/token#top'),
  ...reported('a fragment called __proto__', 'https://as.example.com/token#__proto__'),
  ...inEachVersion('each URL by itself', ({ flow }) => scheme(flow.replace(/https:.*/g, '$&#top')), [
    at('authorizationUrl'),
    at('tokenUrl'),
    at('refreshUrl'),
  ]),
  ...inEachVersion(
    'each flow',
    ({ flow, clientCredentials, implicit, password }) =>
      scheme([flow, clientCredentials, implicit, password].map(text => withField(text, 'refreshUrl', URL)).join('')),
    [
      at('refreshUrl'),
      at('refreshUrl', 'clientCredentials'),
      [
        'warn',
        'oauth2-no-implicit-flow',
        '/flows/implicit',
        'The implicit flow is not safe: access tokens pass through the browser, where they leak and can be replaced (RFC 9700, section 2.1.2). Use the authorization code flow with PKCE.',
      ],
      at('refreshUrl', 'implicit'),
      [
        'warn',
        'oauth2-no-password-flow',
        '/flows/password',
        "The password flow is not safe: the client gets to see the user's password (RFC 9700, section 2.4). Use the authorization code flow with PKCE, or client credentials where there is no user.",
      ],
      at('refreshUrl', 'password'),
    ],
  ),

  // Parameters in a fragment are no query: the rules about the query have nothing to say of them.
  ...reported('a secret in a fragment', 'https://as.example.com/token#client_secret=s3cr3t&state=1'),
  ...inEachVersion(
    'a fragment and clear text',
    ({ flow }) => scheme(withField(flow, 'tokenUrl', 'http://as.example.com/token#top')),
    [
      [
        'error',
        'oauth2-https-urls',
        '/flows/authorizationCode/tokenUrl',
        '"tokenUrl" must be an https URL, not "http://as.example.com/token#…": what is sent there would travel in clear text. Write "https://" before the host.',
      ],
      at('tokenUrl'),
    ],
  ),

  // The schema rules own what is no absolute URL, and what the flow must not have.
  ...invalid('a relative reference', '/token#top', 'is no absolute URL: "/token#…"'),
  ...invalid('a list of URLs', "['https://as.example.com/token#top']", 'must be a string, not a list'),
  ...invalid('a URL as a key', "{'https://as.example.com/token#top': null}", 'must be a string, not an object'),
  ...inEachVersion(
    'the URL of an endpoint that the flow does not use',
    ({ clientCredentials }) => scheme(`${clientCredentials}  authorizationUrl: https://as.example.com/authorize#top\n`),
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
  ...inEachVersion('a fragment in an extension', ({ flow }) =>
    scheme(`${flow}  x-docs: https://docs.example.com/oauth#code\n`),
  ),
  ...inEachVersion('a scope like a URL with a fragment', ({ flow }) =>
    scheme(`${flow}    https://www.example.com/scopes#audit: Read the log\n`),
  ),
  ...inEachVersion(
    'a scheme of another type',
    () => 'type: openIdConnect\nopenIdConnectUrl: https://as.example.com/.well-known/openid-configuration#top\n',
  ),
] satisfies Case[];
