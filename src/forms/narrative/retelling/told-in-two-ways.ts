import type { Fact, Relation, RestatedRelation } from "../../../model/index.js";
import { isSlipOf } from "../../../quantity/index.js";
import { type FactBook, Headings, isExact, type Mention, placeOf, quoteOf, type Reading, sameKind } from "../reading/index.js";

/** With fewer digits two different amounts are often one digit apart. */
const tellingDigits = 4;
/** Staff of one body, miscounted; further apart they are those of two. */
const mostStaffApart = 0.25;

/**
 * 总支出4780.72万元 in one chapter, 总支出4880.72万元 in another: the unit's figure of one name, year and stage, told in two ways.
 *
 * Two amounts under one name are often both right, one of them of a fund, an office or a part of the year that its words do not give away. So an
 * amount counts only where it is a slip of the hand away from the other, and neither where each adds up with figures of its own, nor where the
 * report tells what makes the difference.
 */
export function toldInTwoWays(readings: readonly Reading[], relations: readonly Relation[], book: FactBook): readonly RestatedRelation[] {
  const proven = provenBy(relations);
  const groups = new Map<string, Mention[]>();
  for (const { mention, fund } of ownFigures(readings)) {
    const key = keyOf(mention, fund, book);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return [...groups.values()].flatMap((told): RestatedRelation[] => {
    const [first, ...later] = told;
    if (first === undefined || new Set(told.map(({ figure }) => figure.quantity.toString())).size > 2) return [];
    const other = later.find((each) => each.figure.quantity.compare(first.figure.quantity) !== 0);
    if (other === undefined || other.passage === first.passage || !isMistold(first, other, book)) return [];
    const bothProven = [first, other].every((each) => proven.has(book.factOf(each)));
    if (bothProven || explained(first, other, readings)) return [];
    // The one that stands in a sum which adds up, or is told more often, is what the other should be.
    const borneOut = (each: Mention): number => told.filter(({ figure }) => figure.quantity.compare(each.figure.quantity) === 0).length + (proven.has(book.factOf(each)) ? told.length : 0);
    const [odd, sound] = borneOut(first) > borneOut(other) ? [other, first] : [first, other];
    return [{ kind: "restated", of: "figure", one: book.factOf(odd), other: book.factOf(sound), quote: quoteOf(odd), place: placeOf(odd) }];
  });
}

const ofProject = /项目|专项|资金|工程|补助/;
const ofAnother = /下属|所属|直属|二级|局机关|机关本级|本级|本部|年初(?!预算|批复|安排|部门|财政)|期初|上半年|季度|(?<!\d)(?:[1-9]|1[01])月|预计|计划|拟|编内|调[入出]/;

/** A heading that is the name of a body: （二）执法大队. */
const ofBody = /(?:机关|本级|[局委办]|大队|支队|中队|中心|[站所院校馆队])$/;
const funds = /一般公共预算|财政拨款|政府性基金|国有资本/;

interface OwnFigure {
  readonly mention: Mention;
  /** The fund that its heading or its sentence tells of; empty for all of them. */
  readonly fund: string;
}

/** What is told of the unit as a whole and of the whole year: not below the heading of a project, nor of an office or a part of the year. */
function ownFigures(readings: readonly Reading[]): readonly OwnFigure[] {
  const headings = new Headings();
  return readings.flatMap(({ passage, mentions }) => {
    headings.pass(passage);
    const over = headings.over(passage).map(({ text }) => text);
    const narrower = over.some((text) => ofBody.test(text) || (ofProject.test(text) && !/整体|部门|单位|项目支出|资金(?:使用|管理|安排|投入|到位|执行)/.test(text)));
    const fund = over.map((text) => funds.exec(text)?.[0] ?? "").join("");
    return narrower ? [] : mentions.filter((each) => isPlain(each) && !ofAnother.test(sentenceBefore(each))).map((mention) => ({ mention, fund: funds.exec(clauseBehind(mention))?.[0] ?? fund }));
  });
}

/** 年初预算1305.60万元为一般公共预算: the words behind a figure, up to the next stop. */
function clauseBehind({ passage: { text }, figure }: Mention): string {
  return /^[^。;\d]*/.exec(text.slice(figure.offset + figure.length))?.[0] ?? "";
}

function isPlain(mention: Mention): boolean {
  const { figure, role, prior, standing, series, passage } = mention;
  // 支出1450.10万元（含结转20.10万元）: with or without, the other telling may be.
  const qualified = /^\s*\(\s*(?:不?含|其中)/.test(passage.text.slice(figure.offset + figure.length));
  return isExact(mention) && role.kind === "level" && !prior && standing.frame === 0 && series === undefined && !qualified;
}

function sentenceBefore({ passage: { text }, figure: { offset } }: Mention): string {
  return text.slice(text.lastIndexOf("。", offset) + 1, offset);
}

/** Wholes of the unit that the forms do not ask for, and reports tell again and again. */
const wholes = /^(?:年末|期末|本年)?(人员经费|固定资产|资产总额|资产总计|负债总额|净资产|(?:财政拨款)?结转和?结余|财政拨款(?:收入|支出)?|一般公共预算(?:财政)?拨款(?:收入|支出)?)(?:支出|合计|总额|总计|总值)?$/;
/** 本年收入 leaves out what was carried over, 总收入 may hold it. */
const ofThisYear = /本年(?:度)?(?:总?收入|总?支出)/;

function keyOf(mention: Mention, fund: string, book: FactBook): string | undefined {
  const concept = book.conceptOf(mention);
  const scenario = book.scenarioOf(mention);
  if (scenario === undefined) return undefined;
  const name = concept === "other" ? wholes.exec(mention.label)?.[1] : concept;
  return name === undefined ? undefined : [name, scenario, book.yearOf(mention) ?? "", mention.figure.quantity.measure.dimension, fund, ofThisYear.test(mention.standing.lead)].join("|");
}

function isMistold(one: Mention, other: Mention, book: FactBook): boolean {
  const [a, b] = [one.figure.quantity, other.figure.quantity];
  if (!sameKind(one, other) || a.isZero) return false;
  if (book.conceptOf(one).startsWith("headcount.")) return Math.abs(Number(b.minus(a).value.div(a.value))) < mostStaffApart;
  const digits = Math.min(...[a, b].map((each) => each.digits().replace(/[-.]/g, "").replace(/^0+|0+$/g, "").length));
  return digits >= tellingDigits && isSlipOf(b, a);
}

/** What stands in a sum that adds up. */
function provenBy(relations: readonly Relation[]): ReadonlySet<Fact> {
  return new Set(relations.flatMap((each) => {
    if (each.kind !== "sum" || each.reading !== "partition" || each.parts.length < 2) return [];
    const [total, ...parts] = [each.total, ...each.parts].map(({ quantity }) => quantity);
    const [head, ...rest] = parts;
    if (total === undefined || head === undefined || !rest.every((part) => part !== undefined)) return [];
    return total.ties(rest.reduce((sum, part) => sum.plus(part), head)) ? [each.total, ...each.parts] : [];
  }));
}

/** Whether the report tells the very amount that the two are apart, what was added, carried over or left out; or one of the two as that of the year's beginning. */
function explained(one: Mention, other: Mention, readings: readonly Reading[]): boolean {
  const apart = one.figure.quantity.minus(other.figure.quantity).absolute();
  const ofTheBeginning = (each: Mention): boolean => (each.prior || /年初(?!预算)|期初/.test(each.standing.lead)) && [one, other].some((told) => each.figure.quantity.compare(told.figure.quantity) === 0);
  return readings.some(({ mentions }) => mentions.some((each) => sameKind(each, one) && (each.figure.quantity.absolute().compare(apart) === 0 || ofTheBeginning(each))));
}
