import type { Cell } from "../../document/index.js";
import type { Aspects, Concept, Fact, NatureRow } from "../../model/index.js";
import { readCell, type Measure } from "../../quantity/index.js";
import { factOf } from "../cell-fact.js";
import { cellUnder, filled, labelsBefore, perRow, type FormRow, type Header } from "../rows.js";
import { squash, type FundColumn } from "../words.js";
import { furtherSpending, isBareRest, listTitle } from "./funding.js";

/** 按收入性质分 and 按支出性质分, of the overall form: two lists that often share rows in a 2×2 layout. */
export interface Nature {
  byRevenue: NatureRow[];
  bySpending: NatureRow[];
  byRevenueTotal?: Fact;
  bySpendingTotal?: Fact;
  /** The titles have been seen, so that rows of words with figures belong to the lists. */
  open?: boolean;
  /** They are rows of the funds' own columns, and not lists beside each other. */
  inColumns?: boolean;
  /** A label with a figure that is none of the known items: which list it belongs to is not known, so neither adds up. */
  unknown?: string;
}

const revenueTitle = /^按(?:收入|资金)(?:性质|来源)(?:分|划分|分类)?/;
const spendingTitle = /^按支出(?:性质|类型|类别)(?:分|划分|分类)?/;

const listTitles = [revenueTitle, spendingTitle];

const items: readonly (readonly [Concept, RegExp])[] = [
  ["revenue.general", /一般公共预算/],
  ["revenue.fund", /政府性基金/],
  ["revenue.special-account", /专户|非税/],
  ["expenditure.basic", /基本支出/],
  ["expenditure.project", /项目支出/],
  ["revenue.other", /其[他它](?:资金|收入)|国有资本|事业收入|单位资金|上级补助|上年结转|经营收入/],
];

export const isNatureTitle = perRow((row): boolean => {
  return row.cells.some((cell) => revenueTitle.test(squash(cell.text)) || spendingTitle.test(squash(cell.text)));
});

/**
 * The titles may carry the list's total, in the same cell (按收入性质分:2030.12) or beside it; and items may follow at once, in the
 * columns of the funds as well (按支出性质：基本支出 | 年初预算 | 全年预算 | 执行数).
 */
export function readNatureTitle(row: FormRow, aspects: Pick<Aspects, "year" | "subject">, unit: Measure, nature: Nature, header?: Header<FundColumn>): void {
  nature.open = true;
  row.cells.forEach((cell, index) => {
    const words = squash(cell.text);
    const [key, title] = revenueTitle.test(words)
      ? (["byRevenueTotal", revenueTitle] as const)
      : spendingTitle.test(words)
        ? (["bySpendingTotal", spendingTitle] as const)
        : [undefined, undefined];
    if (key === undefined) return;
    const rest = words.replace(title, "").replace(/^[:：]/, "");
    const concept = key === "byRevenueTotal" ? "revenue.total" : "expenditure.total";
    const beside = (header === undefined ? undefined : spentUnder(row, header, listTitles)) ?? row.cells[index + 1];
    const total = rest === "" ? beside : { ...cell, text: rest, kind: "text" as const };
    if (total === undefined) return;
    const fact = factOf(total, { ...aspects, concept, scenario: "actual" }, words.replace(rest, ""), unit);
    if (fact.isFigure) nature[key] = fact;
  });
  readNatureRow(row, aspects, unit, nature, header);
}

/** Every label of the row that names an item takes the figure right of it; false where the row names none. */
export function readNatureRow(row: FormRow, aspects: Pick<Aspects, "year" | "subject">, unit: Measure, nature: Nature, header?: Header<FundColumn>): boolean {
  let taken = false;
  const spent = header === undefined ? undefined : spentUnder(row, header, items.map(([, pattern]) => pattern));
  row.cells.flatMap(itemsIn).forEach((cell, index, cells) => {
    const words = squash(cell.text).replace(/^其中:?/, "").replace(/^[\d一二三四五六]+[、.]/, "");
    const concept = items.find(([, pattern]) => pattern.test(words))?.[0];
    if (concept === undefined) {
      if (isOtherItem(words, cells[index + 1])) nature.unknown = words;
      return;
    }
    taken = true;
    const inside = /[:：]?(-?\d[\d,]*(?:\.\d+)?)(?:万元|元)?$/.exec(words)?.[1];
    const beside = cells[index + 1];
    const amount: Cell | undefined = inside === undefined ? (spent ?? beside) : { ...cell, text: inside, kind: "text" };
    // Two labels side by side: the first has no figure, and must not take words for one.
    if (amount === undefined || items.some(([, pattern]) => pattern.test(squash(amount.text)))) return;
    const list = concept.startsWith("revenue") ? nature.byRevenue : nature.bySpending;
    const label = words.replace(/[:：]?-?\d[\d,.]*(?:万元|元)?$/, "");
    list.push({ concept, label, amount: factOf(amount, { ...aspects, concept, scenario: "actual" }, label, unit) });
  });
  return taken;
}

/** 按支出性质分 | 基本支出 | 1219.62 | 1214.38: the title of a list and its first row, in the funds' own columns. */
export function opensInColumns(row: FormRow, header: Header<FundColumn>): "revenue" | "spending" | undefined {
  const labels = labelsBefore(row, header, header.cells.values()).map(({ text }) => squash(text));
  const title = ([["revenue", revenueTitle], ["spending", spendingTitle]] as const).find(([, pattern]) => labels.some((label) => pattern.test(label)));
  if (title === undefined || spentIn(row, header) === undefined) return undefined;
  return labels.at(-1)?.replace(title[1], "").replace(/^[:：]/, "") === "" ? undefined : title[0];
}

/**
 * Rows below such a title, and 基本支出 and 项目支出 wherever they stand in the funds' columns: they are rows of the funds, each of which
 * splits its total in every column.
 */
export function isInColumns(row: FormRow, header: Header<FundColumn>, { inColumns }: Nature): boolean {
  const isSpending = filled(row).some(({ text }) => /^(?:其中:?)?(?:\d[.、])?(?:基本|项目)支出$/.test(squash(text)));
  return (isSpending || inColumns === true) && spentIn(row, header) !== undefined;
}

/** 基本支出 | 1219.62 | 1214.38 under 全年预算数 and 全年执行数: a list goes on in the columns of the funds, and tells what was spent in its own. */
function spentIn(row: FormRow, header: Header<FundColumn>): Cell | undefined {
  const told = (["actual", "fullYear", "initial"] as const).map((column) => {
    const head = header.cells.get(column);
    return head === undefined ? undefined : cellUnder(row, header, head);
  });
  // 一般公共预算 | 130.8 | 基本支出 | 117.3: where a column of the funds holds the name of an item, two lists stand beside each other.
  if (told.some((cell) => cell !== undefined && items.some(([, pattern]) => pattern.test(squash(cell.text))))) return undefined;
  const [spent, ...budgets] = told.map((cell) => (cell !== undefined && readCell(cell.text).state === "figure" ? cell : undefined));
  // In rows that have lost their widths every column has to have its figure.
  const placed = row.table.grid === "exact" || (row.table.grid === "ragged" && spent !== undefined && new Set(budgets).size === 2 && !budgets.includes(undefined));
  return row.table === header.row.table && placed && budgets.some((cell) => cell !== undefined && cell !== spent) ? spent : undefined;
}

/** What was spent, of the one thing that the row names. */
function spentUnder(row: FormRow, header: Header<FundColumn>, names: readonly RegExp[]): Cell | undefined {
  const named = filled(row).filter(({ text }) => names.some((name) => name.test(squash(text))));
  return named.length === 1 ? spentIn(row, header) : undefined;
}

/** 其中：基本支出：224.25 项目支出：176.00 in one cell are as many items, each with its figure. */
function itemsIn(cell: Cell): readonly Cell[] {
  const told = squash(cell.text).replace(/^其中[:：]?/, "");
  const named = [...told.matchAll(/([^\d:：]+)[:：]?(-?\d[\d,]*(?:\.\d+)?)(?:万元|元)?[;；,，]?/g)].map(([text]) => text.replace(/[;；,，]$/, ""));
  return named.length > 1 && named.join("").length >= told.replace(/[;；,，]/g, "").length ? named.map((text) => ({ ...cell, text })) : [cell];
}

/** 其中：基本支出 / 项目支出 as rows of the funds block: the same list as 按支出性质分, told in its 执行数 column. */
export function readSpendingRow(row: FormRow, header: Header<FundColumn>, aspects: Pick<Aspects, "year" | "subject">, unit: Measure, nature: Nature): void {
  const words = squash(labelsBefore(row, header, header.cells.values()).at(-1)?.text ?? "").replace(spendingTitle, "").replace(/^[:：]/, "").replace(listTitle, "").replace(/^其中:?/, "");
  const concept = /^基本支出/.test(words) ? "expenditure.basic" : /^项目支出$/.test(words) ? "expenditure.project" : nature.bySpending.length > 0 && (furtherSpending.test(words) || isBareRest.test(words)) ? "other" : undefined;
  const headerCell = header.cells.get("actual");
  const cell = headerCell === undefined ? undefined : cellUnder(row, header, headerCell);
  if (concept === undefined || cell === undefined) return;
  nature.bySpending.push({ concept, label: words, amount: factOf(cell, { ...aspects, concept, scenario: "actual" }, words, unit) });
}

/** 基本支出总额 | 862.64 | 项目支出总额 | 380.00, as Hubei's overall form has it above the funds. */
export const isSpendingPair = perRow((row): boolean => {
  const named = (pattern: RegExp): boolean => row.cells.some((cell, at) => pattern.test(squash(cell.text)) && readCell(row.cells.slice(at + 1).find(({ text }) => text.trim() !== "")?.text ?? "").state === "figure");
  return named(/^基本支出(?:总额)?$/) && named(/^项目支出(?:总额)?$/);
});

function isOtherItem(words: string, beside: Cell | undefined): boolean {
  const label = words !== "" && !revenueTitle.test(words) && !spendingTitle.test(words) && readCell(words).state === "text";
  return label && beside !== undefined && readCell(beside.text).state === "figure";
}
