import { createHash } from "node:crypto";
import { PDF, PdfArray, PdfDict, PdfRef, PdfString } from "@libpdf/core";
import { Unreadable, type PdfTrace } from "../../ingest/index.js";
import { Appearances, annotationOf } from "./annotation.js";
import type { Mark } from "./marks.js";
import { inMargins } from "./margins.js";

/**
 * The same bytes with an update behind them that puts the marks on their pages (ISO 32000-1, 7.5.6).
 * @throws Unreadable where the file is encrypted, or damaged so that no update can refer to it
 */
export async function withMarks(bytes: Uint8Array, marks: readonly Mark[], pages: PdfTrace["pages"]): Promise<Uint8Array> {
  const file = await opened(bytes);
  const appearances = new Appearances(file);
  for (const placed of inMargins(marks, pages)) {
    const page = file.getPage(placed.mark.page - 1);
    if (page === null) throw new Unreadable("damaged", notWhole);
    const annotation = file.register(annotationOf(placed, page.ref, appearances));
    annotationsOf(file, page.dict).push(annotation);
  }
  nameFile(file, bytes);
  const made = await file.save({ incremental: true });
  if (!Buffer.from(made.buffer, made.byteOffset, bytes.length).equals(bytes)) throw new Unreadable("damaged", notWhole);
  return made;
}

async function opened(bytes: Uint8Array): Promise<PDF> {
  const file = await PDF.load(bytes).catch((error: unknown) => {
    throw error instanceof Error ? new Unreadable("damaged", notWhole) : error;
  });
  if (file.isEncrypted) throw new Unreadable("encrypted", restricted);
  // A file laid out for the web loses nothing but that when it is added to; the library would write it anew instead.
  Object.defineProperty(file, "isLinearized", { value: false });
  if (file.canSaveIncrementally() !== null) throw new Unreadable("damaged", notWhole);
  return file;
}

function annotationsOf(file: PDF, page: PdfDict): PdfArray {
  const known = page.get("Annots", file.context.resolve.bind(file.context));
  if (known instanceof PdfArray) return known;
  const made = new PdfArray([]);
  page.set("Annots", made);
  return made;
}

/** A file without a name of its own would be given one by chance. */
function nameFile(file: PDF, bytes: Uint8Array): void {
  const { trailer } = file.context.info;
  const known = trailer.get("ID");
  const named = known instanceof PdfRef ? file.context.resolve(known) : known;
  const isNamed = named instanceof PdfArray && named.length >= 2 && named.toArray().every((each) => each instanceof PdfString);
  const name = PdfString.fromBytes(createHash("sha256").update(bytes).digest().subarray(0, 16));
  trailer.set("ID", isNamed ? named : PdfArray.of(name, name));
}

const restricted = {
  zh: "PDF 设了权限密码（限制修改），不能写批注；请取消限制后重新提交，问题见清单",
  en: "the PDF is protected by a password that restricts changes, so no notes can be written; remove it and submit the file again, and see the list",
};

const notWhole = {
  zh: "PDF 的内部结构有损坏（能看，但不能在后面追加），写不了批注；请重新导出 PDF 后再审核，问题见清单",
  en: "the PDF is damaged inside: it can be read, but not be added to, so no notes can be written; export it again and check that, and see the list",
};
