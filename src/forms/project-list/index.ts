/** 项目支出绩效自评情况汇总表 and its like: projects one a row, with what each was given, spent and scored. */
import type { Cell } from "../../document/index.js";
import type { Aspects, Fact, ListedProject } from "../../model/index.js";
import { noMeasure, percent, points, readCell, type Measure } from "../../quantity/index.js";
import { factOf, wordsOf } from "../cell-fact.js";
import { cellUnder, filled, type FormRow, type Heading } from "../rows.js";
import { unitIn, unitTold } from "../unit-in.js";
import { fundColumnOf, squash, totalLabel } from "../words.js";

type Column = "initial" | "fullYear" | "actual" | "rate" | "score" | "grade";

interface Columns extends Heading {
  readonly name: Cell;
  readonly columns: ReadonlyMap<Column, Cell>;
  readonly end: number;
}

/**
 * The projects that a table lists under 项目名称, as far as their amounts are in a unit that is told. A column named twice (of the
 * budget's sources, of two years) is left out: which of the two is the project's own is not said.
 * @param measure told around the table
 */
export function listedProjects(rows: readonly FormRow[], measure: Measure | undefined): readonly ListedProject[] {
  const found = headingOf(rows);
  if (found === undefined) return [];
  const { name, columns, end } = found;
  const told = rows.slice(0, end).map((row) => unitTold(row.cells));
  const money = measure ?? told.find((unit) => unit !== undefined) ?? noMeasure;
  return rows.slice(end).flatMap((row): ListedProject[] => {
    const cell = cellUnder(row, found, name);
    const subject = cell?.text.replace(/\s+/g, "") ?? "";
    if (cell === undefined || subject.length < 4 || readCell(subject).state !== "text" || totalLabel.test(squash(subject)) || /合计|小计|总计|^其中/.test(subject)) return [];
    const facts = [...columns].flatMap(([column, head]): [Column, Fact][] => {
      const under = cellUnder(row, found, head);
      if (column === "grade") return under === undefined ? [] : [[column, wordsOf(under, aspectsOf(column, subject), `${subject} ${squash(head.text)}`)]];
      const unit = column === "rate" ? percent : column === "score" ? points : (unitIn(head.text) ?? money);
      const fact = under === undefined ? undefined : factOf(under, aspectsOf(column, subject), `${subject} ${squash(head.text)}`, unit);
      const isUsable = fact?.quantity !== undefined && (column === "rate" || column === "score" || fact.quantity.measure.dimension === "money");
      return isUsable ? [[column, fact]] : [];
    });
    return facts.every(([column]) => column === "grade") ? [] : [{ name: subject, place: cell.place, ...Object.fromEntries(facts) }];
  });
}

/** The first row that names a column of projects and one of their figures; a merged heading over two rows ends at the second. */
function headingOf(rows: readonly FormRow[]): Columns | undefined {
  const at = rows.findIndex((row, index) => nameIn(row) !== undefined && columnsUnder(row, rows[index + 1]).size > 0);
  const row = rows[at];
  const name = row === undefined ? undefined : nameIn(row);
  if (row === undefined || name === undefined || name.rowSpan > 2) return undefined;
  const columns = columnsUnder(row, rows[at + 1]);
  return { row, figures: [...columns.values()], name, columns, end: at + name.rowSpan };
}

/** 项目名称 beside 资金情况 and 自评结果, which the row below tells in 年初预算 · 全年执行 and 得分 · 等级. */
function columnsUnder(row: FormRow, next: FormRow | undefined): ReadonlyMap<Column, Cell> {
  const isTwoLevel = nameIn(row)?.rowSpan === 2 && next !== undefined;
  return isTwoLevel ? columnsOf({ ...row, cells: [...row.cells.filter((cell) => cell.rowSpan === 2), ...next.cells] }) : columnsOf(row);
}

/** 项目名称, or 项目 beside 自评得分: 项目 alone heads kinds of spending as well. */
function nameIn(row: FormRow): Cell | undefined {
  const named = filled(row).filter(({ text }) => /^(?:项目|项目支出|专项资金|专项)(?:名称)?$/.test(squash(text)));
  const [only] = named;
  const isTold = only !== undefined && (/名称/.test(only.text) || columnsOf(row).has("score"));
  return isTold && named.length === 1 && filled(row).length >= 3 ? only : undefined;
}

function columnsOf(row: FormRow): ReadonlyMap<Column, Cell> {
  const named = filled(row).flatMap((cell): [Column, Cell][] => {
    const column = columnOf(cell.text);
    return column === undefined ? [] : [[column, cell]];
  });
  return new Map(named.filter(([column]) => named.filter(([other]) => other === column).length === 1));
}

function columnOf(text: string): Column | undefined {
  const label = squash(text);
  if (/^(?:自评|自评价|绩效自评|项目)?(?:总)?得分$|^自评分(?:数|值)?$|^(?:绩效)?自评(?:结果)?得分$/.test(label)) return "score";
  if (/^(?:(?:绩效|项目)?(?:自评|评价|评定)(?:结果)?|自评价|绩效|评价结论)?(?:等[级次]|档次|评级)$/.test(label)) return "grade";
  const fund = fundColumnOf(text);
  if (fund === "initial" || fund === "fullYear" || fund === "actual") return fund;
  return fund === "rate" ? "rate" : undefined;
}

function aspectsOf(column: Column, subject: string): Aspects {
  if (column === "score") return { concept: "total.score", subject };
  if (column === "grade") return { concept: "grade", subject };
  if (column === "rate") return { concept: "execution.rate", subject };
  return { concept: "expenditure.project.item", subject, scenario: column === "initial" ? "initial-budget" : column === "fullYear" ? "full-year-budget" : "actual" };
}
