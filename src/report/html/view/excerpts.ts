import type { Excerpt, Finding } from "../../../model/index.js";
import type { CellView, ExcerptView } from "./view.js";

/** A page with more characters of sources than these opens slowly, and a mail may not take it. */
export const mostCharacters = 6_000_000;

/**
 * The excerpts that the page holds, each once however many findings rest on it, in their places; undefined where one is left out because there
 * are too many. Those of the first findings are in it.
 */
export function excerptsThatFit(findings: Iterable<Finding>, excerpts: readonly Excerpt[], most = mostCharacters): (Excerpt | undefined)[] {
  const kept: (Excerpt | undefined)[] = excerpts.map(() => undefined);
  let characters = 0;
  for (const number of new Set([...findings].flatMap(({ evidence }) => evidence.flatMap(({ source }) => source?.excerpt ?? [])))) {
    const excerpt = excerpts[number];
    const size = excerpt === undefined ? 0 : sizeOf(excerpt);
    if (characters + size > most) continue;
    characters += size;
    kept[number] = excerpt;
  }
  return kept;
}

function sizeOf(excerpt: Excerpt): number {
  return excerpt.kind === "text" ? sum(excerpt.rows.map(({ text }) => text.length)) : sum(excerpt.rows.flatMap(({ cells }) => cells.map(({ text }) => text.length + cellCharacters)));
}

/** What a cell takes besides its text. */
const cellCharacters = 8;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** The excerpt without the names of its fields: a district's tables are sent in every page. */
export function excerptView(excerpt: Excerpt | undefined): ExcerptView {
  if (excerpt === undefined) return { kind: "text", rows: [] };
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
