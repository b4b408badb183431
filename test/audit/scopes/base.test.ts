import { describe, expect, it } from "vitest";
import { sureEnough } from "../../../src/model/index.js";
import { baseRow, baseTable, fact, narrative, placeIn, submission } from "../build.js";
import { contextsOf, scope, seen, shown } from "./seen.js";

const building = { approvedSize: fact("500"), actualSize: fact("520"), sizeRate: fact("104%"), budgetInvestment: fact("80"), actualInvestment: fact("88"), investmentRate: fact("110%"), place: placeIn("基础数据表.xlsx") };
const table = baseTable({
  year: 2023,
  unit: fact("青石县图书馆"),
  yearTold: fact("2023年度"),
  authorised: fact("30"),
  inPost: fact("28"),
  controlRate: fact("93.33%"),
  austerity: fact("压减会议"),
  rows: [
    baseRow("sangong", "“三公”经费：", "6", "5", "4"),
    baseRow("sangong.vehicle", "1、公车", "3", "2", "1"),
    baseRow("expenditure.project", "项目支出：", "19", "20", "21"),
    baseRow("expenditure.project.item", "1、图书采购", "9", "10", "11", "图书采购"),
    baseRow("expenditure.public", "公用经费", "33", "34", "35"),
    baseRow("expenditure.public.part", "其中：办公费", "3", "4", "5"),
    baseRow("sangong", "三公小计", "7", "8", "9"),
  ],
  buildings: [building],
});
const own = { baseTables: [table], narratives: [narrative()] };

describe("a base table", () => {
  it("is told as a whole, each known row under a name of its own and the first of a kind before others", () => {
    const [found] = seen("base", own);
    expect(found).toMatchObject({ unit: "云溪县图书馆", year: 2023n, unitYear: 2024n, subject: undefined });
    expect(found?.["base"]).toMatchObject({
      unit: "青石县图书馆",
      yearTold: "2023年度",
      authorised: "30",
      inPost: "28",
      controlRate: "93.33%",
      austerity: "压减会议",
      sangong: { label: "“三公”经费：", concept: "sangong", subject: "", prior: "6", budget: "5", actual: "4" },
      vehicle: { prior: "3", budget: "2", actual: "1" },
      project: { actual: "21" },
      publicFunds: { actual: "35" },
      items: [{ label: "图书采购", subject: "图书采购", actual: "11" }],
      publicParts: [{ label: "其中：办公费", actual: "5" }],
      buildings: [{ approvedSize: "500", actualSize: "520", sizeRate: "104%", budgetInvestment: "80", actualInvestment: "88", investmentRate: "110%" }],
      abroad: { label: "出国经费", concept: "", actual: null },
      reception: { label: "公务接待" },
      vehiclePurchase: { label: "公车购置" },
      vehicleOperation: { label: "公车运行维护" },
      procurement: { label: "政府采购金额" },
      adjustment: { label: "部门基本支出预算调整" },
    });
  });

  it("of which no year is told is of the unit's year, and 0 where nobody tells any", () => {
    const yearless = baseTable();
    expect(seen("base", { baseTables: [yearless] })[0]).toMatchObject({ year: 2024n });
    const { year: _, ...whole } = submission({ baseTables: [yearless] });
    expect(scope("base").contexts(whole, sureEnough)[0]?.variables).toMatchObject({ year: 0n, unitYear: 0n });
  });

  it.each([
    ["vehicle", "sangong.vehicle"],
    ["vehiclePurchase", "sangong.vehicle.purchase"],
    ["vehicleOperation", "sangong.vehicle.operation"],
    ["abroad", "sangong.abroad"],
    ["reception", "sangong.reception"],
    ["procurement", "procurement"],
    ["adjustment", "adjustment.basic"],
  ] as const)("has its row %s where it prints it", (name, concept) => {
    const printed = baseTable({ rows: [baseRow(concept, "某行", "1", "2", "3")] });
    expect((seen("base", { baseTables: [printed] })[0]?.["base"] as Record<string, unknown>)[name]).toMatchObject({ actual: "3" });
  });

  it("is looked at row by row, a project's row on behalf of the project", () => {
    const rows = seen("base-row", own);
    expect(rows).toHaveLength(table.rows.length);
    expect(rows[3]).toMatchObject({ row: { label: "图书采购", concept: "expenditure.project.item", prior: "9", budget: "10", actual: "11" }, subject: "图书采购", base: { inPost: "28" } });
    expect(rows[4]).toMatchObject({ row: { label: "公用经费" }, subject: undefined });
    expect(shown("base-row", own)[4]).toEqual(["上年决算数 · 公用经费 33", "本年预算数 · 公用经费 34", "本年决算数 · 公用经费 35"]);
  });

  it("is looked at building by building", () => {
    expect(seen("building", own)).toMatchObject([{ building: { approvedSize: "500", actualSize: "520" }, subject: undefined }]);
    expect(shown("building", own)[0]).toHaveLength(6);
  });

  it("is looked at year by year, with the totals of that year and what they are made of", () => {
    expect(seen("base-column", own).map(({ column }) => column)).toMatchObject([
      { name: "上年决算数", key: "priorActual", sangong: "6", project: "19", items: ["9"], publicFunds: "33", publicParts: ["3"], abroad: null },
      { name: "本年预算数", key: "budget", sangong: "5", project: "20", items: ["10"], publicFunds: "34", publicParts: ["4"], abroad: null },
      { name: "本年决算数", key: "actual", sangong: "4", project: "21", items: ["11"], publicFunds: "35", publicParts: ["5"], abroad: null },
    ]);
    expect(shown("base-column", own)[2]).toEqual(expect.arrayContaining(["本年决算数 · 三公经费 4", "本年决算数 · 图书采购 11", "本年决算数 · 其中：办公费 5"]));
  });

  it("stands where it stands, behind the reports", () => {
    for (const name of ["base", "base-column"]) expect(contextsOf(name, own)[0]).toMatchObject({ form: 1, place: table.place });
    expect(contextsOf("base-row", own)[0]).toMatchObject({ form: 1, place: table.rows[0]?.place });
    expect(contextsOf("building", own)[0]).toMatchObject({ form: 1, place: building.place });
  });
});
