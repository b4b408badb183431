import { Fact } from "../../../model/index.js";
import { endOf, type FactBook, type Mention, placeOf, projectLike, quoteOf, type Reading } from "../reading/index.js";
import type { NumberedList, Sum } from "../sums/index.js";
import { tellsOfProject } from "./whose.js";

/** The projects the text lists with their amounts: numbered items under 项目支出, and lists that break 项目支出 down. */
export function projectsIn(lists: readonly NumberedList[], sums: readonly Sum[], counted: readonly CountedProjects[], book: FactBook): readonly Fact[] {
  const told = new Map<Mention, { name: string; total: Mention | undefined; planned?: boolean }>();
  for (const list of lists) {
    const isProjects = list.total !== undefined && isProjectSpending(list.total, book);
    // The parts of one project are no projects.
    if (!isProjects && tellsOfProject(list.intro)) continue;
    if (!isProjects && !/项目/.test(list.intro.passage.text)) continue;
    for (const item of list.items) {
      // (二)资金使用情况 and its 支出90万元 in the paragraph below: a section of the report, unless the list is one of projects.
      if (!isProjects && item.amount !== undefined && item.amount.passage !== item.reading.passage) continue;
      if (item.amount !== undefined && isOfAPart(item.amount, item.reading)) continue;
      const name = item.amount === undefined ? "" : nameOf(item.amount, item.reading.mentions[0]?.figure.offset ?? 0);
      if (item.amount !== undefined && name !== "" && !isEconomicClass(name) && (isProjects || projectLike.test(name))) told.set(item.amount, { name, total: list.total, planned: areGiven(list.intro.passage.text) });
    }
  }
  for (const sum of sums) {
    if (book.conceptOf(sum.total) !== "expenditure.project" || sum.parts.every(({ label }) => isSource(label)) || isByUse(sum)) continue;
    for (const part of sum.parts) if (part.label !== "" && book.conceptOf(part) === "other" && !told.has(part) && part.standing.frame === sum.total.standing.frame && !isEconomicClass(part.label)) told.set(part, { name: part.label, total: sum.total, planned: isBudgeted(sum.total) });
  }
  for (const { passage: { text }, members } of counted) {
    const [first] = members;
    // 实施项目3个：路面维修120万元 does not say whether that was given or spent; either is right.
    const before = /[^。;]*$/.exec(text.slice(0, first?.figure.offset))?.[0] ?? "";
    const planned = first !== undefined && !spending.test(before.replace(/(?:项目|基本|部门|整体)?支出(?=预算)/g, ""));
    for (const member of members) if (!told.has(member)) told.set(member, { name: nameOfMember(member), total: undefined, planned });
  }
  return [...told].map(([mention, { name, total, planned }]) => projectFact(mention, name, total, book, planned === true && !spending.test(mention.standing.lead)));
}

/** 项目支出322.30万元 · 项目支出年初预算273.70万元，全年预算323.00万元，实际支出322.30万元: what the sentence told of before is still meant. */
function isProjectSpending(total: Mention, book: FactBook): boolean {
  if (book.conceptOf(total) === "expenditure.project") return true;
  const sentence = /[^。;]*$/.exec(total.passage.text.slice(0, total.figure.offset))?.[0] ?? "";
  return /^\s*(?:[^,:]{0,16}年度?,?)?(?:我[^,:]{1,4}|本?单位|本?部门)?项目支出(?=年初|全年|预算|调整)/.test(sentence) && /(?:,|^)(?:当年|全年|本年)?(?:实际|决算|执行)?支出(?:决算数|数)?(?:共计?|为)?$/.test(sentence) && !/基本支出|其中|该|此/.test(sentence);
}

/** The members of 实施项目4个：… with their amounts. */
export interface CountedProjects {
  readonly passage: Reading["passage"];
  readonly members: readonly Mention[];
}

/** 实施项目3个：路面维修120万元，公务用车运行62万元，…: as many names with an amount as there are projects, whatever else goes by these names. */
export function countedProjects(reading: Reading): readonly CountedProjects[] {
  const { passage, mentions } = reading;
  return mentions.flatMap((count): CountedProjects[] => {
    const size = Number(count.figure.quantity.value);
    const members = mentions.slice(count.index + 1, count.index + 1 + size);
    const [first] = members;
    if (!/^[个项]$/.test(count.figure.quantity.measure.symbol) || first === undefined || size < 2 || members.length !== size || count.prior) return [];
    const opened = passage.text.slice(endOf(count), first.figure.offset);
    const ofProjects = (/项目$/.test(count.standing.lead) && /^[^,。;:\d]{0,6}[:,]/.test(opened)) || /^(?:预算|重点|专项|子)?项目[^,。;:\d]{0,12}(?:[:,]|(?:分别)?(?:为|是))/.test(opened);
    const listed = members.every((each) => isAmountOf(each, count));
    const next = mentions[(members.at(-1) as Mention).index + 1];
    const goesOn = next !== undefined && next.standing.sentence === count.standing.sentence && isAmountOf(next, count);
    return ofProjects && listed && !goesOn && !/计划|拟|上年|去年/.test(count.standing.lead) ? [{ passage, members }] : [];
  });
}

function isAmountOf({ figure, role, prior, standing }: Mention, count: Mention): boolean {
  const together = standing.sentence === count.standing.sentence && standing.frame === count.standing.frame;
  return together && !prior && role.kind === "level" && figure.quantity.measure.dimension === "money" && figure.comparator === undefined && /^(?:分别)?(?:为|是)?[“"《]?[\u4e00-\u9fff()A-Za-z]{3,40}$/.test(standing.lead.replace(/[”"》]/g, ""));
}

function nameOfMember({ standing: { lead } }: Mention): string {
  return lead.replace(/[“”"《》]/g, "").replace(/^.*(?:分别为|分别是|(?:项目|其中)[为是])/, "");
}

const agreedOn = /合同|中标|控制价|概算|招标|送审|总投资|估算/;
/** 立案62起，罚款186.4万元 · 追回基金286万元 · 实现产值640万元: what a project brought in or saved is no cost of it. */
const cameOfIt = /(?:罚款|罚没|没收|追缴|追回|收缴|挽回|清缴|减少损失|节约|审减|产值|销售额|营业额|交易额|贷款)[^,、;。\d]{0,8}$/;
const spent = /支出|支付|投入|使用|拨付|兑付|发放/;

/**
 * 合同金额798.6万元，另付改造费37.82万元 · 改造宿舍4栋，支出277.2万元；维修食堂，支出74.98万元 · 每株120元，共151.8万元: an item that tells what it did first tells what
 * that cost, and not what the whole project came to.
 */
function isOfAPart(amount: Mention, { mentions, passage }: { readonly mentions: readonly Mention[]; readonly passage: Mention["passage"] }): boolean {
  if (amount.passage !== passage) return false;
  const { lead } = amount.standing;
  if (agreedOn.test(lead) || cameOfIt.test(lead)) return true;
  if (mentions[amount.index - 1]?.role.kind === "each" && !spent.test(lead)) return true;
  const done = mentions.some((each) => each.index < amount.index && each.role.kind === "level" && !each.figure.spelled && !/^(?:money|ratio|years|months)$/.test(each.figure.quantity.measure.dimension));
  const others = mentions.filter((each) => each.index > amount.index && each.role.kind === "level" && !each.prior && each.standing.frame === 0 && each.figure.quantity.measure.dimension === "money" && spent.test(each.standing.lead) && each.standing.segment !== amount.standing.segment);
  return done && others.length > 0 && !/共|合计|总计|累计|总/.test(lead);
}

const spending = /支出|使用|支付|执行|完成|拨付/;

/** 项目资金具体安排如下：: what each project was given, whatever it spent of it. */
function areGiven(intro: string): boolean {
  const last = intro.replace(/[:;。,\s]+$/, "").split(/[。;,]/).at(-1) ?? "";
  return /(?:安排|下达|分配)(?:情况)?(?:如下|为|是)?$/.test(last) && !spending.test(last.replace(/项目支出/g, ""));
}

/** 项目支出预算500万元，共4个项目：…: the parts of a budget were given, whatever was spent of them. */
function isBudgeted({ standing: { lead } }: Mention): boolean {
  return /预算(?:安排|总额|总数|资金|金额|数)?(?:共|合|总)?(?:计|为)?$/.test(lead);
}

/** 项目支出1,137.89万元，按用途分为四块：乡村振兴486.30万元，…: what the money went for, over which projects are spread. */
function isByUse({ total, parts: [first] }: Sum): boolean {
  if (first === undefined || first.passage !== total.passage) return false;
  const opened = total.passage.text.slice(endOf(total), first.figure.offset);
  return /(?:按|依)照?(?!项目)[^,。;:]{1,10}(?:划?分|归类|统计)|(?:用途|性质|类别|方向|领域)|分(?:为|成)?[一二两三四五六七八九十\d]+(?:大?类|大?块|个?(?:部分|方面|领域|方向|板块))/.test(opened.slice(0, opened.length - first.label.length));
}

/** 中央资金1784万元、省级512万元、县本级373万元: where the money came from; 省级森林防火资金 may well be a project. */
function isSource(label: string): boolean {
  return /^(?:(?:其中|来自|[和及与]|使用)+)?(?:中央|自治[区州]|[省市州盟县区旗镇乡]{1,2}级?|[省市州盟县区旗镇乡]?本级|上级|地方|各级|一般公共预算|政府性基金|财政|单位|其[他它]|自有|自筹|上年|结转|结余|社会|债券|专户|非税)+(?:财政|预算|专项|补助|配套|安排|承担|拨款|转移支付|资金|收入|支出|结转|结余|的|为|共|[和及与])*$/.test(label);
}

/** 商品和服务支出 under 项目支出 is a class of spending, not a project. */
function isEconomicClass(label: string): boolean {
  return /^(?:项目$|基本支出|项目支出|工资福利|商品和?服务|对?个人和?家庭|资本性|人员经费|公用经费|债务利息)/.test(label);
}

/** 1、甲项目资金3.5万元: the words between the number and the amount, up to the first comma. */
function nameOf(amount: Mention, firstFigure: number): string {
  const { text, ordinal } = amount.passage;
  const words = text.slice(ordinal?.length ?? 0, Math.min(amount.figure.offset, firstFigure)).replace(/[“”"\s]/g, "");
  const name = /^([^,。;:(]+)/.exec(words)?.[1] ?? "";
  const plain = name.replace(/^(?:20\d\d年度?|全年|其中|支出)/, "").replace(/(?:全年|实际|共|已)*(?:到位|使用|拨付|支付|下达|投入)(?:专项)?资金(?:共计?|为)?$/, "").replace(/(?:共计?|合计|实际|全年|预算|决算|执行|完成)*(?:支出|安排|投入|使用|拨付|下达|到位|为|共|数)*$/, "");
  return plain.length > 40 ? "" : plain === "" ? amount.label : plain;
}

function projectFact(mention: Mention, name: string, total: Mention | undefined, book: FactBook, planned: boolean): Fact {
  const own = planned ? "full-year-budget" : book.scenarioOf(mention);
  const scenario = own ?? (total === undefined || /预算/.test(mention.standing.lead) ? undefined : book.scenarioOf(total));
  const year = book.yearOf(mention);
  return new Fact({
    aspects: { concept: "expenditure.project.item", subject: name, ...(scenario === undefined ? {} : { scenario }), ...(year === undefined ? {} : { year }) },
    state: "figure",
    quantity: mention.figure.quantity,
    text: mention.passage.text.slice(mention.figure.offset, endOf(mention)),
    place: placeOf(mention),
    quote: quoteOf(mention),
  });
}
