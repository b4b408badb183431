import type { AimRelation, Relation } from "../../../model/index.js";
import { meets, type Target } from "../../../quantity/index.js";
import { endOf, type FactBook, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

const planned = /计划|目标|任务|预定|预期|预计|拟|建设内容|用于|确保|力争|指标值/;
const achieved = /实际|完成|达到|建成|已|实现|落实/;
/** 完成53户计划任务 sets a target, 目标完成情况 sets none. */
const setsTarget = /已?完成(?=[^,。;]*(?:目标|任务|计划))|(?:应|计划|拟|目标|确保|力争)(?:完成|达到|实现)/g;
/** Words that belong to any target or result and name nothing. */
const empty = /已经?|实际|完成|年初|计划|目标任务|目标|任务|预定|预期|拟|共计?|达到?|实现|主要建设内容[是为]?|建设内容[是为]?|用于|为|约|了|是|全年|本年|年度|[全我][省市区县州镇乡村校局]|20\d\d年?|["“”'‘’()（）、]/g;

/**
 * A target told in one place and what was reached in another, under the same words: 目标：辅具适配200人，儿童救助39人。实际完成：辅具适配
 * 230人，儿童救助52人. Only what meets its target is told: two that differ may be of different years, places or parts.
 */
export function keptAims(readings: readonly Reading[], told: readonly Relation[], book: FactBook): readonly AimRelation[] {
  const mentions = readings.flatMap((reading) => reading.mentions).filter((each) => /^(?:level|none|each)$/.test(each.role.kind) && !each.prior && each.figure.upTo === undefined && each.figure.quantity.looseness === "exact");
  const known = new Set(told.flatMap((relation) => (relation.kind === "aim" ? [relation.target] : [])));
  const reached = mentions.filter((each) => isReached(each)).map((mention) => ({ mention, name: nameOf(mention) }));
  const taken = new Set<Mention>();
  return mentions.flatMap((target): AimRelation[] => {
    if (!(isPlanned(target) || isAnswered(target, mentions)) || (book.has(target) && known.has(book.factOf(target)))) return [];
    const name = nameOf(target);
    const found = reached.find(({ mention, name: other }) => !taken.has(mention) && isAfter(mention, target, readings) && (alike(name, other) || answers(mention, target)) && agree(target, mention));
    if (found === undefined) return [];
    taken.add(found.mention);
    const actual = found.mention;
    return [{ kind: "aim", target: book.factOf(target), demand: demandOf(target), actual: book.factOf(actual), claim: "", quote: quoteAcross([actual]), place: placeOf(actual) }];
  });
}

/** The words that a figure stands under: its own, and the last word of its sentence that speaks of planning or of doing. */
function wordsOver({ passage, figure, standing }: Mention): { own: string; head: string } {
  const sentence = passage.text.slice(passage.text.lastIndexOf("。", figure.offset) + 1, figure.offset).replace(setsTarget, "计划");
  return { own: standing.lead, head: [...sentence.matchAll(/目标完成情况|目标|任务|计划|预定|拟|实际|完成|建成|已/g)].at(-1)?.[0] ?? "" };
}

function isPlanned(mention: Mention): boolean {
  const { own, head } = wordsOver(mention);
  const words = own.slice(own.lastIndexOf(":") + 1).replace(setsTarget, "计划");
  const bound = mention.figure.comparator === "≥" || mention.figure.comparator === "≤";
  const after = /^的?[^,。;\d]{0,4}(?:计划|目标)?任务/.test(mention.figure.after);
  return !achieved.test(words) && (bound || after || planned.test(words) || /^(?:目标|任务|计划|预定|拟)$/.test(head));
}

/** 带动总收入42万元，实际完成总收入42万元: the result right behind it shows that it was the target. */
function isAnswered(target: Mention, mentions: readonly Mention[]): boolean {
  const next = mentions.find(({ passage, index }) => passage === target.passage && index === target.index + 1);
  return next !== undefined && next.standing.sentence === target.standing.sentence && /^实际/.test(next.standing.lead) && !achieved.test(target.standing.lead) && !/上年|去年/.test(target.standing.lead);
}

/** 飞机数量≥6架，实际布防6架. */
function answers(actual: Mention, target: Mention): boolean {
  return target.figure.comparator !== undefined && actual.passage === target.passage && actual.index === target.index + 1 && actual.standing.sentence === target.standing.sentence && /^实际/.test(actual.standing.lead);
}

function isReached(mention: Mention): boolean {
  const { own, head } = wordsOver(mention);
  const words = own.replace(setsTarget, "");
  return mention.figure.comparator === undefined && (achieved.test(words) || (/完成|实际|建成|已/.test(head) && !planned.test(words)));
}

function nameOf({ standing }: Mention): string {
  const own = standing.lead.slice(standing.lead.lastIndexOf(":") + 1).replace(empty, "").replace(/\d+/g, "");
  return (own.length >= 2 ? own : own + standing.tail.slice(0, 6).replace(/[^\u4e00-\u9fff].*$/, "")).slice(-12);
}

/** The same thing by its words: most pairs of neighbouring letters of the shorter name stand in the longer. */
function alike(one: string, other: string): boolean {
  if (one.length < 3 || other.length < 3) return one.length >= 2 && one === other;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const pairs = [...short].slice(1).map((_, at) => short.slice(at, at + 2));
  return pairs.filter((pair) => long.includes(pair)).length >= Math.max(2, pairs.length * 0.6);
}

function agree(target: Mention, actual: Mention): boolean {
  const [a, b] = [target.figure.quantity.measure, actual.figure.quantity.measure];
  if (/percentage-point|years|score/.test(a.dimension)) return false;
  const comparable = a.dimension === "ratio" ? b.dimension === "ratio" : a.dimension === "none" || b.dimension === "none" ? !/money|ratio/.test(a.dimension + b.dimension) : sameKind(target, actual);
  return comparable && meets(demandOf(target), a.dimension === "none" || b.dimension === "none" ? actual.figure.quantity : actual.figure.quantity.in(a)) === true;
}

function demandOf({ figure }: Mention): Target {
  const kinds = { "≥": "atLeast", "≤": "atMost", ">": "above", "<": "below" } as const;
  return { kind: figure.comparator === undefined ? "plain" : kinds[figure.comparator], bound: figure.quantity };
}

function isAfter(one: Mention, other: Mention, readings: readonly Reading[]): boolean {
  if (one.passage === other.passage) return one.figure.offset >= endOf(other);
  return readings.findIndex(({ passage }) => passage === one.passage) > readings.findIndex(({ passage }) => passage === other.passage);
}
