import { messages } from '../../functions/flowSchema.ts';
import { bad, type Case, good, other, password, text } from '../support/cases.ts';
import { flowSchemaCases } from '../support/flowSchemaCases.ts';

export default [
  ...flowSchemaCases({
    name: 'password',
    own: 'tokenUrl',
    foreign: 'authorizationUrl',
    otherNames: ['tokenURL', 'tokneUrl', 'token_endpoint'],
    advice: other.passwordFlow,
  }),
  bad(
    'a flow that is clientCredentials, too',
    text(`asyncapi: 3.0.0
info: {title: Messages, version: 1.0.0}
components:
  securitySchemes:
    oauth: {type: oauth2, flows: {clientCredentials: {$ref: '#/x-flow'}, password: {$ref: '#/x-flow'}}}
x-flow:
  authorizationUrl: https://as.example.com/authorize
  tokenUrl: https://as.example.com/token
  availableScopes: {read: Read messages}
`),
    [
      ['x-flow/authorizationUrl', messages.otherEndpoint('authorizationUrl', 'password')],
      other.clientFlow.otherEndpoint('x-flow/authorizationUrl'),
      other.passwordFlow('x-flow'),
    ],
  ),
  // That the flow is there at all is the finding.
  good('null for the flow', password(null), [other.passwordFlow('')]),
] satisfies Case[];
