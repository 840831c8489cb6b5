import { Document, type IRuleResult, Ruleset, type RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import { Json, Yaml } from '@stoplight/spectral-parsers';
import { Resolver } from '@stoplight/spectral-ref-resolver';
import ruleset from '../../ruleset.ts';
import { pointerTo } from './pointer.ts';

export type Severity = 'error' | 'warn' | 'info';

/** All that a user sees of a finding, with the path as a JSON Pointer, behind the name of the file if it is another one. */
export type Finding = readonly [severity: Severity, code: string, place: string, message: string];

/** Texts by the names of their files. The first one is linted, and may refer to the others. */
export type Files = Readonly<Record<string, string>>;

const SEVERITIES: readonly Severity[] = ['error', 'warn', 'info'];

export const defaults: RulesetDefinition = ruleset;
export const all: RulesetDefinition = { extends: [[ruleset, 'all']], rules: {} };

/** The default rules, and one that is perhaps not among them. */
export function withRule(name: string): RulesetDefinition {
  return { extends: ruleset, rules: { [name]: true } };
}

/** A linter with a ruleset, which lints a document as the command line would and returns the whole list of findings. */
export function linter(definition: RulesetDefinition): (document: string | Files) => Promise<Finding[]> {
  const run = runner(definition);
  return async document => {
    const files = typeof document === 'string' ? { 'document.yaml': document } : document;
    const main = `/${Object.keys(files)[0]}`;
    const results = await run(files);
    return results.map(({ severity, code, path, message, source = main }) => [
      SEVERITIES[severity] ?? 'info',
      String(code),
      (source === main ? '' : `${source.slice(1)}#`) + pointerTo(path),
      message,
    ]);
  };
}

/** As a linter, with what Spectral returns. */
export function runner(definition: RulesetDefinition): (files: Files) => Promise<IRuleResult[]> {
  const rules = new Ruleset(definition);
  return files => {
    // A resolver remembers the files that it has read, so each document has one of its own.
    const file = { resolve: async (uri: { path(): string }) => read(files, uri.path().slice(1)) };
    const spectral = new Spectral({ resolver: new Resolver({ resolvers: { file } }) });
    spectral.setRuleset(rules);
    const [name = '', text = ''] = Object.entries(files)[0] ?? [];
    // Without the name of its file, Spectral cannot follow a `$ref` back to what it refers to.
    const source = `/${name}`;
    return spectral.run(name.endsWith('.json') ? new Document(text, Json, source) : new Document(text, Yaml, source));
  };
}

export const lint: (document: string | Files) => Promise<Finding[]> = linter(defaults);

function read(files: Files, name: string): string {
  const text = files[name];
  if (text === undefined) throw new Error(`There is no ${name}.`);
  return text;
}
