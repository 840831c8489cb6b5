import type { RequirementSlip, UnreadHolder } from './asyncapi/model.ts';
import type { MajorVersion } from './asyncapi/oauth2.ts';
import { typeName } from './json/values.ts';
import { documentFunction } from './spectral/documentFunction.ts';
import type { RulesetFunction } from './spectral/rulesetFunction.ts';
import { quote } from './words/quote.ts';

export const messages = {
  byName: (name: string, hasScopes: boolean): string =>
    `${quote(name)} must be a "$ref" in AsyncAPI 3. Write ${reference(name)}${hasScopes ? ' and move the scopes to the scheme' : ''}.`,
  byReference: (name: string | undefined): string =>
    name === undefined
      ? 'AsyncAPI 2 expects the name of a scheme here. Define it in "components.securitySchemes" and name it.'
      : `AsyncAPI 2 expects the name of a scheme here. Write ${quote(`- ${name}: [scopes]`)}.`,
  noEntry: (name: string | undefined): string =>
    `AsyncAPI 2 expects the name of a scheme and its scopes here. Write ${entry(name, 2)}.`,
  noList: (name: string | undefined, version: MajorVersion): string =>
    `"security" must be a list. Write ${entry(name, version)}.`,
  nestedList: (): string => 'Entries of "security" must be objects, not lists. Remove the extra "- ".',
  misspeltName: (name: string, meant: string): string =>
    `${quote(name)} is not a security scheme of this document. Did you mean ${quote(meant)}?`,
  unknownScheme: (name: string): string =>
    `${quote(name)} is not a security scheme of this document. Define it in "components.securitySchemes".`,
  noEffect: (holder: UnreadHolder): string => `"security" ${NO_EFFECT[holder]}`,
  besideReference: (key: string): string =>
    `${quote(key)} beside "$ref" has no effect. Define a scheme with these scopes and refer to it.`,
  scopesType: (name: string, type: string): string =>
    `${quote(name)} must have a list of scopes, not ${type}. Write "[scope, …]", or "[]" for none.`,
  scopeType: (name: string, type: string): string =>
    `Scopes of ${quote(name)} must be strings, not ${type}. ${/number|boolean/.test(type) ? 'Put the scope name in quotes.' : 'Write the scope name.'}`,
  scopeReference: (name: string): string =>
    `Scopes of ${quote(name)} must be strings, not a "$ref". Write the scope name.`,
};

const NO_EFFECT: Readonly<Record<UnreadHolder, string>> = {
  root: 'at the root of the document has no effect. Move it to the servers or operations.',
  channel: 'of a channel has no effect. Move it to the operations or servers.',
  message: 'of a message has no effect. Move it to the operation.',
  operation: 'of an operation has no effect before AsyncAPI 2.4. Move it to the servers.',
};

/**
 * Checks that the entries of `security` that are about an OAuth2 scheme have the form of the document's version, name a
 * scheme that exists, and have an effect.
 *
 * Input: the document (`$`). Options: none.
 * Reports an entry in another form, at the entry; a name of no scheme (AsyncAPI 2), at the name; scopes that are no list of
 * strings; what is beside a `$ref`; and `security` at the root, on a channel, on a message or, before AsyncAPI 2.4, on an
 * operation.
 *
 * AsyncAPI 2.6.0, "Security Requirement Object"; AsyncAPI 3.0.0, "Server Object" and "Operation Object".
 */
const securityRequirement: RulesetFunction = documentFunction(function securityRequirement({ slips }, report) {
  for (const slip of slips) report(slip, messageOf(slip));
});
export default securityRequirement;

function messageOf(slip: RequirementSlip): string {
  switch (slip.kind) {
    case 'by-name':
      return messages.byName(slip.name, slip.hasScopes);
    case 'by-reference':
      return messages.byReference(slip.name);
    case 'no-entry':
      return messages.noEntry(slip.name);
    case 'no-list':
      return messages.noList(slip.name, slip.version);
    case 'nested-list':
      return messages.nestedList();
    case 'misspelt-name':
      return messages.misspeltName(slip.name, slip.meant);
    case 'unknown-scheme':
      return messages.unknownScheme(slip.name);
    case 'no-effect':
      return messages.noEffect(slip.holder);
    case 'beside-reference':
      return messages.besideReference(slip.key);
    case 'scopes-type':
      return messages.scopesType(slip.name, typeName(slip.value));
    case 'scope-type':
      return messages.scopeType(slip.name, typeName(slip.value));
    case 'reference':
      return messages.scopeReference(slip.name);
  }
}

/** An entry in the form of the version. */
function entry(name: string | undefined, version: MajorVersion): string {
  if (version === 3) return `"- ${reference(name ?? 'name').slice(1)}`;
  return quote(`- ${name ?? 'name'}: [scopes]`);
}

/** A name as it may be in a `$ref`, or dots where it would have to be encoded. */
function reference(name: string): string {
  return `"$ref: '#/components/securitySchemes/${/^[\w.-]{1,64}$/.test(name) ? name : '…'}'"`;
}
