import { messages } from '../../functions/noUrlRequestParameters.ts';
import { bad, type Case, common, flow, good, other, quoting } from '../support/cases.ts';
import { REQUEST_PARAMETERS } from '../support/parameters.ts';

const AUTHORIZE = 'https://as.example.com/authorize';
const RELATIVE = '/authorize?client_id=messages';
const FIELD = 'authorizationUrl';

const withUrl = (authorizationUrl: string) => flow({ authorizationUrl });
const withQuery = (query: string) => withUrl(`${AUTHORIZE}?${query}`);
const found = quoting(messages);
const one = (name: string) => found.one(FIELD, name);
const repeated = (...names: string[]) => found.repeated(FIELD, names);
const SECRET = other.credentials.parameter(FIELD, 'client_secret', 'query');

/** A request with all that a client adds to it. */
const REQUEST = [
  ['response_type', 'code'],
  ['client_id', 'messages'],
  ['redirect_uri', 'https://www.example.com/callback'],
  ['scope', 'read:messages'],
  ['state', '7f9c2b'],
  ['nonce', 'n-0S6'],
  ['code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'],
  ['code_challenge_method', 'S256'],
] as const;
const WHOLE_REQUEST = REQUEST.map(parameter => parameter.join('=')).join('&');

export default [
  good('no query', flow().everywhere),

  bad('the client in the query', withQuery('client_id=messages').everywhere, [one('client_id')]),
  ...REQUEST_PARAMETERS.map(name => bad(`the parameter ${name}`, withQuery(`${name}=a`).only(3), [one(name)])),
  ...bad.each(withQuery, one('state'), {
    'a parameter of the request without a value': 'state',
    'an encoded name of the request': '%73tate=1',
    'a placeholder for a value': 'state=YOUR_STATE',
    'a parameter that is there twice': 'state=1&state=2',
    'parameters of the server around one of the request': 'tenant=acme&__proto__=1&state=1&prompt=consent',
  }),
  ...bad.rows(withQuery, {
    'two parameters of the request': [
      'response_type=code&client_id=messages',
      found.two(FIELD, ['response_type', 'client_id']),
    ],
    'all parameters of a request': [
      WHOLE_REQUEST,
      found.many(
        FIELD,
        REQUEST.map(([name]) => name),
      ),
    ],
  }),
  bad(
    'each URL by itself',
    flow({
      authorizationUrl: `${AUTHORIZE}?client_id=messages`,
      tokenUrl: 'https://as.example.com/token?grant_type=authorization_code',
      refreshUrl: 'https://as.example.com/token?grant_type=refresh_token',
    }),
    [one('client_id'), found.one('tokenUrl', 'grant_type'), found.one('refreshUrl', 'grant_type')],
  ),
  common.inEachFlow(
    { refreshUrl: 'https://as.example.com/token?scope=read:messages' },
    found.one('refreshUrl', 'scope'),
  ),

  // Parameters that are there twice
  ...bad.each(withQuery, repeated('tenant'), {
    'a parameter with two values': 'tenant=acme&tenant=other',
    'a parameter with one value twice': 'tenant=acme&tenant=acme',
    'a parameter with three values': 'tenant=1&tenant=2&tenant=3',
    'a parameter that is there twice, once encoded': 'tenant=acme&%74enant=acme',
    'a parameter with two values and an empty one': 'tenant=acme&tenant=&tenant=other',
  }),
  ...bad.rows(withQuery, {
    'two parameters twice': ['tenant=1&p=2&tenant=3&p=4', repeated('tenant', 'p')],
    'one twice, and one of the request': ['tenant=1&tenant=2&state=3', found.both(FIELD, ['state'], ['tenant'])],
  }),
  ...good.each(withQuery, {
    'several resources and audiences': 'resource=a&resource=b&audience=c&audience=d',
    'one value beside an empty one': 'tenant=&tenant=acme',
    'values without a name': '=a&=b',
    'names in different letter case': 'tenant=a&Tenant=b',
  }),

  // Parameters of the server
  ...good.each(withQuery, {
    'a tenant': 'tenant=acme',
    'an audience': 'audience=messages',
    'the policy of Azure AD B2C': 'p=b2c_1_sign_in',
    'a prompt': 'prompt=consent&access_type=offline',
    'an empty query': '',
    'a name in other letter case': 'Scope=all',
    'names that begin alike': 'scopes=all&state_code=CA&client_id_format=uuid',
    'parameters called as members of JavaScript objects': '__proto__=1&constructor=2&toString=3',
    'the name of a parameter as a value': 'fields=scope,state&next=client_id',
  }),
  good('the name in the path', flow({ tokenUrl: 'https://as.example.com/scope/client_id=messages/token' })),

  // Other rules own secrets, fragments and what is not an absolute URL.
  ...good.rows(withQuery, {
    'a secret in the query': ['client_secret=s3cr3t', SECRET],
    'a secret that is there twice': ['client_secret=s3cr3t&client_secret=s3cr3t', SECRET],
  }),
  ...bad.rows(withQuery, {
    'the client and its secret in the query': ['client_id=messages&client_secret=s3cr3t', one('client_id'), SECRET],
  }),
  ...good.rows((authorizationUrl: string | { client_id: string }) => flow({ authorizationUrl }), {
    'a parameter in a fragment': [`${AUTHORIZE}#?state=7f9c2b`, other.fragment(FIELD)],
    'a relative reference': [RELATIVE, other.flow.relativeUrl(FIELD, RELATIVE)],
    'a map of parameters': [{ client_id: 'messages' }, other.flow.urlType(FIELD, 'an object')],
  }),

  ...common.noEndpoints({
    foreign: `${AUTHORIZE}?client_id=messages`,
    extension: `${AUTHORIZE}?client_id=messages`,
    scope: { 'https://www.example.com/scopes?scope=audit': 'Read the log' },
    openIdConnect: 'https://as.example.com/configuration?client_id=messages',
  }),
] satisfies Case[];
