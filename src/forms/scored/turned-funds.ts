import type { Cell, Table } from "../../document/index.js";
import { readCell } from "../../quantity/index.js";
import { filled, type FormRow } from "../rows.js";
import { fundColumnOf, squash, type FundColumn } from "../words.js";
import { fundsHeader, roleOf } from "./funding.js";

/**
 * Funds that lie on their side: 资金来源 · 中央 · 省级 · 县级 · 合计 across, 预算数, 到位数, 执行数, 执行率 downwards. They are turned,
 * so that they read as all others do; each cell keeps its place in the file.
 */
export function turned(rows: readonly FormRow[]): readonly FormRow[] {
  const at = rows.findIndex((row, index) => isAcross(row, rows[index + 1]));
  const across = rows[at];
  if (across === undefined) return rows;
  const sources = sourcesIn(across);
  const first = sources[0]?.column ?? 0;
  const lines = linesBelow(rows.slice(at + 1), across.table, first);
  const named = new Set(lines.flatMap(({ column }) => column ?? []));
  if (["initial", "fullYear", "actual"].filter((each) => named.has(each as FundColumn)).length < 2) return rows;
  const points = pointsIn(rows[at + 1 + lines.length]);
  const told = lines.flatMap(({ column, head, row }) => (column === undefined ? [] : [{ head, row }]));
  const table: Table = { ...across.table, grid: "exact" };
  const lay = (cells: readonly Cell[]): FormRow => ({ table, cells: cells.map((cell, column) => ({ ...cell, column, columnSpan: 1, rowSpan: 1 })) });
  const corner = across.cells.find((cell) => cell.column < first && cell.text.trim() !== "") ?? (across.cells[0] as Cell);
  const header = lay([corner, ...told.map(({ head }) => head), ...points.map(({ head }) => head)]);
  const body = sources.map((source) => lay([source, ...told.map(({ row }) => valueAt(row, source)), ...(isTotal(source) ? points.map(({ value }) => value) : [])]));
  return [...rows.slice(0, at), header, ...body, ...rows.slice(at + 1 + lines.length + Math.min(1, points.length))];
}

function isTotal(cell: Cell): boolean {
  return roleOf(squash(cell.text))?.role === "total";
}

const blockTitle = /来源|构成|^(?:项目|预算|年度)?(?:资金|经费)(?:投入|使用|安排)?(?:情况)?$/;

function sourcesIn(row: FormRow): readonly Cell[] {
  const named = filled(row).filter((cell) => roleOf(squash(cell.text)) !== undefined);
  const first = named.findIndex((cell) => !blockTitle.test(squash(cell.text)));
  return first === -1 ? [] : named.slice(first);
}

/** 中央 · 省级 · 合计 with nothing but sources right of the first, over a row that begins with 预算数 or the like. */
function isAcross(row: FormRow, below: FormRow | undefined): boolean {
  if (row.table.grid === "ragged" || below === undefined || below.table !== row.table || fundsHeader(row) !== undefined) return false;
  const sources = sourcesIn(row);
  const first = sources[0]?.column ?? 0;
  if (sources.length < 2 || sources.filter(isTotal).length !== 1 || first === 0) return false;
  if (filled(row).some((cell) => cell.column > first && !sources.includes(cell) && !/^(?:备注|说明)$/.test(squash(cell.text)))) return false;
  return headOf(below, first) !== undefined && fundColumnOf(headOf(below, first)?.text ?? "") !== undefined;
}

interface Line {
  /** undefined for 到位数 and the like, which a form's funds do not have. */
  readonly column: FundColumn | undefined;
  readonly head: Cell;
  readonly row: FormRow;
}

function linesBelow(rows: readonly FormRow[], table: Table, first: number): readonly Line[] {
  const lines: Line[] = [];
  for (const row of rows) {
    const head = headOf(row, first);
    if (head === undefined || row.table !== table || pointsIn(row).length > 1) break;
    const column = fundColumnOf(head.text);
    const figures = row.cells.filter((cell) => cell.column >= first).some((cell) => readCell(cell.text).state === "figure");
    if (!figures || (column === undefined && !/到位/.test(head.text)) || column === "weight" || column === "score") break;
    lines.push({ column, head, row });
  }
  return lines;
}

/** The words right before the figures. */
function headOf(row: FormRow, first: number): Cell | undefined {
  return filled(row).findLast((cell) => cell.column < first);
}

function valueAt(row: FormRow, source: Cell): Cell {
  const found = row.cells.find((cell) => cell.column <= source.column && cell.column + cell.columnSpan > source.column);
  return found ?? { ...source, text: "", kind: "empty" };
}

/** 执行率 | 95% | 分值 | 10 | 得分 | 9.5, or 资金得分 | 分值：10 | 得分：9.5, in a row of its own below. */
function pointsIn(row: FormRow | undefined): readonly { readonly head: Cell; readonly value: Cell }[] {
  const cells = row === undefined ? [] : filled(row);
  const told = cells.flatMap((cell) => {
    const [, name, digits] = /^([\u4e00-\u9fff]{2,6})[:：]([\d.]+[%％]?)分?$/.exec(cell.text.replace(/\s+/g, "")) ?? [];
    return name === undefined || digits === undefined || !/^(?:rate|weight|score)$/.test(fundColumnOf(name) ?? "") ? [] : [{ head: { ...cell, text: name }, value: { ...cell, text: digits } }];
  });
  if (told.length > 0 && told.length >= cells.length - 1) return told;
  const pairs = cells.flatMap((head, at) => {
    const column = fundColumnOf(head.text);
    const value = cells[at + 1];
    return (column === "rate" || column === "weight" || column === "score") && value !== undefined && readCell(value.text).state === "figure" ? [{ head, value }] : [];
  });
  return pairs.length * 2 >= cells.length - 1 ? pairs : [];
}
