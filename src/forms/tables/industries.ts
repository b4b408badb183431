import type { Fact, SummedColumn } from "../../model/index.js";
import type { Quantity } from "../../quantity/index.js";
import { squash } from "../words.js";
import type { Grid } from "./grid.js";
import { summed } from "./sum.js";
import { isSummable } from "./words.js";

const product = /^(?:[一二三四五六七八九十]、)?(?:[^均]{0,8})?(?:地区|国内)?生产总值(?:\(GDP\))?(?:\(?[万亿]元\)?)?$/;
const industries = [/^(?:其中[:：]?)?(?:第一产业|一产)(?:增加值)?/, /^(?:第二产业|二产)(?:增加值)?/, /^(?:第三产业|三产)(?:增加值)?/];
/** Indices and what moved are of each alone. */
const alone = /指数|增长|增减|增幅|增速|贡献|拉动|比重|占比|%|人均/;

/** 地区生产总值 617.50 over 第一产业 37.11, 第二产业 339.85, 第三产业 240.54: by definition, in every column of amounts that comes near it. */
export function sumsOfIndustries(grid: Grid): readonly SummedColumn[] {
  return grid.lines.flatMap((line, at): SummedColumn[] => {
    if (!product.test(squash(line.label))) return [];
    const below = grid.lines.slice(at + 1, at + 12);
    const lines = industries.flatMap((words) => below.find(({ label }) => words.test(squash(label))) ?? []);
    if (lines.length < industries.length) return [];
    return grid.figures.filter(({ own, name }) => (own === "" || isSummable(own)) && !alone.test(name)).flatMap((column): SummedColumn[] => {
      const [total, parts] = [grid.fact(line, column), lines.map((each) => grid.fact(each, column))];
      const { state, sum } = summed(total, parts);
      const near = total?.quantity !== undefined && sum !== undefined && sum.value.gt(total.quantity.value.times("0.7")) && sum.value.lt(total.quantity.value.times("1.3"));
      // 617 over 37, 340 and 241: each rounded for itself.
      const rounded = state === "fails" && sum !== undefined && total?.quantity !== undefined && isRounding(sum.minus(total.quantity), [total, ...parts]);
      return total === undefined || state === "open" || !near || rounded ? [] : [{ name: `${line.label} ${column.name}`, of: "definition", total, parts: parts.flatMap((part) => part ?? []), sure: true }];
    });
  });
}

/** No more than one in the last place that all of them tell. */
function isRounding(gap: Quantity, told: readonly (Fact | undefined)[]): boolean {
  const least = Math.min(...told.flatMap((each) => each?.quantity?.decimals ?? []));
  return gap.absolute().value.lte(10 ** -least);
}
