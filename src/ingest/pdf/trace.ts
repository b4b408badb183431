import type { Place } from "../../document/index.js";
import type { Budget } from "../limits.js";
import { Flow } from "./flow.js";
import { outlinesOf, type Outline } from "./outlines.js";
import type { Shown } from "./page.js";
import { loadEngine } from "./pdfium.js";
import { layoutsOf } from "./parts.js";
import { readPages } from "./read-pages.js";

/** Where what is read of a PDF is printed on its pages. */
export interface PdfTrace {
  /** As they are shown, by their numbers; a damaged one is not among them. */
  readonly pages: ReadonlyMap<number, Shown>;
  /** Paragraphs and cells in the order of reading; several may stand at one place. Those of pages that are pictures are not among them. */
  readonly texts: readonly TracedPrint[];
  /** Whether pages were left out of the texts: tables behind them are counted without theirs. */
  readonly partial: boolean;
}

export interface TracedPrint {
  readonly place: Place;
  readonly text: string;
  /** What encloses characters of the text, or all of it: a box for each line that they run over. */
  readonly outlines: (stretch?: { readonly from: number; readonly to: number }) => readonly Outline[];
}

/**
 * Reads a PDF as `readPdf` does, but for what has to be recognised, and keeps where everything is printed.
 * @throws Unreadable encrypted, truncated or damaged, when nothing at all can be read
 */
export async function tracePdf(file: string, bytes: Uint8Array, budget: Budget): Promise<PdfTrace> {
  const { read } = await readPages(await loadEngine(), bytes, budget);
  const known = new Map(read.map((page) => [page.number, page]));
  const texts: TracedPrint[] = [];
  const readable = read.filter((page) => page.unreadable === undefined);
  new Flow(layoutsOf(readable), { file }, budget, ({ place, text, printed }) => {
    texts.push({ place, text, outlines: (stretch) => outlinesOf(text, printed, known, stretch) });
  });
  const pages = new Map(read.flatMap(({ number, shown }) => (shown === undefined ? [] : [[number, shown] as const])));
  return { pages, texts, partial: readable.length < read.length };
}
