import type { Rule } from "../../src/audit/index.js";
import { escaped, table } from "./markdown.js";
import { severityNames } from "./wording.js";

/** What rules look at, by the first word of their ids; words that are not here come last under their own name. */
const topics: Readonly<Record<string, string>> = {
  form: "自评表（整体、项目）",
  overall: "整体自评表",
  block: "一级指标",
  indicator: "绩效指标",
  goal: "年度总体目标",
  base: "基础数据表",
  project: "同一项目在各处",
  unit: "各份材料之间",
  text: "报告文字",
  table: "其他表格",
  workbook: "工作簿（公式、隐藏行、链接）",
  district: "一批材料里的各单位之间",
};

/** The list of all rules, by what they look at. */
export function indexPage(rules: readonly Rule[]): string {
  const used = [...new Set(rules.map(topicOf))];
  const order = [...Object.keys(topics).filter((topic) => used.includes(topic)), ...used.filter((topic) => !(topic in topics)).sort()];
  const count = (severity: Rule["severity"]) => `${severityNames[severity]} ${rules.filter((rule) => rule.severity === severity).length} 条`;
  const parts = [
    "# 规则",
    `共 ${rules.length} 条：${count("error")}、${count("warning")}、${count("info")}。错误是两个数不可能都对；警告多半不对或不合规定，要人看；提示值得知道。`,
    "依据一栏有“待核对”的，是通常口径，没有找到原文。这些页由 `npm run rule-pages` 从 [rules/](../../rules/) 生成，请改规则，不要改这里。",
    ...order.flatMap((topic) => [`## ${topics[topic] ?? escaped(topic)}`, listOf(rules.filter((rule) => topicOf(rule) === topic))]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function topicOf({ id }: Rule): string {
  return id.split(".")[0] ?? id;
}

function listOf(rules: readonly Rule[]): string {
  return table(
    ["严重程度", "规则", "编号", "依据"],
    rules.map(({ id, title, severity, confidence }) => [severityNames[severity], `[${escaped(title.zh)}](${id}.md)`, `\`${id}\``, confidence === "memory" ? "待核对" : "见过"]),
  );
}
