import { messages } from '../../functions/declaredScopes.ts';
import { messages as discouraged } from '../../functions/discouragedFlows.ts';
import { messages as flowSchema } from '../../functions/flowSchema.ts';
import { messages as nonEmpty } from '../../functions/nonEmptyScopes.ts';
import { messages as schemeSchema } from '../../functions/schemeSchema.ts';
import { messages as scopeNames } from '../../functions/scopeNames.ts';
import { messages as requirement } from '../../functions/securityRequirement.ts';
import {
  bad,
  badEach,
  type Case,
  clientCredentials,
  document2,
  document3,
  each,
  everywhere,
  FLOW,
  files,
  flow,
  flows,
  fragment,
  good,
  goodEach,
  implicit,
  requested,
  SCHEME,
  scheme,
  server,
  text,
} from '../support/cases.ts';

const UNDECLARED = messages.undeclared('admin');

/** A flow that declares one scope, or several. */
const declaring = (...scopes: string[]) => flow({ scopes: Object.fromEntries(scopes.map(name => [name, 'Messages'])) });

/** What `requested` does not try. */
const HOLDERS = {
  'an operation of a channel with ~ and {}': 'channels/in~box{id}/publish',
  'a server in components': 'components/servers/main',
  'a trait of an operation in components': 'components/channels/inbox/subscribe/traits/0',
  'a trait in components': 'components/operationTraits/secured',
};

/** Members of an AsyncAPI 2 document with scopes that are requested at a place in them. */
const membersWith = (holder: string, scopes: readonly string[]) =>
  `${holder}/security/0/oauth`
    .split('/')
    .reduceRight<unknown>((inner, key) => (key === '0' ? [inner] : { [key]: inner }), scopes) as Parameters<
    typeof document2
  >[0];

/** A scheme whose scopes somebody requests, in a server or in the scheme itself. Places begin at the document. */
const asking = (
  scopes: Parameters<typeof requested>[0],
  oauth: (more: { scopes?: typeof scopes }) => ReturnType<typeof flow>,
) =>
  each(
    document2(
      { servers: { main: { url: 'a.example.com', protocol: 'wss', security: [{ oauth: scopes }] } } },
      oauth({}),
    ),
    document3({}, oauth({ scopes })),
  );
const ASKED_2 = 'servers/main/security/0/oauth';
const ASKED_3 = `${SCHEME}/scopes`;

/** Another OAuth2 scheme, and schemes of other types. */
const OTHERS = {
  certificate: { type: 'X509' },
  key: { type: 'httpApiKey', name: 'key', in: 'query' },
  oidc: { type: 'openIdConnect', openIdConnectUrl: 'https://as.example.com', scopes: ['admin'] },
};
const staff = (scopes: string) => ({
  type: 'oauth2',
  flows: {
    clientCredentials: { tokenUrl: 'https://as.example.com/token', [scopes]: { 'send:reports': 'Send reports' } },
  },
});
const beside2 = (requirement: Parameters<typeof requested>[0]) =>
  document2({
    servers: { main: { url: 'a.example.com', protocol: 'wss', security: [requirement] } },
    components: { securitySchemes: { staff: staff('scopes'), ...OTHERS } },
  });

/** The scheme in the main file, which declares `read`, and a part of the document in another one. */
const apart = (version: 2 | 3, members: string, other: string) =>
  files({
    'document.yaml': `asyncapi: ${version === 2 ? '2.6.0' : '3.0.0'}
info: {title: Messages, version: 1.0.0}
${members}
components:
  securitySchemes:
    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://as.example.com/token', ${version === 2 ? 'scopes' : 'availableScopes'}: {read: Read}}}}
`,
    'other.yaml': other,
  });

/** A good authorization code flow in the words of each version. */
const AUTHORIZATION_CODE = {
  authorizationUrl: 'https://as.example.com/authorize',
  tokenUrl: 'https://as.example.com/token',
  refreshUrl: 'https://as.example.com/token',
};
const FLOW_OF = {
  2: { ...AUTHORIZATION_CODE, scopes: { read: 'Read' } },
  3: { ...AUTHORIZATION_CODE, availableScopes: { read: 'Read' } },
};

const SCHEMA = 'oauth2-authorization-code-schema';
const REQUIREMENT = 'oauth2-security-requirement';
const SCHEME_SCHEMA = 'oauth2-scheme-schema';
const REFER = { $ref: `#/${SCHEME}` };

export default [
  good('declared scopes', everywhere(flow())),
  good('declared scopes that a scheme lists', flow({}, { scopes: ['read:messages', 'write:messages'] }).only(3)),
  bad('an undeclared scope that a scheme lists', scheme({ scopes: ['read:messages', 'admin'] }).only(3), [
    'scopes/1',
    UNDECLARED,
  ]),
  bad('an undeclared scope in a fragment', fragment(scheme({ scopes: ['admin'] })).only(3), ['scopes/0', UNDECLARED]),
  ...goodEach<string>(holder => document2(membersWith(holder, ['read:messages'])), HOLDERS),
  ...badEach<string>(
    holder => document2(membersWith(holder, ['read:messages', 'admin'])),
    holder => [`${holder}/security/0/oauth/1`, UNDECLARED],
    HOLDERS,
  ),

  // What is declared
  ...goodEach(requested, {
    'an empty list': [],
    'all scopes': ['read:messages', 'write:messages'],
    'a scope twice': ['read:messages', 'read:messages'],
  }),
  good(
    'a scope of another flow',
    requested(
      ['read:messages', 'send:reports'],
      flows({ authorizationCode: {}, clientCredentials: { scopes: { 'send:reports': 'Send reports' } } }),
    ),
  ),
  ...goodEach<string>(name => requested([name], declaring(name)), {
    'a URL': 'https://graph.microsoft.com/.default',
    '/ and ~': 'messages/~read',
    'a comma': 'read,write',
    'a name that all JavaScript objects have': 'constructor',
    'another one': 'toString',
    'what looks like an extension': 'x-read',
    'what looks like a number': '1',
  }),

  // What is not
  ...badEach<string>(
    name => requested([name]),
    name => ['0', messages.undeclared(name)],
    {
      'an undeclared scope': 'admin',
      'a part of a scope': 'read',
      'a name that all JavaScript objects have': 'toString',
      'the name of their prototype': '__proto__',
      'a scope called $ref': '$ref',
      'a scope in braces': '{{scope}}',
      'a URL with a query': 'https://as.example.com/admin?code=s3cr3t',
      'a comma in an undeclared name': 'read:messages,admin',
      'a comma in an undeclared name after a space': ' read:messages,admin',
      'an at sign and a question mark': 'admin@a?b',
      'a URL in a name': 'see=http://app:s3cret@as.example.com',
      'a long name': 'a'.repeat(80),
    },
  ),
  ...badEach<[name: string, meant: string]>(
    ([name, meant]) => requested([name], declaring(meant)),
    ([name, meant]) => ['0', messages.misspelt(name, meant)],
    {
      'a slip': ['read:mesages', 'read:messages'],
      'another case': ['Read:Messages', 'read:messages'],
      'another punctuation': ['read_messages', 'read:messages'],
      'a space around': [' read:messages ', 'read:messages'],
      'a slip in a URL': ['https://graph.microsoft.com/default', 'https://graph.microsoft.com/.default'],
      'a slip in a short part': ['read:pet', 'read:pets'],
    },
  ),
  ...badEach<[name: string, ...declared: string[]]>(
    ([name, ...declared]) => requested([name], declaring(...declared)),
    ([name]) => ['0', messages.undeclared(name)],
    {
      'another verb': ['repo:push', 'repo:pull'],
      'another ending': ['stream.de', 'stream.dk'],
      'a prefix that says the opposite': ['unsubscribe', 'subscribe'],
      'another number': ['read:v2', 'read:v1'],
      'another word': ['cart:read', 'card:read'],
      'a slip that may be two scopes': ['mesages', 'messages', 'mesage'],
      'two scopes in other punctuation': ['readmail', 'read_mail', 'read-mail'],
    },
  ),
  bad(
    'two undeclared scopes',
    requested(['admin', 'read:messages', 'audit']),
    ['0', UNDECLARED],
    ['2', messages.undeclared('audit')],
  ),
  bad('an undeclared scope twice', requested(['admin', 'admin']), ['0', UNDECLARED], ['1', UNDECLARED]),
  ...badEach(requested, () => ['0', messages.empty()], { 'an empty name': [''], 'a blank name': [' '] }),
  bad('no scope declared', requested(['admin'], clientCredentials({ scopes: {} })), ['0', UNDECLARED]),
  bad('an empty map of flows', requested(['admin'], flows({})), ['0', UNDECLARED]),
  bad(
    'a scope of an extension',
    requested(['admin'], flows({ authorizationCode: {}, 'x-device': { scopes: { admin: 'All' } } })),
    ['0', UNDECLARED],
  ),

  // Names that must not be declared are not suggested.
  bad(
    'a slip of a name that is no scope',
    asking(['lésne:messages'], more => flow({ scopes: { 'lésen:messages': 'Read' } }, more)).only(2),
    [`${ASKED_2}/0`, messages.undeclared('lésne:messages')],
    ['oauth2-scope-names', `${FLOW}/scopes/lésen:messages`, scopeNames.character('lésen:messages', 'é')],
  ),
  bad(
    'a name with a space in front',
    asking(['raed'], more => flow({ scopes: { ' read': 'Read' } }, more)).only(3),
    [`${ASKED_3}/0`, messages.misspelt('raed', 'read')],
    ['oauth2-scope-names', `${FLOW}/scopes/ read`, scopeNames.character(' read', ' ')],
  ),
  ...[2, 3].map(version =>
    bad(
      `the same name in another Unicode normalization, in AsyncAPI ${version}`,
      asking(['le\u0301sen'], more => flow({ scopes: { 'l\u00e9sen': 'Read' } }, more)).only(version as 2 | 3),
      [`${version === 2 ? ASKED_2 : ASKED_3}/0`, messages.normalization('le\u0301sen')],
      ['oauth2-scope-names', `${FLOW}/scopes/l\u00e9sen`, scopeNames.character('l\u00e9sen', '\u00e9')],
    ),
  ),

  // Several names in one string
  ...badEach<[name: string, ...words: string[]]>(
    ([name]) => requested([name]),
    ([name, ...words]) => ['0', messages.several(name, words)],
    {
      'two names': ['read:messages write:messages', 'read:messages', 'write:messages'],
      'two names that are not declared': ['read admin', 'read', 'admin'],
      'two names with a comma': ['read:messages,write:messages', 'read:messages', 'write:messages'],
      'three names with commas and spaces': [
        'read:messages, write:messages, admin',
        'read:messages',
        'write:messages',
        'admin',
      ],
      'a tab': ['read:messages\twrite:messages', 'read:messages', 'write:messages'],
      'many names': ['a b c d e f g h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
      'spaces around': [' read:messages ,  admin ', 'read:messages', 'admin'],
      'one name twice': ['read:messages read:messages', 'read:messages'],
    },
  ),
  good(
    'scopes that are declared as one',
    asking(['read', 'write'], more => flow({ scopes: { 'read, write': 'All' } }, more)),
    ['oauth2-scope-names', `${FLOW}/scopes/read, write`, scopeNames.several('read, write')],
  ),

  // Requirements in whatever form
  bad(
    'a text in the place of a list',
    server({ security: [{ oauth: 'read:messages, admin' }] }).only(2),
    ['security/0/oauth', UNDECLARED],
    [REQUIREMENT, 'security/0/oauth', requirement.scopesType('oauth', 'a string')],
  ),
  bad(
    'a near miss of the name of the scheme',
    server({ security: [{ oauht: ['admin'] }] }).only(2),
    ['security/0/oauht/0', UNDECLARED],
    [REQUIREMENT, 'security/0/oauht', requirement.misspeltName('oauht', 'oauth')],
  ),
  bad(
    'a requirement without a dash',
    server({ security: { oauth: ['admin'] } }).only(2),
    ['security/oauth/0', UNDECLARED],
    [REQUIREMENT, 'security', requirement.noList('oauth', 2)],
  ),
  bad(
    'the name of the scheme as a field',
    server({ security: [{ name: 'oauth', scopes: ['admin'] }] }).only(2),
    ['security/0/scopes/0', UNDECLARED],
    [REQUIREMENT, 'security/0', requirement.noEntry('oauth')],
  ),
  bad(
    'the form of AsyncAPI 2 in AsyncAPI 3',
    server({ security: [{ oauth: ['admin'] }] }).only(3),
    ['security/0/oauth/0', UNDECLARED],
    [REQUIREMENT, 'security/0', requirement.byName('oauth', true)],
  ),
  good('scopes beside a $ref, which are ignored', server({ security: [{ ...REFER, scopes: ['admin'] }] }).only(3), [
    REQUIREMENT,
    'security/0/scopes',
    requirement.besideReference('scopes'),
  ]),
  good('the form of AsyncAPI 3 in AsyncAPI 2', document2({}, flow({}, { scopes: ['admin'] })), [
    SCHEME_SCHEMA,
    `${SCHEME}/scopes`,
    schemeSchema.scopesOf3(),
  ]),
  good('requirements without effect', document2({ security: [{ oauth: ['admin'] }] }), [
    REQUIREMENT,
    'security',
    requirement.noEffect('root'),
  ]),
  bad(
    'a list of scopes in a flow',
    document3({}, flow({ otherScopes: ['admin'] })),
    [`${FLOW}/otherScopes/0`, UNDECLARED],
    [SCHEMA, `${FLOW}/otherScopes`, flowSchema.requestedScopes()],
  ),

  // Other rules own what is no list of names.
  ...Object.entries({ null: null, 'a number': 1, 'an object': { admin: 'Everything' } }).flatMap(([type, value]) => [
    good(`${type} for the list, in AsyncAPI 2`, server({ security: [{ oauth: value }] }).only(2), [
      REQUIREMENT,
      'security/0/oauth',
      requirement.scopesType('oauth', type),
    ]),
    good(`${type} for an entry, in AsyncAPI 2`, server({ security: [{ oauth: ['read:messages', value] }] }).only(2), [
      REQUIREMENT,
      'security/0/oauth/1',
      requirement.scopeType('oauth', type),
    ]),
    good(`${type} for an entry, in AsyncAPI 3`, scheme({ scopes: ['read:messages', value] }).only(3), [
      SCHEME_SCHEMA,
      'scopes/1',
      schemeSchema.scopeType(type),
    ]),
  ]),
  ...Object.entries({ null: null, 'a number': 1, 'a string': 'admin' }).map(([type, value]) =>
    good(`${type} for the list, in AsyncAPI 3`, scheme({ scopes: value }).only(3), [
      SCHEME_SCHEMA,
      'scopes',
      schemeSchema.scopesType(type),
    ]),
  ),

  // Where flows are so broken that nobody can tell what they declare, other rules say so.
  good(
    'no scopes field',
    asking(['admin'], more => flow({ scopes: undefined }, more)),
    [SCHEMA, FLOW, ({ scopes }) => flowSchema.missingScopes(scopes, 'authorizationCode')],
  ),
  good(
    'null for the scopes field',
    asking(['admin'], more => flow({ scopes: null }, more)),
    [SCHEMA, `${FLOW}/scopes`, ({ scopes }) => flowSchema.scopesType(scopes, 'null')],
  ),
  good(
    'a list for the scopes field',
    asking(['admin'], more => flow({ scopes: ['admin'] }, more)),
    [SCHEMA, `${FLOW}/scopes`, ({ scopes }) => flowSchema.scopesType(scopes, 'a list')],
  ),
  good(
    'an empty scopes field',
    asking(['admin'], more => flow({ scopes: {} }, more)),
    ['oauth2-authorization-code-scopes', `${FLOW}/scopes`, ({ scopes }) => nonEmpty.empty(scopes)],
  ),
  good(
    'null for the flow',
    asking(['admin'], more => flow(null, more)),
    [
      SCHEMA,
      FLOW,
      ({ scopes }) => flowSchema.notObject('authorizationCode', 'null', ['authorizationUrl', 'tokenUrl', scopes]),
    ],
  ),
  good(
    'null for the flows',
    asking(['admin'], more => scheme({ flows: null, ...more })),
    [SCHEME_SCHEMA, `${SCHEME}/flows`, schemeSchema.flowsType('null')],
  ),
  good(
    'no flows',
    asking(['admin'], more => scheme({ flows: undefined, ...more })),
    [SCHEME_SCHEMA, SCHEME, schemeSchema.missingFlows()],
  ),
  good(
    'a flow behind a $ref to nothing',
    asking(['admin'], more => scheme({ flows: { authorizationCode: { $ref: '#/x-none' } }, ...more })),
    ['invalid-ref', `${FLOW}/$ref`, "'#/x-none' does not exist"],
  ),
  good(
    'a flow that AsyncAPI does not have',
    asking(['admin'], more => scheme({ flows: { device_code: {} }, ...more })),
    [SCHEME_SCHEMA, `${SCHEME}/flows/device_code`, schemeSchema.unknownFlow('device_code')],
  ),

  // Slips in what declares are read through.
  ...([2, 3] as const).flatMap(version => {
    const asked: [string, string] = [`${version === 2 ? ASKED_2 : ASKED_3}/0`, UNDECLARED];
    return [
      bad(
        `the scopes field of the other version, in AsyncAPI ${version}`,
        asking(['admin'], more => flow({ scopes: undefined, otherScopes: { read: 'Read' } }, more)).only(version),
        asked,
        [SCHEMA, `${FLOW}/otherScopes`, ({ otherScopes }) => flowSchema.otherScopesField(otherScopes, version)],
      ),
      bad(
        `a misspelt flow, in AsyncAPI ${version}`,
        asking(['admin'], more => scheme({ flows: { accessCode: FLOW_OF[version] }, ...more })).only(version),
        asked,
        [SCHEME_SCHEMA, `${SCHEME}/flows/accessCode`, schemeSchema.misspeltFlow('accessCode', 'authorizationCode')],
      ),
      bad(
        `a near miss of the type, in AsyncAPI ${version}`,
        asking(['admin'], more => flow({}, { type: 'OAuth2', ...more })).only(version),
        asked,
        [SCHEME_SCHEMA, `${SCHEME}/type`, schemeSchema.wrongType('"OAuth2"')],
      ),
    ];
  }),

  // Other rules own how a scope is declared.
  good(
    'a scope without a description',
    asking(['audit'], more => flow({ scopes: { audit: null } }, more)),
    [SCHEMA, `${FLOW}/scopes/audit`, flowSchema.description('audit', 'null')],
  ),
  good(
    'a scope of an implicit flow',
    asking(['read:messages'], more => implicit({}, more)),
    ['oauth2-no-implicit-flow', `${SCHEME}/flows/implicit`, discouraged.implicit()],
  ),

  // Other schemes
  bad('a scope of another scheme, in AsyncAPI 2', beside2({ oauth: ['send:reports'], staff: ['send:reports'] }), [
    `${ASKED_2}/0`,
    messages.undeclared('send:reports'),
  ]),
  bad(
    'a scope of another scheme, in AsyncAPI 3',
    document3(
      {
        components: {
          securitySchemes: { staff: { ...staff('availableScopes'), scopes: ['read:messages'] }, ...OTHERS },
        },
      },
      flow({}, { scopes: ['send:reports'] }),
    ),
    [`${SCHEME}/scopes/0`, messages.undeclared('send:reports')],
    ['components/securitySchemes/staff/scopes/0', messages.undeclared('read:messages')],
  ),
  good(
    'schemes of other types, and one that does not exist',
    beside2({ oauth: [], none: ['admin'], certificate: ['admin'], key: ['admin'] }),
    [REQUIREMENT, 'servers/main/security/0/none', requirement.unknownScheme('none')],
  ),

  // What is shared is reported once, where it is written.
  bad(
    'a trait in components that is referred to twice',
    document2({
      channels: {
        inbox: {
          publish: { traits: [{ $ref: '#/components/operationTraits/secured' }] },
          subscribe: { traits: [{ $ref: '#/components/operationTraits/secured' }] },
        },
      },
      components: { operationTraits: { secured: { security: [{ oauth: ['admin'] }] } } },
    }),
    ['components/operationTraits/secured/security/0/oauth/0', UNDECLARED],
  ),
  bad(
    'a list of scopes behind an alias and a merge key',
    text(`asyncapi: 2.6.0
info: {title: Messages, version: 1.0.0}
servers:
  main: &main {url: a.example.com, protocol: wss, security: [{oauth: &scopes [read, admin]}]}
  spare: {<<: *main, url: b.example.com}
  third: {url: c.example.com, protocol: wss, security: [{oauth: *scopes}]}
channels: {}
components:
  securitySchemes:
    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://as.example.com/token', scopes: {read: Read}}}}
`),
    ['servers/main/security/0/oauth/1', UNDECLARED],
  ),
  bad(
    'a list that two schemes share',
    text(`asyncapi: 2.6.0
info: {title: Messages, version: 1.0.0}
servers: {main: {url: a.example.com, protocol: wss, security: [{one: &scopes [read, write, admin], two: *scopes}]}}
channels: {}
components:
  securitySchemes:
    one: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://as.example.com/token', scopes: {read: Read}}}}
    two: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://as.example.com/token', scopes: {write: Write}}}}
`),
    ['servers/main/security/0/one/1', messages.undeclared('write')],
    ['servers/main/security/0/one/2', UNDECLARED],
    ['servers/main/security/0/one/0', messages.undeclared('read')],
  ),
  bad(
    'a scheme behind an alias, with two names',
    text(`asyncapi: 3.0.0
info: {title: Messages, version: 1.0.0}
components:
  securitySchemes:
    oauth: &oauth {type: oauth2, scopes: [admin], flows: {clientCredentials: {tokenUrl: 'https://as.example.com/token', availableScopes: {read: Read}}}}
    staff: *oauth
`),
    [`${SCHEME}/scopes/0`, UNDECLARED],
  ),
  bad(
    'a scheme with two names',
    document2({
      servers: { main: { url: 'a.example.com', protocol: 'wss', security: [{ staff: ['admin'] }] } },
      components: { securitySchemes: { staff: REFER } },
    }),
    ['servers/main/security/0/staff/0', UNDECLARED],
  ),

  // In another file: in that file
  bad(
    'a server in another file',
    apart(
      2,
      'servers: {main: {$ref: other.yaml#/main}}',
      'main: {url: a.example.com, protocol: wss, security: [{oauth: [admin]}]}\n',
    ),
    ['other.yaml#main/security/0/oauth/0', UNDECLARED],
  ),
  bad(
    'a scheme in another file',
    files({
      'document.yaml':
        'asyncapi: 3.0.0\ninfo: {title: Messages, version: 1.0.0}\ncomponents: {securitySchemes: {oauth: {$ref: oauth.yaml}}}\n',
      'oauth.yaml':
        "type: oauth2\nscopes: [admin]\nflows: {clientCredentials: {tokenUrl: 'https://as.example.com/token', availableScopes: {read: Read}}}\n",
    }),
    ['oauth.yaml#scopes/0', UNDECLARED],
  ),
] satisfies Case[];
