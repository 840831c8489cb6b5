import { scheme, withField } from '../support/documents.ts';
import type { Finding } from '../support/lint.ts';
import type { Case } from '../support/literalCase.ts';
import { everywhere, inEachVersion, type Version } from '../support/places.ts';

/** A finding at a URL of the authorization code flow, or of another one. */
function at(field: string, problem: string, flow = 'authorizationCode'): Finding {
  return [
    'warn',
    'oauth2-public-hosts',
    `/flows/${flow}/${field}`,
    `The host of "${field}" ${problem}. Write the public name of the host.`,
  ];
}

/** A good flow whose hosts are public. */
function onPublicHosts(flow: string): string {
  return flow.replaceAll('as.example.com', 'login.acme.com');
}

/** A scheme that has a value for `tokenUrl`, and public hosts otherwise. */
function withTokenUrl({ flow }: Version, url: string): string {
  return scheme(withField(onPublicHosts(flow), 'tokenUrl', `'${url}'`));
}

/** Cases in which the host of one URL is reported, or is not. */
function reported(name: string, host: string, problem: string): Case[] {
  return inEachVersion(name, version => withTokenUrl(version, `https://${host}/token`), [at('tokenUrl', problem)]);
}
function silent(name: string, host: string): Case[] {
  return inEachVersion(name, version => withTokenUrl(version, `https://${host}/token`));
}

/** Cases in which a host is a domain that is reserved, or lies below it. */
function reserved(domain: string, source: string): Case[] {
  return [
    ...reported(domain, domain, `is "${domain}", which is reserved for special use (${source})`),
    ...reported(`a host under ${domain}`, `as.${domain}`, under(domain, source)),
  ];
}

function under(domain: string, source: string): string {
  return `is under "${domain}", which is reserved for special use (${source})`;
}

const LOCAL = 'is an address of a private or local network (RFC 6890)';
const ADDRESS = 'is an IP address, which changes with the machine behind it';
const SINGLE_LABEL = 'is a single label, which only a private network can resolve';

/** The rule about https reports it. */
const HOST_FINDINGS: readonly Finding[] = [
  [
    'error',
    'oauth2-https-urls',
    '/flows/authorizationCode/tokenUrl',
    '"tokenUrl" has a host that no client can resolve: "https://300.1.1.1/token". Write the name of the host.',
  ],
];

export default [
  ...everywhere('a public host', ({ flow }) => scheme(onPublicHosts(flow))),
  ...silent('a port', 'login.acme.com:8443'),
  ...silent('upper case', 'LOGIN.Acme.COM'),
  ...silent('a dot at the end', 'login.acme.com.'),
  ...silent('a punycode host', 'xn--mnchen-3ya.de'),
  ...silent('two labels', 'acme.io'),

  ...everywhere(
    'a host of the example',
    ({ flow }) => scheme(withField(onPublicHosts(flow), 'tokenUrl', 'https://as.example.com/token')),
    [at('tokenUrl', under('example.com', 'RFC 2606'))],
  ),

  // Domains
  ...reserved('localhost', 'RFC 6761'),
  ...reserved('local', 'RFC 6762'),
  ...reserved('internal', 'ICANN'),
  ...reserved('test', 'RFC 6761'),
  ...reserved('example', 'RFC 6761'),
  ...reserved('invalid', 'RFC 6761'),
  ...reserved('example.com', 'RFC 2606'),
  ...reserved('example.net', 'RFC 2606'),
  ...reserved('example.org', 'RFC 2606'),
  ...reported(
    'localhost with a port',
    'localhost:8443',
    'is "localhost", which is reserved for special use (RFC 6761)',
  ),
  ...reported('a reserved domain in upper case', 'AS.EXAMPLE.COM', under('example.com', 'RFC 2606')),
  ...reported('a reserved domain with a dot at the end', 'as.example.com.', under('example.com', 'RFC 2606')),
  ...silent('a host that ends alike', 'notexample.com'),
  ...silent('a host that begins alike', 'example.com.acme.io'),
  ...silent('reserved names as labels', 'localhost.test.internal.acme.com'),
  ...silent('example under another top-level domain', 'example.dev'),
  ...silent('reserved names in the path', 'login.acme.com/localhost/as.example.com'),
  ...silent('reserved names in the query', 'login.acme.com/authorize?audience=https://messages.internal'),

  // Single labels
  ...reported('a single label', 'auth-server', SINGLE_LABEL),
  ...reported('a single label with a port', 'keycloak:8443', SINGLE_LABEL),
  ...reported('a single label with a dot at the end', 'intranet.', SINGLE_LABEL),
  ...reported('a single label called constructor', 'constructor', SINGLE_LABEL),

  // IP addresses
  ...reported('IPv4 loopback', '127.0.0.1', LOCAL),
  ...reported('IPv4 loopback elsewhere in the network', '127.255.0.9:8443', LOCAL),
  ...reported('IPv4 loopback in two parts', '127.1', LOCAL),
  ...reported('IPv4 loopback in hexadecimal', '0x7f000001', LOCAL),
  ...reported('any IPv4 address', '0.0.0.0', LOCAL),
  ...reported('private, class A', '10.0.0.7', LOCAL),
  ...reported('private, class B', '172.31.255.1', LOCAL),
  ...reported('private, class C', '192.168.1.1', LOCAL),
  ...reported('IPv4 link-local', '169.254.169.254', LOCAL),
  ...['172.16.0.1', '172.19.0.1', '172.20.0.1', '172.29.0.1', '172.30.0.1'].flatMap(address =>
    reported(`private, ${address}`, address, LOCAL),
  ),
  ...[
    '172.15.0.1',
    '172.1.0.1',
    '172.2.0.1',
    '172.200.0.1',
    '100.63.0.1',
    '100.6.0.1',
    '100.7.0.1',
    '100.12.0.1',
  ].flatMap(address => reported(`not private, ${address}`, address, ADDRESS)),
  ...['100.69.0.1', '100.70.0.1', '100.99.0.1', '100.100.0.1', '100.119.0.1', '100.120.0.1', '100.127.0.1'].flatMap(
    address => reported(`shared, ${address}`, address, LOCAL),
  ),
  ...reported('a longer IPv4 address in IPv6', '[::ffff:172.16.23.45]', LOCAL),
  ...reported('a public IPv4 address in IPv6', '[::ffff:8.8.8.8]', ADDRESS),
  ...reported('the shared address space', '100.64.0.1', LOCAL),
  ...reported('IPv6 loopback', '[::1]', LOCAL),
  ...reported('any IPv6 address', '[::]', LOCAL),
  ...reported('unique local', '[fd12:3456:789a::1]', LOCAL),
  ...reported('IPv6 link-local', '[fe80::1]', LOCAL),
  ...reported('a private IPv4 address in IPv6', '[::ffff:10.0.0.7]', LOCAL),
  ...reported('a public IPv4 address', '8.8.8.8', ADDRESS),
  ...reported('beside the private class B', '172.32.0.1', ADDRESS),
  ...reported('beside the shared address space', '100.128.0.1', ADDRESS),
  ...reported('a public IPv6 address', '[2606:4700:4700::1111]:8443', ADDRESS),
  ...silent('a host that only begins like an IP address', '10.0.0.7.acme.com'),

  // Every URL of every flow
  ...inEachVersion('each URL by itself', ({ flow }) => scheme(flow), [
    at('authorizationUrl', under('example.com', 'RFC 2606')),
    at('tokenUrl', under('example.com', 'RFC 2606')),
    at('refreshUrl', under('example.com', 'RFC 2606')),
  ]),
  ...inEachVersion(
    'each flow',
    ({ flow, clientCredentials, implicit, password }) =>
      scheme(
        [flow, clientCredentials, implicit, password]
          .map(text => withField(onPublicHosts(text), 'refreshUrl', 'https://10.0.0.7/token'))
          .join(''),
      ),
    [
      at('refreshUrl', LOCAL),
      at('refreshUrl', LOCAL, 'clientCredentials'),
      [
        'warn',
        'oauth2-no-implicit-flow',
        '/flows/implicit',
        'The implicit flow is not safe: access tokens pass through the browser, where they leak and can be replaced (RFC 9700, section 2.1.2). Use the authorization code flow with PKCE.',
      ],
      at('refreshUrl', LOCAL, 'implicit'),
      [
        'warn',
        'oauth2-no-password-flow',
        '/flows/password',
        "The password flow is not safe: the client gets to see the user's password (RFC 9700, section 2.4). Use the authorization code flow with PKCE, or client credentials where there is no user.",
      ],
      at('refreshUrl', LOCAL, 'password'),
    ],
  ),

  // Two defects of one URL
  ...inEachVersion('loopback in clear text', version => withTokenUrl(version, 'http://localhost:8080/token'), [
    [
      'error',
      'oauth2-https-urls',
      '/flows/authorizationCode/tokenUrl',
      '"tokenUrl" must be an https URL, not "http://localhost:8080/token": what is sent there would travel in clear text. Write "https://" before the host.',
    ],
    at('tokenUrl', 'is "localhost", which is reserved for special use (RFC 6761)'),
  ]),
  ...inEachVersion('a private host behind a user', version => withTokenUrl(version, 'https://client@10.0.0.7/token'), [
    [
      'error',
      'oauth2-no-url-credentials',
      '/flows/authorizationCode/tokenUrl',
      '"tokenUrl" must not have a user or password before the host: whoever reads this document could use it. Remove it, up to the "@", and have new credentials issued.',
    ],
    at('tokenUrl', LOCAL),
  ]),

  // Other rules own what has no host that could be read.
  ...inEachVersion('a host that is read as a URI scheme', version => withTokenUrl(version, 'localhost:8080/token'), [
    [
      'error',
      'oauth2-https-urls',
      '/flows/authorizationCode/tokenUrl',
      '"tokenUrl" must be an https URL, not "localhost:8080/token". Write "https://" before the host.',
    ],
  ]),
  ...inEachVersion('a relative reference', version => withTokenUrl(version, '//localhost/token'), [
    [
      'error',
      'oauth2-authorization-code-schema',
      '/flows/authorizationCode/tokenUrl',
      '"tokenUrl" is no absolute URL: "//localhost/token". Write the URL where a client gets its access token, in full: "https://…".',
    ],
  ]),
  ...inEachVersion('a number', ({ flow }) => scheme(withField(onPublicHosts(flow), 'tokenUrl', '2130706433')), [
    [
      'error',
      'oauth2-authorization-code-schema',
      '/flows/authorizationCode/tokenUrl',
      '"tokenUrl" must be a string, not a number. Write the URL where a client gets its access token, in full: "https://…".',
    ],
  ]),
  ...inEachVersion(
    'the URL of an endpoint that the flow does not use',
    ({ clientCredentials }) =>
      scheme(`${onPublicHosts(clientCredentials)}  authorizationUrl: https://localhost/authorize\n`),
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
  ...inEachVersion('a private host in an extension', ({ flow }) =>
    scheme(`${onPublicHosts(flow)}  x-docs: https://docs.internal/oauth\n`),
  ),
  ...inEachVersion('a scope like a URL of a private host', ({ flow }) =>
    scheme(`${onPublicHosts(flow)}    https://messages.internal/audit: Read the log\n`),
  ),
  ...inEachVersion(
    'a scheme of another type',
    () => 'type: openIdConnect\nopenIdConnectUrl: https://localhost/.well-known/openid-configuration\n',
  ),
  ...inEachVersion('a host that is none', version => withTokenUrl(version, 'https://300.1.1.1/token'), HOST_FINDINGS),
] satisfies Case[];
