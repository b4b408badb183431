import type { ShareRelation } from "../../../model/index.js";
import { type FactBook, endOf, isCount, isExact, isNarrowed, type Mention, placeOf, quoteAcross, type Reading, sameKind, spokenFact } from "../reading/index.js";

/** 优良率: of all that were graded, those of the two best grades; 优秀良好率, 优质率 are called so too. */
const ofBest = /^(?:总体|综合|案件|评查|验收|考核|质量|项目|工程)*优(?:秀)?(?:和|、)?良(?:好)?率(?:仅?为|达到?|是)*$/;
const best: readonly RegExp[] = [/^(?:其中[:,]?)?(?:评为|评定为|获得?)?[“"]?优(?:秀)?[”"]?(?:等次|等级|级|的)?(?:有|共|为)?$/, /^[“"]?良(?:好)?[”"]?(?:等次|等级|级|的)?(?:有|共|为)?$/];
const graded = /抽[查检取评样]|评[查审估定选]|检查|考核|验收|参[评考加]|测评|审查|抽样/;
const between = /^(?:合格|中等?|一般|较差|差|不合格|基本合格|及格|不及格)(?:的|等次)?$/;

/** 抽取200件开展评查，优秀58件、良好113件、合格29件，优良率85.5%: of all that were graded, those 优秀 and those 良好 together, by the rate's own name. */
export function gradeRates(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ShareRelation[] {
  return reading.mentions.flatMap((rate): ShareRelation[] => {
    if (!ofBest.test(rate.standing.lead) || rate.figure.quantity.measure.dimension !== "ratio" || known.has(rate) || !isExact(rate) || isNarrowed(rate)) return [];
    const here = reading.mentions.filter((each) => each.index < rate.index && isCount(each) && each.standing.sentence === rate.standing.sentence && each.standing.frame === rate.standing.frame);
    const [one, other] = best.map((grade) => here.filter(({ standing }) => grade.test(standing.lead)));
    const [first, second] = [one?.[0], other?.[0]];
    if (first === undefined || second === undefined || one?.length !== 1 || other?.length !== 1 || second.index !== first.index + 1) return [];
    const whole = reading.mentions[first.index - 1];
    const lower = here.filter((each) => each.index > second.index);
    if (whole === undefined || !here.includes(whole) || !graded.test(whole.standing.lead) || ![first, second].every((each) => sameKind(each, whole)) || whole.figure.quantity.isZero || !lower.every((each) => between.test(each.standing.lead))) return [];
    const sum = first.figure.quantity.plus(second.figure.quantity);
    const part = spokenFact(reading.passage, first.figure.offset, reading.passage.text.slice(first.figure.offset, endOf(second)), sum, "优秀与良好");
    return [{ kind: "share", part, whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([whole, first, second, rate]), place: placeOf(rate) }];
  });
}
