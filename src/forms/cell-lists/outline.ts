import type { SummedColumn } from "../../model/index.js";
import { noMeasure } from "../../quantity/index.js";
import { isSubtotalWord, isTotalWord, numberedParts, numberingOf, summed } from "../tables/index.js";
import { rowsOf } from "./lists.js";
import { factOfToken, type Token } from "./tokens.js";

/**
 * (一)财政拨款小计 6.30 over 1、一般公共预算 6.30 and 2、政府性基金 0.00, a row a line: the rows that are numbered under another. Only a
 * 小计 or 合计 is said to differ from them; of any other row they are as often a selection.
 */
export function outlineSums(run: readonly Token[]): SummedColumn[] {
  const rows = rowsOf(run).rows.map((row) => ({ ...row, level: numberingOf(row.label) }));
  return rows.flatMap((row, at): SummedColumn[] => {
    const parts = numberedParts(row, rows.slice(at + 1).filter(({ label }) => !/^其中/.test(label)));
    const words = row.label.replace(/^[^、.．)]{0,4}[、.．)]/, "");
    const measure = run.slice(0, run.indexOf(row.figures[0] as Token)).findLast(({ unit }) => unit !== undefined)?.unit ?? noMeasure;
    return row.figures.flatMap((figure, column): SummedColumn[] => {
      const figures = parts.map((part) => part.figures[column] ?? (part.figures.length === 1 && Number(part.figures[0]?.text) === 0 ? part.figures[0] : undefined));
      if (parts.length === 0 || figures.includes(undefined)) return [];
      const total = factOfToken(figure, row.label, measure);
      const facts = parts.map((part, index) => factOfToken(figures[index] as Token, part.label, measure));
      const outcome = summed(total, facts);
      const said = isSubtotalWord(words) || isTotalWord(words);
      if (outcome.state === "open" || !(said || (outcome.state === "holds" && outcome.telling))) return [];
      // Of a table whose columns have no heading the figures further right may be rates, or changes.
      return outcome.state === "fails" && column > 0 ? [] : [{ name: row.label, of: "heading", total, parts: facts, sure: true }];
    });
  });
}
