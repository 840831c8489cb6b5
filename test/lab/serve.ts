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
${server.issuer} is up. Press Ctrl+C to stop it. Run the example in another terminal:

NODE_EXTRA_CA_CERTS=${file} npx tsx docs/examples/authorization-code/client.ts
`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
}
