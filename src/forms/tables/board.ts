import type { Fact } from "../../model/index.js";
import { squash } from "../words.js";
import type { Grid, Line } from "./grid.js";
import { isAverage, isOverTime, isPoints, isPrice, isRate, isTotalColumn } from "./words.js";

/** What figures are worked out from one another along: a column of a grid, or a row of it where the table is read on its side. */
export interface Track {
  readonly at: number;
  readonly own: string;
  readonly name: string;
  /** The heading as it is printed: 增减（%）. */
  readonly head: string;
  readonly group: string;
}

/** Where each of them has one figure. */
export interface Step {
  readonly at: number;
  readonly label: string;
  readonly role: Line["role"];
  readonly group: string;
  /** 备注 of the row: what is told there of its figures may say why they go together in another way. */
  readonly remark: string;
}

/** The figures of a table by tracks and steps, upright (columns by rows) or turned on its side. */
export interface Board {
  readonly tracks: readonly Track[];
  readonly steps: readonly Step[];
  /** So many digits a figure must be printed with to bear anything out: most tables have columns that are worked out, few have rows. */
  readonly digits: number;
  fact(step: Step, track: Track): Fact | undefined;
}

/** Two rows that fit one another by chance have whole percents, as a rule. */
const digitsOnItsSide = 3;

export function upright(grid: Grid): Board {
  const tracks = new Map(grid.figures.map((column): [Track, typeof column] => [{ at: column.at, own: column.own, name: column.name, head: column.head.text, group: column.group }, column]));
  const steps = new Map(grid.lines.map((line): [Step, Line] => [{ at: line.at, label: line.label, role: line.role, group: line.group, remark: remarkOf(grid, line) }, line]));
  return boardOf(tracks, steps, 0, (column, line) => grid.fact(line, column));
}

/** 占比 in a row under 合计, 平均 under the groups, 增减额 under two years: the rows are worked out, column by column. Rates and prices are left out of it, for their means may be weighed, and points, which a row called 整改率 gets like any other. */
export function turned(grid: Grid): Board {
  const summable = grid.figures.filter(({ own, name }) => ![own, name].some((words) => isRate(words) || isAverage(words) || isPrice(words) || isPoints(words)));
  const tracks = new Map(grid.lines.map((line): [Track, Line] => [{ at: line.at, own: line.label, name: line.label, head: headOf(line), group: "" }, line]));
  const overTime = isOverTime(summable);
  const steps = new Map(summable.map((column): [Step, typeof column] => [{ at: column.at, label: column.name, role: isTotalColumn(column.own) || overTime(column) ? "total" : "plain", group: "", remark: "" }, column]));
  return boardOf(tracks, steps, digitsOnItsSide, (line, column) => grid.fact(line, column));
}

function remarkOf(grid: Grid, { row }: Line): string {
  const remarks = grid.columns.filter(({ kind, own }) => kind !== "figure" && /备注|说明|原因/.test(own));
  return remarks.map(({ head }) => row.cells.find(({ column }) => column === head.column)?.text.trim() ?? "").join("");
}

function headOf({ row, label }: Line): string {
  return row.cells.find(({ text }) => squash(text) === label)?.text ?? label;
}

function boardOf<Across, Along>(tracks: ReadonlyMap<Track, Across>, steps: ReadonlyMap<Step, Along>, digits: number, fact: (across: Across, along: Along) => Fact | undefined): Board {
  return {
    tracks: [...tracks.keys()],
    steps: [...steps.keys()],
    digits,
    fact: (step, track) => {
      const [across, along] = [tracks.get(track), steps.get(step)];
      return across === undefined || along === undefined ? undefined : fact(across, along);
    },
  };
}
