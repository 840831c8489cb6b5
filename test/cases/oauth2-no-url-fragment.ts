import { messages as discouraged } from '../../functions/discouragedFlows.ts';
import { messages as schema } from '../../functions/flowSchema.ts';
import { messages as https } from '../../functions/httpsUrls.ts';
import { messages as credentials } from '../../functions/noUrlCredentials.ts';
import { messages } from '../../functions/noUrlFragment.ts';
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
} from '../support/cases.ts';

const URL = 'https://as.example.com/token#top';
const REFRESH = { refreshUrl: URL };

const withUrl = (tokenUrl: string) => flow({ tokenUrl });
const AT_TOKEN = ['tokenUrl', messages.fragment('tokenUrl')] as const;
const SCHEMA = 'oauth2-authorization-code-schema';

export default [
  good('no fragment', everywhere(flow())),
  ...goodEach(withUrl, {
    'an encoded number sign in the path': 'https://as.example.com/%23/token',
    'an encoded number sign in the query': 'https://as.example.com/token?label=%23top',
    'an empty query': 'https://as.example.com/token?',
  }),

  bad('a fragment', everywhere(withUrl(URL)), AT_TOKEN),
  ...badEach(withUrl, () => AT_TOKEN, {
    'an empty fragment': 'https://as.example.com/token#',
    'a fragment behind a query': 'https://as.example.com/token?tenant=acme#top',
    'a fragment behind the host': 'https://as.example.com#token',
    'the route of a page': 'https://as.example.com/#/token',
    'a query inside a fragment': 'https://as.example.com/token#top?tenant=acme',
    'an encoded number sign before a fragment': 'https://as.example.com/%23/token#top',
    'a fragment called __proto__': 'https://as.example.com/token#__proto__',
    'an at sign in a fragment': 'https://as.example.com/token#top@acme',
    // Parameters in a fragment are no query: the rules about the query have nothing to say of them.
    'a secret in a fragment': 'https://as.example.com/token#client_secret=s3cr3t&state=1&tenant=%7Btenant%7D',
  }),
  bad(
    'each URL by itself',
    flow({ authorizationUrl: 'https://as.example.com/authorize#top', tokenUrl: URL, refreshUrl: URL }),
    ['authorizationUrl', messages.fragment('authorizationUrl')],
    AT_TOKEN,
    ['refreshUrl', messages.fragment('refreshUrl')],
  ),
  bad(
    'each flow',
    flows({ authorizationCode: REFRESH, clientCredentials: REFRESH, implicit: REFRESH, password: REFRESH }),
    ['authorizationCode/refreshUrl', messages.fragment('refreshUrl')],
    ['clientCredentials/refreshUrl', messages.fragment('refreshUrl')],
    ['implicit/refreshUrl', messages.fragment('refreshUrl')],
    ['password/refreshUrl', messages.fragment('refreshUrl')],
    ['oauth2-no-implicit-flow', 'implicit', discouraged.implicit()],
    ['oauth2-no-password-flow', 'password', discouraged.password()],
  ),
  bad('a fragment and http', withUrl('http://as.example.com/token#top'), AT_TOKEN, [
    'oauth2-https-urls',
    'tokenUrl',
    https.notEncrypted('tokenUrl', 'http://'),
  ]),

  // A number sign in a password is part of the password.
  good('a number sign in a password', withUrl('https://client:s3#cr3t@as.example.com/token'), [
    'oauth2-no-url-credentials',
    'tokenUrl',
    credentials.password('tokenUrl'),
  ]),

  // The schema rules own what is not an absolute URL, and what the flow must not have.
  good('a relative reference', withUrl('/token#top'), [
    SCHEMA,
    'tokenUrl',
    schema.relativeUrl('tokenUrl', '/token#top'),
  ]),
  good('a list of URLs', flow({ tokenUrl: [URL] }), [SCHEMA, 'tokenUrl', schema.urlType('tokenUrl', 'a list')]),
  good('a URL as a key', flow({ tokenUrl: { [URL]: null } }), [
    SCHEMA,
    'tokenUrl',
    schema.urlType('tokenUrl', 'an object'),
  ]),
  good('the URL of an endpoint that the flow does not use', clientCredentials({ authorizationUrl: URL }), [
    'oauth2-client-credentials-schema',
    'authorizationUrl',
    schema.otherEndpoint('authorizationUrl', 'clientCredentials'),
  ]),

  // What is not an endpoint URL of an OAuth2 flow
  good('a fragment in an extension', flow({ 'x-docs': 'https://docs.example.com/oauth#code' })),
  good(
    'a scope like a URL with a fragment',
    flow({ scopes: { 'https://www.example.com/scopes#audit': 'Read the log' } }),
  ),
  good(
    'a scheme of another type',
    scheme('type: openIdConnect\nopenIdConnectUrl: https://as.example.com/.well-known/openid-configuration#top\n'),
  ),
] satisfies Case[];
