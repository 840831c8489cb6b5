import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import type { Place } from '../asyncapi/model.ts';
import { isReference } from '../json/pointer.ts';
import { child, type Path } from '../json/values.ts';
import { sourceOf } from './linted.ts';
import type { DocumentSource } from './source.ts';

/** What a check has found: where, and what to say of it. */
export interface Finding {
  readonly place: Place;
  readonly message: string;
}

/** Findings as Spectral takes them. */
export function resultsOf(findings: readonly Finding[], context: RulesetFunctionContext): IFunctionResult[] {
  if (findings.length === 0) return [];
  const source = sourceOf(context);
  const shown = findings.filter(({ place }) => !isInBrokenReference(place, source.resolved));
  const areAtReferences = placeAtReferences(shown, source, context);
  return shown.map(({ place, message }) => ({
    message: escapeTemplate(message),
    path: pathOf(place, source, context.rule.resolved, areAtReferences).map(escapeSegment),
  }));
}

/** Nobody knows what would stand there, and Spectral's `invalid-ref` says so. */
function isInBrokenReference({ path, at }: Place, root: unknown): boolean {
  if (at === 'reference') return false;
  let value = root;
  for (const key of path) {
    if (isReference(value)) return true;
    value = child(value, key);
  }
  return isReference(value);
}

/**
 * Where a finding stands in the text: a `$ref` and an alias are followed to what they lead to, but for a key, which is the
 * object's that has it, and for a `$ref` itself.
 */
function pathOf({ path, at }: Place, source: DocumentSource, isResolved: boolean, areAtReferences: boolean): Path {
  const spot = source.spot(path);
  if (at === 'key') {
    // Spectral would follow the `$ref`.
    return isReference(spot.value) ? source.follow(source.spot(path.slice(0, -1))).shown : spot.shown;
  }
  if (at === 'beside-reference') {
    const reference = source.spot(path.slice(0, -1));
    // In another file Spectral would follow the `$ref`.
    return source.isInDocument(reference) ? [...reference.shown, ...path.slice(-1)] : reference.shown.slice(0, -1);
  }
  if (at === 'reference' && !areAtReferences) return spot.shown.slice(0, -1);
  return at === 'reference' || !isResolved ? spot.shown : source.follow(spot).shown;
}

/**
 * Spectral follows a `$ref` that a path ends at, unless the rule is about the unresolved document, and then it names no
 * other file. So where a finding is about a `$ref` and none is in another file, the rule is taken as one of that kind.
 */
function placeAtReferences(
  findings: readonly Finding[],
  source: DocumentSource,
  context: RulesetFunctionContext,
): boolean {
  if (!findings.some(({ place }) => place.at === 'reference')) return false;
  if (findings.some(({ place }) => !source.isInDocument(source.follow(source.spot(place.path.slice(0, -1))))))
    return false;
  context.rule = unresolved(context.rule);
  return true;
}

type Rule = RulesetFunctionContext['rule'];
type RuleOfSpectral = Rule & { getSeverityForSource(source: string, path: Path): unknown };

/** What Spectral reads of a rule when it places a finding, as if the rule were about the unresolved document. */
function unresolved(rule: Rule): Rule {
  const { severity } = rule;
  const getSeverityForSource = (source: string, path: Path) =>
    (rule as RuleOfSpectral).getSeverityForSource(source, path);
  return Object.assign({}, rule, { severity, getSeverityForSource, resolved: false });
}

/** Spectral expands `{{…}}` in a message, also where it stands in a name that the message quotes. */
function escapeTemplate(message: string): string {
  return message.replace(/\{(?=\{)/g, '#{{"{"}}');
}

/** Spectral decodes the segments of a path like those of a JSON Pointer (RFC 6901, section 3). */
function escapeSegment(key: string | number): string | number {
  return typeof key === 'number' ? key : key.replaceAll('~', '~0');
}
