/** Reads the files its parent names, one after the other, and tells what became of each. */
import { readFileSync } from "node:fs";
import type { Block, Document, Table } from "../../src/document/index.js";
// What is tried is what is shipped: the build, not its source run through a loader.
import { ingest, problemsOf } from "../../dist/ingest/index.js";
import type { Outcome } from "./outcome.js";

process.on("message", (path: string) => void tell(path));

async function tell(path: string): Promise<void> {
  const bytes = readFileSync(path);
  const start = performance.now();
  const document = await ingest({ path, bytes });
  const milliseconds = performance.now() - start;
  const problems = problemsOf(document);
  const failures = problems.filter((problem) => problem.severity === "error");
  const kind = document.blocks.length === 0 ? (problems.length === 0 ? "silent" : "refused") : failures.length === 0 ? "read" : "part";
  const why = [...new Set((kind === "part" ? failures : problems).map((problem) => `${problem.code}: ${problem.message.en.replace(path, "").slice(0, 160)}`))];
  const words = wordsOf(document);
  const outcome: Outcome = { path, format: document.format, kind, why, milliseconds, mebibytes: process.resourceUsage().maxRSS / 1024, tables: tablesIn(document), words };
  process.send?.(outcome);
}

/** The text of the file itself, without headers, footers and embedded files, a line a paragraph or cell. */
function wordsOf(document: Document): string {
  const lines: string[] = [];
  const table = (one: Table): void => {
    for (const cell of one.rows.flatMap((row) => row.cells)) {
      lines.push(cell.text);
      cell.tables?.forEach(table);
    }
  };
  const block = (one: Block): void => {
    if (one.kind === "table") table(one);
    else if (one.kind === "paragraph" && one.role !== "header" && one.role !== "footer") lines.push(one.text);
  };
  document.blocks.forEach(block);
  return lines.join("\n");
}

function tablesIn(document: Document): number {
  const count = (table: Table): number => table.rows.flatMap((row) => row.cells).reduce((sum, cell) => sum + (cell.tables ?? []).reduce((inner, one) => inner + count(one), 0), 1);
  return document.blocks.reduce((sum, block) => sum + (block.kind === "table" ? count(block) : 0), 0);
}
