import { Unreadable } from "../problem.js";
import type { Bytes } from "../container/bytes.js";
import type { Extent } from "./fib.js";

type Stretch = { readonly start: number; readonly end: number };

/** The separators of notes come first; then, for each section, headers and footers of even, odd and first pages. [MS-DOC] PlcfHdd */
const separators = 6;
const kinds = ["header", "header", "footer", "footer", "header", "footer"] as const;

/** The stretches of text that hold headers and footers; headers all, where the list of them is damaged. */
export function headersAndFooters(table: Bytes, { at, length }: Extent, story: Stretch): { readonly headers: readonly Stretch[]; readonly footers: readonly Stretch[] } {
  const headers: Stretch[] = [];
  const footers: Stretch[] = [];
  try {
    // The last character closes the list.
    const count = story.end > story.start ? Math.floor(length / 4) - 2 : 0;
    let reached = story.start;
    for (let index = separators; index < count; index += 1) {
      const start = Math.max(reached, story.start + table.u32(at + index * 4));
      const end = Math.min(story.end, story.start + table.u32(at + index * 4 + 4));
      const into = kinds[(index - separators) % kinds.length] === "footer" ? footers : headers;
      reached = Math.max(start, end);
      if (end > start) into.push({ start, end });
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { headers: [story], footers: [] };
  }
  return { headers, footers };
}
