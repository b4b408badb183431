/** PDFs: text and ruling lines of each page, recognised where the page is a picture, put back into paragraphs and tables. */
import type { Part as DocumentPart, Problem } from "../../document/index.js";
import { failure, truncatedFile, Unreadable } from "../problem.js";
import type { Reader, Reading } from "../reading.js";
import { type Attachment, attachmentsOf, readAttachments } from "./attachments.js";
import { Flow } from "./flow.js";
import { layoutsOf } from "./parts.js";
import { type Page, readPage } from "./page.js";
import { dropEngine, type Engine, loadEngine } from "./pdfium.js";
import { withScansRead } from "./scans.js";
import { damagedPdf, encryptedPdf, nothingWritten, pageNotes, pageProblems, tooManyCells, tooManyPages, tooMuchText } from "./problems.js";

/**
 * Reads a PDF. The text of pages that are pictures is recognised where recognition is installed; those that were not are
 * told in the problems, page by page, as is whatever else was not read. Paragraphs stand at `{kind: "page"}`, table cells at `{kind: "cell"}` with their page.
 *
 * @throws Unreadable encrypted, truncated or damaged, when nothing at all can be read
 */
export const readPdf: Reader = async (name, bytes, where, reading) => {
  const engine = await loadEngine();
  const found = await readPages(engine, bytes, reading);
  const pages = { ...found, read: await withScansRead(found.read, engine, bytes, reading) };
  const problems: Problem[] = [];
  if (!isWhole(bytes)) problems.push(failure("truncated", name, where, truncatedFile));
  const cut = pages.read.find((page) => page.cut);
  if (cut !== undefined) problems.push(failure("over-limit", name, where, tooMuchText(cut.number)));
  else if (pages.left > 0) problems.push(failure("over-limit", name, where, tooManyPages(pages.read.length)));
  const flow = new Flow(layoutsOf(pages.read.filter((page) => page.unreadable === undefined)), where, reading.budget);
  if (flow.cellsLeftOut) problems.push(failure("over-limit", name, where, tooManyCells));
  problems.push(...pageProblems(pages.read, name, where, reading.budget.limits), ...pageNotes(pages.read, name, where));
  if (pages.read.some((page) => page.recognised)) problems.push(...(await import("../ocr/doubts.js")).doubtsIn(flow.blocks, name, where));
  const attached = await readAttachments(pages.attachments, where, reading);
  problems.push(...attached.problems);
  const blocks = [...flow.blocks, ...attached.blocks];
  if (blocks.length === 0 && problems.length === 0) problems.push(failure("empty", name, where, nothingWritten));
  return { name, format: "pdf", blocks, parts: [...picturesOf(pages.read), ...attached.parts], problems };
};

interface Pages {
  readonly read: readonly Page[];
  /** How many were not looked at. */
  readonly left: number;
  readonly attachments: readonly Attachment[];
}

const passwordAsked = 4;
const securityUnknown = 5;

async function readPages(engine: Engine, bytes: Uint8Array, reading: Reading): Promise<Pages> {
  const { budget } = reading;
  let pointer = 0;
  let document = 0;
  try {
    pointer = engine.keep(bytes);
    document = engine.call.FPDF_LoadMemDocument(pointer, bytes.length, 0);
    if (document === 0) throw whyNotOpened(engine.call.FPDF_GetLastError(), bytes);
    const count = engine.call.FPDF_GetPageCount(document);
    if (count === 0) throw new Unreadable("damaged", damagedPdf);
    const attachments = attachmentsOf(engine, document, reading);
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
    return { read, left: count - read.length, attachments };
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
function isWhole(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-2048);
  return end.includes("%%EOF");
}

/** Pictures beside the text: seals and photographs mostly, whose words are not read. */
function picturesOf(pages: readonly Page[]): DocumentPart[] {
  return pages.filter((page) => page.pictures > 0 || page.recognised).map((page) => {
    const part = { name: `第${page.number}页的图片`, format: "image" as const };
    if (page.recognised) return { ...part, read: true, why: "文字由识别得到" };
    return { ...part, read: false, why: page.unreadable === undefined ? "图片中的文字没有读取" : "整页是图片，没有读取" };
  });
}
