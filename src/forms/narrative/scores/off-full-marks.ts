import type { BalanceRelation } from "../../../model/index.js";
import { points, Quantity } from "../../../quantity/index.js";
import { endOf, type FactBook, isExact, isSlipOf, openEnd, placeOf, quoteAcross, type Reading, spokenFact } from "../reading/index.js";
import { isOffApiece } from "./off-apiece.js";
import { deducted, fullMarks, gained, words } from "./score-words.js";

/** 主要扣分项, 等: some of what was taken off, or what might have been. */
const some = /主要|其中|等|如|部分|最多|可扣|应扣|拟扣|封顶|上限|权重/;

/**
 * 预算执行27.31分（满分30分，调整率超过10%扣1分、进度滞后扣1.69分）: the full marks and all that was taken off them, in the bracket right behind what was got.
 */
export function offFullMarks(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  const { mentions, outline, passage } = reading;
  return mentions.flatMap((got): BalanceRelation[] => {
    const full = mentions[got.index + 1];
    const frame = full === undefined ? undefined : outline.frames[full.standing.frame];
    if (full === undefined || frame === undefined || got.role.kind !== "score" || !isExact(got) || full.standing.frame === got.standing.frame || !/^\s*\(\s*(?:满分|分值|标准分)(?:为|:)?\s*$/.test(passage.text.slice(endOf(got), full.figure.offset))) return [];
    const inside = mentions.filter((each) => each.standing.frame === full.standing.frame && each.role.kind === "score");
    const off = inside.filter((each) => each !== full);
    const said = passage.text.slice(endOf(got), frame.end);
    if (off.length === 0 || !fullMarks.test(words(full)) || deducted.test(words(got)) || !off.every((each) => deducted.test(words(each)) && isExact(each) && !isOffApiece(each)) || some.test(said)) return [];
    const [taken, ...less] = off.map((each) => book.factOf(each));
    return taken === undefined ? [] : [{ kind: "balance", from: book.factOf(full), taken, ...(less.length === 0 ? {} : { less }), left: book.factOf(got), quote: quoteAcross([got, ...inside]), place: placeOf(got) }];
  });
}

const ofAll = /(?:自评|评价|总分|总得分|综合得分|得分|评分)(?:得分?|分)?(?:为|是|共|:)*$/;
const ofPart = /产出|效益|效果|满意度|执行率?|成本|投入|过程|管理|履职|决策|质量|时效|数量|目标/;
const inAll = /^(?:共|合计|累计|总共?|一共)*(?:扣|扣减|扣除|扣分|失分)(?:了|为|共)?$/;

/**
 * 整体支出自评99.02分，扣0.98分：…: what is wanting to a hundred, which nobody prints. Marks taken off one indicator alone would leave more, so that it is told
 * where it comes out, or where a slip of the hand would make it so.
 */
export function offHundred(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((off): BalanceRelation[] => {
    const got = reading.mentions[off.index - 1];
    if (got === undefined || got.role.kind !== "score" || off.role.kind !== "score" || !isExact(got) || !isExact(off) || !inAll.test(off.standing.lead) || !ofAll.test(words(got)) || !gained.test(words(got)) || ofPart.test(words(got))) return [];
    const together = got.standing.frame === off.standing.frame && got.standing.sentence === off.standing.sentence;
    const wanting = Quantity.exact(100, points).minus(got.figure.quantity);
    if (!together || got.figure.quantity.value.lt(50) || got.figure.quantity.value.gte(100) || openEnd.test(reading.passage.text.slice(endOf(off))) || !(off.figure.quantity.agrees(wanting) || (off.figure.quantity.decimals > 0 && isSlipOf(off.figure.quantity, wanting)))) return [];
    const full = spokenFact(reading.passage, got.figure.offset, got.figure.text, Quantity.exact(100, points), "满分");
    return [{ kind: "balance", from: full, taken: book.factOf(off), left: book.factOf(got), quote: quoteAcross([got, off]), place: placeOf(off) }];
  });
}
