import { endOf, isAddend, isSlipOf, leftOver, type Mention, openHead, type Reading, sameKind, sameThingAgain } from "../reading/index.js";
import { speaksOtherwise } from "./segment-sums.js";
import { ties } from "./slipped.js";
import { spentByRate, tellsRateOnly } from "./spent-by-rate.js";
import { sumOf, type Sum } from "./sum.js";

/** Numbered paragraphs under a paragraph that tells their total, with the amount of each. */
export interface NumberedList {
  readonly intro: Reading;
  readonly total?: Mention;
  /** The paragraph right above the items says that they follow. */
  readonly announced: boolean;
  readonly items: readonly { readonly reading: Reading; readonly amount: Mention | undefined }[];
  /** Numbers start anew in the same style within the list: which items are its own cannot be told for sure. */
  readonly muddled: boolean;
  /** The text breaks off in its last item, so that there may have been more. */
  readonly cutOff: boolean;
}

const depth = ["一、", "(一)", "1、", "(1)", "1)", "①", "一是"];

const announcing = /[:]\s*$|如下[。:]?\s*$|其中[:,]?\s*$/;

/** ——按资金来源 · 按用途分：a heading under which what was told above is broken down. */
const classified = /^[\s—\-]*[按从][^,。;:\d]{2,12}[:]?\s*$/;

export function numberedLists(readings: readonly Reading[]): readonly NumberedList[] {
  return readings.flatMap((intro, index): NumberedList[] => {
    const first = readings[index + 1]?.passage.ordinal;
    if (first === undefined || first.value !== 1) return [];
    const { ordinal } = intro.passage;
    const alike = ordinal?.style === first.style && digitStyles.includes(first.style) && amountOf(intro) !== undefined;
    if (!alike && !isDeeper(first.style, ordinal?.style)) return [];
    const { items, muddled } = itemsUnder(readings, index, first.style);
    const amounts = items.map((reading) => amountOf(reading) ?? amountBelow(reading, readings));
    // 收入具体情况如下。 as a paragraph of its own: the figures stand in the one above.
    const above = classified.test(intro.passage.text) ? readings.slice(Math.max(0, index - 16), index).findLast((each) => each.mentions.length > 0 && announcing.test(each.passage.text)) : readings[index - 1];
    const told = above !== undefined && intro.mentions.length === 0 && intro.passage.text.length <= 24 && (announcing.test(intro.passage.text) || classified.test(intro.passage.text)) ? above : intro;
    const total = totalOf(told, amounts, readings.slice(0, readings.indexOf(told)));
    return [{ intro: told, announced: announcing.test(intro.passage.text), items: items.map((reading, at) => ({ reading, amount: amounts[at] })), muddled, cutOff: breaksOff(items.at(-1), readings), ...(total === undefined ? {} : { total }) }];
  });
}

/** …，救灾物资折: the text ends, in the last item or what is told below it, in a clause that has not come to its figure. */
function breaksOff(item: Reading | undefined, readings: readonly Reading[]): boolean {
  const last = readings.at(-1);
  const end = last?.mentions.at(-1);
  return item !== undefined && last !== undefined && readings.length - readings.indexOf(item) <= 3 && (last === item || last.passage.ordinal === undefined) && end !== undefined && /^[^,、;。:]{0,12}[,、;][^,、;。:!?\d)]{1,20}$/.test(last.passage.text.slice(endOf(end)).trimEnd());
}

/** The sum that a numbered list makes with the total told above it. */
export function listSum(list: NumberedList, totalIsProjects: boolean): Sum | undefined {
  const { total } = list;
  const parts = tyingAmounts(list);
  if (total === undefined || parts.length < 2 || !parts.every((part) => sameKind(part, total))) return undefined;
  const { announced } = list;
  const missing = parts.length < list.items.length;
  const open = missing || list.muddled || list.cutOff || openHead.test(list.intro.passage.text.replace(/[:。]\s*$/, ""));
  if (open && !ties(total, parts)) return undefined;
  const sum = sumOf(total, parts, { closed: totalIsProjects });
  // Paragraphs that happen to follow an amount are its breakdown only if they nearly use it up.
  return sum?.reading === "selection" && !announced && !totalIsProjects ? undefined : sum;
}

const closes = /^(?:以上|上述|[一二两三四五六七八九十\d]+项|各项)(?:\d{1,2}(?=[个项]))?[^,。;:\d]{0,10}?(?:共计?|合计|总计|累计)[^,。;:\d]{0,6}$/;

/** 1.甲96万元；2.乙203.5万元；3.丙54万元 and below them 以上建设内容共计投资353.5万元: the paragraph behind the last item tells what all of them come to. */
export function closedBelow(list: NumberedList, readings: readonly Reading[]): Sum | undefined {
  const last = list.items.at(-1)?.reading;
  const below = last === undefined ? undefined : readings[readings.indexOf(last) + 1];
  const total = below === undefined || below.passage.ordinal !== undefined ? undefined : below.mentions.find((each) => isAddend(each) && each.figure.quantity.measure.dimension === "money");
  const parts = list.items.flatMap((item) => item.amount ?? []);
  // 以上三项合计: how many there are may be a figure of its own before the words.
  const lead = total === undefined ? "" : total.passage.text.slice(total.standing.clauseStart, total.figure.offset).trim();
  if (total === undefined || total.standing.sentence > 0 || !closes.test(lead) || list.muddled || parts.length < 2 || parts.length < list.items.length || !parts.every((part) => sameKind(part, total) && part.passage !== total.passage)) return undefined;
  if (!ties(total, parts) && speaksOtherwise(total, parts)) return undefined;
  // 3.管网工程：材料费35万元，人工费20万元: an item may tell several amounts, each a part of its own.
  const all = parts.flatMap((part) => [part, ...besideIt(part, list)]);
  if (!ties(total, parts) && ties(total, all)) return { total, parts: all, reading: "partition" };
  const sum = sumOf(total, parts, { closed: true, last: true });
  return sum?.reading === "partition" ? sum : undefined;
}

/** The other amounts of an item's sentence, save those that are a part of one before them. */
function besideIt(part: Mention, { items }: NumberedList): readonly Mention[] {
  const mentions = items.find(({ amount }) => amount === part)?.reading.mentions ?? [];
  const further = mentions.filter((each) => each.index > part.index && isAddend(each) && sameKind(each, part) && each.standing.frame === part.standing.frame && each.standing.sentence === part.standing.sentence);
  return further.some((each) => /其中|包括|含/.test(part.passage.text.slice(endOf(part), each.figure.offset))) ? [] : further;
}

const wholes = /总收入|收入总[计额]|总支出|支出总[计额]|收、?支总计/;

/** 总收入600万元，其中本年收入500万元: 1. 拨款480万元。2. 补助20万元。3. 上年结转100万元. The items go on after those of the inner total. */
export function carriedOver(list: NumberedList): Sum | undefined {
  const parts = list.items.flatMap((item) => item.amount ?? item.reading.mentions.find((each) => isAddend(each) && each.standing.sentence === 0 && leftOver.test(each.label)) ?? []);
  if (parts.length < 2 || parts.length < list.items.length || list.muddled) return undefined;
  const ends = parts.findIndex((part) => /结转|结余/.test(part.label));
  if (ends < 1 || !parts.slice(ends).every((part) => /结转|结余/.test(part.label))) return undefined;
  const told = list.intro.mentions.filter((each) => isAddend(each) && parts.every((part) => sameKind(part, each)));
  const whole = told.find((each) => wholes.test(each.label));
  const inner = told.find((each) => each !== whole && /本年/.test(each.label));
  if (whole === undefined || (ends > 1 && inner !== undefined && !ties(inner, parts.slice(0, ends)))) return undefined;
  return { total: whole, parts, reading: "partition" };
}

/** 其中： at the end of a paragraph, and the parts in paragraphs of their own without numbers. */
export function unnumberedSums(readings: readonly Reading[]): readonly Sum[] {
  return readings.flatMap((intro, index): Sum[] => {
    if (!/其中[:,]?\s*$/.test(intro.passage.text)) return [];
    const parts: Mention[] = [];
    for (const next of readings.slice(index + 1)) {
      const amount = amountOf(next);
      if (next.passage.ordinal !== undefined || amount === undefined || amount.standing.clauseStart > 2) break;
      parts.push(amount);
      // 国内接待支出0.45万元，包括：甲860元；: the lines below are of what this one goes on to tell.
      if (/:[^:]*\d[^:]*$/.test(next.passage.text.slice(endOf(amount))) && next.mentions.filter((each) => each.role.kind === "level" && sameKind(each, amount)).length > 1) break;
    }
    const total = totalOf(intro, parts);
    const told = total === undefined ? parts : withCarriedOn(total, parts, readings[index + 1 + parts.length]);
    const sum = total === undefined ? undefined : sumOf(total, told.filter((part) => sameKind(part, total)), { inherent: "among" });
    return sum === undefined ? [] : [sum];
  });
}

/** ——教育支出650万元； ——结转下年674万元。: what is carried into the next year ends the list of what was spent, where the two totals of an account are equal. */
function withCarriedOn(total: Mention, parts: readonly Mention[], next: Reading | undefined): readonly Mention[] {
  const carried = next?.mentions.find((each) => isAddend(each) && each.standing.sentence === 0 && each.standing.clauseStart <= 2 && leftOver.test(each.label) && sameKind(each, total));
  if (carried === undefined || parts.length < 2 || next?.passage.ordinal !== undefined || ties(total, parts)) return parts;
  const all = [...parts, carried];
  const sum = all.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
  const precise = total.figure.quantity.significantDigits >= 4;
  return ties(total, all) || (precise && isSlipOf(total.figure.quantity, sum)) ? all : parts;
}

/** 下达资金264万元。 and below it 甲县：资金140万元； 乙县：资金124万元。: lines that semicolons hold together, one amount in each. */
export function lineSums(readings: readonly Reading[]): readonly Sum[] {
  return readings.flatMap((intro, index): Sum[] => {
    const lines: Mention[] = [];
    for (const next of readings.slice(index + 1)) {
      const told = amountsOf(next);
      if (next.passage.ordinal !== undefined || told.length !== 1 || next.mentions.length !== 1 || next.passage.text.length > 60 || !/[;。]\s*$/.test(next.passage.text)) break;
      lines.push(told[0] as Mention);
      if (/。\s*$/.test(next.passage.text)) break;
    }
    const levels = amountsOf(intro).filter((each) => each.standing.sentence <= 1);
    const [total] = levels;
    // 甲县80万元； above 乙县60万元； is a line as they are, whatever it may be the total of by chance.
    if (/;\s*$/.test(intro.passage.text)) return [];
    if (total === undefined || levels.length > 1 || lines.length < 3 || !lines.slice(0, -1).every((each) => /;\s*$/.test(each.passage.text)) || openHead.test(intro.passage.text.replace(/[:。]\s*$/, ""))) return [];
    const sum = sumOf(total, lines, { closed: true, open: lines.some((each) => /等/.test(each.passage.text.slice(endOf(each)))) });
    return sum?.reading === "partition" ? [sum] : [];
  });
}

/** The amounts of a list's items; where the first amounts told by the items (their budgets) come nearer to a total that is not of spending, those. */
function tyingAmounts(list: NumberedList): readonly Mention[] {
  const { total } = list;
  const chosen = list.items.flatMap((item) => item.amount ?? []);
  if (total === undefined || !chosen.every((part) => sameKind(part, total)) || ties(total, chosen) || /支出|决算|执行|使用/.test(total.standing.lead)) return chosen;
  const firsts = list.items.flatMap((item) => amountsOf(item.reading)[0] ?? []);
  return firsts.length === list.items.length && firsts.every((part) => sameKind(part, total)) && gap(total, firsts) < gap(total, chosen) ? firsts : chosen;
}

function gap(total: Mention, parts: readonly Mention[]): number {
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));
  return Math.abs(Number(sum.minus(total.figure.quantity).in(total.figure.quantity.measure).value));
}

const digitStyles: readonly string[] = ["1、", "(1)", "1)", "①"];

function isDeeper(style: string, than: string | undefined): boolean {
  if (than === undefined) return true;
  // Units number ① over (1) as well as (1) over ①: between digits only the restart at 1 tells.
  return digitStyles.includes(style) && digitStyles.includes(than) ? style !== than : depth.indexOf(style) > depth.indexOf(than);
}

/** The items 1, 2, 3 … of one style; deeper items between them belong to them, a shallower heading ends the list. */
function itemsUnder(readings: readonly Reading[], intro: number, style: string): { readonly items: readonly Reading[]; readonly muddled: boolean } {
  const items: Reading[] = [];
  const inner = new Map<string, number>();
  const outer = readings[intro]?.passage.ordinal;
  let plainRun = 0;
  let skipTo = 0;
  for (const [index, reading] of readings.entries()) {
    const { ordinal } = reading.passage;
    if (index <= intro || index < skipTo) continue;
    if (ordinal === undefined) {
      plainRun += 1;
      if (plainRun > 3 || classified.test(reading.passage.text)) break;
      continue;
    }
    const interrupted = plainRun > 0;
    plainRun = 0;
    const next = ordinal.value === items.length + 1;
    if (ordinal.style !== style) {
      if (!isDeeper(ordinal.style, style) || (outer?.style === ordinal.style && ordinal.value === outer.value + 1) || ordinal.value !== (inner.get(ordinal.style) ?? 0) + 1) break;
      inner.set(ordinal.style, ordinal.value);
    } else if (ordinal.value === 1 && items.length > 0) {
      // (2) 乙资金12万元。(1) 人工费5万元。(2) 材料费7万元。(3) 丙资金: parts numbered as their item is.
      if (!digitStyles.includes(style) || outer?.style === style) break;
      const run = runFrom(readings, index, style);
      if (interrupted || (run.length > items.length && run.next !== items.length + 1)) return { items, muddled: true };
      skipTo = index + run.length;
    } else if (!next) {
      break;
    } else {
      items.push(reading);
      inner.clear();
    }
  }
  // Among items numbered as the item they belong to, the one after its number may be the next outer item.
  const taken = outer?.style === style && items.length > outer.value && runFrom(readings, intro + 1, style).next !== outer.value + 1;
  return taken ? { items: items.slice(0, outer?.value), muddled: true } : { items, muddled: false };
}

/** How many paragraphs on end count 1, 2, 3 … in one style, and the number of that style that follows them. */
function runFrom(readings: readonly Reading[], from: number, style: string): { readonly length: number; readonly next: number | undefined } {
  let length = 0;
  while (readings[from + length]?.passage.ordinal?.style === style && readings[from + length]?.passage.ordinal?.value === length + 1) length += 1;
  const after = readings[from + length]?.passage.ordinal;
  return { length, next: after?.style === style ? after.value : undefined };
}

/** The plain sums of money that open an item: those of its first sentence, or of the second where the first is its name alone. */
function amountsOf(reading: Reading): readonly Mention[] {
  const opening = reading.mentions[0]?.standing.sentence === 1 && reading.passage.text.indexOf("。") <= 40 ? 1 : 0;
  return reading.mentions.filter(
    (each) => each.role.kind === "level" && !each.prior && each.standing.frame === 0 && each.standing.sentence === opening && each.figure.quantity.measure.dimension === "money" && !leftOver.test(each.label),
  );
}

const comesTo = /^(?:以上|上述|两项|全年|[二两三四五]项)*(?:合计|共计|总计|总共|共)(?:支出|支付|使用|花费|开支)(?:资金|金额|经费|为|了)*$/;

/** The amount an item is of: what it comes to in the end, or the first plain sum of money in its first sentence, 支出 before 预算 where it tells both. */
export function amountOf(reading: Reading): Mention | undefined {
  const told = amountsOf(reading);
  const [first] = told;
  // 按合同结算164.50万元，另付监理费7.15万元，合计支出171.65万元: what the item comes to in the end, and not the first of its parts.
  const sum = told.findLast((each, at) => at > 0 && comesTo.test(each.standing.lead) && told.slice(0, at).every((part) => sameKind(part, each) && part.figure.quantity.compare(each.figure.quantity) <= 0));
  if (sum !== undefined) return sum;
  if (first === undefined || !/预算|安排|下达|到位|计划/.test(first.standing.lead)) return first;
  return told.find((each) => /支出|使用|执行|决算|支付/.test(each.standing.lead) && !/预算|安排|计划/.test(each.standing.lead)) ?? first;
}

/** 1.捐赠收入 and, in the paragraph below, 本年捐赠收入41万元: an item that is its name alone is of the amount told first under it. */
function amountBelow(item: Reading, readings: readonly Reading[]): Mention | undefined {
  if (item.mentions.length > 0 || item.passage.text.length > 30) return undefined;
  const next = readings[readings.indexOf(item) + 1];
  return next === undefined || next.passage.ordinal !== undefined ? undefined : amountOf(next);
}

function totalOf(intro: Reading, amounts: readonly (Mention | undefined)[], above: readonly Reading[] = []): Mention | undefined {
  const parts = amounts.filter((each) => each !== undefined);
  // 一、中央衔接资金(5273万元): a heading with its amount in the bracket.
  const heading = intro.mentions.length === 1 && intro.passage.text.length <= 40 && /^[^,。;:\d]*\([^()]*\)[:。]?\s*$/.test(intro.passage.text.slice(intro.passage.ordinal?.length ?? 0));
  const told = intro.mentions.filter(
    (each) => each.role.kind === "level" && !each.prior && !each.role.from && (each.standing.frame === 0 || heading) && each.figure.quantity.measure.dimension === "money" && !leftOver.test(each.label),
  );
  if (parts.length === 0) return undefined;
  // 年初预算257.61万元，实际支出257.55万元: with a part of one decimal both may fit; the list is of what it comes to.
  const fitting = told.filter((each) => ties(each, parts));
  const least = Math.min(...fitting.map((each) => gap(each, parts)));
  const tying = fitting.filter((each) => gap(each, parts) <= least);
  const tied = tying.find((each) => /支出/.test(each.label)) ?? tying[0];
  if (tied !== undefined) return tied;
  // 实际支出 says what was done, of the whole above and of an item below alike; what else is called as a part is that part told before.
  const levels = told.filter((each) => sameThingAgain.test(each.label) || !parts.some((part) => part.label === each.label));
  const last = levels.at(-1);
  if (last === undefined) return undefined;
  if (levels.length === 1 && tellsRateOnly(last, intro, parts)) return spentByRate(last, intro, above);
  const closes = announcing.test(intro.passage.text) && !/。/.test(intro.passage.text.slice(endOf(last), -6));
  return levels.length === 1 || closes ? last : undefined;
}
