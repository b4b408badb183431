import type { ComparedItem, ComparedSide, Comparison, Severity } from "../../model/index.js";
import { comparisonText } from "../amounts.js";
import { printable } from "../text.js";
import type { Words } from "../words.js";

/** The finding as it is told now, or was told last. */
export function sideOf({ before, after }: ComparedItem): ComparedSide {
  const side = after ?? before;
  if (side === undefined) throw new Error("a compared finding was told in one round at least");
  return side;
}

/** 分值 · 满意度指标 8分 → 10分, a figure each. */
export function changeLines({ changes }: ComparedItem): string[] {
  return changes.map(({ name, before, after }) => printable(`${name} ${before} → ${after}`));
}

/** What a round told, and the figures with it: 实际 90分，应为 100分. */
export function toldText(side: ComparedSide | undefined, words: Words): string {
  if (side === undefined) return "";
  const figures = comparisonText({ ...side, evidence: [], rule: "", unit: "", basis: "" }, words, words.comma);
  return [side.waived === true ? words.waived : "", printable(side.message), figures].filter(Boolean).join("\n");
}

/** The items of one unit of the comparison. */
export function itemsByUnit({ units, items }: Comparison): { readonly unit: Comparison["units"][number]; readonly items: readonly ComparedItem[] }[] {
  let from = 0;
  return units.map((unit) => {
    const count = Object.values(unit.counts).reduce((sum, each) => sum + each, 0);
    const own = items.slice(from, from + count);
    from += count;
    return { unit, items: own };
  });
}

/** Whether it is still wrong and nobody waived it. */
export function isLeft({ after }: ComparedItem, severity?: Severity): boolean {
  return after !== undefined && after.waived !== true && (severity === undefined || after.severity === severity);
}

export function unitText({ name, year }: Comparison["units"][number], words: Words): string {
  return printable(name || words.noName) + (year === undefined ? "" : words.brackets(words.yearOf(year)));
}
