import { endOf, isAddend, isCount, type Mention, type Reading, sameKind, smallNumber } from "../reading/index.js";
import { comesNear, coverage, slipsInDigit, swapsInPart, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** 四类演出依次为 · 三个镇分别为: how many things the figures that follow are of, one each. */
const each = /(?:^|[,。;:])\s*(?:[以上述该这]{1,2})?([两二三四五六七八九十]|\d{1,2})(?:大|个|类|种|项|家|所|镇|乡|县|区|村|批|期|年|季度|块|部分|支|处|片|条|座)([^,。;:、\d]{0,10})(?:依次|分别)(?:为|是|达到?|完成|实现|发放|安排|投入|接待|培训)?$/;
/** 一至四季度单季分别为: the year in four. */
const quarters = /(?:一至四季度|四个季度|1[-至—~]4季度|各季度|分季度)[^,。;:\d]{0,8}(?:依次|分别)(?:为|是|完成|实现)?$/;
const notEach = /累计|同比|增长|环比/;
const ofTheYear = /全年|20\d\d年|年度|本年/;

/** 全年零售额248.73亿元…。一至四季度单季分别为58.42亿元、60.53亿元、62.11亿元和67.67亿元: what the whole year came to, in the paragraph before. */
export function quartersInTurn({ mentions, passage: { text } }: Reading): readonly Sum[] {
  return mentions.flatMap((first): Sum[] => {
    if (first.series?.first !== first.index || first.series.size !== 4) return [];
    const said = quarters.exec(text.slice(0, first.figure.offset))?.[0];
    const parts = mentions.slice(first.index, first.index + 4);
    if (said === undefined || notEach.test(said) || !parts.every((part) => isAddend(part) && sameKind(part, first))) return [];
    const totals = mentions.filter((each) => each.index < first.index && isAddend(each) && sameKind(each, first) && each.standing.frame === 0 && ofTheYear.test(each.standing.lead));
    const [total, ...others] = totals;
    if (total === undefined || others.length > 0) return [];
    return ties(total, parts) || slipsInDigit(total, parts) ? [{ total, parts, reading: "partition" }] : [];
  });
}

/** Some kinds among others, and what is no sum of theirs. */
const ofSome = /重点|主要|典型|部分|较|最|前|其中|平均|人均|单/;
/** 共18.74万人次, 总额126.50万元: told as what all came to; or it stands right before. */
const inAll = /共|总|合计|累计|全[年县市区镇乡校院]/;

/** 现场观众共18.74万人次，四类演出依次为13.32万人次、1.98万人次、2.46万人次和0.98万人次: as many figures in turn as the words say there are things, right behind what all of them came to. */
export function seriesInTurn({ mentions, passage: { text } }: Reading): readonly Sum[] {
  return mentions.flatMap((first): Sum[] => {
    if (first.series === undefined || first.series.first !== first.index) return [];
    const parts = mentions.slice(first.index, first.index + first.series.size);
    const [said, count, things = ""] = each.exec(text.slice(0, first.figure.offset)) ?? [];
    // 四类 and its kin may be a figure of their own.
    const before = mentions.slice(0, first.index).filter((one) => !isCount(one) || sameKind(one, first)).at(-1);
    if (said === undefined || count === undefined || before === undefined || smallNumber(count) !== parts.length || parts.length < 3 || ofSome.test(things)) return [];
    if (!parts.every((part) => isAddend(part) && sameKind(part, before)) || !isAddend(before) || before.standing.sentence !== first.standing.sentence || before.standing.frame !== first.standing.frame) return [];
    const sum: Sum = { total: before, parts, reading: "partition" };
    // 全县共862件，三个镇分别为…: elsewhere there may be some, unless a slip of the hand accounts for the gap.
    return ties(before, parts) || (inAll.test(before.standing.lead) && comesNear(before, parts) && (coverage(before, parts) > 1 || slipsInDigit(before, parts) || swapsInPart(before, parts))) ? [sum] : [];
  });
}

const things = /(?<![第\d.])(\d{1,2}|[三四五六七八九十])(?:个|家|所|镇|乡|县|村|处|支|座|条|片)[^,。;:、\d]{0,14}$/;
const others = /其余|其他|其它|另|还有|等|未/;
/** The name of one alone: what was done is told with the total. */
const nameAlone = /^\s*(?:其中[:,]?)?[^,。;:、\d]{2,12}$/;

/**
 * 7个保护点全年巡护58640公里。甲点9820公里，乙点8460公里，…: as many figures under names alone, in the sentences or lines behind, as the words before the total say there
 * are things. With one more or one less of them nobody can tell.
 */
export function oneOfEach(reading: Reading, after: readonly Reading[]): readonly Sum[] {
  const { mentions, passage: { text } } = reading;
  return mentions.flatMap((total): Sum[] => {
    const words = text.slice(Math.max(0, total.figure.offset - 24), total.figure.offset);
    const counted = smallNumber(things.exec(words)?.[1] ?? "");
    if (!(counted >= 3 && counted <= 30) || !isAddend(total) || total.standing.frame !== 0 || total.figure.quantity.looseness !== "exact" || /平均|均|各/.test(words.slice(-8))) return [];
    const listed = runBehind(total, reading, after);
    const parts = listed.filter((part) => isAddend(part) && nameAlone.test(part.standing.lead) && sameKind(part, total) && part.figure.quantity.looseness === "exact");
    const end = parts.at(-1);
    if (end === undefined || others.test(end.passage.text.slice(endOf(end)).split(/。/)[0] ?? "")) return [];
    if (listed.length !== counted || parts.length !== counted || new Set(parts.map(({ standing }) => standing.lead.trim())).size < counted) return [];
    return ties(total, parts) || comesNear(total, parts) ? [{ total, parts, reading: "partition" }] : [];
  });
}

/** The figures of the sentence behind that of the total, or of the lines right below where it ends its paragraph. */
function runBehind(total: Mention, { mentions }: Reading, after: readonly Reading[]): readonly Mention[] {
  const later = mentions.filter((each) => each.standing.sentence > total.standing.sentence && each.standing.frame === 0);
  const next = Math.min(...later.map(({ standing }) => standing.sentence));
  if (later.length > 0) return later.filter(({ standing }) => standing.sentence === next);
  const lines: Mention[] = [];
  for (const { mentions: told } of after) {
    if (told.length < 2 || !told.every((each) => nameAlone.test(each.standing.lead) && sameKind(each, total) && each.standing.frame === 0)) break;
    lines.push(...told);
  }
  return lines;
}
