import { messages } from '../../functions/flowSchema.ts';
import { bad, type Case, clientCredentials, documents, SCHEME } from '../support/cases.ts';
import { flowSchemaCases } from '../support/flowSchemaCases.ts';

const FLOW = `${SCHEME}/flows/clientCredentials`;

export default [
  ...flowSchemaCases({
    name: 'clientCredentials',
    own: 'tokenUrl',
    foreign: 'authorizationUrl',
    otherNames: ['tokenURL', 'tokneUrl', 'token_endpoint'],
  }),
  bad('null for the flow', clientCredentials(null), [
    ['', ({ scopes }) => messages.notObject('clientCredentials', 'null', ['tokenUrl', scopes])],
  ]),
  bad('a URL behind a $ref', documents({ 'x-url': '/token' }, clientCredentials({ tokenUrl: { $ref: '#/x-url' } })), [
    [`${FLOW}/tokenUrl`, messages.reference('tokenUrl')],
  ]),
  // Only the field itself can be removed: a key is at the map that holds it.
  bad(
    'the URL of another endpoint behind a $ref',
    documents({ 'x-url': '/authorize' }, clientCredentials({ authorizationUrl: { $ref: '#/x-url' } })),
    [[FLOW, messages.otherEndpoint('authorizationUrl', 'clientCredentials')]],
  ),
] satisfies Case[];
