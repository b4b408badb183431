import type { Document, Embedded, Part, Place, Problem } from "../../document/index.js";
import { readEmbedded } from "../container/embedded.js";
import { readPicture } from "../container/picture.js";
import { childOf, childrenOf, type XmlElement } from "../container/xml.js";
import type { Zip } from "../container/zip.js";
import type { LooseObject } from "../loose/loose.js";
import { failure, note, Unreadable } from "../problem.js";
import { insidePart, partOf, type Reading, type Where } from "../reading.js";

/** Reads a document kept in a folder of the package. */
export type ReadFolder = (folder: string, name: string, where: Where) => Promise<Document>;

/** Opens the objects and pictures of frames, and keeps which parts that took. */
export class OdtObjects {
  readonly parts = new Map<string, Part>();
  readonly problems: Problem[] = [];
  readonly #zip: Zip | undefined;
  readonly #where: Where;
  readonly #reading: Reading;
  readonly #readFolder: ReadFolder;

  /** `zip`: nothing for a document in one XML file. */
  constructor(zip: Zip | undefined, where: Where, reading: Reading, readFolder: ReadFolder) {
    this.#zip = zip;
    this.#where = where;
    this.#reading = reading;
    this.#readFolder = readFolder;
  }

  of(frame: XmlElement): LooseObject | undefined {
    const object = childOf(frame, "draw:object") ?? childOf(frame, "draw:object-ole");
    const images = childrenOf(frame, "draw:image");
    if (object === undefined && images.length === 0) return undefined;
    return { kind: "object", open: (place) => this.#open(object, images, place) };
  }

  async #open(object: XmlElement | undefined, images: readonly XmlElement[], place: Place): Promise<Embedded | undefined> {
    const document = object === undefined ? undefined : await this.#document(object, place);
    const previews: Document[] = [];
    for (const image of images) {
      const part = this.#partAt(image);
      if (part === undefined || this.#zip === undefined) continue;
      const picture = await readPicture(this.#zip, part, this.#where, this.#reading, object === undefined ? undefined : "object");
      this.parts.set(part, picture.part);
      if (picture.recognised && picture.document !== undefined) return { kind: "embedded", document: picture.document, previews: [], place };
      if (picture.document !== undefined) previews.push(picture.document);
    }
    if (document === undefined) return previews.length === 0 ? undefined : { kind: "embedded", previews, place };
    return { kind: "embedded", document, previews, place };
  }

  async #document(object: XmlElement, place: Place): Promise<Document | undefined> {
    const part = this.#partAt(object);
    if (part !== undefined && this.#zip !== undefined && this.#zip.has(part)) {
      const { document, part: line } = await readEmbedded(this.#zip, part, this.#where, this.#reading);
      this.parts.set(part, line);
      return document;
    }
    if (part !== undefined && this.#zip?.has(`${part}/content.xml`) === true) return this.#folder(part);
    const linked = /^(?:[a-z]+:|\.\.\/|\/)/i.test(object.attributes["xlink:href"] ?? "");
    this.problems.push({ ...note("not-read", this.#where.file, this.#where, linked ? linkedObject : objectInside), place });
    return undefined;
  }

  async #folder(part: string): Promise<Document> {
    const where = insidePart(this.#where, part);
    const document = await this.#attempt(part, where);
    this.parts.set(`${part}/content.xml`, partOf(`${part}/content.xml`, document));
    return document;
  }

  async #attempt(part: string, where: Where): Promise<Document> {
    try {
      return await this.#readFolder(`${part}/`, part, where);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return { name: part, format: "unknown", blocks: [], parts: [], problems: [failure(error.code, part, where, error.wording)] };
    }
  }

  #partAt(element: XmlElement): string | undefined {
    const address = element.attributes["xlink:href"]?.replace(/^\.\//, "").replace(/\/$/, "");
    if (address === undefined || address === "") return undefined;
    return this.#zip === undefined || this.#zip.has(address) || this.#zip.has(`${address}/content.xml`) ? address : undefined;
  }
}

const linkedObject = {
  zh: "插入的对象只是链接到另一个文件，内容不在本文件里，没有读取；请把该文件一起提交，或改为嵌入",
  en: "an object is only a link to another file and was not read; submit that file too, or embed it",
};

const objectInside = {
  zh: "插入的对象没有读取；其中如有需要审核的表格，请另存为 .docx 或 .odt 再提交",
  en: "an embedded object was not read; if it holds a table to be audited, save the document as .docx or .odt",
};
