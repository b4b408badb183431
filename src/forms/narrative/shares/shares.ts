import type { Concept, ShareRelation } from "../../../model/index.js";
import { type FactBook, labelOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import type { Sum } from "../sums/index.js";
import { sharesInTurn } from "./in-turn.js";
import { partOf } from "./part.js";
import { fitsRate } from "./rate.js";
import { shareTogether, takenTogether } from "./together.js";
import { listTotal, namedWhole, toldOnce, unnamedWhole } from "./wholes.js";

/** 占总支出的89.68%: the whole is the figure in the clause, the total of the list, or the one the words name. */
export function sharesIn(reading: Reading, before: readonly Reading[], sums: readonly Sum[], book: FactBook, all: readonly Reading[]): readonly ShareRelation[] {
  const wholes = new Map<Mention, Mention | undefined>();
  const inTurn = sharesInTurn(reading, book);
  return reading.mentions.flatMap((rate): ShareRelation[] => {
    if (rate.role.kind !== "share") return [];
    const ofItsTurn = inTurn.get(rate);
    if (ofItsTurn !== undefined) return [ofItsTurn];
    const parts = takenTogether(rate, reading);
    if (parts !== undefined) return shareTogether(parts, rate, reading, book);
    const silent = rate.series === undefined ? silentPart(rate, reading, book, all) : undefined;
    const printed = reading.mentions[(rate.series?.first ?? rate.index) - 1];
    const part = silent?.part ?? partOf(rate, reading);
    if (part === undefined) return [];
    const goneOn = shareGoneOnFrom(rate, reading);
    const namedBefore = goneOn === undefined ? undefined : wholes.get(goneOn);
    const asBefore = goneOn !== undefined && (listTotal(part, sums)?.passage !== part.passage || (namedBefore !== undefined && fitsRate(part, namedBefore, rate))) ? goneOn : undefined;
    const told = { reading, before, all, sums };
    const spelled = printed?.role.kind === "whole" ? printed : asBefore !== undefined ? namedBefore : rate.role.of === "" ? unnamedWhole(rate, part, told) : namedWhole(rate, part, rate.role.of, told, book);
    const nearest = silent?.whole ?? spelled;
    const outer = nearest === undefined || !sameKind(nearest, part) || rate.role.of !== "" ? undefined : outerShare(part, nearest, rate, reading);
    const whole = outer === undefined ? nearest : wholes.get(outer);
    wholes.set(rate, whole);
    if (whole === undefined || whole === part || !sameKind(whole, part) || isPartOfTheSame(whole, rate, reading)) return [];
    if (!fitsRate(part, whole, rate) && rate.role.of === "" && areOfTheirOwnSum(part, reading, sums)) return [];
    if (!fitsRate(part, whole, rate) && rate.series === undefined && isLastOfSilentMembers(part, rate, reading, sums)) return [];
    // A part above its whole: the two were never meant for each other.
    if (part.figure.quantity.compare(whole.figure.quantity) > 0 && rate.figure.quantity.value.lte(100)) return [];
    return [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([part, rate]), place: placeOf(rate) }];
  });
}

/** 本级受理237件，占受理总量的55%，上级转办193件，占受理总量的45%: what is itself told as a share of a whole is not that whole. */
function isPartOfTheSame(whole: Mention, rate: Mention, { mentions }: Reading): boolean {
  const { role } = rate;
  const next = whole.passage === rate.passage ? mentions[whole.index + 1] : undefined;
  return role.kind === "share" && role.of !== "" && next !== undefined && next !== rate && next.role.kind === "share" && next.role.of === role.of && next.standing.sentence === whole.standing.sentence;
}

/**
 * 60岁以上78366人，占13.53%，其中65岁以上53403人，占9.22%: a share of all that the first is a share of, and not of the first, where that comes nearer to what is
 * told. What all of it is the first share knows, or it is told elsewhere.
 */
function outerShare(part: Mention, whole: Mention, rate: Mention, reading: Reading): Mention | undefined {
  const outer = whole.passage === part.passage ? reading.mentions[whole.index + 1] : undefined;
  if (outer === undefined || outer === rate || outer.role.kind !== "share" || outer.index > part.index || partOf(outer, reading) !== whole || whole.figure.quantity.isZero || fitsRate(part, whole, rate)) return undefined;
  const own = Number(part.figure.quantity.dividedBy(whole.figure.quantity).value);
  const told = Number(rate.figure.quantity.value);
  return Math.abs((own * Number(outer.figure.quantity.value)) / 100 - told) < Math.abs(own - told) ? outer : undefined;
}

/**
 * 受理680件。从方式看，来信130件，占43%；来访40件，占13%；来电70件，占23%；网络63件，占21%: every one of them the share of what they come to, which is told nowhere, and none
 * of the total above, of which they name but some.
 */
function areOfTheirOwnSum(part: Mention, { mentions }: Reading, sums: readonly Sum[]): boolean {
  const list = sums.find((sum) => sum.reading === "selection" && sum.parts.includes(part) && sum.parts.length > 2 && sum.parts.every((each) => sameKind(each, part)));
  if (list === undefined) return false;
  const all = list.parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
  return list.parts.every((each) => {
    const own = each.passage === part.passage ? mentions[each.index + 1] : undefined;
    return own?.role.kind === "share" && own.role.of === "" && own.figure.quantity.roundsFrom(each.figure.quantity.dividedBy(all));
  });
}

const kinds: readonly (readonly [RegExp, Concept])[] = [[/^基本支出$/, "expenditure.basic"], [/^项目支出$/, "expenditure.project"]];

/** 支出总额200万元，其中项目支出占50%: the part told nowhere in the clause is the unit's figure of that name. */
function silentPart(rate: Mention, reading: Reading, book: FactBook, all: readonly Reading[]): { part: Mention; whole: Mention } | undefined {
  if (rate.role.kind !== "share" || rate.role.of !== "") return undefined;
  const subject = labelOf(rate.standing.lead.replace(/占[^占]*$/, ""));
  const concept = kinds.find(([words]) => words.test(subject))?.[1];
  const whole = reading.mentions.findLast((each) => each.index < rate.index && each.standing.sentence === rate.standing.sentence && each.standing.frame === rate.standing.frame && book.conceptOf(each) === "expenditure.total" && book.scenarioOf(each) === "actual");
  if (concept === undefined || whole === undefined) return undefined;
  const part = toldOnce(concept, all, book);
  return part === undefined ? undefined : { part, whole };
}

/** 其中教育600万元、卫生350万元、社保300万元，占总支出的72%: whether the last member or all of them, nobody can tell. */
function isLastOfSilentMembers(part: Mention, rate: Mention, reading: Reading, sums: readonly Sum[]): boolean {
  const list = sums.find((sum) => sum.parts.length > 1 && sum.parts.at(-1) === part);
  const inOneBreath = list?.parts.every((each) => each.standing.sentence === rate.standing.sentence && each.passage === rate.passage) === true;
  if (list === undefined || !inOneBreath) return false;
  return !reading.mentions.some((each) => each.role.kind === "share" && each.index > (list.parts[0]?.index ?? 0) && each.index < part.index);
}

/**
 * 甲执行618万元，占项目支出的30%；乙执行471万元，占23%: a member that names no whole is of the one its neighbour named, be it told anywhere. Where the
 * list has a total of its own in its passage the words may mean either, so that it goes on so only where the rate comes out.
 */
function shareGoneOnFrom(rate: Mention, reading: Reading): Mention | undefined {
  if (rate.role.kind !== "share" || rate.role.of !== "") return undefined;
  const inList = (each: Mention): boolean => each.standing.frame === rate.standing.frame && each.standing.sentence === rate.standing.sentence;
  // 管理费2万元，占项目资金200万元的1%；设计费6万元，占3%: of the whole that the first one prints as well.
  // 甲60万元，占总额200万元的30%；已支付45万元，占75%: one alone may be of what was told last; where others of the list come out, all of them are of that whole.
  const printsIt = (each: Mention): boolean => {
    const printed = reading.mentions[each.index - 1];
    return printed?.role.kind === "whole" && each.standing.segment !== rate.standing.segment && reading.mentions.some((other) => other !== each && other.role.kind === "share" && other.role.of === "" && other.index > each.index && inList(other) && reading.mentions[other.index - 1]?.role.kind === "level" && fitsRate(reading.mentions[other.index - 1] as Mention, printed, other));
  };
  const first = reading.mentions.find((each) => each.role.kind === "share" && (each.role.of !== "" || printsIt(each)) && each.index < rate.index && inList(each));
  if (first === undefined || /其中|其余/.test(reading.passage.text.slice(first.figure.offset, rate.figure.offset))) return undefined;
  const between = reading.mentions.filter((each) => each.index > first.index && each.index < rate.index && each.role.kind === "share");
  return between.every((each) => inList(each) && each.role.kind === "share" && each.role.of === "") ? first : undefined;
}
