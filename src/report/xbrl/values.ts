import Big from "big.js";
import type { ToldFact } from "../../model/index.js";

/** The figure in the plain unit of its dimension, and to which digit it was printed; the words of a text. */
export function valueOf({ figure, value, scale = "1", decimals = 0, dimension }: ToldFact): { value: string; decimals?: number } {
  if (!figure) return { value };
  const plain = canonical(new Big(value).times(scale));
  // A whole number of persons or households is counted, not rounded; without `decimals` a value is exact.
  if (decimals === 0 && dimension !== "money" && dimension !== "ratio") return { value: plain };
  return { value: plain, decimals: decimals - exponentOf(scale) };
}

/** As xBRL-JSON wants decimals where canonical values are promised: no exponent, a digit on each side of the point. */
function canonical(value: Big): string {
  const digits = value.eq(0) ? "0" : value.toFixed();
  return digits.includes(".") ? digits : `${digits}.0`;
}

/** Scales are powers of ten: 4 for 万. */
function exponentOf(scale: string): number {
  return new Big(scale).e;
}

/** A year's whole, from its first moment to the next year's first. */
export function periodOf(year: number): string {
  const digits = (number: number) => String(number).padStart(4, "0");
  return `${digits(year)}-01-01T00:00:00/${digits(year + 1)}-01-01T00:00:00`;
}

/** Money is 元; what is a rate or has no unit is a pure number, which xBRL-JSON tells by leaving the unit out. */
export function unitOf({ figure, dimension = "none" }: ToldFact): { unit?: string } {
  if (!figure || dimension === "none" || dimension === "ratio") return {};
  return { unit: dimension === "money" ? "iso4217:CNY" : `measure:${nameOf(dimension)}` };
}

/** As a name in XML: other characters become _. */
function nameOf(dimension: string): string {
  const name = dimension.replace(/[^\p{L}\p{N}._-]/gu, "_");
  return /^[\p{L}_]/u.test(name) ? name : `_${name}`;
}
