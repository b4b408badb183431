import type { Review, ReviewCounts, ReviewedRule } from "../model/index.js";
import type { Opinion } from "./opinions.js";

/** How often each rule was wrong, by those who looked: the most often first. */
export function tally(opinions: readonly Opinion[]): Pick<Review, "rules" | "total"> {
  const byRule = new Map<string, Opinion[]>();
  for (const opinion of opinions) {
    const { rule, title } = opinion.row;
    // A list from which the column of rules was deleted still names the problem.
    const key = rule || title;
    byRule.set(key, [...(byRule.get(key) ?? []), opinion]);
  }
  const rules = [...byRule.values()].map((of): ReviewedRule => {
    const { rule = "", title = "" } = of.find(({ row }) => row.title !== "")?.row ?? of[0]?.row ?? {};
    return { rule, title, ...countsOf(of) };
  });
  return { rules: rules.sort(worstFirst), total: countsOf(opinions) };
}

function countsOf(opinions: readonly Opinion[]): ReviewCounts {
  const count = (decision: Opinion["decision"]): number => opinions.filter((opinion) => opinion.decision === decision).length;
  const decided = { confirmed: count("confirmed"), explained: count("explained"), falseAlarms: count("mistaken"), fixed: count("corrected") };
  const reviewed = decided.confirmed + decided.explained + decided.falseAlarms + decided.fixed;
  return {
    findings: opinions.length,
    reviewed,
    ...decided,
    waivedBefore: count("before"),
    notReviewed: count(undefined),
    falseAlarmRate: reviewed === 0 ? null : percent(decided.falseAlarms, reviewed),
  };
}

/** 1 of 3 is 33.3%: whole numbers all the way, half up. */
function percent(part: number, whole: number): string {
  const tenths = Math.floor((2000 * part + whole) / (2 * whole));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

function worstFirst(one: ReviewedRule, other: ReviewedRule): number {
  if ((one.reviewed === 0) !== (other.reviewed === 0)) return one.reviewed === 0 ? 1 : -1;
  return (
    other.falseAlarms * one.reviewed - one.falseAlarms * other.reviewed ||
    other.falseAlarms - one.falseAlarms ||
    other.reviewed - one.reviewed ||
    other.findings - one.findings ||
    (one.rule < other.rule ? -1 : 1)
  );
}
