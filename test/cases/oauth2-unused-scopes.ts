import { messages as declared } from '../../functions/declaredScopes.ts';
import { messages as flowSchema } from '../../functions/flowSchema.ts';
import { messages as schemeSchema } from '../../functions/schemeSchema.ts';
import { messages as scopeNames } from '../../functions/scopeNames.ts';
import { messages as requirement } from '../../functions/securityRequirement.ts';
import { messages } from '../../functions/unusedScopes.ts';
import {
  bad,
  badEach,
  type Case,
  clientCredentials,
  document2,
  document3,
  documents,
  each,
  everywhere,
  FLOW,
  files,
  flow,
  flows,
  fragment,
  good,
  goodEach,
  type requested,
  SCHEME,
  scheme,
  text,
} from '../support/cases.ts';

type Oauth = (more: { scopes?: readonly string[] }) => ReturnType<typeof flow>;

/** A scheme whose scopes somebody requests, in a server or in the scheme itself. Places begin at the document. */
const asking = (scopes: readonly string[], oauth: Oauth = more => flow({}, more)) =>
  each(
    document2(
      { servers: { main: { url: 'a.example.com', protocol: 'wss', security: [{ oauth: scopes }] } } },
      oauth({}),
    ),
    document3({}, oauth({ scopes })),
  );
const ASKED_2 = 'servers/main/security/0/oauth';
const ASKED_3 = `${SCHEME}/scopes`;

/** A flow that declares these scopes, beside one that is called `read`. */
const declaring =
  (names: readonly string[]): Oauth =>
  more =>
    flow({ scopes: Object.fromEntries(['read', ...names].map(name => [name, 'Messages'])) }, more);

const unused = (name: string) => [[...FLOW.split('/'), 'scopes', name], messages.unused(name)] as const;
const WRITE = unused('write:messages');

const HOLDERS = {
  'an operation': 'channels/inbox/subscribe',
  'a trait': 'channels/inbox/publish/traits/0',
  'a server in components': 'components/servers/main',
};
/** Members of an AsyncAPI 2 document with scopes that are requested at a place in them. */
const membersWith = (holder: string, scopes: readonly string[]) =>
  `${holder}/security/0/oauth`
    .split('/')
    .reduceRight<unknown>((inner, key) => (key === '0' ? [inner] : { [key]: inner }), scopes) as Parameters<
    typeof document2
  >[0];

/** A scheme of client credentials that declares `send:reports` and `read:reports`. */
const staff = (field: string, tokenUrl: string, more: object = {}) => ({
  type: 'oauth2',
  ...more,
  flows: {
    clientCredentials: { tokenUrl, [field]: { 'send:reports': 'Send reports', 'read:reports': 'Read reports' } },
  },
});
/** The scheme of `flow()` once more. */
const copyOf = (field: string) => ({
  type: 'oauth2',
  flows: {
    authorizationCode: {
      authorizationUrl: 'https://AS.example.com:443/authorize',
      tokenUrl: 'https://as.example.com/token',
      refreshUrl: 'https://as.example.com/refresh',
      [field]: { 'read:messages': 'Read messages', 'write:messages': 'Send messages' },
    },
  },
});
const TWO_FLOWS = flows({
  authorizationCode: {},
  clientCredentials: { scopes: { 'write:messages': 'Send messages', 'send:reports': 'Send reports' } },
});
const REPORTS = 'https://reports.example.com/token';
const REFER = { $ref: `#/${SCHEME}` };

/** Servers and operations of AsyncAPI 2, each with its requirement, and perhaps a second scheme. */
const requiring2 = (requirements: readonly Parameters<typeof requested>[0][], securitySchemes = {}) =>
  document2({
    channels: Object.fromEntries(
      requirements.map((entry, index) => [`channel${index}`, { publish: { security: [entry] } }]),
    ),
    components: { securitySchemes },
  });

export default [
  good('all scopes', everywhere(flow())),
  good('all scopes of a scheme', scheme({ scopes: ['write:messages', 'read:messages'] }).only(3)),
  bad('an unused scope of a scheme', scheme({ scopes: ['read:messages'] }).only(3), [
    'flows/authorizationCode/availableScopes/write:messages',
    messages.unused('write:messages'),
  ]),
  bad('an unused scope of a fragment', fragment(flow({}, { scopes: ['read:messages'] })).only(3), [
    'scopes/write:messages',
    messages.unused('write:messages'),
  ]),
  ...goodEach<string>(holder => document2(membersWith(holder, ['read:messages', 'write:messages'])), HOLDERS),
  ...badEach<string>(
    holder => document2(membersWith(holder, ['read:messages'])),
    () => WRITE,
    HOLDERS,
  ),

  // The names
  bad('an unused scope', asking(['read:messages']), WRITE),
  bad('two unused scopes', asking(['read'], declaring(['write', 'delete'])), unused('write'), unused('delete')),
  bad('a scope that another one begins with', asking(['read:messages'], declaring(['read:messages'])), unused('read')),
  ...badEach<string>(name => asking(['read'], declaring([name])), unused, {
    'another case': 'Read',
    'a URL': 'https://graph.microsoft.com/.default',
    '/ and ~': 'messages/~write',
    'a name that all JavaScript objects have': 'constructor',
    'another one': 'toString',
    'what looks like an extension': 'x-write',
    braces: '{{scope}}',
  }),
  ...goodEach<string>(name => asking(['read', name], declaring([name])), {
    'a name that all JavaScript objects have': 'constructor',
    'a URL': 'https://graph.microsoft.com/.default',
    'a scope twice': 'read',
  }),

  // Several flows
  good(
    'a scope of two flows',
    document2(membersWith('servers/main', ['read:messages', 'write:messages', 'send:reports']), TWO_FLOWS),
  ),
  bad(
    'an unused scope of two flows, and one of the second',
    document2(membersWith('servers/main', ['read:messages']), TWO_FLOWS),
    WRITE,
    [`${SCHEME}/flows/clientCredentials/scopes/send:reports`, messages.unused('send:reports')],
  ),
  good(
    'a scope of an extension',
    document2(
      membersWith('servers/main', ['read:messages', 'write:messages']),
      flows({ authorizationCode: {}, 'x-device': { scopes: { admin: 'All' } } }),
    ),
  ),

  // Nothing requests scopes.
  good('an empty list', asking([])),
  good('no requirement', documents()),
  good('no list', document3({ operations: { send: { action: 'send', security: [REFER] } } })),
  good(
    'a flow without scopes',
    asking([], more => clientCredentials({ scopes: {} }, more)),
  ),
  good('null for the list, in AsyncAPI 2', requiring2([{ oauth: null }]), [
    'oauth2-security-requirement',
    'channels/channel0/publish/security/0/oauth',
    requirement.scopesType('oauth', 'null'),
  ]),
  good('null for the list, in AsyncAPI 3', document3({}, scheme({ scopes: null })), [
    'oauth2-scheme-schema',
    `${SCHEME}/scopes`,
    schemeSchema.scopesType('null'),
  ]),

  // What requests a scope in a wrong way requests it, and another rule says so.
  ...([2, 3] as const).flatMap(version => {
    const asked = `${version === 2 ? ASKED_2 : ASKED_3}/0`;
    return [
      good(`a slip, in AsyncAPI ${version}`, asking(['read:mesages', 'write:messages']).only(version), [
        'oauth2-declared-scopes',
        asked,
        declared.misspelt('read:mesages', 'read:messages'),
      ]),
      good(`two scopes in one string, in AsyncAPI ${version}`, asking(['read:messages write:messages']).only(version), [
        'oauth2-declared-scopes',
        asked,
        declared.several('read:messages write:messages', ['read:messages', 'write:messages']),
      ]),
    ];
  }),
  good('scopes that are declared as one', asking(['read', 'write', 'delete'], declaring(['write delete'])), [
    'oauth2-scope-names',
    [...FLOW.split('/'), 'scopes', 'write delete'],
    scopeNames.several('write delete'),
  ]),
  good(
    'null for the scopes field',
    asking(['read:messages'], more => flow({ scopes: null }, more)),
    ['oauth2-authorization-code-schema', `${FLOW}/scopes`, ({ scopes }) => flowSchema.scopesType(scopes, 'null')],
  ),
  good('a text for a list', requiring2([{ oauth: ['read:messages'] }, { oauth: 'write:messages' }]), [
    'oauth2-security-requirement',
    'channels/channel1/publish/security/0/oauth',
    requirement.scopesType('oauth', 'a string'),
  ]),
  good(
    'a near miss of the name of the scheme',
    requiring2([{ oauth: ['read:messages'] }, { oauht: ['write:messages'] }]),
    [
      'oauth2-security-requirement',
      'channels/channel1/publish/security/0/oauht',
      requirement.misspeltName('oauht', 'oauth'),
    ],
  ),
  good(
    'the form of AsyncAPI 2 in AsyncAPI 3',
    document3(
      { operations: { send: { action: 'send', security: [{ oauth: ['write:messages'] }] } } },
      flow({}, { scopes: ['read:messages'] }),
    ),
    ['oauth2-security-requirement', 'operations/send/security/0', requirement.byName('oauth', true)],
  ),
  good(
    'scopes beside a $ref',
    document3(
      { operations: { send: { action: 'send', security: [{ ...REFER, scopes: ['write:messages'] }] } } },
      flow({}, { scopes: ['read:messages'] }),
    ),
    ['oauth2-security-requirement', 'operations/send/security/0/scopes', requirement.besideReference('scopes')],
  ),
  good(
    'a requirement without effect',
    document2({ ...membersWith('servers/main', ['read:messages']), security: [{ oauth: ['write:messages'] }] }),
    ['oauth2-security-requirement', 'security', requirement.noEffect('root')],
  ),
  good('nothing but requirements without effect', document2({ security: [{ oauth: ['read:messages'] }] }), [
    'oauth2-security-requirement',
    'security',
    requirement.noEffect('root'),
  ]),

  // All that requests scopes counts.
  good('scopes that several places request', requiring2([{ oauth: ['read:messages'] }, { oauth: ['write:messages'] }])),
  good(
    'a scope that a trait in components requests',
    document2({
      ...membersWith('servers/main', ['read:messages']),
      components: { operationTraits: { secured: { security: [{ oauth: ['write:messages'] }] } } },
    }),
  ),
  good(
    'a scheme with two names',
    requiring2([{ oauth: ['read:messages'] }, { staff: ['write:messages'] }], { staff: REFER }),
  ),
  bad(
    'an unused scope of a scheme with two names',
    requiring2([{ oauth: ['read:messages'] }], { staff: REFER }),
    WRITE,
  ),
  bad(
    'an unused scope of a scheme with two names, in AsyncAPI 3',
    document3({ components: { securitySchemes: { staff: REFER } } }, flow({}, { scopes: ['read:messages'] })),
    WRITE,
  ),
  bad(
    'an unused scope of a scheme in another file',
    files({
      'document.yaml':
        'asyncapi: 3.0.0\ninfo: {title: Messages, version: 1.0.0}\ncomponents: {securitySchemes: {oauth: {$ref: oauth.yaml}}}\n',
      'oauth.yaml':
        "type: oauth2\nscopes: [read]\nflows: {clientCredentials: {tokenUrl: 'https://as.example.com/token', availableScopes: {read: Read, write: Write}}}\n",
    }),
    ['oauth.yaml#flows/clientCredentials/availableScopes/write', messages.unused('write')],
  ),
  bad(
    'a flow behind an alias',
    text(`asyncapi: 3.0.0
info: {title: Messages, version: 1.0.0}
components:
  securitySchemes:
    reading: {type: oauth2, scopes: [read], flows: &flows {clientCredentials: {tokenUrl: 'https://as.example.com/token', availableScopes: {read: Read, write: Write, admin: All}}}}
    writing: {type: oauth2, scopes: [write], flows: *flows}
`),
    ['components/securitySchemes/reading/flows/clientCredentials/availableScopes/admin', messages.unused('admin')],
  ),

  // Schemes with the same endpoints are one.
  ...([2, 3] as const).map(version =>
    good(
      `copies of a scheme, each of which requests a scope, in AsyncAPI ${version}`,
      version === 2
        ? requiring2([{ oauth: ['read:messages'] }, { copy: ['write:messages'] }], { copy: copyOf('scopes') })
        : document3(
            { components: { securitySchemes: { copy: { ...copyOf('availableScopes'), scopes: ['write:messages'] } } } },
            flow({}, { scopes: ['read:messages'] }),
          ),
    ),
  ),
  bad(
    'a scope that no copy of a scheme requests, once',
    document3(
      { components: { securitySchemes: { copy: { ...copyOf('availableScopes'), scopes: ['read:messages'] } } } },
      flow({}, { scopes: ['read:messages'] }),
    ),
    WRITE,
  ),
  good(
    'a scheme that nothing requires',
    each(
      document2({
        ...membersWith('servers/main', ['read:messages', 'write:messages']),
        components: { securitySchemes: { staff: staff('scopes', REPORTS) } },
      }),
      document3(
        { components: { securitySchemes: { staff: staff('availableScopes', REPORTS) } } },
        flow({}, { scopes: ['read:messages', 'write:messages'] }),
      ),
    ),
  ),
  bad(
    'two schemes',
    requiring2([{ oauth: ['read:messages', 'write:messages'] }, { staff: ['send:reports'] }], {
      staff: staff('scopes', REPORTS),
    }),
    ['components/securitySchemes/staff/flows/clientCredentials/scopes/read:reports', messages.unused('read:reports')],
  ),
  bad(
    'two schemes in AsyncAPI 3',
    document3(
      { components: { securitySchemes: { staff: staff('availableScopes', REPORTS, { scopes: ['send:reports'] }) } } },
      flow({}, { scopes: ['read:messages', 'write:messages'] }),
    ),
    [
      'components/securitySchemes/staff/flows/clientCredentials/availableScopes/read:reports',
      messages.unused('read:reports'),
    ],
  ),
  bad(
    'a scheme with a relative URL',
    asking(['read:messages'], more => flow({ tokenUrl: '/token' }, more)),
    WRITE,
    ['oauth2-authorization-code-schema', `${FLOW}/tokenUrl`, flowSchema.relativeUrl('tokenUrl', '/token')],
  ),
  good(
    'two schemes without endpoints, of which one is required',
    text(`asyncapi: 2.6.0
info: {title: Messages, version: 1.0.0}
servers: {main: {url: a.example.com, protocol: wss, security: [{one: [read]}]}}
channels: {}
components:
  securitySchemes:
    one: {type: oauth2, flows: {clientCredentials: {scopes: {read: Read}}}}
    two: {type: oauth2, flows: {clientCredentials: {scopes: {write: Write}}}}
`),
    [
      'oauth2-client-credentials-schema',
      'components/securitySchemes/one/flows/clientCredentials',
      flowSchema.missingUrl('tokenUrl', 'clientCredentials'),
    ],
    [
      'oauth2-client-credentials-schema',
      'components/securitySchemes/two/flows/clientCredentials',
      flowSchema.missingUrl('tokenUrl', 'clientCredentials'),
    ],
  ),
] satisfies Case[];
