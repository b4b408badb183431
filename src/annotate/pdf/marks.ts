import type { Outline, PdfTrace } from "../../ingest/index.js";
import { type AnnotateWords, displaced, linesOf, type Note, worstOf } from "../note.js";
import { outlinesAt } from "./spots.js";

/** A highlight with a note on it, or without outlines a note in the margin. */
export interface Mark {
  /** From 1. */
  readonly page: number;
  readonly outlines: readonly Outline[];
  readonly mark: Note["mark"];
  /** The heading of its first note. */
  readonly subject: string;
  readonly text: string;
}

/** What is to be put on the pages, one mark for all that is said of one figure. A note that belongs nowhere comes on the first page. */
export function marksOf(notes: readonly Note[], trace: PdfTrace, words: AnnotateWords): Mark[] {
  const spots = new Map<string, { readonly page: number; readonly outlines: readonly Outline[]; readonly notes: Note[] }>();
  for (const note of notes) {
    const outlines = outlinesAt(note, trace);
    const page = outlines[0]?.page ?? pageOf(note, trace);
    const key = outlines.length === 0 ? `${spots.size}` : JSON.stringify(outlines);
    const spot = spots.get(key) ?? { page, outlines, notes: [] };
    spots.set(key, spot);
    spot.notes.push(outlines.length === 0 ? displaced(note, words) : note);
  }
  return [...spots.values()].map(({ page, outlines, notes: said }): Mark => ({
    page,
    // A text that goes on over the page is marked where it begins: a highlight belongs to one page.
    outlines: outlines.filter((outline) => outline.page === page),
    mark: worstOf(said) ?? "other",
    subject: said[0]?.heading ?? "",
    text: said.map((note) => linesOf(note).join("\n")).join("\n\n"),
  }));
}

function pageOf({ place: { part, at } }: Note, { pages }: PdfTrace): number {
  const page = part === undefined && "page" in at ? at.page : undefined;
  return page !== undefined && pages.has(page) ? page : (pages.keys().next().value ?? 1);
}
