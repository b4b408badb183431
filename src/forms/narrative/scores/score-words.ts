import type { Mention } from "../reading/index.js";

export const fullMarks = /(?:满分|分值|权重分?|标准分|应得分|总分|指标)(?:为|是|共|:)*$/;
export const deducted = /(?:扣|扣减|扣除|扣分|共扣|失分|酌情扣)(?:了|为|:)*$/;
export const gained = /(?:得分?|评分|自评|自评得?分?|实得分?|得分为|计分?)(?:为|是|共|:)*$/;

export const words = (mention: Mention): string => mention.standing.lead || mention.standing.leadBefore;

export function together(one: Mention, other: Mention): boolean {
  return one.standing.sentence === other.standing.sentence && one.standing.segment === other.standing.segment && one.standing.frame === other.standing.frame;
}
