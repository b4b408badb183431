import type { ChangeRelation } from "../../../model/index.js";
import { type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import type { Change } from "./change.js";
import { isBracketAfter } from "./levels.js";

/**
 * 与上年支出1679.48万元相比，增加106.08万元，增长6.32%: of what it is a change the words leave to the sentence before, but the rate is that of the
 * change on the figure printed.
 */
export function basedChanges(reading: Reading, known: readonly Change[], book: FactBook): readonly ChangeRelation[] {
  return reading.mentions.flatMap((delta): ChangeRelation[] => {
    const next = reading.mentions[delta.index + 1];
    const bracketed = next !== undefined && isLastYearInBracket(next, delta);
    const [prior, rate] = bracketed ? [next, reading.mentions[delta.index + 2]] : [reading.mentions[delta.index - 1], next];
    if (delta.role.kind !== "delta" || rate?.role.kind !== "rate" || prior === undefined || known.some((each) => each.delta === delta || each.rate === rate)) return [];
    const { base } = delta.role;
    const together = (bracketed ? [rate] : [prior, rate]).every((each) => each.standing.sentence === delta.standing.sentence && each.standing.segment === delta.standing.segment && each.standing.frame === delta.standing.frame);
    const subject = delta.role.subject.replace(/^20\d\d年度?/, "");
    const bare = (bracketed || subject === "" || allOfIt.test(subject)) && rate.role.subject === "" && delta.role.sign === rate.role.sign;
    // 2023年支出90万元，2024年同比增加9万元，增长10%: each under its year.
    const yearBefore = prior.year !== undefined && delta.year === prior.year + 1 && delta.role.subject !== subject;
    const yardstick = prior.role.kind === "level" && (bracketed || (prior.prior && prior.role.from === true) || yearBefore) && sameKind(prior, delta) && [prior, delta, rate].every(isExact);
    if (!together || !bare || !yardstick || base.kind === "untold" || delta.series !== undefined) return [];
    return [{ kind: "change", base: base.kind, prior: book.factOf(prior), delta: book.factOf(delta, "signed"), rate: book.factOf(rate, "signed"), quote: quoteAcross([prior, delta, rate]), place: placeOf(delta) }];
  });
}

/** 支出增加432.18万元（2023年为8586.28万元），增幅5.03%: last year's figure alone in a bracket behind the change. */
function isLastYearInBracket(told: Mention, delta: Mention): boolean {
  const alone = /^\s*\)/.test(told.passage.text.slice(told.figure.offset + told.figure.length));
  return told.role.kind === "level" && isBracketAfter(told, delta) && alone && /^(?:上年度?|去年|上一年度?|20\d\d年度?)(?:同期|[末底])?[^,。;:\d]{0,6}$/.test(told.standing.lead);
}

const inAll = /^(?:绝对额|绝对值|金额|数额|总额|总量|净|增加额|减少额)*$/;

/** 上年支出1679.48万元，今年较上年增长6.32%，绝对额增加106.08万元: how much, behind how many in a hundred. */
export function amountsBehindRates(reading: Reading, known: readonly Change[], book: FactBook): readonly ChangeRelation[] {
  return reading.mentions.flatMap((delta): ChangeRelation[] => {
    const [prior, rate] = [reading.mentions[delta.index - 2], reading.mentions[delta.index - 1]];
    if (delta.role.kind !== "delta" || rate?.role.kind !== "rate" || prior?.role.kind !== "level" || !prior.prior || known.some((each) => each.delta === delta)) return [];
    const together = [prior, rate].every(({ standing }) => standing.sentence === delta.standing.sentence && standing.segment === delta.standing.segment && standing.frame === delta.standing.frame);
    const oneBreath = rate.role.sign === delta.role.sign && rate.role.base.kind === "prior-year" && inAll.test(delta.role.subject) && /^(?:今年|本年度?|当年|20\d\d年度?)?$/.test(rate.role.subject);
    if (!together || !oneBreath || !sameKind(prior, delta) || ![prior, delta, rate].every(isExact)) return [];
    return [{ kind: "change", base: "prior-year", prior: book.factOf(prior), delta: book.factOf(delta, "signed"), rate: book.factOf(rate, "signed"), quote: quoteAcross([prior, rate, delta]), place: placeOf(delta) }];
  });
}

/** 基本支出同比增加52.45万元，由2096.17万元增加到2148.62万元: where it came from and where it arrived, told behind how far it came. */
export function changesToldFirst(reading: Reading, book: FactBook): readonly ChangeRelation[] {
  return reading.mentions.flatMap((delta): ChangeRelation[] => {
    const [prior, current] = [reading.mentions[delta.index + 1], reading.mentions[delta.index + 2]];
    if (delta.role.kind !== "delta" || prior?.role.kind !== "level" || current?.role.kind !== "level" || prior.role.from !== true || current.role.arrives !== true) return [];
    const together = [prior, current].every(({ standing }) => standing.sentence === delta.standing.sentence && standing.segment === delta.standing.segment && standing.frame === delta.standing.frame);
    const bare = /^[由从](?:上年度?|去年|20\d\d年度?)?的?$/.test(prior.standing.lead) && sameKind(prior, delta) && sameKind(current, delta) && [prior, current, delta].every(isExact) && delta.role.base.kind !== "budget";
    if (!together || !bare) return [];
    return [{ kind: "change", base: delta.role.base.kind, current: book.factOf(current), prior: book.factOf(prior), delta: book.factOf(delta, "signed"), quote: quoteAcross([delta, prior, current]), place: placeOf(delta) }];
  });
}

/** 事故同比下降22.2%（由45起降至35起） · 减少10起（由上年45起减少到35起）: where it came from and where it arrived, alone in a bracket right behind how far or how fast. */
export function changesWithJourneys(reading: Reading, known: readonly Change[], book: FactBook): readonly ChangeRelation[] {
  const { mentions, passage: { text } } = reading;
  return mentions.flatMap((moved): ChangeRelation[] => {
    const [prior, current] = [mentions[moved.index + 1], mentions[moved.index + 2]];
    const { role } = moved;
    if ((role.kind !== "delta" && role.kind !== "rate") || prior?.role.kind !== "level" || current?.role.kind !== "level" || prior.role.from !== true || current.role.arrives !== true || known.some((each) => each.prior === prior)) return [];
    const inside = prior.standing.frame === current.standing.frame && isBracketAfter(prior, moved) && /^[^,。;()\d]{0,6}\)/.test(text.slice(current.figure.offset + current.figure.length));
    const bare = /^[由从](?:上年度?|去年|20\d\d年度?|年初|改造前|实施前)?(?:同期)?的?$/.test(prior.standing.lead) && sameKind(prior, current) && (role.kind === "rate" || sameKind(prior, moved)) && [prior, current, moved].every(isExact);
    // 下降22.2%（由35起增至45起）: then which of the words is wrong nobody can tell.
    const thatWay = (): boolean => current.figure.quantity.compare(prior.figure.quantity) === role.sign && prior.figure.quantity.measure.dimension !== "ratio";
    if (!inside || !bare || !thatWay()) return [];
    return [{ kind: "change", base: "untold", current: book.factOf(current), prior: book.factOf(prior), [role.kind]: book.factOf(moved, "signed"), quote: quoteAcross([moved, prior, current]), place: placeOf(moved) }];
  });
}

/** 与上年4083万元相比，总支出减少21万元: the same again, and no part of it. */
const allOfIt = /^(?:[总全](?:年|部)?|本年度?)?(?:支出|收入|预算|决算|收支)(?:总额|总计|合计|数)?$/;
