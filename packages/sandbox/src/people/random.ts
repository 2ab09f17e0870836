/** The same numbers for the same seed, so that invented people are the same people every time. */
export interface Random {
  /** From 0 up to, not including, `end`. */
  below(end: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** True this often: 0 never, 1 always. */
  chance(share: number): boolean;
  /** Up to nine of them. */
  digits(count: number): string;
}

/** Mulberry32. Good enough to invent people, not to keep secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (end: number) => Math.floor(next() * end);

  return {
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    chance: (share) => next() < share,
    digits: (count) => String(below(10 ** count)).padStart(count, '0'),
  };
}
