import { childOf, textOf, valueOf, type XmlElement } from "../container/xml.js";
import { type Drawing, gather } from "./drawing.js";
import { formValue, unendedFields } from "./fields.js";
import { chosen, isOn } from "./markup.js";
import { readableGlyphs, symbol } from "./symbols.js";

/** What runs of text hold besides text. Ids are those of the part's relations. */
export interface Floats {
  /** Contents of text boxes. */
  readonly boxes: XmlElement[];
  /** Lines of text that are drawn. */
  readonly lines: string[];
  readonly objects: FloatingObject[];
}

/** An embedded object with its pictures, or a picture alone. */
export interface FloatingObject {
  readonly object: string | undefined;
  readonly pictures: readonly string[];
  readonly diagrams?: readonly string[];
  /** What holds it; unknown for what is no part of a paragraph. */
  readonly element?: XmlElement;
}

/** A stretch of a text and the element that says it: mostly a `w:t`. */
export interface Stretch {
  readonly at: number;
  readonly length: number;
  readonly source: XmlElement;
}

export interface Inline extends Floats {
  readonly text: string;
  /** Where each stretch of the text comes from, in order. */
  readonly stretches: readonly Stretch[];
  /** Pieces of text that tracked changes take out; they are not in `text`. */
  readonly deletions: number;
  /** Pieces of text that are set not to be seen; they are not in `text` either. */
  readonly hidden: number;
}

/** Whether a style hides its text. */
export type Hiding = (style: string | undefined) => boolean;

interface Field {
  passing: "instruction" | "result";
  /** What it shows where its value is among its settings, and where the text stood at its beginning. */
  readonly value: string | undefined;
  readonly from: number;
}

/** Reads the text of a container's paragraphs one after the other; a field may begin in one and end in another. */
export class InlineReader {
  readonly #hides: Hiding;
  readonly #unended: ReadonlySet<XmlElement>;
  /** Open fields, outermost first. */
  readonly #fields: Field[] = [];
  #text = "";
  #stretches: Stretch[] = [];
  #deletions = 0;
  #hidden = 0;
  #hiding = false;
  #floats: Floats = { boxes: [], lines: [], objects: [] };

  constructor(container: XmlElement, hides: Hiding) {
    this.#unended = unendedFields(container);
    this.#hides = hides;
  }

  read(paragraph: XmlElement): Inline {
    this.#text = "";
    this.#stretches = [];
    this.#deletions = 0;
    this.#hidden = 0;
    this.#hiding = false;
    this.#floats = { boxes: [], lines: [], objects: [] };
    this.#all(paragraph, undefined, this.#hides(valueOf(childOf(paragraph, "w:pPr", "w:pStyle"))));
    return { text: this.#text, stretches: this.#stretches, deletions: this.#deletions, hidden: this.#hidden, ...this.#floats };
  }

  #all(parent: XmlElement, font: string | undefined, hidden: boolean): void {
    for (const child of parent.children) if (typeof child !== "string") this.#one(child, font, hidden);
  }

  #one(element: XmlElement, font: string | undefined, hidden: boolean): void {
    switch (element.name) {
      case "w:r": {
        const properties = childOf(element, "w:rPr");
        const fonts = childOf(properties, "w:rFonts")?.attributes;
        return this.#all(element, fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"], this.#isHidden(properties, hidden));
      }
      case "w:t":
      case "m:t":
        return this.#show(readableGlyphs(textOf(element), font), hidden, element);
      case "w:tab":
      case "w:ptab":
        return this.#show("\t", hidden, element);
      case "w:br":
        // A page or column break parts no words: the paragraph goes on.
        return this.#show(["page", "column"].includes(element.attributes["w:type"] ?? "") ? "" : "\n", hidden, element);
      case "w:cr":
        return this.#show("\n", hidden, element);
      case "w:noBreakHyphen":
        return this.#show("-", hidden, element);
      case "w:sym":
      case "w16se:symEx":
        return this.#show(symbolOf(element), hidden, element);
      case "w:fldChar":
        return this.#field(element, hidden);
      case "w:del":
      case "w:moveFrom":
        this.#deletions += 1;
        return;
      case "w:ruby":
        return this.#within(childOf(element, "w:rubyBase"), font, hidden);
      case "w:sdt":
        return this.#within(childOf(element, "w:sdtContent"), font, hidden);
      case "mc:AlternateContent":
        return this.#within(chosen(element), font, hidden);
      case "m:f":
        this.#within(childOf(element, "m:num"), font, hidden);
        this.#show("/", hidden, element);
        return this.#within(childOf(element, "m:den"), font, hidden);
      case "w:tbl":
        // Some programs put a table inside a paragraph: it is read beside it, as a text box is.
        this.#floats.boxes.push({ name: "", attributes: {}, children: [element] });
        return;
      case "w:object":
        return this.#object(element);
      case "w:drawing":
      case "w:pict":
        return this.#pictures(element);
      default:
        if (passedThrough.has(element.name) || element.name.startsWith("m:")) this.#all(element, font, hidden);
    }
  }

  #within(element: XmlElement | undefined, font: string | undefined, hidden: boolean): void {
    if (element !== undefined) this.#all(element, font, hidden);
  }

  /** What the run itself says goes before its styles; a style that hides inside one that hides shows again. */
  #isHidden(properties: XmlElement | undefined, byParagraph: boolean): boolean {
    const own = childOf(properties, "w:vanish");
    return own === undefined ? this.#hides(valueOf(childOf(properties, "w:rStyle"))) !== byParagraph : isOn(own);
  }

  #show(text: string, hidden: boolean, source: XmlElement): void {
    if (this.#fields.some((field) => field.passing === "instruction")) return;
    if (hidden) {
      if (text.trim() === "") return;
      if (!this.#hiding) this.#hidden += 1;
      this.#hiding = true;
      return;
    }
    this.#hiding = false;
    if (text !== "") this.#stretches.push({ at: this.#text.length, length: text.length, source });
    this.#text += text;
  }

  #field(mark: XmlElement, hidden: boolean): void {
    const type = mark.attributes["w:fldCharType"];
    const field = this.#fields.at(-1);
    if (type === "begin" && !this.#unended.has(mark)) this.#fields.push({ passing: "instruction", value: formValue(mark), from: this.#text.length });
    else if (type === "separate" && field !== undefined) field.passing = "result";
    else if (type === "end" && this.#fields.pop()?.value !== undefined && field?.from === this.#text.length) this.#show(field.value ?? "", hidden, mark);
  }

  #object(element: XmlElement): void {
    const found = this.#gather(element);
    if (found.object !== undefined || found.pictures.length > 0) this.#floats.objects.push({ object: found.object, pictures: found.pictures, element });
  }

  #pictures(element: XmlElement): void {
    const found = this.#gather(element);
    if (found.object !== undefined) this.#floats.objects.push({ object: found.object, pictures: found.pictures, element });
    else this.#floats.objects.push(...found.pictures.map((picture) => ({ object: undefined, pictures: [picture], element })));
  }

  #gather(element: XmlElement): Drawing {
    const found = gather(element);
    this.#floats.boxes.push(...found.boxes);
    this.#floats.lines.push(...found.lines);
    if (found.diagrams.length > 0) this.#floats.objects.push({ object: undefined, pictures: [], diagrams: found.diagrams, element });
    return found;
  }
}

/** Wrappers whose content is shown as if they were not there. */
const passedThrough = new Set(["w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:fldSimple", "w:dir", "w:bdo"]);

function symbolOf({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes["w:char"] ?? attributes["w16se:char"] ?? "", 16);
  return Number.isNaN(code) || code > 0x10ffff ? "" : symbol(code, attributes["w:font"] ?? attributes["w16se:font"]);
}
