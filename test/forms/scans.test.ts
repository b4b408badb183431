import { describe, expect, it } from "vitest";
import { audit } from "../../src/audit/index.js";
import type { Document } from "../../src/document/index.js";
import { readSubmissions } from "../../src/forms/index.js";
import { wholeRulebook } from "../audit/rulebook.js";
import { recognised } from "../support/recognised.js";
import { documentOf, table } from "../support/table.js";

interface Printed {
  readonly project?: string;
  readonly unit?: string;
  readonly spent?: string;
  readonly year?: string;
  readonly rows?: readonly string[];
}

const rows = ["| 产出指标 | 清淤长度 | 12公里 | 12公里 | 50 | 50 |", "| 产出指标 | 完成时限 | 12月底 | 12月底 | 20 | 20 |", "| 效益指标 | 受益人数 | 300人 | 320人 | 20 | 20 |"];
const sheet = (name: string, { project = "河道清淤", unit = "青石县水利局", spent = "10", ...own }: Printed = {}): Document =>
  documentOf(
    [
      table(
        `
        | 项目支出绩效自评表（${own.year ?? "2024"}年度） | < | < | < | < | < |
        | 项目名称 | ${project} | < | < | < | < |
        | 主管部门 | ${unit} | 实施单位 | ${unit} | < | < |
        | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
        | 年度资金总额 | 10 | 10 | ${spent} | 10 | 10 |
        | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        ${(own.rows ?? rows).join("\n")}
        | 总分 | < | < | < | 100 | 100 |
      `,
        { file: name },
      ),
    ],
    name,
  );
const report = (unit: string, name: string): Document => documentOf([`${unit}2024年度部门整体支出绩效自评报告`, "2024年支出总额100.00万元，其中：基本支出60.00万元、项目支出40.00万元。"], name);
const scan = (printed: Printed = {}, confidence = 0.99, name = "a/扫描.pdf"): Document => recognised(sheet(name, printed), confidence);

const units = (...documents: Document[]): unknown[] => readSubmissions(documents).submissions.map((each) => [each.unit, each.files.length, each.projectForms.length]);
const rulebook = wholeRulebook();
const findings = (...documents: Document[]) => readSubmissions(documents).submissions.flatMap((each) => audit(each, rulebook, { language: "zh" }).findings);

describe("a scan of a form that was handed in as a file as well", () => {
  const digital = sheet("a/表.xlsx");

  it("is its witness, and nothing more to check", () => {
    expect(units(digital, scan())).toEqual([["青石县水利局", 2, 1]]);
    const said = (...documents: Document[]): string[] => findings(...documents).map(({ rule, message }) => `${rule} ${message}`);
    expect(said(digital, scan())).toEqual(said(digital));
  });

  it.each([
    ["which comes first", [scan({ spent: "70" }), digital]],
    ["which comes last", [digital, scan({ spent: "70" })]],
  ])("%s, with one digit misread, is one warning and no second form", (_, documents) => {
    expect(units(...documents)).toEqual([["青石县水利局", 2, 1]]);
    const [finding, ...more] = findings(...documents).filter(({ rule, severity }) => severity === "error" || rule === "form.scan-differs");
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule: "form.scan-differs", severity: "warning", title: "扫描件与电子版不一致，可能是识别有误", subject: "河道清淤", recognised: { confidence: 0.99 } });
    expect(finding?.message).toContain("10 / 70");
    expect(finding?.evidence.map(({ file, value }) => [file, value])).toEqual([["a/表.xlsx", "10"], ["a/扫描.pdf", "70"]]);
  });

  it("with a row that recognition lost shifts none after it", () => {
    const lost = scan({ rows: rows.filter((row) => !row.includes("完成时限")) });
    expect(units(digital, lost)).toEqual([["青石县水利局", 2, 1]]);
    expect(findings(digital, lost).map(({ rule }) => rule)).not.toContain("form.scan-differs");
  });

  it("with one character of its name misread is that form all the same", () => {
    expect(units(digital, scan({ project: "河道清游" }, 0.8))).toEqual([["青石县水利局", 2, 1]]);
  });

  it("with another figure printed in both is told by file and scan alone", () => {
    expect(findings(sheet("a/表.xlsx", { spent: "9.5" }), scan({ spent: "9.6" })).map(({ rule }) => rule)).toContain("form.scan-differs");
  });
});

describe("a scan of a report that was handed in as a file as well", () => {
  const text = (total = "100.00", ...more: string[]): string[] => ["青石县水利局2024年度部门整体支出绩效自评报告", `2024年支出总额${total}万元，其中：基本支出60.00万元、项目支出40.00万元。`, "2024年末在职人员28人，编制30人。", ...more];
  const digital = documentOf(text(), "a/报告.docx");
  const scanned = (...paragraphs: string[]): Document => recognised(documentOf(paragraphs, "a/扫描.pdf"));
  const reports = (...documents: Document[]): unknown[] => readSubmissions(documents).submissions.map(({ unit, narratives }) => [unit, narratives.length]);

  it("is its witness, and a digit misread in it one warning", () => {
    expect(findings(digital, scanned(...text()))).toEqual(findings(digital));
    const told = findings(digital, scanned(...text("700.00")));
    expect(reports(digital, scanned(...text("700.00")))).toEqual([["青石县水利局", 1]]);
    expect(told.filter(({ rule, severity }) => severity === "error" || rule === "form.scan-differs").map(({ rule, severity }) => [rule, severity])).toEqual([["form.scan-differs", "warning"]]);
  });

  it("that lost a paragraph is its witness for the rest", () => {
    const lost = scanned(...text().filter((paragraph) => !paragraph.includes("编制")));
    expect(reports(digital, lost)).toEqual([["青石县水利局", 1]]);
    expect(findings(digital, lost)).toEqual(findings(digital));
  });

  it("is a report of its own where it tells other things", () => {
    const other = scanned("青石县水利局2024年度部门整体支出绩效自评报告", "2024年支出总额88.00万元，其中：基本支出50.00万元、项目支出38.00万元。");
    expect(reports(digital, other)).toEqual([["青石县水利局", 2]]);
  });
});

describe("a scan of another form", () => {
  const other = { rows: ["| 产出指标 | 养护里程 | 5公里 | 6公里 | 40 | 38 |", "| 效益指标 | 通行时间 | 缩短 | 缩短 | 30 | 29 |", "| 满意度指标 | 群众满意 | 95% | 96% | 20 | 19 |"], spent: "8" };

  it("of the same name that tells mostly other things is a form of its own", () => {
    expect(units(sheet("a/表.xlsx"), scan(other))).toEqual([["青石县水利局", 2, 2]]);
  });

  it("of a name that is surely read is a form of its own, however alike", () => {
    expect(units(sheet("a/表.xlsx", { project: "河道一期" }), scan({ project: "河道二期" }, 0.99))).toEqual([["青石县水利局", 2, 2]]);
  });

  it("of another year is a form of its own", () => {
    expect(units(sheet("a/表.xlsx"), scan({ year: "2023" }))).toEqual([["青石县水利局", 2, 2]]);
  });
});

describe("a unit's name read from a picture", () => {
  it("with one wrong character makes no second unit, and the sure name is the unit's", () => {
    for (const documents of [[report("青石县水利局", "a/1.docx"), recognised(report("青石县水刊局", "a/2.pdf"), 0.8)], [recognised(report("青石县水刊局", "a/2.pdf"), 0.8), report("青石县水利局", "b/1.docx")]]) {
      expect(units(...documents)).toEqual([["青石县水利局", 2, 0]]);
    }
  });

  it("keeps two units apart where recognition was sure of it", () => {
    expect(units(report("青石县水利局", "a/1.docx"), recognised(report("青石县水务局", "a/2.pdf"), 0.99))).toHaveLength(2);
  });

  it("joins neither of two units that it may both be", () => {
    const both = [report("青石县水利局", "a/1.docx"), report("青石县水务局", "b/1.docx")];
    expect(units(...both, recognised(report("青石县水刊局", "c/2.pdf"), 0.8))).toHaveLength(3);
  });

  it("with a misread year is not split off by it", () => {
    const misread = recognised({ ...report("青石县水利局", "b/2.pdf"), blocks: documentOf(["青石县水利局2021年度部门整体支出绩效自评报告", "2024年支出总额100.00万元，其中：基本支出60.00万元、项目支出40.00万元。"], "b/2.pdf").blocks }, 0.8);
    expect(readSubmissions([report("青石县水利局", "a/1.docx"), misread]).submissions.map(({ unit, year }) => [unit, year])).toEqual([["青石县水利局", 2024]]);
  });
});
