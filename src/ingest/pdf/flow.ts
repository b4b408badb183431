import type { Block, Paragraph } from "../../document/index.js";
import type { Budget } from "../limits.js";
import type { Where } from "../reading.js";
import { type Columns, columnsIn, tableOfColumns } from "./columns.js";
import { type Furniture, furnitureOf } from "./furniture.js";
import { heightOnPage, type TextLine } from "./lines.js";
import { paragraphsOf, type Setting, settingOf, textOf } from "./paragraphs.js";
import type { Layout, Part } from "./parts.js";
import { Placer, printedOn, type PrintedText } from "./placer.js";
import { printedLeft, proseColumnsIn } from "./prose-columns.js";
import { goesOn } from "./stitch.js";
import { tableOf } from "./table.js";

type Item =
  | { readonly kind: "line"; readonly line: TextLine; readonly at: number; readonly setting?: Setting }
  | { readonly kind: "part"; readonly part: Part; readonly at: number }
  | { readonly kind: "columns"; readonly columns: Columns; readonly page: number; readonly at: number };

/** “续表” above the rest of a table says what its place says already. */
const continued = /^[（(]?\s*(?:续上?表|接上表|表\s*\d*\s*续)[\s\d]*[）)]?$/;

/** What the pages hold in reading order: paragraphs and tables put together across pages, headers and footers last. */
export class Flow {
  readonly blocks: Block[] = [];
  cellsLeftOut = false;
  readonly #placer: Placer;
  readonly #budget: Budget;
  /** How most of the document is set, and how what is being read is: columns of text are narrower. */
  readonly #main: Setting;
  #setting: Setting;
  #tables = 0;
  #lines: TextLine[] = [];
  #parts: Part[] = [];

  /** @param trace told of every text where it is printed */
  constructor(layouts: readonly Layout[], where: Where, budget: Budget, trace?: (text: PrintedText) => void) {
    this.#placer = new Placer(where, layouts.map(({ page }) => page), trace);
    this.#budget = budget;
    const furniture = furnitureOf(layouts);
    const body = layouts.flatMap(({ lines }) => lines.filter((line) => !isFurniture(line, furniture)));
    this.#main = settingOf(body, layouts[0]?.page.width ?? 0);
    this.#setting = this.#main;
    const bottoms = bottomsOf(layouts, furniture);
    layouts.forEach((layout, index) => this.#page(layout, furniture, bottoms[index] ?? layout.page.height));
    this.#endTable();
    this.#endText();
    for (const [role, lines] of [["header", furniture.headers], ["footer", furniture.footers]] as const) {
      for (const line of lines) this.blocks.push(this.#paragraph(line.text, [line], role));
    }
    for (const { page, lines } of layouts) {
      for (const text of page.slanted) this.blocks.push({ kind: "paragraph", text, role: "header", place: this.#placer.placeOf({ kind: "page", page: lines[0]?.page ?? page.number }, text, []) });
    }
  }

  #page(layout: Layout, furniture: Furniture, bottom: number): void {
    itemsOf(layout, furniture).forEach((item, index) => {
      if (item.kind === "line") {
        this.#endTable();
        this.#setIn(item.setting ?? this.#main);
        this.#lines.push(item.line);
        return;
      }
      const isSame = item.kind === "part" && index === 0 && goesOn(this.#parts, item.part, bottom);
      if (!isSame) this.#endTable();
      this.#endText();
      if (item.kind === "part") {
        if (isSame || !item.part.frame.lone) this.#parts.push(item.part);
        else for (const line of item.part.lines) this.#lines.push(line);
      } else {
        this.#push(tableOfColumns(item.columns, (this.#tables += 1), item.page, this.#placer, this.#budget));
      }
    });
  }

  /** Text that goes on in columns as wide as those before, on the next page, is one text. */
  #setIn(setting: Setting): void {
    const isAlike = setting === this.#setting || (setting !== this.#main && this.#setting !== this.#main && Math.abs(setting.left - this.#setting.left) < 2 && Math.abs(setting.right - this.#setting.right) < 2);
    if (isAlike) return;
    this.#endText();
    this.#setting = setting;
  }

  #endTable(): void {
    if (this.#parts.length > 0) this.#push(tableOf(this.#parts, (this.#tables += 1), this.#placer, this.#budget));
    this.#parts = [];
  }

  #endText(): void {
    for (const paragraph of paragraphsOf(this.#lines, this.#setting)) {
      const [first] = paragraph;
      const text = textOf(paragraph).trim();
      if (first !== undefined && text !== "") this.blocks.push(this.#paragraph(text, paragraph, "body"));
    }
    this.#lines = [];
  }

  #push(table: Block | undefined): void {
    if (table === undefined) this.cellsLeftOut = true;
    else this.blocks.push(table);
  }

  #paragraph(text: string, lines: readonly TextLine[], role: Paragraph["role"]): Paragraph {
    const { page = 1, top = 0 } = lines[0] ?? {};
    const left = lines[0] === undefined ? 0 : printedLeft(lines[0]);
    const printed = lines.flatMap((line) => printedOn(line.page, line.pieces));
    const place = this.#placer.placeOf({ kind: "page", page, x: Math.round(left), y: Math.round(top) }, text.trim(), printed);
    return { kind: "paragraph", text: text.trim(), role, place };
  }
}

function isFurniture(line: TextLine, { headers, footers }: Furniture): boolean {
  return headers.has(line) || footers.has(line);
}

function itemsOf({ page, parts, lines }: Layout, furniture: Furniture): Item[] {
  const seen = lines.filter((line) => !isFurniture(line, furniture));
  const prose = stretchesOf(seen, parts).flatMap((stretch) => proseColumnsIn(stretch, page.width));
  const parted = new Set(prose.flatMap((one) => one.across));
  const columns = columnsIn(seen.filter((line) => !parted.has(line)));
  const aligned = new Set([...parted, ...columns.flatMap((one) => one.lines)]);
  const items: Item[] = [
    ...parts.map((part): Item => ({ kind: "part", part, at: part.frame.top })),
    ...columns.map((one): Item => ({ kind: "columns", columns: one, page: page.number, at: one.lines[0]?.top ?? 0 })),
    ...prose.flatMap(({ across, lines: inOrder, setting }) => inOrder.map((line): Item => ({ kind: "line", line, at: across[0] === undefined ? 0 : heightOnPage(across[0]), setting }))),
    ...seen.filter((line) => !aligned.has(line)).map((line): Item => ({ kind: "line", line, at: heightOnPage(line) })),
  ].sort((a, b) => a.at - b.at);
  const [first, second] = items;
  return first?.kind === "line" && second?.kind === "part" && continued.test(first.line.text.trim()) ? items.slice(1) : items;
}

/** Lines below each other with no table between them. */
function stretchesOf(lines: readonly TextLine[], parts: readonly Part[]): TextLine[][] {
  const stretches: TextLine[][] = [];
  let last: TextLine | undefined;
  for (const line of lines) {
    const between = last !== undefined && parts.some(({ frame }) => frame.top < heightOnPage(line) && frame.bottom > heightOnPage(last as TextLine));
    if (last === undefined || between) stretches.push([line]);
    else stretches.at(-1)?.push(line);
    last = line;
  }
  return stretches;
}

/** How far down pages of each one's shape are filled; a short document fills none, but its margin is not half the page. */
function bottomsOf(layouts: readonly Layout[], furniture: Furniture): number[] {
  const ends = layouts.map(({ lines, parts }) => {
    const last = lines.reduce((end, line) => (isFurniture(line, furniture) ? end : Math.max(end, line.bottom)), 0);
    return parts.reduce((end, part) => Math.max(end, part.frame.bottom), last);
  });
  const shapes: { readonly height: number; bottom: number }[] = [];
  const shapeOf = ({ page }: Layout): { readonly height: number; bottom: number } => {
    const known = shapes.find(({ height }) => Math.abs(height - page.height) < 2);
    if (known !== undefined) return known;
    const shape = { height: page.height, bottom: page.height * 0.82 };
    shapes.push(shape);
    return shape;
  };
  const own = layouts.map(shapeOf);
  own.forEach((shape, index) => { shape.bottom = Math.max(shape.bottom, ends[index] ?? 0); });
  return own.map(({ bottom }) => bottom);
}
