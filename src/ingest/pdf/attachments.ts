import type { Embedded, Part, Problem } from "../../document/index.js";
import { damaged, failure, overLimit } from "../problem.js";
import { insidePart, partOf, placeAt, type Reading, type Where } from "../reading.js";
import type { Engine } from "./pdfium.js";

/** A file attached to a PDF; without its bytes when they are damaged or too many to be read. */
export interface Attachment {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly tooLarge: boolean;
}

const mostFiles = 200;

/** What is attached to the document as a whole, as to a portfolio. */
export function attachmentsOf(engine: Engine, document: number, { budget }: Reading): Attachment[] {
  const { call } = engine;
  const count = Math.min(call.FPDFDoc_GetAttachmentCount(document), mostFiles);
  return Array.from({ length: Math.max(0, count) }, (_, index): Attachment => {
    const handle = call.FPDFDoc_GetAttachment(document, index);
    const name = engine.textFrom((buffer, size) => call.FPDFAttachment_GetName(handle, buffer, size)) || `附件${index + 1}`;
    const { scratch } = engine;
    const told = call.FPDFAttachment_GetFile(handle, 0, 0, scratch) !== 0;
    const size = told ? engine.integer(0) : 0;
    if (size === 0) return { name, tooLarge: false };
    if (size > Math.min(budget.limits.partBytes, budget.bytesLeft)) return { name, tooLarge: true };
    const buffer = call.malloc(size);
    const bytes = buffer !== 0 && call.FPDFAttachment_GetFile(handle, buffer, size, scratch) !== 0 ? engine.bytesAt(buffer, size) : undefined;
    call.free(buffer);
    if (bytes === undefined) return { name, tooLarge: false };
    budget.spendBytes(size);
    return { name, bytes, tooLarge: false };
  });
}

/** Reads each attached file as a document of its own, inside the PDF. */
export async function readAttachments(attachments: readonly Attachment[], where: Where, reading: Reading): Promise<{ blocks: Embedded[]; parts: Part[]; problems: Problem[] }> {
  const [blocks, parts, problems]: [Embedded[], Part[], Problem[]] = [[], [], []];
  for (const { name, bytes, tooLarge } of attachments) {
    const place = insidePart(where, name);
    if (bytes === undefined) {
      const wording = tooLarge ? overLimit({ zh: `附件“${name}”过大`, en: `the attached file “${name}” is too large` }) : damaged({ zh: `附件“${name}”`, en: `the attached file “${name}”` });
      problems.push(failure(tooLarge ? "over-limit" : "damaged", where.file, place, wording));
      parts.push({ name, format: "unknown", read: false, why: wording.zh });
      continue;
    }
    const document = await reading.inside(name, bytes, place);
    parts.push(partOf(name, document));
    blocks.push({ kind: "embedded", document, previews: [], place: placeAt(where, { kind: "file" }) });
  }
  return { blocks, parts, problems };
}
