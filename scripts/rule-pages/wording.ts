import type { Rule } from "../../src/audit/index.js";
import { escaped } from "./markdown.js";

type Severity = Rule["severity"];

export const severityNames: Readonly<Record<Severity | "off", string>> = { error: "错误", warning: "警告", info: "提示", off: "关闭" };

/** Why a breach of that weight is worth a reviewer's time. */
export const severityReasons: Readonly<Record<Severity, string>> = {
  error: "这几个数（或说法）不可能都对，必有一处要改。",
  warning: "多半不对或不合规定，要人看过才能定。",
  info: "不一定有错，值得知道。",
};

/** A basis as it may be told: what is from memory is not cited as if it had been read. */
export function basisText(text: string, confidence: Rule["confidence"]): string {
  return confidence === "memory" ? `**通常口径，待核对**：${escaped(text)}` : escaped(text);
}

/** How far the basis was checked. */
export const confidenceNotes: Readonly<Record<Rule["confidence"], string>> = {
  quoted: "见过原文，文字照引。",
  seen: "见过表式或转述，没有见到原条款。",
  memory: "没有找到原文，引用前请查对。",
};
