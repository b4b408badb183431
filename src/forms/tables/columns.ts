import type { Cell } from "../../document/index.js";
import { readCell, type CellReading, type Measure } from "../../quantity/index.js";
import { cellUnder, filled, type FormRow, type Heading } from "../rows.js";
import { unitIn, unitTold } from "../unit-in.js";
import { squash } from "../words.js";
import { partedVehicles } from "./parted-vehicles.js";
import { twoLevels, underFigures } from "./two-levels.js";
import { columnWords, isCaption, isTotalWord } from "./words.js";

/** A column of a table, known by the words above it. */
export interface Column {
  /** From left to right, from 0. */
  readonly at: number;
  /** The words of its own heading, and those of all headings above it joined: 金额, 2023年金额. */
  readonly own: string;
  readonly name: string;
  /** The heading it shares with its neighbours, as a key; empty where it has none. */
  readonly group: string;
  /** The outermost heading over it, likewise: 预算数 over 合计 and all the kinds it adds up. */
  readonly block: string;
  readonly measure: Measure | undefined;
  /** "label": names its rows; "figure": figures stand in it; "words": remarks, units, anything else. */
  readonly kind: "label" | "figure" | "words";
  readonly head: Cell;
}

/** The rows that head a table, and the columns they name. */
export interface Header {
  /** The last of the heading rows, against which the rows below are laid. */
  readonly heading: Heading;
  readonly end: number;
  readonly columns: readonly Column[];
  /** Told above the heading within the table: 单位：元 in the row of its title. */
  readonly measure: Measure | undefined;
}

/** 2022年决算数 and 60岁以上 head a column, though they begin like a figure. */
export function isHeading({ text }: Cell): boolean {
  return readCell(text).state === "text" || dated.test(squash(text)) || bracket.test(squash(text));
}

/** A class by age, amount or marks. */
const bracket = /^\d{1,4}(?:[-—~至]\d{1,4})?(?:周?岁|万?元|分|年|个月|天|平方米|亩)(?:及|\(含\))?(?:以上|以下|以内)[\u4e00-\u9fff]{0,6}$/;

const dated = /^(?:20\d\d年(?:度|底|末)?|\d{1,2}(?:-\d{1,2})?月(?:份)?)(?:[\u4e00-\u9fff].*)?$/;

/** Labels only, 数量 and 金额 beneath one another in up to three rows. Undefined where no row of the table names its columns. */
export function readHeader(rows: readonly FormRow[]): Header | undefined {
  const from = rows.findIndex((row) => filled(row).length >= 2 && filled(row).every(isHeading) && !filled(row).some(({ text }) => isCaption(squash(text))));
  const first = rows[from];
  if (first === undefined || first.table.grid === "none") return undefined;
  let end = from + 1;
  if (first.table.grid === "exact") {
    // A heading goes on below as long as some heading above is parted there.
    while (end < rows.length && end < from + 4 && isDeeper(rows[end] as FormRow, rows.slice(from, end))) end += 1;
  }
  const second = rows[end];
  const lost = first.table.grid === "ragged" && second !== undefined && filled(second).every(isHeading) ? rows.slice(end + 1).filter((row) => filled(row).length > 1) : undefined;
  const paths = lost === undefined || second === undefined ? undefined : (twoLevels(first, second, lost) ?? partedVehicles(first, second, lost) ?? underFigures(first, second, lost));
  if (paths !== undefined) end += 1;
  const heads = rows.slice(from, end);
  const body = rows.slice(end).filter((row) => filled(row).length > 1);
  const leaves = paths ?? (first.table.grid === "exact" ? leavesOf(heads) : namesOf(first, body).map((cell) => [cell]));
  const row = paths === undefined ? first : { ...first, cells: leaves.map((path) => path.at(-1) as Cell) };
  // 合计 | 1400 | below 县区 | 资金 | 备注 has lost its last cell: what is only remarked is no place for a figure.
  const heading: Heading = { row, figures: leaves.map((path) => path.at(-1) as Cell).filter(({ text }) => !remark.test(squash(text))) };
  const columns = leaves.map((path, at): Column => {
    const head = path.at(-1) as Cell;
    const names = path.map((cell) => columnWords(cell.text)).filter((text, index, all) => text !== "" && text !== all[index - 1]);
    const own = names.at(-1) ?? "";
    const name = names.reduce((joined, each) => (each.startsWith(joined) ? each : joined + each), "");
    const texts = body.flatMap((row) => cellUnder(row, heading, head)?.text ?? []);
    const [group, block] = path.length > 1 ? [keyOf(path.at(-2) as Cell), keyOf(path[0] as Cell)] : ["", ""];
    return { at, own, name, group, block, measure: path.map((cell) => unitIn(cell.text)).findLast((unit) => unit !== undefined), kind: kindOf(own, texts, at), head };
  });
  const captions = rows.slice(0, from).map((above) => unitTold(above.cells));
  return { heading, end, columns, measure: captions.findLast((unit) => unit !== undefined) };
}

/** | 绝对数 | 比上年增长 | over 地区生产总值 | 617.50 | 5.2 |: a heading whose first cell is blank names the column of labels by nothing, where every row has one. */
function namesOf(row: FormRow, body: readonly FormRow[]): readonly Cell[] {
  const [first, ...others] = row.cells;
  const unnamed = first?.text.trim() === "" && others.every(({ text }) => text.trim() !== "") && body.length >= 2 && body.every(({ cells }) => cells.length === row.cells.length && readCell(cells[0]?.text ?? "").state === "text");
  return unnamed ? row.cells : filled(row);
}

function keyOf({ row, column }: Cell): string {
  return `${row}:${column}`;
}

function isDeeper(row: FormRow, above: readonly FormRow[]): boolean {
  const cells = filled(row);
  if (cells.length === 0 || !cells.every(isHeading)) return false;
  const heads = above.flatMap((each) => filled(each));
  const under = (cell: Cell, head: Cell): boolean => head.column <= cell.column && cell.column + cell.columnSpan <= head.column + head.columnSpan && head.row + head.rowSpan <= cell.row;
  const parted = heads.filter((head) => head.columnSpan > 1 && cells.some((cell) => under(cell, head)));
  // 2023年 over 决算 alone, beside 2024年 over 预算 and 决算: a year of one column is no less a heading over the other's.
  const ofOneColumn = parted.length === 0 ? [] : heads.filter((head) => head.columnSpan === 1 && ofPeriod.test(squash(head.text)));
  return cells.every((cell) => [...parted, ...ofOneColumn].some((head) => under(cell, head)));
}

const ofPeriod = /^(?:20\d\d年(?:度|底|末)?|[上本去]年(?:度|同期)?|同期)$/;

/** For every column of the grid that has one, the headings over it, outermost first. */
function leavesOf(heads: readonly FormRow[]): Cell[][] {
  const cells = heads.flatMap((row) => filled(row));
  const wide = Math.max(...cells.map((cell) => cell.column + cell.columnSpan));
  const leaves: Cell[][] = [];
  for (let column = 1; column < wide; column += 1) {
    const path = cells.filter((cell) => cell.column <= column && column < cell.column + cell.columnSpan);
    const last = path.at(-1);
    // A heading over several columns that nothing parts is one column.
    if (last !== undefined && leaves.at(-1)?.at(-1) !== last) leaves.push(path);
  }
  return leaves;
}

/** 1月, 2023年 and 2023年决算数 name a row. */
function stateOf(text: string): CellReading["state"] {
  const reading = readCell(text);
  if (dated.test(squash(text))) return "text";
  return reading.state === "figure" && ["months", "years"].includes(reading.quantity.measure.dimension) ? "text" : reading.state;
}

const ordinal = /^(?:序号|编号|行次|栏次|排名|编码|代码|科目编码|科目代码|功能分类科目编码|类款项|序)$/;
/** What a row is told or scored by is no name of it: 完成率×分值 in 评分标准 is said of many rows. */
const method = /^(?:指标|目标)(?:说明|解释|内涵|释义|描述|定义)$|^(?:评分|评价|计分|考核|赋分|打分|扣分|得分)(?:标准|细则|办法|规则|方法|要点|内容|口径)(?:及.*)?$|^(?:计算|取值)(?:公式|方法|方式|口径|依据)$|^(?:偏差|未完成|未达标)?原因/;
/** What was aimed at and what came of it tells of a row, and names it as little: 完成率106.16% under 自评情况. */
const told = /^(?:年度|全年|年初|实际|预期|计划|绩效)*(?:指标值|目标值|完成值|实际值|完成情况|落实情况|自评情况|评价情况|实际情况)(?:\([^)]*\))?$/;
const remark = /^(?:(?:绩效|项目)?(?:自评|评价|评定)?(?:结果)?等[级次]$|单位$|备注|说明|原因|依据|文号|日期|时间|计量单位|电话|联系)|^(?:评分|自评|扣分|得分|失分|评价|评定|情况)(?:情况)?(?:说明|依据|理由|原因)(?:及.*)?$|(?:佐证|证明|支撑)材料$/;

/** 1季度, 2季度 · 1标段, 2标段, 3标段: names that count up, and no figures. */
function areNumbered(texts: readonly string[]): boolean {
  const told = texts.filter((text) => readCell(text).state === "figure").map((text) => /^(\d{1,2})([\u4e00-\u9fff]{1,6}|#)$/.exec(squash(text)));
  return told.length >= 2 && told.every((name, at) => Number(name?.[1]) === at + 1 && name?.[2] === told[0]?.[2]);
}

/** 2022, 2023, 2024 down the first column: years, and no figures. */
function areYears(texts: readonly string[]): boolean {
  const years = texts.map(squash).filter((text) => /^20\d\d$/.test(text)).map(Number);
  return years.length >= 2 && years.every((year, at) => at === 0 || Math.abs(year - (years[at - 1] as number)) === 1) && texts.map(squash).every((text) => /^20\d\d$/.test(text) || readCell(text).state === "text");
}

function kindOf(own: string, texts: readonly string[], at: number): Column["kind"] {
  const states = texts.map(stateOf);
  const figures = states.filter((state) => state === "figure").length;
  const words = states.filter((state) => state === "text").length;
  if (ordinal.test(own) || (at === 0 && (own === "" || areNumbered(texts) || areYears(texts)))) return "label";
  if ((remark.test(own) || method.test(own) || told.test(own)) && at > 0) return "words";
  if (figures > 0 && figures >= words) return "figure";
  if (words === 0) return "figure";
  return at === 0 || texts.some((text) => isTotalWord(squash(text))) || words >= figures ? "label" : "words";
}
