import { flowSchema as officialSchema } from './support/flowSchemas.ts';
import { has, isExtension, isObject, type JsonObject, member, pointerKeys, typeName } from './support/json.ts';
import { meantName, nearest } from './support/nearest.ts';
import {
  FLOW_URL_FIELDS,
  FLOWS,
  type FlowName,
  type MajorVersion,
  renameOrRemove,
  SCOPES_FIELD,
  URL_FIELDS,
  type UrlField,
} from './support/oauth2.ts';
import {
  type Finding,
  type FlowContext,
  type FlowOptions,
  finding,
  flowFunction,
  type RulesetFunction,
} from './support/rulesetFunction.ts';
import { type SchemaError, validator } from './support/schema.ts';
import { enumerate, nameOfCharacter, quote, quoteUrl } from './support/text.ts';

/**
 * Checks a flow against the official AsyncAPI JSON Schema of the document's version.
 *
 * Input: the document (`$`), or an OAuth Flow Object. Options: `flows`.
 * Reports whatever that schema rejects, each defect once: a missing field at the flow, anything else at the field.
 * A fragment may use the scopes field of either version.
 *
 * AsyncAPI 2.6.0 and 3.0.0, "OAuth Flow Object", with `oauth2Flow.json` and `oauth2Flows.json` of their definitions; RFC 6749,
 * sections 4.1, 4.2, 4.3 and 4.4.
 */
const flowSchema: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(
  function flowSchema(flow, _options, context) {
    // Under a name of its own, a flow is measured by the flow that the package is about.
    const { name = 'authorizationCode', version, isFragment } = context;
    const errors = validators[name][version](flow);
    return errors.length === 0 ? [] : describe(flow, errors, { name, version, isFragment });
  },
);
export default flowSchema;

type NamedFlow = Required<FlowContext> & { readonly name: FlowName };

const validators = Object.fromEntries(
  FLOWS.map(name => [name, { 2: validator(officialSchema(name, 2)), 3: validator(officialSchema(name, 3)) }]),
) as Record<FlowName, Record<MajorVersion, (value: unknown) => SchemaError[]>>;

const PURPOSE: Readonly<Record<UrlField, string>> = {
  authorizationUrl: 'the URL where the user grants access',
  tokenUrl: 'the URL where a client gets its access token',
  refreshUrl: 'the URL where a client renews its access token',
};

/** One finding for each defect: an unknown field that stands for a missing one is one defect, not two. */
function describe(flow: unknown, errors: readonly SchemaError[], context: NamedFlow): Finding[] {
  if (!isObject(flow)) return [notAnObject(flow, context)];
  const unknown = errors.filter(isUnknownField).map(({ params }) => String(params.additionalProperty));
  const meant = meantFields(unknown, flow, context);
  const misnamed = [...meant.values()];
  return errors.flatMap((error): Finding[] => {
    if (isUnknownField(error)) {
      const field = String(error.params.additionalProperty);
      return [unknownField(field, meant.get(field), context)];
    }
    if (error.keyword === 'required') {
      const field = String(error.params.missingProperty);
      return misnamed.includes(field) ? [] : [missingField(field, context)];
    }
    return error.keyword === 'not' ? foreignFields(flow, context) : wrongValue(error, flow, context);
  });
}

function isUnknownField({ keyword }: SchemaError): boolean {
  return keyword === 'additionalProperties';
}

/** Which absent field an unknown one stands for: the one that the other version or others call so, or give or take a slip. */
function meantFields(unknown: readonly string[], flow: JsonObject, context: NamedFlow): Map<string, string> {
  const meant = new Map<string, string>();
  const absent = fieldsOf(context).filter(field => !has(flow, field));
  for (const field of unknown) {
    const candidates = absent.filter(name => ![...meant.values()].includes(name));
    const name = isOtherScopesField(field, context)
      ? candidates.find(name => !isUrlField(name))
      : meantName(field, candidates);
    if (name !== undefined) meant.set(field, name);
  }
  return meant;
}

function fieldsOf({ name, version }: NamedFlow): string[] {
  return [...FLOW_URL_FIELDS[name], SCOPES_FIELD[version]];
}

/** The name that the scopes field has in the other version, give or take a slip. */
function isOtherScopesField(field: string, { version }: NamedFlow): boolean {
  return nearest(field, [SCOPES_FIELD[version === 2 ? 3 : 2]]) !== undefined;
}

function isUrlField(field: string): field is UrlField {
  return URL_FIELDS.some(name => name === field);
}

function notAnObject(flow: unknown, context: NamedFlow): Finding {
  const fields = enumerate([...FLOW_URL_FIELDS[context.name].map(field => `"${field}"`), scopesName(context)]);
  return finding(`The ${context.name} flow must be an object, not ${typeName(flow)}. Give it the fields ${fields}.`);
}

function missingField(field: string, context: NamedFlow): Finding {
  const [what, how] = isUrlField(field)
    ? [`"${field}"`, `Add ${PURPOSE[field]}, in full: "https://…".`]
    : [scopesName(context), 'Add a map from the name of each scope to its description.'];
  return finding(`The ${context.name} flow has no ${what}. ${how}`);
}

function scopesName({ version, isFragment }: NamedFlow): string {
  return isFragment ? '"scopes" (AsyncAPI 2) or "availableScopes" (AsyncAPI 3)' : `"${SCOPES_FIELD[version]}"`;
}

function unknownField(field: string, meant: string | undefined, context: NamedFlow): Finding {
  const { name, version, isFragment } = context;
  const other = SCOPES_FIELD[version === 2 ? 3 : 2];
  const isOther = isOtherScopesField(field, context);
  // The version of a fragment is a guess, and a misspelt name tells the other one.
  const tellsOther = isOther && isFragment && meant !== undefined && field !== other;
  if (isOther && !tellsOther) return otherScopesField(field, meant, context);
  const remedy =
    isExtension(field) && meant === undefined
      ? 'After "x-" write only letters, digits, ".", "-" and "_".'
      : renameOrRemove(field, tellsOther ? other : meant);
  return finding(`${quote(field)} is no field of the ${name} flow. ${remedy}`, field);
}

/** What a flow may have one of: the scopes field of the version. */
function otherScopesField(field: string, meant: string | undefined, { version, isFragment }: NamedFlow): Finding {
  const scopes = SCOPES_FIELD[version];
  const why = isFragment ? ', of which this scheme has other fields,' : '';
  const remedy = meant === undefined ? `Keep only "${scopes}".` : 'Rename it.';
  return finding(`AsyncAPI ${version}${why} calls this field "${scopes}", not ${quote(field)}. ${remedy}`, field);
}

/** URLs of endpoints that the flow does not use. */
function foreignFields(flow: JsonObject, { name }: NamedFlow): Finding[] {
  const foreign = URL_FIELDS.filter(field => has(flow, field) && !FLOW_URL_FIELDS[name].includes(field));
  return foreign.map(field =>
    finding(`The ${name} flow must not have "${field}": it does not use that endpoint. Remove "${field}".`, field),
  );
}

function wrongValue({ keyword, instancePath }: SchemaError, flow: JsonObject, { name }: NamedFlow): Finding[] {
  const [first, scope] = pointerKeys(instancePath);
  const field = String(first);
  const value = member(flow, field);
  if (scope !== undefined) {
    const is = typeName(member(value, scope));
    return [
      finding(
        `The description of scope ${quote(scope)} must be a string, not ${is}. Write a short text in quotes.`,
        field,
        scope,
      ),
    ];
  }
  if (!isUrlField(field)) {
    return [
      finding(
        `"${field}" must be a map from the name of each scope to its description, not ${typeName(value)}. Write one line for each scope: "name: description".`,
        field,
      ),
    ];
  }
  // The value of a field that has to go does not matter.
  if (!FLOW_URL_FIELDS[name].includes(field)) return [];
  const problem = keyword === 'type' ? `must be a string, not ${typeName(value)}` : problemOf(String(value));
  return [finding(`"${field}" ${problem}. Write ${PURPOSE[field]}, in full: "https://…".`, field)];
}

/** Why a string is no absolute URI (RFC 3986, section 4.3): mostly a character that must not stand in one. */
function problemOf(url: string): string {
  const [illegal] = /^[a-z][a-z\d+.-]*:/i.test(url) ? (/[^\w.~:/?#[\]@!$&'()*+,;=%-]/u.exec(url) ?? []) : [];
  if (illegal === undefined) return `is no absolute URL: ${quoteUrl(url)}`;
  return `must not contain ${nameOfCharacter(illegal)}: ${quoteUrl(url)}`;
}
