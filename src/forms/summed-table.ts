import type { Cell } from "../document/index.js";
import type { Fact, SummedColumn, SummedTable } from "../model/index.js";
import { noMeasure, readCell, type Measure } from "../quantity/index.js";
import { factOf } from "./cell-fact.js";
import { unitIn } from "./unit-in.js";
import { cellUnder, filled, isBlank, leadOf, type FormRow, type Heading } from "./rows.js";
import { squash } from "./words.js";

const totalRow = /^(?:合计|总计|共计)(?:数|金额)?$/;
/** Rows that break others down: adding them up with the rest would count twice. */
const nestedRow = /^(?:小计|其中|本页|累计|占|比重|平均|人均|上年|增减|结余)/;
/** Columns that do not add up, whatever stands below them. */
const unsummable = /率|比例|占比|比重|单价|均价|平均|人均|标准|序号|年份|年度$|日期|时间|电话|编码|代码|得分|评分|分值|增长|%/;
const levelOne = /^[一二三四五六七八九十]+[、.．]/;
const levelTwo = /^(?:\d{1,2}[、.．](?!\d)|[(（])/;

/**
 * Reads a table of no known form, where its layout leaves no doubt: one header, rows, and a single 合计 row first or last.
 * Undefined otherwise, as with tables that have 小计 or 其中 rows, or rows numbered on two levels: what adds up to what
 * is then a guess, and a guess accuses nobody.
 */
export function readSummedTable(rows: readonly FormRow[], context: { title: string; measure?: Measure | undefined }): SummedTable | undefined {
  const body = rows.filter((row) => !isBlank(row));
  const at = body.findIndex((row) => filled(row).length >= 2 && filled(row).every((cell) => isHeading(cell)));
  const header = body[at];
  if (header === undefined || header.table.grid === "none") return undefined;
  const below = body.slice(at + 1).filter((row) => filled(row).length > 1);
  const totals = below.filter((row) => isTotal(row));
  const [total] = totals;
  const parts = below.filter((row) => row !== total);
  if (total === undefined || totals.length > 1 || parts.length < 2) return undefined;
  if (total !== below[0] && total !== below.at(-1)) return undefined;
  if (parts.some((row) => labelsOf(row).some((label) => nestedRow.test(label))) || onTwoLevels(parts)) return undefined;
  const heading: Heading = { row: header, figures: header.cells.filter((cell) => isSummable(cell)) };
  const columns = heading.figures.flatMap((cell) => columnUnder(cell, heading, total, parts, context.measure) ?? []);
  if (columns.length === 0) return undefined;
  return { kind: "summed", title: context.title.length <= 40 ? context.title : "", place: (filled(header)[0] as Cell).place, columns };
}

function columnUnder(head: Cell, heading: Heading, total: FormRow, parts: readonly FormRow[], measure: Measure = noMeasure): SummedColumn | undefined {
  const name = squash(head.text);
  const unit = unitIn(head.text) ?? measure;
  const fact = (row: FormRow, label: string): Fact | undefined => {
    const cell = cellUnder(row, heading, head);
    return cell === undefined ? undefined : factOf(cell, { concept: "other", subject: label }, `${label} ${name}`, unit);
  };
  const whole = fact(total, "合计");
  const each = parts.map((row) => fact(row, labelsOf(row).at(-1) ?? ""));
  const figures = each.filter((part) => part?.isFigure);
  // A cell that holds words, or one that is missing, leaves the sum open.
  const open = each.some((part) => part === undefined || part.state === "text" || part.state === "error");
  if (whole === undefined || !whole.isFigure || figures.length < 2 || open) return undefined;
  if (whole.quantity?.measure.dimension === "ratio" || figures.some((part) => part?.quantity?.measure.dimension === "ratio")) return undefined;
  return { name, total: whole, parts: each.filter((part) => part !== undefined) };
}

/** 2022年决算数 heads a column, though it begins like a figure. */
function isHeading({ text }: Cell): boolean {
  return readCell(text).state === "text" || /^(?:20\d\d年(?:度|底|末)?|\d{1,2}(?:-\d{1,2})?月(?:份)?)[\u4e00-\u9fff]/.test(squash(text));
}

function isSummable(cell: Cell): boolean {
  const words = squash(cell.text);
  return words !== "" && !unsummable.test(words);
}

function isTotal(row: FormRow): boolean {
  return totalRow.test(leadOf(row)) || filled(row).slice(0, 2).some((cell) => totalRow.test(squash(cell.text)));
}

function labelsOf(row: FormRow): string[] {
  return filled(row)
    .filter((cell) => readCell(cell.text).state === "text")
    .map((cell) => squash(cell.text));
}

function onTwoLevels(rows: readonly FormRow[]): boolean {
  const labels = rows.map((row) => labelsOf(row)[0] ?? "");
  return labels.some((label) => levelOne.test(label)) && labels.some((label) => levelTwo.test(label));
}
