import type { Document, Embedded, Part, Place, Problem } from "../../document/index.js";
import { packagedFile } from "../container/compound.js";
import { type Picture, readPicture } from "../container/picture.js";
import type { LooseObject } from "../loose/loose.js";
import { damaged, failure, note, overLimit, Unreadable } from "../problem.js";
import { insidePart, partOf, type Reading, type Where } from "../reading.js";

/** A picture, as pieces of hexadecimal digits or bytes as they are. */
export interface RtfPicture {
  readonly pieces: Uint8Array[];
  binary: boolean;
}

/** An object, its data and the pictures that show it. */
export interface RtfObject {
  readonly data: Uint8Array[];
  binary: boolean;
  linked: boolean;
  readonly pictures: RtfPicture[];
}

/** Opens what is embedded, and keeps the list of it. */
export class RtfObjects {
  readonly parts: Part[] = [];
  readonly problems: Problem[] = [];
  readonly #where: Where;
  readonly #reading: Reading;
  #objects = 0;
  #pictures = 0;

  constructor(where: Where, reading: Reading) {
    this.#where = where;
    this.#reading = reading;
  }

  ofObject(object: RtfObject): LooseObject {
    return { kind: "object", open: (place) => this.#open(object, object.pictures, place) };
  }

  ofPicture(picture: RtfPicture): LooseObject {
    return { kind: "object", open: (place) => this.#open(undefined, [picture], place) };
  }

  async #open(object: RtfObject | undefined, pictures: readonly RtfPicture[], place: Place): Promise<Embedded | undefined> {
    const document = object === undefined ? undefined : await this.#document(object, place);
    const previews: Document[] = [];
    for (const picture of pictures) {
      const preview = await this.#preview(picture, object === undefined ? undefined : "object");
      if (preview?.document !== undefined && preview.recognised) return { kind: "embedded", document: preview.document, previews: [], place };
      if (preview?.document !== undefined) previews.push(preview.document);
    }
    if (document === undefined) return previews.length === 0 ? undefined : { kind: "embedded", previews, place };
    return { kind: "embedded", document, previews, place };
  }

  async #document(object: RtfObject, place: Place): Promise<Document | undefined> {
    if (object.linked) {
      this.problems.push({ ...note("not-read", this.#where.file, this.#where, linkedObject), place });
      return undefined;
    }
    const name = `object${(this.#objects += 1)}`;
    const where = insidePart(this.#where, name);
    const document = await this.#attempt(name, where, () => {
      const content = nativeData(this.#joined(object.data, object.binary, name));
      if (content === undefined) throw new Unreadable("damaged", damaged(name));
      return this.#reading.inside(name, content, where);
    });
    this.parts.push(partOf(name, document));
    return document;
  }

  async #attempt(name: string, where: Where, work: () => Promise<Document>): Promise<Document> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return { name, format: "unknown", blocks: [], parts: [], problems: [failure(error.code, name, where, error.wording)] };
    }
  }

  async #preview({ pieces, binary }: RtfPicture, shows?: "object"): Promise<Picture | undefined> {
    const name = `picture${(this.#pictures += 1)}`;
    try {
      const bytes = this.#joined(pieces, binary, name);
      const picture = await readPicture({ head: () => bytes.subarray(0, 4096), read: () => bytes }, name, this.#where, this.#reading, shows);
      this.parts.push(picture.part);
      return picture;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.parts.push({ name, format: "unknown", read: false, why: error.wording.zh });
      return undefined;
    }
  }

  #joined(pieces: readonly Uint8Array[], binary: boolean, name: string): Uint8Array {
    const { budget } = this.#reading;
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0) / (binary ? 1 : 2);
    if (length > Math.min(budget.limits.partBytes, budget.bytesLeft)) throw new Unreadable("over-limit", overLimit({ zh: `${name} 过大`, en: `${name} is too large` }));
    budget.spendBytes(length);
    const bytes = Buffer.concat(pieces);
    return binary ? bytes : Buffer.from(bytes.toString("latin1").replace(/[^0-9a-f]/gi, ""), "hex");
  }
}

/**
 * The file inside an OLE 1.0 object: a header with the class, topic and item names, then its native data.
 * [MS-OLEDS] 2.2.5 EmbeddedObject. Some programs leave the header out.
 */
function nativeData(data: Uint8Array): Uint8Array | undefined {
  if (isFile(data)) return data;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let at = 8;
  let name = "";
  for (let index = 0; index < 3; index += 1) {
    if (at + 4 > data.length) return undefined;
    const length = view.getUint32(at, true);
    if (at + 4 + length > data.length) return undefined;
    if (index === 0) name = Buffer.from(data.subarray(at + 4, at + 3 + length)).toString("latin1");
    at += 4 + length;
  }
  if (at + 4 > data.length) return undefined;
  const native = data.subarray(at + 4, at + 4 + view.getUint32(at, true));
  if (name !== "Package") return native.length === 0 ? undefined : native;
  // The packager's own layout, which elsewhere has its length in front.
  return packagedFile(Buffer.concat([new Uint8Array(4), native]))?.bytes;
}

function isFile(data: Uint8Array): boolean {
  const head = Buffer.from(data.subarray(0, 4)).toString("hex");
  return head === "d0cf11e0" || head === "504b0304";
}

const linkedObject = {
  zh: "插入的对象只是链接到另一个文件，内容不在本文件里，没有读取；请把该文件一起提交，或改为嵌入",
  en: "an object is only a link to another file and was not read; submit that file too, or embed it",
};
