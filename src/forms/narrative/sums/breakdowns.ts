import { chosen, columnOf, inOneBreath, isAbout, ofColumn, speaksAlike } from "./chosen-total.js";
import { areKin, families, isFamily } from "./families.js";
import { amountOfCounted } from "./amount-of-counted.js";
import { headsIn, innerEnd, innerStretches, totalsFor, type Head } from "./heads.js";
import { becameOfIt, isNotCounted } from "./leaving.js";
import { membersOf, type Members } from "./members.js";
import { closedHead, endOf, isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";
import { coverage, isPrecise, looksSlipped, slipsBy, slipsInDigit, swapsInPart, ties } from "./slipped.js";
import { isPaidInAll } from "./paid-in-all.js";
import { isMeasured, isWholeList, sumOf, type Sum } from "./sum.js";

/** 甲100万元，其中：乙60万元、丙40万元 and its kin, inside one passage. */
export function breakdownsIn(reading: Reading, before: readonly Reading[]): readonly Sum[] {
  if (reading.mentions.length === 0) return [];
  const heads = headsIn(reading);
  const found: Sum[] = [];
  for (const head of heads) {
    const own = reading.outline.frames[head.frame]?.own ?? "";
    const outer = heads.find((other) => other !== head && other.frame === head.frame && other.at < head.at && other.listEnd > head.at && found.some((sum) => sum.parts.some((part) => part.figure.offset >= other.listStart && part.figure.offset < head.at)));
    const reach: Head = outer === undefined ? head : { ...head, listEnd: Math.min(head.listEnd, innerEnd(head, outer, own, reading.mentions)) };
    found.push(...sumsUnder(reach, heads, reading, before, own, brokenDownAbove(head, own, reading, found), found));
  }
  return found;
}

/** 职工86人，其中男58人、女28人；按学历分，本科60人、…: a second classification in the sentence is of what the first one was of. */
function brokenDownAbove(head: Head, own: string, reading: Reading, found: readonly Sum[]): Mention | undefined {
  if (!/^\s*[从按分]/.test(own.slice(head.at, head.listStart))) return undefined;
  const { start } = reading.outline.sentenceOf(head.frame, head.listStart);
  return found.findLast(({ total, parts }) => total.standing.frame === head.frame && total.figure.offset >= start && parts.length > 1 && parts.every((part) => part.figure.offset < head.at))?.total;
}

/**
 * 建成3.2万亩，其中新建2.1万亩、改造1.1万亩，涉及28个村，其中甲镇0.9万亩、乙乡0.7万亩: a member with others behind it, or less than the list, is not what a later list takes up, unless
 * that makes it up; all of them are.
 */
function outOf(total: Mention | undefined, parts: readonly Mention[], found: readonly Sum[]): Mention | undefined {
  // 事业编制110个（含执法支队44个、…）: a bracket is of what stands before it.
  if (total === undefined || ties(total, parts) || parts[0]?.standing.frame !== total.standing.frame) return total;
  const outer = found.find((sum) => sum.reading === "partition" && sum.parts.includes(total) && (sum.parts.at(-1) !== total || coverage(total, parts) > 1) && ties(sum.total, sum.parts) && coverage(sum.total, parts) <= 1 && (sum.parts.at(-1) as Mention).index < (parts[0] as Mention).index);
  return outer === undefined || !sameKind(outer.total, parts[0] as Mention) ? total : outer.total;
}

/** @param above the total of the classification told before in the sentence */
function sumsUnder(head: Head, heads: readonly Head[], reading: Reading, before: readonly Reading[], own: string, above: Mention | undefined, found: readonly Sum[]): Sum[] {
  const inner = innerStretches(head, heads, own, reading.mentions).filter((stretch) => reading.mentions.some((each) => each.figure.offset >= head.listStart && endOf(each) <= stretch.start));
  const counted = membersOf(head, reading, inner);
  const amount = amountOfCounted(counted?.primary[0], head, reading);
  const named = amount === undefined ? counted : membersOf(head, reading, inner, amount);
  const first = named?.primary[0];
  if (named === undefined || first === undefined || isNamedAlready(head, first, own)) return [];
  const rest = restBehind(named, head, reading);
  const sought = totalsFor(head, first, reading, before);
  const wholes = sought.candidates;
  const ended = rest !== undefined && !wholes.some((each) => ties(each, named.primary)) && (!goesOn(rest, reading) || wholes.some((each) => ties(each, [...named.primary, rest])));
  const saved = named.saved !== undefined && wholes.some((each) => ties(each, [...named.primary, named.saved as Mention])) ? named.saved : undefined;
  const members = saved !== undefined ? { ...named, primary: [...named.primary, saved], ended: true as const } : isJoined(named.saved, reading) ? { ...named, open: true } : rest === undefined || !ended ? named : { ...named, primary: [...named.primary, rest], ended: true as const };
  const again = above !== undefined && sameKind(above, first) && !sought.candidates.some((each) => ties(each, members.primary)) ? above : undefined;
  if (isOfOneNamed(first, own) && !wholes.some((each) => ties(each, members.primary))) return [];
  const total = outOf(ofColumn(sought.candidates, members) ?? again ?? chosen(sought.candidates, members.primary, sought.near), members.primary, found);
  const bracketed = total === undefined ? undefined : inBracketBehind(total, members.primary, [...before, reading]);
  if (bracketed !== undefined) return [sumOf(bracketed, members.primary, { open: members.open })].filter((sum) => sum !== undefined);
  if (total !== undefined && isPaidInAll(total, members.primary, reading)) return [];
  const sums = [total === undefined ? undefined : (asked(leadingSum(total, members, head, reading, own), sought.candidates) ?? exceeding(total, members, sought.candidates, head))];
  for (const column of members.again) {
    const others = sought.candidates.filter((each) => each !== total);
    // 指标37个，完成24个。其中产出指标21个，完成15个；…: the column under the very word of the figure beside the total.
    const whole = others.find((each) => each.label.length >= 2 && column.every(({ label }) => label === each.label)) ?? others.find((each) => columnOf(each) !== "" && columnOf(each) === columnOf(column[0] as Mention)) ?? others.find((each) => speaksAlike(each, column[0] as Mention));
    if (whole !== undefined && column.length > 1) sums.push(asOpenAs(sums[0], sumOf(whole, column, { open: members.open })));
  }
  for (const beside of besideKept(members, sums[0])) {
    const kind = beside[0] as Mention;
    const totals = totalsFor(head, kind, reading, []);
    // 建筑面积23.4万平方米；拆除42处6830平方米，其中…: the figure right behind the total is that of its members.
    const next = totals.candidates.find((each) => each.passage === total?.passage && each.index === total.index + 1);
    const whole = members.open ? undefined : (next ?? chosen(totals.candidates, beside, totals.near));
    if (whole !== undefined && beside.length > 1) {
      const read = sumOf(whole, beside, { doubtful: next === undefined && totals.candidates.length > 1 });
      const wholeBeside = total !== undefined && isWholeBeside(whole, beside, total, sums[0]);
      const sum = read?.reading === "selection" && wholeBeside ? { ...read, reading: "partition" as const } : asOpenAs(sums[0], read);
      sums.push(sum === undefined ? undefined : { ...sum, names: members.primary.map((each) => each.label) });
    }
  }
  return sums.filter((sum) => sum !== undefined);
}

/** 受理2.36万件，办结2.34万件，其中咨询1.12万件、投诉0.86万件、求助0.31万件: of which of the two they are is as open as whether they are all, so that a person is asked. */
function asked(sum: Sum | undefined, candidates: readonly Mention[]): Sum | undefined {
  if (sum?.reading !== "partition" || sum.negative !== undefined || isFamily(sum.parts) || coverage(sum.total, sum.parts) >= 1 || slipsInDigit(sum.total, sum.parts, 4) || swapsInPart(sum.total, sum.parts)) return sum;
  const others = candidates.filter((each) => each !== sum.total && each.passage === sum.total.passage && each.standing.sentence === sum.total.standing.sentence && each.figure.quantity.compare(sum.total.figure.quantity) !== 0);
  return others.some((each) => isAbout(each, sum.parts) && coverage(each, sum.parts) < 1) ? { ...sum, reading: "nearly" } : sum;
}

/** 两项合计344.6万元，其中免学费资金由省、市、县按6:2:2承担，分别为177.6万元、59.2万元、59.2万元: the parts of one that 其中 names without its amount. */
function isOfOneNamed(first: Mention, own: string): boolean {
  return /其中[:,]?[^,。;:、\d]{2,14}(?:资金|经费|补助|费用?|投资|金额)由[^。;]{0,30}(?:承担|分担|负担|配套|出资|安排|分摊)[^。;\d]{0,6}分别[^,。;\d]{0,8}$/.test(own.slice(0, first.figure.offset));
}

/** A comma may as well open what is told next; 、 joins a member of the list. */
function isJoined(saved: Mention | undefined, { mentions, passage }: Reading): boolean {
  const last = saved === undefined ? undefined : mentions[saved.index - 1];
  return saved !== undefined && last !== undefined && !/^\s*[,;]/.test(passage.text.slice(endOf(last), saved.figure.offset));
}

/** 42处6830平方米，其中存量31处5120平方米、新增11处1620平方米: as the members are all there are by the one figure, they are by the other that each of them tells. */
function isWholeBeside(whole: Mention, beside: readonly Mention[], total: Mention, listed: Sum | undefined): boolean {
  const together = whole.standing.sentence === total.standing.sentence && whole.standing.frame === total.standing.frame && Math.abs(whole.index - total.index) === 1;
  return together && listed?.reading === "partition" && listed.total === total && beside.length === listed.parts.length && ties(total, listed.parts) && isAbout(whole, beside);
}

/** 收入预算676亿元、决算590亿元，其中保险费…、财政补贴…: a list that leaves some of its total by the one figure may leave some by the other. */
function asOpenAs(listed: Sum | undefined, beside: Sum | undefined): Sum | undefined {
  return (listed?.reading === "selection" || listed?.reading === "nearly") && leavesSome(listed) && leavesSome(beside) ? { ...beside, reading: listed.reading } : beside;
}

function leavesSome(sum: Sum | undefined): sum is Sum {
  return sum !== undefined && sum.negative === undefined && !ties(sum.total, sum.parts) && coverage(sum.total, sum.parts) < 1;
}

/** What the members that turned out to be the total's own tell besides; what follows them may tell no such thing. */
function besideKept({ primary, beside, columns }: Members, listed: Sum | undefined): readonly (readonly Mention[])[] {
  const kept = listed?.parts.length ?? primary.length;
  if (kept < 2 || kept >= primary.length || !listed?.parts.every((part, at) => part === primary[at])) return beside;
  return columns.map((column) => column.slice(0, kept)).filter((column): column is Mention[] => column.every((each) => each !== undefined));
}

const restWords = /^(?:其余|余下|剩余|剩下)(?:的|均|都|全部|部分|资金|款项?|经费|指标|共|计|为|是|[户人个项名]|[^,。;:、\d]{2,8})*$/;

/**
 * 其中甲412件、乙318件，其余418件为…: the rest is told, and is all that the members leave. What is left of one that was paid in part (甲80万元已支付60万元，剩余20万元)
 * is none of the whole.
 */
function restBehind({ primary, again, open }: Members, head: Head, { mentions, outline }: Reading): Mention | undefined {
  const last = primary.at(-1) as Mention;
  const next = mentions.find((each) => each.index > last.index && each.standing.frame === head.frame && sameKind(each, last));
  if (next === undefined || !isAddend(next) || !restWords.test(next.standing.lead) || next.standing.sentence !== last.standing.sentence || next.figure.offset >= head.listEnd || open || again.length > 0 || next.index - last.index > 3) return undefined;
  const said = outline.frames[head.frame]?.own.slice(head.listStart, next.figure.offset) ?? "";
  return (/^其余/.test(next.standing.lead) ? /已(?:支付|拨付|使用|兑付|执行|发放)/ : /支付|拨付|使用|兑付|已|支出|结余|结转|执行/).test(said) ? undefined : next;
}

/** 其余12个在建，5个未开工: the rest is told in two. */
function goesOn(rest: Mention, { mentions }: Reading): boolean {
  return mentions.some((each) => each.index > rest.index && each.standing.segment === rest.standing.segment && each.standing.sentence === rest.standing.sentence && isAddend(each) && sameKind(each, rest));
}

/** 10亿元以上4个、…、1亿元以下5个 · 35岁及以下127人、…、51岁及以上64人: from one end to the other. */
function spansAll(parts: readonly Mention[]): boolean {
  const clause = ({ passage: { text }, standing, figure }: Mention): string => text.slice(Math.max(standing.clauseStart, figure.offset - 16), figure.offset);
  const [first, last] = [clause(parts[0] as Mention), clause(parts.at(-1) as Mention)];
  return parts.length > 2 && ((/以上/.test(first) && /以下/.test(last)) || (/以下/.test(first) && /以上/.test(last)));
}

/** 到期本息8.63亿元（本金6.64亿元，利息1.99亿元）。其中：再融资偿还4.89亿元，预算资金偿还1.75亿元: a part told in the bracket is what these make up. */
function inBracketBehind(total: Mention, parts: readonly Mention[], readings: readonly Reading[]): Mention | undefined {
  if (parts.length < 2 || ties(total, parts)) return undefined;
  const mentions = readings.find(({ passage }) => passage === total.passage)?.mentions ?? [];
  return mentions.find((each) => each.index > total.index && !(each.passage === parts[0]?.passage && each.index >= parts[0].index) && each.standing.frame !== total.standing.frame && each.role.kind === "level" && sameKind(each, total) && ties(each, parts));
}

/** 设8个股室：办公室、财务股、…；执法队设4个中队: the names behind the colon are the list, and what is told after the semicolon is another's. */
function isNamedAlready(head: Head, first: Mention, own: string): boolean {
  const counted = !/^(?:money|area|land|length)$/.test(first.figure.quantity.measure.dimension);
  return counted && head.kind === "namely" && /^\s*[^;。\d\u0000]{1,20}、[^;。\d]*;/.test(own.slice(head.listStart, first.figure.offset));
}

function leadingSum(total: Mention, members: Members, head: Head, reading: Reading, own: string): Sum | undefined {
  const first = members.primary[0] as Mention;
  const listed = members.primary.length === 1 ? withFamily(total, first, reading) : ownMembers(total, members.primary, members.beside.length > 0 || head.numbered);
  const counts = !/^(?:money|person|household|attendance|score)$/.test(first.figure.quantity.measure.dimension) && !isMeasured(first);
  const alone = (head.kind === "bracket" || head.kind === "uses") && isWholeList(listed, head.listStart, Math.min(head.listEnd, reading.outline.frames[head.frame]?.end ?? head.listEnd));
  const whole = alone && !counts;
  return sumOf(total, listed, {
    whole: alone && head.kind === "bracket",
    open: members.open || (head.kind === "mainly" && !members.counted) || (listed.every(becameOfIt) && !/支出|支付|拨付|使用|发放|兑付|合同|中标|结算|决算|审定|审核|成交|评审|完成/.test(total.standing.lead)),
    numbered: head.numbered,
    alike: ofOneNoun(total, listed),
    closed: members.counted || members.ended === true || spansAll(listed) || head.kind === "namely" || closedHead.test(own.slice(0, head.listStart).replace(/[:\s]+$/, "")),
    classified: /^[从按分]/.test(own.slice(head.at, head.listStart).trim()),
    ...(head.kind === "holding" ? { inherent: "holding" } : /^(?:among|of|namely)$/.test(head.kind) ? { inherent: "among" } : {}),
    doubtful: ((head.kind === "bracket" || head.kind === "uses") && !whole) || (counts && members.figureFirst && !ofOneNoun(total, listed)) || (listed.some((each) => each.figure.spelled) && counts),
  });
}

const leftAtLast = /^(?:当[期年]|本[期年]度?|年[末终]|期[末终]|累计|滚存|历年)[^,。;]{0,4}(?:结余|结存|余额)/;

function ofOneNoun(total: Mention, parts: readonly Mention[]): boolean {
  const noun = total.standing.tail.slice(-2);
  return noun.length === 2 && parts.length > 1 && parts.every((part) => part.standing.tail.length > 2 && part.standing.tail.endsWith(noun));
}

/**
 * The members that are the total's: a list may run on into what is told next. 在职75人，其中行政30人，事业45人，退休41人
 * ends before the retired; and where the first few members make up the total exactly, those after them are not its parts.
 */
function ownMembers(total: Mention, parts: readonly Mention[], alike: boolean): readonly Mention[] {
  if (ties(total, parts) || isFamily(parts, total.label)) return parts;
  // 省级留成175184.85万元，其中省本级74412万元，市县级60772.85万元: with all of them the list is the total but for one digit of many.
  if (parts.length === 2 && isPrecise(total, parts) && slipsBy(total, parts, 5)) return parts;
  const made = parts.findIndex((_, index) => index > 0 && index < parts.length - 1 && ties(total, parts.slice(0, index + 1)) && !parts.slice(index + 1).every((part) => part.figure.quantity.isZero));
  if (made > 0) return parts.slice(0, made + 1);
  const breath = inOneBreath(parts);
  if (breath.length < parts.length && looksSlipped(total, breath) && slipsBy(total, breath, 3) && !isAbout(total, parts)) return breath;
  // 在职86人，其中在编62人、编外24人；退休31人: 编外 stands beside 在编, not beside 在职.
  const ofFirst = (part: Mention): boolean => areKin((parts[0] as Mention).label, part.label) && part.standing.segment === parts[0]?.standing.segment;
  // 本年收入合计, 其中…其他收入: what is called a total stands beside nothing.
  // 本年基金支出, 其中…其他支出: nor does what else the year's came to be beside the year's; 财政拨款 and 其他收入 are beside each other.
  const named = (part: Mention): string => (/^其[他它]/.test(part.label) ? total.label.replace(/^(?:20\d\d年度?|全年)*(?:本年度?|当年)/, "") : total.label);
  const sibling = /(?:合计|总计|总额)$/.test(total.standing.lead) ? -1 : parts.findIndex((part) => areKin(named(part), part.label) && !ofFirst(part));
  const kept = sibling > 0 ? parts.slice(0, sibling) : parts;
  // 正式教职工62人，其中高级4人、中级25人、…，退休28人: who has left is none of those in post.
  // 教职工84人，其中在编77人，特岗6人，退休教师81人: nor are there so many more than all of those told as all of them.
  const others = parts.findIndex((part) => /^(?:离?退休|离休)/.test(part.label));
  if (others > 1 && /人员|职工|教师|干部|人数|员工/.test(total.label) && coverage(total, parts.slice(0, others)) > slightlyLess && coverage(total, parts.slice(0, others)) <= 1 && coverage(total, parts.slice(0, others + 1)) > muchMore) return parts.slice(0, others);
  const retired = /在职|在编|在岗|正式|编制/.test(total.label) ? kept.findIndex((part) => /^(?:离?退休|离休)/.test(part.label)) : -1;
  if (retired > 1) return kept.slice(0, retired);
  // 离退休30人，其中退休29人，遗属5人: the total has parts by definition, and this is none of them.
  // 基金支出28亿元，其中统筹支出15亿元；当期结余13亿元: what came in less what went out is no part of either.
  const left = /(?:收入|支出)$/.test(total.label) && !/总/.test(total.label) ? kept.findIndex((part) => leftAtLast.test(part.label) && part.standing.segment !== kept[0]?.standing.segment) : -1;
  if (left > 0) return kept.slice(0, left);
  // 22个，其中新建9个、提升13个；22个村级社平均补助1.5万元: after the semicolon the whole is told again.
  const again = kept.findIndex((part) => part.label === "" && part.standing.segment !== kept[0]?.standing.segment && part.figure.quantity.compare(total.figure.quantity) === 0);
  if (again > 0) return kept.slice(0, again);
  const family = families.find((each) => each.exclusive && each.whole?.test(total.label) === true && each.parts.some((pattern) => pattern.test((parts[0] as Mention).label)));
  const stranger = parts.findIndex((part) => family?.parts.some((pattern) => pattern.test(part.label)) === false);
  if (stranger > 0) return parts.slice(0, stranger);
  // 其中办公费25万元、差旅费8万元；补助52万元: after two members in one breath the semicolon more likely ends the list,
  // unless each member tells the same two things (机关53家，共2541人).
  const next = kept.findIndex((part) => part.standing.segment !== kept[0]?.standing.segment && part.standing.sentence === kept[0]?.standing.sentence);
  return next > 1 && !alike && !isWholeBeyond(total, kept, kept.slice(0, next)) ? kept.slice(0, next) : kept;
}

const slightlyLess = 0.8;
const muchMore = 1.15;

/** 其中甲工程监理费22万元、测绘费5万元；乙工程监理费12万元、测绘费3万元: with those after the semicolon the list is the total but for one digit. */
function isWholeBeyond(total: Mention, all: readonly Mention[], few: readonly Mention[]): boolean {
  return looksSlipped(total, all) && isPrecise(total, all) && !(looksSlipped(total, few) && isAbout(total, few)) && isAbout(total, all);
}

/** 收入100万元。其中，税收收入60万元，…。非税收入40万元: the rest of a family told in sentences of its own. */
function withFamily(total: Mention, first: Mention, reading: Reading): readonly Mention[] {
  const family = families.find((each) => each.whole?.test(total.label) !== false && each.parts.some((pattern) => pattern.test(first.label)));
  if (family === undefined) return [first];
  const later = reading.mentions.filter((each) => each.index > first.index && each.role.kind === "level" && !each.prior && each.standing.frame === first.standing.frame && sameKind(each, total) && !isNotCounted(each) && !(/收入$/.test(total.label) && isLeftAtEnd(each)));
  const again = later.find((each) => each.label === total.label)?.index ?? Number.POSITIVE_INFINITY;
  const rest = [...family.parts, ...(family.optional ?? [])]
    .filter((pattern) => !pattern.test(first.label))
    .map((pattern) => later.find((each) => each.index < again && pattern.test(each.label)));
  const parts = [first, ...rest.filter((each) => each !== undefined)];
  // 行政30人，其中工勤10人；事业30人: what may be left out of a family is none of its parts where the others are the whole.
  const core = parts.filter((each) => family.parts.some((pattern) => pattern.test(each.label)));
  if (!ties(total, parts) && core.length > 1 && ties(total, core)) return core;
  return isFamily(parts) ? parts : [first];
}

/** 收入300万元，其中拨款280万元，支出290万元，年末结余10万元: what is left in the end is no part of what came in. */
function isLeftAtEnd({ label }: Mention): boolean {
  return /(?:年末|年终|年底|期末|期终).{0,4}(?:结转|结余|余额)|结转下年/.test(label);
}

/**
 * 总投资620万元（其中建筑工程640万元）: one part alone that is more than whatever it could be a part of. What was spent may be more than was planned,
 * and persons in post more than the posts.
 */
function exceeding(total: Mention, { primary, open }: Members, candidates: readonly Mention[], head: Head): Sum | undefined {
  const [part] = primary;
  if (part === undefined || primary.length > 1 || open || head.kind !== "among" || part.figure.quantity.measure.dimension !== "money" || total.passage !== part.passage) return undefined;
  const exact = [part, ...candidates].every(({ figure }) => figure.quantity.looseness === "exact" && figure.comparator === undefined && figure.upTo === undefined);
  const other = /合同|中标|带动|撬动|吸引|引进|社会|市值|产值|概算|控制价/.test(part.label);
  const past = /支出|使用|支付|执行|完成|拨付|到位|结算|决算|累计|合计|总/.test(part.label) && !/支出|决算|累计|合计|总/.test(total.label);
  const more = candidates.every((each) => each.figure.quantity.compare(part.figure.quantity) < 0);
  const alike = part.figure.quantity.measure.symbol === total.figure.quantity.measure.symbol;
  return exact && !past && !other && more && alike && candidates[0] === total && isAbout(total, [part]) ? { total, parts: [part], reading: "selection" } : undefined;
}
