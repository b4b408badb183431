import { Fact, type Concept, type Scenario, type SummedColumn } from "../../model/index.js";
import { sangongOf } from "../base/index.js";
import { yearIn } from "../year.js";
import type { Column } from "./columns.js";
import type { Grid, Line } from "./grid.js";
import { summed, type Sums } from "./sum.js";
import { isRate, isRatedRow, isTotalColumn } from "./words.js";

/**
 * “三公”经费 in any table: what it consists of is laid down (财预〔2010〕88号: 因公出国(境)费, 公务用车购置及运行费, 公务接待费), so its
 * rows, or its columns, add up whatever their order and numbering. Nothing is told where a part has several rows or none,
 * for then another one may stand in for it.
 */
export function sangongSums(grid: Grid, columns: readonly Column[]): readonly SummedColumn[] {
  const wholes = wholesIn(grid.lines, ({ label }) => sangongOf(label), totalOfAll);
  return columns.filter(({ own, name }) => !isRate(own) && !isRate(name)).flatMap((column) => wholes.flatMap(({ whole, parts }) => sumOf(`${whole.label} ${column.name}`, grid.fact(whole, column), parts.map((part) => grid.fact(part, column)))));
}

/**
 * The same where the kinds stand side by side, with years or units below them; once for each heading that has them all under
 * it. Where merged headings were lost a column may stand under another's: a sum that holds shows that none does.
 */
export function sangongAcross(grid: Grid): readonly SummedColumn[] {
  const abroad = grid.figures.filter((column) => conceptOf(column) === "sangong.abroad");
  return abroad.flatMap(({ block }) => {
    const beside = abroad.length === 1 ? grid.figures : grid.figures.filter((column) => block !== "" && column.block === block);
    const wholes = wholesIn(beside, conceptOf, totalColumn);
    const toldOf = ({ whole, parts }: Whole<Column>): readonly Told[] =>
      grid.lines.filter(({ label }) => !isRatedRow(label)).map((line) => ({ name: `${line.label} ${whole.name}`.trim(), total: grid.fact(line, whole), parts: parts.map((part) => grid.fact(line, part)) }));
    const told = wholes.flatMap(toldOf);
    const isPlaced = grid.lines[0]?.row.table.grid === "exact" || [...told, ...inTheEnd(wholes).flatMap(toldOf)].some(({ total, parts }) => total?.quantity?.isZero === false && summed(total, parts).state === "holds");
    return isPlaced ? told.flatMap((each) => sumOf(each.name, each.total, each.parts)) : [];
  });
}

/**
 * What a table tells of “三公”经费 as spent or budgeted, for reports and forms to be held against: a row of 2023年决算数, or a column of it.
 * Left out are adjusted budgets, tables of several units, and figures without a unit of money.
 * @param title says what is told where no heading does
 */
export function sangongTold(grid: Grid, title: string): readonly Fact[] {
  const ofUnit = (line: Line): boolean => line.role === "total" || line.label === "" || scenarioOf(line.label) !== undefined || grid.lines.length === 1;
  const across = grid.lines.filter(ofUnit).flatMap((line) => once(grid.figures, conceptOf).flatMap(({ of, concept }) => toldAs(grid.fact(line, of), concept, [`${line.label}${of.name}`, title])));
  const down = once(grid.lines, ({ label }) => sangongOf(label)).flatMap(({ of, concept }) => grid.figures.flatMap((column) => toldAs(grid.fact(of, column), concept, [column.name, title])));
  const told = [...across, ...down];
  return isOfTheKinds(told, title) ? told : told.filter(({ aspects }) => aspects.scenario !== "budget");
}

/** 公务接待费 alone, or under 基本支出 or a project, is budgeted for less than the unit's whole. */
function isOfTheKinds(told: readonly Fact[], title: string): boolean {
  return new Set(told.map(({ aspects }) => aspects.concept)).size >= 3 && !/基本支出|项目/.test(title);
}

/** A second row or column of a concept is a part of the first, or another year's. */
function once<Of>(all: readonly Of[], concept: (of: Of) => Concept | undefined): readonly { of: Of; concept: Concept }[] {
  const known = all.flatMap((of) => {
    const found = concept(of);
    return found === undefined ? [] : [{ of, concept: found }];
  });
  return known.filter((each) => known.filter((other) => other.concept === each.concept).length === 1);
}

function toldAs(fact: Fact | undefined, concept: Concept, words: readonly string[]): readonly Fact[] {
  const scenario = scenarioOf(words.find((text) => scenarioOf(text) !== undefined || /预算/.test(text.replaceAll(purse, ""))) ?? "");
  if (fact?.quantity?.measure.dimension !== "money" || scenario === undefined) return [];
  const year = words.map(yearIn).find((each) => each !== undefined);
  return [new Fact({ ...fact, aspects: { concept, scenario, ...(year === undefined ? {} : { year }) } })];
}

/** 一般公共预算 is where the money comes from. */
const purse = "一般公共预算";

/** 决算数, or 支出预算数 that is not said to have been adjusted. */
function scenarioOf(words: string): Scenario | undefined {
  const own = words.replaceAll(purse, "");
  if (/增减|[率比%]|上年|去年|前年/.test(own)) return undefined;
  const [spent, budgeted] = [/决算|实际支出|实际发生|执行数/.test(own), /预算/.test(own)];
  if (spent === budgeted) return undefined;
  return spent ? "actual" : /调整|全年|追加/.test(own) ? undefined : "budget";
}

interface Told {
  readonly name: string;
  readonly total: ReturnType<Grid["fact"]>;
  readonly parts: readonly ReturnType<Grid["fact"]>[];
}

/** 三公经费 by buying and running vehicles instead of both together: it shows the columns' places where 小计 between them is wrong. */
function inTheEnd([outer, inner]: readonly Whole<Column>[]): readonly Whole<Column>[] {
  return outer === undefined || inner === undefined ? [] : [{ whole: outer.whole, parts: outer.parts.flatMap((part) => (part === inner.whole ? inner.parts : [part])) }];
}

/** What is laid down takes the place of what the table was only guessed to add up. */
export function withLaidDown({ sums, questions }: Sums, known: readonly SummedColumn[]): Sums {
  const settled = new Set(sums.filter(({ sure }) => sure).map(({ total }) => total));
  const laidDown = known.filter(({ total }) => !settled.has(total));
  const told = new Set(laidDown.map(({ total }) => total));
  return { sums: [...sums.filter(({ total }) => !told.has(total)), ...laidDown], questions: questions.filter(({ place }) => ![...told].some((total) => total.place === place)) };
}

interface Whole<Of> {
  readonly whole: Of;
  readonly parts: readonly Of[];
}

/** 三公经费 of its three kinds, and 公务用车购置及运行维护费 of its two; where no row or column has both together, of the two themselves. */
function wholesIn<Of>(all: readonly Of[], concept: (of: Of) => string | undefined, total: (all: readonly Of[]) => Of | undefined): readonly Whole<Of>[] {
  const only = (name: string): Of | undefined => {
    const found = all.filter((each) => concept(each) === name);
    return found.length === 1 ? found[0] : undefined;
  };
  const [abroad, reception, vehicle] = [only("sangong.abroad"), only("sangong.reception"), only("sangong.vehicle")];
  const [purchase, operation] = [only("sangong.vehicle.purchase"), only("sangong.vehicle.operation")];
  const both = purchase === undefined || operation === undefined ? undefined : [purchase, operation];
  const vehicles = vehicle !== undefined ? [vehicle] : all.some((each) => concept(each) === "sangong.vehicle") ? undefined : both;
  if (abroad === undefined || reception === undefined || vehicles === undefined) return [];
  const whole = only("sangong") ?? total(all);
  return [
    ...(whole === undefined ? [] : [{ whole, parts: [abroad, ...vehicles, reception] }]),
    ...(vehicle === undefined || both === undefined ? [] : [{ whole: vehicle, parts: both }]),
  ];
}

/** 小计 under 公务用车购置及运行维护费 is told by the heading over it. */
function conceptOf(column: Column): Concept | undefined {
  return isTotalColumn(column.own) ? sangongOf(column.name) : (sangongOf(column.own) ?? sangongOf(column.name));
}

/** 合计 of a table that holds nothing else. */
function totalOfAll(lines: readonly Line[]): Line | undefined {
  const totals = lines.filter(({ role }) => role === "total");
  const others = lines.filter((line) => line.role !== "total" && line.role !== "beside" && sangongOf(line.label) === undefined);
  return totals.length === 1 && others.length === 0 ? totals[0] : undefined;
}

/** 合计 beside nothing else. */
function totalColumn(columns: readonly Column[]): Column | undefined {
  const [total, ...others] = columns.filter((column) => conceptOf(column) === undefined);
  return total !== undefined && others.length === 0 && isTotalColumn(total.own) ? total : undefined;
}

function sumOf(name: string, total: ReturnType<Grid["fact"]>, parts: readonly ReturnType<Grid["fact"]>[]): SummedColumn[] {
  const facts = parts.flatMap((part) => part ?? []);
  if (total === undefined || summed(total, facts).state === "open") return [];
  return [{ name, of: "definition", total, parts: facts, sure: true }];
}
