import type { ChangeRelation, Fact, Relation } from "../../../model/index.js";
import { endOf, labelOf, leftOver, type Passage, placeKey, placeOf, type Reading } from "../reading/index.js";
import type { RateTally } from "./rates.js";
import { givesItsRate, isReadable } from "./readable.js";
import { addsUp, type Tally } from "./sums.js";
import { holdsInner, runsOn } from "./run-on.js";
import { moves, type Spot } from "./spot.js";

interface Found {
  readonly spots: readonly Spot[];
  readonly sums: readonly Tally[];
  readonly rates: readonly RateTally[];
}

/**
 * Without the readings that do not hold while the same figures hold in another: a part was lost, the list belongs to another
 * total, the rate is of two other figures. What the words seemed to say is then the reader's mistake and not the writer's.
 */
export function withoutMisreadings(told: readonly Relation[], readings: readonly Reading[], found: Found): readonly Relation[] {
  const at = new Map(found.spots.map((spot) => [placeKey(placeOf(spot.mention)), spot]));
  const spotOf = (fact: Fact | undefined): Spot | undefined => (fact === undefined ? undefined : at.get(placeKey(fact.place)));
  const cutAt = passageCutOff(readings);
  return told.filter((relation) => {
    // A list that breaks off with the text is not all of it.
    if (relation.kind === "sum" && cutAt !== undefined && isCutOff(spotOf(relation.parts.at(-1)), cutAt) && !holds(spotOf(relation.total), relation.parts.map(spotOf))) return false;
    if (relation.kind === "sum") return !isMisreadSum(spotOf(relation.total), relation.parts.map(spotOf), found.sums) && !runsOn(spotOf(relation.total), relation.parts.map(spotOf), found.spots) && (holds(spotOf(relation.total), relation.parts.map(spotOf)) || !holdsInner(spotOf(relation.total), relation.parts.map(spotOf)));
    if (relation.kind !== "share" && relation.kind !== "completion" && relation.kind !== "change") return true;
    if (givesItsRate(relation)) return true;
    if (relation.kind === "share") return !isMisreadRate(spotOf(relation.rate), [relation.part, relation.whole].map(spotOf), found.rates);
    // 两项指标完成率均为125%: of each of them, and so of the one that does not give it as well.
    if (relation.kind === "completion" && /率均(?:为|达到?|是)?$|^均/.test(spotOf(relation.rate)?.mention.standing.lead ?? "")) return true;
    if (relation.kind === "completion") return !isMisreadRate(spotOf(relation.rate), [relation.actual, relation.budget].map(spotOf), found.rates);
    return ratesTheSame(relation, spotOf, found.rates) || !isMisreadRate(spotOf(relation.rate), [relation.current, relation.prior, relation.delta].map(spotOf), found.rates);
  });
}

/** The last paragraph, where it ends in the middle of a sentence. */
function passageCutOff(readings: readonly Reading[]): Passage | undefined {
  const last = readings.at(-1)?.passage;
  return last === undefined || last.text.length < 40 || /[。;!?.…:)）”\]】]\s*$/.test(last.text) ? undefined : last;
}

/** Whether a list's last part stands where the text breaks off: no other figure, and hardly a clause, after it. */
function isCutOff(part: Spot | undefined, cut: Passage): boolean {
  if (part?.passage !== cut.number) return false;
  const rest = cut.text.slice(endOf(part.mention));
  return !/[。!]/.test(rest) && (rest.match(/[,;]/g) ?? []).length < 3;
}

function holds(total: Spot | undefined, parts: readonly (Spot | undefined)[]): boolean {
  const told = parts.filter((part) => part !== undefined);
  return total === undefined || told.length < parts.length || addsUp(total, told, false) || addsUp(total, told, true);
}

function isMisreadSum(total: Spot | undefined, told: readonly (Spot | undefined)[], sums: readonly Tally[]): boolean {
  const parts = told.filter((spot) => spot !== undefined);
  if (total === undefined || parts.length !== told.length || addsUp(total, parts, false) || addsUp(total, parts, true)) return false;
  // 下达500万元，上年结转70万元，全年可用资金500万元: of what there was to spend it is a part.
  if (/可用|可使用|可支配/.test(total.mention.standing.lead) && parts.some((part) => leftOver.test(part.mention.label) && sums.every((tally) => tally.total !== total || !tally.parts.includes(part)))) return false;
  // 收入620万元，其中：拨款620万元；年初结转100万元: what was carried over stands beside the year's, and not in it.
  const ofTheYear = parts.filter(({ mention }) => !leftOver.test(mention.label));
  if (ofTheYear.length > 0 && ofTheYear.length < parts.length && addsUp(total, ofTheYear, false)) return true;
  const shared = ({ parts: others }: Tally): number => others.filter((spot) => parts.includes(spot)).length;
  const isPart = sums.some((tally) => tally.parts.includes(total));
  return sums.some((tally) => {
    // An item was lost from the list, or one too many was read into it; or, where the digits are too many for chance, the list is another.
    if (tally.total === total) return shared(tally) === parts.length || (shared(tally) === tally.parts.length && shared(tally) > 1) || (shared(tally) > 0 && total.digits >= 4 && !goesDeeper(tally, parts));
    // Where the other total is this one told again, one of the two tellings is wrong, and that must be said.
    return (isPart || isFarFrom(total, parts, tally)) && shared(tally) >= 2 && shared(tally) === parts.length && !isSameThing(tally.total, total);
  });
}

/**
 * 收款270万元，其中捐款250万元，捐物20万元, and below it what the 230万元 of 捐款 came from: the parts of a part in its place are no
 * other reading of the list. They show that the part itself is wrong.
 */
function goesDeeper(tally: Tally, told: readonly Spot[]): boolean {
  const instead = tally.parts.filter((spot) => !told.includes(spot));
  const replaced = told.filter((spot) => !tally.parts.includes(spot));
  const inOneSentence = told.every(({ passage, mention: { standing } }) => passage === told[0]?.passage && standing.sentence === told[0]?.mention.standing.sentence);
  if (inOneSentence && instead.every(({ passage }) => passage > (told[0]?.passage ?? passage))) return true;
  return replaced.length === 1 && instead.every((spot) => isWithin(spot, replaced[0] as Spot));
}

/**
 * 总收入67949万元。 税收收入36552万元。 分部门看：甲13040万元，乙24307万元，丙30602万元: a figure of another paragraph that the parts are nowhere near, where they are exactly
 * what is told before it, was not their total.
 */
function isFarFrom(total: Spot, parts: readonly Spot[], tally: Tally): boolean {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const elsewhere = parts.every(({ passage }) => passage !== total.passage) && tally.total.at < (parts[0]?.at ?? 0) && tally.total.digits >= 4;
  return elsewhere && (sum > total.value * 1.25 || sum < total.value * 0.75);
}

/** Whether a figure is told after another in its paragraph, as one of the things that it is made up of. */
function isWithin(inner: Spot, outer: Spot): boolean {
  if (inner.passage !== outer.passage || inner.at < outer.at) return false;
  return /其中|包括|(?<!包)含|分别/.test(inner.mention.passage.text.slice(endOf(outer.mention), inner.mention.figure.offset));
}

function isSameThing(one: Spot, other: Spot): boolean {
  const [a, b] = [labelOf(one.mention.label), labelOf(other.mention.label)];
  return a === "" || b === "" || a.endsWith(b) || b.endsWith(a);
}

/** Only a rate of two decimals, or figures close by, shows by its digits alone what it is the rate of. */
function isMisreadRate(rate: Spot | undefined, told: readonly (Spot | undefined)[], rates: readonly RateTally[]): boolean {
  const other = rate === undefined || namesItsBase(rate, told) ? undefined : rates.find((tally) => tally.rate === rate);
  if (rate === undefined || other === undefined || (told.includes(other.top) && told.includes(other.base)) || !isReadable(other, told)) return false;
  const [near, far] = [other.top, other.base].map((spot) => Math.abs(rate.at - spot.at)).sort((a, b) => a - b) as [number, number];
  // 增加2.27万元，增长29.37%: the movement stands beside its rate; what it started from may stand further off.
  const beside = near <= 2 && [other.top, other.base].some((spot) => told.includes(spot) && Math.abs(rate.at - spot.at) <= 2);
  return far <= (rate.decimals >= 2 ? (beside ? 20 : 8) : beside ? 6 : 3);
}

/** 追加额相当于年初预算的25% · 预算调整率15%: which of two budgets it is of, the rate itself says. */
function namesItsBase({ mention }: Spot, told: readonly (Spot | undefined)[]): boolean {
  return /年初预算(?:数)?的?$|(?:调整|追加)(?:率|比例|幅度)(?:为|达到?)?$/.test(mention.standing.lead) && told.some((spot) => spot !== undefined && /年初/.test(spot.mention.standing.lead));
}

/**
 * 支出1158.16万元，比年初预算增加49.37万元，增长5.03%, and a budget of 1102.69万元 told before, of which the rate is right: change and
 * rate are of the same two figures, and only the change was told wrongly.
 */
function ratesTheSame({ base, current, delta, rate, prior }: ChangeRelation, spotOf: (fact: Fact | undefined) => Spot | undefined, rates: readonly RateTally[]): boolean {
  const tally = rates.find((each) => each.rate === spotOf(rate));
  if (tally === undefined || prior !== undefined || delta?.quantity === undefined || tally.by !== "growth" || moves(tally.base) || tally.top !== spotOf(current)) return false;
  const { prior: ofLastYear, standing } = tally.base.mention;
  return base === "budget" ? /预算/.test(standing.lead) && !ofLastYear : base === "prior-year" && ofLastYear;
}

/** The places of a relation's figures. */
export function figuresOf(relation: Relation): ReadonlySet<string> {
  const facts = Object.values(relation).flat().flatMap((each) => (typeof each === "object" && each !== null && "place" in each && "state" in each ? [each] : []));
  return new Set(facts.map(({ place }) => placeKey(place)));
}
