import { gbkBehind } from "../text/accidental-utf8.js";

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/** A file name in an archive: archives made by Chinese Windows carry GBK names without saying so. */
export function decodeName(bytes: Uint8Array): string {
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  try {
    const name = strictUtf8.decode(bytes);
    return gbkBehind(bytes, name) ?? name;
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** As most are: no question of encodings. */
function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80) return false;
  return true;
}
