import Big from "big.js";

/** A double in plain decimal digits without exponent, the shortest that stand for it: 1e-7 is 0.0000001. */
export function plainDigits(value: number): string {
  const text = String(value);
  return /e/i.test(text) ? new Big(text).toFixed() : text;
}

/**
 * What Excel shows for a number in one of the plain formats (0.00 #,##0.00 0.00% and the accountants' kind). SheetJS rounds
 * the binary value, so that 1.005 at 0.00 becomes 1.00 where Excel, which rounds the decimal, shows 1.01: an audit of printed
 * figures must see what was printed. Anything else is left as `shown`.
 */
export function displayed(raw: string, format: string, shown: string): string {
  // Only a digit 5 right at the cut can go either way.
  if (!raw.endsWith("5") || !raw.includes(".")) return shown;
  const sections = format.split(";");
  if (raw.startsWith("-") && sections.length > 1) return shown;
  const plain = /^(#,##)?0(?:\.(0+))?(%)?$/.exec((sections[0] ?? "").replace(/_.|\*.|\[[^\]]*\]|\s/g, ""));
  if (plain === null) return shown;
  const [, grouped, decimals = "", percent = ""] = plain;
  const value = percent === "" ? new Big(raw) : new Big(raw).times(100);
  const rounded = value.round(decimals.length, Big.roundHalfUp).toFixed(decimals.length);
  const [whole = "", ...rest] = rounded.split(".");
  const digits = grouped === undefined ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return [digits, ...rest].join(".") + percent;
}

/**
 * The Chinese way to show 元 as 万元: 0!.0,"万元" divides by a thousand for the comma, drops the decimals, and sets a point
 * before the last digit, so that 13450 shows as 1.3万元. Undefined for any other format.
 */
export function withLiteralPoint(raw: string, format: string): string | undefined {
  const section = (format.split(";")[0] ?? "").replace(/_.|\*.|\[[^\]]*\]|\s/g, "");
  const parts = /^(#,##)?0[!\\]\.(0+)(,*)(?:"([^"]*)")?$/.exec(section);
  if (parts === null) return undefined;
  const [, grouped, zeros = "", commas = "", unit = ""] = parts;
  const scaled = new Big(raw).div(new Big(1000).pow(commas.length)).round(0, Big.roundHalfUp);
  const digits = scaled.abs().toFixed().padStart(zeros.length + 1, "0");
  const whole = digits.slice(0, -zeros.length);
  const sign = scaled.lt(0) ? "-" : "";
  return `${sign}${grouped === undefined ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ",")}.${digits.slice(-zeros.length)}${unit}`;
}
