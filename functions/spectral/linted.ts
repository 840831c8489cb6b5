import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import type { AsyncApiDocument } from '../asyncapi/model.ts';
import { read } from '../asyncapi/read.ts';
import { isObject } from '../json/values.ts';
import { DocumentSource } from './source.ts';
import { isUri } from './uri.ts';

/** A document that is being linted: its text, and what is meant by it. */
interface Linted {
  readonly source: DocumentSource;
  /** Undefined for what is no AsyncAPI document and no scheme, and until somebody asks. */
  document?: AsyncApiDocument | undefined;
}

/** Spectral hands the same inventory to every rule of a run, so a document is read once for all of them. */
const runs = new WeakMap<RulesetFunctionContext['documentInventory'], Linted>();

function lintedIn(context: RulesetFunctionContext): Linted {
  const { documentInventory } = context;
  const linted = runs.get(documentInventory) ?? { source: new DocumentSource(context) };
  runs.set(documentInventory, linted);
  return linted;
}

/** The text of the document, in which `$ref`s and aliases still stand. */
export function sourceOf(context: RulesetFunctionContext): DocumentSource {
  return lintedIn(context).source;
}

/** The document as it is meant. */
export function documentOf(context: RulesetFunctionContext): AsyncApiDocument | undefined {
  const linted = lintedIn(context);
  const { source } = linted;
  if (!('document' in linted) && isObject(source.resolved)) linted.document = read(source.resolved, source, isUri);
  return linted.document;
}
