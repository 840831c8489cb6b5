/** The cases that the rules about the implicit flow and the password flow have in common. */
import { messages } from '../../functions/discouragedFlows.ts';
import { messages as flowSchema } from '../../functions/flowSchema.ts';
import type { Case, Json, OwnFinding } from './cases.ts';
import {
  bad,
  clientCredentials,
  common,
  document2,
  document3,
  documents,
  each,
  flow,
  flowNamed,
  flows,
  good,
  other,
  scheme,
} from './cases.ts';

interface DiscouragedFlow {
  readonly name: 'implicit' | 'password';
  /** The endpoint that it uses, and the one that it does not. */
  readonly own: 'authorizationUrl' | 'tokenUrl';
  readonly foreign: 'authorizationUrl' | 'tokenUrl';
  readonly url: string;
  /** Other names of the flow. */
  readonly otherNames: readonly string[];
  /** A flow of another name, which may well be behind a `$ref`. */
  readonly otherFlow: string;
  /** The name of the flow in the place of the flows. */
  readonly instead: readonly [type: string, value: Json];
}

const SCOPES = { read: 'Read messages' };

export function discouragedFlowCases(about: DiscouragedFlow): Case[] {
  const { name, own, foreign, url, otherNames, otherFlow, instead } = about;
  const of = (changes?: Parameters<typeof flow>[0]) => flowNamed(name, changes);
  const found = (place: string): OwnFinding => [place, messages[name]()];
  const FOUND = found('');
  const SCHEMA = `oauth2-${name}-schema`;
  /** Documents that have a flow elsewhere, where a scheme refers to it. */
  const elsewhere = (flowName: string) => {
    const oauth = scheme({ flows: { [flowName]: { $ref: '#/x-flow' } } });
    return each(
      document2({ 'x-flow': { [own]: url, scopes: SCOPES } }, oauth),
      document3({ 'x-flow': { [own]: url, availableScopes: SCOPES } }, oauth),
    );
  };

  return [
    good('the authorization code flow', flow().everywhere),
    good('the client credentials flow', clientCredentials()),
    name === 'implicit'
      ? good('the password flow', flowNamed('password'), [other.passwordFlow('')])
      : good('the implicit flow', flowNamed('implicit'), [other.implicitFlow('')]),
    good('no flow', scheme({ flows: {} })),

    bad(`the ${name} flow`, of().everywhere, [FOUND]),
    bad('no refreshUrl', of({ refreshUrl: undefined }), [FOUND]),
    bad('no scopes', of({ scopes: {} }), [FOUND]),
    bad('before the authorization code flow', flows({ [name]: {}, authorizationCode: {} }), [found(name)]),
    bad('behind the authorization code flow', flows({ authorizationCode: {}, [name]: {} }), [found(name)]),
    bad('beside an extension', flows({ [name]: {}, 'x-reason': 'Kept for old clients' }), [found(name)]),
    bad('in a fragment', flows({ authorizationCode: {}, [name]: {} }).fragment, [found(name)]),

    // Behind a `$ref`
    bad('a flow behind a $ref', elsewhere(name), [found('x-flow')]),
    good('another flow behind a $ref', elsewhere(otherFlow)),
    good('a flow behind a $ref to nothing', flows({ [name]: { $ref: '#/x-none' } }), [other.brokenRef(name)]),

    // The schema rule owns what is wrong in the flow, and this one that it is there.
    bad(`no ${own}`, of({ [own]: undefined }), [FOUND, [SCHEMA, '', flowSchema.missingUrl(own, name)]]),
    bad('no field at all', of({ [own]: undefined, refreshUrl: undefined, scopes: undefined }), [
      FOUND,
      [SCHEMA, '', flowSchema.missingUrl(own, name)],
      [SCHEMA, '', ({ scopes }) => flowSchema.missingScopes(scopes, name)],
    ]),
    bad('a field of another flow', of({ [foreign]: url }), [
      FOUND,
      [SCHEMA, foreign, flowSchema.otherEndpoint(foreign, name)],
    ]),
    bad('null', of(null), [FOUND]),
    ...Object.entries({ 'a boolean': false, 'a number': 0, 'a string': '', 'a list': [] }).map(([is, value]) =>
      bad(is, of(value), [FOUND, [SCHEMA, '', ({ scopes }) => flowSchema.notObject(name, is, [own, scopes])]]),
    ),

    // Slips that are read through: the scheme rule owns them, and this one that the flow is there.
    ...otherNames.map(slip =>
      bad(`${slip} for ${name}`, flows({ [slip]: { [foreign]: undefined } }), [
        found(slip),
        other.scheme.misspeltFlow(slip, name),
      ]),
    ),
    bad(
      'the flow in the scheme',
      scheme(version => `type: oauth2\n${version[name]}`),
      [found(name), other.scheme.misplacedFlows(name, [name])],
    ),
    bad(
      'the form of Swagger 2',
      scheme(`type: oauth2\nflow: ${name}\n${own}: ${url}\nscopes: {read: Read messages}\n`),
      [FOUND, other.scheme.swagger2Flow('flow', [own, 'scopes'], name)],
    ),
    bad('a scheme of another type', scheme({ type: 'http', flows: { [name]: { [own]: url, scopes: SCOPES } } }), [
      found(`flows/${name}`),
      other.scheme.otherType('type', 'http'),
    ]),
    good('the name of the flow for flows', scheme({ flows: instead[1] }), [
      other.scheme.flowsType('flows', instead[0]),
    ]),
    good('a flow called constructor', flows({ constructor: {} }), [other.scheme.unknownFlow('constructor')]),

    // Not such a flow
    good('an extension of flows', flows({ authorizationCode: {}, [`x-${name}`]: {} })),
    good('an extension of a flow', flow({ [`x-${name}`]: {} })),
    good('a scope with the name of the flow', flow({ scopes: { [name]: 'Read messages' } })),
    good(
      'a scheme with the name of the flow',
      documents({ components: { securitySchemes: { [name]: { type: 'oauth2', flows: {} } } } }),
    ),
    common.elsewhere({ [name]: {} }),
  ];
}
