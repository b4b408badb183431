import { plainUnitName, sameUnit, unitMayBeMisread } from "../model/index.js";
import type { RosterUnit } from "./roster.js";

/** Which units of the roster a name fits: one for certain, several or none for certain, or some that it may be ("near"). */
export type Fit = { readonly kind: "one"; readonly unit: RosterUnit } | { readonly kind: "several" | "near"; readonly units: readonly RosterUnit[] } | { readonly kind: "none" };

const nothing: Fit = { kind: "none" };

/** Names of a roster, found by a name as forms and folders write it: whole, or without the place one of the two begins with. */
export class UnitNames {
  readonly #whole: ReadonlyMap<string, readonly RosterUnit[]>;
  /** By what is left of a name without the place it begins with. */
  readonly #short: ReadonlyMap<string, readonly RosterUnit[]>;
  readonly #units: readonly RosterUnit[];
  readonly #known = new Map<string, Fit>();

  constructor(units: readonly RosterUnit[]) {
    this.#units = units;
    this.#whole = grouped(units, (unit) => [plainUnitName(unit.name)]);
    this.#short = grouped(units, ({ name }) => shortNames(plainUnitName(name)));
  }

  fit(name: string): Fit {
    const known = this.#known.get(name) ?? this.#fit(plainUnitName(name));
    this.#known.set(name, known);
    return known;
  }

  /** The only unit whose name, misread by text recognition, this may be. */
  misread(name: string): RosterUnit | undefined {
    const [only, more] = this.#units.filter((unit) => unitMayBeMisread(unit.name, name));
    return more === undefined ? only : undefined;
  }

  /** Units that a name, which fits none, may abbreviate or have mistyped. */
  like(name: string): RosterUnit[] {
    const plain = plainUnitName(name);
    return this.#units.filter((unit) => isAbbreviated(plain, plainUnitName(unit.name)) || unitMayBeMisread(unit.name, plain));
  }

  #fit(plain: string): Fit {
    if (plain === "") return nothing;
    for (const each of [plain, plain.replace(/(?:\(?(?:本级|机关|汇总|部门)\)?)$/, "")]) {
      const whole = this.#whole.get(each);
      if (whole !== undefined) return fitOf(whole);
      // 云垌市教育局 and 教育局 may both be in the roster; the one that says more is meant.
      const shorter = shortNames(each).map((short) => this.#whole.get(short)).find((units) => units !== undefined) ?? [];
      const found = [...new Set([...shorter, ...(this.#short.get(each) ?? [])])];
      if (found.length > 0) return fitOf(found);
    }
    // 城东实验小学 ends as 实验小学 does, but is not it for certain.
    const near = plain.length < 4 ? [] : this.#units.filter(({ name }) => sameUnit(name, plain));
    return near.length > 0 ? { kind: "near", units: near } : nothing;
  }
}

function fitOf(units: readonly RosterUnit[]): Fit {
  const [only, more] = units;
  return only === undefined ? nothing : more === undefined ? { kind: "one", unit: only } : { kind: "several", units };
}

/** 云垌市教育局: 市教育局, 教育局, the longest first. 中共 may be left out as well. */
function shortNames(plain: string): string[] {
  return [...plain].map((_, at) => at).filter((at) => at > 0 && plain.length - at >= 3 && isPlace(plain.slice(0, at), plain.slice(at))).map((at) => plain.slice(at));
}

/** Whether the beginning of a name says no more than where the unit is. */
function isPlace(left: string, rest: string): boolean {
  if (left === "中共") return true;
  if (!/^[\u4e00-\u9fff]{2,14}$/u.test(left)) return false;
  const bare = left.replace(/^中共/, "");
  return /[省市县区州旗盟镇乡]$/.test(left) || (bare.length <= 4 && bare.length >= 2 && /^[省市县区州旗镇乡](?!.*[省市县区州旗镇乡])/.test(rest));
}

/** 文旅局 for 文化旅游局: the same last character, all its characters in the other's order; 第一中学 is not 第十一中学. */
export function isAbbreviated(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 3 || short.length * 3 < long.length || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const char of long) {
    if (char === short[at]) at += 1;
    else if (/[第\d一二三四五六七八九十东西南北新]/.test(char)) return false;
  }
  return at === short.length;
}

function grouped(units: readonly RosterUnit[], keysOf: (unit: RosterUnit) => readonly string[]): Map<string, RosterUnit[]> {
  const groups = new Map<string, RosterUnit[]>();
  for (const unit of units) for (const key of new Set(keysOf(unit))) groups.set(key, [...(groups.get(key) ?? []), unit]);
  return groups;
}
