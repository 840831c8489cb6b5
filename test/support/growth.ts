import { RULES, rawFindings } from './rawFindings.ts';

/** What the rules do with a document: how often they read something of it, and how many URLs they parse. */
export interface Work {
  readonly reads: number;
  readonly urls: number;
}

export function workOf(document: object): Work {
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
    check(watched(document));
  } finally {
    globalThis.URL = URL;
  }
  return { reads, urls };
}

/** The time that the rules compute, in milliseconds; what other processes do does not count. */
export function cpuTime(document: object): number {
  const before = process.cpuUsage();
  check(document);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function check(document: unknown): void {
  for (const rule of RULES) rawFindings(rule, document);
}
