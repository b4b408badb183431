import { openStorage } from "./storage.js";

/** A compound file (CFB), which holds old Office documents, encrypted new ones, and embedded objects. */
export interface Compound {
  /** Names of the streams at the top, as written. */
  readonly names: readonly string[];
  /** A stream at the top by its name, whatever its case: WPS writes `package`, Word `Package`. */
  stream(name: string): Uint8Array | undefined;
  /** Whether the file lacks some of its folder, of its table of chains, or of a stream that was asked for so far. */
  readonly isCutShort: () => boolean;
}

/** @throws Unreadable when it cannot be opened */
export async function openCompound(bytes: Uint8Array): Promise<Compound> {
  const root = openStorage(bytes);
  return { names: root.streams, stream: (name) => root.stream(name), isCutShort: root.isCutShort };
}

/**
 * The file kept in a packager object (`\x01Ole10Native`): sizes and two names in front, then the bytes.
 * Layout after [MS-OLEDS] 2.3.6 as Windows' packager writes it.
 */
export function packagedFile(native: Uint8Array): { name: string; bytes: Uint8Array } | undefined {
  const view = new DataView(native.buffer, native.byteOffset, native.byteLength);
  let at = 6;
  const label = cString();
  cString();
  at += 4;
  if (at + 4 > native.length) return undefined;
  at += 4 + view.getUint32(at, true);
  if (at + 4 > native.length) return undefined;
  const length = view.getUint32(at, true);
  at += 4;
  if (at + length > native.length) return undefined;
  return { name: new TextDecoder("gb18030").decode(label), bytes: native.subarray(at, at + length) };

  function cString(): Uint8Array {
    const end = native.indexOf(0, at);
    const text = native.subarray(at, end === -1 ? native.length : end);
    at = end === -1 ? native.length : end + 1;
    return text;
  }
}
