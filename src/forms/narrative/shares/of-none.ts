import type { Relation, ShareRelation } from "../../../model/index.js";
import { type FactBook, inOneStretch, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

const share = /占[^,。;\d]{0,16}$/;
const ofMoney = /总额|支出|资金|金额|经费|收入|预算/;

/**
 * 0个项目评为二等，涉及资金0万元，占项目总数比例0%，占项目支出总额比例0%: what there is none of is no share of anything. The whole is the most of its kind that was told before it.
 */
export function sharesOfNone(readings: readonly Reading[], told: readonly Relation[], book: FactBook): readonly ShareRelation[] {
  const known = new Set(told.flatMap((each) => ("rate" in each && each.rate !== undefined ? [each.rate] : [])));
  return readings.flatMap((reading, at) =>
    reading.mentions.flatMap((rate): ShareRelation[] => {
      if (rate.figure.quantity.measure.symbol !== "%" || !share.test(rate.standing.lead) || !isExact(rate) || (book.has(rate) && known.has(book.factOf(rate)))) return [];
      const amounts = reading.mentions.filter((each) => each.index < rate.index && inOneStretch(each, rate) && each.figure.quantity.measure.dimension !== "ratio");
      if (amounts.length === 0 || !amounts.every((each) => isNone(each))) return [];
      const money = ofMoney.test(/占[^,。;\d]*$/.exec(rate.standing.lead)?.[0] ?? "");
      const part = amounts.find((each) => (each.figure.quantity.measure.dimension === "money") === money);
      const whole = part === undefined ? undefined : most([...(readings[at - 1]?.mentions ?? []), ...reading.mentions.slice(0, part.index)].filter((each) => each.role.kind === "level" && !each.prior && isExact(each) && sameKind(each, part)));
      return part === undefined || hasSubjectOfItsOwn(rate, part) || whole === undefined ? [] : [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([part, rate]), place: placeOf(rate) }];
    }),
  );
}

/** 逾期贷款0万元，正常类贷款占贷款总额的100%: the share of something else, which is all there is. */
function hasSubjectOfItsOwn({ standing }: Mention, part: Mention): boolean {
  const subject = (/^(.*?)占[^占]*$/.exec(standing.lead)?.[1] ?? "").replace(/^(?:[,;]|其|均|仅|只|约|共|合计|分别|资金|金额|数量|个数)*/, "");
  return subject !== "" && !part.label.includes(subject) && !part.standing.tail.includes(subject);
}

function isNone(mention: Mention): boolean {
  return mention.role.kind === "level" && !mention.prior && isExact(mention) && mention.figure.quantity.isZero;
}

function most(all: readonly Mention[]): Mention | undefined {
  const told = all.filter((each) => !each.figure.quantity.isZero);
  return told.reduce<Mention | undefined>((one, other) => (one === undefined || other.figure.quantity.compare(one.figure.quantity) > 0 ? other : one), undefined);
}
