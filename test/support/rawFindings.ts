import type { RulesetDefinition, RulesetFunction, RulesetFunctionContext } from '@stoplight/spectral-core';
import ruleset from '../../ruleset.ts';

/** A finding as the function of a rule has it, before Spectral looks for its place in the text. */
export interface RawFinding {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const rules = Object.entries('rules' in ruleset ? ruleset.rules : {}).map(([name, rule]) => {
  if (typeof rule !== 'object' || Array.isArray(rule) || Array.isArray(rule.then)) throw new Error(`Odd rule: ${name}`);
  return { name, rule, then: rule.then };
});

export const RULES: readonly string[] = rules.map(({ name }) => name);
export const DEFAULT_RULES: readonly string[] = rules
  .filter(({ rule }) => rule.recommended !== false)
  .map(({ name }) => name);

/** What one rule says of a resolved document, by a plain call of its function. */
export function rawFindings(name: string, document: unknown): RawFinding[] {
  return rawFindingsOfAll([name], document);
}

/** What some rules say of a resolved document, which is read once for all of them as in a run of Spectral. */
export function rawFindingsOfAll(
  names: readonly string[],
  resolved: unknown,
  document: object = { data: resolved },
): RawFinding[] {
  const documentInventory = { resolved };
  return names.flatMap(name => {
    const then = rules.find(rule => rule.name === name)?.then;
    const context = { path: [], document, documentInventory, rule: { resolved: true } };
    const results = then?.function(
      resolved,
      then.functionOptions ?? null,
      context as unknown as RulesetFunctionContext,
    );
    return rawFindingsOf(name, results);
  });
}

/** All the rules, switched on, for Spectral; what their functions report is written into `seen`. */
export function watchedRules(seen: { finding: RawFinding; resolved: unknown }[]): RulesetDefinition {
  const watched = rules.map(({ name, rule, then }) => {
    const check: RulesetFunction<unknown, never> = (input, options, context) => {
      const results = then.function(input, options, context);
      const resolved = 'resolved' in context.documentInventory ? context.documentInventory.resolved : input;
      seen.push(...rawFindingsOf(name, results).map(finding => ({ finding, resolved })));
      return results;
    };
    return [name, { ...rule, then: { ...then, function: check } }];
  });
  return { extends: [[{ ...ruleset, rules: Object.fromEntries(watched) }, 'all']], rules: {} };
}

function rawFindingsOf(code: string, results: ReturnType<RulesetFunction>): RawFinding[] {
  if (!Array.isArray(results)) throw new Error(`${code} gave no list.`);
  return results.map(({ message, path = [] }) => ({ code, path: path.map(decoded), message: expanded(message) }));
}

/** Spectral decodes the segments of a path like those of a JSON Pointer. */
function decoded(segment: string | number): string | number {
  return typeof segment === 'number' ? segment : segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Spectral evaluates what stands between double braces: here that is only ever a brace. */
function expanded(message: string): string {
  return message.replaceAll('#{{"{"}}', '{');
}
