import { isLiteralSecret, saysSecret } from './secrets.ts';

/** What to do with a field that does not belong where it is. */
export function removeOrRename(field: string, value: unknown): string {
  if (saysSecret(field)) return isLiteralSecret(value) ? 'Remove it and rotate the secret.' : 'Remove it.';
  // What no extension can be called is only to be removed.
  const name = field.replace(/^x-/i, '');
  return /^[\w.-]{1,40}$/.test(name) ? `Remove it or rename it to "x-${name}".` : 'Remove it.';
}
