/** A number in plain decimal digits without exponent; of a double the shortest that stand for it: 1e-7 is 0.0000001. */
export function plainDigits(value: number | string): string {
  const text = String(value);
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return text;
  const parts = /^([-+]?)(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(text);
  if (parts === null) return text;
  const [, sign, whole = "", fraction = "", exponent = "0"] = parts;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const before = point <= 0 ? "0" : digits.slice(0, point).padEnd(point, "0");
  const after = point <= 0 ? "0".repeat(-point) + digits : digits.slice(point);
  return `${sign === "-" ? "-" : ""}${before.replace(/^0+(?=\d)/, "")}${after === "" ? "" : `.${after}`}`;
}

/** A number taken apart: 1234.5 is whole 1234 and fraction 5. */
export interface Digits {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/** Excel computes with binary doubles and shows fifteen digits of them: 12.930000000000001 is 12.93, 1.00499999999999990 is 1.005. */
const significant = 15;

/** `raw`: plain decimal digits. Undefined when it is something else. */
export function digitsOf(raw: string): Digits | undefined {
  const text = raw.length <= significant ? raw : plainDigits(Number(Number(raw).toPrecision(significant)));
  const parts = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text);
  if (parts === null) return undefined;
  const [, sign, whole = "", fraction = ""] = parts;
  return { negative: sign === "-" && /[1-9]/.test(text), whole, fraction };
}

/** Times a hundred: the point moves two places. */
export function asPercent({ negative, whole, fraction }: Digits): Digits {
  const moved = whole + fraction.slice(0, 2).padEnd(2, "0");
  return { negative, whole: moved.replace(/^0+(?=\d)/, ""), fraction: fraction.slice(2) };
}

/** The magnitude with so many decimals, a half rounded up, as Excel rounds the decimal and not the double behind it. */
export function rounded({ whole, fraction }: Digits, decimals: number): { whole: string; fraction: string } {
  if (fraction.length <= decimals) return { whole, fraction: fraction.padEnd(decimals, "0") };
  const kept = whole + fraction.slice(0, decimals);
  const digits = fraction.charCodeAt(decimals) >= five ? String(BigInt(kept) + 1n).padStart(kept.length, "0") : kept;
  const point = digits.length - decimals;
  return { whole: digits.slice(0, point), fraction: digits.slice(point) };
}

const five = 0x35;

/** With a comma at every thousand. */
export function grouped(whole: string): string {
  return whole.length <= 3 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
}
