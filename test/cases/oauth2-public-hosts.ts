import { SPECIAL_RANGES } from '../../functions/asyncapi/hosts.ts';
import { messages } from '../../functions/publicHosts.ts';
import {
  bad,
  type Case,
  called,
  clientCredentials,
  common,
  flow,
  good,
  other,
  quoting,
  withOptions,
} from '../support/cases.ts';
import { PROVIDERS } from '../support/providers.ts';

const PUBLIC = {
  authorizationUrl: 'https://login.acme.com/authorize',
  tokenUrl: 'https://login.acme.com/token',
  refreshUrl: 'https://login.acme.com/token',
};

const withUrl = (tokenUrl: string) => flow({ ...PUBLIC, tokenUrl });
const withHost = (host: string) => withUrl(`https://${host}/token`);
const found = quoting(messages);
const address = (kind: string, source = 'RFC 6890') => found.specialAddress('tokenUrl', kind, source);
const reserved = (domain: string, source: string) => found.reserved('tokenUrl', domain, source);
const NO_DOMAIN = found.noDomain('tokenUrl');
const EXAMPLE = reserved('example.com', 'RFC 2606');
const LOCALHOST = reserved('localhost', 'RFC 6761');

/** Reserved domains, by what reserves them. */
const RESERVED = {
  'RFC 2606': 'example.com example.net example.org',
  'RFC 6761': 'localhost test invalid example',
  'RFC 6762': 'local',
  ICANN: 'internal',
};

const INTERNAL = reserved('.internal', 'ICANN');
const PRIVATE = address('private network');

/** What the example of each range is called, and by what. */
const KINDS: Readonly<Record<string, readonly [kind: string, source?: string]>> = {
  '0.0.0.0': ['local'],
  '10.0.0.7': ['private network'],
  '100.127.255.254': ['shared'],
  '127.0.0.1': ['loopback'],
  '169.254.169.254': ['link-local'],
  '172.31.255.1': ['private network'],
  '192.0.0.8': ['reserved'],
  '192.0.2.1': ['documentation'],
  '192.168.1.1': ['private network'],
  '198.19.0.1': ['benchmarking'],
  '198.51.100.7': ['documentation'],
  '203.0.113.7': ['documentation'],
  '255.255.255.255': ['reserved'],
  '[::]': ['local'],
  '[::1]': ['loopback'],
  '[2001:db8::1]': ['documentation'],
  '[fd12:3456:789a::1]': ['unique local', 'RFC 4193'],
  '[fe80::1]': ['link-local'],
};

/** Hosts that pass or not by the options: public ones, those of a company, and others. */
const HOSTS = [
  ...['login.acme.com', 'eu.login.acme.com', 'mylogin.acme.com', 'login.other.com'],
  ...['as.corp.internal', 'corp.internal', 'as.evilcorp.internal', '10.0.0.7', 'localhost:8443'],
];
/** What is said without options. */
const NOT_PUBLIC = {
  'as.corp.internal': INTERNAL,
  'corp.internal': INTERNAL,
  'as.evilcorp.internal': INTERNAL,
  '10.0.0.7': PRIVATE,
  'localhost:8443': LOCALHOST,
};
const forbidden = (domain: string) => found.forbidden('tokenUrl', domain);
/** Hosts of which nothing is said. */
const passing = (names: string) => Object.fromEntries(names.split(' ').map(host => [host, undefined]));
/** What is said of each host that is not among those. */
const allowedAlone = (...allowed: string[]) =>
  Object.fromEntries(HOSTS.map(host => [host, found.notAllowed('tokenUrl', allowed)]));

/** Each host with options, and what is said of some of them. */
const hosts = (options: object, said: Readonly<Record<string, ReturnType<typeof reserved> | undefined>>) =>
  withOptions(
    options,
    ...HOSTS.map(host => {
      const subject = clientCredentials({ tokenUrl: `https://${host}/token`, refreshUrl: undefined });
      return said[host] === undefined
        ? good(`the host ${host}`, subject)
        : bad(`the host ${host}`, subject, [said[host]]);
    }),
  );

export default [
  good('a public host', flow(PUBLIC).everywhere),
  ...PROVIDERS.map(({ name, ...urls }) => good(name, flow(urls))),
  ...good.each(withHost, {
    'a public host with a port': 'login.acme.com:8443',
    'a public host in upper case': 'LOGIN.Acme.COM',
    'a dot at the end': 'login.acme.com.',
    'a punycode host': 'xn--mnchen-3ya.de',
    'a public host of two labels': 'acme.io',
    'a host that ends like a reserved one': 'notexample.com',
    'a host that begins like a reserved one': 'example.com.acme.io',
    'reserved names as labels': 'localhost.test.internal.acme.com',
    'example under another top-level domain': 'example.dev',
    'a host that only begins like an IP address': '10.0.0.7.acme.com',
    'reserved names in the path': 'login.acme.com/localhost/as.example.com',
    'reserved names in the query': 'login.acme.com?audience=https://messages.internal',
  }),

  // Domains
  bad('a host of the example', withHost('as.example.com').everywhere, [EXAMPLE]),
  ...Object.entries(RESERVED).flatMap(([source, domains]) =>
    domains.split(' ').flatMap(domain => [
      bad(`the domain ${domain}`, withHost(domain), [reserved(domain, source)]),
      // A message names a top-level domain with its dot.
      bad(`a host of ${domain}`, withHost(`as.${domain}`), [
        reserved(domain.includes('.') ? domain : `.${domain}`, source),
      ]),
    ]),
  ),
  ...bad.rows(withHost, {
    'a reserved domain in upper case': ['AS.EXAMPLE.COM', EXAMPLE],
    'a reserved domain with a dot at the end': ['as.example.com.', EXAMPLE],
    'an encoded reserved domain': ['as.ex%61mple.com', EXAMPLE],
    'a single label': ['auth-server', NO_DOMAIN],
    'a single label with a port': ['keycloak:8443', NO_DOMAIN],
    'a single label with a dot at the end': ['intranet.', NO_DOMAIN],
    'a single label called constructor': ['constructor', NO_DOMAIN],
  }),

  // IP addresses
  ...SPECIAL_RANGES.map(({ range, example }) =>
    bad(`the address ${example} in ${range}`, withHost(example), [address(...(KINDS[example] ?? ['unknown']))]),
  ),
  ...bad.each(withHost, address('loopback'), {
    'loopback elsewhere in the network': '127.255.0.9:8443',
    'loopback in two parts': '127.1',
    'loopback in hexadecimal': '0x7f000001',
    'loopback with a dot at the end': '127.0.0.1.',
    'loopback in IPv6': '[::ffff:127.0.0.1]',
    'loopback in long IPv6': '[0:0:0:0:0:0:0:1]',
  }),
  ...bad.each(withHost, PRIVATE, {
    ...called('the address', '172.16.0.1 172.19.0.1 172.20.0.1 172.31.255.254 10.255.255.255 192.168.255.255'),
    'a private IPv4 address in IPv6': '[::ffff:10.0.0.7]',
    'a longer private IPv4 address in IPv6': '[::ffff:172.16.23.45]',
  }),
  ...bad.rows(withHost, {
    'the first shared address': ['100.64.0.0', address('shared')],
    'a shared address in the middle': ['100.99.0.1', address('shared')],
    'the last shared address': ['100.127.255.255', address('shared')],
    'a unique local address': ['[fc00::1]', address('unique local', 'RFC 4193')],
  }),
  ...bad.each(withHost, found.address('tokenUrl'), {
    // Beside the ranges
    ...called('the address', '172.15.0.1 172.1.0.1 172.200.0.1 172.32.0.1 100.63.0.1 100.6.0.1 100.128.0.1 11.0.0.1'),
    'a public IPv4 address': '8.8.8.8',
    'a public IPv4 address in IPv6': '[::ffff:8.8.8.8]',
    'a public IPv6 address': '[2606:4700:4700::1111]:8443',
    'an address behind unique local ones': '[fe00::1]',
    'an address beside documentation': '[2001:db9::1]',
    'an address with a port': '8.8.8.8:8443',
  }),

  // Every URL of every flow
  bad('each URL', flow(), [
    found.reserved('authorizationUrl', 'example.com', 'RFC 2606'),
    found.reserved('tokenUrl', 'example.com', 'RFC 2606'),
    found.reserved('refreshUrl', 'example.com', 'RFC 2606'),
  ]),
  common.inEachFlow(
    { ...PUBLIC, refreshUrl: 'https://10.0.0.7/token' },
    found.specialAddress('refreshUrl', 'private network', 'RFC 6890'),
  ),

  // Two defects of one URL
  ...bad.rows(withUrl, {
    'localhost and http': ['http://localhost:8080/token', LOCALHOST, other.notEncrypted('tokenUrl')],
    'a private host behind a user': ['https://client@10.0.0.7/token', PRIVATE, other.credentials.user('tokenUrl')],
    'localhost without slashes': ['https:localhost/token', LOCALHOST, other.https.noSlashes('tokenUrl', 'https')],
  }),

  // Other rules own what has no host that could be read.
  ...good.rows((tokenUrl: string | number) => flow({ ...PUBLIC, tokenUrl }), {
    'a host that is read as a URI scheme': ['localhost:8080/token', other.https.noScheme('tokenUrl')],
    'a scheme that is there twice': ['https://https://localhost/token', other.https.schemeTwice('tokenUrl')],
    'a URL without a host': ['https:///token', other.https.noHost('tokenUrl', 'https')],
    'a dot for a host': ['https://./token', other.https.extraDot('tokenUrl')],
    'a host that is none': ['https://300.1.1.1/token', other.https.invalidHost('tokenUrl')],
    'a placeholder in the host': ['https://%7Btenant%7D.internal/token', other.placeholder('tokenUrl', '"{tenant}"')],
    'a relative reference': ['//localhost/token', other.flow.relativeUrl('tokenUrl', '//localhost/token')],
    'a number for a URL': [2130706433, other.flow.urlType('tokenUrl', 'a number')],
  }),

  ...common.noEndpoints(
    {
      foreign: 'https://localhost/authorize',
      extension: 'https://docs.internal/oauth',
      scope: { 'https://messages.internal/audit': 'Read' },
      openIdConnect: 'https://localhost/.well-known/openid-configuration',
    },
    PUBLIC,
  ),

  // Options
  ...hosts({}, NOT_PUBLIC),
  ...hosts({ trustedHosts: ['corp.internal'] }, { ...NOT_PUBLIC, ...passing('as.corp.internal corp.internal') }),
  ...hosts({ trustedHosts: ['.Corp.Internal', '10.0.0.7', 'LOCALHOST'] }, { 'as.evilcorp.internal': INTERNAL }),
  ...hosts(
    { forbiddenHosts: ['.Login.Acme.com', 'other.com'] },
    {
      ...NOT_PUBLIC,
      'login.acme.com': forbidden('login.acme.com'),
      'eu.login.acme.com': forbidden('login.acme.com'),
      'login.other.com': forbidden('other.com'),
    },
  ),
  ...hosts(
    { forbiddenHosts: ['acme.com', 'login.acme.com'], trustedHosts: ['eu.login.acme.com', 'internal'] },
    {
      'login.acme.com': forbidden('acme.com'),
      'mylogin.acme.com': forbidden('acme.com'),
      '10.0.0.7': PRIVATE,
      'localhost:8443': LOCALHOST,
    },
  ),
  ...hosts(
    { allowedHosts: ['login.acme.com', '.corp.internal'] },
    {
      ...allowedAlone('login.acme.com', '.corp.internal'),
      ...passing('login.acme.com eu.login.acme.com as.corp.internal corp.internal'),
    },
  ),
  ...hosts(
    { allowedHosts: ['acme.com'], forbiddenHosts: ['eu.login.acme.com'], trustedHosts: ['localhost'] },
    {
      ...allowedAlone('acme.com'),
      ...passing('login.acme.com mylogin.acme.com localhost:8443'),
      'eu.login.acme.com': forbidden('eu.login.acme.com'),
    },
  ),
  ...hosts({ allowedHosts: [] }, allowedAlone()),
] satisfies Case[];
