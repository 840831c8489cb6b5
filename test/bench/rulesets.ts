import { join } from 'node:path';
import { Ruleset, type RulesetDefinition } from '@stoplight/spectral-core';

export const DIST = join(__dirname, '../../dist');

// What is measured is what is published.
const built: RulesetDefinition = require(join(DIST, 'ruleset.cjs'));
const { asyncapi } = require('@stoplight/spectral-rulesets') as { asyncapi: RulesetDefinition };

/** A rule that does nothing: what Spectral costs with any ruleset at all. */
const empty: RulesetDefinition = { rules: { empty: { given: '$', then: { function: () => [] } } } };

export const NAMES = ['floor', 'ours', 'all', 'asyncapi'] as const;
export type Name = (typeof NAMES)[number];

export const RULESETS: Readonly<Record<Name, Ruleset>> = {
  floor: new Ruleset(empty),
  ours: new Ruleset(built),
  all: new Ruleset({ extends: [[built, 'all']], rules: {} }),
  asyncapi: new Ruleset(asyncapi),
};

/** The functions of the default rules with their options, to be called without Spectral. */
export const CHECKS = Object.values(RULESETS.ours.rules)
  .filter(({ enabled }) => enabled)
  .flatMap(({ then, resolved }) => then.map(part => ({ ...part, resolved })));
