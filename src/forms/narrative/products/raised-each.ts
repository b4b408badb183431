import type { PerHeadRelation } from "../../../model/index.js";
import { type FactBook, isExact, isSwapOf, type Mention, placeOf, quoteAcross, type Reading, sentenceAt } from "../reading/index.js";
import { countFact, plainCount } from "./apiece.js";

const each = /(人均|户均|每人|每户)(?:每年|年均|年)?(?:可|预计|实现|带动)*增收(?:约|为|达到?)*$/;
const all = /^(?:预计|每年|年|全年|可|共|累计|合计|总共|总|实现|带动|帮助|促进)*增收(?:总额|总计|资金|金额|共计?|合计)?(?:达到?|为|约|共)*$|[年累合总共]计?增收(?:达|为|约)*$/;
/** What is about right, or was not had by all of them. */
const unsettled = /左右|以上|余|不等|最高|最低|其中|分别|部分|近|约|超/;
/** An average is rounded off as a writer likes; further off than this it is of other people, or wrong. */
const off = 0.08;

/** 带动农户120户，户均增收3000元，共增收36万元: those who had more, how much more each of them had, and how much in all, each told once in the sentence. */
export function raisedEach(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly PerHeadRelation[] {
  return reading.mentions.flatMap((mention): PerHeadRelation[] => {
    const whose = each.exec(mention.standing.lead)?.[1];
    if (whose === undefined || known.has(mention) || !isMoney(mention)) return [];
    const here = reading.mentions.filter((other) => other !== mention && isExact(other) && other.standing.sentence === mention.standing.sentence && other.standing.frame === mention.standing.frame);
    const [total, ...totals] = here.filter((other) => isMoney(other) && all.test(other.standing.lead));
    const [count, ...counts] = here.filter((other) => other.role.kind === "level" && !other.prior && plainCount(other).measure.dimension === (whose.includes("户") ? "household" : "person"));
    if (total === undefined || count === undefined || totals.length > 0 || counts.length > 0 || count.index > mention.index || unsettled.test(sentenceAt(reading.passage.text, mention.figure.offset).words)) return [];
    const due = total.figure.quantity.dividedBy(plainCount(count));
    const ratio = Number(mention.figure.quantity.value.times(mention.figure.quantity.measure.scale).div(due.value.times(due.measure.scale)));
    if (!mention.figure.quantity.roundsFrom(due) && !isSwapOf(mention.figure.quantity, due) && (Math.abs(ratio - 1) < off || ratio < 0.5 || ratio > 2)) return [];
    return [{ kind: "per-head", total: book.factOf(total), count: countFact(count, book), each: book.factOf(mention), quote: quoteAcross([count, total, mention].sort((a, b) => a.index - b.index)), place: placeOf(mention) }];
  });
}

const isMoney = ({ figure }: Mention): boolean => figure.quantity.measure.dimension === "money" && figure.quantity.looseness === "exact" && figure.comparator === undefined;
