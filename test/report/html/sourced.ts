import type { AuditResult, Evidence, Excerpt } from "../../../src/model/index.js";
import { sampleResult } from "../../support/sample-result.js";

/** The sample with what stands around its figures: a form of 26 rows, and the report's paragraphs. */
const form = "临溪县文化馆/送戏下乡自评表.xlsx";
const report = "临溪县文化馆/2024年绩效自评报告.docx";

const head = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "", "分值", "得分"];
const filled: Readonly<Record<number, readonly string[]>> = {
  1: ["项目支出绩效自评表"],
  5: ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "", "", "分值", "执行率"],
  8: ["年度资金总额", "", "40.00", "38.50", "", "", "10", "96.25%"],
  12: head,
  14: ["产出指标", "数量指标", "演出场次", "≥60场", "62场", "", "40", "40"],
  18: ["效益指标", "社会效益指标", "群众文化生活改善", "明显", "明显", "", "30", "30"],
  22: ["满意度指标", "服务对象满意度", "群众满意度", "≥90%", "95%", "", "10", "10"],
  26: ["总分", "", "", "", "", "", "100", "100"],
};

const excerpts: Excerpt[] = [
  {
    kind: "table",
    file: form,
    name: "Sheet1",
    origin: "sheet",
    height: 26,
    width: 8,
    rows: Array.from({ length: 26 }, (_, index) => ({
      row: index + 1,
      cells:
        index === 0
          ? [{ column: 1, columnSpan: 8, text: "项目支出绩效自评表" }]
          : index === 13
            ? (filled[14] ?? []).map((text, at) => (at === 0 ? { column: 1, rowSpan: 3, text } : { column: at + 1, text }))
            : (filled[index + 1] ?? []).map((text, at) => ({ column: at + 1, text })),
    })),
  },
  {
    kind: "text",
    file: report,
    rows: [
      { row: 6, text: "三、资金使用情况" },
      { row: 7, text: "全年支出 412.60 万元，比上年增加 24.50 万元，增长 6.7%。" },
    ],
  },
];

function withSource(evidence: Evidence): Evidence {
  const { at } = evidence.place;
  if (at.kind === "paragraph" && at.number === 7) return { ...evidence, source: { excerpt: 1, row: 7 } };
  if (at.kind === "sheet" && evidence.file === form) return { ...evidence, source: { excerpt: 0, row: Number(at.ref.slice(1)), column: at.ref.charCodeAt(0) - 64 } };
  return evidence;
}

export const sourced: AuditResult = {
  ...sampleResult,
  excerpts,
  findings: sampleResult.findings.map((finding) => ({ ...finding, evidence: finding.evidence.map(withSource) })).reverse(),
};
