import type { BalanceRelation } from "../../../model/index.js";
import { balance } from "./accounts.js";
import { comesOutOrSlips } from "./signs.js";
import { type FactBook, isExact, type Mention, type Reading } from "../reading/index.js";

const born = /(?:^|人口|年)(?:出生率|出生(?:人口|人数)?)(?:为|达|是|共)*$/;
const died = /(?:^|人口|年)(?:死亡率|死亡(?:人口|人数)?)(?:为|达|是|共)*$/;
const grown = /(?:^|人口|年)(?:自然增长率?|自然增加|净增|自然增长人口)(?:人口|人数)?(?:为|达|是|共)*$/;

/** 人口出生率13.43‰，死亡率6.93‰，自然增长率6.50‰: by definition, what was born less what died; where more died than were born, the words or the sign would have to say so. */
export function naturalGrowth(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((left): BalanceRelation[] => {
    const [from, taken] = [reading.mentions[left.index - 2], reading.mentions[left.index - 1]];
    if (from === undefined || taken === undefined || !grown.test(left.standing.lead) || !died.test(taken.standing.lead) || !born.test(from.standing.lead)) return [];
    const all = [from, taken, left];
    const alike = all.every((each) => isExact(each) && isRateOrHeads(each) && each.figure.quantity.measure.symbol === left.figure.quantity.measure.symbol && each.standing.frame === left.standing.frame && each.standing.sentence === left.standing.sentence);
    // 出生1200人，死亡900人，净增280人: some may have moved in and out besides.
    const moved = /净增|自然增加/.test(left.standing.lead) && !comesOutOrSlips({ from, taken, left });
    return alike && !moved && from.figure.quantity.compare(taken.figure.quantity) > 0 ? [balance({ from, more: [], taken, left }, book)] : [];
  });
}

const isRateOrHeads = ({ figure }: Mention): boolean => figure.quantity.measure.symbol === "‰" || figure.quantity.measure.dimension === "person";
