import type Big from "big.js";
import type { Cell } from "../document/index.js";
import { Exact, isDecimal, type Numeric } from "./value.js";

/**
 * Whether a stored value is what the formula gives: to twelve significant digits, within what binary calculation may have
 * blurred, or rounded to the decimals that the cell's number format shows (Excel's “precision as displayed”).
 */
export function agreesWith(cell: Pick<Cell, "raw" | "format">, given: Numeric): boolean {
  if (!isDecimal(cell.raw)) return false;
  const stored = new Exact(cell.raw);
  const apart = Math.abs(stored.minus(given.value).toNumber());
  if (apart <= Math.abs(given.value.toNumber()) * 5e-13 || apart <= given.slack * 8) return true;
  const decimals = decimalsShown(cell.format);
  return decimals !== undefined && hasAtMost(stored, decimals) && given.value.round(decimals).eq(stored);
}

/** So many digits are kept of a result; what a spreadsheet shows without a format has no more of them after the point. */
const [mostDigits, mostShown] = [15, 9];

/** What a spreadsheet shows and stores for a number under a number format; undefined for dates and formats of one's own. */
export function shownAs(value: Big, format: string | undefined): { readonly text: string; readonly raw: string } | undefined {
  const raw = plain(value.prec(mostDigits));
  const decimals = decimalsShown(format);
  if (decimals === undefined) return format === undefined || /^(?:general|@|#)$/i.test(format) ? { text: plain(value.round(mostShown)), raw } : undefined;
  return { text: /%/.test(format ?? "") ? `${value.times(100).toFixed(decimals - 2)}%` : value.toFixed(decimals), raw };
}

/** Without an exponent and without noughts at its end. */
function plain(value: Big): string {
  const digits = value.toFixed();
  return digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
}

/** Of a format that fixes them: 0.00, #,##0.0, 0.00%. A percentage has two more in the cell. */
function decimalsShown(format: string | undefined): number | undefined {
  const [positive = ""] = (format ?? "").split(";");
  const fixed = /^[^0#]*[#0,]*0(?:\.(0+))?(%?)[^0#%]*$/.exec(positive);
  return fixed === null ? undefined : (fixed[1]?.length ?? 0) + (fixed[2] === "%" ? 2 : 0);
}

function hasAtMost(value: Big, decimals: number): boolean {
  return value.round(decimals).eq(value);
}
