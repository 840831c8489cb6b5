import type { RulesetDefinition } from '@stoplight/spectral-core';
import ruleset from '../../ruleset.ts';

/** Every rule, the opt-in ones too, as an error. */
const strict: RulesetDefinition = {
  description: 'Every rule about OAuth2, as an error.',
  extends: [ruleset],
  rules: Object.fromEntries(Object.keys(ruleset.rules).map(name => [name, 'error'])),
};

export default strict;
