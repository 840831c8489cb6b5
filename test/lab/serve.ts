/** `npm run lab`: the authorization server of the laboratory, for people, at the address that the documents name. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificate } from './certificate.ts';
import { serve } from './server.ts';

const pair = certificate();
const server = await serve(pair, 47443);
const folder = mkdtempSync(join(tmpdir(), 'laboratory-'));
const file = join(folder, 'certificate.pem');
writeFileSync(file, pair.cert);

console.log(`
${server.issuer} is there. Control-C ends it. In another terminal, run the example:

NODE_EXTRA_CA_CERTS=${file} npx tsx docs/examples/authorization-code/client.ts
`);

process.once('SIGINT', () => {
  server.close();
  rmSync(folder, { recursive: true });
});
