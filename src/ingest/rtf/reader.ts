import type { Budget } from "../limits.js";
import type { LooseBlock } from "../loose/loose.js";
import { Flow } from "./flow.js";
import { Fonts } from "./fonts.js";
import { Format } from "./format.js";
import { characters, type Group, quiet, shown, skipped, stories, type Story } from "./group.js";
import type { RtfObjects } from "./objects.js";
import { Structure } from "./structure.js";
import { RtfTokens } from "./tokens.js";
import { Words } from "./words.js";

/** Word itself gives up long before. */
const deepest = 5000;

/** Reads a rich text file into the blocks of its stories. [RTF 1.9.1] */
export class RtfReader {
  readonly stories = { body: [] as LooseBlock[], note: [] as LooseBlock[], header: [] as LooseBlock[], footer: [] as LooseBlock[] };
  comments = 0;
  cellsLeftOut = false;
  tooDeep = false;
  cutShort = false;
  readonly #budget: Budget;
  readonly #objects: RtfObjects;
  readonly #bytes: Uint8Array;
  readonly #tokens: RtfTokens;
  readonly #fonts = new Fonts();
  readonly #groups: Group[] = [];
  readonly #words = new Words(this.#fonts);
  readonly #format = new Format(this.#fonts);
  readonly #structure = new Structure();
  /** Groups below the deepest one that is read. */
  #below = 0;
  #starred = false;
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

  /** Pieces of text taken out by tracked changes that nobody has accepted yet. */
  get deletions(): number {
    return this.#format.deletions;
  }

  /** Pieces of hidden text. */
  get hidden(): number {
    return this.#words.hidden;
  }

  read(): this {
    const outermost = this.#group;
    const tokens = this.#tokens;
    let ended = false;
    while (!ended && tokens.next()) {
      if (tokens.kind === "close" && this.#below === 0 && this.#groups.length === 1) ended = true;
      this.#token();
    }
    this.#words.flush(this.#group);
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
        return this.#words.bytes(this.#bytes.subarray(start, end), this.#group);
      case "hex":
        return this.#words.byte(this.#tokens.byte);
      case "binary":
        return this.#words.binary(this.#bytes.subarray(start, end), this.#group);
      case "symbol":
        return this.#symbol(this.#tokens.word);
      case "word":
        return this.#word(this.#tokens.word, this.#tokens.parameter);
    }
  }

  #open(): void {
    this.#words.flush(this.#group);
    this.#starred = false;
    this.#words.passNoMore();
    if (this.#groups.length >= deepest) {
      this.#below += 1;
      this.tooDeep = true;
      return;
    }
    this.#groups.push(this.#group);
    this.#group = { ...this.#group };
  }

  #close(): void {
    this.#words.flush(this.#group);
    this.#words.passNoMore();
    if (this.#below > 0) {
      this.#below -= 1;
      return;
    }
    const outer = this.#groups.pop();
    if (outer === undefined) return;
    const inner = this.#group;
    this.#group = outer;
    if (inner.flow !== outer.flow) this.#closeStory(inner, outer.flow);
    if (inner.destination !== outer.destination) this.#words.settle(inner, outer);
    if (inner.picture !== undefined && inner.picture !== outer.picture) {
      if (inner.object === undefined) outer.flow.hang(this.#objects.ofPicture(inner.picture));
      else inner.object.pictures.push(inner.picture);
    }
    if (inner.object !== undefined && inner.object !== outer.object) outer.flow.hang(this.#objects.ofObject(inner.object));
  }

  #word(word: string, parameter: number | undefined): void {
    const starred = this.#starred;
    this.#starred = false;
    const group = this.#group;
    if (word === "u" && parameter !== undefined) return this.#words.unicode(parameter, group);
    const character = characters[word];
    if (character !== undefined) return this.#words.character(character, group);
    this.#words.flush(group);
    if (group.destination === "fonts") return this.#fonts.define(word, parameter ?? 0);
    if (this.#opens(word) || this.#format.take(word, parameter, group) || this.#structure.take(word, parameter, group)) return;
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
    else if (word === "listtext" || word === "pntext") this.#words.collect("label", group);
    else if (word === "fldinst") this.#words.collect("instruction", group);
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

  #symbol(sign: string): void {
    if (sign === "*") {
      this.#starred = true;
      return;
    }
    if (sign === "\\" || sign === "{" || sign === "}") return this.#words.byte(sign.charCodeAt(0));
    const character = characters[sign];
    if (character !== undefined) this.#words.character(character, this.#group);
    else if (sign === "\r" || sign === "\n") this.#word("par", undefined);
  }
}
