import type { Case } from '../support/literalCase.ts';
import { tokenFlowCases } from '../support/tokenFlowCases.ts';

export default tokenFlowCases('oauth2-password-schema', 'password', [
  [
    'warn',
    'oauth2-no-password-flow',
    '/flows/password',
    "The password flow is not safe: the client gets to see the user's password (RFC 9700, section 2.4). Use the authorization code flow with PKCE, or client credentials where there is no user.",
  ],
]) satisfies Case[];
