import type { Block, Document } from "../../../document/index.js";
import { blipAmong } from "../../container/blips.js";
import { Bytes } from "../../container/bytes.js";
import { readObjectStorage } from "../../container/object-storage.js";
import { type ArtRecord, artRecords, artTypes } from "../../container/office-art.js";
import { type Picture, pictureBlock, readPicture } from "../../container/picture.js";
import type { Storage } from "../../container/storage.js";
import { pathOf, type StreamLedger } from "../../container/stream-ledger.js";
import { Unreadable } from "../../problem.js";
import { partOf, type Reading, type Where, wholeFile } from "../../reading.js";
import type { FloatOpener } from "../floats/float.js";

/** Opens what an old workbook embeds: pictures of its store by number, from 1, and objects by the name of their storage. */
export class BiffOpener implements FloatOpener {
  readonly #store: Bytes;
  readonly #entries: readonly ArtRecord[];
  readonly #storage: Storage | undefined;
  readonly #parts: StreamLedger | undefined;
  readonly #where: Where;
  readonly #reading: Reading;
  readonly #pictures = new Map<string, Picture | undefined>();
  readonly #opened = new Set<string>();

  constructor(drawingGroup: Uint8Array, container: { readonly storage: Storage; readonly parts: StreamLedger } | undefined, where: Where, reading: Reading) {
    this.#store = new Bytes(drawingGroup);
    const groups = artRecords(this.#store, 0, this.#store.length);
    const stores = groups.flatMap((group) => artRecords(this.#store, group.at, group.end)).filter((record) => record.type === artTypes.store);
    this.#entries = stores.flatMap((store) => artRecords(this.#store, store.at, store.end, reading.budget.limits.parts));
    this.#storage = container?.storage;
    this.#parts = container?.parts;
    this.#where = where;
    this.#reading = reading;
  }

  /** The pictures of the store that no sheet shows. */
  async rest(): Promise<readonly Block[]> {
    const blocks: Block[] = [];
    for (let number = 1; number <= this.#entries.length; number += 1) {
      if (this.#pictures.has(String(number))) continue;
      const picture = await this.picture(String(number));
      if (picture !== undefined) blocks.push(...pictureBlock(picture, wholeFile(this.#where)));
    }
    return blocks;
  }

  async picture(number: string, shows?: "object"): Promise<Picture | undefined> {
    if (this.#pictures.has(number)) return this.#pictures.get(number);
    const picture = await this.#read(number, shows);
    this.#pictures.set(number, picture);
    if (picture !== undefined) this.#parts?.add(picture.part);
    return picture;
  }

  async object(name: string): Promise<Document | undefined> {
    const storage = this.#opened.has(name) ? undefined : this.#storage?.storage(name);
    if (storage === undefined) return undefined;
    this.#opened.add(name);
    const { readWordStorage } = await import("../../doc/index.js");
    const found = await readObjectStorage(name, storage, this.#where, {
      reading: this.#reading,
      readWord: (part, within, where) => readWordStorage(part, within, where, this.#reading),
    });
    if (found === undefined) return undefined;
    this.#parts?.add(partOf(pathOf(name, found.stream), found.document));
    return found.document;
  }

  async #read(number: string, shows?: "object"): Promise<Picture | undefined> {
    const name = `Workbook/picture ${number}`;
    const entry = this.#entries[Number(number) - 1];
    if (entry === undefined) return undefined;
    try {
      const bytes = blipAmong(this.#store, [entry], this.#reading.budget);
      if (bytes === undefined) return undefined;
      return await readPicture({ head: () => bytes.subarray(0, 4096), read: () => bytes }, name, this.#where, this.#reading, shows);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return { part: { name, format: "unknown", read: false, why: error.wording.zh } };
    }
  }
}
