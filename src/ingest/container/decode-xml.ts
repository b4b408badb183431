import { isAscii, isUtf8, transcode } from "node:buffer";

/** The text of an XML part: UTF-8 unless it starts with the mark of UTF-16. Office programs write nothing else. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const written = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isAscii(bytes)) return written.toString("latin1");
  // Four times as fast, but not for bytes that are no UTF-8.
  return isUtf8(bytes) ? transcode(bytes, "utf8", "utf16le").toString("utf16le") : written.toString("utf8");
}
