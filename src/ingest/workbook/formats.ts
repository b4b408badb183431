import { displayed, withLiteralPoint } from "./displayed.js";
import type { SheetJs, Workbook } from "./sheet-js.js";

/** Excel stores "the date format of this computer"; the library shows the American one. These are those of Chinese Excel. */
const localDates: Readonly<Record<string, string>> = {
  "m/d/yy": "yyyy/m/d",
  "m/d/yy h:mm": "yyyy/m/d h:mm",
};

/** The number formats of one workbook, in its own date system. */
export class NumberFormats {
  readonly #library: SheetJs;
  readonly #date1904: boolean;
  readonly #dates = new Map<string, boolean>();

  constructor(library: SheetJs, workbook: Workbook) {
    this.#library = library;
    this.#date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  }

  isDate(format: string): boolean {
    const known = this.#dates.get(format);
    if (known !== undefined) return known;
    const isDate = this.#library.SSF.is_date(format);
    this.#dates.set(format, isDate);
    return isDate;
  }

  /** What a person sees for a number stored as `raw`; `shown`: what the library makes of it. */
  shown(raw: string, format: string, shown: string): string {
    const local = localDates[format];
    if (local !== undefined) return this.#library.SSF.format(local, Number(raw), { date1904: this.#date1904 });
    return withLiteralPoint(raw, format) ?? displayed(raw, format, shown);
  }
}
