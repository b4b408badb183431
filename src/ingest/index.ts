/** Bytes → Document. Takes bytes, opens no files, and never throws for bad input. */
import type { Document } from "../document/index.js";
import { Budget, type BudgetOptions, type Limits } from "./limits.js";
import { failure, mislabelled, note, overLimit } from "./problem.js";
import { type FindRecognitionFiles, recogniserFrom } from "./ocr/recogniser.js";
import { readAny } from "./read-any.js";
import { formatOf, lyingExtension } from "./sniff/kind.js";

export { type ArchivedFile, isArchive, openArchive } from "./archive.js";
export { decodeXml } from "./container/decode-xml.js";
export { decodeName as decodeZipName } from "./container/name.js";
export { readRelations, type Relations } from "./container/relations.js";
export { XmlScanner } from "./container/scanner.js";
export type { Spans, XmlElement } from "./container/xml.js";
export { openZip, type Zip } from "./container/zip.js";
export type { Stretch } from "./docx/inline.js";
export type { WordTrace } from "./docx/trace.js";
export type { ObjectMark, Traced } from "./docx/story.js";
export { Budget, defaultLimits, type Limits } from "./limits.js";
export type { FindRecognitionFiles, RecognitionFiles } from "./ocr/recogniser.js";
export type { Outline } from "./pdf/outlines.js";
export type { PdfTrace, TracedPrint } from "./pdf/trace.js";
export { Unreadable, type Wording } from "./problem.js";
export { problemsOf } from "./reading.js";
export { decodeText } from "./text/decode.js";

export interface IngestOptions extends BudgetOptions {
  readonly limits?: Partial<Limits> | undefined;
  /** Where the parts of text recognition are. Without it scans are told as not read. */
  readonly recognition?: FindRecognitionFiles | undefined;
}

/**
 * Reads a file, whatever it is: by its content, not by its extension.
 *
 * What cannot be read, in whole or in part, is told in the document's problems, each naming the file, what is wrong and the
 * way out; problems of embedded documents stay with those (`problemsOf` collects all of them).
 */
export async function ingest(
  file: { readonly path: string; readonly bytes: Uint8Array },
  options: IngestOptions = {},
): Promise<Document> {
  const budget = new Budget(options.limits, options);
  const where = { file: file.path };
  const name = file.path;
  if (file.bytes.length > budget.limits.fileBytes) {
    return { name, format: "unknown", blocks: [], parts: [], problems: [failure("over-limit", name, where, overLimit(tooLarge))] };
  }
  const { document, kind } = await readAny(name, file.bytes, where, { budget, recogniser: () => recogniserFrom(options.recognition ?? notInstalled) });
  const extension = lyingExtension(name, kind);
  if (extension === undefined) return document;
  return { ...document, problems: [...document.problems, note("mislabelled", name, where, mislabelled(extension, formatOf(kind)))] };
}

/** Where what is read of a PDF is printed: see `tracePdf`. Loaded when first asked for. */
export const pdfTracer = async () => (await import("./pdf/trace.js")).tracePdf;
/** Where what is read of a Word file stands in it: see `traceWord`. Loaded when first asked for, as readers are. */
export const wordTracer = async () => (await import("./docx/trace.js")).traceWord;

const notInstalled: FindRecognitionFiles = async () => undefined;

const tooLarge = { zh: "文件过大", en: "the file is too large" };
