import type { Block, Document, Format, Part } from "../../../document/index.js";
import { readEmbedded } from "../../container/embedded.js";
import { type Picture, pictureBlock, readPicture } from "../../container/picture.js";
import { purposeOf } from "../../container/purpose.js";
import type { Zip } from "../../container/zip.js";
import { type Reading, type Where, wholeFile } from "../../reading.js";
import type { FloatOpener } from "../floats/float.js";

/** Opens what is embedded in a workbook's zip, each part once, and keeps a line for every part. */
export class ZipParts implements FloatOpener {
  readonly #zip: Zip;
  readonly #where: Where;
  readonly #reading: Reading;
  readonly #known = new Map<string, Part>();
  readonly #pictures = new Map<string, Picture>();
  readonly #opened = new Set<string>();

  constructor(zip: Zip, where: Where, reading: Reading) {
    this.#zip = zip;
    this.#where = where;
    this.#reading = reading;
  }

  add(part: Part): void {
    this.#known.set(part.name, part);
  }

  async picture(name: string, shows?: "object"): Promise<Picture | undefined> {
    if (!this.#zip.has(name)) return undefined;
    const known = this.#pictures.get(name);
    if (known !== undefined) return known;
    const picture = await readPicture(this.#zip, name, this.#where, this.#reading, shows);
    this.#pictures.set(name, picture);
    this.add(picture.part);
    return picture;
  }

  /** Nothing for one that was opened before: a document is one document, however often it is shown. */
  async object(name: string): Promise<Document | undefined> {
    if (!this.#zip.has(name) || this.#opened.has(name)) return undefined;
    this.#opened.add(name);
    const { document, part } = await readEmbedded(this.#zip, name, this.#where, this.#reading);
    this.add(part);
    return document;
  }

  /** What is embedded and no sheet shows. */
  async rest(): Promise<readonly Block[]> {
    const blocks: Block[] = [];
    const place = wholeFile(this.#where);
    for (const { name, directory } of this.#zip.entries) {
      if (directory || this.#known.has(name)) continue;
      if (/^xl\/embeddings\//i.test(name)) {
        const document = await this.object(name);
        if (document !== undefined) blocks.push({ kind: "embedded", document, previews: [], place });
      } else if (/^xl\/media\//i.test(name)) {
        const picture = await this.picture(name);
        if (picture !== undefined) blocks.push(...pictureBlock(picture, place));
      }
    }
    return blocks;
  }

  /** Every part of the zip, in its order. */
  list(format: Format): readonly Part[] {
    return this.#zip.entries.filter((entry) => !entry.directory).map(({ name }) => this.#known.get(name) ?? { name, format, read: false, why: purposeOf(name) });
  }
}
