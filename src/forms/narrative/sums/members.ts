import type { Head } from "./heads.js";
import { becameOfIt, isCaseToEnforce, isNotCounted, leaves, wasFound } from "./leaving.js";
import { ties } from "./slipped.js";
import { endOf, isAddend, isFullMark, labelOf, openEnd, openHead, sameKind, sameThingAgain, smallNumber, type Mention, type Reading } from "../reading/index.js";

/** The members of a list: one figure of the leading kind each, and those of other kinds each member tells as well. */
export interface Members {
  readonly primary: readonly Mention[];
  /** 帮扶8人，其中：救助1人，补助0.2万元；助学3人，补助0.75万元: the amounts beside the persons. */
  readonly beside: readonly (readonly Mention[])[];
  /** The same with gaps, where some member tells no such figure. */
  readonly columns: readonly (readonly (Mention | undefined)[])[];
  /** The budget beside the spending of each member, where every one tells both. */
  readonly again: readonly (readonly Mention[])[];
  readonly open: boolean;
  /** 以下三项： with as many members: the text says how many there are. */
  readonly counted: boolean;
  /** 其余418件: the last member is all that the others leave. */
  readonly ended?: true;
  /** 应急物资节约2.9万元, joined to the last member by 、: a member by its place and a change by its words, as the total will show. */
  readonly saved?: Mention;
  /** Figures come before their words (26个一般项目、2个债务项目), which is how running words count as well. */
  readonly figureFirst: boolean;
}

interface Item {
  readonly primary: Mention;
  readonly others: Mention[];
  readonly again: Mention[];
}

/** @param from the figure that the first member tells of the leading kind, where others stand before it */
export function membersOf(head: Head, reading: Reading, skip: readonly { start: number; end: number }[], from?: Mention): Members | undefined {
  const inside = reading.mentions.filter(
    (each) =>
      each.standing.frame === head.frame &&
      each.figure.offset >= (from?.figure.offset ?? head.listStart) &&
      each.figure.offset < head.listEnd &&
      !skip.some((stretch) => each.figure.offset >= stretch.start && each.figure.offset < stretch.end) &&
      isAddend(each) &&
      !isThreshold(each) &&
      !isArrived(each, reading.mentions[each.index - 1]) &&
      !isInName(each, reading.mentions[each.index + 1]) &&
      !isFullMark(each, reading.mentions[each.index + 1]),
  );
  const first = inside[0];
  if (first === undefined || (head.numbered && isOfColumns(first))) return undefined;
  const told = itemsOf(inside, first, head, reading);
  const by = goesOnIn(told, inside);
  const items = by === undefined ? told : itemsOf(inside.slice(inside.indexOf(by)), by, head, reading);
  const others = items[0]?.others ?? [];
  const columns = others.map((kind) => items.map((item) => item.others.find((each) => sameKind(each, kind))));
  const beside = columns.map((column) => column.filter((each) => each !== undefined));
  const last = items.at(-1)?.primary ?? first;
  const said = saysHowMany(head, first, reading);
  const saved = savedBehind(last, head, reading);
  const withSaved = saved !== undefined && said === items.length + 1;
  const counted = said === items.length || withSaved || allWithShares(head, items, reading);
  return {
    primary: [...items.map((item) => item.primary), ...(withSaved ? [saved] : [])],
    ...(saved === undefined || withSaved ? {} : { saved }),
    beside: beside.filter((each) => each.length === items.length),
    columns,
    again: (items[0]?.again ?? []).map((_, at) => items.flatMap((item) => item.again[at] ?? [])).filter((column) => column.length === items.length && new Set(column.map((each) => each.label)).size === 1),
    open: !counted && (isOpen(head, items, last, reading) || items.some(({ primary }) => inside.some((each) => each.index === primary.index + 1 && isMemberByOtherWord(each, primary)))),
    counted,
    figureFirst: first.label === "",
  };
}

/**
 * 新建公路36公里，投入1825万元；安防工程68公里，投入306万元；改造危桥3座，投入155万元: where the last members are counted in other things, the members are what every one of
 * them tells in the same words.
 */
function goesOnIn(items: readonly Item[], inside: readonly Mention[]): Mention | undefined {
  const last = items.at(-1)?.primary;
  const column = items[0]?.others.find((each) => items.every(({ others }) => others.some((other) => isSameColumn(other, each))));
  if (last === undefined || column === undefined || items.length < 2 || !onePerSegment(items)) return undefined;
  const next = inside.filter(({ standing }) => standing.sentence === last.standing.sentence && standing.segment === last.standing.segment + 1);
  return !next.some((each) => sameKind(each, last)) && next.some((each) => isSameColumn(each, column)) ? column : undefined;
}

function isSameColumn(one: Mention, other: Mention): boolean {
  return sameKind(one, other) && one.standing.lead !== "" && one.standing.lead === other.standing.lead;
}

/** 养老床位由1860张增至1980张 behind a list: what something came to from what it was is no member. */
function isArrived({ role, standing }: Mention, from: Mention | undefined): boolean {
  return role.kind === "level" && role.arrives === true && from?.role.kind === "level" && from.role.from === true && from.standing.sentence === standing.sentence;
}

/** 一期98套, 两项补贴配套96万元: a numeral in words right before the figure, with nothing to part them, is of the member's name. */
function isInName(each: Mention, next: Mention | undefined): boolean {
  return each.figure.spelled && next !== undefined && !next.figure.spelled && /^[^,、;。:()\d]{0,12}$/.test(each.passage.text.slice(endOf(each), next.figure.offset));
}

function itemsOf(inside: readonly Mention[], first: Mention, head: Head, reading: Reading): readonly Item[] {
  const items: Item[] = [{ primary: first, others: [], again: [] }];
  const text = reading.outline.frames[head.frame]?.own ?? reading.passage.text;
  let left: number | undefined;
  for (const mention of inside.slice(1)) {
    const item = items.at(-1) as Item;
    const sameSegment = mention.standing.segment === item.primary.standing.segment && mention.standing.sentence === item.primary.standing.sentence;
    const alike = (each: Mention): boolean => sameKind(each, first) || (first.label === "" && each.label === "" && each.figure.quantity.measure.symbol === first.figure.quantity.measure.symbol);
    // 其中中央10万元，地方5万元2023年支出12万元: a year and a verb open what is told next, where the list is not one of years.
    if (/^20\d\d年度?(?:全年|实际|共|累计)*(?:支出|收入|执行|使用|拨付|到位|收到)/.test(mention.standing.lead) && !/^20\d\d年/.test(first.standing.lead)) break;
    // 其中甲326万元、乙63万元某财〔2023〕4号下达99万元: without a stop between them the words of another document begin.
    const last = items.at(-1)?.primary ?? first;
    // 中央212万元（财农〔2023〕11号）、省级98万元: the document in a bracket is the member's own.
    const between = text.slice(endOf(last), mention.figure.offset).replace(/^\s*\([^()]*\)/, "");
    if (/^[^,、;。:]*(?:〔|下达|文件)/.test(between)) break;
    // 其中58万元用于甲，下达补贴15万元: a list of figures before their words does not go on with words before their figures.
    if (first.standing.lead === "" && /^(?:用于|由|是|为|来自)/.test(first.standing.tail) && mention.standing.lead.length > 3 && alike(mention)) break;
    const over = (leaves(mention, item, text, head.numbered) || (becameOfIt(mention) && !becameOfIt(first))) && !(ofWholeSpending.test(text.slice(Math.max(0, head.at - 40), head.at)) && leftAtTheEnd.test(mention.standing.lead));
    // 甲42万元，惠及35人；乙15万元: what a member did ends the member, not the list, where semicolons part the members.
    const aside = over && !alike(mention) && sameSegment && onePerSegment(items);
    // 年末78家，其中新增9家、退库4家，年初73家: what there was before is what those came to and went from.
    if (items.length > 1 && alike(mention) && /^(?:年初|期初|(?:上年|去年|20\d\d年)[末底])(?:为|有|共)*$/.test(mention.standing.lead)) break;
    if (alike(mention) && (wasFound(mention, item, text) || isNotCounted(mention))) break;
    if (alike(mention) && !sameSegment && !head.numbered && opensSegment(mention, inside) && begins(mention, first, text.slice(0, head.at))) break;
    if (aside) left = mention.standing.segment;
    if (left !== undefined && !aside && mention.standing.segment === left && mention.standing.sentence === item.primary.standing.sentence && alike(mention)) break;
    if (over && !aside && (alike(mention) || !head.numbered)) break;
    if (aside || isPartOfMember(mention, items, reading)) continue;
    if (!alike(mention)) {
      // 其中取得证书206人；举办招聘会6场，达成意向512人: behind the semicolon another thing is told, by a count of its own that opens it.
      if (!sameSegment && !head.numbered && opensSegment(mention, inside) && doneAnew.test(mention.standing.lead) && !doneAnew.test(first.standing.lead)) break;
      // A whole segment without a figure of the leading kind is no member: the list was over before it.
      const inSegment = (each: Mention): boolean => each.standing.segment === mention.standing.segment && each.standing.sentence === mention.standing.sentence;
      if (!sameSegment && !inside.some((each) => inSegment(each) && alike(each))) break;
      if (!sameSegment) continue;
      if (items.length === 1 && !item.others.some((each) => sameKind(each, mention))) item.others.push(mention);
      else if (items[0]?.others.some((each) => sameKind(each, mention)) && !item.others.some((each) => sameKind(each, mention))) item.others.push(mention);
      continue;
    }
    if (head.numbered && isToldInSeries(mention, item.primary)) {
      items.push({ primary: mention, others: [], again: [] });
      continue;
    }
    const label = mention.standing.lead.replace(/^[和与及]/, "");
    if (sameSegment && mention.role.kind !== "score" && !isCaseToEnforce(mention) && (sameThingAgain.test(label) || (label === "" && first.label !== "" && !isNamedByAge(mention, reading)))) {
      if (label !== "") item.again.push(mention);
      continue;
    }
    if (head.numbered && mention.standing.sentence === item.primary.standing.sentence && !opensItem(mention, text)) continue;
    if (head.numbered && !opensItem(mention, text) && mention.standing.sentence !== item.primary.standing.sentence) continue;
    // 工资428万元，商品和服务62万元，以上基本支出共490万元；项目支出331万元: what the first members came to stands for them.
    if (isSubtotal(mention) && ties(mention, items.map(({ primary }) => primary))) items.length = 0;
    items.push({ primary: mention, others: [], again: [] });
  }
  return items;
}

/** (1)甲经费和乙经费分别为3万元和10万元: two parts in one of the items. */
function isToldInSeries({ series }: Mention, primary: Mention): boolean {
  return series !== undefined && series.first === primary.series?.first && series.name !== "" && !isOfColumns(primary);
}

/** (1)甲项目预算和支出分别为30万元和28万元: one thing told twice. */
function isOfColumns({ series, passage, standing, figure }: Mention): boolean {
  return series !== undefined && /(?:预算|计划|目标|执行|决算|完成|实际|到位|上年|20\d\d年|支出|收入|合同)[^,。;:、\d]{0,4}(?:[、和与及][^,。;:\d]{1,8})?分别/.test(passage.text.slice(standing.clauseStart, figure.offset));
}

/** 举办, 组织 …: what was done, and no name of a member. */
const doneAnew = /^(?:全年|共|累计|另|还)*(?:举办|组织|召开|开展|建成|新建|接待|印发|编制|完成)/;

const toldOf = /^(?:全年|共|累计|另|还|并)*(举办|组织|召开|报送|上报|发表|出版|撰写|印发|接待|受理|查处|走访|慰问|征集|刊发|签订)/;

/** 发表论文9篇，其中核心期刊1篇；报送报告5篇: behind the semicolon a verb begins what is told next, if neither the total nor the first member was told with it. */
function begins(mention: Mention, first: Mention, before: string): boolean {
  const verb = toldOf.exec(mention.standing.lead)?.[1];
  return verb !== undefined && !toldOf.test(first.standing.lead) && !before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf(";")) + 1).includes(verb);
}

function opensSegment(mention: Mention, inside: readonly Mention[]): boolean {
  return inside.find((each) => each.standing.sentence === mention.standing.sentence && each.standing.segment === mention.standing.segment) === mention;
}

/** 以上基本支出共497.86万元: of those told right before, and of no others that may follow. */
export function isSubtotal({ standing: { lead } }: Mention): boolean {
  return /^(?:以上|上述|前[两二三四五]项)[^,。;:\d]{2,}(?:共计?|合计|小计)(?:为|是)?$/.test(lead);
}

/** 36至50岁118人: the years stand for a name. */
function isNamedByAge({ index, figure }: Mention, { mentions }: Reading): boolean {
  const before = mentions[index - 1];
  return before !== undefined && /岁$/.test(before.figure.quantity.measure.symbol) && endOf(before) === figure.offset;
}

/** 支出总计 balances 收入总计: what is left at the end of the year is one of its parts. */
const ofWholeSpending = /(?:支出总计|总支出|支出总额|收、?支(?:决算)?总计|收支总额)[^。;]*$/;
const leftAtTheEnd = /^(?:结余分配|年末(?:财政拨款|非财政拨款)?(?:滚存)?结[转余]|结转下年)/;

/** 专任教师176人，占教职工的88.89%；双师型教师112人，占专任教师的63.64%: its share says what it is a part of, and that is a member itself. */
function isPartOfMember(mention: Mention, items: readonly Item[], reading: Reading): boolean {
  const share = reading.mentions[mention.index + 1];
  if (share?.role.kind !== "share" || share.standing.segment !== mention.standing.segment || share.standing.sentence !== mention.standing.sentence) return false;
  const whole = labelOf(share.role.of);
  return whole.length >= 2 && items.some(({ primary: { label } }) => label === whole || (label.length >= 3 && whole.length >= 3 && (label.endsWith(whole) || whole.endsWith(label))));
}

/** 待结算21.1万元、机械更新流标7.4万元、应急物资节约2.9万元: the verb of the last one is that of a change. */
function savedBehind(last: Mention, head: Head, { mentions, passage: { text } }: Reading): Mention | undefined {
  const next = mentions[last.index + 1];
  const joined = next !== undefined && /^(?:delta|none)$/.test(next.role.kind) && /(?:节[约省支余]|[核审压]减|减少|增加|超支)$/.test(next.standing.lead) && next.standing.frame === head.frame && next.figure.offset < head.listEnd && sameKind(next, last) && /^\s*(?:[、,;]|和|及|以及)(?!.*(?:[比较]|同期|上年|合?共|合计|累计))[^,、;。:()\d]{2,16}$/.test(text.slice(endOf(last), next.figure.offset));
  return joined ? next : undefined;
}

/** 主要包括以下三项： · 分为两部分，其中 */
function saysHowMany(head: Head, first: Mention, reading: Reading): number | undefined {
  const words = reading.passage.text.slice(Math.max(0, head.at - 12), first.figure.offset);
  const told = /(?:以下|如下|共|分为|分成|[为由用于括含])([两二三四五六七八九十]|\d{1,2})(?:大|小)?(?:项|类|块|个?部分|个?方面)(?:内容|支出|资金|组成|构成)?[,:]/.exec(words)?.[1];
  return told === undefined ? undefined : smallNumber(told);
}

/** 主要用于以下方面：教育支出80万元，占80%；卫生支出20万元，占20%: shares that make 100 leave nothing unnamed. */
function allWithShares(head: Head, items: readonly Item[], reading: Reading): boolean {
  if (items.length < 2 || !/以下|如下/.test(reading.passage.text.slice(Math.max(0, head.at - 4), (items[0] as Item).primary.figure.offset))) return false;
  const rates = items.map(({ primary }) => reading.mentions.find((each) => each.index > primary.index && each.index <= primary.index + 2 && each.role.kind === "share"));
  const sum = rates.reduce((all, rate) => all + Number(rate?.figure.quantity.value ?? Number.NaN), 0);
  return Math.abs(sum - 100) <= 0.05 * items.length;
}

function onePerSegment(items: readonly Item[]): boolean {
  return new Set(items.map(({ primary }) => `${primary.standing.sentence} ${primary.standing.segment}`)).size === items.length;
}

/** Whether the member is the first of its kind after an ordinal (2.…). */
function opensItem(mention: Mention, text: string): boolean {
  const before = text.slice(0, mention.figure.offset);
  const ordinal = Math.max(...[...before.matchAll(/(?:^|[。;:,])\s*(?:\(?\d{1,2}[.、)](?!\d)|\([一二三四五六七八九十]\)|[①-⑳]|[一二三四五六七八九十]是|第[一二三四五六七八九十][,、])/g)].map((match) => match.index), -1);
  return ordinal >= 0 && !/[。]/.test(before.slice(ordinal + 1));
}

/** 单笔1万元以上投诉10件: what the things are like, and no amount of them. */
export function isThreshold({ standing: { tail } }: Mention): boolean {
  return /^(?:\(含\))?及?(?:以上|以下|以内)的?(?:[\u4e00-\u9fff]|\()/.test(tail);
}

const largest = /(?:[较最][多大高突]|居前|靠前|前[几三四五六七八九十]位)[^,。;:\d]{0,10}(?:有|是|为|:)[:,]?[^,。;:\d]{0,16}$/;

/** 示范村24个、校舍改造18处、其他7个: a member counted by another word, set apart as the others are, is one of those the total counts. */
function isMemberByOtherWord(each: Mention, primary: Mention): boolean {
  const { text } = each.passage;
  const counter = /^[个项处座所家条栋间套眼口]$/;
  const between = text.slice(endOf(primary), each.figure.offset);
  return counter.test(each.figure.quantity.measure.symbol) && counter.test(primary.figure.quantity.measure.symbol) && each.figure.quantity.measure.symbol !== primary.figure.quantity.measure.symbol && /^\s*、[^,、;。:()\d]{3,}$/.test(between) && /^\s*[、和及与]/.test(text.slice(endOf(each)));
}

/** CT1台、DR1台、彩超1台: a count written against Latin letters may be of their name and is not read, so that its member is missing. */
function holdsUnread(list: string, unit: string): boolean {
  return /^[\u4e00-\u9fff]+$/.test(unit) && new RegExp(`(?:^|[、,:;和及])\\s*[^、,;:。\\d]*[A-Za-z]\\d+${unit}`).test(list);
}

function isOpen(head: Head, items: readonly Item[], last: Mention, reading: Reading): boolean {
  const { text } = reading.passage;
  const before = text.slice(Math.max(0, head.at - 14), head.listStart);
  const opening = text.slice(head.listStart, (items[0] as Item).primary.figure.offset);
  // 分主要税种看, 主要支出科目情况如下: some of them.
  if (/主要(?:税种|科目|项目|支出|收入|行业|用途)[^。;\d]*$/.test(text.slice(Math.max(0, head.at - 30), head.listStart)) && !/以下|如下[两二三四五六七八九十\d]/.test(opening)) return true;
  // 其中人数较多的罪名有: the largest of them.
  if (largest.test(text.slice(Math.max(0, head.at - 14), (items[0] as Item).primary.figure.offset))) return true;
  if (/[——\-]主要[^,。;]{2,10}情况。/.test(text.slice(0, head.at))) return true;
  if (openHead.test(before) || /^[:,\s]*(?:主要(?!农|道|河|水|街|路|领导|负责|干部)|重点(?:用于|支持|投向|是|有|包括|保障)|如|例如)/.test(opening)) return true;
  if (items.some((item) => [item.primary, ...item.others].some((each) => openEnd.test(text.slice(endOf(each)))))) return true;
  if (holdsUnread(text.slice(head.listStart, head.listEnd), last.figure.quantity.measure.symbol)) return true;
  // 封育治理958hm、经果林32hmm: a member whose unit cannot be read was told as well; 分担比例为4:6 is none.
  const next = reading.mentions[last.index + 1];
  if (next !== undefined && next.figure.quantity.measure.dimension === "none" && next.figure.offset < head.listEnd && !/^\s*[:∶]\s*\d/.test(text.slice(endOf(next))) && !/(?:比例?|比值|比率|率|倍数|系数|指数|密度|容积率)(?:约|为|是|达)*$/.test(next.standing.lead) && /^\s*[,、]\s*[^,、;。:\d]{2,12}$/.test(text.slice(endOf(last), next.figure.offset))) return true;
  // The list breaks off in a label without its figure: the text was cut.
  const rest = text.slice(endOf(last), head.listEnd);
  return head.listEnd >= text.trimEnd().length && /^[^,、;。]{0,12}[,、;][^,、;。\d]{2,20}$/.test(rest.trimEnd()) && !/[。;:)]$/.test(text.trimEnd());
}
