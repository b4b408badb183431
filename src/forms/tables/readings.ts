import type { Column } from "./columns.js";
import type { Grid, Line } from "./grid.js";
import { summed } from "./sum.js";

/** One way to read what a total row adds up. */
export interface Reading {
  readonly parts: readonly Line[];
  /** Whether nothing but the words 合计 and the rows themselves went into it: no levels, sub-totals or arithmetic. */
  readonly flat: boolean;
}

/** Every way in which the words and the order of rows let a total be read; those with the same rows once. */
export function readingsOf(grid: Grid, total: Line, columns: readonly Column[]): readonly Reading[] {
  const { lines } = grid;
  const others = lines.filter((line) => line.role === "total" && line !== total);
  const before = lines.slice(0, total.at);
  const after = lines.slice(total.at + 1);
  const [above, below] = [since(before, others), until(after, others)];
  const apart = others.length > 0 || (plain(before).length > 1 && after.length > 0);
  const stretches = others.length > 0 ? [above, below, [...before, ...after]] : apart ? [before, [...before, ...after]] : [[...before, ...after]];
  const found = stretches.flatMap((stretch): Reading[] => waysOf(grid, stretch, columns, apart));
  const ofItsKind = lines.filter((line) => line !== total && line.category === total.category);
  if (total.category !== "" && ofItsKind.length < lines.length - 1) found.push({ parts: plain(ofItsKind), flat: false });
  // 总计 below 本年合计 takes it up together with what stands between them.
  const last = others.filter((other) => other.at < total.at).at(-1);
  if (last !== undefined) found.push({ parts: [last, ...plain(lines.slice(last.at + 1, total.at))], flat: false });
  const next = others.find((other) => other.at > total.at);
  if (next !== undefined && others.length > 1) found.push({ parts: others.filter((other) => other.at > total.at), flat: false });
  if (others.length > 1 && last !== undefined) found.push({ parts: others.filter((other) => other.at < total.at), flat: false });
  found.push(...runsAbove(grid, total, columns).map((parts) => ({ parts, flat: false })));
  return distinct(found.filter((reading) => reading.parts.length > 0));
}

/** No more rows than these, right above a total, are taken for its own by their figures. */
const longestRun = 10;

/**
 * 编制数, 在职人数, …, 基本支出, 项目支出, 支出合计: a table of many things, of which the last rows alone make up the total. Two columns with figures of several rows show that;
 * one may by chance.
 */
function runsAbove(grid: Grid, total: Line, columns: readonly Column[]): readonly (readonly Line[])[] {
  const rows = plain(grid.lines.slice(0, total.at));
  const runs = Array.from({ length: Math.min(longestRun, rows.length) - 1 }, (_, more) => rows.slice(-(more + 2)));
  return runs.filter((parts) => columns.filter((column) => {
    const { state, telling } = summed(grid.fact(total, column), parts.map((line) => grid.fact(line, column)));
    return state === "holds" && telling;
  }).length >= 2);
}

/** All rows alike; sub-totals with what none of them covers; the outermost level; those that 序号 counts; and rows that add up to their neighbour left out. */
function waysOf(grid: Grid, stretch: readonly Line[], columns: readonly Column[], apart: boolean): Reading[] {
  const rows = plain(stretch);
  const subtotals = stretch.filter((line) => line.role === "subtotal");
  const levels = levelsIn(rows);
  const simple = subtotals.length === 0 && levels.length < 2 && !stretch.some((line) => line.role === "nested");
  const ways: Reading[] = [{ parts: rows, flat: simple && !apart }];
  if (subtotals.length > 0) {
    const first = stretch.indexOf(subtotals[0] as Line);
    const last = stretch.indexOf(subtotals.at(-1) as Line);
    ways.push({ parts: subtotals, flat: false });
    ways.push({ parts: [...subtotals, ...plain(stretch.slice(last + 1))], flat: false }, { parts: [...plain(stretch.slice(0, first)), ...subtotals], flat: false });
    const headed = rows.filter((row) => !subtotals.some((each) => each.group !== "" && each.group === row.group));
    // Without merged labels nothing says which rows a 小计 has added up already: it and all of them would count those twice.
    if (headed.length < rows.length || subtotals.some(({ group }) => group !== "")) ways.push({ parts: [...subtotals, ...headed], flat: false });
  }
  // 执行率 among the indicators, 上年结转 among the funds: a row that mostly stands beside a sum may be in it as well.
  const withBeside = stretch.filter(({ role }) => role === "plain" || role === "beside");
  if (withBeside.length > rows.length) ways.push({ parts: withBeside, flat: false });
  const outermost = levels[0];
  if (levels.length > 1) {
    ways.push({ parts: rows.filter((row) => row.level === outermost), flat: false });
    ways.push({ parts: rows.filter((row) => row.level === undefined || row.level === outermost), flat: false });
  }
  const inner = levels.length === 1 && rows.some((row) => row.level === undefined) ? rows.filter((row) => row.level !== undefined) : [];
  if (inner.length > 0) ways.push({ parts: inner, flat: false });
  const listed = rows.filter(({ ordinal }) => /^\d+[.、]?$/.test(ordinal));
  if (listed.length > 1 && listed.length < rows.length && listed.every(({ ordinal }, at) => Number.parseInt(ordinal, 10) === at + 1)) ways.push({ parts: listed, flat: false });
  const unnested = columns.map((column) => withoutDetails(grid, rows, column)).find((left) => left.length < rows.length && left.length > 0);
  if (unnested !== undefined) ways.push({ parts: unnested, flat: false });
  const opened = columns.map((column) => withoutOpened(grid, stretch, column)).find((left) => left.length < rows.length && left.length > 0);
  if (opened !== undefined) ways.push({ parts: opened, flat: false });
  return ways;
}

export function levelsIn(lines: readonly Line[]): readonly number[] {
  return [...new Set(lines.flatMap((line) => line.level ?? []))].sort((one, other) => one - other);
}

/** Rows right below (or above) another whose figure they make up are its details, though no words say so. */
function withoutDetails(grid: Grid, rows: readonly Line[], column: Column): readonly Line[] {
  const details = new Set<Line>();
  rows.forEach((row, index) => {
    if (details.has(row) || grid.fact(row, column)?.quantity?.isZero !== false) return;
    for (let end = index + 3; end <= Math.min(rows.length, index + 13); end += 1) {
      const run = rows.slice(index + 1, end).filter((each) => !details.has(each));
      const outcome = summed(grid.fact(row, column), run.map((each) => grid.fact(each, column)));
      if (outcome.state === "holds" && outcome.telling) {
        run.forEach((each) => details.add(each));
        return;
      }
    }
  });
  return rows.filter((row) => !details.has(row));
}

/** 其中：购置费 opens a list that 运行费 right below goes on with, where both together are the row above them. */
function withoutOpened(grid: Grid, stretch: readonly Line[], column: Column): readonly Line[] {
  const details = new Set<Line>();
  stretch.forEach((row, index) => {
    if (row.role !== "plain" || stretch[index + 1]?.role !== "nested" || grid.fact(row, column)?.quantity?.isZero !== false) return;
    for (let end = index + 3; end <= Math.min(stretch.length, index + 9); end += 1) {
      const run = stretch.slice(index + 1, end);
      if (run.slice(1).some(({ role }) => role !== "plain")) return;
      if (summed(grid.fact(row, column), run.map((each) => grid.fact(each, column))).state !== "holds") continue;
      run.forEach((each) => details.add(each));
      return;
    }
  });
  return plain(stretch).filter((row) => !details.has(row));
}

export function plain(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line) => line.role === "plain");
}

function since(lines: readonly Line[], stops: readonly Line[]): readonly Line[] {
  return lines.slice(lines.findLastIndex((line) => stops.includes(line)) + 1);
}

function until(lines: readonly Line[], stops: readonly Line[]): readonly Line[] {
  const end = lines.findIndex((line) => stops.includes(line));
  return end === -1 ? lines : lines.slice(0, end);
}

function distinct(readings: readonly Reading[]): readonly Reading[] {
  const kept = new Map<string, Reading>();
  for (const reading of readings) {
    const key = reading.parts.map((line) => line.at).join(",");
    if (!kept.has(key)) kept.set(key, reading);
  }
  return [...kept.values()];
}
