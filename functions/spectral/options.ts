import type { JSONSchema7 } from 'json-schema';
import { FLOWS, type FlowName } from '../asyncapi/oauth2.ts';
import { entries, has, isObject, typeName } from '../json/values.ts';
import { listOf } from '../words/lists.ts';
import { nearest } from '../words/nearest.ts';

/** An option of a function. */
export interface OptionSchema {
  readonly type: 'array' | 'boolean';
  /** What is to be written, or what the entries of a list are to be. */
  readonly expected: string;
  /** Whether a value, or each entry of a list, is what the function can use. */
  readonly accepts: (value: unknown) => boolean;
  /** What an entry of a list lacks that is nearly one, as in "must have …". */
  readonly lack?: (value: unknown) => string | undefined;
}

/** The options of a function, by their names. */
export type OptionsSchema = Readonly<Record<string, OptionSchema>>;

/** What is wrong with the options that a ruleset gives, and where. */
export interface WrongOption {
  readonly message: string;
  readonly path: (string | number)[];
}

export const messages = {
  noOptions: (fn: string, given: unknown) => `"${fn}" function: the options must be an object, not ${typeName(given)}`,
  /** As Spectral says it. */
  unknown: (fn: string, option: string, meant: string | undefined) =>
    `"${fn}" function does not support ${shown(option)} option${meant === undefined ? '' : `. Did you mean "${meant}"?`}`,
  noList: (fn: string, option: string, expected: string, given: unknown) =>
    `"${fn}" function: "${option}" must be a list of ${expected}, not ${shown(given)}`,
  wrong: (fn: string, option: string, expected: string, given: unknown) =>
    `"${fn}" function: "${option}" must be ${expected}, not ${shown(given)}`,
  lacking: (fn: string, option: string, index: number, lack: string) =>
    `"${fn}" function: "${option}[${index}]" must have ${lack}`,
};

/**
 * By hand and not by JSON Schema: its errors name no value, it cannot tell whether a pattern compiles, and compiling a schema
 * would be nearly all that loading a function costs.
 */
export function wrongOptions(fn: string, options: OptionsSchema, given: unknown): WrongOption[] {
  if (!isObject(given)) return [{ message: messages.noOptions(fn, given), path: [] }];
  return entries(given).flatMap(([option, value]) => {
    const schema = has(options, option) ? options[option] : undefined;
    if (schema !== undefined) return wrongValues(fn, option, schema, value);
    const meant = nearest(option, Object.keys(options));
    return [{ message: messages.unknown(fn, option, meant), path: [option] }];
  });
}

function wrongValues(fn: string, option: string, schema: OptionSchema, given: unknown): WrongOption[] {
  const { type, expected, accepts, lack } = schema;
  if (type === 'boolean') {
    return accepts(given) ? [] : [{ message: messages.wrong(fn, option, expected, given), path: [option] }];
  }
  if (!Array.isArray(given)) return [{ message: messages.noList(fn, option, expected, given), path: [option] }];
  return [...given.entries()]
    .filter(([, value]) => !accepts(value))
    .map(([index, value]) => {
      const lacking = lack?.(value);
      const message =
        lacking === undefined
          ? messages.wrong(fn, option, expected, value)
          : messages.lacking(fn, option, index, lacking);
      return { message, path: [option, index] };
    });
}

const LONGEST_VALUE = 64;

/** A value of the ruleset as it is written there; of what has more to it, the type. */
function shown(value: unknown): string {
  if (typeof value === 'string' && value.length > LONGEST_VALUE)
    return JSON.stringify(`${value.slice(0, LONGEST_VALUE)}…`);
  return typeof value === 'object' || value === undefined ? typeName(value) : JSON.stringify(value);
}

/** The options as Spectral has them of every function, for tools that read them. */
export function jsonSchemaOf(options: OptionsSchema): JSONSchema7 {
  const properties = Object.fromEntries(Object.entries(options).map(([option, { type }]) => [option, { type }]));
  return { type: ['object', 'null'], properties, additionalProperties: false };
}

export function booleanOption(): OptionSchema {
  return { type: 'boolean', expected: 'true or false', accepts: value => typeof value === 'boolean' };
}

/** An option that is a list, of whatever its function can use. */
export function listOption(expected: string, accepts: (value: unknown) => boolean): OptionSchema {
  return { type: 'array', expected, accepts };
}

export function hostsOption(): OptionSchema {
  return textsOption('host names such as "example.com"', isHost);
}

/** A name of query parameters needs a letter or a digit: `-` and `_` make no difference. */
export function parametersOption(): OptionSchema {
  return textsOption(
    'parameter names such as "ticket"',
    name => /^[^\s?&;=#%/:]+$/.test(name) && /[\p{L}\p{N}]/u.test(name),
  );
}

export function protocolsOption(): OptionSchema {
  return textsOption('protocol names such as "kafka"', name => /^[a-z][a-z\d+.-]*$/i.test(name));
}

export function patternsOption(): OptionSchema {
  return textsOption('regular expressions with the "u" flag', isPattern);
}

/** The flows of which a function has something to say. */
export function flowsOption(flows: readonly FlowName[]): OptionSchema {
  return listOption(listOf(flows, 'or'), value => flows.some(name => name === value));
}

export const FLOWS_OPTION: OptionSchema = flowsOption(FLOWS);

function textsOption(expected: string, accepts: (text: string) => boolean): OptionSchema {
  return listOption(expected, value => typeof value === 'string' && accepts(value));
}

/**
 * A host or a suffix of hosts as `URL` writes it, give or take letter case and a dot before it. Others would never be found
 * in a URL: one with a scheme, a port, `*` or a final dot, and one whose letters have not been encoded (RFC 3492).
 */
function isHost(text: string): boolean {
  const host = text.replace(/^\./, '').toLowerCase();
  if (/[*]|\.$/.test(host)) return false;
  try {
    return new URL(`https://${host}`).hostname === host;
  } catch {
    return false;
  }
}

function isPattern(text: string): boolean {
  try {
    return text !== '' && new RegExp(text, 'u') !== undefined;
  } catch {
    return false;
  }
}
