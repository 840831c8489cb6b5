import { messages } from '../../functions/httpsUrls.ts';
import {
  bad,
  type Case,
  clientCredentials,
  files,
  flow,
  good,
  other,
  quoting,
  text,
  withOptions,
} from '../support/cases.ts';

const TOKEN = 'http://as.example.com/token';

const withUrl = (tokenUrl: string) => flow({ tokenUrl });
const found = quoting(messages);
const NOT_ENCRYPTED = found.notEncrypted('tokenUrl', 'http://');
const WS = found.notEncrypted('tokenUrl', 'ws://');
const NO_HOST = found.noHost('tokenUrl', 'https');
const INVALID_PORT = found.invalidPort('tokenUrl');
const PASSWORD = other.credentials.password('tokenUrl');

/** A URL that begins with another URI scheme. */
const otherScheme = (url: string) => found.otherScheme('tokenUrl', url.slice(0, url.indexOf(':')).toLowerCase());

const LOOPBACK = {
  'localhost with a port in the URL': 'http://localhost:8080/token',
  'localhost in capitals': 'HTTP://LOCALHOST/token',
  'localhost as a whole name': 'http://localhost./token',
  'a name under localhost': 'http://app.localhost:8080/token',
  'an IPv4 address of loopback': 'http://127.0.0.1/token',
  'another IPv4 address of loopback': 'http://127.1.2.254:8080/token',
  'a short form of an IPv4 address of loopback': 'http://127.1/token',
  'a hexadecimal form of an IPv4 address of loopback': 'http://0x7f.1/token',
  'an IPv6 address of loopback': 'http://[::1]:8080/token',
};

/** An AsyncAPI 3 document whose scheme is behind a `$ref`. */
const referring = (to: string) => `asyncapi: 3.0.0
info: {title: Messages, version: 1.0.0}
components: {securitySchemes: {oauth: {$ref: '${to}'}}}
`;
const CLEAR_TEXT = `{type: oauth2, flows: {clientCredentials: {tokenUrl: '${TOKEN}', availableScopes: {}}}}`;

export default [
  good('https in all URLs', flow().everywhere),
  ...good.each(withUrl, {
    'upper-case HTTPS': 'HTTPS://as.example.com/token',
    'a port of five digits': 'https://as.example.com:65535/token',
    'the first port': 'https://as.example.com:1/token',
    'an IPv6 address': 'https://[2001:db8::1]:8443/token',
    'a port of no digits': 'https://as.example.com:/token',
    'a host of digits': 'https://134744072/token',
    'a host with a dot at the end': 'https://as.example.com./token',
    'colons behind the host': 'https://as.example.com/a:b/https://:70000',
    'a query right behind the host': 'https://as.example.com?at=:70000',
    'a URL in the query': 'https://as.example.com/token?issuer=https://https://as.example.com',
    'a punycode host': 'https://xn--mnchen-3ya.example.com/token',
    'a host called https': 'https://https/token',
    'a host that begins with https, and an empty segment': 'https://httpsite.example.com//token',
    'a host that ends with https, and an empty segment': 'https://as-https//token',
  }),

  bad('a tokenUrl with http', flow({ tokenUrl: TOKEN }).everywhere, [NOT_ENCRYPTED]),
  bad('each URL', flow({ authorizationUrl: 'http://as.example.com/authorize', tokenUrl: TOKEN, refreshUrl: TOKEN }), [
    found.notEncrypted('authorizationUrl', 'http://'),
    found.notEncrypted('tokenUrl', 'http://'),
    found.notEncrypted('refreshUrl', 'http://'),
  ]),
  bad('http in another flow', clientCredentials({ tokenUrl: TOKEN }), [NOT_ENCRYPTED]),
  ...bad.rows(withUrl, {
    'upper-case HTTP': ['HTTP://as.example.com/token', NOT_ENCRYPTED],
    'an at sign in the query': [`${TOKEN}?login=a@b`, NOT_ENCRYPTED],
    'http and a port out of range': ['http://as.example.com:65536/token', NOT_ENCRYPTED],
    'http without slashes': ['http:as.example.com/token', found.notEncrypted('tokenUrl', 'http:')],
    'a URL of ws': ['ws://as.example.com/token', WS],
  }),
  ...bad.each(withUrl, otherScheme, {
    'a URL of wss': 'wss://as.example.com/token',
    'a URL of ftp': 'ftp://as.example.com/token',
    'a scheme that begins like https': 'httpsx://as.example.com/token',
    'a URL of javascript': 'javascript:alert(1)',
    'a URN for a URL': 'urn:example:token',
    'a scheme of thirty letters': `${'s'.repeat(30)}:token`,
  }),
  ...bad.each(withUrl, found.noScheme('tokenUrl'), {
    'a host that is read as a URI scheme': 'as.example.com:8443/token',
    'localhost with a port': 'localhost:8080/token',
    'a host and a port alone': 'localhost:8080',
    'a scheme that nobody knows': `${'s'.repeat(31)}:token`,
  }),
  ...bad.each(withUrl, found.schemeTwice('tokenUrl'), {
    'https twice': 'https://https://as.example.com/token',
    'http behind https': 'https://http://as.example.com/token',
    'https behind http': 'http://https://as.example.com/token',
    'https twice, the second without a colon': 'https://https//as.example.com/token',
    'https twice, the first without slashes': 'https:https://as.example.com/token',
  }),
  ...bad.rows(withUrl, {
    'https without slashes': ['https:as.example.com/token', found.noSlashes('tokenUrl', 'https')],
    'https with one slash': ['https:/as.example.com/token', found.noSlashes('tokenUrl', 'https')],
    'an empty host': ['https:///token', NO_HOST],
    'a port without a host': ['https://:8443/token', NO_HOST],
    'a port that is not a number': ['https://as.example.com:port/token', INVALID_PORT],
    'a port out of range': ['https://as.example.com:65536/token', INVALID_PORT],
    'a port that is 0': ['https://as.example.com:0/token', INVALID_PORT],
  }),
  ...bad.each(withUrl, found.extraDot('tokenUrl'), {
    'two dots in the host': 'https://as..example.com/token',
    'a dot before the host': 'https://.example.com/token',
    'two dots behind the host': 'https://as.example.com../token',
    'a dot for a host': 'https://./token',
    'an encoded dot too many': 'https://as.%2Eexample.com/token',
  }),
  ...bad.each(withUrl, found.invalidHost('tokenUrl'), {
    'an IPv4 address that is none': 'https://300.1.1.1/token',
    'punycode that is none': 'https://xn--/token',
  }),

  // Beside credentials, which no message repeats
  ...bad.rows(withUrl, {
    'a user without a host': ['https://app@:443/token', NO_HOST, other.credentials.user('tokenUrl')],
    'credentials before a port out of range': ['https://app:s3cret@as.example.com:65536/token', INVALID_PORT, PASSWORD],
    'credentials without a scheme': ['app:s3cret@as.example.com/token', found.noScheme('tokenUrl'), PASSWORD],
  }),
  ...good.rows(withUrl, {
    'credentials with a number': ['https://app:65536@as.example.com/token', PASSWORD],
    'a password that ends the host': ['https://app:s3/cret@as.example.com/token', PASSWORD],
    // A placeholder is what noUrlPlaceholders reports.
    'a placeholder in the host': [
      'https://%7Btenant%7D.example.com/token',
      other.placeholder('tokenUrl', '"{tenant}"'),
    ],
  }),

  // Behind references
  bad(
    'in another file, at a place that this file has too',
    files({
      'document.yaml': `${referring('other.yaml#/x-schemes/oauth')}x-schemes: {oauth: ${CLEAR_TEXT.replace('http:', 'https:')}}\n`,
      'other.yaml': `x-schemes: {oauth: ${CLEAR_TEXT}}\n`,
    }),
    [['other.yaml#x-schemes/oauth/flows/clientCredentials/tokenUrl', NOT_ENCRYPTED[1]]],
  ),
  bad(
    'behind a $ref with a percent sign that encodes nothing',
    text(`${referring('#/x-100%/oauth')}x-100%: {oauth: ${CLEAR_TEXT}}\n`),
    [['x-100%/oauth/flows/clientCredentials/tokenUrl', NOT_ENCRYPTED[1]]],
  ),
  bad(
    'behind more $refs in a row than anybody follows',
    text(
      `${referring('#/x-0')}${Array.from({ length: 120 }, (_, index) => `x-${index}: {$ref: '#/x-${index + 1}'}\n`).join('')}x-120: ${CLEAR_TEXT}\n`,
    ),
    [['x-120/flows/clientCredentials/tokenUrl', NOT_ENCRYPTED[1]]],
  ),

  // Options
  ...withOptions(
    { allowLoopback: true },
    ...good.each(withUrl, LOOPBACK),
    ...bad.rows(withUrl, {
      'a domain that begins like loopback': ['http://localhost.example.com/token', NOT_ENCRYPTED],
      'a host that ends like loopback': ['http://mylocalhost/token', NOT_ENCRYPTED],
      'an address behind the block': ['http://128.0.0.1/token', NOT_ENCRYPTED],
      'a private address': ['http://192.168.0.1/token', NOT_ENCRYPTED],
      'another IPv6 address': ['http://[::2]/token', NOT_ENCRYPTED],
      'loopback in the path': ['http://as.example.com/localhost', NOT_ENCRYPTED],
      'ws to loopback': ['ws://localhost/token', WS],
      'ftp to loopback': ['ftp://localhost/token', otherScheme('ftp:')],
      'loopback with a port out of range': ['http://localhost:65536/token', INVALID_PORT],
      'loopback without slashes': ['http:localhost/token', found.noSlashes('tokenUrl', 'http')],
    }),
  ),
  ...withOptions({ allowLoopback: false }, ...bad.each(withUrl, NOT_ENCRYPTED, LOOPBACK)),
  ...bad.each(withUrl, NOT_ENCRYPTED, LOOPBACK),

  // The schema rule owns what has no URI scheme, and what is not a URI.
  ...good.rows((tokenUrl: string | number) => flow({ tokenUrl }), {
    'a relative reference': ['/oauth2/token', other.flow.relativeUrl('tokenUrl', '/oauth2/token')],
    'http in what is not a URI': [`${TOKEN} `, other.flow.illegalUrl('tokenUrl', 'end with a space', 'Remove it.')],
    'a number for a URL': [443, other.flow.urlType('tokenUrl', 'a number')],
  }),
] satisfies Case[];
