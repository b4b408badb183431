import type { AuditResult, WaiverReport } from "../model/index.js";
import type { Paint } from "./colour.js";
import { item } from "./sections.js";
import { printable } from "./text.js";
import type { Words } from "./words.js";

/** Waivers that waived nothing, or no longer do, each with its place in its file. */
export function waiversSection(result: Pick<AuditResult, "waivers">, width: number, words: Words, paint: Paint): string[] {
  const idle = result.waivers ?? [];
  if (idle.length === 0) return [];
  const lines = idle.flatMap((waiver) => {
    const [first, ...rest] = waiverLines(waiver, words);
    return [...item(first, width, `${paint.severity("warning", words.waiverState[waiver.state])} `), ...rest.flatMap((line) => item(line, width, "  "))];
  });
  return [[paint.bold(`▌ ${words.waivers}`), ...lines].join("\n")];
}

/** Where it stands and what it is about, why it waives nothing, and what it said. */
export function waiverLines(waiver: WaiverReport, words: Words): [string, ...string[]] {
  const { rule, fingerprint, unit, subject, why } = waiver;
  const about = [rule ?? fingerprint, unit, subject].filter((each) => each !== undefined).map(printable).join(" · ");
  return [`${printable(spotOf(waiver))}  ${about}`, printable(why), printable(words.waivedBy({ on: "", ...waiver }))];
}

/** gouji.waivers.yaml:3:5, as editors and terminals take it. */
function spotOf({ file, line, column, sheet, ref }: WaiverReport): string {
  return line === undefined ? `${file} ${sheet ?? ""}!${ref ?? ""}` : `${file}:${line}:${column ?? 1}`;
}
