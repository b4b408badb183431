import { type PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfObject, type PdfRef, PdfStream, PdfString } from "@libpdf/core";
import { author, type Note } from "../note.js";
import type { PlacedMark } from "./margins.js";

type Colour = readonly [red: number, green: number, blue: number];

/** Light enough to read what is printed through them, and told apart in grey print. */
const colours: Readonly<Record<Note["mark"], Colour>> = { error: [1, 0.68, 0.71], warning: [1, 0.86, 0.42], info: [0.71, 0.85, 1], other: [0.9, 0.87, 0.98], explained: [0.84, 0.84, 0.84] };

/** Printed with the page. */
const flags = 4;

/** A highlight (ISO 32000-1, 12.5.6.10), or a note (12.5.6.4) where there is nothing to highlight. Without dates: the same notes give the same bytes. */
export function annotationOf({ mark, box }: PlacedMark, page: PdfRef, appearances: Appearances): PdfDict {
  const colour = colours[mark.mark];
  const entries: [string, PdfObject][] = [
    ["Type", PdfName.of("Annot")],
    ["Subtype", PdfName.of(mark.outlines.length > 0 ? "Highlight" : "Text")],
    ["Rect", numbers(box)],
    ["P", page],
    ["F", PdfNumber.of(flags)],
    ["C", numbers(colour)],
    ["T", textOf(author)],
    ["Subj", textOf(mark.subject)],
    ["Contents", textOf(mark.text)],
  ];
  if (mark.outlines.length === 0) return new PdfDict([...entries, ["Name", PdfName.of("Comment")]]);
  const quads = mark.outlines.map(({ corners }) => corners);
  return new PdfDict([...entries, ["QuadPoints", numbers(quads.flat(2))], ["AP", new PdfDict([["N", appearances.highlight(box, quads, colour)]])]]);
}

/** How marks look, where viewers would draw each their own. */
export class Appearances {
  readonly #file: PDF;
  #blend: PdfRef | undefined;

  constructor(file: PDF) {
    this.#file = file;
  }

  /** Boxes filled with a colour through which black stays black. Corners as of `Outline`. */
  highlight(box: PlacedMark["box"], quads: readonly (readonly (readonly [number, number])[])[], colour: Colour): PdfRef {
    this.#blend ??= this.#file.register(new PdfDict([["Type", PdfName.of("ExtGState")], ["BM", PdfName.of("Multiply")]]));
    const filled = quads.map(([a, b, c, d]) => [a, b, d, c].map((point, index) => `${(point ?? [0, 0]).map(rounded).join(" ")} ${index === 0 ? "m" : "l"}`).join(" "));
    const drawing = `/G gs ${colour.join(" ")} rg ${filled.map((path) => `${path} h f`).join(" ")}`;
    const resources = new PdfDict([["ExtGState", new PdfDict([["G", this.#blend]])]]);
    const group = new PdfDict([["S", PdfName.of("Transparency")]]);
    return this.#file.register(new PdfStream([["Type", PdfName.of("XObject")], ["Subtype", PdfName.of("Form")], ["BBox", numbers(box)], ["Resources", resources], ["Group", group]], Buffer.from(drawing, "latin1")));
  }
}

function numbers(values: readonly number[]): PdfArray {
  return PdfArray.of(...values.map((value) => PdfNumber.of(rounded(value))));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** UTF-16, its high bytes first, behind the mark that says so: ISO 32000-1, 7.9.2.2. Without control characters and halves of characters. */
function textOf(text: string): PdfString {
  return PdfString.fromBytes(new Uint8Array(Buffer.from(`\ufeff${text.replace(/[\u0000-\u0008\u000b-\u001f]|\p{Cs}/gu, "")}`, "utf16le").swap16()));
}
