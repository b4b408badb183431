import type { ShareRelation } from "../../../model/index.js";
import { type FactBook, isExact, isOnOwnBase, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { partOf } from "./part.js";
import { fitsRate, isMeantOf } from "./rate.js";

/** 接待总人次, 建设总面积, 藏品总数: what all of it is counted in stands behind what it is. */
const all = /^([\u4e00-\u9fff]{2,6}?)(?:的)?(?:总(?:人次|面积|里程|长度|数量?|人数|[量额]|[件户份篇册]数|投资|规模)|(?:合计|总计)数?)(?:的)?(?:比重|比例)?$/;
/** 为完成投资额的, 相当于合同总额的: so much of what is called so. */
const as = /^(?:约)?(?:为|是|相当于|达到?|等于)([\u4e00-\u9fff]{3,10}?)的$/;
const measured = /(?:总)?(?:金额|额|数|量)$/;
const otherwise = /上年|去年|同期|计划|目标|其中|日均|月均|平均/;
const reach = 12;

/**
 * 接待查档5276人次，其中平台办理638人次，占接待总人次的12.1% · 完成投资12648万元；支付工程款11035.6万元，为完成投资额的87.25%: the whole is called by words of its own, which stand around the one
 * figure of its kind told under them. In another paragraph the rate must be near to what it gives, or a slip away.
 */
export function sharesOfCalledWholes(readings: readonly Reading[], known: ReadonlySet<Mention>, book: FactBook): readonly ShareRelation[] {
  return readings.flatMap((reading, at) => reading.mentions.flatMap((rate): ShareRelation[] => {
    if (rate.figure.quantity.measure.dimension !== "ratio" || known.has(rate) || rate.series !== undefined || !isExact(rate) || isOnOwnBase(rate)) return [];
    const stem = stemOf(rate);
    const part = stem === undefined ? undefined : rate.role.kind === "share" ? partOf(rate, reading) : levelBefore(rate, reading);
    if (stem === undefined || part === undefined || !isExact(part) || part.passage !== reading.passage) return [];
    const isCalled = (each: Mention): boolean => each !== part && each.role.kind === "level" && !each.prior && !each.role.from && isExact(each) && sameKind(each, part) && each.standing.lead.includes(stem) && !otherwise.test(each.standing.lead);
    const here = reading.mentions.filter((each) => each.index < part.index && isCalled(each));
    const told = here.length > 0 ? here : readings.slice(Math.max(0, at - reach), at).flatMap(({ mentions }) => mentions.filter(isCalled));
    const whole = told.find((each) => fitsRate(part, each, rate)) ?? only(told);
    if (whole === undefined || whole.figure.quantity.isZero || part.figure.quantity.compare(whole.figure.quantity) > 0) return [];
    const near = whole.passage === part.passage && part.standing.sentence - whole.standing.sentence <= 1;
    if (!near && !isMeantOf(part, whole, rate)) return [];
    return [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([part, rate]), place: placeOf(rate) }];
  }));
}

/** The words that the whole is called by. */
function stemOf({ role, standing: { lead } }: Mention): string | undefined {
  if (role.kind === "share") return all.exec(role.of.trim())?.[1];
  if (role.kind !== "none") return undefined;
  const called = as.exec(lead)?.[1]?.replace(measured, "");
  return called !== undefined && called.length >= 3 ? called : undefined;
}

function levelBefore(rate: Mention, { mentions }: Reading): Mention | undefined {
  const part = mentions[rate.index - 1];
  return part?.role.kind === "level" && !part.prior && part.standing.sentence === rate.standing.sentence && part.standing.segment === rate.standing.segment && part.standing.frame === rate.standing.frame ? part : undefined;
}

/** Told once, or always alike. */
function only([one, ...others]: readonly Mention[]): Mention | undefined {
  return one !== undefined && others.every((each) => each.figure.quantity.compare(one.figure.quantity) === 0) ? one : undefined;
}
