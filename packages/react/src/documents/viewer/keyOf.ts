const keys = new WeakMap<object, number>();
let last = 0;

/** What a document gave no name is known by itself: the same object, the same key. */
export function keyOf(part: object): number {
  const key = keys.get(part) ?? (last += 1);
  keys.set(part, key);
  return key;
}
