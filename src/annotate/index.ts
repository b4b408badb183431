/** Notes written into a copy of a submitted file, at the figures they are about. Takes bytes, gives bytes. */
import { type Format } from "../document/index.js";
import { Unreadable, type Wording } from "../ingest/index.js";
import type { Copy } from "./copy.js";
import { annotateConverted, isConvertible } from "./convert/index.js";
import type { AnnotateWords, Note } from "./note.js";

export { convertedEnding, convertedTo, isConvertible } from "./convert/index.js";
export type { Copy } from "./copy.js";
export type { AnnotateWords, Note, NoteLine } from "./note.js";

export interface Submitted {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly format: Format;
}

/** The formats that notes can be written into as they are. */
export function isAnnotable(format: string): boolean {
  return format in writers;
}

/**
 * A copy of the file with the notes in it. Only the parts that hold notes are changed, by what is put in between, and to a PDF the
 * notes are appended; everything else stays byte for byte, and the same notes always give the same bytes. A note whose place cannot be found stands at the file's
 * beginning and says where it belongs. Of a format that is convertible the copy is a converted one.
 *
 * @returns why not, where the file takes no notes: it is in no form that can be written into, or writing would break it
 */
export async function annotate(file: Submitted, notes: readonly Note[], words: AnnotateWords): Promise<Copy | Wording> {
  try {
    if (isConvertible(file.format)) return await annotateConverted(file, notes, words);
    return await (await writers[file.format as keyof typeof writers]())(file, notes, words);
  } catch (error) {
    if (error instanceof Unreadable) return error.wording;
    throw error;
  }
}

const writers = {
  pdf: async () => (await import("./pdf/index.js")).annotatePdf,
  docx: async () => (await import("./word/index.js")).annotateWord,
  xlsx: async () => (await import("./workbook/index.js")).annotateWorkbook,
};
