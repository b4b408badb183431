import type { ChangeRelation } from "../../../model/index.js";
import { type FactBook, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
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

/** 与上年4083万元相比，总支出减少21万元: the same again, and no part of it. */
const allOfIt = /^(?:[总全](?:年|部)?|本年度?)?(?:支出|收入|预算|决算|收支)(?:总额|总计|合计|数)?$/;

function isExact({ figure }: Mention): boolean {
  return figure.quantity.looseness === "exact" && figure.comparator === undefined && figure.upTo === undefined;
}
