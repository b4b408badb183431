/** Enhanced metafiles: above all the preview pictures that Excel and LibreOffice leave of an embedded worksheet. */
import type { Cell, Document, Place, Problem, Row, Table } from "../../document/index.js";
import { gridFrom, type Grid, type GridCell } from "../grid/index.js";
import { isFigure } from "../text/cell.js";
import { Player } from "./player.js";
import { isEmf, walkRecords, type Ending } from "./records.js";

/** Where the file itself is: `part` when it came out of a container. */
export interface Where {
  readonly file: string;
  readonly part?: readonly string[];
}

/**
 * Reads the words of a metafile back into rows and columns, by where they stand. One table, "exact" where ruling lines
 * show the cells, else "ragged": columns by alignment. Never throws: what is damaged or cut short gives the cells found
 * before it and a problem.
 *
 * A preview shows what was visible: a text wider than its cell can be cut off at the cell's edge, and hidden or
 * scrolled-away rows are missing. Whoever compares it with its workbook must allow for both.
 */
export function readEmf(name: string, bytes: Uint8Array, at: Where): Document {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isEmf(view)) return { name, format: "emf", blocks: [], parts: [], problems: [problem("unreadable", at)] };
  const player = new Player(view);
  const ending = walkRecords(view, (record) => player.play(record));
  const blocks = player.texts.length === 0 ? [] : [tableOf(gridFrom(player.lines, player.texts), at)];
  return { name, format: "emf", blocks, parts: [], problems: problemsOf(player, ending, at) };
}

function tableOf(grid: Grid, where: Where): Table {
  const rows: { cells: Cell[] }[] = Array.from({ length: grid.rows }, () => ({ cells: [] }));
  for (const cell of grid.cells) rows[cell.row - 1]?.cells.push(cellOf(cell, where));
  return {
    kind: "table",
    origin: "picture",
    grid: grid.ruled ? "exact" : "ragged",
    rows: rows satisfies Row[],
    place: rows[0]?.cells[0]?.place ?? { ...where, at: { kind: "picture", x: 0, y: 0 } },
  };
}

function cellOf({ text, at, row, column, rowSpan, columnSpan }: GridCell, where: Where): Cell {
  const place: Place = { ...where, at: { kind: "picture", x: at.x, y: at.y } };
  return { row, column, rowSpan, columnSpan, kind: text === "" ? "empty" : isFigure(text) ? "number" : "text", text, place };
}

function problemsOf(player: Player, ending: Ending, where: Where): Problem[] {
  const problems: Problem[] = [];
  if (ending !== "complete") problems.push(problem(ending, where));
  else if (player.damaged > 0) problems.push(problem("damaged", where));
  if (player.glyphTexts > 0) problems.push(problem("glyphs", where));
  if (player.texts.length === 0 && player.glyphTexts === 0) problems.push(problem(player.bitmaps > 0 ? "image" : "empty", where));
  return problems;
}

const problems = {
  unreadable: { code: "unreadable", severity: "error", zh: "不是增强型图元文件（EMF）", en: "not an enhanced metafile (EMF)" },
  truncated: { code: "truncated", severity: "error", zh: "图片不完整，只读到截断处为止", en: "the picture is cut short; read up to there" },
  damaged: { code: "damaged", severity: "error", zh: "图片有损坏的记录，未读全", en: "the picture has damaged records and was not read in full" },
  glyphs: { code: "not-read", severity: "note", zh: "图片中有按字形绘制的文字，无法还原", en: "some text in the picture is drawn as glyphs and cannot be read" },
  image: { code: "not-read", severity: "note", zh: "图片中只有位图，没有文字", en: "the picture holds a bitmap and no text" },
  empty: { code: "empty", severity: "note", zh: "图片中没有文字", en: "the picture holds no text" },
} as const;

function problem(which: keyof typeof problems, where: Where): Problem {
  const { code, severity, zh, en } = problems[which];
  return { code, severity, message: { zh, en }, place: { ...where, at: { kind: "file" } } };
}
