import { endOf, isAddend, isExact, isSlipOf, type Mention, type Reading, sameKind } from "../reading/index.js";
import type { Sum } from "./sum.js";
import { ties } from "./slipped.js";

const rest = /^(?:[^,。;:\d]{0,8})?(?:未(?:支[付出]|使用|执行|拨付|兑付|完成|形成支出)|结转|结余|剩余|余下|尚余|其余)(?:的)?(?:资金|经费|指标)?$/;
const ofIt = /^[^,。;\d]{0,6}中$/;
const reasons = /支付|合同|质保金|保证金|结转|收回|上缴|结余|尾款|待|未|预留|验收|结算|用于|继续/;

/**
 * 未支付的1352万元中，已签订合同待支付902万元，尚未形成合同的450万元: what is left, and what is to become of it, up to the stop. A third part may have been left out, so that the parts must come to it, or would with
 * a slip of the hand put right; 其余 leaves nothing out.
 */
export function restsInParts({ mentions }: Reading): readonly Sum[] {
  return mentions.flatMap((total): Sum[] => {
    if (!isMoney(total) || !rest.test(total.standing.lead) || !ofIt.test(total.standing.tail)) return [];
    const parts = mentions.filter((each) => each.index > total.index && each.standing.sentence === total.standing.sentence && each.standing.segment === total.standing.segment && each.standing.frame === total.standing.frame);
    const last = parts.at(-1);
    if (last === undefined || parts.some(({ standing }) => /其中/.test(standing.lead)) || parts.length < 2 || parts.length > 4 || !parts.every((each) => isMoney(each) && sameKind(each, total) && reasons.test(`${each.standing.lead}${each.standing.tail}${/^其余/.test(each.standing.lead) ? "未" : ""}`))) return [];
    const closed = /^(?:其余|剩余|余下)/.test(last.standing.lead) && !/等$/.test(last.passage.text.slice(endOf(last), endOf(last) + 2));
    return ties(total, parts) || closed || slips(total, parts) ? [{ total, parts, reading: "partition" }] : [];
  });
}

function slips(total: Mention, parts: readonly Mention[]): boolean {
  const gap = total.figure.quantity.minus(parts.map(({ figure }) => figure.quantity).reduce((sum, each) => sum.plus(each)));
  const meant = ({ figure: { quantity } }: Mention, due: typeof gap): boolean => quantity.printedDigits >= 3 && due.value.gt(0) && isSlipOf(quantity, due);
  return meant(total, total.figure.quantity.minus(gap)) || parts.some((each) => meant(each, each.figure.quantity.plus(gap)));
}

const isMoney = (each: Mention): boolean => isAddend(each) && !each.prior && isExact(each) && each.figure.quantity.measure.dimension === "money";
