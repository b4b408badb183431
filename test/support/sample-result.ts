import type { AuditResult, Evidence, Finding, Pass } from "../../src/model/index.js";

/** One invented result that every report is tested on: two units, all severities, hostile texts, an unreadable file. */

const form = "临溪县文化馆/送戏下乡自评表.xlsx";
const report = "临溪县文化馆/2024年绩效自评报告.docx";

function cell(role: string, name: string, ref: string, value: string, measure = "分"): Evidence {
  return { role, file: form, place: { file: form, at: { kind: "sheet", sheet: "Sheet1", ref } }, label: `Sheet1!${ref}`, name, quote: name, value, measure };
}

function told(role: string, name: string, number: number, quote: string, value: string, measure = "万元"): Evidence {
  return { role, file: report, place: { file: report, at: { kind: "paragraph", number } }, label: `第${number}段`, name, quote, value, measure };
}

const weights: Finding = {
  rule: "project.weights-differ-from-total",
  severity: "error",
  title: "各项分值之和与总分不符",
  unit: "临溪县文化馆",
  year: 2024,
  subject: "送戏下乡",
  message: "分值合计应为 100，实际各项之和为 90，相差 -10",
  expected: "100",
  actual: "90",
  difference: "-10",
  measure: "分",
  evidence: [
    cell("total", "总分 分值", "G26", "100"),
    cell("part", "预算执行率 分值", "G8", "10"),
    cell("part", "数量指标 演出场次 分值", "G14", "40"),
    cell("part", "社会效益指标 群众文化生活改善 分值", "G18", "30"),
    cell("part", "服务对象满意度 分值", "G22", "10"),
  ],
  basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
  suggestion: "核对各项分值，补足缺少的 10 分或更正总分",
  also: [{ rule: "project.weight-missing", title: "有指标值而分值为零", message: "满意度指标分值为 0" }],
  fingerprint: "b1946ac92492d234",
};

const headcount: Finding = {
  rule: "cross.headcount-differs",
  severity: "error",
  title: "在职人数与基础数据表不一致",
  unit: "临溪县文化馆",
  year: 2024,
  message: "报告写在职 14 人，基础数据表填 16 人，相差 2 人（报告中退休人数也是 2 人）",
  expected: "14",
  actual: "16",
  difference: "2",
  measure: "人",
  evidence: [
    {
      role: "witness",
      file: report,
      place: { file: report, at: { kind: "cell", table: 1, row: 3, column: 4 } },
      label: "表1 第3行第4列",
      name: "2024年实际在职人数",
      quote: "16",
      value: "16",
      measure: "人",
    },
    told("witness", "在职人数", 4, "本馆编制 16 名，现有在职人员 14 人，退休人员 2 人，\u001b[2J下设三个部室。", "14", "人"),
  ],
  basis: "通常口径，待核对",
  fingerprint: "0cc175b9c0f1b6a8",
};

const rate: Finding = {
  rule: "narrative.rate-differs",
  severity: "warning",
  title: "增长率与推算不符",
  unit: "临溪县文化馆",
  year: 2024,
  message: "由本年数与增减额推算应为 6.31%，报告写 6.7%",
  expected: "6.31%",
  actual: "6.7%",
  difference: "0.39%",
  measure: "%",
  evidence: [told("rate", "增长率", 7, "=HYPERLINK(\"x\")支出 412.60 万元，比上年增加 24.50 万元，增长 6.7%", "6.7%", "%"), told("current", "本年支出", 7, "支出 412.60 万元", "412.60")],
  basis: "",
  fingerprint: "92eb5ffee6ae2fec",
};

const waived: Finding = {
  rule: "project.weights-off-standard",
  severity: "info",
  title: "一级指标权重与通常标准不同",
  unit: "临溪县文化馆",
  year: 2024,
  subject: "送戏下乡",
  message: "产出 40、效益 30、满意度 10",
  evidence: [cell("part", "产出指标 分值", "G14", "40")],
  basis: "财预〔2021〕101号",
  fingerprint: "4a8a08f09d37b737",
  waived: { reason: "主管部门已批准", by: "王审核", on: "2025-03-01" },
};

const hostile: Finding = {
  rule: "text.template-left",
  severity: "info",
  title: "模板文字未替换",
  unit: "=cmd|' /C calc'!A0",
  message: "@SUM(1+1) 与 \u202e001 之间",
  evidence: [
    {
      role: "place",
      file: "二组 材料/-自评 (1).xls",
      place: { file: "二组 材料/-自评 (1).xls", at: { kind: "sheet", sheet: "表二", ref: "B3" } },
      label: "表二!B3",
      name: "+86 联系电话",
      quote: "（100字以内）",
      value: "（100字以内）",
      measure: "",
    },
  ],
  basis: "填表说明",
  fingerprint: "8277e0910d750195",
};

const passes: Pass[] = [
  {
    rule: "project.execution-rate",
    title: "执行率 = 全年执行数 ÷ 全年预算数",
    unit: "临溪县文化馆",
    year: 2024,
    subject: "送戏下乡",
    message: "38.50 ÷ 40.00 = 96.25%",
    expected: "96.25%",
    actual: "96.25%",
    measure: "%",
    evidence: [cell("rate", "执行率", "H7", "96.25%", "%"), cell("actual", "全年执行数", "F7", "38.50", "万元"), cell("budget", "全年预算数", "E7", "40.00", "万元")],
    basis: "财预〔2020〕10号",
  },
];

export const sampleResult: AuditResult = {
  schema: "gouji/result@1",
  tool: { name: "gouji", version: "0.1.0", profile: "national", packs: [{ name: "core", version: "1" }] },
  units: [
    {
      name: "临溪县文化馆",
      year: 2024,
      files: [report, form],
      forms: [
        { kind: "narrative", place: { file: report, at: { kind: "file" } } },
        { kind: "base", place: { file: report, at: { kind: "cell", table: 1, row: 1, column: 1 } } },
        { kind: "project", subject: "送戏下乡", place: { file: form, at: { kind: "sheet", sheet: "Sheet1", ref: "A1" } } },
      ],
    },
    { name: "=cmd|' /C calc'!A0", files: ["二组 材料/-自评 (1).xls"], forms: [] },
  ],
  files: [
    {
      path: report,
      sha256: "3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b",
      format: "docx",
      bytes: 48213,
      parts: [
        { name: "word/embeddings/Microsoft_Excel_Sheet1.xlsx", format: "xlsx", read: true },
        { name: "word/media/image2.wmf", format: "wmf", read: false, why: "不是表格的图片" },
      ],
      problems: [],
    },
    { path: form, sha256: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", format: "xlsx", bytes: 9120, parts: [], problems: [] },
    {
      path: "二组 材料/-自评 (1).xls",
      sha256: "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9",
      format: "xls",
      bytes: 20480,
      parts: [],
      problems: [
        {
          code: "mislabelled",
          severity: "note",
          message: "扩展名是 .xls，内容是网页表格，已按内容读取",
          place: { file: "二组 材料/-自评 (1).xls", at: { kind: "file" } },
        },
      ],
    },
    {
      path: "二组 材料/加密.docx",
      sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      format: "docx",
      bytes: 30720,
      parts: [],
      problems: [
        { code: "encrypted", severity: "error", message: "文件有密码，读不了；请去掉密码后再交", place: { file: "二组 材料/加密.docx", at: { kind: "file" } } },
      ],
    },
  ],
  findings: [hostile, waived, rate, headcount, weights],
  passes,
  checks: [
    { rule: "project.execution-rate", title: "执行率 = 全年执行数 ÷ 全年预算数", passed: 1, findings: 0, notChecked: [], failed: 0 },
    {
      rule: "base.buildings",
      title: "楼堂馆所规模控制率",
      passed: 0,
      findings: 0,
      notChecked: [{ why: "各栏为零或空白", count: 2, place: { file: report, at: { kind: "cell", table: 1, row: 30, column: 2 } } }],
      failed: 0,
    },
    { rule: "local.odd", title: "自定规则", passed: 0, findings: 0, notChecked: [], failed: 1, failures: ["没有名为 totl 的栏"] },
  ],
  waivers: [
    {
      state: "unused",
      rule: "cross.headcount-differs",
      unit: "临溪县文化馆",
      reason: "退休人员计入",
      by: "王审核",
      file: "临溪县文化馆/gouji.waivers.yaml",
      line: 9,
      column: 3,
      why: "实际的数写的是 15人，现在是 16人",
    },
  ],
  summary: { units: 2, files: 4, errors: 2, warnings: 1, infos: 1, passed: 1, notChecked: 2, waived: 1, unreadable: 1, recognised: 0 },
};
