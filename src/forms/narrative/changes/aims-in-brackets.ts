import type { BalanceRelation, Fact } from "../../../model/index.js";
import { endOf, type FactBook, inOneStretch, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { inPoints } from "./points.js";

const aims = "(?:年初|年度|全年|绩效|预期|既定|设定|规定|考核|省定|市定|下达)*(?:目标|计划|任务|指标|标准|要求|定额)(?:目标|任务|指标)?[值数量线]?";
const beyond = "超(?:过|出|额完成)?|高(?:于|出)|多于|大于|优于";
const short = "低于|少于|小于|未达到?|不及|不足";
/** 超过目标值（, 比年度计划（: the words that the bracket with the aim stands in. */
const opens = new RegExp(`(?:^|[,;:。、\\s])(?:并|已|均)?(?:(${beyond})|(${short})|[比较])(?:了)?${aims}\\($`);
/** 比年度计划（25座）多完成3座: what goes on behind it. */
const goesOn = /^(?:(超(?:出|过)?|高出?|多)|(低|少|差))?(?:完成|建成|达到)?(?:了)?$/;
/** 高于目标值3.2个百分点（目标值85%） */
const compared = new RegExp(`^(?:并|已|均)?(?:(${beyond})(?:了)?${aims}|(${short})${aims}|[比较]${aims}(?:(?:高|多|超)(?:出|过)?|(低|少))(?:完成)?(?:了)?)$`);
const named = new RegExp(`^(?:${aims})(?:为|是|[≥≤])*$`);

/**
 * 治理28座，超过目标值（25座）3座 · 满意度88.2%，高于目标值3.2个百分点（目标值85%）: the aim stands alone in a bracket, in the midst of the words that compare or right behind
 * how far it was passed or missed.
 */
export function gapsFromBracketedAims(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((gap): BalanceRelation[] => {
    const points = gap.figure.quantity.measure.dimension === "percentage-point";
    // 低于目标值（90%）1.8个百分点 is read with the points that moved.
    const before = points && !/超[^()]*\([^()]*\)[^()]*$/.test(gap.passage.text.slice(gap.standing.clauseStart, gap.figure.offset)) ? undefined : aimBefore(gap, reading);
    const found = before ?? aimBehind(gap, reading);
    if (found === undefined) return [];
    const { actual, aim, under } = found;
    const [from, taken] = under ? [aim, actual] : [actual, aim];
    const alike = points ? [actual, aim].every(({ figure }) => figure.quantity.measure.symbol === "%") : [actual, aim].every((each) => sameKind(each, gap) && (each.role.kind === "level" || each.role.kind === "each") && !each.prior);
    if (!alike || !isExact(actual) || aim.figure.quantity.looseness !== "exact" || gap.figure.quantity.looseness !== "exact" || /目标|计划/.test(actual.standing.lead) || !inOneStretch(actual, gap) || from.figure.quantity.compare(taken.figure.quantity) <= 0) return [];
    // 超过目标值（25座）2座，另1座为上年结转: not all of them were counted.
    if (/^[^。;]*[,(](?:另|拆除|取消|扣除|剔除|不含)/.test(gap.passage.text.slice(endOf(gap)))) return [];
    const fact = (each: Mention): Fact => (points ? inPoints(each, gap.figure.quantity.measure, book) : book.factOf(each));
    return [{ kind: "balance", from: fact(from), taken: fact(taken), left: book.factOf(gap, "plain"), quote: quoteAcross([actual, aim, gap].sort((a, b) => a.index - b.index)), place: placeOf(gap) }];
  });
}

interface Compared {
  readonly actual: Mention;
  readonly aim: Mention;
  /** What was done stays behind the aim. */
  readonly under: boolean;
}

function aimBefore(gap: Mention, { mentions, passage: { text } }: Reading): Compared | undefined {
  const [actual, aim] = [mentions[gap.index - 2], mentions[gap.index - 1]];
  if (actual === undefined || aim === undefined || aim.standing.frame === gap.standing.frame || !named.test(`目标${aim.standing.lead}`)) return undefined;
  const [, over, less] = opens.exec(text.slice(endOf(actual), aim.figure.offset - aim.standing.lead.length).replace(/\s+/g, "")) ?? [undefined];
  const behind = /^\s*\)([^,。;:()\d]*)$/.exec(text.slice(endOf(aim), gap.figure.offset))?.[1];
  const [, more, fewer] = goesOn.exec(behind?.replace(/\s+/g, "") ?? "?") ?? [];
  const says = over !== undefined || more !== undefined;
  if (behind === undefined || goesOn.exec(behind.replace(/\s+/g, "")) === null || says === (less !== undefined || fewer !== undefined)) return undefined;
  return opens.test(text.slice(endOf(actual), aim.figure.offset - aim.standing.lead.length).replace(/\s+/g, "")) ? { actual, aim, under: !says } : undefined;
}

function aimBehind(gap: Mention, { mentions, passage: { text } }: Reading): Compared | undefined {
  const [actual, aim] = [mentions[gap.index - 1], mentions[gap.index + 1]];
  const [said, , short, fewer] = compared.exec(gap.standing.lead) ?? [];
  if (said === undefined || actual === undefined || aim === undefined || aim.standing.frame === gap.standing.frame || !named.test(aim.standing.lead)) return undefined;
  const alone = /^[^,。;:\d()]{0,4}\(\s*$/.test(text.slice(endOf(gap), aim.figure.offset).slice(0, -aim.standing.lead.length || undefined).replace(/[≥≤]\s*$/, "")) && /^\s*\)/.test(text.slice(endOf(aim)));
  // 高于省定目标3座（市定目标26座）: two aims.
  const set = [gap, aim].map(({ standing: { lead } }) => /[省市]定/.exec(lead)?.[0]);
  if (set[0] !== set[1] && set[1] !== undefined) return undefined;
  return alone ? { actual, aim, under: short !== undefined || fewer !== undefined } : undefined;
}
