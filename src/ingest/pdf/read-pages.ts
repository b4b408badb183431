import type { Budget } from "../limits.js";
import { truncatedFile, Unreadable } from "../problem.js";
import { type Page, readPage } from "./page.js";
import { dropEngine, type Engine } from "./pdfium.js";
import { damagedPdf, encryptedPdf } from "./problems.js";

export interface Pages {
  readonly read: readonly Page[];
  /** How many were not looked at. */
  readonly left: number;
}

const passwordAsked = 4;
const securityUnknown = 5;

/**
 * Reads the pages of a PDF, as many as may be.
 *
 * @param look is shown the document while it is open
 * @throws Unreadable encrypted, truncated or damaged, when nothing at all can be read
 */
export async function readPages(engine: Engine, bytes: Uint8Array, budget: Budget, look: (document: number) => void = () => undefined): Promise<Pages> {
  let pointer = 0;
  let document = 0;
  try {
    pointer = engine.keep(bytes);
    document = engine.call.FPDF_LoadMemDocument(pointer, bytes.length, 0);
    if (document === 0) throw whyNotOpened(engine.call.FPDF_GetLastError(), bytes);
    const count = engine.call.FPDF_GetPageCount(document);
    if (count === 0) throw new Unreadable("damaged", damagedPdf);
    look(document);
    const read: Page[] = [];
    let characters = budget.limits.pdfCharacters;
    for (let index = 0; index < Math.min(count, budget.limits.pdfPages) && characters > 0; index += 1) {
      const page = readPage(engine, document, index, { characters, objects: mostObjects });
      characters -= page.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
      read.push(page);
      if (page.cut) break;
      // Whoever watches over the time of a long file gets a turn.
      await new Promise(setImmediate);
    }
    return { read, left: count - read.length };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // The engine stopped in the middle of something: it is in no state to go on, not even to clean up.
    dropEngine();
    [pointer, document] = [0, 0];
    throw error instanceof Error && error.name === "RuntimeError" ? new Unreadable("damaged", damagedPdf) : error;
  } finally {
    if (document !== 0) engine.call.FPDF_CloseDocument(document);
    if (pointer !== 0) engine.call.free(pointer);
  }
}

/** Paths and their points on one page: a printed form has some hundreds. */
const mostObjects = 300_000;

function whyNotOpened(code: number, bytes: Uint8Array): Unreadable {
  if (code === passwordAsked || code === securityUnknown) return new Unreadable("encrypted", encryptedPdf);
  return isWhole(bytes) ? new Unreadable("damaged", damagedPdf) : new Unreadable("truncated", truncatedFile);
}

/** A PDF ends with a mark, which whatever cut it short took away. */
export function isWhole(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-2048);
  return end.includes("%%EOF");
}
