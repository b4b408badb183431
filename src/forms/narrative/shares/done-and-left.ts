import type { ShareRelation } from "../../../model/index.js";
import { endOf, type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind, spokenFact } from "../reading/index.js";

const named = /^(?:资金|款项|经费|预算|隐患|问题|事项)*(到账|到位|使用|支付|拨付|兑付|兑现|支出|整改|办结|回收|收缴|缴纳|清偿|化解|销号)率(?:为|达到?|是)*$/;
const left = /^(?:尚|仍|还|其余|余下|剩余|资金)*(?:欠|差|未[^,。;\d]{1,5}|剩余?|结转|结余|待[^,。;\d]{1,5}|余)(?:资金|金额|款项?)?(?:为|有)?$/;

/** 到账76.82万元，到账率83.55%，尚欠15.12万元 · 使用1907万元，结转1787万元，资金使用率51.63%: of what was done and what is left to do together, where all of it is told nowhere. */
export function ratesOfDoneAndLeft(reading: Reading, known: ReadonlySet<Mention>, book: FactBook): readonly ShareRelation[] {
  return reading.mentions.flatMap((rate): ShareRelation[] => {
    const verb = named.exec(rate.standing.lead)?.[1];
    const { passage, mentions } = reading;
    if (verb === undefined || known.has(rate) || !isExact(rate) || rate.figure.quantity.measure.symbol !== "%") return [];
    const beside = [mentions[rate.index - 2], mentions[rate.index - 1], mentions[rate.index + 1]].filter((each): each is Mention => each !== undefined && isTold(each, rate));
    const [done, ...others] = beside.filter((each) => each.standing.lead.includes(verb) && each.index < rate.index && !left.test(each.standing.lead));
    const [rest, ...rests] = beside.filter((each) => each !== done && left.test(each.standing.lead) && done !== undefined && sameKind(each, done));
    if (done === undefined || rest === undefined || others.length > 0 || rests.length > 0) return [];
    const all = done.figure.quantity.plus(rest.figure.quantity);
    const due = all.isZero ? undefined : done.figure.quantity.dividedBy(all);
    if (due === undefined || (!rate.figure.quantity.roundsFrom(due) && !isSlipOf(rate.figure.quantity, due))) return [];
    const [first, last] = done.index < rest.index ? [done, rest] : [rest, done];
    const whole = spokenFact(passage, first.figure.offset, passage.text.slice(first.figure.offset, endOf(last)), all, "两项合计");
    return [{ kind: "share", part: book.factOf(done), whole, rate: book.factOf(rate), quote: quoteAcross([done, rest, rate].sort((a, b) => a.index - b.index)), place: placeOf(rate) }];
  });
}

function isTold(each: Mention, rate: Mention): boolean {
  return each.role.kind === "level" && !each.prior && isExact(each) && each.standing.sentence === rate.standing.sentence && each.standing.frame === rate.standing.frame;
}
