import type { SummedColumn } from "../../model/index.js";
import { type Measure, noMeasure } from "../../quantity/index.js";
import { summed } from "../tables/index.js";
import { isRestOfFunds, isSourceOfFunds, isWholeOfFunds } from "./fund-words.js";
import { factOfToken, type Token } from "./tokens.js";

/** How far above a block its headings may stand. */
const headed = 12;
const ofSeveral = /执行|决算|到位|支出数|年初|预算数|分值|得分|上年|第[一二三]年|中期|实施期/;

/** A figure of a block, with the name before it; none where its cell is blank. */
interface Row {
  readonly label: Token;
  readonly figure: Token | undefined;
}

/** 年度资金总额 and the rows of its sources right below it. */
interface Block {
  readonly total: Row & { readonly figure: Token };
  readonly rows: readonly Row[];
}

/**
 * 年度资金总额 100 over 其中：财政拨款 80 and 其他资金 20, as an application form has them, one amount each. Where the block comes again for each of
 * the programmes that the first is made up of, 中央补助 of the first is what the others' come to.
 */
export function fundBlockSums(run: readonly Token[]): readonly SummedColumn[] {
  const blocks = blocksIn(run);
  return [...blocks.flatMap(({ total, rows }): SummedColumn[] => {
    const named = rows.filter((row): row is Row & { readonly figure: Token } => row.figure !== undefined);
    const all = rows.length >= 2 && rows.some(({ label }) => isRestOfFunds(label.text));
    return [...sumOf(total, named, measureOf(run, total.label), all)];
  }), ...programmeSums(blocks, run)];
}

function blocksIn(run: readonly Token[]): readonly Block[] {
  const blocks: Block[] = [];
  run.forEach((label, at) => {
    const figure = run[at + 1];
    // Under headings of several amounts, cells left blank leave it open whose a figure is.
    if (label.isFigure || !isWholeOfFunds(label.text) || figure?.isFigure !== true || run.slice(Math.max(0, at - headed), at).some(({ text }) => ofSeveral.test(text))) return;
    const rows: Row[] = [];
    for (let next = at + 2; next < run.length; ) {
      const [name, value] = [run[next] as Token, run[next + 1]];
      if (name.isFigure || !isSourceOfFunds(name.text) || (rows.length === 0) !== name.text.startsWith("其中")) break;
      rows.push({ label: name, figure: value?.isFigure === true ? value : undefined });
      next += value?.isFigure === true ? 2 : 1;
    }
    // Two figures behind one name stand under headings, and are another table's.
    const last = rows.at(-1)?.figure;
    const behind = last === undefined ? undefined : run[run.indexOf(last) + 1];
    if (rows.length > 0 && behind?.isFigure !== true) blocks.push({ total: { label, figure }, rows });
  });
  return blocks;
}

/** 合计 668 over 奖励扶助 502 and 特别扶助 166: source by source, where the totals of the blocks themselves add up. */
function programmeSums([first, ...others]: readonly Block[], run: readonly Token[]): readonly SummedColumn[] {
  const alike = first === undefined ? [] : others.filter(({ rows }) => rows.length === first.rows.length && rows.every((row, at) => row.figure !== undefined && row.label.text === first.rows[at]?.label.text));
  if (first === undefined || alike.length < 2) return [];
  const measure = measureOf(run, first.total.label);
  const totals = sumOf(first.total, alike.map(({ total }) => total), measure, false);
  if (totals.length === 0) return [];
  const sources = first.rows.flatMap((row, at) => (row.figure === undefined ? [] : [{ row: { label: row.label, figure: row.figure }, parts: alike.map(({ rows }) => rows[at] as Row & { readonly figure: Token }) }]));
  const borne = sources.some(({ row, parts }) => sumOf(row, parts, measure, false).length > 0);
  return [...totals, ...sources.flatMap(({ row, parts }) => sumOf(row, parts, measure, borne))];
}

/** @param said whether a sum that does not hold is wrong */
function sumOf(total: Row & { readonly figure: Token }, rows: readonly (Row & { readonly figure: Token })[], measure: Measure, said: boolean): readonly SummedColumn[] {
  const fact = factOfToken(total.figure, total.label.text, measure);
  const parts = rows.map(({ label, figure }) => factOfToken(figure, label.text, measure));
  const { state } = summed(fact, parts);
  return state === "open" || (state === "fails" && !said) ? [] : [{ name: total.label.text, of: "total", total: fact, parts, sure: true }];
}

function measureOf(run: readonly Token[], label: Token): Measure {
  return run.slice(0, run.indexOf(label) + 1).findLast(({ unit }) => unit !== undefined)?.unit ?? noMeasure;
}
