import { messages as discouraged } from '../../functions/discouragedFlows.ts';
import { messages } from '../../functions/pkce.ts';
import { messages as refresh } from '../../functions/refreshUrl.ts';
import { messages as schemeSchema } from '../../functions/schemeSchema.ts';
import {
  bad,
  badEach,
  type Case,
  clientCredentials,
  document3,
  everywhere,
  flow,
  flows,
  good,
  goodEach,
  scheme,
} from '../support/cases.ts';

type Changes = Exclude<NonNullable<Parameters<typeof scheme>[0]>, string | (() => string)>;
type Setting = readonly [name: string, value: unknown];
type Problem = keyof typeof messages;

/** A scheme with one extension. */
const withSetting = ([name, value]: Setting) => scheme({ [name]: value } as Changes);
/** The finding at the setting, or at a place inside it. */
const says =
  (problem: Problem, ...inside: string[]) =>
  ([name]: Setting) =>
    [[name, ...inside], messages[problem](inside.at(-1) ?? name)] as const;
/** Settings by themselves as the names of their cases. */
const each = (...settings: Setting[]) =>
  Object.fromEntries(settings.map(setting => [`${setting[0]}: ${JSON.stringify(setting[1])}`, setting]));

const OFF = { 'x-usePkce': false };
const NAME = 'x-usePkce';

export default [
  good('no setting', everywhere(scheme())),

  // Places
  bad('in the scheme', everywhere(scheme(OFF)), [NAME, messages.off(NAME)]),
  bad('in the flow', everywhere(flow(OFF)), [NAME, messages.off(NAME)]),
  bad('in flows', flows({ authorizationCode: {}, [NAME]: false }), [NAME, messages.off(NAME)]),
  bad(
    'in a scheme whose flow is misspelt',
    flows({ authorization_code: OFF }),
    [['authorization_code', NAME], messages.off(NAME)],
    [
      'oauth2-scheme-schema',
      'authorization_code',
      schemeSchema.misspeltFlow('authorization_code', 'authorizationCode'),
    ],
  ),
  bad('beside another flow', flows({ authorizationCode: OFF, clientCredentials: OFF }), [
    ['authorizationCode', NAME],
    messages.off(NAME),
  ]),
  bad(
    'in a scheme of two flows',
    scheme(
      ({ flow, clientCredentials }) =>
        `type: oauth2\n${NAME}: false\nflows:\n${`${flow}${clientCredentials}`.replace(/^(?=.)/gm, '  ')}`,
    ),
    [NAME, messages.off(NAME)],
  ),
  ...goodEach((subject: ReturnType<typeof flow>) => subject, {
    'another flow': clientCredentials(OFF),
    'a scheme without the authorization code flow': clientCredentials({}, OFF),
    'no flow': scheme({ flows: {}, ...OFF }),
    'a scope': flow({ scopes: { [NAME]: 'false' } }),
    'a scheme of another type': scheme(
      `type: openIdConnect\nopenIdConnectUrl: https://as.example.com\n${NAME}: false\n`,
    ),
  }),
  good('outside a scheme', document3(OFF)),

  // Off
  ...badEach(
    withSetting,
    says('off'),
    each(
      ['x-usePkce', 'no'],
      ['x-usePkce', 'False '],
      ['x-use-pkce', 'none'],
      ['x-usePKCE', 'never'],
      ['x-use_pkce', 'disabled'],
      ['x-pkce', false],
      ['x-pkce', 'off'],
      ['x-scalar-use-pkce', 'off'],
      ['x-acme-pkce-enabled', false],
      ['x-pkceSupported', false],
      ['x-pkce-method', 'none'],
      ['x-code-challenge-method', 'none'],
      ['x-disable-pkce', true],
      ['x-pkce-disabled', 'yes'],
      ['x-skipPkce', 'true'],
      ['x-no-pkce', 'on'],
      ['x-usePkceWithAuthorizationCodeGrant', false],
    ),
  ),
  ...badEach(
    withSetting,
    says('off', 'enabled'),
    each(['x-pkce', { enabled: false }], ['x-acme-pkce', { enabled: 'no' }]),
  ),
  ...badEach(withSetting, says('off', 'disabled'), each(['x-pkce', { disabled: true }])),
  ...badEach(
    withSetting,
    says('off', 'usePkceWithAuthorizationCodeGrant'),
    each(['x-swagger-ui', { usePkceWithAuthorizationCodeGrant: false }]),
  ),
  bad('in a list of maps', scheme({ 'x-tools': [{ name: 'a' }, { client: { usePkce: false } }] }), [
    ['x-tools', '1', 'client', 'usePkce'],
    messages.off('usePkce'),
  ]),

  // Optional
  ...badEach(
    withSetting,
    says('optional'),
    each(
      ['x-pkce-required', false],
      ['x-requirePkce', 'no'],
      ['x-enforce-pkce', 'never'],
      ['x-pkce-optional', true],
      ['x-optionalPkce', 'yes'],
    ),
  ),
  ...badEach(withSetting, says('optional', 'required'), each(['x-pkce', { required: false }])),

  // Plain
  ...badEach(
    withSetting,
    says('plain'),
    each(
      ['x-pkce', 'plain'],
      ['x-usePkce', 'PLAIN'],
      ['x-pkce-method', 'plain'],
      ['x-pkce-methods', ['plain']],
      ['x-codeChallengeMethod', 'plain'],
      ['x-code_challenge_methods_supported', ['plain']],
      ['x-require-pkce', 'plain'],
      ['x-allow-plain-text-pkce', true],
      ['x-pkce-allow-plain', 'on'],
    ),
  ),
  ...badEach(withSetting, says('plain', 'method'), each(['x-pkce', { method: 'plain' }])),
  ...badEach(withSetting, says('plain', '0', 'method'), each(['x-pkce', [{ method: 'plain' }]])),
  ...badEach(withSetting, says('plain', 'allowPlain'), each(['x-pkce', { allowPlain: true }])),

  // Two settings
  bad(
    'two settings',
    scheme({ 'x-usePkce': false, 'x-pkce': { method: 'plain', required: false } }),
    ['x-usePkce', messages.off('x-usePkce')],
    ['x-pkce/method', messages.plain('method')],
    ['x-pkce/required', messages.optional('required')],
  ),

  // On, or something else
  ...goodEach(
    withSetting,
    each(
      ['x-usePkce', true],
      ['x-usePkce', 'yes'],
      ['x-usePkce', ''],
      ['x-usePkce', null],
      ['x-usePkce', 0],
      ['x-usePkce', 'SHA-256'],
      ['x-usePkce', 'S256'],
      ['x-pkce', 'required'],
      ['x-pkce', {}],
      ['x-pkce', []],
      ['x-pkce', { disableManualConfiguration: false, hideClientSecretInput: false }],
      ['x-pkce-methods', ['plain', 'S256']],
      ['x-pkce-methods', ['sha-256', 'plain']],
      ['x-code_challenge_methods_supported', []],
      ['x-require-pkce', true],
      ['x-disable-pkce', false],
      ['x-pkce-optional', false],
      ['x-allow-plain-text-pkce', false],
      ['x-show-pkce', false],
      ['x-hidePkce', true],
      ['x-display-pkce-field', false],
      ['x-pkce-description', 'none'],
      ['x-challenge', false],
      ['x-use', false],
      ['x-constructor', false],
    ),
  ),
  bad(
    'the implicit flow beside it',
    flows({ authorizationCode: OFF, implicit: { ...OFF, refreshUrl: undefined } }),
    [['authorizationCode', NAME], messages.off(NAME)],
    ['oauth2-no-implicit-flow', 'implicit', discouraged.implicit()],
  ),
  bad(
    'no refreshUrl',
    flow({ ...OFF, refreshUrl: undefined }),
    [NAME, messages.off(NAME)],
    ['oauth2-authorization-code-refresh-url', '', refresh.missing('authorizationCode')],
  ),
] satisfies Case[];
