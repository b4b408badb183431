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
  /** Bytes of all files in one archive and of all their parts once unpacked, archives inside it included. */
  readonly archiveBytes: number;
  /** Unpacked size over packed size, for parts above one mebibyte: real sheets stay below 100, a bomb reaches 1000. */
  readonly ratio: number;
  /** Entries in one container; those of an archive and of the archives inside it together. */
  readonly parts: number;
  /** Cells of all tables, blank ones included. */
  readonly cells: number;
  /** How deep a document may stand inside a document. */
  readonly depth: number;
  /** Documents and pictures in one file, those inside them included. */
  readonly embedded: number;
  /** Characters in one cell: Excel's own bound. */
  readonly cellText: number;
  /** Pages of one PDF. */
  readonly pdfPages: number;
  /** Characters on all pages of one PDF. */
  readonly pdfCharacters: number;
  /** Pages and pictures of one file whose text is recognised: some seconds each. */
  readonly ocrPages: number;
}

export const defaultLimits: Limits = {
  fileBytes: 128 * 1024 * 1024,
  partBytes: 32 * 1024 * 1024,
  totalBytes: 192 * 1024 * 1024,
  archiveBytes: 2 * 1024 * 1024 * 1024,
  ratio: 250,
  parts: 10_000,
  cells: 400_000,
  depth: 4,
  embedded: 1_000,
  cellText: 32_767,
  pdfPages: 1_000,
  pdfCharacters: 2_000_000,
  ocrPages: 60,
};

/** Milliseconds that recognising one page may take besides the usual, on a slow and busy computer. */
const ocrTime = 60_000;

export interface BudgetOptions {
  /** Of the archive that the file came in: what the file takes is taken from there, too. */
  readonly within?: Budget | undefined;
  /** Called where reading goes on to something known to be slow, with the milliseconds it may take besides the usual. */
  readonly askTime?: ((milliseconds: number) => void) | undefined;
}

/** What is left of the limits while one file and everything inside it is read. */
export class Budget {
  readonly limits: Limits;
  readonly #within: Budget | undefined;
  readonly #askTime: (milliseconds: number) => void;
  #bytes: number;
  #cells: number;
  #parts: number;
  #embedded: number;
  #ocrPages: number;

  constructor(limits: Partial<Limits> = {}, { within, askTime }: BudgetOptions = {}) {
    this.limits = { ...defaultLimits, ...limits };
    this.#within = within;
    this.#askTime = askTime ?? (() => undefined);
    this.#bytes = this.limits.totalBytes;
    this.#cells = this.limits.cells;
    this.#parts = this.limits.parts;
    this.#embedded = this.limits.embedded;
    this.#ocrPages = this.limits.ocrPages;
  }

  /** What all the files of one archive share. A file in it may be as large as one by itself. */
  static ofArchive(limits: Partial<Limits> = {}): Budget {
    const { archiveBytes, fileBytes } = { ...defaultLimits, ...limits };
    return new Budget({ ...limits, totalBytes: archiveBytes, partBytes: fileBytes });
  }

  /** As many cells again, for work that is paid for in full later. */
  copy(): Budget {
    return new Budget({ ...this.limits, cells: this.cellsLeft, ocrPages: this.#ocrPages });
  }

  get bytesLeft(): number {
    return Math.min(this.#bytes, this.#within?.bytesLeft ?? Number.POSITIVE_INFINITY);
  }

  get cellsLeft(): number {
    return this.#cells;
  }

  spendBytes(count: number): void {
    this.#bytes -= count;
    this.#within?.spendBytes(count);
  }

  /** False, and nothing spent, when no more pages may be recognised; else time is asked for the one that follows. */
  spendOcrPage(): boolean {
    if (this.#ocrPages < 1) return false;
    this.#ocrPages -= 1;
    this.askTime(ocrTime);
    return true;
  }

  /** False, and nothing spent, when so many cells are no longer allowed. */
  spendCells(count: number): boolean {
    if (count > this.#cells) return false;
    this.#cells -= count;
    return true;
  }

  /** False, and nothing spent, when so many files of archives are no longer allowed. */
  spendParts(count: number): boolean {
    if (count > this.#parts) return false;
    this.#parts -= count;
    return true;
  }

  /** False when one more document inside the file is no longer allowed. */
  spendEmbedded(): boolean {
    this.#embedded -= 1;
    return this.#embedded >= 0;
  }

  /**
   * Puts off the moment at which whoever watches the clock gives the file up. To be called before each piece of slow work
   * (a page whose text is recognised), not once for all of it: a piece that hangs is then still noticed.
   */
  askTime(milliseconds: number): void {
    this.#askTime(milliseconds);
  }
}
