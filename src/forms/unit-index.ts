import { plainUnitName, sameUnit, unitMayBeMisread } from "../model/index.js";
import { isDoubtful, nameOf } from "./namings.js";
import type { Naming } from "./naming.js";

/** The shortest name that may stand for a longer one which ends with it: 水利局 for 青石县水利局. */
const shortestEnding = 3;

/**
 * Groups of files by the name of their unit, found without looking at all of them: a district has thousands. What a group is
 * called may change as files join it; it is then entered again.
 */
export class UnitIndex<Group extends readonly Naming[]> {
  readonly #named = new Map<string, Set<Group>>();
  readonly #ending = new Map<string, Set<Group>>();
  readonly #doubtful = new Set<Group>();
  readonly #all = new Set<Group>();
  readonly #sure: number;

  constructor(sure: number) {
    this.#sure = sure;
  }

  enter(group: Group): void {
    const name = nameOf(group, this.#sure);
    if (name === undefined) return;
    this.#all.add(group);
    if (isDoubtful(group, "unit", this.#sure)) this.#doubtful.add(group);
    const plain = plainUnitName(name);
    put(this.#named, plain, group);
    for (let from = 1; from + shortestEnding <= plain.length; from += 1) put(this.#ending, plain.slice(from), group);
  }

  /**
   * The group of the same unit among those that fit; where a name may be misread, the only one whose name it may be. A name
   * that fits several units, as 中心卫生院 does, tells none of them. Of several that are called the same one that `prefers`.
   */
  find(group: readonly Naming[], fits: (other: Group) => boolean, prefers: (other: Group) => boolean = () => true): Group | undefined {
    const name = nameOf(group, this.#sure);
    if (name === undefined) return undefined;
    const called = this.#called(plainUnitName(name), name).filter(fits);
    const equal = called.find(prefers) ?? called[0];
    if (equal !== undefined) return equal;
    const same = this.#nearlyCalled(name).filter(fits);
    if (same.length > 0) return this.#onlyOne(same);
    const doubtful = isDoubtful(group, "unit", this.#sure);
    const near = [...(doubtful ? this.#all : this.#doubtful)].filter((other) => unitMayBeMisread(nameOf(other, this.#sure) ?? "", name) && fits(other));
    return near.length === 1 ? near[0] : undefined;
  }

  #called(plain: string, name: string): Group[] {
    return [...(this.#named.get(plain) ?? [])].filter((group) => sameUnit(nameOf(group, this.#sure) ?? "", name));
  }

  #nearlyCalled(name: string): Group[] {
    const plain = plainUnitName(name);
    const shorter = Array.from({ length: Math.max(0, plain.length - shortestEnding) }, (_, index) => plain.slice(index + 1)).flatMap((ending) => [...(this.#named.get(ending) ?? [])]);
    const candidates = [...(this.#ending.get(plain) ?? []), ...shorter];
    return candidates.filter((group) => sameUnit(nameOf(group, this.#sure) ?? "", name));
  }

  #onlyOne(groups: readonly Group[]): Group | undefined {
    return new Set(groups.map((group) => plainUnitName(nameOf(group, this.#sure) ?? ""))).size === 1 ? groups[0] : undefined;
  }
}

function put<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}
