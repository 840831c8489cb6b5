import type { RuleDefinition, RulesetDefinition } from '@stoplight/spectral-core';
import ruleset from '../../ruleset.ts';

const rule = ruleset.rules['oauth2-https-urls'] as RuleDefinition;

/**
 * Lets endpoint URLs use `http` to the machine itself (RFC 8252, section 8.3). It has this one rule, to be added behind the
 * ruleset or another preset: what comes last in `extends` wins rule by rule.
 */
const loopback: RulesetDefinition = {
  description: 'Allow http to localhost, 127.0.0.0/8 and [::1] in endpoint URLs.',
  formats: ruleset.formats,
  rules: {
    'oauth2-https-urls': {
      ...rule,
      then: { ...rule.then, functionOptions: { allowLoopback: true } },
    } as RuleDefinition,
  },
};

export default loopback;
