import type { Excerpt } from "../../../model/index.js";
import type { CellView, ExcerptView } from "./view.js";

/** The excerpt without the names of its fields: a district's tables are sent in every page. */
export function excerptView(excerpt: Excerpt): ExcerptView {
  if (excerpt.kind === "text") return { kind: "text", rows: excerpt.rows.map(({ row, text }) => [row, text]) };
  const { kind, origin, height, width } = excerpt;
  const rows = excerpt.rows.map(
    ({ row, cells }) =>
      [
        row,
        cells.map(({ column, text, rowSpan = 1, columnSpan = 1 }): CellView => (rowSpan === 1 && columnSpan === 1 ? [column, text] : [column, text, rowSpan, columnSpan])),
      ] as const,
  );
  return { kind, origin, height, width, rows };
}
