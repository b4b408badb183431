const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/** A file name in an archive: archives made by Chinese Windows carry GBK names without saying so. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
