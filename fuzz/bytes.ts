import type { Random } from "./random.js";

export type Mutation = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;

/** Numbers at which sizes, counts and offsets go wrong. */
const telling = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff];

/** Damage that knows nothing of the format. */
export const byteMutations: Readonly<Record<string, Mutation>> = {
  "flipped bits": (bytes, random) => {
    const copy = bytes.slice();
    for (let count = 1 + random.below(20); count > 0; count -= 1) {
      const at = random.below(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
    }
    return copy;
  },
  "a run of bytes": (bytes, random) => {
    const copy = bytes.slice();
    const at = random.below(copy.length);
    return copy.fill(random.pick([0, 0xff, random.below(256)]), at, at + 1 + random.below(512));
  },
  "telling numbers": (bytes, random) => {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    for (let count = 1 + random.below(6); count > 0 && copy.length >= 4; count -= 1) view.setUint32(random.below(copy.length - 3), random.pick(telling), true);
    return copy;
  },
  "cut short": (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  "a piece missing": (bytes, random) => {
    const at = random.below(bytes.length);
    return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(2048)));
  },
  "a piece doubled": (bytes, random) => {
    const at = random.below(bytes.length);
    const piece = bytes.subarray(at, at + 1 + random.below(4096));
    return joined(bytes.subarray(0, at), ...Array<Uint8Array>(1 + random.below(8)).fill(piece), bytes.subarray(at));
  },
  "pieces swapped": (bytes, random) => {
    const [one = 0, two = 0, three = 0] = [random, random, random].map((each) => each.below(bytes.length)).sort((a, b) => a - b);
    return joined(bytes.subarray(0, one), bytes.subarray(two, three), bytes.subarray(one, two), bytes.subarray(three));
  },
  "a piece of another file": (bytes, random, others) => {
    const other = random.pick(others);
    const from = random.below(other.length);
    const at = random.below(bytes.length);
    return joined(bytes.subarray(0, at), other.subarray(from, from + 1 + random.below(4096)), bytes.subarray(at));
  },
};

export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
