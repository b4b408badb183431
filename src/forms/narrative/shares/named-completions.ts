import type { ShareRelation } from "../../../model/index.js";
import { type FactBook, isCount, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

const rated = /^([\u4e00-\u9fff]{2,6})完成率(?:为|达到?|是)*$/;
const planned = /计划|目标|任务|应/;

/** 计划轮换15600吨，…；实际轮出15600吨、轮入14976吨，轮入完成率96%: the rate is called by what is told right before it, and is of the plan of its sentence, where it comes out or is a slip away. */
export function namedCompletions({ mentions }: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ShareRelation[] {
  return mentions.flatMap((rate): ShareRelation[] => {
    const part = mentions[rate.index - 1];
    const name = rated.exec(rate.standing.lead)?.[1];
    if (name === undefined || part === undefined || known.has(rate) || !isExact(rate) || rate.figure.quantity.measure.symbol !== "%" || !isCount(part) || !part.label.endsWith(name) || part.standing.sentence !== rate.standing.sentence) return [];
    const plans = mentions.filter((each) => each.index < part.index && isCount(each) && planned.test(each.standing.lead) && sameKind(each, part) && each.standing.sentence === part.standing.sentence && each.standing.frame === part.standing.frame);
    const [whole] = plans;
    if (whole === undefined || plans.length > 1 || whole.figure.quantity.isZero || part.figure.quantity.compare(whole.figure.quantity) > 0) return [];
    const due = part.figure.quantity.dividedBy(whole.figure.quantity);
    if (!rate.figure.quantity.roundsFrom(due) && !isSlipOf(rate.figure.quantity, due)) return [];
    return [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([whole, part, rate]), place: placeOf(rate) }];
  });
}
