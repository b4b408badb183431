/** A formula that stands for a block of cells: written out at one of them, told by its number at the others. */
interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Characters of shared formulas written out in one sheet: what comes after goes without, its value is read all the same. */
const mostWritten = 4_000_000;

/** The formulas shared within one sheet. */
export class SharedFormulas {
  readonly #known = new Map<string, Shared>();
  #left = mostWritten;

  define(id: string, formula: string, row: number, column: number): void {
    this.#known.set(id, { formula, row, column });
  }

  /** The formula as it reads in another cell: relative references move along. */
  at(id: string, row: number, column: number): string | undefined {
    const shared = this.#known.get(id);
    if (shared === undefined || shared.formula.length > this.#left) return undefined;
    this.#left -= shared.formula.length;
    return moved(shared.formula, row - shared.row, column - shared.column);
  }
}

/** Office marks functions newer than 2007 for older programs; a person sees the name without the mark. */
export function withoutMarks(formula: string): string {
  return formula.includes("_xlfn.") ? formula.replaceAll("_xlfn.", "") : formula;
}

const references = /"[^"]*"|'[^']*'|(?<![\w.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/g;

function moved(formula: string, rows: number, columns: number): string {
  return formula.replace(references, (whole, fixedColumn: string | undefined, letters: string | undefined, fixedRow: string | undefined, digits: string | undefined) => {
    if (letters === undefined || digits === undefined) return whole;
    const column = fixedColumn === "$" ? letters : lettersOf(columnOf(letters) + columns);
    const row = fixedRow === "$" ? digits : String(Number(digits) + rows);
    return `${fixedColumn ?? ""}${column}${fixedRow ?? ""}${row}`;
  });
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
