import type { ShareRelation } from "../../../model/index.js";
import { type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind, spokenFact } from "../reading/index.js";
import { partOf } from "./part.js";
import { isTelling } from "./rate.js";

/** How many paragraphs may lie between the two. */
const reach = 12;

interface Share {
  readonly rate: Mention;
  readonly part: Mention;
  readonly at: number;
  readonly of: string;
}

/**
 * 1.基本支出2476260.58元，占一般公共预算支出的84.06%。 and paragraphs on 2.项目支出469500元，占一般公共预算支出的19.62%: the two classes make up what both are shares of, which is told nowhere. Where one comes out of
 * what they come to, in three digits and more, the other is of it, too.
 */
export function sharesOfBothClasses(readings: readonly Reading[], known: ReadonlySet<Mention>, book: FactBook): readonly ShareRelation[] {
  const shares = readings.flatMap((reading, at) => reading.mentions.flatMap((rate): Share[] => {
    const part = rate.role.kind === "share" && rate.role.of.length >= 2 && isExact(rate) && !known.has(rate) && rate.series === undefined ? partOf(rate, reading) : undefined;
    return part === undefined || !isExact(part) || part.index !== rate.index - 1 ? [] : [{ rate, part, at, of: rate.role.kind === "share" ? rate.role.of.replace(/(?:的|比[重例])+$/, "") : "" }];
  }));
  const called = ({ part }: Share, words: RegExp): boolean => words.test(part.label.replace(/(?:预算|决算|数)+$/, ""));
  return shares.filter((each) => called(each, /^(?:20\d\d年度?)?基本支出$/)).flatMap((basic) => {
    const [project, ...others] = shares.filter((each) => called(each, /^(?:20\d\d年度?)?项目支出$/) && each.of === basic.of && each.at >= basic.at && each.at - basic.at <= reach && sameKind(each.part, basic.part));
    if (project === undefined || others.length > 0) return [];
    const sum = basic.part.figure.quantity.plus(project.part.figure.quantity);
    const both = [basic, project];
    const fitting = sum.isZero ? [] : both.filter(({ part, rate }) => rate.figure.quantity.roundsFrom(part.figure.quantity.dividedBy(sum)));
    if (!fitting.some(({ rate }) => isTelling(rate))) return [];
    const { passage } = basic.part;
    const whole = spokenFact(passage, basic.part.figure.offset, basic.part.figure.text, sum, "基本支出与项目支出合计");
    return both.map(({ part, rate }): ShareRelation => ({ kind: "share", part: book.factOf(part), whole, rate: book.factOf(rate), quote: quoteAcross([part, rate]), place: placeOf(rate) }));
  });
}
