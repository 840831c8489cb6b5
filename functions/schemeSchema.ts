import type { SchemeSlip } from './asyncapi/model.ts';
import { namesPkce } from './asyncapi/names.ts';
import type { FlowName, MajorVersion } from './asyncapi/oauth2.ts';
import { typeName } from './json/values.ts';
import type { RulesetFunction } from './spectral/rulesetFunction.ts';
import { schemeFunction } from './spectral/schemeFunction.ts';
import { listOf } from './words/lists.ts';
import { quote } from './words/quote.ts';
import { removeOrRename } from './words/remedies.ts';

export const messages = {
  missingType: (): string => 'Missing "type" in a scheme with "flows". Add "type: oauth2".',
  wrongType: (type: string): string => `"type" must be "oauth2" in a scheme with "flows", not ${type}.`,
  otherType: (type: string): string =>
    `"type" must be "oauth2" in a scheme with "flows", not ${type}. Write "oauth2" or remove "flows".`,
  missingFlows: (): string => 'Missing "flows" in the OAuth2 scheme. Add it with a flow such as "authorizationCode".',
  flowsType: (type: string): string =>
    `"flows" must be an object, not ${type}. Add a flow such as "authorizationCode" to it.`,
  misspeltFlow: (name: string, meant: FlowName): string =>
    `${quote(name)} is not an AsyncAPI OAuth flow. Did you mean "${meant}"?`,
  pkceFlow: (name: string): string =>
    `${quote(name)} is not a flow. PKCE needs no flow: rename it to "authorizationCode".`,
  unknownFlow: (name: string): string => `AsyncAPI has no ${quote(name)} flow. ${unknownFlowRemedy(name)}`,
  misplacedFlows: (names: readonly string[]): string =>
    `${listOf(names)} ${names.length > 1 ? 'belong' : 'belongs'} under "flows". Move ${names.length > 1 ? 'them' : 'it'} there.`,
  misplacedFields: (names: readonly string[], flow: FlowName): string =>
    `${listOf(names)} ${names.length > 1 ? 'belong' : 'belongs'} in a flow. Move ${names.length > 1 ? 'them' : 'it'} under "flows.${flow}".`,
  swagger2Flow: (names: readonly string[], flow: FlowName): string =>
    names.length === 0
      ? `"flow" is not a field of an OAuth2 scheme. Write "flows" with "${flow}" in it.`
      : `${listOf(names)} ${names.length > 1 ? 'belong' : 'belongs'} in a flow. Move ${names.length > 1 ? 'them' : 'it'} under "flows.${flow}" and remove "flow".`,
  misplacedScopes: (flow: FlowName, version: MajorVersion): string =>
    version === 2
      ? `"scopes" belongs in a flow. Move it under "flows.${flow}".`
      : `"scopes" of a scheme lists needed scopes. Move this map to "availableScopes" of the ${flow} flow.`,
  misspeltField: (field: string, meant: string): string =>
    `${quote(field)} is not a field of an OAuth2 scheme. Did you mean "${meant}"?`,
  foreignField: (field: string, value: unknown): string =>
    `${quote(field)} is not a field of an OAuth2 scheme. ${removeOrRename(field, value)}`,
  scopesOf3: (): string =>
    '"scopes" is not a scheme field in AsyncAPI 2. List the scopes under "security": "- name: [scopes]".',
  scopesType: (type: string): string =>
    `"scopes" must be a list of scope names, not ${type}. Descriptions belong in "availableScopes".`,
  scopeType: (type: string): string =>
    `Entries of "scopes" must be strings, not ${type}. ${isScalar(type) ? 'Put the scope name in quotes.' : 'Write the scope name.'}`,
  descriptionType: (type: string): string =>
    `"description" must be a string, not ${type}. ${isScalar(type) ? 'Put the text in quotes.' : 'Write a short text.'}`,
  reference: (field: string): string =>
    field === 'scopes'
      ? 'Entries of "scopes" must be strings, not a "$ref". Write the scope name.'
      : `"${field}" must be a string, not a "$ref". Write it here.`,
};

/**
 * Checks a Security Scheme Object that is meant as OAuth2, outside its flow objects.
 *
 * Input: the document (`$`), or a scheme. Options: none.
 * Reports a `type` other than `oauth2`; `flows` that is missing or not a map, or that has anything but flows; flows and
 * fields of a flow in the wrong place; a foreign field; `scopes` (AsyncAPI 3) that is not a list of strings. `x-…` is left alone.
 *
 * AsyncAPI 2.6.0 and 3.0.0, "Security Scheme Object" and "OAuth Flows Object", with `oauth2Flows.json` of their definitions.
 */
const schemeSchema: RulesetFunction = schemeFunction(function schemeSchema({ slips }, report) {
  for (const slip of slips) report(slip, messageOf(slip));
});
export default schemeSchema;

function messageOf(slip: SchemeSlip): string {
  switch (slip.kind) {
    case 'missing-type':
      return messages.missingType();
    case 'wrong-type': {
      const type = typeof slip.type === 'string' ? quote(slip.type) : typeName(slip.type);
      return slip.isOtherType ? messages.otherType(type) : messages.wrongType(type);
    }
    case 'missing-flows':
      return messages.missingFlows();
    case 'flows-type':
      return messages.flowsType(typeName(slip.value));
    case 'misspelt-flow':
      return namesPkce(slip.name) ? messages.pkceFlow(slip.name) : messages.misspeltFlow(slip.name, slip.meant);
    case 'unknown-flow':
      return messages.unknownFlow(slip.name);
    case 'misplaced-flows':
      return messages.misplacedFlows(slip.names);
    case 'misplaced-fields':
      return slip.hasSwagger2Flow
        ? messages.swagger2Flow(slip.names, slip.flow)
        : messages.misplacedFields(slip.names, slip.flow);
    case 'misplaced-scopes':
      return messages.misplacedScopes(slip.flow, slip.version);
    case 'misspelt-field':
      return messages.misspeltField(slip.field, slip.meant);
    case 'foreign-field':
      return messages.foreignField(slip.field, slip.value);
    case 'scopes-of-3':
      return messages.scopesOf3();
    case 'scopes-type':
      return messages.scopesType(typeName(slip.value));
    case 'scope-type':
      return messages.scopeType(typeName(slip.value));
    case 'description-type':
      return messages.descriptionType(typeName(slip.value));
    case 'reference':
      return messages.reference(slip.field);
  }
}

function unknownFlowRemedy(name: string): string {
  // What no extension can be called is only to be removed.
  if (!/^[\w.-]{1,40}$/.test(name)) return 'Use "authorizationCode", or remove it.';
  return `Use "authorizationCode", or keep it as "x-${name.replace(/^x-/i, '')}".`;
}

function isScalar(type: string): boolean {
  return type === 'a number' || type === 'a boolean';
}
