import { childOf, childrenOf, textOf, type XmlElement } from "../container/xml.js";
import type { Label } from "../docx/labels.js";
import type { Budget } from "../limits.js";
import type { LooseBlock, LooseObject } from "../loose/loose.js";
import type { Lists } from "./lists.js";
import { readTable } from "./table.js";

export interface WalkOf {
  readonly lists: Lists;
  readonly hiddenStyles: ReadonlySet<string>;
  readonly budget: Budget;
  /** What a frame holds besides text: an object with its pictures. */
  readonly object: (frame: XmlElement) => LooseObject | undefined;
}

/** Reads the text of an OpenDocument file into blocks. OpenDocument 1.3 part 3, chapters 5, 7, 9, 10 */
export class OdtWalk {
  /** Footnotes and endnotes, in the order of their marks. */
  readonly notes: LooseBlock[] = [];
  deletions = 0;
  hidden = 0;
  cellsLeftOut = false;
  readonly #of: WalkOf;
  #text = "";
  #floats: LooseBlock[] = [];

  constructor(of: WalkOf) {
    this.#of = of;
  }

  read(container: XmlElement, label?: Label): readonly LooseBlock[] {
    const blocks: LooseBlock[] = [];
    let first = label;
    for (const child of childrenOf(container)) {
      switch (child.name) {
        case "text:p":
        case "text:h":
          blocks.push(...this.#paragraph(child, first ?? (child.name === "text:h" ? this.#of.lists.heading(child) : undefined)));
          first = undefined;
          break;
        case "text:list":
          blocks.push(...this.#list(child));
          break;
        case "text:numbered-paragraph":
          this.#of.lists.enter(child);
          blocks.push(...this.read(child, this.#of.lists.item(child)));
          this.#of.lists.leave();
          break;
        case "table:table":
          blocks.push(this.#table(child));
          break;
        case "text:tracked-changes":
          this.deletions += childrenOf(child).filter((region) => childOf(region, "text:deletion") !== undefined).length;
          break;
        default:
          if (wrappers.has(child.name) || child.name.startsWith("text:") && childOf(child, "text:index-body") !== undefined) blocks.push(...this.read(child));
          else if (child.name.startsWith("draw:")) blocks.push(...this.#drawing(child));
      }
    }
    return blocks;
  }

  #list(list: XmlElement): readonly LooseBlock[] {
    const { lists } = this.#of;
    lists.enter(list);
    const blocks = childrenOf(list).flatMap((item) => this.read(item, startsWithText(item) && item.name === "text:list-item" ? lists.item(item) : undefined));
    lists.leave();
    return blocks;
  }

  #table(element: XmlElement): LooseBlock {
    const table = readTable(element, this.#of.budget, (cell) => this.read(cell));
    this.cellsLeftOut ||= !table.complete;
    return table;
  }

  #paragraph(element: XmlElement, label: Label | undefined): readonly LooseBlock[] {
    const [outerText, outerFloats] = [this.#text, this.#floats] as const;
    this.#text = "";
    this.#floats = [];
    if (this.#of.hiddenStyles.has(element.attributes["text:style-name"] ?? "")) this.hidden += 1;
    else this.#inline(element);
    const text = this.#text.replace(/^ | $/g, "");
    const blocks: LooseBlock[] = [label === undefined ? { kind: "paragraph", text } : { kind: "paragraph", text, label }, ...this.#floats];
    this.#text = outerText;
    this.#floats = outerFloats;
    return blocks;
  }

  #inline(parent: XmlElement): void {
    for (const child of parent.children) {
      if (typeof child === "string") this.#write(child.replace(/[ \t\r\n]+/g, " "));
      else this.#element(child);
    }
  }

  /** Blanks in a row count as one; those that are meant are elements. */
  #write(text: string): void {
    const repeats = text.startsWith(" ") && (this.#text === "" || /[ \n\t]$/.test(this.#text));
    this.#text += repeats ? text.slice(1) : text;
  }

  #element(element: XmlElement): void {
    switch (element.name) {
      case "text:s":
        this.#text += "\u0020".repeat(Math.min(Math.max(Number(element.attributes["text:c"] ?? 1) || 1, 1), 1000));
        return;
      case "text:tab":
        this.#text += "\t";
        return;
      case "text:line-break":
        this.#text += "\n";
        return;
      case "text:note":
        this.notes.push(...this.read(childOf(element, "text:note-body") ?? nothing));
        return;
      case "text:ruby":
        return this.#inline(childOf(element, "text:ruby-base") ?? nothing);
      case "text:hidden-text":
      case "text:hidden-paragraph":
        this.hidden += 1;
        return;
      case "text:span":
        if (this.#of.hiddenStyles.has(element.attributes["text:style-name"] ?? "")) {
          if (textOf(element).trim() !== "") this.hidden += 1;
          return;
        }
        return this.#inline(element);
      default:
        if (element.name.startsWith("draw:")) this.#floats.push(...this.#drawing(element));
        else if (element.name.startsWith("text:") || element.name.startsWith("presentation:")) this.#inline(element);
    }
  }

  #drawing(element: XmlElement): readonly LooseBlock[] {
    if (element.name === "draw:a" || element.name === "draw:g") return childrenOf(element).flatMap((child) => (child.name.startsWith("draw:") ? this.#drawing(child) : []));
    if (element.name === "draw:frame") {
      const box = childOf(element, "draw:text-box");
      const object = this.#of.object(element);
      return [...(box === undefined ? [] : this.#inBox(box)), ...(object === undefined ? [] : [object])];
    }
    return this.#inBox(element);
  }

  #inBox(box: XmlElement): readonly LooseBlock[] {
    return this.read(box).map((block): LooseBlock => (block.kind === "paragraph" ? { ...block, role: "textbox" } : block));
  }
}

const wrappers = new Set(["text:section", "text:index-body", "text:index-title", "office:text"]);

/** An item that only holds the next level has no number of its own. */
function startsWithText(item: XmlElement): boolean {
  const first = childrenOf(item)[0]?.name;
  return first !== undefined && first !== "text:list";
}

const nothing: XmlElement = { name: "", attributes: {}, children: [] };
