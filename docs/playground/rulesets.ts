/** The presets of the page as rulesets. All are derived from the one ruleset, so a new rule needs no edit here. */
import { Ruleset, type RulesetDefinition } from '@stoplight/spectral-core';
import oauth2 from 'spectral-asyncapi-oauth2';
import type { Choice, Preset } from './choice.ts';
import { type RuleInfo, SEVERITIES } from './protocol.ts';

const rules = Object.values(new Ruleset(oauth2, { severity: 'all' }).rules);

export const CATALOGUE: readonly RuleInfo[] = rules.map(
  ({ name, description, severity, recommended, documentationUrl }) => ({
    name,
    description: description ?? '',
    severity: SEVERITIES[severity] ?? 'error',
    recommended,
    url: documentationUrl ?? undefined,
  }),
);

const BASES: Readonly<Record<Preset, RulesetDefinition>> = {
  default: oauth2,
  all: { extends: [[oauth2, 'all']] },
  strict: { extends: [[oauth2, 'all']], rules: Object.fromEntries(rules.map(({ name }) => [name, 'error'])) },
  loopback: { extends: [oauth2], rules: Object.fromEntries(rules.filter(isAboutHttps).map(withLoopback)) },
};

export function rulesetOf({ preset, switched }: Choice): Ruleset {
  const severities = Object.entries(switched).map(([name, on]) => [name, on || 'off'] as const);
  return new Ruleset({ extends: [BASES[preset]], rules: Object.fromEntries(severities) });
}

function isAboutHttps({ name }: Rule): boolean {
  return name === 'oauth2-https-urls';
}

function withLoopback({ name, definition, then }: Rule): [string, Rule['definition']] {
  const allowLoopback = then.map(step => ({ ...step, functionOptions: { allowLoopback: true } }));
  return [name, { ...definition, then: allowLoopback }];
}

type Rule = (typeof rules)[number];
