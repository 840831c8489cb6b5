/** The cases that the schema rules of clientCredentials, implicit and password have in common. */
import { messages } from '../../functions/flowSchema.ts';
import { bad, type Case, flowNamed, flows, good, type Json, type OtherFinding, other, quoting } from './cases.ts';

type UrlField = 'authorizationUrl' | 'tokenUrl';

interface OtherFlow {
  readonly name: 'clientCredentials' | 'implicit' | 'password';
  /** The endpoint that it uses, and the one that it does not. */
  readonly own: UrlField;
  readonly foreign: UrlField;
  /** Other names of the one that it uses. */
  readonly otherNames: readonly string[];
  /** What another rule says of each such flow. */
  readonly advice?: (place: string) => OtherFinding;
}

type Value = null | number | boolean | string | readonly string[] | { readonly description: string };

/** A value of each type other than string, by the names that messages give to the types. */
export const NO_STRING: Readonly<Record<string, Value>> = {
  null: null,
  'a number': 1,
  'a boolean': true,
  'a list': ['Read'],
  'an object': { description: 'Read' },
};
/** The same for types other than object. */
export const NO_OBJECT: Readonly<Record<string, Value>> = {
  ...Object.fromEntries(Object.entries(NO_STRING).filter(([type]) => type !== 'an object')),
  'a string': 'read',
};

const URL = 'https://as.example.com/oauth2';
const READ = { read: 'Read messages' };

export function flowSchemaCases({ name, own, foreign, otherNames, advice }: OtherFlow): Case[] {
  const flow = (changes: Parameters<typeof flowNamed>[1] = {}) => flowNamed(name, changes);
  const adviceAt = (place: string) => (advice === undefined ? [] : [advice(place)]);
  const missingUrl = ['', messages.missingUrl(own, name)] as const;
  const missingScopes = ['', ({ scopes }: { scopes: string }) => messages.missingScopes(scopes, name)] as const;
  const misspelt = (field: string, meant: string) => [field, messages.misspeltField(field, name, meant)] as const;
  const { urlType, description } = quoting(messages);
  const otherEndpoint = [foreign, messages.otherEndpoint(foreign, name)] as const;

  const cases: Case[] = [
    good('a good flow', flow().everywhere),
    good('no refreshUrl', flow({ refreshUrl: undefined })),
    good('an empty map of scopes', flow({ scopes: {} })),

    // What is missing
    bad(`no ${own}`, flow({ [own]: undefined }).everywhere, [missingUrl]),
    bad('no scopes field', flow({ scopes: undefined }), [missingScopes]),
    bad('no scopes field in a fragment', flow({ scopes: undefined }).fragment, [
      ['', messages.missingScopesOfFragment(name)],
    ]),
    bad('no field at all', flow({ [own]: undefined, refreshUrl: undefined, scopes: undefined }), [
      missingUrl,
      missingScopes,
    ]),

    // The endpoint that the flow does not use, whatever its value is
    ...bad.each<Json>(value => flow({ [foreign]: value }), otherEndpoint, {
      [`a ${foreign}`]: URL,
      [`a ${foreign} that is not a URL`]: '/oauth2',
      [`a ${foreign} that is a list`]: [URL],
      [`a ${foreign} with a secret that is not encrypted`]: 'http://client:s3cr3tvalu3@as.example.com/oauth2#top',
    }),
    bad(`a ${foreign} in place of the ${own}`, flow({ [own]: undefined, [foreign]: URL }), [missingUrl, otherEndpoint]),
    bad(`another name of ${foreign}`, flow({ [`${foreign}s`]: URL }), [
      [`${foreign}s`, messages.unknownField(`${foreign}s`, name, URL)],
    ]),

    // URLs
    ...bad.each<string>(
      url => flow({ [own]: url }),
      url => [own, messages.relativeUrl(own, url)],
      { 'a relative URL': '/oauth2', 'no URI scheme': 'as.example.com/oauth2', 'an empty URL': '' },
    ),
    bad('a variable in a URL', flow({ [own]: 'https://as.example.com/{tenant}' }), [
      [own, messages.illegalUrl(own, 'contain "{": URLs here have no variables', 'Write the actual value.')],
    ]),
    ...bad.types('a URL', value => flow({ [own]: value }), own, urlType, NO_STRING),
    bad('a relative refreshUrl', flow({ refreshUrl: '/token' }), [
      ['refreshUrl', messages.relativeUrl('refreshUrl', '/token')],
    ]),
    bad('null for refreshUrl', flow({ refreshUrl: null }), [['refreshUrl', messages.urlType('refreshUrl', 'null')]]),
    // What has a URI scheme is owned by the rule about https.
    good('a URL that is not encrypted', flow({ [own]: 'http://as.example.com/oauth2' }), [other.notEncrypted(own)]),

    // Scopes
    ...good.each(scope => flow({ scopes: { [scope]: 'Read messages' } }), {
      'a scope like a URL': 'https://www.example.com/auth/messages.read',
      'a scope like an extension': 'x-read',
      'a scope like a member of JavaScript objects': 'toString',
    }),
    ...bad.types(
      'a description',
      value => flow({ scopes: { 'audit/~log': value } }),
      ['scopes', 'audit/~log'],
      description,
      NO_STRING,
    ),
    ...bad.types(
      'the scopes field',
      scopes => flow({ scopes }),
      'scopes',
      (place, type) => [place, ({ scopes }) => messages.scopesType(scopes, type)],
      NO_OBJECT,
    ),
    bad(
      'the other scopes field, and a description that is not a string',
      flow({ scopes: undefined, otherScopes: { read: 1 } }),
      [
        ['otherScopes', ({ major, otherScopes }) => messages.otherScopesField(otherScopes, major)],
        ['otherScopes/read', messages.description('read', 'a number')],
      ],
    ),
    bad('both scopes fields', flow({ otherScopes: READ }), [
      ['otherScopes', ({ otherScopes }) => messages.mixedScopesFields(otherScopes, 'Remove')],
    ]),
    bad('a list of needed scopes in AsyncAPI 3', flow({ otherScopes: ['read:messages'] }).only(3), [
      ['otherScopes', messages.requestedScopes()],
    ]),
    bad('scopes beside null', flow({ scopes: null, ...READ }), [
      ['scopes', ({ scopes }) => messages.scatteredScopes(['read'], scopes)],
    ]),

    // Misspelt fields, unknown fields and extensions
    ...otherNames.map(field =>
      bad(`${field} for ${own}, and a relative URL`, flow({ [own]: undefined, [field]: '/oauth2' }), [
        misspelt(field, own),
        [field, messages.relativeUrl(own, '/oauth2')],
      ]),
    ),
    bad('refreshUrl in snake case', flow({ refreshUrl: undefined, refresh_url: URL }), [
      misspelt('refresh_url', 'refreshUrl'),
    ]),
    bad('a slip in scopes', flow({ scopes: undefined, scope: READ }).only(2), [misspelt('scope', 'scopes')]),
    bad('a slip in availableScopes', flow({ scopes: undefined, avaliableScopes: READ }).only(3), [
      misspelt('avaliableScopes', 'availableScopes'),
    ]),
    ...bad.each<string>(
      field => flow({ [field]: 1 }),
      field => [field, messages.unknownField(field, name, 1)],
      { 'an unknown field': 'audience', 'a field like a member of JavaScript objects': 'constructor' },
    ),
    ...good.each(field => flow({ [field]: [null] }), {
      'an extension': 'x-audience',
      'an extension with every kind of character': 'x-Client.id_2-of-2',
    }),
    ...bad.each<string>(
      field => flow({ [field]: 1 }),
      field => [[field], messages.extensionName(field)],
      { 'an extension without a name': 'x-', 'an extension with a tilde': 'x-client~id' },
    ),

    // Something else in the place of the flow
    ...bad.types(
      'the flow',
      flow,
      '',
      (place, type) => [place, ({ scopes }) => messages.notObject(name, type, [own, scopes])],
      Object.fromEntries(Object.entries(NO_OBJECT).filter(([type]) => type !== 'null')),
    ),
  ];
  return [
    ...cases.map(check => ({ ...check, findings: [...check.findings, ...adviceAt('')] })),
    // Not this flow
    good('an extension of flows', flows({ authorizationCode: {}, [`x-${name}`]: { [own]: '/oauth2' } })),
    good('a defect of another flow', flows({ authorizationCode: { tokenUrl: '/token' }, [name]: {} }), [
      ['oauth2-authorization-code-schema', 'authorizationCode/tokenUrl', messages.relativeUrl('tokenUrl', '/token')],
      ...adviceAt(name),
    ]),
  ];
}
