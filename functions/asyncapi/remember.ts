/** What is read of something, which is read once however many aliases and `$ref`s lead to it. */
export function remember<Key, Value>(memory: Map<Key, Value>, identity: Key, read: () => Value): Value {
  const known = memory.get(identity);
  if (known !== undefined) return known;
  const value = read();
  memory.set(identity, value);
  return value;
}
