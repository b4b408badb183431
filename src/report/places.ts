import { describePlace } from "../document/index.js";
import type { AuditResult, Evidence } from "../model/index.js";
import { printable } from "./text.js";
import type { Words } from "./words.js";

/**
 * Where a figure stands, as briefly as can be beside another place named before it: the file, the form, and the part it is
 * embedded in are named only where they are not that one's.
 */
export function placeText(evidence: Evidence, beside: Evidence | undefined, words: Words, nameOf: (path: string) => string = (path) => path): string {
  const { head, spot, tail } = partsOf(evidence, words);
  const sameFile = beside !== undefined && evidence.file === beside.file;
  const other = sameFile ? partsOf(beside, words) : undefined;
  // A form's name says which embedded workbook it is; without one the workbook itself must.
  const place = other?.head === head && other.tail === tail ? spot : `${head}${spot}${head === "" ? tail : ""}`;
  return printable(sameFile ? place : `${nameOf(evidence.file)}${words.colon}${place}`);
}

/** The spot alone: Sheet1!G15, 表2 第3行第4列. */
export function spotText(evidence: Evidence, words: Words): string {
  return printable(partsOf(evidence, words).spot);
}

/** The form and the spot in it, without the file and what it is embedded in, which stand above the finding. */
export function placeInForm(evidence: Evidence, words: Words): string {
  const { head, spot, tail } = partsOf(evidence, words);
  return printable(`${head}${spot}${head === "" ? tail : ""}`);
}

/** What of a file the figure stands in, from the outside in: the form or what it is embedded in, and the sheet or table. */
export function formOf(evidence: Evidence, words: Words): string[] {
  const { head } = partsOf(evidence, words);
  const { at, part } = evidence.place;
  const form = head.replace(/[\s·]+$/, "");
  const holder = form === "" ? part?.at(-1)?.split("/").at(-1) : form;
  const inside = at.kind === "sheet" ? at.sheet : at.kind === "cell" ? words.tableOf(at.table, at.page) : at.kind === "picture" ? words.picture : undefined;
  return [...new Set([holder, inside].flatMap((each) => (each === undefined || each === "" ? [] : [printable(each)])))];
}

/** A label is what the form is called, the spot, and what holds it: 项目自评表“校舍维修” · Sheet1!E8 ·（嵌入的 …）. */
function partsOf({ label, place }: Evidence, words: Words): { head: string; spot: string; tail: string } {
  const spot = describePlace({ file: place.file, at: place.at }, words.language);
  const at = label.lastIndexOf(spot);
  return at === -1 ? { head: "", spot: label, tail: "" } : { head: label.slice(0, at), spot, tail: label.slice(at + spot.length) };
}

/** The shortest ends of the files' paths that still tell them apart. */
export function shortNames(result: Pick<AuditResult, "files">): (path: string) => string {
  const paths = [...new Set(result.files.map((file) => file.path))];
  const known = new Map<string, string>();
  for (let depth = 1, left = paths; left.length > 0; depth++) {
    const ends = new Map<string, number>();
    for (const path of paths) ends.set(endOf(path, depth), (ends.get(endOf(path, depth)) ?? 0) + 1);
    const alone = left.filter((path) => ends.get(endOf(path, depth)) === 1 || endOf(path, depth) === path);
    for (const path of alone) known.set(path, endOf(path, depth));
    left = left.filter((path) => !known.has(path));
  }
  return (path) => known.get(path) ?? path;
}

function endOf(path: string, depth: number): string {
  return path.split("/").slice(-depth).join("/");
}
