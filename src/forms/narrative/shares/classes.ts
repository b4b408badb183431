import type { Concept, ShareRelation } from "../../../model/index.js";
import { type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { isMeantOf } from "./rate.js";
import { toldOnce } from "./wholes.js";

const ofAll = "(?:占(?:比|(?:全年|年度|部门|单位|本年|全部)*(?:总?支出)(?:总额|合计|总计)?(?:的)?(?:比[重例])?)?|所占比[重例])(?:分别)?(?:为|达|约)*";
const one = new RegExp(`^(?:从[^,。;]{0,8}(?:看|来看),)?(?:其中[:,]?)?(基本|项目)支出${ofAll}$`);
const both = new RegExp(`^(?:从[^,。;]{0,8}(?:看|来看),)?(?:其中[:,]?)?(基本|项目)支出[与和及、](基本|项目)支出(?:分别)?${ofAll}$`);
const classes: Readonly<Record<string, Concept>> = { 基本: "expenditure.basic", 项目: "expenditure.project" };
/** In points of a percent: a share that misses by more is of something else. */
const farOff = 5;

/**
 * 基本支出占总支出的26.72%，项目支出占73.28% · 基本支出与项目支出占比分别为67.46%和32.54%: shares of the unit's spending whose amounts, and the whole, stand elsewhere in the report, each told
 * once or always alike. Of what was planned they may be other shares.
 */
export function sharesOfClasses(readings: readonly Reading[], known: ReadonlySet<Mention>, book: FactBook): readonly ShareRelation[] {
  const whole = toldOnce("expenditure.total", readings, book);
  if (whole === undefined || whole.figure.quantity.isZero) return [];
  return readings.flatMap(({ mentions, passage: { text } }) => mentions.flatMap((rate): ShareRelation[] => {
    if (known.has(rate) || !isExact(rate) || rate.figure.quantity.measure.dimension !== "ratio") return [];
    const concept = classTold(rate, mentions);
    const sentence = text.slice(text.lastIndexOf("。", rate.figure.offset) + 1, rate.figure.offset);
    const part = concept === undefined || /预算|年初|计划|上年|去年|财政拨款|其他/.test(sentence) ? undefined : toldOnce(concept, readings, book);
    if (part === undefined || !sameKind(part, whole) || part.figure.quantity.compare(whole.figure.quantity) > 0) return [];
    if (!isMeantOf(part, whole, rate, farOff)) return [];
    return [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([rate]), place: placeOf(rate) }];
  }));
}

/** The class a share is called by; of two shares told in turn, the class in its turn. */
function classTold(rate: Mention, mentions: readonly Mention[]): Concept | undefined {
  if (rate.series === undefined) return classes[one.exec(rate.standing.lead)?.[1] ?? ""];
  const [, ...named] = both.exec(mentions[rate.series.first]?.standing.lead ?? "") ?? [];
  return classes[named[rate.index - rate.series.first] ?? ""];
}
