import type { Scheme } from './asyncapi/model.ts';
import type { Path } from './json/values.ts';
import { seenIn, walk } from './json/walk.ts';
import type { RulesetFunction } from './spectral/rulesetFunction.ts';
import { schemeFunction } from './spectral/schemeFunction.ts';
import { kebab } from './words/kebab.ts';
import { quote } from './words/quote.ts';

export const messages = {
  off: (name: string) => `${quote(name)} turns PKCE off. Turn it on with the "S256" method.`,
  optional: (name: string) => `${quote(name)} makes PKCE optional. Require it with the "S256" method.`,
  plain: (name: string) => `${quote(name)} sends the PKCE verifier unhashed. Use "S256" (SHA-256).`,
};

type Problem = keyof typeof messages;

/** The names of settings, as words, and what a value says about PKCE. A key inside `x-pkce` is read as `pkce-…`. */
const SETTINGS: readonly (readonly [pattern: RegExp, problemOf: (value: unknown) => Problem | undefined])[] = [
  // x-hide-pkce, x-show-pkce: what a page shows
  [/(?:^|-)(?:display|hide|show)-pkce(?:-|$)/, () => undefined],
  // x-disable-pkce, x-pkce: {disabled: true}
  [
    /(?:^|-)(?:disable|disabled|no|omit|skip|without)-pkce$|pkce-(?:disable|disabled|off|skip)$/,
    value => on(value, 'off'),
  ],
  // x-pkce-optional, x-optional-pkce
  [/(?:^|-)optional-pkce$|pkce-optional$/, value => on(value, 'optional')],
  // allowPlainTextPkce, x-pkce: {allowPlain: true}
  [/(?:^|-)plain(?:-text)?-pkce$|pkce-(?:allow-)?plain(?:-text)?$/, value => on(value, 'plain')],
  // x-require-pkce, x-pkce: {required: false}
  [
    /(?:^|-)(?:enforce|force|require|required)-pkce$|pkce-(?:enforce|enforced|mandatory|require|required)$/,
    value => method(value) ?? off(value, 'optional'),
  ],
  // x-usePkce, x-pkce, usePkceWithAuthorizationCodeGrant, x-pkce: {enabled: false}
  [
    /(?:^|-)pkce(?:-(?:active|enable|enabled|support|supported|use|used|with-authorization-code-grant))?$/,
    value => method(value) ?? off(value, 'off'),
  ],
  // x-pkce-method, codeChallengeMethod, code_challenge_methods_supported, x-pkce: {method: plain}
  [
    /pkce-(?:code-)?(?:challenge-)?(?:algorithm|methods?)(?:-supported)?$|code-challenge-methods?(?:-supported)?$/,
    value => method(value) ?? off(value, 'off'),
  ],
];

const ON: ReadonlySet<unknown> = new Set([true, 'true', 'yes', 'on', 'always', 'enabled']);
const OFF: ReadonlySet<unknown> = new Set([false, 'false', 'no', 'none', 'off', 'never', 'disabled']);

/**
 * Checks that no extension turns PKCE off, or weakens it, where there is an authorization code flow.
 *
 * Input: the document (`$`), or a Security Scheme Object. Options: none.
 * Reports, at any depth of an extension, the key of a setting such as `x-usePkce` that says `false`, `no`, `none` or
 * `plain`. Never demands the setting.
 *
 * RFC 9700, section 2.1.1; RFC 7636, section 4.2.
 */
const pkce: RulesetFunction = schemeFunction(function pkce(scheme, report) {
  for (const { name, value, path } of extensionsOfCode(scheme)) {
    walk<string>(name, value, path, seenIn(report), (key, member, outer, pathOf) => {
      if (typeof key === 'number') return outer;
      // Nearly all names are others.
      if (outer === undefined && !/pkce|challenge/i.test(key)) return undefined;
      const words = [outer, kebab(key)].filter(word => word !== undefined).join('-');
      const problem = problemOf(words, member);
      if (problem !== undefined) report({ path: pathOf() }, messages[problem](key));
      return outer ?? (/(?:^|-)pkce$/.test(words) ? 'pkce' : undefined);
    });
  }
});
export default pkce;

/** The extensions that are not of another flow: PKCE protects authorization codes, and nothing else. */
function extensionsOfCode({ extensions, flows }: Scheme): Scheme['extensions'] {
  const isCode = (name: string | undefined) => name === undefined || name === 'authorizationCode';
  const others = flows.filter(({ name }) => !isCode(name));
  if (others.length === flows.length) return [];
  return extensions.filter(({ path }) => !others.some(flow => isMember(path, flow.path)));
}

function isMember(path: Path, parent: Path): boolean {
  return path.length === parent.length + 1 && parent.every((key, index) => key === path[index]);
}

function problemOf(words: string, value: unknown): Problem | undefined {
  return SETTINGS.find(([pattern]) => pattern.test(words))?.[1](value);
}

function on(value: unknown, problem: Problem): Problem | undefined {
  return ON.has(lower(value)) ? problem : undefined;
}

function off(value: unknown, problem: Problem): Problem | undefined {
  return OFF.has(lower(value)) ? problem : undefined;
}

/** `plain`, or a list of methods with nothing better. */
function method(value: unknown): 'plain' | undefined {
  const methods = (Array.isArray(value) ? value : [value]).map(lower);
  return methods.includes('plain') && !methods.some(name => name === 's256' || name === 'sha-256')
    ? 'plain'
    : undefined;
}

function lower(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().toLowerCase() : value;
}
