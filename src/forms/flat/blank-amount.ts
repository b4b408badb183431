import { readCell, type Quantity } from "../../quantity/index.js";
import { roleOf } from "../scored/index.js";
import { squash, type FundColumn } from "../words.js";
import type { Piece } from "./pieces.js";

export const amounts: readonly FundColumn[] = ["initial", "fullYear", "actual"];

type FundsValues = Partial<Record<FundColumn, Piece>>;

export interface FundsRow {
  /** Wanting where the row, the first, needs no name. */
  readonly label?: Piece;
  /** 1.资金来源 left of 财政性资金: what the rows from here on are. */
  readonly group?: Piece;
  readonly values: FundsValues;
}

/** 上年结转资金 · 148.44 · 127.08: an amount fewer than there are columns of them, one of which is blank. */
export function isShort(cells: readonly Piece[], columns: readonly FundColumn[]): boolean {
  const count = columns.filter((column) => amounts.includes(column)).length;
  return count === 3 && cells.length === 2 && columns.slice(0, count).every((column) => amounts.includes(column)) && cells.every(({ text }) => readCell(text).state === "figure");
}

/** The row whose blank cell nothing shows, where one place for it makes the parts come to the total in two columns at least, and no other place does. */
export function placedBySums({ label, cells }: { readonly label: Piece; readonly cells: readonly Piece[] }, rows: readonly FundsRow[], columns: readonly FundColumn[]): FundsRow | undefined {
  const total = rows.find((row) => roleOf(squash(row.label?.text ?? ""))?.role === "total");
  const parts = rows.filter((row) => row !== total);
  if (total === undefined || amounts.some((column) => total.values[column] === undefined)) return undefined;
  const places = amounts.map((blank) => columns.filter((column) => amounts.includes(column) && column !== blank)).map((filled) => Object.fromEntries(filled.map((column, at) => [column, cells[at]])) as FundsValues);
  const ties = (values: FundsValues, column: FundColumn): boolean => {
    const [all, ...told] = [total, ...parts, { values }].map((row) => figureIn(row.values[column]));
    const figures = told.filter((each) => each !== undefined);
    return all !== undefined && figures.length > 0 && figures.reduce((one, other) => one.plus(other)).compare(all) === 0;
  };
  const fitting = places.filter((values) => amounts.filter((column) => ties(values, column)).length >= 2);
  const [values, ...more] = fitting;
  return values === undefined || more.length > 0 ? undefined : { label, values };
}

function figureIn(piece: Piece | undefined): Quantity | undefined {
  const cell = readCell(piece?.text ?? "");
  return cell.state === "figure" ? cell.quantity : undefined;
}
