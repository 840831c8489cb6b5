import { SPECIAL_RANGES } from '../../functions/asyncapi/hosts.ts';
import { messages as discouraged } from '../../functions/discouragedFlows.ts';
import { messages as schema } from '../../functions/flowSchema.ts';
import { messages as https } from '../../functions/httpsUrls.ts';
import { messages as credentials } from '../../functions/noUrlCredentials.ts';
import { messages as placeholders } from '../../functions/noUrlPlaceholders.ts';
import { messages } from '../../functions/publicHosts.ts';
import {
  bad,
  badEach,
  type Case,
  clientCredentials,
  everywhere,
  flow,
  flows,
  good,
  goodEach,
  scheme,
  withOptions,
} from '../support/cases.ts';
import { PROVIDERS } from '../support/providers.ts';

const PUBLIC = {
  authorizationUrl: 'https://login.acme.com/authorize',
  tokenUrl: 'https://login.acme.com/token',
  refreshUrl: 'https://login.acme.com/token',
};
const PRIVATE = 'https://10.0.0.7/token';

const withUrl = (tokenUrl: string) => flow({ ...PUBLIC, tokenUrl });
const withHost = (host: string) => withUrl(`https://${host}/token`);
const says = (message: string) => () => ['tokenUrl', message] as const;
const address = (kind: string, source = 'RFC 6890') => messages.specialAddress('tokenUrl', kind, source);
const reserved = (domain: string, source: string) => messages.reserved('tokenUrl', domain, source);

/** Reserved domains, each as a message names it for a host under it. */
const RESERVED: readonly (readonly [domain: string, shown: string, source: string])[] = [
  ['localhost', '.localhost', 'RFC 6761'],
  ['test', '.test', 'RFC 6761'],
  ['invalid', '.invalid', 'RFC 6761'],
  ['example', '.example', 'RFC 6761'],
  ['example.com', 'example.com', 'RFC 2606'],
  ['example.net', 'example.net', 'RFC 2606'],
  ['example.org', 'example.org', 'RFC 2606'],
  ['local', '.local', 'RFC 6762'],
  ['internal', '.internal', 'ICANN'],
];

const SCHEMA = 'oauth2-authorization-code-schema';

/** Hosts of a company, which pass or not by the options. */
const HOSTS = {
  'a public host': 'login.acme.com',
  'a name under a public host': 'eu.login.acme.com',
  'a host that ends like a public one': 'mylogin.acme.com',
  'another public host': 'login.other.com',
  'a host of the company': 'as.corp.internal',
  'the company itself': 'corp.internal',
  'a host that ends like the company': 'as.evilcorp.internal',
  'an address': '10.0.0.7',
  localhost: 'localhost:8443',
};
type Host = keyof typeof HOSTS;

/** Each host with options, and what is said of some of them. */
const hosts = (options: object, found: { readonly [Name in Host]?: string | undefined }) =>
  withOptions(
    options,
    ...Object.entries(HOSTS).map(([name, host]) => {
      const message = found[name as Host];
      const urls = { tokenUrl: `https://${host}/token`, refreshUrl: undefined };
      return message === undefined
        ? good(name, clientCredentials(urls))
        : bad(name, clientCredentials(urls), ['tokenUrl', message]);
    }),
  );

const INTERNAL = reserved('.internal', 'ICANN');
/** What is said without options. */
const NOT_PUBLIC = {
  'a host of the company': INTERNAL,
  'the company itself': INTERNAL,
  'a host that ends like the company': INTERNAL,
  'an address': address('private network'),
  localhost: reserved('localhost', 'RFC 6761'),
};
const forbidden = (domain: string) => messages.forbidden('tokenUrl', domain);
const allHosts = (message: string): { readonly [Name in Host]: string } =>
  Object.fromEntries(Object.keys(HOSTS).map(name => [name, message])) as { readonly [Name in Host]: string };

export default [
  good('a public host', everywhere(flow(PUBLIC))),
  ...PROVIDERS.map(({ name, ...urls }) => good(name, flow(urls))),
  ...goodEach(withHost, {
    'a port': 'login.acme.com:8443',
    'upper case': 'LOGIN.Acme.COM',
    'a dot at the end': 'login.acme.com.',
    'a punycode host': 'xn--mnchen-3ya.de',
    'two labels': 'acme.io',
    'a host that ends like a reserved one': 'notexample.com',
    'a host that begins like a reserved one': 'example.com.acme.io',
    'reserved names as labels': 'localhost.test.internal.acme.com',
    'example under another top-level domain': 'example.dev',
    'a host that only begins like an IP address': '10.0.0.7.acme.com',
    'reserved names in the path': 'login.acme.com/localhost/as.example.com',
    'reserved names in the query': 'login.acme.com?audience=https://messages.internal',
  }),

  // Domains
  bad('a host of the example', everywhere(withHost('as.example.com')), [
    'tokenUrl',
    reserved('example.com', 'RFC 2606'),
  ]),
  ...RESERVED.flatMap(([domain, shown, source]) => [
    bad(domain, withHost(domain), ['tokenUrl', reserved(domain, source)]),
    bad(`a host under ${domain}`, withHost(`as.${domain}`), ['tokenUrl', reserved(shown, source)]),
  ]),
  ...badEach(withHost, says(reserved('example.com', 'RFC 2606')), {
    'a reserved domain in upper case': 'AS.EXAMPLE.COM',
    'a reserved domain with a dot at the end': 'as.example.com.',
    'an encoded reserved domain': 'as.ex%61mple.com',
  }),
  ...badEach(withHost, says(messages.noDomain('tokenUrl')), {
    'a single label': 'auth-server',
    'a single label with a port': 'keycloak:8443',
    'a single label with a dot at the end': 'intranet.',
    'a single label called constructor': 'constructor',
  }),

  // IP addresses
  ...SPECIAL_RANGES.map(({ range, kind, source, example }) =>
    bad(`${example} in ${range}`, withHost(example), ['tokenUrl', address(kind, source)]),
  ),
  ...badEach(withHost, says(address('loopback')), {
    'loopback elsewhere in the network': '127.255.0.9:8443',
    'loopback in two parts': '127.1',
    'loopback in hexadecimal': '0x7f000001',
    'loopback with a dot at the end': '127.0.0.1.',
    'loopback in IPv6': '[::ffff:127.0.0.1]',
    'loopback in long IPv6': '[0:0:0:0:0:0:0:1]',
  }),
  ...badEach(withHost, says(address('private network')), {
    ...Object.fromEntries(
      ['172.16.0.1', '172.19.0.1', '172.20.0.1', '172.31.255.254', '10.255.255.255', '192.168.255.255'].map(host => [
        host,
        host,
      ]),
    ),
    'a private IPv4 address in IPv6': '[::ffff:10.0.0.7]',
    'a longer one': '[::ffff:172.16.23.45]',
  }),
  ...badEach(withHost, says(address('shared')), {
    'the first shared address': '100.64.0.0',
    'one in the middle': '100.99.0.1',
    'the last one': '100.127.255.255',
  }),
  ...badEach(withHost, says(address('unique local', 'RFC 4193')), { 'a unique local address': '[fc00::1]' }),
  ...badEach(withHost, says(messages.address('tokenUrl')), {
    ...Object.fromEntries(
      [
        '172.15.0.1',
        '172.1.0.1',
        '172.200.0.1',
        '172.32.0.1',
        '100.63.0.1',
        '100.6.0.1',
        '100.128.0.1',
        '11.0.0.1',
      ].map(host => [host, host]),
    ),
    'a public IPv4 address': '8.8.8.8',
    'a public IPv4 address in IPv6': '[::ffff:8.8.8.8]',
    'a public IPv6 address': '[2606:4700:4700::1111]:8443',
    'an address behind unique local ones': '[fe00::1]',
    'an address beside documentation': '[2001:db9::1]',
    'an address with a port': '8.8.8.8:8443',
  }),

  // Every URL of every flow
  bad(
    'each URL by itself',
    flow(),
    ['authorizationUrl', messages.reserved('authorizationUrl', 'example.com', 'RFC 2606')],
    ['tokenUrl', reserved('example.com', 'RFC 2606')],
    ['refreshUrl', messages.reserved('refreshUrl', 'example.com', 'RFC 2606')],
  ),
  bad(
    'each flow',
    flows({
      authorizationCode: { ...PUBLIC, refreshUrl: PRIVATE },
      clientCredentials: { ...PUBLIC, authorizationUrl: undefined, refreshUrl: PRIVATE },
      implicit: { ...PUBLIC, tokenUrl: undefined, refreshUrl: PRIVATE },
      password: { ...PUBLIC, authorizationUrl: undefined, refreshUrl: PRIVATE },
    }),
    ['authorizationCode/refreshUrl', messages.specialAddress('refreshUrl', 'private network', 'RFC 6890')],
    ['clientCredentials/refreshUrl', messages.specialAddress('refreshUrl', 'private network', 'RFC 6890')],
    ['implicit/refreshUrl', messages.specialAddress('refreshUrl', 'private network', 'RFC 6890')],
    ['password/refreshUrl', messages.specialAddress('refreshUrl', 'private network', 'RFC 6890')],
    ['oauth2-no-implicit-flow', 'implicit', discouraged.implicit()],
    ['oauth2-no-password-flow', 'password', discouraged.password()],
  ),

  // Two defects of one URL
  bad(
    'localhost and http',
    withUrl('http://localhost:8080/token'),
    ['tokenUrl', reserved('localhost', 'RFC 6761')],
    ['oauth2-https-urls', 'tokenUrl', https.notEncrypted('tokenUrl', 'http://')],
  ),
  bad(
    'a private host behind a user',
    withUrl('https://client@10.0.0.7/token'),
    ['tokenUrl', address('private network')],
    ['oauth2-no-url-credentials', 'tokenUrl', credentials.user('tokenUrl')],
  ),

  bad(
    'localhost without slashes',
    withUrl('https:localhost/token'),
    ['tokenUrl', reserved('localhost', 'RFC 6761')],
    ['oauth2-https-urls', 'tokenUrl', https.noSlashes('tokenUrl', 'https')],
  ),

  // Other rules own what has no host that could be read.
  good('a host that is read as a URI scheme', withUrl('localhost:8080/token'), [
    'oauth2-https-urls',
    'tokenUrl',
    https.noScheme('tokenUrl'),
  ]),
  good('a scheme that is there twice', withUrl('https://https://localhost/token'), [
    'oauth2-https-urls',
    'tokenUrl',
    https.schemeTwice('tokenUrl'),
  ]),
  good('no host', withUrl('https:///token'), ['oauth2-https-urls', 'tokenUrl', https.noHost('tokenUrl', 'https')]),
  good('a dot for a host', withHost('.'), ['oauth2-https-urls', 'tokenUrl', https.extraDot('tokenUrl')]),
  good('a host that is none', withHost('300.1.1.1'), ['oauth2-https-urls', 'tokenUrl', https.invalidHost('tokenUrl')]),
  good('a placeholder', withHost('%7Btenant%7D.internal'), [
    'oauth2-no-url-placeholders',
    'tokenUrl',
    placeholders.placeholder('tokenUrl', '"{tenant}"'),
  ]),
  good('a relative reference', withUrl('//localhost/token'), [
    SCHEMA,
    'tokenUrl',
    schema.relativeUrl('tokenUrl', '//localhost/token'),
  ]),
  good('a number', flow({ ...PUBLIC, tokenUrl: 2130706433 }), [
    SCHEMA,
    'tokenUrl',
    schema.urlType('tokenUrl', 'a number'),
  ]),
  good(
    'the URL of an endpoint that the flow does not use',
    clientCredentials({ ...PUBLIC, authorizationUrl: 'https://localhost/authorize' }),
    [
      'oauth2-client-credentials-schema',
      'authorizationUrl',
      schema.otherEndpoint('authorizationUrl', 'clientCredentials'),
    ],
  ),

  // What is not an endpoint URL of an OAuth2 flow
  good('a private host in an extension', flow({ ...PUBLIC, 'x-docs': 'https://docs.internal/oauth' })),
  good(
    'a scope like a URL of a private host',
    flow({ ...PUBLIC, scopes: { 'https://messages.internal/audit': 'Read' } }),
  ),
  good(
    'a scheme of another type',
    scheme('type: openIdConnect\nopenIdConnectUrl: https://localhost/.well-known/openid-configuration\n'),
  ),

  // Options
  ...hosts({}, NOT_PUBLIC),
  ...hosts(
    { trustedHosts: ['corp.internal'] },
    { ...NOT_PUBLIC, 'a host of the company': undefined, 'the company itself': undefined },
  ),
  ...hosts(
    { trustedHosts: ['.Corp.Internal', '10.0.0.7', 'LOCALHOST'] },
    { 'a host that ends like the company': INTERNAL },
  ),
  ...hosts(
    { forbiddenHosts: ['.Login.Acme.com', 'other.com'] },
    {
      ...NOT_PUBLIC,
      'a public host': forbidden('login.acme.com'),
      'a name under a public host': forbidden('login.acme.com'),
      'another public host': forbidden('other.com'),
    },
  ),
  ...hosts(
    { forbiddenHosts: ['acme.com', 'login.acme.com'], trustedHosts: ['eu.login.acme.com', 'internal'] },
    {
      'a public host': forbidden('acme.com'),
      'a host that ends like a public one': forbidden('acme.com'),
      'an address': NOT_PUBLIC['an address'],
      localhost: NOT_PUBLIC.localhost,
    },
  ),
  ...hosts(
    { allowedHosts: ['login.acme.com', '.corp.internal'] },
    {
      ...allHosts(messages.notAllowed('tokenUrl', ['login.acme.com', '.corp.internal'])),
      'a public host': undefined,
      'a name under a public host': undefined,
      'a host of the company': undefined,
      'the company itself': undefined,
    },
  ),
  ...hosts(
    { allowedHosts: ['acme.com'], forbiddenHosts: ['eu.login.acme.com'], trustedHosts: ['localhost'] },
    {
      ...allHosts(messages.notAllowed('tokenUrl', ['acme.com'])),
      'a public host': undefined,
      'a host that ends like a public one': undefined,
      'a name under a public host': forbidden('eu.login.acme.com'),
      localhost: undefined,
    },
  ),
  ...hosts({ allowedHosts: [] }, allHosts(messages.notAllowed('tokenUrl', []))),
] satisfies Case[];
