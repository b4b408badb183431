import { crc32 } from "node:zlib";
import { deflateSync } from "fflate";
import { readRecords, type ZipRecord } from "./records.js";

/**
 * The archive with some entries' contents replaced and new ones put at the end. Everything else is copied as it stands, byte for byte: headers,
 * packed contents, their order, the archive's comment. Own writing, because archive libraries write the headers of what they
 * pass through anew.
 *
 * @param contents by entry name
 */
export function repacked(bytes: Uint8Array, contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const { records, directory, end } = readRecords(bytes);
  const byOffset = [...records].sort((one, other) => one.offset - other.offset);
  const pieces: Uint8Array[] = [bytes.subarray(0, byOffset[0]?.offset ?? directory)];
  let at = pieces[0]?.length ?? 0;
  const moved = new Map<ZipRecord, { readonly offset: number; readonly entry?: Entry }>();
  const put = (piece: Uint8Array): number => {
    pieces.push(piece);
    at += piece.length;
    return at - piece.length;
  };
  byOffset.forEach((record, index) => {
    const content = contents.get(record.name);
    const until = byOffset[index + 1]?.offset ?? directory;
    if (content === undefined) {
      moved.set(record, { offset: put(bytes.subarray(record.offset, until)) });
      return;
    }
    const entry = entryOf(record.rawName, record.flags & utf8Names, record.time, content);
    moved.set(record, { offset: put(localHeader(entry)), entry });
    put(entry.packed);
  });
  const known = new Set(records.map(({ name }) => name));
  const added = [...contents].filter(([name]) => !known.has(name)).map(([name, content]) => {
    const entry = entryOf(new TextEncoder().encode(name), utf8Names, firstDay, content);
    const offset = put(localHeader(entry));
    put(entry.packed);
    return { entry, offset };
  });
  const start = at;
  for (const record of records) {
    const { offset = 0, entry } = moved.get(record) ?? {};
    put(entry === undefined ? pointedTo(record.raw, offset) : centralHeader(entry, offset, record.raw));
  }
  for (const { entry, offset } of added) put(centralHeader(entry, offset));
  const length = at - start;
  put(bytes.subarray(directory + records.reduce((sum, { raw }) => sum + raw.length, 0), end));
  put(endOf(bytes.subarray(end), records.length + added.length, length, start));
  return joined(pieces, at);
}

interface Entry {
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** As DOS counts it, time and day. */
  readonly time: number;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly checksum: number;
}

/** Names are in UTF-8. */
const utf8Names = 0x800;
/** 1980-01-01: the same input gives the same bytes whatever the day. */
const firstDay = 0x0021_0000;
const deflated = 8;
const version = 20;

function entryOf(rawName: Uint8Array, flags: number, time: number, content: Uint8Array): Entry {
  return { rawName, flags, time, packed: deflateSync(content), size: content.length, checksum: crc32(content) };
}

function localHeader(entry: Entry): Uint8Array {
  const header = new Uint8Array(30 + entry.rawName.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, version, true);
  describe(view, 6, entry);
  header.set(entry.rawName, 30);
  return header;
}

/** What marks the entry in its archive (attributes, the system that made it) is kept from the record it takes the place of. */
function centralHeader(entry: Entry, offset: number, before?: Uint8Array): Uint8Array {
  const header = new Uint8Array(46 + entry.rawName.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, version, true);
  if (before !== undefined) {
    header.set(before.subarray(4, 6), 4);
    header.set(before.subarray(36, 42), 36);
  }
  view.setUint16(6, version, true);
  describe(view, 8, entry);
  view.setUint32(42, offset, true);
  header.set(entry.rawName, 46);
  return header;
}

/** From the flags to the lengths, which both headers tell alike. */
function describe(view: DataView, at: number, { flags, time, packed, size, checksum, rawName }: Entry): void {
  view.setUint16(at, flags, true);
  view.setUint16(at + 2, deflated, true);
  view.setUint32(at + 4, time, true);
  view.setUint32(at + 8, checksum, true);
  view.setUint32(at + 12, packed.length, true);
  view.setUint32(at + 16, size, true);
  view.setUint16(at + 20, rawName.length, true);
}

function pointedTo(raw: Uint8Array, offset: number): Uint8Array {
  const copy = new Uint8Array(raw);
  new DataView(copy.buffer).setUint32(42, offset, true);
  return copy;
}

function endOf(raw: Uint8Array, count: number, length: number, start: number): Uint8Array {
  const copy = new Uint8Array(raw);
  const view = new DataView(copy.buffer);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, length, true);
  view.setUint32(16, start, true);
  return copy;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
