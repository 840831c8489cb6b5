/** The documents with which everything works. Each defect is one change to one of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Experiment } from './laboratory.ts';

/** The document of the example application. */
export const EXAMPLE: string = textOf('../../docs/examples/authorization-code/asyncapi.yaml');
const TWO = textOf('documents/asyncapi-2.yaml');

export const three: Experiment = { document: EXAMPLE, flow: 'authorizationCode', client: 'confidential' };
export const two: Experiment = { ...three, document: TWO };
export const credentials: Experiment = {
  document: textOf('documents/client-credentials-3.yaml'),
  flow: 'clientCredentials',
  client: 'confidential',
};

export const GOOD: Readonly<Record<string, Experiment>> = {
  'AsyncAPI 3, authorization code, confidential client': three,
  'AsyncAPI 3, authorization code, public client': { ...three, client: 'public' },
  'AsyncAPI 3, client credentials': credentials,
  'AsyncAPI 2, authorization code, confidential client': two,
  'AsyncAPI 2, authorization code, public client': { ...two, client: 'public' },
  'AsyncAPI 2, client credentials': { ...credentials, document: textOf('documents/client-credentials-2.yaml') },
};

function textOf(file: string): string {
  return readFileSync(join(__dirname, file), 'utf8');
}
