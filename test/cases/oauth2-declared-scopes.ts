import { messages } from '../../functions/declaredScopes.ts';
import type { Case, Changes, Json, OtherFinding, Subject } from '../support/cases.ts';
import {
  bad,
  called,
  clientCredentials,
  document2,
  document3,
  each,
  FLOW,
  files,
  flow,
  flows,
  good,
  implicit,
  membersAt,
  other,
  REFER,
  requested,
  SCHEME,
  scheme,
  server,
  serverApart,
  shared,
  text,
  text2,
} from '../support/cases.ts';

// What is found
const undeclared = (place: string, scope = 'admin') => [place, messages.undeclared(scope)] as const;

/** A flow that declares one scope, or several. */
const declaring = (...scopes: string[]) => flow({ scopes: Object.fromEntries(scopes.map(name => [name, 'Messages'])) });

/** What `requested` does not try. */
const holders = (what: string) =>
  called(
    `${what} at`,
    'channels/in~box{id}/publish components/servers/main components/channels/inbox/subscribe/traits/0',
    'components/operationTraits/secured',
  );
const held = (scopes: string[]) => (holder: string) => document2(membersAt(`${holder}/security/0/oauth`, scopes));

/** A server of AsyncAPI 2 with this requirement. */
const serverWith = (requirement: Changes) => ({
  main: { url: 'a.example.com', protocol: 'wss', security: [requirement as Json] },
});

/** A scheme whose scopes somebody requests, in a server or in the scheme itself. Places begin at the document. */
const asking = (scopes: Json, oauth: (more: Changes) => ReturnType<typeof flow>) =>
  each(document2({ servers: serverWith({ oauth: scopes }) }, oauth({})), document3({}, oauth({ scopes })));
const askingFlow = (scopes: Json, changes: Parameters<typeof flow>[0]) => asking(scopes, more => flow(changes, more));
const askingImplicit = (scopes: Json) => asking(scopes, more => implicit({}, more));
const askingScheme = (scopes: Json, changes: Changes) => asking(scopes, more => scheme({ ...changes, ...more }));
const ASKED = { 2: 'servers/main/security/0/oauth/0', 3: `${SCHEME}/scopes/0` };
/** Cases in each version: something is found where the first scope is requested, and by another rule. */
const asked = (name: string, subject: Subject, other: OtherFinding, message = messages.undeclared('admin')) =>
  ([2, 3] as const).map(major =>
    bad(`${name}, in AsyncAPI ${major}`, subject.only(major), [[ASKED[major], message], other]),
  );

/** Another OAuth2 scheme, and schemes of other types. */
const OTHERS = {
  certificate: { type: 'X509' },
  key: { type: 'httpApiKey', name: 'key', in: 'query' },
  oidc: { type: 'openIdConnect', openIdConnectUrl: 'https://as.example.com', scopes: ['admin'] },
};
const TOKEN = 'https://as.example.com/token';
const URLS = { authorizationUrl: 'https://as.example.com/authorize', tokenUrl: TOKEN, refreshUrl: TOKEN };
const REPORTS = { scopes: { 'send:reports': 'Send reports' } };
const TWO_FLOWS = flows({ authorizationCode: {}, clientCredentials: REPORTS });
const staff = (scopes: string) => ({
  type: 'oauth2',
  flows: { clientCredentials: { tokenUrl: TOKEN, [scopes]: REPORTS.scopes } },
});
const SCHEMES_2 = { staff: staff('scopes'), ...OTHERS };
const SCHEMES_3 = { staff: { ...staff('availableScopes'), scopes: ['read:messages'] }, ...OTHERS };
const beside2 = (requirement: Changes) =>
  document2({ servers: serverWith(requirement), components: { securitySchemes: SCHEMES_2 } });
const TWO_NAMES = { securitySchemes: { staff: REFER } };
const SECURED = { traits: [shared('operationTraits/secured')] };

export default [
  good('declared scopes', flow().everywhere),
  good('declared scopes that a scheme lists', flow({}, { scopes: ['read:messages', 'write:messages'] }).only(3)),
  bad('undeclared in a scheme', scheme({ scopes: ['read:messages', 'admin'] }).only(3), [undeclared('scopes/1')]),
  bad('an undeclared scope in a fragment', scheme({ scopes: ['admin'] }).fragment.only(3), [undeclared('scopes/0')]),
  ...good.each(held(['read:messages']), holders('a declared scope')),
  ...bad.each(
    held(['read:messages', 'admin']),
    holder => undeclared(`${holder}/security/0/oauth/1`),
    holders('an undeclared scope'),
  ),

  // What is declared
  ...good.each(requested, {
    'an empty list': [],
    'all scopes': ['read:messages', 'write:messages'],
    'a scope twice': ['read:messages', 'read:messages'],
  }),
  good('a scope of another flow', requested(['read:messages', 'send:reports'], TWO_FLOWS)),
  ...good.each<string>(name => requested([name], declaring(name)), {
    ...called(
      'a scope called',
      'https://graph.microsoft.com/.default messages/~read read,write constructor toString x-read 1',
    ),
  }),

  // What is not
  ...Object.entries({
    ...called(
      'the undeclared scope',
      'admin toString __proto__ $ref {{scope}} https://as.example.com/admin?code=s3cr3t admin@a?b',
    ),
    'a part of a scope': 'read',
    'a comma in an undeclared name': 'read:messages,admin',
    'a comma in an undeclared name after a space': ' read:messages,admin',
    'a URL in a name': 'see=http://app:s3cret@as.example.com',
    'a long undeclared name': 'a'.repeat(80),
  }).map(([name, scope]) => bad(name, requested([scope]), [undeclared('0', scope)])),
  ...Object.entries<[string, string]>({
    'a slip in a name': ['read:mesages', 'read:messages'],
    'a name in another case': ['Read:Messages', 'read:messages'],
    'a name in another punctuation': ['read_messages', 'read:messages'],
    'a name with spaces around': [' read:messages ', 'read:messages'],
    'a slip in a URL': ['https://graph.microsoft.com/default', 'https://graph.microsoft.com/.default'],
    'a slip in a short part': ['read:pet', 'read:pets'],
  }).map(([name, [scope, meant]]) =>
    bad(name, requested([scope], declaring(meant)), [['0', messages.misspelt(scope, meant)]]),
  ),
  ...Object.entries<[string, ...string[]]>({
    'a name with another verb': ['repo:push', 'repo:pull'],
    'a name with another ending': ['stream.de', 'stream.dk'],
    'a prefix that says the opposite': ['unsubscribe', 'subscribe'],
    'a name with another number': ['read:v2', 'read:v1'],
    'a name with another word': ['cart:read', 'card:read'],
    'a slip that may be two scopes': ['mesages', 'messages', 'mesage'],
    'two scopes in other punctuation': ['readmail', 'read_mail', 'read-mail'],
  }).map(([name, [scope, ...declared]]) =>
    bad(name, requested([scope], declaring(...declared)), [undeclared('0', scope)]),
  ),
  ...bad.rows(requested, {
    'two undeclared scopes': [['admin', 'read:messages', 'audit'], undeclared('0'), undeclared('2', 'audit')],
    'an undeclared scope twice': [['admin', 'admin'], undeclared('0'), undeclared('1')],
  }),
  ...bad.each(requested, ['0', messages.empty()], {
    'an empty name in the list': [''],
    'a blank name in the list': [' '],
  }),
  ...Object.entries({
    'no scope declared': clientCredentials({ scopes: {} }),
    'an empty map of flows': flows({}),
    'a scope of an extension': flows({ authorizationCode: {}, 'x-device': { scopes: { admin: 'All' } } }),
  }).map(([name, oauth]) => bad(name, requested(['admin'], oauth), [undeclared('0')])),

  // Names that must not be declared are not suggested.
  bad('a slip of an illegal name', askingFlow(['lésne:messages'], { scopes: { 'lésen:messages': 'Read' } }).only(2), [
    undeclared(ASKED[2], 'lésne:messages'),
    other.names.character(`${FLOW}/scopes/lésen:messages`, 'é'),
  ]),
  bad('a name with a space in front', askingFlow(['raed'], { scopes: { ' read': 'Read' } }).only(3), [
    [ASKED[3], messages.misspelt('raed', 'read')],
    other.names.character(`${FLOW}/scopes/ read`, ' '),
  ]),
  ...asked(
    'the same name in another Unicode normalization',
    askingFlow(['le\u0301sen'], { scopes: { 'l\u00e9sen': 'Read' } }),
    other.names.character(`${FLOW}/scopes/l\u00e9sen`, '\u00e9'),
    messages.normalization('le\u0301sen'),
  ),

  // Several names in one string
  ...Object.entries<[string, ...string[]]>({
    'two names in one string': ['read:messages write:messages', 'read:messages', 'write:messages'],
    'two names that are not declared': ['read admin', 'read', 'admin'],
    'two names with a comma': ['read:messages,write:messages', 'read:messages', 'write:messages'],
    'names with commas and spaces between them': [
      'read:messages, write:messages, admin',
      'read:messages',
      'write:messages',
      'admin',
    ],
    'names with a tab between them': ['read:messages\twrite:messages', 'read:messages', 'write:messages'],
    'many names in one string': ['a b c d e f g h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
    'two names with spaces around': [' read:messages ,  admin ', 'read:messages', 'admin'],
    'one name twice in one string': ['read:messages read:messages', 'read:messages'],
  }).map(([name, [scope, ...words]]) => bad(name, requested([scope]), [['0', messages.several(scope, words)]])),
  good('scopes that are declared as one', askingFlow(['read', 'write'], { scopes: { 'read, write': 'All' } }), [
    other.names.several(`${FLOW}/scopes/read, write`),
  ]),

  // Requirements in whatever form
  bad('a text in the place of a list', server({ security: [{ oauth: 'read:messages, admin' }] }).only(2), [
    undeclared('security/0/oauth'),
    other.requirement.scopesType('security/0/oauth', 'a string'),
  ]),
  bad('a near miss of the name of the scheme', server({ security: [{ oauht: ['admin'] }] }).only(2), [
    undeclared('security/0/oauht/0'),
    other.requirement.misspeltName('security/0/oauht', 'oauth'),
  ]),
  bad('a requirement without a dash', server({ security: { oauth: ['admin'] } }).only(2), [
    undeclared('security/oauth/0'),
    other.requirement.noList('security', 'oauth', 2),
  ]),
  bad('the name of the scheme as a field', server({ security: [{ name: 'oauth', scopes: ['admin'] }] }).only(2), [
    undeclared('security/0/scopes/0'),
    other.requirement.noEntry('security/0', 'oauth'),
  ]),
  bad('the form of AsyncAPI 2 in AsyncAPI 3', server({ security: [{ oauth: ['admin'] }] }).only(3), [
    undeclared('security/0/oauth/0'),
    other.requirement.byName('security/0', 'oauth', true),
  ]),
  good('scopes beside a $ref, which are ignored', server({ security: [{ ...REFER, scopes: ['admin'] }] }).only(3), [
    other.requirement.besideReference('security/0/scopes'),
  ]),
  good('the form of AsyncAPI 3 in AsyncAPI 2', document2({}, flow({}, { scopes: ['admin'] })), [
    other.scheme.scopesOf3(`${SCHEME}/scopes`),
  ]),
  good('an undeclared scope in a requirement without effect', document2({ security: [{ oauth: ['admin'] }] }), [
    other.requirement.noEffect('security', 'root'),
  ]),
  bad('a list of scopes in a flow', document3({}, flow({ otherScopes: ['admin'] })), [
    undeclared(`${FLOW}/otherScopes/0`),
    other.flow.requestedScopes(`${FLOW}/otherScopes`),
  ]),

  // Other rules own what is no list of names.
  ...Object.entries({ null: null, 'a number': 1, 'an object': { admin: 'Everything' } }).flatMap(([type, value]) => [
    good(`${type} for the list, in AsyncAPI 2`, server({ security: [{ oauth: value }] }).only(2), [
      other.requirement.scopesType('security/0/oauth', type),
    ]),
    good(`${type} for an entry, in AsyncAPI 2`, server({ security: [{ oauth: ['read:messages', value] }] }).only(2), [
      other.requirement.scopeType('security/0/oauth/1', 'oauth', type),
    ]),
    good(`${type} for an entry, in AsyncAPI 3`, scheme({ scopes: ['read:messages', value] }).only(3), [
      other.scheme.scopeType('scopes/1', type),
    ]),
  ]),
  ...Object.entries({ null: null, 'a number': 1, 'a string': 'admin' }).map(([type, scopes]) =>
    good(`${type} for the list, in AsyncAPI 3`, scheme({ scopes }).only(3), [other.scheme.scopesType('scopes', type)]),
  ),

  // Where flows are so broken that nobody can tell what they declare, other rules say so.
  ...good.rows((changes: Parameters<typeof flow>[0]) => askingFlow(['admin'], changes), {
    'no scopes field': [{ scopes: undefined }, other.flow.missingScopes(FLOW)],
    'null for the scopes field': [{ scopes: null }, other.flow.scopesType(`${FLOW}/scopes`, 'null')],
    'a list for the scopes field': [{ scopes: ['admin'] }, other.flow.scopesType(`${FLOW}/scopes`, 'a list')],
    'an empty scopes field': [{ scopes: {} }, other.noScopes(`${FLOW}/scopes`)],
    'null for the flow': [null, other.flow.notObject(FLOW, 'null')],
  }),
  ...good.rows((changes: Changes) => askingScheme(['admin'], changes), {
    'null for flows': [{ flows: null }, other.scheme.flowsType(`${SCHEME}/flows`, 'null')],
    'no flows in the scheme': [{ flows: undefined }, other.scheme.missingFlows(SCHEME)],
    'a flow behind a $ref to nothing': [{ flows: { authorizationCode: { $ref: '#/x-none' } } }, other.brokenRef(FLOW)],
    'an unknown flow': [{ flows: { device_code: {} } }, other.scheme.unknownFlow(`${SCHEME}/flows/device_code`)],
  }),

  // Slips in what declares are read through.
  ...asked(
    'the scopes field of the other version',
    askingFlow(['admin'], { scopes: undefined, otherScopes: { read: 'Read' } }),
    other.flow.otherScopesField(`${FLOW}/otherScopes`),
  ),
  ...asked(
    'a misspelt flow',
    askingScheme(['admin'], { flows: { accessCode: { ...URLS, scopes: { read: 'Read' } } } }),
    other.scheme.misspeltFlow(`${SCHEME}/flows/accessCode`, 'authorizationCode'),
  ),
  ...asked(
    'a near miss of the type',
    asking(['admin'], more => flow({}, { type: 'OAuth2', ...more })),
    other.scheme.wrongType(`${SCHEME}/type`, 'OAuth2'),
  ),

  // Other rules own how a scope is declared.
  good('a scope without a description', askingFlow(['audit'], { scopes: { audit: null } }), [
    other.flow.description(`${FLOW}/scopes/audit`, 'null'),
  ]),
  good('an implicit flow', askingImplicit(['read:messages']), [other.implicitFlow(`${SCHEME}/flows/implicit`)]),

  // Other schemes
  bad('a scope of another scheme, in AsyncAPI 2', beside2({ oauth: ['send:reports'], staff: ['send:reports'] }), [
    undeclared(ASKED[2], 'send:reports'),
  ]),
  bad(
    'a scope of another scheme, in AsyncAPI 3',
    document3({ components: { securitySchemes: SCHEMES_3 } }, flow({}, { scopes: ['send:reports'] })),
    [undeclared(ASKED[3], 'send:reports'), undeclared('components/securitySchemes/staff/scopes/0', 'read:messages')],
  ),
  good(
    'scopes of schemes of other types, and of no scheme',
    beside2({ oauth: [], none: ['admin'], certificate: ['admin'], key: ['admin'] }),
    [other.requirement.unknownScheme('servers/main/security/0/none')],
  ),

  // What is shared is reported once, where it is written.
  bad(
    'a trait in components that is referred to twice',
    document2({
      channels: { inbox: { publish: SECURED, subscribe: SECURED } },
      components: { operationTraits: { secured: { security: [{ oauth: ['admin'] }] } } },
    }),
    [undeclared('components/operationTraits/secured/security/0/oauth/0')],
  ),
  bad(
    'a list of scopes behind an alias and a merge key',
    text2(`servers:
  main: &main {url: a.example.com, protocol: wss, security: [{oauth: &scopes [read, admin]}]}
  spare: {<<: *main, url: b.example.com}
  third: {url: c.example.com, protocol: wss, security: [{oauth: *scopes}]}`),
    [undeclared('servers/main/security/0/oauth/1')],
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
    [
      undeclared('servers/main/security/0/one/1', 'write'),
      undeclared('servers/main/security/0/one/2'),
      undeclared('servers/main/security/0/one/0', 'read'),
    ],
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
    [undeclared(ASKED[3])],
  ),
  bad('a scheme with two names', document2({ servers: serverWith({ staff: ['admin'] }), components: TWO_NAMES }), [
    undeclared('servers/main/security/0/staff/0'),
  ]),

  // In another file: in that file
  bad('a server in another file', serverApart(2, '{url: a.example.com, protocol: wss, security: [{oauth: [admin]}]}'), [
    undeclared('other.yaml#main/security/0/oauth/0'),
  ]),
  bad(
    'a scheme in another file',
    files({
      'document.yaml':
        'asyncapi: 3.0.0\ninfo: {title: Messages, version: 1.0.0}\ncomponents: {securitySchemes: {oauth: {$ref: oauth.yaml}}}\n',
      'oauth.yaml':
        "type: oauth2\nscopes: [admin]\nflows: {clientCredentials: {tokenUrl: 'https://as.example.com/token', availableScopes: {read: Read}}}\n",
    }),
    [undeclared('oauth.yaml#scopes/0')],
  ),
] satisfies Case[];
