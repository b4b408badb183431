import { z } from "zod";

/**
 * One fact of a submission as the result tells it. The digits are those printed; `low` and `high` are what the printed
 * precision leaves it (XBRL Calculations 1.1), in the same measure.
 */
export const toldFactSchema = z.object({
  /** An id of the dictionary: expenditure.basic. */
  concept: z.string(),
  /** 基本支出 */
  name: z.string(),
  unit: z.string(),
  year: z.int().exactOptional(),
  scenario: z.enum(["initial-budget", "full-year-budget", "budget", "actual", "prior-actual", "change"]).exactOptional(),
  /** Which project or indicator. */
  subject: z.string().exactOptional(),
  /** The form it stands in; `subject` of that form, where it has one. */
  form: z.object({ kind: z.enum(["base", "overall", "project", "narrative"]), subject: z.string().exactOptional() }),
  /** Where in the form: `indicators.2.weight`. */
  path: z.string(),
  /** A figure's exact decimal digits (a percentage without its sign), or the words of a text. */
  value: z.string(),
  figure: z.boolean(),
  /** 万元, %, 人; "" where none is told. */
  measure: z.string(),
  /** What one of the measure is in the plain unit of its dimension (元, 1), as a decimal: 10000, 0.01. */
  scale: z.string().exactOptional(),
  dimension: z.string().exactOptional(),
  /** Digits printed after the decimal point. */
  decimals: z.int().exactOptional(),
  loose: z.enum(["about", "over", "under"]).exactOptional(),
  label: z.string(),
  file: z.string(),
});

export type ToldFact = z.infer<typeof toldFactSchema>;
