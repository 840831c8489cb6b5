import { discouragedFlowCases } from '../support/discouragedFlowCases.ts';

export default discouragedFlowCases({
  name: 'implicit',
  own: 'authorizationUrl',
  foreign: 'tokenUrl',
  url: 'https://as.example.com/authorize',
  otherNames: ['Implicit', 'implict', 'implicitGrant'],
  otherFlow: 'x-implicit',
  instead: ['a list', ['implicit']],
});
