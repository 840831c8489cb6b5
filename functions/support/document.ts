import { has, isObject, items, type JsonObject, member, members, type Path, text } from './json.ts';
import { memoize } from './memoize.ts';
import { FLOWS, type FlowName, type MajorVersion, SCOPES_FIELD } from './oauth2.ts';

/** A Security Scheme Object of any type, once, at the first place that leads to it. */
export interface SchemePlace {
  readonly scheme: JsonObject;
  readonly path: Path;
}

/** An OAuth Flow Object of a scheme of type `oauth2`, or whatever stands in the place of one. */
export interface FlowPlace {
  readonly flow: unknown;
  readonly name: FlowName;
  readonly path: Path;
}

/** A server, an operation, a scheme or the like, or whatever stands in the place of one. */
export interface Place<Value = unknown> {
  readonly value: Value;
  readonly path: Path;
}

/** An entry of a `security` list, once, at the first place that leads to the list. */
export interface RequirementPlace {
  readonly requirement: JsonObject;
  readonly path: Path;
  readonly list: unknown;
}

/** What the rules know of a document: its version and the places of security in it, and nothing of its payloads. */
export interface AsyncApiDocument {
  readonly root: JsonObject;
  readonly version: MajorVersion;
  /** The document is itself one Security Scheme Object, so that its version can only be told from its fields. */
  readonly isFragment: boolean;
  readonly schemes: readonly SchemePlace[];
  readonly flows: readonly FlowPlace[];
}

/**
 * Finds the places of security in a resolved document, once for all rules. A scheme stands in
 * `components.securitySchemes` and, from AsyncAPI 3 on, in the `security` lists of servers, operations and traits.
 * A value that is no AsyncAPI document and no scheme has none.
 */
export const readDocument: (root: JsonObject) => AsyncApiDocument | undefined = memoize(root => {
  const isScheme = isFragment(root);
  const version = isScheme ? fragmentVersion(root) : majorVersion(root);
  if (version === undefined) return undefined;
  const schemes = isScheme ? [{ scheme: root, path: [] }] : schemesOf(root, version);
  return { root, version, isFragment: isScheme, schemes, flows: flowsOf(schemes) };
});

/**
 * The requirements of servers, operations and operation traits, in components too. They are looked for where somebody asks:
 * without an OAuth2 scheme nobody does in AsyncAPI 2, however many channels there are.
 */
export const securityRequirements: (root: JsonObject) => readonly RequirementPlace[] = memoize(root => {
  const version = majorVersion(root);
  const lists = (version === undefined ? [] : securedPlaces(root, version))
    .filter(({ value }) => has(value, 'security'))
    .map(({ value, path }) => ({ value: member(value, 'security'), path: [...path, 'security'] }));
  return distinct(lists).flatMap(({ value: list, path }) =>
    items(list).flatMap(([index, requirement]) =>
      isObject(requirement) ? [{ requirement, path: [...path, index], list }] : [],
    ),
  );
});

export function isOAuth2(scheme: unknown): scheme is JsonObject {
  return member(scheme, 'type') === 'oauth2';
}

/** A document that is itself one OAuth2 Security Scheme Object: the file that others `$ref`. */
export function isFragment(root: unknown): boolean {
  return isOAuth2(root) && has(root, 'flows') && !has(root, 'asyncapi');
}

/** The major version that the `asyncapi` field states, if it is one we know. */
export function majorVersion(root: unknown): MajorVersion | undefined {
  const version = text(root, 'asyncapi');
  if (version?.startsWith('2.')) return 2;
  return version?.startsWith('3.') ? 3 : undefined;
}

/** Of a fragment only the fields that AsyncAPI 3 introduced tell the version. */
export function fragmentVersion(scheme: JsonObject): MajorVersion {
  const flows = members(member(scheme, 'flows'));
  return has(scheme, 'scopes') || flows.some(([, flow]) => has(flow, SCOPES_FIELD[3])) ? 3 : 2;
}

function schemesOf(root: JsonObject, version: MajorVersion): SchemePlace[] {
  const requirements = version === 3 ? securityRequirements(root) : [];
  const named = placesIn(member(root, 'components'), ['components'], 'securitySchemes');
  const listed = requirements.map(({ requirement, path }) => ({ value: requirement, path }));
  return distinct([...named, ...listed]).map(({ value, path }) => ({ scheme: value, path }));
}

/** Each value once, at the first place that leads to it. */
export function distinct<Value>(places: readonly Place<Value>[]): Place<Value>[] {
  const paths = new Map<Value, Path>();
  for (const { value, path } of places) {
    if (!paths.has(value)) paths.set(value, path);
  }
  return [...paths].map(([value, path]) => ({ value, path }));
}

function flowsOf(schemes: readonly SchemePlace[]): FlowPlace[] {
  const oauth2 = schemes.filter(({ scheme }) => isOAuth2(scheme));
  return oauth2.flatMap(({ scheme, path }) =>
    FLOWS.flatMap(name => {
      const flows = member(scheme, 'flows');
      return has(flows, name) ? [{ flow: member(flows, name), name, path: [...path, 'flows', name] }] : [];
    }),
  );
}

/**
 * What may ask for security: servers, operations and operation traits. Definitions come before their uses, so that a place
 * inside `components` is named by its definition.
 */
function securedPlaces(root: JsonObject, version: MajorVersion): Place[] {
  const components = member(root, 'components');
  return [
    ...securedIn(components, ['components'], version),
    ...placesIn(components, ['components'], 'operationTraits', mayAskForSecurity),
    ...securedIn(root, [], version),
  ];
}

function securedIn(holder: unknown, path: Path, version: MajorVersion): Place[] {
  const operations =
    version === 3
      ? placesIn(holder, path, 'operations', mayAskForSecurity)
      : placesIn(holder, path, 'channels').flatMap(operationsOfChannel);
  return [...placesIn(holder, path, 'servers', mayAskForSecurity), ...operations.flatMap(withTraits)];
}

/** Itself or by a trait. Most operations say nothing of security, and cost next to nothing. */
function mayAskForSecurity(value: unknown): value is JsonObject {
  return has(value, 'security') || has(value, 'traits');
}

function operationsOfChannel({ value, path }: Place): Place[] {
  return ['publish', 'subscribe'].map(action => ({ value: member(value, action), path: [...path, action] }));
}

function withTraits(operation: Place): Place[] {
  const traits = items(member(operation.value, 'traits'));
  return [operation, ...traits.map(([index, value]) => ({ value, path: [...operation.path, 'traits', index] }))];
}

/** What stands in a map, such as `servers`: all objects, or those that are wanted. */
export function placesIn(
  holder: unknown,
  path: Path,
  key: string,
  isWanted: (value: unknown) => value is JsonObject = isObject,
): Place<JsonObject>[] {
  return members(member(holder, key)).flatMap(([name, value]) =>
    isWanted(value) ? [{ value, path: [...path, key, name] }] : [],
  );
}
