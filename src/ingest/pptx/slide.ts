import type { Paragraph, Place, Table } from "../../document/index.js";
import { childOf, childrenOf, findBelow, type XmlElement } from "../container/xml.js";
import { gather, lineOf } from "../docx/drawing.js";
import { chosen } from "../docx/markup.js";
import type { Draft } from "../docx/story.js";
import type { Budget } from "../limits.js";
import { placeAt, type Where } from "../reading.js";
import { Numbers } from "./numbers.js";
import { readTable } from "./table.js";

/** What a placeholder is for, where it is not for the slide's own words. */
const roles: Readonly<Record<string, Paragraph["role"]>> = { hdr: "header", ftr: "footer", dt: "footer", sldNum: "footer" };
const titles: ReadonlySet<string> = new Set(["title", "ctrTitle"]);

/** Reads a slide's shapes: its title first, the others in the order in which PowerPoint reads them out. ECMA-376 part 1, 19.3.1 */
export class Slide {
  readonly drafts: Draft[] = [];
  cellsLeftOut = false;
  readonly #where: Where;
  readonly #budget: Budget;
  #paragraphs = 0;
  #tables = 0;

  constructor(where: Where, budget: Budget) {
    this.#where = where;
    this.#budget = budget;
  }

  /** `slide`: the root of its part. */
  read(slide: XmlElement): this {
    const shapes = shapesOf(childOf(slide, "p:cSld", "p:spTree"));
    const isTitle = (shape: XmlElement) => titles.has(placeholderOf(shape) ?? "");
    for (const shape of [...shapes.filter(isTitle), ...shapes.filter((one) => !isTitle(one))]) this.#shape(shape, roles[placeholderOf(shape) ?? ""] ?? "body");
    return this;
  }

  /** The speaker's notes: what is written in the page's own text, not the picture of the slide or the page's number. */
  readNotes(page: XmlElement): this {
    for (const shape of shapesOf(childOf(page, "p:cSld", "p:spTree"))) if (placeholderOf(shape) === "body") this.#shape(shape, "note");
    return this;
  }

  #shape(shape: XmlElement, role: Paragraph["role"]): void {
    const text = childOf(shape, "p:txBody");
    if (text !== undefined) {
      this.#text(text, role);
      return this.#pictures(childOf(shape, "p:spPr") ?? nothing);
    }
    const table = shape.name === "p:graphicFrame" ? findBelow(shape, "a:tbl") : undefined;
    if (table !== undefined) this.drafts.push(this.#table(table));
    else this.#pictures(shape);
  }

  #text(body: XmlElement, role: Paragraph["role"]): void {
    const numbers = new Numbers();
    for (const paragraph of childrenOf(body, "a:p")) {
      const text = lineOf(paragraph);
      this.#paragraphs += 1;
      if (text.trim() === "") continue;
      const label = numbers.next(paragraph);
      this.drafts.push({ kind: "paragraph", text, role, place: this.#place(), ...(label === undefined ? {} : { label }) });
    }
  }

  #table(element: XmlElement): Table {
    const number = (this.#tables += 1);
    return readTable(element, { number, where: this.#where, budget: this.#budget, content: cellText, tooManyCells: () => (this.cellsLeftOut = true) });
  }

  /** An embedded document with what shows it, pictures, a diagram. */
  #pictures(shape: XmlElement): void {
    const place = this.#place();
    const object = findBelow(shape, "p:oleObj")?.attributes["r:id"];
    if (object !== undefined) {
      // Only the older of its two forms has the picture.
      const shown = findBelow(shape, "p:pic");
      this.drafts.push({ kind: "object", object, pictures: shown === undefined ? [] : gather(shown).pictures, place });
      return;
    }
    const found = gather(shape);
    for (const picture of found.pictures) this.drafts.push({ kind: "object", object: undefined, pictures: [picture], place });
    if (found.diagrams.length > 0) this.drafts.push({ kind: "object", object: undefined, pictures: [], diagrams: found.diagrams, place });
  }

  #place(): Place {
    return placeAt(this.#where, { kind: "paragraph", number: Math.max(1, this.#paragraphs) });
  }
}

/** A number that is counted is part of what a cell says. */
function cellText(cell: XmlElement): { text: string; tables: readonly Table[] } {
  const numbers = new Numbers();
  const lines = childrenOf(childOf(cell, "a:txBody") ?? cell, "a:p").map((paragraph) => {
    const text = lineOf(paragraph);
    return text.trim() === "" ? "" : (numbers.next(paragraph) ?? "") + text;
  });
  return { text: lines.filter((line) => line !== "").join("\n"), tables: [] };
}

/** Shapes one by one, those in groups among them. */
function shapesOf(tree: XmlElement | undefined): readonly XmlElement[] {
  return childrenOf(tree ?? nothing).flatMap((child) => {
    if (child.name === "mc:AlternateContent") return shapesOf(chosen(child));
    if (child.name === "p:grpSp") return shapesOf(child);
    return shapes.has(child.name) ? [child] : [];
  });
}

const shapes: ReadonlySet<string> = new Set(["p:sp", "p:pic", "p:graphicFrame", "p:cxnSp"]);

function placeholderOf(shape: XmlElement): string | undefined {
  const properties = childrenOf(shape).find(({ name }) => /^p:nv\w+Pr$/.test(name));
  const placeholder = childOf(properties, "p:nvPr", "p:ph");
  return placeholder && (placeholder.attributes["type"] ?? "obj");
}

const nothing: XmlElement = { name: "", attributes: {}, children: [] };
