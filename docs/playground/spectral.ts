/** The page's end of the line to the worker. */
import type { Ready, Request, Result, RuleInfo } from './protocol.ts';

/** No honest document takes as long. A worker that does is given up, and a new one started. */
const LIMIT = 5_000;

export class SpectralWorker {
  #worker = new Worker(bootstrap());
  /** Fulfilled as soon as Spectral has loaded. */
  ready: Promise<readonly RuleInfo[]> = catalogue(this.#worker);

  /** Lints one document. A second call has to wait for the answer to the first. */
  async lint(request: Request): Promise<Result> {
    await this.ready;
    const answer = next<Result>(this.#worker).catch(() => undefined);
    this.#worker.postMessage(request);
    const timeout = new Promise<undefined>(resolve => setTimeout(resolve, LIMIT));
    return (await Promise.race([answer, timeout])) ?? this.#restart();
  }

  #restart(): Result {
    this.#worker.terminate();
    this.#worker = new Worker(bootstrap());
    this.ready = catalogue(this.#worker);
    return { kind: 'failure', message: `It was stopped after ${LIMIT / 1000} seconds.` };
  }
}

/** A worker that is made of a blob is bound by the policy of the page, one that is made of a file by none. */
function bootstrap(): string {
  const file = document.querySelector<HTMLElement>('[data-worker]')?.dataset.worker ?? '';
  const script = `importScripts(${JSON.stringify(new URL(file, document.baseURI))})`;
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}

async function catalogue(worker: Worker): Promise<readonly RuleInfo[]> {
  const { rules } = await next<Ready>(worker);
  return rules;
}

function next<Answer>(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
}
