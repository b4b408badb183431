/**
 * How much of a stranger's file is worth reading. A submission of a budget unit is a few hundred kilobytes; whatever passes
 * these bounds is a mistake or a trap, and is reported instead of filling the memory.
 */
export interface Limits {
  /** Bytes of the file as handed in. */
  readonly fileBytes: number;
  /** Bytes of one part of a container once unpacked. */
  readonly partBytes: number;
  /** Bytes of all parts once unpacked, those of embedded documents included. */
  readonly totalBytes: number;
  /** Unpacked size over packed size, for parts above one mebibyte: real sheets stay below 100, a bomb reaches 1000. */
  readonly ratio: number;
  /** Entries in one container. */
  readonly parts: number;
  /** Cells of all tables, blank ones included. */
  readonly cells: number;
  /** How deep a document may stand inside a document. */
  readonly depth: number;
  /** Characters in one cell: Excel's own bound. */
  readonly cellText: number;
  /** Pages of one PDF. */
  readonly pdfPages: number;
  /** Characters on all pages of one PDF. */
  readonly pdfCharacters: number;
}

export const defaultLimits: Limits = {
  fileBytes: 128 * 1024 * 1024,
  partBytes: 32 * 1024 * 1024,
  totalBytes: 192 * 1024 * 1024,
  ratio: 250,
  parts: 10_000,
  cells: 400_000,
  depth: 4,
  cellText: 32_767,
  pdfPages: 1_000,
  pdfCharacters: 2_000_000,
};

/** What is left of the limits while one file and everything inside it is read. */
export class Budget {
  readonly limits: Limits;
  #bytes: number;
  #cells: number;

  constructor(limits: Partial<Limits> = {}) {
    this.limits = { ...defaultLimits, ...limits };
    this.#bytes = this.limits.totalBytes;
    this.#cells = this.limits.cells;
  }

  /** As much again, for work that is paid for in full later. */
  copy(): Budget {
    const copy = new Budget(this.limits);
    copy.#bytes = this.#bytes;
    copy.#cells = this.#cells;
    return copy;
  }

  get bytesLeft(): number {
    return this.#bytes;
  }

  get cellsLeft(): number {
    return this.#cells;
  }

  spendBytes(count: number): void {
    this.#bytes -= count;
  }

  /** False, and nothing spent, when so many cells are no longer allowed. */
  spendCells(count: number): boolean {
    if (count > this.#cells) return false;
    this.#cells -= count;
    return true;
  }
}
