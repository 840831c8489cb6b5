import type { Case } from '../support/literalCase.ts';
import { tokenFlowCases } from '../support/tokenFlowCases.ts';

export default tokenFlowCases('oauth2-client-credentials-schema', 'clientCredentials', []) satisfies Case[];
