import type { Paragraph } from "../document/index.js";
import { halfWidth } from "../quantity/index.js";
import { filled, type FormRow } from "./rows.js";

const noteOpens = /^(?:说明|注|备注|补充说明|(?:扣分|得分|偏差|未完成)[^,。;:\d]{0,8})\s*:/;

/** 说明：某指标因…扣1分 in last rows of the form that hold nothing else. */
export function notesInside(rows: readonly FormRow[]): readonly string[] {
  const told = rows.map(filled).filter((cells) => cells.length > 0).map(([only, ...others]) => (others.length > 0 ? "" : halfWidth(only?.text ?? "").trim()));
  return told.slice(told.findLastIndex((text) => !noteOpens.test(text)) + 1);
}

/** 说明：某指标因…扣1分 right below the table, before anything else is told. */
export function notesBelow(below: readonly Paragraph[]): readonly string[] {
  const lines = below.map(({ text }) => halfWidth(text).trim()).filter((text) => text !== "");
  const first = lines.findIndex((text) => noteOpens.test(text));
  return first < 0 || first > 1 ? [] : lines.slice(first, first + 6).filter((text, at) => at === 0 || noteOpens.test(text) || /^\d{1,2}[.、)]/.test(text));
}
