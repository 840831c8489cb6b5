/** The process of the laboratory: it starts two servers, runs the documents that it is sent, and ends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Browser } from './browser.ts';
import type { Certificate } from './certificate.ts';
import { CLIENTS, type ClientName, type Registration } from './clients.ts';
import type { Experiment, Outcomes, Results } from './laboratory.ts';
import { run } from './run.ts';
import { DESKTOP, serve, WEB } from './server.ts';

const [{ certificate, experiments, example }] = (await once(process, 'message')) as [
  { certificate: Certificate; experiments: Readonly<Record<string, Experiment>>; example: string },
];

const servers = [
  { written: 47443, ...(await serve(certificate)) },
  { written: 47444, ...(await serve(certificate)) },
] as const;
const [{ issuer }] = servers;

const registrations: Readonly<Record<Experiment['client'], Registration>> = {
  confidential: {
    issuer,
    clientId: WEB.client_id,
    clientSecret: WEB.client_secret,
    redirectUri: WEB.redirect_uris[0],
  },
  public: { issuer, clientId: DESKTOP.client_id, redirectUri: DESKTOP.redirect_uris[0] },
};

const outcomes: Record<string, Outcomes> = {};
for (const [name, { document, flow, client }] of Object.entries(experiments)) {
  const results = [];
  for (const clientName of Object.keys(CLIENTS) as ClientName[]) {
    results.push([clientName, await run(listening(document), flow, clientName, registrations[client])]);
  }
  outcomes[name] = Object.fromEntries(results);
}
const metadata = await Promise.all(
  servers.map(async server => (await fetch(`${server.issuer}/.well-known/openid-configuration`)).json()),
);
const results: Results = { outcomes, metadata, example: await runExample(listening(example)) };
for (const server of servers) server.close();
process.send?.(JSON.parse(written(JSON.stringify(results))), undefined, undefined, () => process.disconnect());

/** With the ports at which the servers listen, in the place of those that the document has. */
function listening(document: string): string {
  return servers.reduce((changed, { written, port }) => changed.replaceAll(`:${written}`, `:${port}`), document);
}

/** The other way round: results tell of the ports that the documents have. */
function written(output: string): string {
  return servers.reduce((changed, { written, port }) => changed.replaceAll(`:${port}`, `:${written}`), output);
}

/** Runs the example application, in a process of its own, and returns what it prints. */
async function runExample(document: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'laboratory-'));
  try {
    const file = join(folder, 'asyncapi.yaml');
    writeFileSync(file, document);
    const program = join(import.meta.dirname, '../../docs/examples/authorization-code/client.ts');
    const application = spawn(process.execPath, [...process.execArgv, program, file], {
      env: { ...process.env, ISSUER: issuer },
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: 20_000,
    });
    const ended = once(application, 'exit');
    let output = '';
    for await (const line of createInterface(application.stdout)) {
      output += `${line.replace(/(state|code_challenge)=[^&]*/g, '$1=…').replace(/127\.0\.0\.1%3A\d+/, '127.0.0.1%3A…')}\n`;
      // The browser of the user goes all the way, back to the application.
      if (line.includes('/authorize?')) await fetch(await new Browser().visit(new URL(line)));
    }
    const [code] = await ended;
    if (code !== 0) throw new Error(`The example application ends with ${code}.`);
    return output;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
