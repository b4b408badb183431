import type { ScoredForm } from "../../model/index.js";
import { readCell, wanYuan } from "../../quantity/index.js";
import { wordsOf } from "../cell-fact.js";
import type { FormContext } from "../form-context.js";
import { labelsOf } from "../labels.js";
import { filled, isBlank, leadOf, type FormRow, type Header } from "../rows.js";
import { unitTold } from "../unit-in.js";
import { footLabel, squash, subtotalLabel, totalLabel, type IndicatorColumn } from "../words.js";
import { yearIn } from "../year.js";
import { innerTitleOf, noteLevelWeights, noteTitles, titleOf } from "./blocks.js";
import { noteSubtotal, totalsIndicators } from "./subtotals.js";
import type { Draft } from "./draft.js";
import { finished } from "./finish.js";
import { fundsHeader, readFundsRow, withSoleSource } from "./funding.js";
import { headsTasks, openTasks, readTasks } from "./tasks.js";
import { secondLevel } from "./second-level.js";
import { readGoals } from "./goals.js";
import { readHead, titleCell, yearBeside } from "./head.js";
import { indicatorHeader, levelBelow } from "./indicator-header.js";
import { readIndicator } from "./indicators.js";
import { isInColumns, isNatureTitle, isSpendingPair, opensInColumns, readNatureRow, readNatureTitle, readSpendingRow } from "./nature.js";
import { readConclusion, readDeviation } from "./deviation.js";
import { unpaired } from "./paired-funds.js";
import { weightsInPoints } from "./percent-weights.js";
import { unspread } from "./spread-funds.js";
import { turned } from "./turned-funds.js";
import { headsTotal, isGradeRow, readGrade, readHeadScore, readTotal, readTotalBelow } from "./total.js";

export { fundsHeader, roleOf } from "./funding.js";
export { indicatorHeader, scoringHeader } from "./indicator-header.js";
export { shortName } from "./head.js";
export { taskRows } from "./tasks.js";
export { titledWhole } from "./titled-whole.js";
export { isNatureTitle } from "./nature.js";

/**
 * Reads 部门整体支出绩效自评表 or 项目支出绩效自评表 from its rows, whatever the layout: the rows are walked in order, and
 * each is taken by the part of the form that its words announce.
 * @param context year and unit of measure told around the table (标题, 单位：万元)
 */
export function readScoredForm(given: readonly FormRow[], kind: "overall" | "project", context: FormContext): ScoredForm {
  const rows = turned(unspread(unpaired(given)));
  const title = titleCell(rows);
  const beside = title === undefined ? yearBeside(rows) : undefined;
  const year = title === undefined ? (beside?.year ?? context.year) : yearIn(title.text);
  const measure = [...rows.slice(0, 12), ...rows.slice(12).filter((row) => fundsHeader(row) !== undefined)].map((row) => unitTold(row.cells)).find((found) => found !== undefined);
  const draft: Draft = {
    aspects: year === undefined ? {} : { year },
    unit: measure ?? context.measure ?? wanYuan,
    head: {},
    funds: { parts: [] },
    nature: { byRevenue: [], bySpending: [] },
    reaching: [],
    goals: {},
    levels: { level1: "", level2: "" },
    indicators: [],
    subtotals: [],
    titles: new Map(),
    titleKeys: new Map(),
    headings: 0,
    lastTitle: "",
    goalTitle: "",
    innerTitles: new Map(),
  };
  readHead(rows, draft, kind);
  if (kind === "project" && draft.head.project === undefined && context.project !== undefined) draft.head.project = context.project;
  const subject = (kind === "project" ? draft.head.project : (draft.head.unit ?? draft.head.department))?.text ?? "";
  draft.aspects.subject = subject;
  for (const row of rows) readRow(row, draft);
  draft.funds = withSoleSource(draft.funds);
  weightsInPoints(draft);
  const labels = labelsOf(rows, (row) => fundsHeader(row) !== undefined || indicatorHeader(row) !== undefined, context.around);
  const dated = title ?? beside?.cell;
  const yearTold = dated === undefined ? context.yearTold : wordsOf(dated, { concept: "form.year" }, "年度");
  return { ...finished(draft, kind, subject, rows), labels, ...(context.notes === undefined || context.notes.length === 0 ? {} : { notes: context.notes }), ...(yearTold === undefined ? {} : { yearTold }) };
}

/** Each row belongs to the first part that takes it. */
function readRow(row: FormRow, draft: Draft): void {
  if (isBlank(row)) return;
  readGrade(row, draft);
  const heads = indicatorHeader(row);
  if (heads !== undefined) {
    draft.indicatorHeader = heads;
    draft.headings += 1;
    noteTitles(row, draft);
    return;
  }
  const divided = draft.indicatorHeader === undefined || draft.indicators.length > 0 ? undefined : levelBelow(row, draft.indicatorHeader);
  if (divided !== undefined) {
    draft.indicatorHeader = divided;
    return;
  }
  if (opensFundsBelow(row, draft)) draft.fundsBelow = true;
  if (draft.indicatorHeader !== undefined && (draft.fundsBelow !== true || endsFundsBelow(row, draft))) return readIndicatorPart(row, draft, draft.indicatorHeader);
  readHeadScore(row, draft);
  if (headsTasks(row)) return openTasks(row, draft);
  if (readGoals(row, draft)) return;
  const below = secondLevel(row, draft.fundsHeader, draft.funds);
  const funds = below ?? fundsHeader(row);
  if (draft.ofTasks === true && funds === undefined && !isNatureTitle(row) && !isSpendingPair(row)) return readTasks(row, draft);
  if (below === undefined) delete draft.ofTasks;
  if (funds !== undefined) {
    draft.fundsHeader = funds;
    return;
  }
  // Where the sources have been told above, a list by revenue is told beside them.
  const opened = draft.fundsHeader === undefined ? undefined : opensInColumns(row, draft.fundsHeader);
  if (opened === "spending" || (opened === "revenue" && draft.funds.parts.length === 0)) draft.nature.inColumns = true;
  const inColumns = draft.fundsHeader !== undefined && isInColumns(row, draft.fundsHeader, draft.nature);
  if (isNatureTitle(row) && (!inColumns || opened === undefined)) return readNatureTitle(row, draft.aspects, draft.unit, draft.nature, draft.fundsHeader);
  if (draft.fundsHeader === undefined && isSpendingPair(row)) return void readNatureRow(row, draft.aspects, draft.unit, draft.nature);
  if (draft.nature.open === true && !inColumns && readNatureRow(row, draft.aspects, draft.unit, draft.nature, draft.fundsHeader)) return;
  if (draft.fundsHeader === undefined || readFundsRow(row, draft.fundsHeader, draft.aspects, draft.unit, draft.funds)) return;
  readSpendingRow(row, draft.fundsHeader, draft.aspects, draft.unit, draft.nature);
}

/** 资金来源 | 预算安排数 | 实际支出数 | 支出率: the heading of the funds, where they stand below the indicators and not above. */
function opensFundsBelow(row: FormRow, { indicatorHeader: above, funds, fundsHeader: known }: Draft): boolean {
  return above !== undefined && known === undefined && funds.total === undefined && funds.parts.length === 0 && row.table.grid === "exact" && fundsHeader(row) !== undefined && filled(row).every(({ text }) => readCell(text).state === "text");
}

/** 总分 below the funds, and what stands at a form's foot, belong to the indicators again. */
function endsFundsBelow(row: FormRow, { funds }: Draft): boolean {
  return footLabel.test(leadOf(row)) || (funds.total !== undefined && filled(row).some(({ text }) => totalLabel.test(squash(text))));
}

function readIndicatorPart(row: FormRow, draft: Draft, header: Header<IndicatorColumn>): void {
  const lead = leadOf(row);
  readConclusion(row, draft);
  if (footLabel.test(lead)) return readDeviation(row, draft);
  const above = draft.totalHeader;
  delete draft.totalHeader;
  if (above !== undefined && above.row.table === row.table) return readTotalBelow(row, above, draft);
  if (headsTotal(row, draft)) return;
  if (totalsIndicators(row, header, draft)) return noteSubtotal(row, header, draft);
  if (filled(row).some((cell) => totalLabel.test(squash(cell.text)))) return readTotal(row, draft, header);
  if (isGradeRow(row)) return;
  if (filled(row).some((cell) => subtotalLabel.test(squash(cell.text)))) return noteSubtotal(row, header, draft);
  noteTitles(row, draft);
  const indicator = readIndicator(row, header, draft.levels, draft.aspects.year === undefined ? {} : { year: draft.aspects.year }, draft.reaching);
  draft.reaching = [...draft.reaching, ...row.cells.filter(({ rowSpan }) => rowSpan > 1)];
  if (indicator === undefined) return;
  noteLevelWeights(row, header, draft);
  draft.indicators.push({ indicator, title: titleOf(draft), inner: innerTitleOf(draft) });
}
