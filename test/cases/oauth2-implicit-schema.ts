import { messages as discouraged } from '../../functions/discouragedFlows.ts';
import { type Case, good, implicit } from '../support/cases.ts';
import { flowSchemaCases } from '../support/flowSchemaCases.ts';

const ADVICE = ['oauth2-no-implicit-flow', discouraged.implicit()] as const;

export default [
  ...flowSchemaCases({
    name: 'implicit',
    own: 'authorizationUrl',
    foreign: 'tokenUrl',
    otherNames: ['authorizationURL', 'authorisationUrl', 'authorization_endpoint'],
    advice: ADVICE,
  }),
  // That the flow is there at all is the finding.
  good('null for the flow', implicit(null), [ADVICE[0], '', ADVICE[1]]),
] satisfies Case[];
