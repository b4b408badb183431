import type { CompletionRelation } from "../../../../model/index.js";
import { endOf, type FactBook, isExact, isOnOwnBase, type Mention, placeOf, quoteAcross, type Reading, sameKind, spokenFact } from "../../reading/index.js";
import { isBudget } from "./spending.js";
import { isNearly } from "../rate.js";

/** What is done with money that was received, as its rate is called by. */
const rated = /^(?:资金|项目|预算|补助|总体|整体|直达|,)*(分配|下达|分解|拨付|支付|兑付|支出|使用)(?:完成)?(?:率|进度|比例)(?:为|达到?|是|约)*$/;
const ofAll = /总[额量]|合计|总计|共计|规模/;
const verbs: Readonly<Record<string, string>> = { 分配: "分配|分解|下达", 下达: "下达|分解|分配", 分解: "分解|分配|下达", 拨付: "拨付|支付", 支付: "支付|拨付|支出", 兑付: "兑付|兑现|发放", 支出: "支出|支付|使用", 使用: "使用|支出|支付" };

/**
 * 到位资金45.66亿元，未分配0.32亿元，分配率99.3% · 资金合计33.88亿元，已分配33.80亿元，未分配0.08亿元，分配率99.8%: what was handed on of what there was to hand on, be
 * it told by what was not. A round 100% is often of what was due by then.
 */
export function handedOnIn(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly CompletionRelation[] {
  return reading.mentions.flatMap((rate) => (known.has(rate) || !isExact(rate) || rate.figure.quantity.measure.symbol !== "%" || isOnOwnBase(rate) ? [] : handedOn(rate, reading, book) ?? []));
}

function handedOn(rate: Mention, reading: Reading, book: FactBook): CompletionRelation | undefined {
  const verb = rated.exec(rate.standing.lead)?.[1];
  if (verb === undefined) return undefined;
  const money = reading.mentions.filter((each) => each.index < rate.index && each.standing.sentence === rate.standing.sentence && each.standing.frame === rate.standing.frame && each.figure.quantity.measure.dimension === "money");
  const undone = new RegExp(`^(?:尚|还|仍)?(?:有)?未(?:${verbs[verb]})(?:资金|金额|数)*(?:为|有|共)*$`);
  const done = new RegExp(`^(?:已|累计|实际|全部|及时|共)*(?:${verbs[verb]})(?:资金|金额|数|了)*(?:为|共|计)*$`);
  const last = money.at(-1);
  const left = last !== undefined && undone.test(last.standing.lead) ? last : undefined;
  const told = left === undefined ? money : money.slice(0, -1);
  const part = told.length > 1 && done.test(told.at(-1)?.standing.lead ?? "") ? told.at(-1) : undefined;
  const [whole, ...others] = part === undefined ? told : told.slice(0, -1);
  // 已支付 of a budget is what every rate of execution is of, and read as such.
  if (whole === undefined || others.length > 0 || (left === undefined && (part === undefined || /支付|支出|使用/.test(verb))) || rate.index !== (last?.index ?? -2) + 1) return undefined;
  const alike = [whole, part, left].every((each) => each === undefined || (each.role.kind === "level" && !each.prior && isExact(each) && sameKind(each, whole)));
  if (!alike || whole.figure.quantity.isZero || !(isBudget(whole) || ofAll.test(whole.standing.lead))) return undefined;
  const quantity = part?.figure.quantity ?? whole.figure.quantity.minus((left as Mention).figure.quantity);
  const due = quantity.dividedBy(whole.figure.quantity);
  const holds = rate.figure.quantity.roundsFrom(due);
  const near = isNearly(rate, due) && rate.figure.quantity.value.lt(100) && quantity.compare(whole.figure.quantity) <= 0;
  if (!holds && !near) return undefined;
  const words = left === undefined ? "" : reading.passage.text.slice(left.standing.clauseStart, endOf(left)).trim();
  const actual = part === undefined ? spokenFact(reading.passage, (left as Mention).figure.offset, words, quantity, `已${verb}`) : book.factOf(part);
  return { kind: "completion", actual, budget: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([whole, rate]), place: placeOf(rate) };
}
