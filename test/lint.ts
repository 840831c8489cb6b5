import { Document, type RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import { Json, Yaml } from '@stoplight/spectral-parsers';
import { httpAndFileResolver } from '@stoplight/spectral-ref-resolver';
import ruleset from '../ruleset.ts';

export type Severity = 'error' | 'warn' | 'info';

/** All that a user sees of a finding, with the path as a JSON Pointer. */
export type Finding = readonly [severity: Severity, code: string, pointer: string, message: string];

/** What a document is called where it does not matter. Without a name Spectral cannot follow a `$ref` back. */
const SOURCE = '/document.yaml';

const SEVERITIES: readonly Severity[] = ['error', 'warn', 'info'];

export const defaults: RulesetDefinition = ruleset;
export const all: RulesetDefinition = { extends: [[ruleset, 'all']], rules: {} };

/** The default rules, and one that is perhaps not among them. */
export function withRule(name: string): RulesetDefinition {
  return { extends: ruleset, rules: { [name]: true } };
}

/** Lints a text as the command line would, and returns the whole list of findings. */
export async function lint(
  text: string,
  rules: RulesetDefinition = defaults,
  source: string = SOURCE,
): Promise<Finding[]> {
  const spectral = new Spectral({ resolver: httpAndFileResolver });
  spectral.setRuleset(rules);
  const document = source.endsWith('.json') ? new Document(text, Json, source) : new Document(text, Yaml, source);
  const results = await spectral.run(document);
  return results.map(({ severity, code, path, message, source: file }) => [
    SEVERITIES[severity] ?? 'info',
    String(code),
    (file === source || file === undefined ? '' : file) + pointer(path),
    message,
  ]);
}

function pointer(path: readonly (string | number)[]): string {
  return path.map(segment => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
