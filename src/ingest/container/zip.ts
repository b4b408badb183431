import { constants, crc32, inflateRawSync } from "node:zlib";
import type { Budget } from "../limits.js";
import { damaged, encryptedFile, overLimit, truncatedFile, Unreadable } from "../problem.js";
import { decodeName } from "./name.js";

/** One entry of a zip, as its directory describes it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly stored: boolean;
  readonly encrypted: boolean;
  readonly directory: boolean;
  /** Where its local header stands. */
  readonly offset: number;
  readonly checksum: number;
}

/**
 * A zip opened by its directory; parts are unpacked when asked for, within the limits.
 *
 * Own reading of the directory over Node's zlib, because it must tell three things apart that archive libraries blur: an
 * encrypted entry, a name in GBK, and an entry that unpacks to more than it declares.
 */
export interface Zip {
  readonly entries: readonly ZipEntry[];
  has(name: string): boolean;
  /** @throws Unreadable when missing, damaged, encrypted or over a limit */
  read(name: string): Uint8Array;
  /** The same for an entry of the directory, which may hold a name twice. */
  unpack(entry: ZipEntry): Uint8Array;
  /** The first bytes of a part, enough to tell what it is. Empty when it cannot be unpacked. */
  head(name: string): Uint8Array;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const ratioMatters = 1024 * 1024;

/** @throws Unreadable when the directory is missing, damaged or over a limit */
export function openZip(bytes: Uint8Array, budget: Budget): Zip {
  const entries = readDirectory(bytes, budget);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    entries,
    has: (name) => byName.has(name),
    read: (name) => unpack(bytes, byName.get(name), name, budget),
    unpack: (entry) => unpack(bytes, entry, entry.name, budget),
    head: (name) => unpackHead(bytes, byName.get(name)),
  };
}

function readDirectory(bytes: Uint8Array, budget: Budget): ZipEntry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) throw new Unreadable("truncated", truncatedFile);
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const declaredStart = view.getUint32(end + 16, true);
  if (count === 0xffff || declaredStart === 0xffffffff) throw new Unreadable("over-limit", overLimit(zip64));
  if (count > budget.limits.parts) throw new Unreadable("over-limit", overLimit(tooManyParts(count)));
  // Bytes in front of the archive (a self-extractor, a stray header) shift every offset by the same amount.
  const shift = end - length - declaredStart;
  if (shift < 0) throw new Unreadable("truncated", truncatedFile);

  const entries: ZipEntry[] = [];
  let at = declaredStart + shift;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) throw new Unreadable("damaged", damagedDirectory);
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    entries.push({
      name,
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      stored: method === 0,
      encrypted: (flags & 1) === 1,
      directory: name.endsWith("/"),
      offset: view.getUint32(at + 42, true) + shift,
      checksum: view.getUint32(at + 16, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const farthest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= farthest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

function unpack(bytes: Uint8Array, entry: ZipEntry | undefined, name: string, budget: Budget): Uint8Array {
  if (entry === undefined) throw new Unreadable("damaged", damaged(name));
  if (entry.encrypted) throw new Unreadable("encrypted", encryptedFile);
  const allowed = Math.min(budget.limits.partBytes, budget.bytesLeft);
  if (entry.size > allowed || isBomb(entry, budget)) throw new Unreadable("over-limit", overLimit(tooLarge(name)));
  const packed = packedBytes(bytes, entry);
  if (packed === undefined) throw new Unreadable("truncated", truncatedFile);
  const content = entry.stored ? packed : inflate(packed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.checksum) throw new Unreadable("damaged", damaged(name));
  budget.spendBytes(content.length);
  return content;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.size === 0) return new Uint8Array(0);
  try {
    // The directory is not trusted: unpacking stops at the declared size whatever the data goes on to hold.
    return inflateRawSync(packed, { maxOutputLength: entry.size, chunkSize: Math.min(Math.max(entry.size + 1, 64), largestChunk) });
  } catch {
    throw new Unreadable("damaged", damaged(entry.name));
  }
}

/** A part is unpacked into one piece of memory where it is not enormous: the default of 16 KB wastes on small ones and joins many. */
const largestChunk = 1024 * 1024;

function unpackHead(bytes: Uint8Array, entry: ZipEntry | undefined): Uint8Array {
  const packed = entry === undefined || entry.encrypted ? undefined : packedBytes(bytes, entry);
  if (entry === undefined || packed === undefined) return new Uint8Array(0);
  if (entry.stored) return packed.subarray(0, 512);
  try {
    return inflateRawSync(packed.subarray(0, 512), { chunkSize: 4096, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return new Uint8Array(0);
  }
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = viewOf(bytes);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== localSignature) return undefined;
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  return start + entry.packed > bytes.length ? undefined : bytes.subarray(start, start + entry.packed);
}

function isBomb(entry: ZipEntry, budget: Budget): boolean {
  return entry.size > ratioMatters && entry.size > budget.limits.ratio * Math.max(entry.packed, 1);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const zip64 = { zh: "压缩包采用 ZIP64 格式", en: "the archive is in ZIP64 form" };
const damagedDirectory = damaged({ zh: "压缩包目录", en: "the archive's directory" });

function tooManyParts(count: number) {
  return { zh: `压缩包内有 ${count} 个部件`, en: `the archive holds ${count} parts` };
}

function tooLarge(name: string) {
  return { zh: `部件 ${name} 解压后过大`, en: `part ${name} is too large once unpacked` };
}
