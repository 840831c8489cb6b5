import { messages } from '../../functions/schemeDescription.ts';
import { bad, type Case, documents, good, type OwnFinding, other, SCHEME, scheme } from '../support/cases.ts';
import { BLANKS, ODD_TEXTS } from '../support/descriptionTexts.ts';

const TEXT = 'Tokens are issued by as.example.com. Ask the messaging team for a client.';
const SCHEMES = 'components/securitySchemes';
const MISSING = messages.missing();
const EMPTY: OwnFinding = ['description', messages.empty()];

const described = (description: string) => scheme({ description });
/** A scheme that is the same in each version. */
const OTHER = { type: 'oauth2', flows: {} };
/** Documents with these schemes; `oauth` is described unless it is among them. */
const withSchemes = (securitySchemes: Record<string, object>) =>
  documents({ components: { securitySchemes } } as never, described(TEXT));

export default [
  good('a description', described(TEXT).everywhere),
  ...good.each(described, {
    ...ODD_TEXTS,
    'a description with blanks around it': '  Ask the messaging team.  ',
    'a description of several lines': 'Tokens are issued by as.example.com.\n\nAsk the messaging team.\n',
    'a description in another script': 'トークンの発行元',
  }),

  bad('no description', scheme().everywhere, [['', MISSING]]),
  ...bad.each(described, EMPTY, { 'an empty description': '', ...BLANKS }),
  ...bad.each(changes => scheme(changes), ['', MISSING], {
    'an extension called x-description': { 'x-description': TEXT },
    'an extension of flows called x-description': { flows: { 'x-description': TEXT } },
    'an extension of a flow called x-description': { flows: { 'x-device': { 'x-description': TEXT } } },
    'no description and no flow': { flows: {} },
    'a scope called description': {
      flows: { clientCredentials: { tokenUrl: 'https://as.example.com/token', scopes: { description: TEXT } } },
    },
  }),
  bad('a comment in the place of a description', scheme(`# ${TEXT}\ntype: oauth2\nflows: {}\n`), [['', MISSING]]),
  bad('no description beside requested scopes', scheme({ scopes: ['read:messages'] }).only(3), [['', MISSING]]),
  bad('an empty description in a fragment', described('').fragment, [EMPTY]),

  // Several schemes, and the names of schemes
  bad('the second of two schemes', withSchemes({ staff: OTHER }), [[`${SCHEMES}/staff`, MISSING]]),
  bad('each of two schemes', withSchemes({ oauth: OTHER, staff: { ...OTHER, description: '' } }), [
    [SCHEME, MISSING],
    [`${SCHEMES}/staff/description`, messages.empty()],
  ]),
  bad('a scheme with two names and no description', withSchemes({ oauth: OTHER, staff: { $ref: `#/${SCHEME}` } }), [
    [SCHEME, MISSING],
  ]),
  ...bad.each(
    name => withSchemes({ [name]: OTHER }),
    name => [[...SCHEMES.split('/'), name], MISSING],
    { 'a scheme with / and ~ in its name': 'our/~oauth', 'a scheme called constructor': 'constructor' },
  ),

  // A Reference Object has no description: what is beside a `$ref` is ignored.
  bad(
    'a description beside a $ref',
    documents({
      'x-oauth': OTHER,
      components: { securitySchemes: { oauth: { $ref: '#/x-oauth', description: TEXT } } },
    }),
    [['x-oauth', MISSING]],
  ),
  good('a $ref to nothing', withSchemes({ oauth: { $ref: '#/x-none' } }), [other.brokenRef(SCHEME)]),

  // The schema rule owns a description that is not a string, or misnamed.
  ...good.types(
    'the description',
    description => scheme({ description }),
    'description',
    other.scheme.descriptionType,
    { null: null, 'a number': 0, 'a boolean': false, 'a list': [TEXT], 'an object': {} },
  ),
  good('an empty text behind a $ref', documents({ 'x-text': '' }, scheme({ description: { $ref: '#/x-text' } })), [
    other.scheme.reference(`${SCHEME}/description`, 'description'),
  ]),
  ...['Description', 'desciption', 'decripton'].map(name =>
    good(`${name} for description`, scheme({ [name]: TEXT }), [other.scheme.misspeltField(name, 'description')]),
  ),
  bad('an empty text under a misspelt name', scheme({ Description: '' }), [
    ['Description', messages.empty()],
    other.scheme.misspeltField('Description', 'description'),
  ]),

  // What is meant as OAuth2, and what is not
  bad('a misspelt type', scheme({ type: 'OAuth2' }), [['', MISSING], other.scheme.wrongType('type', 'OAuth2')]),
  bad('no type', scheme({ type: undefined }), [['', MISSING], other.scheme.missingType('')]),
  bad('another type with flows', scheme({ type: 'http' }), [['', MISSING], other.scheme.otherType('type', 'http')]),
  ...good.each(changes => scheme(changes), {
    'a scheme of another type': { type: 'http', scheme: 'bearer', flows: undefined },
    'an empty description of another type': { type: 'userPassword', description: '', flows: undefined },
  }),
  good('null for a scheme', documents({ components: { securitySchemes: { oauth: null } } })),
  good('a list for a scheme', documents({ components: { securitySchemes: { oauth: [OTHER] } } })),
  good('a scheme outside the places of schemes', documents({ 'x-schemes': { staff: OTHER } }, described(TEXT))),
] satisfies Case[];
