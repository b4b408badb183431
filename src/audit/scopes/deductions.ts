import type { Indicator, ScoredForm } from "../../model/index.js";
import { shareWords } from "../result-names.js";

const deducted = /[^不未](?:[扣减](?:除|去|了)?(?:[0-9.]+|[一二三四五半])分)|(?:主动|酌情|自行|适当|据此|因此|故|相应)[扣减]/;
/** 2个村便道标准偏低 beside the points themselves: what was short is why they were taken off, whether or not it says so. */
const shortOf = /偏[低少慢弱]|不[全足够高齐严细准]|不规范|不及时|不完善|不到位|滞后|缺[少失漏]|遗漏|有待|仍需|较[差弱]/;
const amount = /[^不未][扣减](?:除|去|了)?([0-9.]+)分/;

/**
 * 满意度样本中乡镇居民偏少，主动扣1分 in the row of reasons, or in the note under the form: why points of an indicator were taken off. Its name is told in full,
 * or the sentence has a word of it and takes off just those points.
 */
export function isDeductionTold({ reason, name, level2, weight, score }: Indicator, { deviation, notes = [] }: ScoredForm): boolean {
  if (deducted.test(reason?.text ?? "") || shortOf.test(reason?.text ?? "")) return true;
  const label = name === "" ? level2 : name;
  const [full, got] = [weight?.quantity, score?.quantity];
  const lost = full === undefined || got === undefined || full.measure.dimension !== got.measure.dimension ? undefined : full.minus(got);
  const told = [deviation?.text ?? "", ...notes];
  if (label !== "" && told.some((text) => text.includes(label) && deducted.test(text))) return true;
  return told.flatMap((text) => text.split(/[。；;\n]/)).some((sentence) => {
    const points = amount.exec(sentence)?.[1];
    return lost !== undefined && points !== undefined && lost.value.eq(points) && shareWords(sentence, label);
  });
}
