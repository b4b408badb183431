import type Big from "big.js";
import { Exact, type Numeric, numeric } from "./value.js";
import type { Reckoned } from "./arithmetic.js";

/** Rounding modes of big.js: towards zero, half away from zero, away from zero. */
const modes = { ROUNDDOWN: 0, ROUND: 1, ROUNDUP: 3 } as const;

/**
 * Rounds as the decimal digits say: ROUND(1.005, 2) is 1.01, as Excel has it. Shaky where a value that was worked out
 * stands so close to the edge that its last binary digit decides.
 */
export function rounded(name: keyof typeof modes, figure: Numeric, digits: number): Reckoned {
  const unit = new Exact(10).pow(-digits);
  const scaled = figure.value.div(unit);
  const value = scaled.round(0, modes[name]).times(unit);
  const edge = name === "ROUND" ? scaled.abs().plus(0.5) : scaled.abs();
  return { value: numeric(value), shaky: isNearWhole(edge, figure.slack / unit.toNumber()) };
}

/** INT: the whole number at or below. */
export function floored({ value, slack }: Numeric): Reckoned {
  const cut = value.round(0, 0);
  return { value: numeric(cut.gt(value) ? cut.minus(1) : cut), shaky: isNearWhole(value, slack) };
}

function isNearWhole(value: Big, slack: number): boolean {
  const off = Math.abs(value.minus(value.round(0, 1)).toNumber());
  // What was typed in stands exactly where it stands.
  const isTyped = slack <= Math.abs(value.toNumber()) * 4.2e-15;
  return off <= slack * 8 && !(off === 0 && isTyped);
}
