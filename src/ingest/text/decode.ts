import { gbkBehind } from "./accidental-utf8.js";

/** A text as the bytes spell it, and how they spelt it. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
}

/**
 * Reads bytes as text: byte order mark, UTF-16 by its zero bytes, strict UTF-8 unless by accident, strict GB18030, in that
 * order. One character cut off at the very end is forgiven. `undefined` when the bytes are no text in any of these.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const marked = byMark(bytes);
  if (marked !== undefined) return marked;
  const wide = looksLikeUtf16(bytes);
  if (wide !== undefined) return strictly(bytes, wide);
  if (looksBinary(bytes)) return undefined;
  const utf8 = strictly(bytes, "utf-8");
  if (utf8 === undefined) return strictly(bytes, "gb18030");
  const gbk = gbkBehind(bytes, utf8.text);
  return gbk === undefined ? utf8 : { text: gbk, encoding: "gb18030" };
}

function byMark(bytes: Uint8Array): DecodedText | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return strictly(bytes.subarray(3), "utf-8");
  if (a === 0xff && b === 0xfe) return strictly(bytes.subarray(2), "utf-16le");
  if (a === 0xfe && b === 0xff) return strictly(bytes.subarray(2), "utf-16be");
  return undefined;
}

/** ASCII digits, tabs and line ends spell UTF-16 with a zero byte, always on the same side. */
function looksLikeUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(bytes.length & ~1, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const few = Math.max(1, length / 100);
  if (odd >= few && even === 0) return "utf-16le";
  if (even >= few && odd === 0) return "utf-16be";
  return undefined;
}

/** Control characters that no text file has. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 8192);
  let control = 0;
  for (let i = 0; i < length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) return true;
    if (byte < 0x20 && (byte < 0x07 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b) control += 1;
  }
  return control > length / 50;
}

function strictly(bytes: Uint8Array, encoding: DecodedText["encoding"]): DecodedText | undefined {
  try {
    // As if more were to come: a character cut off at the end is held back, a wrong one anywhere still throws.
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true }), encoding };
  } catch {
    return undefined; // not this encoding: the next one is tried
  }
}
