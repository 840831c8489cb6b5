/** Runs documents against an authorization server and certified clients, in a process that takes its certificate. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificate } from './certificate.ts';
import type { ClientName } from './clients.ts';
import type { Outcome } from './run.ts';

/** A document, the flow of it that is run, and the kind of client that runs it. */
export interface Experiment {
  readonly document: string;
  readonly flow: 'authorizationCode' | 'clientCredentials';
  readonly client: 'confidential' | 'public';
}

export type Outcomes = Readonly<Record<ClientName, Outcome>>;

export interface Results {
  readonly outcomes: Readonly<Record<string, Outcomes>>;
  /** What the two servers publish about themselves (OpenID Connect Discovery), the one of the good documents first. */
  readonly metadata: readonly unknown[];
  /** What the example application prints. */
  readonly example: string;
}

export async function laboratory(experiments: Readonly<Record<string, Experiment>>, example: string): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), 'laboratory-'));
  try {
    const pair = certificate();
    const file = join(folder, 'certificate.pem');
    writeFileSync(file, pair.cert);
    // Node.js 20 takes further certificates only when it starts, and Jest takes no packages that are ES modules alone.
    const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'child.ts')], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: file },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      timeout: 60_000,
    });
    let results: Results | undefined;
    let complaints = '';
    child.on('message', message => {
      results = message as Results;
    });
    child.stderr?.on('data', data => {
      complaints += data;
    });
    child.send({ certificate: pair, experiments, example });
    const [code] = await once(child, 'close');
    if (results === undefined || code !== 0) throw new Error(`The laboratory ends with ${code}:\n${complaints}`);
    return results;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
