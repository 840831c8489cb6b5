import { illegalPart } from './asyncapi/illegalUrl.ts';
import type { Flow, FlowSlip, Place } from './asyncapi/model.ts';
import {
  FLOW_URL_FIELDS,
  FLOWS,
  type FlowName,
  isExtension,
  isUrlField,
  type MajorVersion,
  SCOPES_FIELD,
  URL_FIELDS,
  type UrlField,
} from './asyncapi/oauth2.ts';
import { pointerKeys } from './json/pointer.ts';
import { get, has, isObject, typeName } from './json/values.ts';
import { flowFunction } from './spectral/flowFunction.ts';
import { flowJsonSchema } from './spectral/flowJsonSchema.ts';
import type { FlowOptions, Report, RulesetFunction } from './spectral/rulesetFunction.ts';
import { type SchemaError, validator } from './spectral/validator.ts';
import { listOf } from './words/lists.ts';
import { quote, quoteUrl } from './words/quote.ts';
import { removeOrRename } from './words/remedies.ts';

/** The endpoint behind each URL, as RFC 6749, section 3, calls it. */
const ENDPOINT: Readonly<Record<UrlField, string>> = {
  authorizationUrl: 'authorization endpoint',
  tokenUrl: 'token endpoint',
  refreshUrl: 'token endpoint',
};

export const messages = {
  notObject: (flow: string, type: string, fields: readonly string[]): string =>
    `The ${flow} flow must be an object, not ${type}. Give it ${listOf(fields)}.`,
  missingUrl: (field: UrlField, flow: string): string =>
    `Missing "${field}" in the ${flow} flow. Add the URL of the ${ENDPOINT[field]}.`,
  missingScopes: (field: string, flow: string): string =>
    `Missing "${field}" in the ${flow} flow. Add a map of scope names to descriptions.`,
  missingScopesOfFragment: (flow: string): string =>
    `Missing scopes in the ${flow} flow. Add "scopes" (AsyncAPI 2) or "availableScopes" (AsyncAPI 3).`,
  misspeltField: (field: string, flow: string, meant: string): string =>
    `${quote(field)} is not a field of the ${flow} flow. Did you mean "${meant}"?`,
  unknownField: (field: string, flow: string, value: unknown): string =>
    `${quote(field)} is not a field of the ${flow} flow. ${removeOrRename(field, value)}`,
  extensionName: (field: string): string =>
    `${quote(field)} is not a valid extension name. Use only letters, digits, ".", "-" and "_" after "x-".`,
  otherScopesField: (field: string, version: MajorVersion): string =>
    `${quote(field)} is called "${SCOPES_FIELD[version]}" in AsyncAPI ${version}. Rename it.`,
  mixedScopesFields: (field: string, remedy: string): string =>
    `"scopes" (AsyncAPI 2) and "availableScopes" (AsyncAPI 3) must not be mixed. ${remedy} ${quote(field)}.`,
  scatteredScopes: (names: readonly string[], field: string): string =>
    `${listOf(names)} ${names.length > 1 ? 'belong' : 'belongs'} under "${field}". Indent ${names.length > 1 ? 'them' : 'it'} further.`,
  requestedScopes: (): string =>
    'A list of needed "scopes" belongs to the scheme, not to a flow. Move it out of "flows".',
  otherEndpoint: (field: UrlField, flow: string): string => `"${field}" does not apply to the ${flow} flow. Remove it.`,
  description: (scope: string, type: string): string =>
    `Description of scope ${quote(scope)} must be a string, not ${type}. ${isScalar(type) ? 'Put the text in quotes.' : 'Write a short text.'}`,
  scopesType: (field: string, type: string): string =>
    `"${field}" must be a map, not ${type}. Write "name: description" for each scope.`,
  urlType: (field: UrlField, type: string): string =>
    `"${field}" must be a string, not ${type}. Write the URL of the ${ENDPOINT[field]}.`,
  relativeUrl: (field: UrlField, url: string): string =>
    `"${field}" must be an absolute URL, not ${quoteUrl(url)}. Write it in full, "https://…".`,
  illegalUrl: (field: UrlField, part: string, remedy: string): string => `"${field}" must not ${part}. ${remedy}`,
  reference: (field: string): string => `${quote(field)} must be a string, not a "$ref". Write the URL here.`,
  descriptionReference: (scope: string): string =>
    `Description of scope ${quote(scope)} must be a string, not a "$ref". Write a short text.`,
};

/**
 * Checks a flow against the official AsyncAPI JSON Schema of the document's version, as the flow is meant: what is
 * misspelt or misplaced is read under its name, and reported once.
 *
 * Input: the document (`$`), a scheme, a `flows` map or a flow. Options: `flows`.
 * Reports whatever that schema rejects, each defect once: a missing field at the flow, anything else at the field.
 * A fragment may use the scopes field of either version.
 *
 * AsyncAPI 2.6.0 and 3.0.0, "OAuth Flow Object", with `oauth2Flow.json` and `oauth2Flows.json` of their definitions; RFC 6749,
 * sections 4.1, 4.2, 4.3 and 4.4.
 */
const flowSchema: RulesetFunction<FlowOptions> = flowFunction<FlowOptions>(function flowSchema(flow, report) {
  // Of an alias without an anchor nothing is left, and Spectral's parser says so.
  if (flow.meant === undefined) return;
  // That the flow is there at all is what another rule reports.
  if (flow.meant === null && (flow.name === 'implicit' || flow.name === 'password')) return;
  // A flow with an unknown name is checked as authorizationCode.
  const named: NamedFlow = { ...flow, name: flow.name ?? 'authorizationCode' };
  if (!isObject(flow.meant)) {
    const required = FLOW_URL_FIELDS[named.name].filter(field => field !== 'refreshUrl');
    const fields = [...required, SCOPES_FIELD[flow.version]];
    report(flow, messages.notObject(named.name, typeName(flow.meant), fields));
    return;
  }
  for (const slip of flow.slips) report(slip, slipMessage(slip, named));
  for (const error of validators[named.name][flow.version](flow.meant)) reportError(error, named, report);
});
export default flowSchema;

type NamedFlow = Flow & { readonly name: FlowName };

const validators = Object.fromEntries(
  FLOWS.map(name => [name, { 2: validator(flowJsonSchema(name, 2)), 3: validator(flowJsonSchema(name, 3)) }]),
) as Record<FlowName, Record<MajorVersion, (value: unknown) => SchemaError[]>>;

/** What the reader has read through. */
function slipMessage(slip: FlowSlip, { name, version, isFragment }: NamedFlow): string {
  switch (slip.kind) {
    case 'misspelt-field':
      return messages.misspeltField(slip.field, name, slip.meant);
    case 'other-scopes-field':
      if (slip.isExtra) return messages.mixedScopesFields(slip.field, 'Remove');
      return isFragment
        ? messages.mixedScopesFields(slip.field, 'Rename')
        : messages.otherScopesField(slip.field, version);
    case 'scattered-scopes':
      return messages.scatteredScopes(slip.names, SCOPES_FIELD[version]);
    case 'requested-scopes':
      return messages.requestedScopes();
    case 'reference':
      return messages.reference(slip.field);
    case 'referenced-description':
      return messages.descriptionReference(slip.scope);
  }
}

/** What the official schema rejects in the flow as it is meant. */
function reportError({ keyword, instancePath, params }: SchemaError, flow: NamedFlow, report: Report): void {
  const { name, meant, path, isFragment } = flow;
  if (keyword === 'additionalProperties') {
    const field = String(params.additionalProperty);
    const message = isExtension(field)
      ? messages.extensionName(field)
      : messages.unknownField(field, name, get(meant, field));
    report({ path: [...path, field], at: 'key' }, message);
  } else if (keyword === 'required') {
    const field = String(params.missingProperty);
    // A `$ref` in the place of the value has been reported.
    if (flow.fields.has(field)) return;
    if (isUrlField(field)) report(flow, messages.missingUrl(field, name));
    else if (isFragment) report(flow, messages.missingScopesOfFragment(name));
    else report(flow, messages.missingScopes(field, name));
  } else if (keyword === 'not') {
    for (const field of URL_FIELDS) {
      const isOther = has(meant, field) && !FLOW_URL_FIELDS[name].includes(field);
      if (isOther) report({ ...placeOf(field, flow), at: 'key' }, messages.otherEndpoint(field, name));
    }
  } else {
    const [field, scope] = pointerKeys(instancePath) as [field: string, scope?: string];
    if (scope !== undefined) reportDescription(scope, flow, report);
    else reportValue(field, keyword === 'type', flow, report);
  }
}

function reportDescription(scope: string, flow: NamedFlow, report: Report): void {
  for (const declared of flow.scopes.filter(({ name }) => name === scope)) {
    report(declared, messages.description(scope, typeName(declared.description)));
  }
}

function reportValue(field: string, isType: boolean, flow: NamedFlow, report: Report): void {
  const value = get(flow.meant, field);
  const place = placeOf(field, flow);
  if (!isUrlField(field)) report(place, messages.scopesType(field, typeName(value)));
  // The value of a field that has to go does not matter.
  else if (!FLOW_URL_FIELDS[flow.name].includes(field)) return;
  else if (isType) report(place, messages.urlType(field, typeName(value)));
  else report(place, urlMessage(field, String(value)));
}

/** Why a string is not an absolute URI (RFC 3986, section 4.3): mostly for one illegal character. */
function urlMessage(field: UrlField, url: string): string {
  const illegal = illegalPart(url);
  return illegal === undefined
    ? messages.relativeUrl(field, url)
    : messages.illegalUrl(field, illegal.part, illegal.remedy);
}

/** Each field of the flow as it is meant has a place. */
function placeOf(field: string, { fields }: NamedFlow): Place {
  const { path: place } = fields.get(field) as Place;
  return { path: place };
}

function isScalar(type: string): boolean {
  return type === 'a number' || type === 'a boolean';
}
