import { areKin } from "../sums/index.js";
import { eachYearBefore, isBracketAfter } from "./levels.js";
import { names } from "./names.js";
import { comparing, type Context, isBeforeAndAfter, isExact, isSlipOf, labelOf, type Mention, type Reading, sameKind, sentenceAt, yearComparedWith } from "../reading/index.js";

/** Last year's figure, where the text tells it too: in the comparison, as where the figure came from, or right before. */
export function priorFor(change: Mention, current: Mention, reading: Reading, above: readonly Reading[], context: Context): Mention | undefined {
  const prior = priorTold(change, current, reading, above, context);
  return prior !== undefined && isOfMoreMonths(prior, change, current) ? undefined : prior;
}

/** 前11个月7.47万亿元，已超去年全年7.09万亿元，较去年同期增长17.4%: what a whole year came to is no measure for a part of one. */
function isOfMoreMonths(prior: Mention, change: Mention, current: Mention): boolean {
  if (/全年/.test(current.standing.lead) || !/(?:去年|上年|20\d\d年)全年(?!预算|计划)/.test(prior.standing.lead)) return false;
  const said = prior.passage.text.slice(sentenceAt(prior.passage.text, prior.figure.offset).start, prior.figure.offset);
  return /同期/.test(change.standing.lead) || /前[\d一二三四五六七八九十]+个?月|\d\s*[—\-~至]\s*\d+月|上半年|季度|截[至止]/.test(said);
}

function priorTold(change: Mention, current: Mention, { mentions }: Reading, above: readonly Reading[], context: Context): Mention | undefined {
  return eachYearBefore(change, mentions) ?? priorOf(change, current, mentions) ?? bracketedPrior(change, current, mentions) ?? yearBehind(change, current, mentions, context) ?? priorInBracket(change, current, mentions) ?? arrivedFrom(change, current, mentions, context) ?? yearBefore(current, change, mentions) ?? budgetBefore(change, current, mentions) ?? initialBefore(change, current, mentions) ?? toldApart(change, current, [...above.flatMap((each) => each.mentions), ...mentions]) ?? budgetApart(change, current, above.at(-1)?.mentions ?? []);
}

/**
 * 2024年预算33万元。… 2023年决算30万元。… 2024年预算较2023年增加3万元: last year's under the very same name, told somewhere before. Whether budget or
 * account is meant the words leave open, so it counts only where the change comes out.
 */
function toldApart(change: Mention, current: Mention, told: readonly Mention[]): Mention | undefined {
  const { role } = change;
  if (role.kind !== "delta" || role.base.kind !== "prior-year" || current.year === undefined || current.label === "") return undefined;
  const moved = change.figure.quantity;
  return told.find((each) => each !== current && each.role.kind === "level" && each.year === (current.year as number) - 1 && (each.label === current.label || names(each.label, current.label)) && sameKind(each, current) && moved.roundsFrom(current.figure.quantity.minus(each.figure.quantity).absolute()));
}

/** 比上年6万元减少1万元 · 上年支出6万元，减少1万元. */
function priorOf(change: Mention, current: Mention, mentions: readonly Mention[]): Mention | undefined {
  const told = mentions.findLastIndex((each) => each.index < change.index && (each.role.kind === "delta" || each.role.kind === "rate"));
  const between = mentions.slice(Math.max(current.passage === change.passage ? current.index : -1, told) + 1, change.index).filter((each) => each.prior && each.role.kind === "level" && sameKind(each, current));
  const [only] = between;
  const label = only === undefined ? "" : labelOf(only.standing.lead.replace(/^.*?(?:(?:上年度?|去年|上一年度?|20\d\d年度?)(?:[年月]?[末底])?|(?:年初|全年|调整后?)?预算(?:数|安排)?|(?:年初|年度|全年)*(?:计划|目标|任务|指标)+[值数]?|(?:年初|期初)(?:数|值)?)(?:同期)?的?/, "")).replace(/^(?:同期|决算|支出|收入|数|实际|执行|累计|全年|总额?|共)+/, "");
  if (between.length !== 1 || only === undefined || only.standing.sentence !== change.standing.sentence) return undefined;
  const inOneBreath = current.index === only.index - 1 && change.index === only.index + 1;
  // 年末机构196个，其中：县本级176个、…。与上年年末机构189个相比: of what is counted, the noun alone is name enough; 支出 may be of anything.
  const counted = only.figure.quantity.measure.dimension !== "money" && label.length >= 2 && current.label.endsWith(label);
  return label === "" || names(current.label, label) || counted || (inOneBreath && (label.length >= 2 && current.label.includes(label) || isSameMoney(current.label, label) || comesTo(change, current, only))) ? only : undefined;
}

/** 安排本级衔接资金 beside 本级安排扶贫资金: a year on the same money is often called by another name, and shares more than 资金 with it; the place it is spent in need not be named again. */
function isSameMoney(one: string, other: string): boolean {
  const [a, b] = [one, other].map((each) => each.replace(/^[^,。;:]{1,6}?[省市县区旗州镇乡](?![级本内])(?=[^,。;:]{4})/, "").replace(/(?:安排|批复|下达|拨付|投入|财政)+/g, "").replace(/(?:资金|经费|支出|收入|预算|投资|总额|金额)+$/g, "")) as [string, string];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (/[和及与、]/.test(one + other) || long.length - short.length > 2 || areKin(one, other)) return false;
  return short.length >= 2 && [...short].some((_, at) => at + 2 <= short.length && long.includes(short.slice(at, at + 2)));
}

/** Whether the change is just how far the two are apart. */
function comesTo(change: Mention, current: Mention, prior: Mention): boolean {
  return change.role.kind === "delta" && change.figure.quantity.roundsFrom(current.figure.quantity.minus(prior.figure.quantity).absolute());
}

/** 同比增长6.66%（上年157902人次）: last year's figure alone in a bracket right behind the change. */
function bracketedPrior(change: Mention, current: Mention, mentions: readonly Mention[]): Mention | undefined {
  // 增加249.18万元，增幅5%（2022年为4987.30万元）: behind both.
  const beside = mentions[change.index + 1];
  const behind = beside?.role.kind === "rate" && beside.standing.segment === change.standing.segment && beside.standing.sentence === change.standing.sentence && beside.standing.frame === change.standing.frame ? beside : change;
  const told = mentions[behind.index + 1];
  if (told?.role.kind !== "level" || !sameKind(told, current)) return undefined;
  // 退休28人，比上年增加3人，上年为25人: the same without a bracket.
  if (told.standing.frame === change.standing.frame && told.standing.segment === change.standing.segment && told.standing.sentence === change.standing.sentence && /^(?:上年度?|去年)(?:同期)?(?:为|是)$/.test(told.standing.lead)) return told;
  if (!isBracketAfter(told, behind)) return undefined;
  const alone = /^\s*\)/.test(told.passage.text.slice(told.figure.offset + told.figure.length));
  return alone && /^(?:上年度?|去年|上一年度?|20\d\d年度?)(?:同期|[末底])?[^,。;:\d]{0,6}$/.test(told.standing.lead) && (change.role as { base?: { kind: string } }).base?.kind === "prior-year" ? told : undefined;
}

const calledBehind = /^(上年度?|去年|20\d\d年度?)(?:同期|[末底])?([^,。;:\d]{0,10}?)(为|是|共)?$/;

/** 收入1624万元，同比增长12%，2022年为1450万元 · 单产536公斤，比上年提高24公斤，上年单产512公斤: last year's told behind the change, by its year alone or under the name of this year's. */
function yearBehind(change: Mention, current: Mention, mentions: readonly Mention[], context: Context): Mention | undefined {
  const { role } = change;
  const next = mentions[change.index + 1];
  const behind = role.kind === "delta" && next?.role.kind === "rate" && next.standing.segment === change.standing.segment ? next : change;
  const told = mentions[behind.index + 1];
  const [, when = "", name = "", is] = calledBehind.exec(told?.standing.lead ?? "") ?? [];
  if (told?.role.kind !== "level" || when === "" || !("base" in role) || role.base.kind !== "prior-year" || !sameKind(told, current) || !isExact(told)) return undefined;
  const year = current.year ?? context.year;
  const ofLastYear = !/^20/.test(when) || Number(when.slice(0, 4)) === (role.base.year ?? (year === undefined ? undefined : year - 1));
  const together = [change, current].every((each) => each.passage === told.passage && each.standing.frame === told.standing.frame && each.standing.sentence === told.standing.sentence && each.standing.segment === told.standing.segment);
  const called = name === "" ? is !== undefined : name.length >= 2 && current.label.endsWith(name);
  // 上年为25人，减少3人: it belongs to what comes behind it.
  const goesOn = mentions[told.index + 1];
  const ofNext = goesOn !== undefined && (goesOn.role.kind === "delta" || goesOn.role.kind === "rate") && goesOn.standing.sentence === told.standing.sentence;
  return ofLastYear && together && called && !ofNext && current.index === change.index - 1 ? told : undefined;
}

/** 较2023年（3.05万吨）增长2.3%: last year's figure alone in a bracket behind the year it is compared with. */
function priorInBracket(change: Mention, current: Mention, mentions: readonly Mention[]): Mention | undefined {
  const told = mentions[change.index - 1];
  if (told?.role.kind !== "level" || told === current || !sameKind(told, current) || told.standing.frame === change.standing.frame) return undefined;
  const { text } = told.passage;
  const opens = text.slice(0, told.figure.offset).search(/\(\s*$/);
  const closes = /^\s*\)/.exec(text.slice(told.figure.offset + told.figure.length));
  if (opens < 0 || closes === null || told.standing.lead !== "") return undefined;
  const year = /(?:[比较与同和跟]|相较于?|相比于?)(?:20\d\d年度?|上年度?|去年|上一年度?)(?:同期|[末底])?$/.test(text.slice(0, opens).trimEnd());
  const goesOn = /^(?:相比|比较)?,?[^,。;:\d(]{0,8}$/.test(text.slice(told.figure.offset + told.figure.length + closes[0].length, change.figure.offset));
  return year && goesOn && "base" in change.role && change.role.base.kind === "prior-year" ? told : undefined;
}

/** 由上年的50万元增加到80万元: the figure it came from. */
function arrivedFrom(change: Mention, current: Mention, mentions: readonly Mention[], context: Context): Mention | undefined {
  const prior = mentions[current.index - 1];
  if (current.role.kind !== "level" || !current.role.arrives || (prior?.role.kind !== "level" && prior?.role.kind !== "each") || !prior.role.from) return undefined;
  if (prior.standing.sentence !== current.standing.sentence || !sameKind(prior, current)) return undefined;
  const told = yearComparedWith(prior.standing.lead);
  const year = current.year ?? context.year;
  // 由1250元提高到1320元，两年累计提高130元: over more years than the two are apart.
  if (isSpan(mentions[change.index - 1]) && /累计/.test(change.standing.lead) && !/20\d\d年/.test(prior.standing.lead) && !comesTo(change, current, prior)) return undefined;
  const untold = "base" in change.role && change.role.base.kind === "untold" && change.index - current.index <= 2;
  // 由2019年的3.5万户减少到2022年的0.8万户，共减少2.7万户: told in one breath and compared with nothing else, whatever the years.
  const inOneBreath = change.role.kind === "delta" && change.index === current.index + (isSpan(mentions[current.index + 1]) ? 2 : 1) && change.standing.frame === current.standing.frame && change.standing.sentence === current.standing.sentence && !comparing.test(change.standing.lead) && change.standing.lead.length <= 14 && !/其中/.test(change.standing.lead);
  return untold || inOneBreath || prior.prior || (told !== undefined && year !== undefined && told === year - 1) ? prior : undefined;
}

/** 4年来共减少2万户: over how many years. */
const isSpan = (mention: Mention | undefined): boolean => mention?.figure.quantity.measure.dimension === "years";

/** 2023年支出50万元，2024年支出60万元，增长20% · 改造前能耗860千瓦时，改造后645千瓦时，下降25%: what was before, told right before. */
function yearBefore(current: Mention, change: Mention, mentions: readonly Mention[]): Mention | undefined {
  const prior = mentions[current.index - 1];
  if (prior === undefined || !prior.prior || change.index - current.index > 2 || prior.standing.sentence !== current.standing.sentence || !sameKind(prior, current)) return undefined;
  const earlier = (prior.year !== undefined && current.year === prior.year + 1) || isBeforeAndAfter(prior.standing, current.standing);
  return earlier && prior.standing.frame === current.standing.frame ? prior : undefined;
}

/** Other money that a budget may hold by the time it is compared with. */
const altered = /追加|调整|调增|调减|追减|结转|结余|上年|另|其中|收回/;

/** 全年预算120万元，实际支出112万元，比预算节约8万元: the budget right before what was spent of it, where nothing was added to it. */
function budgetBefore(change: Mention, current: Mention, mentions: readonly Mention[]): Mention | undefined {
  const budget = mentions[current.index - 1];
  const compared = /预算/.exec(change.standing.lead);
  if (change.role.kind !== "delta" || change.role.base.kind !== "budget" || compared === null || budget === undefined || !(change.index === current.index + 1 || (change.index === current.index + 2 && mentions[current.index + 1]?.role.kind === "completion"))) return undefined;
  const { text } = change.passage;
  const before = mentions[budget.index - 1];
  const alone = before === undefined || before.standing.sentence < budget.standing.sentence || before.figure.quantity.measure.dimension !== "money";
  const near = current.standing.sentence - budget.standing.sentence <= 1 && change.standing.sentence === current.standing.sentence && [budget, current, change].every((each) => each.standing.frame === 0);
  const meant = /预算(?:数|安排|批复|总?额)?(?:为|是|共)*$/.test(budget.standing.lead) && /支出|使用|实际|决算|采购|开支|执行/.test(current.standing.lead) && !/预算/.test(current.standing.lead);
  const sameOne = /年初/.test(change.standing.lead) === /年初/.test(budget.standing.lead) || !/年初/.test(change.standing.lead);
  const plain = budget.role.kind === "level" && sameKind(budget, current) && !altered.test(text.slice(budget.standing.clauseStart, change.figure.offset));
  return alone && near && meant && sameOne && plain ? budget : undefined;
}

const initialBudget = /年初(?:部门|批复|安排|财政|收入|支出)*预算(?:数|安排|批复|收入|支出|总?额)?(?:为|是|共)*$/;
const budgetNow = /(?:全年|调整后?的?(?:全年)?|年末)预算(?:数|收入|支出|总?额)?(?:为|是|共|达)*$|调整[后为](?:为|是|达)?$/;
const atFirst = /(?:年初|期初)(?:数|余额|结存)?(?:为|有|共)*$/;
const inTheEnd = /^(?:年末|期末)(?:数|余额|结存)?(?:为|有|共)*$/;

/** 年初预算582.5万元，全年预算708.9万元，较年初增加126.4万元 · 资产总额年初582.5万元，年末708.9万元，增加126.4万元: what it was at first, right before what it is now. */
function initialBefore(change: Mention, current: Mention, mentions: readonly Mention[]): Mention | undefined {
  const first = mentions[current.index - 1];
  if (first?.role.kind !== "level" || !sameKind(first, current) || first.standing.sentence !== current.standing.sentence || ![first, change].every((each) => each.standing.frame === current.standing.frame) || (change.role.kind !== "delta" && change.role.kind !== "rate")) return undefined;
  const ofBudget = change.role.base.kind === "budget" && /年初/.test(change.standing.lead) && initialBudget.test(first.standing.lead) && budgetNow.test(current.standing.lead);
  const ofStock = change.role.base.kind === "untold" && atFirst.test(first.standing.lead) && inTheEnd.test(current.standing.lead);
  return (ofBudget || ofStock) && change.index === current.index + 1 ? first : undefined;
}

/**
 * 预算20万元，其中…。 in the paragraph above, 支出9.07万元，较年初预算数减少10.93万元 here: the budget that was told there. Whether it is the one the change is measured
 * against shows only where the change comes out.
 */
function budgetApart(change: Mention, current: Mention, above: readonly Mention[]): Mention | undefined {
  const { role } = change;
  if (role.kind !== "delta" || role.base.kind !== "budget") return undefined;
  const moved = change.figure.quantity;
  return above.find((each) => each.role.kind === "level" && each.standing.frame === 0 && /预算(?:数|安排|总?额)?(?:为|是|共)*$/.test(each.standing.lead) && sameKind(each, current) && each.figure.quantity.compare(current.figure.quantity) !== 0 && moved.roundsFrom(current.figure.quantity.minus(each.figure.quantity).absolute()));
}

/** Whether the figure compared with, and the one beside it, are about as far apart as the change told, or a slip of the hand: else it is of something else. */
export function spans(current: Mention, prior: Mention, delta: Mention): boolean {
  if (![current, prior].every((each) => sameKind(each, delta))) return false;
  const gap = current.figure.quantity.minus(prior.figure.quantity).absolute();
  const told = delta.figure.quantity.absolute();
  return told.isZero || gap.isZero || isSlipOf(told, gap) ? true : gap.value.lte(told.in(gap.measure).value.times(2)) && gap.value.times(2).gte(told.in(gap.measure).value);
}
