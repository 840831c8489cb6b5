import type { Case } from '../case.ts';
import { tokenFlowCases } from '../tokenFlowCases.ts';

export default tokenFlowCases('oauth2-client-credentials-schema', 'clientCredentials', []) satisfies Case[];
