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

  // A slip of each kind: one character too many, one too few, two swapped, another one in a long part
  ['reaad:messages', ['read:messages'], 'read:messages'],
  ['rea:messages', ['read:messages'], 'read:messages'],
  ['raed:messages', ['read:messages'], 'read:messages'],
  ['read:messabes', ['read:messages'], 'read:messages'],
  ['RAED:Messages', ['read:messages'], 'read:messages'],
  ['raxd:messages', ['read:messages'], undefined],
  ['rxed:messages', ['read:messages'], undefined],
  ['read:mesagse', ['read:messages'], 'read:messages'],
  ['read:mesgase', ['read:messages'], undefined],
  ['read:measges', ['read:messages'], 'read:messages'],

  // A slip for each four characters
  ['pet', ['pets'], undefined],
  ['pets', ['pet'], 'pet'],
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

  // Other words: another letter in a short part, or at the beginning
  ['card:read', ['cart:read'], undefined],
  ['read:mail', ['road:mail'], undefined],
  ['rexd:messages', ['read:messages'], undefined],
  ['petz', ['pets'], undefined],
  ['mall', ['mail'], undefined],
  ['lights', ['rights'], undefined],
  ['charges:read', ['changes:read'], undefined],
  ['text', ['test'], undefined],
  ['mode:read', ['node:read'], undefined],
  ['shop:write', ['ship:write'], undefined],
  ['location', ['vocation'], undefined],
  ['internal', ['external'], undefined],
  ['includes', ['excludes'], undefined],
  ['import', ['export'], undefined],
  ['inbound', ['outbound'], undefined],
  ['mail', ['email'], undefined],
  ['orders', ['borders'], undefined],
  ['lights:read', ['flights:read'], undefined],
  ['activate', ['deactivate'], undefined],
  ['read', ['write'], undefined],
  ['oauth', ['oidc'], undefined],
  ['kafka', ['kafka2'], undefined],

  // The same words with a slip
  ['OAuth', ['oauth'], 'oauth'],
  ['oauht', ['oauth'], 'oauth'],
  ['oath', ['oauth'], 'oauth'],
  ['oauthh', ['oauth'], 'oauth'],
  ['o-auth', ['oauth'], 'oauth'],
  ['oAuth_2', ['oauth2'], 'oauth2'],
  ['wirte:orders', ['write:orders'], 'write:orders'],
  ['wrte:orders', ['write:orders'], 'write:orders'],
  ['writte:orders', ['write:orders'], 'write:orders'],
  ['orders:raed', ['orders:read', 'orders:write'], 'orders:read'],
  ['order:read', ['orders:read'], 'orders:read'],
  ['cards:read', ['card:read'], 'card:read'],
  ['shipmnets:read', ['shipments:read', 'shipments:write'], 'shipments:read'],
  ['shipmenta:read', ['shipments:read', 'shipments:write'], 'shipments:read'],
  ['tpye', ['type'], 'type'],
  ['flow', ['flows'], 'flows'],
  ['tokenUrk', ['tokenUrl'], 'tokenUrl'],
  ['authentucationUrl', ['authenticationUrl'], 'authenticationUrl'],
  ['emessages', ['messages'], 'messages'],
  ['user.raed', ['User.Read', 'User.ReadWrite'], 'User.Read'],

  // Unicode: the same letters, composed or not
  ['cafe\u0301', ['caf\u00e9'], 'caf\u00e9'],
  ['caf\u00e9', ['cafe\u0301', 'tea'], 'cafe\u0301'],
  ['caf\u00e9', ['cafe'], undefined],

  // Long names are not worth the time.
  ['a'.repeat(64), [`${'a'.repeat(63)}b`], `${'a'.repeat(63)}b`],
  ['a'.repeat(64), ['a'.repeat(65)], undefined],
  ['a'.repeat(65), ['a'.repeat(64)], undefined],
  ['a'.repeat(65), ['a'.repeat(65)], undefined],
  ['mesages', [...many(1000), 'messages'], 'messages'],
];

function many(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `scope-number-${index}`);
}
