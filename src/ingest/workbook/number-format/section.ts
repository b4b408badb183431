import { asPercent, type Digits, grouped, rounded } from "./decimal.js";
import { general } from "./general.js";

/** One section of a number format, of the plain kinds: literal text around at most one place for the value. */
export interface Section {
  readonly before: string;
  readonly after: string;
  readonly slot: Slot;
}

type Slot =
  | { readonly kind: "digits"; readonly atLeast: number; readonly grouped: boolean; readonly decimals: number; readonly percent: boolean }
  | { readonly kind: "general" }
  | { readonly kind: "text" }
  | { readonly kind: "none" };

const pieces =
  /"(?<quoted>[^"]*)"|\\(?<escaped>.)|(?<pad>_.)|\*.|\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|黑色|蓝色|青色|绿色|洋红|红色|白色|黄色|(?:Color|颜色)\s?\d+)\]|\[\$(?<currency>[^\]-]*)(?:-[^\]]*)?\]|(?<general>General)|(?<group>#,##)?(?<zeros>0+)(?:\.(?<decimals>0+))?(?![#?,.0])|(?<percent>%)|(?<spaces>\?+)|(?<text>@)|(?<literal>[-+() $¥￥\u4e00-\u9fff])/giuy;

const empty: Slot = { kind: "none" };

/** Undefined for anything beyond that: dates, fractions, exponents, conditions, scaling by commas. */
export function compileSection(code: string): Section | undefined {
  let before = "";
  let after = "";
  let slot = empty;
  pieces.lastIndex = 0;
  for (let at = 0; at < code.length; at = pieces.lastIndex) {
    const found = pieces.exec(code)?.groups;
    if (found === undefined) return undefined;
    const { zeros, group, decimals = "" } = found;
    const named: Slot | undefined =
      zeros !== undefined
        ? { kind: "digits", atLeast: zeros.length, grouped: group !== undefined, decimals: decimals.length, percent: false }
        : found["general"] !== undefined ? { kind: "general" } : found["text"] !== undefined ? { kind: "text" } : undefined;
    if (named !== undefined) {
      if (slot.kind !== "none") return undefined;
      slot = named;
      continue;
    }
    if (found["percent"] !== undefined) {
      if (slot.kind !== "digits" || slot.percent) return undefined;
      slot = { ...slot, percent: true };
    }
    // Places for digits that a section without zeros leaves blank: the "-"?? of accountants.
    if (found["spaces"] !== undefined && slot.kind !== "none") return undefined;
    const shown = found["quoted"] ?? found["escaped"] ?? found["currency"] ?? found["literal"] ?? found["percent"] ?? (found["pad"] ?? found["spaces"] ?? "").replace(/[^]/g, " ");
    if (slot.kind === "none") before += shown;
    else after += shown;
  }
  const hasPlaces = /\?/.test(code) && slot.kind !== "none";
  return hasPlaces ? undefined : { before, after, slot };
}

/** The magnitude of a number in a section; its sign is for the caller. */
export function showNumber({ before, after, slot }: Section, digits: Digits, raw: string): string | undefined {
  if (slot.kind === "none") return before + after;
  if (slot.kind === "text") return undefined;
  if (slot.kind === "general") {
    const shown = general(raw.replace("-", ""));
    return shown === undefined ? undefined : before + shown + after;
  }
  const { whole, fraction } = rounded(slot.percent ? asPercent(digits) : digits, slot.decimals);
  const padded = whole.padStart(slot.atLeast, "0");
  const figure = slot.grouped ? grouped(padded) : padded;
  return before + (fraction === "" ? figure : `${figure}.${fraction}`) + after;
}

export function showText({ before, after, slot }: Section, text: string): string | undefined {
  if (slot.kind === "text") return before + text + after;
  return slot.kind === "none" ? before + after : undefined;
}
