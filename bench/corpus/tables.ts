import { groupBy } from "../../src/report/group-by.js";
import { grid, widthOf } from "../../src/report/index.js";
import type { Outcome } from "./outcome.js";
import { sizeOf } from "./reader.js";

const kinds = ["read", "part", "refused", "silent", "crash", "timeout", "memory"] as const;
const head = ["", "全部", "读取", "部分读取", "说明原因未读", "无声", "崩溃", "超时", "内存超限", "中位 ms", "最慢 ms"];

/** A line a format, by the ending of the name: what became of its files. */
export function byFormat(outcomes: readonly Outcome[]): string {
  const rows = [...groupBy(outcomes, (one) => endingOf(one.path))]
    .sort((one, other) => other.length - one.length)
    .map((some) => {
      const times = some.map((one) => one.milliseconds).sort((a, b) => a - b);
      const counts = kinds.map((kind) => String(some.filter((one) => one.kind === kind).length));
      return [endingOf(some[0].path), String(some.length), ...counts, (times[times.length >> 1] ?? 0).toFixed(1), (times.at(-1) ?? 0).toFixed(0)];
    });
  return printed(head, rows);
}

/** Refusals and partial readings by their codes, with how often. */
export function byCode(outcomes: readonly Outcome[]): string {
  const told = outcomes.filter((one) => one.kind === "refused" || one.kind === "part").flatMap((one) => one.why.map((why) => `${endingOf(one.path)} ${one.kind} ${why.split(":")[0] ?? ""}`));
  return [...groupBy(told, (one) => one)].map((some) => `${String(some.length).padStart(5)}  ${some[0]}`).sort().reverse().join("\n");
}

/** Whatever may not be, the ten slowest and the ten biggest. */
export function worst(outcomes: readonly Outcome[]): string {
  const line = (one: Outcome) => `${one.milliseconds.toFixed(0).padStart(7)} ms ${one.mebibytes.toFixed(0).padStart(5)} MiB ${String(sizeOf(one.path)).padStart(10)} B  ${one.kind}  ${one.path}  ${one.why.join("; ").slice(0, 300)}`;
  const bad = outcomes.filter((one) => ["silent", "crash", "timeout", "memory"].includes(one.kind));
  const slow = [...outcomes].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 10);
  const big = [...outcomes].sort((a, b) => sizeOf(b.path) - sizeOf(a.path)).slice(0, 10);
  return [`不应有的：${bad.length}`, ...bad.map(line), "最慢的十个", ...slow.map(line), "最大的十个", ...big.map(line)].join("\n");
}

export function printed(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = titles.map((_, column) => Math.max(...[titles, ...rows].map((row) => widthOf(row[column] ?? ""))));
  const cellsOf = (row: readonly string[]) => ({ cells: row.map((cell) => [cell]), under: [] });
  return grid(cellsOf(titles), rows.map(cellsOf), widths);
}

export function endingOf(path: string): string {
  return /\.(\w{1,5})$/.exec(path)?.[1]?.toLowerCase() ?? "?";
}
