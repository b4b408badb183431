import type { Cell } from "../../document/index.js";
import type { Aspects, BaseRow, BaseTable, BuildingRow, Concept, Fact, Scenario } from "../../model/index.js";
import { measureOf, percent, persons, readCell, wanYuan, type Measure } from "../../quantity/index.js";
import { factOf, wordsOf } from "../cell-fact.js";
import type { FormContext } from "../form-context.js";
import { labelsOf } from "../labels.js";
import { cellUnder, filled, isBlank, labelsBefore, valueRightOf, type FormRow, type Header } from "../rows.js";
import { unitIn, unitTold } from "../unit-in.js";
import { headPair, squash } from "../words.js";
import { yearIn } from "../year.js";
import { conceptOf, type Position } from "./concepts.js";
import { buildingColumns, buildingHeader, moneyHeader, staffHeader, staffRowOf, type BuildingColumn, type MoneyColumn, type StaffColumn } from "./headers.js";

export { sangongOf } from "./concepts.js";
export { buildingHeader, moneyHeader, staffHeader } from "./headers.js";

interface Draft extends Position {
  readonly year: number | undefined;
  readonly unit: Measure;
  staff?: Header<StaffColumn>;
  money?: Header<MoneyColumn> & { unit: Measure };
  buildingHeader?: Header<BuildingColumn>;
  authorised?: Fact;
  inPost?: Fact;
  controlRate?: Fact;
  unitName?: Fact;
  austerity?: Fact;
  rows: BaseRow[];
  buildings: BuildingRow[];
}

/**
 * Reads 部门整体支出绩效评价基础数据表: staff, spending control over three columns, buildings, austerity measures.
 * @param context year and measure told around the table
 */
export function readBaseTable(rows: readonly FormRow[], context: FormContext): BaseTable {
  const columns = rows.map(moneyHeader).find((header) => header?.year !== undefined);
  const dated = columns?.cells.get("actual");
  const columnsYear = columns?.year ?? staffYear(rows);
  const draft: Draft = { year: columnsYear ?? context.year, unit: captionOf(rows) ?? context.measure ?? wanYuan, section: "staff", rows: [], buildings: [], ...(context.unit === undefined ? {} : { unitName: context.unit }) };
  for (const row of rows) if (!isBlank(row)) readRow(row, draft);
  const optional = {
    unit: draft.unitName,
    year: draft.year,
    yearTold: dated === undefined ? context.yearTold : wordsOf(dated, { concept: "form.year" }, "年度"),
    authorised: draft.authorised,
    inPost: draft.inPost,
    controlRate: draft.controlRate,
    austerity: draft.austerity,
  };
  const labels = labelsOf(rows, (row) => moneyHeader(row) !== undefined, context.around);
  const table = { kind: "base" as const, labels, place: (filled(rows.find((row) => !isBlank(row)) as FormRow)[0] as Cell).place, rows: draft.rows, buildings: draft.buildings };
  return Object.assign(table, Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)));
}

/** 金额单位：元 in a row of the table itself, above its years' columns. */
function captionOf(rows: readonly FormRow[]): Measure | undefined {
  const head = rows.findIndex((row) => moneyHeader(row) !== undefined);
  return rows.slice(0, Math.max(0, head)).map((row) => unitTold(row.cells)).findLast((unit) => unit !== undefined);
}

/** 2021年实际在职人数, where the staff stand in a table of their own: the year that the table is of. */
function staffYear(rows: readonly FormRow[]): number | undefined {
  const inPost = rows.map((row) => staffHeader(row)?.cells.get("inPost")).find((cell) => cell !== undefined);
  return inPost === undefined ? undefined : yearIn(squash(inPost.text));
}

function readRow(row: FormRow, draft: Draft): void {
  const aspects: Pick<Aspects, "year"> = draft.year === undefined ? {} : { year: draft.year };
  readUnitName(row, draft, aspects);
  const staff = staffHeader(row);
  if (staff !== undefined) {
    if (!readStaffPairs(staff, draft, aspects)) draft.staff = staff;
    return;
  }
  const money = moneyHeader(row);
  if (money !== undefined) {
    draft.money = { row, cells: money.cells, figures: [...money.cells.values()], unit: unitTold(row.cells) ?? draft.unit };
    draft.section = "money";
    return;
  }
  const buildings = buildingHeader(row);
  if (buildings !== undefined) {
    draft.buildingHeader = buildings;
    draft.section = "buildings";
    return;
  }
  if (readAusterity(row, draft, aspects)) return;
  if (draft.section === "staff" && draft.staff !== undefined) return readStaff(row, draft.staff, draft, aspects);
  if (draft.section === "buildings" && draft.buildingHeader !== undefined) return readBuilding(row, draft.buildingHeader, draft, aspects);
  if (draft.money !== undefined) readMoney(row, draft.money, draft, aspects);
}

function readUnitName(row: FormRow, draft: Draft, aspects: Pick<Aspects, "year">): void {
  if (draft.unitName !== undefined) return;
  for (const cell of row.cells) {
    const pair = headPair(cell.text);
    if (pair?.label !== "unit") continue;
    const value = pair.value === "" ? valueRightOf(row, cell, (text) => headPair(text) !== undefined || /\d年/.test(text)) : { ...cell, text: pair.value };
    if (value !== undefined && value.text.trim() !== "") draft.unitName = wordsOf(value, { ...aspects, concept: "unit.name" }, pair.words);
  }
}

/** 人员编制 | 42 | 在职人数 | 39 | 控制率 | 92.86%: each with its figure beside it, not below. */
function readStaffPairs({ row, cells }: Header<StaffColumn>, draft: Draft, aspects: Pick<Aspects, "year">): boolean {
  const beside = [...cells].map(([column, label]) => [column, label, valueRightOf(row, label, (text) => [...cells.values()].some((other) => other.text === text))] as const);
  if (draft.authorised !== undefined || !beside.every(([, , value]) => value !== undefined && readCell(value.text).state === "figure")) return false;
  for (const [column, label, value] of beside) if (value !== undefined) takeStaff(draft, column, factOf(value, { ...aspects, ...staffFacts[column], scenario: "actual" }, squash(label.text), column === "rate" ? percent : persons));
  return true;
}

const staffFacts = { authorised: { concept: "headcount.authorised" }, inPost: { concept: "headcount.in-post" }, rate: { concept: "headcount.control-rate" } } as const satisfies Record<StaffColumn, { concept: Concept }>;

function takeStaff(draft: Draft, column: StaffColumn, fact: Fact): void {
  if (column === "authorised") draft.authorised = fact;
  else if (column === "inPost") draft.inPost = fact;
  else draft.controlRate = fact;
}

function readStaff(row: FormRow, header: Header<StaffColumn>, draft: Draft, aspects: Pick<Aspects, "year">): void {
  if (draft.authorised !== undefined) return;
  for (const [column, head] of header.cells) {
    const cell = cellUnder(row, header, head);
    if (cell !== undefined) takeStaff(draft, column, factOf(cell, { ...aspects, ...staffFacts[column], scenario: "actual" }, squash(head.text), column === "rate" ? percent : persons));
  }
}

function readBuilding(row: FormRow, header: Header<BuildingColumn>, draft: Draft, aspects: Pick<Aspects, "year">): void {
  const take = (column: BuildingColumn): Fact | undefined => {
    const headerCell = header.cells.get(column);
    const cell = headerCell === undefined ? undefined : cellUnder(row, header, headerCell);
    const rate = column.endsWith("Rate");
    const concept = rate ? "building.rate" : /Size/.test(column) ? "building.size" : "building.investment";
    const unit = rate ? percent : /Size/.test(column) ? measureOf("㎡") : (unitIn(headerCell?.text ?? "") ?? draft.unit);
    return cell === undefined ? undefined : factOf(cell, { ...aspects, concept }, squash((headerCell as Cell).text), unit);
  };
  const facts = buildingColumns.map(([column]) => [column, take(column)] as const).filter(([, fact]) => fact?.isFigure);
  if (facts.length > 0) draft.buildings.push({ ...Object.fromEntries(facts), place: (filled(row)[0] as Cell).place });
}

function readAusterity(row: FormRow, draft: Draft, aspects: Pick<Aspects, "year">): boolean {
  const label = row.cells.find((cell) => /^厉行节约/.test(squash(cell.text)));
  if (label === undefined) return false;
  draft.section = "rest";
  const value = row.cells[row.cells.indexOf(label) + 1];
  if (value !== undefined) draft.austerity = wordsOf(value, { ...aspects, concept: "austerity" }, "厉行节约保障措施");
  return true;
}

/** The label next to the figures; 三公经费 | 合计 is that of 三公经费. */
function labelIn(labels: readonly Cell[]): string {
  const [last = "", before = ""] = labels.slice(-2).reverse().map(({ text }) => text.replace(/\s+/g, ""));
  return before !== "" && /^(?:合计|小计|总额)$/.test(last) ? before : last;
}

/** 编制人数 among the rows of the years' columns; that of this year is the table's. */
function readStaffRow(row: FormRow, label: string, money: NonNullable<Draft["money"]>, draft: Draft, aspects: Pick<Aspects, "year">): boolean {
  const column = draft.section === "projects" ? undefined : staffRowOf(label.replace(/^(?:其中:?|\d[.、])/, ""));
  const head = money.cells.get("actual");
  const cell = head === undefined ? undefined : cellUnder(row, money, head);
  if (column === undefined || cell === undefined) return false;
  takeStaff(draft, column, factOf(cell, { ...aspects, ...staffFacts[column], scenario: "actual" }, label, column === "rate" ? percent : persons));
  return true;
}

/** 万元, 人, % under 计量单位, between a row's name and its figures. */
const unitAlone = /^(?:万元|元|亿元|千元|人|名|%|辆|台|个|批次?|人次|次|项|户|㎡|平方米)$/;

const lineNumber = /^\d{1,3}$/;

function readMoney(row: FormRow, money: NonNullable<Draft["money"]>, draft: Draft, aspects: Pick<Aspects, "year">): void {
  const all = labelsBefore(row, money, money.cells.values());
  // 行次 numbers the rows, before their names or behind them.
  const named = all.some(({ text }) => !lineNumber.test(text.trim())) ? all.filter(({ text }) => !lineNumber.test(text.trim())) : all;
  const labels = named.filter(({ text }) => !unitAlone.test(text.trim()));
  const told = named.find((cell) => !labels.includes(cell));
  const unit = told === undefined ? undefined : unitIn(`(${told.text.trim()})`);
  const printed = labelIn(labels);
  if (printed === "" || /^(?:说明|注|备注|填表人|填报)/.test(printed)) return;
  const label = squash(printed);
  if (readStaffRow(row, label, money, draft, aspects)) return;
  // 公务接待批次 | 批次 | 52 beside 公务接待费 is no amount, whatever its name has in common with one.
  if (told !== undefined && unit === undefined) return;
  const found = conceptOf(label, draft);
  if (found.concept === "other" && draft.section === "money" && !/^其中|^[\d(（一二三四五六]/.test(label)) draft.section = "rest";
  const subject = found.concept === "expenditure.project.item" ? { subject: found.words } : {};
  const take = (column: MoneyColumn, scenario: Scenario): Fact | undefined => {
    const headerCell = money.cells.get(column);
    const cell = headerCell === undefined ? undefined : cellUnder(row, money, headerCell);
    if (headerCell === undefined || cell === undefined || all.includes(cell)) return undefined;
    const year = column === "prior" && aspects.year !== undefined ? { year: aspects.year - 1 } : aspects;
    return factOf(cell, { ...year, ...subject, concept: found.concept, scenario }, `${found.words} ${squash(headerCell.text)}`, unitIn(printed) ?? unit ?? money.unit);
  };
  const facts = { priorActual: take("prior", "prior-actual"), budget: take("budget", "initial-budget"), actual: take("actual", "actual") };
  draft.rows.push({
    concept: found.concept,
    label: found.words,
    ...subject,
    ...Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)),
    place: (labels.at(-1) as Cell).place,
  });
}
