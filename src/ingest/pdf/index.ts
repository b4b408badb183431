/** PDFs: text and ruling lines of each page, recognised where the page is a picture, put back into paragraphs and tables. */
import type { Part as DocumentPart, Problem } from "../../document/index.js";
import { failure, truncatedFile } from "../problem.js";
import type { Reader } from "../reading.js";
import { type Attachment, attachmentsOf, readAttachments } from "./attachments.js";
import { Flow } from "./flow.js";
import { layoutsOf } from "./parts.js";
import type { Page } from "./page.js";
import { loadEngine } from "./pdfium.js";
import { isWhole, readPages } from "./read-pages.js";
import { withScansRead } from "./scans.js";
import { nothingWritten, pageNotes, pageProblems, tooManyCells, tooManyPages, tooMuchText } from "./problems.js";

/**
 * Reads a PDF. The text of pages that are pictures is recognised where recognition is installed; those that were not are
 * told in the problems, page by page, as is whatever else was not read. Paragraphs stand at `{kind: "page"}`, table cells at `{kind: "cell"}` with their page.
 *
 * @throws Unreadable encrypted, truncated or damaged, when nothing at all can be read
 */
export const readPdf: Reader = async (name, bytes, where, reading) => {
  const engine = await loadEngine();
  let attachments: readonly Attachment[] = [];
  const found = await readPages(engine, bytes, reading.budget, (document) => { attachments = attachmentsOf(engine, document, reading); });
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
  const attached = await readAttachments(attachments, where, reading);
  problems.push(...attached.problems);
  const blocks = [...flow.blocks, ...attached.blocks];
  if (blocks.length === 0 && problems.length === 0) problems.push(failure("empty", name, where, nothingWritten));
  return { name, format: "pdf", blocks, parts: [...picturesOf(pages.read), ...attached.parts], problems };
};

/** Pictures beside the text: seals and photographs mostly, whose words are not read. */
function picturesOf(pages: readonly Page[]): DocumentPart[] {
  return pages.filter((page) => page.pictures > 0 || page.recognised).map((page) => {
    const part = { name: `第${page.number}页的图片`, format: "image" as const };
    if (page.recognised) return { ...part, read: true, why: "文字由识别得到" };
    return { ...part, read: false, why: page.unreadable === undefined ? "图片中的文字没有读取" : "整页是图片，没有读取" };
  });
}
