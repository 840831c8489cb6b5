import { type AsyncApiDocument, distinct, type Place, placesIn } from './support/document.ts';
import { isLoopback } from './support/hosts.ts';
import { isBrokenReference, items, member, members, text } from './support/json.ts';
import { oauth2Requirements } from './support/requirements.ts';
import { documentFunction, finding, namesOption, type RulesetFunction } from './support/rulesetFunction.ts';
import { quote } from './support/text.ts';

export interface SecureTransportOptions {
  /** Protocols that are encrypted in your network by other means, such as `kafka`. */
  readonly safeProtocols?: readonly string[];
}

/** Protocols that send what they carry in clear text, and what AsyncAPI documents call the same over TLS. */
const TLS_VARIANTS: ReadonlyMap<string, string> = new Map([
  ['amqp', 'amqps'],
  ['amqp1', 'amqps'],
  ['coap', 'coaps'],
  ['http', 'https'],
  ['kafka', 'kafka-secure'],
  ['mqtt', 'secure-mqtt'],
  ['mqtt5', 'secure-mqtt'],
  ['stomp', 'stomps'],
  ['ws', 'wss'],
]);

/** Names of TLS in the scheme of a server's URL; beside these, all that end like `kafka+ssl` and `SASL_SSL`. */
const TLS_SCHEMES: ReadonlySet<string> = new Set([...TLS_VARIANTS.values(), 'mqtts', 'mqtt5s', 'kafkas', 'amqp1s']);

/**
 * Checks that servers which take OAuth2 tokens do not send them in clear text.
 *
 * Input: the document (`$`). Options: `safeProtocols`.
 * Reports, at its `protocol`, a server that requires OAuth2 or serves an operation that does, with a protocol that has a
 * TLS variant. Servers on a loopback host are left alone.
 *
 * RFC 6749, section 10.3; RFC 6750, section 5.3; RFC 9700, section 2.6; AsyncAPI 2.6.0 and 3.0.0, "Server Object".
 */
const secureTransport: RulesetFunction<SecureTransportOptions> = documentFunction<SecureTransportOptions>(
  function secureTransport(document, { safeProtocols = [] }) {
    const safe = new Set(safeProtocols.map(protocol => protocol.toLowerCase()));
    const taking = takingOAuth2(document);
    return serversOf(document).flatMap(({ value: server, path }) => {
      const protocol = text(server, 'protocol') ?? '';
      const secure = TLS_VARIANTS.get(protocol.toLowerCase());
      if (secure === undefined || safe.has(protocol.toLowerCase())) return [];
      if (!taking.has(server) || isLocalOrEncrypted(server)) return [];
      return [
        finding(
          `The server takes OAuth2 tokens, and ${quote(protocol)} sends them in clear text. Use "${secure}".`,
          ...path,
          'protocol',
        ),
      ];
    });
  },
  { safeProtocols: namesOption('safeProtocols') },
);
export default secureTransport;

/** The servers of a document, each once: one in components that `servers` refers to is the same object. */
function serversOf({ root }: AsyncApiDocument): Place[] {
  const components = member(root, 'components');
  return distinct([...placesIn(root, [], 'servers'), ...placesIn(components, ['components'], 'servers')]);
}

/** The servers that require OAuth2 themselves, and those that serve an operation which does. */
function takingOAuth2(document: AsyncApiDocument): ReadonlySet<unknown> {
  const lists = new Set<unknown>(oauth2Requirements(document).map(({ place }) => place.list));
  const requires = (object: unknown) => lists.has(member(object, 'security'));
  const servers = serversOf(document).map(({ value }) => value);
  const serving = serversServing(
    operationsOf(document).filter(
      ({ operation }) => requires(operation) || items(member(operation, 'traits')).some(([, trait]) => requires(trait)),
    ),
    document,
  );
  return new Set<unknown>([...servers.filter(requires), ...serving]);
}

/**
 * In AsyncAPI 2 a channel lists the names of servers, in AsyncAPI 3 the servers. Listing none means all. Which ones are
 * meant by something else than a list, or by a `$ref` that leads nowhere, cannot be told.
 */
function serversServing(operations: readonly Operation[], { root }: AsyncApiDocument): unknown[] {
  const known = operations.filter(({ channel }) => !isBrokenReference(channel));
  const lists = new Set(known.map(({ channel }) => member(channel, 'servers') ?? []).filter(Array.isArray));
  const named = new Set([...lists].flatMap(list => items(list).map(([, server]) => server)));
  const all = [...lists].some(list => items(list).length === 0);
  return members(member(root, 'servers'))
    .filter(([name, server]) => all || named.has(name) || named.has(server))
    .map(([, server]) => server);
}

interface Operation {
  readonly operation: unknown;
  readonly channel: unknown;
}

function operationsOf({ root, version }: AsyncApiDocument): Operation[] {
  if (version === 3) {
    const operations = members(member(root, 'operations'));
    return operations.map(([, operation]) => ({ operation, channel: member(operation, 'channel') }));
  }
  return members(member(root, 'channels')).flatMap(([, channel]) =>
    ['publish', 'subscribe'].map(action => ({ operation: member(channel, action), channel })),
  );
}

/** Whether the address says loopback, or a TLS scheme of its own, with its variables as they are by default. */
function isLocalOrEncrypted(server: unknown): boolean {
  const template = text(server, 'host') ?? text(server, 'url') ?? '';
  const address = template.replace(
    /\{([^{}]*)\}/g,
    (variable, name) => text(member(member(server, 'variables'), name), 'default') ?? variable,
  );
  const scheme = address.replace(ADDRESS, '$1').toLowerCase();
  return (
    TLS_SCHEMES.has(scheme) || /(?:^|[+._-])(?:ssl|tls)$/.test(scheme) || isLoopback(address.replace(ADDRESS, '$2'))
  );
}

/** A URL or a host: its scheme and its host, without userinfo, port and what follows. */
const ADDRESS = /^(?:([a-z][a-z\d+._-]*):\/\/)?(?:[^/?#@]*@)?(\[[^\]]*\]|[^:/?#]*).*$/is;
