import Big from "big.js";

const plainDecimals = /^(?:#,##)?0(?:\.(0+))?(%?)(?:_.)*\s*(?:;.*)?$/;

/** A double in plain decimal digits without exponent, the shortest that stand for it: 1e-7 is 0.0000001. */
export function plainDigits(value: number): string {
  const text = String(value);
  return /e/i.test(text) ? new Big(text).toFixed() : text;
}

/**
 * What Excel shows for a number. SheetJS rounds the binary value, so that 1.005 at 0.00 becomes 1.00 where Excel, which
 * rounds the decimal, shows 1.01: an audit of printed figures must see what was printed.
 */
export function displayed(raw: string, format: string | undefined, shown: string): string {
  const decimals = format === undefined ? undefined : plainDecimals.exec(format);
  // Only a digit 5 right at the cut can go either way.
  if (!decimals || !raw.endsWith("5") || Number(raw) < 0) return shown;
  const places = decimals[1]?.length ?? 0;
  const percent = decimals[2] === "%";
  const value = percent ? new Big(raw).times(100) : new Big(raw);
  const rounded = value.round(places, Big.roundHalfUp).toFixed(places);
  const grouped = format?.startsWith("#,##") ? rounded.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",") : rounded;
  return percent ? `${grouped}%` : grouped;
}
