import type { Cell } from "../../document/index.js";
import { sangongOf } from "../base/index.js";
import { filled, type FormRow } from "../rows.js";
import { squash } from "../words.js";
import { isTotalColumn } from "./words.js";

/**
 * The heading of the table of “三公”经费 whose merged widths were lost: 合计 · 因公出国(境)费 · 公务用车购置及运行费 · 公务接待费 over
 * 小计 · 公务用车购置费 · 公务用车运行费. Only 公务用车购置及运行费 is parted, so the lower row stands under it. Returns the headings over
 * each column, outermost first; undefined where the rows below have other columns.
 */
export function partedVehicles(upper: FormRow, lower: FormRow, body: readonly FormRow[]): Cell[][] | undefined {
  const [heads, names] = [filled(upper), filled(lower)];
  const parted = heads.findIndex(({ text }) => sangongOf(squash(text)) === "sangong.vehicle");
  const [purchase, operation] = names.slice(-2).map(({ text }) => sangongOf(squash(text)));
  const [first, ...others] = names.slice(0, -2);
  const isTheirs = purchase === "sangong.vehicle.purchase" && operation === "sangong.vehicle.operation" && others.length === 0 && (first === undefined || isTotalColumn(squash(first.text)));
  const width = heads.length - 1 + names.length;
  if (parted === -1 || !isTheirs || body.length === 0 || body.some((row) => lengthOf(row) !== width)) return undefined;
  return heads.flatMap((head, at) => (at === parted ? names.map((name) => [head, name]) : [[head]]));
}

function lengthOf({ cells }: FormRow): number {
  return cells.findLastIndex(({ text }) => text.trim() !== "") + 1;
}
