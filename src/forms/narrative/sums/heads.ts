import { endOf, isAddend, labelOf, leftOver, type Mention, type Reading, sameKind } from "../reading/index.js";
import { belongTogether } from "./families.js";
import { ties } from "./slipped.js";

/** A word that opens a list of parts, with the stretch of text its list may reach. */
export interface Head {
  readonly frame: number;
  readonly at: number;
  readonly listStart: number;
  readonly listEnd: number;
  /** 其中 names parts, as 财政收入中 does of what it names; 即, 分别为 and a colon promise all of them; a bare bracket and a bare 用于 may mean anything. */
  readonly kind: "among" | "of" | "namely" | "bracket" | "holding" | "mainly" | "uses";
  /** Items numbered inside the text (1.…。2.…), which may run over several sentences. */
  readonly numbered: boolean;
}

/** Words that open a list. They stand at the head of a clause, save those that can only open one. */
const openers = new RegExp(
  [
    "其中(?:包括|包含|含)?",
    "(?<=^|[,;。:(\\u0000\\s])(?:即(?![开时墨食将兴征报办期])|分别(?:为|是|用于|在|由|来自|安排|下达|拨付)|具体(?:为|是|包括|如下)|分为|(?:具体)?明细如下)",
    // What opens a list stands first in each of these, and what must stand before it is looked at only where it does: that is many times as fast.
    `中(?:${[
      "[,:](?<=(?:收入|支出|资金|人员|预算|决算|投资|经费|编制|总额|教师|职工|教职工|民警|干部|学生|案件|企业|对象|问卷|单位|机构|贷款|余额|面积|党员|人口)中[,:])",
      // 毕业生1485人中，升学968人、… · 财政补助收入1385.60万元中，基本补助642.60万元、…
      "[,:](?<=\\d\\s*(?:[人名户家件项个所亩吨株台套条座处间辆只张宗起窝]|公里|平方米|公顷|人次|[万亿]?元)中[,:])",
      // 受理的1836件投诉中，大气类924件、… · 49天超标天中，….
      "[,:](?<=\\d\\s*(?:[人名户家件项个所起宗份天次处辆台套条]|公里|人次)[^,。;:、\\d]{1,8}中[,:])",
      // 在编教师52人…。专任教师中，正高级1人、…: of what a sentence before counted, by its name.
      ",(?<=(?:^|[。;])\\s*[^,。;:\\d()]{2,12}中,)(?=[^,。;:\\d]{2,18}\\d)",
      // 公用支出中办公费21.36万元、差旅费34.80万元.
      "(?<=(?:支出|经费|收入)中)(?=[^,。;:、\\d中]{2,12}\\d[\\d,.]*\\s*[万亿]?元[、,])",
    ].join("|")})`,
    // 在岗教师64人…。教师里，正高级2人、…: 里 for 中. 五年里 is a time.
    "里面?,(?<=(?:^|[。;])\\s*[^,。;:\\d()]{1,12}[^年月日天期间,。;:\\d()]里面?,)(?=[^,。;:\\d]{2,12}\\d)",
    // 处理方式上，约谈92家、… · 资金来源上，….
    "(?:上|方面)[,:](?<=(?:^|[,;。])[^,。;:、\\d]{0,4}(?:方式|类型|类别|结构|来源|性质|层级|级别|领域)(?:上|方面)[,:])|(?:上|方面)[,:](?<=[,;]\\s*(?:资金|支出)?用途(?:上|方面)[,:])",
    "(?:主要)?包[括含]",
    // 救灾资金9.92亿元。含救助资金2.76亿元、重建资金4.46亿元: 含 that opens the sentence behind its total.
    "(?<=[。])\\s*含(?=[^,。;:、\\d]{2,20}\\d[\\d.,]*[^\\d,。;、]{1,4}[、,])",
    "(?:主要)?用于[^,。;:\\d]{0,10}:",
    "主要(?:用于|包括|有|是|为)",
    // 从岗位看, 地方收入按构成分: a classification, which is complete.
    "(?:(?<=^|[,;。])[从分]|按)[^,。;:、\\d]{2,14}(?:情况(?:是|为|看)?|划分|来分|分为?|看|分类|分配)[:,](?:分为[^,。;:\\d]{2,40}[,。:](?:其中[:,]?)?)?",
    "(?<=,\\s*)(?:分别|统筹)?用于(?=[^,。;:、\\d]{2,20}\\d)",
    // 全部为甲2.40万元和乙0.75万元: all of it, in two parts and more.
    "(?<=,)(?:全部|均|都)(?:为|是|系)(?=[^,。;:、\\d]{2,20}\\d[\\d.,]*[^\\d,。;、]{1,4}[、和及与][^,。;:、\\d]{2,20}\\d)",
    // 调增158万元，为设备更新118万元和荣誉激励经费40万元: to the stop. 为年初预算100万元和追加30万元的92.3% is a share of theirs.
    "(?<=,)(?:为|系)(?=(?:[^,。;:、\\d]{2,20}\\d[\\d.,]*[^\\d,。;、的之以]{1,4}[、和及与])+[^,。;:、\\d]{2,20}\\d[\\d.,]*[^\\d,。;、的之以]{1,4}(?:[,。;]|$))",
    "(?:资金)?来源(?:为|是|有|于|:)",
    "由(?<=[^自理缘事]由)(?=[^,。;:、\\d]{2,20}\\d[^。;]*(?:组成|构成))",
    // 按用途分为四块：甲…，乙…: the text says how many there are.
    "(?:分为|分成|分)(?:以下)?[一二三四五六七八九十两\\d]+(?:大?(?:块|类|项|种|级)|个?(?:部分|方面|板块|层级|批次))[:,]",
    "(?:组成|构成|明细|情况|分配|如下|以下[^,。;:\\d]{0,8})(?:分别|具体)?(?:为|是|如下)?:",
    "(?<=[,。;:])(?=\\s*(?:第一[,、]|一是|①|\\(1\\)|1[.、](?!\\d)))",
    ":(?!\\d)(?<=(?:[\\d元万亿m²³%)\\u0000]|\\d\\s*[余多万亿]?[^\\d,。;:、()]{1,3}):)",
  ].join("|"),
  "g",
);
const inTextOrdinal = /^(?:[^,。;:\d]{0,12}:)?[,:\s]*(?:\(?1[.、)]|\(1\)|\(一\)|①|一是|第一[,，])/;

/** 分经济科目看，基本支出中工资80万元、…: what is classified is named behind the words that classify, and is not all that was told before. */
const classifiesWhatItNames = /^[从按分][^,。;:、\d]{2,14}[,:][^,。;:、\d中]{2,14}(?<![其集])中(?![央医学小级心期型等国专职])/;

export function headsIn(reading: Reading): readonly Head[] {
  const found: Head[] = [];
  for (const frame of reading.outline.frames) {
    if (frame.index > 0) {
      const opening = /^\s*(其中|包括|即|分别为)?(含|内含)?/.exec(reading.passage.text.slice(frame.start, frame.end));
      const kind = opening?.[2] !== undefined ? "holding" : opening?.[1] !== undefined ? "among" : "bracket";
      found.push(headAt(reading, frame.index, frame.start - 1, frame.start + (opening?.[0].length ?? 0), kind));
    }
    for (const match of frame.own.matchAll(openers)) {
      const listStart = match.index + match[0].length;
      if (isInName(frame.own, match.index)) continue;
      // 其中用于甲1320万元，用于乙760万元，其他130万元: each member says 用于, and none of them opens a list of its own.
      if (/^(?:分别|统筹)?用于$/.test(match[0]) && found.some((each) => each.frame === frame.index && /^其中/.test(frame.own.slice(each.at, each.listStart)) && /^[:,\s]*用于/.test(frame.own.slice(each.listStart)) && match.index < each.listEnd)) continue;
      if (classifiesWhatItNames.test(frame.own.slice(match.index))) continue;
      const near = found.some((each) => each.frame === frame.index && match.index >= each.at && match.index - each.listStart <= 6 && !/[\d。]/.test(frame.own.slice(each.listStart, match.index)));
      if (!near) found.push(headAt(reading, frame.index, match.index, listStart, kindOf(match[0])));
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** 其他资金（包括结转结余、利息收入）551万元: a bracket without figures is of the name it stands behind, and opens no list. */
function isInName(own: string, at: number): boolean {
  return own.lastIndexOf("(", at) > own.lastIndexOf(")", at) && own.indexOf(")", at) > at;
}

function kindOf(opener: string): Head["kind"] {
  if (/^主要/.test(opener)) return "mainly";
  if (/^[中里]/.test(opener)) return "of";
  if (/^(?:上|方面)/.test(opener)) return "among";
  if (opener === "") return "among";
  if (/^(?:分别|统筹)?用于$/.test(opener)) return "uses";
  if (/^\s*含$/.test(opener)) return "holding";
  return /^其中|包[括含]|用于|情况/.test(opener) ? "among" : "namely";
}

function headAt(reading: Reading, frame: number, at: number, listStart: number, kind: Head["kind"]): Head {
  const own = reading.outline.frames[frame]?.own ?? "";
  const numbered = inTextOrdinal.test(own.slice(listStart));
  const sentence = reading.outline.sentenceOf(frame, listStart);
  const listEnd = numbered ? (reading.outline.frames[frame]?.end ?? sentence.end) : sentence.end;
  return { frame, at, listStart, listEnd, kind, numbered };
}

/** The stretches of a list that belong to lists inside it (甲60万元，其中：…；乙40万元). */
export function innerStretches(head: Head, heads: readonly Head[], own: string, mentions: readonly Mention[]): readonly { start: number; end: number }[] {
  return heads
    .filter((other) => other !== head && other.frame === head.frame && other.at >= head.listStart && other.at < head.listEnd)
    .map((other) => ({ start: other.at, end: innerEnd(other, head, own, mentions) }));
}

/** A list inside a list ends at the semicolon, or with its item where items are numbered; 购置费 and 运行费 stay together. */
export function innerEnd(inner: Head, outer: Head, own: string, mentions: readonly Mention[]): number {
  const pattern = outer.numbered ? /。|;(?=\s*(?:[一二三四五六七八九十]是|\(?\d{1,2}[.、)]|[①-⑳]))/g : /;/g;
  pattern.lastIndex = inner.listStart;
  for (let stop = pattern.exec(own)?.index; stop !== undefined && stop <= outer.listEnd; stop = pattern.exec(own)?.index) {
    const here = stop;
    const around = mentions.filter((each) => isAddend(each) && each.standing.frame === inner.frame && each.figure.offset >= inner.listStart);
    const [last, next] = [around.findLast((each) => each.figure.offset < here), around.find((each) => each.figure.offset > here)];
    if (last === undefined || next === undefined || !belongTogether(last.label, next.label)) return here;
  }
  return outer.listEnd;
}

export interface TotalSought {
  readonly candidates: readonly Mention[];
  /** Whether they stand in the sentence of the list itself, or right before its bracket. */
  readonly near: boolean;
}

/** What could be the total of a list of `kind`: nearest first. */
export function totalsFor(head: Head, kind: Mention, reading: Reading, before: readonly Reading[]): TotalSought {
  const { mentions } = reading;
  const fits = (each: Mention): boolean => isAddend(each) && sameKind(each, kind);
  const frame = reading.outline.frames[head.frame];
  if (frame !== undefined && frame.index > 0 && head.at === frame.start - 1) {
    const outside = mentions.filter((each) => each.standing.frame === frame.parent && endOf(each) <= head.at).at(-1);
    const gap = outside === undefined ? "," : reading.passage.text.slice(endOf(outside), head.at);
    // 净减38户121人（新识别12户36人，消除风险46户145人）: what came and what went in the bracket are no parts of the second figure either.
    const moved = outside === undefined ? undefined : mentions[outside.index - 1];
    if (outside !== undefined && moved !== undefined && endOf(moved) === outside.figure.offset && /净(?:增|减)(?:加|少|长)?(?:了)?$/.test(moved.standing.lead)) return { candidates: [], near: true };
    // 资金4825万元。(其中：中央3534万元、省级1291万元)。
    const besides = head.kind === "among" && /^\s*[。,;]\s*$/.test(gap);
    return { candidates: outside !== undefined && fits(outside) && (besides || (gap.length <= 16 && !/[,;。:、]/.test(gap))) ? [outside] : [], near: true };
  }
  const own = frame?.own ?? "";
  const sentence = reading.outline.sentenceOf(head.frame, head.at);
  const earlier = mentions.filter((each) => each.standing.frame === head.frame && endOf(each) <= head.at && fits(each)).reverse();
  const here = earlier.filter((each) => each.figure.offset >= sentence.start);
  const called = calledBySubject(head, own, here);
  if (called.length > 0) return { candidates: called, near: true };
  const apart = here.length > 0 && opensAnother(own, sentence.start, head.at);
  // 接待利用者3862人次，其中现场2914人次、网上948人次；利用者中，…: of those it names, and not of what was told last.
  const subject = head.kind === "of" ? (/[^,;。]*$/.exec(own.slice(sentence.start, head.at).replaceAll("\u0000", ""))?.[0] ?? "") : "";
  const ofSubject = subject.length < 3 || /\d/.test(subject) ? [] : namedTotal(subject, [...here].reverse());
  if (ofSubject.length > 0 && ofSubject.length < here.length) return { candidates: ofSubject, near: true };
  if (here.length > 0 && !apart) return { candidates: ofSuchKind(here, kind), near: true };
  const opening = own.slice(sentence.start, head.at).replaceAll("\u0000", "");
  // 处理方式上，…: of what, the sentence before says.
  const byKind = /^(?:上|方面)[,:]/.test(own.slice(head.at));
  const numberless = byKind ? "" : (head.kind === "of" ? (opening.split(",").at(-1) ?? "") : opening).replace(/^\s*(?:\(?[一二三四五六七八九十\d]{1,2}[、.)])/, "").trim();
  // 人员支出…、项目支出530.11万元。项目支出中，…: by its name, whatever stands beside it there.
  const ofName = head.kind === "of" ? namedTotal(numberless, [...before.flatMap((each) => each.mentions), ...[...earlier].reverse()].filter(fits)) : [];
  if (ofName.length > 0) return { candidates: ofName, near: true };
  if (!apart && !/^(?:此次|本次|这次|上述|该笔?|以上)[^,。;:\d]{0,12}(?:资金|经费|支出|收入|投资)$/.test(numberless) && !/^,?(?:分(?:项目?|类|别|[县乡市][镇区县]?|地区|部门|单位|年度)|按(?:项目|县区|乡镇|部门|单位|年度)|各(?:项目?|部分|[县乡][镇区]|单位)|项目|具体|使用|资金|收入|支出|经费|分配|明细|构成|情况|,)*$/.test(numberless)) return { candidates: namedTotal(numberless, [...before.flatMap((each) => each.mentions), ...[...earlier].reverse()].filter(fits)), near: true };
  let last = reading.outline.sentenceOf(head.frame, Math.max(0, sentence.start - 1) - 1);
  // 收入100万元。其中：甲60万元；乙40万元。分部门情况是：…: a sentence that breaks the same total down is passed over, and so is one that gives reasons.
  while (last.start > 0 && (/^\s*(?:其中|[按从分][^,。;:\d]{2,14}[,:])/.test(own.slice(last.start, last.end)) || givesReasons(own.slice(last.start, last.end)))) last = reading.outline.sentenceOf(head.frame, Math.max(0, last.start - 2));
  const told = earlier.filter((each) => each.figure.offset >= last.start && each.figure.offset < last.end);
  // 支出779.9万元，其中：基本支出428.16万元，项目支出351.74万元。按功能科目分，…: what the sentence before broke down is broken down again.
  const opened = own.slice(last.start, last.end).search(/其中[:,]?/);
  const whole = /^(?:按|从)/.test(own.slice(head.at)) && opened > 0 ? told.filter((each) => each.figure.offset < last.start + opened) : [];
  const there = whole.length === 1 ? whole : told;
  if (sentence.start > 0 && /\S/.test(own.slice(0, sentence.start).replaceAll("\u0000", ""))) return { candidates: ofSuchKind(there, kind), near: false };
  const above = (before.at(-1)?.mentions ?? []).filter((each) => each.standing.frame === 0 && fits(each)).reverse();
  return { candidates: ofSuchKind(withoutItsParts(above), kind), near: false };
}

/** 林地中森林面积241万亩，其余45万亩；森林按起源分为：…: what is classified is named right before 按. */
function calledBySubject(head: Head, own: string, here: readonly Mention[]): readonly Mention[] {
  const subject = /^[按从分]/.test(own.slice(head.at)) ? labelOf(/[^,。;:、\u0000]*$/.exec(own.slice(0, head.at))?.[0] ?? "") : "";
  const called = subject.length < 2 || /\d/.test(subject) ? [] : here.filter(({ label }) => label.startsWith(subject));
  return called.length < here.length ? called : [];
}

/** 比上年减少5万元。主要是压减开支。其中：… · 减少的原因是出差减少。其中：…: nothing is told in it that could have parts. */
function givesReasons(sentence: string): boolean {
  return /^\s*(?:主要(?:是|系|因为?|由于)|由于|[^,。;:\d]{0,24}原因(?:主要)?(?:是|为|系|在于|:))/.test(sentence) && !/\d/.test(sentence);
}

/** 发行债券2.38亿元，其中：甲1.38亿元，乙1亿元。 in the paragraph above: what it breaks down is the total of the next breakdown, too. */
function withoutItsParts(nearestFirst: readonly Mention[]): readonly Mention[] {
  const first = nearestFirst.at(-1);
  const parts = nearestFirst.slice(0, -1);
  if (first === undefined || parts.length < 2 || !parts.every((each) => each.standing.sentence === first.standing.sentence)) return nearestFirst;
  const opened = /^[^。;\d]{0,4}[,(]?\s*其中[:,]?/.test(first.passage.text.slice(endOf(first), parts.at(-1)?.figure.offset));
  return opened && ties(first, parts) ? [first] : nearestFirst;
}

/** 收入包括：甲、乙；支出包括：… · 按支出性质分，…；按资金来源分，…: the second list of a sentence, of the same total as the first. */
function opensAnother(own: string, start: number, at: number): boolean {
  const said = own.slice(start, at);
  const last = said.lastIndexOf(";");
  return last >= 0 && !/\d/.test(said.slice(last)) && (/^[^\d;]{0,12}(?:包括|其中|分别为|:)/.test(said) || (/^\s*[按从][^,。;:、\d]{2,14}(?:分类?|划分|看)[,:]/.test(said) && /^[按从]/.test(own.slice(at))));
}

/** 项目支出包括：甲80万元，… · 地方收入按构成分：…: the last figure told under that name, or under a longer form of it. */
function namedTotal(words: string, told: readonly Mention[]): readonly Mention[] {
  const wanted = labelOf(words.replace(/[,:]+$/, "").replace(/^(?:上半年|下半年|前?[一二三四]季度|[\d-]+月份?|全年|本年|当年|上述)+/, "")).replace(/(?:中|里|[之当]|的|全部|资金)+$/, "");
  const kind = /^(收入|支出)(?:方面|情况)?$/.exec(wanted)?.[1];
  const above = told.filter((each) => each.passage === told.at(-1)?.passage && kind !== undefined && each.label.endsWith(kind));
  if (above.length === 1) return above;
  // 在编民警309人…。民警中，…: so short a name only where one figure of the paragraph has it.
  if (wanted.length < 3) {
    const ofParagraph = told.filter((each) => each.passage === told.at(-1)?.passage && wanted.length === 2 && each.label.endsWith(wanted));
    return ofParagraph.length === 1 ? ofParagraph : [];
  }
  const name = (each: Mention): string => each.label.replace(/^20\d\d年度?/, "");
  // 参保37.62万人。参保人员中，…: those whom the verb told of.
  const persons = wanted.replace(/(?:人员|对象|人数)$/, "");
  const same = told.filter((each) => name(each) === wanted || (persons.length >= 2 && name(each) === persons)).reverse();
  const longer = told.filter((each) => isLongerForm(name(each), wanted)).reverse();
  if (same.length > 0) return same;
  return longer.length > 0 ? longer : told.filter((each) => carriesOn(each, name(each), wanted)).reverse();
}

/** 三公经费预算20万元，支出决算12万元 tells 三公经费支出决算: the sentence named before what the label leaves out. */
function carriesOn({ passage: { text }, figure }: Mention, label: string, wanted: string): boolean {
  if (label.length < 2 || label.length >= wanted.length || !wanted.endsWith(label)) return false;
  const sentence = text.slice(text.lastIndexOf("。", figure.offset) + 1, figure.offset).replace(/[“”"]/g, "");
  return sentence.includes(wanted.slice(0, -label.length));
}

/** 地方一般公共预算收入 is a longer form of 地方收入: the same characters in order, with the same end. */
function isLongerForm(long: string, short: string): boolean {
  // 中央财政收入 is a part of 财政收入.
  if (!long.endsWith(short.slice(-2)) || /中央|地方|省级|市级|县级/.test(long) !== /中央|地方|省级|市级|县级/.test(short)) return false;
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

/** 年末结余40万元，其中拨款结余25万元、其他结余15万元: what is left over is made up of such alone, and makes up nothing else. */
function ofSuchKind(candidates: readonly Mention[], part: Mention): readonly Mention[] {
  const left = leftOver.test(part.label) && leftOver.test(candidates[0]?.label ?? "");
  const kept = candidates.filter((each) => leftOver.test(each.label) === left);
  return kept.length > 0 ? kept : candidates;
}
