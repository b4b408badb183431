import { fundColumnOf, type FundColumn } from "../words.js";
import { figuresFrom } from "./indicators.js";
import type { Token } from "./tokens.js";

export interface FlatFunds {
  readonly header: readonly Token[];
  readonly rows: readonly { readonly label: Token; readonly cells: readonly (Token | undefined)[] }[];
}

const rowLabel = /^(?:年度(?:财政)?资金总额|资金总额|其中[:：]?(?:当年|本年)?(?:财政拨款|财政资金)|(?:当年|本年)?财政拨款|上年结转(?:资金|金额)?|其[他它]资金)[:：]?$/;

/** 年初预算数 全年预算数 … with the rows under it, as far as each figure's column is certain. */
export function fundsIn(tokens: readonly Token[], before: number): FlatFunds | undefined {
  for (let from = 0; from < before; from += 1) {
    const columns = columnsAt(tokens, from);
    if (columns.length < 3 || !columns.includes("actual") || !columns.includes("fullYear")) continue;
    const rows: FlatFunds["rows"][number][] = [];
    for (let at = from + columns.length; at < before; at += 1) {
      const label = tokens[at] as Token;
      if (!rowLabel.test(label.text.replace(/\s+/g, ""))) {
        if (rows.length > 0) break;
        continue;
      }
      const figures = figuresFrom(tokens, at + 1).slice(0, columns.length);
      const cells = figures.length === 0 ? [] : laidOut(figures, columns);
      if (cells === undefined) return undefined;
      if (cells.length > 0) rows.push({ label, cells });
      at += figures.length;
    }
    return rows.length === 0 ? undefined : { header: tokens.slice(from, from + columns.length), rows };
  }
  return undefined;
}

function columnsAt(tokens: readonly Token[], from: number): readonly FundColumn[] {
  const columns: FundColumn[] = [];
  for (let at = from; at < tokens.length; at += 1) {
    const column = fundColumnOf((tokens[at] as Token).text);
    if (column === undefined || columns.includes(column)) break;
    columns.push(column);
  }
  return columns;
}

/** As many figures as columns; the amounts alone; or one less at the left, told by the place of the figure with %. */
function laidOut(figures: readonly Token[], columns: readonly FundColumn[]): readonly (Token | undefined)[] | undefined {
  if (figures.length === columns.length) return figures;
  const amounts = columns.filter((column) => /^(?:initial|adjustment|fullYear|actual)$/.test(column)).length;
  if (figures.length === amounts && !figures.some((each) => each.text.endsWith("%"))) return figures;
  const missing = columns.length - figures.length;
  const rate = columns.indexOf("rate");
  if (missing > 0 && rate >= 0 && figures[rate - missing]?.text.endsWith("%") === true) return [...Array.from({ length: missing }, () => undefined), ...figures];
  return undefined;
}
