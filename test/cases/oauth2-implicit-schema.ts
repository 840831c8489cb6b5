import { type Case, good, implicit, other } from '../support/cases.ts';
import { flowSchemaCases } from '../support/flowSchemaCases.ts';

export default [
  ...flowSchemaCases({
    name: 'implicit',
    own: 'authorizationUrl',
    foreign: 'tokenUrl',
    otherNames: ['authorizationURL', 'authorisationUrl', 'authorization_endpoint'],
    advice: other.implicitFlow,
  }),
  // That the flow is there at all is the finding.
  good('null for the flow', implicit(null), [other.implicitFlow('')]),
] satisfies Case[];
