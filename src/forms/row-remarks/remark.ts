import { Fact, type Indicator, type Relation } from "../../model/index.js";
import { halfWidth, scanFigures, type ScannedFigure, withoutRemark } from "../../quantity/index.js";

/** What stands beside an indicator's actual value: in a bracket behind it, among the reasons, or under 备注. */
export interface Remark {
  /** In half width and without blanks; a bracket around all of it is gone. */
  readonly words: string;
  readonly figures: readonly ScannedFigure[];
  /** The cell it stands in. */
  readonly cell: Fact;
}

/** What a remark tells of its row's actual value; nothing where it tells of something else, or may do so. */
export type RemarkReader = (remark: Remark, indicator: Indicator) => Relation | undefined;

export function remarksOf({ actual, reason, remarks = [] }: Indicator): readonly Remark[] {
  const behind = halfWidth(actual.text).replace(/\s+/g, "").slice(withoutRemark(actual.text).length);
  const cells: readonly (readonly [string, Fact])[] = [[behind, actual], ...[reason, ...remarks].flatMap((fact) => (fact === undefined ? [] : [[fact.text, fact] as const]))];
  return cells.flatMap(([text, cell]) => {
    const words = halfWidth(text).replace(/\s+/g, "").replace(/^[(](.*)[)]$/, "$1").replace(/[。;；]$/, "");
    return /\d/.test(words) ? [{ words, figures: scanFigures(words), cell }] : [];
  });
}

/** A figure of a remark, as a fact of its cell. */
export function factIn({ cell, words }: Remark, { text, quantity }: Pick<ScannedFigure, "text" | "quantity">): Fact {
  return new Fact({ aspects: { concept: "other" }, state: "figure", quantity, text, place: cell.place, quote: words });
}
