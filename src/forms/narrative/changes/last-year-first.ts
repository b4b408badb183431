import type { ChangeRelation } from "../../../model/index.js";
import { type FactBook, inOneStretch, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import type { Change } from "./change.js";

const lastYear = /^(?:与|较|比|同|和)?(?:上年度?|去年|上一年度?|20\d\d年度?)(?:同期)?(?:全年)?(.*?)(?:为|是|共计?|合计)*$/;
const thisYear = /^(?:本年度?|今年|当年|20\d\d年度?|全年)(?:全年|同期|实际)*(.*?)(?:为|是|共计?|合计|达到?)*$/;
/** Words for all of it, and how it was counted. */
const plain = /^(?:实际|总)*(?:支出|收入)?(?:决算数?|执行数|实际数|数|总额|合计)?(?:相比)?$/;

/**
 * 与上年决算数156.8万元相比，本年支出148.6万元，减少8.2万元: last year's figure, this year's, and right behind the two how far it moved; of the one thing, by their names or because neither has another than
 * 支出 or 决算数. A fall where it rose is left alone.
 */
export function changesFromLastYear({ mentions }: Reading, known: readonly Change[], book: FactBook): readonly ChangeRelation[] {
  return mentions.flatMap((moved): ChangeRelation[] => {
    const [prior, current] = [mentions[moved.index - 2], mentions[moved.index - 1]];
    const { role } = moved;
    if (role.kind !== "delta" || prior === undefined || current === undefined || role.subject !== "" || role.base.kind !== "prior-year" || known.some((each) => each.delta === moved && each.prior !== undefined)) return [];
    const together = [prior, current].every((each) => inOneStretch(each, moved) && each.role.kind === "level" && isExact(each) && sameKind(each, moved)) && isExact(moved);
    if (!together || !prior.prior || current.prior || !areOfOneName(prior, current) || current.figure.quantity.compare(prior.figure.quantity) !== role.sign) return [];
    return [{ kind: "change", base: "prior-year", current: book.factOf(current), prior: book.factOf(prior), delta: book.factOf(moved, "signed"), quote: quoteAcross([prior, current, moved]), place: placeOf(moved) }];
  });
}

function areOfOneName(prior: Mention, current: Mention): boolean {
  const [one, other] = [lastYear.exec(prior.standing.lead)?.[1], thisYear.exec(current.standing.lead)?.[1]];
  if (one === undefined || other === undefined) return false;
  const side = (words: string): string => /收入|支出/.exec(words)?.[0] ?? "";
  return one === other || (plain.test(one) && plain.test(other) && (side(one) === side(other) || side(one) === "" || side(other) === ""));
}
