import type { ShareRelation } from "../../../model/index.js";
import { type FactBook, isCount, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { fitsRate } from "./rate.js";

const handedOut = /(?:发放|发出|派发|下发|投放)(?:了|各类|调查|满意度|纸质|线上|问卷|测评表|共计?|合计)*$/;
const returned = /^(?:实际|共|合计|最终|均|已)*(?:收回|回收)(?!率|有效)(?:了|问卷|调查|测评表|共计?)*$/;
const valid = /有效(?:问卷|答卷|样本|测评表)?(?:为|共)*$/;
const rated = /^(?:问卷)?(有效)?(?:问卷)?(?:回收|收回)率(?:为|达到?|是)*$/;

/** 发放200份，收回186份，有效问卷180份，回收率93%: of those handed out, be it of what came back or of what could be used; where it is of neither, it is wrong. */
export function ratesOfAnswersReturned({ mentions }: Reading, known: ReadonlySet<Mention>, book: FactBook): readonly ShareRelation[] {
  return mentions.flatMap((rate): ShareRelation[] => {
    const said = rated.exec(rate.standing.lead);
    if (said === null || known.has(rate) || rate.figure.quantity.measure.symbol !== "%" || rate.figure.quantity.looseness !== "exact" || rate.figure.comparator !== undefined) return [];
    const before = mentions.filter((each) => each.index < rate.index && isCount(each) && each.standing.sentence === rate.standing.sentence && each.standing.frame === rate.standing.frame);
    const [out, back, used] = [handedOut, returned, valid].map((words) => before.filter(({ standing }) => words.test(standing.lead)));
    const [whole] = out ?? [];
    const [came] = back ?? [];
    const usable = used?.[0];
    if (whole === undefined || came === undefined || (out?.length ?? 0) > 1 || (back?.length ?? 0) > 1 || (used?.length ?? 0) > 1 || whole.figure.quantity.isZero || came.index < whole.index) return [];
    // Only what was handed out, came back and could be used stands before it.
    if (before.length !== [whole, came, usable].filter((each) => each !== undefined).length || !before.every((each) => sameKind(each, whole) && each.figure.quantity.compare(whole.figure.quantity) <= 0)) return [];
    const all = [{ part: came, whole }, ...(usable === undefined ? [] : [{ part: usable, whole }, { part: usable, whole: came }])];
    // 有效回收率 may be of those that came back, and is never that of what came back.
    const options = said[1] === undefined ? all.filter((each) => each.whole === whole) : usable === undefined ? [] : all.slice(1);
    const told = options.find((each) => !each.whole.figure.quantity.isZero && fitsRate(each.part, each.whole, rate)) ?? options[0];
    if (told === undefined) return [];
    return [{ kind: "share", part: book.factOf(told.part), whole: book.factOf(told.whole), rate: book.factOf(rate), quote: quoteAcross([whole, came, rate]), place: placeOf(rate) }];
  });
}
