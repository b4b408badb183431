import type { Relation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { isSwapOf, type Mention, sentenceAt } from "../reading/index.js";
import { comesOut, dueOf, type Told } from "./told.js";

/** What statistics tell at the prices of the year and let grow at constant ones (《中国统计年鉴》指标解释), and what is told of enterprises that are others from year to year (规上, 限上). */
const statistic = /生产总值|GDP|增加值|(?:农业|牧渔业|工业|建筑业|规上[^,。;]{0,6}|规模以上[^,。;]{0,6})(?:总产值|产值)|业务总量|物流总额|社零|社会消费品零售|规模以上|规上|限额以上|限上|可支配收入|实际增长|可比价|不变价|不计入同期/;

/** The relations without the growth of such figures, where it does not come out of the two years' own: the text does not tell the prices it goes by. Two digits swapped are an error at any prices. */
export function withoutRealGrowth(relations: readonly Relation[], told: Told): readonly Relation[] {
  return relations.filter((relation) => {
    if (relation.kind !== "change" || relation.rate?.quantity === undefined || relation.delta !== undefined || comesOut(relation.rate, relation)) return true;
    const [mention, due] = [told.get(relation.rate)?.mention, dueOf(relation)];
    const words = mention === undefined ? relation.quote : sentenceAt(mention.passage.text, mention.figure.offset).words;
    // 比上年13742元增加1084元，增长7.89%: where the amount is told as well, the rate is of that.
    if (due === undefined || !statistic.test(words) || tellsAmount(mention, told.get(relation.rate)?.mentions ?? [])) return true;
    const printed = relation.rate.quantity;
    return isSwapOf(printed, Quantity.printed(due.in(printed.measure).value.toFixed(printed.decimals), printed.measure));
  });
}

function tellsAmount(rate: Mention | undefined, mentions: readonly Mention[]): boolean {
  return mentions.some(({ role, standing }) => role.kind === "delta" && standing.sentence === rate?.standing.sentence && standing.segment === rate.standing.segment);
}
