import { damagedFile, truncatedFile, Unreadable } from "../problem.js";

/** A folder of a compound file (CFB): streams, and storages with streams of their own. Names as written, in no special order. */
export interface Storage {
  readonly streams: readonly string[];
  readonly storages: readonly string[];
  /** A stream by its name, whatever its case; cut short where the file's chain of sectors breaks off. */
  stream(name: string): Uint8Array | undefined;
  storage(name: string): Storage | undefined;
  /** Whether the file lacks some of its folder, of its table of chains, or of a stream that was asked for so far. */
  readonly isCutShort: () => boolean;
}

const noSector = 0xfffffffa;
const nobody = 0xffffffff;
const entrySize = 128;
/** Streams shorter than this share sectors of 64 bytes. [MS-CFB] 2.2 */
const miniLimit = 4096;

/**
 * Opens a compound file as the tree of storages it is, without copying more than is asked for. Layout after [MS-CFB].
 * Every chain is followed at most once around, so a file that leads in circles ends like one that is cut short. Of a file
 * whose end is missing there is what its folder still names, each stream up to where its chain breaks off.
 *
 * @throws Unreadable when its header or the beginning of its folder cannot be read
 */
export function openStorage(bytes: Uint8Array): Storage {
  const file = new CompoundFile(bytes);
  return file.root();
}

/** What is damaged in a file that is cut short is so because of that, and the file must be had anew. */
export async function orTruncated<T>(storage: Storage, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable && error.code === "damaged" && storage.isCutShort()) throw new Unreadable("truncated", truncatedFile);
    throw error;
  }
}

interface Entry {
  readonly name: string;
  /** 1 storage, 2 stream, 5 root. */
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sector: number;
  readonly #next: (sector: number) => number;
  readonly #nextMini: (sector: number) => number;
  readonly #mini: Uint8Array;
  readonly #entries: readonly Entry[];
  #isCut: boolean;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = bytes.length < 512 ? 0 : this.#view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new Unreadable("damaged", damagedFile);
    this.#sector = 1 << shift;
    const fat = this.#fatSectors();
    this.#next = this.#table(fat);
    const folder = this.#chain(this.#view.getUint32(48, true));
    const following = folder.length === 0 ? this.#view.getUint32(48, true) : this.#next(folder.at(-1) ?? 0);
    this.#isCut = [...fat, following].some((sector) => sector < noSector && this.#offset(sector) >= bytes.length);
    this.#entries = this.#folder(folder);
    const root = this.#entries[0];
    if (root?.type !== 5) throw this.#isCut ? new Unreadable("truncated", truncatedFile) : new Unreadable("damaged", damagedFile);
    this.#mini = this.#join(root.start, root.size);
    this.#nextMini = this.#table(this.#chain(this.#view.getUint32(60, true)));
  }

  root(): Storage {
    return this.#storage(this.#entries[0]);
  }

  #storage(entry: Entry | undefined): Storage {
    const children = entry === undefined ? [] : this.#children(entry.child);
    const named = (type: number, name: string) => children.find((child) => child.type === type && child.name.toLowerCase() === name.toLowerCase());
    return {
      streams: children.filter((child) => child.type === 2).map((child) => child.name),
      storages: children.filter((child) => child.type === 1).map((child) => child.name),
      stream: (name) => {
        const found = named(2, name);
        if (found === undefined) return undefined;
        const content = this.#content(found);
        if (content.length < found.size) this.#isCut = true;
        return content;
      },
      storage: (name) => {
        const found = named(1, name);
        return found && this.#storage(found);
      },
      isCutShort: () => this.#isCut,
    };
  }

  /** The siblings hang on each other as a tree. */
  #children(first: number): readonly Entry[] {
    const found: Entry[] = [];
    const seen = new Set<number>();
    const waiting = [first];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const entry = this.#entries[id];
      if (entry === undefined && id !== nobody) this.#isCut = true;
      if (entry === undefined || seen.has(id)) continue;
      seen.add(id);
      if (entry.type === 1 || entry.type === 2) found.push(entry);
      waiting.push(entry.right, entry.left);
    }
    return found;
  }

  #content({ start, size }: Entry): Uint8Array {
    if (size >= miniLimit) return this.#join(start, size);
    const content = new Uint8Array(Math.min(size, this.#mini.length));
    let filled = 0;
    const seen = new Set<number>();
    for (let sector = start; filled < content.length && sector < noSector && !seen.has(sector); sector = this.#nextMini(sector)) {
      seen.add(sector);
      const piece = this.#mini.subarray(sector * 64, sector * 64 + Math.min(64, content.length - filled));
      if (piece.length === 0) break;
      content.set(piece, filled);
      filled += piece.length;
    }
    return content.subarray(0, filled);
  }

  /** The sectors from `start` on, one after the other: a view of the file where they lie side by side. */
  #join(start: number, size: number): Uint8Array {
    const sectors = this.#chain(start, Math.ceil(size / this.#sector));
    const first = sectors[0];
    if (first === undefined) return new Uint8Array(0);
    if (sectors.every((sector, index) => sector === first + index)) {
      const from = this.#offset(first);
      return this.#bytes.subarray(from, Math.min(from + size, from + sectors.length * this.#sector));
    }
    const content = new Uint8Array(Math.min(size, sectors.length * this.#sector));
    let filled = 0;
    for (const sector of sectors) {
      const from = this.#offset(sector);
      const piece = this.#bytes.subarray(from, Math.min(from + this.#sector, from + content.length - filled));
      content.set(piece, filled);
      filled += piece.length;
    }
    return content.subarray(0, filled);
  }

  #chain(start: number, most = Number.POSITIVE_INFINITY): readonly number[] {
    const sectors = new Set<number>();
    for (let sector = start; sector < noSector && sectors.size < most && this.#offset(sector) < this.#bytes.length; sector = this.#next(sector)) {
      if (sectors.has(sector)) break;
      sectors.add(sector);
    }
    return [...sectors];
  }

  /** The sectors that hold the table of chains: 109 named in the header, the others in a chain of their own. */
  #fatSectors(): readonly number[] {
    const sectors: number[] = [];
    const bound = Math.ceil(this.#bytes.length / this.#sector);
    const add = (from: number, count: number) => {
      for (let index = 0; index < count && from + index * 4 + 4 <= this.#bytes.length; index += 1) {
        const sector = this.#view.getUint32(from + index * 4, true);
        if (sector < noSector && sectors.length < bound) sectors.push(sector);
      }
    };
    add(76, 109);
    const perSector = this.#sector / 4 - 1;
    let next = this.#view.getUint32(68, true);
    for (let count = 0; next < noSector && count < bound; count += 1) {
      const from = this.#offset(next);
      const link = from + perSector * 4;
      add(from, perSector);
      if (link + 4 > this.#bytes.length) break;
      next = this.#view.getUint32(link, true);
    }
    return sectors;
  }

  /** Which sector follows which, by the table kept in these sectors. */
  #table(sectors: readonly number[]): (sector: number) => number {
    const perSector = this.#sector / 4;
    return (sector) => {
      const holder = sectors[Math.floor(sector / perSector)];
      const at = holder === undefined ? -1 : this.#offset(holder) + (sector % perSector) * 4;
      return at < 0 || at + 4 > this.#bytes.length ? nobody : this.#view.getUint32(at, true);
    };
  }

  #folder(sectors: readonly number[]): readonly Entry[] {
    const entries: Entry[] = [];
    for (const sector of sectors) {
      for (let at = this.#offset(sector); at < this.#offset(sector + 1) && at + entrySize <= this.#bytes.length; at += entrySize) entries.push(this.#entry(at));
    }
    return entries;
  }

  #entry(at: number): Entry {
    const view = this.#view;
    const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    const name = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + at, length).toString("utf16le");
    const link = (offset: number) => view.getUint32(at + offset, true);
    return { name, type: view.getUint8(at + 66), left: link(68), right: link(72), child: link(76), start: link(116), size: link(120) };
  }

  #offset(sector: number): number {
    return (sector + 1) * this.#sector;
  }
}
