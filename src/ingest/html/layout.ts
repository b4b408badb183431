import type { LooseBlock, LooseTable } from "../loose/loose.js";

/** Tables that only lay a page out have few columns. */
const fewColumns = 3;
const someParagraphs = 3;

/**
 * Whether a table only lays out the page: one cell holds most of its words, and they are paragraphs or tables in their own
 * right. Such a table is read as its cells, one after the other.
 */
export function isLayout(table: LooseTable): boolean {
  const cells = table.rows.flatMap((row) => row.cells);
  if (cells.length === 0 || table.rows.some((row) => row.cells.length > fewColumns)) return false;
  const sizes = cells.map((cell) => sizeOf(cell.blocks));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const largest = sizes.indexOf(Math.max(...sizes));
  const { blocks } = cells[largest] as (typeof cells)[number];
  const isComposite = blocks.some((block) => block.kind === "table") || blocks.filter((block) => block.kind === "paragraph").length >= someParagraphs;
  const tables = cells.flatMap((cell) => cell.blocks).filter((block) => block.kind === "table");
  return (isComposite && (sizes[largest] ?? 0) * 10 >= all * 6) || sizeOf(tables) * 2 > all;
}

function sizeOf(blocks: readonly LooseBlock[]): number {
  let size = 0;
  for (const block of blocks) {
    if (block.kind === "paragraph") size += block.text.length;
    else if (block.kind === "table") for (const row of block.rows) for (const cell of row.cells) size += sizeOf(cell.blocks);
  }
  return size;
}
