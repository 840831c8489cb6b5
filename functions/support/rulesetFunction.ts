import {
  createRulesetFunction,
  type RulesetFunctionContext,
  type RulesetFunctionWithValidator,
} from '@stoplight/spectral-core';
import type { JSONSchema7 } from 'json-schema';
import { definitionPath } from './definitionPath.ts';
import { type AsyncApiDocument, fragmentVersion, isOAuth2, majorVersion, readDocument } from './document.ts';
import { child, isBrokenReference, isObject, type JsonObject, type Path } from './json.ts';
import { FLOWS, type FlowName, type MajorVersion } from './oauth2.ts';

/** What a check has to say of the object that it was given, and where inside that object. */
export interface Finding {
  readonly message: string;
  readonly path: Path;
}

/** The path is that from the object to the place. */
export function finding(message: string, ...path: Path): Finding {
  return { message, path };
}

/** What a check knows of a scheme besides the scheme itself. */
export interface SchemeContext {
  readonly version: MajorVersion;
  /** The document states no version: `version` is told from the fields in use. */
  readonly isFragment: boolean;
}

/** What a check knows of a flow besides the flow itself. */
export interface FlowContext extends SchemeContext {
  /** Undefined where a ruleset of one's own points to something under another name. */
  readonly name: FlowName | undefined;
}

/** The option of every function that checks flows. */
export interface FlowOptions {
  /** The flows to check; all of them by default. */
  readonly flows?: readonly FlowName[];
}

/** A function of a Spectral ruleset that takes anything, and options or none. */
export type RulesetFunction<Options = Record<string, never>> = RulesetFunctionWithValidator<unknown, Options | null>;

/** The JSON Schema of an option. Spectral turns what it rejects into a message that names the option. */
export type OptionSchema = NonNullable<Parameters<typeof createRulesetFunction>[0]['options']>;

const flows: OptionSchema = { type: 'array', items: { enum: [...FLOWS] } };

/** An option that is a list of names: of hosts, of protocols, of parameters. */
export function namesOption(option: string): OptionSchema {
  const errorMessage = { minLength: `"${option}" option must not have an empty name` };
  return { type: 'array', items: { type: 'string', minLength: 1, errorMessage } };
}

/** One object for all functions without options of their own: compiling a schema is what loading them costs. */
const FLOW_OPTIONS = optionsSchema({ flows });
const NO_OPTIONS = optionsSchema({});

function optionsSchema(properties: Record<string, OptionSchema>): OptionSchema {
  return { type: ['object', 'null'], properties, additionalProperties: false };
}

/**
 * Makes a ruleset function of a check of one OAuth Flow Object. Given the document (`$`), it checks every flow of every
 * scheme once; given a flow by a JSONPath of one's own, that flow.
 */
export function flowFunction<Options extends FlowOptions>(
  check: (flow: unknown, options: Partial<Options>, context: FlowContext) => Finding[],
  options?: Record<string, OptionSchema>,
): RulesetFunction<Options> {
  const schema = options === undefined ? FLOW_OPTIONS : optionsSchema({ ...options, flows });
  return rulesetFunction<Options>(check.name, schema, (input, options, { path, document }) => {
    if (path.length > 0) {
      const name = FLOWS.find(flow => flow === path.at(-1));
      return below(path, check(input, options, { name, ...versionOf(document.data, { flows: { flow: input } }) }));
    }
    return read(input, ({ flows, version, isFragment }) =>
      flows
        .filter(({ name }) => options.flows?.includes(name) ?? true)
        .flatMap(({ flow, name, path }) => below(path, check(flow, options, { name, version, isFragment }))),
    );
  });
}

/**
 * Makes a ruleset function of a check of one Security Scheme Object. Given the document (`$`), it checks every scheme
 * once, of any type; given a scheme by a JSONPath of one's own, that scheme.
 */
export function schemeFunction(check: (scheme: JsonObject, context: SchemeContext) => Finding[]): RulesetFunction {
  return rulesetFunction(check.name, NO_OPTIONS, (input, _options, { path, document }) => {
    if (path.length > 0) {
      return isObject(input) ? below(path, check(input, versionOf(document.data, input))) : [];
    }
    return read(input, ({ schemes, version, isFragment }) =>
      schemes.flatMap(({ scheme, path }) => below(path, check(scheme, { version, isFragment }))),
    );
  });
}

/** Makes a ruleset function of a check that looks across the whole document. It is to be given the document (`$`). */
export function documentFunction<Options>(
  check: (document: AsyncApiDocument, options: Partial<Options>) => Finding[],
  options?: Record<string, OptionSchema>,
): RulesetFunction<Options> {
  const schema = options === undefined ? NO_OPTIONS : optionsSchema(options);
  return rulesetFunction<Options>(check.name, schema, (_input, options, context) =>
    // A rule that wants its findings where a `$ref` stands is `resolved: false`, and still reads the resolved document.
    read(resolvedDocument(context), document =>
      document.schemes.some(({ scheme }) => isOAuth2(scheme)) ? check(document, options) : [],
    ),
  );
}

/**
 * As `createRulesetFunction`, which is called when options are given for the first time: compiling their schema is nearly
 * all that loading a function costs, and most rules give no options.
 */
function rulesetFunction<Options>(
  name: string,
  options: OptionSchema,
  run: (input: unknown, options: Partial<Options>, context: RulesetFunctionContext) => Finding[],
): RulesetFunction<Options> {
  let validated: RulesetFunction<Options> | undefined;
  const validator: RulesetFunction<Options>['validator'] = (given: unknown) => {
    if (given === null) return;
    validated ??= createRulesetFunction<unknown, Options | null>({ input: null, options }, checked);
    const made: RulesetFunction<Options> = validated;
    made.validator(given);
  };
  const checked = (input: unknown, given: Options | null, context: RulesetFunctionContext) => {
    validator(given);
    return run(input, given ?? {}, context)
      .filter(({ path }) => !isInBrokenReference(path, resolvedDocument(context)))
      .map(({ message, path }) => ({
        message: literal(message),
        path: definitionPath(path, context.document.data, context.rule.resolved).map(segment),
      }));
  };
  // Spectral names the function in what it says of a wrong option.
  Object.defineProperty(checked, 'name', { value: name });
  return Object.assign(checked, { validator, schemas: { input: null, options: options as JSONSchema7 } });
}

function resolvedDocument({ document, documentInventory }: RulesetFunctionContext): unknown {
  return 'resolved' in documentInventory ? documentInventory.resolved : document.data;
}

/** Nobody knows what would stand there, and Spectral's `invalid-ref` says so. */
function isInBrokenReference(path: Path, root: unknown): boolean {
  let value = root;
  for (const key of path) {
    if (isBrokenReference(value)) return true;
    value = child(value, key);
  }
  return isBrokenReference(value);
}

function read(root: unknown, find: (document: AsyncApiDocument) => Finding[]): Finding[] {
  const document = isObject(root) ? readDocument(root) : undefined;
  return document === undefined ? [] : find(document);
}

function versionOf(root: unknown, scheme: JsonObject): SchemeContext {
  const version = majorVersion(root);
  return { version: version ?? fragmentVersion(scheme), isFragment: version === undefined };
}

/** Findings in a value, as those of the object that holds it. */
export function below(parent: Path, findings: readonly Finding[]): Finding[] {
  return findings.map(({ message, path }) => ({ message, path: [...parent, ...path] }));
}

/** Spectral expands `{{…}}` in a message, also where it stands in a name that the message quotes. */
function literal(message: string): string {
  return message.replace(/\{(?=\{)/g, '#{{"{"}}');
}

/** Spectral decodes the segments of a path like those of a JSON Pointer (RFC 6901, section 3). */
function segment(key: string | number): string | number {
  return typeof key === 'number' ? key : key.replaceAll('~', '~0');
}
