import { createRulesetFunction, type RulesetFunction, type RulesetFunctionContext } from '@stoplight/spectral-core';
import { schema as spectralSchema } from '@stoplight/spectral-functions';
import type { JsonObject } from '../json/values.ts';

/** One thing that a JSON Schema rejects, as the validator names it. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: JsonObject;
}

/**
 * Spectral's `schema` function builds a new validator for each document inventory, which takes longer than all our
 * rules together. Our schemas never change, so all calls name this one, and of the context nothing else is read.
 */
const CONTEXT = { path: [], documentInventory: {} } as unknown as RulesetFunctionContext;

/**
 * A validator by Spectral's own machinery that answers with the raw errors, all of them, instead of sentences. What
 * Spectral's core accepts needs no errors: its validator is there already, that of the `schema` function is slow to build.
 */
export function validator(schema: JsonObject): (value: unknown) => SchemaError[] {
  let accept: RulesetFunction<unknown, null> | undefined;
  let errors: SchemaError[] = [];
  const options = {
    schema,
    allErrors: true,
    dialect: 'draft7' as const,
    // Taking the errors out spares Spectral wording them.
    prepareResults: (raw: SchemaError[]) => {
      errors = raw.splice(0);
    },
  };
  return value => {
    errors = [];
    accept ??= createRulesetFunction<unknown, null>({ input: schema, options: null }, () => []);
    if (!isAccepted(accept, value)) spectralSchema(value, options, CONTEXT);
    return errors;
  };
}

/** A URL of many megabytes exhausts the regular expression of its format: like Spectral, we have nothing to say of it. */
function isAccepted(accept: RulesetFunction<unknown, null>, value: unknown): boolean {
  try {
    return accept(value, null, CONTEXT) !== undefined;
  } catch {
    return true;
  }
}
