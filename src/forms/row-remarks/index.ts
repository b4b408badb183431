import type { Relation, ScoredForm } from "../../model/index.js";
import { rateOfCounts } from "./fractions.js";
import { growthFromTo } from "./growth.js";
import { partsOfActual } from "./lists.js";
import { leftUnspent } from "./unspent.js";
import { remarksOf, type RemarkReader } from "./remark.js";

const readers: readonly RemarkReader[] = [rateOfCounts, growthFromTo, partsOfActual];

/** What the remarks of a form's rows tell of the figures they stand beside: 52座/142座 beside 36.62%. */
export function relationsInRemarks(form: Pick<ScoredForm, "indicators" | "total" | "executionReason">): readonly Relation[] {
  return [...leftUnspent(form), ...form.indicators.flatMap((indicator) => remarksOf(indicator).flatMap((remark) => readers.flatMap((read) => read(remark, indicator) ?? [])))];
}
