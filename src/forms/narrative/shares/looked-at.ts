import type { ShareRelation } from "../../../model/index.js";
import { type FactBook, inOneStretch, isCount, isExact, isNarrowed, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { comesOutRound, isMeantOf } from "./rate.js";

/** 差错率, 不合格率: of what was looked at, how much was so. */
const ofFaults = /^(?:综合|总体|平均|抽检|抽查|验收)*(差错|错误|出错|不合格|不达标|缺陷|不良|破损|问题|异常|违规|退件|返修)率(?:仅?为|达到?|是)*$/;
/** 抽检比例, 回访率: how much of all was looked at. */
const ofSamples = /^(?:现场|实地|随机|质量)*(抽[检查样取测验]|复核|复查|回访|核查|检测)(?:比例|率|覆盖率|面)(?:仅?为|达到?|是)*$/;
const looked = /抽[检查样取测验]|检[查测验]|复核|复查|核查|验收|评查|送检|回访/;
/** All there was of it. */
const done = /实际|共|总|完成|合计|之和|累计/;
const otherwise = /计划|目标|任务|上年|去年|同期|其中|应/;
const reach = 2;

/**
 * 抽检总量15.6万页，抽检比例5%；发现差错468页，差错率0.3%: what was found at fault, of all that was looked at, and what was looked at, of all that was done, be it told in the paragraph above. Such a rate
 * has two digits, so that from another paragraph it is held only to a share that comes out without rounding.
 */
export function ratesOfLookedAt(reading: Reading, before: readonly Reading[], book: FactBook, known: ReadonlySet<Mention>): readonly ShareRelation[] {
  return reading.mentions.flatMap((rate): ShareRelation[] => {
    if (rate.figure.quantity.measure.dimension !== "ratio" || known.has(rate) || !isExact(rate) || isNarrowed(rate)) return [];
    const part = reading.mentions[rate.index - 1];
    if (part === undefined || !isCount(part) || !inOneStretch(part, rate)) return [];
    const whole = faultsIn(rate, part, reading) ?? sampledFrom(rate, part, reading, before);
    if (whole === undefined || whole.figure.quantity.isZero || part.figure.quantity.compare(whole.figure.quantity) > 0) return [];
    return [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([part, rate]), place: placeOf(rate) }];
  });
}

/** What was looked at, told once in the sentence. */
function faultsIn(rate: Mention, part: Mention, { mentions }: Reading): Mention | undefined {
  const name = ofFaults.exec(rate.standing.lead)?.[1];
  if (name === undefined || !part.standing.lead.includes(name)) return undefined;
  const told = mentions.filter((each) => each.index < part.index && isCount(each) && sameKind(each, part) && each.standing.sentence === part.standing.sentence && each.standing.frame === part.standing.frame && looked.test(each.standing.lead) && !otherwise.test(each.standing.lead));
  const whole = only(told);
  return whole !== undefined && isMeantOf(part, whole, rate) ? whole : undefined;
}

function sampledFrom(rate: Mention, part: Mention, { mentions }: Reading, before: readonly Reading[]): Mention | undefined {
  const name = ofSamples.exec(rate.standing.lead)?.[1];
  if (name === undefined || !part.standing.lead.includes(name.slice(0, 1))) return undefined;
  const isWhole = (each: Mention): boolean => isCount(each) && sameKind(each, part) && each.figure.quantity.compare(part.figure.quantity) > 0 && done.test(each.standing.lead) && !otherwise.test(each.standing.lead) && !looked.test(each.standing.lead);
  const here = mentions.filter((each) => each.index < part.index && isWhole(each));
  const told = here.length > 0 ? here : before.filter((each) => each.mentions.length > 0).slice(-reach).flatMap((each) => each.mentions.filter(isWhole));
  const whole = only(told);
  return whole !== undefined && comesOutRound(part, whole, rate) && isMeantOf(part, whole, rate) ? whole : undefined;
}

/** Told once, or always alike. */
function only([one, ...others]: readonly Mention[]): Mention | undefined {
  return one !== undefined && others.every((each) => each.figure.quantity.compare(one.figure.quantity) === 0) ? one : undefined;
}
