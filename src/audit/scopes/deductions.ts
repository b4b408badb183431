import type { Indicator, ScoredForm } from "../../model/index.js";
import { shareWords } from "../result-names.js";

const deducted = /[^不未](?:[扣减](?:除|去|了)?(?:[0-9.]+|[一二三四五半])分)|(?:主动|酌情|自行|适当|据此|因此|故|相应)[扣减]/;
const amount = /[^不未][扣减](?:除|去|了)?([0-9.]+)分/;

/**
 * 满意度样本中乡镇居民偏少，主动扣1分 in the row of reasons, or in the note under the form: why points of an indicator were taken off. Its name is told in full,
 * or the sentence has a word of it and takes off just those points.
 */
export function isDeductionTold({ reason, name, level2, weight, score }: Indicator, { deviation, notes = [] }: ScoredForm): boolean {
  if (deducted.test(reason?.text ?? "")) return true;
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
