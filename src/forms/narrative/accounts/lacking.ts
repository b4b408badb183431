import type { BalanceRelation } from "../../../model/index.js";
import { type FactBook, isCount, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

const lacking = /^(?:目前|现|还|尚|仍)*(?:缺|缺少|短缺|空缺|缺编|不足)(?:人员|教师|医生|编制|床位)?(?:约|为)*$/;
const needed = /(?:应|需要?|所需)(?:配备|配|有|设|聘用?|招聘)?[^,。;:\d每]{0,6}$/;
const had = /^(?:其中:?)?(?:目前|实际|已)*(?:仅|只)?(?:现有|实有|配有|已配备?|在岗|在编|到岗|仅有|只有)[^,。;:\d每]{0,8}$/;

/**
 * 需配备52人，现有40人，缺12人 · 现有14人，按每3000吨1人测算需18人，缺4人: how many are short of those needed, by the last of either told before in the sentence; whatever else is
 * counted there is of others.
 */
export function lackingIn({ mentions }: Reading, book: FactBook): readonly BalanceRelation[] {
  return mentions.flatMap((gap): BalanceRelation[] => {
    if (!lacking.test(gap.standing.lead) || !isCount(gap)) return [];
    const before = mentions.filter((each) => each.index < gap.index && isCount(each) && sameKind(each, gap) && each.standing.frame === gap.standing.frame && each.standing.sentence === gap.standing.sentence && each.standing.segment === gap.standing.segment);
    const isNeed = ({ standing: { lead } }: Mention): boolean => needed.test(lead) && !had.test(lead) && !/每/.test(lead);
    const [from, taken] = [before.findLast(isNeed), before.findLast(({ standing }) => had.test(standing.lead))];
    const between = before.filter((each) => from !== undefined && taken !== undefined && each.index > Math.min(from.index, taken.index) && (isNeed(each) || had.test(each.standing.lead)));
    if (from === undefined || taken === undefined || between.length !== 1) return [];
    // 需护士20人、医生10人，现有护士15人、医生8人，缺7人: of all of them together.
    const others = before.filter((each) => each !== from && each !== taken && each.index > Math.min(from.index, taken.index) && !/每[^,。;]{0,14}$|其中[^,。;\d]{0,10}$/.test(each.passage.text.slice(0, each.figure.offset)));
    if (others.length > 0 && from.figure.quantity.minus(taken.figure.quantity).compare(gap.figure.quantity) !== 0) return [];
    return [{ kind: "balance", from: book.factOf(from), taken: book.factOf(taken), left: book.factOf(gap), quote: quoteAcross([from, taken, gap].sort((a, b) => a.index - b.index)), place: placeOf(gap) }];
  });
}
