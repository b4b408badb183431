import type { SummedColumn } from "../../model/index.js";
import { sangongOf } from "../base/index.js";
import type { Column } from "./columns.js";
import type { Grid, Line } from "./grid.js";
import { summed } from "./sum.js";

/**
 * “三公”经费 in any table: what it consists of is laid down (财预〔2010〕88号: 因公出国(境)费, 公务用车购置及运行费, 公务接待费), so its
 * rows add up whatever their order and numbering. Nothing is told where a part has several rows or none, for then another
 * one may stand in for it.
 */
export function sangongSums(grid: Grid, columns: readonly Column[]): readonly SummedColumn[] {
  const rowsOf = (concept: string): readonly Line[] => grid.lines.filter((line) => sangongOf(line.label) === concept);
  const only = (concept: string): Line | undefined => (rowsOf(concept).length === 1 ? rowsOf(concept)[0] : undefined);
  const [abroad, reception, vehicle] = [only("sangong.abroad"), only("sangong.reception"), only("sangong.vehicle")];
  const [purchase, operation] = [only("sangong.vehicle.purchase"), only("sangong.vehicle.operation")];
  if (abroad === undefined || reception === undefined || vehicle === undefined) return [];
  const whole = only("sangong") ?? totalOfAll(grid);
  return [
    ...(whole === undefined ? [] : columns.flatMap((column) => sumOf(grid, whole, [abroad, vehicle, reception], column))),
    ...(purchase === undefined || operation === undefined ? [] : columns.flatMap((column) => sumOf(grid, vehicle, [purchase, operation], column))),
  ];
}

/** 合计 of a table that holds nothing else. */
function totalOfAll({ lines }: Grid): Line | undefined {
  const totals = lines.filter(({ role }) => role === "total");
  const others = lines.filter((line) => line.role !== "total" && line.role !== "beside" && sangongOf(line.label) === undefined);
  return totals.length === 1 && others.length === 0 ? totals[0] : undefined;
}

function sumOf(grid: Grid, line: Line, parts: readonly Line[], column: Column): SummedColumn[] {
  const total = grid.fact(line, column);
  const facts = parts.flatMap((part) => grid.fact(part, column) ?? []);
  if (total === undefined || summed(total, facts).state === "open") return [];
  return [{ name: `${line.label} ${column.name}`, of: "heading", total, parts: facts, sure: true }];
}
