import type { Case } from '../support/case.ts';
import { tokenFlowCases } from '../support/tokenFlowCases.ts';

export default tokenFlowCases('oauth2-client-credentials-schema', 'clientCredentials', []) satisfies Case[];
