import type { Flow } from '../asyncapi/model.ts';
import { flowsIn } from './input.ts';
import { FLOWS_OPTION, type OptionsSchema } from './options.ts';
import { type FlowOptions, type Report, type RulesetFunction, rulesetFunction } from './rulesetFunction.ts';

/** A flow as it is meant, and the options of the rule. */
export type FlowInput<Options> = Flow & { readonly options: Partial<Options> };

/**
 * Makes a ruleset function of a check of one OAuth Flow Object. Given the document (`$`), it checks every flow of every
 * scheme once; given a scheme, a `flows` map or a flow by a JSONPath of one's own, the flows there.
 */
export function flowFunction<Options extends FlowOptions>(
  check: (flow: FlowInput<Options>, report: Report) => void,
  options: OptionsSchema = {},
): RulesetFunction<Options> {
  const schema = { flows: FLOWS_OPTION, ...options };
  return rulesetFunction<Options>(check.name, schema, (input, options, context, report) => {
    for (const flow of flowsIn(input, check.name, context, report)) {
      if (flow.name === undefined || (options.flows?.includes(flow.name) ?? true)) check({ ...flow, options }, report);
    }
  });
}
