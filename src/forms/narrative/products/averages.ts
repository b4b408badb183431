import type { Fact, PerHeadRelation } from "../../../model/index.js";
import { endOf, type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, sentenceAt, spokenFact } from "../reading/index.js";
import { Quantity } from "../../../quantity/index.js";
import { apiece, countFact, isCounted, plainCount } from "./apiece.js";

const average = /^(?:平均)每个?[^,。;\d]{1,3}(?:惠及|受益|服务)?$|^篇均(?:阅读|浏览|点击)?量?(?:为|约|达)?$|^(?:[场期次班批件案家笔]均|户均(?:受益)?(?:人口|人数)?)(?:为|约|达)?$/;

/** 开展作业78次，发射火箭弹624枚，平均每次8枚: how many there were, how many in all, and how many each, right after one another. */
export function averagesIn(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly PerHeadRelation[] {
  return reading.mentions.flatMap((each): PerHeadRelation[] => {
    const total = reading.mentions[each.index - 1];
    const unit = average.test(each.standing.lead) ? apiece(each)?.units[0] : undefined;
    const count = unit === undefined ? undefined : countOf(each, unit, reading);
    if (unit === undefined || count === undefined || total === undefined || known.has(each) || each.figure.quantity.measure.dimension === "money") return [];
    const near = total.standing.segment === each.standing.segment && [count, total].every((other) => other.role.kind === "level" && !other.prior && isExact(other) && other.standing.sentence === each.standing.sentence && other.standing.frame === each.standing.frame);
    // 214批1926人次，平均每批9人: those who came are counted by their coming.
    const alike = total.figure.quantity.measure.dimension === each.figure.quantity.measure.dimension || (total.figure.quantity.measure.dimension === "attendance" && each.figure.quantity.measure.dimension === "person");
    if (!near || !alike || !isExact(each) || !isCounted(count, unit) || !isAbout(each, count, total)) return [];
    return [{ kind: "per-head", total: asCounted(total, each, book), count: countFact(count, book), each: book.factOf(each), quote: quoteAcross([count, total, each]), place: placeOf(each) }];
  });
}

/** Right before what all came to, or told once in the sentence: 开展宣传214场，其中进企业62场、…，受众5.86万人次，平均每场274人次 is of all of them. */
function countOf(each: Mention, unit: string, { mentions }: Reading): Mention | undefined {
  const beside = mentions[each.index - 2];
  const inSentence = mentions.filter((other) => other.index < each.index - 1 && other.standing.sentence === each.standing.sentence && other.standing.frame === each.standing.frame && isCounted(other, unit) && isExact(other));
  const [first, ...rest] = inSentence;
  // 参与读者2.4万人次；送书下乡24次，…，平均每次250册: both are counted by 次, and make no sum.
  const ofOneKind = first !== undefined && rest.every((other) => other.figure.quantity.measure.dimension === first.figure.quantity.measure.dimension);
  const sum = !ofOneKind ? undefined : rest.map(({ figure }) => figure.quantity).reduce<Mention["figure"]["quantity"] | undefined>((one, other) => (one === undefined ? other : one.plus(other)), undefined);
  if (first !== undefined && sum !== undefined && sum.compare(first.figure.quantity) === 0) return first;
  // 集中安置46户、分散安置64户，涉及412人，户均3.75人: of both of them, or of what only the text knows.
  if (beside !== undefined && inSentence.some((other) => other.index === beside.index - 1 && /^[^,;。:\d]{0,4}[、和与及]/.test(other.passage.text.slice(endOf(other), beside.figure.offset)))) return undefined;
  return inSentence.length === 1 ? first : beside !== undefined && beside.standing.segment === each.standing.segment ? beside : undefined;
}

const classSize = /^(?:全校|学校)?(?:平均)?班额(?:为|约|达|是)*$/;

/** 教学班48个，在校学生2436人，平均班额50.8人: pupils by classes, each told once in the sentence. */
export function classSizes(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly PerHeadRelation[] {
  return reading.mentions.flatMap((each): PerHeadRelation[] => {
    if (!classSize.test(each.standing.lead) || !isExact(each) || known.has(each)) return [];
    const here = reading.mentions.filter((other) => other.index < each.index && other.role.kind === "level" && !other.prior && isExact(other) && other.standing.sentence === each.standing.sentence && other.standing.frame === each.standing.frame);
    const [count, ...counts] = here.filter((other) => /(?:教学班|班级)(?:数|共)*$/.test(other.label) || /^(?:个)?(?:教学班|班级)/.test(other.standing.tail));
    const [total, ...totals] = here.filter((other) => other.figure.quantity.measure.dimension === "person" && /(?:学生|在校生|学生总数|学生数)$/.test(other.label) && !/寄宿|困难|资助|留守/.test(other.label));
    if (count === undefined || total === undefined || counts.length > 0 || totals.length > 0 || !isAbout(each, count, total)) return [];
    return [{ kind: "per-head", total: book.factOf(total), count: book.factOf(count), each: book.factOf(each), quote: quoteAcross([count, total, each].sort((a, b) => a.index - b.index)), place: placeOf(each) }];
  });
}

const yieldEach = /^(?:平均)?(?:亩产|单产)(?:为|约|达|是)*$/;

/** 种植3194亩，亩产400公斤，总产量127.76万公斤: what the fields bore in all, by their area. */
export function yieldsOf(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly PerHeadRelation[] {
  return reading.mentions.flatMap((each): PerHeadRelation[] => {
    if (!yieldEach.test(each.standing.lead) || !isExact(each) || known.has(each)) return [];
    const here = reading.mentions.filter((other) => other !== each && !other.prior && isExact(other) && other.standing.sentence === each.standing.sentence && other.standing.segment === each.standing.segment && other.standing.frame === each.standing.frame);
    const [count, ...counts] = here.filter((other) => other.index < each.index && plainCount(other).measure.symbol === "亩");
    const [total, ...totals] = here.filter((other) => other.role.kind === "level" && other.figure.quantity.measure.dimension === each.figure.quantity.measure.dimension && /^(?:总|年|粮食|共)*产量?(?:达到?|为|约|共)*$/.test(other.standing.lead));
    if (count === undefined || total === undefined || counts.length > 0 || totals.length > 0 || /受灾|绝收|除外|不含|部分|其中|左右/.test(sentenceAt(reading.passage.text, each.figure.offset).words)) return [];
    const ratio = (Number(each.figure.quantity.value) * Number(each.figure.quantity.measure.scale) * Number(plainCount(count).value)) / (Number(total.figure.quantity.value) * Number(total.figure.quantity.measure.scale));
    if (!(ratio >= 0.5 && ratio <= 2)) return [];
    return [{ kind: "per-head", total: book.factOf(total), count: countFact(count, book), each: book.factOf(each), quote: quoteAcross([count, total, each].sort((a, b) => a.index - b.index)), place: placeOf(each) }];
  });
}

/** A product far from the total is that of other things. */
function isAbout(each: Mention, count: Mention, total: Mention): boolean {
  const [apiece, times, all] = [each, count, total].map((one) => Number(plainCount(one).value)) as [number, number, number];
  return times > 0 && all > 0 && (apiece * times) / all >= 0.5 && (apiece * times) / all <= 2;
}

/** 1926人次 as the persons that each of the average is counted by. */
function asCounted(total: Mention, each: Mention, book: FactBook): Fact {
  const { measure } = each.figure.quantity;
  if (plainCount(total).measure.dimension === measure.dimension) return countFact(total, book);
  return spokenFact(total.passage, total.figure.offset, total.figure.text, Quantity.exact(plainCount(total).value, measure), total.label);
}
