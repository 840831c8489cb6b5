import { Document, type Ruleset, Spectral } from '@stoplight/spectral-core';
import { Json, Yaml } from '@stoplight/spectral-parsers';
import { Resolver } from '@stoplight/spectral-ref-resolver';
import type { Text } from './documents.ts';
import { NAMES, type Name, RULESETS } from './rulesets.ts';
import { interleaved } from './statistics.ts';

/** The time of a lint in milliseconds: all of it, and what is left when the document is parsed and resolved. */
export interface LintTime {
  readonly whole: number;
  readonly rules: number;
}

/** Remembers when a document was resolved: from then on it is the rules that take time. */
class TimedResolver extends Resolver {
  resolvedAt = 0;

  override async resolve(...args: Parameters<Resolver['resolve']>): ReturnType<Resolver['resolve']> {
    const result = await super.resolve(...args);
    this.resolvedAt = performance.now();
    return result;
  }
}

/** Lints a text that is parsed anew, as what our rules know of a document is kept as long as the document. */
export async function lint({ name, text }: Text, ruleset: Ruleset): Promise<LintTime> {
  const resolver = new TimedResolver();
  const spectral = new Spectral({ resolver });
  spectral.setRuleset(ruleset);
  const begin = performance.now();
  const source = `/${name}`;
  const document = name.endsWith('.json') ? new Document(text, Json, source) : new Document(text, Yaml, source);
  await spectral.run(document, { ignoreUnknownFormat: true });
  const end = performance.now();
  return { whole: end - begin, rules: end - resolver.resolvedAt };
}

/** The times of each ruleset on each document. A document that makes a ruleset throw is left out, and named. */
export async function lintTimes(
  texts: readonly Text[],
  rounds: number,
): Promise<{ times: Map<Text, Record<Name, LintTime[]>>; thrown: string[] }> {
  const times = new Map<Text, Record<Name, LintTime[]>>();
  const thrown: string[] = [];
  for (const text of texts) {
    const runs = Object.fromEntries(NAMES.map(name => [name, () => lint(text, RULESETS[name])]));
    try {
      await interleaved(runs, 2);
      times.set(text, await interleaved(runs, rounds));
    } catch {
      thrown.push(text.name);
    }
  }
  return { times, thrown };
}
