import type { CompletionRelation, Relation } from "../../../model/index.js";
import { endOf, type FactBook, isExact, isNarrowed, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

/** 发出问卷300份，回收276份，回收率92%. */
const sent = /(?:发出|发放|投放|下发|发送)[^,。;:\d]{0,8}(?:问卷|调查表|征求意见表)$/;
const planned = /(?:计划|目标|任务|预计|拟|应(?!急|用|对|收尽)|规划|合同约定|指标值?|需(?!求))[^,。;:\d]{0,12}$/;
const verbs = "完成|竣工|完工|开工|建成|发放|兑付|改造|安装|达成|执行|实现|收储|检查|培训|采集|支付|到位|缴|办结|招募|种植|栽植|整改|入户|回收|收回";
/** 完成率, 竣工率, 完成比例; 完成年度计划的, 为任务数的: of the two before it, and of nothing else. */
const rated = new RegExp(`^(?:计划|任务|目标|指标|总体|投资)?(${verbs})(?:率|比例|进度)(?:为|达到?|是|仅)*$`);
const ofPlan = /^(?:已|共|占|为|达到?|[,]|完成)*(?:了)?(?:年度|全年|年初|既定|下达|预定|总|原|合同)*(?:计划|目标|任务|预计|预期|指标)(?:任务|目标|数|值|量|总数|总量)*的?$/;
const ofPlanBefore = /(?:占|为|达到?|完成)(?:了)?(?:年度|全年|年初|既定|下达)*(?:计划|目标|任务|指标)(?:任务|目标|数|值|量)*\(\s*(?:目标|计划)?$/;
const unsettled = /其中|分别|依次|阶段|序时|节点|取消|调整为|调减|累计|上年|去年|平均|综合|左右|以上|部分|当期|首批/;
const notDone = /有效|总数|总量|现有|合计|未完成|取消|终止|计划|目标|任务|预计|拟|应(?!急|用|对|收尽)|剩|尚/;

/**
 * 植树计划36万株，实植37.8万株，完成率105% · 任务600户，竣工570户，竣工率95% · 演练10次，完成年度计划（8次）的125%: a stretch that tells what was planned, what was done and the rate, and no other figure. Nothing else can be meant,
 * whatever is printed.
 */
export function donesInABreath(reading: Reading, told: readonly Relation[], book: FactBook): readonly CompletionRelation[] {
  const known = new Set(told.flatMap((each) => ("rate" in each && each.rate !== undefined ? [each.rate] : [])));
  return reading.mentions.flatMap((rate): CompletionRelation[] => {
    if (rate.figure.quantity.measure.symbol !== "%" || !isExact(rate) || isNarrowed(rate) || (book.has(rate) && known.has(book.factOf(rate)))) return [];
    const pair = plannedAndDone(rate, reading);
    if (pair === undefined) return [];
    const { target, actual } = pair;
    // 计划300人，完成330人，完成率100%: more than all counts as all.
    if (rate.figure.quantity.value.eq(100) && actual.figure.quantity.compare(target.figure.quantity) > 0) return [];
    return [{ kind: "completion", actual: book.factOf(actual), budget: book.factOf(target), rate: book.factOf(rate), quote: quoteAcross([target, actual, rate].sort((a, b) => a.index - b.index)), place: placeOf(rate) }];
  });
}

function plannedAndDone(rate: Mention, { mentions, passage: { text } }: Reading): { target: Mention; actual: Mention } | undefined {
  const here = mentions.filter(({ standing }) => standing.sentence === rate.standing.sentence && standing.segment === rate.standing.segment);
  const [first, second] = here;
  if (here.length !== 3 || first === undefined || second === undefined || here[2] !== rate || first.standing.frame !== rate.standing.frame) return undefined;
  const alike = [first, second].every((each) => each.role.kind === "level" && !each.prior && each.figure.quantity.looseness === "exact" && !each.figure.quantity.isZero && !/^(?:ratio|score)$/.test(each.figure.quantity.measure.dimension)) && sameKind(first, second);
  if (!alike || unsettled.test(text.slice(first.standing.clauseStart, rate.figure.offset))) return undefined;
  return plannedFirst(first, second, rate) ?? plannedInBracket(first, second, rate);
}

function plannedFirst(target: Mention, actual: Mention, rate: Mention): { target: Mention; actual: Mention } | undefined {
  const { lead } = rate.standing;
  // 任务120公里，完成96公里，投资完成率92%: of the money.
  if (/投资/.test(lead) && target.figure.quantity.measure.dimension !== "money") return undefined;
  if (target.standing.frame !== actual.standing.frame || /超/.test(target.standing.lead) || !(planned.test(target.standing.lead) || (sent.test(target.standing.lead) && /^(?:共|实际)?[回收]{2}[^,。;:\d]{0,6}$/.test(actual.standing.lead))) || notDone.test(actual.standing.lead) || !isExact(actual)) return undefined;
  const verb = rated.exec(lead)?.[1];
  // 计划植树36万株，实植34万株，成活率92%: another rate; 竣工570户，竣工率95%: by the verb of what was done.
  const meant = sent.test(target.standing.lead) ? /^(?:回收|收回)$/.test(verb ?? "") : verb === undefined ? ofPlan.test(lead) && /计划|目标|任务|指标|预计|规划|下达|合同/.test(target.standing.lead) : /完成|达成|执行|实现/.test(verb) || actual.standing.lead.includes(verb);
  return meant ? { target, actual } : undefined;
}

/** 演练10次，完成年度计划（8次）的125%. */
function plannedInBracket(actual: Mention, target: Mention, rate: Mention): { target: Mention; actual: Mention } | undefined {
  const { text } = rate.passage;
  const inBracket = target.standing.frame !== actual.standing.frame && /^[^()\d]{0,2}\)\s*的\s*$/.test(text.slice(endOf(target), rate.figure.offset));
  return inBracket && ofPlanBefore.test(text.slice(endOf(actual), target.figure.offset).replace(/\s/g, "")) && !notDone.test(actual.standing.lead) && isExact(actual) ? { target, actual } : undefined;
}
