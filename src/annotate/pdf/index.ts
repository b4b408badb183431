/** Highlights and notes at the figures of a PDF: an update is appended, the submitted bytes stand before it as they were. */
import { Budget, pdfTracer } from "../../ingest/index.js";
import type { Copy } from "../copy.js";
import type { AnnotateWords, Note } from "../note.js";
import { isSigned } from "./signed.js";
import { marksOf } from "./marks.js";
import { withMarks } from "./update.js";

/** @throws Unreadable where the file cannot be read, or not be added to */
export async function annotatePdf(file: { readonly path: string; readonly bytes: Uint8Array }, notes: readonly Note[], words: AnnotateWords): Promise<Copy> {
  const trace = await (await pdfTracer())(file.path, file.bytes, new Budget());
  const bytes = await withMarks(file.bytes, marksOf(notes, trace, words), trace.pages);
  return { bytes, remarks: isSigned(file.bytes) ? [signatureKept] : [] };
}

const signatureKept = {
  zh: "原件带电子签名：签名仍对应交来的那一版，批注是签名之后加的，阅读软件会提示“签名后有更改”；核验签名请用原件",
  en: "the submitted file is signed: the signature still stands for it as it was submitted, the notes were added after signing, and a reader will say so; verify the signature on the original",
};
