import type { Cell, Place } from "../../document/index.js";
import { plainDigits } from "./displayed.js";
import type { NumberFormats } from "./formats.js";
import type { SheetCell } from "./sheet-js.js";

/** Where a cell stands and what it covers. */
export interface Spot {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly hidden: boolean;
  readonly place: Place;
}

type Content = Pick<Cell, "kind" | "text" | "raw" | "format" | "formula">;

/** A cell that holds anything: a formula without a result counts, a stub that only carries a style does not. */
export function isFilled(cell: SheetCell | undefined): cell is SheetCell {
  if (cell === undefined) return false;
  return cell.f !== undefined || (cell.t !== "z" && cell.v !== undefined && cell.v !== "");
}

export function blankCell(spot: Spot): Cell {
  return standing({ kind: "empty", text: "" }, spot);
}

/** `longest`: characters kept. */
export function filledCell(cell: SheetCell, spot: Spot, formats: NumberFormats, longest: number): Cell {
  const content = contentOf(cell, formats, longest);
  return standing(cell.f === undefined ? content : { ...content, formula: cell.f }, spot);
}

function standing(content: Content, spot: Spot): Cell {
  const { row, column, rowSpan, columnSpan, place } = spot;
  const cell = { row, column, rowSpan, columnSpan, ...content, place };
  return spot.hidden ? { ...cell, hidden: true } : cell;
}

function contentOf(cell: SheetCell, formats: NumberFormats, longest: number): Content {
  const shown = seen(cell.w ?? (cell.v === undefined ? "" : String(cell.v)), longest);
  switch (cell.t) {
    case "n": {
      if (typeof cell.v !== "number") return { kind: "empty", text: shown };
      const raw = plainDigits(cell.v);
      const format = typeof cell.z === "string" ? cell.z : undefined;
      if (format === undefined || format === "General") return { kind: "number", text: shown, raw };
      return { kind: formats.isDate(format) ? "date" : "number", text: seen(formats.shown(raw, format, shown), longest), raw, format };
    }
    case "b":
      return { kind: "boolean", text: shown };
    case "e":
      return { kind: "error", text: shown };
    case "d":
      return { kind: "date", text: shown };
    case "s":
      return { kind: shown === "" ? "empty" : "text", text: shown };
    case "z":
      return { kind: "empty", text: "" };
  }
}

function seen(text: string, longest: number): string {
  return text.slice(0, longest).replace(/\r\n?/g, "\n").trim();
}
