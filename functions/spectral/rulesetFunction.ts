import {
  type RulesetFunctionContext,
  type RulesetFunctionWithValidator,
  RulesetValidationError,
} from '@stoplight/spectral-core';
import type { Place } from '../asyncapi/model.ts';
import type { FlowName } from '../asyncapi/oauth2.ts';
import { jsonSchemaOf, type OptionsSchema, type WrongOption, wrongOptions } from './options.ts';
import { type Finding, resultsOf } from './results.ts';

/** How a check tells what it found: where, then what. */
export type Report = (place: Place, message: string) => void;

/** A function of a Spectral ruleset that takes anything, and options or none. */
export type RulesetFunction<Options = Record<string, never>> = RulesetFunctionWithValidator<unknown, Options | null>;

/** The option of every function that checks flows. */
export interface FlowOptions {
  /** The flows to check; all of them by default. */
  readonly flows?: readonly FlowName[];
}

/**
 * As `createRulesetFunction`, with errors that name function, option and value, and without compiling a JSON Schema, which
 * is nearly all that loading a function costs.
 */
export function rulesetFunction<Options>(
  name: string,
  options: OptionsSchema,
  run: (input: unknown, options: Partial<Options>, context: RulesetFunctionContext, report: Report) => void,
): RulesetFunction<Options> {
  const validator = (given: unknown) => {
    const errors = given === null ? [] : wrongOptions(name, options, given).map(errorOf);
    // As Spectral does: the terminal shows each of them.
    if (errors.length > 0) throw new AggregateError(errors, errors.map(({ message }) => message).join('. '));
  };
  const checked = (input: unknown, given: Options | null, context: RulesetFunctionContext) => {
    validator(given);
    const findings: Finding[] = [];
    run(input, given ?? {}, context, (place, message) => {
      findings.push({ place, message });
    });
    return resultsOf(findings, context);
  };
  Object.defineProperty(checked, 'name', { value: name });
  return Object.assign(checked, { validator, schemas: { input: null, options: jsonSchemaOf(options) } });
}

/** Spectral knows the place of the rule, and finds that of the option in it. */
function errorOf({ message, path }: WrongOption): RulesetValidationError {
  return new RulesetValidationError('invalid-function-options', message, ['functionOptions', ...path]);
}
