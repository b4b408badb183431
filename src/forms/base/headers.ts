import type { Cell } from "../../document/index.js";
import { headerOf, perRow, type FormRow, type Header } from "../rows.js";
import { columnOf, squash } from "../words.js";
import { yearIn } from "../year.js";

export type StaffColumn = "authorised" | "inPost" | "rate";
const staffColumns: readonly (readonly [StaffColumn, RegExp])[] = [
  ["rate", /控制率$|编制使用率$/],
  ["authorised", /编制(?:人)?数|人员编制|核定编制|^编制$/],
  ["inPost", /在职|实有/],
];

export type MoneyColumn = "prior" | "budget" | "actual";

export type BuildingColumn = "approvedSize" | "actualSize" | "sizeRate" | "budgetInvestment" | "actualInvestment" | "investmentRate";
export const buildingColumns: readonly (readonly [BuildingColumn, RegExp])[] = [
  ["sizeRate", /规模控制率/],
  ["investmentRate", /投资(?:概算)?控制率/],
  ["approvedSize", /批复规模|批准规模/],
  ["actualSize", /实际规模/],
  ["budgetInvestment", /预算投资|批复投资|概算投资/],
  ["actualInvestment", /实际投资/],
];

/** 编制人数, 实有在职人数 and 控制率 as rows of the years' columns; 年末实有人数 may count the retired as well. */
const staffRows: readonly (readonly [StaffColumn, RegExp])[] = [
  ["rate", /^(?:在职|在编)?(?:人员)?(?:编制)?控制率$|^(?:人员)?编制(?:使用|控制)率$/],
  ["authorised", /^(?:人员|核定)?(?:人员)?编制(?:人数|人员数?|数)?$/],
  ["inPost", /^(?:年末)?(?:实际|实有)?在[职编](?:人员|职工)?(?:总?人?数)?$/],
];

export const staffRowOf = columnOf(staffRows);

const staffColumnOf = columnOf(staffColumns);
const buildingColumnOf = columnOf(buildingColumns);

const isOfYearBefore = /上年|上一年|去年/;

/** 2022年 · 2023年, 上年数 · 本年数: what was spent, where no heading says 决算. */
const plainYear = /^(?:20\d\d年度?|[上本]年度?)(?:实际|发生|完成)?(?:数|金额|额|值)?$/;

/**
 * The years' columns: 2023年决算数 · 2024年预算数 · 2024年决算数, or 上年决算数 · 本年预算数 · 本年决算数; those of two years alone, where
 * no budget is told.
 */
export const moneyHeader = perRow((row): { cells: Map<MoneyColumn, Cell>; year?: number } | undefined => {
  const told = row.cells.filter((cell) => /决算|支出数|执行数/.test(squash(cell.text)));
  const settled = told.length > 0 ? told : row.cells.filter((cell) => plainYear.test(squash(cell.text)));
  const budget = row.cells.find((cell) => /预算数?$|年初预算|预算安排/.test(squash(cell.text)) && !/决算/.test(squash(cell.text)));
  if (settled.length < 2 || (budget === undefined && settled.length > 2)) return undefined;
  const years = settled.map((cell) => yearIn(squash(cell.text)));
  const isPrior = (cell: Cell): boolean => {
    const words = squash(cell.text);
    if (isOfYearBefore.test(words)) return true;
    const year = yearIn(words);
    return year !== undefined && years.some((other) => other !== undefined && other > year);
  };
  const prior = settled.find(isPrior);
  const actual = settled.find((cell) => cell !== prior);
  if (prior === undefined || actual === undefined) return undefined;
  const year = yearIn(squash(actual.text));
  const cells: readonly (readonly [MoneyColumn, Cell | undefined])[] = [["prior", prior], ["budget", budget], ["actual", actual]];
  return { cells: new Map(cells.flatMap(([column, cell]) => (cell === undefined ? [] : [[column, cell] as const]))), ...(year === undefined ? {} : { year }) };
});

export const staffHeader = perRow((row): Header<StaffColumn> | undefined => {
  const header = headerOf(row, staffColumnOf, ["authorised", "inPost", "rate"]);
  const inPost = latest(row.cells.filter((cell) => staffColumnOf(squash(cell.text)) === "inPost"));
  if (!header.cells.has("authorised") || inPost === undefined) return undefined;
  return { ...header, cells: new Map([...header.cells, ["inPost", inPost]]) };
});

/** 2023年末在职 · 2024年末在职, 上年末实有 · 年末实有: the rate is that of the later. */
function latest(cells: readonly Cell[]): Cell | undefined {
  // 年末实有 beside 2023年末实有 is that of the year now reported on.
  const yearOf = (cell: Cell): number => yearIn(squash(cell.text)) ?? (isOfYearBefore.test(squash(cell.text)) ? -Infinity : /[年期]末/.test(squash(cell.text)) ? Infinity : 0);
  return cells.reduce<Cell | undefined>((found, cell) => (found === undefined || yearOf(cell) > yearOf(found) ? cell : found), undefined);
}

/** 批复规模 · 实际规模 · 规模控制率 · 预算投资 · 实际投资 · 投资概算控制率 */
export function buildingHeader(row: FormRow): Header<BuildingColumn> | undefined {
  const header = headerOf(row, buildingColumnOf);
  return header.cells.size >= 3 ? header : undefined;
}
