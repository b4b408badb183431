import type { Cell, Document, Place, Row } from "../../document/index.js";
import { textCell } from "./cell.js";
import { skipBlank, type Line } from "./lines.js";
import type { Likeness } from "./likeness.js";

/**
 * The picture of a worksheet, as extraction leaves it after the sheet: a line of words, a blank line, a line of words,
 * in drawing order, sometimes under the picture's file name. Nothing marks where it ends and running text goes on, so
 * each line is asked whether its words are the sheet's own.
 */
export function pictureAt(
  lines: readonly Line[],
  from: number,
  like: (text: string) => Likeness,
  endsHere: (index: number) => boolean,
  at: (word: number, row: number, line: number) => Place,
): { preview: Document; next: number } | undefined {
  const start = skipBlank(lines, from);
  const file = imageName(lines[start]);
  const first = file === undefined ? start : skipBlank(lines, start + 1);
  const found = belonging(lines, first, like, endsHere);
  if (found.length === 0 || (file === undefined && found.length < fewestLines)) return undefined;
  const rows = found.map((line, index) => wordsOf(line, index + 1, at));
  const format = file?.endsWith(".emf") === true ? "emf" : file?.endsWith(".wmf") === true ? "wmf" : "text";
  const place = at(1, 1, lines[start]?.number ?? 1);
  return {
    preview: {
      name: lines[start] !== undefined && file !== undefined ? lines[start].text.trim() : "",
      format,
      blocks: [{ kind: "table", origin: "picture", grid: "none", rows, place }],
      parts: [],
      problems: [],
    },
    next: (found.at(-1)?.number ?? 0),
  };
}

/** Fewer lines than this may be running text that happens to use the sheet's words. */
const fewestLines = 3;

/** So many lines may differ from the sheet inside a picture (it can be out of date), if as many like it follow. */
const mostStrangers = 2;
const linesToResume = 3;

function belonging(lines: readonly Line[], first: number, like: (text: string) => Likeness, endsHere: (index: number) => boolean): Line[] {
  const taken: Line[] = [];
  let pending: Line[] = [];
  let strangers = 0;
  let resumed = 0;
  for (let at = first; at < lines.length; at = skipBlank(lines, at + 1)) {
    const line = lines[at];
    if (line === undefined || line.text.includes("\t") || imageName(line) !== undefined || endsHere(at)) break;
    const likeness = like(line.text);
    if (likeness === "strange") {
      strangers += 1;
      resumed = 0;
      if (strangers > mostStrangers) break;
    } else if (likeness === "same") {
      resumed += 1;
    }
    pending.push(line);
    // Figures that the sheet does not have belong to the picture only if more of the picture follows them.
    if (likeness !== "other-figures" && (strangers === 0 || resumed >= linesToResume)) {
      taken.push(...pending);
      pending = [];
      strangers = 0;
    }
  }
  return taken;
}

function imageName(line: Line | undefined): string | undefined {
  const name = line?.text.trim().toLowerCase() ?? "";
  return /^[\w-]{1,40}\.(?:emf|wmf|png|jpe?g|gif|bmp|tiff?)$/.test(name) ? name : undefined;
}

function wordsOf(line: Line, row: number, at: (word: number, row: number, line: number) => Place): Row {
  const words = line.text.trim().split(/\s+/);
  const cells: Cell[] = words.map((word, index) => textCell(row, index + 1, word, at(index + 1, row, line.number)));
  return { cells };
}
