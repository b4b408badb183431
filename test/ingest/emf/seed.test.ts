import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { read, utils, type CellObject } from "xlsx";
import { readMetafile as readEmf } from "../../../src/ingest/metafile/index.js";
import { readText } from "../../../src/ingest/text/index.js";

const samples = new URL("../../../../shared/samples/seed/", import.meta.url);
const present = existsSync(samples);

const squeeze = (text: string): string => text.replaceAll(/\s+/g, "");

/** Texts of a workbook's first sheet, what merged cells hide left out. */
function sheetTexts(bytes: Uint8Array): string[] {
  const book = read(bytes);
  const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
  const merges = sheet["!merges"] ?? [];
  return Object.entries(sheet).flatMap(([ref, cell]) => {
    if (ref.startsWith("!")) return [];
    const { r, c } = utils.decode_cell(ref);
    const hidden = merges.some(({ s, e }) => r >= s.r && r <= e.r && c >= s.c && c <= e.c && !(r === s.r && c === s.c));
    const { w, v } = cell as CellObject;
    const text = squeeze(String(w ?? v ?? ""));
    return hidden || text === "" ? [] : [text];
  });
}

describe.skipIf(!present)("the sample report (skipped where shared/samples is absent)", () => {
  it("has pictures whose cells are the workbooks', or as much of them as their column shows", () => {
    for (const file of readdirSync(samples).filter((name) => name.endsWith(".emf"))) {
      const [table] = readEmf(file, readFileSync(new URL(file, samples)), { file }).blocks;
      const seen = table?.kind === "table" ? table.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.text === "" ? [] : [squeeze(cell.text)]))) : [];
      const left = sheetTexts(readFileSync(new URL(file.replace(".emf", ".xlsx"), samples)));
      expect(seen).toHaveLength(left.length);
      for (const exact of [true, false]) {
        for (const text of [...seen]) {
          const at = left.findIndex((want) => (exact ? want === text : want.startsWith(text)));
          if (at < 0) continue;
          left.splice(at, 1);
          seen.splice(seen.indexOf(text), 1);
        }
      }
      expect([file, seen, left]).toEqual([file, [], []]);
    }
  });

  it("has as text two Word tables, five worksheets each with its picture, and nothing of the pictures left over", () => {
    const document = readText("report.txt", readFileSync(new URL("report.txt", samples)), { file: "report.txt" });
    expect(document.blocks.filter((block) => block.kind === "table").map((table) => table.rows.length)).toEqual([28, 19]);
    const sheets = document.blocks.flatMap((block) => (block.kind === "embedded" ? [block] : []));
    expect(sheets.map((sheet) => sheet.previews.length)).toEqual([1, 1, 1, 1, 1]);
    expect(document.blocks.slice(-5)).toEqual(sheets);
  });
});
