import type { ChangeRelation, ShareRelation } from "../../../model/index.js";
import { type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";

const saved = /(?:节约|节省|节支|节余|结余|剩余|审减|核减)(?:了|财政|采购|预算)*(?:资金|金额|经费|支出|成本)?(?:共计?|为|达|约)*$/;
const savedRate = /^(?:资金|成本|综合|平均|净|审计)?(?:节约|节支|节省|节资|节余|结余|剩余|审减|核减)率(?:为|达到?|是|约)*$/;
const planned = /预算|计划|控制价|限价|概算|送审|报审|收入|到位|下达|筹集|合同(?:总?金额|总?价款?|额)/;

/** 收入1864.30万元，支出1857.92万元，结余6.38万元，结余率0.34% · 采购预算228万元，实际采购205万元，节约22万元，节约率9.87%: of the plan that what was saved is the gap of; 送审3256万元，审减272万元，审减率8.35%: of what was handed in, told right before. */
export function savingsIn(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ShareRelation[] {
  return reading.mentions.flatMap((rate): ShareRelation[] => {
    const turned = takenOffFirst(rate, reading);
    const part = turned?.part ?? reading.mentions[rate.index - 1];
    if (rate.figure.quantity.measure.symbol !== "%" || known.has(rate) || rate.figure.comparator !== undefined || rate.figure.quantity.looseness !== "exact" || !savedRate.test(rate.standing.lead)) return [];
    if (part === undefined || !isMoney(part) || !(turned !== undefined || saved.test(part.standing.lead)) || part.standing.sentence !== rate.standing.sentence) return [];
    const before = reading.mentions.filter((each) => each.index < part.index && isMoney(each) && part.standing.sentence - each.standing.sentence <= 4);
    const plan = before.filter((each) => planned.test(each.standing.lead)).findLast((each) => before.some((spent) => spent.index > each.index && part.figure.quantity.roundsFrom(each.figure.quantity.minus(spent.figure.quantity))));
    const whole = turned?.whole ?? plan ?? handedIn(part, reading);
    if (whole === undefined || whole.figure.quantity.isZero) return [];
    return [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([whole, part, rate]), place: placeOf(rate) }];
  });
}

const marked = /^(?:中标价?|平均|综合|实际|比|较|控制价|招标控制价|最高限价)*(?:下浮|让利|降价)(?:率|幅度|比例)?(?:为|达到?|是|约|了)*$/;
const first = /预算(?:金额|价|资金|成本|总?额)?|计划成本|控制价|限价|概算|送审|报审|合同(?:总?金额|总?价款?|额)/;
const second = /中标|成交|采购(?:金额|支出)|审[定核]|结算|决算|^实际(?:成本|支出|投入|完成投资|造价)/;
/** 采购预算168万元，合同金额160.13万元: signed for less than was planned; beside what was settled it is the plan. */
const contracted = /合同(?:总?金额|总?价款?|额)/;
/** In points: a rate further off than this is of other prices. */
const near = 3;

/** 招标控制价1865.32万元，中标价1790.71万元，下浮率4% · 送审2156.8万元，审定1998.4万元，审减率7.34%: how far the second price is below the one right before it, the gap untold. */
export function pricesBrought(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ChangeRelation[] {
  return reading.mentions.flatMap((rate): ChangeRelation[] => {
    const [before, last] = [reading.mentions[rate.index - 2], reading.mentions[rate.index - 1]];
    // 中标价1268.4万元，较最高限价1335.16万元下浮5%: what it is below stands in the words of the comparison.
    const [plan, price] = last !== undefined && /^(?:相?[较比]|低于)/.test(last.standing.lead) ? [last, before] : [before, last];
    if (rate.figure.quantity.measure.symbol !== "%" || known.has(rate) || !isExact(rate) || !(marked.test(rate.standing.lead) || savedRate.test(rate.standing.lead)) || plan === undefined || price === undefined) return [];
    const together = [plan, price].every((each) => (isMoney(each) || (each.role.kind === "each" && each.figure.quantity.measure.dimension.startsWith("money") && isExact(each))) && (each.role.kind === "level" || each === last || [plan, price].every(({ role }) => role.kind === "each")) && each.standing.frame === rate.standing.frame && each.standing.sentence === rate.standing.sentence && each.standing.segment === rate.standing.segment);
    if (!together || !plan.figure.quantity.isOfKind(price.figure.quantity) || !first.test(plan.standing.lead) || second.test(plan.standing.lead) || !(second.test(price.standing.lead) ? !first.test(price.standing.lead) : contracted.test(price.standing.lead) && !contracted.test(plan.standing.lead)) || price.figure.quantity.compare(plan.figure.quantity) >= 0) return [];
    const due = plan.figure.quantity.minus(price.figure.quantity).dividedBy(plan.figure.quantity);
    if (due.minus(rate.figure.quantity).absolute().value.gt(near)) return [];
    return [{ kind: "change", base: "untold", current: book.factOf(price), prior: book.factOf(plan), rate: book.factOf(rate, "negative"), quote: quoteAcross([plan, price, rate]), place: placeOf(rate) }];
  });
}

/** 核减工程投资2460万元，送审投资总额3.28亿元，核减率7.5%: what was taken off may be told before what was handed in. */
function takenOffFirst(rate: Mention, { mentions }: Reading): { readonly part: Mention; readonly whole: Mention } | undefined {
  const [part, whole] = [mentions[rate.index - 2], mentions[rate.index - 1]];
  const told = part !== undefined && whole !== undefined && [part, whole].every((each) => isMoney(each) && each.standing.sentence === rate.standing.sentence && each.standing.segment === rate.standing.segment);
  return told && /^[^,。;:\d]{0,4}(?:审减|核减)(?!率)[^,。;:\d]{0,6}$/.test(part.standing.lead) && /送审/.test(whole.standing.lead) && /审减|核减/.test(rate.standing.lead) && part.figure.quantity.compare(whole.figure.quantity) < 0 ? { part, whole } : undefined;
}

/** What an audit took off is of what was handed in to it, where nothing else stands between. */
function handedIn(part: Mention, { mentions }: Reading): Mention | undefined {
  const told = mentions[part.index - 1];
  return told !== undefined && isMoney(told) && /送审/.test(told.standing.lead) && /审减|核减/.test(part.standing.lead) && told.standing.sentence === part.standing.sentence ? told : undefined;
}

function isMoney({ figure, role, prior }: Mention): boolean {
  return figure.quantity.measure.dimension === "money" && figure.quantity.looseness === "exact" && !prior && (role.kind === "level" || role.kind === "none" || role.kind === "delta");
}
