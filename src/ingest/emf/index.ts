/** Enhanced metafiles: above all the preview pictures that Excel and LibreOffice leave of an embedded worksheet. */
import type { Cell, Document, Problem, Row, Table } from "../../document/index.js";
import { gridFrom, type Grid, type GridCell } from "../grid/index.js";
import { failure, note } from "../problem.js";
import { placeAt, type Where } from "../reading.js";
import { isFigure } from "../text/cell.js";
import { Player } from "./player.js";
import { isEmf, walkRecords, type Ending } from "./records.js";

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
  if (!isEmf(view)) return { name, format: "emf", blocks: [], parts: [], problems: [failure("unreadable", name, at, wording.unreadable)] };
  const player = new Player(view);
  const ending = walkRecords(view, (record) => player.play(record));
  const blocks = player.texts.length === 0 ? [] : [tableOf(gridFrom(player.lines, player.texts), at)];
  return { name, format: "emf", blocks, parts: [], problems: problemsOf(player, ending, name, at) };
}

function tableOf(grid: Grid, where: Where): Table {
  const rows: { cells: Cell[] }[] = Array.from({ length: grid.rows }, () => ({ cells: [] }));
  for (const cell of grid.cells) rows[cell.row - 1]?.cells.push(cellOf(cell, where));
  return {
    kind: "table",
    origin: "picture",
    grid: grid.ruled ? "exact" : "ragged",
    rows: rows satisfies Row[],
    place: rows[0]?.cells[0]?.place ?? placeAt(where, { kind: "picture", x: 0, y: 0 }),
  };
}

function cellOf({ text, at, row, column, rowSpan, columnSpan }: GridCell, where: Where): Cell {
  const place = placeAt(where, { kind: "picture", x: at.x, y: at.y });
  return { row, column, rowSpan, columnSpan, kind: text === "" ? "empty" : isFigure(text) ? "number" : "text", text, place };
}

function problemsOf(player: Player, ending: Ending, name: string, where: Where): Problem[] {
  const problems: Problem[] = [];
  if (ending === "truncated") problems.push(failure("truncated", name, where, wording.truncated));
  else if (ending === "damaged" || player.damaged > 0) problems.push(failure("damaged", name, where, wording.damaged));
  if (player.overfull) problems.push(failure("over-limit", name, where, wording.overfull));
  if (player.glyphTexts > 0) problems.push(note("not-read", name, where, wording.glyphs));
  const wordless = player.texts.length === 0 && player.glyphTexts === 0;
  if (wordless) problems.push(player.bitmaps > 0 ? note("not-read", name, where, wording.image) : note("empty", name, where, wording.empty));
  return problems;
}

const wording = {
  unreadable: { zh: "不是增强型图元文件（EMF）", en: "not an enhanced metafile (EMF)" },
  truncated: { zh: "图片不完整，只读到截断处为止", en: "the picture is cut short; read up to there" },
  damaged: { zh: "图片有损坏的记录，未读全", en: "the picture has damaged records and was not read in full" },
  overfull: { zh: "图片中的文字或线条过多，超出的部分没有读取", en: "the picture holds too many texts or lines; the rest was not read" },
  glyphs: { zh: "图片中有按字形绘制的文字，无法还原", en: "some text in the picture is drawn as glyphs and cannot be read" },
  image: { zh: "图片中只有位图，没有文字", en: "the picture holds a bitmap and no text" },
  empty: { zh: "图片中没有文字", en: "the picture holds no text" },
} as const;
