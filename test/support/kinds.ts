/** One of each kind of defect that a scheme and its use can have, as a change to a good document, with its one finding. */
import type { Json } from './generators.ts';
import type { Parts, Setting } from './parts.ts';

/** What a defect is about: two about the same thing cannot be told apart, or cannot both be there. */
export type Subject =
  | 'the type'
  | 'the description'
  | 'the key of flows'
  | 'the flow as an object'
  | 'the key of the flow'
  | 'the place of the flow'
  | `the ${'name' | 'place' | 'value'} of ${'authorizationUrl' | 'tokenUrl' | 'refreshUrl'}`
  | 'the name of the scopes field'
  | 'the place of the scopes field'
  | 'what is beside the flow in flows'
  | 'what is beside flows in the scheme'
  | 'what is declared'
  | 'the description of a scope'
  | 'the other flows'
  | 'the name "scopes" in the flow'
  | 'the name "scopes" in the scheme'
  | 'what is requested'
  | 'the requirement'
  | 'the protocol';

export interface Kind {
  readonly name: string;
  readonly rule: string;
  /** Something is read as something else, as "What is meant" has it. */
  readonly isSlip: boolean;
  readonly about: readonly Subject[];
  readonly settings: readonly Setting[];
  readonly edit: (parts: Parts) => void;
  /** The place of the finding, once all is changed. */
  readonly place: (parts: Parts) => string;
}

type Details = Pick<Kind, 'about' | 'edit' | 'place'> & { readonly settings?: readonly Setting[] };

const EVERYWHERE: readonly Setting[] = [2, 3, 'fragment'];
const IN_DOCUMENTS: readonly Setting[] = [2, 3];
const IN_3: readonly Setting[] = [3];
const IN_2: readonly Setting[] = [2];

function kind(isSlip: boolean, rule: string, name: string, { settings = EVERYWHERE, ...details }: Details): Kind {
  return { isSlip, rule: `oauth2-${rule}`, name, settings, ...details };
}

function slip(rule: string, name: string, details: Details): Kind {
  return kind(true, rule, name, details);
}

function plain(rule: string, name: string, details: Details): Kind {
  return kind(false, rule, name, details);
}

const SCHEME = 'scheme-schema';
const FLOW = 'authorization-code-schema';
const REQUIREMENT = 'security-requirement';
const TITLE = { $ref: './title.txt' };

function ofType(value: Json): Kind {
  return slip(SCHEME, `type: ${JSON.stringify(value)}`, {
    about: ['the type'],
    edit: ({ type }) => {
      type.value = value;
    },
    place: parts => parts.place(parts.type),
  });
}

function ofFlowKey(key: string): Kind {
  return slip(SCHEME, `a flow called ${key}`, {
    about: ['the key of the flow'],
    edit: ({ flow }) => {
      flow.key = key;
    },
    place: parts => parts.place('flow'),
  });
}

type UrlName = 'authorizationUrl' | 'tokenUrl' | 'refreshUrl';

function ofUrlName(field: UrlName, key: string): Kind {
  return slip(FLOW, `${field} called ${key}`, {
    about: [`the name of ${field}`],
    edit: ({ urls }) => {
      urls[field].key = key;
    },
    place: parts => parts.place(parts.urls[field]),
  });
}

function ofUrlPlace(field: UrlName, holder: 'scheme' | 'flows'): Kind {
  // A name that is only nearly right cannot be told from something else in a place where nothing tells what it is.
  return slip(SCHEME, `${field} in ${holder === 'flows' ? 'flows' : 'the scheme'}`, {
    about: [
      `the place of ${field}`,
      `the name of ${field}`,
      holder === 'flows' ? 'what is beside the flow in flows' : 'what is beside flows in the scheme',
    ],
    edit: ({ urls }) => {
      urls[field].holder = holder;
    },
    place: parts => parts.place(parts.urls[field]),
  });
}

function ofUrl(rule: string, name: string, field: UrlName, value: Json): Kind {
  return plain(rule, name, {
    about: [`the value of ${field}`],
    edit: ({ urls }) => {
      urls[field].value = value;
    },
    place: parts => parts.place(parts.urls[field]),
  });
}

function withoutUrl(field: UrlName, rule: string): Kind {
  return plain(rule, `no ${field}`, {
    about: [`the value of ${field}`, `the name of ${field}`, `the place of ${field}`],
    edit: ({ urls }) => {
      urls[field].value = undefined;
    },
    place: parts => parts.place('flow'),
  });
}

function ofScopesName(key: string): Kind {
  return slip(FLOW, `the scopes field called ${key}`, {
    about: ['the name of the scopes field'],
    settings: IN_DOCUMENTS,
    edit: ({ scopes }) => {
      scopes.key = key;
    },
    place: parts => parts.place('scopes'),
  });
}

function ofRequirement(
  name: string,
  settings: readonly Setting[],
  place: string,
  value: (requested: Json) => Json,
): Kind {
  return slip(REQUIREMENT, name, {
    about: ['the requirement', 'what is requested'],
    settings,
    edit: parts => {
      parts.security = value;
    },
    place: parts => `${parts.place('server')}/${place}`,
  });
}

function withoutEffect(
  name: string,
  settings: readonly Setting[],
  place: string,
  document: Readonly<Record<string, Json>>,
): Kind {
  return slip(REQUIREMENT, name, {
    about: [],
    settings,
    edit: ({ inDocument }) => {
      Object.assign(inDocument, document);
    },
    place: parts => `${parts.place('document')}${place}`,
  });
}

function more(
  where: 'inScheme' | 'inFlows' | 'inFlow',
  rule: string,
  name: string,
  value: Json,
  about: readonly Subject[] = [],
): Kind {
  const holder = ({ inScheme: 'scheme', inFlows: 'flows', inFlow: 'flow' } as const)[where];
  return plain(rule, `${name} in ${holder}`, {
    about: [...about, ...(where === 'inFlow' ? (['the flow as an object'] as const) : [])],
    edit: parts => {
      parts[where][name] = value;
    },
    place: parts => parts.place(holder, name),
  });
}

const POINTER = '#/components/securitySchemes/oauth';
const OAUTH_2 = [{ oauth: [] }];
const OAUTH_3 = [{ $ref: POINTER }];
const SECRET = 'hG7kq92Lm0xTz4';
const ABOUT_SCOPES_FIELD = ['the name of the scopes field', 'the place of the scopes field'] as const;
const SCOPES = ['what is declared', 'the description of a scope', ...ABOUT_SCOPES_FIELD] as const;
/** Where there is no flow, nothing stands in it or beside it. */
const PLACES_OF_THE_FLOW: readonly Subject[] = [
  'the flow as an object',
  'the key of flows',
  'the key of the flow',
  'the place of the flow',
  'the name of authorizationUrl',
  'the place of authorizationUrl',
  'the name of tokenUrl',
  'the place of tokenUrl',
  'the name of refreshUrl',
  'what is beside the flow in flows',
];

export const KINDS: readonly Kind[] = [
  slip(SCHEME, 'no type', {
    about: ['the type'],
    edit: ({ type }) => {
      type.value = undefined;
    },
    place: parts => parts.place('scheme'),
  }),
  ...['OAuth2', 'oauth2AuthorizationCode', 'http', 5].map(ofType),
  slip(SCHEME, 'a type called Type', {
    about: ['the type'],
    edit: ({ type }) => {
      type.key = 'Type';
    },
    place: parts => parts.place(parts.type),
  }),
  slip(SCHEME, 'flows called flow', {
    about: ['the key of flows', 'the place of the flow'],
    settings: IN_DOCUMENTS,
    edit: parts => {
      parts.flowsKey = 'flow';
    },
    place: parts => parts.place('flows'),
  }),
  ...['authorization_code', 'accessCode', 'authorizationCodeWithPKCE'].map(ofFlowKey),
  slip(SCHEME, 'the flow in the scheme', {
    about: ['the place of the flow', 'the key of the flow', 'the key of flows'],
    settings: IN_DOCUMENTS,
    edit: ({ flow, inFlows }) => {
      flow.holder = 'scheme';
      inFlows['x-note'] = 'text';
    },
    place: parts => parts.place('flow'),
  }),
  ofUrlName('authorizationUrl', 'authenticationUrl'),
  ofUrlName('tokenUrl', 'tokenURL'),
  ofUrlName('tokenUrl', 'oauthTokenUrl'),
  ofUrlName('refreshUrl', 'refresh_url'),
  ofUrlPlace('authorizationUrl', 'flows'),
  ofUrlPlace('tokenUrl', 'flows'),
  ofUrlPlace('refreshUrl', 'scheme'),
  ofScopesName('Scopes'),
  ofScopesName('scopesAvailable'),
  slip(FLOW, 'the scopes field of the other version', {
    about: ['the name of the scopes field', 'the name "scopes" in the flow'],
    settings: IN_DOCUMENTS,
    edit: parts => {
      parts.scopes.key = parts.otherScopesField;
    },
    place: parts => parts.place('scopes'),
  }),
  slip(SCHEME, 'the scopes field in the scheme', {
    about: [...ABOUT_SCOPES_FIELD, 'what is beside flows in the scheme', 'the name "scopes" in the scheme'],
    edit: ({ scopes }) => {
      scopes.holder = 'scheme';
    },
    place: parts => parts.place('scopes'),
  }),
  slip(FLOW, 'the entries of the scopes field beside it', {
    about: ['the flow as an object', 'what is declared', 'the place of the scopes field'],
    edit: parts => {
      parts.entriesAt = 'flow';
    },
    place: parts => parts.place('scopes'),
  }),
  slip(FLOW, 'the needed scopes in the flow', {
    about: ['the flow as an object', 'the name "scopes" in the flow'],
    settings: [3, 'fragment'],
    edit: parts => {
      parts.requestedIn = 'flow';
    },
    place: parts => parts.place('requested'),
  }),

  slip(SCHEME, 'the needed scopes of AsyncAPI 3', {
    about: ['the name "scopes" in the scheme'],
    settings: IN_2,
    edit: ({ inScheme }) => {
      inScheme.scopes = ['read'];
    },
    place: parts => parts.place('scheme', 'scopes'),
  }),
  slip(SCHEME, 'the declared scopes in the place of the needed ones', {
    about: [
      ...ABOUT_SCOPES_FIELD,
      'what is beside flows in the scheme',
      'the name "scopes" in the scheme',
      'the name "scopes" in the flow',
      'what is requested',
    ],
    settings: IN_3,
    edit: parts => {
      Object.assign(parts.scopes, { key: 'scopes', holder: 'scheme' });
      parts.requestedIn = 'nowhere';
    },
    place: parts => parts.place('scopes'),
  }),
  slip(SCHEME, 'the form of Swagger 2', {
    about: [
      ...ABOUT_SCOPES_FIELD,
      ...PLACES_OF_THE_FLOW,
      'what is beside flows in the scheme',
      'the name "scopes" in the scheme',
    ],
    settings: IN_2,
    edit: ({ flow, urls, scopes, inScheme }) => {
      flow.holder = 'nowhere';
      for (const part of [...Object.values(urls), scopes]) part.holder = 'scheme';
      inScheme.flow = 'accessCode';
    },
    place: parts => parts.place('scheme', 'flow'),
  }),

  ofRequirement('a requirement by reference', IN_2, 'security/0', () => [{ $ref: POINTER }]),
  ofRequirement('a requirement by name', IN_3, 'security/0', oauth => [{ oauth }]),
  ofRequirement('a bare name', IN_DOCUMENTS, 'security/0', () => ['oauth']),
  ofRequirement('a pointer without $ref', IN_DOCUMENTS, 'security/0', () => [POINTER]),
  ofRequirement('ref for $ref', IN_DOCUMENTS, 'security/0', () => [{ ref: POINTER }]),
  ofRequirement('name and scopes', IN_DOCUMENTS, 'security/0', scopes => [{ name: 'oauth', scopes }]),
  ofRequirement('no dash', IN_2, 'security', oauth => ({ oauth })),
  ofRequirement('no dash before the $ref', IN_3, 'security', () => ({ $ref: POINTER })),
  ofRequirement('a dash too many', IN_3, 'security/0', () => [[{ $ref: POINTER }]]),
  ofRequirement('a dash too many before the name', IN_2, 'security/0', oauth => [[{ oauth }]]),
  ofRequirement('a misspelt name', IN_2, 'security/0/oatuh', oatuh => [{ oatuh }]),
  ofRequirement('scopes beside the $ref', IN_3, 'security/0/scopes', scopes => [{ $ref: POINTER, scopes }]),
  ofRequirement('a scope list that is a text', IN_2, 'security/0/oauth', () => [{ oauth: 'read' }]),
  ofRequirement('a misspelt name, by name', IN_3, 'security/0', oatuh => [{ oatuh }]),
  withoutEffect('security of a message', IN_2, '/components/messages/a/security', {
    components: { messages: { a: { security: OAUTH_2 } } },
  }),
  withoutEffect('security at the root', IN_2, '/security', { security: OAUTH_2 }),
  withoutEffect('security at the root, by reference', IN_3, '/security', { security: OAUTH_3 }),
  withoutEffect('security of a channel', IN_2, '/channels/a/security', { channels: { a: { security: OAUTH_2 } } }),
  withoutEffect('security of a channel, by reference', IN_3, '/channels/a/security', {
    channels: { a: { security: OAUTH_3 } },
  }),

  slip(FLOW, 'a URL that is a $ref', {
    about: ['the value of tokenUrl', 'the name of tokenUrl', 'the place of tokenUrl'],
    edit: ({ urls }) => {
      urls.tokenUrl.value = TITLE;
    },
    place: parts => parts.place(parts.urls.tokenUrl),
  }),
  slip(SCHEME, 'a type that is a $ref', {
    about: ['the type'],
    edit: ({ type }) => {
      type.value = TITLE;
    },
    place: parts => parts.place(parts.type),
  }),
  slip(SCHEME, 'a description that is a $ref', {
    about: ['the description'],
    edit: ({ description }) => {
      description.value = TITLE;
    },
    place: parts => parts.place(parts.description),
  }),
  slip(FLOW, 'a description of a scope that is a $ref', {
    about: ['the description of a scope'],
    edit: ({ entries }) => {
      entries.write = TITLE;
    },
    place: parts => parts.entry('write'),
  }),
  slip(SCHEME, 'a needed scope that is a $ref', {
    about: ['what is requested'],
    settings: IN_3,
    edit: parts => {
      parts.requested = ['read', TITLE];
    },
    place: parts => parts.place('requested', 1),
  }),
  slip(REQUIREMENT, 'a requested scope that is a $ref', {
    about: ['what is requested'],
    settings: IN_2,
    edit: parts => {
      parts.requested = ['read', TITLE];
    },
    place: parts => parts.place('requested', 1),
  }),

  withoutUrl('authorizationUrl', FLOW),
  withoutUrl('tokenUrl', FLOW),
  withoutUrl('refreshUrl', 'authorization-code-refresh-url'),
  ofUrl(FLOW, 'a URL that is a number', 'authorizationUrl', 443),
  ofUrl(FLOW, 'a relative URL', 'refreshUrl', '/refresh'),
  ofUrl(FLOW, 'a variable in a URL', 'tokenUrl', 'https://as.example.com/{tenant}/token'),
  ofUrl('https-urls', 'http', 'authorizationUrl', 'http://as.example.com/authorize'),
  ofUrl('https-urls', 'http in another field', 'tokenUrl', 'http://as.example.com/token'),
  ofUrl('no-url-fragment', 'a fragment', 'tokenUrl', 'https://as.example.com/token#here'),
  ofUrl('no-url-credentials', 'credentials', 'refreshUrl', `https://client:${SECRET}@as.example.com/refresh`),
  ofUrl(
    'no-url-request-parameters',
    'a request parameter',
    'authorizationUrl',
    'https://as.example.com/authorize?state=a',
  ),
  ofUrl('no-url-placeholders', 'a placeholder', 'tokenUrl', 'https://as.example.com/%7Btenant%7D/token'),
  ofUrl('authorization-code-endpoint-roles', 'another endpoint', 'tokenUrl', 'https://as.example.com/introspect'),
  plain(FLOW, 'no scopes field', {
    about: SCOPES,
    edit: ({ scopes }) => {
      scopes.holder = 'nowhere';
    },
    place: parts => parts.place('flow'),
  }),
  plain('authorization-code-scopes', 'no scopes', {
    about: ['what is declared', 'the description of a scope'],
    edit: ({ scopes }) => {
      scopes.value = {};
    },
    place: parts => parts.place('scopes'),
  }),
  plain(FLOW, 'scopes that are a list', {
    about: [...SCOPES],
    edit: ({ scopes }) => {
      scopes.value = ['read'];
    },
    place: parts => parts.place('scopes'),
  }),
  plain('scope-descriptions', 'no description', {
    about: ['the description of a scope'],
    edit: ({ entries }) => {
      entries.write = '';
    },
    place: parts => parts.entry('write'),
  }),
  plain(FLOW, 'a description that is a number', {
    about: ['the description of a scope'],
    edit: ({ entries }) => {
      entries.write = 5;
    },
    place: parts => parts.entry('write'),
  }),
  plain('scope-names', 'a scope with a quotation mark', {
    about: [],
    edit: ({ entries }) => {
      entries['a"b'] = 'Anything';
    },
    place: parts => parts.entry('a"b'),
  }),
  plain('declared-scopes', 'an undeclared scope', {
    about: ['what is requested', 'what is declared', 'the other flows'],
    settings: [2, 3, 'fragment'],
    edit: parts => {
      parts.requested = ['raed'];
    },
    place: parts => parts.place('requested', 0),
  }),
  plain(SCHEME, 'a needed scope that is a number', {
    about: ['what is requested'],
    settings: [3, 'fragment'],
    edit: parts => {
      parts.requested = [5];
    },
    place: parts => parts.place('requested', 0),
  }),
  plain(SCHEME, 'a description of the scheme that is a list', {
    about: ['the description'],
    edit: ({ description }) => {
      description.value = ['Staff'];
    },
    place: parts => parts.place(parts.description),
  }),
  slip(SCHEME, 'a description called Description', {
    about: ['the description'],
    edit: ({ description }) => {
      description.key = 'Description';
    },
    place: parts => parts.place(parts.description),
  }),
  plain('secure-transport', 'a server in clear text', {
    about: ['the protocol'],
    settings: IN_DOCUMENTS,
    edit: parts => {
      parts.protocol = 'kafka';
    },
    place: parts => parts.place('server', 'protocol'),
  }),
  more('inScheme', SCHEME, 'issuer', 'https://as.example.com'),
  more('inScheme', 'no-secrets', 'x-client-secret', SECRET),
  more('inFlows', 'no-secrets', 'x-client-secret', SECRET),
  more('inFlow', 'no-secrets', 'x-client-secret', SECRET),
  more('inFlow', FLOW, 'pkce', true),
  more('inFlow', FLOW, 'audience', 'api'),
  more('inFlow', FLOW, 'x-a b', 'text'),
  more('inFlows', SCHEME, 'device', { tokenUrl: 'https://as.example.com/token' }, ['the other flows']),
  plain('no-password-flow', 'a password flow', {
    about: [],
    edit: parts => {
      parts.inFlows.password = {
        tokenUrl: 'https://as.example.com/token',
        refreshUrl: 'https://as.example.com/refresh',
        [parts.scopesField]: { read: 'Read messages' },
      };
    },
    place: parts => parts.place('flows', 'password'),
  }),
  plain('no-implicit-flow', 'an implicit flow without a value', {
    about: ['the other flows'],
    edit: ({ inFlows }) => {
      inFlows.implicit = null;
    },
    place: parts => parts.place('flows', 'implicit'),
  }),
];
