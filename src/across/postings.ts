import { Groups } from "./groups.js";

export interface Alike {
  /** The least that two have to share, and how much of what is rare in the smaller one that has to be, from 0 to 1. */
  readonly least: number;
  readonly share: number;
  /** What stands in more units than this is a template. */
  readonly mostUnits: number;
}

/** Who has one hash, and what it weighs. */
type Visit = (owners: readonly number[], units: number, weight: number) => void;

/** As many owners as this fit into a pair's key. */
const width = 2 ** 26;

/**
 * An index of things (paragraphs, projects' forms) by the hashes they are made of. What it takes is sorting alone, whatever
 * the number of units: pairs are made only of owners that share enough of what is rare, and what stands in many units makes none.
 */
export class Postings {
  readonly #hashes: number[] = [];
  readonly #weights: number[] = [];
  readonly #owners: number[] = [];
  readonly #units: number[] = [];

  /** Owners are numbered in the order in which they are added. */
  add(unit: number, hashes: readonly number[], weightOf: (at: number) => number): void {
    const owner = this.#units.push(unit) - 1;
    for (const [at, hash] of hashes.entries()) {
      const weight = weightOf(at);
      if (weight === 0) continue;
      this.#hashes.push(hash);
      this.#weights.push(weight);
      this.#owners.push(owner);
    }
  }

  /** Groups of owners of different units that share most of what is rare in them; two or more units each. */
  alike({ least, share, mostUnits }: Alike): readonly (readonly number[])[] {
    const order = this.#sorted();
    const own = new Float64Array(this.#units.length);
    const common = new Float64Array(this.#units.length);
    this.#visit(order, mostUnits, (owners, units, weight) => {
      for (const owner of owners) {
        own[owner] = (own[owner] ?? 0) + weight;
        if (units > 1) common[owner] = (common[owner] ?? 0) + weight;
      }
    });
    const shared = new Map<number, number>();
    this.#visit(order, mostUnits, (owners, units, weight) => {
      if (units < 2) return;
      const strong = owners.filter((owner) => (common[owner] ?? 0) >= least);
      for (const [at, one] of strong.entries()) {
        for (const other of strong.slice(at + 1)) {
          if (this.#units[one] !== this.#units[other]) shared.set(one * width + other, (shared.get(one * width + other) ?? 0) + weight);
        }
      }
    });
    const groups = new Groups(this.#units.length);
    for (const [pair, weight] of shared) {
      const [one, other] = [Math.floor(pair / width), pair % width];
      if (weight >= least && weight >= share * Math.min(own[one] ?? 0, own[other] ?? 0)) groups.join(one, other);
    }
    return groups.all().filter((owners) => this.#unitsOf(owners) <= mostUnits);
  }

  #sorted(): Uint32Array {
    const hashes = Float64Array.from(this.#hashes);
    return Uint32Array.from(hashes.keys()).sort((one, other) => (hashes[one] ?? 0) - (hashes[other] ?? 0) || one - other);
  }

  /** Every hash that stands in few units. */
  #visit(order: Uint32Array, mostUnits: number, visit: Visit): void {
    for (let from = 0; from < order.length; ) {
      const hash = this.#hashes[order[from] ?? 0];
      let to = from + 1;
      while (to < order.length && this.#hashes[order[to] ?? 0] === hash) to++;
      const entries = order.subarray(from, to);
      const owners = [...new Set(Array.from(entries, (entry) => this.#owners[entry] ?? 0))];
      const units = this.#unitsOf(owners);
      if (units <= mostUnits) visit(owners, units, this.#weights[order[from] ?? 0] ?? 0);
      from = to;
    }
  }

  #unitsOf(owners: readonly number[]): number {
    return owners.length === 1 ? 1 : new Set(owners.map((owner) => this.#units[owner])).size;
  }
}
