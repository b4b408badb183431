import type { Fact, SummedColumn } from "../../model/index.js";
import { noMeasure, type Measure } from "../../quantity/index.js";
import { isSlipOf } from "../narrative/index.js";
import { inPercent, isRate, isSummable, isTotalWord, mayOverlap, summed } from "../tables/index.js";
import { factOfToken, type Token } from "./tokens.js";

/** A row of a list whose cells came one a line. */
export interface Row {
  readonly label: string;
  readonly figures: Token[];
  /** The lines of words before its figures. */
  readonly words: number;
}

/**
 * 图书馆 / 10 / 文化馆 / 10 / 合计 / 20, one cell a line: what stands between a list's heading and its 合计. A sum that holds is
 * seen; one that does not is only said where every row looks like the others, or the total is a slip of the hand away.
 */
export function listSums(run: readonly Token[]): SummedColumn[] {
  let start = 0;
  return run.flatMap((token, at): SummedColumn[] => {
    if (token.isFigure || !isTotalWord(token.text) || run[at + 1]?.isFigure !== true) return [];
    const figures = run.slice(at + 1).slice(0, Math.max(0, run.slice(at + 1).findIndex((each) => !each.isFigure)) || run.length);
    const above = run.slice(start, at);
    const list = above.slice(above.findLastIndex(({ text }) => opensList.test(text)) + 1);
    start = at + 1 + figures.length;
    return sumsOf(list, figures, run.slice(0, at).findLast(({ unit }) => unit !== undefined)?.unit ?? noMeasure);
  });
}

/** A section's title, or a line above the heading. */
const opensList = /^[一二三四五六七八九十]{1,2}、|^单位[:：]|^附件|^附表/;

function sumsOf(list: readonly Token[], totals: readonly Token[], measure: Measure): SummedColumn[] {
  const { rows, serials } = rowsOf(list);
  const width = rows[0]?.figures.length ?? 0;
  if (rows.length < 2 || width === 0 || totals.length !== width || rows.some(({ figures }) => figures.length !== width)) return [];
  const columns = totals.map((total, index) => {
    const parts = rows.map(({ label, figures }) => factOfToken(figures[index] as Token, label, measure));
    const whole = factOfToken(total, "合计", measure);
    return { whole, parts, outcome: summed(whole, parts) };
  });
  const names = namesOf(list.slice(0, list.findIndex(({ isFigure }) => isFigure)), serials > 0 ? 0 : (rows[1]?.words ?? 0), width);
  const alike = serials === rows.length || (rows.length >= 3 && rows.slice(1).every(({ words }) => words === rows[1]?.words));
  const borne = columns.some(({ outcome }) => outcome.state === "holds" && outcome.telling);
  return columns.flatMap(({ whole, parts, outcome }, index): SummedColumn[] => {
    const name = alike ? (names[index] ?? "") : "";
    if (outcome.state === "open") return [];
    const holds = outcome.state === "holds";
    const slip = whole.quantity !== undefined && outcome.sum !== undefined && whole.text.replace(/\D/g, "").length >= 2 && isSlipOf(whole.quantity, outcome.sum);
    // 执行率（%）, or any heading's figures of which the last is a mean of those above it, add up to nothing.
    const isOfRates = (name !== "" && (!isSummable(name) || isRate(name) || inPercent.test(name))) || (!slip && isAmong(whole, parts));
    // Whether a column whose heading is lost adds up at all (增减幅) only a slip of its total can show.
    if (!holds && (isOfRates || mayOverlap(name) || !(slip || (alike && name !== "")))) return [];
    return [{ name, of: "total", total: whole, parts, sure: holds || borne || (alike && slip) }];
  });
}

/** The last of the heading's cells, before the first row's own words; or the last words of its line, where it has one for the rows' names and one for each column. */
function namesOf(heading: readonly Token[], ofRow: number, width: number): readonly string[] {
  const named = heading.slice(0, heading.length - ofRow);
  // 金额, 备注: what is noted behind a row is no figure, and its blank cells are gone.
  const cells = named.slice(0, named.findLastIndex(({ text }) => !/^(?:备注|说明|附注)$/.test(text)) + 1);
  const line = cells.at(-1)?.words ?? [];
  return line.length === width + 1 ? line.slice(1) : cells.slice(-width).map(({ text }) => text);
}

/** No more than the largest of three and more, and more than the smallest: a total of them is neither. */
function isAmong({ quantity }: Fact, parts: readonly Fact[]): boolean {
  const told = parts.flatMap((part) => part.quantity ?? []);
  return quantity !== undefined && told.length >= 3 && told.every(({ value }) => value.gt(0)) && told.some((part) => part.compare(quantity) > 0) && told.some((part) => part.compare(quantity) < 0);
}

/** Rows by their figures; 1, 2, 3 … before the words of each are its number. */
export function rowsOf(list: readonly Token[]): { rows: readonly Row[]; serials: number } {
  const rows: Row[] = [];
  let serials = 0;
  let words: string[] = [];
  const numbered = list.some(({ text }) => /^(?:序号|编号|行次)$/.test(text));
  list.forEach((token, at) => {
    const before = list[at - 1];
    if (!token.isFigure) return void words.push(token.text);
    const opens = rows.length === 0 ? numbered || before === undefined : serials > 0 && before?.isFigure === true;
    if (opens && token.text === String(serials + 1) && list[at + 1]?.isFigure === false) {
      serials += 1;
      words = [];
      return;
    }
    if (before?.isFigure === true && words.length === 0 && rows.length > 0) return void rows.at(-1)?.figures.push(token);
    rows.push({ label: words.at(-1) ?? "", figures: [token], words: words.length });
    words = [];
  });
  return { rows, serials };
}
