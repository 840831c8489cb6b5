/** `localhost`, `127.0.0.0/8` and `[::1]`: the machine itself (RFC 6761, section 6.3; RFC 6890, section 2.2). */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost\.?|127(?:\.\d{1,3}){3}|\[::1\])$/i.test(hostname);
}
