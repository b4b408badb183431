import { pad } from "./text.js";

/**
 * Draws a table whose cells are folded to their columns already. Own work because the tables on the registry measure and cut
 * every cell anew for every line: a screenful of long Chinese cells took them 0.8 s, and the whole check takes less.
 */
export function frame(head: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): string {
  const rule = (left: string, middle: string, right: string) => left + widths.map((width) => "─".repeat(width + 2)).join(middle) + right;
  const lines = [rule("┌", "┬", "┐"), ...rowLines(head, widths)];
  for (const row of rows) lines.push(rule("├", "┼", "┤"), ...rowLines(row, widths));
  lines.push(rule("└", "┴", "┘"));
  return lines.join("\n");
}

function rowLines(cells: readonly string[], widths: readonly number[]): string[] {
  const folded = cells.map((cell) => cell.split("\n"));
  const height = Math.max(...folded.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => `│${widths.map((width, column) => ` ${pad(folded[column]?.[line] ?? "", width)} `).join("│")}│`);
}
