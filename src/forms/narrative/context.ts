import type { Concept, SumRelation } from "../../model/index.js";
import { endOf, type FactBook, type Mention, namesNobody, placeOf, type Reading, sameKind, sentenceAt } from "./reading/index.js";
import { isGapTold, type NumberedList, type Sum } from "./sums/index.js";
import { countsProjects, isNarrowerBudget, projectItems, tellsOfProject } from "./projects/index.js";

const classes: readonly Concept[] = ["expenditure.basic.wages", "expenditure.public", "expenditure.basic.individuals"];
const wholes: readonly Concept[] = ["expenditure.total", "revenue.total"];
const budgetHeading = /预算(?:安排|批复|编制|下达|申报|收支)|(?:年初|部门|单位|三公"?经费"?)预算(?:情况|说明)/;

/** 2.支出执行。… under 二、预算收支情况: an item that says itself that it tells what was spent. */
const ofSpending = /^\s*(?:\(?[一二三四五六七八九十\d]{1,2}[、.)]\s*)[^。,;:\d]{0,8}(?:支出执行|执行情况|支出情况|实际支出|决算)[^。,;:\d]{0,6}[。:]/;

const wholeSpending = /^(?:20\d\d年|年末|决算|本年度?|全年度?|年度|当年|实际|总|我.|全.|本级|部门|单位|整体|累计|完成)*支出(?:总额|合计|总计)?$/;
/** 三公经费情况。全年支出4.2万元: what the paragraph speaks of before; 支出 without a name is that of it. */
const somethingNarrower = /总投资|总概算|批复投资|项目(?!支出)|专项|工程|补助资金|三公|公务用车|公务接待|出国|政府采购|会议费|培训费/;
/** 以上4个项目预算合计210万元，支出合计204.15万元: the sum of just those, whatever their number. */
const ofSoManyProjects = /(?:\d+|[一二三四五六七八九十]+)个[^,。;:\d]{0,6}项目(?!支出)[^。;]*$/;
/** 二、资金怎么来、怎么用 · 三、资金收支: a heading that names no fund, and so is of all of them. */
const ofAllFunds = /预算[^,。;:]{0,6}(?:和|与|及|、)资金|^\s*(?:\(?[一二三四五六七八九十壹贰叁肆伍\d]{1,3}[、.)]?\s*)?(?:20\d\d年度?|全年|年度|本年|财政|预算)*(?:资金|经费)(?:怎么|从何|从哪|来源|去向|投入|收支|安排|使用|支出|分配|执行|[和与、]|的|来|用|及)+[^项目专]{0,4}$/;
const projectTitle = /项目支出(?:绩效)?(?:单位)?(?:自评|评价)|专项资金(?:绩效)?(?:自评|评价)/;

/**
 * Takes back concepts that the words around the clause forbid: a figure told under a budget, a class of spending that is
 * not of 基本支出, a part of something narrower than the unit's whole spending.
 */
export function settleConcepts(readings: readonly Reading[], sums: readonly Sum[], lists: readonly NumberedList[], book: FactBook): void {
  const items = projectItems(lists, book);
  settleCounts(readings, lists, book);
  let title = "";
  let roof = "";
  let ofBudget = false;
  let ofProject = false;
  let underProject = false;
  for (const [index, reading] of readings.entries()) {
    const { text, ordinal } = reading.passage;
    const heading = text.length <= 45 && !/[。;]/.test(text) && reading.mentions.length === 0;
    if (projectTitle.test(text) && text.length <= 60) ofProject = true;
    else if (/整体支出/.test(text) && text.length <= 60) ofProject = false;
    if (heading) underProject = ofProject || (/项目|专项|工程|补助|经费|资金/.test(text) && !/整体|部门|单位|情况|管理|概况/.test(text) && !ofAllFunds.test(text));
    if (heading) title = text;
    const ofOneProject = items.has(reading) || tellsOfProject(reading);
    if (heading) ofBudget = budgetHeading.test(text) && !/决算|执行|支出情况|资金(?:的)?(?:使用|支出|支付)|自评/.test(text);
    if (ordinal !== undefined && /^(?:一、|\(一\))$/.test(ordinal.style)) roof = "";
    if (!ofOneProject && !underProject && !ofProject) settleSpending(reading, title, book);
    for (const mention of reading.mentions) {
      const concept = book.conceptOf(mention);
      if (concept === "other") continue;
      // 实有人数31人（在职24人、退休7人）: with the retired among them they are the payroll, not the staff in post.
      if (concept === "headcount.in-post" && sums.some((sum) => sum.total === mention && sum.parts.some((part) => /退休|离休/.test(part.label)))) {
        book.overrule(mention, "headcount.total");
        continue;
      }
      const told = totalsAbove(mention, sums);
      const said = lastRoof(text.slice(0, mention.figure.offset)) ?? roof;
      const money = mention.figure.quantity.measure.dimension === "money";
      // 某科目100万元，其中： and its 基本支出 on the next line: the part of one purpose, not the unit's.
      const above = readings[index - 1];
      const continued = money && mention.standing.sentence === 0 && above !== undefined && /其中[:,]?\s*$/.test(above.passage.text) && !above.mentions.some((each) => book.conceptOf(each) !== "other");
      const whose = wholes.includes(concept) && namesNobody(mention.standing.lead) && (underProject || ofProject || ofOneProject || somethingNarrower.test(spokenOf(mention, reading, book)) || explainsOther(mention, reading, book));
      const ofThese = wholes.includes(concept) && /^(?:支出|收入)(?:合计|总计|共计|总额)(?:为|是|共)?$/.test(mention.standing.lead) && ofSoManyProjects.test(text.slice(0, mention.figure.offset));
      const narrower = isBudgetOfYear(concept, mention, book) && isNarrowerBudget(mention, title, said) && !arrivesFromFirst(mention, reading, sums, book);
      const ofNamed = wholes.includes(concept) && namesNobody(mention.standing.lead) && namedFirst.test(sentenceAt(text, mention.figure.offset).words);
      const forbidden = continued || ofNamed || isWithCapital(concept, mention, reading) || (money && (inBracketOfBudget.test(text.slice(0, mention.figure.offset)) || tellsOfScopes(mention))) || (money && notSpent.test(text.slice(text.lastIndexOf("。", mention.figure.offset) + 1, mention.figure.offset))) || whose || ofThese || narrower || (money && ofBudget && !ofSpending.test(text) && book.scenarioOf(mention) === "actual" && !isSpentOfAdjusted(mention, reading)) || told.some((total) => !mayHold(total, mention, concept, book)) || (classes.includes(concept) && !isOfBasic(mention, told, said, book));
      if (forbidden) book.overrule(mention, "other");
    }
    dropSeveralStaffs(reading, book);
    roof = lastRoof(text) ?? roof;
  }
  settleProjectsOwn(readings, book);
}

/** 未执行资金527.75万元，含基本支出17.15万元、项目支出510.60万元 · 追加的基本支出12.60万元中，人员经费11.60万元、…: what was not spent, or was added, class by class. */
const notSpent = /(?:未(?:执行|支出|使用|支付)|结转|结余|剩余|沉淀|(?:追加|调[增减]|核[增减]|压减)(?!后))[^。;\d]{0,10}\d[\d,.]*[万亿]?元[^。;\d]{0,10}(?:[,:(]?(?:含|包括|其中|分别为)|中,)[^。;]*$/;

/** 校区租金支出中，租金61.20万元…；年初预算98.60万元未作调整: what the sentence names first its bare 年初预算 is of. */
const namedFirst = /^\s*(?:\(?[一二三四五六七八九十\d]{1,2}[、.)]\s*)?(?!(?:全年|本年|年度|部门|单位|整体|基本|项目|预算|财政|总|一般公共)*(?:支出|经费|资金)?中)[^,。;:\d]{2,20}(?:支出|经费|资金|费)中,/;

/** “2024年预算数”为年初预算（项目支出1964.00万元）: what a bracket tells of a budget is budget. */
const inBracketOfBudget = /预算(?:批复|安排|申请)?(?:数|金额|总额)?[”"]?\s*[(（][^()（）\d。;]*$/;

/** Where a table or form is said to be filled in by another scope than another is, its figures are no tellings of the report's own. */
function tellsOfScopes({ passage: { text }, figure: { offset } }: Mention): boolean {
  const { words } = sentenceAt(text, offset);
  return /(?:基础数据|自评|附|执行情况|明细)表|附件/.test(words) && /填列|填报|口径|不(?:同|一致|相同|相等)|差异|差额/.test(words) && /预算/.test(words);
}

/**
 * 商品和服务支出209.55万元，资本性支出14.43万元。…日常公用经费223.98万元: with what was bought for keeps, which the base table's 公用经费 holds nowhere where it is told as 商品和服务支出.
 */
function isWithCapital(concept: Concept, mention: Mention, { mentions }: Reading): boolean {
  if (concept !== "expenditure.public") return false;
  const [goods, capital] = [/商品.{0,1}服务支出$/, /资本性支出(?:\([^()]*\))?$/].map((name) => mentions.filter((each) => each !== mention && name.test(each.standing.lead) && sameKind(each, mention)));
  return (goods ?? []).some((one) => (capital ?? []).some((other) => mention.figure.quantity.roundsFrom(one.figure.quantity.plus(other.figure.quantity))));
}

/** 因补助资金下达追加项目支出26万元: what the budget was moved by, and why. */
const movesOfBudget = /[^,。;]*(?:追加|追减|调增|调减|核增|核减)[^,。;]*/g;

/** The words before a figure that may say of what it is; what the unit's own budget, told before it, was moved by is not spoken of any more. */
function spokenOf(mention: Mention, { passage: { text }, mentions }: Reading, book: FactBook): string {
  const before = text.slice(0, mention.figure.offset);
  const ofBudget = mentions.some((each) => each.index < mention.index && isBudgetOfYear(book.conceptOf(each), each, book));
  return ofBudget ? before.replace(movesOfBudget, "") : before;
}

/** 年初预算100万元，…追加项目支出26万元，全年预算126万元: what the unit's first budget came to in the end is the unit's, whatever was added. */
function arrivesFromFirst(mention: Mention, { mentions }: Reading, sums: readonly Sum[], book: FactBook): boolean {
  const isFirst = (each: Mention | undefined): boolean => each !== undefined && book.scenarioOf(each) === "initial-budget" && book.conceptOf(each) === "expenditure.total";
  const [first, ...moved] = mentions.filter((each) => each.index < mention.index && each.standing.sentence === mention.standing.sentence);
  return sums.some((sum) => sum.total === mention && sum.parts.some(isFirst)) || (isFirst(first) && moved.length > 0 && moved.every(({ standing }) => /追加|追减|调增|调减|核增|核减/.test(standing.lead)));
}

const ofAllYear = /^(?:20\d\d年度?|全年|本年度?|年度)(?:共|累计|实际|决算|部门|单位|整体|总)*支出(?:总额|合计|总计)?(?:为|共|达)?$/;

/** 调整后预算517万元。全年支出504万元: under a heading of budgets too, the whole year's spending behind what the budget came to in the end was spent. */
function isSpentOfAdjusted(mention: Mention, { mentions }: Reading): boolean {
  return ofAllYear.test(mention.standing.lead) && mentions.some((each) => each.index < mention.index && each.standing.sentence < mention.standing.sentence && /^(?:20\d\d年度?)?(?:调整后?的?(?:全年|部门|支出|总)*预算|全年预算)(?:数|总额)?(?:为|共|是|达)?$/.test(each.standing.lead));
}

/** Less than so much of what is told elsewhere is no slip of it. */
const farLess = 0.6;

/** （五）农村污水治理。…项目支出371.20万元，其中… beside 项目支出3087.86万元 of the unit: what a paragraph of its own calls so is that one project's. */
function settleProjectsOwn(readings: readonly Reading[], book: FactBook): void {
  const told = readings.flatMap((reading) => reading.mentions).filter((each) => book.conceptOf(each) === "expenditure.project" && book.scenarioOf(each) === "actual" && !each.prior && each.figure.quantity.measure.dimension === "money");
  const most = told.reduce<Mention | undefined>((one, other) => (one === undefined || other.figure.quantity.compare(one.figure.quantity) > 0 ? other : one), undefined);
  if (most === undefined || most.figure.quantity.isZero) return;
  for (const each of told) if (each.passage !== most.passage && Number(each.figure.quantity.in(most.figure.quantity.measure).value.div(most.figure.quantity.value)) < farLess) book.overrule(each, "other");
}

/** Words of whatever was spent or left that do not say of what. */
const ofNothing = /20\d\d年?度?|全年度?|年[末底终]|本年度?|当年|年度|我[局校院镇乡会委办所站]|本?单位|本?部门|整体|实际|累计|共计?|合计|财政|预算|资金|经费|收入|支出|结余|结转|余额|剩余|节约|执行|到位|下达|支付|使用|未|指标|总额|数|[和及与的为有,:、"“”\s]/g;

/** 救灾资金结余34.20万元（全年预算1000万元）: what stands in brackets after a figure is told of what that figure is of. */
function explainsOther({ figure }: Mention, { passage, mentions }: Reading, book: FactBook): boolean {
  const before = passage.text.slice(0, figure.offset);
  const open = Math.max(before.lastIndexOf("("), before.lastIndexOf("（"));
  if (open < 0 || /[)）。;]/.test(before.slice(open))) return false;
  const explained = mentions.findLast((each) => endOf(each) <= open);
  if (explained === undefined || passage.text.slice(endOf(explained), open).trim() !== "" || explained.figure.quantity.measure.dimension !== "money") return false;
  return book.conceptOf(explained) === "other" && explained.standing.lead.replace(ofNothing, "") !== "";
}

function isBudgetOfYear(concept: Concept, mention: Mention, book: FactBook): boolean {
  return concept === "expenditure.total" && book.scenarioOf(mention) !== "actual" && book.scenarioOf(mention) !== "prior-actual";
}

const opensTheYear = /^\s*(?:经[^,。;\d]{2,14}(?:批复|批准|核定|同意),)?(?:我[局校院镇乡会委办所站]|我?本?单位|本?部门)?20\d\d年度?,?(?:全年|我[局校院镇乡会委办所站]|本?单位|本?部门|共|实际|财政|,)*(?:收到|到位|年初|全年|收入|预算)/;

/** 2024年到位资金959万元，实际支出768万元: spending told beside the unit's income or budget, under a heading of the whole. */
function settleSpending(reading: Reading, title: string, book: FactBook): void {
  for (const mention of reading.mentions) {
    const sentence = mention.passage.text.slice(mention.passage.text.lastIndexOf("。", mention.figure.offset) + 1, mention.figure.offset);
    const bare = mention.role.kind === "level" && !mention.prior && mention.standing.frame === 0 && mention.figure.quantity.measure.dimension === "money" && /^(?:全年|实际|当年|本年|共|共计|累计|总)*(?:支出(?:总额|合计|决算数?|执行数)?|(?<!^)执行数)(?:共计?|为)?$/.test(mention.standing.lead);
    if (bare && book.conceptOf(mention) === "other" && opensTheYear.test(sentence) && !isNarrowerBudget(mention, title, "")) book.overrule(mention, "expenditure.total");
  }
}

/** 项目共3个，支出30万元: the number of projects, and the spending told with it as theirs. Told differently, none is offered. */
function settleCounts(readings: readonly Reading[], lists: readonly NumberedList[], book: FactBook): void {
  let heading = "";
  const counts: { readonly mention: Mention; readonly reading: Reading }[] = [];
  for (const reading of readings) {
    const { text } = reading.passage;
    if (text.length <= 45 && !/[。;]/.test(text) && reading.mentions.length === 0) heading = text;
    const listed = lists.some((list) => list.intro === reading && list.items.some((item) => tellsOfProject(item.reading)));
    for (const mention of reading.mentions) if (countsProjects(mention, reading, heading, listed)) counts.push({ mention, reading });
  }
  // 21个项目 and 项目21项 are as many.
  const differ = counts.some(({ mention }) => !mention.figure.quantity.value.eq((counts[0]?.mention ?? mention).figure.quantity.value));
  const partly = readings.some(({ passage }) => handedInElsewhere.test(passage.text));
  for (const { mention, reading } of counts) {
    if (!differ && !partly) book.overrule(mention, "project.count");
    const next = reading.mentions[mention.index + 1];
    const together = next !== undefined && next.role.kind === "level" && !next.prior && next.standing.frame === 0 && next.standing.sentence === mention.standing.sentence && next.figure.quantity.measure.dimension === "money";
    if (together && /^(?:,|共计?|合计|全年|实际|累计|决算|总)*支出(?:资金|金额|总额|合计|共计?|为|总计|决算)*$/.test(next.standing.lead)) book.overrule(next, "expenditure.project");
  }
}

/** 其余5个项目自评表另行报送: how many projects there are says nothing of how many forms stand beside the report. */
const handedInElsewhere = /自评表(?:\((?:部分|节选|摘选|示例|选登|重点项目)\)|(?:部分|节选|摘选)$)|(?:部分|重点)项目(?:支出)?(?:绩效)?自评表|其[余他它][^。;]{0,12}自评表[^。;]{0,8}(?:(?:另行|单独|另外|分别|已)[^。;]{0,16}(?:报送|上报|填报|提交|录入|上传|公开)|[^。;]{0,8}(?:系统|平台)[^。;]{0,6}(?:填报|报送|录入|上传))|(?:选报|选取|抽取|仅附|只附)[^。;]{0,24}自评表/;

/** 局机关编制18个；下属单位编制126个: staffs of several bodies side by side, none of which is the unit's. */
function dropSeveralStaffs(reading: Reading, book: FactBook): void {
  for (const concept of ["headcount.authorised", "headcount.in-post"] as const) {
    const told = reading.mentions.filter((each) => book.conceptOf(each) === concept);
    const bodies = told.some((each) => /下属|所属|二级机构|局机关|本级/.test(reading.passage.text.slice(0, each.figure.offset).split(/[。]/).at(-1) ?? ""));
    const differ = told.some((each) => !each.figure.quantity.agrees((told[0] as Mention).figure.quantity));
    const otherStaff = reading.mentions.some((each) => !told.includes(each) && /(?:下属|所属|二级)[^。]*(?:编制|在职|实有)[^。]*$/.test(reading.passage.text.slice(0, each.figure.offset)));
    if (differ || (bodies && otherStaff)) for (const each of told) book.overrule(each, "other");
  }
}

/** What a figure is a part of, and what that is a part of: 年初批复预算1286万元，用途上基本支出812万元（人员经费728万元、公用经费84万元） is all of the budget. */
function totalsAbove(mention: Mention, sums: readonly Sum[], known: readonly Mention[] = []): readonly Mention[] {
  const next = sums.filter((sum) => sum.parts.includes(mention)).map((sum) => sum.total);
  return next.reduce<readonly Mention[]>((all, total) => (all.includes(total) ? all : totalsAbove(total, sums, [...all, total])), known);
}

/** Whether a part may keep its concept under its total. */
function mayHold(total: Mention, part: Mention, concept: Concept, book: FactBook): boolean {
  const whole = book.conceptOf(total);
  const sameScenario = book.scenarioOf(total) === book.scenarioOf(part);
  if (concept.startsWith("headcount.")) return true;
  // 年初预算 and what was added to it make up 全年预算, each of the whole unit.
  if (concept === "expenditure.total" && whole === "expenditure.total") return true;
  if (!sameScenario) return false;
  if (concept === "expenditure.basic" || concept === "expenditure.project") return whole === "expenditure.total" || wholeSpending.test(total.label);
  if (concept.startsWith("sangong.")) return whole.startsWith("sangong") || whole === "expenditure.public" || !/三公|接待|用车|出国/.test(total.label);
  return true;
}

/** 工资福利支出 and its kin are those of 基本支出 only where 基本支出 was spoken of last; 公用经费 never are of projects. */
function isOfBasic(mention: Mention, totals: readonly Mention[], said: string, book: FactBook): boolean {
  if (totals.some((total) => book.conceptOf(total) === "expenditure.total" || book.conceptOf(total) === "expenditure.project")) return false;
  const under = totals.map((total) => lastRoof(`${total.standing.lead}${total.label}`)).find((roof) => roof !== undefined) ?? said;
  return under === "基本支出" || (/公用(?:经费|支出)/.test(mention.standing.lead) && under !== "项目支出");
}

function lastRoof(text: string): string | undefined {
  return [...text.matchAll(/基本支出|项目支出|支出总额|总支出|支出合计/g)].at(-1)?.[0];
}

/** 支出总额 = 基本支出 + 项目支出, where the report tells each once (or always alike) and no third kind of spending. */
export function wholeOfSpending(readings: readonly Reading[], sums: readonly Sum[], book: FactBook): readonly SumRelation[] {
  const text = readings.map((each) => each.passage.text).join("\n");
  if (/经营支出|上缴上级支出|对附属单位|事业支出|结余分配/.test(text)) return [];
  const one = (concept: Concept): Mention | undefined => {
    const told = readings.flatMap((each) => each.mentions).filter((each) => book.conceptOf(each) === concept && book.scenarioOf(each) === "actual");
    const [first] = told;
    return first !== undefined && told.every((each) => sameKind(each, first) && each.figure.quantity.agrees(first.figure.quantity)) ? first : undefined;
  };
  const [total, basic, project] = [one("expenditure.total"), one("expenditure.basic"), one("expenditure.project")];
  if (total === undefined || basic === undefined || project === undefined) return [];
  if (sums.some((sum) => sum.parts.includes(basic) && sum.parts.includes(project)) || isGapTold({ total, parts: [basic, project], reading: "partition" }, readings)) return [];
  return [{ kind: "sum", reading: "partition", total: book.factOf(total), parts: [book.factOf(basic), book.factOf(project)], quote: total.passage.text.slice(total.standing.clauseStart, total.standing.clauseEnd).trim(), place: placeOf(total) }];
}
