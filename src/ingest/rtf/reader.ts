import type { Budget } from "../limits.js";
import type { LooseBlock } from "../loose/loose.js";
import { symbol } from "../docx/symbols.js";
import { encodingOfCodePage } from "./charsets.js";
import { Flow } from "./flow.js";
import { Fonts } from "./fonts.js";
import { characters, depthOf, type Group, quiet, shown, skipped, stories, type Story } from "./group.js";
import type { RtfObjects } from "./objects.js";
import { RowDefinition } from "./row-definition.js";
import { RtfTokens } from "./tokens.js";

/** Word itself gives up long before. */
const deepest = 5000;

/** Reads a rich text file into the blocks of its stories. [RTF 1.9.1] */
export class RtfReader {
  readonly stories = { body: [] as LooseBlock[], note: [] as LooseBlock[], header: [] as LooseBlock[], footer: [] as LooseBlock[] };
  /** Pieces of text taken out by tracked changes that nobody has accepted yet. */
  deletions = 0;
  comments = 0;
  /** Pieces of hidden text. */
  hidden = 0;
  cellsLeftOut = false;
  tooDeep = false;
  cutShort = false;
  readonly #budget: Budget;
  readonly #objects: RtfObjects;
  readonly #bytes: Uint8Array;
  readonly #tokens: RtfTokens;
  readonly #fonts = new Fonts();
  readonly #groups: Group[] = [];
  readonly #row = new RowDefinition();
  readonly #innerRow = new RowDefinition();
  #pending: number[] = [];
  #collected = "";
  #defaultFont: number | undefined;
  /** Groups below the deepest one that is read. */
  #below = 0;
  #starred = false;
  #toPassOver = 0;
  #isInnerRow = false;
  #group: Group;

  constructor(bytes: Uint8Array, objects: RtfObjects, budget: Budget) {
    this.#bytes = bytes;
    this.#tokens = new RtfTokens(bytes);
    this.#objects = objects;
    this.#budget = budget;
    this.#group = {
      destination: "text", flow: new Flow(budget), font: undefined, substitutes: 1, hidden: false, deleted: false, inTable: false, nesting: undefined, object: undefined, picture: undefined,
      story: "body",
    };
  }

  read(): this {
    const outermost = this.#group;
    const tokens = this.#tokens;
    let ended = false;
    while (!ended && tokens.next()) {
      if (tokens.kind === "close" && this.#below === 0 && this.#groups.length === 1) ended = true;
      this.#token();
    }
    this.#flush();
    this.cutShort = !ended || tokens.cutShort;
    while (this.#groups.length > 0) this.#close();
    this.stories.body.push(...this.#finished(outermost.flow));
    return this;
  }

  #token(): void {
    const { kind, start, end } = this.#tokens;
    if (kind === "open") return this.#open();
    if (kind === "close") return this.#close();
    if (this.#below > 0 || this.#group.destination === "skip") return;
    switch (kind) {
      case "text":
        return this.#bytesBetween(start, end);
      case "hex":
        return this.#byte(this.#tokens.byte);
      case "binary":
        return this.#binary(start, end);
      case "symbol":
        return this.#symbol(this.#tokens.word);
      case "word":
        return this.#word(this.#tokens.word, this.#tokens.parameter);
    }
  }

  #open(): void {
    this.#flush();
    this.#starred = false;
    this.#toPassOver = 0;
    if (this.#groups.length >= deepest) {
      this.#below += 1;
      this.tooDeep = true;
      return;
    }
    this.#groups.push(this.#group);
    this.#group = { ...this.#group };
  }

  #close(): void {
    this.#flush();
    this.#toPassOver = 0;
    if (this.#below > 0) {
      this.#below -= 1;
      return;
    }
    const outer = this.#groups.pop();
    if (outer === undefined) return;
    const inner = this.#group;
    this.#group = outer;
    if (inner.flow !== outer.flow) this.#closeStory(inner, outer.flow);
    if (inner.destination !== outer.destination) this.#collectedIn(inner, outer);
    if (inner.picture !== undefined && inner.picture !== outer.picture) {
      if (inner.object === undefined) outer.flow.hang(this.#objects.ofPicture(inner.picture));
      else inner.object.pictures.push(inner.picture);
    }
    if (inner.object !== undefined && inner.object !== outer.object) outer.flow.hang(this.#objects.ofObject(inner.object));
  }

  /** A group for one purpose ends: what it collected goes where it belongs. */
  #collectedIn(inner: Group, outer: Group): void {
    if (inner.destination === "label") {
      const label = this.#collected.trim();
      if (label !== "") outer.flow.number({ label, bullet: !/[\p{L}\p{N}]/u.test(label) });
    } else if (inner.destination === "instruction") {
      // A character of a symbol font may be kept as a field without a result.
      const asked = /^\s*SYMBOL\s+(\d+)(?:.*?\\f\s*"?([^"\\]+)"?)?/i.exec(this.#collected);
      if (asked !== null) this.#show(symbol(Number(asked[1]), asked[2]?.trim()));
    }
    if (inner.destination === "label" || inner.destination === "instruction") this.#collected = "";
  }

  #word(word: string, parameter: number | undefined): void {
    const starred = this.#starred;
    this.#starred = false;
    const group = this.#group;
    if (word === "u" && parameter !== undefined) return this.#unicode(parameter);
    const character = characters[word];
    if (character !== undefined) return this.#character(character);
    this.#flush();
    if (group.destination === "fonts") return this.#fonts.define(word, parameter ?? 0);
    if (this.#opens(word) || this.#format(word, parameter) || this.#structure(word, parameter)) return;
    if (starred && !shown.has(word)) group.destination = "skip";
  }

  /** A word that says what its group is for. */
  #opens(word: string): boolean {
    const group = this.#group;
    if (group.destination !== "text" && group.destination !== "quiet") return false;
    const story = stories[word];
    if (story !== undefined) {
      this.#openStory(story);
    } else if (word === "fonttbl") group.destination = "fonts";
    else if (word === "listtext" || word === "pntext") this.#collect("label");
    else if (word === "fldinst") this.#collect("instruction");
    else if (word === "pict") {
      group.destination = "picture";
      group.picture = { pieces: [], binary: false };
    } else if (word === "object") group.object = { data: [], binary: false, linked: false, pictures: [] };
    else if (word === "objdata") group.destination = "data";
    else if ((word === "objlink" || word === "objautlink") && group.object !== undefined) group.object.linked = true;
    // What shows an embedded object is a picture; what shows a link is all there is of it.
    else if (word === "result" && group.object?.linked === false) group.destination = "quiet";
    else if (quiet.has(word)) group.destination = "quiet";
    else if (skipped.has(word)) {
      if (word === "annotation") this.comments += 1;
      group.destination = "skip";
    } else return false;
    return true;
  }

  #collect(destination: "label" | "instruction"): void {
    this.#group.destination = destination;
    this.#collected = "";
  }

  #openStory(story: Story): void {
    Object.assign(this.#group, { destination: "text", flow: new Flow(this.#budget), story, inTable: false, nesting: undefined, deleted: false, hidden: false });
  }

  #closeStory({ flow, story }: Group, outer: Flow): void {
    const blocks = this.#finished(flow);
    if (story === "textbox") outer.hang(...blocks.map((block): LooseBlock => (block.kind === "paragraph" ? { ...block, role: "textbox" } : block)));
    else this.stories[story].push(...blocks);
  }

  #finished(flow: Flow): readonly LooseBlock[] {
    const blocks = flow.finish();
    this.cellsLeftOut ||= flow.cellsLeftOut;
    return blocks;
  }

  /** How text looks, as far as it matters, and the document's own code page. */
  #format(word: string, parameter: number | undefined): boolean {
    const group = this.#group;
    switch (word) {
      case "f":
        group.font = parameter;
        return true;
      case "plain":
        Object.assign(group, { font: this.#defaultFont, hidden: false, deleted: false });
        return true;
      case "v":
        group.hidden = parameter !== 0;
        return true;
      case "deleted":
      case "mvf":
        if (!group.deleted && parameter !== 0) this.deletions += 1;
        group.deleted = parameter !== 0;
        return true;
      case "uc":
        group.substitutes = Math.min(Math.max(parameter ?? 1, 0), 16);
        return true;
      case "ansicpg":
        this.#fonts.encoding = encodingOfCodePage(parameter ?? 1252);
        return true;
      case "mac":
        this.#fonts.encoding = "macintosh";
        return true;
      case "deff":
        this.#defaultFont = parameter;
        group.font ??= parameter;
        return true;
      default:
        return false;
    }
  }

  /** Ends of paragraphs, cells and rows, and what divides a row. */
  #structure(word: string, parameter: number | undefined): boolean {
    const group = this.#group;
    const inner = depthOf(group) > 1 && this.#isInnerRow;
    if ((inner ? this.#innerRow : this.#row).take(word, parameter)) return true;
    if (group.destination !== "text" && endings.has(word)) return true;
    switch (word) {
      case "pard":
        group.inTable = false;
        group.nesting = undefined;
        return true;
      case "intbl":
        group.inTable = true;
        return true;
      case "itap":
        group.nesting = parameter;
        return true;
      case "nesttableprops":
        this.#isInnerRow = true;
        return true;
      case "par":
      case "sect":
        // A paragraph whose end is deleted runs on into the next.
        if (!group.deleted) group.flow.endParagraph(depthOf(group));
        return true;
      case "cell":
        group.flow.endCell(1);
        return true;
      case "nestcell":
        group.flow.endCell(Math.max(2, depthOf(group)));
        return true;
      case "row":
        group.flow.endRow(1, this.#row.layout);
        return true;
      case "nestrow":
        group.flow.endRow(Math.max(2, depthOf(group)), this.#innerRow.layout);
        this.#isInnerRow = false;
        return true;
      default:
        return false;
    }
  }

  #symbol(sign: string): void {
    if (sign === "*") {
      this.#starred = true;
      return;
    }
    if (sign === "\\" || sign === "{" || sign === "}") return this.#byte(sign.charCodeAt(0));
    const character = characters[sign];
    if (character !== undefined) this.#character(character);
    else if (sign === "\r" || sign === "\n") this.#word("par", undefined);
  }

  #unicode(code: number): void {
    this.#flush();
    const unit = code & 0xffff;
    // Symbol fonts keep their characters in the private area.
    const isPrivate = unit >= 0xf020 && unit <= 0xf0ff;
    this.#show(isPrivate ? symbol(unit, this.#fonts.nameOf(this.#group.font)) : String.fromCharCode(unit));
    this.#toPassOver = this.#group.substitutes;
  }

  #character(text: string): void {
    if (this.#toPassOver > 0) {
      this.#toPassOver -= 1;
      return;
    }
    this.#flush();
    this.#show(text);
  }

  #byte(byte: number): void {
    if (this.#toPassOver > 0) this.#toPassOver -= 1;
    else this.#pending.push(byte);
  }

  #bytesBetween(start: number, end: number): void {
    const passedOver = Math.min(this.#toPassOver, end - start);
    this.#toPassOver -= passedOver;
    const from = start + passedOver;
    const { destination, picture, object } = this.#group;
    if (destination === "picture") picture?.pieces.push(this.#bytes.subarray(from, end));
    else if (destination === "data") object?.data.push(this.#bytes.subarray(from, end));
    else if (destination !== "quiet") for (let at = from; at < end; at += 1) this.#pending.push(this.#bytes[at] as number);
  }

  #binary(start: number, end: number): void {
    const { destination, picture, object } = this.#group;
    const into = destination === "picture" ? picture : undefined;
    if (into !== undefined) {
      into.binary = true;
      into.pieces.splice(0, into.pieces.length, this.#bytes.subarray(start, end));
    } else if (destination === "data" && object !== undefined) {
      object.binary = true;
      object.data.splice(0, object.data.length, this.#bytes.subarray(start, end));
    }
  }

  /** The bytes of one run of text, which may only together make characters. */
  #flush(): void {
    if (this.#pending.length === 0) return;
    const bytes = Uint8Array.from(this.#pending);
    this.#pending = [];
    if (this.#group.destination === "fonts") this.#fonts.name(bytes);
    else this.#show(this.#fonts.text(bytes, this.#group.font));
  }

  #show(text: string): void {
    const { destination, flow, hidden, deleted } = this.#group;
    if (destination === "label" || destination === "instruction") this.#collected += text;
    else if (destination !== "text") return;
    else if (deleted) flow.strike();
    else if (!hidden) flow.write(text);
    else if (text.trim() !== "") this.hidden += 1;
  }
}

const endings = new Set(["par", "sect", "cell", "nestcell", "row", "nestrow"]);
