import type { Mention } from "./mentions.js";

const had = /^(?:本次|综合|实际|最终|自评|评价|考核|我[局院校镇乡单位部门]*)*(?:得分?|评分|计分?|自评|自评分|自评得分|实得分?|实际得分)(?:为|是|:)*$/;
const notFull = /得|扣|实际|自评|评分/;

/** Points above the full ones are an error of the report; far above them, the first figure was no full mark. */
const mostBeyond = 1.3;

/** 产出指标50分，得46.77分: the first of two scores side by side is what could be had, and the second what was. */
export function isFullMark(mention: Mention, next: Mention | undefined): boolean {
  if (next === undefined || mention.role.kind !== "score" || next.role.kind !== "score") return false;
  const [one, other] = [mention.standing, next.standing];
  const together = one.sentence === other.sentence && one.segment === other.segment && one.frame === other.frame;
  return together && had.test(other.lead) && one.lead !== "" && !notFull.test(one.lead) && mention.figure.comparator === undefined && next.figure.quantity.value.lte(mention.figure.quantity.value.times(mostBeyond));
}
