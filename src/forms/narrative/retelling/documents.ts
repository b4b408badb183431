import { Fact, type RestatedRelation } from "../../../model/index.js";
import { endOf, type FactBook, isExact, type Mention, placeOf, quoteOf, type Reading, sameKind } from "../reading/index.js";

/** 呼财农指[2023]41号. */
const number = /([\u4e00-\u9fff]{2,8})\s*[〔[【(]\s*(20\d\d)\s*[〕\]】)]\s*(\d{1,4})\s*号/g;
const allots = /(?:下达|拨付|安排|分配)(?!的)([^,。;:\d]*(?:20\d\d年度?)?[^,。;:\d]{0,24})$/;
const partly = /其中|另|分别|第[一二三四]批|追加|调[增减整]|收回|提前|再|又|剩余|结转|已|各|预拨|清算|部分/;

interface Telling {
  readonly mention: Mention;
  readonly at: number;
  readonly document: string;
  /** Whom the money is for, and what for, by the words before it. */
  readonly to: string;
  readonly purpose: string;
  /** 中央, 省级: whose money it is. */
  readonly level: string;
}

/**
 * …[2023]41号文件下达我县2023年资金5万元 and further on …[2023]41号文件下达我县2023年山洪灾害防治维养6万元: one document allots one amount to one place. A document may give money for several things, each told
 * where it is spoken of, so that two amounts are asked about only where both are called alike, or the smaller one is all of it.
 */
export function documentsToldTwice(readings: readonly Reading[], book: FactBook): readonly RestatedRelation[] {
  const documents = new Map<string, Telling[]>();
  for (const [at, reading] of readings.entries()) for (const [document, telling] of tellingsIn(reading, at)) documents.set(document, [...(documents.get(document) ?? []), telling]);
  return [...documents.values()].flatMap((told): RestatedRelation[] => {
    const [first, second, ...others] = told;
    if (first === undefined || second === undefined || others.length > 0 || first.at === second.at || first.to !== second.to || !sameKind(first.mention, second.mention)) return [];
    // 下达我县中央资金186万元 and 下达我县省级资金92万元: two amounts of one document.
    if (first.level !== "" && second.level !== "" && first.level !== second.level) return [];
    const [less, more] = first.mention.figure.quantity.compare(second.mention.figure.quantity) <= 0 ? [first, second] : [second, first];
    const same = less.mention.figure.quantity.compare(more.mention.figure.quantity) === 0;
    const meant = same || less.purpose === more.purpose || less.purpose === "";
    return meant ? [{ kind: "restated", of: "figure", one: named(book.factOf(second.mention), second), other: named(book.factOf(first.mention), first), quote: quoteOf(second.mention), place: placeOf(second.mention) }] : [];
  });
}

/** Called by the document that allots it. */
function named(fact: Fact, { document }: Telling): Fact {
  return new Fact({ ...fact, aspects: { ...fact.aspects, subject: `${document}文件下达的资金` } });
}

/** The documents that a paragraph names, each with the first amount behind it and before the next. */
function tellingsIn({ passage: { text }, mentions }: Reading, at: number): readonly (readonly [string, Telling])[] {
  const named = [...text.matchAll(number)];
  return named.flatMap((match, index): (readonly [string, Telling])[] => {
    const [whole, office = "", year = "", order = ""] = match;
    const stop = Math.min(named[index + 1]?.index ?? text.length, ...[text.indexOf("。", match.index + whole.length)].filter((each) => each >= 0));
    const amounts = mentions.filter(({ figure }) => figure.offset > match.index + whole.length && figure.offset < stop && figure.quantity.measure.dimension === "money");
    const [mention] = amounts;
    const said = mention === undefined ? null : allots.exec(text.slice(match.index + whole.length, mention.figure.offset));
    if (mention === undefined || said === null || mention.role.kind !== "level" || mention.prior || !isExact(mention) || partly.test(text.slice(match.index, mention.figure.offset).replace(/《[^》]*》/g, "")) || /^\s*[、和及]/.test(text.slice(endOf(mention)))) return [];
    const [, to = "", purpose = ""] = /^(.*?[省市县区旗州镇乡局]|我.|)?(?:20\d\d年度?)?(.*)$/.exec((said[1] ?? "").replace(/\s+/g, "")) ?? [];
    return [[`${office.replace(issuer, "").slice(-4)}${year}-${order}`, { mention, at, document: whole.replace(/^(?:根据|依据|按照|按|经|以)/, "").replace(/\s+/g, ""), to, purpose: purpose.replace(/^的/, "").replace(empty, ""), level: levels.exec(purpose)?.[0] ?? "" }]];
  });
}

/** 根据县财政局 before 甲财社. */
const issuer = /^.*(?:根据|依据|依照|按照|收到|按|经|局|厅|部|委|府)/;
const levels = /中央|省|自治区|市|县|区/;
const empty = /资金|经费|专项|补助|中央|省级|自治区|市级|县级|上级|财政|预算|指标|转移支付|共计?|合计|总额|总计|为|的|项目/g;
