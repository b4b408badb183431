import type { XmlScanner } from "../../container/scanner.js";
import { generalFormat, type NumberFormat, type NumberFormats } from "../number-format/index.js";
import { pictureContent } from "../picture-cells.js";
import type { Content, StoredPicture, StoredRow } from "../stored.js";
import { isTrue } from "./book.js";
import { SharedFormulas, withoutMarks } from "./formulas.js";
import type { RichPictures } from "./rich-pictures.js";
import { storedDigits } from "./stored-digits.js";
import { detached, readString, unescapedControls } from "./strings.js";
import { Unfamiliar } from "./unfamiliar.js";

/** What the sheets of one workbook share. */
export interface Shared {
  readonly strings: readonly string[];
  /** By style. */
  readonly cellFormats: readonly NumberFormat[];
  readonly formats: NumberFormats;
  readonly pictures: RichPictures;
}

/** Reads what stands inside `sheetData`. */
export class CellReader {
  readonly #xml: XmlScanner;
  readonly #shared: Shared;
  readonly #most: number;
  readonly #rows: StoredRow[] = [];
  #cells = 0;
  readonly #hiddenRows = new Set<number>();
  readonly #formulas = new SharedFormulas();
  readonly #pictures: StoredPicture[] = [];
  #unsaved = false;
  /** Of the cell being read, from 0. */
  #row = -1;
  #column = -1;
  #value: string | undefined;
  #inline: string | undefined;
  #formula: string | undefined;

  constructor(xml: XmlScanner, shared: Shared, most: number) {
    this.#xml = xml;
    this.#shared = shared;
    this.#most = most;
  }

  result(): { rows: readonly StoredRow[]; hiddenRows: ReadonlySet<number>; unsaved: boolean; pictures: readonly StoredPicture[] } {
    return { rows: this.#rows, hiddenRows: this.#hiddenRows, unsaved: this.#unsaved, pictures: this.#pictures };
  }

  /** Up to the end of `sheetData`, or one cell beyond the most. */
  readAll(): void {
    const xml = this.#xml;
    while (xml.next()) {
      const { name, kind } = xml;
      if (kind === "close") {
        if (name === "sheetData") return;
      } else if (name === "c") {
        this.#cell(kind === "open");
        if (this.#cells > this.#most) return this.#skipRest();
      } else if (name === "row") {
        this.#startRow();
      } else if (name === "AlternateContent") {
        throw new Unfamiliar("alternative content inside the cells");
      }
    }
  }

  #skipRest(): void {
    const { source, at } = this.#xml;
    const rest = /<\/(?:\w+:)?sheetData\s*>/g;
    rest.lastIndex = at;
    this.#xml.at = rest.test(source) ? rest.lastIndex : source.length;
  }

  #startRow(): void {
    const number = this.#xml.attribute("r");
    this.#row = number === undefined ? this.#row + 1 : Number(number) - 1;
    this.#column = -1;
    if (!(this.#row >= 0 && this.#row < tallest)) throw new Unfamiliar("a row without a proper number");
    if (isTrue(this.#xml.attribute("hidden"))) this.#hiddenRows.add(this.#row);
  }

  #cell(isOpen: boolean): void {
    const xml = this.#xml;
    const reference = xml.attribute("r");
    if (reference === undefined) this.#column += 1;
    else this.#place(reference);
    if (!isOpen) return;
    const type = xml.attribute("t") ?? "n";
    const style = xml.attribute("s");
    const picture = type === "e" ? this.#shared.pictures.get(Number(xml.attribute("vm"))) : undefined;
    // A cell that breaks off may hold half a figure.
    if (!this.#readInside()) return;
    const content = picture !== undefined ? this.#picture(picture) : this.#content(type, style === undefined ? generalFormat : this.#shared.cellFormats[Number(style)] ?? generalFormat);
    if (content === undefined) return;
    if (this.#row < 0) throw new Unfamiliar("a cell outside of any row");
    if (this.#formula !== undefined) content.formula = this.#formula;
    this.#add(content);
  }

  #add(content: Content): void {
    let row = this.#rows.at(-1);
    if (row === undefined || row.row !== this.#row) {
      if (row !== undefined && row.row > this.#row) throw new Unfamiliar("rows out of order");
      row = { row: this.#row, columns: [], contents: [] };
      this.#rows.push(row);
    }
    if ((row.columns.at(-1) ?? -1) >= this.#column) throw new Unfamiliar("cells out of order");
    row.columns.push(this.#column);
    row.contents.push(content);
    this.#cells += 1;
  }

  /** False when the cell does not end. */
  #readInside(): boolean {
    const xml = this.#xml;
    this.#value = this.#inline = this.#formula = undefined;
    while (xml.next()) {
      const { name, kind } = xml;
      if (kind === "close") {
        if (name === "c") return true;
      } else if (name === "v") {
        if (kind === "open") this.#value = xml.text();
      } else if (name === "f") {
        this.#formula = this.#readFormula(kind === "open");
      } else if (name === "is") {
        if (kind === "open") this.#inline = readString(xml, "is");
      } else {
        xml.skip();
      }
    }
    return false;
  }

  #readFormula(isOpen: boolean): string | undefined {
    const xml = this.#xml;
    const shared = xml.attribute("t") === "shared" ? xml.attribute("si") : undefined;
    const text = isOpen ? xml.text() : "";
    if (text === "") return shared === undefined ? undefined : this.#formulas.at(shared, this.#row, this.#column);
    const formula = detached(withoutMarks(unescapedControls(text)));
    if (shared !== undefined) this.#formulas.define(shared, formula, this.#row, this.#column);
    return formula;
  }

  /** Undefined for a cell that holds nothing: a formula without a result counts, a style alone or mere spaces do not. */
  #content(type: string, format: NumberFormat): Content | undefined {
    const { formats, strings } = this.#shared;
    const value = this.#value;
    switch (type) {
      case "n":
        return value === undefined || value === "" ? this.#blank(format) : formats.number(storedDigits(value), format);
      case "s": {
        if (value === undefined || value === "") return this.#blank(format);
        const text = strings[Number(value)];
        if (text === undefined) throw new Unfamiliar("a string that is not among the shared ones");
        return this.#written(text, format);
      }
      case "str":
        return this.#written(detached(unescapedControls(value ?? "")), format);
      case "inlineStr":
        return this.#written(this.#inline ?? "", format);
      case "b":
        return value === undefined ? this.#blank(format) : { kind: "boolean", text: isTrue(value.trim()) ? "TRUE" : "FALSE" };
      case "e":
        return value === undefined || value === "" ? this.#blank(format) : { kind: "error", text: value };
      default:
        throw new Unfamiliar(`a cell of type ${type}`);
    }
  }

  #picture(picture: { readonly part?: string }): Content {
    this.#pictures.push({ row: this.#row, column: this.#column, ...picture });
    return pictureContent();
  }

  #written(text: string, format: NumberFormat): Content | undefined {
    return text.trim() === "" && this.#formula === undefined ? undefined : this.#shared.formats.text(text, format);
  }

  /** The format is kept: what the formula comes to will be shown by it. */
  #blank({ code }: NumberFormat): Content | undefined {
    if (this.#formula === undefined) return undefined;
    this.#unsaved = true;
    return { kind: "empty", text: "", ...(code === undefined ? {} : { format: code }) };
  }

  /** `G12`. */
  #place(reference: string): void {
    let column = 0;
    let at = 0;
    let sign = reference.charCodeAt(at);
    for (; sign >= 65 && sign <= 90 && at < 3; sign = reference.charCodeAt(++at)) column = column * 26 + sign - 64;
    let row = 0;
    const letters = at;
    for (; sign >= 48 && sign <= 57 && at < 10; sign = reference.charCodeAt(++at)) row = row * 10 + sign - 48;
    if (letters === 0 || at === letters || at < reference.length || row < 1 || row > tallest || column > widest) {
      throw new Unfamiliar("a cell without a proper place");
    }
    this.#row = row - 1;
    this.#column = column - 1;
  }
}

/** Rows and columns of Excel. */
const tallest = 1_048_576;
const widest = 16_384;
