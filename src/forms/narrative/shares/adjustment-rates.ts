import type { Fact, ShareRelation } from "../../../model/index.js";
import { endOf, type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, spokenFact } from "../reading/index.js";

const adjusted = /^(?:年中|全年|预算|共|净|累计)*(?:调整|调增|调减|追加|核减)(?:预算)?(?:[^,。;:\d]{2,8})?(?:数|额|金额|资金)?(?:为|达|共)*$/;
/** 调整后预算2678.12万元，比年初增加492.12万元，调整率22.51%: what it moved by, told as a change. */
const movedBy = /^[比较]年初(?:部门)?(?:预算)?(?:数|安排|批复)?(?:净|共)?(?:增加|减少|调增|调减|增|减)(?:了)?$/;
const inTheEnd = /^(?:年[中末底终]|全年)*(?:调整后的?|变动后的?)(?:全年|部门|支出|总)*预算(?:数|总额)?(?:为|是|共|达)?$|^全年预算(?:数|总额)?(?:为|是|共|达)?$/;
const adjustedRate = /^(?:年中|全年|部门)?(?:预算)?(?:调整|追加)(?:率|比例|幅度)(?:为|达到?|是|约)*$/;

/** 年初预算4051万元。调整后预算4142.5万元，调整91.5万元，调整率2.26%: of the budget at the year's beginning that the adjustment leads away from. */
export function adjustmentRates(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ShareRelation[] {
  return reading.mentions.flatMap((rate): ShareRelation[] => {
    const unsaid = known.has(rate) ? undefined : betweenBudgets(rate, reading);
    if (unsaid !== undefined) return [{ kind: "share", part: unsaid.moved, whole: book.factOf(unsaid.first), rate: book.factOf(rate), quote: quoteAcross([unsaid.first, unsaid.now, rate]), place: placeOf(rate) }];
    const last = reading.mentions[rate.index - 1];
    // 年中调整51.60万元，调整后预算621.84万元，预算调整率9.05%: what it was adjusted to may stand between.
    const part = last !== undefined && (inTheEnd.test(last.standing.lead) || isAllInTheEnd(last, reading)) ? reading.mentions.findLast((each) => each.index < last.index && each.standing.frame === last.standing.frame) : last;
    if (rate.figure.quantity.measure.symbol !== "%" || known.has(rate) || rate.figure.comparator !== undefined || rate.figure.quantity.looseness !== "exact" || !adjustedRate.test(rate.standing.lead)) return [];
    if (part === undefined || !isMoney(part) || !(adjusted.test(part.standing.lead) || movedBy.test(part.standing.lead)) || part.standing.sentence !== rate.standing.sentence) return [];
    const before = reading.mentions.filter((each) => each.index < part.index && isMoney(each));
    const [whole, ...others] = before.filter((each) => /年初(?:部门)?预算/.test(each.standing.lead));
    const moved = [...before, ...(last !== undefined && last !== part && isMoney(last) ? [last] : [])].some((each) => whole !== undefined && part.figure.quantity.roundsFrom(each.figure.quantity.minus(whole.figure.quantity).absolute()));
    if (whole === undefined || others.length > 0 || !moved || whole.figure.quantity.isZero) return [];
    return [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([whole, part, rate]), place: placeOf(rate) }];
  });
}

/** 年初预算582.5万元，调整预算708.9万元，调整率21.7%: how far the two are apart is told nowhere. A rate that is neither theirs nor a slip of it may count what moved either way. */
function betweenBudgets(rate: Mention, { mentions, passage }: Reading): { first: Mention; now: Mention; moved: Fact } | undefined {
  const now = mentions[rate.index - 1];
  const [first, ...others] = mentions.filter((each) => each.index < rate.index - 1 && isMoney(each) && /年初(?:部门|批复|安排|支出|收入|收支)*预算/.test(each.standing.lead) && each.standing.sentence === rate.standing.sentence);
  if (first === undefined || now === undefined || others.length > 0 || !adjustedRate.test(rate.standing.lead) || !isExact(rate) || ![first, now].every((each) => isMoney(each) && each.role.kind === "level" && each.standing.sentence === rate.standing.sentence)) return undefined;
  if ( !/调整后?(?:的)?(?:全年)?预算|全年预算|调整[后为]/.test(now.standing.lead) || first.figure.quantity.isZero) return undefined;
  const moved = now.figure.quantity.minus(first.figure.quantity).absolute();
  const due = moved.dividedBy(first.figure.quantity);
  // Of the adjusted budget, and not of the first: a way to work it out wrongly.
  const ofNow = !now.figure.quantity.isZero && rate.figure.quantity.roundsFrom(moved.dividedBy(now.figure.quantity));
  if (!rate.figure.quantity.roundsFrom(due) && !isSlipOf(rate.figure.quantity, due) && !ofNow) return undefined;
  return { first, now, moved: spokenFact(passage, first.figure.offset, passage.text.slice(first.figure.offset, endOf(now)), moved, "预算调整额") };
}

/** 年初预算12680万元，净调减267.5万元，调整预算12412.5万元: as much as a budget is one, and no adjustment. */
function isAllInTheEnd(each: Mention, { mentions }: Reading): boolean {
  const first = mentions.find((other) => other.index < each.index && /年初(?:部门)?预算/.test(other.standing.lead));
  return first !== undefined && isMoney(first) && /调整预算(?:数|总额)?(?:为|是|共|达)?$/.test(each.standing.lead) && isMoney(each) && each.figure.quantity.in(first.figure.quantity.measure).value.gt(first.figure.quantity.value.div(2));
}

function isMoney({ figure, prior }: Mention): boolean {
  return figure.quantity.measure.dimension === "money" && figure.quantity.looseness === "exact" && !prior;
}
