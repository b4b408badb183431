import { endOf, isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";
import { slipsBy, ties } from "./slipped.js";
import { sumOf, type Sum } from "./sum.js";

/** 合计, 共计, 总计 in the total's own clause, with whatever it is the total of around it: 共计下达中央、市级资金. */
const closing = /(?:(?<!公)共计?(?![同享青建管产融有])|合计|总计|总共)(?:[^,。;\d]{0,14})$/;
/** The whole of a project, named as such behind what it consists of. */
const ofProject = /^(?:项目|工程|以上|上述)*总投资(?:额|共|为|达)*$/;
const budget = /预算|计划|下达|安排|批复|申请/;
const spent = /支出|决算|执行|使用|支付|完成/;

/**
 * 3月下达补助46万元；6月下达补助16万元；全年共下达62万元: semicolons part the parts, one figure in each, and the total stands in
 * the last of them or opens the next sentence.
 */
export function segmentSums(reading: Reading): readonly Sum[] {
  if (!reading.passage.text.includes(";")) return [];
  return reading.mentions.flatMap((total): Sum[] => {
    const whole = ofProject.test(total.standing.lead);
    if (!isAddend(total) || !(whole || closing.test(clauseOf(total))) || total.figure.quantity.measure.dimension === "none") return [];
    const { frame, sentence, segment } = total.standing;
    const here = reading.mentions.filter((each) => each.standing.frame === frame && each.index < total.index && sameKind(each, total) && isAddend(each));
    const opens = !here.some((each) => each.standing.sentence === sentence && each.standing.segment === segment);
    const at = here.some((each) => each.standing.sentence === sentence) ? sentence : sentence - 1;
    const parts = here.filter((each) => each.standing.sentence === at);
    if (!opens || parts.length < 2 || !onePerSegment(parts, segmentsOf(reading, parts, frame, at === sentence ? segment : undefined))) return [];
    if (ties(total, parts)) return [{ total, parts, reading: "partition" }];
    // 一是甲，投资468万元；二是乙，投资1252万元。项目总投资2100万元: there may be more to it, so that only swapped digits are wrong.
    if (whole && !slipsBy(total, parts, 3)) return [];
    if (doesAnotherThing(total, parts)) return [];
    if (parts.some((part) => /^(?:其中|另外?|结余|剩余|累计)/.test(part.standing.lead) || endsOpen(part)) || speaksOtherwise(total, parts)) return [];
    const sum = sumOf(total, parts, { closed: true });
    return sum?.reading === "partition" ? [sum] : [];
  });
}

const costs = /(?:投入|支出|安排|使用|支付|投资|补助|拨付)(?:资金|经费|金额)?(?:共|为)*$/;

/** 支出998万元：整治排污口86个，投入412万元，平均每个…；清理河道12公里，投入378万元；其余208万元用于…: one sum of money a segment, and what they leave in the last. */
export function restOfSegments(reading: Reading): readonly Sum[] {
  return reading.mentions.flatMap((rest): Sum[] => {
    const { frame, sentence, segment } = rest.standing;
    if (!isAddend(rest) || !/^(?:其余|余下)(?:的|部分|资金|经费|款项?)*$/.test(rest.standing.lead) || rest.figure.quantity.measure.dimension !== "money" || segment === 0) return [];
    const money = reading.mentions.filter((each) => each.standing.frame === frame && each.standing.sentence === sentence && each.index < rest.index && isAddend(each) && sameKind(each, rest));
    const [total, ...parts] = money;
    if (total === undefined || total.standing.segment !== 0 || parts.length < 2 || !onePerSegment(parts, segment) || !parts.every((part) => costs.test(part.standing.lead))) return [];
    if (!/^[^,。;\d]{0,4}[:,]/.test(reading.passage.text.slice(endOf(total))) || parts.some(endsOpen)) return [];
    const all = [...parts, rest];
    if (ties(total, all)) return [{ total, parts: all, reading: "partition" }];
    const sum = sumOf(total, all, { closed: true });
    return sum?.reading === "partition" ? [sum] : [];
  });
}

function clauseOf({ passage: { text }, figure: { offset } }: Mention): string {
  return /[^,。;:]*$/.exec(text.slice(Math.max(0, offset - 40), offset))?.[0] ?? "";
}

/** How many segments the list has: up to the total's own, or to the end of its sentence. */
function segmentsOf(reading: Reading, parts: readonly Mention[], frame: number, until: number | undefined): number {
  if (until !== undefined) return until;
  const own = reading.outline.frames[frame]?.own ?? "";
  const { start, end } = reading.outline.sentenceOf(frame, (parts[0] as Mention).figure.offset);
  return own.slice(start, end).replace(/;\s*$/, "").split(";").length;
}

function onePerSegment(parts: readonly Mention[], segments: number): boolean {
  return parts.length === segments && parts.every((part, at) => part.standing.segment === at);
}

const ofAnySum = /决定|实际|计划|已|应|全部|各类|各级|中央|省级|市级|县级|经费|资金|金额|人数|数量|总额|投入|支出|安排|下达|拨付|完成|支付|使用|为|达|约|需|得|扣/g;

/** 逮捕12万人；不捕11万人。共决定起诉30万人: the verb of the total is none that a part was told with. */
export function doesAnotherThing(total: Mention, parts: readonly Mention[]): boolean {
  const own = (/(?:(?<!公)共计?|合计|总计|总共)([^,。;\d]*)$/.exec(clauseOf(total))?.[1] ?? "").replace(ofAnySum, "").replace(/\s/g, "");
  if (own.length < 2) return false;
  const said = parts.map((part) => `${clauseOf(part)}${part.standing.tail}`).join(" ");
  return ![...own].some((_, at) => at + 2 <= own.length && said.includes(own.slice(at, at + 2)));
}

function endsOpen(part: Mention): boolean {
  return /^[^,;。]*等/.test(part.passage.text.slice(endOf(part)));
}

/** Budgets are not what spending comes to. */
export function speaksOtherwise(total: Mention, parts: readonly Mention[]): boolean {
  const tells = (words: RegExp, each: Mention): boolean => words.test(each.standing.lead);
  return (tells(spent, total) && !tells(budget, total) && parts.some((part) => tells(budget, part) && !tells(spent, part))) || (tells(budget, total) && !tells(spent, total) && parts.some((part) => tells(spent, part) && !tells(budget, part)));
}
