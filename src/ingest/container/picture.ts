import type { Document, Format, Part } from "../../document/index.js";
import type { Budget } from "../limits.js";
import { Unreadable } from "../problem.js";
import { insidePart, partOf, type Where } from "../reading.js";
import { sniffBytes } from "../sniff/signature.js";
import { gzipHead, isGzip, unpackGzip } from "./gzip.js";
import type { Zip } from "./zip.js";

/** A picture part: the document its text makes, where it is of a kind that holds text, and its line in the list of parts. */
export interface Picture {
  readonly document?: Document;
  readonly part: Part;
}

/** Reads an EMF or WMF (compressed or not); of other pictures only the reason why not. Never throws. */
export async function readPicture(zip: Pick<Zip, "head" | "read">, name: string, where: Where, budget: Budget): Promise<Picture> {
  const head = zip.head(name);
  const packed = isGzip(head);
  const signature = sniffBytes(packed ? gzipHead(head) : head);
  const format = signature === "emf" || signature === "wmf" || signature === "image" ? signature : "unknown";
  if (format !== "emf" && format !== "wmf") return { part: { name, format, read: false, why: whyNot[format] ?? "不是能读取文字的图片" } };
  try {
    const { readMetafile } = await import("../metafile/index.js");
    const content = packed ? unpackGzip(zip.read(name), name, budget) : zip.read(name);
    const document = readMetafile(name, content, insidePart(where, name));
    return { document, part: partOf(name, document) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { part: { name, format, read: false, why: error.wording.zh } };
  }
}

const whyNot: Readonly<Partial<Record<Format, string>>> = {
  image: "图片，需要文字识别才能读取",
};
