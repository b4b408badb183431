import { isExact, isSlipOf, type Mention, type Reading, sameKind } from "../../reading/index.js";
import { fitsRate, isNearly } from "../rate.js";
import type { Pair } from "./pair.js";

const ofThePlan = /^(?:完成|占|达到?|为)(?:了)?(?:全年|年度|年初|本年度?|既定|下达|计划|总)*(?:目标|任务|计划)(?:任务|目标)?(?:总?[数量]|数量)?(?:的|比例为)?$/;
const planning = /计划|目标|任务|拟|预计/;
/** How many sentences back the plan may stand. */
const reach = 2;

/** 计划开工改造棚户区1250套，发放租赁补贴1095户。截至7月底，开工建设棚户区1005套，占目标任务的80.4%: what the sentence of the plan tells under that name, once. */
export function planAbove(rate: Mention, { mentions, outline }: Reading): Pair {
  const actual = mentions[rate.index - 1];
  if (actual === undefined || !ofThePlan.test(rate.standing.lead) || actual.role.kind !== "level" || actual.prior || !isExact(actual) || actual.figure.quantity.measure.dimension === "money" || actual.standing.sentence !== rate.standing.sentence || actual.standing.frame !== rate.standing.frame) return {};
  const own = outline.frames[rate.standing.frame]?.own ?? "";
  const isPlanned = (each: Mention): boolean => planning.test(own.slice(outline.sentenceOf(each.standing.frame, each.figure.offset).start, each.figure.offset));
  const name = done(actual);
  const apart = (each: Mention): number => rate.standing.sentence - each.standing.sentence;
  const told = mentions.filter((each) => each.index < actual.index && each.role.kind === "level" && !each.prior && isExact(each) && sameKind(each, actual) && each.standing.frame === rate.standing.frame && apart(each) >= 1 && apart(each) <= reach && planned(each) === name && isPlanned(each) && !isElsewhere(each, actual));
  const [budget, ...others] = told;
  if (name.length < 2 || budget === undefined || others.length > 0 || budget.figure.quantity.isZero) return {};
  // What went beyond its plan is as often said to be done in full.
  if (rate.figure.quantity.value.eq(100) && actual.figure.quantity.compare(budget.figure.quantity) > 0) return {};
  const due = actual.figure.quantity.dividedBy(budget.figure.quantity);
  const slipped = rate.figure.quantity.printedDigits >= 3 && isSlipOf(rate.figure.quantity, due);
  return fitsRate(actual, budget, rate) || slipped || isNearly(rate, due) ? { actual, budget } : {};
}

const places = /^[全我本][省市县区旗镇乡局院校]/;
const doing = /^(?:20\d\d年度?|目前|年度|全年|年初|实际|已经?|共|累计|完成|新?开工|新建|改建|建设|改造|实施|开展)+/;
const inPart = /^(?:[上下]半年|前?[一二三四]季度)/;

/** What was planned, without the words before it and for doing it. */
const planned = ({ label }: Mention): string => label.replace(/^[^,。;]*(?:计划|目标|任务|拟|预计)/, "").replace(doing, "");

/** What was done by now, without the words for doing it. */
const done = ({ label }: Mention): string => label.replace(places, "").replace(inPart, "").replace(doing, "");

/** 全市计划改造30座。我县改造9座，完成任务的90%: of the plan of another place. */
function isElsewhere(plan: Mention, actual: Mention): boolean {
  const [one, other] = [plan, actual].map(({ label }) => places.exec(label)?.[0]);
  return other !== undefined && one !== other;
}
