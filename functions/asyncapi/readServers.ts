import { isReference } from '../json/pointer.ts';
import { get, getString, isObject, items, type JsonObject } from '../json/values.ts';
import { splitUri, type Uri } from '../words/uri.ts';
import type { Server } from './model.ts';
import type { Reading } from './reading.ts';
import { remember } from './remember.ts';
import { type Found, type Operation, type Secured, within } from './securityPlaces.ts';

/** Reads the servers that tokens are sent to: those that require OAuth2, and those that serve an operation which does. */
export function readServers(root: JsonObject, secured: readonly Secured[], { source }: Reading): Server[] {
  if (secured.length === 0) return [];
  const defined = within({ value: get(root, 'components'), path: ['components'] }, 'servers');
  const used = within({ value: root, path: [] }, 'servers');
  const { servers, names, unbound } = serversOf(secured);
  const isInLibrary = unbound.some(({ path }) => path[0] === 'components');
  const takesTokens = ({ value, path }: Found) => {
    if (servers.has(value)) return true;
    // A name, and a channel without servers, mean the servers of the document; of a library, those in it.
    const isMeant = path[0] === 'servers' || used.length === 0;
    return isMeant ? names.has(path.at(-1)) || unbound.length > 0 : isInLibrary;
  };
  const distinct = new Map<unknown, Server>();
  for (const found of [...defined, ...used].filter(takesTokens)) {
    remember(distinct, source.identity(found.path, found.value), () => serverOf(found));
  }
  return [...distinct.values()];
}

/** How the places that require OAuth2 tell their servers. */
interface ToldServers {
  /** Servers themselves: those that require OAuth2, and in AsyncAPI 3 those that a channel lists. */
  readonly servers: ReadonlySet<unknown>;
  /** The names that a channel of AsyncAPI 2 lists. */
  readonly names: ReadonlySet<unknown>;
  /** Operations of channels that list none, and so are available on all servers. */
  readonly unbound: readonly Operation[];
}

function serversOf(secured: readonly Secured[]): ToldServers {
  const operations = [...new Set(secured.flatMap(({ operation }) => operation ?? []))];
  const listed = new Set([...new Set(operations.map(({ channel }) => channel))].flatMap(channel => listedIn(channel)));
  const themselves = secured.filter(({ kind }) => kind === 'server').map(({ value }) => value);
  return {
    servers: new Set([...themselves, ...listed]),
    names: listed,
    unbound: operations.filter(({ channel }) => isUnbound(channel)),
  };
}

function listedIn(channel: unknown): unknown[] {
  return items(get(channel, 'servers')).map(([, server]) => server);
}

/** A channel that is not there yet tells nothing, and what is no list is meant as one. */
function isUnbound(channel: unknown): boolean {
  if (!isObject(channel) || isReference(channel)) return false;
  const servers = get(channel, 'servers') ?? [];
  return Array.isArray(servers) && servers.length === 0;
}

function serverOf({ value, path }: Found): Server {
  return { path, value, protocol: getString(value, 'protocol'), address: addressOf(value) };
}

/** Without a URI scheme, what stands there begins with the host. */
function addressOf(server: JsonObject): Uri {
  const template = getString(server, 'host') ?? getString(server, 'url') ?? '';
  const variables = get(server, 'variables');
  const address = template.replace(
    /\{([^{}]*)\}/g,
    (variable, name) => getString(get(variables, name), 'default') ?? variable,
  );
  return splitUri(/^[a-z][\w+.-]*:\/\//i.test(address) ? address : `//${address}`);
}
