/** .html, saved from a site or exported by Excel, Word and WPS, often under the name .xls or .doc: text and tables in reading order. */
import type { Document, Part, Problem } from "../../document/index.js";
import { settle } from "../loose/settle.js";
import { failure, note, overLimit } from "../problem.js";
import { insidePart, type Reader, type Reading, type Where, wholeFile } from "../reading.js";
import type { StoredTab } from "../workbook/stored.js";
import { workbookDocument } from "../workbook/workbook.js";
import { wording } from "../word-wording.js";
import { decodePage, openPage, type Page } from "./page.js";
import { PageSheet } from "./sheet.js";
import { PageWalk } from "./walk.js";
import { isWorksheet, namedSheets } from "./worksheets.js";

/** The bytes of a file the page refers to, where they came with it: in a web archive. */
export type Companion = (address: string) => Uint8Array | undefined;

export const readHtml: Reader = async (name, bytes, where, reading) => readPage(name, bytes, where, reading, () => undefined);

export async function readPage(name: string, bytes: Uint8Array, where: Where, reading: Reading, companion: Companion): Promise<Document> {
  const page = openPage(decodePage(bytes));
  const file = new PageFile(name, where, reading, companion);
  return isWorksheet(page) || isNamedAsWorkbook(name) ? file.workbook(page) : file.text(page);
}

class PageFile {
  readonly #name: string;
  readonly #where: Where;
  readonly #reading: Reading;
  readonly #companion: Companion;
  readonly #problems: Problem[] = [];
  readonly #parts: Part[] = [];

  constructor(name: string, where: Where, reading: Reading, companion: Companion) {
    this.#name = name;
    this.#where = where;
    this.#reading = reading;
    this.#companion = companion;
  }

  async text(page: Page): Promise<Document> {
    const { budget } = this.#reading;
    const walk = new PageWalk(page, budget);
    const loose = page.root === undefined ? [] : walk.read(page.root);
    const blocks = [...(await settle(loose, { where: this.#where, role: "body", budget }))];
    this.#report(page, walk);
    for (const address of new Set(walk.frames)) {
      const inner = await this.#frame(address);
      if (inner !== undefined) blocks.push({ kind: "embedded", document: inner, previews: [], place: wholeFile(this.#where) });
    }
    if (blocks.length === 0 && this.#problems.length === 0) this.#problems.push(failure("empty", this.#name, this.#where, nothingWritten));
    return { name: this.#name, format: "html", blocks, parts: this.#parts, problems: this.#problems };
  }

  /** One sheet in the page itself, or one in each of the files it names. */
  async workbook(page: Page): Promise<Document> {
    const named = namedSheets(page);
    const sources = named.filter((sheet) => sheet.source !== undefined);
    const tabs: StoredTab[] = [];
    const missing: string[] = [];
    if (sources.length === 0) tabs.push(this.#tab(page, named[0]?.name ?? "Sheet1"));
    for (const { name, source = "" } of sources) {
      const bytes = this.#companion(source);
      if (bytes === undefined) missing.push(name);
      else tabs.push(this.#tab(openPage(decodePage(bytes)), name));
    }
    if (missing.length > 0) this.#problems.push(failure("not-read", this.#name, this.#where, sheetsElsewhere(missing)));
    const document = await workbookDocument(tabs, { name: this.#name, format: "html", where: this.#where, reading: this.#reading });
    const problems = missing.length > 0 && tabs.length === 0 ? [] : document.problems;
    return { ...document, parts: [...document.parts, ...this.#parts], problems: [...problems, ...this.#problems] };
  }

  #tab(page: Page, name: string): StoredTab {
    const walk = new PageWalk(page, this.#reading.budget);
    const { sheet, complete } = new PageSheet(page, walk, this.#reading.budget).read();
    walk.cellsLeftOut ||= !complete;
    this.#report(page, walk);
    return { name, hidden: false, kind: "sheet", sheet };
  }

  async #frame(address: string): Promise<Document | undefined> {
    const bytes = this.#companion(address);
    if (bytes !== undefined) return this.#reading.inside(address, bytes, insidePart(this.#where, address));
    if (address !== "" && !address.startsWith("about:")) this.#problems.push(note("not-read", this.#name, this.#where, frameElsewhere(address.slice(0, 200))));
    return undefined;
  }

  #report(page: Page, walk: PageWalk): void {
    const tell = this.#problems;
    if (walk.tooDeep) tell.push(failure("over-limit", this.#name, this.#where, overLimit(tooDeep)));
    if (walk.cellsLeftOut) tell.push(failure("over-limit", this.#name, this.#where, overLimit(wording.tooManyCells)));
    if (walk.deletions > 0) tell.push(note("not-read", this.#name, this.#where, wording.trackedChanges(walk.deletions)));
    if (page.source.includes("\ufffd")) tell.push(note("damaged", this.#name, this.#where, strangeCharacters));
    for (const address of [...walk.images].slice(0, this.#reading.budget.limits.parts)) {
      if (address !== "" && this.#companion(address) === undefined) this.#parts.push({ name: address.slice(0, 200), format: "image", read: false, why: "网页引用的图片不在文件里，没有读取" });
    }
  }
}

/** Excel opens a page of this name as a worksheet, whoever wrote it. */
function isNamedAsWorkbook(name: string): boolean {
  return /\.(?:xls|xlsx|et)$/i.test(name);
}

function sheetsElsewhere(names: readonly string[]) {
  return {
    zh: `这个网页只是工作簿的封面，工作表“${names.join("”“")}”的内容在另外的文件（同名的 .files 文件夹）里，没有读取；请用 Excel 打开后另存为 .xlsx 再提交`,
    en: `this page is only the cover of a workbook; the cells of ${names.map((name) => `“${name}”`).join(", ")} are in other files (the .files folder beside it) and were not read; open it in Excel and save it as .xlsx`,
  };
}

function frameElsewhere(address: string) {
  return {
    zh: `网页中嵌入的框架页 ${address} 不在本文件里，没有读取；请打开网页后把正文另存为 .docx 再提交`,
    en: `the frame ${address} in this page is not part of the file and was not read; open the page and save its text as .docx`,
  };
}

const tooDeep = { zh: "网页的嵌套层数过多", en: "the page is nested too deeply" };

const strangeCharacters = {
  zh: "网页中有无法识别的字符，可能有错字；请用浏览器打开核对，另存为 .docx 再提交",
  en: "some characters of the page cannot be made out; open it in a browser to compare, and save it as .docx",
};

const nothingWritten = {
  zh: "网页里没有任何内容，可能由脚本在打开后才显示；请在浏览器里打开，复制到 Word 后提交 .docx",
  en: "nothing is written in the page, it may show its content by a script only; open it in a browser, copy it into Word and submit the .docx",
};
