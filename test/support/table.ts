import type { Cell, Document, Paragraph, Table } from "../../src/document/index.js";

/**
 * A table from a drawing: a line a row, cells between `|`. `<` joins the cell to the one on its left, `^` to the one above.
 *
 *     项目名称 | 甲项目 | < | <
 */
export function table(drawing: string, options: { grid?: Table["grid"]; origin?: Table["origin"]; file?: string; number?: number } = {}): Table {
  const { grid = "exact", origin = "sheet", file = "表.xlsx", number = 1 } = options;
  const texts = drawing
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => line.replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim()));
  const rows = texts.map((row, r) => ({
    cells: row.flatMap((text, c): Cell[] => {
      if (text === "<" || text === "^") return [];
      const columnSpan = 1 + runLength(row.slice(c + 1), "<");
      const rowSpan = 1 + runLength(texts.slice(r + 1).map((below) => below[c] ?? ""), "^");
      const place = origin === "sheet" ? ({ kind: "sheet", sheet: "Sheet1", ref: `${letters(c)}${r + 1}` } as const) : ({ kind: "cell", table: number, row: r + 1, column: c + 1 } as const);
      return [{ row: r + 1, column: c + 1, rowSpan, columnSpan, kind: text === "" ? "empty" : "text", text: text.replaceAll("\\n", "\n"), place: { file, at: place } }];
    }),
  }));
  return { kind: "table", origin, grid, rows, place: { file, at: { kind: "file" } } };
}

export function paragraph(text: string, number = 1, file = "报告.docx"): Paragraph {
  return { kind: "paragraph", text, role: "body", place: { file, at: { kind: "paragraph", number } } };
}

/** A document of paragraphs (strings) and tables, in order. */
export function documentOf(blocks: readonly (string | Table)[], name = "报告.docx"): Document {
  return {
    name,
    format: "docx",
    blocks: blocks.map((block, index) => (typeof block === "string" ? paragraph(block, index + 1, name) : block)),
    parts: [],
    problems: [],
  };
}

function runLength(cells: readonly string[], mark: string): number {
  const end = cells.findIndex((cell) => cell !== mark);
  return end === -1 ? cells.length : end;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
