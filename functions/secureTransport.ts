import { isLoopback } from './asyncapi/hosts.ts';
import type { Server } from './asyncapi/model.ts';
import { has } from './json/values.ts';
import { documentFunction } from './spectral/documentFunction.ts';
import { protocolsOption } from './spectral/options.ts';
import type { RulesetFunction } from './spectral/rulesetFunction.ts';
import { quote } from './words/quote.ts';

export interface SecureTransportOptions {
  /** Protocols that are encrypted in your network by other means, such as `kafka`. */
  readonly safeProtocols?: readonly string[];
}

/** A protocol over TLS. */
interface TlsVariant {
  /** As AsyncAPI documents call it. */
  readonly protocol: string;
  /** The scheme of its URLs, if that is another name. */
  readonly scheme?: string;
  /** The version that the name of the protocol told. */
  readonly version?: string;
}

export const messages = {
  protocol: (protocol: string, { protocol: secure, version }: TlsVariant): string =>
    `${quote(protocol)} sends OAuth2 tokens unencrypted. Use "${secure}"${version === undefined ? '' : ` with protocolVersion "${version}"`}.`,
  url: (scheme: string, { protocol, scheme: secure = protocol }: TlsVariant): string =>
    `"url" with "${scheme}://" sends OAuth2 tokens unencrypted. Use "${secure}://".`,
};

/** Protocols that send what they carry unencrypted, each with its variant over TLS. */
const TLS_VARIANTS: ReadonlyMap<string, TlsVariant> = new Map([
  ['amqp', { protocol: 'amqps' }],
  ['amqp1', { protocol: 'amqps', version: '1.0' }],
  ['coap', { protocol: 'coaps' }],
  ['http', { protocol: 'https' }],
  ['ibmmq', { protocol: 'ibmmq-secure' }],
  ['kafka', { protocol: 'kafka-secure' }],
  ['mqtt', { protocol: 'secure-mqtt', scheme: 'mqtts' }],
  ['mqtt5', { protocol: 'secure-mqtt', scheme: 'mqtts', version: '5' }],
  ['stomp', { protocol: 'stomps' }],
  ['ws', { protocol: 'wss' }],
]);

/** Names of TLS in the scheme of a server's URL; beside these, all that end like `kafka+ssl` and `SASL_SSL`. */
const TLS_SCHEMES: ReadonlySet<string> = new Set(
  'amqps amqp1s coaps https ibmmq-secure kafka-secure kafkas mqtts mqtt5s secure-mqtt stomps wss'.split(' '),
);

/**
 * Checks that servers which take OAuth2 tokens do not send them unencrypted.
 *
 * Input: the document (`$`). Options: `safeProtocols`.
 * Reports, at its `protocol`, a server that requires OAuth2 or serves an operation that does, with a protocol that has a
 * TLS variant; at its `url` (AsyncAPI 2), one whose URI scheme has. Servers on a loopback host are left alone.
 *
 * RFC 6749, section 10.3; RFC 6750, section 5.3; RFC 9700, section 2.6; AsyncAPI 2.6.0 and 3.0.0, "Server Object".
 */
const secureTransport: RulesetFunction<SecureTransportOptions> = documentFunction<SecureTransportOptions>(
  function secureTransport({ securedServers, options }, report) {
    const safe = new Set(options.safeProtocols?.map(protocol => protocol.toLowerCase()));
    const variantOf = (name: string) => (safe.has(name) ? undefined : TLS_VARIANTS.get(name));
    for (const server of securedServers) {
      if (isLocalOrEncrypted(server)) continue;
      const { path, value, protocol = '', address } = server;
      const { scheme = '' } = address;
      const ofProtocol = variantOf(protocol.toLowerCase());
      const ofUrl = has(value, 'url') ? variantOf(scheme) : undefined;
      if (ofProtocol !== undefined) report({ path: [...path, 'protocol'] }, messages.protocol(protocol, ofProtocol));
      else if (ofUrl !== undefined) report({ path: [...path, 'url'] }, messages.url(scheme, ofUrl));
    }
  },
  { safeProtocols: protocolsOption() },
);
export default secureTransport;

/** Whether the address says loopback, or TLS. */
function isLocalOrEncrypted({ address: { scheme = '', host } }: Server): boolean {
  return TLS_SCHEMES.has(scheme) || /(?:^|[+._-])(?:ssl|tls)$/.test(scheme) || isLoopback(host);
}
