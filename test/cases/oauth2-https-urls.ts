import type { Case } from '../support/case.ts';
import { document2, document3, FLOW_2, indent, scheme, withField } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import { everywhere, inEachVersion } from '../support/places.ts';

/** A finding at a URL of the authorization code flow. */
function at(field: string, message: string): Finding {
  return ['error', 'oauth2-https-urls', `/flows/authorizationCode/${field}`, `"${field}" ${message}`];
}

/** Cases in which one value of `tokenUrl` is reported, or none of it is. */
function reported(name: string, url: string, message: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(withField(flow, 'tokenUrl', `'${url}'`)), [at('tokenUrl', message)]);
}
function silent(name: string, url: string): Case[] {
  return inEachVersion(name, ({ flow }) => scheme(withField(flow, 'tokenUrl', `'${url}'`)));
}

const CLEAR_TEXT = 'what is sent there would travel in clear text.';
const WRITE_HTTPS = 'Write "https://" before the host.';

export default [
  ...everywhere('https', ({ flow }) => scheme(flow)),
  ...silent('upper-case HTTPS', 'HTTPS://as.example.com/token'),
  ...silent('a port', 'https://as.example.com:65535/token'),
  ...silent('an IPv6 address', 'https://[2001:db8::1]:8443/token'),
  ...silent('a port of no digits', 'https://as.example.com:/token'),
  ...silent('a host of digits', 'https://134744072/token'),
  ...silent('colons behind the host', 'https://as.example.com/a:b/https://:70000'),
  ...silent('a query right behind the host', 'https://as.example.com?at=:70000'),
  ...silent('a punycode host', 'https://xn--mnchen-3ya.example.com/token'),

  ...everywhere('http', ({ flow }) => scheme(withField(flow, 'tokenUrl', 'http://as.example.com/token')), [
    at('tokenUrl', `must be an https URL, not "http://as.example.com/token": ${CLEAR_TEXT} ${WRITE_HTTPS}`),
  ]),
  ...inEachVersion('each URL by itself', ({ flow }) => scheme(flow.replaceAll('https:', 'http:')), [
    at('authorizationUrl', `must be an https URL, not "http://as.example.com/authorize": ${CLEAR_TEXT} ${WRITE_HTTPS}`),
    at('tokenUrl', `must be an https URL, not "http://as.example.com/token": ${CLEAR_TEXT} ${WRITE_HTTPS}`),
    at('refreshUrl', `must be an https URL, not "http://as.example.com/token": ${CLEAR_TEXT} ${WRITE_HTTPS}`),
  ]),
  ...inEachVersion(
    'another flow',
    ({ clientCredentials }) => scheme(withField(clientCredentials, 'tokenUrl', 'http://as.example.com/token')),
    [
      [
        'error',
        'oauth2-https-urls',
        '/flows/clientCredentials/tokenUrl',
        `"tokenUrl" must be an https URL, not "http://as.example.com/token": ${CLEAR_TEXT} ${WRITE_HTTPS}`,
      ],
    ],
  ),
  ...reported(
    'upper-case HTTP',
    'HTTP://as.example.com/token',
    `must be an https URL, not "HTTP://as.example.com/token": ${CLEAR_TEXT} ${WRITE_HTTPS}`,
  ),
  ...reported(
    'ws',
    'ws://as.example.com/token',
    `must be an https URL, not "ws://as.example.com/token": ${CLEAR_TEXT} ${WRITE_HTTPS}`,
  ),
  ...reported('javascript', 'javascript:alert(1)', `must be an https URL, not "javascript:alert(1)". ${WRITE_HTTPS}`),
  ...reported('a URN', 'urn:example:token', `must be an https URL, not "urn:example:token". ${WRITE_HTTPS}`),
  ...reported(
    'a host that is read as a URI scheme',
    'as.example.com:8443/token',
    `must be an https URL, not "as.example.com:8443/token". ${WRITE_HTTPS}`,
  ),
  ...reported(
    'localhost with a port',
    'localhost:8080/token',
    `must be an https URL, not "localhost:8080/token". ${WRITE_HTTPS}`,
  ),
  ...reported(
    'no slashes',
    'https:as.example.com/token',
    'has no "//" after "https:": "https:as.example.com/token". Write "https://" before the host.',
  ),
  ...reported(
    'one slash',
    'https:/as.example.com/token',
    'has no "//" after "https:": "https:/as.example.com/token". Write "https://" before the host.',
  ),
  ...reported('an empty host', 'https:///token', 'has no host: "https:///token". Write the host after "https://".'),
  ...reported(
    'a port alone',
    'https://:8443/token',
    'has no host: "https://:8443/token". Write the host after "https://".',
  ),
  ...reported(
    'an at sign in the query',
    'http://as.example.com/token?login=a@b',
    `must be an https URL, not "http://…": ${CLEAR_TEXT} ${WRITE_HTTPS}`,
  ),
  ...inEachVersion(
    'a user without a host',
    ({ flow }) => scheme(withField(flow, 'tokenUrl', 'https://app@:443/token')),
    [
      at('tokenUrl', 'has no host: "https://…@:443/token". Write the host after "https://".'),
      [
        'error',
        'oauth2-no-url-credentials',
        '/flows/authorizationCode/tokenUrl',
        '"tokenUrl" must not have a user or password before the host: whoever reads this document could use it. Remove it, up to the "@", and have new credentials issued.',
      ],
    ],
  ),
  [
    'in another file, at a place that this file has too: 2.6',
    {
      'document.yaml': `${document2("$ref: 'other.yaml#/x-schemes/oauth'\n")}x-schemes:\n  oauth:\n${indent(scheme(FLOW_2), 4)}`,
      'other.yaml': `x-schemes:\n  oauth:\n${indent(scheme(FLOW_2.replace('tokenUrl: https', 'tokenUrl: http')), 4)}`,
    },
    [
      [
        'error',
        'oauth2-https-urls',
        'other.yaml#/x-schemes/oauth/flows/authorizationCode/tokenUrl',
        `"tokenUrl" must be an https URL, not "http://as.example.com/token": ${CLEAR_TEXT} ${WRITE_HTTPS}`,
      ],
    ],
  ],
  ...reported(
    'a port that is no number',
    'https://as.example.com:port/token',
    'has a port that is no number: "https://as.example.com:port/token". Write the port of the server, or none.',
  ),
  ...reported(
    'a port out of range',
    'https://as.example.com:65536/token',
    'has a port above 65535: "https://as.example.com:65536/token". Write the port of the server, or none.',
  ),
  ...inEachVersion(
    'credentials before a port out of range',
    ({ flow }) => scheme(withField(flow, 'tokenUrl', 'https://app:s3cret@as.example.com:65536/token')),
    [
      at(
        'tokenUrl',
        'has a port above 65535: "https://…@as.example.com:65536/token". Write the port of the server, or none.',
      ),
      [
        'error',
        'oauth2-no-url-credentials',
        '/flows/authorizationCode/tokenUrl',
        '"tokenUrl" must not have a user or password before the host: whoever reads this document could use it. Remove it, up to the "@", and have new credentials issued.',
      ],
    ],
  ),
  ...inEachVersion(
    'credentials with a number',
    ({ flow }) => scheme(withField(flow, 'tokenUrl', 'https://app:65536@as.example.com/token')),
    [
      [
        'error',
        'oauth2-no-url-credentials',
        '/flows/authorizationCode/tokenUrl',
        '"tokenUrl" must not have a user or password before the host: whoever reads this document could use it. Remove it, up to the "@", and have new credentials issued.',
      ],
    ],
  ),
  ...reported(
    'an IPv4 address that is none',
    'https://300.1.1.1/token',
    'has a host that no client can resolve: "https://300.1.1.1/token". Write the name of the host.',
  ),
  ...reported(
    'loopback, without the option',
    'http://localhost:8080/token',
    `must be an https URL, not "http://localhost:8080/token": ${CLEAR_TEXT} ${WRITE_HTTPS}`,
  ),

  [
    'behind a $ref with a percent sign that encodes nothing: 3.0',
    `${document3("$ref: '#/x-100%/oauth'\n")}x-100%:
  oauth: {type: oauth2, flows: {password: {tokenUrl: 'http://as.example.com/token', availableScopes: {}}}}
`,
    [
      [
        'warn',
        'oauth2-no-password-flow',
        '/x-100%/oauth/flows/password',
        "The password flow is not safe: the client gets to see the user's password (RFC 9700, section 2.4). Use the authorization code flow with PKCE, or client credentials where there is no user.",
      ],
      [
        'error',
        'oauth2-https-urls',
        '/x-100%/oauth/flows/password/tokenUrl',
        `"tokenUrl" must be an https URL, not "http://as.example.com/token": ${CLEAR_TEXT} ${WRITE_HTTPS}`,
      ],
    ],
  ],

  [
    'behind more $refs in a row than anybody follows: 3.0',
    `${document3("$ref: '#/x-0'\n")}${Array.from({ length: 120 }, (_, index) => `x-${index}: {$ref: '#/x-${index + 1}'}\n`).join('')}x-120:
  type: oauth2
  flows: {clientCredentials: {tokenUrl: 'http://as.example.com/token', availableScopes: {}}}
`,
    [
      [
        'error',
        'oauth2-https-urls',
        '/x-120/flows/clientCredentials/tokenUrl',
        `"tokenUrl" must be an https URL, not "http://as.example.com/token": ${CLEAR_TEXT} ${WRITE_HTTPS}`,
      ],
    ],
  ],

  // The schema rule owns what has no URI scheme, and what is no URI.
  ...inEachVersion('a relative reference', ({ flow }) => scheme(withField(flow, 'tokenUrl', '/oauth2/token')), [
    [
      'error',
      'oauth2-authorization-code-schema',
      '/flows/authorizationCode/tokenUrl',
      '"tokenUrl" is no absolute URL: "/oauth2/token". Write the URL where a client gets its access token, in full: "https://…".',
    ],
  ]),
  ...inEachVersion('no string', ({ flow }) => scheme(withField(flow, 'tokenUrl', '443')), [
    [
      'error',
      'oauth2-authorization-code-schema',
      '/flows/authorizationCode/tokenUrl',
      '"tokenUrl" must be a string, not a number. Write the URL where a client gets its access token, in full: "https://…".',
    ],
  ]),
] satisfies Case[];
