import { readCell } from "../quantity/index.js";
import { buildingHeader, moneyHeader, staffHeader } from "./base/index.js";
import { filled, isBlank, type FormRow } from "./rows.js";
import { fundsHeader, indicatorHeader, scoringHeader } from "./scored/index.js";
import { isHeading } from "./tables/index.js";
import { baseTableTitle, headLabelOf, scoredFormTitle, squash } from "./words.js";

/**
 * Several forms and tables below each other on one sheet: a new form starts at its title, or at its head where it has none,
 * any other table at its heading below blank rows.
 */
export function piecesOf(rows: readonly FormRow[]): FormRow[][] {
  const cut: FormRow[][] = [[]];
  rows.forEach((row, at) => {
    const current = cut.at(-1) as FormRow[];
    if ((startsForm(row) && current.some((each) => isBody(each))) || startsScoring(row, current) || (isParted(row, rows[at - 1]) && startsTable(rows.slice(at), current))) cut.push([row]);
    else current.push(row);
  });
  return cut.filter((piece) => piece.some((row) => !isBlank(row)));
}

/** Below the funds of a form, a table of points alone is one of its own. */
function startsScoring(row: FormRow, above: readonly FormRow[]): boolean {
  return scoringHeader(row) && above.some((each) => fundsHeader(each) !== undefined) && !above.some((each) => indicatorHeader(each) !== undefined);
}

/** Below a blank row, or one that the worksheet does not even store. */
function isParted(row: FormRow, before: FormRow | undefined): boolean {
  const [first, last] = [row.cells[0], before?.cells[0]];
  if (first === undefined || before === undefined || isBlank(row)) return false;
  return isBlank(before) || (row.table.origin === "sheet" && row.table === before.table && last !== undefined && first.row > last.row + 1);
}

/**
 * A heading of its own, with figures under it, below figures of another table. Scored forms and the parts of the base table
 * go on below a blank row; a list of projects is no part of it.
 */
export function startsTable(rows: readonly FormRow[], above: readonly FormRow[]): boolean {
  if (!above.some(hasFigures) || above.some((row) => indicatorHeader(row) !== undefined || fundsHeader(row) !== undefined)) return false;
  const from = rows.findIndex((row) => filled(row).length >= 2);
  const [heading, ...below] = from === -1 ? [] : rows.slice(from);
  if (heading === undefined || from > 2 || !filled(heading).every(isHeading) || !below.slice(0, 3).some(hasFigures)) return false;
  if (indicatorHeader(heading) !== undefined || fundsHeader(heading) !== undefined) return false;
  const namesProjects = filled(heading).some(({ text }) => /^项目名称$/.test(squash(text)));
  return namesProjects || !isBasePart(heading) || !above.some(isBasePart);
}

function isBasePart(row: FormRow): boolean {
  return staffHeader(row) !== undefined || moneyHeader(row) !== undefined || buildingHeader(row) !== undefined;
}

export function hasFigures(row: FormRow): boolean {
  return filled(row).some((cell) => readCell(cell.text).state === "figure" && !isHeading(cell));
}

function isBody(row: FormRow): boolean {
  return indicatorHeader(row) !== undefined || fundsHeader(row) !== undefined || moneyHeader(row) !== undefined || staffHeader(row) !== undefined;
}

function startsForm(row: FormRow): boolean {
  const cells = filled(row);
  const [only] = cells;
  if (cells.length === 1 && only !== undefined && only.text.length < 60) return scoredFormTitle.test(squash(only.text)) || baseTableTitle.test(squash(only.text));
  const label = headLabelOf(only?.text ?? "");
  // 项目一 | 35.6 is a row of figures.
  return label === "project" && (cells[1] === undefined || readCell(cells[1].text).state === "text");
}
