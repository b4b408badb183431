import type { Fault, FaultError } from "../audit/index.js";
import type { Language } from "../document/index.js";
import { printable, widthOf } from "../report/index.js";
import { UsageError } from "./usage-error.js";

/** So many are shown; the number of the others is told. */
const mostFaults = 20;

/** What is wrong with somebody's files, each fault with its line and a caret under what is meant. */
export function faultyFiles(error: FaultError): UsageError {
  return new UsageError(
    `下面的文件有误，请改正后再试：\n\n${faultsIn(error, "zh")}`,
    `these files are faulty; correct them and try again:\n\n${faultsIn(error, "en")}`,
  );
}

function faultsIn({ faults }: FaultError, language: Language): string {
  const ordered = [...faults].sort((one, other) => (one.file === other.file ? (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0) : 0));
  const shown = ordered.slice(0, mostFaults).map((fault) => faultText(fault, language));
  const more = faults.length - shown.length;
  return [...shown, ...(more > 0 ? [language === "zh" ? `另有 ${more} 处。` : `${more} more.`] : [])].join("\n\n");
}

function faultText({ file, line, column, width, excerpt, about, what, hint }: Fault, language: Language): string {
  const spot = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  const head = `${printable(spot)}${about === undefined ? "" : `  ${printable(about)}`}`;
  const lines = [head, `  ${printable(what[language])}`];
  if (line !== undefined && excerpt !== undefined && excerpt.trim() !== "") lines.push(...quoted(excerpt, line, (column ?? 1) - 1, width ?? 1));
  if (hint !== undefined) lines.push(`  → ${printable(hint[language])}`);
  return lines.join("\n");
}

/** Around the caret; a line of a pack may be long. */
const mostCharacters = 100;

function quoted(excerpt: string, line: number, at: number, width: number): string[] {
  const from = at > mostCharacters - 20 ? at - 40 : 0;
  const part = shownLine(excerpt.slice(from, from + mostCharacters));
  const before = shownLine(excerpt.slice(from, at));
  const meant = shownLine(excerpt.slice(at, Math.min(at + width, from + mostCharacters)));
  const [left, lead] = [`  ${line} | `, from > 0 ? "…" : ""];
  const caret = " ".repeat(widthOf(left) + widthOf(lead + before)) + "^".repeat(Math.max(1, widthOf(meant)));
  return [`${left}${lead}${part}`.trimEnd(), caret];
}

/** A tab takes as many columns on every screen as it does here. */
function shownLine(text: string): string {
  return printable(text.replaceAll("\t", "  "));
}
