import type { Cell } from "../document/index.js";
import type { Fact, Indicator, IndicatorBlock, ScoredForm } from "../model/index.js";
import { points, wanYuan, type Measure } from "../quantity/index.js";
import { factOf, wordsOf } from "./cell-fact.js";
import type { FormContext } from "./form-context.js";
import { fundsHeader, readFundsRow, unitIn, type Funds } from "./funding.js";
import { indicatorHeader, readIndicator, type Levels } from "./indicators.js";
import { isNatureTitle, readNatureRow, readNatureTitle, type Nature } from "./nature.js";
import { cellUnder, filled, isBlank, labelsBefore, leadOf, valueRightOf, type FormRow, type Header } from "./rows.js";
import { yearIn } from "./year.js";
import { footLabel, goalWords, headLabelOf, headPair, pointsInTitle, squash, subtotalLabel, totalLabel, type FundColumn, type HeadLabel, type IndicatorColumn } from "./words.js";

/** What was read before it is known whole. */
interface Draft {
  readonly aspects: { year?: number; subject?: string };
  readonly unit: Measure;
  head: Partial<Record<HeadLabel, Fact>>;
  funds: Funds;
  fundsHeader?: Header<FundColumn>;
  nature: Nature;
  goals: { expected?: Fact; achieved?: Fact };
  goalHeader?: { row: FormRow; expected?: Cell; achieved?: Cell };
  indicatorHeader?: Header<IndicatorColumn>;
  levels: Levels;
  indicators: { indicator: Indicator; title: string }[];
  titles: Map<string, { cell: Cell; digits: string }>;
  executionRow?: Indicator;
  totalWeight?: Fact;
  totalScore?: Fact;
  grade?: Fact;
}

/**
 * Reads 部门整体支出绩效自评表 or 项目支出绩效自评表 from its rows, whatever the layout: the rows are walked in order, and
 * each is taken by the part of the form that its words announce.
 * @param context year and unit of measure told around the table (标题, 单位：万元)
 */
export function readScoredForm(rows: readonly FormRow[], kind: "overall" | "project", context: FormContext): ScoredForm {
  const title = titleCell(rows);
  const year = title === undefined ? context.year : yearIn(title.text);
  const measure = rows.slice(0, 12).flatMap((row) => filled(row).map((cell) => unitIn(cell.text))).find((found) => found !== undefined);
  const draft: Draft = {
    aspects: year === undefined ? {} : { year },
    unit: measure ?? context.measure ?? wanYuan,
    head: {},
    funds: { parts: [] },
    nature: { byRevenue: [], bySpending: [] },
    goals: {},
    levels: { level1: "", level2: "" },
    indicators: [],
    titles: new Map(),
  };
  readHead(rows, draft);
  const subject = (kind === "project" ? draft.head.project : (draft.head.unit ?? draft.head.department))?.text ?? "";
  draft.aspects.subject = subject;
  for (const row of rows) readRow(row, draft);
  const yearTold = title === undefined ? context.yearTold : wordsOf(title, { concept: "form.year" }, "年度");
  return { ...finished(draft, kind, subject, rows), ...(yearTold === undefined ? {} : { yearTold }) };
}

function readHead(rows: readonly FormRow[], draft: Draft): void {
  const isLabel = (text: string): boolean => headLabelOf(text) !== undefined;
  for (const row of rows) {
    if (indicatorHeader(row) !== undefined) return;
    for (const cell of row.cells) {
      const pair = headPair(cell.text);
      if (pair === undefined || draft.head[pair.label] !== undefined) continue;
      const value = pair.value === "" ? valueRightOf(row, cell, isLabel) : { ...cell, text: pair.value };
      if (value === undefined) continue;
      const concept = pair.label === "project" ? "project.name" : "unit.name";
      draft.head[pair.label] = wordsOf(value, { ...draft.aspects, concept }, pair.words);
    }
  }
}

/** Each row belongs to the first part that takes it. */
function readRow(row: FormRow, draft: Draft): void {
  if (isBlank(row)) return;
  readGrade(row, draft);
  const heads = indicatorHeader(row);
  if (heads !== undefined) {
    draft.indicatorHeader = heads;
    noteTitles(row, draft);
    return;
  }
  if (draft.indicatorHeader !== undefined) return readIndicatorPart(row, draft, draft.indicatorHeader);
  if (readGoals(row, draft)) return;
  const funds = fundsHeader(row);
  if (funds !== undefined) {
    draft.fundsHeader = funds;
    return;
  }
  if (isNatureTitle(row)) return readNatureTitle(row, draft.aspects, draft.unit, draft.nature);
  if (draft.nature.open === true && readNatureRow(row, draft.aspects, draft.unit, draft.nature)) return;
  if (draft.fundsHeader === undefined || readFundsRow(row, draft.fundsHeader, draft.aspects, draft.unit, draft.funds)) return;
  readSpendingRow(row, draft.fundsHeader, draft);
}

/** 其中：基本支出 / 项目支出 as rows of the funds block: the same list as 按支出性质分, told in its 执行数 column. */
function readSpendingRow(row: FormRow, header: Header<FundColumn>, draft: Draft): void {
  const words = squash(labelsBefore(row, header, header.cells.values()).at(-1)?.text ?? "").replace(/^其中:?/, "");
  const concept = /^基本支出/.test(words) ? "expenditure.basic" : /^项目支出$/.test(words) ? "expenditure.project" : undefined;
  const headerCell = header.cells.get("actual");
  const cell = headerCell === undefined ? undefined : cellUnder(row, header, headerCell);
  if (concept === undefined || cell === undefined) return;
  draft.nature.bySpending.push({ concept, label: words, amount: factOf(cell, { ...draft.aspects, concept, scenario: "actual" }, words, draft.unit) });
}

/**
 * 预期目标 and 实际完成情况, side by side over their texts, or each with its text at its right.
 * @returns false where the row is no part of the goals
 */
function readGoals(row: FormRow, draft: Draft): boolean {
  const heads = goalKinds.flatMap(([kind, pattern]) => {
    const cell = row.cells.find((each) => pattern.test(squash(each.text)));
    return cell === undefined ? [] : [{ kind, cell }];
  });
  if (heads.length > 0) {
    const isHead = (text: string): boolean => goalKinds.some(([, pattern]) => pattern.test(squash(text)));
    for (const { kind, cell } of heads) {
      const beside = valueRightOf(row, cell, isHead);
      if (beside !== undefined && beside.text.trim() !== "") draft.goals[kind] ??= goalFact(beside, kind, draft);
      else draft.goalHeader = { ...draft.goalHeader, row, [kind]: cell };
    }
    return true;
  }
  const header = draft.goalHeader;
  if (header === undefined) return false;
  delete draft.goalHeader;
  for (const [kind] of goalKinds) {
    const head = header[kind];
    const found = head === undefined ? undefined : cellUnder(row, { row: header.row, figures: [] }, head);
    if (found !== undefined) draft.goals[kind] ??= goalFact(found, kind, draft);
  }
  return true;
}

const goalKinds = [
  ["achieved", goalWords.achieved],
  ["expected", goalWords.expected],
] as const;

function goalFact(cell: Cell, kind: "expected" | "achieved", draft: Draft): Fact {
  return wordsOf(cell, { ...draft.aspects, concept: `goal.${kind}` }, kind === "expected" ? "预期目标" : "实际完成情况");
}

function readIndicatorPart(row: FormRow, draft: Draft, header: Header<IndicatorColumn>): void {
  const lead = leadOf(row);
  if (footLabel.test(lead)) return;
  if (filled(row).some((cell) => totalLabel.test(squash(cell.text)))) return readTotal(row, draft, header);
  if (filled(row).some((cell) => subtotalLabel.test(squash(cell.text)))) return;
  noteTitles(row, draft);
  const indicator = readIndicator(row, header, draft.levels, draft.aspects.year === undefined ? {} : { year: draft.aspects.year });
  if (indicator === undefined) return;
  // 预算执行率 is sometimes printed once more among the indicators, or only there; it is no indicator of the project.
  if (/^(?:预算)?(?:资金)?(?:支出)?执行率$|^预算执行/.test(indicator.name.replace(pointsInTitle, "")) && /执行/.test(indicator.level1 + indicator.level2 + indicator.name) && !/产出|效益|满意|成本/.test(indicator.level1)) {
    draft.executionRow = indicator;
    return;
  }
  draft.indicators.push({ indicator, title: titleOf(draft) });
}

/** 产出指标(50分): the points stand in the level-1 cell; 年度绩效目标1(40分) in a cell left of a header. */
function noteTitles(row: FormRow, draft: Draft): void {
  for (const cell of row.cells) {
    const digits = pointsInTitle.exec(cell.text)?.[1];
    const words = squash(cell.text);
    if (digits !== undefined && words.length <= 24 && /指标|目标/.test(words) && !/得分|执行率/.test(words)) draft.titles.set(words, { cell, digits });
  }
}

function titleOf(draft: Draft): string {
  const level1 = squash(draft.levels.level1);
  return draft.titles.has(level1) ? level1 : "";
}

/**
 * The 总分 row. Two figures are 分值 and 得分. One figure is the 得分, unless it stands under 分值 alone and the cell under
 * 得分 is there and empty.
 */
function readTotal(row: FormRow, draft: Draft, header: Header<IndicatorColumn>): void {
  const label = row.cells.find((cell) => totalLabel.test(squash(cell.text))) as Cell;
  const figures = row.cells
    .slice(row.cells.indexOf(label) + 1)
    .filter((cell) => factOf(cell, { concept: "total.score" }, "").isFigure);
  const under = (column: "weight" | "score"): Cell | undefined => {
    const headerCell = header.cells.get(column);
    return headerCell === undefined ? undefined : cellUnder(row, header, headerCell);
  };
  const weight = (cell: Cell): void => {
    draft.totalWeight = factOf(cell, { ...draft.aspects, concept: "total.weight" }, "总分 分值", points);
  };
  const score = (cell: Cell): void => {
    draft.totalScore = factOf(cell, { ...draft.aspects, concept: "total.score" }, "总分 得分", points);
  };
  const [first, second] = figures;
  if (first === undefined) {
    const inLabel = /总分(\d+(?:\.\d+)?)/.exec(squash(label.text))?.[1];
    if (inLabel !== undefined) score({ ...label, text: inLabel, kind: "text" });
    return;
  }
  if (second !== undefined) {
    const [left, right] = [under("weight"), under("score")];
    const exact = left !== undefined && right !== undefined && left !== right && figures.includes(left) && figures.includes(right);
    weight(exact ? left : first);
    score(exact ? right : second);
    return;
  }
  const onlyWeight = row.table.grid === "exact" && first === under("weight") && under("score") !== first && header.cells.has("score");
  if (onlyWeight) weight(first);
  else score(first);
}

function readGrade(row: FormRow, draft: Draft): void {
  const label = row.cells.find((cell) => /^(?:自评|评价|绩效)?等[级次]$|^自评结果$/.test(squash(cell.text)));
  const value = label === undefined ? undefined : valueRightOf(row, label, () => false);
  if (value !== undefined && /[优良中差合格]/.test(value.text)) draft.grade = wordsOf(value, { ...draft.aspects, concept: "grade" }, "自评等级");
}

/** The title, among the first rows, that names the form's year. */
function titleCell(rows: readonly FormRow[]): Cell | undefined {
  const alone = rows.slice(0, 6).map(filled).filter((cells) => cells.length === 1);
  return alone.map(([only]) => only).find((cell) => cell !== undefined && cell.text.length <= 60 && yearIn(cell.text) !== undefined);
}

function finished(draft: Draft, kind: ScoredForm["kind"], subject: string, rows: readonly FormRow[]): ScoredForm {
  const { funds, nature, goals, head } = draft;
  const indicators = draft.indicators.map(({ indicator }) => indicator);
  const execution = executionOf(draft);
  const name = kind === "project" ? head.project : (head.unit ?? head.department);
  const form: { -readonly [Key in keyof ScoredForm]: ScoredForm[Key] } = {
    kind,
    subject,
    layout: layoutOf(draft),
    place: (filled(rows.find((row) => !isBlank(row)) as FormRow)[0] as Cell).place,
    parts: funds.parts,
    byRevenue: nature.byRevenue,
    bySpending: nature.bySpending,
    indicators,
    blocks: blocksOf(draft),
    hasWeights: indicators.some((indicator) => indicator.weight !== undefined),
    hasScores: indicators.some((indicator) => indicator.score !== undefined),
    ...execution,
  };
  const optional = {
    year: draft.aspects.year,
    name,
    department: head.department,
    implementer: head.implementer,
    total: funds.total,
    byRevenueTotal: nature.byRevenueTotal,
    bySpendingTotal: nature.bySpendingTotal,
    expectedGoal: goals.expected,
    achievedGoal: goals.achieved,
    totalWeight: draft.totalWeight,
    totalScore: draft.totalScore,
    grade: draft.grade,
  };
  return Object.assign(form, Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)));
}

function executionOf(draft: Draft): Pick<ScoredForm, "executionWeight" | "executionRate" | "executionScore"> {
  const { executionWeight, executionRate, executionScore } = draft.funds;
  const row = draft.executionRow;
  const pick = (inFunds: Fact | undefined, inRow: Fact | undefined): Fact | undefined => (inFunds?.isFigure === true ? inFunds : (inRow ?? inFunds));
  const facts = {
    executionWeight: pick(executionWeight, row?.weight),
    executionRate: pick(executionRate, row?.actual),
    executionScore: pick(executionScore, row?.score),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

function blocksOf(draft: Draft): IndicatorBlock[] {
  const blocks: IndicatorBlock[] = [];
  for (const [label, { cell, digits }] of draft.titles) {
    const indicators = draft.indicators.filter(({ title }) => title === label).map(({ indicator }) => indicator);
    const weight = factOf({ ...cell, text: digits, kind: "text" }, { ...draft.aspects, concept: "block.weight", subject: label }, `${label} 分值`, points);
    if (indicators.length > 0) blocks.push({ label, weight, indicators });
  }
  return blocks;
}

function layoutOf(draft: Draft): ScoredForm["layout"] {
  const header = draft.indicatorHeader;
  if (header === undefined) return "other";
  if (header.cells.has("sign")) return "sichuan";
  const weights = header.cells.has("weight");
  if (!weights && header.cells.has("score")) return "hubei";
  if (!weights) return "transfer";
  return "national";
}

