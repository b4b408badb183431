import { describe, expect, it } from "vitest";
import type { Submission } from "../../../src/model/index.js";
import { baseRow, baseTable, fact, funds, indicator, scoredForm } from "../build.js";
import { seen } from "./seen.js";

const form = (name: string, actual: string, own: Parameters<typeof scoredForm>[0] = {}) => scoredForm({ kind: "overall", subject: "云溪县农业农村局", indicators: [indicator(name, "≤100%", actual, "5", "5")], ...own });

/** What a rate of the form is held against, or that it may differ. */
const held = (name: string, actual: string, own: Partial<Submission>): string[] => seen("indicator-rate", { overallForms: [form(name, actual)], ...own }).map(({ row, part, whole, slipped }) => `${String(row)} ${String(part)} ÷ ${String(whole)}${slipped === true ? "" : "?"}`);

const base = { baseTables: [baseTable({ authorised: fact("58人"), inPost: fact("53人"), rows: [baseRow("sangong", "“三公”经费", "27.12", "28", "25.64"), baseRow("expenditure.project", "项目支出", "1136.18", "1332.7", "1236.19")] })] };

describe("a rate among the indicators of the overall form", () => {
  it("is held against the row of its name, where it comes out or is a slip of the hand away", () => {
    expect(held("“三公”经费控制率", "91.57%", base)).toEqual(["“三公”经费 25.64 ÷ 28"]);
    expect(held("三公经费控制率", "91.75%", base)).toEqual(["“三公”经费 25.64 ÷ 28"]);
    expect(held("项目支出预算执行率", "92.67%", base)).toEqual(["项目支出 1236.19 ÷ 1332.7"]);
  });

  it("may go by another budget, and is held against none then", () => {
    expect(held("项目支出执行率", "87.3%", base)).toEqual([]);
    expect(held("预算执行率", "92.67%", base)).toEqual([]);
    expect(held("三公经费控制率", "≤100%", base)).toEqual([]);
    expect(held("三公经费变动率", "91.75%", base)).toEqual([]);
  });

  it("of the staff has no other base, and is asked about", () => expect(held("在职人员控制率", "100%", base)).toEqual(["实际在职人数 ÷ 编制数 53人 ÷ 58人?"]));
});

describe("预算调整率 among them", () => {
  const moved = (actual: string) => seen("adjustment-rate", { overallForms: [form("预算调整率", actual, { total: funds("1642.8", "2271.4", "2154.62") })] });

  it("is held against the two budgets of the form where it is of them, or a slip of the hand away", () => {
    expect(moved("38.26%")).toMatchObject([{ rate: "38.26%", initial: "1642.8", fullYear: "2271.4" }]);
    expect(moved("36.28%")).toHaveLength(1);
  });

  it("may leave out what others moved", () => expect(moved("4.18%")).toEqual([]));
});
