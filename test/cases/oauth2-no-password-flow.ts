import { discouragedFlowCases } from '../support/discouragedFlowCases.ts';

export default discouragedFlowCases({
  name: 'password',
  own: 'tokenUrl',
  foreign: 'authorizationUrl',
  url: 'https://as.example.com/token',
  otherNames: ['Password', 'pasword', 'resourceOwnerPassword'],
  otherFlow: 'clientCredentials',
  instead: ['a string', 'password'],
});
