import type { Cell } from "../../document/index.js";
import { readCell } from "../../quantity/index.js";
import { filled, headerOf, perRow, type FormRow, type Header } from "../rows.js";
import { indicatorColumnOf, squash, type IndicatorColumn } from "../words.js";

/** A row heads the indicators when it names what they are called and what was aimed at or reached. */
export const indicatorHeader = perRow((row): Header<IndicatorColumn> | undefined => {
  const plain = withoutTitle(headOf(row));
  const header = withWeighedScore(withOwnWeight(named(plain) ? plain : byPlace(plain)));
  const valued = header.cells.has("target") || header.cells.has("actual");
  return named(header) && valued && header.cells.size >= 3 ? header : undefined;
});

/** 一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 权重 | 评分依据 | 得分: points shared out and got, with nothing aimed at or reached to hold them against. */
export const scoringHeader = perRow((row): boolean => {
  const { cells } = headOf(row);
  const levels = (["level1", "level2", "name"] as const).filter((level) => cells.has(level)).length;
  return levels >= 2 && cells.has("weight") && cells.has("score") && !cells.has("target") && !cells.has("actual");
});

/** 指标值 over 目标值 and 计量单位: what stands in the row below a heading, under a cell of several columns, names these. */
export function levelBelow(row: FormRow, header: Header<IndicatorColumn>): Header<IndicatorColumn> | undefined {
  const lower = filled(row);
  const isNext = row.table === header.row.table && row.table.grid === "exact" && row.cells[0]?.row === (header.row.cells[0]?.row ?? 0) + 1;
  if (!isNext || lower.length < 2 || lower.some(({ text }) => readCell(text).state !== "text")) return undefined;
  const parted = header.row.cells.filter((above) => above.columnSpan > 1 && lower.filter((cell) => isUnder(cell, above)).length > 1);
  if (!lower.every((cell) => parted.some((above) => isUnder(cell, above)))) return undefined;
  const cells = new Map([...header.cells].filter(([, cell]) => !parted.includes(cell)));
  for (const cell of lower) {
    const column = indicatorColumnOf(cell.text);
    if (column !== undefined && !cells.has(column)) cells.set(column, cell);
  }
  return cells.has("target") || cells.has("actual") ? { ...header, cells, figures: header.figures.filter((cell) => !parted.includes(cell)) } : undefined;
}

const isUnder = (lower: Cell, upper: Cell): boolean => lower.column >= upper.column && lower.column < upper.column + upper.columnSpan;

/** 权重 · 实得分（百分制） · 加权得分: the points are those that were weighed. */
function withWeighedScore(header: Header<IndicatorColumn>): Header<IndicatorColumn> {
  const weighed = header.row.cells.find(({ text }) => /^(?:加权|折算|权重)后?(?:自评)?得分/.test(squash(text)));
  const before = header.cells.get("score");
  if (weighed === undefined || before === undefined || before === weighed) return header;
  return { ...header, cells: new Map(header.cells).set("score", weighed), figures: header.figures.map((cell) => (cell === before ? weighed : cell)) };
}

/** 分值 and 得分 are figures always, 指标值 and 完成值 as often as not: ≥200 | 202 | 10 | 10 cut short at its left has two figures under the points in two places. */
const headOf = (row: FormRow): Header<IndicatorColumn> => headerOf(row, indicatorColumnOf, ["weight", "score"], ["target", "actual"]);

/** 年度绩效指标完成情况 | 一级指标 | …: what stands left of the first level is the title of the block, though it reads like a column. */
function withoutTitle(header: Header<IndicatorColumn>): Header<IndicatorColumn> {
  const { row, cells } = header;
  const level1 = cells.get("level1");
  if (level1 === undefined || [...cells.values()][0] === level1) return header;
  const right = headOf({ ...row, cells: row.cells.slice(row.cells.indexOf(level1)) });
  return { ...right, row };
}

function named({ cells }: Header<IndicatorColumn>): boolean {
  return cells.has("level1") || cells.has("level2") || cells.has("name");
}

/**
 * 绩效内容 · 考核事项 · 应完成 · 已完成 · 标准分 · 评分: where what was aimed at, what was reached and the points are named, the words
 * left of them are what the indicators are called, the nearest their names, whatever these columns are headed.
 */
function byPlace(header: Header<IndicatorColumn>): Header<IndicatorColumn> {
  const { cells, row } = header;
  if (!cells.has("target") || !cells.has("actual") || !(cells.has("weight") || cells.has("score"))) return header;
  const first = Math.min(...[...cells.values()].map((cell) => row.cells.indexOf(cell)));
  const left = row.cells.slice(0, first).filter((cell) => cell.text.trim() !== "" && !/^序号$|^编号$/.test(cell.text.trim()));
  const name = left.at(-1);
  if (name === undefined || left.length > 3) return header;
  const levels = left.slice(0, -1).map((cell, at) => [at === 0 ? "level1" : "level2", cell] as const);
  return { ...header, cells: new Map<IndicatorColumn, Cell>([...levels, ["name", name], ...cells]) };
}

/**
 * 一级指标 · 分值 · 二级指标 · 分值 · 三级指标 · 分值: each level's points stand right of it, and an indicator's right of its name.
 */
function withOwnWeight(header: Header<IndicatorColumn>): Header<IndicatorColumn> {
  const { row, cells } = header;
  const weights = row.cells.filter((cell) => cell.text !== "" && indicatorColumnOf(cell.text) === "weight");
  const lowest = cells.get("name") ?? cells.get("level2");
  if (weights.length < 2 || lowest === undefined) return header;
  const at = (cell: Cell): number => row.cells.indexOf(cell);
  const own = weights.find((cell) => at(cell) > at(lowest));
  const first = weights.find((cell) => at(cell) === at(cells.get("level1") ?? lowest) + 1 && cell !== own);
  const second = weights.find((cell) => at(cell) === at(cells.get("level2") ?? lowest) + 1 && cell !== own);
  if (own === undefined) return header;
  const told = new Map(cells).set("weight", own);
  if (first !== undefined) told.set("weight1", first);
  if (second !== undefined && second !== first) told.set("weight2", second);
  return { ...header, cells: told, figures: [own, ...header.figures.filter((cell) => indicatorColumnOf(cell.text) !== "weight")] };
}
