import { Document } from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import { type RawFinding, RULES, rawFindingsOfAll } from './rawFindings.ts';

/** What the rules do with a document: how often they read something of it, how many URLs they parse, and what they say. */
export interface Work {
  readonly reads: number;
  readonly urls: number;
  readonly findings: readonly RawFinding[];
}

/** The work for a resolved document, in which what `$ref`s share is the same object. */
export function workOf(document: object): Work {
  return counted(watched => rawFindingsOfAll(RULES, watched(document)));
}

/** The work for a text without `$ref`, in whose syntax tree the rules find what aliases share. */
export function workOfText(text: string): Work {
  const document = new Document(text, Yaml, '/document.yaml');
  return counted(watched => rawFindingsOfAll(RULES, watched(document.data), Object(watched(document))));
}

function counted(check: (watched: (value: unknown) => unknown) => RawFinding[]): Work {
  let reads = 0;
  let urls = 0;
  const watchers = new WeakMap<object, object>();
  const watched = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const watcher = watchers.get(value) ?? new Proxy(value, handler);
    watchers.set(value, watcher);
    return watcher;
  };
  const handler: ProxyHandler<object> = {
    get(target, key) {
      reads++;
      return watched(Reflect.get(target, key));
    },
    ownKeys(target) {
      const keys = Reflect.ownKeys(target);
      reads += keys.length;
      return keys;
    },
  };
  const { URL } = globalThis;
  globalThis.URL = class extends URL {
    constructor(url: string | URL) {
      super(url);
      urls++;
    }
  };
  try {
    const findings = check(watched);
    return { reads, urls, findings };
  } finally {
    globalThis.URL = URL;
  }
}

/** The time that the rules compute, in milliseconds; what other processes do does not count. */
export function cpuTime(document: object): number {
  const before = process.cpuUsage();
  rawFindingsOfAll(RULES, document);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
