import type { Outline, PdfTrace, TracedPrint } from "../../ingest/index.js";
import { figureIn, quoteIn, tells } from "../figure.js";
import type { Note } from "../note.js";

/** What encloses a note's figure, or as little around it as can be told; none where its place is not on any page. */
export function outlinesAt(note: Note, trace: PdfTrace): readonly Outline[] {
  const { part, at, boxes = [] } = note.place;
  if (part !== undefined) return [];
  if (boxes.length > 0 && "page" in at && at.page !== undefined) {
    const { page } = at;
    return boxes.map(([left, bottom, right, top]) => ({ page, corners: [[left, top], [right, top], [left, bottom], [right, bottom]] as const }));
  }
  const traced = tracedAt(note, trace);
  if (traced === undefined) return [];
  return traced.outlines(figureIn(traced.text, note) ?? quoteIn(traced.text, note));
}

function tracedAt(note: Note, { texts, partial }: PdfTrace): TracedPrint | undefined {
  const here = texts.filter(({ place }) => isSame(place.at, note.place.at));
  const found = here.find(({ text }) => tells(text, note));
  if (found !== undefined) return found;
  // Tables on pages that were not read again are not counted: only what the cell says tells it then.
  if (partial) return texts.find(({ place, text }) => isSame(uncounted(place.at), uncounted(note.place.at)) && tells(text, note));
  return here.find(({ text }) => text.trim() !== "") ?? here[0];
}

type Spot = Note["place"]["at"];

function uncounted(at: Spot): Spot {
  return at.kind === "cell" ? { ...at, table: 0 } : at;
}

function isSame(one: Spot, other: Spot): boolean {
  if (one.kind === "page") return other.kind === "page" && one.page === other.page && one.x === other.x && one.y === other.y;
  return one.kind === "cell" && other.kind === "cell" && one.page === other.page && one.table === other.table && one.row === other.row && one.column === other.column;
}
