import type { Cell } from "../../document/index.js";
import type { Fact, Indicator, ScoredForm } from "../../model/index.js";
import { goalResults } from "../narrative/index.js";
import { filled, isBlank, type FormRow } from "../rows.js";
import { blocksOf } from "./blocks.js";
import type { Draft } from "./draft.js";
import { scoresApart } from "./funding.js";
import { natureScenario } from "./nature-scenario.js";
import { ownIndicators } from "./own-indicators.js";
import { subtotalBlocks } from "./subtotals.js";
import { sourcesOf, spendingOf } from "./nested-sources.js";

/** The form that a draft has come to, once all rows have gone by. */
export function finished(draft: Draft, kind: ScoredForm["kind"], subject: string, rows: readonly FormRow[]): ScoredForm {
  const { funds, nature, goals, head } = draft;
  const { indicators, execution: row } = ownIndicators(draft);
  const execution = executionOf(draft, row);
  const name = kind === "project" ? head.project : (head.unit ?? head.department);
  const form: { -readonly [Key in keyof ScoredForm]: ScoredForm[Key] } = {
    kind,
    subject,
    layout: layoutOf(draft),
    place: (filled(rows.find((row) => !isBlank(row)) as FormRow)[0] as Cell).place,
    parts: sourcesOf(funds),
    byRevenue: natureScenario(nature.byRevenue, nature.byRevenueTotal, funds.total),
    bySpending: natureScenario(nature.bySpending, nature.bySpendingTotal, funds.total),
    indicators,
    blocks: [...blocksOf(draft), ...subtotalBlocks(draft)],
    hasWeights: indicators.some((indicator) => indicator.weight !== undefined),
    hasScores: indicators.some((indicator) => indicator.score !== undefined),
    ...execution,
    scoresApart: scoresApart(funds),
  };
  const optional = {
    year: draft.aspects.year,
    lacks: lacking(draft),
    name,
    department: head.department,
    implementer: head.implementer ?? (kind === "project" ? head.unit : undefined),
    total: funds.total,
    spending: spendingOf(funds),
    byRevenueTotal: nature.byRevenueTotal,
    bySpendingTotal: nature.bySpendingTotal,
    unknownNature: nature.unknown,
    expectedGoal: goals.expected,
    achievedGoal: goals.achieved,
    goalResults: resultsOf(draft),
    totalWeight: draft.totalWeight,
    totalScore: draft.totalScore,
    scoreTold: draft.scoreTold,
    grade: draft.grade,
    executionReason: funds.executionReason,
    deviation: draft.deviation,
    recovered: rows.find((row) => row.table.recovered !== undefined)?.table.recovered,
  };
  return Object.assign(form, Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)));
}

/** Where only one of the two goals was found, it may be the other's: a goal is told as either only beside its counterpart. */
function resultsOf({ goals: { expected, achieved }, aspects }: Draft): ScoredForm["goalResults"] {
  if (expected?.state !== "text" || achieved?.state !== "text") return undefined;
  const told = [...goalResults(expected, true, aspects.year), ...goalResults(achieved, false, aspects.year)];
  return told.length === 0 ? undefined : told;
}

function executionOf(draft: Draft, row: Indicator | undefined): Pick<ScoredForm, "executionWeight" | "executionRate" | "executionScore"> {
  const { executionWeight, executionRate, executionScore } = draft.funds;
  const pick = (inFunds: Fact | undefined, inRow: Fact | undefined): Fact | undefined => (inFunds?.isFigure === true ? inFunds : (inRow ?? inFunds));
  const facts = {
    executionWeight: pick(executionWeight, row?.weight),
    executionRate: pick(executionRate, row?.actual),
    executionScore: pick(executionScore, row?.score),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

function lacking({ indicatorHeader }: Draft): ScoredForm["lacks"] {
  if (indicatorHeader === undefined) return undefined;
  const lacks = (["target", "actual"] as const).filter((column) => !indicatorHeader.cells.has(column));
  return lacks.length === 0 ? undefined : lacks;
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
