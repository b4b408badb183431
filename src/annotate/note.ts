import type { Place } from "../document/index.js";

/** What a reviewer is told at a figure. */
export interface Note {
  readonly place: Place;
  /** The place in words, for a note that cannot stand there. */
  readonly label: string;
  /** What is printed there and the words around it, by which it is found where the place says only which paragraph or cell. */
  readonly value: string;
  readonly quote: string;
  /** The figure that a finding is chiefly about, by how bad it is or "explained" where it is waived; "other": one that it also rests on. */
  readonly mark: "error" | "warning" | "info" | "explained" | "other";
  readonly heading: string;
  readonly lines: readonly NoteLine[];
}

export interface NoteLine {
  readonly label?: string;
  readonly text: string;
}

/** Who speaks. */
export const author = "勾稽";

/** The same note elsewhere: it says first where it belongs. */
export function displaced(note: Note, { belongs }: AnnotateWords): Note {
  return { ...note, lines: [{ text: belongs(note.label) }, ...note.lines] };
}

/** The few words that the notes themselves do not bring along. */
export interface AnnotateWords {
  readonly belongs: (label: string) => string;
  /** What a converted copy says of itself. */
  readonly converted: (name: string) => string;
  /** Over a worksheet, over what was embedded, and where something stood that the copy does not have. */
  readonly sheet: (name: string) => string;
  readonly embedded: string;
  readonly notCopied: string;
}

/** A note as plain text, a line for each of its lines. */
export function linesOf({ heading, lines }: Note): string[] {
  return [heading, ...lines.map(({ label, text }) => (label === undefined ? text : `${label}：${text}`))];
}

const worstFirst = ["error", "warning", "info", "other", "explained"] as const;

/** The mark that stands for all of them. */
export function worstOf(notes: readonly Note[]): Note["mark"] | undefined {
  return worstFirst.find((mark) => notes.some((note) => note.mark === mark));
}
