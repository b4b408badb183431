import type { ProductRelation, Relation } from "../../../model/index.js";
import { type FactBook, type Reading, sentenceAt } from "../reading/index.js";

/** 下浮率3%, 按9.5折, 优惠5%后: what was paid is less than the price by the count. */
const cheaper = /下浮|优惠|让利|打折|折[扣让后]|(?:\d|[一二三四五六七八九])折(?![合算旧股])|议价|抹零|审减|核减|扣[罚减]|抵扣/;
/** 经考核共发放53.7万元: each got what the appraisal gave him, up to the standard or beyond it. */
const appraised = /(?:经|按|根据|依据|结合)[^,。;\d]{0,8}考核|考核(?:后|结果|等次|得分|兑现)|据实|按实(?:际|结)|经审[计核]|核定后/;

/** 共支出18.5万元（3人提前返岗）: not all of them had the whole of it. */
const notAll = /[(,;][^(),。;\d]{0,6}\d+\s*[人名户台辆个家][^(),。;]{0,8}(?:提前|请假|缺|退[出休]|离[职岗]|未|新[招录增聘]|停|中途|因故|死亡|去世)|按实际(?:月份|天数|人数|到岗)/;

/** 45台，单价5200元，下浮率3%，合同金额22.7万元: the sentence tells why what was paid is not the product. */
export function withoutSettledOtherwise(relations: readonly Relation[], readings: readonly Reading[], book: FactBook): readonly Relation[] {
  return relations.filter((relation) => {
    const above = relation.kind === "product" ? exceeds(relation) : undefined;
    if (relation.kind !== "product" || above === undefined) return true;
    const total = readings.flatMap(({ mentions }) => mentions).find((each) => book.has(each) && book.factOf(each) === relation.total);
    const { words } = total === undefined ? { words: "" } : sentenceAt(total.passage.text, total.figure.offset);
    return !(appraised.test(words) || notAll.test(words) || (above < 0 && cheaper.test(words)));
  });
}

/** Less than nought where the total is below the product, more where it is above it. */
function exceeds({ each, counts, total }: ProductRelation): number | undefined {
  const product = counts.reduce((so, { quantity }) => (quantity === undefined ? undefined : so?.times(quantity)), each.quantity);
  if (product === undefined || total.quantity?.isOfKind(product) !== true || total.quantity.agrees(product) || total.quantity.roundsFrom(product)) return undefined;
  return total.quantity.compare(product);
}
