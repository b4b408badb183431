import type { ShareRelation } from "../../../model/index.js";
import { type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

const shareOf = /(?:^|[,;:])\s*([^,。;:、\d占]{2,12})占([^,。;:、\d占]{2,12}?)的?(?:比重|比例|份额|百分比)?(?:为|是|达|约)?$/;
/** Of another time or another extent than what the names were told of. */
const otherwise = /平均|均|累计|历年|上年|去年|20\d\d年|计划|预算(?!(?:总额|支出))|其中|各|分别|左右|同类|全[省市国县]|[和及与]/;

/** 建成项目总投资1801.20万元，拨付补助513.52万元，补助占总投资的28.51%: part and whole, each the only one of the sentence that is called so. */
export function sharesOfBothCalled(reading: Reading, known: ReadonlySet<Mention>, book: FactBook): readonly ShareRelation[] {
  return reading.mentions.flatMap((rate): ShareRelation[] => {
    const [, partName, wholeName] = shareOf.exec(rate.standing.lead) ?? [];
    if (partName === undefined || wholeName === undefined || rate.figure.quantity.measure.symbol !== "%" || known.has(rate) || !isExact(rate) || otherwise.test(`${partName}${wholeName}`)) return [];
    const before = reading.mentions.filter((each) => each.index < rate.index && each.standing.sentence === rate.standing.sentence && each.standing.frame === rate.standing.frame);
    const [part, whole] = [onlyCalled(partName, before), onlyCalled(wholeName, before)];
    if (part === undefined || whole === undefined || part === whole || !sameKind(part, whole) || whole.figure.quantity.isZero || part.figure.quantity.compare(whole.figure.quantity) > 0) return [];
    return [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([part, whole, rate].sort((a, b) => a.index - b.index)), place: placeOf(rate) }];
  });
}

/** The one figure whose name ends in these words, where no other name holds them. */
function onlyCalled(name: string, mentions: readonly Mention[]): Mention | undefined {
  const [one, ...others] = mentions.filter(({ standing }) => standing.lead.includes(name));
  const bare = one?.standing.lead.replace(/(?:共计?|合计|总计|为|是|达|有|\s)+$/, "");
  return others.length === 0 && one !== undefined && one.role.kind === "level" && !one.prior && isExact(one) && bare?.endsWith(name) === true ? one : undefined;
}
