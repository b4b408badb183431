/** Number formats: what a person sees for a stored number. */
import { seen, type Content } from "../stored.js";
import type { SheetJs } from "../sheet-js.js";
import { compileFormat, type NumberFormat } from "./format.js";

export { builtInFormat, chineseFormatsIn, loadChineseFormats } from "./built-in.js";
export { plainDigits } from "./decimal.js";
export { compileFormat, generalFormat, type NumberFormat } from "./format.js";

/** Excel stores "the date format of this computer"; the library shows the American one. These are those of Chinese Excel. */
const localDates: Readonly<Record<string, string>> = {
  "m/d/yy": "yyyy/m/d",
  "m/d/yy h:mm": "yyyy/m/d h:mm",
};

/** The number formats of one workbook, in its own date system. */
export class NumberFormats {
  readonly #date1904: boolean;
  readonly #longest: number;
  readonly #known = new Map<string, NumberFormat>();
  readonly #shown = new Map<string | undefined, Map<string | number, string>>();
  readonly #waiting: { readonly content: Content; readonly code: string; readonly value: string | number }[] = [];

  /** `longest`: characters kept of what a cell shows. */
  constructor(date1904: boolean, longest: number) {
    this.#date1904 = date1904;
    this.#longest = longest;
  }

  of(code: string): NumberFormat {
    let format = this.#known.get(code);
    if (format === undefined) this.#known.set(code, (format = compileFormat(code)));
    return format;
  }

  /** Whether some cells wait for the library to show them. */
  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** A number or date. Where its format is not a plain one its text is `shown`, or else waits for `settle`. */
  number(raw: string, format: NumberFormat, shown?: string): Content {
    const { code, isDate } = format;
    const text = format.number(raw) ?? (code !== undefined && localDates[code] !== undefined ? undefined : shown);
    const content: Content = { kind: isDate ? "date" : "number", text: text === undefined ? "" : seen(text, this.#longest), raw };
    if (code !== undefined) content.format = code;
    if (text === undefined) this.#waiting.push({ content, code: code ?? "General", value: Number(raw) });
    return content;
  }

  text(value: string, format: NumberFormat): Content {
    const shown = format.text(value);
    const text = shown === value ? seen(value, this.#longest) : this.#once(format.code, value, () => shown ?? value);
    const content: Content = { kind: text === "" ? "empty" : "text", text };
    if (shown === undefined) this.#waiting.push({ content, code: format.code ?? "General", value });
    return content;
  }

  /** Shows what waits. */
  settle({ SSF }: SheetJs): void {
    this.#shown.clear();
    for (const { content, code, value } of this.#waiting.splice(0)) {
      content.text = this.#once(code, value, () => this.#format(SSF, code, value));
      if (typeof value === "string") content.kind = content.text === "" ? "empty" : "text";
    }
  }

  /** One text for all cells that show the same: a long string may stand in every cell of a sheet. */
  #once(code: string | undefined, value: string | number, show: () => string): string {
    const known = this.#shown.get(code) ?? new Map<string | number, string>();
    this.#shown.set(code, known);
    let text = known.get(value);
    if (text === undefined) known.set(value, (text = seen(show(), this.#longest)));
    return text;
  }

  #format(SSF: SheetJs["SSF"], code: string, value: string | number): string {
    try {
      return SSF.format(localDates[code] ?? withQuotes(code), value, { date1904: this.#date1904 });
    } catch {
      return String(value); // a format no one can make sense of: Excel itself would call the file damaged
    }
  }
}

/** The library takes Chinese words for literal text only in quotes, which not every program sets: yyyy年m月d日. */
function withQuotes(code: string): string {
  return code.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|上午\/下午|[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+/g, (piece) => (/^[\u3000-\uffef]/.test(piece) && piece !== "上午/下午" ? `"${piece}"` : piece));
}
