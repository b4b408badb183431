import type { ProductRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { type FactBook, isExact, isSlipOf, isSwapOf, type Mention, placeOf, quoteAcross, type Reading, sentenceAt, spokenFact } from "../reading/index.js";

/** 按6:4分担, 按照5:3:2的比例承担. */
const divided = /按照?[^,。;:\d()]{0,6}?(\d{1,2}(?:\.\d)?(?::\d{1,2}(?:\.\d)?){1,3})(?:的)?(?:比例|比重)?(?:分担|共同承担|承担|负担|配套|分摊|安排|筹集|出资|投入|分配)/g;
/** What says that not all of it was so divided, or that it was divided otherwise in the end. */
const unsettled = /原则|不低于|另|其余|不足|部分|调整|结转|扣除|约|左右|实际|已/;

/** 所需资金188.4万元由中央和省按6:4分担，中央承担113.04万元，省级承担75.36万元: what each bears of a sum, or beside the other where none is told. */
export function dividedByRatio(reading: Reading, book: FactBook): readonly ProductRelation[] {
  const { text } = reading.passage;
  return [...text.matchAll(divided)].flatMap((match): ProductRelation[] => {
    const terms = (match[1] as string).split(":").map(Number);
    const { words } = sentenceAt(text, match.index);
    const end = endOfStretch(text, match.index);
    const from = match.index + match[0].length;
    const behind = reading.mentions.filter((each) => each.figure.offset >= from && each.figure.offset < end && isMoney(each));
    // 按5:3:2承担，总需求1260万元，省级630万元…: all of it may be told first behind the words.
    const opens = behind.length === terms.length + 1 && /^[^,。;\d]{0,4}(?:总|共|合计|需)[^,。;\d]{0,6}$/.test(behind[0]?.standing.lead ?? "");
    const parts = opens ? behind.slice(1) : behind;
    const before = reading.mentions.findLast((each) => each.figure.offset < match.index && isMoney(each) && text.slice(each.figure.offset, match.index).search(/[。;]/) < 0);
    const total = opens ? behind[0] : before;
    if (parts.length !== terms.length || terms.some((term) => term === 0) || !parts.every(isPlain)) return [];
    const [first, second, ...others] = parts as [Mention, Mention, ...Mention[]];
    const all = terms.reduce((one, other) => one + other, 0);
    const base = total !== undefined && isPlain(total) && total.figure.quantity.compare(first.figure.quantity) > 0 ? total : undefined;
    const beside = others.length === 0 ? [{ part: second, of: first, by: factor(terms[1], terms[0]) }] : [];
    const shares = (base === undefined ? beside : parts.map((part, at) => ({ part, of: base, by: factor(terms[at], all) }))).flatMap(({ part, of, by }) => (by === undefined ? [] : [{ part, of, by }]));
    if (shares.length === 0 || (base !== undefined && shares.length < parts.length)) return [];
    const due = ({ of, by }: (typeof shares)[number]): Quantity => of.figure.quantity.times(by);
    const holding = shares.filter((each) => each.part.figure.quantity.roundsFrom(due(each)));
    const slipped = (each: (typeof shares)[number]): boolean => isSlipOf(each.part.figure.quantity, due(each)) || isSwapOf(each.part.figure.quantity, due(each));
    // All of them but one, or two of which the one is a slip of the hand away: another division was not meant.
    if (holding.length < shares.length && (unsettled.test(words) || shares.length - holding.length > 1 || (holding.length < 2 && !shares.every((each) => holding.includes(each) || slipped(each))))) return [];
    return shares.map((each) => ({ kind: "product", each: book.factOf(each.of), counts: [spokenFact(reading.passage, match.index, match[0], each.by, "分担比例")], total: book.factOf(each.part), quote: quoteAcross([each.of, each.part].sort((a, b) => a.index - b.index)), place: placeOf(each.part) }));
  });
}

/** 3 of 10 as 0.3; a third is no decimal. */
function factor(term: number | undefined, all: number | undefined): Quantity | undefined {
  const share = Math.round(((term ?? 0) / (all ?? 1)) * 10_000);
  return term === undefined || all === undefined || Math.abs(share / 10_000 - term / all) > 1e-12 ? undefined : Quantity.exact(String(share / 10_000));
}

function endOfStretch(text: string, at: number): number {
  const stop = text.slice(at).search(/[。;]/);
  return stop < 0 ? text.length : at + stop;
}

const isMoney = ({ figure }: Mention): boolean => figure.quantity.measure.dimension === "money";
const isPlain = (each: Mention): boolean => each.role.kind === "level" && !each.prior && isExact(each);
