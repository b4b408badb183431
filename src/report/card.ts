import type { Finding } from "../model/index.js";
import { comparisonText } from "./amounts.js";
import { details, labelled, titleOf } from "./details.js";
import { chiefOf, type FormGroup } from "./order.js";
import { placeLines } from "./place-lines.js";
import { widthOf, wrap } from "./text.js";
import type { View } from "./view.js";

/** One finding for a narrow terminal: a card of labelled lines instead of a squeezed table. */
export function card(finding: Finding, group: FormGroup, view: View): string {
  const { words, paint } = view;
  const inner = view.width - 2;
  const chief = chiefOf(finding);
  const figures = comparisonText(finding, words, "    ");
  const lines = [
    ...(chief === undefined ? [] : labelled(words.place, placeLines(chief, group, view).join(words.colon), inner, view)),
    ...(figures === "" ? [] : labelled(words.figures, figures, inner, view, paint.bold)),
    ...details(finding, inner, view, true),
  ];
  return [heading(finding, group, view), ...lines.map((line) => `  ${line}`)].join("\n");
}

function heading(finding: Finding, group: FormGroup, view: View): string {
  const { words, paint, width } = view;
  const level = words.severity[finding.severity];
  const indent = widthOf(level) + 2;
  return wrap(titleOf(finding, group, view), width - indent)
    .map((line, number) => (number === 0 ? `${finding.waived === undefined ? paint.severity(finding.severity, paint.bold(level)) : paint.dim(level)}  ${paint.bold(line)}` : " ".repeat(indent) + paint.bold(line)))
    .join("\n");
}
