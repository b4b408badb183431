import { childOf, type XmlElement } from "../container/xml.js";
import type { Label } from "../docx/labels.js";
import { Numbering } from "../docx/numbering.js";
import type { Styles } from "../docx/styles.js";
import { readableGlyphs } from "../docx/symbols.js";

/** The automatic numbers of a Word 2003 document: as Word counted them and wrote them down (`wx:t`), else counted as in a .docx. */
export class WrittenNumbering {
  readonly #counted: Numbering;

  constructor(lists: XmlElement | undefined, styles: Styles) {
    this.#counted = new Numbering(lists, styles);
  }

  next(properties: XmlElement | undefined): Label | undefined {
    const counted = this.#counted.next(properties);
    const list = childOf(properties, "w:numPr");
    const written = childOf(list, "wx:t")?.attributes["wx:val"];
    if (written === undefined) return counted;
    const label = readableGlyphs(written, childOf(list, "wx:font")?.attributes["wx:val"]).trim();
    return label === "" ? counted : { label, bullet: counted?.bullet ?? !/[\p{L}\p{N}]/u.test(label) };
  }
}
