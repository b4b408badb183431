import { groupBy } from "../../src/report/group-by.js";
import type { Seen } from "./office.js";
import type { Outcome } from "./outcome.js";
import { endingOf, printed } from "./tables.js";
import { bagOf, shared } from "./words.js";

/** One file as both see it. */
export interface Comparison {
  readonly outcome: Outcome;
  readonly opens: boolean;
  readonly all: number;
  readonly found: number;
  readonly missing: readonly string[];
  readonly tables: number;
}

export function compare(outcome: Outcome, seen: Seen): Comparison {
  if (seen === undefined) return { outcome, opens: false, all: 0, found: 0, missing: [], tables: 0 };
  return { outcome, opens: true, tables: seen.tables, ...shared(bagOf(seen.text), bagOf(outcome.words ?? "")) };
}

const head = ["", "LO 打开", "我们也读", "%", "LO 的字词", "我们也有 %", "表数相同", "LO 有字我们没有"];

/** A line a format: how many of the files LibreOffice opens are read, and how much of its text. */
export function byFormat(comparisons: readonly Comparison[]): string {
  const rows = [...groupBy(comparisons.filter((one) => one.opens), (one) => endingOf(one.outcome.path))].map((some) => {
    const read = some.filter((one) => one.outcome.kind === "read" || one.outcome.kind === "part" || one.all === 0);
    const all = read.reduce((sum, one) => sum + one.all, 0);
    const found = read.reduce((sum, one) => sum + one.found, 0);
    const tables = read.filter((one) => one.tables === one.outcome.tables).length;
    return [
      endingOf(some[0].outcome.path), String(some.length), String(read.length), ((100 * read.length) / some.length).toFixed(1), String(all), ((100 * found) / Math.max(1, all)).toFixed(2),
      `${tables}/${read.length}`, String(some.filter((one) => one.all > 0 && (one.outcome.words ?? "").trim() === "").length),
    ];
  });
  return printed(head, rows);
}

/** The files of which most words are missing. */
export function poorest(comparisons: readonly Comparison[], most: number): string {
  return [...comparisons]
    .filter((one) => one.opens && one.all > one.found)
    .sort((a, b) => b.all - b.found - (a.all - a.found))
    .slice(0, most)
    .map(({ outcome, all, found, missing }) => `${String(all - found).padStart(6)}/${all}  ${outcome.kind}  ${outcome.path}  ${missing.join(" ")}`)
    .join("\n");
}
