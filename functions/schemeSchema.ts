import { isOAuth2 } from './support/document.ts';
import {
  has,
  isExtension,
  isObject,
  type JsonObject,
  member,
  members,
  type Path,
  text,
  typeName,
} from './support/json.ts';
import { meantName, nearest } from './support/nearest.ts';
import { FLOWS, renameOrRemove, SCOPES_FIELD, URL_FIELDS } from './support/oauth2.ts';
import {
  below,
  type Finding,
  finding,
  type RulesetFunction,
  type SchemeContext,
  schemeFunction,
} from './support/rulesetFunction.ts';
import { notNames } from './support/scopes.ts';
import { enumerate, quote } from './support/text.ts';

/**
 * Checks a Security Scheme Object that is meant as OAuth2, outside its flow objects.
 *
 * Input: the document (`$`), or a Security Scheme Object. Options: none.
 * Reports a `type` that is nearly `oauth2`; `flows` that is missing or no map, or that holds something else than flows;
 * flow fields in the wrong place; a foreign field; `scopes` (AsyncAPI 3) that is no list of strings. `x-…` is left alone.
 *
 * AsyncAPI 2.6.0 and 3.0.0, "Security Scheme Object" and "OAuth Flows Object", with `oauth2Flows.json` of their definitions.
 */
const schemeSchema: RulesetFunction = schemeFunction(function schemeSchema(scheme, context) {
  if (!isMeantAsOAuth2(scheme)) return [];
  return [
    ...typeFindings(scheme),
    ...flowsFindings(scheme),
    ...misplacedFlows(scheme),
    ...misplacedFields(scheme, strayFields(scheme), []),
    ...fieldFindings(scheme, context),
  ];
});
export default schemeSchema;

const FIELDS = ['type', 'description', 'flows'] as const;
const FLOW_FIELDS: readonly string[] = [...URL_FIELDS, ...Object.values(SCOPES_FIELD)];

/** Of type `oauth2`; or with flows, and with no type or one that is nearly that. */
function isMeantAsOAuth2(scheme: JsonObject): boolean {
  if (isOAuth2(scheme)) return true;
  if (!has(scheme, 'flows')) return false;
  const type = member(scheme, 'type');
  return typeof type !== 'string' || isNearlyOAuth2(type);
}

function isNearlyOAuth2(type: string): boolean {
  const letters = type.toLowerCase().replace(/[^a-z]/g, '');
  return nearest(letters, ['oauth']) !== undefined;
}

function typeFindings(scheme: JsonObject): Finding[] {
  const type = member(scheme, 'type');
  if (type === 'oauth2') return [];
  if (type === undefined && isMisspelt('type', scheme)) return [];
  if (type === undefined) return [finding('The scheme has flows but no "type". Add "type: oauth2".')];
  const is = typeof type === 'string' ? quote(type) : typeName(type);
  return [finding(`"type" must be "oauth2" for a scheme with flows, not ${is}. Write "oauth2".`, 'type')];
}

/** Flows that stand in the scheme, beside `flows` or in its place. */
function strayFlows(scheme: JsonObject): string[] {
  return FLOWS.filter(name => has(scheme, name));
}

function misplacedFlows(scheme: JsonObject): Finding[] {
  const [first, ...others] = strayFlows(scheme);
  if (first === undefined) return [];
  const names = enumerate([first, ...others].map(name => `"${name}"`));
  return [
    finding(
      `${names} must not stand in the scheme itself. Move ${others.length > 0 ? 'them' : 'it'} below "flows".`,
      first,
    ),
  ];
}

/**
 * The fields of a flow that stand in the scheme, as in Swagger 2, where `flow` named the one flow that a scheme had. A list
 * of `scopes` is the scheme's own in AsyncAPI 3.
 */
function strayFields(scheme: JsonObject): string[] {
  const isSwagger2Flow = !has(scheme, 'flows') && typeof member(scheme, 'flow') === 'string';
  return Object.keys(scheme).filter(field => {
    if (field === 'flow') return isSwagger2Flow;
    if (field === 'scopes') return !has(scheme, 'flows') && isObject(member(scheme, 'scopes'));
    return !isExtension(field) && isFlowField(field, [...URL_FIELDS, SCOPES_FIELD[3]]);
  });
}

/** A field of a flow, give or take a slip: where it belongs, the schema of the flow says how to spell it. */
function isFlowField(key: string, fields: readonly string[]): boolean {
  return meantName(key, fields) !== undefined;
}

/** However many fields stand in the wrong place, they are moved as one. */
function misplacedFields(holder: JsonObject, fields: readonly string[], path: Path): Finding[] {
  const [first] = fields;
  if (first === undefined) return [];
  const names = enumerate(fields.map(field => `"${field}"`));
  const where = path.length === 0 ? 'the scheme' : '"flows"';
  const flow = meantName(text(holder, 'flow') ?? '', FLOWS) ?? 'authorizationCode';
  const old = fields.includes('flow') ? ', and remove "flow"' : '';
  return [
    finding(
      `${names} must not stand in ${where} itself. Move the fields of the flow below "flows" and the name of the flow, such as "${flow}"${old}.`,
      ...path,
      first,
    ),
  ];
}

function flowsFindings(scheme: JsonObject): Finding[] {
  const flows = member(scheme, 'flows');
  if (flows === undefined) {
    if (isElsewhere(scheme)) return [];
    return [finding('The OAuth2 scheme has no "flows". Add them, with at least one flow such as "authorizationCode".')];
  }
  if (!isObject(flows)) {
    return [
      finding(
        `"flows" must be a map from the name of each flow to its fields, not ${typeName(flows)}. Put a flow such as "authorizationCode" below it.`,
        'flows',
      ),
    ];
  }
  const keys = Object.keys(flows).filter(key => !isExtension(key) && !FLOWS.some(name => name === key));
  const stray = keys.filter(key => meantName(key, FLOWS) === undefined && isFlowField(key, FLOW_FIELDS));
  return [
    ...misplacedFields(flows, stray, ['flows']),
    ...keys.filter(key => !stray.includes(key)).map(key => unknownFlow(key, flows)),
  ];
}

/** The flows are there, under another name or without `flows` around them, and a finding of its own says so. */
function isElsewhere(scheme: JsonObject): boolean {
  return isMisspelt('flows', scheme) || strayFlows(scheme).length > 0 || strayFields(scheme).length > 0;
}

/** The field is there under another name, and a finding at that name says so. */
function isMisspelt(field: string, scheme: JsonObject): boolean {
  return Object.keys(scheme).some(key => meantField(key, scheme, FIELDS) === field);
}

function unknownFlow(key: string, flows: JsonObject): Finding {
  const meant = meantName(
    key,
    FLOWS.filter(name => !has(flows, name)),
  );
  const remedy = meant === undefined ? `Use one of ${enumerate(FLOWS, 'or')}.` : renameOrRemove(key, meant);
  return finding(`${quote(key)} is no OAuth2 flow. ${remedy}`, 'flows', key);
}

function fieldFindings(scheme: JsonObject, context: SchemeContext): Finding[] {
  const stray = [...strayFlows(scheme), ...strayFields(scheme)];
  return members(scheme).flatMap(([field, value]): Finding[] => {
    if (stray.includes(field) || isExtension(field) || field === 'type' || field === 'flows') return [];
    if (field === 'scopes') return scopesFindings(value, context);
    if (field === 'description') return descriptionFindings(value);
    return [foreignField(field, scheme, context)];
  });
}

function descriptionFindings(description: unknown): Finding[] {
  if (typeof description === 'string') return [];
  return [
    finding(`"description" must be a string, not ${typeName(description)}. Write a text in quotes.`, 'description'),
  ];
}

/** AsyncAPI 3 lists the scopes that are needed in the scheme, AsyncAPI 2 in the requirement that names the scheme. */
function scopesFindings(scopes: unknown, { version }: SchemeContext): Finding[] {
  if (version === 2) {
    return [
      finding(
        '"scopes" of a scheme is a field of AsyncAPI 3. In AsyncAPI 2 list the scopes where the scheme is required: "- name: [scopes]" under "security".',
        'scopes',
      ),
    ];
  }
  if (!Array.isArray(scopes)) {
    return [
      finding(
        `"scopes" must be a list of the names of needed scopes, not ${typeName(scopes)}. Write "- name" lines; descriptions belong in "availableScopes" of a flow.`,
        'scopes',
      ),
    ];
  }
  return below(['scopes'], notNames(scopes, 'entries of "scopes"'));
}

function foreignField(field: string, scheme: JsonObject, { version }: SchemeContext): Finding {
  const meant = meantField(field, scheme, version === 3 ? [...FIELDS, 'scopes'] : FIELDS);
  return finding(`${quote(field)} is no field of an OAuth2 scheme. ${renameOrRemove(field, meant)}`, field);
}

function meantField(field: string, scheme: JsonObject, fields: readonly string[]): string | undefined {
  return nearest(
    field,
    fields.filter(name => !has(scheme, name)),
  );
}
