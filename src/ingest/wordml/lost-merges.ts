import { childOf, childrenOf, valueOf, type XmlElement } from "../container/xml.js";

/**
 * Whether cells merged downwards have been lost from a table, as LibreOffice loses them in this format: rows neither fill the
 * table's columns nor say, as Word does, that they leave some out, and no cell goes on from the one above. The cells that are
 * left stand in their order, but under which column is not known.
 */
export function hasLostMerges(table: XmlElement): boolean {
  const columns = childrenOf(childOf(table, "w:tblGrid") ?? table, "w:gridCol").length;
  const rows = childrenOf(table, "w:tr");
  if (rows.some((row) => childrenOf(row, "w:tc").some((cell) => childOf(cell, "w:tcPr", "w:vMerge") !== undefined))) return false;
  return rows.some((row) => columnsOf(row) < columns);
}

function columnsOf(row: XmlElement): number {
  const leftOut = ["w:gridBefore", "w:gridAfter"].map((name) => count(childOf(row, "w:trPr", name), 0));
  const spans = childrenOf(row, "w:tc").map((cell) => count(childOf(cell, "w:tcPr", "w:gridSpan"), 1));
  return [...leftOut, ...spans].reduce((sum, each) => sum + each, 0);
}

function count(element: XmlElement | undefined, otherwise: number): number {
  const value = Number(valueOf(element) ?? otherwise);
  return Number.isInteger(value) && value > 0 ? value : otherwise;
}
