/**
 * Computes something about an object once and keeps it as long as the object lives. Spectral freezes the documents it
 * lints and hands the same objects to every rule, so what several rules need is found once for all of them.
 */
export function memoize<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return key => {
    let entry = known.get(key);
    if (entry === undefined) {
      entry = { value: compute(key) };
      known.set(key, entry);
    }
    return entry.value;
  };
}
