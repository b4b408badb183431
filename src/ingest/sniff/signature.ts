import type { Format } from "../../document/index.js";

/** What the first bytes give away. A zip or a compound file must be opened to know more. */
export type Signature = Exclude<Format, "docx" | "pptx" | "xlsx" | "xlsb" | "ods" | "et" | "csv" | "text" | "doc" | "xls"> | "compound" | "archive";

const magics: readonly (readonly [Signature, readonly number[], number?])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["compound", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["emf", [0x20, 0x45, 0x4d, 0x46], 40],
  ["wmf", [0xd7, 0xcd, 0xc6, 0x9a]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["image", [0x49, 0x49, 0x2a, 0x00]],
  ["image", [0x4d, 0x4d, 0x00, 0x2a]],
  ["archive", [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["archive", [0x1f, 0x8b, 0x08]],
];

/** Tells a kind of file by its first bytes, 512 are enough; a PDF may start up to 1024 bytes in. */
export function sniffBytes(bytes: Uint8Array): Signature | undefined {
  for (const [signature, magic, at = 0] of magics) {
    if (magic.every((byte, index) => bytes[at + index] === byte)) {
      if (signature === "emf" && !(bytes[0] === 1 && bytes[1] === 0)) continue;
      return signature;
    }
  }
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  if (head.includes("%PDF-")) return "pdf";
  if (head.subarray(0, 2).toString("latin1") === "BM" && head.length > 14 && head.readUInt32LE(6) === 0) return "image";
  if (head.subarray(0, 4).toString("latin1") === "RIFF" && head.subarray(8, 12).toString("latin1") === "WEBP") return "image";
  if (isPlainWmf(head)) return "wmf";
  return undefined;
}

/** A WMF without the placeable header: in memory or on disk, a header of 9 words, version 1 or 3. */
function isPlainWmf(head: Buffer): boolean {
  return head.length >= 6 && [1, 2].includes(head.readUInt16LE(0)) && head.readUInt16LE(2) === 9 && [0x100, 0x300].includes(head.readUInt16LE(4));
}
