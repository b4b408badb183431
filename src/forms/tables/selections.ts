import type { Selection } from "../../model/index.js";
import type { Grid, Line } from "./grid.js";
import { isMovement, isSummable } from "./words.js";

/** 其中：公务接待批次 under 三公经费 counts what the money was spent on, also where the sheet says 单位：万元. */
const isCounted = /(?:批次|人次|次数|[人户件台套辆间]数|数量|面积|里程)(?:[（(][^（()）]*[)）])?$/;
const isMoney = /费|支出|收入|资金|金额|预算|决算/;

/** 其中：… under a row: a part of it, and no larger. Rows that follow the first 其中 may be further parts or not, and are left alone. */
export function selectionsIn(grid: Grid): readonly Selection[] {
  const columns = grid.figures.filter((column) => isSummable(column.own) && !isMovement(column.own));
  return grid.lines.filter(({ role }) => role === "nested").flatMap((line) => {
    const whole = grid.lines.slice(0, line.at).findLast((other) => other.role !== "nested" && other.role !== "beside");
    if (whole === undefined || (isCounted.test(line.label) && isMoney.test(whole.label))) return [];
    const pairs = columns.flatMap((column) => {
      const [part, all] = [grid.fact(line, column), grid.fact(whole, column)];
      const [a, b] = [part?.quantity, all?.quantity];
      if (a?.measure.dimension === "ratio" && hasAmount(grid, whole)) return [];
      return part === undefined || all === undefined || a === undefined || b === undefined || a.measure.dimension !== b.measure.dimension || b.value.lt(0) ? [] : [{ name: `${line.label} ${column.name}`, part, whole: all, fits: a.value.lte(b.value), telling: !a.isZero }];
    });
    const fitting = pairs.filter((pair) => pair.fits && pair.telling).length;
    return pairs.map(({ name, part, whole: all }) => ({ name, part, whole: all, sure: fitting > 0 && fitting >= pairs.filter((pair) => !pair.fits).length }));
  });
}

/** A rate in a row of amounts is how fast it grew or how much was done, and knows no larger and smaller; in a row of shares it is the share itself. */
function hasAmount(grid: Grid, line: Line): boolean {
  return grid.figures.some((column) => {
    const told = grid.fact(line, column)?.quantity;
    return told !== undefined && told.measure.dimension !== "ratio" && told.measure.dimension !== "none";
  });
}
