import Big from "big.js";
import { grouped } from "./decimal.js";

/**
 * The Chinese way to show 元 as 万元: 0!.0,"万元" divides by a thousand for the comma, drops the decimals, and sets a point
 * before the last digit, so that 13450 shows as 1.3万元. Undefined for any other format.
 */
export function withLiteralPoint(raw: string, format: string): string | undefined {
  const section = (format.split(";")[0] ?? "").replace(/_.|\*.|\[[^\]]*\]|\s/g, "");
  const parts = /^(#,##)?0[!\\]\.(0+)(,*)(?:"([^"]*)")?$/.exec(section);
  if (parts === null) return undefined;
  const [, withCommas, zeros = "", commas = "", unit = ""] = parts;
  const scaled = new Big(raw).div(new Big(1000).pow(commas.length)).round(0, Big.roundHalfUp);
  const digits = scaled.abs().toFixed().padStart(zeros.length + 1, "0");
  const whole = digits.slice(0, -zeros.length);
  const sign = scaled.lt(0) ? "-" : "";
  return `${sign}${withCommas === undefined ? whole : grouped(whole)}.${digits.slice(-zeros.length)}${unit}`;
}
