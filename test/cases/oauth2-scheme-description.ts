import { messages } from '../../functions/schemeDescription.ts';
import { messages as schemes } from '../../functions/schemeSchema.ts';
import {
  bad,
  badEach,
  type Case,
  documents,
  everywhere,
  fragment,
  good,
  goodEach,
  SCHEME,
  scheme,
} from '../support/cases.ts';

const TEXT = 'Tokens are issued by as.example.com. Ask the messaging team for a client.';
const SCHEMES = 'components/securitySchemes';
const SCHEMA = 'oauth2-scheme-schema';

const described = (description: string) => scheme({ description });
/** A scheme that is the same in each version. */
const OTHER = { type: 'oauth2', flows: {} };
/** Documents with these schemes; `oauth` is described unless it is among them. */
const withSchemes = (securitySchemes: Record<string, object>) =>
  documents({ components: { securitySchemes } } as never, described(TEXT));

export default [
  good('a description', everywhere(described(TEXT))),
  ...goodEach(described, {
    'one character': '-',
    'blanks around it': '  Ask the messaging team.  ',
    'several lines': 'Tokens are issued by as.example.com.\n\nAsk the messaging team.\n',
    'another script': 'トークンの発行元',
    'digits in quotes': '0',
    'null in quotes': 'null',
    'a name as all JavaScript objects have it': '__proto__',
  }),

  bad('no description', everywhere(scheme()), ['', messages.missing()]),
  ...badEach(described, () => ['description', messages.empty()], {
    'an empty description': '',
    'a space': ' ',
    spaces: '    ',
    'a tab': '\t',
    'a line break': '\n',
    'a no-break space': '\u00a0',
  }),
  ...badEach(
    changes => scheme(changes),
    () => ['', messages.missing()],
    {
      'an extension': { 'x-description': TEXT },
      'an extension of flows': { flows: { 'x-description': TEXT } },
      'an extension of a flow': { flows: { 'x-device': { 'x-description': TEXT } } },
      'no flow': { flows: {} },
    },
  ),
  bad('a comment', scheme(`# ${TEXT}\ntype: oauth2\nflows: {}\n`), ['', messages.missing()]),
  bad(
    'a scope called description',
    scheme({
      flows: { clientCredentials: { tokenUrl: 'https://as.example.com/token', scopes: { description: TEXT } } },
    }),
    ['', messages.missing()],
  ),
  bad('requested scopes', scheme({ scopes: ['read:messages'] }).only(3), ['', messages.missing()]),
  bad('an empty description in a fragment', fragment(described('')), ['description', messages.empty()]),

  // Several schemes, and the names of schemes
  bad('the second of two schemes', withSchemes({ staff: OTHER }), [`${SCHEMES}/staff`, messages.missing()]),
  bad(
    'each of two schemes',
    withSchemes({ oauth: OTHER, staff: { ...OTHER, description: '' } }),
    [SCHEME, messages.missing()],
    [`${SCHEMES}/staff/description`, messages.empty()],
  ),
  bad('a scheme with two names', withSchemes({ oauth: OTHER, staff: { $ref: `#/${SCHEME}` } }), [
    SCHEME,
    messages.missing(),
  ]),
  ...badEach(
    name => withSchemes({ [name]: OTHER }),
    name => [[...SCHEMES.split('/'), name], messages.missing()],
    {
      'a scheme with / and ~ in its name': 'our/~oauth',
      'a scheme called constructor': 'constructor',
    },
  ),

  // A Reference Object has no description: what is beside a `$ref` is ignored.
  bad(
    'a description beside a $ref',
    documents({
      'x-oauth': OTHER,
      components: { securitySchemes: { oauth: { $ref: '#/x-oauth', description: TEXT } } },
    }),
    ['x-oauth', messages.missing()],
  ),
  good('a scheme behind a $ref to nothing', withSchemes({ oauth: { $ref: '#/x-none' } }), [
    'invalid-ref',
    `${SCHEME}/$ref`,
    "'#/x-none' does not exist",
  ]),

  // The schema rule owns a description that is not a string, or misnamed.
  ...Object.entries({ null: null, 'a number': 0, 'a boolean': false, 'a list': [TEXT], 'an object': {} }).map(
    ([is, description]) =>
      good(`${is} for the description`, scheme({ description }), [SCHEMA, 'description', schemes.descriptionType(is)]),
  ),
  good('an empty text behind a $ref', documents({ 'x-text': '' }, scheme({ description: { $ref: '#/x-text' } })), [
    SCHEMA,
    `${SCHEME}/description`,
    schemes.reference('description'),
  ]),
  ...['Description', 'desciption', 'decripton'].map(name =>
    good(`${name} for the description`, scheme({ [name]: TEXT }), [
      SCHEMA,
      name,
      schemes.misspeltField(name, 'description'),
    ]),
  ),
  bad(
    'an empty text under a misspelt name',
    scheme({ Description: '' }),
    ['Description', messages.empty()],
    [SCHEMA, 'Description', schemes.misspeltField('Description', 'description')],
  ),

  // What is meant as OAuth2, and what is not
  bad(
    'a misspelt type',
    scheme({ type: 'OAuth2' }),
    ['', messages.missing()],
    [SCHEMA, 'type', schemes.wrongType('"OAuth2"')],
  ),
  bad('no type', scheme({ type: undefined }), ['', messages.missing()], [SCHEMA, '', schemes.missingType()]),
  bad(
    'another type with flows',
    scheme({ type: 'http' }),
    ['', messages.missing()],
    [SCHEMA, 'type', schemes.otherType('"http"')],
  ),
  ...goodEach(changes => scheme(changes), {
    'a scheme of another type': { type: 'http', scheme: 'bearer', flows: undefined },
    'an empty description of another type': { type: 'userPassword', description: '', flows: undefined },
  }),
  good('null for a scheme', documents({ components: { securitySchemes: { oauth: null } } })),
  good('a list for a scheme', documents({ components: { securitySchemes: { oauth: [OTHER] } } })),
  good('a scheme outside the places of schemes', documents({ 'x-schemes': { staff: OTHER } }, described(TEXT))),
] satisfies Case[];
