const quote = 0x22;
const apostrophe = 0x27;
const slash = 0x2f;
const colon = 0x3a;
const equals = 0x3d;
const less = 0x3c;
const end = 0x3e;

/**
 * Walks the tags of an XML text from front to back, each character once, without building anything: a worksheet has a
 * hundred thousand tags of which three or four kinds matter, and a tree of them costs ten times the walk.
 *
 * Names are without their prefix. What is not XML ends the walk with `broken` set; whether every tag was closed is for the
 * caller to see. Comments and processing instructions are passed over.
 */
export class XmlScanner {
  readonly source: string;
  /** Behind the tag found last. */
  at = 0;
  /** Of the tag found last, without its prefix. */
  name = "";
  kind: "open" | "close" | "empty" = "open";
  broken = false;
  /** What broke it was a document type declaration. */
  hasDoctype = false;
  /** Of each attribute of the tag found last: where its name begins, with and without prefix, and ends; where its value does. */
  readonly #spots: number[] = [];
  #attributes = 0;
  /** Where the name of the tag found last stands, its prefix included. */
  #nameFrom = 0;
  #nameTo = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** The name of the tag found last, with its prefix. */
  get qualified(): string {
    return this.source.slice(this.#nameFrom, this.#nameTo);
  }

  /** Moves on to the next tag. False at the end. */
  next(): boolean {
    const { source } = this;
    for (;;) {
      const from = this.#nextStart();
      if (from === -1) return false;
      const sign = source.charCodeAt(from + 1);
      if (sign === 0x21) {
        if (!this.#skipMarkup(from)) return false;
      } else if (sign === 0x3f) {
        if (!this.#skipTo("?>", from)) return false;
      } else {
        return sign === slash ? this.#closing(from + 2) : this.#opening(from + 1);
      }
    }
  }

  /** What is written from here to the next ">": mostly one tag. Empty where there is none. */
  ahead(): string {
    const { source, at } = this;
    let stop = at;
    while (stop < source.length && source.charCodeAt(stop) !== end) stop += 1;
    return stop === source.length ? "" : source.slice(at, stop + 1);
  }

  /** Moves on behind this, where it stands here. */
  pass(written: string): boolean {
    if (!this.source.startsWith(written, this.at)) return false;
    this.at += written.length;
    return true;
  }

  /** The value of the tag's attribute, entities resolved. */
  attribute(name: string): string | undefined {
    const spots = this.#spots;
    for (let index = 0; index < this.#attributes; index += 5) {
      const start = spots[index + 1] ?? 0;
      if ((spots[index + 2] ?? 0) - start !== name.length || !this.source.startsWith(name, start)) continue;
      return unescaped(this.source.slice(spots[index + 3], spots[index + 4]));
    }
    return undefined;
  }

  /** All of the tag's attributes by their names as written, prefixes included. */
  attributes(): Record<string, string> {
    const { source } = this;
    const spots = this.#spots;
    const all: Record<string, string> = {};
    for (let index = 0; index < this.#attributes; index += 5) {
      all[source.slice(spots[index], spots[index + 2])] = unescaped(source.slice(spots[index + 3], spots[index + 4]));
    }
    return all;
  }

  /** The text from here to the next tag, entities resolved; stays in front of that tag. */
  text(): string {
    const { source } = this;
    let text = "";
    for (;;) {
      const found = this.#nextStart();
      const stop = found === -1 ? source.length : found;
      const piece = unescaped(source.slice(this.at, stop));
      text = text === "" ? piece : text + piece;
      this.at = stop;
      const sign = source.charCodeAt(stop + 1);
      if (found === -1 || (sign !== 0x21 && sign !== 0x3f)) return text;
      const isData = source.startsWith("<![CDATA[", stop);
      if (!(sign === 0x21 ? this.#skipMarkup(stop) : this.#skipTo("?>", stop))) return text;
      if (isData) text += source.slice(stop + 9, this.at - 3);
    }
  }

  /** Passes over everything inside the element just opened. */
  skip(): void {
    if (this.kind !== "open") return;
    for (let depth = 1; depth > 0 && this.next(); ) {
      if (this.kind === "open") depth += 1;
      else if (this.kind === "close") depth -= 1;
    }
  }

  /** Mostly one tag follows right behind another. */
  #nextStart(): number {
    return this.source.charCodeAt(this.at) === less ? this.at : this.source.indexOf("<", this.at);
  }

  #closing(from: number): boolean {
    const { source } = this;
    const stop = source.indexOf(">", from);
    if (stop === -1) return this.#break();
    this.kind = "close";
    this.#attributes = 0;
    let nameEnd = stop;
    while (nameEnd > from && source.charCodeAt(nameEnd - 1) <= 0x20) nameEnd -= 1;
    this.#named(from, nameEnd);
    this.at = stop + 1;
    return true;
  }

  #opening(from: number): boolean {
    const { source } = this;
    let at = from;
    let sign = source.charCodeAt(at);
    while (sign > 0x20 && sign !== end && sign !== slash) sign = source.charCodeAt(++at);
    if (at === from) return this.#break();
    this.#named(from, at);
    this.#attributes = 0;
    for (;;) {
      while (sign <= 0x20) sign = source.charCodeAt(++at);
      if (sign === end) {
        this.kind = "open";
        break;
      }
      if (sign === slash && source.charCodeAt(at + 1) === end) {
        this.kind = "empty";
        at += 1;
        break;
      }
      at = this.#readAttribute(at);
      if (at === -1) return this.#break();
      sign = source.charCodeAt(at);
    }
    this.at = at + 1;
    return true;
  }

  /** Where the attribute ends; -1 when it is none. */
  #readAttribute(from: number): number {
    const { source } = this;
    let name = from;
    let at = from;
    let sign = source.charCodeAt(at);
    while (sign > 0x20 && sign !== equals && sign !== end && sign !== slash) {
      if (sign === colon) name = at + 1;
      sign = source.charCodeAt(++at);
    }
    const nameEnd = at;
    while (sign <= 0x20) sign = source.charCodeAt(++at);
    if (sign !== equals || nameEnd === from) return -1;
    do sign = source.charCodeAt(++at);
    while (sign <= 0x20);
    if (sign !== quote && sign !== apostrophe) return -1;
    const stop = source.indexOf(sign === quote ? '"' : "'", at + 1);
    if (stop === -1) return -1;
    const spots = this.#spots;
    const index = this.#attributes;
    spots[index] = from;
    spots[index + 1] = name;
    spots[index + 2] = nameEnd;
    spots[index + 3] = at + 1;
    spots[index + 4] = stop;
    this.#attributes = index + 5;
    return stop + 1;
  }

  #named(from: number, to: number): void {
    const { source } = this;
    let mark = from;
    while (mark < to && source.charCodeAt(mark) !== colon) mark += 1;
    this.#nameFrom = from;
    this.#nameTo = to;
    this.name = source.slice(mark === to ? from : mark + 1, to);
  }

  #skipMarkup(start: number): boolean {
    if (this.source.startsWith("<!--", start)) return this.#skipTo("-->", start + 4);
    if (this.source.startsWith("<![CDATA[", start)) return this.#skipTo("]]>", start + 9);
    this.hasDoctype = /^<!doctype/i.test(this.source.slice(start, start + 9));
    return this.#break();
  }

  #skipTo(mark: string, from: number): boolean {
    const stop = this.source.indexOf(mark, from);
    if (stop === -1) return this.#break();
    this.at = stop + mark.length;
    return true;
  }

  #break(): false {
    this.broken = true;
    this.at = this.source.length;
    return false;
  }
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Entities resolved; one that XML does not know stays as it is written. */
export function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g, (whole, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
