import { describe, expect, it } from "vitest";
import { readDocument, type FileReading } from "../../src/forms/read-document.js";
import { readText } from "../../src/ingest/text/index.js";

function read(text: string): FileReading {
  return readDocument(readText("自评表.txt", new TextEncoder().encode(text), { file: "自评表.txt" }));
}

const above = "项目支出绩效自评表(2023年度)项目名称河道清淤主管部门青石县水利局实施单位青石县河道管理站";
const funds = "资金情况(万元)全年预算数(A)全年执行数(B)分值执行率(B/A)得分年度资金总额:52.550.41096.00%9.6其中:本年财政拨款5048上年结转资金2.52.4其他资金";
const goals = "年度总体目标年初设定目标清淤河道年度总体目标完成情况综述已经清淤";
const head = "绩效指标一级指标二级指标三级指标分值年度指标值全年实际值得分未完成原因及拟采取的改进措施";
const body = "产出指标(50分)数量指标清淤河道20≥3公里3.2公里20清运淤泥10200立方米200立方米10质量指标验收合格率10100%100%10时效指标完工时间102023年12月底前2023年11月10效益指标(30分)社会效益指标河道行洪能力30明显提升明显提升30满意度指标(10分)服务对象满意度指标沿河居民满意度10≥90%88%9……";
const rowsOf = (text: string): (readonly string[])[] => (read(text).projectForms[0]?.indicators ?? []).map(({ name, targetCell, actual, weight, score }) => [name, ...[targetCell, actual, weight, score].map((fact) => fact?.text ?? "")]);

describe("a form whose cells ran into each other", () => {
  const [form] = read(`${above}${funds}${goals}${head}${body}总分10098.6注:一级指标分值统一设置。`).projectForms;

  it("has its head and its funds, parted where they add up", () => {
    expect([form?.subject, form?.department?.text, form?.implementer?.text]).toEqual(["河道清淤", "青石县水利局", "青石县河道管理站"]);
    expect([form?.total?.fullYear, form?.total?.actual, form?.executionWeight, form?.executionRate, form?.executionScore].map((fact) => fact?.text)).toEqual(["52.5", "50.4", "10", "96.00%", "9.6"]);
    expect(form?.parts.map(({ role, fullYear, actual }) => [role, fullYear?.text, actual?.text])).toEqual([["fiscal", "50", "48"], ["carry-over", "2.5", "2.4"]]);
  });

  it("has its indicators, in the header's order", () => {
    expect(rowsOf(`${above}${goals}${head}${body}总分10098.6`)).toEqual([
      ["清淤河道", "≥3公里", "3.2公里", "20", "20"],
      ["清运淤泥", "200立方米", "200立方米", "10", "10"],
      ["验收合格率", "100%", "100%", "10", "10"],
      ["完工时间", "2023年12月底前", "2023年11月", "10", "10"],
      ["河道行洪能力", "明显提升", "明显提升", "30", "30"],
      ["沿河居民满意度", "≥90%", "88%", "10", "9"],
    ]);
    expect([form?.blocks.map(({ weight }) => weight.text), form?.totalWeight?.text, form?.totalScore?.text]).toEqual([["50", "30", "10"], "100", "98.6"]);
  });

  it("is read with the points behind what was reached as well", () => {
    expect(rowsOf(`${above}绩效指标一级指标二级指标三级指标指标值完成值权重得分产出指标数量指标培训次数不少于6次8次20%20质量指标培训合格率≥95%98.5%20%20效益指标社会效益指标技能改善情况有所改善有所改善10%10得分合计50。`)).toEqual([
      ["培训次数", "不少于6次", "8次", "20%", "20"],
      ["培训合格率", "≥95%", "98.5%", "20%", "20"],
      ["技能改善情况", "有所改善", "有所改善", "10%", "10"],
    ]);
  });
});

describe("cells that may have run into each other in several ways", () => {
  it("are no row: digits alone behind a name, words that differ, words and a figure", () => {
    const rows = (row: string): readonly string[] => rowsOf(`${above}${head.replace("分值年度指标值全年实际值", "年度指标值全年实际值分值")}产出指标(50分)数量指标清淤河道≥3公里3公里2020${row}质量指标验收合格率100%100%1010效益指标(30分)社会效益指标河道行洪能力明显提升明显提升3030总分80`).map(([name = ""]) => name);
    expect(rows("清运淤泥12122020")).toEqual(["验收合格率", "河道行洪能力"]);
    expect(rows("清运淤泥及时全部清运2020")).not.toContain("清运淤泥");
    expect(rows("清运淤泥及时10车2020")).not.toContain("清运淤泥");
  });

  it("keep a wrong rate where the sources bear the amounts out", () => {
    const { total, executionRate, department } = read(`${above.replace("青石县水利局", "青石县水利局联系电话0700-5520316")}${funds.replace("96.00%", "69.00%")}${goals}${head}${body}`).projectForms[0] ?? {};
    expect([total?.fullYear?.text, total?.actual?.text, executionRate?.text, department?.text]).toEqual(["52.5", "50.4", "69.00%", "青石县水利局"]);
  });

  it("are no funds where neither sources nor rate bear them out", () => {
    expect(read(`${above}${funds.replace("5048", "5148").replace("96.00%9.6", "91.00%9.8")}${goals}${head}${body}`).projectForms[0]?.total?.fullYear).toBeUndefined();
  });

  it("are no rows under a header that is not told", () => {
    expect(rowsOf(`${above}${head.replace("年度指标值", "考值")}${body}`)).toEqual([]);
  });
});
