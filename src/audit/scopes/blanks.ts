import type { Fact, Indicator, ScoredForm } from "../../model/index.js";
import { joinWords, words, type Words } from "../words.js";
import { Term } from "../vocabulary/term.js";

/** So many are named in a message; the evidence has them all. */
const mostNamed = 6;

interface Due {
  readonly name: Words;
  readonly fact: Fact | undefined;
}

/**
 * The cells of a form that must be filled in, those that are blank among them; a column the form does not have is none. In a
 * form put together from plain text a blank has left no trace, and none can be told.
 */
export function blanksOf(form: ScoredForm): Readonly<Record<string, unknown>> {
  if (form.recovered !== undefined) return { due: [], empty: [], count: 0, names: [] };
  const due = [...headOf(form), ...fundsOf(form), ...form.indicators.filter(isUsed).flatMap((row) => rowOf(row, form))].filter((each) => each.fact !== undefined);
  const empty = due.filter(({ fact }) => fact?.state === "blank");
  const named = empty.slice(0, mostNamed).map(({ name }) => name.zh);
  const term = ({ fact, name }: Due): Term[] => (fact === undefined ? [] : [Term.of(fact, name)]);
  return { due: due.flatMap(term), empty: empty.flatMap(term), count: empty.length, names: [...named, ...(empty.length > mostNamed ? ["……"] : [])].join("、") };
}

function headOf({ kind, name, expectedGoal, achievedGoal, totalScore, hasScores }: ScoredForm): Due[] {
  return [
    { name: kind === "project" ? words("项目名称", "project name") : words("单位名称", "unit name"), fact: name },
    { name: words("预期目标", "expected goal"), fact: expectedGoal },
    { name: words("实际完成情况", "achieved"), fact: achievedGoal },
    { name: words("总分（得分）", "total score"), fact: hasScores ? totalScore : undefined },
  ];
}

/** 年初预算数 is left blank as often as it is nothing; what was budgeted in the end and what was spent must be told. */
function fundsOf({ total }: ScoredForm): Due[] {
  const name = words("年度资金总额", "total funds");
  return [
    { name: joinWords(words("全年预算数", "full-year budget"), name), fact: total?.fullYear },
    { name: joinWords(words("全年执行数", "actual"), name), fact: total?.actual },
  ];
}

function rowOf({ name, level2, targetCell, actual, weight, score }: Indicator, { hasWeights, hasScores, lacks = [] }: ScoredForm): Due[] {
  const label = words(name === "" ? level2 : name);
  return [
    { name: joinWords(words("年度指标值", "target"), label), fact: lacks.includes("target") ? undefined : targetCell },
    { name: joinWords(words("实际完成值", "actual"), label), fact: lacks.includes("actual") ? undefined : actual },
    { name: joinWords(words("分值", "weight"), label), fact: hasWeights ? weight : undefined },
    { name: joinWords(words("得分", "score"), label), fact: hasScores ? score : undefined },
  ];
}

/** A row that a unit has begun to fill in: a template's spare row has a name at most, and 无 says that it does not apply. */
function isUsed({ name, targetCell, target, actual, weight, score }: Indicator): boolean {
  const cells = [targetCell, actual, weight, score].filter((fact) => fact !== undefined);
  const told = cells.filter((fact) => fact.state !== "blank" && fact.state !== "none" && fact.quantity?.isZero !== true);
  return target.kind !== "none" && actual.state !== "none" && /[\u4e00-\u9fff]/.test(name) && !/^指标\d*[:：]?$/.test(name.trim()) && told.length >= 2;
}
