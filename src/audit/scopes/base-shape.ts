import type { BaseRow, BaseTable, BuildingRow, Concept, Submission } from "../../model/index.js";
import { rememberedBy, unitData, variablesOf } from "./fill.js";
import { cell, list, map, text, type Shape } from "./shape.js";

/** 上年决算数 · 本年预算数 · 本年决算数 of one row. */
export const baseRow = map("基础数据表的一行", {
  label: text("行名"),
  concept: text("概念"),
  subject: text("项目名称（项目行）"),
  prior: cell("上年决算数", "prior-year actual", "万元"),
  budget: cell("本年预算数", "budget", "万元"),
  actual: cell("本年决算数", "actual", "万元"),
});

export const building = map("楼堂馆所的一行", {
  approvedSize: cell("批复规模", "approved size", "平方米"),
  actualSize: cell("实际规模", "actual size", "平方米"),
  sizeRate: cell("规模控制率", "size control rate"),
  budgetInvestment: cell("预算投资", "budgeted investment", "万元"),
  actualInvestment: cell("实际投资", "actual investment", "万元"),
  investmentRate: cell("投资概算控制率", "investment control rate"),
});

/** The rows with a name of their own, by the variable they go under. */
export const namedRows = {
  sangong: { concept: "sangong", label: "三公经费" },
  vehicle: { concept: "sangong.vehicle", label: "公务用车购置和维护经费" },
  vehiclePurchase: { concept: "sangong.vehicle.purchase", label: "公车购置" },
  vehicleOperation: { concept: "sangong.vehicle.operation", label: "公车运行维护" },
  abroad: { concept: "sangong.abroad", label: "出国经费" },
  reception: { concept: "sangong.reception", label: "公务接待" },
  project: { concept: "expenditure.project", label: "项目支出" },
  publicFunds: { concept: "expenditure.public", label: "公用经费" },
  procurement: { concept: "procurement", label: "政府采购金额" },
  adjustment: { concept: "adjustment.basic", label: "部门基本支出预算调整" },
} as const satisfies Record<string, { concept: Concept; label: string }>;

export const baseTable = map("基础数据表", {
  unit: cell("单位名称", "unit name"),
  yearTold: cell("年度", "year"),
  authorised: cell("编制数", "authorised posts", "人"),
  inPost: cell("实际在职人数", "staff in post", "人"),
  controlRate: cell("控制率", "staffing control rate"),
  austerity: cell("厉行节约保障措施", "austerity measures"),
  rows: list(baseRow),
  items: list(baseRow),
  publicParts: list(baseRow),
  buildings: list(building),
  ...Object.fromEntries(Object.keys(namedRows).map((key) => [key, baseRow] as const)),
});

export const baseShape: Readonly<Record<string, Shape>> = { base: baseTable };

/** The variables of one base table, filled once for all scopes that look at it. */
export const baseVariables = rememberedBy((submission: Submission, table: BaseTable) =>
  variablesOf(baseShape, { ...unitData(submission), year: table.year ?? submission.year ?? 0, base: baseData(table) }, table.place),
);

export function baseData(table: BaseTable): Readonly<Record<string, unknown>> {
  const first = (concept: Concept): BaseRow | undefined => table.rows.find((row) => row.concept === concept);
  const named = Object.entries(namedRows).map(([key, { concept, label }]) => {
    const row = first(concept);
    return [key, row === undefined ? { label } : rowData(row)] as const;
  });
  return {
    unit: table.unit,
    yearTold: table.yearTold,
    authorised: table.authorised,
    inPost: table.inPost,
    controlRate: table.controlRate,
    austerity: table.austerity,
    rows: table.rows.map(rowData),
    items: table.rows.filter((row) => row.concept === "expenditure.project.item").map(rowData),
    publicParts: table.rows.filter((row) => row.concept === "expenditure.public.part").map(rowData),
    buildings: table.buildings.map(buildingData),
    ...Object.fromEntries(named),
  };
}

export function rowData(row: BaseRow): Readonly<Record<string, unknown>> {
  return { label: row.subject ?? row.label, concept: row.concept, subject: row.subject, prior: row.priorActual, budget: row.budget, actual: row.actual };
}

export function buildingData(row: BuildingRow): Readonly<Record<string, unknown>> {
  const { approvedSize, actualSize, sizeRate, budgetInvestment, actualInvestment, investmentRate } = row;
  return { approvedSize, actualSize, sizeRate, budgetInvestment, actualInvestment, investmentRate };
}
