import type { ScannedFigure } from "../../../quantity/index.js";
import type { Outline, Standing } from "./clauses.js";
import { came, went } from "./in-and-out.js";
import {
  arriving, bringing, comparing, completing, endsInMoving, falling, likeForLike, movedByDoing, movedByGiving, namedForMoving, otherYardstick, overBudget, perEach, priorYear, reasoning, rising, undecided,
} from "./words.js";

/** What a change is measured against; `year` where it is told (比2023年). */
export interface Base {
  readonly kind: "prior-year" | "budget" | "untold";
  readonly year?: number;
}

/** What a figure says in its clause. */
export type Role =
  /** A plain amount or count: 支出100万元. `prior`: told of the year before. */
  | { readonly kind: "level"; readonly prior?: true; readonly from?: true; readonly arrives?: true }
  /** How far something moved (增加22万元), and how fast (增长6.7%). `subject`: whose change, where the clause says so. */
  | { readonly kind: "delta" | "rate"; readonly sign: 1 | -1; readonly base: Base; readonly subject: string }
  | { readonly kind: "share"; readonly of: string }
  | { readonly kind: "completion"; readonly of: string }
  /** The denominator printed inside a clause of share or completion: 占年初预算10065万元的43.2%. */
  | { readonly kind: "whole" | "budget" }
  /** `from`: what one of them came to before: 平均等候时间由45分钟缩短至30分钟. */
  | { readonly kind: "each"; readonly from?: true }
  | { readonly kind: "score" }
  /** A bound, a range, a reason's figure, one without unit: tied to nothing. */
  | { readonly kind: "none" };

const none: Role = { kind: "none" };

export function rolesIn(text: string, figures: readonly ScannedFigure[], shape: Outline, year?: number): readonly Role[] {
  const roles: Role[] = [];
  const spoken = new Map<number, { base: Base | undefined; sentence: number }>();
  figures.forEach((figure, index) => {
    const standing = shape.standings[index] as Standing;
    const own = shape.frames[standing.frame]?.own ?? text;
    const heard = spoken.get(standing.frame) ?? { base: spoken.get(shape.frames[standing.frame]?.parent ?? 0)?.base, sentence: standing.sentence };
    const sentence = shape.sentenceOf(standing.frame, figure.offset);
    const goesOn = standing.sentence === heard.sentence || /^\s*(?:其中|比|较|同比|与)/.test(own.slice(sentence.start));
    let base = goesOn ? heard.base : undefined;
    const from = Math.max(sentence.start, previousEnd(figures, shape, index));
    const said = baseSaid(own.slice(from, figure.offset).replace(/[\u0000\s]+/g, ""), yearOf(text, figure.offset) ?? year);
    if (said !== undefined) base = said === "another" ? undefined : said;
    const composes = /组成|构成|[两二三四五六七八九]部分/.test(own.slice(figure.offset, sentence.end));
    // 满意率较上年的98.7%提高0.5个百分点；时长由6.8小时缩短至5.5小时，缩短…: what moves anew is no more compared with what was told before.
    if (arrivedBefore(roles, shape, index) && (base === undefined || (said === undefined && !/20\d\d年|上年|去年/.test(shape.standings[index - 2]?.lead ?? "")))) base = { kind: "untold" };
    if (base === undefined && said === undefined && movesBudget(standing, shape.standings[index - 1])) base = { kind: "budget" };
    // 由55家增至58家，新增7家、退出4家: what came in beside what went out is no more than its part of the change.
    if (base?.kind === "untold" && said === undefined && isOneOfTwoMoves(shape.standings, index)) base = undefined;
    const plain = inReason(own, standing, sentence.start, figure.offset) ? none : roleOf(figure, standing, base, composes);
    const beside = plain.kind === "level" ? besideOf(figures, roles, shape, index, year) : undefined;
    const role: Role = beside === "before" ? { ...plain, prior: true } as Role : plain;
    if (beside !== undefined && base === undefined) base = { kind: "prior-year" };
    // 较预算10万元压减21.8%，与上年8.36万元相比下降6.46%: a second yardstick is what the change behind it is measured with.
    const anew = role.kind === "level" && role.prior === true && role.from === true && base?.kind === "budget" && /^[与同和跟较比](?:上年|去年|20\d\d年)(?![^,。;]*预算)/.test(standing.lead);
    if (role.kind === "level" && (base === undefined || anew) && (role.prior || (role.from && /20\d\d年|上年|去年/.test(standing.lead)))) {
      const told = yearComparedWith(standing.lead);
      // 2019年支出由年初预算247万元调整至269万元: of the budget, whatever the year before it says.
      base = /(?:由|从)[^,。;]*预算/.test(standing.lead) ? { kind: "untold" } : withBudget.test(standing.lead) ? { kind: "budget" } : { kind: "prior-year", ...(told === undefined || !role.prior ? {} : { year: told }) };
    }
    spoken.set(standing.frame, { base, sentence: standing.sentence });
    const last = index - 1;
    const printedWhole = shape.standings[last]?.frame === standing.frame ? wholeRole(standing, shape.standings[last], roles[last], isRightBehind(text, figures[last], figure)) : undefined;
    if (printedWhole !== undefined) {
      roles[last] = { kind: printedWhole };
      roles.push(figure.quantity.measure.dimension === "ratio" ? { kind: printedWhole === "budget" ? "completion" : "share", of: "" } : role);
    } else {
      roles.push(role);
    }
  });
  return roles;
}

/** The year a figure is told to come from: 2024年度经费由2023年的50万元 is of 2023. */
export function yearComparedWith(lead: string): number | undefined {
  const told = /(20\d\d)年/.exec(lead.slice(Math.max(lead.lastIndexOf("由"), lead.lastIndexOf("从"), 0)))?.[1];
  return told === undefined ? undefined : Number(told);
}

/** 调整后预算2307.92万元，增加167.56万元，其中基本支出增加82.31万元: an adjusted budget can only have moved from the first one. */
function movesBudget(own: Standing, before: Standing | undefined): boolean {
  return before !== undefined && before.sentence === own.sentence && before.segment === own.segment && before.frame === own.frame && /调整后的?(?:全年|部门|支出|收入|总)*预算(?:数|总额)?(?:为|是|共|达)?$/.test(before.lead) && /^(?:净)?(?:增加|调增|减少|调减)(?:了)?$/.test(own.lead);
}

/** 从12.5亿元提高到14亿元，增长12%: how far it came is measured from where it started, whatever the year. */
function arrivedBefore(roles: readonly Role[], shape: Outline, index: number): boolean {
  const [from, to, own] = [shape.standings[index - 2], shape.standings[index - 1], shape.standings[index]];
  const [started, arrived] = [roles[index - 2], roles[index - 1]];
  if (from === undefined || to === undefined || own === undefined || (started?.kind !== "level" && started?.kind !== "each") || arrived?.kind !== "level" || !started.from || !arrived.arrives) return false;
  return [from, to].every((each) => each.frame === own.frame && each.sentence === own.sentence && each.segment === own.segment) && own.clauseStart > to.clauseStart && own.lead.length <= 6;
}

function isOneOfTwoMoves(standings: readonly Standing[], index: number): boolean {
  const [own, next] = [standings[index], standings[index + 1]];
  return own !== undefined && next !== undefined && own.frame === next.frame && own.sentence === next.sentence && own.segment === next.segment && ((came.test(own.lead) && went.test(next.lead)) || (went.test(own.lead) && came.test(next.lead)));
}

const bareYear = /^(20[0-4]\d)年度?(?:同期|(?:年初)?预算数?(?:安排)?|安排|决算数?|支出数?|收入数?|实际|完成|总额|数|的|为|是|共)*$/;
const openYear = /(?:^|[^比较与同和跟由从至到])(20[0-4]\d)年度?(?!底|末|初)([^,。;:、\d]*)$/;

/** 项目实施前户均收入8600元，实施后达到10750元: one figure before the works, the next one after them. */
export function isBeforeAndAfter(one: Standing, other: Standing): boolean {
  return beforeTheWorks.test(one.lead === "" || /(?:前|之前|以前)$/.test(one.leadBefore) ? one.leadBefore : one.lead) && afterTheWorks.test(other.lead);
}

const works = "(?:实施|改造|整治|治理|建设|修缮|推广|投用|启用|培训|开展|搬迁)";
const beforeTheWorks = new RegExp(`${works}(?:之前|以前|前(?!期|景|沿|列|后))[^,。;]*$`);
const afterTheWorks = new RegExp(`${works}(?:之后|以后|后(?!期|续|备))[^,。;]*$`);

/**
 * 项目实施前户均收入8600元，实施后达到10750元: as the figures of two years are compared, so are those before and after.
 * 2024年接待费12万元，2023年10万元 · 2023年支出50万元，2024年支出60万元: of two figures side by side the year before's, where the second
 * names nothing but its year, or both are named alike. What follows compares the one with the other.
 * @returns whether this second figure is of the year before, or of the year after
 */
function besideOf(figures: readonly ScannedFigure[], roles: readonly Role[], shape: Outline, index: number, current?: number): "before" | "after" | undefined {
  const [one, other, own, last] = [figures[index - 1], figures[index], shape.standings[index], shape.standings[index - 1]];
  const role = roles[index - 1];
  if (one === undefined || other === undefined || own === undefined || last === undefined || role?.kind !== "level" || role.from === true || role.arrives === true) return undefined;
  const together = own.frame === last.frame && own.sentence === last.sentence && own.segment === last.segment && one.quantity.measure.dimension === other.quantity.measure.dimension;
  if (!together || one.comparator !== undefined || other.comparator !== undefined || /其中|包括|累计|合计/.test(last.lead + own.lead)) return undefined;
  if (isBeforeAndAfter(last, own)) return "after";
  const first = openYear.exec(last.lead);
  const bare = bareYear.exec(own.lead);
  const told = first === null ? current : Number(first[1]);
  if (bare !== null && told !== undefined && Number(bare[1]) === told - 1 && !role.prior) return "before";
  const second = openYear.exec(own.lead);
  const alike = first !== null && second !== null && (bare !== null || (first[2] ?? "").length >= 2) && (bare !== null || first[2] === second[2]);
  return alike && Number(second?.[1]) === Number(first?.[1]) + 1 ? "after" : undefined;
}

/** 首次突破, 迈上: a round figure left behind. */
const passed = /(?:突破|跨越|跨过|跨上|站上|迈上|迈过|越过)(?:了)?$/;

/** 促进增收节支1438万元: what came in more and what went out less in one word, of which neither is told. */
const inOneWord = /(?:增收节支|节支增收|增收减支|挽回(?:和|或)?避免损失)(?:金额|资金)?(?:共|达|约)?$/;

/** 新建2.1万亩、改造提升1.1万亩: what was done to so many, and no rise by as many. */
const bettered = /(?:改造|整治|巩固|提质|品质|修复|维修|优化|完善)提升$/;

/** Things built and bettered: 其中新建9个、提升13个 rose by none. */
const pieces = /^[个座所处条间栋幢]$/;

/** @param composes 由甲10万元、乙5万元组成: 由 names the first part, not where something came from */
function roleOf(figure: ScannedFigure, standing: Standing, base: Base | undefined, composes: boolean): Role {
  const { lead } = standing;
  const { dimension } = figure.quantity.measure;
  if (figure.upTo !== undefined || figure.comparator !== undefined) return none;
  // 采购规模21070亿元，首次突破2万亿元，比上年增加3765亿元: a mark that was passed is not what was reached.
  if (passed.test(lead)) return none;
  // 35岁及以下127人: how old they are is no amount.
  if (/岁$/.test(figure.quantity.measure.symbol)) return none;
  if (dimension === "none" || dimension === "percentage-point" || dimension === "years" || dimension === "months") return none;
  if (dimension === "score") return { kind: "score" };
  const named = !comparing.test(lead) && (namedForMoving.test(lead) || (base === undefined && inOneWord.test(lead)) || (base === undefined && dimension !== "ratio" && bettered.test(lead)) || (base === undefined && dimension === "money" && endsInMoving.test(lead)) || (base === undefined && pieces.test(figure.quantity.measure.symbol) && /^(?![^,。;]*(?:数|数量|总量|规模|名次|位次)提升)(?:[^,。;:\d]{2,8})?提升$/.test(lead)));
  const did = base !== undefined && movedByDoing.test(lead) ? (lead.includes("多") ? 1 : -1) : undefined;
  const moved = undecided.test(lead) || otherYardstick.test(lead) || named ? undefined : did ?? movement(comparing.test(lead) && movedByGiving.test(lead) ? lead.replace(/(安排|投入|下达|拨付|支付|发放|筹集|征收|收取|到位|争取)(?:了|资金|经费|支出|预算|约)*$/, "") : lead);
  if (dimension === "ratio") {
    if (moved !== undefined) return base === undefined ? none : { kind: "rate", sign: moved, base, subject: subjectOf(lead) };
    const plain = lead.replace(/(?:分别|依次)(?=[为是达占]|$)/g, "");
    const share = /占(?!比|用(?![^,。;]{0,4}(?:总[量数额]|合计))|地(?!方|区|税))([^,。;]*?)(?:的)?(?:比重|比例|比率|比)?(?:为|达到?|约)?$/.exec(plain) ?? (/占比(?:例|重)?(?:为|达|约)?$/.test(plain) ? ["", ""] : null);
    if (share !== null) return /^(?:年初|全年|年度|调整后?|当年|收入|支出)*(?:的)?(?:预算|计划|目标)(?!总额|总量|总计|合计|总数|收入|支出|资金)/.test(share[1] ?? "") ? { kind: "completion", of: share[1] ?? "" } : { kind: "share", of: share[1] ?? "" };
    return completing.test(lead) ? { kind: "completion", of: lead } : none;
  }
  const over = dimension === "money" ? overBudget.exec(lead)?.[1] : undefined;
  if (over !== undefined) return { kind: "delta", sign: /[大高多]/.test(over) ? 1 : -1, base: { kind: "budget" }, subject: "" };
  // 按16元/亩标准共发放297.6万元: the standard is that of the figure before.
  const said = lead.replace(/^\/[\u4e00-\u9fff]{1,4}(?:[·.\/][\u4e00-\u9fff]{1,2})?的?(?:补助|补偿|补贴|资助|发放|奖补)?标准/, "");
  if (perEach.test(said) || /^\s*\//.test(figure.after)) return /[由从][^,。;]*$/.test(lead.replace(/从业|从事|从优|自由|理由|由财政/g, "")) ? { kind: "each", from: true } : { kind: "each" };
  // 目标10500人次，实际少236人次: by how much it fell short, and not what it came to.
  if (undecided.test(lead) || /实际(?:上)?(?:少|多|差|短缺?|欠)(?:了|完成|出)?$/.test(lead)) return none;
  if (arriving.test(lead)) return { kind: "level", arrives: true };
  const brought = (bringing.test(lead) && !(base?.kind === "untold" && /^(?:共|净)?新增(?:了)?$/.test(lead))) || (base === undefined && /调增[^增减升降]*$/.test(lead));
  if (!named && !brought && (did !== undefined || rising.test(lead) || falling.test(lead) || (comparing.test(lead) && movedByGiving.test(lead)))) {
    return base === undefined || moved === undefined ? none : { kind: "delta", sign: moved, base, subject: subjectOf(lead) };
  }
  if (/超(?:支|预算|出)$|(?:控制在|不超|门槛)|达标(?:率|线|值)(?:为|约)*$/.test(lead)) return none;
  // 监测480次，达标468次 counts what is up to the standard; of an amount 达标 names the standard.
  if (/达标(?:为|约)*$/.test(lead) && /^(?:money|area|land|length)$/.test(dimension)) return none;
  if (isYardstick(lead) || isComparedBehind(lead, standing.tail)) return { kind: "level", prior: true, from: true };
  if (!composes && /(?:^|[^自理])(?:由|从(?!业|事|严|优|重|快|教))[^,。;]*$/.test(lead) && !/由.{2,}(?:出|负责|承担|提供|代为|代发|代理|发行|筹集|解决|配套|统筹|安排(?:工作|就业|上岗)|供养|管护|承建|承办|主办)/.test(lead)) return { kind: "level", from: true, ...(priorYear.test(lead) ? { prior: true as const } : {}) };
  return priorYear.test(lead) ? { kind: "level", prior: true } : { kind: "level" };
}

/** 较2023年的6955万元增加900万元 · 同比2023年的352宗上升38.07%: the figure that something is compared with. */
function isYardstick(lead: string): boolean {
  if (/^同比(?:20\d\d年度?|上年度?|去年)(?:同期)?的?$/.test(lead)) return true;
  const last = [...lead.matchAll(new RegExp(comparing, "g"))].at(-1);
  return last !== undefined && last.index + last[0].length >= lead.length && !/^(?:同比|环比)/.test(last[0]);
}

/** 与上年4083万元相比 · 常住人口与2010年普查的72.5万人相比: the words that compare stand on both sides of the figure, whatever it is that is compared with it. */
function isComparedBehind(lead: string, tail: string): boolean {
  if (/^(?:相比|比较|对比|相较|比)/.test(tail) && /^[与同和跟较比][^,。;]*(?:20\d\d年度?|上年度?|去年)[^,。;]*$/.test(lead)) return true;
  if (/^(?:相比|比较|对比|相较)/.test(tail) && withBudget.test(lead)) return true;
  return /^(?:相比|比较|对比|相较)/.test(tail) && /[与同和跟较](?:20\d\d年|上年度?|去年)[^,。;]*$/.test(lead);
}

/** 与年初预算1380.5万元相比: this year's budget; last year's is a figure of last year. */
const withBudget = /^[与同和跟较](?:年初|全年|年度|当年|本年|批复|调整后?的?)*预算(?:数|安排|批复)?(?:的)?$/;

/** 占年初预算10065万元的43.2% · 为年初预算数476万元的98.74%: the figure before 的 is the denominator. */
function wholeRole(standing: Standing, before: Standing | undefined, role: Role | undefined, glued: boolean): "whole" | "budget" | undefined {
  if (before === undefined || role?.kind !== "level") return undefined;
  // 为三季度目标33.23亿元101.78%: 的 left out.
  if (glued) return /^(?:为|占|完成)[^,。;]*(?:预算|计划|任务|目标)数?$/.test(before.lead) ? "budget" : undefined;
  if (!/^(?:[\u4e00-\u9fff]{0,8})的(?:比重|比例)?(?:为)?$/.test(standing.lead)) return undefined;
  // 完成三年任务210个的37%: the years stand before the figure as one of their own.
  if (/(?:占|为|完成|达到?|是)[^,。;]*(?:预算|计划|任务|目标)|^(?:行动|建设|总)?(?:计划|任务|目标)(?:数|任务|量)*$/.test(before.lead)) return "budget";
  // 累计建成32个，覆盖全部40个社区的80%.
  return /^.{0,12}占|^(?:已|基本|累计)*(?:覆盖|惠及)(?:了)?(?:全部|所有|全[市县区镇乡街])$/.test(before.lead) ? "whole" : /^(?:已|累计|共)*完成(?:了)?(?:全[县市区省州年]|总|应)[^,。;\d]{1,10}$/.test(before.lead) ? "budget" : undefined;
}

function isRightBehind(text: string, amount: ScannedFigure | undefined, rate: ScannedFigure): boolean {
  return amount !== undefined && rate.quantity.measure.dimension === "ratio" && amount.quantity.measure.dimension !== "ratio" && text.slice(amount.offset + amount.length, rate.offset).trim() === "";
}

export function movement(lead: string): 1 | -1 | undefined {
  const up = rising.exec(lead);
  const down = falling.exec(lead);
  if (up === null && down === null) return undefined;
  if (up !== null && down !== null) return up.index > down.index ? 1 : -1;
  return up !== null ? 1 : -1;
}

/** 同比死亡人数减少14人: what moved stands behind the word that compares. 同比大幅减少 says how much it did, 同比上年度增加 since when. */
const namedBehind = /^[,:\s]*(?:同比|(?:与|和|同)(?:上年|去年)(?:同期)?(?:相比|比较),?)([\u4e00-\u9fff]{2,12}?)(?:增加|增长|上升|提高|减少|下降|降低)(?:了)?$/;
const degree = /^(?:[较比]?(?:上年度?|去年|上期)(?:同期)?|同期|大幅度?|明显|显著|略有?|有所|小幅|持续|相应|进一步|实际|分别|均|各|再|又|逐步|同步|稳步|名义(?:上)?|共计?|合计|累计|净|绝对数?|支出|收入|数量?|总[量额数])+/;

/** Whose change it is: the words before the comparison, or before the verb where none is made in this clause. */
export function subjectOf(lead: string): string {
  const compared = comparing.exec(lead);
  const behind = namedBehind.exec(lead)?.[1]?.replace(degree, "") ?? "";
  if (behind.length >= 2) return behind;
  const cut = compared === null ? lead.search(/(?:调增|调减|核增|核减|增加|增长|上升|提高|提升|增支|增收|增产|减少|下降|降低|减支|减收|减产|压减|压降|压缩|缩减|缩短|缩小|节约|降幅|增幅|增|减)(?!.*(?:增加|增长|减少|下降))/) : compared.index;
  return lead.slice(0, Math.max(0, cut)).replace(/^[:,\s]+/, "").replace(/^(?:相比|比较|对比|相较)(?:,|$)/, "").replace(/^名义上?$/, "").replace(/^[一二三四五六七八九十两]+年(?:来|间|内|里)?(?=(?:共计?|累计|合计|总共|净|平均)*$)/, "").replace(/按?(?:同|可比)口径$|^(?:资金|经费|金额)$/, "");
}

function baseSaid(words: string, current: number | undefined): Base | "another" | undefined {
  const all = [...words.matchAll(new RegExp(comparing, "g"))];
  const phrase = all.at(-1)?.[0];
  if (/剔除|扣除/.test(words)) return "another";
  if (likeForLike.test(words)) return { kind: "untold" };
  if (phrase === undefined) return /^[,;\s]*上年/.test(words) ? { kind: "prior-year" } : undefined;
  if (otherYardstick.test(words.slice(all.at(-1)?.index ?? 0)) || /环比/.test(phrase)) return "another";
  const year = /20\d\d/.exec(phrase)?.[0];
  const told = year === undefined ? undefined : Number(year);
  const ofBudget = /预算|计划|指标|年初/.test(phrase.replace(/一般公共预算|基金预算/g, ""));
  if (ofBudget && !/上年|去年|上一年/.test(phrase) && (told === undefined || told === current)) return { kind: "budget" };
  if (ofBudget && told === undefined) return { kind: "prior-year" };
  return told === undefined ? { kind: "prior-year" } : { kind: "prior-year", year: told };
}

function inReason(own: string, standing: Standing, sentenceStart: number, offset: number): boolean {
  const sentence = own.slice(sentenceStart, offset);
  const last = [...sentence.matchAll(reasoning)].at(-1);
  if (last === undefined) return false;
  const since = sentence.slice(last.index);
  // 人员变动情况及原因：2023年末总人数84人: a heading, under which it is told how many there are.
  if (/^\s*[^。;:\d]{0,30}情况(?:及其|以及|[及和与、])(?:变[动化])?$/.test(sentence.slice(0, last.index)) && /^(?:主要)?原因:/.test(since)) return false;
  // 后因政策调整等原因，预算调整为2419.8万元，其中：…: the words close the reason, and what happened for it follows.
  if (/^(?:由于|因为?)[^。;\d]{0,40}(?:原因|影响|因素|制约),/.test(since)) return false;
  // 主要原因是压减开支，其中：甲20万元、乙5万元: a reason without a figure has no parts; the list is of what was told before.
  if (/^[^\d]*(?:,其中|其中[:,]|,(?:分别|具体)(?:是|为|如下)?:|,(?:包括|即|涉及)[^,:]{0,8}:)/.test(since)) return false;
  // 主要原因是出国团组增加，三、公务接待费20万元: the next item of the list above ends the reasons of the one before.
  if (/[,。]\s*(?:[二三四五六七八九十]、|\([二三四五六七八九十]\))[^,;。]*$/.test(since) && !/(?:一、|\(一\))/.test(since)) return false;
  // 主要原因是核减预算，公务用车购置费0万元: one of the 三公经费 with its amount is the next thing told, and no reason.
  if (/,\s*(?:因公出国(?:\(境\))?|公务接待|(?:公务用车|公车)(?:购置|运行)(?:维护)?)(?:费用?|经费)?(?:支出|预算|决算|安排|数|为)*$/.test(since)) return false;
  // 主要原因：一是…；二是… gives reasons to the end of the sentence; otherwise the semicolon ends them.
  return !/;/.test(since) || /一是|\(1\)|(?<![\d.])1\.(?!\d)/.test(since) || standing.segment < 0;
}

function previousEnd(figures: readonly ScannedFigure[], shape: Outline, index: number): number {
  for (let at = index - 1; at >= 0; at -= 1) {
    const figure = figures[at] as ScannedFigure;
    if (shape.standings[at]?.frame === shape.standings[index]?.frame) return figure.offset + figure.length;
  }
  return 0;
}

function yearOf(text: string, offset: number): number | undefined {
  const years = [...text.slice(0, offset).matchAll(/(?<![比较与同和跟]\s*)(20[0-4]\d)\s*年/g)];
  const last = years.at(-1)?.[1];
  return last === undefined ? undefined : Number(last);
}
