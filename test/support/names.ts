/** Names, those that they may have been meant to be, and the one that is suggested. */
export const NAMES: readonly (readonly [name: string, candidates: readonly string[], meant: string | undefined])[] = [
  // Case and punctuation
  ['readmail', ['write', 'read-mail'], 'read-mail'],
  ['Read.Mail', ['read_mail'], 'read_mail'],
  ['re-admail', ['read-mail'], 'read-mail'],
  ['readmail', ['read-mail', 'read_mail'], undefined],
  ['', ['a'], undefined],
  ['-', ['_'], undefined],
  ['*', ['*'], '*'],

  // A slip of each kind: another character, one too many, one too few, two swapped
  ['rexd:messages', ['read:messages'], 'read:messages'],
  ['reaad:messages', ['read:messages'], 'read:messages'],
  ['rea:messages', ['read:messages'], 'read:messages'],
  ['raed:messages', ['read:messages'], 'read:messages'],
  ['RAED:Messages', ['read:messages'], 'read:messages'],
  ['raxd:messages', ['read:messages'], undefined],
  ['rxed:messages', ['read:messages'], undefined],
  ['read:mesagse', ['read:messages'], 'read:messages'],
  ['read:mesgase', ['read:messages'], undefined],
  ['read:measges', ['read:messages'], 'read:messages'],

  // A slip for each four characters
  ['pet', ['pets'], undefined],
  ['pets', ['pet'], 'pet'],
  ['petz', ['pets'], 'pets'],
  ['red', ['rad'], undefined],
  ['messaegs', ['messages'], 'messages'],
  ['authorisations', ['authorizationz'], 'authorizationz'],
  ['aithorisations', ['authorizationz'], undefined],

  // Each part of a name by itself
  ['repo:push', ['repo:pull'], undefined],
  ['-repo:push', ['repo:pull'], undefined],
  ['readmesages', ['read:messages'], 'read:messages'],
  ['read::mesages', ['read:messages'], 'read:messages'],

  // Other names
  ['orders1', ['orders2'], undefined],
  ['orders1', ['orders'], undefined],
  ['unsubscribe', ['subscribe'], undefined],
  ['subscribe', ['unsubscribe'], undefined],
  ['subscribe', ['subscribers'], 'subscribers'],
  ['xmessages', ['messages'], 'messages'],
  ['messages', ['xmessages'], 'xmessages'],
  ['mall', ['mail', 'ball'], undefined],
  ['mall', ['ball', 'mail', 'mallo'], undefined],
  ['messagex', ['massagex', 'messages', 'massages'], undefined],
  ['messagess', ['messages', 'messagesxx'], 'messages'],

  // Long names and long lists are not worth the time.
  ['a'.repeat(64), [`${'a'.repeat(63)}b`], `${'a'.repeat(63)}b`],
  ['a'.repeat(64), ['a'.repeat(65)], undefined],
  ['a'.repeat(65), ['a'.repeat(64)], undefined],
  ['mesages', [...many(199), 'messages'], 'messages'],
  ['mesages', [...many(200), 'messages'], undefined],
];

function many(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `scope-number-${index}`);
}
