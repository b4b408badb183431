import type { Cell } from "../../document/index.js";
import type { Fact, ScoredForm, SummedTable } from "../../model/index.js";
import { points } from "../../quantity/index.js";
import { factOf } from "../cell-fact.js";
import { filled, type FormRow } from "../rows.js";
import { pointsInTitle, squash } from "../words.js";
import { indicatorHeader } from "./indicator-header.js";

const whole = /^(?:年度)?绩效(?:目标|指标)\d?(?:\(|$)/;

/**
 * 年度绩效目标（80分） left of the indicators' header, over 产出指标(40分), 效益指标(30分), 满意度指标(10分): the whole of the points in the titles below
 * it, or where these have none, of the indicators' own. Nothing is held against it where a form has several such goals, where a level
 * stands without its points, or where rows of a form as plain text are missing.
 */
export function titledWhole(rows: readonly FormRow[], form: ScoredForm): SummedTable | undefined {
  const titles = rows.flatMap((row) => filled(row).filter(({ text }) => whole.test(squash(text)) && pointsInTitle.test(text)));
  const [title] = titles;
  if (title === undefined || form.recovered === "part" || new Set(titles.map(({ text }) => squash(text))).size > 1 || rows.filter((row) => indicatorHeader(row) !== undefined).length !== 1) return undefined;
  const parts = partsOf(form);
  const total = factOf({ ...title, text: pointsInTitle.exec(title.text)?.[1] ?? "", kind: "text" } satisfies Cell, { concept: "other", subject: squash(title.text) }, `${squash(title.text)} 分值`, points);
  if (parts.length < 2) return undefined;
  return { kind: "summed", title: form.subject, place: title.place, columns: [{ name: squash(title.text), of: "heading", total, parts, sure: true }], lines: [], derived: [], selections: [], questions: [], told: [] };
}

function partsOf({ blocks, indicators, hasWeights }: ScoredForm): readonly Fact[] {
  const outer = blocks.filter(({ inner, score }) => inner === undefined && score === undefined);
  if (outer.length > 1 && indicators.every((indicator) => outer.some((block) => block.indicators.includes(indicator)))) return outer.map(({ weight }) => weight);
  const weights = indicators.flatMap(({ weight }) => (weight?.isFigure === true ? [weight] : []));
  return outer.length === 0 && hasWeights && weights.length === indicators.length ? weights : [];
}
