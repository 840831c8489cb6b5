import { entries, get, has, isObject, items, type JsonObject, type Path } from '../json/values.ts';
import type { UnreadHolder } from './model.ts';
import type { MajorVersion } from './oauth2.ts';
import { hasOperationSecurity } from './version.ts';

/** An object of a document, and where it stands. */
export interface Found {
  readonly value: JsonObject;
  readonly path: Path;
}

/** An operation, and the channel that it is one of or that it refers to. */
export interface Operation extends Found {
  readonly channel: unknown;
}

/** What may require security: a server, an operation, or a trait of operations. */
export interface Secured extends Found {
  readonly kind: 'server' | 'operation';
  /** The operation itself, or the one that has the trait; undefined for a server and for a trait by itself. */
  readonly operation: Operation | undefined;
}

/** The servers, operations and operation traits of a document that have `security`. */
export function securedPlaces(root: JsonObject, version: MajorVersion): Secured[] {
  const places = placesOfSecurity(root, version);
  return hasOperationSecurity(root) ? places : places.filter(({ kind }) => kind === 'server');
}

/** Definitions come before their uses, so that a place inside `components` is named by its definition. */
function placesOfSecurity(root: JsonObject, version: MajorVersion): Secured[] {
  const components = { value: get(root, 'components'), path: ['components'] };
  const traits = within(components, 'operationTraits').map(found => secured('operation', found));
  const places = [...securedIn(components, version), ...traits, ...securedIn({ value: root, path: [] }, version)];
  return places.filter(({ value }) => has(value, 'security'));
}

interface Holder {
  readonly value: unknown;
  readonly path: Path;
}

function securedIn(holder: Holder, version: MajorVersion): Secured[] {
  return [
    ...within(holder, 'servers').map(found => secured('server', found)),
    ...operationsIn(holder, version).flatMap(withTraits),
  ];
}

function secured(kind: Secured['kind'], found: Found, operation?: Operation): Secured {
  return { ...found, kind, operation };
}

/** AsyncAPI 2 has two operations in a channel, AsyncAPI 3 a map of them. */
function operationsIn(holder: Holder, version: MajorVersion): Operation[] {
  if (version === 2) return within(holder, 'channels').flatMap(operationsOfChannel);
  return within(holder, 'operations').map(found => ({ ...found, channel: get(found.value, 'channel') }));
}

function operationsOfChannel({ value: channel, path }: Found): Operation[] {
  return ['publish', 'subscribe'].flatMap(action => {
    const value = get(channel, action);
    return isObject(value) ? [{ value, path: [...path, action], channel }] : [];
  });
}

/** Most operations say nothing of security, and cost next to nothing. */
function withTraits(operation: Operation): Secured[] {
  const itself = secured('operation', operation, operation);
  if (!has(operation.value, 'traits')) return [itself];
  const traits = items(get(operation.value, 'traits')).flatMap(([index, value]) =>
    isObject(value) ? [secured('operation', { value, path: [...operation.path, 'traits', index] }, operation)] : [],
  );
  return [itself, ...traits];
}

/** The objects in a map, such as `servers`. */
export function within({ value, path }: Holder, key: string): Found[] {
  const map = get(value, key);
  return entries(map).flatMap(([name, inside]) =>
    isObject(inside) ? [{ value: inside, path: [...path, key, name] }] : [],
  );
}

/** An object whose `security` has no effect. */
export interface Unread extends Found {
  readonly kind: UnreadHolder;
}

/** The root, channels and messages that have `security`, which AsyncAPI does not read there; operations before 2.4. */
export function unreadPlaces(root: JsonObject, version: MajorVersion): Unread[] {
  const holders = [
    { value: get(root, 'components'), path: ['components'] },
    { value: root, path: [] },
  ];
  const channels = holders.flatMap(holder => within(holder, 'channels'));
  const operations = version === 2 ? channels.flatMap(operationsOfChannel) : [];
  const isBefore24 = !hasOperationSecurity(root);
  const secured = isBefore24 ? placesOfSecurity(root, version).filter(({ kind }) => kind === 'operation') : [];
  const messages = [
    ...holders.flatMap(holder => within(holder, 'messages')),
    ...channels.flatMap(channel => within(channel, 'messages')),
    ...operations.flatMap(messagesOf),
  ];
  const found: Unread[] = [
    ...secured.map(({ value, path }) => ({ kind: 'operation', value, path }) as const),
    { kind: 'root', value: root, path: [] },
    ...channels.map(channel => ({ kind: 'channel', ...channel }) as const),
    ...messages.map(message => ({ kind: 'message', ...message }) as const),
  ];
  return found.filter(({ value }) => has(value, 'security'));
}

/** AsyncAPI 2: the message of an operation, or the several that `oneOf` lists. */
function messagesOf({ value, path }: Found): Found[] {
  const message = get(value, 'message');
  if (!isObject(message)) return [];
  const several = items(get(message, 'oneOf')).flatMap(([index, one]) =>
    isObject(one) ? [{ value: one, path: [...path, 'message', 'oneOf', index] }] : [],
  );
  return [{ value: message, path: [...path, 'message'] }, ...several];
}
