import type { AuditResult } from "../../model/index.js";
import { plain } from "../markdown/escape.js";
import type { Words } from "../words.js";
import { entriesOf } from "./entries.js";
import { rosterWordsOf } from "./words.js";

/** Who has handed in what, to paste into a message: a heading, the numbers, and a table of what is not as it should be. */
export function rosterMarkdown({ roster }: AuditResult, words: Words): string[] {
  if (roster === undefined) return [];
  const own = rosterWordsOf(words.language);
  const entries = entriesOf(roster, words.language);
  const rows = entries.map(({ mark, about, details }) => `| ${plain(mark)} | ${plain(about)} | ${details.map((line) => plain(line)).join("<br>")} |`);
  const table = [`| ${own.state_} | ${own.unit} | ${own.details} |`, "| --- | --- | --- |", ...rows].join("\n");
  return [`## ${own.title}`, plain(own.headline(roster)), entries.length === 0 ? own.allWell : table];
}
