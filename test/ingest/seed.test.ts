import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/document/index.js";
import { problemsOf } from "../../src/ingest/index.js";
import { grid, read, tables } from "./support/office.js";

const folder = fileURLToPath(new URL("../../../shared/samples/seed/", import.meta.url));
const missing = !existsSync(folder);
const load = (name: string) => read(name, readFileSync(folder + name));
const embedded = (document: Document) => document.blocks.filter((block) => block.kind === "embedded");

describe.skipIf(missing)("the real report (skipped when ../shared/samples is not there)", () => {
  test("gives two tables and five embedded sheets with their pictures, every part accounted for", async () => {
    const document = await load("report.docx");
    expect(problemsOf(document)).toEqual([]);
    expect(tables(document).map((table) => table.rows.length)).toEqual([27, 18]);
    expect(embedded(document).map((block) => [block.document?.format, block.previews.map((preview) => preview.format)])).toEqual(Array.from({ length: 5 }, () => ["xlsx", ["emf"]]));
    expect(document.parts.every((part) => part.read || part.why !== undefined)).toBe(true);
  });

  test("has the figures of its base table on the grid", async () => {
    const [base] = tables(await load("report.docx"));
    const row = base?.rows.find((one) => one.cells[0]?.text === "项目支出：");
    expect(row?.cells.map((cell) => [cell.column, cell.text])).toEqual([[1, "项目支出："], [2, "19"], [3, "3"], [4, "13.5"]]);
  });

  test("embeds the same sheets that lie beside it as workbooks, new and old", async () => {
    const inside = embedded(await load("report.docx")).map((block) => grid(block.document && tables(block.document)[0]));
    const beside = readdirSync(folder).filter((name) => /\.xlsx?$/.test(name));
    expect(beside.length).toBeGreaterThan(5);
    for (const name of beside) expect(inside).toContainEqual(grid(tables(await load(name))[0]));
  });
});
