/** .pptx: each slide's words, tables and embedded documents in reading order, with the speaker's notes. */
import type { Block, Document, Problem } from "../../document/index.js";
import { readRelations, type Relation } from "../container/relations.js";
import { childOf, childrenOf, parseXml, type XmlElement } from "../container/xml.js";
import { openZip, type Zip } from "../container/zip.js";
import { openObjects } from "../docx/objects.js";
import { PartLedger } from "../docx/parts.js";
import { damaged, failure, overLimit, Unreadable } from "../problem.js";
import { insidePart, type Reader, type Reading, type Where } from "../reading.js";
import { wording } from "../word-wording.js";
import { Slide } from "./slide.js";

export const readPptx: Reader = async (name, bytes, where, reading) => new Presentation(name, openZip(bytes, reading.budget), where, reading).read();

class Presentation {
  readonly #name: string;
  readonly #zip: Zip;
  readonly #where: Where;
  readonly #reading: Reading;
  readonly #parts: PartLedger;
  readonly #blocks: Block[] = [];
  readonly #problems: Problem[] = [];
  #cellsLeftOut = false;

  constructor(name: string, zip: Zip, where: Where, reading: Reading) {
    this.#name = name;
    this.#zip = zip;
    this.#where = where;
    this.#reading = reading;
    this.#parts = new PartLedger(zip, "pptx");
  }

  async read(): Promise<Document> {
    const start = [...readRelations(this.#zip, "").values()].find((relation) => relation.type === "officeDocument");
    const main = start !== undefined && this.#zip.has(start.target) ? start.target : "ppt/presentation.xml";
    const root = this.#xml(main, this.#where);
    const relations = readRelations(this.#zip, main);
    const listed = childrenOf(childOf(root, "p:sldIdLst") ?? root, "p:sldId").map((slide) => relations.get(slide.attributes["r:id"] ?? ""));
    for (const [index, relation] of listed.entries()) await this.#slide(relation, insidePart(this.#where, `slide${index + 1}`));
    this.#conclude();
    return { name: this.#name, format: "pptx", blocks: this.#blocks, parts: this.#parts.list(), problems: this.#problems };
  }

  async #slide(relation: Relation | undefined, where: Where): Promise<void> {
    const part = relation?.target ?? "";
    const root = this.#optional(part, where);
    if (root === undefined) return;
    await this.#add(new Slide(where, this.#reading.budget).read(root), part, where);
    for (const { type, target } of readRelations(this.#zip, part).values()) {
      if (type !== "notesSlide") continue;
      const within = insidePart(where, "notes");
      const page = this.#optional(target, within);
      if (page !== undefined) await this.#add(new Slide(within, this.#reading.budget).readNotes(page), target, within);
    }
  }

  async #add(slide: Slide, part: string, where: Where): Promise<void> {
    this.#cellsLeftOut ||= slide.cellsLeftOut;
    const opening = { zip: this.#zip, relations: readRelations(this.#zip, part), parts: this.#parts, where, reading: this.#reading, problems: this.#problems };
    this.#blocks.push(...(await openObjects(slide.drafts, opening)));
  }

  #conclude(): void {
    if (this.#cellsLeftOut) this.#problems.push(failure("over-limit", this.#name, this.#where, overLimit(wording.tooManyCells)));
    if (this.#blocks.length > 0 || this.#problems.length > 0) return;
    const pictured = this.#parts.list().some((part) => part.format === "image" || part.format === "wmf");
    this.#problems.push(pictured ? failure("unsupported", this.#name, this.#where, wording.onlyPictures) : failure("empty", this.#name, this.#where, wording.nothingWritten));
  }

  /** A slide that cannot be read is named, and the others go on. */
  #optional(part: string, where: Where): XmlElement | undefined {
    try {
      return this.#xml(part, where);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#parts.add({ name: part, format: "pptx", read: false, why: error.wording.zh });
      this.#problems.push(failure(error.code, part, where, error.wording));
      return undefined;
    }
  }

  #xml(part: string, where: Where): XmlElement {
    const { root, wellFormed } = parseXml(this.#zip.read(part), part);
    this.#parts.read(part);
    if (!wellFormed) this.#problems.push(failure("damaged", part, where, damaged(part)));
    return root;
  }
}
