import type { Block, Document, Paragraph, Problem } from "../../document/index.js";
import type { Storage } from "../container/storage.js";
import { StreamLedger } from "../container/stream-ledger.js";
import { damagedFile, failure, note, overLimit, partlyRead, Unreadable } from "../problem.js";
import { insidePart, type Reading, type Where } from "../reading.js";
import { Bytes } from "../container/bytes.js";
import { type Drawings, noDrawings, readDrawings } from "./drawings.js";
import { type Fib, readFib } from "./fib.js";
import { headersAndFooters } from "./headers.js";
import { type Opening, openObjects } from "./objects.js";
import { purposeOf } from "./parts.js";
import { Story } from "./story.js";
import { isOldWord, readOldFib, readOldText } from "./word6/index.js";
import { wording } from "../word-wording.js";
import { readWordText, type WordStreams, type WordText } from "./word-text.js";

type Stretch = { readonly start: number; readonly end: number };

/** One Word document in its storage. */
export class WordFile {
  readonly blocks: Block[] = [];
  readonly parts: StreamLedger;
  readonly #name: string;
  readonly #storage: Storage;
  readonly #where: Where;
  readonly #reading: Reading;
  readonly #readWord: (name: string, storage: Storage, where: Where) => Promise<Document>;
  readonly #streams: WordStreams;
  readonly #isOld: boolean;
  readonly #fib: Fib;
  readonly #text: WordText;
  readonly #drawings: Drawings;
  readonly #problems: Problem[] = [];
  readonly #pictures: Opening["pictures"] = new Map();
  readonly #opened = new Set<string>();
  #deletions = 0;
  #hidden = 0;
  #cellsLeftOut = false;

  constructor(name: string, storage: Storage, where: Where, reading: Reading, readWord: (name: string, storage: Storage, where: Where) => Promise<Document>) {
    this.#name = name;
    this.#storage = storage;
    this.#where = where;
    this.#reading = reading;
    this.#readWord = readWord;
    this.parts = new StreamLedger(storage, "doc", reading.budget.limits.parts, purposeOf);
    const main = this.#stream("WordDocument");
    this.#isOld = isOldWord(main);
    if (this.#isOld) {
      const fib = readOldFib(main);
      this.#fib = fib;
      this.#streams = { main, table: main, data: main, dataName: "WordDocument" };
      this.#text = readOldText(main, fib);
    } else {
      this.#fib = readFib(main);
      this.#streams = { main, table: this.#stream(this.#fib.tableStream), data: new Bytes(storage.stream("Data") ?? new Uint8Array(0)), dataName: "Data" };
      this.#text = readWordText(this.#streams, this.#fib);
    }
    for (const damage of this.#text.damage) this.#problems.push(failure("damaged", name, where, damage));
    this.#drawings = this.#readDrawings();
  }

  async read(): Promise<void> {
    const { footnotes, headers, endnotes, boxes, headerBoxes } = this.#stories();
    await this.#story([{ start: 0, end: this.#fib.lengths.body }], "body", this.#where, this.#drawings);
    // Word 6 and 95 do not tell where their text boxes are anchored in a way that is read.
    if (this.#isOld && this.#text.paragraphs.some(({ properties: { oldLevel = 0 } }) => oldLevel >= 1 && oldLevel <= 10)) {
      this.#problems.push(note("not-read", this.#name, this.#where, wording.oldNumbers));
    }
    if (this.#isOld) await this.#story([boxes], "textbox", insidePart(this.#where, "text boxes"), noDrawings);
    await this.#story([footnotes], "note", insidePart(this.#where, "footnotes"), noDrawings);
    await this.#story([endnotes], "note", insidePart(this.#where, "endnotes"), noDrawings);
    const around = headersAndFooters(this.#streams.table, this.#fib.extent("headerText"), headers);
    await this.#story(around.headers, "header", insidePart(this.#where, "headers"), noDrawings);
    await this.#story(around.footers, "footer", insidePart(this.#where, "footers"), noDrawings);
    // Page numbers and watermarks are often boxes in a header: they are of the header still.
    await this.#story([headerBoxes], "header", insidePart(this.#where, "header text boxes"), noDrawings);
    if (this.#fib.lengths.comments > 0) this.parts.add({ name: "WordDocument/comments", format: "doc", read: false, why: "批注，不属于正文" });
  }

  problems(): readonly Problem[] {
    const problems = [...this.#problems];
    if (this.#deletions > 0) problems.push(note("not-read", this.#name, this.#where, wording.trackedChanges(this.#deletions)));
    if (this.#hidden > 0) problems.push(note("not-read", this.#name, this.#where, wording.hiddenText(this.#hidden)));
    if (this.#storage.isCutShort()) problems.unshift(failure("truncated", this.#name, this.#where, partlyRead));
    if (this.#cellsLeftOut) problems.push(failure("over-limit", this.#name, this.#where, overLimit(wording.tooManyCells)));
    const hasWords = this.blocks.some((block) => block.kind !== "paragraph" || block.role === "body" || block.role === "textbox");
    if (!hasWords) problems.push(this.#withoutWords());
    return problems;
  }

  #withoutWords(): Problem {
    const pictured = this.parts.list().some((part) => part.format === "image" || part.format === "wmf");
    return pictured
      ? failure("unsupported", this.#name, this.#where, wording.onlyPictures)
      : failure("empty", this.#name, this.#where, wording.nothingWritten);
  }

  /** Where in the text the stories stand that come after the body. */
  #stories(): { footnotes: Stretch; headers: Stretch; endnotes: Stretch; boxes: Stretch; headerBoxes: Stretch } {
    const { body, footnotes, headers, macros, comments, endnotes, boxes, headerBoxes } = this.#fib.lengths;
    const afterHeaders = body + footnotes + headers;
    const atEndnotes = afterHeaders + macros + comments;
    const atBoxes = atEndnotes + endnotes;
    const atHeaderBoxes = atBoxes + boxes;
    return {
      footnotes: { start: body, end: body + footnotes },
      headers: { start: body + footnotes, end: afterHeaders },
      endnotes: { start: atEndnotes, end: atBoxes },
      boxes: { start: atBoxes, end: atHeaderBoxes },
      headerBoxes: { start: atHeaderBoxes, end: atHeaderBoxes + headerBoxes },
    };
  }

  async #story(stretches: readonly Stretch[], role: Paragraph["role"], where: Where, drawings: Drawings): Promise<void> {
    const story = new Story({ where, role, text: this.#text, drawings, budget: this.#reading.budget });
    const length = this.#text.text.length;
    for (const { start, end } of stretches) story.read(Math.min(start, length), Math.min(end, length));
    story.readBoxes(drawings.rest());
    this.#deletions += story.deletions;
    this.#hidden += story.hidden;
    this.#cellsLeftOut ||= story.cellsLeftOut;
    this.blocks.push(...(await openObjects(story.drafts, {
      streams: this.#streams,
      pool: this.#storage.storage("ObjectPool"),
      drawings: this.#drawings,
      parts: this.parts,
      where: this.#where,
      reading: this.#reading,
      problems: this.#problems,
      pictures: this.#pictures,
      opened: this.#opened,
      readWord: this.#readWord,
    })));
  }

  #readDrawings(): Drawings {
    const { body, footnotes, headers, macros, comments, endnotes } = this.#fib.lengths;
    try {
      return readDrawings(this.#streams.table, this.#fib, body + footnotes + headers + macros + comments + endnotes);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#problems.push(failure("damaged", this.#name, this.#where, wording.drawingsDamaged));
      return noDrawings;
    }
  }

  #stream(name: string): Bytes {
    const content = this.#storage.stream(name);
    if (content === undefined) throw new Unreadable("damaged", damagedFile);
    this.parts.read(name);
    return new Bytes(content);
  }
}
