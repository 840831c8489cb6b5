import { messages } from '../../functions/unusedScopes.ts';
import type { Case, Changes, Json, SchemeSubject } from '../support/cases.ts';
import {
  bad,
  called,
  clientCredentials,
  document2,
  document3,
  documents,
  each,
  FLOW,
  files,
  flow,
  flows,
  good,
  membersAt,
  other,
  quoting,
  REFER,
  SCHEME,
  scheme,
  text,
} from '../support/cases.ts';

/** The scopes of the good flow. */
const READ = 'read:messages';
const WRITE = 'write:messages';
/** A server of AsyncAPI 2 that requests scopes, and schemes of AsyncAPI 3 that do. */
const inServer = (...scopes: string[]) => membersAt('servers/main/security/0/oauth', scopes);
const READING = flow({}, { scopes: [READ] });
const WITH_ALL = flow({}, { scopes: [READ, WRITE] });

const SERVER = { url: 'a.example.com', protocol: 'wss' };
type Oauth = (more: { scopes?: readonly string[] }) => SchemeSubject;

/** A scheme whose scopes somebody requests, in a server or in the scheme itself. Places begin at the document. */
const asking = (scopes: readonly string[], oauth: Oauth = more => flow({}, more)) =>
  each(
    document2({ servers: { main: { ...SERVER, security: [{ oauth: scopes }] } } }, oauth({})),
    document3({}, oauth({ scopes })),
  );

/** A flow that declares these scopes, beside one that is called `read`. */
const declaring =
  (...names: string[]): Oauth =>
  more =>
    flow({ scopes: Object.fromEntries(['read', ...names].map(name => [name, 'Messages'])) }, more);

const { unused: unusedAt } = quoting(messages);
const unused = (name: string) => unusedAt([...FLOW.split('/'), 'scopes', name]);

const holders = (what: string) => ({
  [`${what} of an operation`]: 'channels/inbox/subscribe/security/0/oauth',
  [`${what} of a trait`]: 'channels/inbox/publish/traits/0/security/0/oauth',
  [`${what} of a server in components`]: 'components/servers/main/security/0/oauth',
});

/** A scheme of client credentials that declares `send:reports` and `read:reports`. */
const staff = (more: Changes = {}) =>
  clientCredentials(
    {
      tokenUrl: 'https://reports.example.com/token',
      refreshUrl: undefined,
      scopes: { 'send:reports': 'Send reports', 'read:reports': 'Read reports' },
    },
    more,
  );
const STAFF = 'components/securitySchemes/staff/flows/clientCredentials/scopes';
/** The scheme of `flow()` once more. */
const copy = (more: Changes = {}) =>
  flow(
    { authorizationUrl: 'https://AS.example.com:443/authorize', refreshUrl: 'https://as.example.com/refresh' },
    more,
  );
const TWO_FLOWS = flows({
  authorizationCode: {},
  clientCredentials: { scopes: { [WRITE]: 'Send messages', 'send:reports': 'Send reports' } },
});
/** Another name of the scheme. */
const TWO_NAMES = { staff: REFER };

/** Operations of AsyncAPI 2, each with its requirement, and perhaps a second scheme. */
const requiring2 = (
  requirements: readonly Json[],
  more: Readonly<Record<string, SchemeSubject>> = {},
  securitySchemes: Json = {},
) => {
  const channels = requirements.map((entry, index) => [`channel${index}`, { publish: { security: [entry] } }]);
  return document2({ channels: Object.fromEntries(channels), components: { securitySchemes } }, flow(), more);
};
/** An AsyncAPI 3 document with an operation that has such a requirement. */
const requiring3 = (entry: Json, oauth?: SchemeSubject) =>
  document3({ operations: { send: { action: 'send', security: [entry] } } }, oauth);

export default [
  good('a scheme whose scopes nothing requests', flow().everywhere),
  good('all scopes of a scheme', scheme({ scopes: [WRITE, READ] }).only(3)),
  bad('an unused scope of a scheme', READING.only(3), [unusedAt(['scopes', WRITE])]),
  bad('an unused scope of a fragment', READING.fragment.only(3), [unusedAt(['scopes', WRITE])]),
  ...good.each<string>(holder => document2(membersAt(holder, [READ, WRITE])), holders('all scopes')),
  ...bad.each<string>(holder => document2(membersAt(holder, [READ])), unused(WRITE), holders('one scope')),

  // The names
  bad('an unused scope', asking([READ]), [unused(WRITE)]),
  bad('two unused scopes', asking(['read'], declaring('write', 'delete')), [unused('write'), unused('delete')]),
  bad('a scope that another one begins with', asking([READ], declaring(READ)), [unused('read')]),
  ...bad.each(name => asking(['read'], declaring(name)), unused, {
    ...called(
      'the scope',
      'Read https://graph.microsoft.com/.default messages/~write constructor toString x-write {{scope}}',
    ),
  }),
  // Of which the last one is there twice
  ...good.each(name => asking(['read', name], declaring(name)), {
    ...called('a requested scope', 'constructor https://graph.microsoft.com/.default read'),
  }),

  // Several flows
  good('a scope of two flows', document2(inServer(READ, WRITE, 'send:reports'), TWO_FLOWS)),
  bad('an unused scope of two flows, and one of the second', document2(inServer(READ), TWO_FLOWS), [
    unused(WRITE),
    unusedAt(`${SCHEME}/flows/clientCredentials/scopes/send:reports`),
  ]),
  good(
    'a scope of an extension',
    document2(inServer(READ, WRITE), flows({ authorizationCode: {}, 'x-device': { scopes: { admin: 'All' } } })),
  ),

  // Nothing requests scopes.
  good('an empty list of requested scopes', asking([])),
  good('a scheme that nothing in the document requires', documents()),
  good('a requirement without a list of scopes', requiring3(REFER)),
  good(
    'a flow without scopes',
    asking([], more => clientCredentials({ scopes: {} }, more)),
  ),
  good('null for the list, in AsyncAPI 2', requiring2([{ oauth: null }]), [
    other.requirement.scopesType('channels/channel0/publish/security/0/oauth', 'null'),
  ]),
  good('null for the list, in AsyncAPI 3', document3({}, scheme({ scopes: null })), [
    other.scheme.scopesType(`${SCHEME}/scopes`, 'null'),
  ]),

  // What requests a scope in a wrong way requests it, and another rule says so.
  ...([2, 3] as const).flatMap(version => {
    const place = version === 2 ? 'servers/main/security/0/oauth/0' : `${SCHEME}/scopes/0`;
    return [
      good(`a slip, in AsyncAPI ${version}`, asking(['read:mesages', WRITE]).only(version), [
        other.declared.misspelt(place, 'read:mesages', READ),
      ]),
      good(`two scopes in one string, in AsyncAPI ${version}`, asking([`${READ} ${WRITE}`]).only(version), [
        other.declared.several(place, `${READ} ${WRITE}`, [READ, WRITE]),
      ]),
    ];
  }),
  good('scopes that are declared as one', asking(['read', 'write', 'delete'], declaring('write delete')), [
    other.names.several(`${FLOW}/scopes/write delete`),
  ]),
  good(
    'null for the scopes field',
    asking([READ], more => flow({ scopes: null }, more)),
    [other.flow.scopesType(`${FLOW}/scopes`, 'null')],
  ),
  good('a text for a list', requiring2([{ oauth: [READ] }, { oauth: WRITE }]), [
    other.requirement.scopesType('channels/channel1/publish/security/0/oauth', 'a string'),
  ]),
  good('a near miss of the name of the scheme', requiring2([{ oauth: [READ] }, { oauht: [WRITE] }]), [
    other.requirement.misspeltName('channels/channel1/publish/security/0/oauht', 'oauth'),
  ]),
  good('the form of AsyncAPI 2 in AsyncAPI 3', requiring3({ oauth: [WRITE] }, READING), [
    other.requirement.byName('operations/send/security/0', 'oauth', true),
  ]),
  good('scopes beside a $ref', requiring3({ ...REFER, scopes: [WRITE] }, READING), [
    other.requirement.besideReference('operations/send/security/0/scopes'),
  ]),
  good('a requirement without effect', document2({ ...inServer(READ), security: [{ oauth: [WRITE] }] }), [
    other.requirement.noEffect('security', 'root'),
  ]),
  good('nothing but requirements without effect', document2({ security: [{ oauth: [READ] }] }), [
    other.requirement.noEffect('security', 'root'),
  ]),

  // All that requests scopes counts.
  good('scopes that several places request', requiring2([{ oauth: [READ] }, { oauth: [WRITE] }])),
  good(
    'a scope that a trait in components requests',
    document2({ ...inServer(READ), ...membersAt('components/operationTraits/secured/security/0/oauth', [WRITE]) }),
  ),
  good('a scheme with two names', requiring2([{ oauth: [READ] }, { staff: [WRITE] }], {}, TWO_NAMES)),
  bad('an unused scope of a scheme with two names', requiring2([{ oauth: [READ] }], {}, TWO_NAMES), [unused(WRITE)]),
  bad(
    'an unused scope of a scheme with two names in AsyncAPI 3',
    document3({ components: { securitySchemes: TWO_NAMES } }, READING),
    [unused(WRITE)],
  ),
  bad(
    'an unused scope of a scheme in another file',
    files({
      'document.yaml':
        'asyncapi: 3.0.0\ninfo: {title: Messages, version: 1.0.0}\ncomponents: {securitySchemes: {oauth: {$ref: oauth.yaml}}}\n',
      'oauth.yaml':
        "type: oauth2\nscopes: [read]\nflows: {clientCredentials: {tokenUrl: 'https://as.example.com/token', availableScopes: {read: Read, write: Write}}}\n",
    }),
    [unusedAt('oauth.yaml#flows/clientCredentials/availableScopes/write')],
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
    [unusedAt('components/securitySchemes/reading/flows/clientCredentials/availableScopes/admin')],
  ),

  // Schemes with the same endpoints are one.
  good(
    'copies of a scheme, each of which requests a scope',
    each(
      requiring2([{ oauth: [READ] }, { copy: [WRITE] }], { copy: copy() }),
      document3({}, READING, { copy: copy({ scopes: [WRITE] }) }),
    ),
  ),
  bad('a scope that no copy requests', document3({}, READING, { copy: copy({ scopes: [READ] }) }), [unused(WRITE)]),
  good(
    'a scheme that nothing requires',
    each(document2(inServer(READ, WRITE), flow(), { staff: staff() }), document3({}, WITH_ALL, { staff: staff() })),
  ),
  bad(
    'two schemes in AsyncAPI 2',
    requiring2([{ oauth: [READ, WRITE] }, { staff: ['send:reports'] }], { staff: staff() }),
    [unusedAt(`${STAFF}/read:reports`)],
  ),
  bad('two schemes in AsyncAPI 3', document3({}, WITH_ALL, { staff: staff({ scopes: ['send:reports'] }) }), [
    unusedAt(`${STAFF}/read:reports`),
  ]),
  bad(
    'a scheme with a relative URL',
    asking([READ], more => flow({ tokenUrl: '/token' }, more)),
    [unused(WRITE), other.flow.relativeUrl(`${FLOW}/tokenUrl`, '/token')],
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
      other.clientFlow.missingUrl('components/securitySchemes/one/flows/clientCredentials', 'tokenUrl'),
      other.clientFlow.missingUrl('components/securitySchemes/two/flows/clientCredentials', 'tokenUrl'),
    ],
  ),
] satisfies Case[];
