import type { SummedColumn, TableQuestion } from "../../model/index.js";
import { filled } from "../rows.js";
import { squash } from "../words.js";
import type { Column } from "./columns.js";
import type { Grid, Line } from "./grid.js";
import { basicSpending } from "./basic-spending.js";
import { figuredSums } from "./figured-sums.js";
import { headingSums } from "./heading-sums.js";
import { pointColumns } from "./points.js";
import { plain, readingsOf, type Reading } from "./readings.js";
import { subtotalSums } from "./subtotals.js";
import { isMean, isRepeated, summed, type Outcome, type Sums } from "./sum.js";
import { sangongSums, withLaidDown } from "./sangong.js";
import { inPercent, isElision, isMoneyColumn, isStock, isSummable, isTime, mayOverlap } from "./words.js";

/** 合计 and 小计 rows, and rows that head others by their numbering, each against the rows that make it up. */
export function rowSums(grid: Grid): Sums {
  const times = grid.lines.filter(({ label }) => isTime(label)).length;
  const overTime = times >= 2 && times >= grid.lines.filter(({ role }) => role === "plain").length / 2;
  // 自评分 beside 分值 adds up as that does; without it, it may be an average of what several were given.
  const score = pointColumns(grid)?.score;
  const columns = grid.figures.filter((column) => (isSummable(column.own) || column === score) && !inPercent.test(column.head.text) && !(overTime && isStock(column.name)));
  const totalled = grid.lines.filter((line) => line.role === "total").map((total) => ({ total, stretch: stretchOf(grid, total, columns) }));
  const totals = totalled.map(({ total, stretch }) => settle(grid, total, readingsOf(grid, total, columns), columns, isDrawnAlike(totalled.filter((other) => other.total !== total)) ? stretch.parts : undefined));
  const all = [...totals, subtotalSums(grid, columns), withClasses(headingSums(grid, columns), basicSpending(grid, columns)), ...(totals.some(({ sums }) => sums.length > 0) ? [] : [figuredSums(grid, columns)])];
  return withLaidDown({ sums: all.flatMap((each) => each.sums), questions: all.flatMap((each) => each.questions) }, sangongSums(grid, columns));
}

/** What is told of a row by its numbers is told once. */
function withClasses(headings: Sums, classes: readonly SummedColumn[]): Sums {
  return { ...headings, sums: [...headings.sums, ...classes.filter(({ total }) => !headings.sums.some((each) => each.total === total))] };
}

interface Stretch {
  readonly parts: readonly Line[];
  /** Of the columns, those in which the rows come to the total, those of them with two figures and more, and those in which they do not. */
  readonly held: number;
  readonly telling: number;
  readonly failed: number;
}

/** The rows between a 合计 and the one before it. */
function stretchOf(grid: Grid, total: Line, columns: readonly Column[]): Stretch {
  const from = grid.lines.slice(0, total.at).findLastIndex(({ role }) => role === "total") + 1;
  const parts = plain(grid.lines.slice(from, total.at));
  const outcomes = columns.map((column) => summed(grid.fact(total, column), parts.map((line) => grid.fact(line, column))));
  const held = outcomes.filter(({ state }) => state === "holds");
  return { parts, held: held.length, telling: held.filter(({ telling }) => telling).length, failed: outcomes.filter(({ state }) => state === "fails").length };
}

/** 合计 after 合计, each of the rows right above it, as in a questionnaire question by question: what all the others are, this one is. */
function isDrawnAlike(others: readonly { readonly stretch: Stretch }[]): boolean {
  return others.length >= 2 && others.some(({ stretch }) => stretch.telling > 0) && others.every(({ stretch }) => stretch.held > 0 && stretch.failed === 0);
}

interface Judged {
  readonly column: Column;
  readonly outcomes: readonly (Outcome & { readonly reading: Reading })[];
}

/**
 * Chooses the reading that most columns bear out, and holds the others to it. A column in which any reading holds is fine;
 * one in which none does contradicts the total for certain only where something shows how the total is made up.
 */
function settle(grid: Grid, total: Line, readings: readonly Reading[], columns: readonly Column[], alike?: readonly Line[]): Sums {
  const judged = columns.map((column): Judged => ({ column, outcomes: readings.map((reading) => ({ reading, ...summed(grid.fact(total, column), reading.parts.map((line) => grid.fact(line, column))) })) }));
  // One figure among noughts shows nothing by holding; where the other columns show what is added up, it is wrong when it does not.
  const seen = judged.filter(({ outcomes }) => outcomes.some((outcome) => outcome.state !== "open" && (outcome.telling || outcome.state === "fails")));
  const score = (reading: Reading): number => seen.filter(({ outcomes }) => outcomes.some((outcome) => outcome.reading === reading && outcome.state === "holds" && outcome.telling)).length;
  const [best] = [...readings].sort((one, other) => score(other) - score(one));
  if (best === undefined) return { sums: [], questions: [] };
  const failing = seen.filter(({ outcomes }) => !outcomes.some((outcome) => outcome.state === "holds")).length;
  const isBorneOut = score(best) > 0 && score(best) >= failing;
  const sums: SummedColumn[] = [];
  const questions: TableQuestion[] = [];
  const doublyTold = (column: Column, outcomes: Judged["outcomes"]): Reading | undefined => outcomes.find(({ reading: { parts } }) => parts.length === alike?.length && parts.every((line, at) => line === alike[at]))?.reading ?? twiceTold(outcomes) ?? takenUp(grid, total, column, outcomes) ?? borneOutByWhole(grid, total, column, outcomes) ?? whollyTold(grid, total, columns, column, outcomes);
  for (const { column, outcomes } of seen) {
    const fact = grid.fact(total, column);
    const held = outcomes.find((outcome) => outcome.state === "holds");
    const meant = held?.reading ?? (isBorneOut ? best : doublyTold(column, outcomes)) ?? best;
    const own = outcomes.find((outcome) => outcome.reading === meant);
    if (fact === undefined || own === undefined || own.state === "open") continue;
    if (!isBorneOut && !outcomes.some(({ telling }) => telling)) continue;
    const sure = isBorneOut || (held === undefined && (doublyTold(column, outcomes) !== undefined || isPlainlyTold(grid, meant, column, seen.length)));
    // Rows left out, or persons who may stand in several rows, can make any difference.
    if (held === undefined && isRepeated(fact, meant.parts.map((line) => grid.fact(line, column)))) continue;
    if (held === undefined && !isMoneyColumn(column.name) && isMean(fact, meant.parts.map((line) => grid.fact(line, column)), own)) continue;
    if (held === undefined && (saysOtherwise(total, meant.parts) || mayOverlap(column.name) || grid.lines.some(({ label }) => isElision(label)))) continue;
    if (held !== undefined || sure || (readings.length === 1 && meant.flat)) {
      sums.push({ name: column.name, of: "total", total: fact, parts: meant.parts.flatMap((line) => grid.fact(line, column) ?? []), sure });
    } else {
      questions.push({ name: column.name, about: "rows", place: fact.place });
    }
  }
  return { sums, questions };
}

/** 临时救助（不计入人数合计）, and 合计 with 含执行率0.20 as its remark: the table says itself that its rows are not what the total is made of. */
function saysOtherwise(total: Line, parts: readonly Line[]): boolean {
  const own = filled(total.row).map(({ text }) => squash(text));
  return own.some((text) => /含.{0,12}(?:执行率|执行得分|预算执行)/.test(text)) || parts.some(({ row }) => filled(row).some(({ text }) => /不(?:重复)?计入|不列入|不参与/.test(text)));
}

/** Two readings that share no row and come to the same sum (the 小计 rows, and the rows that they add up) confirm each other. */
function twiceTold(outcomes: Judged["outcomes"]): Reading | undefined {
  const telling = outcomes.filter((outcome) => outcome.telling && outcome.sum !== undefined);
  return telling.find((one) => telling.some((other) => other !== one && other.sum !== undefined && one.sum?.value.eq(other.sum.value) === true && !other.reading.parts.some((line) => one.reading.parts.includes(line))))?.reading;
}

/** 总计 less what stands between is 本年收入合计, and so are the rows above it: where both say the same, that is what it should be. */
function takenUp(grid: Grid, total: Line, column: Column, outcomes: Judged["outcomes"]): Reading | undefined {
  const next = grid.lines.find((line) => line.at > total.at && line.role === "total");
  const whole = next === undefined ? undefined : grid.fact(next, column)?.quantity;
  if (next === undefined || whole === undefined) return undefined;
  const between = plain(grid.lines.slice(total.at + 1, next.at)).map((line) => grid.fact(line, column)?.quantity).filter((quantity) => quantity !== undefined);
  if (between.length === 0 || new Set([...between, whole].map(({ measure }) => measure.dimension)).size > 1) return undefined;
  const left = between.reduce((rest, each) => rest.minus(each), whole);
  return outcomes.find(({ sum, telling, reading }) => telling && sum !== undefined && left.ties(sum) && reading.parts.every((line) => line.at < total.at))?.reading;
}

const ofTheYear = /^本年.{0,6}合计$/;

/** 本年收入合计 that 总计 takes up together with what stands between them: it is right, and what does not come to it are the rows over it. */
function borneOutByWhole(grid: Grid, total: Line, column: Column, outcomes: Judged["outcomes"]): Reading | undefined {
  const next = grid.lines.find((line) => line.at > total.at && line.role === "total");
  if (next === undefined || !ofTheYear.test(total.label)) return undefined;
  const [whole, between] = [grid.fact(next, column), plain(grid.lines.slice(total.at + 1, next.at))];
  const outcome = summed(whole, [total, ...between].map((line) => grid.fact(line, column)));
  if (outcome.state !== "holds" || !outcome.telling) return undefined;
  const above = outcomes.filter(({ telling, reading }) => telling && reading.parts.every((line) => line.at < total.at));
  const outermost = above.find(({ reading }) => reading.parts.every(({ level }) => level === 0));
  return (outermost ?? (above.length === 1 ? above[0] : undefined))?.reading;
}

/** 收入总计 is 本年收入合计, where that is what the rows over it come to, with what stands between the two. */
function whollyTold(grid: Grid, total: Line, columns: readonly Column[], column: Column, outcomes: Judged["outcomes"]): Reading | undefined {
  const last = grid.lines.findLast((line) => line.at < total.at && line.role === "total");
  if (last === undefined || !ofTheYear.test(last.label) || !/总计$/.test(total.label)) return undefined;
  const isBorneOut = readingsOf(grid, last, columns).map(({ parts }) => summed(grid.fact(last, column), parts.map((line) => grid.fact(line, column)))).some(({ state, telling }) => state === "holds" && telling);
  return isBorneOut ? outcomes.find(({ reading }) => reading.parts[0] === last && reading.parts.length > 1)?.reading : undefined;
}

/** One column, one 合计, rows that are all alike and all filled, and an amount of money: nothing else can be meant. */
function isPlainlyTold(grid: Grid, reading: Reading, column: Column, columns: number): boolean {
  const facts = reading.parts.map((line) => grid.fact(line, column));
  const money = facts.every((fact) => fact?.quantity?.measure.dimension === "money") || isMoneyColumn(column.name);
  return reading.flat && columns === 1 && money && facts.length >= 2 && facts.every((fact) => fact?.isFigure === true) && !grid.lines.some((line) => line.role === "beside" || line.role === "nested");
}
