import type { Relation, ScoredForm } from "../../model/index.js";
import { rateOfCounts } from "./fractions.js";
import { growthFromTo } from "./growth.js";
import { partsOfActual } from "./lists.js";
import { remarksOf, type RemarkReader } from "./remark.js";

const readers: readonly RemarkReader[] = [rateOfCounts, growthFromTo, partsOfActual];

/** What the remarks of a form's rows tell of the actual values they stand beside: 52座/142座 beside 36.62%. */
export function relationsInRemarks({ indicators }: Pick<ScoredForm, "indicators">): readonly Relation[] {
  return indicators.flatMap((indicator) => remarksOf(indicator).flatMap((remark) => readers.flatMap((read) => read(remark, indicator) ?? [])));
}
