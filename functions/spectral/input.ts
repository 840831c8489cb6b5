import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import type { Flow, Scheme } from '../asyncapi/model.ts';
import { flowMeantBy } from '../asyncapi/names.ts';
import { isFlowName } from '../asyncapi/oauth2.ts';
import { readingOf } from '../asyncapi/read.ts';
import { readFlow } from '../asyncapi/readFlow.ts';
import { readFlows } from '../asyncapi/readFlows.ts';
import { readScheme } from '../asyncapi/readScheme.ts';
import { isReference } from '../json/pointer.ts';
import { entries, has, isObject, type JsonObject, typeName } from '../json/values.ts';
import { documentOf, sourceOf } from './linted.ts';
import type { Report } from './rulesetFunction.ts';
import { isUri } from './uri.ts';

/** The flows of what a function of flows is given. */
export function flowsIn(
  input: unknown,
  name: string,
  context: RulesetFunctionContext,
  report: Report,
): readonly Flow[] {
  const { path } = context;
  if (path.length === 0) return documentOf(context)?.flows ?? [];
  const last = path.at(-1);
  const isFlow = isFlowName(last);
  if (isReference(input) || (input === null && !isFlow)) return [];
  if (!isObject(input) && !isFlow) {
    report({ path }, messages.input(name, 'a flow, a scheme or the document', typeName(input)));
    return [];
  }
  const source = sourceOf(context);
  const readingOfPart = (scheme: JsonObject) => readingOf(source.resolved, scheme, source, isUri);
  if (isObject(input) && last === 'flows') {
    const scheme = { flows: input };
    return readFlows(scheme, path.slice(0, -1), readingOfPart(scheme)).flows;
  }
  if (isObject(input) && !isFlow && (has(input, 'flows') || hasFlow(input))) {
    return readFlows(input, path, readingOfPart(input)).flows;
  }
  const reading = readingOfPart({ flows: { flow: input } });
  return [readFlow(input, isFlow ? last : undefined, path, reading).flow];
}

/** The scheme of what a function of schemes is given. */
export function schemesIn(
  input: unknown,
  name: string,
  context: RulesetFunctionContext,
  report: Report,
): readonly Scheme[] {
  const { path } = context;
  if (path.length === 0) return documentOf(context)?.schemes ?? [];
  if (input === null || isReference(input)) return [];
  if (!isObject(input)) {
    report({ path }, messages.input(name, 'a scheme or the document', typeName(input)));
    return [];
  }
  const source = sourceOf(context);
  const identity = source.identity(path, input);
  const known = documentOf(context)?.schemes.find(({ path, written }) => source.identity(path, written) === identity);
  // What stands where AsyncAPI has no scheme is read by itself, and has no name.
  const scheme = known ?? readScheme(input, path, [], readingOf(source.resolved, input, source, isUri));
  return scheme === undefined ? [] : [scheme];
}

export const messages = {
  input: (name: string, wanted: string, given: string): string =>
    `${name} checks ${wanted}, not ${given}. Correct "given".`,
};

/** Whether an object has a flow under its name or nearly, as `flows` has and a scheme that lacks it. */
function hasFlow(input: JsonObject): boolean {
  return entries(input).some(([name, flow]) => flowMeantBy(name) !== undefined && isObject(flow));
}
