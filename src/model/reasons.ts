import { Quantity, readFigure } from "../quantity/index.js";
import type { Setting } from "./told-result.js";

/** What is explained: why the budget was adjusted in the year, why less was spent than there was. */
export type Explained = "budget-adjustment" | "low-execution";

/** A reason that the report's running text gives, with the words by which it can be told whose it is; the sentence with the next, where that one alone tells why. */
export interface Reason extends Setting {
  readonly topic: Explained;
}

const why = /原因|由于|因(?!此|而|公)|主要是|主要系|系因|主要用于|用于|一是|[,，]系(?!统|列)/;

const topics: readonly (readonly [Explained, RegExp])[] = [
  ["budget-adjustment", /预算(?:数)?(?:进行了?)?(?:调整|追加|调增|调减)|(?:调整|追加|调增|调减)(?:了)?(?:预算|资金|经费|项目|增加|减少)|年中(?:追加|调整|增加|下达)|(?:追加|调增|调减)了?(?=\d)|上级(?:下达|追加|转移支付)/],
  ["low-execution", /执行率(?:偏|较|不|低|仅|只有|未达)|(?:未|没有)(?:执行完|支付完|全部支付|完成支付)|结转(?:下年|结余|[至到]?[下次]一?年)|(?:下年|次年|明年|下一年)度?(?:再|继续)?(?:支付|拨付|结算)|(?:资金|预算)?(?:支付|执行|拨付)进度(?:慢|滞后|偏慢|缓慢)|(?:尚|而|故|暂|仍)未能?(?:支付|支出|使用|拨付)/],
];

/** 年中上级追加3184.60万元: who gave the money is why there was more of it, and nothing a unit could have budgeted. */
const grants = /(?:年中|年度中间|执行中|当年|本年)[^,。;\d]{0,6}(?:上级|中央|省级?|自治区|市级?|州级?|盟市?)(?:财政|部门|专项|转移支付|补助|资金)*(?:下达|追加|拨付|安排)/;

const giver = "(?:上级|中央|省级?|自治区|市级?|州级?|盟市?级?|旗县级?)";
/**
 * 管护员补助由自治区下达38.40万元 · 中央晚血救治补助152.00万元…未列入年初预算 · 上级下达“两癌”救助84.00: what the money is for and who gave it, or that nobody had budgeted it.
 */
const givenFor = [
  new RegExp(`[\\u4e00-\\u9fff]{2,}(?:补助|补贴|项目|专项|经费|资金|工程)(?:由|系|为)${giver}[^,，。;；\\d]{0,14}(?:下达|追加|安排|拨付)\\s*\\d`),
  new RegExp(`${giver}(?:财政|专项)?下达[“"]?(?!预算|资金|经费|指标|专项|转移支付|补助)[\\u4e00-\\u9fff]{2,12}[”"]?(?:补助|救助|专项|项目|资金|经费)*\\s*\\d`),
  new RegExp(`(?:补助|专项|结转|资金)[^。;；]*(?:未|没有)(?:列入|纳入|编入)年初(?:部门|支出)?预算`),
];

const amount = "\\d[\\d,.]*\\s*[万亿]?元";
const mark = "[,，;；、(（)）:：。]";

/** 追加120万元，其中: what was added, with the list of what it was for. */
const addedFor = new RegExp(`(?:追加|调增|调整增加|(?:年中|年度中间|执行中|当年|年内|较年初|比年初)(?:预算)?增加)(?:了|预算|资金|经费|指标|共|合计|为)*(${amount})\\s*[,，(（:：]\\s*(?:其中|包括|含|分别为|为|系)*[:：,，]?\\s*([^。]*)`);

/** The kinds of account that any money is of; 项目支出80万元 does not tell what the money was for. */
const ofAccount = /^(?:其中|追加|调增|安排|[和及与])*(?:(?:基本|项目|一般公共预算|公共预算|政府性基金|财政)(?:预算)?(?:支出|拨款|资金|经费)?|(?:其[他它余]|单位|专户|非税)(?:支出|收入|资金|经费)*|[第上下一二三四前后1-4]+(?:季度|半年|批次?|次)|(?:调整|追加)?后.*|.*(?:全年|调整|年初|支出|执行)预算.*|.*(?:实际支出|执行数|决算)|支出|追减|调减.*)(?:为|共|数|约)*$/;

/** 年中追加, 收回, 本级调减: how the money moved, and nothing of why. */
const onlyMoved = /^(?:年中|年度中间|执行中|当年|年内|本级|[省市县区]级?|财政|预算|统筹|另|又|再|共|净)*(?:追加|调增|调减|收回|增加|减少|调整|压减)(?:预算|资金|经费|指标|存量|结余|的|共|为)*$/;
const isOfAccount = (name: string): boolean => onlyMoved.test(name) || ofAccount.test(name.replace(/^(?:再|另|并)?(?:加上|加|扣除|减去|减)(?=.{2})/, ""));

const item = new RegExp(`(?:^|${mark})\\s*([^,，;；、(（)）:：。\\d]{2,30})(${amount})`, "g");

/** 年初预算400万元，加中央补助300万元、上年结转60万元，全年预算760万元: the way from the one budget to the other, step by step. */
const fromTheFirst = new RegExp(`年初(?:批复|部门|安排|下达)?预算(?:数|安排|总额|批复|为|是|共)*(${amount})(.*?)(?:全年|调整后|最终)(?:的|总)?预算(?:数|总额|总数|为|是|共|达|合计|计)*(${amount})`);

/** Whether most of what parts the two budgets is told by what it was for, or from whom it came. */
function tellsTheWay(sentence: string): boolean {
  const [, first, steps, last] = fromTheFirst.exec(sentence) ?? [];
  const [from, to] = [first, last].map((words) => (words === undefined ? undefined : readFigure(words)));
  if (from === undefined || to === undefined || steps === undefined) return false;
  const named = [...steps.matchAll(item)].filter(([, name = ""]) => !isOfAccount(name)).flatMap(([, , words = ""]) => readFigure(words) ?? []);
  const [head, ...rest] = named;
  const moved = to.minus(from).absolute();
  const told = head === undefined ? undefined : rest.reduce((sum, each) => sum.plus(each), head);
  return told !== undefined && told.plus(told).compare(moved) >= 0;
}

/** 年中追加120万元，其中灾后修复90万元: what the greater part of it was for is named, and so why it came. */
function saysWhatFor(sentence: string): boolean {
  const [, moved, list] = addedFor.exec(sentence) ?? [];
  if (moved === undefined || list === undefined) return false;
  const whole = readFigure(moved);
  if (whole === undefined) return false;
  const zero = Quantity.exact(0, whole.measure);
  let [all, named] = [zero, zero];
  for (const [, name = "", words = ""] of list.matchAll(item)) {
    const part = readFigure(words) ?? zero;
    all = all.plus(part);
    // What comes to more than was added is told of the budget as a whole.
    if (all.compare(whole) > 0 && !whole.roundsFrom(all)) break;
    if (!isOfAccount(name)) named = named.plus(part);
  }
  return named.plus(named).compare(whole) >= 0;
}

const given = new RegExp(`(?:追加|调增|增拨)(?:了|安排|下达)*([^,，;；、(（)）:：。\\d]{2,30})${amount}`);

/** Words that any money goes by, and none by which it is known what it was for. */
const anyMoney = /预算|资金|经费|指标|支出|拨款|收入|财政|项目|基本|专项|部门|单位|本级|上级|[省市县区]级|中央|安排|下达|[本全当上]年|年度|年[初中末]|[一二三四]?季度|共计?|合计|累计|总[额计]|[为了数额的达约]/g;

/** 年度中间，财政追加病虫害除治资金368万元、职工绩效32万元: each is called by what it was for, without a sum of them all. */
function saysEachFor(sentence: string): boolean {
  const [, name = ""] = given.exec(sentence) ?? [];
  return name.replace(anyMoney, "").length >= 2;
}

/** 尾款18万元按合同下年支付: what the money is held back for is why it was not spent. */
const heldBack = /尾款|质保金|(?:质量)?保证金|进度款|未到(?:付款|支付|结算)|按合同/;

/** What a sentence gives a reason for: it names the matter and says why. */
export function explainedBy(sentence: string): readonly Explained[] {
  const told = topics.filter(([topic, words]) => words.test(sentence) && (why.test(sentence) || (topic === "low-execution" && heldBack.test(sentence)))).map(([topic]) => topic);
  return (grants.test(sentence) || givenFor.some((words) => words.test(sentence)) || saysWhatFor(sentence) || saysEachFor(sentence) || tellsTheWay(sentence)) && !told.includes("budget-adjustment") ? [...told, "budget-adjustment"] : told;
}
