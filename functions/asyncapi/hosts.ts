import { splitAt } from '../words/uri.ts';

/** Addresses that no server of the public internet has. */
export interface AddressRange {
  readonly range: string;
  /** As in "points to a … address". */
  readonly kind: string;
  readonly source: string;
  readonly example: string;
}

/** RFC 6890, section 2.2, with RFC 4193 for unique local addresses; the first range that has an address names it. */
export const SPECIAL_RANGES: readonly AddressRange[] = [
  { range: '0.0.0.0/8', kind: 'local', source: 'RFC 6890', example: '0.0.0.0' },
  { range: '10.0.0.0/8', kind: 'private network', source: 'RFC 6890', example: '10.0.0.7' },
  { range: '100.64.0.0/10', kind: 'shared', source: 'RFC 6890', example: '100.127.255.254' },
  { range: '127.0.0.0/8', kind: 'loopback', source: 'RFC 6890', example: '127.0.0.1' },
  { range: '169.254.0.0/16', kind: 'link-local', source: 'RFC 6890', example: '169.254.169.254' },
  { range: '172.16.0.0/12', kind: 'private network', source: 'RFC 6890', example: '172.31.255.1' },
  { range: '192.0.0.0/24', kind: 'reserved', source: 'RFC 6890', example: '192.0.0.8' },
  { range: '192.0.2.0/24', kind: 'documentation', source: 'RFC 6890', example: '192.0.2.1' },
  { range: '192.168.0.0/16', kind: 'private network', source: 'RFC 6890', example: '192.168.1.1' },
  { range: '198.18.0.0/15', kind: 'benchmarking', source: 'RFC 6890', example: '198.19.0.1' },
  { range: '198.51.100.0/24', kind: 'documentation', source: 'RFC 6890', example: '198.51.100.7' },
  { range: '203.0.113.0/24', kind: 'documentation', source: 'RFC 6890', example: '203.0.113.7' },
  { range: '240.0.0.0/4', kind: 'reserved', source: 'RFC 6890', example: '255.255.255.255' },
  { range: '[::]/128', kind: 'local', source: 'RFC 6890', example: '[::]' },
  { range: '[::1]/128', kind: 'loopback', source: 'RFC 6890', example: '[::1]' },
  { range: '[2001:db8::]/32', kind: 'documentation', source: 'RFC 6890', example: '[2001:db8::1]' },
  { range: '[fc00::]/7', kind: 'unique local', source: 'RFC 4193', example: '[fd12:3456:789a::1]' },
  { range: '[fe80::]/10', kind: 'link-local', source: 'RFC 6890', example: '[fe80::1]' },
];

/** `::ffff:0:0/96`, in which IPv6 writes IPv4 addresses (RFC 4291, section 2.5.5.2). */
const MAPPED = `${'0'.repeat(80)}${'1'.repeat(16)}`;

const PREFIXES = SPECIAL_RANGES.map(special => {
  const [address, length] = splitAt(special.range, '/');
  const isIpv4 = !address.startsWith('[');
  return { special, prefix: bitsOf(address).slice(0, (isIpv4 ? MAPPED.length : 0) + Number(length)) };
});

/** The range for special purposes that an IP address is in. */
export function specialRange(host: string): AddressRange | undefined {
  if (!isIpAddress(host)) return undefined;
  const bits = bitsOf(host);
  return PREFIXES.find(({ prefix }) => bits.startsWith(prefix))?.special;
}

/** Whether a host is an IP address as `URL` normalises it: four decimal numbers, or IPv6 in brackets. */
export function isIpAddress(host: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$|^\[[\da-f:]+\]$/.test(host);
}

/** The machine itself: `localhost` and names under it (RFC 6761, section 6.3), `127.0.0.0/8` and `[::1]`. */
export function isLoopback(host: string): boolean {
  const normal = normalHost(host) ?? host;
  return isUnder(normal, 'localhost') || specialRange(normal)?.kind === 'loopback';
}

/** A host as `URL` normalises it, without a final dot; undefined where it is none. */
export function normalHost(host: string): string | undefined {
  try {
    return new URL(`https://${host}`).hostname.replace(/\.$/, '');
  } catch {
    return undefined;
  }
}

/** Whether a host is a domain, or a name under it. */
export function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** The 128 bits of an IP address. */
function bitsOf(address: string): string {
  if (!address.startsWith('[')) return MAPPED + binary(address.split('.'), 10, 8);
  const [left, right = ''] = splitAt(address.slice(1, -1), '::');
  const [before, after] = [groupsOf(left), groupsOf(right)];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return binary([...before, ...zeros, ...after], 16, 16);
}

function groupsOf(half: string): string[] {
  return half.split(':').filter(group => group !== '');
}

function binary(numbers: readonly string[], radix: number, width: number): string {
  return numbers.map(number => Number.parseInt(number, radix).toString(2).padStart(width, '0')).join('');
}
