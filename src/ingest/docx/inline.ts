import { childOf, textOf, valueOf, type XmlElement } from "../container/xml.js";
import { readableGlyphs, symbol } from "./symbols.js";

/** What runs of text hold besides text. Ids are those of the part's relations. */
export interface Floats {
  /** Contents of text boxes. */
  readonly boxes: XmlElement[];
  readonly objects: FloatingObject[];
}

/** An embedded object with its pictures, or a picture alone. */
export interface FloatingObject {
  readonly object: string | undefined;
  readonly pictures: readonly string[];
}

export interface Inline extends Floats {
  readonly text: string;
  /** Pieces of text that tracked changes take out; they are not in `text`. */
  readonly deletions: number;
}

/** Whether an on-off property is there and not switched off. */
export function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !["0", "false", "off"].includes(valueOf(property) ?? "");
}

/** The branch a program of today shows: the newer one. Its older twin repeats the same text. */
export function chosen(alternate: XmlElement): XmlElement | undefined {
  return childOf(alternate, "mc:Choice") ?? childOf(alternate, "mc:Fallback");
}

/** Reads the text of paragraphs one after the other; a field may begin in one and end in another. */
export class InlineReader {
  /** Open fields, outermost first: whether their instruction or their result is passing. */
  readonly #fields: ("instruction" | "result")[] = [];
  #text = "";
  #deletions = 0;
  #floats: Floats = { boxes: [], objects: [] };

  read(paragraph: XmlElement): Inline {
    this.#text = "";
    this.#deletions = 0;
    this.#floats = { boxes: [], objects: [] };
    this.#all(paragraph, undefined, false);
    return { text: this.#text, deletions: this.#deletions, ...this.#floats };
  }

  #all(parent: XmlElement, font: string | undefined, hidden: boolean): void {
    for (const child of parent.children) if (typeof child !== "string") this.#one(child, font, hidden);
  }

  #one(element: XmlElement, font: string | undefined, hidden: boolean): void {
    switch (element.name) {
      case "w:r": {
        const properties = childOf(element, "w:rPr");
        const fonts = childOf(properties, "w:rFonts")?.attributes;
        return this.#all(element, fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"], hidden || isOn(childOf(properties, "w:vanish")));
      }
      case "w:t":
      case "m:t":
        return this.#show(readableGlyphs(textOf(element), font), hidden);
      case "w:tab":
      case "w:ptab":
        return this.#show("\t", hidden);
      case "w:br":
        // A page or column break parts no words: the paragraph goes on.
        return this.#show(["page", "column"].includes(element.attributes["w:type"] ?? "") ? "" : "\n", hidden);
      case "w:cr":
        return this.#show("\n", hidden);
      case "w:noBreakHyphen":
        return this.#show("-", hidden);
      case "w:sym":
        return this.#show(symbolOf(element), hidden);
      case "w:fldChar":
        return this.#field(element.attributes["w:fldCharType"]);
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
        this.#show("/", hidden);
        return this.#within(childOf(element, "m:den"), font, hidden);
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

  #show(text: string, hidden: boolean): void {
    if (!hidden && !this.#fields.includes("instruction")) this.#text += text;
  }

  #field(type: string | undefined): void {
    if (type === "begin") this.#fields.push("instruction");
    else if (type === "separate") this.#fields[this.#fields.length - 1] = "result";
    else if (type === "end") this.#fields.pop();
  }

  #object(element: XmlElement): void {
    const found = gather(element);
    this.#floats.boxes.push(...found.boxes);
    if (found.object !== undefined || found.pictures.length > 0) this.#floats.objects.push({ object: found.object, pictures: found.pictures });
  }

  #pictures(element: XmlElement): void {
    const found = gather(element);
    this.#floats.boxes.push(...found.boxes);
    if (found.object !== undefined) this.#floats.objects.push({ object: found.object, pictures: found.pictures });
    else this.#floats.objects.push(...found.pictures.map((picture) => ({ object: undefined, pictures: [picture] })));
  }
}

/** Wrappers whose content is shown as if they were not there. */
const passedThrough = new Set(["w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:fldSimple", "w:dir", "w:bdo"]);

function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(element.attributes["w:char"] ?? "", 16);
  return Number.isNaN(code) || code > 0x10ffff ? "" : symbol(code, element.attributes["w:font"]);
}

type Gathered = { boxes: XmlElement[]; pictures: string[]; object: string | undefined };

/** Text boxes, pictures and the object anywhere inside a drawing. */
function gather(element: XmlElement, into: Gathered = { boxes: [], pictures: [], object: undefined }): Gathered {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const { name, attributes } = child;
    if (name === "w:txbxContent") {
      into.boxes.push(child);
      continue;
    }
    const picture = name === "v:imagedata" ? (attributes["r:id"] ?? attributes["o:relid"]) : name === "a:blip" ? (attributes["r:embed"] ?? attributes["r:link"]) : undefined;
    if (picture !== undefined && picture !== "") into.pictures.push(picture);
    if (name === "o:OLEObject" || name === "w:objectEmbed" || name === "w:objectLink") into.object ??= attributes["r:id"];
    const inner = name === "mc:AlternateContent" ? chosen(child) : child;
    if (inner !== undefined) gather(inner, into);
  }
  return into;
}
