/** Spectral, beside the page: however large or hostile a document is, the editor stays alive. */
import { Document, type ISpectralDiagnostic, Spectral } from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import { type Finding, type Ready, type Request, type Result, SEVERITIES } from './protocol.ts';
import { isNotFollowed, offline } from './references.ts';
import { CATALOGUE, rulesetOf } from './rulesets.ts';

/** An absolute name, as files have on the command line: findings behind a `$ref` depend on it. */
const SOURCE = '/asyncapi.yaml';

const spectral = new Spectral({ resolver: offline });

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  post(await lint(data));
});

post({ rules: CATALOGUE });

async function lint({ text, choice }: Request): Promise<Result> {
  try {
    spectral.setRuleset(rulesetOf(choice));
    const start = performance.now();
    // The command line reads JSON as YAML too, so the findings are the same.
    const results = await spectral.run(new Document(text, Yaml, SOURCE));
    return { kind: 'findings', findings: results.map(toFinding), milliseconds: performance.now() - start };
  } catch (error) {
    return { kind: 'failure', message: error instanceof Error ? error.message : String(error) };
  }
}

function toFinding({ code, severity, message, range: { start, end } }: ISpectralDiagnostic): Finding {
  const place = { code: String(code), message, start, end };
  return { ...place, severity: isNotFollowed(message) ? 'info' : SEVERITIES[severity] };
}

function post(answer: Ready | Result): void {
  postMessage(answer);
}
