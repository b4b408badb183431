import { families, type Family, isFamily, membersOf } from "./families.js";
import { isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";
import { isNotCounted } from "./leaving.js";
import { isPaidInAll } from "./paid-in-all.js";
import { ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** How many paragraphs below its total a family may be told in. */
const reach = 8;

/**
 * 政府采购支出260万元，货物类120万元、工程类40万元、服务类100万元: a whole and all its parts by definition, told without a
 * word that opens a list, in one sentence, the next one or the paragraphs below.
 */
export function familySums(readings: readonly Reading[], told: readonly Sum[]): readonly Sum[] {
  const found: Sum[] = [];
  for (const family of families) {
    if (family.whole === undefined) continue;
    for (const [index, reading] of readings.entries()) {
      for (const first of reading.mentions) {
        if (!isAddend(first) || memberAt(first, family) < 0 || found.some((sum) => sum.parts.includes(first))) continue;
        const parts = gathered(first, family, readings.slice(index, index + 1 + reach));
        if (parts === undefined || isToldAlready(parts, told)) continue;
        const total = totalOf(parts, family, reading, readings[index - 1]) ?? totalBehind(parts, family, reading);
        if (total !== undefined && !isPaidInAll(total, parts, reading) && !isListedOtherwise(total, parts, told)) found.push({ total: bracketed(total, parts, reading) ?? total, parts: ownParts(total, parts, family), reading: "partition" });
      }
    }
  }
  return found;
}

/** 货物60万元、工程120万元、服务86万元，政府采购总额266万元: the whole right behind its parts. */
function totalBehind(parts: readonly Mention[], family: Family, { mentions }: Reading): Mention | undefined {
  const last = parts.at(-1) as Mention;
  const next = mentions[last.index + 1];
  if (next === undefined || !parts.every(({ passage }) => passage === next.passage) || !isAddend(next) || !sameKind(next, last) || next.standing.frame !== last.standing.frame || next.standing.sentence !== last.standing.sentence) return undefined;
  return family.whole?.test(next.standing.lead) === true && /(?:总[额量计数]|合计|共计)(?:为|达|是)?$/.test(next.standing.lead) && parts.every((part) => part.figure.quantity.compare(next.figure.quantity) < 0) ? next : undefined;
}

/** 收回292份（有效288份），满意251份、…: where the parts make up what the bracket behind the whole tells of it, they are the parts of that. */
function bracketed(total: Mention, parts: readonly Mention[], { mentions }: Reading): Mention | undefined {
  const next = mentions[total.index + 1];
  return next !== undefined && next.passage === total.passage && next.standing.frame !== total.standing.frame && isAddend(next) && sameKind(next, total) && !ties(total, parts) && ties(next, parts) ? next : undefined;
}

/** 行政30人（其中工勤10人）、事业30人: what may be left out of a family is no part where the others are the whole. */
function ownParts(total: Mention, parts: readonly Mention[], family: Family): readonly Mention[] {
  const core = parts.filter((part) => memberAt(part, family) < family.parts.length);
  return !ties(total, parts) && core.length < parts.length && ties(total, core) ? core : parts;
}

function memberAt(mention: Mention, family: Family): number {
  return membersOf(family).findIndex((pattern) => pattern.test(mention.label));
}

/** The members from the first one on, one of each kind, until one is told twice, or the words turn to something else. */
function gathered(first: Mention, family: Family, readings: readonly Reading[]): readonly Mention[] | undefined {
  const parts = new Map<number, Mention>([[memberAt(first, family), first]]);
  for (const reading of readings) {
    const here = reading.passage === first.passage;
    // 人员经费103万元，主要包括： and on lines of their own 基本工资、津贴补贴…: words alone, under no heading, turn to nothing else.
    if (!here && reading.mentions.length === 0 && reading.passage.ordinal === undefined) continue;
    if (!here && !opensWithMember(reading, family)) break;
    for (const told of reading.mentions) {
      const each = named(told, first, reading);
      if ((here && each.index <= first.index) || !isAddend(each) || isNotCounted(each) || !sameKind(each, first) || each.standing.frame !== first.standing.frame || each.year !== first.year) continue;
      const at = isOfOtherNature(each, first) || isBudgetBesideSpent(each, first) ? -1 : memberAt(each, family);
      if (at < 0 && here && each.standing.sentence === first.standing.sentence && family.whole?.test(each.label) === true) return done(parts, family);
      if (at >= 0 && parts.has(at) && isComplete(parts, family)) return done(parts, family);
      if (at >= 0 && !parts.has(at) && isNear(each, [...parts.values()].at(-1) as Mention)) parts.set(at, each);
    }
    if (isComplete(parts, family)) break;
  }
  return done(parts, family);
}

/** 接待费决算3.07万元, 出国费预算5万元、决算0万元: beside what was spent, the budget of a member is no part; the figure behind it, which names nothing of its own, is. */
function isBudgetBesideSpent(each: Mention, first: Mention): boolean {
  return closedAccount.test(first.standing.lead) && isBudget(each);
}

function named(each: Mention, first: Mention, reading: Reading): Mention {
  const budget = closedAccount.test(first.standing.lead) ? budgetBefore(each, reading) : undefined;
  return budget === undefined ? each : { ...each, label: budget.label.replace(/(?:年初)?预算(?:数|安排)?$/, "") };
}

/** “三公”经费预算96万元，支出决算61.31万元: what names nothing but that it was spent is of what the budget right before it was for. */
function budgetBefore(each: Mention, reading: Reading | undefined): Mention | undefined {
  const before = reading?.mentions[each.index - 1];
  const unnamed = before !== undefined && /^(?:支出)?决算数?(?:为|是|共)*$/.test(each.standing.lead) && isBudget(before) && sameKind(before, each) && before.standing.sentence === each.standing.sentence;
  return unnamed ? before : undefined;
}

const closedAccount = /决算数?(?:为|是|共)*$/;

/** 中央财政赤字14000万元 and 地方收入146681万元 are no two parts of one thing. */
function isOfOtherNature(one: Mention, other: Mention): boolean {
  const [a, b] = [one, other].map(({ label }) => [...label.matchAll(/收入|支出|赤字|差额|债务|缺口/g)].at(-1)?.[0]);
  const unnamed = (a === undefined ? one : other).label;
  return a !== b && (a === undefined || b === undefined ? unnamed.length >= 6 && /结转|结余|调入|基金/.test(unnamed) : true);
}

function isComplete(parts: ReadonlyMap<number, Mention>, family: Family): boolean {
  return family.parts.every((_, at) => parts.has(at));
}

function done(parts: ReadonlyMap<number, Mention>, family: Family): readonly Mention[] | undefined {
  return isComplete(parts, family) ? [...parts.values()] : undefined;
}

function isNear(each: Mention, last: Mention): boolean {
  return each.passage !== last.passage || each.standing.sentence - last.standing.sentence <= 1;
}

/** （二）商品和服务支出95万元: the paragraph goes on with the family. */
function opensWithMember(reading: Reading, family: Family): boolean {
  const first = reading.mentions.find((each) => isAddend(each));
  return first !== undefined && first.standing.sentence <= 1 && memberAt(first, family) >= 0;
}

function isToldAlready(parts: readonly Mention[], told: readonly Sum[]): boolean {
  return told.some((sum) => sum.parts.filter((part) => parts.includes(part)).length >= 2);
}

/** 教职工84人，其中在编77人，特岗教师6人，三支一扶1人，另有退休教师81人: the list of the total names one of them beside others, and the other stands outside of it. */
function isListedOtherwise(total: Mention, parts: readonly Mention[], told: readonly Sum[]): boolean {
  return !ties(total, parts) && told.some((sum) => sum.total === total && sum.parts.length > 1 && parts.some((part) => sum.parts.includes(part)) && !parts.every((part) => sum.parts.includes(part)));
}

/** The figure the parts are of: in their sentence or the one before, or last in the paragraph above; that one which ties before the nearest. */
function totalOf(parts: readonly Mention[], family: Family, reading: Reading, above: Reading | undefined): Mention | undefined {
  const first = parts[0] as Mention;
  const fits = (each: Mention): boolean =>
    isAddend(each) && sameKind(each, first) && !isOfOtherNature(each, first) && memberAt(each, family) < 0 && family.whole?.test((budgetBefore(each, each.passage === first.passage ? reading : above) ?? each).label) === true && (each.year === first.year || first.year === undefined) && !isOfAnotherStage(each, first) && !(isBudget(each) ? isSpent(first) || closedAccount.test(first.standing.lead) : isBudget(first) && isSpent(each));
  const here = reading.mentions.filter((each) => each.index < first.index && each.standing.frame === first.standing.frame && first.standing.sentence - each.standing.sentence <= 2 && fits(each)).reverse();
  const opens = !reading.mentions.some((each) => each.index < first.index && isAddend(each) && sameKind(each, first));
  const over = above?.mentions.filter((each) => each.standing.frame === 0 && fits(each)).reverse() ?? [];
  // 在编在职34人，退休21人。在编人员中，管理岗位11人、…: of those it names.
  const named = /([^,。;:、\d]{2,8}?)(?:人员|职工|人数)?中,?\s*$/.exec(reading.passage.text.slice(0, first.standing.clauseStart))?.[1] ?? "";
  const called = named === "" ? [] : here.filter((each) => each.label.includes(named));
  const candidates = called.length > 0 ? called : here.length > 0 || !opens ? here : over;
  const tied = candidates.find((each) => ties(each, parts));
  if (tied !== undefined) return tied;
  // 支出1150万元，结余50万元。本年收入1080万元: what comes in is no part of what was spent.
  if (candidates.some((each) => parts.some((part) => isOfOtherNature(each, part)))) return undefined;
  // 人口52.3万人，城镇24.6万人参加医保，农村26.1万人参加医保: those who did so need not be all of them.
  if (parts.every(({ standing: { tail } }) => tail.length >= 3 && tail === parts[0]?.standing.tail) && candidates.every(({ standing: { tail } }) => tail !== first.standing.tail)) return undefined;
  // Of several figures in the paragraph above, which one the parts are of cannot be told.
  const [nearest] = candidates === over && over.length > 1 ? [] : candidates;
  return nearest !== undefined && isFamily(parts) && isAbout(nearest, parts) && (called.length > 0 || standsBeside(nearest, first, reading)) ? nearest : undefined;
}

/** Budgets are made up of budgets, spending of spending. */
function isBudget(mention: Mention): boolean {
  return /预算(?!支出|收入|财政)|计划|年初/.test(mention.label.replace(/(?:一般公共|政府性基金|国有资本经营)预算/g, ""));
}

/** 调整后全年预算1470.60万元。年初预算基本支出900万元、项目支出450.60万元: the parts of the year's first budget are none of the adjusted one. */
function isOfAnotherStage(one: Mention, other: Mention): boolean {
  const adjusted = /全年预算|调整/;
  return [[one, other], [other, one]].some(([a, b]) => /年初/.test((a as Mention).standing.lead) && adjusted.test((b as Mention).standing.lead));
}

function isSpent(mention: Mention): boolean {
  return /支出|决算|执行|完成|使用/.test(mention.label.replace(/支出预算/g, "")) && !isBudget(mention);
}

/** Nothing else of the kind is told between a total and its first part. */
function standsBeside(total: Mention, first: Mention, reading: Reading): boolean {
  return !reading.mentions.some((each) => each.passage === total.passage && each.index > total.index && (first.passage !== total.passage || each.index < first.index) && isAddend(each) && sameKind(each, first) && each.standing.frame === total.standing.frame);
}

/** Parts that come nowhere near the figure are of another whole. */
function isAbout(total: Mention, parts: readonly Mention[]): boolean {
  const sum = parts.map((part) => part.figure.quantity).reduce((one, other) => one.plus(other));
  if (total.figure.quantity.isZero) return false;
  const ratio = Number(sum.value.div(total.figure.quantity.in(sum.measure).value));
  return ratio > 0.5 && ratio < 2;
}
