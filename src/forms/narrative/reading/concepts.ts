import type { Concept, Scenario } from "../../../model/index.js";

interface Entry {
  readonly concept: Concept;
  /** The whole label, once year, unit and verbs are taken off. */
  readonly words: RegExp;
}

/** Labels as reports word them. Anchored at both ends: a part (办公费) or a special fund (教育公用经费补助) must not be taken for the whole. */
const table: readonly Entry[] = [
  { concept: "headcount.authorised", words: /^(?:核定|批复|现有|共有|总|在册)*(?:人员)?(?:总)?编制(?:数|总数|人数|人员)?$|^(?:人员)?定编(?:数|人数)?$|^核编(?:数)?$/ },
  { concept: "headcount.in-post", words: /^(?:年末|期末|现有|实有|实际|共有|现|有)*(?:在职在编|在编在职|在编在岗|在职在岗|在岗在编|在职|在编)(?:的)?(?:实有)?(?:干部职工|教职工|教职员工|职工|人员|干部|员工|工作人员|人数|职工人数|人员数|数)*(?:实有)?$|^(?:年末|期末)?实有(?:人数|人员|在岗人数)$|^年末实有$/ },
  { concept: "headcount.retired", words: /^(?:现有|共有)?(?:离退休|退休)(?:干部|职工|教师|人员|人数|干部职工|教职工)*$/ },
  { concept: "headcount.total", words: /^(?:现有|共有|年末)?(?:财政)(?:全额)?(?:供养|拨款|供给)(?:人员|人数)(?:总数)?$/ },
  { concept: "revenue.total", words: /^(?:收入总额|总收入|收入合计|收入总数|收入)$/ },
  { concept: "expenditure.total", words: /^(?:决算|各项)?(?:支出总额|总支出|支出合计|支出总数|支出|支出(?:总决算|决算总额|决算合计)|整体支出(?:总额)?|部门整体支出|部门支出(?:总额)?)$/ },
  { concept: "expenditure.basic", words: /^基本支出(?:总额|总数)?$/ },
  { concept: "expenditure.project", words: /^项目(?:支出)(?:总额|总数|资金)?$|^项目经费支出$/ },
  { concept: "expenditure.basic.wages", words: /^工资(?:和)?福利(?:支出)?(?:总额)?$/ },
  { concept: "expenditure.public", words: /^(?:商品和?服务支出|商品与服务支出|日常公用经费|公用经费|日常公用支出|公用支出)(?:支出|总额)?$/ },
  { concept: "expenditure.basic.individuals", words: /^对?个人和?家庭的?(?:的)?补助(?:支出)?(?:总额)?$/ },
  { concept: "sangong", words: /^(?:的)?三公经费(?:支出|总额|总支出|开支|使用数?)*$/ },
  { concept: "sangong.abroad", words: /^因?公?出国\(?境?\)?(?:费|经费|费用)(?:支出)?$/ },
  { concept: "sangong.reception", words: /^公务接待费?用?(?:支出)?$/ },
  { concept: "sangong.vehicle", words: /^公务用车(?:购置(?:费)?(?:及|和|与)(?:运行|维护|运行维护)|运行维护及购置)(?:费|经费)(?:用)?(?:支出)?$/ },
  { concept: "sangong.vehicle.purchase", words: /^公务(?:用)?车购置(?:费|经费|费用)?(?:支出)?$|^公车购置(?:费)?(?:支出)?$/ },
  { concept: "sangong.vehicle.operation", words: /^(?:公务用车|公务车|公车)(?:运行|维护|运行维护|运行和维护)(?:费|经费|费用)?(?:支出)?$/ },
  // The year's first and its adjusted budget are tellings of the overall form's 年度资金总额 row, known there as spending.
  { concept: "expenditure.total", words: /^(?:年初|年初批复|年初部门|全年|调整后?的?|调整后?的?全年|部门|整体|收入|支出)*预算(?:收入|支出)?(?:总额|总数|资金|金额|数|总金额)?$|^年初(?:部门)?(?:批复|安排)预算(?:数)?$|^年初(?:部门|支出|收入)?预算(?:批复|安排|下达)(?:数)?$/ },
  { concept: "procurement", words: /^政府采购(?:支出)?(?:总额|金额|总金额|规模|支出总额)?$/ },
];

/** Figures under another roof: 财政拨款基本支出 is not the unit's 基本支出. */
const narrower = /财政拨款|公共预算|基金|国有资本|上级|下级|下属|所属|机关运行|二级|县级|市级|省级|中央|专项|其他|非税|事业/;
/** 三公经费 are by definition those paid from appropriations. */
const definedBy = /(?:一般公共预算|财政拨款|安排的?|开支的?|使用)*(?=.*(?:三公|公务|出国))/;

/** The words before the subject that say only whose and when. */
const whose = /^(?:(?:20\d\d年?度?|全年度?|本年度?|当年|年度|年(?!初)|月|底|末|止|我|本级|本|该|学校|医院|单位|部门|机关|全|局|会|院|校|中心|办|委|镇|乡|街道|站|所|馆|队|其中|其|即|包括|含|和|及|与|以及|的|共|现|目前|截至|截止|至|到|在(?!职|编|岗|册)|一是|二是|三是|四是|五是|1?\d月|[底末]|\d{1,2}日|实际|实现|完成|累计|发生|安排|核定|有)(?![出镇用]))+/;

const verbs = /(?:(?:折合)?人民币|决算数|决算|执行数|(?<=支出)执行|实际完成|完成|实际|共计|合计|总计|总共|累计|均为|均|各为|各|为|是|共|有|达到|达|约|近|计|数|:|金额|发生)+$/;

/** A label in its comparable form: without quotes, year, and the verbs around the figure. */
export function labelOf(lead: string): string {
  const plain = lead.replace(/[“”"'‘’《》\s]/g, "").replace(/^(?:\(?\d{1,2}[.、)]|\([一二三四五六七八九十]+\)|[①-⑳]|[一二三四五六七八九十]是)/, "");
  return plain
    .replace(/^(?:其中|即|(?:主要)?(?:包括|用于)|主要[是有为]|含|和|及|与|以及)[:,]?/, "")
    .replace(/^(?:截[至止]|至|到)?20\d\d(?:年(?!初))?度?(?:\d{1,2}月)?(?:底|末|\d{1,2}日)?/, "")
    .replace(verbs, "");
}

/** 市市场监管局核定编制, of 瑶光市市场监督管理局: a unit calls itself by as many of its characters as tell it. */
function withoutShortName(label: string, unit: string): readonly string[] {
  const short = /^([\u4e00-\u9fff]{3,}?[局委办校院所站馆会队]|[\u4e00-\u9fff]{2,}中心)(?=核定|编制|人员编制|年末|现有|实有|在职|在编)/.exec(label)?.[1];
  return short === undefined || short.at(-1) !== unit.at(-1) || !isWithin(short, unit) ? [] : [label.slice(short.length), withoutOwner(label.slice(short.length))];
}

function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const each of long) if (each === short[at]) at += 1;
  return at === short.length;
}

/** The concept a label names beyond doubt, or "other". */
export function conceptOf(lead: string, unit = ""): Concept {
  const label = labelOf(lead);
  const bare = unit === "" ? label : label.replace(unit, "");
  const raw = lead.replace(/[“”"\s]/g, "").replace(/(?:决算数?|为|是|共|有|达到?|约|完成|:)+$/, "");
  for (const subject of [raw, withoutOwner(raw), bare, withoutOwner(bare), withoutSpent(withoutOwner(bare)), ...withoutShortName(raw, unit)]) {
    const found = table.find((entry) => entry.words.test(subject));
    if (found !== undefined) return bareTotal(subject, lead) ? "other" : found.concept;
  }
  return "other";
}
/** 三公经费全年支出, 基本支出实际执行: what was spent of what is named. */
const withoutSpent = (label: string): string => label.replace(/(?<=经费|支出|[^经]费)(?:全年|本年度?|年度|当年|实际|合计|累计|共)+(?:支出|执行|发生|开支|使用)(?:数|额)?$/, "");

/** 全年支出, 年初预算数: the whole only where the talk is of the unit, not of one of its projects. */
export function namesNobody(lead: string): boolean {
  return /(?:^|年度?|全年|我.|本.|单位|部门)(?:实际|实现|完成|累计)*(?:支出|收入|(?:年初|全年|调整后?|批复|部门|整体|收入|支出)*预算(?:收入|支出)?(?:总额|总数|资金|金额|数)?)(?:决算数?|为|是|共|计|完成|数)*$/.test(lead.replace(/\s/g, ""));
}

function withoutOwner(label: string): string {
  const own = label.replace(whose, "").replace(/^年(?!初)度?/, "");
  const scoped = own.replace(definedBy, "");
  return narrower.test(scoped) ? own : scoped;
}

/** 支出 alone is the whole only where 全年 or 本年度 stands before it. */
function bareTotal(subject: string, lead: string): boolean {
  return /^(?:支出|收入)$/.test(subject) && !/(?:全年度?|年度|20\d\d年)(?:我[局校院镇乡会委办所站]?|本?单位|本?部门|整体|实际|实现|完成|累计|共)*(?:支出|收入)(?:共|合|总)?计?/.test(lead);
}

/** 年初预算 · 全年预算 · 执行, as the label says; undefined where 预算 alone leaves it open. */
export function scenarioOf(words: string): Scenario | undefined {
  if (/年初(?:部门)?(?:批复|安排|核定)?的?(?:支出|收入)?预算|年初预算|年初批复|年初安排/.test(words) && !/调整/.test(words)) return "initial-budget";
  if (/全年预算|调整后?的?(?:全年|支出|部门|总)*预算|预算调整(?:为|后|数)/.test(words)) return "full-year-budget";
  if (/预算(?!单位|部门|编制|绩效|管理|执行|支出(?:决算|总额|合计))|安排|计划(?:安排|投入|支出|投资)|^计划|拟|申请|下达|批复|指标/.test(words.replace(/一般公共预算|政府性基金预算|国有资本经营预算|公共财政预算/g, ""))) return undefined;
  return "actual";
}
