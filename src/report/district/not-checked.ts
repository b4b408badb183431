import type { WriteSheet } from "hucre/xlsx";
import type { UnitPart } from "../../model/index.js";
import { type Column, listSheet, type Styled } from "../workbook-cells.js";
import type { Words } from "../words.js";
import { districtWords } from "./words.js";

/** So many units are named beside a reason; the units' own pages tell the rest. */
const mostNamed = 30;

interface Open {
  readonly rule: string;
  readonly title: string;
  readonly why: string;
  count: number;
  readonly units: string[];
}

/** What was not checked in the units of a district, put together by rule and reason while their findings are gone through. */
export class NotChecked {
  readonly #open = new Map<string, Open>();
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  add(unit: UnitPart["unit"], checks: UnitPart["checks"]): void {
    for (const { rule, title, notChecked, failed, failures = [] } of checks) {
      for (const { why, count } of notChecked) this.#count({ rule, title, why }, count, unit.name);
      if (failed > 0) this.#count({ rule, title, why: `${this.#words.failed}${this.#words.colon}${failures[0] ?? ""}` }, failed, unit.name);
    }
  }

  #count(about: Pick<Open, "rule" | "title" | "why">, count: number, unit: string): void {
    const key = JSON.stringify([about.rule, about.why]);
    const open = this.#open.get(key) ?? { ...about, count: 0, units: [] };
    this.#open.set(key, open);
    open.count += count;
    if (open.units.at(-1) !== unit) open.units.push(unit);
  }

  /** 未能核对: a row a rule and reason, what concerns most units first; no sheet where all was checked. */
  sheet(): WriteSheet[] {
    const words = this.#words;
    if (this.#open.size === 0) return [];
    const own = districtWords(words.language);
    const columns: Column[] = [
      { header: words.checked, width: 34 },
      { header: words.why, width: 54 },
      { header: words.count, width: 8, align: "right" },
      { header: own.unitCount, width: 9, align: "right" },
      { header: own.unitsConcerned, width: 60 },
      { header: words.rule, width: 28 },
    ];
    const counted = (number: number): Styled => ({ text: String(number), number });
    const rows = [...this.#open.values()]
      .sort((one, other) => other.units.length - one.units.length || other.count - one.count)
      .map(({ rule, title, why, count, units }) => [title, why, counted(count), counted(units.length), named(units), rule]);
    return [listSheet(words.sheets.notChecked, columns, rows)];

    function named(units: readonly string[]): string {
      const told = units.slice(0, mostNamed).map((name) => name || own.noName).join(own.listComma);
      return units.length <= mostNamed ? told : `${told}${own.listComma}${own.moreUnits(units.length - mostNamed)}`;
    }
  }
}
