import { Fact, type PartPoints, type Selection } from "../../model/index.js";
import { points, Quantity } from "../../quantity/index.js";
import type { Column } from "./columns.js";
import type { Grid } from "./grid.js";

const got = /^(?:自评|实际|最终|评价|自评价|单位自评)?得分$|^实得分$|^(?:自评|评价|自评价)?评?分数$|^自?评分(?:结果)?$|^自评分值?$/;
const full = /^(?:指标|标准|三级指标)?(?:分值|权重|标准分|满分|权重分|基[准本]分|[应可]得分)$/;

export const isFullMarks = (heading: string): boolean => full.test(heading);

/** 分值 and 得分, where a table has the two once each. */
export function pointColumns(grid: Grid): { readonly weight: Column; readonly score: Column } | undefined {
  const scores = grid.figures.filter(({ own }) => got.test(own));
  const [score] = scores;
  const weights = grid.figures.filter(({ own }) => full.test(own));
  // 自评分 | 权重 | 评价指标: the one column of weights may stand behind it.
  const weight = score === undefined ? undefined : (weights.findLast(({ at }) => at < score.at) ?? (weights.length === 1 ? weights[0] : undefined));
  return score === undefined || weight === undefined || scores.length !== 1 ? undefined : { weight, score };
}

/** The score in the row of the total, where all that could be got comes to 100: what the report tells as its score. */
export function scoreTold(grid: Grid): readonly Fact[] {
  const columns = pointColumns(grid);
  const [total, ...others] = grid.lines.filter(({ role }) => role === "total");
  if (columns === undefined || total === undefined || others.length > 0) return [];
  const [weight, score] = [grid.fact(total, columns.weight), grid.fact(total, columns.score)];
  if (score?.quantity === undefined || weight?.quantity?.value.eq(100) !== true || score.quantity.value.gt(100)) return [];
  return [new Fact({ ...score, aspects: { concept: "total.score" }, quantity: Quantity.printed(score.quantity.digits(), points) })];
}

/** Each row with both of a table of scores, to be held against what the report tells of it. */
export function pointsOfParts(grid: Grid): readonly PartPoints[] {
  const columns = pointColumns(grid);
  return columns === undefined ? [] : grid.lines.flatMap((line): PartPoints[] => {
    const [weight, score] = [grid.fact(line, columns.weight), grid.fact(line, columns.score)];
    return line.role !== "plain" || weight?.quantity === undefined || score?.quantity === undefined || weight.quantity.isZero ? [] : [{ name: line.label, weight, score }];
  });
}

/** 分值 and 得分 of each row of a scoring table that is no form: no row has more than it could; most rows must show that the columns mean so. */
export function pointsIn(grid: Grid): readonly Selection[] {
  const columns = pointColumns(grid);
  if (columns === undefined) return [];
  const { weight, score } = columns;
  const pairs = grid.lines.flatMap((line) => (line.role === "plain" ? pairOf(grid, line, weight, score) : []));
  const over = pairs.filter(({ fits }) => !fits).length;
  return pairs.length >= 4 && over * 4 <= pairs.length ? pairs.map(({ name, part, whole }) => ({ name, part, whole, sure: true, points: true })) : [];
}

function pairOf(grid: Grid, line: Grid["lines"][number], weight: Column, score: Column): readonly (Pick<Selection, "name" | "part" | "whole"> & { readonly fits: boolean })[] {
  const [part, whole] = [grid.fact(line, score), grid.fact(line, weight)];
  const [a, b] = [part?.quantity, whole?.quantity];
  if (part === undefined || whole === undefined || a === undefined || b === undefined || a.measure.dimension !== b.measure.dimension || b.isZero) return [];
  return [{ name: `${line.label} ${score.own}`, part, whole, fits: a.value.lte(b.value) }];
}
