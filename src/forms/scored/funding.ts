import type { Cell } from "../../document/index.js";
import type { Aspects, Fact, FundingRow, Scenario } from "../../model/index.js";
import { points, Quantity, readCell, type Measure } from "../../quantity/index.js";
import { factOf, wordsOf } from "../cell-fact.js";
import { cellUnder, filled, headerOf, labelsBefore, perRow, type FormRow, type Header } from "../rows.js";
import { unitIn } from "../unit-in.js";
import { fundColumnOf, pointsInTitle, squash, type FundColumn } from "../words.js";
import { executionRate, sourceRate } from "./execution-rate.js";

/** The funds block of a self-evaluation form: 年初预算数 · 全年预算数 · 全年执行数 · 分值 · 执行率 · 得分. */
export interface Funds {
  total?: FundingRow;
  parts: FundingRow[];
  /** Reads the first row below the header again as the total of the funds. */
  firstAsTotal?: () => Funds;
  /** Cells of the rows read so far that reach down from them. */
  reaching?: readonly Cell[];
  /** Reads the last row 小计 again as the total. */
  subtotalAsTotal?: () => Funds;
  /** 基本支出 and 项目支出, where the block has them as rows among the others. */
  spending?: FundingRow[];
  executionWeight?: Fact;
  executionRate?: Fact;
  executionScore?: Fact;
  /** Points of execution in the rows of its sources or of the year's tasks, where each is scored by itself. */
  scoredApart?: PointsApart[];
  /** The cell of a column 原因, where the form has one. */
  executionReason?: Fact;
}

export interface PointsApart {
  readonly weight: Fact;
  readonly score: Fact;
}

const amounts = ["initial", "fullYear", "actual"] as const;
const scenarios: Readonly<Record<(typeof amounts)[number], Scenario>> = {
  initial: "initial-budget",
  fullYear: "full-year-budget",
  actual: "actual",
};

/** A row that names at least two of the three amounts heads the funds. */
export const fundsHeader = perRow((row): Header<FundColumn> | undefined => {
  const read = (text: string): FundColumn | undefined => (isBlockTitle(squash(text)) ? undefined : fundColumnOf(text));
  const whole = headerOf(row, read, [...amounts, "weight", "rate", "score"]);
  // The block's title at the left (预算资金（元）) may read like a column; it is none where the row names enough without it.
  const rest = headerOf({ ...row, cells: row.cells.slice(1) }, read, [...amounts, "weight", "rate", "score"]);
  if (amountsIn(rest) >= 2 && !isColumnOfItsOwn(row, whole, rest)) return { ...rest, row };
  return amountsIn(whole) >= 2 ? whole : undefined;
});

/**
 * A row without a cell for the title, or with a blank one, begins with a column: one that no further cell names, and that
 * reads like those beside it (年初预算数, 全年预算数) where a title tells of the whole (预算资金情况, 预算执行).
 */
function isColumnOfItsOwn(row: FormRow, whole: Header<FundColumn>, rest: Header<FundColumn>): boolean {
  const first = row.cells[0];
  const column = first === undefined ? undefined : amounts.find((each) => whole.cells.get(each) === first);
  return column !== undefined && !rest.cells.has(column) && plainAmount.test(squash(first?.text ?? "").replace(/\(.*\)$/, ""));
}

const plainAmount = /^(?:年初|全年|调整后?|当年|本年)+(?:的)?(?:全年)?预算(?:数|资金数?|金额|安排数?)$|^预算数$|^(?:全年|本年|当年|预算)?执行数$/;

function amountsIn(header: Header<FundColumn>): number {
  return amounts.filter((column) => header.cells.has(column)).length;
}

type Role = FundingRow["role"];

const roles: readonly (readonly [Role, RegExp])[] = [
  ["carry-over", /上年结转|上年结余|年初结转|结转结余|结转资金|以前年度结转/],
  ["other", /^其[他它](?:(?:来源)?资金|$)/],
  ["total", /年度(?:财政)?资金总额|^(?:年度)?总金额|^资金总额|^总额|^总量$|^年度(?:预算)?资金$|^合计|^总计|^(?:年度|全年|本年|项目)*(?:支出|资金|经费|投资|投入)?(?:总额|合计|总计|总量)|^总(?:资金|经费|投资|投入)|^(?:全年|本年|年度|部门|整体|预算)*(?:总支出|支出(?:总额|合计|总计))$|^(?:全年|本年|年度|部门预算)支出$|^预算资金总额|^财政资金总额|^(?:部门|单位)?整体(?:支出)?(?:预算|资金)?(?:总额|合计|总计)?$|^(?:部门|单位)(?:支出|收支|预算|资金)+(?:总额|合计|总计)|^部门(?:整体)?预算$/],
  ["fiscal", /^(?:当年|本年|本级|年初|一般公共预算)?财政拨款|^当年(?:财政)?(?:拨款|资金)|^本年(?:财政)?(?:拨款|资金)|^财政资金/],
  ["part", /资金|拨款|收入|公共预算|基金|公益金|经费|补助|债券|贷款|自筹|配套|投入|资本|捐赠|专户|预算安排/],
];

/** 中央 · 省级 · 州(市) · 县(市、区)级 · 区县本级, with what they give. */
const tier = /^(?:中央|地方|上级|下级|本级|自治[区州县]|地区|[省市州盟区县旗乡镇](?:[省市州盟区县旗乡镇]|\([省市州盟区县旗乡镇、,/]+\))*)(?:本?级)?(?:财政)?(?:当年|本年|年初)?(?:预算)?(?:专项)?(?:配套|补助|拨款|资金|转移|安排|$)/;

/** A row with figures in the block that nobody can name; 基本支出 and 项目支出 are another list's. */
function unknownRow(label: string | undefined, row: FormRow, header: Header<FundColumn>): { role: Role; nested: boolean; words: string } | undefined {
  const plain = label?.replace(/^其中:?/, "") ?? "";
  if (plain === "" || plain.length > 24 || /[,。;]|管理情况|使用情况|情况说明|^(?:基本|项目)支出/.test(plain)) return undefined;
  // 下达及时性：30日内下达 tells how the money was managed, in a figure that is none of money.
  const figures = header.figures.filter((cell) => {
    const reading = readCell(cellUnder(row, header, cell)?.text ?? "");
    return reading.state === "figure" && /^(?:money|none)$/.test(reading.quantity.measure.dimension);
  });
  return figures.length === 0 ? undefined : { role: "unknown", nested: false, words: plain };
}

/** What a row of the funds block is; undefined where its label says it is none of them. */
export function roleOf(label: string): { role: Role; nested: boolean; words: string } | undefined {
  // A goal that tells of 资金 is a sentence, not a source of funds.
  if (label.length > 24 || /[,。;]/.test(label) || /管理情况|使用情况|到位|情况说明/.test(label)) return undefined;
  const among = /^其中:?/.test(label);
  const words = label.replace(/^其中:?/, "").replace(/^[\d一二三四五六七八九]+[、.．]/, "");
  const role = tier.test(words) ? "part" : roles.find(([, pattern]) => pattern.test(words))?.[0];
  if (role === undefined) return undefined;
  return { role, nested: among, words };
}

const nameless = { role: "total", nested: false, words: "年度资金总额" } as const;

/** Funds of a single row below their header need no name for it. */
function isNameless(row: FormRow, words: readonly string[], header: Header<FundColumn>, funds: Funds): boolean {
  if (words.length > 0 || funds.total !== undefined || funds.parts.length > 0 || row.table !== header.row.table || row.table.grid === "ragged") return false;
  const told = amounts.flatMap((column) => header.cells.get(column) ?? []).map((cell) => readCell(cellUnder(row, header, cell)?.text ?? "").state);
  return told.length >= 2 && told.every((state) => state === "figure");
}

/** What 基本支出 and 项目支出 are followed by, where the two are not all that was spent. */
export const furtherSpending = /^(?:其[他它]|经营|事业单位经营|上缴上级|对附属单位补助)支出$/;

/** 其他 right below 基本支出 and 项目支出 is the rest of what was spent; below 财政拨款 it is of what came in. */
export const isBareRest = /^其[他它]$/;

/** 1、资金来源：（1）财政拨款 and 2、资金结构：（1）基本支出 open a list in the label of its first row; （2）项目支出 goes on with it. */
export const listTitle = /^(?:(?:\d|[一二三四])?[、.．]?(?:资金来源|资金结构|(?:支出|收入)(?:结构|构成|来源)|按(?:收入|支出)[\u4e00-\u9fff]{0,4}分)(?:情况)?[:：])?\([\d一二三四]\)(?=.)/;

/** 合计中：基本支出 is a row of 其中 that says of what. */
const ofTheTotal = /^(?:合计|总计|总额)(?:其)?中[:：]/;

/** 按收入性质分 and 按支出性质分, which open the two lists of the overall form. */
const natureTitle = /^按(?:收入|支出|资金)(?:性质|来源|类型|类别)(?:分|划分|分类)?$/;
const natureInLabel = /^按(?:收入|支出|资金)(?:性质|来源|类型|类别)(?:分|划分|分类)?[:：]?(?=.)/;

/** Reads one row under the funds' header into `funds`; false where the row is not one of the funds block. */
export function readFundsRow(row: FormRow, header: Header<FundColumn>, aspects: Pick<Aspects, "year" | "subject">, unit: Measure, funds: Funds, asTotal = false): boolean {
  // Of columns on two levels that of the whole is named alone, and the parts left of it are figures.
  const labels = labelsBefore(row, header, header.cells.values()).filter(({ text }) => readCell(text).state !== "figure");
  // The block's own title (项目资金（万元）) may stand at the left of its rows; the row's label is the last that says a role.
  const words = labels.map((cell) => squash(cell.text).replace(listTitle, "").replace(ofTheTotal, "其中:")).filter((text) => !isBlockTitle(text)).map((text) => text.replace(natureInLabel, ""));
  const plain = words.map((text) => text.replace(/^其中:?/, ""));
  const further = funds.spending === undefined ? undefined : plain.find((text) => furtherSpending.test(text) || (isBareRest.test(text) && funds.parts.length === 0));
  const read = further !== undefined ? undefined : asTotal || isNameless(row, words, header, funds) ? nameless : words.map(roleOf).filter((role) => role !== undefined).at(-1) ?? unknownRow(words.at(-1), row, header);
  const spending = plain.find((text) => /^(?:基本|项目)支出$/.test(text)) ?? further;
  if (read === undefined && spending === undefined) return false;

  const under = (column: FundColumn): Cell | undefined => {
    const headerCell = header.cells.get(column);
    return headerCell === undefined ? (column === "fullYear" ? adjustedBudget(row, header) : undefined) : cellUnder(row, header, headerCell);
  };
  // 其中：经常性项目 | 781.68 over two of the columns, beside 一次性项目 | 164.80: laid out by itself, and no row of theirs. A total may be merged over both budgets.
  const spent = under("actual");
  if (read?.role !== "total" && spent !== undefined && (spent === under("fullYear") || spent === under("initial"))) return false;
  const row_: { -readonly [Key in keyof FundingRow]: FundingRow[Key] } = {
    role: read === undefined || (read.role === "total" && funds.total !== undefined) ? "part" : read.role,
    nested: read !== undefined && isNested(read, funds),
    label: read?.words ?? (spending as string),
    place: (row.cells[0] as Cell).place,
  };
  const total = row_.role === "total";
  if (row.table.grid === "exact") funds.reaching = [...(funds.reaching ?? []), ...row.cells.filter(({ rowSpan }) => rowSpan > 1)];
  if (!total) noteApart(under, aspects, funds);
  for (const column of amounts) {
    const cell = under(column);
    if (cell === undefined) continue;
    const concept = total ? "funding.total" : "funding.part";
    const headerUnit = unitIn(header.cells.get(column)?.text ?? "") ?? unit;
    row_[column] = factOf(cell, { ...aspects, concept, scenario: scenarios[column] }, `${row_.label} ${columnWords(header, column)}`, headerUnit);
  }
  const adjusted = adjustmentIn(row, header);
  if (adjusted !== undefined) row_.adjustment = factOf(adjusted, { ...aspects, concept: total ? "funding.total" : "funding.part", scenario: "change" }, `${row_.label} ${squash(header.cells.get("adjustment")?.text ?? "")}`, unitIn(header.cells.get("adjustment")?.text ?? "") ?? unit);
  const rate = total ? undefined : under("rate");
  const ownRate = rate === undefined ? undefined : sourceRate(rate, header, aspects, row_);
  if (ownRate !== undefined) row_.rate = ownRate;
  if (read === undefined) {
    funds.spending = [...(funds.spending ?? []), row_];
    return false;
  }
  if (total) {
    funds.total = row_;
    readExecution((column) => under(column) ?? reachingFrom(funds.reaching ?? [], row, header, column), header, aspects, funds);
  } else {
    if (funds.parts.length === 0) funds.firstAsTotal = () => totalFrom(row, header, aspects, unit);
    if (row_.label === "小计") funds.subtotalAsTotal = () => totalFrom(row, header, aspects, unit, funds.reaching);
    funds.parts.push(row_);
  }
  return true;
}

/**
 * 年初预算 · 调整预算 · 决算: in accounts 调整预算数 is the budget as it was adjusted, and not by how much. Beside 全年预算 it is the latter, and
 * so it is where it comes to less than half of what was spent.
 */
function adjustedBudget(row: FormRow, header: Header<FundColumn>): Cell | undefined {
  const [adjusted, spent] = (["adjustment", "actual"] as const).map((column) => header.cells.get(column));
  if (adjusted === undefined || spent === undefined || !header.cells.has("initial") || !/^调整预算数?(?:\([A-Z]\))?$/.test(squash(adjusted.text))) return undefined;
  const cell = cellUnder(row, header, adjusted);
  const [budget, actual] = [cell, cellUnder(row, header, spent)].map((each) => readCell(each?.text ?? ""));
  const isWhole = budget?.state === "figure" && actual?.state === "figure" && budget.quantity.value.times(2).gte(actual.quantity.value) && budget.quantity.value.gt(0);
  return isWhole ? cell : undefined;
}

/** 得分 of all in a cell that reaches down from the first of the sources to their total. */
function reachingFrom(reaching: readonly Cell[], row: FormRow, header: Header<FundColumn>, column: FundColumn): Cell | undefined {
  const head = header.cells.get(column);
  const at = row.cells[0]?.row;
  if (head === undefined || at === undefined || row.table !== header.row.table || (column !== "score" && column !== "weight")) return undefined;
  return reaching.find((cell) => cell.column < head.column + head.columnSpan && cell.column + cell.columnSpan > head.column && cell.row < at && at < cell.row + cell.rowSpan);
}

/** What may be in the year's budget besides the initial one and what it was moved by. */
const broughtIn = /^(?:上年|以前年度|年初|往年)?(?:结转|结余)|^(?:年中)?追加|^上级|^其[他它]/;

/** 年初预算 | 年中调整 | 全年预算: what stands between the two, with no column of anything else, leads from the one to the other. */
function adjustmentIn(row: FormRow, header: Header<FundColumn>): Cell | undefined {
  const [initial, adjusted, fullYear] = (["initial", "adjustment", "fullYear"] as const).map((column) => header.cells.get(column));
  if (initial === undefined || adjusted === undefined || fullYear === undefined) return undefined;
  const heads = filled(header.row);
  // 上年结转 | 年初预算 | 年中调整 | 全年预算: what a column of its own brings in besides is in the year's budget as well.
  if (heads.some((head) => ![initial, adjusted, fullYear].includes(head) && broughtIn.test(squash(head.text)))) return undefined;
  const at = heads.indexOf(initial);
  return heads[at + 1] === adjusted && heads[at + 2] === fullYear ? cellUnder(row, header, adjusted) : undefined;
}

function totalFrom(row: FormRow, header: Header<FundColumn>, aspects: Pick<Aspects, "year" | "subject">, unit: Measure, reaching: readonly Cell[] = []): Funds {
  const only: Funds = { parts: [], reaching };
  readFundsRow(row, header, aspects, unit, only, true);
  return only;
}

/** 小计 below the sources, with nothing further, is their total; and 当年财政资金 alone, with the points of execution in its row: the only source of the funds is their total. */
export function withSoleSource(funds: Funds): Funds {
  if (funds.total === undefined && funds.parts.length > 1 && funds.parts.at(-1)?.label === "小计") {
    const { total, ...told } = funds.subtotalAsTotal?.() ?? { parts: [] };
    return total === undefined ? funds : { ...funds, ...told, total, parts: funds.parts.slice(0, -1) };
  }
  if (funds.total !== undefined || funds.parts.length !== 1 || funds.spending !== undefined) return funds;
  const sole = funds.firstAsTotal?.();
  return sole?.total !== undefined && sole.executionWeight?.isFigure === true && sole.executionScore?.isFigure === true ? sole : funds;
}

/** 分值 and 得分 of a row that is not the total's: 公用经费 | 120 | 118 | 4 | 98.3% | 3.93. */
export function noteApart(under: (column: FundColumn) => Cell | undefined, aspects: Pick<Aspects, "year" | "subject">, funds: Funds): void {
  const [weight, score] = (["weight", "score"] as const).map((column) => {
    const cell = under(column);
    return cell === undefined ? undefined : factOf(cell, { ...aspects, concept: `execution.${column}` }, `执行率${column === "weight" ? "分值" : "得分"}`, points);
  });
  if (weight?.quantity === undefined || weight.quantity.value.lte(0) || score?.isFigure !== true) return;
  funds.scoredApart = [...(funds.scoredApart ?? []), { weight, score }];
}

/** The points that make up the total row's, piece by piece: two or more whose weights come to its own. */
export function scoresApart({ scoredApart = [], executionWeight }: Funds): readonly Fact[] {
  const weights = scoredApart.flatMap(({ weight }) => weight.quantity ?? []);
  if (weights.length < 2 || executionWeight?.quantity === undefined) return [];
  return Quantity.sumOf(weights)?.ties(executionWeight.quantity) === true ? scoredApart.map(({ score }) => score) : [];
}

function readExecution(under: (column: FundColumn) => Cell | undefined, header: Header<FundColumn>, aspects: Pick<Aspects, "year" | "subject">, funds: Funds): void {
  const weight = under("weight");
  const rate = under("rate");
  const score = under("score");
  if (weight !== undefined) funds.executionWeight = factOf(weight, { ...aspects, concept: "execution.weight" }, "执行率分值", points);
  const told = rate === undefined ? undefined : executionRate(rate, header, aspects, funds.total);
  if (told !== undefined) funds.executionRate = told;
  if (score !== undefined) funds.executionScore = factOf(score, { ...aspects, concept: "execution.score" }, "执行率得分", points);
  const reason = under("reason");
  if (reason !== undefined && /原因/.test(header.cells.get("reason")?.text ?? "")) funds.executionReason = wordsOf(reason, { ...aspects, concept: "execution.reason" }, "执行率 原因");
  if (funds.executionWeight === undefined) {
    const title = pointsTitle(header);
    if (title !== undefined) funds.executionWeight = title(aspects);
  }
}

/** 得分（20分*执行率） and 预算执行情况（20分） carry the weight in the header's words. */
function pointsTitle(header: Header<FundColumn>): ((aspects: Pick<Aspects, "year" | "subject">) => Fact) | undefined {
  for (const cell of header.row.cells) {
    const digits = pointsInTitle.exec(cell.text)?.[1] ?? /(?:\(|满分:?)(\d+)(?:分?[*×xX]|分?\)$)/.exec(squash(cell.text))?.[1];
    if (digits === undefined) continue;
    return (aspects) => factOf({ ...cell, text: digits, kind: "text" }, { ...aspects, concept: "execution.weight" }, "执行率分值", points);
  }
  return undefined;
}

/** 项目资金（万元）, and 1.资金来源 and 2.资金结构 beside the rows of which they are the heading: no row's own name. */
function isBlockTitle(label: string): boolean {
  const words = label.replace(/^\(?[\d一二三四]{1,2}[)、.．]+/, "").replace(/:$/, "").replace(/\(.*\)$/, "");
  return natureTitle.test(words) || /^(?:项目资金|预算执行情况|年度预算申请|年度预算数|项目资金情况|资金情况|预算情况|资金来源|(?:资金|支出|收入|预算)(?:结构|构成)|支出性质|收入性质)$/.test(words);
}

/**
 * 中央 / 省级 / 市级 rows break down the fiscal row above them where there is one, and are themselves the parts where
 * there is none. 其中 before the first row of the block only opens the list.
 */
function isNested(read: { role: Role; nested: boolean; words: string }, funds: Funds): boolean {
  const fiscal = funds.parts.some((part) => part.role === "fiscal");
  return fiscal && (tier.test(read.words) || (read.nested && read.role === "part"));
}

function columnWords(header: Header<FundColumn>, column: FundColumn): string {
  return squash(header.cells.get(column)?.text ?? "");
}
