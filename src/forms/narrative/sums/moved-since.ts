import { endOf, isAddend, isExact, isSlipOf, type Mention, type Reading, sameKind } from "../reading/index.js";
import { ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** What was given at first: 下达我县资金, 年初批复项目预算. */
const given = /(?:下达|安排|批复|核定|拨付|拨款|补助|切块|分配)[^,。;:\d]{0,12}$|(?:年初|初始|原|批复)[^,。;:\d]{0,10}预算(?:数|资金|总额|安排|指标)?(?:为|是|共|达)*$/;
const unlike = /实际|最终|调整后|其中|追加|调[增减]|收回|核减|压减|扣|结[转余]|支出|支付|使用|执行|上年|去年|自筹/;
/** When and why it was moved. */
const aside = "(?:后续?|年中|中途|其后|随后|期间|又|再|另|并|(?:20\\d\\d年)?\\d{1,2}月(?:\\d{1,2}日|[份底初末])?|上?半年|年[末终底]|当年|本年|年内|年度|实施中|执行中|(?:因|由于|根据|按照?|经)[^,。;\\d]*|预算|共|净)*";
const more = new RegExp(`^${aside}(?:追加|调增|核增|增加|增拨|增补|补充|追补)(?:下达|安排|拨付)?(?:了)?(?:预算|资金|指标|经费|补助|补助资金|专项资金)*(?:了|为|共)*$`);
const less = new RegExp(`^${aside}(?:调减|追减|核减|收回|压减|扣减|扣回|扣除|调出|减少|缴回|退回)(?:了)?(?:预算|资金|指标|经费|存量资金|结余资金|一般性支出|支出)*(?:了|为|共)*$`);
/** What it came to. */
const now = /^(?:全年|年度|本年|当年|年[末终]|至?年底|项目|资金|预算|共|累计|合计)*(?:(?:实际|最终|最后)(?:共)?(?:下达|安排|批复|可用|预算)(?:我[县市区镇乡]|全[县市区])?|调整后的?(?:全年|年度|项目|部门|支出)*(?:预算|下达|安排|批复)?|全年预算)(?:资金|预算|指标|经费|总?额|数|规模|安排)*(?:变?为|是|共|了|达)*$/;
/** What of it arrived or was handed on need not be all that was given. */
const arrived = /^(?:全年|年度|本年|当年|截至[^,。;\d]*|项目|资金|共|累计)*(?:实际|最终)(?:到位|拨付|拨入|收到|到账)(?:资金|补助|经费|金额)*(?:为|共|了|达)*$/;
const goesOn = /^[^。;]*(?:追加|调[增减]|核[增减]|压减|追减|收回)[^,。;\d]{0,6}\d|^(?:\([^()]*\))?[,;(]?(?:含|其中含|包括)|^[^。]*(?:剩余|其余|余下|尚有|尚未|待下达|未下达)/;
const listed = /^(?:\([^()]*\))?\s*[,;:。]?\s*\(?(?:其中|包括|分别(?:为|是|用于)|用于|含)/;

/**
 * 下达我县资金215万元（×号），其中甲183万元、乙32万元，年中调减60万元（×号），全年实际下达155万元: what was given at first, how it was moved since, and what it came to, with the list of the first and the
 * numbers of papers between them. Several moves need not be all there were, and what arrived need not be all that was given: there the sum must come out, or miss by a slip of the hand.
 */
export function movedSince({ mentions, passage: { text } }: Reading): readonly Sum[] {
  return mentions.flatMap((total): Sum[] => {
    const weak = arrived.test(total.standing.lead);
    if (!isTold(total, total) || !isAddend(total) || !(weak || now.test(total.standing.lead))) return [];
    const before = mentions.filter((each) => each.index < total.index && isTold(each, total) && total.standing.sentence - each.standing.sentence <= 1);
    const from = before.findLastIndex((each) => !isMove(each, total));
    const moves = before.slice(from + 1);
    const first = firstOf(before.slice(0, from + 1), moves, text);
    if (first === undefined || moves.length === 0 || first.standing.sentence < total.standing.sentence - 1 || !isClear(text.slice(endOf(moves[0] as Mention), total.figure.offset))) return [];
    const off = moves.filter((each) => less.test(each.standing.lead));
    // 调整后预算500万元（含上年结转18万元） holds more, 实际下达200万元，其余待下达 is not all, and 最终批复645万元，核减5万元 was moved again.
    if (off.length > 1 || goesOn.test(text.slice(endOf(total)))) return [];
    const sum: Sum = { total, parts: [first, ...moves], reading: "partition", ...(off[0] === undefined ? {} : { negative: off[0] }) };
    return moves.length === 1 && !weak ? [sum] : meant(sum) ? [sum] : [];
  });
}

const isTold = (each: Mention, total: Mention): boolean => isExact(each) && each.standing.frame === 0 && each.figure.quantity.measure.dimension === "money" && sameKind(each, total);

function isMove(each: Mention, total: Mention): boolean {
  const moved = more.test(each.standing.lead) || less.test(each.standing.lead);
  // 安排430万元，增加52万元 may be told of the year before, and 追加52万元已列入其中 is in what was given.
  const plain = !/^(?:增加|减少)$/.test(each.standing.lead) && !/已|列入|在内|其中/.test(each.standing.tail.replace(/\([^()]*\)/g, ""));
  return moved && plain && !each.prior && each.standing.sentence === total.standing.sentence && !(each.role.kind === "delta" && each.role.base.kind === "prior-year");
}

/** The one that was given, right before the moves but for the list of what it is for. */
function firstOf(before: readonly Mention[], moves: readonly Mention[], text: string): Mention | undefined {
  const at = before.findLastIndex((each) => isAddend(each) && given.test(each.standing.lead) && !unlike.test(each.standing.lead));
  const first = before[at];
  if (first === undefined || moves.length === 0) return undefined;
  const list = before.slice(at + 1);
  const opened = list.length === 0 || (listed.test(text.slice(endOf(first))) && list.every(isAddend));
  // 中央下达430万元，省级下达100万元，调减52万元: of which of them, or of both, nobody knows.
  const others = before.slice(0, at).some((each) => isAddend(each) && each.standing.sentence === first.standing.sentence && !unlike.test(each.standing.lead));
  // 下达600万元，其中提前下达400万元，年中追加200万元: what was added is in it.
  const within = list.length > 0 && ((ties(first, [...list, ...moves]) && moves.every(({ standing }) => more.test(standing.lead))) || list.some(({ standing }) => /提前|首批|第[一1]批|年初/.test(standing.lead)));
  return opened && !others && !within ? first : undefined;
}

/** Between the moves and what they came to nothing is told of how it was used. */
const isClear = (between: string): boolean => !/支出|支付|使用|执行|结转|结余|上年|去年|等/.test(between.replace(/\([^()]*\)/g, ""));

function meant({ total, parts, negative }: Sum): boolean {
  if (negative === undefined && ties(total, parts)) return true;
  const worth = (each: Mention) => (each === negative ? each.figure.quantity.negated() : each.figure.quantity);
  const sum = parts.map(worth).reduce((one, other) => one.plus(other));
  return total.figure.quantity.roundsFrom(sum) || (total.figure.quantity.significantDigits >= 3 && isSlipOf(total.figure.quantity, sum));
}
