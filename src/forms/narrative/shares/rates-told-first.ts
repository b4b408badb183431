import type { ShareRelation } from "../../../model/index.js";
import { endOf, type FactBook, inOneStretch, isExact, isNarrowed, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { fitsRate } from "./rate.js";

const rated = /([\u4e00-\u9fff]{2,4})率(?:为|达到?|是|约)*$/;
const due = /^应(?:当|该)?([\u4e00-\u9fff]{2,6}?)(?:资金|金额|面积|人数|户数|总数)?(?:为|共|计)*$/;
const did = /^(?:实际?|已)(?:已)?([\u4e00-\u9fff]{2,6}?)(?:资金|金额|面积|人数|户数|总数)?(?:为|共|计)*$/;

const explains = /其余|剩余|差额|差异|核[减销]|死亡|待|未|退回|停发|原因|因|主要/;

/** 惠农补贴发放率99.21%，应发放1268.5万元，实际发放1258.5万元: the rate opens, and behind it stand what was due and what was done, both called as it is. */
export function ratesToldFirst({ mentions }: Reading, known: ReadonlySet<Mention>, book: FactBook): readonly ShareRelation[] {
  return mentions.flatMap((rate): ShareRelation[] => {
    const [whole, part, before] = [mentions[rate.index + 1], mentions[rate.index + 2], mentions[rate.index - 1]];
    const name = rated.exec(rate.standing.lead)?.[1];
    if (name === undefined || whole === undefined || part === undefined || known.has(rate) || rate.figure.quantity.measure.symbol !== "%" || ![rate, whole, part].every(isExact) || isNarrowed(rate)) return [];
    const called = [due.exec(whole.standing.lead)?.[1], did.exec(part.standing.lead)?.[1]];
    const alike = called.every((each) => each !== undefined && name.endsWith(each.slice(0, 2)));
    const together = [whole, part].every((each) => inOneStretch(each, rate) && each.role.kind === "level" && !each.prior) && sameKind(whole, part) && !whole.figure.quantity.isZero;
    // 应参保26000人，参保率97%，应缴费…: what stands before it in its stretch may be what the rate is of.
    const opens = before === undefined || !inOneStretch(before, rate);
    // 实际发放1258.5万元，其余10万元因死亡核减: by the text's own words there was nothing else to do.
    const explained = explains.test(/^[^。;]*/.exec(part.passage.text.slice(endOf(part)))?.[0] ?? "");
    if (!alike || !together || !opens || ((explained || part.figure.quantity.compare(whole.figure.quantity) > 0) && !fitsRate(part, whole, rate))) return [];
    return [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([rate, whole, part]), place: placeOf(rate) }];
  });
}
