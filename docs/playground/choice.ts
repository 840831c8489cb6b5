import type { RuleInfo, Severity } from './protocol.ts';

export type Preset = 'default' | 'all' | 'strict' | 'loopback';

/** Which rules run: a preset, and rules switched on or off by hand. */
export interface Choice {
  readonly preset: Preset;
  readonly switched: Readonly<Record<string, boolean>>;
}

const NAME = 'spectral-asyncapi-oauth2';

/** What the page calls a preset, and what `.spectral.yaml` extends for it. */
export const PRESETS: Readonly<Record<Preset, { readonly label: string; readonly extends: string }>> = {
  default: { label: 'Default', extends: `["${NAME}"]` },
  all: { label: 'All', extends: `[["${NAME}", all]]` },
  strict: { label: 'Strict (all as errors)', extends: `["${NAME}/strict"]` },
  loopback: { label: 'Loopback (http to localhost)', extends: `["${NAME}", "${NAME}/loopback"]` },
};

export const DEFAULT: Choice = { preset: 'default', switched: {} };

export function isPreset(name: string): name is Preset {
  return Object.hasOwn(PRESETS, name);
}

export function isOn({ preset, switched }: Choice, rule: RuleInfo): boolean {
  return switched[rule.name] ?? isOnByPreset(preset, rule);
}

export function severityOf({ preset }: Choice, rule: RuleInfo): Severity {
  return preset === 'strict' ? 'error' : rule.severity;
}

/** Only what differs from the preset is remembered, so a rule that is switched twice leaves no trace. */
export function withSwitch({ preset, switched }: Choice, rule: RuleInfo, on: boolean): Choice {
  const { [rule.name]: _, ...others } = switched;
  return { preset, switched: on === isOnByPreset(preset, rule) ? others : { ...others, [rule.name]: on } };
}

/** A link may be older or newer than the rules of this page. */
export function withoutUnknown({ preset, switched }: Choice, rules: readonly RuleInfo[]): Choice {
  const known = rules.filter(({ name }) => Object.hasOwn(switched, name));
  return { preset, switched: Object.fromEntries(known.map(({ name }) => [name, switched[name] === true])) };
}

/** The `.spectral.yaml` that makes the same choice. */
export function toYaml({ preset, switched }: Choice): string {
  const rules = Object.entries(switched).map(([name, on]) => `  ${name}: ${on ? 'true' : 'off'}\n`);
  return `extends: ${PRESETS[preset].extends}\n${rules.length > 0 ? `rules:\n${rules.join('')}` : ''}`;
}

function isOnByPreset(preset: Preset, { recommended }: RuleInfo): boolean {
  return recommended || preset === 'all' || preset === 'strict';
}
