import type { AimRelation, CompletionRelation } from "../../../model/index.js";
import { meets, Quantity, readTarget, type Target } from "../../../quantity/index.js";
import { endOf, type FactBook, type Mention, placeOf, quoteAcross, type Reading, sameKind, sentenceAt } from "../reading/index.js";
import type { Pair } from "./pair.js";
import { rateOfBracket } from "./rates-of-brackets.js";

const planned = /(?:应(?!急|用|对|收尽)|计划|目标|任务|指标值|指标为|指标:|拟|预期|预计|年初设定|设定|下达指标)[^,。;]{0,14}$/;
const achieved = /实际|完成|达到|达|建成|实到|已|实现|落实/;
/** Words that call the target met, unless a 未 stands before them. */
const claims = /(?<!未|未能|没有|基本|部分|尚未|拟|将|应|确保|力争)(?:(?:全面|均已|已|圆满|按时|按计划|超额|全部|顺利|如期)?(?:完成|达到|实现)(?:了)?(?:年度|年初|预期|既定|全年|设定|各项|绩效|工作|总体)*(?:目标任务|目标|任务|指标值?|计划)|指标已完成|全面完成|超额完成|完成率(?:为|达到|达)?100%|(?:发放|补助|兑付|覆盖)率(?:为|达到|达)?100%)(?!的?\d)/;
export const downwards = /成本|控制|投诉|事故|时限|不超过|以内|违规|费用|价|死亡|能耗|经费|误差/;

/** 应补助1218人，实际补助1218人 · 目标值≥90%，实际95%，达到预期目标. A target that is missed and called so is nobody's fault. */
export function aimsIn(reading: Reading, book: FactBook): readonly AimRelation[] {
  return pairsIn(reading).flatMap((pair): AimRelation[] => {
    const { target, actual } = pair;
    const demand = demandOf(target);
    const met = meets(demand, alike(actual, target));
    if (met === undefined) return [];
    const { words } = sentenceAt(reading.passage.text, actual.figure.offset);
    const after = words.slice(Math.max(0, words.indexOf(actual.figure.text)));
    const claim = claimIn(after);
    const money = target.figure.quantity.measure.dimension === "money";
    const broken = claim !== "" && actual.figure.comparator === undefined && !money && !downwards.test(words) && isExact(actual) && isExact(target);
    if (!met && !broken) return [];
    return [{ kind: "aim", target: book.factOf(target), demand, actual: book.factOf(actual), claim, quote: quoteAcross([target, actual]), place: placeOf(actual) }];
  });
}

/** What the words behind a result call it; a rate of 100% behind a semicolon, or with a subject of its own (农户覆盖率100%), is another's. */
export function claimIn(after: string): string {
  const match = claims.exec(after);
  if (match === null) return "";
  const before = after.slice(0, match.index);
  const ofAnother = /率/.test(match[0]) && /;|[\u4e00-\u9fff]{2,}$/.test(before.replace(/(?:资金|任务|计划|目标|项目|指标|年度|实际|全年|补助|补贴)+$/, ""));
  return ofAnother ? "" : match[0];
}

/** 计划培训200人，实际培训180人，完成率90%. */
export function aimRates(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly CompletionRelation[] {
  return [...pairsIn(reading), ...turnedPairs(reading), ...passedPairs(reading), ...pairsBehindLists(reading)].flatMap((pair): CompletionRelation[] => {
    const { target, actual } = pair;
    const told = rateOfBracket(reading, pair);
    if (told !== undefined) return known.has(told) ? [] : [completion(pair, told, book)];
    const next = reading.mentions[Math.max(actual.index, target.index) + 1];
    // 任务6000人，实际6312人，超任务312人，完成率105.2%: how far the two are apart stands between.
    const rate = next !== undefined && (isExcess(next, target) || isGap(next, target)) ? reading.mentions[next.index + 1] : next;
    if (rate === undefined || known.has(rate) || rate.figure.quantity.measure.dimension !== "ratio" || rate.standing.sentence !== actual.standing.sentence) return [];
    if (!/^(?:[^,。;]{0,6}(?:完成|完工|兑付|发放|到位|执行|达成|达标|实现)率|(?:实际)?(?:完成|建成|达到)?数?(?:完成|占|为|是)[^,。;]{0,8}(?:计划|目标|任务)(?:的|任务的|任务数的|数的)?|(?:仅|已)?完成(?:了)?)(?:为|达到?|是|的)*$/.test(rate.standing.lead)) return [];
    if (rate.role.kind === "rate" || rate.figure.comparator !== undefined || actual.figure.comparator !== undefined || !sameKind(target, actual) || !isExact(target) || !isExact(actual)) return [];
    // 目标18个，完成21个；目标30户，完成38户，平均完成率121.7%: of all of the pairs.
    if (/^(?:平均|综合|总体|整体)/.test(rate.standing.lead) && pairsIn(reading).filter((other) => other.actual.standing.sentence === actual.standing.sentence).length > 1) return [];
    if (isOfRateBefore(reading, target, actual, rate) || isOfOtherAim(rate, target, actual)) return [];
    // 任务3项，完成2项，阶段性完成率100%: of what was due by then.
    if (/阶段|序时|进度|节点/.test(rate.standing.lead) && !target.figure.quantity.isZero && !rate.figure.quantity.roundsFrom(alike(actual, target).dividedBy(target.figure.quantity))) return [];
    // 计划300人，实际330人，完成率100%: what is more than planned is often called all of it.
    if (rate.figure.quantity.value.eq(100) && alike(actual, target).compare(target.figure.quantity) > 0) return [];
    // 超额完成目标120户，实际620户，完成率124%: by how far.
    const less = actual.figure.quantity.minus(target.figure.quantity);
    if (/超/.test(target.standing.lead) && !less.isZero && rate.figure.quantity.roundsFrom(actual.figure.quantity.dividedBy(less))) return [];
    return [completion(pair, rate, book)];
  });
}

function completion({ target, actual }: Pair, rate: Mention, book: FactBook): CompletionRelation {
  return { kind: "completion", actual: book.factOf(actual), budget: book.factOf(target), rate: book.factOf(rate), quote: quoteAcross([target, actual, rate].sort((a, b) => a.index - b.index)), place: placeOf(rate) };
}

/** 任务120公里，完成96公里，投资完成率92%: of the money; 目标5000亩，完成5200亩，为省定任务的130%: of an aim that others set. */
function isOfOtherAim({ standing: { lead } }: Mention, target: Mention, actual: Mention): boolean {
  const set = /([国省市县区])(?:家|级)?(?:定|下达|考核)/.exec(lead)?.[1];
  // 计划督查12次，开展12次，问题整改完成率92%: of what neither of the two is called.
  const what = (/^(.*?)完成率/.exec(lead)?.[1] ?? "").replace(/计划|任务|目标|指标|全年|年度|[总整]体|工作|项目|实际|数量|绩效|预期|综合|平均|资金/g, "");
  const around = [target, actual].map(({ standing, label }) => `${standing.leadBefore}${standing.lead}${label}${standing.tail}`).join("");
  const unnamed = what.length >= 3 && ![...what].some((each) => around.includes(each));
  return unnamed || (/投资/.test(lead) && target.figure.quantity.measure.dimension !== "money") || (set !== undefined && !target.standing.lead.includes(set));
}

/** 城区完成率125%（计划8座，实际10座），乡镇完成率116.7%: what a bracket right behind a rate tells is what that one is of. */
function isOfRateBefore({ mentions }: Reading, target: Mention, actual: Mention, rate: Mention): boolean {
  const before = mentions[Math.min(target.index, actual.index) - 1];
  const bracketed = target.standing.frame === actual.standing.frame && actual.standing.frame !== rate.standing.frame;
  return bracketed && before?.figure.quantity.measure.dimension === "ratio" && before.standing.frame === rate.standing.frame;
}

function isGap(next: Mention, target: Mention): boolean {
  return sameKind(next, target) && /^(?:超额?|超出|超过|未完成|尚欠|[欠少多差]|比)/.test(next.standing.lead) && next.figure.quantity.compare(target.figure.quantity) < 0;
}

/** 任务260人，其中甲类100人、乙类120人、丙类40人；实际培育273人，为任务数的105%: what the aim is made up of stands between it and what was done. */
function pairsBehindLists({ mentions, passage: { text } }: Reading): readonly Pair[] {
  return mentions.flatMap((actual): Pair[] => {
    if (actual.role.kind !== "level" || actual.prior || !/^(?:全年|年度)?实际[^,。;:\d]{0,8}$/.test(actual.standing.lead)) return [];
    const target = mentions.findLast((each) => each.index < actual.index - 2 && planned.test(each.standing.lead) && !achieved.test(each.standing.lead) && each.standing.sentence === actual.standing.sentence && each.standing.frame === actual.standing.frame);
    const parts = target === undefined ? [] : mentions.slice(target.index + 1, actual.index);
    if (target === undefined || !sameKind(target, actual) || !parts.every((part) => sameKind(part, target) && part.role.kind === "level") || !/^[^,。;\d]{0,6}[,:(]\s*其中/.test(text.slice(endOf(target), parts[0]?.figure.offset))) return [];
    const sum = parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
    return sum.compare(target.figure.quantity) === 0 ? [{ target, actual }] : [];
  });
}

export function pairsIn(reading: Reading): readonly Pair[] {
  return reading.mentions.flatMap((actual): Pair[] => {
    const target = lastBefore(actual, reading);
    if (target === undefined || target.standing.sentence !== actual.standing.sentence || target.standing.frame !== actual.standing.frame) return [];
    if (!planned.test(target.standing.lead) || achieved.test(target.standing.lead.replace(/下达|已?完成(?=[^,]*(?:目标|任务|指标))|(?:应|计划|拟|目标)(?:完成|达到|实现|实际)/g, ""))) return [];
    if (!achieved.test(actual.standing.lead) || planned.test(actual.standing.lead.replace(/指标值?|完成(?:目标|任务|计划)/g, ""))) return [];
    if (!/^(?:level|none|each)$/.test(actual.role.kind) || actual.prior || (actual.figure.comparator !== undefined && !isBoundAgain(target, actual)) || target.figure.upTo !== undefined || actual.figure.upTo !== undefined) return [];
    // 目标10500人次，实际少236人次: how far the two are apart.
    if (/[;]/.test(reading.passage.text.slice(endOf(target), actual.figure.offset)) || /实际(?:上)?(?:少|多|差|短缺?|欠)(?:了|完成|出)?$/.test(actual.standing.lead)) return [];
    const [a, b] = [target.figure.quantity.measure, actual.figure.quantity.measure];
    if (a.dimension !== b.dimension || /percentage-point|years|score/.test(a.dimension)) return [];
    return a.dimension === "none" || a.dimension === "ratio" || a.dimension === "months" || sameKind(target, actual) ? [{ target, actual }] : [];
  });
}

/** 计划送教1872次（每生每月2次），实际送教1794次: what a bracket right behind the plan explains stands between the two. */
function lastBefore(actual: Mention, { mentions, outline }: Reading): Mention | undefined {
  return mentions.findLast((each) => each.index < actual.index && !(each.standing.frame !== actual.standing.frame && outline.frames[each.standing.frame]?.parent === actual.standing.frame));
}

/** 年初目标值≥90%，实际完成值≥90%: what was done, told as the bound it was held to. */
function isBoundAgain(target: Mention, actual: Mention): boolean {
  return actual.figure.comparator === target.figure.comparator && /(?:完成|实际|实现)值(?:为|是|:)*[≥≤<>]?$/.test(actual.standing.lead);
}

/** 开展演出20场，计划80场，完成率25%: what was to be told after what was done. */
function turnedPairs({ mentions }: Reading): readonly Pair[] {
  return mentions.flatMap((target): Pair[] => {
    const actual = mentions[target.index - 1];
    if (actual === undefined || target.role.kind !== "level" || actual.role.kind !== "level" || actual.prior || !/^(?:年度|全年|年初)?(?:计划|目标|任务|目标任务|计划任务)(?:数|为|是)*$/.test(target.standing.lead) || planned.test(actual.standing.lead)) return [];
    const together = actual.standing.sentence === target.standing.sentence && actual.standing.frame === target.standing.frame && actual.standing.segment === target.standing.segment;
    return together && sameKind(actual, target) ? [{ target, actual }] : [];
  });
}

const passed = /^(?:并|已)?超(?:过|出|额完成)?(?:了)?(?:年度|全年|年初|既定)?(?:计划|目标|任务|目标任务|计划任务)(?:数|为|是)*$/;

/** 扫描126.8万页，超年度目标120万页6.8万页，完成率105.67%: what was to be told by how far it was passed. */
function passedPairs({ mentions }: Reading): readonly Pair[] {
  return mentions.flatMap((target): Pair[] => {
    const actual = mentions[target.index - 1];
    if (actual === undefined || target.role.kind !== "level" || actual.role.kind !== "level" || actual.prior || !passed.test(target.standing.lead) || planned.test(actual.standing.lead)) return [];
    const together = actual.standing.sentence === target.standing.sentence && actual.standing.frame === target.standing.frame && actual.standing.segment === target.standing.segment;
    // 培训8228人次，超出目标228人次，完成率102.85%: by how far, and not what the aim was.
    const byHowFar = sameKind(actual, target) && target.figure.quantity.compare(actual.figure.quantity.minus(target.figure.quantity)) < 0;
    return together && !byHowFar && sameKind(actual, target) && actual.figure.quantity.compare(target.figure.quantity) > 0 ? [{ target, actual }] : [];
  });
}

/** 6.8万页 right behind 超年度目标120万页. */
function isExcess(next: Mention, target: Mention): boolean {
  return passed.test(target.standing.lead) && sameKind(next, target) && endOf(target) === next.figure.offset;
}

export function demandOf({ figure }: Mention): Target {
  const bound = figure.quantity;
  const kinds = { "≥": "atLeast", "≤": "atMost", ">": "above", "<": "below" } as const;
  if (figure.comparator !== undefined) return { kind: kinds[figure.comparator], bound };
  return /^\s*(?:以上|及以上)/.test(figure.after) ? readTarget(`≥${figure.text}`) : { kind: "plain", bound };
}

function alike(actual: Mention, target: Mention): Quantity {
  return actual.figure.quantity.in(target.figure.quantity.measure);
}

function isExact(mention: Mention): boolean {
  return mention.figure.quantity.looseness === "exact";
}

const allSpent = /(?<!未|未能|尚未|没有)(?:全部|全额)(?:支付|使用|支出|执行|发放|兑付)(?:完毕|完成|完)/g;

/** 到位资金100万元，支出95万元，资金已全部使用完毕. */
export function exhaustedIn(reading: Reading, book: FactBook): readonly AimRelation[] {
  const { text } = reading.passage;
  return [...text.matchAll(allSpent)].flatMap((match): AimRelation[] => {
    const { start, words } = sentenceAt(text, match.index);
    const money = reading.mentions.filter((each) => each.figure.offset >= start && each.figure.offset < start + words.length && each.role.kind === "level" && !each.prior && each.figure.quantity.measure.dimension === "money");
    const [came, went] = money;
    if (money.length !== 2 || came === undefined || went === undefined || !isExact(came) || !isExact(went)) return [];
    if (!/到位|收到|下达|预算|安排|资金/.test(came.standing.lead) || !/支付|使用|支出|执行|发放/.test(went.standing.lead) || /其中|结转|另|约/.test(words)) return [];
    return [{ kind: "aim", target: book.factOf(came), demand: { kind: "plain", bound: came.figure.quantity }, actual: book.factOf(went), claim: match[0], quote: quoteAcross([came, went]), place: placeOf(went) }];
  });
}

