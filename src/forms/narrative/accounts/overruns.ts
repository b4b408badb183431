import type { BalanceRelation } from "../../../model/index.js";
import { endOf, type FactBook, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

const over = /^(?:实际|共|累计)?(?:超支|超出(?:年初|全年|批复|核定|申请)?(?:预算|概算|计划|合同)?|超(?:年初|全年)?(?:预算|概算|合同))(?:资金|经费|金额|数额|数|额|价)?(?:了|为|共|达)*$/;
const allowed = /预算|申请|安排|下达|计划|核定|概算|合同|控制|批复|到位/;
/** 年初预算9万元，年中追加5万元，支出15万元: what was added is allowed as well. */
const changed = /追加|追减|调[增减整剂入]|核[增减]|增加|新增|压减|结转/;
const spent = /支出|使用|支付|发放|兑付|拨付|执行|结算|决算|投资|开支|花费|实际/;

/**
 * 预算90万元，实际支出96万元，超支6万元: how far more was spent than was allowed. Of several amounts told before, the one it is held against shows by
 * its name or by coming out.
 */
export function overrunsIn(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((gap): BalanceRelation[] => {
    const actual = reading.mentions.slice(0, gap.index).findLast((each) => isPlain(each, gap));
    if (gap.role.kind === "delta" || gap.figure.quantity.measure.dimension !== "money" || gap.figure.quantity.looseness !== "exact" || !over.test(gap.standing.lead) || actual?.standing.segment !== gap.standing.segment) return [];
    const before = reading.mentions.filter((each) => each.index < actual.index && isPlain(each, gap));
    const due = (each: Mention): boolean => gap.figure.quantity.roundsFrom(actual.figure.quantity.minus(each.figure.quantity));
    const budgets = before.filter((each) => allowed.test(each.standing.lead) && !spent.test(each.standing.lead.replace(/支出预算|预算支出/g, "")));
    const named = budgets.filter((each) => shares(each.label, actual.label));
    const [sole, ...more] = before.length === 1 ? budgets : named;
    const plan = before.findLast(due) ?? (more.length === 0 && spent.test(actual.standing.lead) && !(sole !== undefined && changed.test(reading.passage.text.slice(endOf(sole), actual.figure.offset))) ? sole : undefined) ?? onlyOne(before.filter((each) => gap.figure.quantity.significantDigits >= telling && isSlipOf(gap.figure.quantity, actual.figure.quantity.minus(each.figure.quantity))));
    if (plan === undefined || actual.figure.quantity.compare(plan.figure.quantity) <= 0) return [];
    return [{ kind: "balance", from: book.factOf(actual), taken: book.factOf(plan), left: book.factOf(gap), quote: quoteAcross([plan, actual, gap]), place: placeOf(gap) }];
  });
}

/** With fewer digits a slip makes one figure of another by chance. */
const telling = 4;

function onlyOne(found: readonly Mention[]): Mention | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function isPlain(each: Mention, gap: Mention): boolean {
  return each.role.kind === "level" && !each.prior && each.figure.quantity.looseness === "exact" && each.standing.frame === gap.standing.frame && each.standing.sentence === gap.standing.sentence && sameKind(each, gap) && !over.test(each.standing.lead);
}

const general = /市级|县级|区级|省级|中央|财政|资金|经费|支出|预算|实际|申请|承担|发放|安排|补贴|补助/g;

/** 申请基础养老金补贴 and 发放市级承担基础养老金 are of one thing. */
function shares(one: string, other: string): boolean {
  const [a, b] = [one, other].map((each) => each.replace(general, " ")) as [string, string];
  return [...a].some((_, at) => at + 3 <= a.length && !a.slice(at, at + 3).includes(" ") && b.includes(a.slice(at, at + 3)));
}
