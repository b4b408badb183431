import type { AimRelation, Fact, Relation } from "../../../model/index.js";
import { endOf, type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

const spending = "支出|使用|支付|发放|兑付|执行数?|拨付";
/** Money that came, or was there to be spent. */
const came = new RegExp(`(?:收到|到位|下达|拨入|争取|预算安排|安排(?:资金|预算)|(?:全年|调整后?|年初|年中调整|项目|部门|批复|调整)的?预算|预算(?:数|资金|总额|安排|批复)|资金总额)(?:(?!${spending}|结余|结转|剩余)[^,。;:\\d]){0,18}$`);
/** What went, with no name of its own: 发放补助资金. */
const went = new RegExp(`^(?:20\\d\\d年度?|截[至止][^,。;:]{0,12}|[全我本][省市区县旗镇乡局院校]|全年|年度|年末|年底|当年|本年|实际|累计|共计?|已经?|项目|资金|补助|专项|全部|完成|总|决算|最终)*(?:${spending})(?:数|完成|了|专项|补助|补贴|奖补|财政|项目|资金|经费|金额|总额|总数|合计|共计?|为|:|达)*$`);
/** How many sentences behind the money what was spent of it may stand. */
const reach = 4;

/**
 * 收到财政资金222.91万元，支出154.84万元: what was spent kept within what there was. Two that do so are only ever found to; that more was
 * spent is asked about where one breath tells both, and nothing in the report speaks of money besides.
 */
export function spentOfFunds(readings: readonly Reading[], told: readonly Relation[], book: FactBook): readonly AimRelation[] {
  const known = pairsTold(told);
  const besides = readings.some(({ passage }) => otherMoney.test(passage.text));
  return readings.flatMap((reading, at) =>
    reading.mentions.flatMap((spent): AimRelation[] => {
      if (!isMoney(spent) || !went.test(spent.standing.lead)) return [];
      const funds = fundsBefore(spent, reading) ?? fundsAbove(reading, readings[at - 1]);
      if (funds === undefined || !sameKind(funds, spent) || known(book.factOf(funds), book.factOf(spent))) return [];
      const within = spent.figure.quantity.compare(funds.figure.quantity) <= 0;
      if (!within && (besides || !mustBeWithin(funds, spent, reading))) return [];
      const quote = quoteAcross(funds.passage === spent.passage ? [funds, spent] : [spent]);
      return [{ kind: "aim", of: "funds", target: book.factOf(funds), demand: { kind: "atMost", bound: funds.figure.quantity }, actual: book.factOf(spent), claim: "", quote, place: placeOf(spent) }];
    }),
  );
}

/** The money told last before it in its paragraph; only what it is made up of, and what it moved by, may stand between. */
function fundsBefore(spent: Mention, { mentions }: Reading): Mention | undefined {
  const funds = mentions.findLast((each) => each.index < spent.index && isMoney(each) && came.test(each.standing.lead) && !went.test(each.standing.lead));
  if (funds === undefined || spent.standing.sentence - funds.standing.sentence > reach) return undefined;
  const between = mentions.slice(funds.index + 1, spent.index).filter((each) => each.figure.quantity.measure.dimension === "money");
  return between.every((each) => each.role.kind !== "level" || each.figure.quantity.in(funds.figure.quantity.measure).compare(funds.figure.quantity) <= 0) ? funds : undefined;
}

const ofComing = /^[^。;:\d]{0,4}\d?[^。;:\d]{0,12}资金到位(?:情况)?(?:分析)?[。:,]/;
const ofGoing = /^[^。;:\d]{0,4}\d?[^。;:\d]{0,12}资金(?:执行|使用|支出)(?:情况)?(?:分析)?[。:,]/;

/** 1.项目资金到位情况分析。… and 2.项目资金执行情况分析。… below it: the first money that each tells. */
function fundsAbove({ passage, mentions }: Reading, above: Reading | undefined): Mention | undefined {
  if (above === undefined || !ofGoing.test(passage.text) || !ofComing.test(above.passage.text)) return undefined;
  const [first] = mentions.filter((each) => each.figure.quantity.measure.dimension === "money");
  const [funds] = above.mentions.filter((each) => each.figure.quantity.measure.dimension === "money");
  return funds !== undefined && first !== undefined && went.test(first.standing.lead) && isMoney(funds) && came.test(funds.standing.lead) ? funds : undefined;
}

function isMoney(mention: Mention): boolean {
  const { role, prior, standing, figure } = mention;
  return role.kind === "level" && !prior && role.from !== true && standing.frame === 0 && figure.quantity.measure.dimension === "money" && isExact(mention) && !figure.quantity.isZero && mention.series === undefined;
}

/** What may have been spent besides: 上年结转, 自筹, what was lent, or bore on a budget that was raised since. */
const otherMoney = /结转|结余|自筹|配套|垫[付资支]|其他资金|单位资金|自有|上年|往年|历年|以前年度|追加|调增|调剂|统筹|整合|债券|贷款|借[款支]|捐|社会资本|缺口|不足部分|欠|超支|预拨|拨付不足|不含|未含|滚存|累计/;
const ofASource = /中央|省级|市级|区级|县级|上级|省财政|市财政|厅|本级|提前|首批|[一二三四五]批|年初|季度|上半年|部分|其中|另|每|分别|计划/;

/** All that came, and all that went, in one breath and with nothing between; a rate behind them tells of what they are. */
function mustBeWithin(funds: Mention, spent: Mention, { mentions, passage: { text } }: Reading): boolean {
  const rated = mentions[spent.index + 1]?.figure.quantity.measure.dimension === "ratio" && mentions[spent.index + 1]?.standing.sentence === spent.standing.sentence;
  const together = funds.passage === spent.passage && funds.index === spent.index - 1 && funds.standing.sentence === spent.standing.sentence && funds.standing.segment === spent.standing.segment;
  const sameYear = funds.year === undefined || spent.year === undefined || funds.year === spent.year;
  return together && sameYear && !rated && !/超/.test(/^[^。]*/.exec(text.slice(endOf(spent)))?.[0] ?? "") && !/^\s*\(/.test(text.slice(endOf(spent))) && !/^\s*\(/.test(text.slice(endOf(funds))) && !ofASource.test(text.slice(funds.standing.clauseStart, spent.figure.offset));
}

/** Whether two facts are tied to each other already, by a rate or by what was left. */
function pairsTold(told: readonly Relation[]): (one: Fact, other: Fact) => boolean {
  const ties = told.flatMap((each) => (each.kind === "completion" ? [[each.budget, each.actual] as const] : each.kind === "balance" ? [[each.from, each.taken] as const] : []));
  return (one, other) => ties.some(([from, taken]) => from === one && taken === other);
}
