import { messages as discouraged } from '../../functions/discouragedFlows.ts';
import { messages as schema } from '../../functions/flowSchema.ts';
import { messages as credentials } from '../../functions/noUrlCredentials.ts';
import { messages as fragments } from '../../functions/noUrlFragment.ts';
import { messages } from '../../functions/noUrlRequestParameters.ts';
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
import { REQUEST_PARAMETERS } from '../support/parameters.ts';

const AUTHORIZE = 'https://as.example.com/authorize';
const WITH_SCOPE = 'https://as.example.com/token?scope=read:messages';
const REFRESH = { refreshUrl: WITH_SCOPE };

const withQuery = (query: string) => flow({ authorizationUrl: `${AUTHORIZE}?${query}` });
const says = (message: string) => () => ['authorizationUrl', message] as const;
const one = (name: string) => messages.one('authorizationUrl', name);
const repeated = (...names: string[]) => messages.repeated('authorizationUrl', names);

const SCHEMA = 'oauth2-authorization-code-schema';
const SECRET = [
  'oauth2-no-url-credentials',
  'authorizationUrl',
  credentials.parameter('authorizationUrl', 'client_secret', 'query'),
] as const;

export default [
  good('no query', everywhere(flow())),

  bad('the client in the query', everywhere(withQuery('client_id=messages')), ['authorizationUrl', one('client_id')]),
  ...REQUEST_PARAMETERS.map(name => bad(name, withQuery(`${name}=a`).only(3), ['authorizationUrl', one(name)])),
  ...badEach(withQuery, says(one('state')), {
    'no value': 'state',
    'an encoded name': '%73tate=1',
    'a placeholder': 'state=YOUR_STATE',
    'a parameter that is there twice': 'state=1&state=2',
    'parameters of the server around one of the request': 'tenant=acme&__proto__=1&state=1&prompt=consent',
  }),
  bad('two parameters', withQuery('response_type=code&client_id=messages'), [
    'authorizationUrl',
    messages.two('authorizationUrl', ['response_type', 'client_id']),
  ]),
  bad(
    'a whole request',
    withQuery(
      'response_type=code&client_id=messages&redirect_uri=https://www.example.com/callback&scope=read:messages&state=7f9c2b&nonce=n-0S6&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256',
    ),
    [
      'authorizationUrl',
      messages.many('authorizationUrl', [
        'response_type',
        'client_id',
        'redirect_uri',
        'scope',
        'state',
        'nonce',
        'code_challenge',
        'code_challenge_method',
      ]),
    ],
  ),
  bad(
    'each URL by itself',
    flow({
      authorizationUrl: `${AUTHORIZE}?client_id=messages`,
      tokenUrl: 'https://as.example.com/token?grant_type=authorization_code',
      refreshUrl: 'https://as.example.com/token?grant_type=refresh_token',
    }),
    ['authorizationUrl', one('client_id')],
    ['tokenUrl', messages.one('tokenUrl', 'grant_type')],
    ['refreshUrl', messages.one('refreshUrl', 'grant_type')],
  ),
  bad(
    'each flow',
    flows({ authorizationCode: REFRESH, clientCredentials: REFRESH, implicit: REFRESH, password: REFRESH }),
    ['authorizationCode/refreshUrl', messages.one('refreshUrl', 'scope')],
    ['clientCredentials/refreshUrl', messages.one('refreshUrl', 'scope')],
    ['implicit/refreshUrl', messages.one('refreshUrl', 'scope')],
    ['password/refreshUrl', messages.one('refreshUrl', 'scope')],
    ['oauth2-no-implicit-flow', 'implicit', discouraged.implicit()],
    ['oauth2-no-password-flow', 'password', discouraged.password()],
  ),

  // Parameters that are there twice
  ...badEach(withQuery, says(repeated('tenant')), {
    'two values': 'tenant=acme&tenant=other',
    'one value twice': 'tenant=acme&tenant=acme',
    'three values': 'tenant=1&tenant=2&tenant=3',
    'an encoded name': 'tenant=acme&%74enant=acme',
    'two values and an empty one': 'tenant=acme&tenant=&tenant=other',
  }),
  bad('two parameters twice', withQuery('tenant=1&p=2&tenant=3&p=4'), ['authorizationUrl', repeated('tenant', 'p')]),
  bad('one parameter twice, and one of the request', withQuery('tenant=1&tenant=2&state=3'), [
    'authorizationUrl',
    messages.both('authorizationUrl', ['state'], ['tenant']),
  ]),
  ...goodEach(withQuery, {
    'several resources and audiences': 'resource=a&resource=b&audience=c&audience=d',
    'one value beside an empty one': 'tenant=&tenant=acme',
    'no name': '=a&=b',
    'names in different letter case': 'tenant=a&Tenant=b',
  }),

  // Parameters of the server
  ...goodEach(withQuery, {
    tenant: 'tenant=acme',
    audience: 'audience=messages',
    'the policy of Azure AD B2C': 'p=b2c_1_sign_in',
    prompt: 'prompt=consent&access_type=offline',
    'an empty query': '',
    'a name in other letter case': 'Scope=all',
    'names that begin alike': 'scopes=all&state_code=CA&client_id_format=uuid',
    'parameters called as members of JavaScript objects': '__proto__=1&constructor=2&toString=3',
    'the name of a parameter as a value': 'fields=scope,state&next=client_id',
  }),
  good(
    'the name of a parameter in the path',
    flow({ tokenUrl: 'https://as.example.com/scope/client_id=messages/token' }),
  ),

  // Other rules own secrets, fragments and what is not an absolute URL.
  good('a secret in the query', withQuery('client_secret=s3cr3t'), SECRET),
  good('a secret that is there twice', withQuery('client_secret=s3cr3t&client_secret=s3cr3t'), SECRET),
  bad(
    'the client and its secret in the query',
    withQuery('client_id=messages&client_secret=s3cr3t'),
    ['authorizationUrl', one('client_id')],
    SECRET,
  ),
  good('a parameter in a fragment', flow({ authorizationUrl: `${AUTHORIZE}#?state=7f9c2b` }), [
    'oauth2-no-url-fragment',
    'authorizationUrl',
    fragments.fragment('authorizationUrl'),
  ]),
  good('a relative reference', flow({ authorizationUrl: '/authorize?client_id=messages' }), [
    SCHEMA,
    'authorizationUrl',
    schema.relativeUrl('authorizationUrl', '/authorize?client_id=messages'),
  ]),
  good('a map of parameters', flow({ authorizationUrl: { client_id: 'messages' } }), [
    SCHEMA,
    'authorizationUrl',
    schema.urlType('authorizationUrl', 'an object'),
  ]),
  good(
    'the URL of an endpoint that the flow does not use',
    clientCredentials({ authorizationUrl: `${AUTHORIZE}?client_id=messages` }),
    [
      'oauth2-client-credentials-schema',
      'authorizationUrl',
      schema.otherEndpoint('authorizationUrl', 'clientCredentials'),
    ],
  ),

  // What is not an endpoint URL of an OAuth2 flow
  good('a query in an extension', flow({ 'x-try': `${AUTHORIZE}?client_id=messages` })),
  good(
    'a scope like a URL with a query',
    flow({ scopes: { 'https://www.example.com/scopes?scope=audit': 'Read the log' } }),
  ),
  good(
    'a scheme of another type',
    scheme('type: openIdConnect\nopenIdConnectUrl: https://as.example.com/configuration?client_id=messages\n'),
  ),
] satisfies Case[];
