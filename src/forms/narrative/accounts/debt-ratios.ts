import type { ShareRelation } from "../../../model/index.js";
import { type FactBook, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

/** A rate of the books, and what it is of what by definition. */
interface BookRate {
  readonly rate: RegExp;
  readonly part: RegExp;
  readonly whole: RegExp;
}

const rates: readonly BookRate[] = [
  { rate: /资产负债率(?:为|达到?|是)*$/, part: /(?<!流动|长期|其他)(?:负债|债务)(?:总额|总计|合计)?$/, whole: /(?<!净|流动|固定|无形|国有|其他)资产(?:总额|总计|合计|总量)?$/ },
  // What is left of the value that fixed assets were entered with.
  { rate: /^(?!其中)(?:固定资产|资产|总体|综合|整体|平均)*成新率(?:为|达到?|是)*$/, part: /净值(?:总额|合计)?(?:为|共)*$/, whole: /原值(?:总额|合计)?(?:为|共)*$/ },
];

/** 资产总额20亿元…负债总额12.5亿元…资产负债率62.5%: liabilities by assets, by definition, where the passage tells each once. */
export function debtRatiosIn({ mentions }: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ShareRelation[] {
  return mentions.flatMap((rate): ShareRelation[] => {
    const kind = rates.find((each) => each.rate.test(rate.standing.lead));
    if (kind === undefined || rate.figure.quantity.measure.dimension !== "ratio" || known.has(rate) || rate.figure.comparator !== undefined || rate.figure.quantity.looseness !== "exact" || /上年|年初|去年|行业|同行|同类|全[国省市]|警戒|不超过|控制在|剔除|扣除|不含|合并|口径|调整后/.test(rate.standing.lead)) return [];
    // 市属企业…，资产负债率60%；县属企业…，资产负债率40%: each rate of the two that its own stretch tells.
    const own = mentions.filter((each) => each.index < rate.index && each.standing.frame === rate.standing.frame && each.standing.sentence === rate.standing.sentence && each.standing.segment === rate.standing.segment);
    const isWhole = (each: Mention): boolean => isLevel(each) && kind.whole.test(each.label);
    const isPart = (each: Mention): boolean => isLevel(each) && kind.part.test(each.label);
    const told = own.filter(isWhole).length === 1 && own.filter(isPart).length === 1 ? own : mentions;
    const [whole, ...otherWholes] = told.filter(isWhole);
    const [part, ...otherParts] = told.filter(isPart);
    // 资产负债率68.1%；县属企业资产总额107亿元，负债总额67亿元: what follows the semicolon has a rate of its own.
    if ([whole, part].every((each) => each !== undefined && each.index > rate.index && each.standing.segment !== rate.standing.segment)) return [];
    if (whole === undefined || part === undefined || otherWholes.length + otherParts.length > 0 || !sameKind(whole, part) || whole.figure.quantity.isZero) return [];
    return [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([whole, part, rate].sort((a, b) => a.index - b.index)), place: placeOf(rate) }];
  });
}

const isLevel = (each: Mention): boolean => each.role.kind === "level" && !each.prior && each.figure.quantity.looseness === "exact" && each.figure.quantity.measure.dimension === "money";
