import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Document, Spectral } from '@stoplight/spectral-core';
import { Json } from '@stoplight/spectral-parsers';
import { service } from './documents.ts';
import { type Name, RULESETS } from './rulesets.ts';

setFlagsFromString('--expose-gc');
export const collectGarbage: () => void = runInNewContext('gc');

/** What a process holds of documents that it has linted. */
export interface Memory {
  /** What each has added to the heap, in kilobytes. */
  readonly held: number;
  /** How many documents are still there. */
  readonly documents: number;
}

/**
 * Lints so many documents with a finding each, after some others that load the code. The command line has one `Spectral` for
 * all of them, whose resolver keeps every document; an editor has a new one for each.
 */
export async function memory(name: Name, count: number, isOneForAll: boolean): Promise<Memory> {
  const spectral = spectralWith(name);
  const lint = async (index: number): Promise<WeakRef<object>> => {
    const document = new Document(service(index, false), Json, `/service${index}.json`);
    await (isOneForAll ? spectral : spectralWith(name)).run(document);
    return new WeakRef(document.data as object);
  };
  for (let index = 0; index < 100; index++) await lint(index);
  const begin = await heap();
  const seen: WeakRef<object>[] = [];
  for (let index = 0; index < count; index++) seen.push(await lint(index));
  const held = ((await heap()) - begin) / 1024 / count;
  return { held, documents: seen.filter(each => each.deref() !== undefined).length };
}

function spectralWith(name: Name): Spectral {
  const spectral = new Spectral();
  spectral.setRuleset(RULESETS[name]);
  return spectral;
}

/** What a `WeakRef` is of stays until the current job is done. */
async function heap(): Promise<number> {
  for (let time = 0; time < 3; time++) {
    await new Promise(setImmediate);
    collectGarbage();
  }
  return process.memoryUsage().heapUsed;
}
