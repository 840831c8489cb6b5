import {
  bad,
  badEach,
  type Case,
  clientCredentials,
  everywhere,
  files,
  flow,
  good,
  goodEach,
  text,
  withOptions,
} from '../support/cases.ts';

// Until the check exports its messages.
const messages = {
  notHttps: (field: string, url: string) =>
    `"${field}" must be an https URL, not "${url}": what is sent there would travel in clear text. Write "https://" before the host.`,
  notAUrl: (field: string, url: string) =>
    `"${field}" must be an https URL, not "${url}". Write "https://" before the host.`,
  noSlashes: (field: string, url: string) =>
    `"${field}" has no "//" after "https:": "${url}". Write "https://" before the host.`,
  noHost: (field: string, url: string) => `"${field}" has no host: "${url}". Write the host after "https://".`,
  noNumber: (field: string, url: string) =>
    `"${field}" has a port that is no number: "${url}". Write the port of the server, or none.`,
  portRange: (field: string, url: string) =>
    `"${field}" has a port above 65535: "${url}". Write the port of the server, or none.`,
  host: (field: string, url: string) =>
    `"${field}" has a host that no client can resolve: "${url}". Write the name of the host.`,
};

const AUTHORIZE = 'http://as.example.com/authorize';
const TOKEN = 'http://as.example.com/token';

const withUrl = (tokenUrl: string) => flow({ tokenUrl });
const says = (message: typeof messages.host) => (url: string) => ['tokenUrl', message('tokenUrl', url)] as const;

const LOOPBACK = {
  localhost: 'http://localhost:8080/token',
  'localhost in capitals': 'HTTP://LOCALHOST/token',
  'localhost as a whole name': 'http://localhost./token',
  'an IPv4 address': 'http://127.0.0.1/token',
  'another of its block': 'http://127.1.2.254:8080/token',
  'a short form of it': 'http://127.1/token',
  'an IPv6 address of loopback': 'http://[::1]:8080/token',
};

const CREDENTIALS = [
  'oauth2-no-url-credentials',
  'tokenUrl',
  '"tokenUrl" must not have a user or password before the host: whoever reads this document could use it. Remove it, up to the "@", and have new credentials issued.',
] as const;

/** An AsyncAPI 3 document whose scheme is behind a `$ref`. */
const referring = (to: string) => `asyncapi: 3.0.0
info: {title: Messages, version: 1.0.0}
components: {securitySchemes: {oauth: {$ref: '${to}'}}}
`;
const CLEAR_TEXT = `{type: oauth2, flows: {clientCredentials: {tokenUrl: '${TOKEN}', availableScopes: {}}}}`;

export default [
  good('https', everywhere(flow())),
  ...goodEach(withUrl, {
    'upper-case HTTPS': 'HTTPS://as.example.com/token',
    'a port': 'https://as.example.com:65535/token',
    'an IPv6 address': 'https://[2001:db8::1]:8443/token',
    'a port of no digits': 'https://as.example.com:/token',
    'a host of digits': 'https://134744072/token',
    'colons behind the host': 'https://as.example.com/a:b/https://:70000',
    'a query right behind the host': 'https://as.example.com?at=:70000',
    'a punycode host': 'https://xn--mnchen-3ya.example.com/token',
  }),

  bad('http', everywhere(flow({ tokenUrl: TOKEN })), ['tokenUrl', messages.notHttps('tokenUrl', TOKEN)]),
  bad(
    'each URL by itself',
    flow({ authorizationUrl: AUTHORIZE, tokenUrl: TOKEN, refreshUrl: TOKEN }),
    ['authorizationUrl', messages.notHttps('authorizationUrl', AUTHORIZE)],
    ['tokenUrl', messages.notHttps('tokenUrl', TOKEN)],
    ['refreshUrl', messages.notHttps('refreshUrl', TOKEN)],
  ),
  bad('another flow', clientCredentials({ tokenUrl: TOKEN }), ['tokenUrl', messages.notHttps('tokenUrl', TOKEN)]),
  bad('an at sign in the query', withUrl(`${TOKEN}?login=a@b`), [
    'tokenUrl',
    messages.notHttps('tokenUrl', 'http://…'),
  ]),
  ...badEach(withUrl, says(messages.notHttps), {
    'upper-case HTTP': 'HTTP://as.example.com/token',
    ws: 'ws://as.example.com/token',
  }),
  ...badEach(withUrl, says(messages.notAUrl), {
    javascript: 'javascript:alert(1)',
    'a URN': 'urn:example:token',
    'a host that is read as a URI scheme': 'as.example.com:8443/token',
    'localhost with a port': 'localhost:8080/token',
  }),
  ...badEach(withUrl, says(messages.noSlashes), {
    'no slashes': 'https:as.example.com/token',
    'one slash': 'https:/as.example.com/token',
  }),
  ...badEach(withUrl, says(messages.noHost), {
    'an empty host': 'https:///token',
    'a port alone': 'https://:8443/token',
  }),
  ...badEach(withUrl, says(messages.noNumber), { 'a port that is no number': 'https://as.example.com:port/token' }),
  ...badEach(withUrl, says(messages.portRange), { 'a port out of range': 'https://as.example.com:65536/token' }),
  ...badEach(withUrl, says(messages.host), { 'an IPv4 address that is none': 'https://300.1.1.1/token' }),

  // Beside credentials, which no message repeats
  bad(
    'a user without a host',
    flow({ tokenUrl: 'https://app@:443/token' }),
    ['tokenUrl', messages.noHost('tokenUrl', 'https://…@:443/token')],
    CREDENTIALS,
  ),
  bad(
    'credentials before a port out of range',
    flow({ tokenUrl: 'https://app:s3cret@as.example.com:65536/token' }),
    ['tokenUrl', messages.portRange('tokenUrl', 'https://…@as.example.com:65536/token')],
    CREDENTIALS,
  ),
  good('credentials with a number', flow({ tokenUrl: 'https://app:65536@as.example.com/token' }), CREDENTIALS),

  // Behind references
  bad(
    'in another file, at a place that this file has too',
    files({
      'document.yaml': `${referring('other.yaml#/x-schemes/oauth')}x-schemes: {oauth: ${CLEAR_TEXT.replace('http:', 'https:')}}\n`,
      'other.yaml': `x-schemes: {oauth: ${CLEAR_TEXT}}\n`,
    }),
    ['other.yaml#x-schemes/oauth/flows/clientCredentials/tokenUrl', messages.notHttps('tokenUrl', TOKEN)],
  ),
  bad(
    'behind a $ref with a percent sign that encodes nothing',
    text(`${referring('#/x-100%/oauth')}x-100%: {oauth: ${CLEAR_TEXT}}\n`),
    ['x-100%/oauth/flows/clientCredentials/tokenUrl', messages.notHttps('tokenUrl', TOKEN)],
  ),
  bad(
    'behind more $refs in a row than anybody follows',
    text(
      `${referring('#/x-0')}${Array.from({ length: 120 }, (_, index) => `x-${index}: {$ref: '#/x-${index + 1}'}\n`).join('')}x-120: ${CLEAR_TEXT}\n`,
    ),
    ['x-120/flows/clientCredentials/tokenUrl', messages.notHttps('tokenUrl', TOKEN)],
  ),

  // Options
  ...withOptions(
    { allowLoopback: true },
    ...goodEach(withUrl, LOOPBACK),
    ...badEach(withUrl, says(messages.notHttps), {
      'a domain that begins like loopback': 'http://localhost.example.com/token',
      'a host that ends like loopback': 'http://mylocalhost/token',
      'an address behind the block': 'http://128.0.0.1/token',
      'a private address': 'http://192.168.0.1/token',
      'another IPv6 address': 'http://[::2]/token',
      'loopback in the path': 'http://as.example.com/localhost',
      'ws to loopback': 'ws://localhost/token',
      'loopback with a port out of range': 'http://localhost:65536/token',
    }),
    ...badEach(withUrl, says(messages.notAUrl), { 'ftp to loopback': 'ftp://localhost/token' }),
    bad('loopback without slashes', withUrl('http:localhost/token'), [
      'tokenUrl',
      '"tokenUrl" has no "//" after "http:": "http:localhost/token". Write "http://" before the host.',
    ]),
  ),
  ...withOptions({ allowLoopback: false }, ...badEach(withUrl, says(messages.notHttps), LOOPBACK)),
  ...badEach(withUrl, says(messages.notHttps), LOOPBACK),

  // The schema rule owns what has no URI scheme, and what is no URI.
  good('a relative reference', flow({ tokenUrl: '/oauth2/token' }), [
    'oauth2-authorization-code-schema',
    'tokenUrl',
    '"tokenUrl" is no absolute URL: "/oauth2/token". Write the URL where a client gets its access token, in full: "https://…".',
  ]),
  good('no string', flow({ tokenUrl: 443 }), [
    'oauth2-authorization-code-schema',
    'tokenUrl',
    '"tokenUrl" must be a string, not a number. Write the URL where a client gets its access token, in full: "https://…".',
  ]),
] satisfies Case[];
