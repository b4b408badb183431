import { isAddend, isExact, type Mention, type Reading } from "../../reading/index.js";
import { isMove } from "./moved-budget.js";
import { isSpent } from "./spending.js";

/** How many paragraphs with figures back what there was to spend may stand. */
const reach = 8;
const toSpend = /预算|下达|到位|收到|获得|安排|争取|批复|概算|总投入|总投资|(?:资金|经费|投入|投资|补助)(?:总[额量]|合计|共计?|规模|计划|为)*$/;
/** As it was in the end. */
const settled = /调整后|全年预算|最终预算|年[末终]预算|预算调整为|调整为|(?:可用|可支配|可使用)(?:[^,。;\d]{0,4})(?:资金|财力|经费)/;
const available = /(?:可用|可支配|可使用)(?:[^,。;\d]{0,4})(?:资金|财力|经费)/;
const first = /年初|20\d\d年?初|原/;
const notOfIt = /其中|上年|结转|结余|配套|自筹|收入|合同|中标|目标|贷款|申请|自有|其他|补贴标准|人均|户均|每/;

/** What could be spent, told before what was: as it was in the end, where that is told, and without what it is made of. */
export function budgetsBefore(spent: Mention, upTo: readonly Reading[], parts: ReadonlySet<Mention>): readonly Mention[] {
  const near = upTo.filter(({ mentions }) => mentions.length > 0).slice(-1 - reach).flatMap(({ mentions }) => mentions).filter((each) => isBefore(each, spent) && isMoney(each));
  const budgets = near.filter((each) => toSpend.test(each.standing.lead) && !isSpent(each) && !parts.has(each) && !notOfIt.test(each.standing.lead.replace(/不含|含/, "")) && !isMove(each) && !isNamedAfter(each, near));
  const final = budgets.filter((each) => settled.test(each.standing.lead) || staysAsItWas(each));
  if (final.length > 0) return final;
  // 年初预算100万元，追加20万元: what they came to is told nowhere.
  // 预算资金300万元，上年结转20万元: and whether the rate is of both nobody knows.
  const besides = near.some((each) => !parts.has(each) && /结转|结余|配套|自筹|另/.test(each.standing.lead) && !isSpent(each) && !isNamedAfter(each, near));
  return besides || near.some(isMove) ? [] : budgets.filter((each) => !first.test(each.standing.lead) && !isMadeIn(each, budgets));
}

/** 中央资金6400万元、省级资金1850万元，…总投入1.04亿元: all of it, told behind what it is made of. */
function isMadeIn(each: Mention, budgets: readonly Mention[]): boolean {
  return budgets.some((whole) => whole.passage === each.passage && whole.index > each.index && whole.standing.sentence === each.standing.sentence && /总|共|合计/.test(whole.standing.lead) && whole.figure.quantity.compare(each.figure.quantity) > 0);
}

/** All the money there was, with what was carried over. */
export const isAllToSpend = ({ standing }: Mention): boolean => available.test(standing.lead);

/** 年初预算156万元，未作调整. */
function staysAsItWas({ passage: { text }, figure }: Mention): boolean {
  return /^[^,。;]{0,4}[,;]\s*(?:年中|全年|执行中|预算|年度)*(?:未作?(?:预算)?(?:调整|追加|调剂)|没有(?:调整|追加)|无(?:调整|追加)|未发生调整)/.test(text.slice(figure.offset + figure.length));
}

/** 安排资金3560万元，其中甲2000万元: what is named after is part of it. */
function isNamedAfter(each: Mention, near: readonly Mention[]): boolean {
  return near.some((whole) => whole.passage === each.passage && whole.index < each.index && each.standing.sentence - whole.standing.sentence <= 1 && whole.figure.quantity.compare(each.figure.quantity) > 0 && /其中|包括|分别|构成|分[两二三四]批|[:(]/.test(each.passage.text.slice(whole.figure.offset, each.figure.offset)));
}

function isMoney(each: Mention): boolean {
  return isAddend(each) && !each.prior && isExact(each) && each.standing.frame === 0 && each.figure.quantity.measure.dimension === "money" && !each.figure.quantity.isZero;
}

const isBefore = (one: Mention, other: Mention): boolean => one.passage !== other.passage || one.index < other.index;
