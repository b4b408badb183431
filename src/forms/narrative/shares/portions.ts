import type { ShareRelation } from "../../../model/index.js";
import { endOf, type FactBook, isAddend, isExact, isSlipOf, isSwapOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { fitsRate } from "./rate.js";

/** What a rate comes to, said in so many words. */
const spelledOut = /^\s*[,(]?\s*(?:即(?:为|共|有)?|为|共?计)\s*$/;

interface Portion {
  readonly rate: Mention;
  readonly part: Mention;
}

/** 补贴50%为171.5万元 · 承担60%（300万元） · 补助40%，即200万元: what a rate comes to stands right behind it. */
const comesTo = /^\s*(?:[,(]\s*)?(?:即|为|计|共计?|合计|折合|(?:资金|金额|补贴|补助|承担|负担|出资|配套)(?:资金)?(?:为|计)?)?\s*$/;

/**
 * 总保费343万元，中央财政补贴50%为171.5万元，省级财政补贴30%为102.9万元: each rate is of the amount told before them all. That they are shows where all
 * of them but one at most give what is printed; one alone may be of anything.
 */
export function portionsIn(reading: Reading, known: ReadonlySet<Mention>, book: FactBook): readonly ShareRelation[] {
  const portions = reading.mentions.flatMap((rate) => portionAt(rate, reading, known) ?? []);
  const parts = new Set(portions.map(({ part }) => part));
  const groups = new Map<Mention, Portion[]>();
  for (const portion of portions) {
    const whole = reading.mentions.findLast((each) => each.index < portion.rate.index && isAddend(each) && sameKind(each, portion.part) && !parts.has(each) && each.standing.frame === portion.rate.standing.frame);
    // 中央补助60%即300万元，其中首批拨付50%为150万元: of the amount before it.
    const ofAnother = reading.mentions.some((each) => each !== whole && each.index < portion.rate.index && sameKind(each, portion.part) && fitsRate(portion.part, each, portion.rate));
    if (whole !== undefined && !(ofAnother && !fitsRate(portion.part, whole, portion.rate)) && !whole.figure.quantity.isZero && portion.rate.standing.sentence - whole.standing.sentence <= 1) groups.set(whole, [...(groups.get(whole) ?? []), portion]);
  }
  const spelled = reading.mentions.flatMap((rate): ShareRelation[] => {
    const [whole, part] = [reading.mentions[rate.index - 1], reading.mentions[rate.index + 1]];
    return whole !== undefined && part !== undefined && !known.has(rate) && isSpelledOut(whole, rate, part) ? [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([whole, rate, part]), place: placeOf(rate) }] : [];
  });
  const told = [...groups].flatMap(([whole, all]): ShareRelation[] => {
    const holding = all.filter(({ part, rate }) => fitsRate(part, whole, rate));
    if ((holding.length === 0 && !isOfTheLast(whole, all, reading)) || (all.length > 1 && holding.length < all.length - 1)) return [];
    return all.map(({ part, rate }) => ({ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([rate, part]), place: placeOf(rate) }));
  });
  return [...spelled, ...told];
}

/** 占总样本350人的32%，即112人: what the rate comes to, its whole printed in its own words. */
function isSpelledOut(whole: Mention, rate: Mention, part: Mention): boolean {
  const together = [whole, part].every((each) => isExact(each) && each.standing.frame === rate.standing.frame && each.standing.sentence === rate.standing.sentence && each.standing.segment === rate.standing.segment);
  const said = /^\s*[,(]?\s*即(?:为|共|有)?\s*$/.test(rate.passage.text.slice(endOf(rate), part.figure.offset));
  return whole.role.kind === "whole" && rate.role.kind === "share" && part.role.kind === "level" && isExact(rate) && together && said && sameKind(whole, part) && !whole.figure.quantity.isZero && part.figure.quantity.compare(whole.figure.quantity) <= 0;
}

/**
 * 合同价款1240万元，已支付至80%，即992万元: one alone is of the amount right before it where what follows 即 is that, or has but two digits swapped; where
 * 安排 or 承担 says whose it is and 计 what it comes to, one digit may be off.
 */
function isOfTheLast(whole: Mention, [portion, ...others]: readonly Portion[], { passage }: Reading): boolean {
  if (portion === undefined || others.length > 0 || whole.index !== portion.rate.index - 1 || whole.standing.sentence !== portion.rate.standing.sentence) return false;
  const { rate, part } = portion;
  const due = whole.figure.quantity.times(rate.figure.quantity);
  const words = passage.text.slice(endOf(rate), part.figure.offset);
  if (/^\s*[,(]?\s*即/.test(words) && isSwapOf(part.figure.quantity, due)) return true;
  // 保费57.6万元，其中财政补贴80%，即48.08万元 · 占65.2%，为848.5万元: of so many digits one is off.
  if (spelledOut.test(words) && part.figure.quantity.significantDigits >= 4 && isSlipOf(part.figure.quantity, due)) return true;
  const borne = /(?:承担|安排|负担|配套|分担|出资)(?:比例)?(?:为)?$/.test(rate.standing.lead) && /^\s*[,(]?\s*(?:共?计|即)/.test(words);
  return borne && part.figure.quantity.significantDigits >= 2 && isSlipOf(part.figure.quantity, due);
}

/** 福利类占55%，即312.4万元: what a share comes to is spelled out behind it. */
function isSpelledBehind({ role, passage, standing }: Mention, part: Mention | undefined): boolean {
  return role.kind === "share" && role.of === "" && part !== undefined && part.standing.segment === standing.segment && spelledOut.test(passage.text.slice(part.standing.clauseStart - 1, part.figure.offset));
}

function portionAt(rate: Mention, { mentions, passage }: Reading, known: ReadonlySet<Mention>): Portion | undefined {
  const part = mentions[rate.index + 1];
  const plain = rate.figure.quantity.measure.dimension === "ratio" && (rate.role.kind === "none" || isSpelledBehind(rate, part)) && rate.figure.comparator === undefined && rate.figure.upTo === undefined && rate.figure.quantity.looseness === "exact" && !known.has(rate);
  if (!plain || part === undefined || part.role.kind !== "level" || part.figure.quantity.measure.dimension !== "money" || part.figure.quantity.looseness !== "exact") return undefined;
  return comesTo.test(passage.text.slice(endOf(rate), part.figure.offset)) && part.standing.sentence === rate.standing.sentence ? { rate, part } : undefined;
}
