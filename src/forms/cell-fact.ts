import Big from "big.js";
import type { Cell } from "../document/index.js";
import { Fact, type Aspects } from "../model/index.js";
import { noMeasure, Quantity, readCell, withoutRemark, type CellReading, type Measure } from "../quantity/index.js";

/**
 * A cell as a fact.
 * @param name what a reviewer would call it: the row's label and the column's
 * @param fallback the measure of the column, used where the cell prints none
 */
export function factOf(cell: Cell, aspects: Aspects, name: string, fallback: Measure = noMeasure): Fact {
  const reading: CellReading = cell.kind === "error" ? { state: "error" } : readCell(withoutRemark(cell.text), fallback);
  const text = cell.text.replace(/\s*\n\s*/g, "").trim();
  return new Fact({
    aspects,
    state: reading.state,
    quantity: reading.state === "figure" ? asStored(cell, reading.quantity) : undefined,
    text,
    place: cell.place,
    quote: `${name}：${text}`,
  });
}

/** Words in a cell (a goal, a reason, a name), never read as a figure. */
export function wordsOf(cell: Cell, aspects: Aspects, name: string): Fact {
  const text = cell.text.replace(/\s*\n\s*/g, "").trim();
  return new Fact({ aspects, state: text === "" ? "blank" : "text", text, place: cell.place, quote: `${name}：${text}` });
}

/**
 * A worksheet may show fewer digits than it stores: 14 on the screen, 13.5 in the cell. Sums are made of what is stored,
 * so that is the figure; without this a reviewer would be told that 14 does not add up, when the number format is to blame.
 */
function asStored(cell: Cell, shown: Quantity): Quantity {
  // What a damaged file stores may be no number at all.
  if (cell.raw === undefined || cell.kind !== "number" || !/^-?\d/.test(cell.raw)) return shown;
  const stored = new Big(cell.raw).times(shown.measure.symbol === "%" && cell.text.includes("%") ? 100 : 1).round(8);
  // Nobody adds up rates, and 97.12195122% is not what the unit wrote where its sheet shows 97.12%.
  const isShownRate = shown.measure.dimension === "ratio" && stored.round(shown.decimals, Big.roundHalfUp).eq(shown.value);
  if (stored.eq(shown.value) || isShownRate) return shown;
  return Quantity.printed(stored.toFixed(), shown.measure);
}
