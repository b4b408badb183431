import type { Cell } from "../document/index.js";
import { type Aspects, type BaseRow, type BaseTable, type BuildingRow, type Concept, type Fact, type Scenario } from "../model/index.js";
import { measureOf, percent, persons, wanYuan, type Measure } from "../quantity/index.js";
import { factOf, wordsOf } from "./cell-fact.js";
import type { FormContext } from "./form-context.js";
import { unitIn } from "./funding.js";
import { cellUnder, filled, headerOf, isBlank, labelsBefore, perRow, valueRightOf, type FormRow, type Header } from "./rows.js";
import { columnOf, headPair, squash } from "./words.js";
import { yearIn } from "./year.js";

type StaffColumn = "authorised" | "inPost" | "rate";
const staffColumns: readonly (readonly [StaffColumn, RegExp])[] = [
  ["rate", /控制率$/],
  ["authorised", /编制(?:人)?数|人员编制|核定编制|^编制$/],
  ["inPost", /在职|实有/],
];

type MoneyColumn = "prior" | "budget" | "actual";

type BuildingColumn = "approvedSize" | "actualSize" | "sizeRate" | "budgetInvestment" | "actualInvestment" | "investmentRate";
const buildingColumns: readonly (readonly [BuildingColumn, RegExp])[] = [
  ["sizeRate", /规模控制率/],
  ["investmentRate", /投资(?:概算)?控制率/],
  ["approvedSize", /批复规模|批准规模/],
  ["actualSize", /实际规模/],
  ["budgetInvestment", /预算投资|批复投资|概算投资/],
  ["actualInvestment", /实际投资/],
];

const rowConcepts: readonly (readonly [Concept, RegExp])[] = [
  ["sangong.vehicle.purchase", /(?:公车|公务用车|车辆)购置(?:费|经费|费用)?$/],
  ["sangong.vehicle.operation", /(?:公车|公务用车|车辆)运行/],
  ["sangong.vehicle", /公务用车购置.*(?:维护|运行)|公务用车(?:购置)?(?:及|和|与)|^公务用车(?:费|经费)?$/],
  ["sangong.abroad", /出国|因公出境/],
  ["sangong.reception", /公务接待/],
  ["sangong", /三公.?经费/],
  ["adjustment.basic", /基本支出预算调整/],
  ["expenditure.project", /^项目(?:支出|经费)(?:合计|总额|小计)?$/],
  ["expenditure.public", /^(?:日常)?公用(?:经费|支出)(?:合计|总额)?$/],
  ["procurement", /政府采购/],
];

/** Which part of the table the walk is in: project names may say anything, so what stands above a row decides. */
type Section = "staff" | "money" | "projects" | "public" | "rest" | "buildings";

interface Draft {
  readonly year: number | undefined;
  readonly unit: Measure;
  section: Section;
  staff?: Header<StaffColumn>;
  money?: Header<MoneyColumn> & { unit: Measure };
  buildingHeader?: Header<BuildingColumn>;
  ordinal?: string;
  authorised?: Fact;
  inPost?: Fact;
  controlRate?: Fact;
  unitName?: Fact;
  austerity?: Fact;
  rows: BaseRow[];
  buildings: BuildingRow[];
}

/** The years' columns: 2023年决算数 · 2024年预算数 · 2024年决算数, or 上年决算数 · 本年预算数 · 本年决算数. */
export const moneyHeader = perRow((row): { cells: Map<MoneyColumn, Cell>; year?: number } | undefined => {
  const settled = row.cells.filter((cell) => /决算|支出数|执行数/.test(squash(cell.text)));
  const budget = row.cells.find((cell) => /预算数?$|年初预算|预算安排/.test(squash(cell.text)) && !/决算/.test(squash(cell.text)));
  if (settled.length < 2 || budget === undefined) return undefined;
  const years = settled.map((cell) => yearIn(squash(cell.text)));
  const isPrior = (cell: Cell): boolean => {
    const words = squash(cell.text);
    if (/上年|上一年|去年|上年度/.test(words)) return true;
    const year = yearIn(words);
    return year !== undefined && years.some((other) => other !== undefined && other > year);
  };
  const prior = settled.find(isPrior);
  const actual = settled.find((cell) => cell !== prior);
  if (prior === undefined || actual === undefined) return undefined;
  const year = yearIn(squash(actual.text));
  return { cells: new Map<MoneyColumn, Cell>([["prior", prior], ["budget", budget], ["actual", actual]]), ...(year === undefined ? {} : { year }) };
});

export const staffHeader = perRow((row): Header<StaffColumn> | undefined => {
  const header = headerOf(row, (text) => columnOf(staffColumns, text), ["authorised", "inPost", "rate"]);
  return header.cells.has("authorised") && header.cells.has("inPost") ? header : undefined;
});

/**
 * Reads 部门整体支出绩效评价基础数据表: staff, spending control over three columns, buildings, austerity measures.
 * @param context year and measure told around the table
 */
export function readBaseTable(rows: readonly FormRow[], context: FormContext): BaseTable {
  const columns = rows.map(moneyHeader).find((header) => header?.year !== undefined);
  const dated = columns?.cells.get("actual");
  const columnsYear = columns?.year;
  const draft: Draft = { year: columnsYear ?? context.year, unit: context.measure ?? wanYuan, section: "staff", rows: [], buildings: [], ...(context.unit === undefined ? {} : { unitName: context.unit }) };
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
  const table = { kind: "base" as const, place: (filled(rows.find((row) => !isBlank(row)) as FormRow)[0] as Cell).place, rows: draft.rows, buildings: draft.buildings };
  return Object.assign(table, Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)));
}

function readRow(row: FormRow, draft: Draft): void {
  const aspects: Pick<Aspects, "year"> = draft.year === undefined ? {} : { year: draft.year };
  readUnitName(row, draft, aspects);
  const staff = staffHeader(row);
  if (staff !== undefined) {
    draft.staff = staff;
    return;
  }
  const money = moneyHeader(row);
  if (money !== undefined) {
    const titles = filled(row).map((cell) => unitIn(cell.text));
    draft.money = { row, cells: money.cells, figures: [...money.cells.values()], unit: titles.find((unit) => unit !== undefined) ?? draft.unit };
    draft.section = "money";
    return;
  }
  const buildings = headerOf(row, (text) => columnOf(buildingColumns, text));
  if (buildings.cells.size >= 3) {
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

function readStaff(row: FormRow, header: Header<StaffColumn>, draft: Draft, aspects: Pick<Aspects, "year">): void {
  if (draft.authorised !== undefined) return;
  const take = (column: StaffColumn, concept: Concept, unit: Measure): Fact | undefined => {
    const headerCell = header.cells.get(column);
    const cell = headerCell === undefined ? undefined : cellUnder(row, header, headerCell);
    return cell === undefined ? undefined : factOf(cell, { ...aspects, concept, scenario: "actual" }, squash((headerCell as Cell).text), unit);
  };
  const authorised = take("authorised", "headcount.authorised", persons);
  const inPost = take("inPost", "headcount.in-post", persons);
  const rate = take("rate", "headcount.control-rate", percent);
  if (authorised !== undefined) draft.authorised = authorised;
  if (inPost !== undefined) draft.inPost = inPost;
  if (rate !== undefined) draft.controlRate = rate;
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

function readMoney(row: FormRow, money: NonNullable<Draft["money"]>, draft: Draft, aspects: Pick<Aspects, "year">): void {
  const labels = labelsBefore(row, money, money.cells.values());
  const printed = labels.at(-1)?.text.replace(/\s+/g, "") ?? "";
  if (printed === "" || /^(?:说明|注|备注|填表人|填报)/.test(printed)) return;
  const label = squash(printed);
  const found = conceptOf(label, draft);
  if (found.concept === "other" && draft.section === "money" && !/^其中|^[\d(（一二三四五六]/.test(label)) draft.section = "rest";
  const subject = found.concept === "expenditure.project.item" ? { subject: found.words } : {};
  const take = (column: MoneyColumn, scenario: Scenario): Fact | undefined => {
    const headerCell = money.cells.get(column) as Cell;
    const cell = cellUnder(row, money, headerCell);
    if (cell === undefined || labels.includes(cell)) return undefined;
    const year = column === "prior" && aspects.year !== undefined ? { year: aspects.year - 1 } : aspects;
    return factOf(cell, { ...year, ...subject, concept: found.concept, scenario }, `${found.words} ${squash(headerCell.text)}`, unitIn(printed) ?? money.unit);
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

const ordinal = /^(?:(\d{1,2})[、.．)]|[(（](\d{1,2}|[一二三四五六七八九十]+)[)）]|([一二三四五六七八九十]+)[、.．]|([①-⑳]))/;

/** What a row is about, with its words freed of ordinals; changes the section when it opens one. */
function conceptOf(label: string, draft: Draft): { concept: Concept; words: string } {
  const words = label.replace(/^其中:?/, "").replace(ordinal, "");
  const listed = rowConcepts.find(([, pattern]) => pattern.test(words))?.[0];
  if (draft.section === "projects" && !closesProjects(listed, label)) return { concept: itemConcept(label, draft), words };
  if (listed === "expenditure.project") draft.section = "projects";
  else if (listed === "expenditure.public") draft.section = "public";
  else if (listed !== undefined) draft.section = listed.startsWith("sangong") ? "money" : "rest";
  if (listed === undefined && draft.section === "public") return { concept: "expenditure.public.part", words };
  return { concept: listed ?? "other", words };
}

/** A project may be called 公务接待项目 or 政府采购平台; only an unnumbered row of the form's own ends the projects. */
function closesProjects(listed: Concept | undefined, label: string): boolean {
  return listed !== undefined && !ordinal.test(label) && !listed.startsWith("sangong");
}

/** Rows numbered in another style than the first project (（1） under 1、), and 其中 rows, break a project down. */
function itemConcept(label: string, draft: Draft): Concept {
  if (/^其中/.test(label) && draft.ordinal !== undefined) return "other";
  const match = ordinal.exec(label);
  const style = match === null ? "bare" : match[1] !== undefined ? "1" : match[2] !== undefined ? "(1)" : match[3] !== undefined ? "一" : "①";
  if (/^(?:\.{2,}|…+)$/.test(label)) return "other";
  draft.ordinal ??= style;
  return style === draft.ordinal ? "expenditure.project.item" : "other";
}
