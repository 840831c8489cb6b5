import type { AsyncApiDocument } from '../asyncapi/model.ts';
import { documentOf } from './linted.ts';
import type { OptionsSchema } from './options.ts';
import { type Report, type RulesetFunction, rulesetFunction } from './rulesetFunction.ts';

/** A document as it is meant, and the options of the rule. */
export type DocumentInput<Options> = AsyncApiDocument & { readonly options: Partial<Options> };

/** Makes a ruleset function of a check that looks across the whole document, whatever it is given. */
export function documentFunction<Options = Record<string, never>>(
  check: (document: DocumentInput<Options>, report: Report) => void,
  options: OptionsSchema = {},
): RulesetFunction<Options> {
  return rulesetFunction<Options>(check.name, options, (_input, options, context, report) => {
    const document = documentOf(context);
    if (document !== undefined && document.schemes.length > 0) check({ ...document, options }, report);
  });
}
