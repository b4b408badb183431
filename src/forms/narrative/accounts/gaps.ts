import type { BalanceRelation } from "../../../model/index.js";
import { isPost } from "./balances.js";
import { comesOut } from "./signs.js";
import { type FactBook, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

const isPlain = (mention: Mention): boolean => mention.figure.quantity.looseness === "exact";
const apart = /^(?:两者|二者|两项|两次|前后|彼此|城乡)?(?:得分|分值)?(?:超编|超员|差值|差额|相差|差异|差距|差异额)(?:为|是|了)*$/;
/** Scores and what each is given are as far apart as amounts are. */
const told = (each: Mention): boolean => /^(?:level|score|each)$/.test(each.role.kind) && !each.prior;

/** 支出2.05万元，年初预算2.95万元，差值为0.9万元: how far the two figures right before it are apart. */
export function gapsIn(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((gap): BalanceRelation[] => {
    // 两次相差4.8分: how many the two are is a figure in words.
    const said = reading.mentions[gap.index - 1]?.figure.spelled === true && apart.test(`两者${gap.standing.lead}`) ? 1 : 0;
    const [one, other] = [reading.mentions[gap.index - 2 - said], reading.mentions[gap.index - 1 - said]];
    const settled = belowEstimate(one, other, gap);
    if (settled !== undefined) return [{ kind: "balance", from: book.factOf(settled.from), taken: book.factOf(settled.taken), left: book.factOf(gap, "plain"), quote: quoteAcross([settled.from, settled.taken, gap].sort((a, b) => a.index - b.index)), place: placeOf(gap) }];
    if (!apart.test(gap.standing.lead) || !told(gap) || one === undefined || other === undefined) return [];
    const near = [one, other].every((each) => told(each) && each.standing.sentence === gap.standing.sentence && each.standing.segment === gap.standing.segment && each.standing.frame === gap.standing.frame && sameKind(each, gap) && isPlain(each));
    if (!near || !isPlain(gap)) return [];
    const [from, taken] = inOrder(one, other);
    if (!comesOut({ from, taken, left: gap }) && isAmongSeveral(one, gap, reading)) return [];
    if (isOtherCount(gap) || isTotalAndRate(from, taken)) return [];
    return [{ kind: "balance", from: book.factOf(from), taken: book.factOf(taken), left: book.factOf(gap), quote: quoteAcross([one, other, gap]), place: placeOf(gap) }];
  });
}

const inOrder = (one: Mention, other: Mention): readonly [Mention, Mention] => (one.figure.quantity.compare(other.figure.quantity) >= 0 ? [one, other] : [other, one]);

/** 编制20名、30名，实有22人、29人，超编1人 · 应拨860万元，实拨780万元，其中县级60万元，差额80万元: with a third figure told before, the two nearest may both be of one side. */
function isAmongSeveral(one: Mention, gap: Mention, reading: Reading): boolean {
  return reading.mentions.some((each) => each.index < one.index && each.standing.sentence === gap.standing.sentence && each.standing.segment === gap.standing.segment && each.role.kind === gap.role.kind && (sameKind(each, gap) || [each, gap].every(({ figure }) => isPost(figure.quantity.measure.symbol))));
}

/** 超员 is of persons in posts; 酒驾612起、醉驾97起、超员843起 is a kind of offence beside others. */
function isOtherCount({ standing: { lead }, figure }: Mention): boolean {
  return /超编|超员/.test(lead) && !isPost(figure.quantity.measure.symbol);
}

/** 支出44.35万元，人均48.6元，差额0.25万元: what was spent in all and what that is a head are no two amounts to be held against each other. */
function isTotalAndRate(from: Mention, taken: Mention): boolean {
  return (from.role.kind === "each") !== (taken.role.kind === "each") && from.figure.quantity.compare(taken.figure.quantity.plus(taken.figure.quantity)) > 0;
}

const fromEstimate = /^(?:[^,。;:\d]{0,6})(?:较|比)(概算|估算|合同价?|控制价|限价)(?:总?投资|金额|价)?(减少|节约|节省|降低|增加|超出|超)(?:了|投资|资金)*$/;

/** 概算3260万元，决算3105.5万元，决算较概算减少154.5万元: the two prices right before it, called as the comparison calls them. */
function belowEstimate(one: Mention | undefined, other: Mention | undefined, gap: Mention): { readonly from: Mention; readonly taken: Mention } | undefined {
  const [, name, way] = fromEstimate.exec(gap.standing.lead) ?? [];
  if (name === undefined || way === undefined || one === undefined || other === undefined || !one.standing.lead.includes(name.replace(/价$/, "")) || !/[决结]算|审[定核]|中标|成交|实际/.test(other.standing.lead) || /概算|估算|合同|控制价/.test(other.standing.lead)) return undefined;
  const together = [one, other].every((each) => each.role.kind === "level" && !each.prior && each.standing.frame === gap.standing.frame && each.standing.sentence === gap.standing.sentence && each.standing.segment === gap.standing.segment && sameKind(each, gap) && isPlain(each));
  const [from, taken] = /[增超]/.test(way) ? [other, one] : [one, other];
  return together && isPlain(gap) && from.figure.quantity.compare(taken.figure.quantity) > 0 ? { from, taken } : undefined;
}
