import { isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";

/** What was produced in all, with what each of the three industries added. */
export interface Industries {
  readonly whole: Mention;
  readonly parts: readonly Mention[];
}

const product = /(?:^|[^均])(?:地区|国内|国民)?生产总值(?:初步核算数|总量|\(GDP\))?(?:完成|实现|达到?|为|预计|约)*$|GDP(?:总量)?(?:完成|实现|达到?|为)*$/;
const elsewhere = /人均|均|其中|占|高新|海洋|数字|旅游|民营|非公|绿色|上年|去年|季度/;
const industries = [/(?:第一产业|(?:^|[^第])一产)(?:实现|完成)?(?:增加值)?(?:完成|实现|达到?|为)*$/, /(?:第二产业|(?:^|[^第])二产)(?:实现|完成)?(?:增加值)?(?:完成|实现|达到?|为)*$/, /(?:第三产业|(?:^|[^第])三产)(?:实现|完成)?(?:增加值)?(?:完成|实现|达到?|为)*$/];

/** 生产总值617.50亿元，增长5.2%。其中，第一产业增加值37.11亿元，…；第二产业增加值339.85亿元，…；第三产业增加值240.54亿元: the first three so called behind the product, within a few sentences. */
export function industriesIn({ mentions }: Reading): readonly Industries[] {
  return mentions.flatMap((whole): Industries[] => {
    if (!isAmount(whole) || !product.test(whole.standing.lead) || elsewhere.test(whole.standing.lead)) return [];
    const behind = mentions.filter((each) => each.index > whole.index && isAmount(each) && sameKind(each, whole) && each.standing.sentence - whole.standing.sentence <= 3);
    const again = behind.find((each) => product.test(each.standing.lead) && !elsewhere.test(each.standing.lead))?.index ?? Number.POSITIVE_INFINITY;
    const parts = industries.flatMap((words) => behind.find((each) => each.index < again && words.test(each.standing.lead)) ?? []);
    const elsewhen = parts.some(({ standing }) => /20\d\d年|季度|[^\d]月|我[县区市]|民营|非公|园/.test(standing.lead));
    return parts.length === industries.length && !elsewhen && parts.every((part, at) => at === 0 || part.index > (parts[at - 1] as Mention).index) ? [{ whole, parts }] : [];
  });
}

const isAmount = (each: Mention): boolean => isAddend(each) && isExact(each) && each.figure.quantity.measure.dimension === "money";
