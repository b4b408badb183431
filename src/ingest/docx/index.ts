/** .docx: body, notes, headers and footers, tables on their grid, and whatever is embedded, in reading order. */
import type { Block, Document, Paragraph, Problem } from "../../document/index.js";
import { childrenOf, parseXml, type XmlElement } from "../container/xml.js";
import { openZip, type Zip } from "../container/zip.js";
import { damaged, failure, Unreadable } from "../problem.js";
import { insidePart, type Reader, type Reading, type Where } from "../reading.js";
import { openFlatPackage } from "./flat-package.js";
import { openObjects } from "./objects.js";
import { PartLedger } from "./parts.js";
import { readRelations, type Relations } from "../container/relations.js";
import { Story } from "./story.js";
import { Tally } from "./tally.js";
import { type WordParts, wordParts } from "./word-parts.js";

export const readDocx: Reader = async (name, bytes, where, reading) => readPackage(openZip(bytes, reading.budget), name, where, reading);

/** The same in one XML file, as Word saves it under the name .xml. */
export const readFlatDocx: Reader = async (name, bytes, where, reading) => readPackage(openFlatPackage(bytes, name, reading.budget), name, where, reading);

async function readPackage(zip: Zip, name: string, where: Where, reading: Reading): Promise<Document> {
  const file = new WordFile(name, zip, where, reading);
  await file.readBody();
  await file.readAround();
  return { name, format: "docx", blocks: file.blocks, parts: file.parts.list(), problems: file.problems() };
}

class WordFile {
  readonly blocks: Block[] = [];
  readonly parts: PartLedger;
  readonly #name: string;
  readonly #zip: Zip;
  readonly #where: Where;
  readonly #reading: Reading;
  readonly #word: WordParts;
  readonly #problems: Problem[] = [];
  readonly #tally = new Tally();

  constructor(name: string, zip: Zip, where: Where, reading: Reading) {
    this.#name = name;
    this.#zip = zip;
    this.#where = where;
    this.#reading = reading;
    this.parts = new PartLedger(zip);
    this.#word = wordParts(zip, (part) => this.#optional(part));
  }

  async readBody(): Promise<void> {
    const { main, relations } = this.#word;
    const root = this.#xml(main);
    // One body is usual; some merging tools leave one for each file they merged.
    const bodies = childrenOf(root, "w:body");
    if (bodies.length === 0) throw new Unreadable("damaged", damaged(main));
    await this.#story(bodies, "body", this.#where, relations);
  }

  /** Notes, headers and footers, which stand in parts of their own. */
  async readAround(): Promise<void> {
    const roles = { footnotes: "note", endnotes: "note", header: "header", footer: "footer" } as const;
    for (const [type, role] of Object.entries(roles)) {
      for (const { type: found, target } of this.#word.relations.values()) {
        if (found !== type) continue;
        const root = this.#optional(target);
        if (root === undefined) continue;
        const containers = role === "note" ? childrenOf(root).filter(isWritten) : [root];
        await this.#story(containers, role, insidePart(this.#where, target), this.#relationsOf(target));
      }
    }
  }

  problems(): readonly Problem[] {
    return [...this.#problems, ...this.#tally.problems(this.#name, this.#where, { blocks: this.blocks, parts: this.parts.list() })];
  }

  async #story(containers: readonly XmlElement[], role: Paragraph["role"], where: Where, relations: Relations): Promise<void> {
    const { styles, numbering } = this.#word;
    const hides = (style: string | undefined) => style !== undefined && styles.hides(style);
    const story = new Story({ where, role, numbering, hides, budget: this.#reading.budget });
    for (const container of containers) story.read(container);
    this.#tally.add(story);
    const opening = { zip: this.#zip, relations, parts: this.parts, where: this.#where, reading: this.#reading, problems: this.#problems };
    this.blocks.push(...(await openObjects(story.drafts, opening)));
  }

  /** Without its links a part's words can still be read. */
  #relationsOf(part: string): Relations {
    try {
      return readRelations(this.#zip, part);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#problems.push(failure(error.code, part, insidePart(this.#where, part), error.wording));
      return new Map();
    }
  }

  /** A part the body can do without: when it cannot be read, that is said and the rest goes on. */
  #optional(part: string): XmlElement | undefined {
    try {
      return this.#xml(part);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.parts.add({ name: part, format: "docx", read: false, why: error.wording.zh });
      this.#problems.push(failure(error.code, part, insidePart(this.#where, part), error.wording));
      return undefined;
    }
  }

  #xml(part: string): XmlElement {
    const { root, wellFormed } = parseXml(this.#zip.read(part), part);
    this.parts.read(part);
    if (!wellFormed) this.#problems.push(failure("damaged", part, insidePart(this.#where, part), cutShort));
    return root;
  }
}

/** Separator lines are notes too, as far as the file goes. */
function isWritten(note: XmlElement): boolean {
  return !["separator", "continuationSeparator", "continuationNotice"].includes(note.attributes["w:type"] ?? "");
}

const cutShort = {
  zh: "内容不完整，只读取了其中完好的部分；请用 Word 打开修复后另存再试",
  en: "the content is cut short, only its sound part was read; open it in Word, repair and save it, then try again",
};
