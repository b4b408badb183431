import type { BalanceRelation } from "../../../model/index.js";
import { endOf, type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";
import { inPoints } from "./points.js";

const aims = "(?:年初|年度|全年|绩效|预期|既定|设定)*(?:目标|指标|计划|标准)(?:目标|指标)?[值数]?";
const under = new RegExp(`^(?:低于${aims}|[较比]${aims}(?:低|少|差|降低|下降)(?:了)?|未达(?:到)?${aims},?(?:低|差|相差)(?:了)?)$`);
const over = new RegExp(`^(?:[高超](?:于|出|过)${aims}|[较比]${aims}(?:高|多|提高|高出|超出)(?:了)?)$`);
const either = /^(?:偏差|相差|差距|偏离)(?:为|值|了)*$/;
/** 传输率97.6%，超过95%的控制要求2.6个百分点: the aim stands in the comparison, and how far from it right behind. */
const glued = /^(高于|超过|超出|高出|低于|未达到?)(?:国家|[国省市县区]定|省级?|市级?|县级?|规定|年度|年初)*$/;
const ofAim = /^的?(?:年度|年初|绩效|控制|考核|规定|既定|预期|国家|省级?|市级?|行业|达标)*(?:目标|指标|计划|标准|要求|任务)(?:[值线率])?$/;
const aimed = new RegExp(`${aims}(?:为|是|:|[≥≤><=])*$`);
const reached = /实际|完成|达到|调查|测评|结果|(?:率|度|比例|占比)(?:为|达|是)*$/;

/** 目标值98%，实际值96.5%，低于目标值1.5个百分点: how far a rate is from the aim right before it, be the aim a bound or not. */
export function pointsFromAims(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((gap): BalanceRelation[] => {
    const [one, other] = [reading.mentions[gap.index - 2], reading.mentions[gap.index - 1]];
    if (gap.figure.quantity.measure.dimension !== "percentage-point" || gap.figure.quantity.looseness !== "exact" || one === undefined || other === undefined) return [];
    const before = glued.exec(other.standing.lead)?.[1];
    if (isShortOf(one, other, gap)) return [between(other, one, gap, book)];
    if (before !== undefined && ofAim.test(gap.standing.lead)) return [...gluedTo(one, other, gap, /[低未]/.test(before), book)];
    const way = [under, over, either].find((words) => words.test(gap.standing.lead));
    const [aim, actual] = aimed.test(one.standing.lead) ? [one, other] : [other, one];
    const together = [aim, actual].every((each) => isRate(each) && (each === aim || isExact(each)) && each.standing.frame === gap.standing.frame && each.standing.sentence === gap.standing.sentence && each.standing.segment === gap.standing.segment);
    if (way === undefined || !together || /其中/.test(other.standing.lead) || !aimed.test(aim.standing.lead) || aimed.test(actual.standing.lead) || !(aim === one || reached.test(actual.standing.lead))) return [];
    const low = actual.figure.quantity.compare(aim.figure.quantity);
    if (low === 0 || (way === under && low > 0) || (way === over && low < 0)) return [];
    const [from, taken] = low < 0 ? [aim, actual] : [actual, aim];
    return [between(from, taken, gap, book)];
  });
}

const notYet = /^[,;]?(?:但|仍|尚|还)*(?:未(?:能)?达(?:到)?|距离?|离|与)(?:20\d\d年[底末]?)?[^,。;:\d]{0,10}$/;
const missing = /^的?[^,。;:\d]{0,10}(?:目标|标准|要求|任务|指标)[值线率]?(?:要求)?,?(?:还|尚|仍)?(?:相差|差|低)(?:了|距)?$/;

/** 流通率58.3%，未达60%的目标，差1.7个百分点 · 稳定率68.25%，距70%的目标还差1.75个百分点: the aim behind what was reached, and how much is missing. */
function isShortOf(actual: Mention, aim: Mention, gap: Mention): boolean {
  const { text } = gap.passage;
  const together = [actual, aim].every((each) => isRate(each) && each.standing.frame === gap.standing.frame && each.standing.sentence === gap.standing.sentence && each.standing.segment === gap.standing.segment);
  const behind = together && /^\s*,[^,。;:]*$/.test(text.slice(endOf(actual), aim.figure.offset)) && missing.test(text.slice(endOf(aim), gap.figure.offset).replace(/\s+/g, ""));
  return behind && isExact(actual) && notYet.test(aim.standing.lead) && /(?:率|度|比例|占比|比重)(?:仅)?(?:为|达到?|是)*$/.test(actual.standing.lead) && actual.figure.quantity.compare(aim.figure.quantity) < 0;
}

function between(from: Mention, taken: Mention, gap: Mention, book: FactBook): BalanceRelation {
  const { measure } = gap.figure.quantity;
  return { kind: "balance", from: inPoints(from, measure, book), taken: inPoints(taken, measure, book), left: book.factOf(gap, "plain"), quote: quoteAcross([from, taken, gap].sort((a, b) => a.index - b.index)), place: placeOf(gap) };
}

function gluedTo(actual: Mention, aim: Mention, gap: Mention, under: boolean, book: FactBook): readonly BalanceRelation[] {
  const together = [actual, aim].every((each) => isRate(each) && (each === aim || isExact(each)) && each.standing.frame === gap.standing.frame && each.standing.sentence === gap.standing.sentence && each.standing.segment === gap.standing.segment);
  const high = together ? actual.figure.quantity.compare(aim.figure.quantity) : 0;
  if (high === 0 || high < 0 !== under || endOf(aim) + gap.standing.lead.length !== gap.figure.offset || !/(?:率|度|比例|占比|比重)(?:为|达到?|是)*$/.test(actual.standing.lead)) return [];
  const [from, taken] = under ? [aim, actual] : [actual, aim];
  return [between(from, taken, gap, book)];
}

function isRate({ figure }: Mention): boolean {
  return figure.quantity.measure.symbol === "%" && figure.upTo === undefined;
}
