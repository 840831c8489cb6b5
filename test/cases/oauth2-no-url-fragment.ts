import { messages } from '../../functions/noUrlFragment.ts';
import { bad, type Case, common, flow, good, other, quoting } from '../support/cases.ts';

const URL = 'https://as.example.com/token#top';

const withUrl = (tokenUrl: string) => flow({ tokenUrl });
const { fragment } = quoting(messages);
const FRAGMENT = fragment('tokenUrl');
const PASSWORD = other.credentials.password('tokenUrl');

export default [
  good('no fragment', flow().everywhere),
  ...good.each(withUrl, {
    'an encoded number sign in the path': 'https://as.example.com/%23/token',
    'an encoded number sign in the query': 'https://as.example.com/token?label=%23top',
    'an empty query': 'https://as.example.com/token?',
  }),

  bad('a fragment', withUrl(URL).everywhere, [FRAGMENT]),
  ...bad.each(withUrl, FRAGMENT, {
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
  bad('each URL', flow({ authorizationUrl: 'https://as.example.com/authorize#top', tokenUrl: URL, refreshUrl: URL }), [
    fragment('authorizationUrl'),
    fragment('tokenUrl'),
    fragment('refreshUrl'),
  ]),
  common.inEachFlow({ refreshUrl: URL }, fragment('refreshUrl')),

  bad('a fragment and http', withUrl('http://as.example.com/token#top'), [FRAGMENT, other.notEncrypted('tokenUrl')]),

  // A number sign in a password is part of the password.
  good('a number sign in a password', withUrl('https://client:s3#cr3t@as.example.com/token'), [PASSWORD]),

  // The schema rules own what is not an absolute URL.
  good('a relative reference', withUrl('/token#top'), [other.flow.relativeUrl('tokenUrl', '/token#top')]),
  good('a list of URLs', flow({ tokenUrl: [URL] }), [other.flow.urlType('tokenUrl', 'a list')]),
  good('a URL as a key', flow({ tokenUrl: { [URL]: null } }), [other.flow.urlType('tokenUrl', 'an object')]),

  ...common.noEndpoints({
    foreign: URL,
    extension: 'https://docs.example.com/oauth#code',
    scope: { 'https://www.example.com/scopes#audit': 'Read the log' },
    openIdConnect: 'https://as.example.com/.well-known/openid-configuration#top',
  }),
] satisfies Case[];
