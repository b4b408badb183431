import { gunzipSync } from "node:zlib";
import type { Document, Format, Part } from "../../document/index.js";
import { damaged, Unreadable } from "../problem.js";
import { insidePart, partOf, type Where } from "../reading.js";
import { sniffBytes } from "../sniff/signature.js";
import type { Zip } from "./zip.js";

/** A picture part: the document its text makes, where it is of a kind that holds text, and its line in the list of parts. */
export interface Picture {
  readonly document?: Document;
  readonly part: Part;
}

/** Reads an EMF (compressed or not); of other pictures only the reason why not. Never throws. */
export async function readPicture(zip: Pick<Zip, "head" | "read">, name: string, where: Where): Promise<Picture> {
  const head = zip.head(name);
  const compressed = head[0] === 0x1f && head[1] === 0x8b;
  const signature = compressed ? "emf" : sniffBytes(head);
  const format = signature === "emf" || signature === "wmf" || signature === "image" ? signature : "unknown";
  if (format !== "emf") return { part: { name, format, read: false, why: whyNot[format] ?? "不是能读取文字的图片" } };
  try {
    const { readEmf } = await import("../emf/index.js");
    const content = compressed ? gunzip(zip.read(name), name) : zip.read(name);
    const document = readEmf(name, content, insidePart(where, name));
    return { document, part: partOf(name, document) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { part: { name, format, read: false, why: error.wording.zh } };
  }
}

const whyNot: Readonly<Partial<Record<Format, string>>> = {
  image: "图片，需要文字识别才能读取",
  wmf: "WMF 图片，目前不能读取其中文字",
};

const largestUnzipped = 32 * 1024 * 1024;

function gunzip(bytes: Uint8Array, name: string): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: largestUnzipped });
  } catch {
    throw new Unreadable("damaged", damaged(name));
  }
}
