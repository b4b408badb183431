import type { Severity } from "../model/index.js";
import { isDoubtful, type Recognition } from "./recognition.js";
import type { Rule } from "./rulebook/rule.js";
import type { Verdict } from "./vocabulary/verdict.js";

/** The heaviest first. */
export const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * What a finding weighs if its figures are what stands in the files. Two or three units of the last of two or more printed
 * decimals come from rounding far more often than from error; in a rate, one decimal is enough: its operands were rounded too.
 */
export function strengthOf({ severity, smallGap }: Rule, { gap, difference }: Verdict): Severity {
  if (smallGap === undefined || gap === undefined) return severity;
  const printed = difference?.measure.dimension === "ratio" ? 1 : 2;
  return gap.decimals >= printed && gap.digits <= smallGap.digits ? smallGap.severity : severity;
}

/** Two figures of which one may be misread can both be right in the original: that is a warning, never an error. */
export function severityOf(strength: Severity, recognition: Recognition | undefined, sure: number): Severity {
  return strength === "error" && isDoubtful(recognition, sure) ? "warning" : strength;
}
