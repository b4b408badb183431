import type { Paragraph } from "../../document/index.js";
import type { Label } from "../docx/labels.js";
import type { Budget } from "../limits.js";
import type { LooseBlock } from "../loose/loose.js";
import { attributeOf, type Element, elementsIn, isElement, type Node } from "./dom.js";
import { isLayout } from "./layout.js";
import { Markers } from "./markers.js";
import type { Page } from "./page.js";
import { onGrid } from "./span-grid.js";
import { isHidden, styleOf } from "./style-rules.js";
import { rowsOf, spanOf } from "./table-rows.js";
import { Words } from "./words.js";

/** Browsers nest no deeper. */
const deepest = 512;

/** Reads what a page shows into blocks in reading order. */
export class PageWalk {
  readonly images = new Set<string>();
  readonly frames: string[] = [];
  /** Pieces of text taken out by tracked changes that nobody has accepted yet. */
  deletions = 0;
  cellsLeftOut = false;
  tooDeep = false;
  readonly #page: Page;
  readonly #budget: Budget;
  #blocks: LooseBlock[] = [];
  #words = new Words();
  #label: Label | undefined;
  #role: Paragraph["role"] | undefined;
  #lists: Markers[] = [];
  #depth = 0;
  #exactly = false;

  constructor(page: Page, budget: Budget) {
    this.#page = page;
    this.#budget = budget;
  }

  /** The blocks of everything inside an element. */
  read(element: Element): readonly LooseBlock[] {
    const [outer, words, label, lists] = [this.#blocks, this.#words, this.#label, this.#lists] as const;
    this.#blocks = [];
    this.#words = new Words();
    this.#label = undefined;
    this.#lists = [];
    this.#children(element);
    this.#endParagraph();
    const read = this.#blocks;
    this.#blocks = outer;
    this.#words = words;
    this.#label = label;
    this.#lists = lists;
    return read;
  }

  #children(element: Element): void {
    if (this.#depth >= deepest) {
      this.tooDeep = true;
      return;
    }
    this.#depth += 1;
    for (const child of element.childNodes) this.#one(child);
    this.#depth -= 1;
  }

  #one(node: Node): void {
    if (node.nodeName === "#text" && "value" in node) {
      if (this.#exactly) this.#words.addExactly(node.value);
      else this.#words.add(node.value);
    } else if (isElement(node) && !unseen.has(node.tagName)) {
      if (!isHidden(node, this.#page.rules)) this.#element(node);
    }
  }

  #element(element: Element): void {
    switch (element.tagName) {
      case "br":
        return this.#words.breakLine();
      case "table":
        return this.#table(element);
      case "ol":
      case "ul":
        return this.#list(element);
      case "li":
        return this.#item(element);
      case "pre":
      case "textarea":
        return this.#asItStands(element);
      case "input":
        return this.#words.add(inputText(element));
      case "select":
        return this.#words.add(chosenText(element));
      case "img":
        this.images.add(attributeOf(element, "src") ?? "");
        return;
      case "frame":
      case "iframe":
        this.frames.push(attributeOf(element, "src") ?? "");
        return;
      case "del":
        this.deletions += 1;
        return;
      default:
        if (blockTags.has(element.tagName)) this.#block(element);
        else this.#inline(element);
    }
  }

  #inline(element: Element): void {
    // Word spells out its automatic numbers in spans of their own.
    if (styleOf(element, "mso-list", this.#page.rules)?.toLowerCase() === "ignore") {
      const label = this.#textOf(element);
      if (label !== "") this.#label = { label, bullet: !/[\p{L}\p{N}]/u.test(label) };
      return;
    }
    this.#children(element);
  }

  #block(element: Element): void {
    const part = styleOf(element, "mso-element", this.#page.rules)?.toLowerCase();
    if (part === "comment-list") return;
    const role = this.#role;
    if (part === "footnote-list" || part === "endnote-list") this.#role = "note";
    this.#endParagraph();
    this.#children(element);
    this.#endParagraph();
    this.#role = role;
  }

  #asItStands(element: Element): void {
    const before = this.#exactly;
    this.#exactly = true;
    if (element.tagName === "pre") this.#block(element);
    else this.#children(element);
    this.#exactly = before;
  }

  #list(element: Element): void {
    this.#endParagraph();
    this.#lists.push(new Markers(element, this.#page.rules));
    this.#children(element);
    this.#lists.pop();
    this.#endParagraph();
  }

  #item(element: Element): void {
    this.#endParagraph();
    const own = this.#lists.at(-1)?.next(element);
    if (own !== undefined) this.#label = own;
    this.#children(element);
    this.#endParagraph();
    this.#label = undefined;
  }

  #table(element: Element): void {
    this.#endParagraph();
    for (const caption of elementsIn(element)) if (caption.tagName === "caption") this.#one(caption);
    this.#endParagraph();
    const all = rowsOf(element, this.#page.rules);
    const read = all.map((row) => ({ ...row, cells: row.hidden ? [] : row.cells.filter((cell) => !isHidden(cell, this.#page.rules)).map((cell) => this.#cell(cell)) }));
    // Word ends a table whose columns do not line up with a row of no height that only measures them.
    const isShown = read.map((row) => !row.hidden && (attributeOf(row.element, "height") !== "0" || row.cells.some((cell) => cell.content.length > 0)));
    const number = rankOf(isShown);
    const groups = read.filter((_, index) => isShown[index]).map(({ cells, hidden, groupEnd }) => ({ cells, hidden, groupEnd: number[groupEnd] ?? 0 }));
    const { rows: placed, complete } = onGrid(groups, this.#budget);
    this.cellsLeftOut ||= !complete;
    const table = { kind: "table" as const, rows: placed.map((row) => ({ cells: row.cells.map((cell) => ({ ...cell, blocks: cell.content })) })) };
    if (attributeOf(element, "role") === "presentation" || isLayout(table)) this.#blocks.push(...table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks)));
    else if (table.rows.length > 0) this.#blocks.push(table);
  }

  #cell(cell: Element): { columnSpan: number; rowSpan: number; content: readonly LooseBlock[] } {
    return { columnSpan: spanOf(cell, "colspan"), rowSpan: spanOf(cell, "rowspan"), content: this.read(cell) };
  }

  #textOf(element: Element): string {
    return this.read(element).flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])).join(" ").trim();
  }

  #endParagraph(): void {
    const { text } = this.#words;
    this.#words = new Words();
    if (text.trim() === "") return;
    const label = this.#label;
    this.#label = undefined;
    this.#blocks.push({
      kind: "paragraph",
      text: text.replace(/^[ \n]+|[ \n]+$/g, ""),
      ...(label === undefined ? {} : { label }),
      ...(this.#role === undefined ? {} : { role: this.#role }),
    });
  }
}

/** For each row, and for the end, how many rows before it are shown. */
function rankOf(isShown: readonly boolean[]): readonly number[] {
  const ranks = [0];
  for (const one of isShown) ranks.push((ranks.at(-1) ?? 0) + (one ? 1 : 0));
  return ranks;
}

/** Elements whose content no reader sees. */
const unseen = new Set(["head", "script", "style", "title", "template", "noscript", "object", "embed", "svg", "math", "rt", "rp", "datalist", "button", "audio", "video", "canvas", "noframes", "xml"]);

const blockTags = new Set([
  "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "dt", "dd", "blockquote", "section", "article", "header", "footer", "nav", "aside", "main", "form", "fieldset", "center", "address", "hr", "figure",
  "figcaption", "body", "html", "details", "summary", "legend", "caption", "td", "th", "tr", "tbody", "frameset", "pre",
]);

/** What is filled into a form that was saved as a page. */
function inputText(input: Element): string {
  const type = attributeOf(input, "type")?.toLowerCase() ?? "text";
  if (type === "checkbox" || type === "radio") return attributeOf(input, "checked") === undefined ? "☐" : "☑";
  return ["text", "number", "date", "tel", "email", "search", "url"].includes(type) ? (attributeOf(input, "value") ?? "") : "";
}

function chosenText(select: Element): string {
  const options = elementsIn(select).flatMap((one) => (one.tagName === "optgroup" ? elementsIn(one) : [one]));
  const chosen = options.find((one) => attributeOf(one, "selected") !== undefined) ?? options[0];
  return chosen?.childNodes.map((one) => ("value" in one ? one.value : "")).join("") ?? "";
}
