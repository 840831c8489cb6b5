import { messages } from '../../functions/pkce.ts';
import type { Case, Json } from '../support/cases.ts';
import { bad, clientCredentials, document3, flow, flows, good, other, quoting, scheme } from '../support/cases.ts';

/** An extension. */
interface Setting {
  readonly name: string;
  readonly value: Json;
}
/** Each value under each of the names that stand behind it. */
const settings = (...all: (readonly [value: Json, names: string])[]): Record<string, Setting> =>
  Object.fromEntries(
    all.flatMap(([value, names]) =>
      names.split(' ').map(name => [`${name}: ${JSON.stringify(value)}`, { name, value }]),
    ),
  );
const withSetting = ({ name, value }: Setting) => scheme({ [name]: value });

const { off, plain, optional } = quoting(messages);

const NAME = 'x-usePkce';
const OFF = { [NAME]: false };

export default [
  good('no setting', scheme().everywhere),

  // Places
  bad('PKCE is off in the scheme', scheme(OFF).everywhere, [off(NAME)]),
  bad('PKCE is off in the flow', flow(OFF).everywhere, [off(NAME)]),
  bad('PKCE is off in flows', flows({ authorizationCode: {}, [NAME]: false }), [off(NAME)]),
  bad('PKCE is off in a misspelt flow', flows({ authorization_code: OFF }), [
    off(`authorization_code/${NAME}`),
    other.scheme.misspeltFlow('authorization_code', 'authorizationCode'),
  ]),
  bad('PKCE is off in one of two flows', flows({ authorizationCode: OFF, clientCredentials: OFF }), [
    off(`authorizationCode/${NAME}`),
  ]),
  bad(
    'PKCE is off in a scheme of two flows',
    scheme(
      ({ flow, clientCredentials }) =>
        `type: oauth2\n${NAME}: false\nflows:\n${`${flow}${clientCredentials}`.replace(/^(?=.)/gm, '  ')}`,
    ),
    [off(NAME)],
  ),
  good('PKCE is off in another flow', clientCredentials(OFF)),
  good('a scheme without the authorization code flow', clientCredentials({}, OFF)),
  good('PKCE is off, and there is no flow', scheme({ flows: {}, ...OFF })),
  good('a scope called like a setting', flow({ scopes: { [NAME]: 'false' } })),
  good(
    'a scheme of another type',
    scheme(`type: openIdConnect\nopenIdConnectUrl: https://as.example.com\n${NAME}: false\n`),
  ),
  good('a setting outside a scheme', document3(OFF)),

  // Off
  ...bad.each(
    withSetting,
    ({ name }) => off(name),
    settings(
      [false, 'x-pkce x-acme-pkce-enabled x-pkceSupported x-usePkceWithAuthorizationCodeGrant'],
      ['no', 'x-usePkce'],
      ['False ', 'x-usePkce'],
      ['none', 'x-use-pkce x-pkce-method x-code-challenge-method'],
      ['never', 'x-usePKCE'],
      ['disabled', 'x-use_pkce'],
      ['off', 'x-pkce x-scalar-use-pkce'],
      [true, 'x-disable-pkce'],
      ['yes', 'x-pkce-disabled'],
      ['true', 'x-skipPkce'],
      ['on', 'x-no-pkce'],
    ),
  ),
  // Optional
  ...bad.each(
    withSetting,
    ({ name }) => optional(name),
    settings(
      [false, 'x-pkce-required'],
      ['no', 'x-requirePkce'],
      ['never', 'x-enforce-pkce'],
      [true, 'x-pkce-optional'],
      ['yes', 'x-optionalPkce'],
    ),
  ),
  // Plain
  ...bad.each(
    withSetting,
    ({ name }) => plain(name),
    settings(
      ['plain', 'x-pkce x-pkce-method x-codeChallengeMethod x-require-pkce'],
      ['PLAIN', 'x-usePkce'],
      [['plain'], 'x-pkce-methods x-code_challenge_methods_supported'],
      [true, 'x-allow-plain-text-pkce'],
      ['on', 'x-pkce-allow-plain'],
    ),
  ),

  // Inside an extension
  ...bad.rows((value: Json) => scheme({ 'x-pkce': value }), {
    'PKCE is not enabled in a map': [{ enabled: false }, off('x-pkce/enabled')],
    'PKCE is disabled in a map': [{ disabled: true }, off('x-pkce/disabled')],
    'PKCE is not required in a map': [{ required: false }, optional('x-pkce/required')],
    'plain as the method': [{ method: 'plain' }, plain('x-pkce/method')],
    'plain as the method of a list': [[{ method: 'plain' }], plain('x-pkce/0/method')],
    'plain is allowed in a map': [{ allowPlain: true }, plain('x-pkce/allowPlain')],
  }),
  bad('another name of PKCE', scheme({ 'x-acme-pkce': { enabled: 'no' } }), [off('x-acme-pkce/enabled')]),
  bad('the setting of Swagger UI', scheme({ 'x-swagger-ui': { usePkceWithAuthorizationCodeGrant: false } }), [
    off('x-swagger-ui/usePkceWithAuthorizationCodeGrant'),
  ]),
  bad('PKCE is off in a list of maps', scheme({ 'x-tools': [{ name: 'a' }, { client: { usePkce: false } }] }), [
    off('x-tools/1/client/usePkce'),
  ]),
  bad(
    'several settings that weaken PKCE',
    scheme({ 'x-usePkce': false, 'x-pkce': { method: 'plain', required: false } }),
    [off('x-usePkce'), plain('x-pkce/method'), optional('x-pkce/required')],
  ),

  // On, or something else
  ...good.each(
    withSetting,
    settings(
      [true, 'x-usePkce x-require-pkce x-hidePkce'],
      ['yes', 'x-usePkce'],
      ['', 'x-usePkce'],
      [null, 'x-usePkce'],
      [0, 'x-usePkce'],
      ['SHA-256', 'x-usePkce'],
      ['S256', 'x-usePkce'],
      ['required', 'x-pkce'],
      [{}, 'x-pkce'],
      [[], 'x-pkce x-code_challenge_methods_supported'],
      [{ disableManualConfiguration: false, hideClientSecretInput: false }, 'x-pkce'],
      [['plain', 'S256'], 'x-pkce-methods'],
      [['sha-256', 'plain'], 'x-pkce-methods'],
      ['none', 'x-pkce-description'],
      ['plain', 'x-pkce-method-note x-code-challenge-methods-note'],
      [false, 'x-disable-pkce x-pkce-optional x-allow-plain-text-pkce x-show-pkce x-display-pkce-field'],
      [false, 'x-challenge x-use x-constructor'],
    ),
  ),
  bad('the implicit flow beside it', flows({ authorizationCode: OFF, implicit: { ...OFF, refreshUrl: undefined } }), [
    off(`authorizationCode/${NAME}`),
    other.implicitFlow('implicit'),
  ]),
  bad('PKCE is off, and no refreshUrl', flow({ ...OFF, refreshUrl: undefined }), [off(NAME), other.noRefreshUrl('')]),
] satisfies Case[];
