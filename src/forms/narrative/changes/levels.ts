import { bothTotals } from "./both-totals.js";
import { fullName, names } from "./names.js";
import { comparing, endOf, isSwapOf, labelOf, type Mention, type Reading, sameKind, subjectOf } from "../reading/index.js";

/** The figure a change belongs to: the one its own words name, else the last plain figure of its clause's sentence. */
export function currentOf(change: Mention, reading: Reading, above: readonly Reading[]): Mention | undefined {
  const { role } = change;
  const { mentions } = reading;
  if (role.kind !== "delta" && role.kind !== "rate") return undefined;
  const outside = mentions[change.index - 1];
  if (role.kind === "rate" && role.subject === "" && outside !== undefined && outside.role.kind === "level" && !outside.prior && !outside.role.from && isBracketAfter(change, outside)) return outside;
  const apiece = eachComparedWith(change, mentions) ?? eachThatMoved(change, mentions) ?? eachToldAnew(change, mentions);
  if (apiece !== undefined) return apiece;
  // 亩产由480公斤提高到620公斤，增收25%: what was earned more is money, and no harvest.
  const last = mentions[change.index - 1]?.figure.quantity.measure.dimension;
  if (role.kind === "rate" && inMoney.test(change.standing.lead) && last !== "money" && last !== "ratio") return undefined;
  const before = mentions
    .slice(0, change.index)
    .filter((each) => each.role.kind === "level" && !each.prior && !each.role.from && each.standing.frame === change.standing.frame && !each.figure.spelled && !isBaseOfRate(each, mentions) && !isGapBehind(each, mentions))
    .reverse();
  const fits = (each: Mention): boolean => role.kind === "rate" || sameKind(each, change);
  // 职工总数较上年末的307人净增2人: 净 is no subject of its own.
  const named = labelOf(bareOf(role.subject) === "" ? subjectBefore(change, mentions[change.index - 1]) : role.subject).replace(/^(?:也|都|则|又|仅|只)/, "").replace(/^(?:年?来)?(?:共计?|累计|合计|总共|净|新)?$/, "");
  // 亩产由412公斤提高到468公斤，亩增产56公斤: of each of what it was told of each of.
  const subject = /^(?:每?[亩户人株]|[亩户人株]均)$/.test(named) ? "" : named;
  const distance = (each: Mention): number => change.standing.sentence - each.standing.sentence;
  const totals = bothTotals(change, [...above.slice(-1).flatMap((each) => each.mentions), ...mentions.slice(0, change.index)]);
  if (totals !== undefined) return totals;
  if (/分别/.test(change.standing.lead) || (/各/.test(change.standing.lead) && !/收、?支/.test(role.subject))) return undefined;
  if (subject !== "" && !/^(?:总额|总量|总数|数额|金额|支出|收入|规模|数量|决算|预算|其|具体|总体|整体|一般|上述|收、?支|收)+$/.test(subject)) {
    const here = before.find((each) => fits(each) && distance(each) <= 3 && names(fullName(each, [reading]), subject));
    const told = above.flatMap((each) => each.mentions).filter((each) => each.role.kind === "level" && !each.prior && fits(each) && names(fullName(each, above), subject) && (isOfOneFund(fullName(each, above), subject) || comesOut(change, each, mentions)) && isBudget(each) === /预算/.test(role.subject.replace(/一般公共预算|基金预算|经营预算/g, "")));
    // Budget and actual of several years under one name: which of them moved, nobody can tell, unless they are told of different years.
    const ofYear = told.filter((each) => each.year === change.year);
    const candidates = change.year !== undefined && ofYear.length > 0 ? ofYear : told.filter((each) => each.year === undefined || each.year + 1 !== change.year);
    const [first] = candidates;
    return here ?? (first !== undefined && candidates.every((each) => each.figure.quantity.agrees(first.figure.quantity)) ? candidates.at(-1) : undefined);
  }
  const inSentence = before.filter((each) => distance(each) === 0);
  if (inSentence.length > 0) {
    const named = ofSameName(inSentence, change, mentions);
    const nearest = named === undefined ? undefined : ratherThanPlan(named, change, inSentence, mentions);
    if (nearest === undefined || nearest.series !== undefined) return undefined;
    if (isLastOfSilentList(nearest, change, reading)) return wholeComparedWith(nearest, change, inSentence, mentions);
    const whole = isBehindAmong(nearest, reading) && mentions[change.index - 1]?.standing.lead.includes(nearest.label) !== true ? wholeComparedWith(nearest, change, inSentence, mentions) : undefined;
    if (whole !== undefined) return whole;
    if (fits(nearest)) return nearest;
    return inSentence.find((each) => fits(each) && each.standing.segment === change.standing.segment);
  }
  // 收入382.17万元。较上年减少157.86万元: only where the sentence before tells one figure of the kind.
  const spokenOf = sentenceSpokenOf(change, reading);
  const inLast = before.filter((each) => each.standing.sentence === spokenOf && fits(each));
  // 收入决算总额426.83万元，支出决算总额418.65万元。与上年相比，收入增加31.27万元；支出增加28.94万元: the one of either side.
  const side = /^(?:总)?(收入|支出)$/.exec(subject)?.[1];
  const ofSide = side === undefined ? [] : inLast.filter((each) => each.label.includes(side) && !each.label.includes(side === "收入" ? "支出" : "收入") && each.standing.frame === 0);
  if (ofSide.length === 1 && inLast.filter((each) => !leftOver.test(each.label)).length === 2) return ofSide[0];
  // 收入合计1108万元，其中…；支出合计1096万元，结余12万元。支出较上年…: of the two totals the one that is called so, whatever either is made up of.
  const [called, ...others] = side === undefined ? [] : inLast.filter((each) => each.standing.frame === 0 && new RegExp(`^(?:20\\d\\d年度?|全年|本年|部门|单位|总|实际|共)*${side}(?:合计|总计|总额|决算|数)*$`).test(each.label));
  if (called !== undefined) return others.length === 0 ? called : undefined;
  const [whole] = inLast.length > 1 && opensList(inLast.at(-1), inLast.at(-2)) ? inLast.slice(-1) : inLast.length === 1 ? inLast : [];
  // 经费43.89万元。预算46万元，节约2.11万元。比上年28.42万元增加15.47万元: what was planned stands between here as well.
  if (whole !== undefined && ratherThanPlan(whole, change, before.filter((each) => distance(each) <= 2), mentions) !== whole) return undefined;
  return opensSentence(change) ? (whole === undefined ? undefined : behindWhatIsLeft(whole, change, before, mentions)) : undefined;
}

/** 收入14.26亿元，为预期13.80亿元的103.33%，比上年增收1.21亿元: what the first was held against did not move. */
function isBaseOfRate(each: Mention, mentions: readonly Mention[]): boolean {
  const [before, behind] = [mentions[each.index - 1], mentions[each.index + 1]];
  const held = behind?.figure.quantity.measure.symbol === "%" && each.passage.text.slice(endOf(each), behind.figure.offset) === "的";
  return held && before !== undefined && before.role.kind === "level" && before.standing.sentence === each.standing.sentence && before.standing.frame === each.standing.frame && sameKind(before, each) && /^,?(?:约|共|仅)?(?:为|是|占|完成|达到?|相当于)/.test(each.standing.lead);
}

/** 超出年度目标26000人2634人: by how much the figure right before it was passed, or missed. */
function isGapBehind(each: Mention, mentions: readonly Mention[]): boolean {
  const before = mentions[each.index - 1];
  return before !== undefined && endOf(before) === each.figure.offset && sameKind(before, each) && /(?:超过?|超出|高[于出]|多[于出]|低于|少于|不足|短缺?)[^,。;]*$/.test(before.standing.lead);
}

/** 支出7286.46万元，其中…。年末结余306.60万元。与上年支出6874.95万元相比增加…: what is left is no spending, which stands a sentence further up. */
function behindWhatIsLeft(whole: Mention, change: Mention, before: readonly Mention[], mentions: readonly Mention[]): Mention | undefined {
  const prior = mentions[change.index - 1];
  const name = prior?.role.kind === "level" && prior.prior && prior.standing.sentence === change.standing.sentence ? nameOfLastYear(prior) : "";
  if (prior === undefined || name.length < 2 || !leftOver.test(whole.label) || leftOver.test(name)) return whole;
  const called = before.filter((each) => sameKind(each, prior) && change.standing.sentence - each.standing.sentence <= 3 && (each.label.endsWith(name) || names(each.label, name) || plainName(each.label) === name));
  return called.find((each) => comesOut(change, each, mentions)) ?? called.find((each) => plainName(each.label) === name);
}

const plainName = (label: string): string => label.replace(/^(?:全年|本年度?|当年|年度|本?部门|本?单位|整体)+/, "").replace(/(?:总额|总计|合计|总数|决算数?)$/, "");

const nameOfLastYear = (prior: Mention): string => labelOf(prior.standing.lead.replace(/^.*?(?:上年度?|去年|上一年度?|20\d\d年度?|年初|期初)(?:同期|数)?的?/, ""));

const inMoney = /(?:增收|创收|减收|增支|减支|节支)[^,。;]*$|(?:收入|产值|营收|税收|利润|销售额|成交额|交易额)(?:同比|[较比]上年|[较比]去年)?(?:增长|增加|下降|减少|提高|上升)[^,。;]*$/;

/** 全年支出 and 支出 are one name. */
const yearless = (label: string): string => label.replace(/^(?:全年|本年度?|当年|年度)+/, "");

/** What is left of a subject without the words that only say how it was counted. */
const bareOf = (subject: string): string => subject.replace(/^(?:共计?|累计|合计|总共|净)+$/, "");

/**
 * 支出1.86万元；年初预算2.5万元，结余0.64万元；上年支出2.14万元，比上年减少0.28万元: last year's figure right before the change says by its name what
 * moved, and what is left over of a budget is not that.
 */
function ofSameName(near: readonly Mention[], change: Mention, mentions: readonly Mention[]): Mention | undefined {
  const [nearest] = near;
  const prior = mentions[change.index - 1];
  if (nearest === undefined || prior?.role.kind !== "level" || !prior.prior || prior.standing.sentence !== change.standing.sentence) return nearest;
  const name = nameOfLastYear(prior);
  const isCalled = (each: Mention): boolean => each.label.endsWith(name) || names(each.label, name);
  if (name.length < 2 || isCalled(nearest) || !leftOver.test(nearest.label)) return nearest;
  return near.find((each) => isCalled(each) && sameKind(each, prior));
}

/**
 * 支出998万元，预算1097万元，执行率90.98%；与上年支出865万元相比增加133万元; 在职34人，编制38名；比上年36人减少2人: what was planned or allowed stands between, and
 * what is compared is what came of it; where neither comes out and last year's figure has no name, nobody can tell.
 */
function ratherThanPlan(nearest: Mention, change: Mention, near: readonly Mention[], mentions: readonly Mention[]): Mention | undefined {
  const done = near.find((each) => each.index < nearest.index && sameKind(each, nearest) && !isPlanned(each));
  if (!isPlanned(nearest) || done === undefined || isPlanWord.test(change.role.kind === "delta" || change.role.kind === "rate" ? change.role.subject : "")) return nearest;
  const prior = mentions[change.index - 1];
  if (prior?.role.kind !== "level" || !prior.prior || prior.standing.sentence !== change.standing.sentence) return comesOut(change, nearest, mentions) ? nearest : comesOut(change, done, mentions) ? done : undefined;
  const name = nameOfLastYear(prior);
  if (isPlanWord.test(name)) return nearest;
  const moved = change.figure.quantity.absolute();
  const movedTo = (each: Mention): boolean => change.role.kind === "delta" && sameKind(each, prior) && sameKind(change, each) && moved.roundsFrom(each.figure.quantity.minus(prior.figure.quantity).absolute());
  if (change.role.kind === "rate") return done;
  // 28634人，超目标26000人…，比上年的27415人多1129人: two digits of the change swapped tell which of the two had moved.
  const swapped = (each: Mention): boolean => change.role.kind === "delta" && sameKind(each, prior) && sameKind(change, each) && isSwapOf(moved, each.figure.quantity.minus(prior.figure.quantity).absolute());
  return movedTo(done) ? done : movedTo(nearest) ? nearest : name.length >= 2 || swapped(done) ? done : undefined;
}

const isPlanWord = /预算|计划|目标|任务|编制|核定|批复|概算|限额|定额|标准|指标/;

/** 全年预算1097万元, 核定编制38名; a budget that was carried out (预算执行998万元) is what came of it, and so is what public budgets gave. */
function isPlanned(each: Mention): boolean {
  const label = each.label.replace(/一般公共预算|政府性基金预算|国有资本经营预算|预算(?:执行|支出|收入|外)|[计规]划(?:外|内)/g, "");
  return isPlanWord.test(label) && !/(?:支出|完成|执行|实际|实有|决算|在职|在编)[^,]{0,4}$/.test(label);
}

const leftOver = /(?:结余|结转|剩余|节余|节约|余额|结转结余)(?:资金)?$/;

/**
 * 三公经费14.28万元…。2023年三公经费15.84万元，同比减少1.56万元: told of the year before the report's, the change is that from it to this year's figure
 * under the same name, where it comes out.
 */
export function ofThisYear(said: Mention, change: Mention, reading: Reading, above: readonly Reading[], year: number | undefined): { readonly current: Mention; readonly prior: Mention } | undefined {
  const { role } = change;
  if (role.kind !== "delta" || role.base.kind !== "prior-year" || role.base.year !== undefined || year === undefined || said.year !== year - 1 || said.label === "") return undefined;
  const moved = change.figure.quantity;
  const told = [...above.flatMap(({ mentions }) => mentions), ...reading.mentions.slice(0, said.index)].filter((each) => each.role.kind === "level" && !each.prior && (each.year ?? year) === year && (yearless(each.label) === yearless(said.label) || names(each.label, said.label)) && sameKind(each, said));
  const current = told.findLast((each) => moved.roundsFrom(each.figure.quantity.minus(said.figure.quantity).absolute()) && (each.figure.quantity.compare(said.figure.quantity) < 0) === role.sign < 0);
  return current === undefined ? undefined : { current, prior: said };
}

/** 财政拨款支出 holds 一般公共预算财政拨款 and what funds gave besides. */
function isOfOneFund(label: string, subject: string): boolean {
  const [one, other] = [label, subject].map((words) => /一般公共预算|政府性基金|国有资本经营/.exec(words)?.[0]);
  return one === other;
}

/** Whether the change and the rate beside it are those of the figure. */
function comesOut(change: Mention, level: Mention, mentions: readonly Mention[]): boolean {
  const [delta, rate] = change.role.kind === "delta" ? [change, mentions[change.index + 1]] : [mentions[change.index - 1], change];
  if (delta?.role.kind !== "delta" || rate?.role.kind !== "rate" || !sameKind(delta, level)) return false;
  const moved = delta.figure.quantity.absolute();
  const before = delta.role.sign > 0 ? level.figure.quantity.minus(moved) : level.figure.quantity.plus(moved);
  return !before.isZero && rate.figure.quantity.absolute().roundsFrom(moved.dividedBy(before));
}

/** 生均支出1203元，比上年1182元增长1.78%: what one of them costs, with last year's right behind it. */
function eachComparedWith(change: Mention, mentions: readonly Mention[]): Mention | undefined {
  const [each, prior] = [mentions[change.index - 2], mentions[change.index - 1]];
  if (eachYearBefore(change, mentions) !== undefined) return each;
  if (each?.role.kind !== "each" || prior?.role.kind !== "level" || !prior.prior || !sameKind(each, prior)) return undefined;
  return inOneBreath(change, [each, prior]) && labelOf(prior.standing.lead.replace(yearBefore, "")) === "" ? each : undefined;
}

/**
 * 产值46.9亿元，人均收入31286元，同比增加1972元: what was told last for each of them is what moved. 接待费4.5万元，人均88元，比上年减少0.7万元 moved by more than that
 * is, and so does the whole; and so it does where its own rate comes out.
 */
function eachThatMoved(change: Mention, mentions: readonly Mention[]): Mention | undefined {
  const each = mentions[change.index - 1];
  if (change.role.kind !== "delta" || change.role.subject !== "" || each?.role.kind !== "each" || !sameKind(each, change) || !inOneBreath(change, [each])) return undefined;
  const wholes = mentions.filter((other) => other.index < each.index && other.role.kind === "level" && !other.prior && sameKind(other, change) && other.standing.sentence === change.standing.sentence);
  return change.figure.quantity.absolute().compare(each.figure.quantity) > 0 || wholes.some((whole) => comesOut(change, whole, mentions)) ? undefined : each;
}

/** 门诊次均费用由228元增至235元；住院次均费用6842元，同比下降2.7%: what the semicolon parts from the figures before is what the rate is of, be it told for each of them. */
function eachToldAnew(change: Mention, mentions: readonly Mention[]): Mention | undefined {
  const each = mentions[change.index - 1];
  const before = mentions[change.index - 2];
  if (change.role.kind !== "rate" || change.role.subject !== "" || each?.role.kind !== "each" || each.role.from === true || before === undefined || !inOneBreath(change, [each])) return undefined;
  return inOneBreath(each, [before]) || before.standing.frame !== each.standing.frame ? undefined : each;
}

const yearBefore = /^(?:比|较|与|同)?(?:上年度?|去年|上一年度?|20\d\d年度?)(?:同期)?的?/;

/** 人均1.40万元，比上年人均1.52万元下降7.89%: last year's figure each, called as this year's is. */
export function eachYearBefore(change: Mention, mentions: readonly Mention[]): Mention | undefined {
  const [each, prior] = [mentions[change.index - 2], mentions[change.index - 1]];
  if (each?.role.kind !== "each" || prior?.role.kind !== "each" || !sameKind(each, prior) || !/^[比较与同]/.test(prior.standing.lead) || !yearBefore.test(prior.standing.lead)) return undefined;
  const name = prior.standing.lead.replace(yearBefore, "");
  return name.length >= 2 && each.standing.lead.endsWith(name) && inOneBreath(change, [each, prior]) ? prior : undefined;
}

function inOneBreath({ standing: own }: Mention, told: readonly Mention[]): boolean {
  return told.every(({ standing }) => standing.frame === own.frame && standing.sentence === own.sentence && standing.segment === own.segment);
}

/** 接待费支出比预算无增减变化，比去年增加0.5万元: the clause before makes another comparison of the same thing. 项目支出比上年365.8万元减少25.55万元: the yardstick parts the change from its subject. */
function subjectBefore({ standing }: Mention, yardstick: Mention | undefined): string {
  const { lead, leadBefore } = standing;
  if (yardstick?.prior === true && yardstick.role.kind === "level" && yardstick.role.from === true && yardstick.standing.sentence === standing.sentence && yardstick.standing.segment === standing.segment && yardstick.standing.frame === standing.frame) return subjectOf(yardstick.standing.lead);
  return comparing.test(leadBefore) && comparing.test(lead) ? subjectOf(leadBefore) : "";
}

/**
 * 经费62.4万元。其中：甲8万元，乙54万元。比上年减少15万元 · 经费62.4万元。比上年减少5万元，其中…。比年初预算减少2万元: a sentence that only breaks down the one before is passed over,
 * and so is another comparison of the same thing.
 */
function sentenceSpokenOf({ standing }: Mention, reading: Reading): number {
  const own = reading.outline.frames[standing.frame]?.own ?? "";
  const sentences = own.split(/[。！!?？]/);
  let at = standing.sentence - 1;
  while (at > 0 && /^[\s\u0000]*(?:(?:其中|分别为|具体(?:为|是)|包括)[:,]?|[比较](?=20\d\d年|上年|去年|年初|预算|调整))/.test(sentences[at] ?? "")) at -= 1;
  return at;
}

/** 项目支出90万元，其中：甲60万元，乙30万元。较上年增加…: a sentence of its own goes on with what the one before began with. */
function opensList(first: Mention | undefined, next: Mention | undefined): boolean {
  if (first === undefined || next === undefined || first.label === "") return false;
  return /^[^。;\d]{0,4}(?:其中|包括)[:,]?/.test(first.passage.text.slice(endOf(first), next.figure.offset));
}

/**
 * 其中接待费1.2万元，用车费2.3万元，较上年减少1.5万元: whether the last member or the total fell cannot be told, where the
 * members before it tell no change of their own and only commas part them.
 */
function isLastOfSilentList(nearest: Mention, change: Mention, reading: Reading): boolean {
  const own = reading.outline.frames[nearest.standing.frame]?.own ?? "";
  const opener = Math.max(own.lastIndexOf("其中", nearest.figure.offset), own.lastIndexOf("包括", nearest.figure.offset));
  if (opener < 0 || /[。;]/.test(own.slice(opener, nearest.figure.offset))) return false;
  const since = reading.mentions.filter((each) => each.standing.frame === nearest.standing.frame && each.figure.offset > opener && each.index < nearest.index);
  const members = since.filter((each) => each.role.kind === "level" && sameKind(each, nearest));
  return members.length > 0 && !since.some((each) => each.role.kind === "delta" || each.role.kind === "rate") && change.standing.clauseStart > endOf(nearest);
}

/** 支出500万元，其中教育支出100万元，与上年支出450万元相比: a member alone may be passed over as well. */
function isBehindAmong(nearest: Mention, reading: Reading): boolean {
  const own = reading.outline.frames[nearest.standing.frame]?.own ?? "";
  const opener = Math.max(own.lastIndexOf("其中", nearest.figure.offset), own.lastIndexOf("包括", nearest.figure.offset));
  return opener >= 0 && !/[。;\d]/.test(own.slice(opener, nearest.figure.offset));
}

/** 销售2316万元，其中线上1480万元、线下836万元，较上年的2050万元增长12.98%: last year's figure is about as much as all of them, and not as the last. */
function wholeComparedWith(nearest: Mention, change: Mention, near: readonly Mention[], mentions: readonly Mention[]): Mention | undefined {
  const prior = mentions[change.index - 1];
  const whole = near.at(-1);
  if (prior?.role.kind !== "level" || !prior.prior || whole === undefined || whole === nearest || !near.every((each) => sameKind(each, prior)) || prior.figure.quantity.isZero) return undefined;
  const isAbout = (each: Mention): boolean => {
    const ratio = Number(each.figure.quantity.in(prior.figure.quantity.measure).value.div(prior.figure.quantity.value));
    return ratio > 0.6 && ratio < 1.7;
  };
  const sign = change.role.kind === "delta" || change.role.kind === "rate" ? change.role.sign : 0;
  const goesThatWay = (each: Mention): boolean => each.figure.quantity.compare(prior.figure.quantity) === sign;
  const comesTo = (each: Mention): boolean => change.role.kind === "delta" && goesThatWay(each) && change.figure.quantity.roundsFrom(each.figure.quantity.minus(prior.figure.quantity).absolute());
  const listed = near.slice(0, -1).every((each) => each.figure.quantity.compare(whole.figure.quantity) < 0);
  return listed && ((isAbout(whole) && !(isAbout(nearest) && goesThatWay(nearest))) || (comesTo(whole) && !comesTo(nearest))) ? whole : undefined;
}

function isBudget(mention: Mention): boolean {
  return /预算/.test(mention.standing.lead.replace(/一般公共预算|基金预算|经营预算|预算执行|预算支出/g, ""));
}

function opensSentence(change: Mention): boolean {
  return !/[^\s比较同与和跟其中,:]/.test(change.passage.text.slice(sentenceStart(change), change.standing.clauseStart).replace(/(?:比|较|与|同|和|跟)[^,。]*(?:相比|比较)?|同比/, ""));
}

export function sentenceStart(mention: Mention): number {
  return mention.passage.text.lastIndexOf("。", mention.figure.offset) + 1;
}

/** 增加10万元（增长25%）: a bracket that opens right after a figure speaks of it. */
export function isBracketAfter(change: Mention, figure: Mention): boolean {
  return figure.index === change.index - 1 && change.standing.frame !== figure.standing.frame && /^\s*[(\[【]\s*$/.test(change.passage.text.slice(endOf(figure), change.standing.clauseStart));
}
