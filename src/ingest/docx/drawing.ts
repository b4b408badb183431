import { childrenOf, textOf, type XmlElement } from "../container/xml.js";
import { chosen } from "./markup.js";

/** What stands inside a drawing. Ids are those of the part's relations. */
export interface Drawing {
  /** Contents of text boxes. */
  readonly boxes: XmlElement[];
  /** Lines of text that are drawn, not set: ornamental letters, labels of shapes. */
  readonly lines: string[];
  readonly pictures: string[];
  /** Parts that hold the text of diagrams. */
  readonly diagrams: string[];
  object: string | undefined;
}

/** Text boxes, pictures and the object anywhere inside a drawing. */
export function gather(element: XmlElement, into: Drawing = { boxes: [], lines: [], pictures: [], diagrams: [], object: undefined }): Drawing {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const { name, attributes } = child;
    if (name === "w:txbxContent") {
      into.boxes.push(child);
      continue;
    }
    if (name === "a:p") {
      into.lines.push(lineOf(child));
      continue;
    }
    if (name === "v:textpath") into.lines.push(...(attributes["string"] ?? "").split(/\r?\n/));
    if (name === "dgm:relIds") into.diagrams.push(attributes["r:dm"] ?? "");
    const picture = name === "v:imagedata" ? (attributes["r:id"] ?? attributes["o:relid"]) : name === "a:blip" ? (attributes["r:embed"] ?? attributes["r:link"]) : undefined;
    if (picture !== undefined && picture !== "") into.pictures.push(picture);
    if (name === "o:OLEObject" || name === "w:objectEmbed" || name === "w:objectLink") into.object ??= attributes["r:id"];
    const inner = name === "mc:AlternateContent" ? chosen(child) : child;
    if (inner !== undefined) gather(inner, into);
  }
  return into;
}

/** The text of a drawing's paragraph, whose fields show their last result. */
export function lineOf(paragraph: XmlElement): string {
  return childrenOf(paragraph)
    .map((child) => (child.name === "a:br" ? "\n" : childrenOf(child, "a:t").map(textOf).join("")))
    .join("");
}
