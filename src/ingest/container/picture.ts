import type { Document, Embedded, Format, Part, Place } from "../../document/index.js";
import { Unreadable } from "../problem.js";
import { insidePart, partOf, type Reading, type Where } from "../reading.js";
import { sniffBytes } from "../sniff/signature.js";
import { gzipHead, isGzip, unpackGzip } from "./gzip.js";
import type { Zip } from "./zip.js";

/** A picture part: the document its text makes, where it is of a kind that holds text, and its line in the list of parts. */
export interface Picture {
  readonly document?: Document;
  /** The document was recognised in pixels: a paper of its own that somebody pasted in. */
  readonly recognised?: true;
  readonly part: Part;
}

/**
 * Reads an EMF or WMF (compressed or not), and recognises the text of a picture made of pixels where it holds a table or a
 * page; of others only the reason why not. `shows`: what the picture is of, when that is read by itself. Never throws.
 */
export async function readPicture(zip: Pick<Zip, "head" | "read">, name: string, where: Where, reading: Reading, shows?: "object"): Promise<Picture> {
  const head = zip.head(name);
  const packed = isGzip(head);
  const signature = sniffBytes(packed ? gzipHead(head) : head);
  const format = signature === "emf" || signature === "wmf" || signature === "image" ? signature : "unknown";
  if (format === "image" && shows === undefined) return pixelPicture(zip, name, where, reading);
  if (format !== "emf" && format !== "wmf") return { part: { name, format, read: false, why: whyNot[format] ?? "不是能读取文字的图片" } };
  try {
    const { readMetafile } = await (metafiles ??= import("../metafile/index.js"));
    const content = packed ? unpackGzip(zip.read(name), name, reading.budget) : zip.read(name);
    const document = readMetafile(name, content, insidePart(where, name));
    return { document, part: partOf(name, document) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { part: { name, format, read: false, why: error.wording.zh } };
  }
}

/** Loaded when first needed. */
let metafiles: Promise<typeof import("../metafile/index.js")> | undefined;

/** How a picture without an object stands in a document: a paper of its own when recognised, else a witness of what it shows. */
export function pictureBlock({ document, recognised }: Picture, place: Place): Embedded[] {
  if (document === undefined) return [];
  return [recognised ? { kind: "embedded", document, previews: [], place } : { kind: "embedded", previews: [document], place }];
}

const whyNot: Readonly<Partial<Record<Format, string>>> = {
  image: "嵌入对象的预览图，以嵌入的对象为准，没有识别其中文字",
};

async function pixelPicture(zip: Pick<Zip, "read">, name: string, where: Where, reading: Reading): Promise<Picture> {
  try {
    const { readPictureFile } = await import("../ocr/index.js");
    const document = await readPictureFile(name, zip.read(name), insidePart(where, name), reading);
    return { document, recognised: true, part: partOf(name, document) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { part: { name, format: "image", read: false, why: error.wording.zh } };
  }
}
