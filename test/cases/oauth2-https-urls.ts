import { messages as schema } from '../../functions/flowSchema.ts';
import { messages } from '../../functions/httpsUrls.ts';
import { messages as credentials } from '../../functions/noUrlCredentials.ts';
import { messages as placeholders } from '../../functions/noUrlPlaceholders.ts';
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

const AUTHORIZE = 'http://as.example.com/authorize';
const TOKEN = 'http://as.example.com/token';

const withUrl = (tokenUrl: string) => flow({ tokenUrl });
const says = (message: string) => () => ['tokenUrl', message] as const;
const NOT_ENCRYPTED = messages.notEncrypted('tokenUrl', 'http://');

/** A URL that begins with another URI scheme. */
const other = (url: string) =>
  ['tokenUrl', messages.otherScheme('tokenUrl', url.slice(0, url.indexOf(':')).toLowerCase())] as const;

const LOOPBACK = {
  localhost: 'http://localhost:8080/token',
  'localhost in capitals': 'HTTP://LOCALHOST/token',
  'localhost as a whole name': 'http://localhost./token',
  'a name under localhost': 'http://app.localhost:8080/token',
  'an IPv4 address': 'http://127.0.0.1/token',
  'another of its block': 'http://127.1.2.254:8080/token',
  'a short form of it': 'http://127.1/token',
  'a hexadecimal form of it': 'http://0x7f.1/token',
  'an IPv6 address of loopback': 'http://[::1]:8080/token',
};

const SCHEMA = 'oauth2-authorization-code-schema';
const USER = ['oauth2-no-url-credentials', 'tokenUrl', credentials.user('tokenUrl')] as const;
const PASSWORD = ['oauth2-no-url-credentials', 'tokenUrl', credentials.password('tokenUrl')] as const;

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
  }),

  bad('http', everywhere(flow({ tokenUrl: TOKEN })), ['tokenUrl', NOT_ENCRYPTED]),
  bad(
    'each URL by itself',
    flow({ authorizationUrl: AUTHORIZE, tokenUrl: TOKEN, refreshUrl: TOKEN }),
    ['authorizationUrl', messages.notEncrypted('authorizationUrl', 'http://')],
    ['tokenUrl', NOT_ENCRYPTED],
    ['refreshUrl', messages.notEncrypted('refreshUrl', 'http://')],
  ),
  bad('another flow', clientCredentials({ tokenUrl: TOKEN }), ['tokenUrl', NOT_ENCRYPTED]),
  ...badEach(withUrl, says(NOT_ENCRYPTED), {
    'upper-case HTTP': 'HTTP://as.example.com/token',
    'an at sign in the query': `${TOKEN}?login=a@b`,
    'http and a port out of range': 'http://as.example.com:65536/token',
  }),
  ...badEach(withUrl, says(messages.notEncrypted('tokenUrl', 'http:')), {
    'http without slashes': 'http:as.example.com/token',
  }),
  ...badEach(withUrl, says(messages.notEncrypted('tokenUrl', 'ws://')), { ws: 'ws://as.example.com/token' }),
  ...badEach(withUrl, other, {
    wss: 'wss://as.example.com/token',
    ftp: 'ftp://as.example.com/token',
    'a scheme that begins like https': 'httpsx://as.example.com/token',
    javascript: 'javascript:alert(1)',
    'a URN': 'urn:example:token',
    'a scheme of thirty letters': `${'s'.repeat(30)}:token`,
  }),
  ...badEach(withUrl, says(messages.noScheme('tokenUrl')), {
    'a host that is read as a URI scheme': 'as.example.com:8443/token',
    'localhost with a port': 'localhost:8080/token',
    'a host and a port alone': 'localhost:8080',
    'a scheme that nobody knows': `${'s'.repeat(31)}:token`,
  }),
  ...badEach(withUrl, says(messages.schemeTwice('tokenUrl')), {
    'https twice': 'https://https://as.example.com/token',
    'http behind https': 'https://http://as.example.com/token',
    'https behind http': 'http://https://as.example.com/token',
    'https twice, the second without a colon': 'https://https//as.example.com/token',
    'https twice, the first without slashes': 'https:https://as.example.com/token',
  }),
  ...badEach(withUrl, says(messages.noSlashes('tokenUrl', 'https')), {
    'no slashes': 'https:as.example.com/token',
    'one slash': 'https:/as.example.com/token',
  }),
  ...badEach(withUrl, says(messages.noHost('tokenUrl', 'https')), {
    'an empty host': 'https:///token',
    'a port alone': 'https://:8443/token',
  }),
  ...badEach(withUrl, says(messages.invalidPort('tokenUrl')), {
    'a port that is not a number': 'https://as.example.com:port/token',
    'a port out of range': 'https://as.example.com:65536/token',
    'port 0': 'https://as.example.com:0/token',
  }),
  ...badEach(withUrl, says(messages.extraDot('tokenUrl')), {
    'two dots in the host': 'https://as..example.com/token',
    'a dot before the host': 'https://.example.com/token',
    'two dots behind the host': 'https://as.example.com../token',
    'a dot for a host': 'https://./token',
    'an encoded dot too many': 'https://as.%2Eexample.com/token',
  }),
  ...badEach(withUrl, says(messages.invalidHost('tokenUrl')), {
    'an IPv4 address that is none': 'https://300.1.1.1/token',
    'punycode that is none': 'https://xn--/token',
  }),

  // Beside credentials, which no message repeats
  bad(
    'a user without a host',
    flow({ tokenUrl: 'https://app@:443/token' }),
    ['tokenUrl', messages.noHost('tokenUrl', 'https')],
    USER,
  ),
  bad(
    'credentials before a port out of range',
    flow({ tokenUrl: 'https://app:s3cret@as.example.com:65536/token' }),
    ['tokenUrl', messages.invalidPort('tokenUrl')],
    PASSWORD,
  ),
  bad(
    'credentials without a scheme',
    flow({ tokenUrl: 'app:s3cret@as.example.com/token' }),
    ['tokenUrl', messages.noScheme('tokenUrl')],
    PASSWORD,
  ),
  good('credentials with a number', flow({ tokenUrl: 'https://app:65536@as.example.com/token' }), PASSWORD),
  good('a password that ends the host', flow({ tokenUrl: 'https://app:s3/cret@as.example.com/token' }), PASSWORD),

  // A placeholder is what noUrlPlaceholders reports.
  good('a placeholder in the host', flow({ tokenUrl: 'https://%7Btenant%7D.example.com/token' }), [
    'oauth2-no-url-placeholders',
    'tokenUrl',
    placeholders.placeholder('tokenUrl', '"{tenant}"'),
  ]),

  // Behind references
  bad(
    'in another file, at a place that this file has too',
    files({
      'document.yaml': `${referring('other.yaml#/x-schemes/oauth')}x-schemes: {oauth: ${CLEAR_TEXT.replace('http:', 'https:')}}\n`,
      'other.yaml': `x-schemes: {oauth: ${CLEAR_TEXT}}\n`,
    }),
    ['other.yaml#x-schemes/oauth/flows/clientCredentials/tokenUrl', NOT_ENCRYPTED],
  ),
  bad(
    'behind a $ref with a percent sign that encodes nothing',
    text(`${referring('#/x-100%/oauth')}x-100%: {oauth: ${CLEAR_TEXT}}\n`),
    ['x-100%/oauth/flows/clientCredentials/tokenUrl', NOT_ENCRYPTED],
  ),
  bad(
    'behind more $refs in a row than anybody follows',
    text(
      `${referring('#/x-0')}${Array.from({ length: 120 }, (_, index) => `x-${index}: {$ref: '#/x-${index + 1}'}\n`).join('')}x-120: ${CLEAR_TEXT}\n`,
    ),
    ['x-120/flows/clientCredentials/tokenUrl', NOT_ENCRYPTED],
  ),

  // Options
  ...withOptions(
    { allowLoopback: true },
    ...goodEach(withUrl, LOOPBACK),
    ...badEach(withUrl, says(NOT_ENCRYPTED), {
      'a domain that begins like loopback': 'http://localhost.example.com/token',
      'a host that ends like loopback': 'http://mylocalhost/token',
      'an address behind the block': 'http://128.0.0.1/token',
      'a private address': 'http://192.168.0.1/token',
      'another IPv6 address': 'http://[::2]/token',
      'loopback in the path': 'http://as.example.com/localhost',
    }),
    ...badEach(withUrl, says(messages.notEncrypted('tokenUrl', 'ws://')), { 'ws to loopback': 'ws://localhost/token' }),
    ...badEach(withUrl, other, { 'ftp to loopback': 'ftp://localhost/token' }),
    ...badEach(withUrl, says(messages.invalidPort('tokenUrl')), {
      'loopback with a port out of range': 'http://localhost:65536/token',
    }),
    ...badEach(withUrl, says(messages.noSlashes('tokenUrl', 'http')), {
      'loopback without slashes': 'http:localhost/token',
    }),
  ),
  ...withOptions({ allowLoopback: false }, ...badEach(withUrl, says(NOT_ENCRYPTED), LOOPBACK)),
  ...badEach(withUrl, says(NOT_ENCRYPTED), LOOPBACK),

  // The schema rule owns what has no URI scheme, and what is not a URI.
  good('a relative reference', flow({ tokenUrl: '/oauth2/token' }), [
    SCHEMA,
    'tokenUrl',
    schema.relativeUrl('tokenUrl', '/oauth2/token'),
  ]),
  good('http in what is not a URI', flow({ tokenUrl: `${TOKEN} ` }), [
    SCHEMA,
    'tokenUrl',
    schema.illegalUrl('tokenUrl', 'end with a space', 'Remove it.'),
  ]),
  good('no string', flow({ tokenUrl: 443 }), [SCHEMA, 'tokenUrl', schema.urlType('tokenUrl', 'a number')]),
] satisfies Case[];
