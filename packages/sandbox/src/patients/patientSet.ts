import { TypedFastBitSet } from 'typedfastbitset';

/**
 * Any number of patients, by their sequence: one bit each, in blocks. What two searches share is found 32 patients at a time, and a write
 * changes no more than the block of its patient.
 */
export type PatientSet = ReadonlyMap<number, TypedFastBitSet>;
type Words = Uint32Array;

/** What 16 bits can number: 8 kB of bits. */
const blockSize = 65_536;

export const placeOf = (sequence: number) => ({ block: Math.floor(sequence / blockSize), bit: sequence % blockSize });

export function setOf(sequences: Iterable<number>): PatientSet {
  const set = new Map<number, TypedFastBitSet>();
  for (const sequence of sequences) {
    const { block, bit } = placeOf(sequence);
    let members = set.get(block);
    if (!members) set.set(block, (members = new TypedFastBitSet()));
    members.add(bit);
  }
  return set;
}

/** Those who are in any of the stored blocks. */
export function unionOf(rows: readonly { block: number; members: Uint8Array }[]): PatientSet {
  const blocks = new Map<number, Words>();
  for (const { block, members } of rows) blocks.set(block, withStored(members, blocks.get(block)));
  return new Map(Array.from(blocks, ([block, words]) => [block, TypedFastBitSet.fromWords(words)]));
}

/** Those who are in each of the sets, with no block that nobody is in. The sets are used up. */
export function sharedBy([first = setOf([]), ...others]: readonly PatientSet[]): PatientSet {
  const shared = new Map<number, TypedFastBitSet>();
  for (const [block, members] of first) {
    const found = others.map((other) => other.get(block) ?? new TypedFastBitSet());
    const fewer = found.reduce((some, other) => some.intersection(other), members);
    if (!fewer.isEmpty()) shared.set(block, fewer);
  }
  return shared;
}

export function sizeOf(set: PatientSet): number {
  let size = 0;
  for (const members of set.values()) size += members.size();
  return size;
}

/** The sequences of up to `count` of them, newest first, all below `before`. */
export function newestOf(set: PatientSet, count: number, before = Infinity): number[] {
  const newest: number[] = [];
  for (const block of [...set.keys()].sort((one, other) => other - one)) {
    const first = block * blockSize;
    for (const bit of bitsBelow(before - first, set.get(block)?.words)) {
      if (newest.length === count) return newest;
      newest.push(first + bit);
    }
  }
  return newest;
}

function* bitsBelow(end: number, words: ArrayLike<number> = []): Generator<number> {
  for (let index = Math.min(words.length, Math.ceil(end / 32)) - 1; index >= 0; index -= 1) {
    for (let bits = words[index] ?? 0; bits !== 0; ) {
      const highest = 31 - Math.clz32(bits);
      const bit = index * 32 + highest;
      if (bit < end) yield bit;
      bits ^= 1 << highest;
    }
  }
}

/** Above that all the bits of a block are read sooner than a list, which is not much shorter. */
const longestList = 1_024;

/** As it is stored: all the bits of a block, or a list of 16-bit numbers. */
export function packed(members: TypedFastBitSet): Uint8Array {
  if (members.size() <= longestList) {
    return new Uint8Array(Uint16Array.from(members.array()).buffer);
  }
  const bits = new Uint32Array(blockSize / 32);
  bits.set(members.words.subarray(0, bits.length));
  return new Uint8Array(bits.buffer);
}

export const unpacked = (stored: Uint8Array) => TypedFastBitSet.fromWords(withStored(stored));

/** The stored bytes become those of the set where they lie so that they can be read as words. */
function withStored(stored: Uint8Array, words?: Words): Words {
  const { buffer, byteOffset, byteLength } = stored.byteOffset % 4 === 0 ? stored : new Uint8Array(stored);
  if (byteLength < blockSize / 8) {
    const some = words ?? new Uint32Array(blockSize / 32);
    setBits(some, new Uint16Array(buffer, byteOffset, byteLength / 2));
    return some;
  }
  const all = new Uint32Array(buffer, byteOffset, byteLength / 4);
  if (words) setAll(all, words);
  return all;
}

// Counted loops: a search passes here up to a million times.
function setBits(words: Words, bits: Uint16Array): void {
  for (let index = 0; index < bits.length; index += 1) {
    const bit = bits[index] ?? 0;
    words[bit >>> 5] = (words[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
}

function setAll(words: Words, others: Words): void {
  for (let index = 0; index < words.length; index += 1) words[index] = (words[index] ?? 0) | (others[index] ?? 0);
}
