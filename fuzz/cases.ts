import { byteMutations, type Mutation } from "./bytes.js";
import { compoundMutations, isCompound } from "./compound.js";
import { Random } from "./random.js";
import type { Sample } from "./samples.js";
import { traps, walled } from "./traps.js";
import { isZip, zipMutations } from "./zip.js";

/** One damaged or hostile file. */
export interface Case {
  /** What was done to what. */
  readonly what: string;
  /** The name keeps the extension, which a few readers ask for. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** To be stopped from outside is what should become of it. */
  readonly walled?: boolean;
}

/** The case of that number: the same for the same seed and samples, whatever came before. Traps are large, and take their time. */
export function caseOf(seed: number, number: number, samples: readonly Sample[], { traps: wanted = true } = {}): Case {
  const random = new Random(Math.imul(seed, 1_000_003) + number);
  if (random.below(8) === 0 && wanted) {
    const trap = random.pick(Object.keys(traps));
    return { what: trap, name: `${number}.bin`, bytes: traps[trap]?.(random) ?? new Uint8Array(), walled: walled.has(trap) };
  }
  const sample = random.pick(samples);
  const others = samples.map(({ bytes }) => bytes);
  let { bytes } = sample;
  const done: string[] = [];
  for (let count = 1 + random.below(3); count > 0 && bytes.length > 0; count -= 1) {
    const mutations = mutationsFor(bytes, done.every((each) => each in zipMutations));
    const mutation = random.pick(Object.keys(mutations));
    try {
      bytes = mutations[mutation]?.(bytes, random, others) ?? bytes;
    } catch {
      // A sample that is damaged by intent cannot be taken apart.
      continue;
    }
    done.push(mutation);
  }
  return { what: `${sample.name}: ${done.join(", ")}`, name: `${number}${/\.\w+$/.exec(sample.name)?.[0] ?? ".bin"}`, bytes, walled: walledKinds.test(sample.name) };
}

/** The library that unpacks TIFF may never come back from damaged fax lines: there, too, the wall is what holds. */
const walledKinds = /\.tiff?$/i;

/** A zip is taken apart as long as it is whole: the library that does it may never come back from one that is not. */
function mutationsFor(bytes: Uint8Array, whole: boolean): Readonly<Record<string, Mutation>> {
  if (isZip(bytes) && whole) return { ...byteMutations, ...zipMutations };
  return isCompound(bytes) ? { ...byteMutations, ...compoundMutations } : byteMutations;
}
