/**
 * What Excel shows for a number without a format: up to eleven characters, the point included. Undefined for the very small
 * and the very large, which it shows with an exponent. `raw`: plain decimal digits.
 */
export function general(raw: string): string | undefined {
  if (alreadyShort.test(raw)) return raw;
  const value = Number(raw);
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e11) return String(value === 0 ? 0 : value);
  if (size < 1e-4 || size >= 1e10) return undefined;
  const digits = size >= 1 ? 10 : size >= 0.1 ? 9 : size >= 0.01 ? 8 : size >= 0.001 ? 7 : 6;
  const text = value.toPrecision(digits);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

const alreadyShort = /^(?:0|-?(?:[1-9]\d{0,9}|[1-9]\d{0,4}\.\d{0,4}[1-9]|0(?!\.0000)\.\d{0,6}[1-9]))$/;
