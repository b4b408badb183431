import type { SummedColumn } from "../../model/index.js";
import type { Column } from "./columns.js";
import type { Grid, Line } from "./grid.js";
import { summed } from "./sum.js";

const personnel = /^人员(?:经费|支出|类)?(?:支出)?$/;
const operating = /^(?:日常)?公用(?:经费|支出|类)?(?:支出)?$/;

/**
 * 基本支出 over 人员经费 and 公用经费 (with 其中 before the first or not): by definition it has no other classes, so that nothing else in the
 * table need show it. A further row before the next that is as far out says that the two are told otherwise here.
 */
export function basicSpending(grid: Grid, columns: readonly Column[]): readonly SummedColumn[] {
  return grid.lines.flatMap((line, at) => {
    const [one, other, next] = grid.lines.slice(at + 1, at + 4);
    if (one === undefined || other === undefined || bare(line) !== "基本支出" || !personnel.test(bare(one)) || !operating.test(bare(other))) return [];
    if (next !== undefined && next.role !== "total" && !/^(?:项目|经营|其[他它]|上缴|对附属|事业)/.test(bare(next))) return [];
    return columns.flatMap((column): SummedColumn[] => {
      const [total, parts] = [grid.fact(line, column), [one, other].map((each) => grid.fact(each, column))];
      const { state } = summed(total, parts);
      return total === undefined || state === "open" ? [] : [{ name: `${line.label} ${column.name}`, of: "heading", total, parts: parts.flatMap((part) => part ?? []), sure: true }];
    });
  });
}

/** Without its number and 其中. */
const bare = ({ label }: Line): string => label.replace(/^(?:其中[:：]?|#)/, "").replace(/^(?:\(?[一二三四五六七八九十\d]{1,2}[)、.．]+)/, "").replace(/^其中[:：]?/, "");
