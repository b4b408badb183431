import { gbkBehind } from "../text/accidental-utf8.js";

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/** A file name in an archive: archives made by Chinese Windows carry GBK names without saying so. */
export function decodeName(bytes: Uint8Array): string {
  try {
    const name = strictUtf8.decode(bytes);
    return gbkBehind(bytes, name) ?? name;
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
