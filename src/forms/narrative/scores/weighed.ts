import type { SumRelation } from "../../../model/index.js";
import { type FactBook, isFullMark, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";

/** A part of a score: what could be had, and what was. */
interface Weighed {
  readonly weight: Mention;
  readonly got: Mention;
}

const totalled = /(?:总分|总得分|自评得分|综合得分|合计得分|自评总分|评价得分|最终得分|得分|自评|合计|共得|总计得?分?)(?:为|是|共|达|:)*$/;
const ofPart = /产出|效益|效果|满意度|执行率?|成本|投入|过程|履职|决策|质量|时效|数量|管理|指标|维度/;

/**
 * 自评得分93.61分。预算执行10分，得9.84分；产出50分，得46.77分；…: where the full marks of the parts make 100, no part is left out, and
 * their scores are the whole one, in the sentence itself or up to two before.
 */
export function weighedScores(reading: Reading, book: FactBook): readonly SumRelation[] {
  const pairs = pairsIn(reading.mentions);
  const sentences = [...new Set(pairs.map(({ got }) => got.standing.sentence))];
  const runs = [pairs, ...sentences.map((sentence) => pairs.filter(({ got }) => got.standing.sentence === sentence))];
  const parts = runs.find((run) => run.length >= 2 && run.map(({ weight }) => weight.figure.quantity).reduce((a, b) => a.plus(b)).value.eq(100));
  const total = parts === undefined ? undefined : totalOf(parts, reading.mentions);
  if (parts === undefined || total === undefined) return [];
  const got = parts.map((each) => each.got);
  return [{ kind: "sum", reading: "partition", total: book.factOf(total), parts: got.map((each) => book.factOf(each)), quote: quoteAcross([total, ...got].sort((a, b) => a.index - b.index)), place: placeOf(total) }];
}

/** 产出50分，得47分, and 产出（50分）得47分 with what could be had in a bracket. */
function pairsIn(mentions: readonly Mention[]): readonly Weighed[] {
  return mentions.flatMap((weight): Weighed[] => {
    const got = mentions[weight.index + 1];
    if (got === undefined || got.role.kind !== "score" || weight.role.kind !== "score") return [];
    if (isFullMark(weight, got)) return [{ weight, got }];
    const bracketed = weight.standing.frame !== got.standing.frame && got.standing.frame === 0 && /^[^)）]{0,2}[)）][^。;\d]{0,12}$/.test(weight.passage.text.slice(weight.figure.offset + weight.figure.length, got.figure.offset));
    return bracketed && /^(?:满分|分值|权重|共|计)?(?:为|:)?$/.test(weight.standing.lead) && !/扣/.test(got.standing.lead) && got.figure.quantity.compare(weight.figure.quantity) <= 0 ? [{ weight, got }] : [];
  });
}

function totalOf(parts: readonly Weighed[], mentions: readonly Mention[]): Mention | undefined {
  const [first, last] = [parts[0] as Weighed, parts.at(-1) as Weighed];
  const whole = mentions.filter((each) => {
    const { lead, leadBefore, sentence, frame } = each.standing;
    const near = (each.index < first.weight.index && first.weight.standing.sentence - sentence <= 2) || (each.index > last.got.index && sentence - last.got.standing.sentence <= 1);
    const words = lead || leadBefore;
    return near && each.role.kind === "score" && frame === 0 && totalled.test(words) && !ofPart.test(words.replace(/绩效(?:指标)?|(?:整体|项目|部门)?支出/g, "")) && !/满分|扣/.test(words);
  });
  const told = whole.filter((each) => !each.figure.quantity.value.eq(100) || whole.length === 1);
  const [only] = told;
  return only !== undefined && told.every((each) => each.figure.quantity.compare(only.figure.quantity) === 0) ? only : undefined;
}
