import type { ListRow, ListWords, NewWaiver, Waiver } from "../audit/index.js";
import type { Language } from "../document/index.js";
import type { Review } from "../model/index.js";
import { decide } from "./decide.js";
import { knownDecisions } from "./known-decisions.js";
import { opinionsIn, type Problem, spotOf } from "./opinions.js";
import { tally } from "./tally.js";

export interface ReviewedList {
  readonly path: string;
  readonly rows: readonly ListRow[];
}

export interface Importing {
  /** The file of waivers, and what it holds. */
  readonly file: string;
  readonly there: readonly Waiver[];
  /** Who decided where a row does not say. */
  readonly by: string | undefined;
  /** 2025-07-05 */
  readonly today: string;
  readonly dryRun: boolean;
  readonly language: Language;
}

/** What reviewers decided in their lists: how often each rule was wrong, and the waivers that follow. Pure: nothing is written. */
export function review(lists: readonly ReviewedList[], list: ListWords, importing: Importing): { readonly review: Review; readonly waivers: readonly NewWaiver[] } {
  const { by = "", language } = importing;
  const rows = lists.flatMap((each) => each.rows.map((row) => (row.reviewer === "" ? { ...row, reviewer: by } : row)));
  const { opinions, problems } = opinionsIn(rows, knownDecisions(list));
  const decided = decide(opinions, importing.there, importing.today);
  const order = new Map(rows.map((row, at) => [row, at]));
  const inOrder = [...problems, ...decided.problems].sort((one, other) => (order.get(one.row) ?? 0) - (order.get(other.row) ?? 0));
  return {
    review: {
      schema: "gouji/review@1",
      lists: lists.map(({ path, rows: { length } }) => ({ path, rows: length })),
      ...tally(opinions),
      waivers: { file: importing.file, written: decided.waive.map(writtenOf), already: decided.already, dryRun: importing.dryRun },
      problems: inOrder.map(({ row, message, others }: Problem) => ({ ...spotOf(row), message: message[language], ...(others === undefined ? {} : { others: [...others] }) })),
    },
    waivers: decided.waive.map(waiverOf),
  };
}

function writtenOf(row: ListRow): Review["waivers"]["written"][number] {
  const { fingerprints = [], rule, remark, reviewer, lastDay = "" } = row;
  return {
    ...spotOf(row),
    fingerprints: [...fingerprints],
    rule,
    decision: row.decision === "mistaken" ? "mistaken" : "explained",
    reason: remark,
    by: reviewer,
    ...(lastDay === "" ? {} : { until: lastDay }),
  };
}

/** By the fingerprints; the rule is named where the row is of one rule alone, since a waiver with a rule covers no other. */
function waiverOf({ fingerprints = [], rule, title, unit, year, subject, handling, remark, reviewer, lastDay = "" }: ListRow): NewWaiver {
  const [own = "", ...others] = fingerprints;
  const whose = [unit, year, subject].filter((each) => each !== "").join(" ");
  return {
    comment: `${[whose, title].filter((each) => each !== "").join("：")}（${handling}）`,
    ...(others.length === 0 && rule !== "" ? { rule } : {}),
    fingerprint: others.length === 0 ? own : fingerprints,
    reason: remark,
    by: reviewer,
    ...(lastDay === "" ? {} : { until: lastDay }),
  };
}
