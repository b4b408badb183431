import type { Cell } from "../document/index.js";
import { measureOf, noMeasure, type Measure } from "../quantity/index.js";

/** The unit in a header's brackets: 年初预算数（元）. */
export function unitIn(text: string): Measure | undefined {
  const symbol = /[(（](?:单位[:：]?)?(万元|元|亿元|千元)[)）]/.exec(text)?.[1] ?? /单位[:：]\s*(?:人民币)?(万元|元|亿元|千元)/.exec(text)?.[1];
  const measure = symbol === undefined ? noMeasure : measureOf(symbol);
  return measure === noMeasure ? undefined : measure;
}

/** The unit that the cells of a row tell, in one of them (金额单位：元) or in the two of a name and its value (金额单位 | 元). */
export function unitTold(cells: readonly Cell[]): Measure | undefined {
  const filled = cells.map(({ text }) => text.replace(/\s+/g, "")).filter((text) => text !== "");
  const told = filled.map((text, at) => unitIn(text) ?? (/^(?:(?:金额|货币|计量|数据)?单位|单位\((?:金额|货币)\))[:：]?$/.test(text) ? unitIn(`(${filled[at + 1] ?? ""})`) : undefined));
  return told.find((unit) => unit !== undefined);
}
