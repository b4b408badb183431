import { Edits } from "../xml/edits.js";
import type { Package } from "../zip/package.js";
import { type Book, mainNamespace, type SheetPart } from "./book.js";
import { boxesType, noBoxes, withBoxes } from "./boxes.js";
import { colourCells } from "./cells.js";
import { commentsType, noComments, withComments } from "./comments.js";
import { layoutOf, type SheetLayout } from "./layout.js";
import type { NotedCell } from "./noted.js";
import type { Styles } from "./styles.js";

const transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** Writes the notes of one worksheet: comments, their boxes, the cells' colours. */
export function annotateSheet(file: Package, book: Book, sheet: SheetPart, noted: readonly NotedCell[], styles: Styles): void {
  const layout = layoutOf(file.text(sheet.part), new Set(noted.map(({ spot }) => spot.row)));
  if (layout === undefined) return;
  const edits = new Edits(layout.source);
  colourCells(edits, layout, noted, styles);
  const comments = commentsPart(file, book, sheet);
  const { text, added } = withComments(file.text(comments), noted);
  file.put(comments, text);
  if (added.length > 0) {
    const boxes = boxesPart(file, book, sheet, layout, edits);
    file.put(boxes, withBoxes(file.text(boxes), added, sheet.number));
  }
  if (!edits.isEmpty) file.put(sheet.part, edits.applied());
}

function commentsPart(file: Package, book: Book, { part }: SheetPart): string {
  const known = [...file.relations(part).values()].find(({ type, target }) => type === "comments" && file.has(target))?.target;
  if (known !== undefined) return known;
  const made = file.freeName("xl/comments", ".xml", "1");
  file.put(made, noComments(mainNamespace(book)));
  file.declare(made, commentsType);
  file.link(part, "comments", made, book.isStrict);
  return made;
}

function boxesPart(file: Package, book: Book, { part, number }: SheetPart, { drawing, prefix }: SheetLayout, edits: Edits): string {
  const known = "id" in drawing ? file.relations(part).get(drawing.id)?.target : undefined;
  if (known !== undefined && file.has(known)) return known;
  const made = file.freeName("xl/drawings/vmlDrawing", ".vml", "1");
  file.put(made, noBoxes(number));
  file.declareEnding("vml", boxesType);
  const id = file.link(part, "vmlDrawing", made, book.isStrict);
  if ("at" in drawing) edits.insert(drawing.at, `<${prefix}legacyDrawing xmlns:r="${book.isStrict ? strict : transitional}" r:id="${id}"/>`);
  return made;
}
