import type { Document, Problem } from "../document/index.js";
import type { Fact, ScoredForm } from "../model/index.js";

/** A form that nobody has begun to fill in: the template, left beside the forms that were. Points it may have, as printed. */
export function isUnfilled({ name, total, parts, expectedGoal, achievedGoal, indicators, totalScore, executionScore }: ScoredForm): boolean {
  const results = indicators.flatMap(({ actual, score }) => [actual, score]);
  const amounts = [total, ...parts].flatMap((row) => [row?.initial, row?.fullYear, row?.actual]);
  return [isPlaceholder(name) ? undefined : name, expectedGoal, achievedGoal, totalScore, executionScore, ...results, ...amounts].every(isNothing) && (name !== undefined || total !== undefined);
}

/** XX项目, ××局: the name of nobody, printed to be written over. */
function isPlaceholder(name: Fact | undefined): boolean {
  return /^[(（《“]?(?:[XxＸｘ×*＊○]{2,})/.test(name?.text.trim() ?? "");
}

function isNothing(fact: Fact | undefined): boolean {
  return fact === undefined || fact.state === "blank";
}

export function unfilledProblem(document: Document, { place }: ScoredForm): Problem {
  return {
    code: "form-unfilled",
    severity: "note",
    message: { zh: "这张自评表是没有填写的空表，未作核对；如不是多交的模板，请补填", en: "this self-evaluation form has not been filled in and was not checked; unless it is a spare template, fill it in" },
    place: { ...place, file: document.name },
  };
}
