import type { Language, Place } from "../document/index.js";
import { describePlace } from "../document/index.js";

/** Whether a file, or a page of it, could not be read; an embedded part that could not be is told as a part. */
export function isUnread(problems: readonly { readonly severity: "error" | "note"; readonly place: Place }[]): boolean {
  return problems.some(({ severity, place }) => severity === "error" && place.part === undefined);
}

/** What is wrong with a file or a part of it, without the names the message begins with: they stand before it already. */
export function troubleOf(path: string, problem: { readonly message: string; readonly place: Place }, language: Language): string {
  const { part, at } = problem.place;
  const names = [path, ...(part ?? [])].flatMap((name) => [name, name.split("/").at(-1) ?? name]);
  const bare = names.reduce((message, start) => (message.startsWith(start) ? message.slice(start.length).replace(/^\s*[：:]\s*/, "") : message), problem.message);
  if (at.kind === "file" && part === undefined) return bare;
  // A reader of pages says itself which they are, since several may fail alike: 第1—3页是扫描图片.
  if (at.kind === "page" && /^(?:第\d|pages? \d)/.test(bare)) return bare;
  // A part that is wrong as a whole is named alone.
  const place = at.kind === "file" ? (part?.at(-1)?.split("/").at(-1) ?? "") : describePlace(problem.place, language);
  return `${place}${language === "zh" ? "：" : ": "}${bare}`;
}
