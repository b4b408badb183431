import type { ShareRelation } from "../../../model/index.js";
import { type FactBook, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

/** 资产总额20亿元…负债总额12.5亿元…资产负债率62.5%: liabilities by assets, by definition, where the passage tells each once. */
export function debtRatiosIn({ mentions }: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ShareRelation[] {
  return mentions.flatMap((rate): ShareRelation[] => {
    if (rate.figure.quantity.measure.dimension !== "ratio" || known.has(rate) || rate.figure.comparator !== undefined || rate.figure.quantity.looseness !== "exact" || !/资产负债率(?:为|达到?|是)*$/.test(rate.standing.lead) || /上年|年初|去年|行业|同行|同类|全[国省市]|警戒|不超过|控制在/.test(rate.standing.lead)) return [];
    // 市属企业…，资产负债率60%；县属企业…，资产负债率40%: each rate of the two that its own stretch tells.
    const own = mentions.filter((each) => each.index < rate.index && each.standing.frame === rate.standing.frame && each.standing.sentence === rate.standing.sentence && each.standing.segment === rate.standing.segment);
    const isAsset = (each: Mention): boolean => isLevel(each) && /(?<!净|流动|固定|无形|国有|其他)资产(?:总额|总计|合计|总量)?$/.test(each.label);
    const isDebt = (each: Mention): boolean => isLevel(each) && /(?<!流动|长期|其他)(?:负债|债务)(?:总额|总计|合计)?$/.test(each.label);
    const told = own.filter(isAsset).length === 1 && own.filter(isDebt).length === 1 ? own : mentions;
    const [assets, ...otherAssets] = told.filter(isAsset);
    const [debts, ...otherDebts] = told.filter(isDebt);
    // 资产负债率68.1%；县属企业资产总额107亿元，负债总额67亿元: what follows the semicolon has a rate of its own.
    if ([assets, debts].every((each) => each !== undefined && each.index > rate.index && each.standing.segment !== rate.standing.segment)) return [];
    if (assets === undefined || debts === undefined || otherAssets.length + otherDebts.length > 0 || !sameKind(assets, debts) || assets.figure.quantity.isZero) return [];
    return [{ kind: "share", part: book.factOf(debts), whole: book.factOf(assets), rate: book.factOf(rate), quote: quoteAcross([assets, debts, rate].sort((a, b) => a.index - b.index)), place: placeOf(rate) }];
  });
}

const isLevel = (each: Mention): boolean => each.role.kind === "level" && !each.prior && each.figure.quantity.looseness === "exact" && each.figure.quantity.measure.dimension === "money";
