/** The first character that a scope-token cannot have (RFC 6749, section 3.3: %x21 / %x23-5B / %x5D-7E). */
export function illegalInScope(name: string): string | undefined {
  return /[^\x21\x23-\x5b\x5d-\x7e]/u.exec(name)?.[0];
}

export function isScopeToken(name: string): boolean {
  return name !== '' && illegalInScope(name) === undefined;
}
