import { digitsOf } from "./decimal.js";
import { general } from "./general.js";
import { isDateFormat } from "./is-date.js";
import { withLiteralPoint } from "./literal-point.js";
import { compileSection, type Section, showNumber, showText } from "./section.js";

/** A number format as Excel writes it, and what a person sees through it. */
export interface NumberFormat {
  /** Nothing for General. */
  readonly code: string | undefined;
  readonly isDate: boolean;
  /** `raw`: plain decimal digits. Undefined when the format is beyond the plain ones read here. */
  readonly number: (raw: string) => string | undefined;
  /** A text in a cell of that format. Undefined likewise. */
  readonly text: (text: string) => string | undefined;
}

const itself = (text: string): string => text;

export const generalFormat: NumberFormat = { code: undefined, isDate: false, number: general, text: itself };

/** Dates, conditions, fractions and scaling are not done here: their `number` gives nothing. */
export function compileFormat(code: string): NumberFormat {
  if (/^(?:General|G\/通用格式)?$/i.test(code)) return generalFormat;
  const isDate = isDateFormat(code);
  const sections = split(code);
  const hasCondition = /\[[<>=]/.test(code);
  const compiled = sections.length > 4 || hasCondition ? undefined : sections;
  const number = isDate || compiled === undefined ? itselfUnknown : numberShower(compiled);
  return {
    code,
    isDate,
    number: (raw) => number(raw) ?? withLiteralPoint(raw, code),
    text: compiled === undefined ? itselfUnknown : textShower(compiled),
  };
}

const itselfUnknown = (): undefined => undefined;

/** Sections for positive, negative, zero, and text; the last one is for text as well when it holds an @. */
function numberShower(codes: readonly string[]): (raw: string) => string | undefined {
  const forText = codes.length < 4 && codes.at(-1)?.includes("@") === true;
  const own = (forText ? codes.slice(0, -1) : codes.slice(0, 3)).map((code) => (/^General$/i.test(code) ? generalSection : compileSection(code)));
  const [positive, negative, zero] = own;
  if (own.length === 0) return general;
  return (raw) => {
    const digits = digitsOf(raw);
    if (digits === undefined || positive === undefined) return undefined;
    if (digits.negative && own.length > 1) return negative && showNumber(negative, digits, raw);
    const isZero = own.length > 2 && !/[1-9]/.test(raw);
    const section = isZero ? zero : positive;
    const shown = section && showNumber(section, digits, raw);
    return shown !== undefined && digits.negative ? `-${shown}` : shown;
  };
}

const generalSection: Section = { before: "", after: "", slot: { kind: "general" } };

function textShower(codes: readonly string[]): (text: string) => string | undefined {
  const last = codes.at(-1) ?? "";
  if (codes.length < 4 && !last.includes("@")) return itself;
  const section = compileSection(last);
  return section === undefined ? itselfUnknown : (text) => showText(section, text);
}

/** At every semicolon that is neither quoted nor escaped. */
function split(code: string): string[] {
  const sections = [""];
  for (const [piece] of code.matchAll(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]|[^]/gu)) {
    if (piece === ";") sections.push("");
    else sections[sections.length - 1] += piece;
  }
  return sections;
}
