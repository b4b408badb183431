/** .odt and .fodt (LibreOffice, WPS): text, lists, tables on their grid, notes, headers and footers, and embedded spreadsheets. */
import type { Block, Document, Paragraph, Part, Problem } from "../../document/index.js";
import { childOf, childrenOf, parseXml, type XmlElement } from "../container/xml.js";
import { openZip, type Zip } from "../container/zip.js";
import type { LooseBlock } from "../loose/loose.js";
import { settle } from "../loose/settle.js";
import { damaged, damagedFile, encryptedFile, failure, note, overLimit, Unreadable } from "../problem.js";
import { insidePart, type Reader, type Reading, type Where } from "../reading.js";
import { wording } from "../word-wording.js";
import { hiddenStylesIn, listStylesIn } from "./list-styles.js";
import { Lists } from "./lists.js";
import { OdtObjects } from "./objects.js";
import { OdtWalk } from "./walk.js";

export const readOdt: Reader = async (name, bytes, where, reading) => {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip) return readFolder(openZip(bytes, reading.budget), "", name, where, reading);
  if (bytes.length > reading.budget.limits.partBytes) throw new Unreadable("over-limit", overLimit(tooLong));
  const { root, wellFormed } = parseXml(bytes, name);
  return new OdtFile(name, undefined, "", where, reading).read(root, root, wellFormed);
};

/** The text document kept in a folder of a package, "" for the package itself; a spreadsheet there is read as one. */
async function readFolder(zip: Zip, folder: string, name: string, where: Where, reading: Reading): Promise<Document> {
  if (reading.depth > reading.budget.limits.depth || (folder !== "" && !reading.budget.spendEmbedded())) throw new Unreadable("over-limit", overLimit(tooDeep));
  const { root, wellFormed } = parseXml(zip.read(`${folder}content.xml`), `${folder}content.xml`);
  const body = childOf(root, "office:body");
  if (body === undefined && zip.has("META-INF/manifest.xml") && new TextDecoder().decode(zip.read("META-INF/manifest.xml")).includes("encryption-data")) throw new Unreadable("encrypted", encryptedFile);
  if (childOf(body, "office:spreadsheet") !== undefined) return (await (await import("../workbook/legacy.js")).readOdsFolder(zip, folder, name, where, reading)).document;
  if (childOf(body, "office:text") === undefined) throw new Unreadable("unsupported", otherObject);
  const styles = zip.has(`${folder}styles.xml`) ? parseXml(zip.read(`${folder}styles.xml`), `${folder}styles.xml`).root : undefined;
  return new OdtFile(name, zip, folder, where, reading).read(root, styles, wellFormed);
}

class OdtFile {
  readonly #name: string;
  readonly #zip: Zip | undefined;
  readonly #folder: string;
  readonly #where: Where;
  readonly #reading: Reading;
  readonly #blocks: Block[] = [];
  readonly #problems: Problem[] = [];
  readonly #objects: OdtObjects;

  constructor(name: string, zip: Zip | undefined, folder: string, where: Where, reading: Reading) {
    this.#name = name;
    this.#zip = zip;
    this.#folder = folder;
    this.#where = where;
    this.#reading = reading;
    const inner = { ...reading, depth: reading.depth + 1 };
    this.#objects = new OdtObjects(zip, where, reading, (part, title, within) => readFolder(zip as Zip, part, title, within, inner));
  }

  async read(content: XmlElement, styles: XmlElement | undefined, wellFormed: boolean): Promise<Document> {
    const text = childOf(content, "office:body", "office:text");
    if (text === undefined) throw new Unreadable("damaged", damagedFile);
    const roots = [styles, content];
    const lists = new Lists(listStylesIn(roots));
    const walk = new OdtWalk({ lists, hiddenStyles: hiddenStylesIn(roots), budget: this.#reading.budget, object: (frame) => this.#objects.of(frame) });
    await this.#add(walk.read(text), "body", this.#where);
    await this.#add(walk.notes, "note", insidePart(this.#where, "footnotes"));
    for (const page of childrenOf(childOf(styles, "office:master-styles") ?? content, "style:master-page")) {
      for (const part of childrenOf(page)) {
        const role = /^style:(header|footer)/.exec(part.name)?.[1];
        if (role === "header" || role === "footer") await this.#add(walk.read(part), role, insidePart(this.#where, `${role}s`));
      }
    }
    this.#report(walk, wellFormed);
    return { name: this.#name, format: "odt", blocks: this.#blocks, parts: this.#parts(), problems: [...this.#objects.problems, ...this.#problems] };
  }

  async #add(blocks: readonly LooseBlock[], role: Paragraph["role"], where: Where): Promise<void> {
    this.#blocks.push(...(await settle(blocks, { where, role, budget: this.#reading.budget })));
  }

  #report(walk: OdtWalk, wellFormed: boolean): void {
    const problems = this.#problems;
    if (!wellFormed) problems.push(failure("damaged", this.#name, this.#where, damaged("content.xml")));
    if (walk.deletions > 0) problems.push(note("not-read", this.#name, this.#where, wording.trackedChanges(walk.deletions)));
    if (walk.hidden > 0) problems.push(note("not-read", this.#name, this.#where, wording.hiddenText(walk.hidden)));
    if (walk.cellsLeftOut) problems.push(failure("over-limit", this.#name, this.#where, overLimit(wording.tooManyCells)));
    const hasWords = this.#blocks.some((block) => block.kind !== "paragraph" || block.role === "body" || block.role === "textbox");
    if (hasWords || problems.length > 0) return;
    const pictured = [...this.#objects.parts.values()].some((part) => part.format === "image");
    problems.push(pictured ? failure("unsupported", this.#name, this.#where, wording.onlyPictures) : failure("empty", this.#name, this.#where, wording.nothingWritten));
  }

  #parts(): readonly Part[] {
    if (this.#zip === undefined || this.#folder !== "") return [...this.#objects.parts.values()];
    const read = new Set(["content.xml", "styles.xml"]);
    return this.#zip.entries
      .filter((entry) => !entry.directory)
      .map(({ name }) => this.#objects.parts.get(name) ?? (read.has(name) ? { name, format: "odt" as const, read: true } : { name, format: "odt" as const, read: false, why: purposeOf(name) }));
  }
}

function purposeOf(part: string): string {
  if (/^Pictures\/|^media\//.test(part)) return "正文没有引用的图片，未读取";
  return /\/content\.xml$/.test(part) ? "正文没有引用的嵌入对象，未读取" : "版式或附属信息，不含正文";
}

const tooLong = { zh: "文字过多", en: "the text is too long" };
const tooDeep = { zh: "嵌入的文件过多或层数过多", en: "too many documents are embedded, or too many levels deep" };

const otherObject = {
  zh: "嵌入的对象是图表、公式或图形，没有读取；所依据的数据应另在表格中",
  en: "the embedded object is a chart, a formula or a drawing and was not read; its data should stand in a table",
};
