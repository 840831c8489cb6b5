import { messages } from '../../functions/noUrlCredentials.ts';
import { bad, type Case, called, common, flow, good, other, quoting, withOptions } from '../support/cases.ts';
import { OTHER_PARAMETERS, SECRET_PARAMETERS } from '../support/parameters.ts';

const TOKEN = 'https://as.example.com/token';
const WITH_USER = 'https://client:s3cr3t@as.example.com/token';
const WITH_KEY = `${TOKEN}?api_key=s3cr3t`;

const withUrl = (tokenUrl: string) => flow({ tokenUrl });
const withSecret = (name: string) => withUrl(`${TOKEN}?${name}=s3cr3t`);
const found = quoting(messages);
const PASSWORD = found.password('tokenUrl');
type Where = 'query' | 'path';
const secret = (name: string, where: Where = 'query') => found.parameter('tokenUrl', name, where);
const secrets = (where: Where, ...names: string[]) => found.parameters('tokenUrl', names, where);
const placeholders = (where: Where, ...names: string[]) => found.placeholder('tokenUrl', names, where);
const illegal = (part: string, remedy: string) => other.flow.illegalUrl('tokenUrl', part, remedy);

export default [
  good('no credentials', flow().everywhere),

  // Userinfo
  bad('a user and a password', withUrl(WITH_USER).everywhere, [PASSWORD]),
  ...bad.each(withUrl, found.user('tokenUrl'), {
    'a user without a password': 'https://client@as.example.com/token',
    'a user with an empty password': 'https://client:@as.example.com/token',
    'an encoded user': 'https://client%40acme@as.example.com/token',
  }),
  ...bad.each(withUrl, PASSWORD, {
    'a password alone': 'https://:s3cr3t@as.example.com/token',
    'a user behind upper-case HTTPS': 'HTTPS://client:s3cr3t@as.example.com/token',
    'a user before a port': 'https://client:s3cr3t@as.example.com:8443/token',
    'a user before an IPv6 address': 'https://client:s3cr3t@[2001:db8::1]/token',
    'a user with encoded characters': 'https://client%40acme:s%2Fcr3t@as.example.com/token',
    'an encoded colon between user and password': 'https://client%3As3cr3t@as.example.com/token',
    'a user called __proto__': 'https://__proto__:constructor@as.example.com/token',
    'a password with colons': 'https://client:s3:cr3t:8443@as.example.com/token',
    'a password with a number sign': 'https://client:s3#cr3t@as.example.com/token',
    'a password with a slash': 'https://client:s3/cr3t@as.example.com/token',
    'a password with a question mark': 'https://client:s3?cr3t@as.example.com/token',
    'a password of digits and a number sign': 'https://client:12#34@as.example.com/token',
    'a password with a placeholder in it': 'https://%7Bclient%7D:s3%7Bx%7Dcr3t@as.example.com/token',
  }),
  bad(
    'each URL by itself',
    flow({ authorizationUrl: WITH_USER.replace('token', 'authorize'), tokenUrl: WITH_USER, refreshUrl: WITH_USER }),
    [found.password('authorizationUrl'), found.password('tokenUrl'), found.password('refreshUrl')],
  ),
  ...good.each(withUrl, {
    'an empty user': 'https://@as.example.com/token',
    'an empty user and password': 'https://:@as.example.com/token',
    'an at sign in the path': 'https://as.example.com/@acme/token',
    'an encoded at sign in the path': 'https://as.example.com/client:s3cr3t%40acme/token',
    'an at sign in the query': `${TOKEN}?contact=https://admin@example.com`,
    'an at sign in the query behind the host': 'https://as.example.com?contact=admin@example.com',
    'a port behind the host': 'https://as.example.com:8443/token',
    'a port, and an at sign behind it': 'https://as.example.com:8443/@acme/token',
  }),

  // Parameters
  bad('a client secret in the query', withUrl(`${TOKEN}?client_secret=s3cr3t`).everywhere, [secret('client_secret')]),
  ...bad.each(withUrl, secret('client_secret'), {
    'an encoded name of a secret': `${TOKEN}?client%5Fsecret=s3cr3t`,
    'an encoded value of a secret': `${TOKEN}?client_secret=%73%33cr3t`,
    'a blank value of a secret': `${TOKEN}?client_secret=%20`,
    'a secret where there is no path': 'https://as.example.com?client_secret=s3cr3t',
    'a secret behind other parameters': `${TOKEN}?tenant=acme&__proto__=1&client_secret=s3cr3t&p=2`,
    'a secret behind a semicolon': `${TOKEN}?tenant=acme;client_secret=s3cr3t`,
    'a secret behind a second question mark': `${TOKEN}?tenant=acme?client_secret=s3cr3t`,
    'a parameter with and without a value': `${TOKEN}?client_secret=&client_secret=s3cr3t`,
    'a secret that is there twice': `${TOKEN}?client_secret=s3cr3t&client_secret=s3cr3t`,
  }),
  ...bad.each(withUrl, secret('client_secret', 'path'), {
    'a secret behind an ampersand, where the question mark is missing': `${TOKEN}&client_secret=s3cr3t`,
    'a secret behind a semicolon in the path': `${TOKEN};client_secret=s3cr3t`,
    'a secret behind an encoded question mark': `${TOKEN}%3Fclient_secret=s3cr3t`,
    'a secret behind an encoded question mark in small letters': `${TOKEN}%3fclient_secret=s3cr3t`,
  }),
  ...bad.rows(withUrl, {
    'two secrets in the query': [`${TOKEN}?api_key=s3cr3t&password=s3cr3t`, secrets('query', 'api_key', 'password')],
    'two secrets in the path': [`${TOKEN}&api_key=s3cr3t;password=s3cr3t`, secrets('path', 'api_key', 'password')],
    'three secrets in the query': [
      `${TOKEN}?password=s3cr3t&client_secret=s3cr3t&code=s3cr3t`,
      secrets('query', 'password', 'client_secret', 'code'),
    ],
  }),
  // Letter case and punctuation
  ...bad.each(withSecret, name => secret(name), {
    ...called('the parameter', 'Client-Secret client.secret clientSecret CLIENT_SECRET'),
  }),
  common.inEachFlow({ refreshUrl: WITH_KEY }, found.parameter('refreshUrl', 'api_key', 'query')),
  ...good.each(withUrl, {
    'a secret parameter with an empty value': `${TOKEN}?client_secret=`,
    'a secret parameter without a value': `${TOKEN}?api_key&tenant=acme`,
    'an empty query': `${TOKEN}?`,
    'the name of a secret as a value': `${TOKEN}?fields=client_secret`,
    'the name of a secret in the path': 'https://as.example.com/password/client_secret=required',
    'the name of a secret at the end of a segment': 'https://as.example.com/tokenclient_secret=required',
  }),

  // Every name that the rule knows, and some that look like one
  ...SECRET_PARAMETERS.map(name => bad(`the parameter ${name}`, withSecret(name).only(3), [secret(name)])),
  good('other parameters, each with a value', withUrl(`${TOKEN}?${OTHER_PARAMETERS.join('=s3cr3t&')}=s3cr3t`)),

  // One finding for one URL
  ...bad.rows(withUrl, {
    'a password and a secret': [`${WITH_USER}?api_key=s3cr3t`, found.passwordAndParameter('tokenUrl', 'api_key')],
    'a password, two secrets': [`${WITH_USER}?api_key=s3cr3t&code=s3cr3t`, found.passwordAndParameters('tokenUrl', 2)],
    'a password and http': [
      'http://client:s3cr3t@as.example.com/token?api_key=s3cr3t',
      found.passwordAndParameter('tokenUrl', 'api_key'),
      other.notEncrypted('tokenUrl'),
    ],
  }),

  // Placeholders: there is nothing to rotate.
  ...bad.each(withUrl, found.userinfo('tokenUrl'), {
    'placeholders for user and password': 'https://%7Buser%7D:%7Bpassword%7D@as.example.com/token',
    'a placeholder for the password': 'https://api:%7Btoken%7D@as.example.com/token',
    'a placeholder for the user': 'https://%7Btoken%7D@as.example.com/token',
    'placeholders everywhere': 'https://api:%7Btoken%7D@as.example.com/token?api_key=%7Bkey%7D',
  }),
  ...bad.each(withUrl, placeholders('query', 'api_key'), {
    'a placeholder for a key': `${TOKEN}?api_key=%7Bkey%7D`,
    'a variable for a key': `${TOKEN}?api_key=$%7BAPI_KEY%7D`,
    'a sample for a key': `${TOKEN}?api_key=YOUR_API_KEY`,
  }),
  ...bad.rows(withUrl, {
    'placeholders for two secrets': [
      `${TOKEN}&api_key=%7Bkey%7D&code=%3Ccode%3E`,
      placeholders('path', 'api_key', 'code'),
    ],

    // Whatever is in the place of an endpoint URL
    'a template in the place of a secret': [
      `${TOKEN}?api_key={key}`,
      placeholders('query', 'api_key'),
      other.flow.variable('tokenUrl'),
    ],
    'a space before the URL': [` ${WITH_USER}`, PASSWORD, illegal('begin with a space', 'Remove it.')],
    'a password that makes the URL none': [
      'https://client:s3 cr3t@as.example.com/token',
      PASSWORD,
      illegal('contain a space', 'Remove or percent-encode it.'),
    ],
    'a scheme that is there twice': [
      'https://https://client:s3cr3t@as.example.com/token',
      PASSWORD,
      other.https.schemeTwice('tokenUrl'),
    ],
  }),
  ...Object.entries({
    'a relative reference': ['/token?client_secret=s3cr3t', secret('client_secret')],
    'a host without a scheme': ['//client:s3cr3t@as.example.com/token', PASSWORD],
    'a scheme without a colon': ['https//client:s3cr3t@as.example.com/token', PASSWORD],
  } as const).map(([name, [url, finding]]) =>
    bad(name, withUrl(url), [finding, other.flow.relativeUrl('tokenUrl', url)]),
  ),
  ...good.rows((tokenUrl: string | string[] | null) => flow({ tokenUrl }), {
    'an address of mail': ['mailto:admin@example.com', other.https.otherScheme('tokenUrl', 'mailto')],
    'a list of URLs': [[WITH_USER], other.flow.urlType('tokenUrl', 'a list')],
    'null for a URL': [null, other.flow.urlType('tokenUrl', 'null')],
  }),

  // Other rules own what the request carries, and what is in a fragment.
  ...good.rows(withUrl, {
    'what the request carries': [`${TOKEN}?grant_type=password`, other.parameters.one('tokenUrl', 'grant_type')],
    'a secret in a fragment': [`${TOKEN}#?client_secret=s3cr3t`, other.fragment('tokenUrl')],
  }),

  ...common.noEndpoints({
    foreign: WITH_USER,
    extension: WITH_USER,
    scope: { 'https://audit@www.example.com/scopes': 'Read the log' },
    openIdConnect: WITH_USER,
  }),

  // Options
  ...withOptions(
    { parameters: ['ticket', 'Session_Id'] },
    ...bad.rows(withUrl, {
      'a further parameter': [`${TOKEN}?ticket=4711`, secret('ticket')],
      'other letter case and punctuation': [`${TOKEN}?sessionid=4711`, secret('sessionid')],
      'a parameter that is always one': [WITH_KEY, secret('api_key')],
    }),
    good('parts of further names', withUrl(`${TOKEN}?tick=1&id=2&tickets=3`)),
    good('a further parameter without a value', withUrl(`${TOKEN}?ticket=`)),
  ),
  ...withOptions({ parameters: [] }, bad('a secret', withUrl(WITH_KEY), [secret('api_key')])),
  good('a further parameter without options', withUrl(`${TOKEN}?ticket=4711`)),
] satisfies Case[];
