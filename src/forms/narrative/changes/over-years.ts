import { type ChangeRelation, Fact } from "../../../model/index.js";
import { came, type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind, went } from "../reading/index.js";

/** 由2022年的118.40万元降至2023年的101.70万元、2024年的93.20万元，两年下降21.28%: from the first of several years to the last, as far as the rate comes out or is a slip of the hand away. */
export function ratesOverYears(reading: Reading, book: FactBook): readonly ChangeRelation[] {
  return reading.mentions.flatMap((rate): ChangeRelation[] => {
    const years = reading.mentions[rate.index - 1];
    if (rate.role.kind !== "rate" || !isExact(rate) || years?.figure.quantity.measure.symbol !== "年" || years.standing.sentence !== rate.standing.sentence) return [];
    const here = reading.mentions.filter((each) => each.index < years.index && isTogether(each, rate) && each.role.kind === "level" && isExact(each));
    const prior = here.find((each) => each.role.kind === "level" && each.role.from === true);
    const current = here.at(-1);
    if (prior === undefined || current === undefined || current === prior || !sameKind(current, prior) || prior.figure.quantity.isZero) return [];
    const due = current.figure.quantity.minus(prior.figure.quantity).dividedBy(prior.figure.quantity).absolute();
    if (!rate.figure.quantity.roundsFrom(due) && !isSlipOf(rate.figure.quantity, due)) return [];
    return [{ kind: "change", base: "untold", current: book.factOf(current), prior: book.factOf(prior), rate: book.factOf(rate, "signed"), quote: quoteAcross([prior, current, rate]), place: placeOf(rate) }];
  });
}

const net = /净(增|减)(?:加|少)?(?:了)?$/;
const lastYear = /^(?:上年[末底]?|去年[末底]?|年初|期初)(?:实有|在职|在编|在册|数)*(?:为|是|有)?$/;

/** 年末在职148人，调入3人，调出6人，净减少3人，上年末为151人: what there is now, the only figure of the sentence that neither came nor went. */
export function netSinceLastYear(reading: Reading, book: FactBook): readonly ChangeRelation[] {
  return reading.mentions.flatMap((delta): ChangeRelation[] => {
    const prior = reading.mentions[delta.index + 1];
    const way = net.exec(delta.standing.lead)?.[1];
    if (way === undefined || prior === undefined || delta.role.kind === "delta" || !lastYear.test(prior.standing.lead) || !isTogether(prior, delta) || !sameKind(prior, delta) || !isExact(delta)) return [];
    const told = reading.mentions.filter((each) => each.index < delta.index && isTogether(each, delta) && sameKind(each, delta) && !came.test(each.standing.lead) && !went.test(each.standing.lead));
    const moved = way === "增" ? delta.figure.quantity : delta.figure.quantity.negated();
    const due = prior.figure.quantity.plus(moved);
    const current = told.find((each) => each.figure.quantity.compare(due) === 0) ?? (told.length === 1 ? told[0] : undefined);
    if (current === undefined || current.role.kind !== "level" || current.prior || !isExact(current)) return [];
    return [{ kind: "change", base: "prior-year", current: book.factOf(current), prior: book.factOf(prior), delta: signedFact(book.factOf(delta), way === "减"), quote: quoteAcross([current, delta, prior]), place: placeOf(delta) }];
  });
}

/** 净减少3人 may be told plainly elsewhere; as a change it carries its sign. */
function signedFact(fact: Fact, falls: boolean): Fact {
  return falls && fact.quantity !== undefined && !fact.quantity.value.lt(0) ? new Fact({ ...fact, quantity: fact.quantity.negated() }) : fact;
}

const built = /(?:新[建增修装植栽设购]|扩建|增[加设建]|续建)[^,。;:\d]{0,10}$/;
const broughtFrom = /^(?:使|让|将|带动|推动)[^,。;:\d]{0,12}[由从]$/;

/** 新建防火通道45公里，使总里程由412公里增加到457公里: what was built is how far it went, unless something else came or went besides, so that only a slip of the hand is told. */
export function broughtTo(reading: Reading, book: FactBook): readonly ChangeRelation[] {
  return reading.mentions.flatMap((current): ChangeRelation[] => {
    const [delta, prior] = [reading.mentions[current.index - 2], reading.mentions[current.index - 1]];
    if (delta === undefined || prior === undefined || current.role.kind !== "level" || current.role.arrives !== true || !broughtFrom.test(prior.standing.lead) || !built.test(delta.standing.lead)) return [];
    if (![delta, prior].every((each) => isTogether(each, current) && sameKind(each, current) && isExact(each)) || !isExact(current)) return [];
    const due = current.figure.quantity.minus(prior.figure.quantity);
    if (due.compare(delta.figure.quantity) !== 0 && !isSlipOf(delta.figure.quantity, due)) return [];
    return [{ kind: "change", base: "untold", current: book.factOf(current), prior: book.factOf(prior), delta: book.factOf(delta), quote: quoteAcross([delta, prior, current]), place: placeOf(delta) }];
  });
}

function isTogether(one: Mention, other: Mention): boolean {
  return one.standing.sentence === other.standing.sentence && one.standing.frame === other.standing.frame;
}
