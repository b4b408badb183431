import type { ChangeRelation } from "../../../model/index.js";
import { type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import type { Change } from "./change.js";

/** 20xx年, 20××年度, XX年: whose year was left out, and what is told of it. */
const ofBlankYear = /^(?:截[至止])?(?:20|二〇|二零)?[xX×Ｘ*＊_○]{2,4}年(?:度|末|底)?(?:,)?(.{2,})$/;
const whose = /^(?:全?[我本][国省州市县区镇乡村街道办处单位局院校中心]*|全[国省州市县区镇乡村])(?=.{2})/;

/**
 * 20xx年我镇粮食总产18856.1吨，20xx年粮食总产达20247.2吨，比上年增长7.38%: two years without their digits, told of one thing. That the first is the year before
 * the second its rate says; were it the other way round, what came of it would have fallen.
 */
export function changesOfBlankYears({ mentions }: Reading, known: readonly Change[], book: FactBook): readonly ChangeRelation[] {
  // 20××年: the digits that are there are no figure.
  const told = mentions.filter(({ figure }) => !(figure.text === "20" && /^[×Ｘ*＊_○]/.test(figure.after)));
  return told.flatMap((moved, at): ChangeRelation[] => {
    const [prior, current] = [told[at - 2], told[at - 1]];
    const { role } = moved;
    if ((role.kind !== "rate" && role.kind !== "delta") || prior === undefined || current === undefined || role.base.kind !== "prior-year" || role.subject !== "" || !isExact(moved) || /同期/.test(moved.standing.lead)) return [];
    if (known.some((each) => (each.rate === moved || each.delta === moved) && each.prior !== undefined)) return [];
    const together = [prior, current].every(({ standing }) => standing.sentence === moved.standing.sentence && standing.frame === moved.standing.frame) && current.standing.segment === moved.standing.segment;
    const plain = [prior, current].every((each) => each.role.kind === "level" && isExact(each)) && sameKind(prior, current) && (role.kind === "rate" || sameKind(moved, current));
    if (!together || !plain || !isOfOneName(prior, current) || current.figure.quantity.compare(prior.figure.quantity) !== role.sign) return [];
    // 增加72万元（剔除划转人员经费10万元） · 增长0.76%（20XX年为2630人）: the bracket says what it is measured against.
    if (/^\s*\((?:剔除|扣除|不含|按|20|上年|调整|同)/.test(moved.passage.text.slice(moved.figure.offset + moved.figure.length))) return [];
    return [{ kind: "change", base: "prior-year", current: book.factOf(current), prior: book.factOf(prior), [role.kind]: book.factOf(moved, "signed"), quote: quoteAcross([prior, current, moved]), place: placeOf(moved) }];
  });
}

function isOfOneName(prior: Mention, current: Mention): boolean {
  const [one, other] = [prior, current].map(({ standing: { lead } }) => ofBlankYear.exec(lead)?.[1]?.replace(whose, "").replace(/(?:共计?|合计|总计|为|是|达到?|完成|实现)+$/, "").replace(/^(?:完成|实现|实有|共有?|全年)+/, ""));
  return one !== undefined && one !== "" && one === other;
}
