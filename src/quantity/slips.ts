import { Quantity } from "./quantity.js";

/**
 * Whether a printed figure is what a slip of the hand makes of the right one: one digit another, two neighbours swapped, or the point a place off.
 * Where two readings of the words are possible, a figure that is a slip away from the one reading shows that it was meant.
 */
export function isSlipOf(printed: Quantity, due: Quantity): boolean {
  return slipOf(printed, due) !== undefined || isTenfoldOf(printed, due);
}

/** 160 for 16, 152.4 for 15.24, or the other way round: a nought too many, one left out, or the point a place off. Of one digit it is told by none. */
export function isTenfoldOf(printed: Quantity, due: Quantity): boolean {
  if (!printed.isOfKind(due) || printed.significantDigits < 2) return false;
  const { value } = due.in(printed.measure);
  return [-1, 1].some((places) => moved(printed, places).roundsFrom(Quantity.exact(value, printed.measure)));
}

/** A figure with its point so many places to the right, and its digits as they were. */
function moved(printed: Quantity, places: number): Quantity {
  const decimals = Math.max(printed.decimals - places, 0);
  return Quantity.printed(printed.value.times(10 ** places).toFixed(decimals), printed.measure);
}

/** Two neighbouring digits changed places. */
export function isSwapOf(printed: Quantity, due: Quantity): boolean {
  return slipOf(printed, due) === "swapped";
}

/** 36.28 for 38.26: the same four digits and more in another order, wherever they stood. */
export function isReorderedOf(printed: Quantity, due: Quantity): boolean {
  if (!printed.isOfKind(due) || printed.printedDigits < 4) return false;
  const sorted = (digits: string): string => [...digits.replace(/\D/g, "")].sort().join("");
  return sorted(printed.digits()) === sorted(due.in(printed.measure).digits(printed.decimals));
}

/** What a figure would be with two neighbours of its digits swapped back. */
export function swapsOf(printed: Quantity): readonly Quantity[] {
  const digits = printed.digits();
  const at = [...digits].flatMap((digit, index) => (/\d/.test(digit) ? [index] : []));
  return at.slice(1).flatMap((second, index) => {
    const first = at[index] as number;
    if (digits[first] === digits[second] || (first === at[0] && digits[second] === "0")) return [];
    const swapped = [...digits];
    [swapped[first], swapped[second]] = [digits[second] as string, digits[first] as string];
    return [Quantity.printed(swapped.join(""), printed.measure)];
  });
}

/** What a figure would be with another digit in one place, the first being no nought, or with its point a place off. */
export function slipsOf(printed: Quantity): readonly Quantity[] {
  const digits = printed.digits();
  const others = [...digits].flatMap((digit, at) => {
    if (!/\d/.test(digit)) return [];
    const others = [..."0123456789"].filter((other) => other !== digit && !(other === "0" && at === 0 && digits.length > 1));
    return others.map((other) => Quantity.printed(`${digits.slice(0, at)}${other}${digits.slice(at + 1)}`, printed.measure));
  });
  return [...others, ...tenthAndTenfoldOf(printed)];
}

/** What a figure would be with its point a place to the left, or to the right; of one digit none. */
function tenthAndTenfoldOf(printed: Quantity): readonly Quantity[] {
  return printed.significantDigits < 2 ? [] : [moved(printed, -1), moved(printed, 1)];
}

function slipOf(printed: Quantity, due: Quantity): "swapped" | "another" | undefined {
  if (!printed.isOfKind(due)) return undefined;
  const wanted = due.in(printed.measure).digits(printed.decimals).replace(".", "");
  const told = printed.digits().replace(".", "");
  if (wanted.length !== told.length) return undefined;
  const off = [...told].flatMap((digit, at) => (digit === wanted[at] ? [] : [at]));
  const [one, other] = off;
  if (off.length === 1) return "another";
  return off.length === 2 && one !== undefined && other === one + 1 && told[one] === wanted[other] && told[other] === wanted[one] ? "swapped" : undefined;
}

/** Fewer digits than these are another figure's as easily as one of them left out. */
const fewest = 4;

/** 12142 for 2142, or 2142 for 12142: a digit typed twice, struck by mistake or left out. */
export function isDigitOff(printed: Quantity, due: Quantity): boolean {
  if (!printed.isOfKind(due)) return false;
  const wanted = due.in(printed.measure).digits(printed.decimals).replace(".", "");
  const told = printed.digits().replace(".", "");
  return isOneLonger(told, wanted) || isOneLonger(wanted, told);
}

function isOneLonger(long: string, short: string): boolean {
  return short.length >= fewest && long.length === short.length + 1 && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}
