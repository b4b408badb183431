import type { Relation, SumRelation } from "../../../model/index.js";
import { endOf, sameKind } from "../reading/index.js";
import { sumOf } from "./lists.js";
import type { Told } from "./told.js";

/** Why the parts may come to more: some are counted in two of them. */
const countedTwice = /重叠|交叉|重复|多个|多项|均有|两[项者]都|并用|并案|兼/;
const most = 0.1;

/** 其余为乡镇接待: the others, without their figure. */
const restUntold = /(?:其余|剩余|其[他它]的?[为由系归])(?!\d)[^,。;\d]{2,}(?:[,。;]|$)/;

/** 满意度指标8个，完成1个: what was done of the last part. */
const ofPart = /^(?:其中)?(?:已|共|均|全部|未|实际)*(?:完成|实现|达标|达到|办结|支出|执行|支付|通过|合格|参加)/;

/**
 * The relations without the lists whose gap is told right behind them: 招聘教师86名。…24名，…20名，…余1名放弃录用 · 应搬迁1362户，…，10户因分户增加. A further figure of the same kind, in the
 * sentence of the last part or the next one, is just what is missing or too much; or the words say that some are counted twice, or that there are others.
 */
export function withoutGapsBehind(relations: readonly Relation[], told: Told): readonly Relation[] {
  return relations.filter((relation) => relation.kind !== "sum" || !isToldBehind(relation, told));
}

function isToldBehind({ total, parts }: SumRelation, told: Told): boolean {
  const sum = sumOf(parts);
  const places = [total, ...parts].flatMap((fact) => told.get(fact) ?? []);
  const last = places.reduce((one, other) => (other.mention.index > one.mention.index ? other : one), places[0] as (typeof places)[number]);
  if (sum === undefined || total.quantity === undefined || last === undefined || !sum.isOfKind(total.quantity) || sum.ties(total.quantity) || total.quantity.roundsFrom(sum)) return false;
  const gap = sum.minus(total.quantity);
  const { mention, mentions } = last;
  const used = new Set(places.map((each) => each.mention));
  const kind = told.get(total)?.mention ?? mention;
  const behind = mentions.filter((each) => each.index > mention.index && !used.has(each) && !ofPart.test(each.standing.lead) && each.standing.sentence <= mention.standing.sentence + 1 && sameKind(each, kind) && each.figure.quantity.measure.symbol === kind.figure.quantity.measure.symbol);
  const text = mention.passage.text.slice(endOf(mention));
  const said = text.split("。").slice(0, 2).join("。");
  // 300元 behind 1500元 is as often one of its parts again: what parts a list from its total is little.
  const little = total.quantity.isZero || Number(gap.absolute().in(total.quantity.measure).value.div(total.quantity.value)) <= most;
  return (little && behind.some(({ figure }) => figure.quantity.absolute().compare(gap.absolute()) === 0)) || (gap.value.gt(0) ? countedTwice.test(said) : restUntold.test(text.split("。")[0] ?? ""));
}
