import type { Fact, SummedColumn } from "../../model/index.js";
import { Quantity } from "../../quantity/index.js";
import { factOf } from "../cell-fact.js";
import type { Column } from "./columns.js";
import type { Grid, Line } from "./grid.js";
import { isFullMarks } from "./points.js";
import { summed, type Outcome } from "./sum.js";

/** Points in a cell merged over the rows of all that they are shared out among. */
interface Share {
  readonly line: Line;
  readonly from: number;
  readonly until: number;
  readonly fact: Fact;
}

/** So many points of a level must show that they are shared out among the next. */
const fewest = 2;

/**
 * 一级指标 · 分值 · 二级指标 · 分值 · 三级指标 · 分值: the points of each level are those of the next that stand beside it, and 合计 is all
 * there are of each level.
 */
export function levelPoints(grid: Grid): readonly SummedColumn[] {
  const levels = grid.figures.filter(({ own }) => isFullMarks(own)).map((column) => ({ column, shares: sharesOf(grid, column) }));
  if (levels.length < 2 || !levels.some(({ shares }) => shares.some(({ from, until }) => until > from + 1))) return [];
  const outer = levels.slice(0, -1).map(({ column, shares }, at) => ({ column, shares, blocks: blocksOf(shares, levels[at + 1]?.shares ?? []) }));
  const blocks = outer.flatMap((each) => each.blocks);
  const held = blocks.filter(({ state, telling }) => state === "holds" && telling).length;
  const failed = blocks.filter(({ state }) => state === "fails").length;
  // Of a middle level, one that is wrong fits neither what it is shared out in nor what it is a share of.
  if (held < fewest || failed >= held || failed > 2 || blocks.some(({ isWhole, state }) => !isWhole || state === "open")) return [];
  return outer.flatMap(({ column, shares, blocks: own }) => {
    const sums = own.map(({ share, parts }): SummedColumn => ({ name: `${share.line.label} ${column.own}`, of: "subtotal", total: share.fact, parts, sure: true }));
    // Points that are not what they are shared out in throw out the total, and not the other way round.
    return own.every(({ state }) => state === "holds") ? [...sums, ...totalOf(grid, column, shares)] : sums;
  });
}

interface Block extends Outcome {
  readonly share: Share;
  readonly parts: readonly Fact[];
  /** Every row of it is shared out. */
  readonly isWhole: boolean;
}

function blocksOf(outer: readonly Share[], inner: readonly Share[]): readonly Block[] {
  return outer.map((share) => {
    const parts = inner.filter(({ from }) => from >= share.from && from < share.until);
    const isWhole = parts[0]?.from === share.from && parts.reduce((rows, { from, until }) => rows + until - from, 0) === share.until - share.from;
    return { share, parts: parts.map(({ fact }) => fact), isWhole, ...summed(share.fact, parts.map(({ fact }) => fact)) };
  });
}

/** What the rate of execution is usually scored out of. */
const executionPoints = [10, 20];

function totalOf(grid: Grid, column: Column, shares: readonly Share[]): readonly SummedColumn[] {
  const [total, ...others] = grid.lines.filter(({ role }) => role === "total");
  const fact = total === undefined || others.length > 0 ? undefined : grid.fact(total, column);
  // 总分（含预算完成率10分）, and 100 over levels of 90: points of execution, scored elsewhere, are in it.
  const sum = Quantity.sumOf(shares.flatMap((share) => share.fact.quantity ?? []));
  const elsewhere = fact?.quantity !== undefined && sum !== undefined && !grid.lines.some(({ label }) => /执行/.test(label)) && executionPoints.some((each) => fact.quantity?.value.minus(sum.value).eq(each));
  return fact?.quantity === undefined || elsewhere || /\(含/.test(total?.label ?? "") ? [] : [{ name: column.name, of: "total", total: fact, parts: shares.map((share) => share.fact), sure: true }];
}

function sharesOf(grid: Grid, column: Column): readonly Share[] {
  return grid.lines.filter(({ role }) => role !== "total" && role !== "subtotal").flatMap((line): Share[] => {
    const cell = line.row.cells.find((each) => each.column === column.head.column);
    const fact = cell === undefined || cell.text.trim() === "" ? undefined : factOf(cell, { concept: "other", subject: line.label }, `${line.label} ${column.own}`);
    return cell === undefined || fact?.quantity === undefined ? [] : [{ line, from: cell.row, until: cell.row + cell.rowSpan, fact }];
  });
}
