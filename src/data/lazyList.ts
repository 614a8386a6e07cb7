/** Entries that are kept after they were made: a screenful is asked for again and again. */
const KEPT = 4096;

/**
 * A list whose entries are made when they are asked for: what looks like a million objects takes the room of those that are looked at.
 * It reads like any list; it cannot be written. Going through all of it makes all of it: figures are worked out from columns instead.
 */
export function lazyList<T>(length: number, make: (index: number) => T): readonly T[] {
  const kept = new Map<number, T>();
  const entry = (index: number): T => {
    const known = kept.get(index);
    if (known !== undefined) return known;
    const made = make(index);
    kept.set(index, made);
    if (kept.size > KEPT) for (const oldest of kept.keys()) if (kept.size > KEPT / 2) kept.delete(oldest);
    return made;
  };
  const indexOf = (key: string | symbol): number => {
    const index = typeof key === "string" && /^(?:0|[1-9]\d{0,9})$/.test(key) ? Number(key) : -1;
    return index < length ? index : -1;
  };
  const list: T[] = [];
  list.length = length;
  return new Proxy(list, {
    get(target, key) {
      const index = indexOf(key);
      return index < 0 ? Reflect.get(target, key) : entry(index);
    },
    has: (target, key) => indexOf(key) >= 0 || Reflect.has(target, key),
    getOwnPropertyDescriptor(target, key) {
      const index = indexOf(key);
      if (index < 0) return Reflect.getOwnPropertyDescriptor(target, key);
      return { value: entry(index), enumerable: true, configurable: true, writable: true };
    },
    ownKeys: (target) => [...Array.from({ length }, (_, index) => String(index)), ...Reflect.ownKeys(target)],
    set: () => false,
    deleteProperty: () => false,
    defineProperty: () => false,
  });
}
