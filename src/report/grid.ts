import Table from "cli-table3";
import { widthOf } from "./text.js";

/** One row of a table: its cells, folded to their columns already, and lines under them that run from the second column to the last. */
export interface Block {
  readonly cells: readonly (readonly string[])[];
  readonly under: readonly string[];
}

const plain = { head: [], border: [] };
/** No rule between one folded line and the next. */
const close = { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" };
const noTop = { top: "", "top-left": "", "top-mid": "", "top-right": "" };
const noBottom = { bottom: "", "bottom-left": "", "bottom-mid": "", "bottom-right": "" };

/** A framed table. It is drawn block by block, since the library looks for spanning cells in all rows above. */
export function grid(head: Block, blocks: readonly Block[], widths: readonly number[]): string {
  const colWidths = widths.map((width) => width + 2);
  const all = [head, ...blocks];
  return all
    .map((block, number) => {
      const above = all[number - 1];
      const top = above === undefined ? {} : { "top-left": "├", "top-mid": above.under.length > 0 ? "┬" : "┼", "top-right": "┤" };
      const chars = { ...close, ...top, ...(number === all.length - 1 ? {} : noBottom) };
      return draw(block, { chars, style: plain, colWidths }, above !== undefined);
    })
    .join("\n");
}

/** Rows without a frame, two spaces before each column. */
export function list(rows: readonly (readonly (readonly string[])[])[], widths: readonly number[]): string[] {
  const chars = { ...close, ...noTop, ...noBottom, left: "  ", middle: "  ", right: "" };
  const style = { ...plain, "padding-left": 0, "padding-right": 0 };
  return rows.map((cells) => draw({ cells, under: [] }, { chars, style, colWidths: [...widths] }, false).replace(/[^\S\n]+$/gm, ""));
}

/**
 * The library lays out stand-ins as wide as the lines, one row a folded line, and the lines take their places afterwards: it
 * measures a cell about ten times for each of its lines, and given a screenful of Chinese took 0.8 s. So there is one ruler, too.
 * `continued`: a row above has an edge beside its first column, whatever spans the others.
 */
function draw({ cells, under }: Block, options: Table.TableConstructorOptions, continued: boolean): string {
  const lines: string[] = [];
  const standIn = (line: string) => {
    if (line === "") return "";
    lines.push(line);
    return "x".repeat(Math.max(1, widthOf(line)));
  };
  const table = new Table(options);
  const height = Math.max(1, ...cells.map((cell) => cell.length));
  for (let row = 0; row < height; row++) {
    table.push(cells.map((cell, column): Table.Cell => {
      const content = standIn(cell[row] ?? "");
      return continued && row === 0 && column === 1 ? { content, chars: { "top-mid": "┼" } as Record<Table.CharName, string> } : content;
    }));
  }
  under.forEach((line, row) => {
    const chars = (row === under.length - 1 ? {} : { "bottom-mid": "" }) as Record<Table.CharName, string>;
    table.push(["", { content: standIn(line), colSpan: cells.length - 1, chars }]);
  });
  let next = 0;
  return table.toString().replace(/x+/g, () => lines[next++] ?? "");
}
