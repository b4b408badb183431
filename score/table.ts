import { widthOf } from "../src/report/index.js";

export type Cells = readonly (string | number)[];

/** Columns padded to their widest cell, two spaces between. */
export function columns(rows: readonly Cells[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(String(row[at] ?? "")))));
  return rows.map((row) => row.map((text, at) => `${text}${" ".repeat((widths[at] ?? 0) - widthOf(String(text)))}`).join("  ").trimEnd()).join("\n");
}

export const count = <T>(list: readonly T[], wish: (item: T) => boolean): number => list.filter(wish).length;

/** `138 / 205  67.3 %`. */
export const share = (part: number, whole: number): string => (whole === 0 ? "–" : `${part} / ${whole}  ${((part / whole) * 100).toFixed(1)} %`);

export function grouped<T>(list: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return groups;
}
