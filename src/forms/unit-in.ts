import { measureOf, noMeasure, type Measure } from "../quantity/index.js";

/** The unit in a header's brackets: 年初预算数（元）. */
export function unitIn(text: string): Measure | undefined {
  const symbol = /[(（](?:单位[:：]?)?(万元|元|亿元|千元)[)）]/.exec(text)?.[1] ?? /单位[:：]\s*(?:人民币)?(万元|元|亿元|千元)/.exec(text)?.[1];
  const measure = symbol === undefined ? noMeasure : measureOf(symbol);
  return measure === noMeasure ? undefined : measure;
}
