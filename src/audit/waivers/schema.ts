import { words } from "../words.js";
import type { Forms } from "../yaml/issues.js";
import { once, zodLibrary } from "../yaml/library.js";

export const waiverForms: Forms = {
  date: words("日期写成 2025-12-31 的样子", "a date is written like 2025-12-31"),
  fingerprint: words("指纹是 16 位数字和小写字母 a–f，抄自问题清单或 JSON", "a fingerprint has 16 digits or letters a–f, as in the list or the JSON"),
};

export interface WaiverEntry {
  readonly rule?: string;
  readonly fingerprint?: string | readonly string[];
  readonly unit?: string;
  readonly year?: number;
  readonly subject?: string;
  readonly actual?: string | number;
  readonly expected?: string | number;
  readonly reason: string;
  readonly by: string;
  readonly on?: string;
  readonly until?: string;
}

/** Whether the calendar has such a day: 2025-02-30 it has not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The schema of a file of waivers. Made when first needed: it needs zod. */
export const waiversSchema = once(() => {
  const z = zodLibrary();
  const text = z.string().trim().min(1);
  const day = text.refine(isDay, "date").meta({ format: "date" });
  const print = text.regex(/^[0-9a-f]{16}$/, "fingerprint");
  // Blank is what a blank cell shows.
  const figure = z.union([z.string(), z.number()]);
  const waiver = z.strictObject({
    rule: text.optional().describe("规则编号，如 form.weights-differ-from-total；不写 fingerprint 时必填"),
    fingerprint: z.union([print, z.array(print).min(1)]).optional().describe("问题的指纹（JSON 的 fingerprint，清单的“指纹”列）；写了它就不必写规则、单位和数"),
    unit: text.optional().describe("单位名称；不写 fingerprint 时，unit 和 subject 至少写一个"),
    year: z.int().optional().describe("年度，如 2024"),
    subject: text.optional().describe("项目或表，如“校舍维修”；照问题里的写"),
    actual: figure.optional().describe("实际的数，照问题里的写：98、98分、1.02万元；数变了，豁免就不再有效"),
    expected: figure.optional().describe("应为的数，照问题里的写"),
    reason: text.describe("理由"),
    by: text.describe("谁同意的"),
    on: day.optional().describe("哪天同意的，如 2025-03-01"),
    until: day.optional().describe("有效期至（含当天），如 2025-12-31；不写就一直有效"),
  });
  const list = z.array(waiver);
  return z.union([list, z.strictObject({ waivers: list.describe("豁免，一条一项") })]);
});

/** The JSON Schema of a file of waivers, made from the schema that files are checked with. */
export function waiversJsonSchema(): object {
  return { title: "gouji waivers", ...zodLibrary().toJSONSchema(waiversSchema(), { io: "input" }) };
}
