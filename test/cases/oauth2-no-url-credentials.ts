import { messages as discouraged } from '../../functions/discouragedFlows.ts';
import { messages as schema } from '../../functions/flowSchema.ts';
import { messages as https } from '../../functions/httpsUrls.ts';
import { messages } from '../../functions/noUrlCredentials.ts';
import { messages as fragments } from '../../functions/noUrlFragment.ts';
import { messages as requests } from '../../functions/noUrlRequestParameters.ts';
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
import { OTHER_PARAMETERS, SECRET_PARAMETERS } from '../support/parameters.ts';

const TOKEN = 'https://as.example.com/token';
const WITH_USER = 'https://client:s3cr3t@as.example.com/token';
const WITH_KEY = `${TOKEN}?api_key=s3cr3t`;
const REFRESH = { refreshUrl: WITH_KEY };

const withUrl = (tokenUrl: string) => flow({ tokenUrl });
const says = (message: string) => () => ['tokenUrl', message] as const;
const PASSWORD = ['tokenUrl', messages.password('tokenUrl')] as const;
const SECRET = ['tokenUrl', messages.parameter('tokenUrl', 'client_secret', 'query')] as const;
const SECRET_IN_PATH = ['tokenUrl', messages.parameter('tokenUrl', 'client_secret', 'path')] as const;

const SCHEMA = 'oauth2-authorization-code-schema';
const relative = (url: string) => [SCHEMA, 'tokenUrl', schema.relativeUrl('tokenUrl', url)] as const;
const illegal = (part: string, remedy: string) =>
  [SCHEMA, 'tokenUrl', schema.illegalUrl('tokenUrl', part, remedy)] as const;

export default [
  good('no credentials', everywhere(flow())),

  // Userinfo
  bad('a user and a password', everywhere(withUrl(WITH_USER)), PASSWORD),
  ...badEach(withUrl, says(messages.user('tokenUrl')), {
    'a user alone': 'https://client@as.example.com/token',
    'a user with an empty password': 'https://client:@as.example.com/token',
    'an encoded user': 'https://client%40acme@as.example.com/token',
  }),
  ...badEach(withUrl, () => PASSWORD, {
    'a password alone': 'https://:s3cr3t@as.example.com/token',
    'a user behind upper-case HTTPS': 'HTTPS://client:s3cr3t@as.example.com/token',
    'a user before a port': 'https://client:s3cr3t@as.example.com:8443/token',
    'a user before an IPv6 address': 'https://client:s3cr3t@[2001:db8::1]/token',
    'a user with encoded characters': 'https://client%40acme:s%2Fcr3t@as.example.com/token',
    'an encoded colon': 'https://client%3As3cr3t@as.example.com/token',
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
    flow({
      authorizationUrl: 'https://client:s3cr3t@as.example.com/authorize',
      tokenUrl: WITH_USER,
      refreshUrl: WITH_USER,
    }),
    ['authorizationUrl', messages.password('authorizationUrl')],
    PASSWORD,
    ['refreshUrl', messages.password('refreshUrl')],
  ),
  ...goodEach(withUrl, {
    'an empty user': 'https://@as.example.com/token',
    'an empty user and password': 'https://:@as.example.com/token',
    'an at sign in the path': 'https://as.example.com/@acme/token',
    'an encoded at sign in the path': 'https://as.example.com/client:s3cr3t%40acme/token',
    'an at sign in the query': `${TOKEN}?contact=https://admin@example.com`,
    'an at sign in the query behind the host': 'https://as.example.com?contact=admin@example.com',
    'a port': 'https://as.example.com:8443/token',
    'a port, and an at sign behind it': 'https://as.example.com:8443/@acme/token',
  }),

  // Parameters
  bad('a client secret in the query', everywhere(withUrl(`${TOKEN}?client_secret=s3cr3t`)), SECRET),
  ...badEach(withUrl, () => SECRET, {
    'an encoded name': `${TOKEN}?client%5Fsecret=s3cr3t`,
    'an encoded value': `${TOKEN}?client_secret=%73%33cr3t`,
    'a blank value': `${TOKEN}?client_secret=%20`,
    'no path': 'https://as.example.com?client_secret=s3cr3t',
    'a secret behind other parameters': `${TOKEN}?tenant=acme&__proto__=1&client_secret=s3cr3t&p=2`,
    'a secret behind a semicolon': `${TOKEN}?tenant=acme;client_secret=s3cr3t`,
    'a secret behind a second question mark': `${TOKEN}?tenant=acme?client_secret=s3cr3t`,
    'a parameter with and without a value': `${TOKEN}?client_secret=&client_secret=s3cr3t`,
    'a secret that is there twice': `${TOKEN}?client_secret=s3cr3t&client_secret=s3cr3t`,
  }),
  ...badEach(withUrl, () => SECRET_IN_PATH, {
    'a secret behind an ampersand, where the question mark is missing': `${TOKEN}&client_secret=s3cr3t`,
    'a secret behind a semicolon in the path': `${TOKEN};client_secret=s3cr3t`,
    'a secret behind an encoded question mark': `${TOKEN}%3Fclient_secret=s3cr3t`,
    'a secret behind an encoded question mark in small letters': `${TOKEN}%3fclient_secret=s3cr3t`,
  }),
  bad('two secrets', withUrl(`${TOKEN}?api_key=s3cr3t&password=s3cr3t`), [
    'tokenUrl',
    messages.parameters('tokenUrl', ['api_key', 'password'], 'query'),
  ]),
  bad('two secrets in the path', withUrl(`${TOKEN}&api_key=s3cr3t;password=s3cr3t`), [
    'tokenUrl',
    messages.parameters('tokenUrl', ['api_key', 'password'], 'path'),
  ]),
  bad('three secrets', withUrl(`${TOKEN}?password=s3cr3t&client_secret=s3cr3t&code=s3cr3t`), [
    'tokenUrl',
    messages.parameters('tokenUrl', ['password', 'client_secret', 'code'], 'query'),
  ]),
  ...badEach(withUrl, url => ['tokenUrl', messages.parameter('tokenUrl', /\?(.+)=/.exec(url)?.[1] ?? '', 'query')], {
    'other letter case and punctuation': `${TOKEN}?Client-Secret=s3cr3t`,
    dots: `${TOKEN}?client.secret=s3cr3t`,
    'no punctuation': `${TOKEN}?clientSecret=s3cr3t`,
    'capital letters': `${TOKEN}?CLIENT_SECRET=s3cr3t`,
  }),
  bad(
    'each flow',
    flows({ authorizationCode: REFRESH, clientCredentials: REFRESH, implicit: REFRESH, password: REFRESH }),
    ['authorizationCode/refreshUrl', messages.parameter('refreshUrl', 'api_key', 'query')],
    ['clientCredentials/refreshUrl', messages.parameter('refreshUrl', 'api_key', 'query')],
    ['implicit/refreshUrl', messages.parameter('refreshUrl', 'api_key', 'query')],
    ['password/refreshUrl', messages.parameter('refreshUrl', 'api_key', 'query')],
    ['oauth2-no-implicit-flow', 'implicit', discouraged.implicit()],
    ['oauth2-no-password-flow', 'password', discouraged.password()],
  ),
  ...goodEach(withUrl, {
    'a secret parameter with an empty value': `${TOKEN}?client_secret=`,
    'a secret parameter without a value': `${TOKEN}?api_key&tenant=acme`,
    'an empty query': `${TOKEN}?`,
    'the name of a secret as a value': `${TOKEN}?fields=client_secret`,
    'the name of a secret in the path': 'https://as.example.com/password/client_secret=required',
    'the name of a secret at the end of a segment': 'https://as.example.com/tokenclient_secret=required',
  }),

  // Every name that the rule knows, and some that look like one
  ...SECRET_PARAMETERS.map(name =>
    bad(name, withUrl(`${TOKEN}?${name}=s3cr3t`).only(3), ['tokenUrl', messages.parameter('tokenUrl', name, 'query')]),
  ),
  good('other parameters, each with a value', withUrl(`${TOKEN}?${OTHER_PARAMETERS.join('=s3cr3t&')}=s3cr3t`)),

  // One finding for one URL
  bad('a password and a secret', withUrl(`${WITH_USER}?api_key=s3cr3t`), [
    'tokenUrl',
    messages.passwordAndParameter('tokenUrl', 'api_key'),
  ]),
  bad('a password and two secrets', withUrl(`${WITH_USER}?api_key=s3cr3t&code=s3cr3t`), [
    'tokenUrl',
    messages.passwordAndParameters('tokenUrl', 2),
  ]),
  bad(
    'a password and http',
    withUrl('http://client:s3cr3t@as.example.com/token?api_key=s3cr3t'),
    ['tokenUrl', messages.passwordAndParameter('tokenUrl', 'api_key')],
    ['oauth2-https-urls', 'tokenUrl', https.notEncrypted('tokenUrl', 'http://')],
  ),

  // Placeholders: there is nothing to rotate.
  ...badEach(withUrl, says(messages.userinfo('tokenUrl')), {
    'placeholders for user and password': 'https://%7Buser%7D:%7Bpassword%7D@as.example.com/token',
    'a placeholder for the password': 'https://api:%7Btoken%7D@as.example.com/token',
    'a placeholder for the user': 'https://%7Btoken%7D@as.example.com/token',
    'placeholders everywhere': 'https://api:%7Btoken%7D@as.example.com/token?api_key=%7Bkey%7D',
  }),
  ...badEach(withUrl, says(messages.placeholder('tokenUrl', ['api_key'], 'query')), {
    'a placeholder for a key': `${TOKEN}?api_key=%7Bkey%7D`,
    'a variable for a key': `${TOKEN}?api_key=$%7BAPI_KEY%7D`,
    'a sample for a key': `${TOKEN}?api_key=YOUR_API_KEY`,
  }),
  bad('placeholders for two keys', withUrl(`${TOKEN}&api_key=%7Bkey%7D&code=%3Ccode%3E`), [
    'tokenUrl',
    messages.placeholder('tokenUrl', ['api_key', 'code'], 'path'),
  ]),

  // Whatever is in the place of an endpoint URL
  bad('a relative reference', withUrl('/token?client_secret=s3cr3t'), SECRET, relative('/token?client_secret=s3cr3t')),
  bad(
    'a host without a scheme',
    withUrl('//client:s3cr3t@as.example.com/token'),
    PASSWORD,
    relative('//client:s3cr3t@as.example.com/token'),
  ),
  bad('a space before the URL', withUrl(` ${WITH_USER}`), PASSWORD, illegal('begin with a space', 'Remove it.')),
  bad(
    'a scheme without a colon',
    withUrl('https//client:s3cr3t@as.example.com/token'),
    PASSWORD,
    relative('https//client:s3cr3t@as.example.com/token'),
  ),
  bad(
    'a password that makes the URL none',
    withUrl('https://client:s3 cr3t@as.example.com/token'),
    PASSWORD,
    illegal('contain a space', 'Remove or percent-encode it.'),
  ),
  bad(
    'a password behind a scheme that is there twice',
    withUrl('https://https://client:s3cr3t@as.example.com/token'),
    PASSWORD,
    ['oauth2-https-urls', 'tokenUrl', https.schemeTwice('tokenUrl')],
  ),
  bad(
    'a template of a key',
    withUrl(`${TOKEN}?api_key={key}`),
    ['tokenUrl', messages.placeholder('tokenUrl', ['api_key'], 'query')],
    illegal('contain "{": URLs here have no variables', 'Write the actual value.'),
  ),
  good('an address of mail', withUrl('mailto:admin@example.com'), [
    'oauth2-https-urls',
    'tokenUrl',
    https.otherScheme('tokenUrl', 'mailto'),
  ]),

  // Other rules own what the request carries, what is in a fragment, and what the flow must not have.
  good('parameters that the request carries', withUrl(`${TOKEN}?grant_type=password`), [
    'oauth2-no-url-request-parameters',
    'tokenUrl',
    requests.one('tokenUrl', 'grant_type'),
  ]),
  good('a secret in a fragment', withUrl(`${TOKEN}#?client_secret=s3cr3t`), [
    'oauth2-no-url-fragment',
    'tokenUrl',
    fragments.fragment('tokenUrl'),
  ]),
  good('a list of URLs', flow({ tokenUrl: [WITH_USER] }), [SCHEMA, 'tokenUrl', schema.urlType('tokenUrl', 'a list')]),
  good('null', flow({ tokenUrl: null }), [SCHEMA, 'tokenUrl', schema.urlType('tokenUrl', 'null')]),
  good('the URL of an endpoint that the flow does not use', clientCredentials({ authorizationUrl: WITH_USER }), [
    'oauth2-client-credentials-schema',
    'authorizationUrl',
    schema.otherEndpoint('authorizationUrl', 'clientCredentials'),
  ]),

  // What is not an endpoint URL of an OAuth2 flow
  good('a user in the URL of an extension', flow({ 'x-docs': WITH_USER })),
  good('a scope like a URL with a user', flow({ scopes: { 'https://audit@www.example.com/scopes': 'Read the log' } })),
  good('a scheme of another type', scheme(`type: openIdConnect\nopenIdConnectUrl: ${WITH_USER}\n`)),

  // Options
  ...withOptions(
    { parameters: ['ticket', 'Session_Id'] },
    ...badEach(withUrl, url => ['tokenUrl', messages.parameter('tokenUrl', /\?(.+)=/.exec(url)?.[1] ?? '', 'query')], {
      'a further parameter': `${TOKEN}?ticket=4711`,
      'a further parameter in other letter case and punctuation': `${TOKEN}?sessionid=4711`,
      'a parameter that is always one': WITH_KEY,
    }),
    ...goodEach(withUrl, {
      'parts of further names': `${TOKEN}?tick=1&id=2&tickets=3`,
      'no value': `${TOKEN}?ticket=`,
    }),
  ),
  ...withOptions(
    { parameters: [] },
    bad('a secret', withUrl(WITH_KEY), ['tokenUrl', messages.parameter('tokenUrl', 'api_key', 'query')]),
  ),
  good('a further parameter without options', withUrl(`${TOKEN}?ticket=4711`)),
] satisfies Case[];
